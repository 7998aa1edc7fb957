"""What one line of a cricket card says in figures: a total, overs, a rate, a target.

Every reader takes a whole line and returns None unless all of it is understood, so that a sentence
which mentions a score is nothing. The forms are those met on Indian news pages, in English and Hindi.
Lines come with ASCII digits and at most `found.LONGEST` characters: the patterns may be quadratic in that.
"""

import dataclasses
import functools
import re
from typing import NamedTuple

from schemas.records import Innings
from transforms.extraction.scores.labels import is_name

#: A widget stands on every page of a site, and so do the menus around it: lines come again and again.
_remember = functools.lru_cache(maxsize=4096)


# --- Totals and overs. --------------------------------------------------------------------------


class Overs(NamedTuple):
    """Overs bowled, and out of how many."""

    written: str | None  # None for The Hundred, which counts balls
    balls: int
    limit: int | None = None  # in overs
    certain: bool = True  # a bare whole number, "20" or "(20)", is overs by its place alone
    target: int | None = None  # "(17.4/20 ov, T:178)"

    @property
    def shaped(self) -> bool:
        """Whether it surely is a count of overs: no over has six balls in part, and it is no bare number."""
        return self.certain and (self.written is None or self.written.partition(".")[2] < "6")


class Total(NamedTuple):
    """The total of a side, with what stands on its line."""

    team: str | None
    innings: tuple[Innings, ...]
    overs: Overs | None = None  # of the last innings, but for a super over


# No leading zero and at most ten wickets: 30/08 is a date, 0/3000 a comment counter.
_ONE = (
    r"(?:0|[1-9]\d{0,2})(?:\s?[/-]\s?(?:10|\d)(?!\d))?"
    r"(?:\s?(?:\*|(?:d|dec|decl)\b\.?|all out\b|ऑल ?आउट|(?:पारी )?घोषित))?(?:\s?\(?f/o\)?)?"
)
_OVERS = (
    r"\(?\s?(?:overs?|ov)?:?\s?\d{1,3}(?:\.\d)?(?:\s?/\s?\d{1,3})?"
    r"\s?(?:overs?|ovs?|ओवर(?:्स)?|balls?|b|गेंद)?\.?(?:,?\s?(?:T|target)\s?:?\s?\d{1,3})?\s?\)?"
)
# Of digits, a team's name has only those of an age.
_TEAM = r"(?:[^\d(&]|(?<![^\s])(?:U|Under)[- ]?(?:15|16|19|23)(?!\d))*?"
_NO_AGE = r"(?<!\sU)(?<!\sU[- ])(?<!\sUnder)(?<!\sUnder[- ])"
_WHICH = r"(?:(?:1st|2nd|first|second) inn(?:in)?gs?\.?\s?:?\s?|(?:पहली|दूसरी) पारी\s?:?\s?)"
_TOTAL_LINE = re.compile(
    rf"(?P<team>{_TEAM})\s?[:,]?\s?{_WHICH}?{_NO_AGE}(?:(?P<overs_before>\({_OVERS})\s)?"
    rf"(?:(?P<first>{_ONE})(?:\s?(?P<overs_of_first>\({_OVERS}))?\s?(?:&|and|और|व)\s?)?(?P<last>{_ONE})"
    rf"(?:(?:\s|,\s?|\s?(?=\())(?:in\s)?(?P<overs>{_OVERS}))?"
    rf"(?:\s?[(,&+]?\s?(?:s/?o|super over|सुपर ओवर)\s?:?\s?(?P<super_over>{_ONE})\)?)?",
    re.IGNORECASE,
)
# Cells of a card run together where a page became text: 292/1098.3 is 292/10 in 98.3 overs. Only one cut
# gives figures that a person would write.
_GLUED_LINE = re.compile(
    rf"(?P<team>{_TEAM})\s?(?P<total>[1-9]\d{{0,2}}[/-](?:10(?=[1-9]|0\.)|\d))"
    r"(?P<overs>(?:0|[1-9]\d{0,2})\.[0-6](?:/\d{1,2})?)"
)
_TOTAL_PARTS = re.compile(
    r"(?P<runs>\d{1,3})(?:\s?(?P<mark>[/-])\s?(?P<wickets>10|\d))?"
    r"(?:\s?(?:(?P<declared>d(?:ecl?)?\b|(?:पारी )?घोषित)|(?P<all_out>all out|ऑल ?आउट)|\*))?",
    re.IGNORECASE,
)
_OVERS_LINE = re.compile(_OVERS, re.IGNORECASE)
_OVERS_PARTS = re.compile(
    r"(?P<overs>\d{1,3})(?:\.(?P<ball>\d))?(?:\s?/\s?(?P<limit>\d{1,3}))?"
    r"\s?(?P<unit>[a-zओग][^\s,.)]*)?(?:[^\d]*(?P<target>\d+))?",
    re.IGNORECASE,
)


