"""Score widgets drawn from matches: the shapes that sites draw them in, with what they say known beforehand.

For `benchmarks.scores` and for tests: reading a drawing gives the match back.
"""

import dataclasses
import datetime
import string
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from schemas.records import Innings
from transforms.extraction.model import Block, Page, PageMetadata, ScoreCard
from transforms.extraction.scores.reference import KnownMatch


class Side(NamedTuple):
    """One side with its innings."""

    name: str
    code: str
    runs: int | None  # None: did not bat
    wickets: int | None = None
    overs: str | None = None

    @property
    def told(self) -> tuple[int, int, str] | None:
        """What a card tells of its innings."""
        if self.runs is None or self.wickets is None or self.overs is None:
            return None
        return self.runs, self.wickets, self.overs


@dataclasses.dataclass(frozen=True)
class Match:
    """What a widget says of a finished match."""

    competition: str
    date: datetime.date
    sides: tuple[Side, Side]  # in the order of the widget
    winner: int | None  # which of them
    outcome: str
    margin: int | None = None
    kind: str | None = None  # runs or wickets
    method: str | None = None

    @property
    def victor(self) -> Side | None:
        """The side that won."""
        return None if self.winner is None else self.sides[self.winner]

    @property
    def vanquished(self) -> Side | None:
        """The side that lost."""
        return None if self.winner is None else self.sides[1 - self.winner]


# --- The IPL's matches. -------------------------------------------------------------------------

#: Every name in the reference: code, Hindi name, city.
IPL_TEAMS = {
    "Chennai Super Kings": ("CSK", "चेन्नई सुपर किंग्स", "Chennai"),
    "Mumbai Indians": ("MI", "मुंबई इंडियंस", "Mumbai"),
    "Kolkata Knight Riders": ("KKR", "कोलकाता नाइट राइडर्स", "Kolkata"),
    "Rajasthan Royals": ("RR", "राजस्थान रॉयल्स", "Rajasthan"),
    "Royal Challengers Bangalore": ("RCB", "रॉयल चैलेंजर्स बैंगलोर", "Bangalore"),
    "Royal Challengers Bengaluru": ("RCB", "रॉयल चैलेंजर्स बेंगलुरु", "Bengaluru"),
    "Sunrisers Hyderabad": ("SRH", "सनराइजर्स हैदराबाद", "Hyderabad"),
    "Deccan Chargers": ("DCH", "डेक्कन चार्जर्स", "Hyderabad"),
    "Delhi Capitals": ("DC", "दिल्ली कैपिटल्स", "Delhi"),
    "Delhi Daredevils": ("DD", "दिल्ली डेयरडेविल्स", "Delhi"),
    "Punjab Kings": ("PBKS", "पंजाब किंग्स", "Punjab"),
    "Kings XI Punjab": ("KXIP", "किंग्स इलेवन पंजाब", "Punjab"),
    "Gujarat Titans": ("GT", "गुजरात टाइटंस", "Gujarat"),
    "Gujarat Lions": ("GL", "गुजरात लायंस", "Gujarat"),
    "Lucknow Super Giants": ("LSG", "लखनऊ सुपर जायंट्स", "Lucknow"),
    "Pune Warriors": ("PWI", "पुणे वॉरियर्स", "Pune"),
    "Rising Pune Supergiant": ("RPS", "राइजिंग पुणे सुपरजायंट", "Pune"),
    "Rising Pune Supergiants": ("RPS", "राइजिंग पुणे सुपरजायंट", "Pune"),
    "Kochi Tuskers Kerala": ("KTK", "कोच्चि टस्कर्स केरल", "Kochi"),
}


def drawable(known: KnownMatch, *, hindi: bool = False) -> Match:
    """Returns a match of the IPL as a widget has it."""
    sides = [
        Side(IPL_TEAMS[name][1] if hindi else name, IPL_TEAMS[name][0], *_innings(innings))
        for name, innings in zip(known.teams, known.innings, strict=True)
    ]
    return Match(
        "आईपीएल" if hindi else "IPL",
        known.date,
        (sides[0], sides[1]),
        known.winner,
        known.outcome or "win",
        known.margin_value,
        known.margin_kind,
        known.method,
    )


def _innings(innings: Sequence[Innings]) -> tuple[int | None, int | None, str | None]:
    if not innings:
        return None, None, None
    (one,) = innings
    assert one.balls is not None
    return one.runs, one.wickets, f"{one.balls // 6}.{one.balls % 6}"


# --- What the lines of a widget say. ------------------------------------------------------------


def english_result(match: Match, *, verb: str = "won", wickets: str = "wickets", beat: bool = False) -> str:
    """Returns the result line in English."""
    if match.victor is None or match.vanquished is None:
        return {"tie": "Match tied", "draw": "Match drawn", "no_result": "No result"}[match.outcome]
    if match.outcome == "tie":
        return f"Match tied ({match.victor.name} won the Super Over)"
    unit = wickets if match.kind == "wickets" else "runs"
    if match.margin == 1:
        unit = unit.removesuffix("s")
    how = f" by {match.margin} {unit}" + (f" ({match.method} method)" if match.method else "")
    return (
        f"{match.victor.name} beat {match.vanquished.name}{how}"
        if beat
        else f"{match.victor.name} {verb}{how}"
    )


