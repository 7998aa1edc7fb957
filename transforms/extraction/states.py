"""Where a story happened: evidence of the page, weighed.

Every piece of evidence speaks for one candidate: a state, `IN` (a national story) or `unknown` (abroad, or
nowhere in particular). The candidate with the most weight wins, and all that spoke is kept beside it.
"""

import datetime
import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from schemas.records import StateEvidence
from transforms.extraction.folding import fold
from transforms.extraction.gazetteer import Gazetteer, Name, find_places
from transforms.extraction.model import ArticleText, FieldText, Place, PlaceMatch, ResolvedState

#: The current ISO 3166-2 codes of the 36 states and union territories.
STATES = frozenset(
    {
        "IN-AN",
        "IN-AP",
        "IN-AR",
        "IN-AS",
        "IN-BR",
        "IN-CG",
        "IN-CH",
        "IN-DH",
        "IN-DL",
        "IN-GA",
        "IN-GJ",
        "IN-HP",
        "IN-HR",
        "IN-JH",
        "IN-JK",
        "IN-KA",
        "IN-KL",
        "IN-LA",
        "IN-LD",
        "IN-MH",
        "IN-ML",
        "IN-MN",
        "IN-MP",
        "IN-MZ",
        "IN-NL",
        "IN-OD",
        "IN-PB",
        "IN-PY",
        "IN-RJ",
        "IN-SK",
        "IN-TN",
        "IN-TR",
        "IN-TS",
        "IN-UK",
        "IN-UP",
        "IN-WB",
    }
)
# First day as a unit of its own, and what its land belonged to before.
_FORMED = {
    "IN-HR": (datetime.date(1966, 11, 1), "IN-PB"),
    "IN-CG": (datetime.date(2000, 11, 1), "IN-MP"),
    "IN-UK": (datetime.date(2000, 11, 9), "IN-UP"),
    "IN-JH": (datetime.date(2000, 11, 15), "IN-BR"),
    "IN-TS": (datetime.date(2014, 6, 2), "IN-AP"),
    "IN-LA": (datetime.date(2019, 10, 31), "IN-JK"),
    "IN-DH": (datetime.date(2020, 1, 26), "IN-DN"),
}

NATIONAL = "IN"
UNKNOWN = "unknown"

