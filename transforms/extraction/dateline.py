"""Datelines: the place, the agency and sometimes the day that stand before the first sentence of a story.

    शिमला : …                         प्रयागराज, जेएनएन। …            जागरण संवाददाता, सोनभद्र : …
    मुंबई, चार अप्रैल (भाषा) …          New Delhi, July 5 (PTI): …       ਅੰਮ੍ਰਿਤਸਰ, 2 ਮਈ (ਨਾਮ)- …

A dateline is known by its form: parts of one to four words, none of them a word of sentences, up to a mark
(colon, visarga, danda, dash) or a bracket with the agency. Where the form is weak, a single name before a
mark, the caller's `is_place` decides; a name that it lacks needs a second sign. What heads a line and is no
place (`Question:`, `नोट :`, the signs of the zodiac, who is quoted) stands in a list of its own.
"""

import datetime
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from transforms.extraction.byline import AND, ends_with_label
from transforms.extraction.dates import DayAndMonth, find_day_and_month
from transforms.extraction.folding import fold
from transforms.extraction.lexicon import words as known_words
from transforms.extraction.names import (
    has_place_form,
    is_agency,
    is_capitalised,
    is_name,
    is_nation,
    is_newsroom,
    is_team,
    may_name_newsroom,
    split_newsroom,
)


class Dateline(NamedTuple):
    """The dateline of a paragraph, taken off it."""

    place: str  # as written; two places as they were joined; empty where a newsroom stands alone
    raw: str  # the whole prefix as written, its mark included
    agencies: tuple[str, ...]
    authors: tuple[str, ...]
    rest: str  # the paragraph without it; empty for a dateline on a line of its own
    day_month: tuple[int, int] | None = None  # as written; `dates.resolve_day` supplies the year
    date: datetime.datetime | None = None  # aware, UTC, midnight in India; only where the year is written


def split_dateline(
    paragraph: str, *, is_place: Callable[[str], bool] | None = None, elsewhere: str = ""
) -> Dateline | None:
    """Takes the dateline off a paragraph.

    Args:
        paragraph: the first of a story, or a line of its own before it.
        is_place: tells whether a text is the name of a place. With it a name of several words before a mark
            must be one; a small town of one word, which a gazetteer may lack, is believed before a colon, and
            before a danda or a dash where a whole sentence follows. In Devanagari and Latin it needs a second
            sign: the ending of a place, or a sentence that is about what lies in it. A known place is one
            without a mark too, alone on its line or behind a newsroom, and before a full stop, a hyphen or a
            bar. Without it the form decides, and none of these is known.
        elsewhere: what else the page says that may give the second sign: its address, later paragraphs.

    Returns:
        The dateline, or None where the paragraph begins with its first sentence.

    >>> split_dateline("जागरण संवाददाता, सोनभद्र : नगर में मेला लगा।")[:3]
    ('सोनभद्र', 'जागरण संवाददाता, सोनभद्र :', ('जागरण संवाददाता',))
    >>> split_dateline("New Delhi, July 5 (PTI): Rain is expected.").place
    'New Delhi'
    >>> split_dateline("मुख्यमंत्री ने कहा: काम होगा।") is None
    True
    """
    dateline = _split(paragraph.strip(), is_place, elsewhere)
    if dateline is None or not dateline.rest:
        return dateline
    return _with_more(dateline, is_place, elsewhere)


#: Characters behind a mark that tell whether a sentence follows.
_LONGEST_REST = 1_000


def _split(text: str, is_place: Callable[[str], bool] | None, elsewhere: str) -> Dateline | None:
    def is_alone(line: str) -> bool:  # without a mark or a comma, only these are a dateline
        return may_name_newsroom(line) or (is_place is not None and is_place(line))

    for head, mark in _heads(text, is_alone):
        parts = _read_parts(head, is_place)
        begin = len(head) + len(mark)
        rest = text[begin : begin + _LONGEST_REST].strip()  # a paragraph may be as long as a book
        if parts is not None and _is_believed(parts, head, mark, is_place, rest, elsewhere):
            has_year = parts.day is not None and parts.day.date is not None
            return Dateline(
                place=parts.place,
                raw=(head + mark).strip(),
                agencies=parts.agencies,
                authors=parts.authors,
                rest=text[begin:].strip(),
                day_month=(parts.day.day, parts.day.month) if parts.day and not has_year else None,
                date=parts.day.date if parts.day else None,
            )
    return None


