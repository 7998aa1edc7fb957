"""Lines of figures: what one line of a card says in the sports without innings.

::

    Mohun Bagan 2-1 FC Goa        two names and their figures
    FT: Mohun Bagan 1-1 FC Goa (4-2 pens, HT 0-1)
    25-20, 22-25, 25-19, 25-23    figures alone
    Penalties 3-2  |  HT          what they count, how far the match has come
    Mohun Bagan 2  |  1 (4)       a row: the figures of one side
    Bagan beat Goa 2-1            a result

Every reader takes a whole line and returns None unless all of it is understood.
Lines come with ASCII digits and at most `found.LONGEST` characters: the patterns may be quadratic in that.
"""

import functools
import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from transforms.extraction.scores.labels import is_name
from transforms.extraction.scores.sport import Figure, Pair, PairKind
from transforms.extraction.scores.statuses import read_status

#: A widget stands on every page of a site, and so do the menus around it: lines come again and again.
_remember = functools.lru_cache(maxsize=4096)

MatchStatus = Literal["pre-event", "mid-event", "post-event", "postponed", "canceled"]

_ORDINAL = r"(?:1st|2nd|3rd|[45]th|first|second|third|fourth|fifth|पहला|दूसरा|तीसरा|चौथा|पांचवां|पाँचवाँ)"
_PERIOD = (
    rf"Q[1-4]|H[12]|OT ?\d?|ET|set [1-5]|game [1-5]|{_ORDINAL} (?:quarter|half|set|game|क्वार्टर|हाफ|सेट|गेम)"
    r"|(?:सेट|गेम|क्वार्टर) [1-5]"
)