# States as addresses write them beside their names: short, or in one word. Not "uk", which is Britain too.
_DESKS = {
    "andhrapradesh": "IN-AP",
    "arunachalpradesh": "IN-AR",
    "cg": "IN-CG",
    "divyahimachal": "IN-HP",
    "himachalpradesh": "IN-HP",
    "hp": "IN-HP",
    "jammukashmir": "IN-JK",
    "jk": "IN-JK",
    "madhyapradesh": "IN-MP",
    "mp": "IN-MP",
    "up": "IN-UP",
    "uttarpradesh": "IN-UP",
    "westbengal": "IN-WB",
}
_SHORT = frozenset(name for name in _DESKS if len(name) == 2)
_WORDS_OF_A_DESK = re.compile("[-_+ ]+")
# What stands in an address or a section beside the place of its desk.
_BESIDE_A_DESK = frozenset(
    {"and", "cities", "city", "district", "districts", "local", "ncr", "news", "samachar", "state", "states"}
)
# After these a name that is also a word is the place: /city/kota/
_BEFORE_A_DESK = frozenset({"cities", "city", "district", "districts", "local", "state", "states"})
# Below these folders, or the first of all, a short name is the state: /news/hp/, but not /laptops/hp/.
_BEFORE_A_SHORT_NAME = _BESIDE_A_DESK | {
    *("amp", "category", "india", "national", "rajya", "region", "regional", "section"),
    *("english", "gujarati", "hi", "hindi", "in", "marathi", "punjabi", "urdu"),
}
# Sections as papers name them, in addresses and on the page; folded.
_NATIONAL_SECTIONS = frozenset(
    fold("nation|national|india|india news|all india|desh|country|देश|राष्ट्रीय|भारत|ਦੇਸ਼|قومی").text.split("|")
)
_FOREIGN_SECTIONS = frozenset(
    fold(
        "world|international|videsh|global|us|pakistan|america|europe|china|"
        "विदेश|दुनिया|अंतरराष्ट्रीय|ਵਿਦੇਸ਼|ਦੁਨੀਆ|عالمی"
    ).text.split("|")
)
_TOPICS = frozenset(
    fold(
        "astrology|auto|automobile|bollywood|business|career|cinema|cricket|dharm|economy|education|"
        "entertainment|explainers|finance|football|gadgets|health|jobs|lifestyle|markets|money|movies|opinion|"
        "religion|science|sport|sports|stocks|tech|technology|tv|videos|"
        "अर्थव्यवस्था|ऑटो|करियर|कारोबार|क्रिकेट|खेल|टेक|जॉब|टेक्नोलॉजी|धर्म|फिल्म|बाजार|बिजनेस|बॉलीवुड|मनोरंजन|राशिफल|"
        "लाइफस्टाइल|व्यापार|शिक्षा|सेहत|स्वास्थ्य|ਖੇਡਾਂ|ਮਨੋਰੰਜਨ|ਕਾਰੋਬਾਰ"
    ).text.split("|")
)
# The Union's own offices, in the forms that papers write: their story is the country's, unless a place speaks
# louder.
_OFFICES = (
    "केंद्र सरकार|केंद्रीय मंत्री|केंद्रीय मंत्रियों|केंद्रीय मंत्रिमंडल|केंद्रीय मंत्रिपरिषद|केंद्रीय गृह|केंद्रीय गृहमंत्री|"
    "केंद्रीय वित्त|केंद्रीय वित्तमंत्री|प्रधानमंत्री|पीएम मोदी|राष्ट्रपति|उपराष्ट्रपति|सुप्रीम कोर्ट|सुप्रीमकोर्ट|"
    "सर्वोच्च न्यायालय|लोकसभा|लोकसभेत|राज्यसभा|राज्यसभेत|संसद|संसदेत|चुनाव आयोग|निर्वाचन आयोग|रिजर्व बैंक|आरबीआई|"
    "स्वास्थ्य मंत्रालय|गृह मंत्रालय|विदेश मंत्रालय|वित्त मंत्री|वित्तमंत्री|वित्त मंत्रालय|देशभर|देश भर|"
    "prime minister|union minister|union ministers|supreme court|eci|lok sabha|rajya sabha|parliament|"
    "election commission|reserve bank|union cabinet|home ministry|health ministry|"
    "ਪ੍ਰਧਾਨ ਮੰਤਰੀ|ਸੁਪਰੀਮ ਕੋਰਟ|ਲੋਕ ਸਭਾ|ਰਾਜ ਸਭਾ|ਸੰਸਦ|ਚੋਣ ਕਮਿਸ਼ਨ|ਕੇਂਦਰ ਸਰਕਾਰ|"
    "وزیر اعظم|سپریم کورٹ|لوک سبھا|مرکزی حکومت"
)
# Bodies of a state that hold the name of one.
_OFFICES_OF_STATES = (
    "राज्य निर्वाचन आयोग|राज्य चुनाव आयोग|राज्य के निर्वाचन आयोग|राज्य के चुनाव आयोग|प्रदेश निर्वाचन आयोग|"
    "प्रदेश चुनाव आयोग|state election commission|ਰਾਜ ਚੋਣ ਕਮਿਸ਼ਨ|ਸੂਬਾ ਚੋਣ ਕਮਿਸ਼ਨ"
)
_INDIA = "भारत"
_CENTRE = Gazetteer(
    [
        Name(fold(name).text, places, common_word=False)
        for names, places in (
            (_OFFICES, (Place(_INDIA, "country", None, None, ""),)),
            (_OFFICES_OF_STATES, ()),
        )
        for name in names.split("|")
    ]
)
# Beside these words a name that is also a word is the place.
_CUE_AFTER = re.compile(
    "[ -]*(?:"
    + fold(
        "(?:जिला|जिले|जिलों|जिलाधिकारी|जिलाधीश|शहर|तहसील|तहसीलदार|कस्बा|कस्बे|थाना|थाने|कोतवाली|पुलिस|पुलिसकर्मी|"
        "प्रशासन|विधानसभा|लोकसभा|नगर निगम|नगर परिषद|नगरपालिका|रेलवे स्टेशन|"
        "के डीसी|के डीएम|के एसपी|के जिलाधिकारी|के उपायुक्त|के कलेक्टर)(?![ऀ-ॿ])|"
        "district|city|town|police|tehsil|administration|collector|"
        "ਜ਼ਿਲ੍ਹ|ਸ਼ਹਿਰ|ਤਹਿਸੀਲ|ਪੁਲਿਸ|ਪੁਲੀਸ|ضلع|شہر|پولیس"
    ).text
    + ")"
)
_CUE_BEFORE = re.compile(
    r"(?:^|[\s,.;:(।-])(?:"
    + fold(
        "जिला|जनपद|जिले के|शहर|तहसील|कस्बा|ग्राम|गांव|district|town of|near|in|at|from|ਜ਼ਿਲ੍ਹਾ|ਸ਼ਹਿਰ|ਪਿੰਡ|ضلع|شہر"
    ).text
    + ") *$"
)

