"""Datelines: the place, the agency and sometimes the day that stand before the first sentence of a story.

    शिमला : …                         प्रयागराज, जेएनएन। …            जागरण संवाददाता, सोनभद्र : …
    मुंबई, चार अप्रैल (भाषा) …          New Delhi, July 5 (PTI): …       ਅੰਮ੍ਰਿਤਸਰ, 2 ਮਈ (ਨਾਮ)- …

A dateline is known by its form: parts of one to four words, none of them a word of sentences, up to a mark
(colon, visarga, danda, dash) or a bracket with the agency. Where the form is weak, a single name before a
mark, the caller's `is_place` decides.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from transforms.extraction.byline import (
    ends_with_label,
    has_place_form,
    is_agency,
    is_capitalised,
    is_name,
)
from transforms.extraction.dates import find_day_and_month
from transforms.extraction.folding import fold


class Dateline(NamedTuple):
    """The dateline of a paragraph, taken off it."""

    place: str  # as written; two places as they were joined
    raw: str  # the whole prefix as written, its mark included
    agencies: tuple[str, ...]
    authors: tuple[str, ...]
    rest: str  # the paragraph without it; empty for a dateline on a line of its own


def split_dateline(paragraph: str, *, is_place: Callable[[str], bool] | None = None) -> Dateline | None:
    """Takes the dateline off a paragraph.

    Args:
        paragraph: the first of a story, or a line of its own before it.
        is_place: tells whether a text is the name of a place. With it a name of several words before a mark
            must be one (a small town of one word may be missing from a gazetteer), and a place alone on its
            line is a dateline without any mark. Without it the form decides, and a lone place is not known.

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
        if parts is not None and _is_believed(parts, mark, is_place, rest=text[len(head) + len(mark) :]):
            return Dateline(
                place=parts.place,
                raw=(head + mark).strip(),
                agencies=parts.agencies,
                authors=parts.authors,
                rest=text[len(head) + len(mark) :].strip(),
            )
    return None


# --- Where a dateline can end. ---

_LONGEST = 90  # characters of a dateline; reporter, place, date and agency have some 70

_MARK = re.compile(
    r"\s?[:：](?!\d)[\s\-–—]*"  # a colon, not a clock's
    r"|[ःઃঃ](?=\s|$)\s*"  # visarga, typed for a colon
    r"|\s?।\s*"
    r"|\s?[—–]\s?|\s-+\s|(?<=\))\s?[-—–.]+\s?"
)
_AFTER_BRACKET = re.compile(r"(?<=\))\s?(?:[:：।—–-]+|\.(?=\s|$))?\s*")
_COLONS = ":：ःઃঃ"
# After a day of the month these make a sentence of it: "on 7 June", "from 7 June".
_POSTPOSITION = re.compile(r"\s*(?:को|से|तक|में|का|की|के|पर|ਨੂੰ|ਤੋਂ|ਤੱਕ|ਤਕ|ਦਾ|ਦੀ|ਦੇ|ਵਿੱਚ|کو|سے|تک|میں|کا|کی|کے)(?:\s|$)")


def _heads(text: str) -> Iterator[tuple[str, str]]:
    """What may be a dateline, and the mark after it; the shortest first."""
    window = text[:_LONGEST]
    ends = [match.span() for pattern in (_MARK, _AFTER_BRACKET) for match in pattern.finditer(window)]
    for begin, end in sorted(ends):
        yield text[:begin], text[begin:end]
    day = find_day_and_month(window)
    if day is not None and not _POSTPOSITION.match(text, day[1]):
        yield text[: day[1]], ""
    if len(text) <= _LONGEST // 2:
        yield text, ""


# --- What it says. ---


class _Parts(NamedTuple):
    place: str
    agencies: tuple[str, ...]
    authors: tuple[str, ...]
    has_day: bool


