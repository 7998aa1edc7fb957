"""What one line of a cricket card says: a total, overs, a result, a rate, a status, a label.

Every reader takes a whole line and returns None unless all of it is understood, so that a sentence
which mentions a score is nothing. The forms are those met on Indian news pages, in English and Hindi.
Lines come with ASCII digits and at most `LONGEST` characters: the patterns may be quadratic in that.
"""

import datetime
import functools
import re
from typing import Literal, NamedTuple

from schemas.records import Innings
from transforms.extraction.dates import find_datetimes
from transforms.extraction.model import IST

#: No line of a card is longer, in characters; what is longer is prose.
LONGEST = 110
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


class Total(NamedTuple):
    """The total of a side, with what stands on its line."""

    team: str | None
    innings: tuple[Innings, ...]
    overs: Overs | None = None


# No leading zero and at most ten wickets: 30/08 is a date, 0/3000 a comment counter.
_ONE = (
    r"(?:0|[1-9]\d{0,2})(?:\s?[/-]\s?(?:10|\d)(?!\d))?"
    r"(?:\s?(?:\*|(?:d|dec|decl)\b\.?|all out\b|ऑल ?आउट))?(?:\s?\(?f/o\)?)?"
)
_OVERS = (
    r"\(?\s?(?:overs?|ov)?:?\s?\d{1,3}(?:\.\d)?(?:\s?/\s?\d{1,3})?"
    r"\s?(?:overs?|ovs?|ओवर(?:्स)?|balls?|b)?\.?(?:,?\s?(?:T|target)\s?:?\s?\d{1,3})?\s?\)?"
)
# Of digits, a team's name has only those of an age.
_TEAM = r"(?:[^\d(&]|(?<![^\s])(?:U|Under)[- ]?(?:15|16|19|23)(?!\d))*?"
_TOTAL_LINE = re.compile(
    rf"(?P<team>{_TEAM})\s?[:,]?\s?(?:(?P<overs_first>\({_OVERS})\s)?"
    rf"(?P<totals>{_ONE}(?:\s?(?:&|and|और)\s?{_ONE})?)"
    rf"(?:(?:\s|,\s?|\s?(?=\())(?:in\s)?(?P<overs>{_OVERS}))?",
    re.IGNORECASE,
)
_TOTAL_PARTS = re.compile(
    r"(?P<runs>\d{1,3})(?:\s?(?P<mark>[/-])\s?(?P<wickets>10|\d))?"
    r"(?:\s?(?:(?P<declared>d(?:ecl?)?\b)|(?P<all_out>all out|ऑल ?आउट)|\*))?",
    re.IGNORECASE,
)
_OVERS_LINE = re.compile(_OVERS, re.IGNORECASE)
_OVERS_PARTS = re.compile(
    r"(?P<overs>\d{1,3})(?:\.(?P<ball>\d))?(?:\s?/\s?(?P<limit>\d{1,3}))?"
    r"\s?(?P<unit>[a-zओ][^\s,.)]*)?(?:[^\d]*(?P<target>\d+))?",
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
    >>> read_total("30/08"), read_total("0/3000"), read_total("India were 190/9 when rain came")
    (None, None, None)
    """
    match = _TOTAL_LINE.fullmatch(line)
    if not match:
        return None
    team = match["team"].strip() or None
    if team is not None and not is_name(team):
        return None
    overs_text = match["overs"] or match["overs_first"]
    overs = read_overs(overs_text) if overs_text else None
    if overs_text and not overs:
        return None
    innings = tuple(_innings(part) for part in _TOTAL_PARTS.finditer(match["totals"]))
    return Total(team, innings, overs)


def _innings(part: re.Match[str]) -> Innings:
    wickets = int(part["wickets"]) if part["wickets"] else (10 if part["all_out"] else None)
    return Innings(
        runs=int(part["runs"]), wickets=wickets, declared=bool(part["declared"]), all_out=wickets == 10
    )


@_remember
def read_overs(line: str) -> Overs | None:
    """Reads a count of overs, or of balls where the unit says so.

    >>> read_overs("(19.4)"), read_overs("17.2/20").limit, read_overs("19.7")
    (Overs(written='19.4', balls=118, limit=None, certain=True, target=None), 20, None)
    """
    if not _OVERS_LINE.fullmatch(line):
        return None
    part = _OVERS_PARTS.search(line)
    if part is None or int(part["ball"] or 0) > 6:
        return None
    target = int(part["target"]) if part["target"] else None
    overs, unit = int(part["overs"]), (part["unit"] or "").lower()
    if unit.startswith("b"):
        return None if part["ball"] or part["limit"] else Overs(None, overs, None, target=target)
    limit = int(part["limit"]) if part["limit"] else None
    if limit is not None and overs > limit:
        return None
    written = f"{part['overs']}.{part['ball']}" if part["ball"] else part["overs"]
    certain = bool(part["ball"] or limit or unit or "ov" in line.lower())
    return Overs(written, overs * 6 + int(part["ball"] or 0), limit, certain, target)


# --- Names. -------------------------------------------------------------------------------------

_NOT_IN_NAMES = re.compile(r"[।?!:;|\"“”‘*/\\=+%₹$#@…,_<>\[\]{}]|\d")
_AGE = re.compile(r"(?<!\S)(?:U|Under)[- ]?(?:15|16|19|23)(?!\S)|(?<!\S)11(?!\S)", re.IGNORECASE)
_NO_TEAM = re.compile(
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|today|tomorrow|yesterday|vs?\.?"
    r"|(?:jan|febr?|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?|day|match|matches|scores?|batting"
    r"|bowling|total|extras|overs?|runs?|wickets?|won|lost|seats?|votes?|cases|deaths|new|active|advertisement"
    r"|img title|(?:सोम|मंगल|बुध|गुरु|शुक्र|शनि|रवि)(?:वार)?|आज|कल|मैच|स्कोर",
    re.IGNORECASE,
)


@_remember
def is_name(line: str) -> bool:
    """Tells whether a line can be a team's name: up to six words, no sentence, no number but an age.

    >>> [is_name(line) for line in ("Punjab Kings", "IND", "India U19", "पंजाब किंग्स", "Sat", "Up 3%")]
    [True, True, True, True, False, False]
    """
    if not 2 <= len(line) <= 40 or not (line[0].isupper() or (line[0].isalpha() and not line[0].islower())):
        return False
    return (
        line.count(" ") <= 5
        and not _NOT_IN_NAMES.search(_AGE.sub("", line))
        and not _NO_TEAM.fullmatch(line)
        and not _STAGE.fullmatch(line)
        and read_status(line) is None
    )


# --- Results. -----------------------------------------------------------------------------------


class Result(NamedTuple):
    """A result line."""

    text: str
    outcome: Literal["win", "tie", "draw", "no_result"] | None
    match_status: Literal["post-event", "postponed", "canceled"] = "post-event"
    winner: str | None = None
    loser: str | None = None
    margin_value: int | None = None
    margin_kind: Literal["runs", "wickets", "innings_and_runs"] | None = None
    method: str | None = None


_RUNS_OR_WICKETS = r"(?:(?P<runs>runs?|रन(?:ों)?)|(?P<wickets>wickets?|wkts?|wic|विकेट(?:ों|्स)?))"
_MARGIN = (
    rf"(?P<innings>an inn(?:in)?gs (?:and|&) |(?:एक )?पारी और )?(?P<margin>\d{{1,3}}) {_RUNS_OR_WICKETS}"
)
_WIN = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?P<winner>.+?) (?:have |has )?(?:won|wins?)(?: the match)? by {_MARGIN}\b(?P<tail>.*)",
        r"(?P<winner>.+?) (?:beat|beats|bt|def(?:eat(?:ed|s)?|\.)?) (?P<loser>.+?)"
        rf" by {_MARGIN}\b(?P<tail>.*)",
        rf"(?P<winner>.+?) ने (?P<loser>.+?) को {_MARGIN} से"
        r" (?:हराया|हरा दिया|मात दी|पराजित किया|शिकस्त दी|दी मात|दी शिकस्त)(?P<tail>.*)",
        rf"(?P<winner>.+?)(?: ने(?: यह)?(?: मैच| मुकाबला)?| की)? {_MARGIN} से(?: मैच| मुकाबला)?"
        r" (?:जीत दर्ज की|जीत लिया|जीत हासिल की|जीत गई|जीत गया|जीत गए|जीता|जीती|जीते|जीत|विजयी)(?P<tail>.*)",
    )
]
_SUPER_OVER = re.compile(
    r"(?:match tied\W+)?(?P<winner>[^\W\d].*?) (?:won|wins?)(?: in)?(?: the)? super over"
    r"|(?:match tied|मैच टाई)\W+(?P<winner_hi>.+?)(?: ने)? सुपर ओवर(?: में| से)? (?:जीता|जीती|जीते|जीत)",
    re.IGNORECASE,
)
_METHOD = re.compile(
    r"(?P<dls>d/?l(?:/?s)?\b|duckworth.{0,15}?\b(?:stern|lewis)\b|डीएलएस|डी ?एल|डकवर्थ.{0,14})|(?P<vjd>vjd)",
    re.IGNORECASE,
)
# What may stand behind a margin beside the method.
_TAIL_WORDS = re.compile(
    r"\b(?:method|rule|via|by|on|under|with|the)\b|\d+ balls? (?:left|remaining|to spare)|नियम|से|के तहत|गेंद|शेष",
    re.IGNORECASE,
)
_REASON = r"(?: due to .{1,40}| without .{1,40}|\s?[(–:-].{0,50})?"
_CAME = r"(?: रहा| हुआ| निकला| हो गया| किया गया)?\W*"
_NO_WINNER: list[tuple[re.Pattern[str], Result]] = [
    (re.compile(pattern, re.IGNORECASE), result)
    for pattern, result in (
        (rf"match (?:is )?tied(?:\W.{{0,50}})?|match ends? in a tie|मैच टाई{_CAME}", Result("", "tie")),
        (rf"match (?:is )?drawn?|match ends? in a draw|मैच ड्र[ॉा]{_CAME}", Result("", "draw")),
        (
            rf"(?:match ends? with )?no result{_REASON}|मैच बेनतीजा{_CAME}"
            rf"|(?:मैच का )?कोई (?:परिणाम|नतीजा) नहीं{_CAME}",
            Result("", "no_result"),
        ),
        (
            rf"(?:match )?(?:abandoned|called off){_REASON}|match cancell?ed{_REASON}|मैच रद्द{_CAME}",
            Result("", "no_result", "canceled"),
        ),
        (
            rf"match (?:postponed|deferred){_REASON}|मैच स्थगित{_CAME}",
            Result("", None, "postponed"),
        ),
    )
]
_RESULT_WORD = re.compile(
    r"\b(?:won|wins?|beat|beats|bt|def|tied|tie|draw|drawn|result|abandoned|off|cancell?ed|postponed)\b"
    r"|\bdefeat|\bdeferred|से|मैच|नतीजा|परिणाम",
    re.IGNORECASE,
)


@_remember
def read_result(line: str) -> Result | None:
    """Reads a result line: by how much who won, or why nobody did.

    >>> result = read_result("Thrissur Titans won by 11 runs (VJD method)")
    >>> result.winner, result.margin_value, result.margin_kind, result.method
    ('Thrissur Titans', 11, 'runs', 'VJD')
    >>> read_result("भारत ने पाकिस्तान को 6 विकेट से हराया").loser
    'पाकिस्तान'
    >>> read_result("India win by 6 runs, and a nation celebrates") is None
    True
    """
    if not _RESULT_WORD.search(line):
        return None
    text = line.rstrip(" .।!")
    method = _METHOD.search(text)
    written_method = None if method is None else "DLS" if method["dls"] else "VJD"
    super_over = _SUPER_OVER.match(text)
    if super_over:
        winner = super_over["winner"] or super_over["winner_hi"]
        if is_name(winner):
            return Result(line, "tie", winner=winner, method=written_method)
    for pattern in _WIN:
        match = pattern.fullmatch(text)
        if match:
            return _win(line, match, written_method)
    for pattern, result in _NO_WINNER:
        if pattern.fullmatch(text):
            return result._replace(text=line, method=written_method)
    return None


def _win(line: str, match: re.Match[str], method: str | None) -> Result | None:
    named = match.groupdict()
    winner, loser = named["winner"], named.get("loser")
    if not is_name(winner) or (loser is not None and not is_name(loser)):
        return None
    tail = _TAIL_WORDS.sub("", _METHOD.sub("", named["tail"]))
    if any(character.isalnum() for character in tail):
        return None
    kind: Literal["runs", "wickets", "innings_and_runs"] = "runs" if named["runs"] else "wickets"
    if named["innings"]:
        kind = "innings_and_runs"
    return Result(line, "win", "post-event", winner, loser, int(named["margin"]), kind, method)


# --- Rates, targets, statuses. ------------------------------------------------------------------

_RATE = (
    r"(?P<{0}>c?rr|cur\.? ?rr|(?:current )?run[- ]?rate|(?:(?:मौजूदा|वर्तमान) )?रन ?रेट"
    r"|(?:r|req\.? ?)rr|required (?:run[- ]?)?rate|जरूरी रन ?रेट)"
    r"\s?[:=-]?\s?(?P<{0}_value>\d{{1,2}}(?:\.\d{{1,2}})?)"
)
_RATES = re.compile(rf"{_RATE.format('first')}(?:[\s,|•·]+{_RATE.format('second')})?", re.IGNORECASE)
_REQUIRED = re.compile(r"req|rrr|जरूरी", re.IGNORECASE)
_TARGET = re.compile(r"(?:target|लक्ष्य)\s?[:=-]?\s?(\d{1,3})(?: runs?| रन)?", re.IGNORECASE)


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
    return int(match[1]) if match else None


MatchStatus = Literal["pre-event", "mid-event", "post-event"]

# Words that only a cricket match has.
_CRICKET_STATUS: dict[MatchStatus, re.Pattern[str]] = {
    "mid-event": re.compile(
        r"(?:day \d\s?[:,-]?\s?)?(?:stumps|innings break|tea|lunch|drinks|[1-3](?:st|nd|rd) session)"
        r"(?:\s?[:-]\s?.{1,60})?"
        r"|.{2,40} (?:need|needs|require|requires) \d{1,3} (?:more )?runs?\b.{0,40}"
        r"|.{2,40} (?:lead|leads|trail|trails)(?: .{2,30})? by \d{1,3} runs?\b.{0,40}"
        r"|.{2,40} को (?:जीत के लिए )?\d{1,3} (?:गेंदों? (?:में|पर) )?.{0,12}रन(?:ों)? (?:चाहिए|की जरूरत).{0,20}"
        r"|पारी (?:का )?(?:ब्रेक|समाप्त)|पहली पारी समाप्त|स्टंप्स|लंच|टी ब्रेक",
        re.IGNORECASE,
    ),
    "pre-event": re.compile(
        r".{2,40} (?:opt(?:ed|s)?|elect(?:ed|s)?|chose|choose|decided?) to (?:bat|bowl|field)(?: first)?"
        r"|.{2,40} (?:won|win|wins) the toss\b.{0,40}|toss\s?[:-]\s?.{2,60}|toss delayed\b.{0,30}"
        r"|.{2,40} ने टॉस जीत.{0,50}|टॉस\s?[:-]\s?.{2,60}",
        re.IGNORECASE,
    ),
}
_ANY_STATUS: dict[MatchStatus, re.Pattern[str]] = {
    "pre-event": re.compile(
        r"match (?:will )?(?:be )?(?:starts?|begins?)(?: at| on| in)?\b.{0,40}|starts? (?:at|in)\b.{1,30}"
        r"|match (?:yet to|not) (?:start|begin|started|begun)|मैच .{1,30}(?:शुरू|से)(?: होगा)?",
        re.IGNORECASE,
    ),
    "mid-event": re.compile(
        r"live|in progress|match in progress|rain stop(?:s|ped) play|लाइव|जारी", re.IGNORECASE
    ),
    "post-event": re.compile(
        r"(?:match )?(?:ended|completed?|finished|over)|result|मैच (?:समाप्त|खत्म)|परिणाम|नतीजा", re.IGNORECASE
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


_YET_TO_BAT = re.compile(r"\(?(?:yet to bat|did not bat|dnb|बल्लेबाजी बाकी)\)?", re.IGNORECASE)
_FILLER = re.compile(r"vs?\.?|बनाम|img title", re.IGNORECASE)


@_remember
def is_yet_to_bat(line: str) -> bool:
    """Tells whether a line says that a side has not batted."""
    return _YET_TO_BAT.fullmatch(line) is not None


@_remember
def is_filler(line: str) -> bool:
    """Tells whether a line stands inside a card and says nothing: `vs`, the name of an image."""
    return _FILLER.fullmatch(line) is not None


# --- Labels. ------------------------------------------------------------------------------------


class Label(NamedTuple):
    """What stands above a card: competition, stage, kind of match, day."""

    competition: str | None
    stage: str | None
    match_type: str | None
    match_date: datetime.date | None
    sport: Literal["cricket", "other"] | None  # where the label tells


_TYPE = r"T20(?:I|Is|s)?|ODIs?|Tests?|List A|The Hundred|First[- ]class|टी-?20|वनडे|टेस्ट"
_COMPETITION = re.compile(
    r"(?:[A-Z]\w+\s)?(?:[A-Z]{2,4}L|[A-Z]{1,4}T?20)(?:\sFinals?)?"
    r"|(?:[A-Z][\w.'’&-]*\s(?:of\s|the\s)?){0,6}"
    rf"(?:League|Cup|Trophy|Tournament|Championships?|Series|Blast|Bash|Hundred|Shield|{_TYPE})"
    r"(?:\sFinals?)?"
    r"|[A-Z][\w.'’&-]*(?:\s[A-Z][\w.'’&-]*){0,3}\s[Tt]our\sof\s(?:the\s)?[A-Z]\w*(?:\s(?:and\s)?[A-Z]\w*){0,3}"
    r"|(?:[^\s\d।,]+\s){0,4}(?:लीग|कप|ट्रॉफी|सीरीज|टूर्नामेंट|आईपीएल|आइपीएल|डब्ल्यूपीएल|टी-?20|वनडे|टेस्ट)"
)
_STAGE = re.compile(
    r"(?:match|मैच)\s(?:no\.?\s?)?\d{1,3}|\d{1,3}(?:st|nd|rd|th)\s(?:match|t20is?|odis?|tests?)"
    r"|\d{1,2}(?:वां|वाँ|वीं)\sमैच|(?:(?:1st|2nd|first|second)\s)?(?:quarter[- ]?|semi[- ]?)?finals?(?:\s\d)?"
    r"|qualifier(?:\s\d)?|eliminator(?:\s\d)?|group\s(?:[a-d]|stage)|super\s\d{1,2}"
    r"|फाइनल|सेमीफाइनल|क्वालीफायर(?:\s\d)?|एलिमिनेटर",
    re.IGNORECASE,
)
_TYPE_PART = re.compile(_TYPE)
_TYPES = {
    "T20I": "T20", "T20Is": "T20", "T20s": "T20", "T20": "T20", "टी20": "T20", "टी-20": "T20",
    "ODI": "ODI", "ODIs": "ODI", "वनडे": "ODI", "Test": "Test", "Tests": "Test", "टेस्ट": "Test",
    "The Hundred": "The Hundred", "List A": "ODI",
}  # fmt: skip
_VERSUS = re.compile(r"\D{2,40}\s(?:vs?\.?|बनाम)\s\D{2,40}", re.IGNORECASE)
_SEASON = re.compile(r"\s?((?:19|20)\d\d(?:[-/]\d\d(?:\d\d)?)?)")
_CRICKET = re.compile(rf"cricket|\bICC\b|\b(?:{_TYPE})\b|क्रिकेट|टी-?20|वनडे|टेस्ट", re.IGNORECASE)
_OTHER_SPORT = re.compile(
    r"football|soccer|hockey|kabaddi|tennis|badminton|volleyball|basketball|\bISL\b|I-League|\bPKL\b|FIFA|UEFA"
    r"|La Liga|Serie A|Bundesliga|English Premier|Community Shield|FA Cup|Champions League(?! T20)|Europa"
    r"|\bAFC\b|\bCopa\b|फुटबॉल|हॉकी|कबड्डी|टेनिस|बैडमिंटन|फीफा",
    re.IGNORECASE,
)


@_remember
def read_label(line: str) -> Label | None:
    """Reads the label of a card: parts each of which is a competition, stage, kind, season, day or pairing.

    >>> label = read_label("Match 33, ICC Cricket World Cup, 2023, Nov 02, 2023")
    >>> label.competition, label.stage, str(label.match_date)
    ('ICC Cricket World Cup, 2023', 'Match 33', '2023-11-02')
    >>> read_label("KCL").competition, read_label("India lift the Asia Cup in style")
    ('KCL', None)
    """
    match_date = None
    rest = line
    for found in find_datetimes(line)[:1]:
        match_date = found.value.astimezone(IST).date()
        rest = f"{line[: found.begin]},{line[found.end :]}"
    competition = stage = match_type = None
    for part in filter(None, (piece.strip(" ()") for piece in re.split(r"[,|•·:]|\s[-–—]\s", rest))):
        season = _SEASON.search(part)
        name = (part[: season.start()] + part[season.end() :]).strip() if season else part
        if not name:
            if competition is None:
                return None
            competition += f", {part}"
        elif competition is None and _COMPETITION.fullmatch(name):
            competition = part
            kind = _TYPE_PART.search(name)
            match_type = match_type or (_TYPES.get(kind[0]) if kind else None)
        elif stage is None and _STAGE.fullmatch(name):
            stage = part
        elif _TYPE_PART.fullmatch(name):
            match_type = _TYPES.get(name)
        elif not _VERSUS.fullmatch(name):
            return None
    if competition is None and stage is None:
        return None
    sport: Literal["cricket", "other"] | None = None
    if _OTHER_SPORT.search(line):
        sport = "other"
    elif match_type or _CRICKET.search(line):
        sport = "cricket"
    return Label(competition, stage, match_type, match_date, sport)
