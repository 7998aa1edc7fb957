"""What every sport's module finds: cards, with their lines and what their arithmetic said; and their keys."""

import dataclasses
import re
from collections.abc import Sequence
from typing import NamedTuple

from schemas.records import Competitor
from transforms.extraction.ids import stable_hash
from transforms.extraction.model import ScoreCard
from transforms.extraction.scores.teams import Competition, fold_name

#: No line of a card is longer, in characters; what is longer is prose.
LONGEST = 110


@dataclasses.dataclass(frozen=True, slots=True)
class Check:
    """One figure of a card compared with its others."""

    holds: bool
    says: str  # what was compared, for a person


class FoundCard(NamedTuple):
    """One card of a page, and the numbers of its lines."""

    card: ScoreCard | None  # None: it surely is a card, and could not be read or is of another sport
    lines: set[int]
    checks: Sequence[Check] = ()  # what its arithmetic said


def state_key(sport: str, sides: Sequence[Sequence[str]], said: Sequence[str | None]) -> str:
    """Returns the hash of what a card says, the same in whatever order its sides stand.

    Args:
        sport: as in `ScoreCard.sport`.
        sides: of each side its name (or id) and its scores, in one spelling.
        said: everything else that the card says, in a fixed order.

    >>> state_key("cricket", [["a", "1/0"], ["b"]], ["IPL"]) == state_key(
    ...     "cricket", [["b"], ["a", "1/0"]], ["IPL"]
    ... )
    True
    """
    return stable_hash(sport, *(part for side in sorted(map(list, sides)) for part in ("", *side)), *said)


_YEAR = re.compile(r"(?:19|20)\d\d")


def match_key(
    sport: str, competitors: Sequence[Competitor], competition_label: str, competition: Competition | None
) -> str:
    """Returns the readable key of a match: sport, competition, season where said, sides in order of name.

    Args:
        competitors: the sides; a known team counts by its id, so that a match has one key in every script.
        competition_label: the card's own words for its competition; "" where it has none.
        competition: the known competition that they mean.
    """
    if competition:
        where = competition.competition_id
    else:
        where = fold_name(_YEAR.sub("", competition_label)).replace(" ", "-")
    season = _YEAR.search(competition_label)
    sides = sorted(
        side.team_id.rpartition("/")[2] if side.team_id else fold_name(side.name).replace(" ", "-")
        for side in competitors
    )
    return "|".join((sport, where, season[0] if season else "", *sides))
