"""Whether a cricket card agrees with itself.

Over 1,241 IPL matches the rules below hold without exception where the overs were not reduced: a side
that wins by runs has that many more, a side that wins by wickets has that many left, a tie has equal
totals. A method (DLS, VJD) or reduced overs may explain what they do not.
"""

from collections.abc import Sequence
from typing import NamedTuple

from schemas.records import Innings
from transforms.extraction.scores.cricket.results import Result
from transforms.extraction.scores.found import Check

#: A chase ends with the winning hit: a six, and a no-ball's run before it.
_FARTHEST_CHASE = 7
#: Balls of a whole innings, by type of match.
_FULL_BALLS = {"T20": 120, "ODI": 300, "The Hundred": 100}
_FULL_OVERS = (20, 50)


class Batting(NamedTuple):
    """What one side made."""

    innings: Sequence[Innings]
    limit: int | None = None  # overs that the side had


class Graded(NamedTuple):
    """How well a card agrees with itself."""

    grade: str  # B its arithmetic holds, C explainable, D contradicts itself
    checks: list[Check]


def grade(
    sides: Sequence[Batting],
    result: Result | None,
    winner: int | None,
    run_rate: float | None,
    target: int | None,
    match_type: str | None = None,
) -> Graded:
    """Grades a card by its own arithmetic.

    Args:
        sides: both sides, in the card's order.
        winner: index of the side that the result names; None where the name tells nothing, and
            then the side with more runs is taken to have won.
        run_rate: runs an over, as the card shows it; may be of either side.
        target: runs to win, as the card shows it.
        match_type: T20, ODI, The Hundred, Test; None where nothing tells.

    >>> def one(runs, wickets): return Batting([Innings(runs=runs, wickets=wickets)])
    >>> won_by_6 = Result("", "win", margin_value=6, margin_kind="runs")
    >>> grade([one(190, 9), one(184, 7)], won_by_6, 0, None, None).grade
    'B'
    >>> grade([one(190, 9), one(183, 7)], won_by_6, 0, None, None)
    Graded(grade='D', checks=[Check(holds=False, says='won by 6 runs; totals 190/9 and 183/7')])
    >>> grade([one(190, 9), one(143, 7)], won_by_6._replace(method="DLS"), 0, None, None).grade
    'C'
    """
    # A super over decides; it is of no total.
    sides = [side._replace(innings=[one for one in side.innings if not one.super_over]) for side in sides]
    checks = []
    fault = _fault(sides, match_type)
    if fault:
        checks.append(Check(False, fault))
    if result is not None:
        checks.append(
            Check(_result_holds(sides, result, winner), f"{_claim(result)}; totals {_totals(sides)}")
        )
    if run_rate is not None:
        checks.append(Check(_rate_holds(sides, run_rate), f"run rate {run_rate}"))
    if target is not None:
        checks.append(Check(_target_holds(sides, target), f"target {target}; totals {_totals(sides)}"))
    short = _cut_short(sides, result, match_type)
    if short:
        checks.append(Check(False, short))
    if all(check.holds for check in checks):
        return Graded("B", checks)
    if fault is None and result is not None and result.method is not None:
        return Graded("C", [*checks, Check(True, f"{result.method} explains it")])
    if fault is None and _reduced(sides, result):
        return Graded("C", [*checks, Check(True, "reduced overs explain it")])
    return Graded("D", checks)


def _claim(result: Result) -> str:
    if result.margin_value is None:
        return (result.outcome or result.match_status).replace("_", " ")
    return f"won by {result.margin_value} {(result.margin_kind or '').replace('_', ' ')}"


def _totals(sides: Sequence[Batting]) -> str:
    return " and ".join(
        " & ".join(
            f"{one.runs}" if one.wickets is None else f"{one.runs}/{one.wickets}" for one in side.innings
        )
        or "none"
        for side in sides
    )


