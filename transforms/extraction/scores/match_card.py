"""The record of a match without innings: what its sides, and the lines around them, say together."""

import dataclasses
import datetime
from collections.abc import Sequence
from typing import Literal

from schemas.records import Competitor
from transforms.extraction.model import ScoreCard
from transforms.extraction.scores.figures import FiguresLine, MatchStatus, Win
from transforms.extraction.scores.found import Check, match_key, state_key
from transforms.extraction.scores.labels import Label
from transforms.extraction.scores.sport import Figure, Pair, Reading, Shown, Sport, Totals
from transforms.extraction.scores.teams import Competition, find_team, fold_name, same_team


@dataclasses.dataclass
class Sides:
    """Both sides of a card with their figures, and where the lines below them begin."""

    names: Sequence[str]
    end: int
    shape: Literal["rows", "pairs", "names", "result"]  # how their figures stand; names: not at all
    rows: tuple[Sequence[Figure], Sequence[Figure]] = ((), ())  # the figures beside each name
    said: list[FiguresLine] = dataclasses.field(default_factory=list)  # the figures of both together
    win: Win | None = None  # of a result line that is the whole card
    in_line: bool = False  # rows on the line of the name


@dataclasses.dataclass
class Frame:
    """What stands above and below the sides."""

    label: Label | None = None
    label_text: str = ""  # its lines as written
    sport: str | None = None
    said: list[FiguresLine] = dataclasses.field(default_factory=list)
    status_texts: list[str] = dataclasses.field(default_factory=list)
    win: Win | None = None
    match_date: datetime.date | None = None
    no_card: bool = False  # the head of a table, of odds …
    taken: list[int] = dataclasses.field(default_factory=list)  # the numbers of its lines


def same_side(one: str, other: str) -> bool:
    """Tells whether two names on a card are one side's: the same, in short, or a part of the other.

    >>> same_side("Mohun Bagan", "MBSG"), same_side("Mohun Bagan", "Bagan"), same_side("Goa", "Pune")
    (True, True, False)
    """
    words, others = set(fold_name(one).split()), set(fold_name(other).split())
    return same_team(one, other) or (bool(words and others) and (words <= others or others <= words))


def statuses_of(sides: Sides, frame: Frame) -> list[MatchStatus]:
    """Returns every status that a card says, in the page's order about its sides."""
    return [status for said in (*sides.said, *frame.said) for status in said.statuses]


def _status(sides: Sides, frame: Frame, reading: Reading | None) -> MatchStatus:
    said = statuses_of(sides, frame)
    for status in ("postponed", "canceled", "post-event"):
        if status in said:
            return status
    if frame.win:
        return "post-event"
    if said:
        return "mid-event" if "mid-event" in said else "pre-event"
    return "mid-event" if reading and reading.complete is False else "post-event"


def shown_figures(sides: Sides, frame: Frame) -> Shown:
    """Returns all figures of a card, in the order of its sides."""
    said = [*sides.said, *frame.said]
    over = {"post-event": True, "mid-event": False}.get(_status(sides, frame, None))
    if not (statuses_of(sides, frame) or frame.win):
        over = None
    cut_short = any(one.gave_up for one in said) or bool(frame.win and frame.win.gave_up)
    pairs = [pair for one in said for pair in one.pairs]
    if frame.win and sides.shape != "result":
        # What only the result line tells: the sets, the shoot-out.
        more = _in_order(frame.win, sides.names)
        kinds = [pair.kind for pair in pairs]
        totals_alone = kinds.count("period") == (0 if sides.rows[0] else 1) and len(sides.rows[0]) <= 1
        if (len(more) > 1 and totals_alone) or (
            len(more) == 1 and more[0].kind not in (*kinds, "period", "total")
        ):
            pairs.extend(more)
    return Shown(sides.rows, pairs, over, cut_short)


