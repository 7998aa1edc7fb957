"""Builds the lexicon of the mention rules: `mention_words.tsv` and `mention_organisations.tsv`.

    python -m tools.build_lexicon --data DIR

DIR is the shared data. What goes in is under MIT, CC0 or CC BY 4.0 (the NOTICE beside the result
names each source); text under CC BY-SA (NTREX, UD Hindi-PUD, HiNER, the parallel corpora) is left
out on purpose, so that the package stays under Apache-2.0 plus attribution. The result depends on
the data alone: a second run gives the same bytes.

A word's flags tell how it is used:

- `G` given name, `L` last name, `N` seen in a person's name, place in it unknown;
- `C` common in running text outside persons' names: ends an unknown name, and begins none by itself;
- `X` so common that it is a name only between other name words.
"""

import argparse
import collections
import csv
import gzip
import json
import pathlib
import re
from collections.abc import Iterable, Iterator

from transforms.extraction.folding import fold
from transforms.extraction.tokens import tokenise

RESOURCES = pathlib.Path(__file__).resolve().parents[1] / "transforms" / "extraction" / "resources"

_HINDI_WORD = re.compile(r"[\u0900-\u0963\u0971-\u097f\u200c\u200d]+")
_ENGLISH_WORD = re.compile(r"[A-Za-z]+")