# Who signs, in a bracket behind the dateline's mark, or the day between two marks.
_BRACKET_BEHIND = re.compile(r"\(([^()]{2,40})\)[\s:।.–—-]*")
_DAY_BEHIND = re.compile(r"([^:।|–—-]{3,30})\s?(?:[:।|–—-]+|\.(?=\s))\s?")


def _with_more(dateline: Dateline, is_place: Callable[[str], bool] | None, elsewhere: str) -> Dateline:
    """A dateline with what stands behind its mark: `कटनी। (भाषा) …`, `Shimla: June 7: …`, `डेस्क। कटनी। …`."""
    if not dateline.place:
        below = _split(dateline.rest, is_place, elsewhere)
        if below is None or not below.place:
            return dateline
        return below._replace(
            raw=f"{dateline.raw} {below.raw}", agencies=(*dateline.agencies, *below.agencies)
        )
    rest = dateline.rest
    behind = _DAY_BEHIND.match(rest)
    day = find_day_and_month(behind[1]) if behind and not dateline.day_month and not dateline.date else None
    if behind is not None and day is not None and (day.begin, day.end) == (0, len(behind[1].rstrip())):
        dateline = dateline._replace(
            raw=f"{dateline.raw} {behind[0].strip()}",
            rest=rest[behind.end() :],
            day_month=None if day.date else (day.day, day.month),
            date=day.date,
        )
    signed = _BRACKET_BEHIND.match(dateline.rest)
    names = [name.strip() for name in _BETWEEN_NAMES.split(signed[1])] if signed else []
    if signed is None or not all(is_name(name) and len(name.split()) <= 4 for name in names):
        return dateline
    located = {name for name in names if fold(name).text in _STATES or _is_place(name, is_place)}
    houses = [name for name in names if name not in located and _is_agency(name)]
    people = [name for name in names if name not in located and name not in houses]
    if not (houses or located or all(len(name.split()) > 1 and is_capitalised(name) for name in people)):
        return dateline
    return dateline._replace(
        raw=f"{dateline.raw} {signed[0].strip()}",
        rest=dateline.rest[signed.end() :],
        agencies=(*dateline.agencies, *houses),
        authors=(*dateline.authors, *people),
    )


def split_places(place: str) -> list[str]:
    """The places of a dateline, which may name several: `मुरैना/कैलारस`, `Shimla and Mandi`.

    >>> split_places("मुरैना/कैलारस")
    ['मुरैना', 'कैलारस']
    """
    parts = (part.strip() for name in re.split(r"[/,،]", place) for part in _AND.split(name))
    return [part for part in parts if part]


# --- Where a dateline can end. ---

_LONGEST = 90  # characters of a dateline; reporter, place, date and agency have some 70

_MARK = re.compile(
    r"\s?[:：](?!\d)[\s\-–—]*"  # a colon, not a clock's
    r"|[ःઃঃ](?=\s|$)\s*"  # visarga, typed for a colon
    r"|\s?[।۔]+(?!\s?\d)\s*"
    r"|\s?\|\s?|(?<![\s\d).])\.\s+|(?<=[^\s)])-+\s"  # weak marks, see `_is_weak`
    r"|\s?[—–∙]\s?|\s>\s|\s-+\s|(?<=\))\s?[-—–.]+\s?"
)
_AFTER_BRACKET = re.compile(r"(?<=[)\]])\s?(?:[:：।۔—–-]+|\.(?=\s|$))?\s*")
_COLONS = ":：ःઃঃ"
# After a day of the month these make a sentence of it: "on 7 June", "from 7 June".
_POSTPOSITION = re.compile(
    r"\s*(?:को|से|तक|में|का|की|के|पर|ने|ਨੂੰ|ਤੋਂ|ਤੱਕ|ਤਕ|ਦਾ|ਦੀ|ਦੇ|ਵਿੱਚ|کو|سے|تک|میں|کا|کی|کے)(?:\s|$)"
)
_MOST_SPACES_BEFORE_STOP = 4
_BEFORE_COMMA = re.compile(r"([^,،|]{1,40})[,،|]")
_WORD = re.compile(r"[^\s,،]+")
_PUNCTUATION = re.compile(r"[,،|/()\[\]]")
_LONGEST_PLACE = 3  # words


