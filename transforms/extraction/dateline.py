"""Datelines: the place, the agency and sometimes the day that stand before the first sentence of a story.

    शिमला : …                         प्रयागराज, जेएनएन। …            जागरण संवाददाता, सोनभद्र : …
    मुंबई, चार अप्रैल (भाषा) …          New Delhi, July 5 (PTI): …       ਅੰਮ੍ਰਿਤਸਰ, 2 ਮਈ (ਨਾਮ)- …

A dateline is known by its form: parts of one to four words, none of them a word of sentences, up to a mark
(colon, visarga, danda, dash) or a bracket with the agency. Where the form is weak, a single name before a
mark, the caller's `is_place` decides.
"""

import datetime
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from transforms.extraction.byline import (
    ends_with_label,
    has_place_form,
    is_agency,
    is_capitalised,
    is_name,
    is_newsroom,
)
from transforms.extraction.dates import DayAndMonth, find_day_and_month
from transforms.extraction.folding import fold


class Dateline(NamedTuple):
    """The dateline of a paragraph, taken off it."""

    place: str  # as written; two places as they were joined; empty where a newsroom stands alone
    raw: str  # the whole prefix as written, its mark included
    agencies: tuple[str, ...]
    authors: tuple[str, ...]
    rest: str  # the paragraph without it; empty for a dateline on a line of its own
    day_month: tuple[int, int] | None = None  # as written; `dates.resolve_day` supplies the year
    date: datetime.datetime | None = None  # aware, UTC, midnight in India; only where the year is written


def split_dateline(paragraph: str, *, is_place: Callable[[str], bool] | None = None) -> Dateline | None:
    """Takes the dateline off a paragraph.

    Args:
        paragraph: the first of a story, or a line of its own before it.
        is_place: tells whether a text is the name of a place. With it a name of several words before a mark
            must be one (a small town of one word may be missing from a gazetteer), and a place is known
            without a mark alone on its line or behind a newsroom, and before a full stop or a bar. Without
            it the form decides, and none of these is known.

    Returns:
        The dateline, or None where the paragraph begins with its first sentence.

    >>> split_dateline("जागरण संवाददाता, सोनभद्र : नगर में मेला लगा।")[:3]
    ('सोनभद्र', 'जागरण संवाददाता, सोनभद्र :', ('जागरण संवाददाता',))
    >>> split_dateline("New Delhi, July 5 (PTI): Rain is expected.").place
    'New Delhi'
    >>> split_dateline("मुख्यमंत्री ने कहा: काम होगा।") is None
    True
    """
    text = paragraph.strip()
    for head, mark in _heads(text):
        parts = _read_parts(head, is_place)
        if parts is not None and _is_believed(
            parts, head, mark, is_place, rest=text[len(head) + len(mark) :].strip()
        ):
            has_year = parts.day is not None and parts.day.date is not None
            return Dateline(
                place=parts.place,
                raw=(head + mark).strip(),
                agencies=parts.agencies,
                authors=parts.authors,
                rest=text[len(head) + len(mark) :].strip(),
                day_month=(parts.day.day, parts.day.month) if parts.day and not has_year else None,
                date=parts.day.date if parts.day else None,
            )
    return None


# --- Where a dateline can end. ---

_LONGEST = 90  # characters of a dateline; reporter, place, date and agency have some 70

_MARK = re.compile(
    r"\s?[:：](?!\d)[\s\-–—]*"  # a colon, not a clock's
    r"|[ःઃঃ](?=\s|$)\s*"  # visarga, typed for a colon
    r"|\s?।\s*"
    r"|\s?\|\s?|(?<![\s\d).])\.\s+"  # weak marks, see `_is_weak`
    r"|\s?[—–]\s?|\s-+\s|(?<=\))\s?[-—–.]+\s?"
)
_AFTER_BRACKET = re.compile(r"(?<=\))\s?(?:[:：।—–-]+|\.(?=\s|$))?\s*")
_COLONS = ":：ःઃঃ"
# After a day of the month these make a sentence of it: "on 7 June", "from 7 June".
_POSTPOSITION = re.compile(
    r"\s*(?:को|से|तक|में|का|की|के|पर|ने|ਨੂੰ|ਤੋਂ|ਤੱਕ|ਤਕ|ਦਾ|ਦੀ|ਦੇ|ਵਿੱਚ|کو|سے|تک|میں|کا|کی|کے)(?:\s|$)"
)
_MOST_SPACES_BEFORE_STOP = 4
_BEFORE_COMMA = re.compile(r"([^,،]{1,40})[,،]")
_WORD = re.compile(r"[^\s,،]+")
_LONGEST_PLACE = 3  # words