_LONGEST_SUFFIX = 3  # of a host: com, org, co

_WEIGHTS = {
    "url_host": 2.0,
    "url_path": 2.0,
    "url_slug": 0.7,
    "section": 2.0,
    "dateline": 4.0,
    "byline": 1.5,
    "headline": 2.0,
    "alternative_headline": 1.0,
    "description": 1.2,
    "first_paragraph": 1.2,
    "body": 0.4,
    "keywords": 0.7,
}
# Of one signal and one state no more than this many times its weight: ten villages are not ten witnesses.
_MOST_OF_ONE_SIGNAL = 2.0
_MOST_OFFICES = 2
# What speaks for `unknown` before anything has spoken: less than one name in the first paragraph.
_DOUBT = 1.1
# Agencies and bureaus sit in Delhi, and Punjab and Haryana share Chandigarh: there a dateline says little
# of the story, and a desk of Chandigarh is one of both states.
_WEAK_DATELINES = {"IN-DL": 0.2, "IN-CH": 0.25}
_WEAK_DESKS = {"IN-CH": 0.25}
# A desk of Delhi-NCR is Noida's and Gurugram's too.
_NATIONAL_CAPITAL_REGION = 0.5
# What a Delhi dateline says for the country instead.
_DELHI_FOR_THE_COUNTRY = 2.0
# A story of sports, films or markets is date-lined where its reporter sits.
_TOPICAL_DATELINE = 0.5


class _Witness(NamedTuple):
    """One name, or one word, that speaks: for one of its places, or for a candidate outright."""

    signal: str
    text: str
    weight: float
    places: tuple[Place, ...] = ()
    candidate: str | None = None


def resolve_state(
    article: ArticleText,
    fields: Mapping[str, FieldText],
    *,
    url: str | None,
    breadcrumbs: Sequence[str],
    story_date: datetime.date,
) -> ResolvedState:
    """Tells where a story happened.

    1. Everything that can speak is heard: address, section, dateline, byline, and the places in the text by
       where they stand. 2. Names of one place count first; names of several then join the candidate that the
       others favour. 3. The candidate with the most weight wins; many states without one that leads are a
       national story.

    Args:
        article: what was read off the page; its scores and chrome taken out.
        fields: `headline`, `description` and `article_body` with the places found in them.
        url: where the page was fetched, or its canonical address.
        breadcrumbs: the way to the page as it shows it.
        story_date: the story's day, for `as_of_date`.
    """
    witnesses = list(_heard(article, fields, url, breadcrumbs))
    evidence = _weighed(witnesses)
    scores: defaultdict[str, float] = defaultdict(float)
    for piece in evidence:
        scores[piece.state] += piece.weight
    state, confidence = _winner(scores)
    return ResolvedState(state, confidence, _as_of(state, story_date, evidence), evidence)