def score_card(
    sides: Sides, frame: Frame, sport: Sport, competition: Competition | None
) -> tuple[ScoreCard, Sequence[Check]] | None:
    """Makes the record of a card; None where its figures are none of its sport."""
    shown = shown_figures(sides, frame)
    reading = None
    if sides.shape != "names":
        reading = sport.read(shown)
        if reading is None:
            return None
    label = frame.label or Label(None, None, None, None, None)
    status = _status(sides, frame, reading)
    teams = [find_team(name, competition) if competition else None for name in sides.names]
    competitors = [
        Competitor(
            name=name,
            team_id=team.team_id if team else None,
            team_name=team.name if team else None,
            score=str(reading.totals[side]) if reading and reading.totals else None,
            periods=[pair.written(side) for pair in reading.periods] if reading else [],
        )
        for side, (name, team) in enumerate(zip(sides.names, teams, strict=True))
    ]
    win = frame.win
    winner = reading.winner if reading and status == "post-event" else None
    checks = list(reading.checks) if reading else []
    if win and reading:
        named = _named(win, sides.names)
        if named is not None or win.winner is None:
            checks.extend(_result_checks(win, sides.names, named, reading))
            winner = named
    pens = any(pair.kind == "pens" for pair in reading.periods) if reading else False
    by_shoot_out = pens or bool(win and win.shoot_out)
    margin = None
    if reading and reading.totals and isinstance(sport, Totals) and winner is not None and not by_shoot_out:
        margin = reading.totals[winner] - reading.totals[1 - winner]
    extra_time = any(said.extra_time for said in (*sides.said, *frame.said))
    method = sport.shoot_out if by_shoot_out else "retired" if shown.cut_short else None
    outcome = _outcome(status, winner, reading, sport)
    card = ScoreCard(
        sport=sport.name,
        match_status=status,
        grade="B" if all(check.holds for check in checks) else "C" if shown.cut_short else "D",
        state_key=state_key(
            sport.name,
            [[fold_name(side.team_id or side.name), side.score or "", *side.periods] for side in competitors],
            [
                fold_name(label.competition or ""),
                fold_name(label.stage or ""),
                str(label.match_date or frame.match_date),
                status,
                *sorted(map(fold_name, frame.status_texts)),
                win and fold_name(win.text),
            ],
        ),
        match_key=match_key(sport.name, competitors, frame.label_text, competition),
        competitors=competitors,
        competition=label.competition,
        stage=label.stage,
        result_text=win.text if win else None,
        winner=(win.winner if win and win.winner else sides.names[winner]) if winner is not None else None,
        winner_team_id=competitors[winner].team_id if winner is not None else None,
        outcome=outcome,
        margin_value=margin,
        margin_kind=sport.margin_kind if margin is not None else None,
        method=method or ("extra time" if extra_time else None),
        match_date=label.match_date or frame.match_date,
    )
    return card, checks


def _named(win: Win, names: Sequence[str]) -> int | None:
    """Returns the side that a result line names; None where the names do not tell."""
    if win.winner is None:
        return None
    named = [side for side, name in enumerate(names) if same_side(win.winner, name)]
    return named[0] if len(named) == 1 else None


def _outcome(
    status: MatchStatus, winner: int | None, reading: Reading | None, sport: Sport
) -> Literal["win", "tie", "draw", "no_result"] | None:
    if status == "canceled":
        return "no_result"
    if status != "post-event":
        return None
    if winner is not None:
        return "win"
    level = reading is not None and reading.totals is not None and reading.totals[0] == reading.totals[1]
    return sport.level if level else None


def _in_order(win: Win, names: Sequence[str]) -> list[Pair]:
    """Returns the figures of a result line in the order of the card's sides."""
    first = win.sides[0] if win.sides else names[0]
    turned = not same_side(first, names[0]) and same_side(first, names[1])
    return [pair.turned() if turned else pair for pair in win.pairs]


def _result_checks(win: Win, names: Sequence[str], named: int | None, reading: Reading) -> list[Check]:
    """Compares a result line with the figures of its card."""
    checks = [Check(reading.winner == named, f"{win.text}; ahead by the figures is side {reading.winner}")]
    totals, said = reading.totals, [pair.figures for pair in _in_order(win, names)]
    if named is not None and totals is not None and win.margin_value is not None:
        margin = totals[named] - totals[1 - named]
        checks.append(Check(margin == win.margin_value, f"{win.text}; the difference is {margin}"))
    if len(said) > 1 or (said and win.pairs[0].kind == "pens"):
        kind = "period" if len(said) > 1 else "pens"
        shown = [pair.figures for pair in reading.periods if pair.kind == kind]
        checks.append(Check(said == shown, f"{win.text}; {shown}"))
    elif said and totals is not None:
        checks.append(Check(said == [totals], f"{win.text}; {totals[0]}-{totals[1]}"))
    return checks