def _heads(text: str) -> Iterator[tuple[str, str]]:
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
    if newsroom is not None and is_newsroom(newsroom[1]):
        # The sentence may follow the place without any mark.
        for words in reversed(list(_WORD.finditer(window, newsroom.end()))[:_LONGEST_PLACE]):
            if not _POSTPOSITION.match(text, words.end()):
                yield text[: words.end()], ""
    if len(text) <= _LONGEST // 2:
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
_BETWEEN_PARTS = re.compile(r"[,،|]")
_BETWEEN_NAMES = re.compile(r"[,،/]|\s(?:&|and|और|एवं|व|ਅਤੇ)\s", re.IGNORECASE)
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


def _read_parts(head: str, is_place: Callable[[str], bool] | None) -> _Parts | None:
    """The parts of a dateline, or None where one of them is none."""
    agencies: list[str] = []
    authors: list[str] = []
    places: list[str] = []
    has_day = False

    day = find_day_and_month(head)
    if day is not None:
        # The day may hold a comma of its own: `July 5, 2020`.
        has_day = head[: day.begin].rstrip().endswith((",", "،", "("))
        head = head[: day.begin] + "," + head[day.end :]
    for part in map(str.strip, _BETWEEN_PARTS.split(_BRACKETED.sub(",", head))):
        if not part:
            continue
        if _is_agency(part):
            agencies.append(part)
        elif not all(is_name(place) for place in _BETWEEN_PLACES.split(part)) or len(part.split()) > 4:
            return None
        else:
            places.append(part)
    is_located = False
    for bracket in _BRACKETED.finditer(head):
        # A round bracket at the end names reporters or an agency; any may name the state or the country.
        names_reporters = bracket[1] is not None and bracket.end() == len(head)
        for part in map(str.strip, _BETWEEN_NAMES.split(bracket[1] or bracket[2] or "")):
            if not part:
                continue
            if _is_agency(part):
                agencies.append(part)
            elif not is_name(part) or len(part.split()) > 4:
                return None
            elif fold(part).text in _STATES or _is_place(part, is_place):
                is_located = is_located or names_reporters
            elif names_reporters:
                authors.append(part)

    if len(places) == 2 and not has_day and len(places[0].split()) > 1 and not _is_place(places[0], is_place):
        authors.append(places.pop(0))
    if day is not None and not (has_day or agencies):
        return None  # a headline: `Horoscope 24 September`
    if not places and is_newsroom(agencies[0] if agencies else ""):
        places += _place_in_newsroom(agencies[0], is_place)
        if not places and len(agencies[0].split()) > 1 and not authors:
            return _Parts("", tuple(agencies), (), day, has_day)
    if not 1 <= len(places) <= 2 or not all(map(is_capitalised, authors)) or places[0][0].islower():
        return None
    return _Parts(", ".join(places), tuple(agencies), tuple(authors), day, has_day, is_located)


def _place_in_newsroom(newsroom: str, is_place: Callable[[str], bool] | None) -> list[str]:
    """The town that a correspondent or a bureau is named by: `कटनी संवाददाता`."""
    town = newsroom.rpartition(" ")[0]
    return [town] if town and is_place is not None and is_place(town) else []


def _is_agency(part: str) -> bool:
    return len(part.split()) <= 5 and is_name(part) and is_agency(part)


def _is_place(name: str, is_place: Callable[[str], bool] | None) -> bool:
    return has_place_form(name) or (is_place is not None and is_place(name))