def _words(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


#: What a pair of figures counts, by the words beside it.
_KINDS: dict[PairKind, re.Pattern[str]] = {
    "total": _words(
        r"FT|full[- ]?time|final score|AET|after extra time|(?:full[- ]time )?score",
        r"फुल ?टाइम|पूर्ण ?समय|अंतिम स्कोर|स्कोर|अतिरिक्त समय के बाद",
    ),
    "HT": _words(r"HT|half[- ]?time(?: score)?|हाफ ?टाइम|मध्यांतर"),
    "pens": _words(
        r"(?:after |on )?(?:pens?\.?|penalt(?:y|ies))(?: shoot[- ]?out)?|(?:after |in )?shoot[- ]?out|PSO|SO",
        r"(?:पेनल्टी )?(?:शूट ?आउट|शूटआऊट)(?: में)?|पेनल्टी",
    ),
    "agg": _words(r"(?:on )?agg(?:regate|\.)?(?: score)?|एग्रीगेट|कुल स्कोर"),
    "period": _words(_PERIOD),
}
_STATUSES: dict[MatchStatus, re.Pattern[str]] = {
    "post-event": _words(
        r"FT|full[- ]?time|AET|PSO|after (?:extra time|penalties|shoot[- ]?out)|final(?: score)?|game over",
        r"match (?:over|finished|ended)|results?",
        r"फुल ?टाइम|पूर्ण ?समय|(?:मैच|मुकाबला) (?:समाप्त|खत्म)|अतिरिक्त समय के बाद",
    ),
    "mid-event": _words(
        r"HT|half[- ]?time|live|extra time|penalties|shoot[- ]?out",
        _PERIOD,
        r"\d{1,3}(?:\+\d{1,2})? ?(?:['’′`]|min(?:s|utes?)?|मिनट)",
        r"हाफ ?टाइम|मध्यांतर|अतिरिक्त समय|लाइव",
    ),
    "pre-event": _words(
        r"(?:match )?(?:yet to (?:start|begin)|not (?:yet )?started)|kick[- ]?off (?:at|in)\b.{1,30}"
    ),
    "postponed": _words(
        r"(?:match )?(?:is )?(?:postponed|deferred)",
        r"(?:(?:मैच|मुकाबला) )?स्थगित(?: हुआ| हो गया| किया गया)?",
    ),
    "canceled": _words(
        r"(?:match )?(?:is )?(?:cancell?ed|abandoned|called off)(?: due to .{2,40})?",
        r"(?:(?:मैच|मुकाबला) )?रद्द(?: हुआ| हो गया| किया गया)?",
    ),
}
_OF_MENUS = _words(r"live|results?|upcoming|scheduled|लाइव|परिणाम|नतीजा|आगामी")
_GAVE_UP = _words(r"ret(?:d|ired)?\.?|w/?o|walk ?over|रिटायर्ड(?: हर्ट)?|वॉकओवर")
_EXTRA_TIME = re.compile(r"AET|after extra time|अतिरिक्त समय के बाद", re.IGNORECASE)

_NUMBER = r"(?:0|[1-9]\d{0,2})"
_PAIR = re.compile(
    r"(?<![\d.:/-])"
    rf"(?P<one>{_NUMBER})(?:\s?\((?P<one_more>\d{{1,2}})\))?"
    r"\s?[-–—]\s?"
    rf"(?:\((?P<other_more>\d{{1,2}})\)\s?)?(?P<other>{_NUMBER})"
    r"(?:\s?\((?P<lost>\d{1,2})(?:\s?[-–]\s?(?P<won>\d{1,2}))?\))?"
    r"(?!\s?[-–—]\s?\d|[\d./:%])"
)
#: What stands between the parts of a line.
_MARKS = re.compile(r"[,;()\[\]|•·]|:(?:\s|$)|(?:^|\s)[-–—](?:\s|$)")
_VERSUS = re.compile(r"\s(?:vs?\.?|बनाम)\s", re.IGNORECASE)
_SHORT_STATUS = re.compile(r"(?:FT|HT|AET|LIVE)\s+(?=\S)")
#: Words of sentences, which no name has.
_SENTENCE = re.compile(
    r"(?:^|\s)(?:beats?|bt|wins?|won|lost|leads?|trails?|by|in|with|after|over|to|on|ने|को|से|में|पर)(?:\s|$)"
)
_NO_SIDE = re.compile(
    r"teams?|players?|pts|points|goals?|sets?|rank|pos|won|lost|drawn?|played|form|next|prev(?:ious)?|home|away"
    r"|scores?|[pwdl]|gd|gf|ga|comments?|shares?|likes?|views?|videos?|photos?|follow(?:ers)?|more|squad|टीमें?|खिलाड़ी|अंक|गोल|जीत|हार|ड्रॉ",
    re.IGNORECASE,
)


class FiguresLine(NamedTuple):
    """A line of names, figures and statuses."""

    names: Sequence[str]  # none or two
    pairs: Sequence[Pair]
    statuses: Sequence[MatchStatus]
    gave_up: bool = False  # a side retired or did not come
    extra_time: bool = False
    of_menus: bool = False  # says no more than the tabs of a menu do: Live, Results


@_remember
def is_side(text: str) -> bool:
    """Tells whether a text can be the name of a side: a team, a player, two players.

    >>> is_side("Mohun Bagan"), is_side("S Rankireddy / C Shetty"), is_side("Pts"), is_side("FT")
    (True, True, False, False)
    """
    players = [player.strip() for player in text.split("/")]
    return (
        len(players) <= 2
        and all(is_name(player) and not _NO_SIDE.fullmatch(player) for player in players)
        and not _SENTENCE.search(text)
        and _status_of(text) is None
        and _kind_of(text) is None
    )


def _status_of(text: str) -> MatchStatus | None:
    for status, pattern in _STATUSES.items():
        if pattern.fullmatch(text):
            return status
    return None


def _kind_of(text: str) -> PairKind | None:
    for kind, pattern in _KINDS.items():
        if pattern.fullmatch(text):
            return kind
    return None


@_remember
def read_figures(line: str) -> FiguresLine | None:
    """Reads a line of pairs of figures, with names, kinds and statuses beside them.

    >>> line = read_figures("FT: Mohun Bagan 1-1 FC Goa (4-2 pens, HT 0-1)")
    >>> line.names, [(pair.kind, pair.figures) for pair in line.pairs]
    (['Mohun Bagan', 'FC Goa'], [('period', (1, 1)), ('pens', (4, 2)), ('HT', (0, 1))])
    >>> [pair.tie_break for pair in read_figures("6-4, 6-7(5), 7-6 (7-3)").pairs]
    [None, 5, 3]
    >>> read_figures("Half Time").statuses, read_figures("India beat Pakistan 3-1"), read_figures("2-1-2025")
    (['mid-event'], None, None)
    """
    generic = read_status(line)
    of_menus = _OF_MENUS.fullmatch(line) is not None
    if generic:
        return None if generic.cricket else FiguresLine([], [], [generic.match_status], of_menus=of_menus)
    found = list(_PAIR.finditer(line))
    texts, at = [], 0
    for match in found:
        texts.append(line[at : match.start()])
        at = match.end()
    texts.append(line[at:])
    pairs: list[Pair] = []
    for match in found:
        pairs.extend(_pairs_of(match))
    kinds: dict[int, PairKind] = {}
    names: list[str] = []
    where: list[int] = []
    statuses: list[MatchStatus] = []
    gave_up = extra_time = False
    for number, text in enumerate(texts):
        opening = _SHORT_STATUS.match(text) if number == 0 else None
        pieces = [opening[0].strip()] if opening else []
        pieces += [piece.strip() for piece in _MARKS.split(text[opening.end() :] if opening else text)]
        ends_open = bool(pieces[-1]) or text.rstrip().endswith((":", "("))
        begins_open = bool(pieces[0])
        pieces = [piece for piece in pieces if piece]
        for place, piece in enumerate(pieces):
            kind, status = _kind_of(piece), _status_of(piece)
            extra_time = extra_time or _EXTRA_TIME.fullmatch(piece) is not None
            if _GAVE_UP.fullmatch(piece):
                gave_up = True
            elif kind and number < len(found) and place == len(pieces) - 1 and ends_open:
                kinds[number] = kind
            elif kind and number > 0 and place == 0 and begins_open and number - 1 not in kinds:
                kinds[number - 1] = kind
            elif status is None:
                both = _VERSUS.split(piece)
                if len(both) > 2 or not all(map(is_side, both)):
                    return None
                names.extend(both)
                where.extend([number] * len(both))
            # A half that has its figures is over.
            if status and not (status == "mid-event" and kind and found):
                statuses.append(status)
            elif kind == "pens":
                statuses.append("post-event")
    if len(names) not in (0, 2) or (not found and not names and not statuses and not gave_up):
        return None
    if names and not found and not _VERSUS.search(line):
        return None  # "Himadri Stadium, Shimla"
    if len(names) == 2 and where[0] > 0:
        return None  # names behind the figures: a sentence, mostly
    if len(pairs) != len(found):  # 1 (4) - (2) 1
        if kinds or len(found) > 1:
            return None
    else:
        pairs = [pair._replace(kind=kinds.get(number, pair.kind)) for number, pair in enumerate(pairs)]
    return FiguresLine(names, pairs, statuses, gave_up, extra_time, of_menus)


def _pairs_of(match: re.Match[str]) -> list[Pair]:
    figures = (int(match["one"]), int(match["other"]))
    lost = int(match["lost"]) if match["lost"] else None
    if match["one_more"] and lost is not None and not match["won"]:
        return [Pair(figures), Pair((int(match["one_more"]), lost), "pens")]  # 1 (4) - 1 (2)
    if match["one_more"] and match["other_more"]:
        return [Pair(figures), Pair((int(match["one_more"]), int(match["other_more"])), "pens")]
    if lost is not None and match["won"]:
        won = int(match["won"])
        if sorted(figures) != [6, 7]:  # 2-1 (1-0), 1-1 (4-2): two pairs
            return [Pair(figures), Pair((lost, won))]
        lost = min(lost, won)
    return [Pair(figures, tie_break=lost)]


_ROW = re.compile(
    r"(?P<name>(?:[^\d(]*[^\d(\s:])?)[\s:]*"
    rf"(?P<figures>{_NUMBER}(?:\s?\(\d{{1,2}}\))?(?:[\s|,]+{_NUMBER}(?:\s?\(\d{{1,2}}\))?){{0,10}})"
    r"(?:\s(?:pts|points|goals?|अंक|गोल))?",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"(\d+)(?:\s?\((\d+)\))?")
_BRACKET = re.compile(r"\((\d{1,2})\)")


class Row(NamedTuple):
    """The figures of one side."""

    name: str | None
    figures: Sequence[Figure]


@_remember
def read_row(line: str) -> Row | None:
    """Reads the figures of one side, with its name before them where it stands there.

    >>> row = read_row("Goa 1 (4)")
    >>> row.name, row.figures, read_row("19:30")
    ('Goa', [Figure(value=1, bracket=4)], None)
    """
    match = _ROW.fullmatch(line)
    if not match or (match["name"] and not is_side(match["name"])):
        return None
    figures = [
        Figure(int(one), int(more) if more else None) for one, more in _FIGURE.findall(match["figures"])
    ]
    return Row(match["name"] or None, figures)


def read_bracket(line: str) -> int | None:
    """Reads a figure in brackets: what a side made in the shoot-out."""
    match = _BRACKET.fullmatch(line)
    return int(match[1]) if match else None


_MINUTE = r"\d{1,3}(?:\+\d{1,2})?\s?['’′`]?(?:\s?\((?:p|pen|og|o\.g\.|पेनल्टी)\.?\))?"
_SCORERS = re.compile(
    r"(?:(?:goals?|scorers?|गोल)\s?[:-]\s?)?"
    rf"(?:[^\W\d][^\d(:]{{1,30}}\s\(?{_MINUTE}(?:\s?,\s?{_MINUTE}){{0,5}}\)?(?:\s?[,;|•·]\s?|$)){{1,6}}",
    re.IGNORECASE,
)

_MARKED = re.compile(r"\d\s?['’′`]")


@_remember
def is_scorers(line: str, marked: bool = False) -> bool:
    """Tells whether a line says who scored and when.

    Args:
        line: a line of a card.
        marked: whether a minute must be marked as one: `Goa 2` may be a side with its total.

    >>> is_scorers("Negi 45+2', 67' (P)"), is_scorers("Negi 4"), is_scorers("Negi 4", marked=True)
    (True, True, False)
    """
    return _SCORERS.fullmatch(line) is not None and (not marked or _MARKED.search(line) is not None)


# --- Results. -----------------------------------------------------------------------------------


class Win(NamedTuple):
    """A result line."""

    text: str
    winner: str | None  # None: the match ended level
    sides: Sequence[str]  # the names it says, the winner's first
    pairs: Sequence[Pair]  # the winner's figures first
    margin_value: int | None = None
    margin_kind: Literal["goals", "points", "sets"] | None = None
    shoot_out: bool = False
    gave_up: bool = False


_FIGURES = rf"(?P<figures>{_NUMBER}\s?[-–—]\s?\d[\d\s,;()–—-]*?)"
_MARGIN = (
    r"(?P<margin>\d{1,3}) (?:(?P<goals>goals?|गोल(?:ों)?)|(?P<points>points?|pts|अंक(?:ों)?|प्वाइंट(?:्स)?)"
    r"|(?P<sets>sets?|games?|सेट(?:ों)?))"
)
_BEAT = r"(?:beat|beats|bt|def(?:eat(?:ed|s)?|\.)?|d\.)"
_BY_PENALTIES = r"(?:penalt(?:y|ies)(?: shoot[- ]?out)?|pens|shoot[- ]?out)"
_IN_SHOOT_OUT = (
    rf"(?P<shoot_out>(?:on|in|via|after)(?: a| the)? {_BY_PENALTIES}|\((?:{_BY_PENALTIES}|P?SO)\))"
)
_END = r"(?:\s?\(?(?P<tail>aet|after extra time|ret(?:d|ired)?\.?|w/?o|walk ?over)\)?)?"
_HARAYA = r"(?:हराया|हरा दिया|मात दी|पराजित किया|शिकस्त दी|दी मात|दी शिकस्त)"
_JEETA = r"(?:जीत दर्ज की|जीत लिया|जीत हासिल की|जीत गई|जीत गया|जीत गए|जीता|जीती|जीते|जीत|विजयी)"
_SHOOT_OUT_HI = r"(?P<shoot_out>पेनल्टी(?: शूट ?आउट)?|शूट ?आउट)"
_WINS = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?P<winner>.+?) {_BEAT} (?P<loser>.+?)(?: by)? (?:{_MARGIN}|(?P<open>\()?{_FIGURES}(?(open)\)))"
        rf"(?: {_IN_SHOOT_OUT})?{_END}",
        rf"(?P<winner>.+?) {_BEAT} (?P<loser>.+?) {_IN_SHOOT_OUT}(?: {_FIGURES})?{_END}",
        rf"(?P<winner>.+?) (?:have |has )?(?:won|wins?)(?: the match)?"
        rf"(?: by)? (?:{_MARGIN}|{_FIGURES})(?: {_IN_SHOOT_OUT})?{_END}",
        rf"(?P<winner>.+?) (?:have |has )?(?:won|wins?) {_IN_SHOOT_OUT}(?: \(?{_FIGURES}\)?)?{_END}",
        rf"(?P<winner>.+?) ने (?P<loser>.+?) को (?:{_SHOOT_OUT_HI} में )?"
        rf"(?:{_MARGIN}|{_FIGURES})(?: के अंतर)? से {_HARAYA}",
        rf"(?P<winner>.+?)(?: ने(?: यह)?(?: मैच| मुकाबला)?)? (?:{_SHOOT_OUT_HI} में )?"
        rf"(?:{_MARGIN}|{_FIGURES})(?: के अंतर)? से(?: मैच| मुकाबला)? {_JEETA}",
    )
]
_LEVEL_HI = r"(?:से |की |पर )?(?:बराबरी|ड्र[ॉा]|टाई)(?: पर)?(?: रहा| रही| छूटा| समाप्त(?: हुआ)?| खत्म(?: हुआ)?)?"
_LEVELS = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:match|game) (?:is )?(?:drawn?|tied)(?: (?:at )?{_FIGURES})?|match ends? in a (?:draw|tie)",
        rf"(?P<winner>.+?) (?:drew|draws?|tied?) (?:with )?(?P<loser>.+?) {_FIGURES}",
        rf"(?:मैच|मुकाबला) (?:{_FIGURES} )?{_LEVEL_HI}",
        rf"(?P<winner>.+?) और (?P<loser>.+?) (?:के बीच|का)(?: मैच| मुकाबला)? (?:{_FIGURES} )?{_LEVEL_HI}",
    )
]
_RESULT_WORD = re.compile(
    rf" {_BEAT} |\b(?:won|wins?|drawn?|drew|draws|tied?)\b|हरा|मात|पराजित|शिकस्त|जीत|विजयी|बराबरी|ड्र|टाई",
    re.IGNORECASE,
)


