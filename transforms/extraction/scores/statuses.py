"""Status lines: how far a match has come."""

import datetime
import functools
import re
from typing import Literal, NamedTuple

from transforms.extraction.dates import find_datetimes
from transforms.extraction.model import IST

#: A widget stands on every page of a site, and so do the menus around it: lines come again and again.
_remember = functools.lru_cache(maxsize=4096)

MatchStatus = Literal["pre-event", "mid-event", "post-event"]

_DAY = r"(?:day \d|\d(?:st|nd|rd|th) day|(?:पहला|दूसरा|तीसरा|चौथा|पांचवां|पाँचवाँ) दिन|दिन \d)"
_BREAK = (
    r"(?:stumps|innings break|inns break|mid[- ]innings|tea|lunch|dinner|drinks"
    r"|strategic time[- ]?out|super over"
    r"|[1-3](?:st|nd|rd) session|(?:first|second|third|final|last|morning|afternoon"
    r"|evening) session|rain|bad light"
    r"|rain (?:delay|break|interval)|wet outfield|delayed(?: due to .{2,20})?|play (?:delayed"
    r"|suspended|abandoned).{0,30}"
    r"|in progress|स्टंप्स|स्टम्प्स|लंच|टी ब्रेक|चाय(?:काल)?|ड्रिंक्स|पारी का ब्रेक|इनिंग्स ब्रेक|पहला सत्र|दूसरा सत्र|तीसरा सत्र)"
)
_TAIL = r"(?:\s?[:,–-]\s?.{1,70})?"
# Words that only a cricket match has.
_CRICKET_STATUS: dict[MatchStatus, re.Pattern[str]] = {
    "mid-event": re.compile(
        rf"{_DAY}\s?[:,–-]?\s?{_BREAK}{_TAIL}"
        r"|(?:stumps|innings break|inns break|tea|lunch|drinks|strategic time[- ]?out|[1-3](?:st"
        r"|nd|rd) session)"
        rf"(?:\s?[:,–-]?\s?{_DAY})?{_TAIL}"
        r"|.{2,40} (?:need|needs|require|requires) \d{1,3} (?:more )?(?:runs?\b.{0,50}|(?:from|in"
        r"|off) \d{1,3}\b.{0,30})"
        r"|(?:need|needs|require|requires) \d{1,3} (?:more )?runs? .{0,40}"
        r"|.{2,40} (?:lead|leads|trail|trails|ahead|behind)(?: .{2,40})? by \d{1,3} runs?\b.{0,50}"
        r"|scores? (?:are )?level(?:\W.{0,30})?|target \d{1,3} runs? (?:in|from) .{1,20}"
        r"|.{2,40} को (?:जीत (?:के लिए |को ))?(?:\d{1,3} (?:गेंदों? |ओवर(?:ों)? )?(?:में|पर|से) )?(?:और )?(?:अभी )?"
        r"\d{1,3} .{0,20}रन(?:ों)? (?:और )?(?:चाहिए|की (?:और )?(?:जरूरत|ज़रूरत|दरकार)).{0,20}"
        r"|.{2,40} को (?:जीत (?:के लिए |को ))?\d{1,3} .{0,25}(?:चाहिए|की (?:जरूरत|ज़रूरत)).{0,20}"
        r"|.{2,40} \d{1,3} रन(?:ों)? (?:से )?(?:आगे|पीछे|की बढ़त).{0,20}"
        r"|पारी (?:का )?(?:ब्रेक|समाप्त)|पहली पारी समाप्त|इनिंग्स ब्रेक|स्टंप्स|लंच|टी ब्रेक"
        r"|(?:बारिश|बरसात) के (?:कारण|चलते) (?:खेल|मैच) (?:रुका|रोका|बाधित|में देरी).{0,15}",
        re.IGNORECASE,
    ),
    "pre-event": re.compile(
        r".{2,40} (?:(?:have |has )?(?:opt(?:ed|s)?|elect(?:ed|s)?|chose|choose|chosen|decided?)) to "
        r"(?:bat|bowl|field)(?: first)?"
        r"|.{2,40} (?:won|win|wins) (?:the )?toss\b.{0,50}|toss\s?[:–-]\s?.{2,60}|toss (?:delayed"
        r"|at)\b.{0,30}"
        r"|.{2,40} (?:ने|की) टॉस जीत.{0,50}|टॉस\s?[:–-]\s?.{2,60}|.{2,40} टॉस जीत(?:ा|कर).{0,50}"
        r"|.{2,40} का (?:पहले )?(?:बल्लेबाजी|गेंदबाजी|फील्डिंग) (?:करने )?का फैसला",
        re.IGNORECASE,
    ),
}
_ANY_STATUS: dict[MatchStatus, re.Pattern[str]] = {
    "pre-event": re.compile(
        r"match (?:will )?(?:be )?(?:starts?|begins?)(?: at| on| in)?\b.{0,40}|starts? (?:at|in|on)\b.{1,30}"
        r"|match (?:yet to|not) (?:start|begin|started|begun)|मैच .{1,30}(?:शुरू|से)(?: होगा)?|मैच शुरू होना बाकी"
        r"|match delayed\b.{0,30}",
        re.IGNORECASE,
    ),
    "mid-event": re.compile(
        r"live|in progress|(?:match|play) in progress|rain stop(?:s|ped) play|bad light stop(?:s|ped) play"
        r"|rain delay|लाइव|जारी|मैच जारी",
        re.IGNORECASE,
    ),
    "post-event": re.compile(
        r"(?:match )?(?:ended|completed?|finished|over)|result|मैच (?:समाप्त|खत्म|ख़त्म)|परिणाम|नतीजा",
        re.IGNORECASE,
    ),
}
_GENERIC_UPCOMING = re.compile(r"upcoming|scheduled|आगामी", re.IGNORECASE)


class Status(NamedTuple):
    """A status line."""

    match_status: MatchStatus
    cricket: bool  # says something that only a cricket match has
    telling: bool  # says something of one match, and not just Live or Result, which menus say too
    match_date: datetime.date | None = None  # of a match that is to come


@_remember
def read_status(line: str) -> Status | None:
    """Reads a status line.

    >>> read_status("Match Ended").match_status, read_status("India need 45 runs in 24 balls").cricket
    ('post-event', True)
    >>> read_status("Match starts at 07:30 PM").match_status, read_status("India in need of rain")
    ('pre-event', None)
    """
    text = line.rstrip(" .।")
    for status, pattern in _CRICKET_STATUS.items():
        if pattern.fullmatch(text):
            return Status(status, cricket=True, telling=True)
    for status, pattern in _ANY_STATUS.items():
        if pattern.fullmatch(text):
            if status != "pre-event":
                return Status(status, cricket=False, telling=False)
            dates = find_datetimes(text)
            match_date = dates[0].value.astimezone(IST).date() if dates else None
            return Status(status, cricket=False, telling=True, match_date=match_date)
    return Status("pre-event", cricket=False, telling=False) if _GENERIC_UPCOMING.fullmatch(text) else None


_FILLER = re.compile(r"vs?\.?|बनाम|img title", re.IGNORECASE)


@_remember
def is_filler(line: str) -> bool:
    """Tells whether a line stands inside a card and says nothing: `vs`, the name of an image."""
    return _FILLER.fullmatch(line) is not None