def _heard(
    article: ArticleText, fields: Mapping[str, FieldText], url: str | None, breadcrumbs: Sequence[str]
) -> Iterator[_Witness]:
    """Yields everything on the page that speaks for a place."""
    address = _Address.of(url or article.canonical_url)
    yield from _of_address(address)
    sections = [*breadcrumbs, *re.split(r"[/›>|]", article.article_section or "")]
    yield from _desk_witnesses("section", [section.strip() for section in sections])
    # One vote for a kind of section, however often the page repeats it.
    spoken = filter(None, map(_topic, (*sections, *address.segments)))
    topics = {topic.candidate: topic for topic in sorted(spoken, key=lambda topic: topic.weight)}
    yield from topics.values()
    if article.dateline:
        yield from _of_dateline(article.dateline, _TOPICAL_DATELINE if UNKNOWN in topics else 1.0)
    for agency in article.agencies:
        yield from _of_places("byline", agency, find_places(agency))
    # The Latin line is written in small letters, and the gazetteer wants names capitalised.
    latin = (article.alternative_headline or "").title()
    yield from _of_places("alternative_headline", latin, find_places(latin))
    for keyword in article.keywords:
        yield from _of_places("keywords", keyword, find_places(keyword))
    yield from _of_fields(fields)


class _Address(NamedTuple):
    """The parts of a URL that can tell of a place."""

    host: str
    segments: Sequence[str]  # of the path, without the last
    slug: str  # the last

    @classmethod
    def of(cls, url: str | None) -> "_Address":
        try:
            parts = urlsplit(url or "")
            host = parts.hostname or ""
        except ValueError:  # a host in brackets that is no address
            return cls("", (), "")
        segments = [segment for segment in unquote(parts.path).lower().split("/") if segment]
        return cls(host, segments[:-1], segments[-1] if segments else "")


def _of_address(address: _Address) -> Iterator[_Witness]:
    for label, owner in itertools.pairwise(address.host.split(".")):
        if label not in _SHORT or len(owner) > _LONGEST_SUFFIX:  # up.paper.in, but not hp.com or hp.co.in
            yield from _desk_witnesses("url_host", [label])
    folders = itertools.pairwise(("", *address.segments))
    segments = [folder for before, folder in folders if not _is_short(folder) or _may_hold_states(before)]
    city, found, _ = address.slug.partition("-city-")
    if found:  # jagran.com/<state>/<city>-city-<story>
        segments.append(city)
    yield from _desk_witnesses("url_path", segments)
    slug = address.slug.replace("-", " ").title()
    yield from _of_places("url_slug", slug, find_places(slug))


def _is_short(folder: str) -> bool:
    """Tells whether a folder is a state's short name, which may be a maker's or a word too: hp, up."""
    words = set(_WORDS_OF_A_DESK.split(folder)) - _BESIDE_A_DESK
    return bool(words) and words <= _SHORT


def _may_hold_states(folder: str) -> bool:
    """Tells whether the folders in this one may be states; none is before the first."""
    words = set(_WORDS_OF_A_DESK.split(folder))
    return not folder or words <= _BEFORE_A_SHORT_NAME or bool(_desks(folder))


def _desk_witnesses(signal: str, segments: Sequence[str]) -> Iterator[_Witness]:
    """Yields the places of desks; a name that is also a word only below its state, or after /city/."""
    named = [(segment, _desks(segment)) for segment in segments]
    states = {places[0].state for _, desks in named for places, common in desks if not common}
    after_cue = {after for before, after in itertools.pairwise(segments) if before in _BEFORE_A_DESK}
    for segment, desks in named:
        whole = _NATIONAL_CAPITAL_REGION if "ncr" in _WORDS_OF_A_DESK.split(segment.lower()) else 1.0
        for places, common in desks:
            if common and segment not in after_cue and states.isdisjoint(place.state for place in places):
                continue
            share = whole / len(desks) * _WEAK_DESKS.get(places[0].state or "", 1.0)
            yield _Witness(signal, segment, _WEIGHTS[signal] * share, places)