def hindi_result(match: Match, *, beat: bool = True) -> str:
    """Returns the result line in Hindi."""
    if match.victor is None or match.vanquished is None:
        return {"tie": "मैच टाई", "draw": "मैच ड्रॉ", "no_result": "मैच बेनतीजा"}[match.outcome]
    if match.outcome == "tie":
        return f"मैच टाई, {match.victor.name} ने सुपर ओवर में जीत"
    unit = "विकेट" if match.kind == "wickets" else "रन"
    method = " (डीएलएस नियम)" if match.method else ""
    if beat:
        return f"{match.victor.name} ने {match.vanquished.name} को {match.margin} {unit} से हराया{method}"
    return f"{match.victor.name} {match.margin} {unit} से जीता{method}"


def _rate(side: Side) -> str:
    assert side.runs is not None
    assert side.overs is not None
    overs, ball = map(int, side.overs.split("."))
    balls = 120 if side.wickets == 10 else overs * 6 + ball  # a side all out is rated over all its overs
    return f"{side.runs * 6 / balls:.2f}" if balls else "0.00"


# --- The shapes. --------------------------------------------------------------------------------

Template = Callable[[Match], list[str]]


def stacked(match: Match) -> list[str]:
    """Draws a field to a line, as in the sidebar of a Hindi daily."""
    lines = [match.competition]
    for side in match.sides:
        lines += [side.name, *([f"{side.runs}/{side.wickets}", str(side.overs)] if side.told else [])]
    first = match.sides[0] if match.sides[0].told else match.sides[1]
    return [*lines, english_result(match, verb="win"), f"RR {_rate(first)}", "img title", "img title"]


def result_first(match: Match) -> list[str]:
    """Draws the result above codes, totals with hyphens, overs out of twenty."""
    lines = [match.competition, english_result(match, wickets="wkts")]
    limit = _limit(match)
    for side in match.sides:
        lines += [side.code, *([f"{side.runs}-{side.wickets} {side.overs}{limit}"] if side.told else [])]
    return lines


def _limit(match: Match) -> str:
    """Returns the overs a side had as a widget writes it; "" where the reference does not tell."""
    loser = match.vanquished
    if loser is None or loser.overs is None or match.method:
        return ""
    rained = loser.wickets != 10 and loser.overs.endswith(".0") and loser.overs != "20.0"
    return f"/{loser.overs.partition('.')[0]}" if rained else "/20"


def with_venue(match: Match) -> list[str]:
    """Draws stage, season and day above, a venue and a result with both names below."""
    lines = [f"Match 12, {match.competition} {match.date:%Y, %b %d, %Y}", "Match Ended"]
    for side in match.sides:
        lines += [
            side.code,
            *([f"{side.runs}/{side.wickets} ({side.overs})"] if side.told else ["Yet to bat"]),
        ]
    return [*lines, "Himadri Stadium, Shimla", english_result(match, beat=True)]


def strip(match: Match) -> list[str]:
    """Draws both sides on one line, the result below."""
    sides = (
        f"{side.code} {side.runs}/{side.wickets} ({side.overs})" if side.told else side.code
        for side in match.sides
    )
    return [match.competition, " v ".join(sides), english_result(match)]


def names_first(match: Match) -> list[str]:
    """Draws both names, then both totals."""
    first, second = match.sides
    if not (first.told and second.told):
        return team_on_its_line(match)
    totals = [f"{side.runs}/{side.wickets} ({side.overs})" for side in match.sides]
    return [match.competition, first.name, "vs", second.name, *totals, english_result(match)]


def team_on_its_line(match: Match) -> list[str]:
    """Draws name, total and overs on one line."""
    sides = (
        f"{side.name} {side.runs}/{side.wickets} ({side.overs} ov)" if side.told else side.name
        for side in match.sides
    )
    return [match.competition, *sides, english_result(match)]


def glued(match: Match) -> list[str]:
    """Draws cells run together, as they are where a page became text."""
    sides = (
        f"{side.name}{side.runs}/{side.wickets}{side.overs}" if side.told else side.name
        for side in match.sides
    )
    return [match.competition, *sides, english_result(match, verb="win")]


def bars(match: Match) -> list[str]:
    """Draws everything on one line with bars between; the competition above it."""
    sides = [
        f"{side.code}: {side.runs}/{side.wickets} ({side.overs} ov)" if side.told else side.code
        for side in match.sides
    ]
    return [match.competition, " | ".join([*sides, english_result(match)])]


