"""Whether an outline surely is a match, and one of cricket.

Two sides alone are no card: something must say that it is cricket. Football, tennis and polls have cards
of the same outline.
"""

from collections.abc import Sequence
from typing import NamedTuple

from transforms.extraction.scores.cricket.outline import Outline, Side
from transforms.extraction.scores.cricket.results import Result
from transforms.extraction.scores.labels import Label
from transforms.extraction.scores.teams import (
    Competition,
    competition_of,
    competition_of_teams,
    find_team,
    is_international,
    same_team,
)


class Evidence(NamedTuple):
    """What two sides and the lines around them surely are."""

    is_card: bool
    is_cricket: bool


def competition_meant(label: Label | None, names: Sequence[str], result: Result | None) -> Competition | None:
    """Returns the competition that a card's label names, or else its teams, or None."""
    if label and label.competition:
        return competition_of(label.competition)
    in_full = [name for name in (result.winner, result.loser) if name] if result else []
    return competition_of_teams(names, in_full)


def weigh(outline: Outline, competition: Competition | None, *, on_one_line: bool) -> Evidence:
    """Weighs whether two sides and what is around them are surely one match, and of cricket.

    Args:
        competition: as `competition_meant` gives it.
        on_one_line: both sides stand on one line of the page with nothing else between them.
    """
    first, second, frame = outline.first, outline.second, outline.frame
    label, result, sides = frame.label, frame.result, (first, second)
    if (label and label.sport not in (None, "cricket")) or (competition and competition.sport != "cricket"):
        return Evidence(False, False)
    if result and competition and not _may_win(result, sides, competition):
        return Evidence(False, False)
    known = competition is not None and all(find_team(side.name, competition) for side in sides)
    # Countries meet in every sport, and so do leagues that nobody knows.
    of_cricket = bool(
        any(status.cricket for status in frame.statuses)
        or (result and result.cricket)
        or (label and label.sport == "cricket")
        or (competition and label and not is_international(competition))
        or (competition and known and not competition.of_places)
    )
    below_label = bool(label and label.competition)
    if not first.innings and not second.innings:
        # Names alone are a menu, unless the line below them tells of their match.
        telling = any(status.telling for status in frame.statuses) or bool(
            result and (result.outcome != "win" or _names_side(result, outline.names, competition))
        )
        is_card = telling and (known or below_label)
        return Evidence(is_card, is_card and of_cricket)
    said = of_cricket or bool(
        (result and (result.margin_kind or result.outcome in ("tie", "no_result")))
        or frame.rated
        or frame.target is not None
    )
    shaped = any(len(side.innings) > 1 or (side.overs and side.overs.shaped) for side in sides)
    wickets = any(innings.wickets is not None for side in sides for innings in side.innings)
    if not (first.innings and second.innings):
        # One side has not batted: that it is one must be sure.
        waiting = second if first.innings else first
        sure = known or waiting.yet_to_bat or (waiting is second and said and below_label)
        sure = sure or (said and (on_one_line or outline.paired))
        is_card = (wickets or shaped) and (said or shaped) and sure
    elif first.one_line or second.one_line:
        # A summary in an article has such lines too.
        is_card = (said and (wickets or shaped)) or (on_one_line and wickets and shaped)
    else:
        is_card = (said and (wickets or shaped or result is not None)) or (wickets and shaped)
    return Evidence(is_card, is_card)


def _names_side(result: Result, names: Sequence[str], competition: Competition | None) -> bool:
    """Tells whether one of two sides surely is the one that the result says has won."""
    if not result.winner:
        return False
    team = find_team(result.winner, competition) if competition else None
    return any(
        same_team(result.winner, name)
        or (team is not None and competition is not None and team == find_team(name, competition))
        for name in names
    )


def _may_win(result: Result, sides: Sequence[Side], competition: Competition) -> bool:
    """Tells whether a result can be that of these sides; not, if it names a third team."""
    winner = find_team(result.winner, competition) if result.winner else None
    teams = [find_team(side.name, competition) for side in sides]
    return winner is None or None in teams or winner in teams