_BRACKETED = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_BETWEEN_PARTS = re.compile(r"[,،]")
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
        has_day = head[: day[0]].rstrip().endswith((",", "،", "("))
        head = head[: day[0]] + "," + head[day[1] :]
    bracketed = [(round_ or square).strip() for round_, square in _BRACKETED.findall(head)]
    outside = [part.strip() for part in _BETWEEN_PARTS.split(_BRACKETED.sub(",", head))]
    for index, part in enumerate([*outside, *bracketed]):
        in_brackets = index >= len(outside)
        if not part:
            continue
        if _is_newsroom(part):
            agencies.append(part)
        elif not all(is_name(place) for place in _BETWEEN_PLACES.split(part)) or len(part.split()) > 4:
            return None
        elif not in_brackets:
            places.append(part)
        elif head.endswith(f"({part})"):  # the last bracket names the reporter, others the country or state
            authors.append(part)

    if len(places) == 2 and not has_day and len(places[0].split()) > 1 and not _is_place(places[0], is_place):
        authors.append(places.pop(0))
    if day is not None and not (has_day or agencies):
        return None  # a headline: `Horoscope 24 September`
    if not 1 <= len(places) <= 2 or not all(map(is_capitalised, authors)) or places[0][0].islower():
        return None
    return _Parts(", ".join(places), tuple(agencies), tuple(authors), has_day)


def _is_newsroom(part: str) -> bool:
    return len(part.split()) <= 5 and is_name(part) and is_agency(part)


def _is_place(name: str, is_place: Callable[[str], bool] | None) -> bool:
    return has_place_form(name) or (is_place is not None and is_place(name))


# --- Whether it is one. ---

# Words that stand before a colon or alone on a line and name a part of the page.
_PAGE_WORDS = (
    "प्रश्न|सवाल|उत्तर|जवाब|नोट|सार|विस्तार|विज्ञापन|फोटो|तस्वीर|वीडियो|हाइलाइट्स"
    "|मुख्य बातें|टैग|टैग्स|संबंधित खबरें|खास बातें|चेतावनी"
    "|अस्वीकरण|डिस्क्लेमर|ब्रेकिंग|लाइव|अपडेट|ਸਵਾਲ|ਜਵਾਬ|ਨੋਟ|ਫੋਟੋ|سوال|جواب|نوٹ|تصویر|প্রশ্ন|উত্তর|প্রশ্নঃ"
    "|url|pics|pic|question|answer|note|photo|photos|image|video|videos|highlights"
    "|key points|key highlights|tags|topics|disclaimer|summary"
    "|synopsis|keywords|keyword|breaking|exclusive|explained|opinion|analysis"
    "|caption|credit|credits|file photo"
    "|ingredients|method|recipe|verdict|rating|cast|director|editor|score|result|venue|date|time|price"
)
_NO_PLACES = frozenset(fold(word).text for word in _PAGE_WORDS.split("|"))


def _is_believed(parts: _Parts, mark: str, is_place: Callable[[str], bool] | None, rest: str) -> bool:
    places = [place.strip() for place in re.split(r"[/,]", parts.place)]
    if any(fold(place).text in _NO_PLACES for place in places) or ends_with_label(f"{parts.place}:"):
        return False
    is_known = is_place is not None and any(is_place(place) for place in places)
    has_agency_or_day = bool(parts.agencies) or parts.has_day
    if not mark.strip():
        # Nothing but what stands beside the place tells it from a sentence or a word of a menu.
        if has_agency_or_day:
            return is_known or (len(places) == 1 and len(places[0].split()) <= 2)
        return is_known and not rest and not parts.authors
    if is_known:
        return True
    if has_agency_or_day:
        return all(len(place.split()) <= 2 for place in places)
    if is_place is not None and not (_is_one_word(places[-1]) and mark.strip()[0] in _COLONS):
        return False
    return _has_form_of_place(parts.place, mark.strip(), is_unknown=is_place is not None)


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