def _desks(segment: str) -> list[tuple[tuple[Place, ...], bool]]:
    """Returns the places in India that a part of an address or a section names, if it names nothing else.

    With each whether its name is also a word.
    """
    words = [word for word in _WORDS_OF_A_DESK.split(segment.lower()) if word not in _BESIDE_A_DESK]
    whole = "".join(words)
    codes = [_DESKS[word] for word in ([whole] if whole in _DESKS else words) if word in _DESKS]
    desks: list[tuple[tuple[Place, ...], bool]] = [
        ((Place(segment, "state", code, code, "ISO 3166-2"),), False) for code in codes
    ]
    text = " ".join(word for word in words if word not in _DESKS).title()
    if whole in _DESKS or not text:
        return desks
    matches = find_places(text)
    named = sum(match.end - match.begin for match in matches) + max(len(matches) - 1, 0)
    if named != len(text) or any(match.places[0].level == "country" for match in matches):
        return []
    return desks + [(match.places, match.common_word) for match in matches]


def _topic(section: str) -> _Witness | None:
    """Returns what a section that is no place says: the country, abroad, or a subject without a place."""
    name = fold(section).text.replace("-", " ").strip()
    if name in _NATIONAL_SECTIONS:
        return _Witness("section", section, 0.8, candidate=NATIONAL)
    words = set(re.split("[_ ]", name))
    if words & _FOREIGN_SECTIONS:
        return _Witness("section", section, 2.0, candidate=UNKNOWN)
    if words & _TOPICS:
        return _Witness("section", section, 1.0, candidate=UNKNOWN)
    return None


def _of_dateline(dateline: str, trust: float) -> Iterator[_Witness]:
    matches = find_places(dateline)
    for match in matches:
        state = match.places[0].state or ""
        weight = trust * _WEIGHTS["dateline"] * _WEAK_DATELINES.get(state, 1.0) / len(matches)
        text = dateline[match.begin : match.end]
        yield _Witness("dateline", text, weight, match.places)
        if state == "IN-DL":
            yield _Witness("dateline", text, _DELHI_FOR_THE_COUNTRY / len(matches), candidate=NATIONAL)


def _of_fields(fields: Mapping[str, FieldText]) -> Iterator[_Witness]:
    opening = ""
    for name, field in fields.items():
        if name != "article_body":
            yield from _of_places(name, field.text, field.places)
            opening += field.text + "\n"
            continue
        end = field.text.find("\n\n")
        end = len(field.text) if end < 0 else end
        opening += field.text[:end]
        first = [match for match in field.places if match.begin < end]
        later = [match for match in field.places if match.begin >= end]
        yield from _of_places("first_paragraph", field.text, first)
        yield from _of_places("body", field.text, later)
    # In English small letters will do for an office, and the gazetteer wants names capitalised.
    opening = opening.title()
    offices = dict.fromkeys(opening[match.begin : match.end] for match in _CENTRE.find(opening))
    for office in list(offices)[:_MOST_OFFICES]:
        yield _Witness("central_government", office, 0.6, candidate=NATIONAL)


def _of_places(signal: str, text: str, matches: Iterable[PlaceMatch]) -> Iterator[_Witness]:
    """Yields the places of one text, each name once."""
    seen = set()
    for match in matches:
        if match.places in seen or (match.common_word and not _has_cue(text, match)):
            continue
        seen.add(match.places)
        weight = _WEIGHTS[signal]
        if signal == "byline":
            weight *= _WEAK_DATELINES.get(match.places[0].state or "", 1.0)
        if match.places[0].level == "country":
            weight *= 0.5  # a country is named for many reasons: a team, a disease, a market
        yield _Witness(signal, text[match.begin : match.end], weight, match.places)