#: Short names and other spellings of parties and public bodies, reviewed by hand, by the English
#: label that Wikidata gives the body. A body that Wikidata's file lacks stands under `None`.
ALIASES: dict[str | None, str] = {
    "Indian National Congress": "कांग्रेस|काँग्रेस|कांग्रेस पार्टी|इंडियन नेशनल कांग्रेस|Congress|Congress party",
    "Bharatiya Janata Party": "भाजपा|बीजेपी|BJP",
    "Bahujan Samaj Party": "बसपा|बीएसपी|BSP",
    "Communist Party of India (Marxist)": "माकपा|सीपीएम|सीपीआई (एम)|CPM|CPI(M)",
    "Communist Party of India": "भाकपा|सीपीआई|CPI",
    "Samajwadi Party": "सपा|SP",
    "Aam Aadmi Party": "आम आदमी पार्टी|AAP",
    "Rashtriya Janata Dal": "राजद|आरजेडी|RJD",
    "Janata Dal (United)": "जदयू|जेडीयू|जद (यू)|जनता दल यूनाइटेड|जनता दल (यूनाइटेड)|JDU|JD(U)",
    "Janata Dal (Secular)": "जेडीएस|जनता दल सेक्युलर|JDS|JD(S)",
    "Biju Janata Dal": "बीजद|बीजेडी|BJD",
    "Nationalist Congress Party": "राकांपा|एनसीपी|NCP",
    "Shiv Sena": "शिवसेना|शिव सेना",
    "All India Trinamool Congress": "तृणमूल कांग्रेस|टीएमसी|तृणमूल|TMC|Trinamool|Trinamool Congress",
    "Dravida Munnetra Kazhagam": "द्रमुक|डीएमके|DMK",
    "All India Anna Dravida Munnetra Kazhagam": "अन्नाद्रमुक|एआईएडीएमके|AIADMK",
    "Telugu Desam Party": "टीडीपी|तेदेपा|TDP",
    "YSR Congress Party": "वाईएसआर कांग्रेस|वाईएसआरसीपी|YSRCP|YSR Congress",
    "Telangana Rashtra Samithi": "टीआरएस|TRS",
    "Jharkhand Mukti Morcha": "झामुमो|जेएमएम|JMM",
    "Shiromani Akali Dal": "अकाली दल|शिअद",
    "Lok Janshakti Party": "लोजपा|एलजेपी|LJP",
    "Rashtriya Lok Dal": "रालोद|आरएलडी|RLD",
    "Indian National Lok Dal": "इनेलो|INLD",
    "Jammu & Kashmir National Conference": "नेशनल कॉन्फ्रेंस|नेशनल कांफ्रेंस|National Conference",
    "Jammu and Kashmir People's Democratic Party": "पीडीपी|PDP",
    "Lok Sabha": "लोकसभा|लोक सभा",
    "Rajya Sabha": "राज्यसभा|राज्य सभा",
    None: (
        "जननायक जनता पार्टी|जेजेपी|JJP|भारत राष्ट्र समिति|बीआरएस|BRS|हिंदुस्तानी आवाम मोर्चा|अपना दल|"
        "राष्ट्रीय स्वयंसेवक संघ|आरएसएस|RSS|विश्व हिंदू परिषद|विहिप|बजरंग दल|एबीवीपी|ABVP|एनएसयूआई|NSUI|"
        "सीबीआई|CBI|प्रवर्तन निदेशालय|एनआईए|NIA|एसटीएफ|एनडीआरएफ|एसडीआरएफ|सीआरपीएफ|CRPF|बीएसएफ|BSF|"
        "आईटीबीपी|सीआईएसएफ|CISF|आईबी|एनसीबी|NCB|सुप्रीम कोर्ट|सर्वोच्च न्यायालय|उच्चतम न्यायालय|"
        "Supreme Court|चुनाव आयोग|निर्वाचन आयोग|भारत निर्वाचन आयोग|Election Commission|"
        "Election Commission of India|नीति आयोग|NITI Aayog|योजना आयोग|रिजर्व बैंक|भारतीय रिजर्व बैंक|आरबीआई|"
        "RBI|Reserve Bank of India|भारतीय स्टेट बैंक|स्टेट बैंक|एसबीआई|SBI|पंजाब नेशनल बैंक|पीएनबी|PNB|"
        "सेबी|SEBI|इसरो|ISRO|डीआरडीओ|DRDO|यूजीसी|UGC|सीबीएसई|CBSE|एनसीईआरटी|NCERT|यूपीएससी|UPSC|"
        "एनटीए|NTA|आईसीएमआर|ICMR|विश्व स्वास्थ्य संगठन|डब्ल्यूएचओ|डब्लूएचओ|WHO|World Health Organization|"
        "संयुक्त राष्ट्र|संयुक्त राष्ट्र संघ|यूएन|United Nations|UN|यूनिसेफ|UNICEF|यूनेस्को|UNESCO|विश्व बैंक|"
        "World Bank|आईएमएफ|IMF|अंतरराष्ट्रीय मुद्रा कोष|विश्व व्यापार संगठन|नाटो|NATO|यूरोपीय संघ|"
        "European Union|EU|ब्रिक्स|BRICS|सार्क|SAARC|आसियान|ASEAN|एशियाई विकास बैंक|एडीबी|ADB|"
        "बीसीसीआई|BCCI|आईसीसी|ICC|फीफा|FIFA|एफबीआई|FBI|सीआईए|CIA|नासा|NASA|भारतीय सेना|Indian Army|"
        "भारतीय वायुसेना|Indian Air Force|भारतीय नौसेना|Indian Navy|भारतीय रेलवे|Indian Railways|"
        "पीटीआई|PTI|एएनआई|ANI|रॉयटर्स|रायटर|Reuters|दैनिक जागरण|अमर उजाला|दैनिक भास्कर|हिन्दुस्तान टाइम्स|"
        "गूगल|Google|फेसबुक|Facebook|ट्विटर|Twitter|माइक्रोसॉफ्ट|Microsoft|अमेजन|रिलायंस|रिलायंस इंडस्ट्रीज|"
        "एयर इंडिया|Air India|टाटा मोटर्स|टाटा समूह|अडानी समूह|एलआईसी|LIC|ओएनजीसी|ONGC|एनटीपीसी|NTPC|"
        "एचआरटीसी|जमात-ए-इस्लामी|लश्कर-ए-तैयबा|Lashkar-e-Taiba|जैश-ए-मोहम्मद|"
        "Jaish-e-Mohammed|हिजबुल मुजाहिदीन|अलकायदा|अल-कायदा|Al Qaeda|तालिबान|Taliban|आईएसआई|ISI|"
        "हमास|Hamas|हिजबुल्लाह|Hezbollah|एम्स|AIIMS|केंद्र सरकार|मोदी सरकार"
    ),
}

#: Labels of Wikidata's file that stand for something else in running text.
NOT_ORGANISATIONS = {"All India Muslim farzi party", "स्वतंत्र", "independent politician", "Bharat"}


