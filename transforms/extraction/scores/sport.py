"""What the sports without innings have in common: a number a side, and how its parts make it up.

`Totals` are goals and points, which add up over halves and quarters; `Sets` are won one by one. A sport's
own module says its figures; `sides` reads the cards.
"""

import dataclasses
from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from transforms.extraction.scores.found import Check

#: What a pair of figures counts: a period in order, all of it, or what stands beside that.
PairKind = Literal["period", "total", "HT", "pens", "agg"]


class Pair(NamedTuple):
    """Figures of both sides that stand together, in the card's order: 2-1."""

    figures: tuple[int, int]
    kind: PairKind = "period"
    tie_break: int | None = None  # points of the side that lost a tie-break: 7-6(5)

    def turned(self) -> "Pair":
        """Returns the pair with the other side first."""
        return self._replace(figures=(self.figures[1], self.figures[0]))

    def written(self, side: int) -> str:
        """Returns a side's figure as a period is written: 21, 6(5), HT 1."""
        figure = str(self.figures[side])
        if self.tie_break is not None and self.figures[side] < self.figures[1 - side]:
            figure += f"({self.tie_break})"
        return figure if self.kind == "period" else f"{self.kind} {figure}"


class Figure(NamedTuple):
    """A figure beside the name of its side, with what stands in brackets behind it: 1 (4)."""

    value: int
    bracket: int | None = None


class Shown(NamedTuple):
    """The figures of a card."""

    rows: tuple[Sequence[Figure], Sequence[Figure]]  # beside each name
    pairs: Sequence[Pair]  # in the order of the page
    over: bool | None  # whether the card says that the match is over
    cut_short: bool = False  # by a side that gave up


class Reading(NamedTuple):
    """What the figures of a card mean."""

    totals: tuple[int, int] | None  # as shown
    periods: Sequence[Pair]
    winner: int | None  # the side that they put first
    checks: Sequence[Check]
    complete: bool | None = None  # whether they tell by themselves that the match is over


@dataclasses.dataclass(frozen=True)
class Totals:
    """A sport of goals or points."""

    name: str
    margin_kind: Literal["goals", "points"]
    level: Literal["draw", "tie"] | None  # what a match without a winner is called; None: there is none
    periods: range  # into how many its play is divided; extra time makes more
    most: int  # no side scores more
    shoot_out: str | None = None  # what decides a level match, as `method` says it

    def read(self, shown: Shown) -> Reading | None:
        """Returns what figures mean; None where they are none of this sport."""
        pairs = list(shown.pairs)
        first, second = shown.rows
        if first and second:
            totals = self._rows(first, second, pairs)
            pairs = [pair for pair in pairs if pair != Pair(totals or (0, 0))]  # the total again
        else:
            totals = _take(pairs, "total") or _take(pairs, "period")
        if totals is None or max(totals) > self.most:
            return None
        again = [pair.figures for pair in pairs if pair.kind == "total"]
        pairs = [pair for pair in pairs if pair.kind != "total"]
        played = [pair for pair in pairs if pair.kind == "period"]
        if len(played) == 1:  # 2-1 (1-0)
            at = pairs.index(played[0])
            pairs[at] = pairs[at]._replace(kind="HT")
        elif played and len(played) not in self.periods:
            return None
        checks = [
            *(Check(figures == totals, f"{_said(figures)} and {_said(totals)}") for figures in again),
            *_add_up(totals, pairs),
        ]
        winner = _leader(totals)
        if winner is None:
            shoot_outs = [pair.figures for pair in pairs if pair.kind == "pens"]
            winner = _leader(shoot_outs[0]) if shoot_outs else None
        if shown.over and winner is None and self.level is None:
            checks.append(Check(False, f"over at {_said(totals)}"))
        return Reading(totals, pairs, winner, checks)

    def _rows(
        self, first: Sequence[Figure], second: Sequence[Figure], pairs: list[Pair]
    ) -> tuple[int, int] | None:
        """Reads the figures beside the names: the total, or the periods and the total at either end."""
        together = [(one.value, other.value) for one, other in zip(first, second, strict=False)]
        if len(first) != len(second) or (len(first) > 1 and len(first) - 1 not in self.periods):
            return None
        brackets = first[0].bracket, second[0].bracket
        if len(first) == 1 and None not in brackets:
            pairs.append(Pair((brackets[0] or 0, brackets[1] or 0), "pens"))
        at_the_end = [_sums_up(side[:-1], side[-1]) for side in zip(*together, strict=True)]
        at_the_front = [_sums_up(side[1:], side[0]) for side in zip(*together, strict=True)]
        total = together.pop(0 if any(at_the_front) and not any(at_the_end) else -1)
        pairs.extend(map(Pair, together))
        return total


