"""The record of a card: what its outline says, in the terms of `schemas.records.Score`."""

import dataclasses
from collections.abc import Sequence

from schemas.records import Competitor, Innings
from transforms.extraction.model import ScoreCard
from transforms.extraction.scores.cricket.grades import Batting, grade
from transforms.extraction.scores.cricket.outline import Frame, Outline, Side
from transforms.extraction.scores.cricket.results import Result
from transforms.extraction.scores.found import Check, match_key, state_key
from transforms.extraction.scores.labels import Label
from transforms.extraction.scores.teams import Competition, Team, find_team, fold_name, same_team

_NO_LABEL = Label(None, None, None, None, None)
_FULL_BALLS = (100, 120, 300)


def score_card(outline: Outline, competition: Competition | None) -> tuple[ScoreCard, Sequence[Check]]:
    """Returns the record of an outline that is a match of cricket, and what its arithmetic said."""
    sides, frame, result = (outline.first, outline.second), outline.frame, outline.frame.result
    label = frame.label or _NO_LABEL
    match_type = label.match_type or _match_type(sides, competition)
    teams = _teams(sides, result, competition)
    competitors = [
        _competitor(side, team, in_balls=match_type == "The Hundred")
        for side, team in zip(sides, teams, strict=True)
    ]
    winner = _winner(result, sides, teams, competition)
    targets = [side.overs.target for side in sides if side.overs and side.overs.target]
    target = frame.target if frame.target is not None else (targets[0] if targets else None)
    winning_team = find_team(result.winner, competition) if result and result.winner and competition else None
    winner_team_id = winning_team.team_id if winning_team else None
    if winner_team_id is None and winner is not None:
        winner_team_id = competitors[winner].team_id
    status = _match_status(sides, frame)
    graded = grade(
        [
            Batting(competitor.innings, side.overs.limit if side.overs else None)
            for competitor, side in zip(competitors, sides, strict=True)
        ],
        result,
        winner,
        frame.run_rate,
        target,
        match_type,
    )
    card = ScoreCard(
        sport="cricket",
        match_status=status,
        grade=graded.grade,
        state_key=_state_key(competitors, label, result, status, frame),
        match_key=match_key("cricket", competitors, frame.label_text, competition),
        competitors=competitors,
        competition=label.competition,
        stage=label.stage,
        match_type=match_type,
        result_text=result.text if result else _standing(frame),
        winner=_winner_as_written(result, sides),
        winner_team_id=winner_team_id,
        outcome=result.outcome if result else None,
        margin_value=result.margin_value if result else None,
        margin_kind=result.margin_kind if result else None,
        method=result.method if result else None,
        run_rate=frame.run_rate,
        target=target,
        match_date=label.match_date or frame.match_date,
    )
    return card, graded.checks


def _standing(frame: Frame) -> str | None:
    """Returns the line that says how a match without result stands: stumps, a lead, a need, the toss."""
    told = [text for text, status in zip(frame.status_texts, frame.statuses, strict=True) if status.cricket]
    return told[0] if told else None


# --- The sides. ---------------------------------------------------------------------------------


def _teams(
    sides: Sequence[Side], result: Result | None, competition: Competition | None
) -> list[Team | None]:
    """Returns the sides' teams; a bare city means the team of that city, where several are, the result's."""
    if competition is None:
        return [None] * len(sides)
    named = [find_team(name, competition) for name in (result.winner, result.loser) if name] if result else []
    return [find_team(side.name, competition, prefer=[team for team in named if team]) for side in sides]


def _competitor(side: Side, team: Team | None, *, in_balls: bool) -> Competitor:
    return Competitor(
        name=side.name,
        team_id=team.team_id if team else None,
        team_name=team.name if team else None,
        innings=[_innings(one, in_balls=in_balls) for one in side.innings],
    )


def _innings(innings: Innings, *, in_balls: bool) -> Innings:
    """Returns an innings of its own for the record; readings are remembered, and so never shared.

    Args:
        in_balls: the match counts balls, so that (97) is no overs; it has 20 overs' time at most.
    """
    if in_balls and innings.overs and innings.overs.isdecimal() and int(innings.overs) > 20:
        return dataclasses.replace(innings, overs=None, balls=int(innings.overs))
    return dataclasses.replace(innings)


def _winner(
    result: Result | None,
    sides: Sequence[Side],
    teams: Sequence[Team | None],
    competition: Competition | None,
) -> int | None:
    """Returns which side the result names; None where the names do not tell."""
    if result is None or result.winner is None:
        return None
    team = find_team(result.winner, competition) if competition else None
    name = _winner_as_written(result, sides) or ""
    named = [
        number
        for number, side in enumerate(sides)
        if same_team(name, side.name) or (team is not None and teams[number] == team)
    ]
    return named[0] if len(named) == 1 else None


def _winner_as_written(result: Result | None, sides: Sequence[Side]) -> str | None:
    """Returns the winner's name; without its case ending, where a side has it so."""
    if result is None or result.winner is None:
        return None
    bare = [
        side.name
        for side in sides
        if result.winner != side.name
        and result.winner.startswith(side.name)
        and len(result.winner) - len(side.name) <= _LONGEST_ENDING
        and not result.winner.isascii()
    ]
    return bare[0] if bare else result.winner


#: Case endings of Gujarati, Bengali and Marathi that mark who won.
_LONGEST_ENDING = 3


# --- The match. ---------------------------------------------------------------------------------


def _match_status(sides: Sequence[Side], frame: Frame) -> str:
    played = any(one.runs or one.wickets or one.balls for side in sides for one in side.innings)
    if frame.result:
        status = frame.result.match_status
        # A match that was abandoned after a ball was bowled has been.
        return "post-event" if status == "canceled" and played else status
    said = {status.match_status for status in frame.statuses}
    if "post-event" in said:
        return "post-event"
    if not played:
        return "mid-event" if "mid-event" in said else "pre-event"
    if not said and all(side.innings and side.overs and _closed(side) for side in sides):
        return "post-event"
    return "mid-event"


def _closed(side: Side) -> bool:
    """Tells whether a side's innings is over."""
    overs = side.overs
    if side.innings[-1].all_out or overs is None:
        return True
    return overs.balls in _FULL_BALLS or (overs.limit is not None and overs.balls == overs.limit * 6)


def _match_type(sides: Sequence[Side], competition: Competition | None) -> str | None:
    if competition and competition.match_type:
        return competition.match_type
    if any(sum(not one.super_over for one in side.innings) > 1 for side in sides):
        return "Test"
    limits = {side.overs.limit for side in sides if side.overs}
    return "T20" if limits == {20} else "ODI" if limits == {50} else None


def _state_key(
    competitors: Sequence[Competitor], label: Label, result: Result | None, status: str, frame: Frame
) -> str:
    """Returns the hash of what a card says of the match, in whatever order, script or spelling it says it.

    What follows from the totals, and one site shows and another does not (rates, a target), makes no state.
    """
    return state_key(
        "cricket",
        [
            [
                fold_name(side.team_id or side.name),
                *(
                    f"{innings.runs}/{innings.wickets}/{innings.balls}/{innings.declared}/{innings.super_over}"
                    for innings in side.innings
                ),
            ]
            for side in competitors
        ],
        [
            fold_name(label.competition or ""),
            fold_name(label.stage or ""),
            str(label.match_date),
            status,
            *sorted(map(fold_name, frame.status_texts)),
            *((result.outcome, str(result.margin_value), result.margin_kind) if result else ()),
        ],
    )
