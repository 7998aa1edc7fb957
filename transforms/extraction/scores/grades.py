"""Whether a cricket card agrees with itself.

Over 1,241 IPL matches the rules below hold without exception where the overs were not reduced: a side
that wins by runs has that many more, a side that wins by wickets has that many left, a tie has equal
totals. A method (DLS, VJD) or reduced overs may explain what they do not.
"""

from collections.abc import Sequence
from typing import NamedTuple

from schemas.records import Innings
from transforms.extraction.scores.lines import Result

#: A chase ends with the winning hit: a six, and a no-ball's run before it.
_FARTHEST_CHASE = 7
_FULL_OVERS = (20, 50)


class Batting(NamedTuple):
    """What one side made."""

    innings: Sequence[Innings]
    limit: int | None = None  # overs that the side had


def grade(
    sides: Sequence[Batting],
    result: Result | None,
    winner: int | None,
    run_rate: float | None,
    target: int | None,
) -> str:
    """Grades a card: B its arithmetic holds, C explainable, D contradicts itself.

    Args:
        sides: both sides, in the card's order.
        winner: index of the side that the result names; None where the name tells nothing, and
            then the side with more runs is taken to have won.
        run_rate: runs an over, as the card shows it; may be of either side.
        target: runs to win, as the card shows it.

    >>> def one(runs, wickets): return Batting([Innings(runs=runs, wickets=wickets)])
    >>> won_by_6 = Result("", "win", margin_value=6, margin_kind="runs")
    >>> grade([one(190, 9), one(184, 7)], won_by_6, 0, None, None)
    'B'
    >>> grade([one(190, 9), one(183, 7)], won_by_6, 0, None, None)
    'D'
    >>> grade([one(190, 9), one(143, 7)], won_by_6._replace(method="DLS"), 0, None, None)
    'C'
    """
    holds = (
        _legal(sides)
        and (result is None or _result_holds(sides, result, winner))
        and (run_rate is None or _rate_holds(sides, run_rate))
        and (target is None or _target_holds(sides, target))
    )
    if holds:
        return "B"
    explained = _legal(sides) and (
        (result is not None and result.method is not None) or _reduced(sides, result)
    )
    return "C" if explained else "D"


def _legal(sides: Sequence[Batting]) -> bool:
    """Tells whether every over has at most five balls in part."""
    return not any(
        innings.overs is not None and innings.overs.endswith(".6")
        for side in sides
        for innings in side.innings
    )


def _result_holds(sides: Sequence[Batting], result: Result, winner: int | None) -> bool:
    if not all(side.innings for side in sides):
        return result.outcome != "win"
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