def with_rates(match: Match) -> list[str]:
    """Draws the rate of each side below it, its name and figure on lines of their own."""
    lines = [match.competition]
    for side in match.sides:
        lines.append(side.name)
        if side.told:
            lines += [f"{side.runs}/{side.wickets}", f"({side.overs})", "RR", _rate(side)]
    return [*lines, english_result(match)]


def hindi_stacked(match: Match) -> list[str]:
    """Draws a field to a line, in Hindi."""
    lines = [match.competition]
    for side in match.sides:
        lines += [side.name, *([f"{side.runs}/{side.wickets}", f"({side.overs} ओवर)"] if side.told else [])]
    return [*lines, hindi_result(match)]


_DEVANAGARI = str.maketrans(string.digits, "०१२३४५६७८९")


def hindi_result_first(match: Match) -> list[str]:
    """Draws the result above, with the digits of Devanagari."""
    lines = [match.competition, hindi_result(match)]
    for side in match.sides:
        lines.append(side.name)
        if side.told:
            lines.append(f"{side.runs}-{side.wickets} {side.overs}".translate(_DEVANAGARI))
    return lines


def hindi_line(match: Match) -> list[str]:
    """Draws both sides on one line, in Hindi, and who won below."""
    sides = (
        f"{side.name} {side.runs}/{side.wickets} ({side.overs})" if side.told else side.name
        for side in match.sides
    )
    return [match.competition, " बनाम ".join(sides), hindi_result(match, beat=False)]


def hindi_venue(match: Match) -> list[str]:
    """Draws stage and state above and a rate below, in Hindi."""
    lines = [f"फाइनल, {match.competition} {match.date.year}", "मैच समाप्त"]
    for side in match.sides:
        lines += [side.name, *([f"{side.runs}/{side.wickets} ({side.overs})"] if side.told else [])]
    return [*lines, "हिमाद्री स्टेडियम, शिमला", hindi_result(match)]


ENGLISH: dict[str, Template] = {
    template.__name__: template
    for template in (
        *(stacked, result_first, with_venue, strip, names_first),
        *(team_on_its_line, glued, bars, with_rates),
    )
}
HINDI: dict[str, Template] = {
    template.__name__: template for template in (hindi_stacked, hindi_result_first, hindi_line, hindi_venue)
}

# --- Reading them back. -------------------------------------------------------------------------


def text_page(lines: Sequence[str]) -> Page:
    """Returns a page of plain text with these lines."""
    return Page(
        [Block(line) for line in lines],
        PageMetadata(),
        "text/plain",
        None,
        datetime.datetime(2026, 6, 5, tzinfo=datetime.timezone.utc),
    )


def differences(match: Match, card: ScoreCard, *, codes: bool) -> Iterator[str]:
    """Yields what a card says otherwise than the match that was drawn.

    Args:
        codes: the widget has the sides' codes in place of their names.
    """
    for side, competitor in zip(match.sides, card.competitors, strict=True):
        if competitor.name != (side.code if codes else side.name):
            yield f"name {competitor.name}"
        told = [(one.runs, one.wickets, one.overs) for one in competitor.innings]
        if told != ([side.told] if side.told else []):
            yield f"innings {told}"
        if any(one.all_out != (one.wickets == 10) for one in competitor.innings):
            yield "all out"
    expected = {
        "winner": match.victor.name if match.victor else None,
        "outcome": match.outcome,
        "margin_value": match.margin,
        "margin_kind": match.kind,
        "method": "DLS" if match.method else None,
        "match_status": "post-event",
        "match_type": "T20",
    }
    for field, value in expected.items():
        if getattr(card, field) != value:
            yield f"{field} {getattr(card, field)}"
    if match.competition not in (card.competition or ""):
        yield f"competition {card.competition}"


#: Templates that write codes.
WITH_CODES = frozenset({"result_first", "with_venue", "strip", "bars"})


def corruptions(match: Match) -> Iterator[tuple[str, Match]]:
    """Yields every match that differs in one digit, with what was changed: totals, wickets, overs, margin."""
    for place, side in enumerate(match.sides):
        if not side.told:
            continue
        for field in ("runs", "wickets", "overs"):
            for wrong in _wrong_digits(str(getattr(side, field))):
                sides = list(match.sides)
                sides[place] = _with(side, field, wrong)
                yield field, dataclasses.replace(match, sides=(sides[0], sides[1]))
    if match.margin is not None:
        for wrong in _wrong_digits(str(match.margin)):
            yield "margin", dataclasses.replace(match, margin=int(wrong))


def _with(side: Side, field: str, wrong: str) -> Side:
    if field == "overs":
        return side._replace(overs=wrong)
    return side._replace(runs=int(wrong)) if field == "runs" else side._replace(wickets=int(wrong))


def _wrong_digits(figure: str) -> Iterator[str]:
    for at, right in enumerate(figure):
        if right.isdigit():
            for digit in string.digits:
                if digit != right and not (digit == "0" and at == 0 and len(figure.partition(".")[0]) > 1):
                    yield figure[:at] + digit + figure[at + 1 :]