def main() -> None:
    """Writes both files, or stops at the first source that is not there."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=pathlib.Path, required=True, help="the folder of the shared data")
    data: pathlib.Path = parser.parse_args().data

    words = hindi_words(data) | english_words(data)
    lines = [f"{word}\t{flags}\n" for word, flags in sorted(words.items())]
    (RESOURCES / "mention_words.tsv").write_text("".join(lines), encoding="utf-8")

    organisations = sorted(organisation_names(data).items())
    lines = [f"{name}\t{entity_id}\n" for name, entity_id in organisations]
    (RESOURCES / "mention_organisations.tsv").write_text("".join(lines), encoding="utf-8")
    print(f"{len(words)} words, {len(organisations)} names of organisations")


def hindi_words(data: pathlib.Path) -> dict[str, str]:
    """Hindi words, folded, with their flags."""
    given: collections.Counter[str] = collections.Counter()
    last: collections.Counter[str] = collections.Counter()
    for counter, file in ((given, "hindi_given_names.csv"), (last, "hindi_last_names.csv")):
        for row in _rows(data / "names" / file):
            counter[fold(row["name"]).text] += int(row["male"]) + int(row["female"])
    for row in _rows(data / "names" / "faker_names.csv"):
        counter = last if row["kind"] == "last" else given
        counter[fold(row["name"]).text] += 3
    for name in _full_names(data, "hi"):
        *first, end = [fold(word).text for word in _HINDI_WORD.findall(name)] or [""]
        given.update({word: 3 for word in first if len(word) > 2})
        last[end] += 3
    other_names = {
        fold(word).text
        for row in _rows(data / "names" / "affidavit_name_pairs.csv")
        if int(row["count"]) > 1
        for word in _HINDI_WORD.findall(row["hindi"])
    }

    inside, outside = _labelled_words(
        (data / "ner" / "il-ner" / "Hindi-train.txt", {"NEP"}),
        (data / "ner" / "multiconer2" / "hi_train.conll", _person_types(data)),
        pattern=_HINDI_WORD,
    )
    unlabelled: collections.Counter[str] = collections.Counter()
    for corpus in ("tico19", "pratham_stories"):
        with gzip.open(data / "text" / corpus / "hi.txt.gz", "rt", encoding="utf-8") as lines:
            for line in lines:
                unlabelled.update(fold(word).text for word in _HINDI_WORD.findall(line))

    flags: dict[str, str] = {}
    for word in {*given, *last, *other_names, *inside, *outside, *unlabelled} - {""}:
        name = _name_flags(word, given, last, other_names, inside, outside)
        # Stories call their people by given names, so unlabelled text says nothing against a
        # name that the lists have often.
        well_known = given[word] >= 30 or last[word] >= 30
        common = outside[word] + (0 if well_known else unlabelled[word])
        flags[word] = name + _commonness(common, inside[word], bool(name))
    return {word: flag for word, flag in flags.items() if flag}


def english_words(data: pathlib.Path) -> dict[str, str]:
    """English words, casefolded, with their flags."""
    given: collections.Counter[str] = collections.Counter()
    last: collections.Counter[str] = collections.Counter()
    for name in _full_names(data, "en"):
        words = [word.casefold() for word in _ENGLISH_WORD.findall(name) if len(word) > 2]
        if len(words) > 1:
            given.update({words[0]: 3})
            last.update({words[-1]: 3})
    other_names = {
        word.casefold()
        for row in _rows(data / "names" / "affidavit_name_pairs.csv")
        for word in _ENGLISH_WORD.findall(row["english"])
        if len(word) > 2
    }
    broad_twitter = ((data / "ner" / "broad_twitter" / f"{part}.conll", {"PER"}) for part in "abefgh")
    inside, outside = _labelled_words(
        *broad_twitter,
        (data / "ner" / "multiconer2" / "en_train.conll", _person_types(data)),
        pattern=_ENGLISH_WORD,
    )
    flags: dict[str, str] = {}
    for word in {*given, *last, *other_names, *inside, *outside}:
        name = _name_flags(word, given, last, other_names, inside, outside)
        flags[word] = name + _commonness(outside[word], inside[word], bool(name))
    return {word: flag for word, flag in flags.items() if flag}


def organisation_names(data: pathlib.Path) -> dict[str, str]:
    """Names of parties and bodies, words folded and parted by one blank, with their Wikidata id or ""."""
    organisations = json.loads((data / "names" / "wikidata_politics.json").read_text("utf-8"))["orgs"]
    names: dict[str, str] = {}
    for alias in (ALIASES[None] or "").split("|"):
        names[alias] = ""
    for team in _rows(data / "sports" / "teams.csv"):
        if team["league"] != "intl":  # a national side is written as its country
            for name in (team["name_en"], *team["names_hi"].split("|"), *team["former_names"].split("|")):
                if len(name.split()) > 1:
                    names[name] = ""
    ids_of_label = collections.defaultdict(set)
    for entity_id, entity in organisations.items():
        for label in (entity["en"], entity["hi"]):
            if label and label not in NOT_ORGANISATIONS and len(label) > 3:
                ids_of_label[label].add(entity_id)
    for label, ids in ids_of_label.items():
        names[label] = min(ids) if len(ids) == 1 else ""  # two bodies of one label: named, not linked
    for label, aliases in ALIASES.items():
        if label is not None:
            entity_id = next(iter(ids_of_label[label]))
            names.update(dict.fromkeys(aliases.split("|"), entity_id))
    keys: dict[str, str] = {}
    for name, entity_id in sorted(names.items()):
        key = " ".join(organisation_words(name))
        if key:
            keys[key] = entity_id if keys.get(key, entity_id) == entity_id else ""
    return keys


def organisation_words(name: str) -> list[str]:
    """The words of an organisation's name as the recogniser cuts and folds them; Latin keeps its case."""
    return [token.text if token.text.isascii() else token.key for token in tokenise(name)]