@dataclasses.dataclass(frozen=True)
class Sets:
    """A sport of sets or games."""

    name: str
    to_win: tuple[int, ...]  # how many sets make a match
    is_set: Callable[[int, int], bool]  # whether the winner's and the loser's points end one

    margin_kind = None
    level = None
    shoot_out = None

    def read(self, shown: Shown) -> Reading | None:
        """Returns what figures mean; None where they are none of this sport."""
        first, second = shown.rows
        pairs = list(shown.pairs)
        if first and second:
            if len(first) != len(second):
                return None
            pairs = [_set_of(*figures) for figures in zip(first, second, strict=True)] + pairs
        totals, sets = self._split(pairs)
        most = max(self.to_win)
        if (totals is None and not sets) or len(sets) > 2 * most - 1 or max(totals or (0, 0)) > most:
            return None
        won = _won(sets)
        score = totals or won
        leader = _leader(score)
        complete = max(score) in self.to_win and leader is not None
        closed = sets if shown.over is not False and not shown.cut_short else sets[:-1]
        checks = [
            Check(self.is_set(max(one.figures), min(one.figures)), f"a set of {_said(one.figures)}")
            for one in closed
        ]
        if shown.over and not shown.cut_short:
            # Nobody plays on once that is done.
            checks.append(Check(complete, f"over at {_said(score)} sets"))
            if sets:
                checks.append(Check(_leader(sets[-1].figures) == leader, "the winner won the last set"))
        if totals is not None and sets:
            # The set being played counts for nobody yet.
            checks.append(
                Check(totals in (won, *([] if shown.over else [_won(sets[:-1])])), f"{_said(totals)} sets")
            )
        return Reading(totals, sets, leader, checks, complete)

    def _split(self, pairs: list[Pair]) -> tuple[tuple[int, int] | None, list[Pair]]:
        """Tells the count of sets from the sets: it stands first or last, and no set ends that low."""
        for at in (0, -1):
            if not pairs:
                break
            figures, rest = pairs[at].figures, [*pairs[:at], *pairs[at + 1 :]] if at == 0 else pairs[:-1]
            if pairs[at].kind == "total" or figures == _won(rest) or (at == 0 and max(figures) <= 3):
                return figures, rest
        return None, pairs


Sport = Totals | Sets


def _take(pairs: list[Pair], kind: PairKind) -> tuple[int, int] | None:
    """Takes the first pair of a kind."""
    for at, pair in enumerate(pairs):
        if pair.kind == kind:
            return pairs.pop(at).figures
    return None


def _set_of(first: Figure, second: Figure) -> Pair:
    """Returns the set that two figures beside their names are."""
    brackets = [figure.bracket for figure in (first, second) if figure.bracket is not None]
    return Pair((first.value, second.value), tie_break=min(brackets, default=None))


def _won(sets: Sequence[Pair]) -> tuple[int, int]:
    winners = [_leader(one.figures) for one in sets]
    return winners.count(0), winners.count(1)


def _leader(figures: tuple[int, int]) -> int | None:
    return None if figures[0] == figures[1] else int(figures[1] > figures[0])


def _sums_up(parts: Sequence[int], total: int) -> bool:
    return bool(parts) and sum(parts) == total


def _said(figures: tuple[int, int]) -> str:
    return f"{figures[0]}-{figures[1]}"


def _add_up(totals: tuple[int, int], pairs: Sequence[Pair]) -> list[Check]:
    """Compares a total with its periods and with what stands beside them."""
    checks = []
    played = [pair.figures for pair in pairs if pair.kind == "period"]
    if played:
        made = (sum(one for one, _ in played), sum(other for _, other in played))
        checks.append(Check(made == totals, f"periods make {_said(made)}; total {_said(totals)}"))
    for pair in pairs:
        more = pair.figures
        if pair.kind == "HT":
            holds = more[0] <= totals[0] and more[1] <= totals[1]
            checks.append(Check(holds, f"half time {_said(more)}; total {_said(totals)}"))
        elif pair.kind == "pens":
            legs = [other.figures for other in pairs if other.kind == "agg"]
            level = any(_leader(score) is None for score in (totals, *legs))
            holds = level and more[0] != more[1]
            checks.append(Check(holds, f"shoot-out {_said(more)}; total {_said(totals)}"))
        elif pair.kind == "agg":
            holds = more[0] >= totals[0] and more[1] >= totals[1]
            checks.append(Check(holds, f"aggregate {_said(more)}; total {_said(totals)}"))
    return checks