# --- Whether it is one. ---

# Words that stand before a colon or alone on a line and name a part of the page.
_PAGE_WORDS = (
    "प्रश्न|सवाल|उत्तर|जवाब|नोट|सार|विस्तार|विज्ञापन|फोटो|तस्वीर|वीडियो|हाइलाइट्स"
    "|मुख्य बातें|टैग|टैग्स|संबंधित खबरें|खास बातें|चेतावनी"
    "|अस्वीकरण|डिस्क्लेमर|ब्रेकिंग|लाइव|अपडेट|ਸਵਾਲ|ਜਵਾਬ|ਨੋਟ|ਫੋਟੋ|سوال|جواب|نوٹ|تصویر|প্রশ্ন|উত্তর|প্রশ্নঃ"
    "|हेल्प डेस्क|help desk"
    "|url|pics|pic|question|answer|note|photo|photos|image|video|videos|highlights"
    "|key points|key highlights|tags|topics|disclaimer|summary"
    "|synopsis|keywords|keyword|breaking|exclusive|explained|opinion|analysis"
    "|caption|credit|credits|file photo"
    "|ingredients|method|recipe|verdict|rating|cast|director|editor|score|result|venue|date|time|price"
)
_NO_PLACES = frozenset(fold(word).text for word in _PAGE_WORDS.split("|"))


_FEWEST_WORDS = 6  # of a sentence after a bar; a name and a date have as many as five


def _is_believed(
    parts: _Parts, head: str, mark: str, is_place: Callable[[str], bool] | None, rest: str
) -> bool:
    if not parts.place:
        is_page_word = any(fold(agency).text in _NO_PLACES for agency in parts.agencies)
        return mark.strip()[:1] in (*_COLONS, "।") and bool(rest) and not is_page_word
    places = [place.strip() for place in re.split(r"[/,]", parts.place)]
    if any(fold(place).text in _NO_PLACES for place in places) or ends_with_label(f"{parts.place}:"):
        return False
    if _is_weak(parts, head, mark, rest) and (is_place is None or not all(map(is_place, places))):
        return False
    if "|" in head and (not parts.agencies or (not mark and rest)):
        return False  # a menu of towns; a date line
    if mark.strip() == "|" and rest and ("|" in rest[:_LONGEST] or rest.count(" ") < _FEWEST_WORDS):
        return False  # what follows the bar is another part of a line
    is_known = is_place is not None and any(is_place(place) for place in places)
    has_agency_or_day = bool(parts.agencies) or parts.has_day
    if not mark.strip():
        if any(agency.startswith(f"{parts.place} ") for agency in parts.agencies):
            return False  # a byline
        # Nothing but what stands beside the place tells it from a sentence or a word of a menu.
        if has_agency_or_day:
            return is_known or (len(places) == 1 and len(places[0].split()) <= 2)
        return is_known and not (rest or parts.authors or parts.is_located)
    if is_known:
        return True
    if has_agency_or_day:
        return all(len(place.split()) <= 2 for place in places)
    if is_place is not None and not (
        _is_one_word(places[-1]) and (parts.is_located or mark.strip()[0] in _COLONS)
    ):
        return False
    return _has_form_of_place(parts.place, mark.strip(), is_unknown=is_place is not None)


def _is_weak(parts: _Parts, head: str, mark: str, rest: str) -> bool:
    """Whether what ends a dateline ends other things as often, so that only a known place makes it one."""
    if head.endswith((")", "]")):
        return False
    return mark.strip() in (".", "|") or "|" in head or (not mark and bool(rest) and not parts.has_day)


def _is_one_word(name: str) -> bool:
    return len(name.split()) == 1


def _has_form_of_place(place: str, mark: str, *, is_unknown: bool) -> bool:
    words = re.split(r"[\s/]+", place)
    if len(words) > 3 or len(place) < 3:
        return False
    if place.isascii():
        is_capitalised = all(word[0].isupper() for word in words)
        return place.isupper() or (is_capitalised and mark[0] in _COLONS and not is_unknown)
    return mark[0] in _COLONS + "।—"