def _fault(sides: Sequence[Batting], match_type: str | None) -> str | None:
    """Returns what no match can have, reduced or not; None where everything can be."""
    all_innings = [one for side in sides for one in side.innings]
    if any((one.overs or "").partition(".")[2] >= "6" for one in all_innings):
        return "an over in part has five balls at most"
    most = _FULL_BALLS.get(match_type or "")
    if most and any(one.balls is not None and one.balls > most for one in all_innings):
        return f"{match_type} has {most} balls an innings"
    if any(one.balls is not None and one.balls < (one.wickets or 0) for one in all_innings):
        return "more wickets than balls"
    return None


def _cut_short(sides: Sequence[Batting], result: Result | None, match_type: str | None) -> str | None:
    """Returns what says that an innings of a match with a winner ended before its time."""
    most = _FULL_BALLS.get(match_type or "")
    if (
        most is None
        or result is None
        or result.margin_kind is None
        or not all(side.innings for side in sides)
    ):
        return None
    totals = [side.innings[-1].runs for side in sides]
    for side, total in zip(sides, totals, strict=True):
        innings = side.innings[-1]
        chased = result.margin_kind == "wickets" and total == max(totals)
        limit = side.limit * 6 if side.limit is not None else most
        # A bare total may be that of a side all out, and nine wickets too where a batter was hurt.
        whole = innings.wickets is None or innings.wickets >= 9 or chased
        if innings.balls is not None and innings.balls < limit and not whole:
            return f"{innings.runs}/{innings.wickets} ended after {innings.overs or innings.balls}"
    return None


def _result_holds(sides: Sequence[Batting], result: Result, winner: int | None) -> bool:
    if not all(side.innings for side in sides):
        # Of a match awarded, or of a card that shows no totals, a result is no contradiction.
        return (
            result.outcome != "win" or result.method == "Awarded" or not any(side.innings for side in sides)
        )
    totals = [sum(innings.runs for innings in side.innings) for side in sides]
    if result.outcome == "tie":
        return totals[0] == totals[1]
    if result.outcome != "win" or result.margin_value is None:
        return True
    if winner is None:
        winner = 0 if totals[0] > totals[1] else 1
    lead = totals[winner] - totals[1 - winner]
    if result.margin_kind == "wickets":
        wickets = sides[winner].innings[-1].wickets
        return 0 < lead <= _FARTHEST_CHASE and (wickets is None or result.margin_value == 10 - wickets)
    if result.margin_kind == "innings_and_runs" and len(sides[winner].innings) >= len(
        sides[1 - winner].innings
    ):
        return False
    return lead == result.margin_value


def _rate_holds(sides: Sequence[Batting], run_rate: float) -> bool:
    rates = [
        innings.runs * 6 / balls
        for side in sides
        for innings in side.innings
        # A side that is all out is rated over all the overs it had, or over those it used.
        for balls in (innings.balls, side.limit and side.limit * 6, *(overs * 6 for overs in _FULL_OVERS))
        if innings.overs is not None
        and innings.balls
        and balls
        and (innings.all_out or balls == innings.balls)
    ]
    # Half a unit of the second place is rounding; a whole one is cutting off.
    return not rates or any(abs(rate - run_rate) < 0.0101 for rate in rates)


def _target_holds(sides: Sequence[Batting], target: int) -> bool:
    totals = [sum(innings.runs for innings in side.innings) for side in sides if side.innings]
    return any(len(side.innings) > 1 for side in sides) or target - 1 in totals


def _reduced(sides: Sequence[Batting], result: Result | None) -> bool:
    """Tells whether a side had fewer overs than its kind of match has."""
    limits = {side.limit for side in sides if side.limit is not None}
    if limits:
        return len(limits) > 1 or not limits <= set(_FULL_OVERS)
    totals = [sum(innings.runs for innings in side.innings) for side in sides]
    # A side that was neither all out nor at its goal faced a whole number of overs, not 20 and not 50.
    return result is not None and any(
        len(side.innings) == 1
        and innings.balls is not None
        and innings.balls % 6 == 0
        and innings.balls // 6 not in _FULL_OVERS
        and not innings.all_out
        and not (result.margin_kind == "wickets" and total == max(totals))
        for side, total in zip(sides, totals, strict=True)
        for innings in side.innings
    )