def _heads(text: str, is_alone: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    """What may be a dateline, and the mark after it; the shortest first."""
    window = text[:_LONGEST]
    ends = [match.span() for pattern in (_MARK, _AFTER_BRACKET) for match in pattern.finditer(window)]
    for begin, end in sorted(ends):
        # Most full stops end sentences, which are not worth reading; after a bracket they do not.
        is_stop = text.startswith(".", begin) and not text.endswith(")", 0, begin)
        if not is_stop or text.count(" ", 0, begin) <= _MOST_SPACES_BEFORE_STOP:
            yield text[:begin], text[begin:end]
    day = find_day_and_month(window)
    if day is not None and not _POSTPOSITION.match(text, day.end):
        yield text[: day.end], ""
    newsroom = _BEFORE_COMMA.match(window)
    if newsroom is not None and _is_agency(newsroom[1].strip()):
        # The sentence may follow the place without any mark.
        for words in reversed(list(_WORD.finditer(window, newsroom.end()))[:_LONGEST_PLACE]):
            if not _POSTPOSITION.match(text, words.end()):
                yield text[: words.end()], ""
    if len(text) <= _LONGEST // 2 and (day or _PUNCTUATION.search(text) or is_alone(text)):
        yield text, ""


# --- What it says. ---


class _Parts(NamedTuple):
    place: str
    agencies: tuple[str, ...]
    authors: tuple[str, ...]
    day: DayAndMonth | None
    has_day: bool  # and it stands as days do in datelines
    is_located: bool = False  # a bracket at its end holds the district or the state


_BRACKETED = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_BETWEEN_PARTS = re.compile(r"[,،|۔]")
# A day without its month, or with the month's number: `दि. 4`, `તા. 4`, `4/4`.
_DAY_ALONE = re.compile(
    r"[,،۔]\s{0,2}(?:(?:दि|ता|તા|தே)\.?\s?)?\d{1,2}(?:\s?[/।ା.-]\s?\d{1,2})?(?=\s{0,2}(?:$|\())"
)
_BETWEEN_NAMES = re.compile(rf"[,،/]|{AND}", re.IGNORECASE)
# For who asks without a gazetteer; with the short forms that no gazetteer has.
_STATE_NAMES = (
    "राजस्थान|राज.|उत्तर प्रदेश|उप्र|उ.प्र.|यूपी|मध्य प्रदेश|मध्यप्रदेश|मप्र|म.प्र.|एमपी|हिमाचल प्रदेश|हिमाचल|हिप्र|हि.प्र."
    "|आंध्र प्रदेश|अरुणाचल प्रदेश|बिहार|झारखंड|छत्तीसगढ़|छग|पंजाब|हरियाणा|उत्तराखंड|दिल्ली|गुजरात|महाराष्ट्र|गोवा|कर्नाटक"
    "|केरल|तमिलनाडु|तेलंगाना|ओडिशा|पश्चिम बंगाल|बंगाल|असम|सिक्किम|त्रिपुरा|मणिपुर|मिजोरम|मेघालय|नागालैंड|जम्मू|जम्मू-कश्मीर"
    "|जम्मू कश्मीर|लद्दाख|चंडीगढ़|पुडुचेरी|भारत|ਪੰਜਾਬ|ਹਰਿਆਣਾ|ਰਾਜਸਥਾਨ|ਹਿਮਾਚਲ|ਦਿੱਲੀ|ਭਾਰਤ"
    "|Rajasthan|Uttar Pradesh|UP|U.P.|Madhya Pradesh|MP|M.P.|Himachal Pradesh|HP|H.P.|Andhra Pradesh"
    "|Arunachal Pradesh|Bihar|Jharkhand|Chhattisgarh|Punjab|Haryana|Uttarakhand|Delhi|Gujarat"
    "|Maharashtra|Goa|Karnataka|Kerala|Tamil Nadu|Telangana|Odisha|West Bengal|WB|Assam|Sikkim|Tripura"
    "|Manipur|Mizoram|Meghalaya|Nagaland|Jammu|Jammu and Kashmir|J&K|Ladakh|Chandigarh|Puducherry|India"
)
_STATES = frozenset(fold(name).text for name in _STATE_NAMES.split("|"))
_BETWEEN_PLACES = re.compile(r"\s?/\s?")
_AND = re.compile(AND, re.IGNORECASE)


def _read_parts(head: str, is_place: Callable[[str], bool] | None) -> _Parts | None:
    """The parts of a dateline, or None where one of them is none."""
    agencies: list[str] = []
    authors: list[str] = []
    places: list[str] = []
    has_day = False

    day = find_day_and_month(head)
    if day is not None:
        # The day may hold a comma of its own: `July 5, 2020`.
        begins = not head[: day.begin].strip() and head[day.end :].lstrip().startswith((",", "،"))
        has_day = begins or head[: day.begin].rstrip().endswith((",", "،", "۔"))
        head = head[: day.begin] + "," + head[day.end :]
    elif (alone := _DAY_ALONE.search(head)) is not None:
        has_day = True
        head = head[: alone.start()] + "," + head[alone.end() :]
    for part in map(str.strip, _BETWEEN_PARTS.split(_BRACKETED.sub(",", head))):
        if not part:
            continue
        newsroom = split_newsroom(part, is_place)
        if newsroom is not None:
            agencies.append(newsroom[0])
            places.append(newsroom[1])
        elif _is_agency(part) or (is_team(part) and part != head.strip()):
            agencies.append(part)
        elif len(part.split()) > _MOST_PLACE_WORDS or not _names_places(part, is_place):
            return None
        else:
            places.append(part)
    is_located = False
    for bracket in _BRACKETED.finditer(head):
        # A bracket at the end names reporters or an agency; any may name the state or the country.
        names_reporters = bracket.end() == len(head)
        for part in map(str.strip, _BETWEEN_NAMES.split(bracket[1] or bracket[2] or "")):
            if not part:
                continue
            if _is_agency(part):
                agencies.append(part)
            elif not is_name(part) or len(part.split()) > 4:
                return None
            elif fold(part).text in _STATES or _is_place(part, is_place) or _is_division(part):
                is_located = is_located or names_reporters
            elif names_reporters:
                authors.append(part)

    if len(places) == 2:
        # Beside a day, a village and its district stand as often: there the reporter stands first.
        found = (place for place in (places[:1] if has_day else places) if _may_be_person(place, is_place))
        is_sure = not has_day or _is_place(places[1], is_place)
        person = next(found, None) if is_sure or _is_one_word_of_india(places[1]) else None
        if person is not None:
            places.remove(person)
            authors.append(person)
    if day is not None and not (has_day or agencies):
        return None  # a headline: `Horoscope 24 September`
    if not places and is_newsroom(agencies[0] if agencies else ""):
        places += _place_in_newsroom(agencies[0], is_place)
        if not places and len(agencies[0].split()) > 1 and not authors:
            return _Parts("", tuple(agencies), (), day, has_day)
    if not 1 <= len(places) <= 2 or not all(map(is_capitalised, authors)) or places[0][0].islower():
        return None
    return _Parts(", ".join(places), tuple(agencies), tuple(authors), day, has_day, is_located)


def _names_places(part: str, is_place: Callable[[str], bool] | None) -> bool:
    """Whether a part is a name, or several with slashes, or known places with an `and` between them."""
    if all(place and (is_name(place) or _is_place(place, is_place)) for place in _BETWEEN_PLACES.split(part)):
        return True
    places = _AND.split(part)
    return len(places) > 1 and all(_is_place(place, is_place) for place in places)


def _may_be_person(name: str, is_place: Callable[[str], bool] | None) -> bool:
    is_located = fold(name).text in _STATES or _is_place(name, is_place)
    return len(name.split()) > 1 and "/" not in name and not is_located and is_capitalised(name)


def _place_in_newsroom(newsroom: str, is_place: Callable[[str], bool] | None) -> list[str]:
    """The town that a correspondent or a bureau is named by: `कटनी संवाददाता`."""
    town = newsroom.rpartition(" ")[0]
    return [town] if town and is_place is not None and is_place(town) else []


def _is_division(part: str) -> bool:
    """Whether a part is a district or a part of one, by its last word: `ಹಾವೇರಿ ಜಿಲ್ಲೆ`, `Thane district`."""
    words = fold(part).text.split()
    return len(words) > 1 and words[-1] in _DIVISIONS


_DIVISION_WORDS = (
    "district|dist|taluk|taluka|tehsil|mandal|block|जिला|जनपद|तहसील|प्रखंड|जिल्हा|तालुका|ਜ਼ਿਲ੍ਹਾ|ਤਹਿਸੀਲ|ضلع|জেলা|જિલ્લો|તાલુકો"
    "|மாவட்டம்|జిల్లా|మండలం|ಜಿಲ್ಲೆ|ತಾಲ್ಲೂಕು|ತಾಲೂಕು|ജില്ല|താലൂക്ക്|ଜିଲ୍ଲା"
)
_DIVISIONS = frozenset(fold(word).text for word in _DIVISION_WORDS.split("|"))


def _is_agency(part: str) -> bool:
    return len(part.split()) <= 5 and is_name(part) and is_agency(part)


def _is_place(name: str, is_place: Callable[[str], bool] | None) -> bool:
    return has_place_form(name) or (is_place is not None and is_place(name))


# --- Whether it is one. ---

# Words that stand before a colon or alone on a line and name a part of the page.
_PAGE_WORDS = (
    "प्रश्न|सवाल|उत्तर|जवाब|नोट|सार|विस्तार|विज्ञापन|फोटो|तस्वीर|वीडियो|हाइलाइट्स"
    "|मुख्य बातें|टैग|टैग्स|संबंधित खबरें|खास बातें|चेतावनी|खुशखबरी|सावधान|उम्र|पता|समय|स्थान|तारीख|कीमत"
    "|योग्यता|कारण|लक्षण|उपाय|फायदे|नुकसान"
    "|अस्वीकरण|डिस्क्लेमर|ब्रेकिंग|लाइव|अपडेट|ਸਵਾਲ|ਜਵਾਬ|ਨੋਟ|ਫੋਟੋ|سوال|جواب|نوٹ|تصویر"
    "|প্রশ্ন|উত্তর|প্রশ্নঃ|ছবি|પ્રશ્ન|સવાલ|જવાબ|નોંધ|તસવીર|கேள்வி|பதில்|குறிப்பு|ప్రశ్న|జవాబు|గమనిక|ಪ್ರಶ್ನೆ|ಉತ್ತರ|ಸೂಚನೆ|ചോദ്യം|ഉത്തരം|കുറിപ്പ്"
    "|ପ୍ରଶ୍ନ|ଉତ୍ତର|टीप|छायाचित्र|तस्बिर"
    "|हेल्प डेस्क|help desk"
    "|url|pics|pic|question|answer|note|photo|photos|image|video|videos|highlights"
    "|key points|key highlights|tags|topics|disclaimer|summary"
    "|synopsis|keywords|keyword|breaking|exclusive|explained|opinion|analysis|live|update|updates|however|also|result"
    "|caption|credit|credits|file photo|review|interview|advertisement|watch|meanwhile"
    "|sources|source|report|reports|editorial|warning|alert"
    "|ingredients|method|recipe|verdict|rating|cast|director|editor|score|result|venue|date|time|price"
    # One-word sentences, and what they end with.
    "|धन्यवाद|जिंदाबाद|मुर्दाबाद|सही|सच|बस|ठीक|अच्छा|खैर|शायद|बिल्कुल|जरूर|वाह|ओह|अरे|लेकिन|मगर|यानी|दरअसल|बहरहाल|हालांकि|इसलिए"
    # Who is quoted with a colon.
    "|मुख्यमंत्री|प्रधानमंत्री|मंत्री|राष्ट्रपति|राज्यपाल|डीएम|एसपी|एसएसपी|डीजीपी|विधायक|सांसद|पुलिस|भाजपा|कांग्रेस|सरकार|कोर्ट|कोरोना"
    # The signs of the zodiac, which head the lines of horoscopes.
    "|मेष|वृषभ|वृष|मिथुन|कर्क|सिंह|कन्या|तुला|वृश्चिक|धनु|मकर|कुंभ|मीन"
    "|aries|taurus|gemini|cancer|leo|virgo|libra|scorpio|sagittarius|capricorn|aquarius|pisces"
)
_TITLE_WORDS = "dr|mr|mrs|ms|prof|shri|smt|sri|डॉ|डा|श्री|श्रीमती|प्रो|सुश्री|ਡਾ|ਸ੍ਰੀ|ڈاکٹر|জনাব|ডা|শ্রী|ડૉ|શ્રી"
_TITLES = frozenset(fold(word).text for word in _TITLE_WORDS.split("|"))
_NO_PLACES = frozenset(fold(word).text for word in _PAGE_WORDS.split("|"))


_FEWEST_WORDS = 6  # of a sentence after a bar; a name and a date have as many as five
_MOST_PLACE_WORDS = 4
_FEWEST_SPACES_AFTER_UNKNOWN = 2


def _is_believed(
    parts: _Parts,
    head: str,
    mark: str,
    is_place: Callable[[str], bool] | None,
    rest: str,
    elsewhere: str,
) -> bool:
    if not parts.place:
        is_page_word = any(fold(agency).text in _NO_PLACES for agency in parts.agencies)
        return mark.strip()[:1] in (*_COLONS, "।") and bool(rest) and not is_page_word
    places = split_places(parts.place)
    if any(fold(place).text in _NO_PLACES for place in places) or ends_with_label(f"{parts.place}:"):
        return False
    if _is_weak(parts, head, mark, rest) and (is_place is None or not all(map(is_place, places))):
        return False
    if "|" in head and (not parts.agencies or (not mark and rest and rest.count(" ") < _FEWEST_WORDS)):
        return False  # a menu of towns; a date line
    bar = mark.strip()
    if bar in ("|", ">") and rest and (bar in rest[:_LONGEST] or rest.count(" ") < _FEWEST_WORDS):
        return False  # what follows is another part of a line
    is_known = is_place is not None and any(is_place(place) for place in places)
    has_agency_or_day = bool(parts.agencies) or parts.has_day
    if rest[:1].islower() and not has_agency_or_day:
        return False  # `Mandi - the market of the hills - …`
    if not mark.strip():
        if any(agency.startswith(f"{parts.place} ") for agency in parts.agencies):
            return False  # a byline
        # Nothing but what stands beside the place tells it from a sentence or a word of a menu.
        if has_agency_or_day:
            has_year = parts.day is not None and parts.day.date is not None
            has_ending = has_year and not parts.agencies and rest[:1].isalpha()  # `2021ରେ`, in 2021
            return is_known or (len(places) == 1 and len(places[0].split()) <= 2 and not has_ending)
        return is_known and not (rest or parts.is_located or is_nation(parts.place))
    if is_known:
        return True
    if has_agency_or_day:
        return all(len(place.split()) <= 2 for place in places)
    if head.endswith((")", "]")) and parts.authors and rest and _is_one_word(places[0]):
        return True  # a reporter in brackets
    if is_place is not None and not (parts.is_located or _may_be_unknown(parts, rest, elsewhere)):
        return False
    return _is_believed_unknown(parts, places, mark.strip(), rest, has_gazetteer=is_place is not None)


#: Endings of the names of towns and villages, in the scripts whose words the lexicon knows. Not here: वाला,
#: which ends more trades than villages.
_PLACE_ENDING_WORDS = (
    "पुर पुरा पुरी पुरवा पुरम गंज गढ़ गढ़ी नगर बाद गांव गाँव खेड़ा खेड़ी कलां खुर्द टोला डीह घाट कोट सराय"
    " वाड़ा वाड़ी पट्टी पल्ली"
    " pur pura puri puram ganj garh nagar bad gaon kheda khera kalan khurd ghat kot sarai wada wadi"
    " palli pally palle patnam pet gudi"
)
_PLACE_ENDINGS = tuple(fold(ending).text for ending in _PLACE_ENDING_WORDS.split())
_FEWEST_BEFORE_ENDING = 2  # characters
#: What stands behind a place that something lies in; `से`, `के` and `का` stand behind people as often.
_IN_PLACE = (
    r"(?:\s(?:में|मे|स्थित|शहर|कस्बे|कस्बा|गांव|गाँव|जिले|जिला|जनपद|तहसील|प्रखंड|थाना|थाने|ब्लॉक|मंडी|येथे|येथील)"
    r"|मध्ये|मधील|तील|ातील|ात|त|मा)(?![\u0900-\u0963])"
)
_INDIC = re.compile("[\u0900-\u0963]")


def _may_be_unknown(parts: _Parts, rest: str, elsewhere: str) -> bool:
    """Whether a name that no gazetteer has is a place by a second sign, and no word that is known as another.

    The lexicon has words of Devanagari and Latin. In other scripts the form decides.
    """
    names = [
        name for name in re.split(r"[\s/,]+", parts.place) if name.isascii() or _INDIC.match(name) is not None
    ]
    if any(fold(name).text in known_words() for name in names):
        return False
    return bool(parts.authors) or all(
        _ends_as_place(name) or _is_in_capitals(name) or _lies_something_in(name, f"{rest} {elsewhere}")
        for name in names
    )


def _ends_as_place(name: str) -> bool:
    word = fold(name).text
    return any(
        word.endswith(ending) and len(word) - len(ending) >= _FEWEST_BEFORE_ENDING
        for ending in _PLACE_ENDINGS
    )


def _is_in_capitals(name: str) -> bool:
    return name.isupper() and len(name) > _LONGEST_ACRONYM


def _lies_something_in(name: str, text: str) -> bool:
    """Whether a text says `in NAME`, or is an address with a folder of that name."""
    word = re.escape(name)
    if name.isascii():
        said = rf"\b(?:in|at|near)\s{word}(?![a-z])|/{word}/"
        return re.search(said, text, re.IGNORECASE) is not None
    return re.search(rf"(?<![\u0900-\u0963]){word}{_IN_PLACE}", text) is not None


def _is_believed_unknown(
    parts: _Parts, places: list[str], mark: str, rest: str, *, has_gazetteer: bool
) -> bool:
    """Whether the form alone makes a dateline, of a place that no gazetteer has and no agency stands by."""
    is_colon = mark[0] in _COLONS
    if rest and not (rest[0].isalnum() and rest.count(" ") >= _FEWEST_SPACES_AFTER_UNKNOWN):
        return False  # a quotation, or the one word that a label has
    if mark[0] == "ः" and places[-1].endswith("त"):
        return False  # an adverb: सामान्यतः, फलतः
    if fold(places[0].split()[0]).text.rstrip(".") in _TITLES:
        return False  # who is quoted
    if has_gazetteer:
        if not _is_one_word(places[-1]):
            return False
        if not (parts.is_located or is_colon) and (parts.authors or rest.count(" ") < _FEWEST_WORDS):
            return False  # a sentence of one word
    is_long = rest.count(" ") >= _FEWEST_WORDS
    return _has_form_of_place(parts.place, mark, is_unknown=has_gazetteer, is_long=is_long)


def _is_weak(parts: _Parts, head: str, mark: str, rest: str) -> bool:
    """Whether what ends a dateline ends other things as often, so that only a known place makes it one."""
    if head.endswith((")", "]")):
        return False
    is_weak_mark = mark.strip() in (".", "|") or mark.startswith("-")
    return is_weak_mark or "|" in head or (not mark and bool(rest) and not parts.has_day)


def _is_one_word_of_india(name: str) -> bool:
    return _is_one_word(name) and not name.isascii()


def _is_one_word(name: str) -> bool:
    return len(name.split()) == 1


_LONGEST_ACRONYM = 4


def _has_form_of_place(place: str, mark: str, *, is_unknown: bool, is_long: bool) -> bool:
    words = re.split(r"[\s/]+", place)
    if len(words) > 3 or len(place) < 3:
        return False
    if place.isascii():
        if is_unknown and place.isupper() and len(place) <= _LONGEST_ACRONYM:
            return False  # `BJP: …`
        is_title = all(word[0].isupper() for word in words) and mark[0] in _COLONS
        return place.isupper() or (is_title and (not is_unknown or (len(words) == 1 and is_long)))
    return mark[0] in _COLONS + "।۔—∙>"