def _name_flags(
    word: str,
    given: collections.Counter[str],
    last: collections.Counter[str],
    other_names: set[str],
    inside: collections.Counter[str],
    outside: collections.Counter[str],
) -> str:
    flags = ("G" if given[word] >= 3 else "") + ("L" if last[word] >= 3 else "")
    if not flags and (word in other_names or given[word] or last[word] or inside[word] > outside[word]):
        flags = "N"
    return flags


def _commonness(common: int, inside: int, is_name: bool) -> str:
    """The flags of a word seen `common` times outside and `inside` times in persons' names."""
    if common >= 150 and common > 20 * inside:
        return "CX"
    if is_name:
        return "C" if common >= 3 and common > inside else ""
    return "C" if common > inside else ""


def _labelled_words(
    *files: tuple[pathlib.Path, set[str]], pattern: re.Pattern[str]
) -> tuple[collections.Counter[str], collections.Counter[str]]:
    """Counts of words inside and outside persons' names in CoNLL files, each with its person tags."""
    inside: collections.Counter[str] = collections.Counter()
    outside: collections.Counter[str] = collections.Counter()
    for path, person_tags in files:
        for line in path.read_text("utf-8").splitlines():
            cells = line.split()
            if len(cells) < 2:
                continue
            word = cells[0].strip("।")  # MultiCoNER glues the danda to the word before it
            if not pattern.fullmatch(word):
                continue
            folded = word.casefold() if word.isascii() else fold(word).text
            if cells[-1][2:] in person_tags:
                inside[folded] += 1
            elif word.islower() or not word.isascii():  # a capital in English may hide a name
                outside[folded] += 1
    return inside, outside


def _person_types(data: pathlib.Path) -> set[str]:
    lines = (data / "ner" / "multiconer2" / "types.tsv").read_text("utf-8").splitlines()
    return {fine for fine, coarse in (line.split("\t") for line in lines) if coarse == "PER"}


def _full_names(data: pathlib.Path, language: str) -> Iterator[str]:
    """Full names of politicians and cricketers in `language`: "hi" or "en"."""
    persons = json.loads((data / "names" / "wikidata_politics.json").read_text("utf-8"))["persons"]
    yield from (person[language] for person in persons.values() if person[language])
    key = {"hi": "hindi_long_name", "en": "english_name"}[language]
    for cricketer in json.loads((data / "names" / "cricketers.json").read_text("utf-8")):
        if cricketer[key]:
            yield cricketer[key]


def _rows(path: pathlib.Path) -> Iterable[dict[str, str]]:
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


if __name__ == "__main__":
    main()