@_remember
def read_total(line: str) -> Total | None:
    """Reads a total, with team before it and overs beside it where they stand there.

    >>> total = read_total("TVM 178-6 19.4/20")
    >>> total.team, total.innings[0].runs, total.innings[0].wickets, total.overs.written, total.overs.limit
    ('TVM', 178, 6, '19.4', 20)
    >>> [(innings.runs, innings.wickets, innings.declared) for innings in read_total("345 & 120/3d").innings]
    [(345, None, False), (120, 3, True)]
    >>> read_total("Ghati292/1098.3").overs.written, read_total("164/8 (S/O: 12/1)").innings[1].super_over
    ('98.3', True)
    >>> read_total("30/08"), read_total("0/3000"), read_total("India were 190/9 when rain came")
    (None, None, None)
    """
    match = _TOTAL_LINE.fullmatch(line)
    if match is None:
        return _read_glued(line)
    team = match["team"].strip(" .") or None
    if team is not None and not is_name(team):
        return None
    overs_text = match["overs"] or match["overs_before"]
    overs = read_overs(overs_text) if overs_text else None
    if overs_text and not overs:
        return None
    innings = [_innings(match["last"])]
    if match["first"]:
        first = _innings(match["first"])
        overs_of_first = read_overs(match["overs_of_first"]) if match["overs_of_first"] else None
        if overs_of_first:
            first = dataclasses.replace(first, overs=overs_of_first.written, balls=overs_of_first.balls)
        innings.insert(0, first)
    if match["super_over"]:
        innings.append(dataclasses.replace(_innings(match["super_over"]), super_over=True))
    return Total(team, tuple(innings), overs)


def _read_glued(line: str) -> Total | None:
    match = _GLUED_LINE.fullmatch(line)
    overs = read_overs(match["overs"]) if match else None
    if match is None or overs is None:
        return None
    team = match["team"].strip(" .") or None
    if team is not None and not is_name(team):
        return None
    return Total(team, (_innings(match["total"]),), overs)


def _innings(text: str) -> Innings:
    part = _TOTAL_PARTS.match(text)
    assert part is not None  # it matched _ONE
    wickets = int(part["wickets"]) if part["wickets"] else (10 if part["all_out"] else None)
    return Innings(
        runs=int(part["runs"]), wickets=wickets, declared=bool(part["declared"]), all_out=wickets == 10
    )


@_remember
def read_overs(line: str) -> Overs | None:
    """Reads a count of overs, or of balls where the unit says so.

    >>> read_overs("(19.4)"), read_overs("17.2/20").limit, read_overs("19.7").shaped, read_overs("19 goals")
    (Overs(written='19.4', balls=118, limit=None, certain=True, target=None), 20, False, None)
    """
    if not _OVERS_LINE.fullmatch(line):
        return None
    part = _OVERS_PARTS.search(line)
    if part is None:
        return None
    target = int(part["target"]) if part["target"] else None
    overs, unit = int(part["overs"]), (part["unit"] or "").lower()
    if unit.startswith(("b", "ग")):
        return None if part["ball"] or part["limit"] else Overs(None, overs, None, target=target)
    limit = int(part["limit"]) if part["limit"] else None
    if limit is not None and overs > limit:
        return None
    written = f"{part['overs']}.{part['ball']}" if part["ball"] else part["overs"]
    certain = bool(part["ball"] or limit or unit or "ov" in line.lower())
    return Overs(written, overs * 6 + int(part["ball"] or 0), limit, certain, target)


# --- Rates, targets. ----------------------------------------------------------------------------

_RATE = (
    r"(?P<{0}>c?rr|cur\.? ?rr|(?:current )?run[- ]?rate|(?:(?:मौजूदा|वर्तमान) )?रन ?रेट"
    r"|(?:r|req\.? ?)rr|required (?:run[- ]?)?(?:rate|rr)|(?:जरूरी|ज़रूरी|आवश्यक) रन ?रेट)"
    r"\s?[:=-]?\s?(?P<{0}_value>\d{{1,2}}(?:\.\d{{1,2}})?)"
)
_RATES = re.compile(rf"{_RATE.format('first')}(?:[\s,|•·]+{_RATE.format('second')})?", re.IGNORECASE)
_REQUIRED = re.compile(r"req|rrr|जरूरी|ज़रूरी|आवश्यक", re.IGNORECASE)
_TARGET = re.compile(
    r"(?:target|लक्ष्य)\s?[:=-]?\s?(?P<runs>\d{1,3})(?: runs?| रन)?(?: (?:in|from) .{1,14}| \(.{1,14}\))?"
    r"|(?:जीत के लिए )?(?P<runs_hi>\d{1,3}) रन(?:ों)? का लक्ष्य",
    re.IGNORECASE,
)


class Rate(NamedTuple):
    """A line of run rates."""

    run_rate: float | None  # of the side that batted or bats; None where only the required one is shown


@_remember
def read_rate(line: str) -> Rate | None:
    """Reads a line of run rates, in runs an over.

    >>> read_rate("RR 9.50").run_rate, read_rate("CRR: 8.2 | RRR: 11.4").run_rate, read_rate("RR")
    (9.5, 8.2, None)
    """
    match = _RATES.fullmatch(line)
    if not match:
        return None
    for rate in ("first", "second"):
        if match[rate] and not _REQUIRED.match(match[rate]):
            return Rate(float(match[f"{rate}_value"]))
    return Rate(None)


@_remember
def read_target(line: str) -> int | None:
    """Reads the runs that the second side needs to win.

    >>> read_target("Target: 185"), read_target("Target 2030 runs")
    (185, None)
    """
    match = _TARGET.fullmatch(line)
    return int(match["runs"] or match["runs_hi"]) if match else None


_YET_TO_BAT = re.compile(
    r"(?:(?P<team>[^\d:(]{2,40}?)\s?[:–-]?\s?)?\(?(?:yet to bat|did not bat|dnb|बल्लेबाज़?ी बाकी)\)?",
    re.IGNORECASE,
)


@_remember
def read_yet_to_bat(line: str) -> str | None:
    """Reads that a side has not batted: its name where it stands on the line, "" where it does not.

    >>> read_yet_to_bat("Yet to bat"), read_yet_to_bat("Nepal: Yet to bat"), read_yet_to_bat("Nepal")
    ('', 'Nepal', None)
    """
    match = _YET_TO_BAT.fullmatch(line)
    return (match["team"] or "") if match else None