def _has_cue(text: str, match: PlaceMatch) -> bool:
    before = fold(text[max(0, match.begin - 16) : match.begin]).text
    after = fold(text[match.end : match.end + 20]).text
    return bool(_CUE_AFTER.match(after) or _CUE_BEFORE.search(before))


def _is_india(place: Place) -> bool:
    return place.level == "country" and place.name == _INDIA


def _candidate(place: Place) -> str:
    if place.state:
        return place.state
    return NATIONAL if _is_india(place) else UNKNOWN


def _weighed(witnesses: Iterable[_Witness]) -> list[StateEvidence]:
    """Gives every witness the candidate that it speaks for, names of several places last."""
    spoken: defaultdict[tuple[str, str], float] = defaultdict(float)
    scores: defaultdict[str, float] = defaultdict(float)
    evidence: list[StateEvidence] = []

    def speak(witness: _Witness, candidate: str, weight: float) -> None:
        limit = _MOST_OF_ONE_SIGNAL * _WEIGHTS.get(witness.signal, 1.0)
        weight = min(weight, limit - spoken[witness.signal, candidate])
        if weight > 0:
            spoken[witness.signal, candidate] += weight
            scores[candidate] += weight
            evidence.append(
                StateEvidence(
                    signal=witness.signal, text=witness.text, state=candidate, weight=round(weight, 3)
                )
            )

    ambiguous = []
    for witness in witnesses:
        if witness.candidate:
            speak(witness, witness.candidate, witness.weight)
        elif len(witness.places) == 1:
            speak(witness, _candidate(witness.places[0]), witness.weight)
        else:
            ambiguous.append(witness)
    # How many different names lie in a state too: two of them agree on it where each alone would not.
    shared = Counter(
        candidate
        for places in {witness.places for witness in ambiguous}
        for candidate in map(_candidate, places)
    )
    for witness in ambiguous:
        candidates = [_candidate(place) for place in witness.places]
        # max() keeps the first of equals, and the first place is the most prominent.
        favoured = max(candidates, key=lambda candidate: scores[candidate])
        if not scores[favoured] and not _is_prominent(witness.places):
            favoured = max(candidates, key=lambda candidate: shared[candidate])
        told = scores[favoured] or _is_prominent(witness.places) or shared[favoured] > 1
        speak(witness, favoured, witness.weight if told else witness.weight / len(candidates))
    return evidence


def _is_prominent(places: Sequence[Place]) -> bool:
    """Tells whether the first of a name's places is of a higher rank than the others."""
    ranks = ("town", "district", "state", "country")
    return ranks.index(places[0].level) > max(ranks.index(place.level) for place in places[1:])


def _winner(scores: Mapping[str, float]) -> tuple[str, float]:
    # Of equals the first that spoke: the dateline before the headline, the headline before the body.
    states = sorted(
        ((weight, state) for state, weight in scores.items() if state in STATES), key=lambda pair: -pair[0]
    )
    national = scores.get(NATIONAL, 0.0)
    nowhere = scores.get(UNKNOWN, 0.0) + _DOUBT
    total = sum(weight for weight, _ in states) + national + nowhere
    best, state = states[0] if states else (0.0, UNKNOWN)
    # Many states, none of which has half of the weight, on a page that speaks of the country.
    told = [weight for weight, _ in states if weight >= 1.0]
    if len(told) >= 3 and best < sum(told) / 2 and national > 0:
        return NATIONAL, (sum(told) + national) / total
    if best > nowhere and best >= national:
        return state, best / total
    if national >= nowhere - _DOUBT and national >= 1.0:
        return NATIONAL, national / total
    return UNKNOWN, nowhere / total


def _as_of(state: str, day: datetime.date, evidence: Iterable[StateEvidence]) -> str:
    """Returns the code that a state's land had on a day."""
    formed, before = _FORMED.get(state, (datetime.date.min, state))
    if day >= formed:
        return state
    if state == "IN-DH" and any(re.search("दमन|दीव|Daman|Diu", piece.text) for piece in evidence):
        return "IN-DD"
    return before