@_remember
def read_win(line: str) -> Win | None:
    """Reads a result line: who won, by which figures, or that nobody did.

    >>> win = read_win("P V Sindhu beat Tai Tzu Ying 21-18, 15-21, 21-19")
    >>> win.sides, [pair.figures for pair in win.pairs]
    (['P V Sindhu', 'Tai Tzu Ying'], [(21, 18), (15, 21), (21, 19)])
    >>> read_win("भारत ने पाकिस्तान को 3-1 से हराया").winner, read_win("Patna won by 2 points").margin_value
    ('भारत', 2)
    >>> read_win("India beat Pakistan 3-1 in a thriller") is None
    True
    """
    if not _RESULT_WORD.search(line):
        return None
    text = line.rstrip(" .।!")
    for patterns, level in ((_WINS, False), (_LEVELS, True)):
        for pattern in patterns:
            match = pattern.fullmatch(text)
            win = _win(line, match, level) if match else None
            if win:
                return win
    return None


def _win(line: str, match: re.Match[str], level: bool) -> Win | None:
    said = match.groupdict()
    sides = [said[name] for name in ("winner", "loser") if said.get(name)]
    figures = read_figures(said["figures"]) if said.get("figures") else FiguresLine([], [], [])
    if figures is None or figures.names or not all(map(is_side, sides)):
        return None
    shoot_out = bool(said.get("shoot_out"))
    pairs = list(figures.pairs)
    if shoot_out:
        pairs = [pair._replace(kind="pens") for pair in pairs]
    kinds: list[Literal["goals", "points", "sets"]] = ["goals", "points", "sets"]
    tail = (said.get("tail") or "").lower()
    return Win(
        line,
        None if level else sides[0],
        sides,
        pairs,
        int(said["margin"]) if said.get("margin") else None,
        next((kind for kind in kinds if said.get(kind)), None),
        shoot_out,
        gave_up=tail.startswith(("ret", "w")),
    )
