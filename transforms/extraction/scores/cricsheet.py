"""Reads a match of Cricsheet: JSON, versions 1.0 and 1.1, ball by ball (https://cricsheet.org/format/json/)."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from schemas.records import Innings
from transforms.extraction.scores.reference import KnownMatch

_TYPES = {"T20": "T20", "IT20": "T20", "ODI": "ODI", "ODM": "ODI", "Test": "Test", "MDM": "Test"}
#: Ways of getting out that cost no wicket.
_NOT_OUT = ("retired hurt", "retired not out")


def read_cricsheet(document: Mapping[str, Any], match_id: str) -> KnownMatch:
    """Returns the match of a document of Cricsheet's.

    Args:
        document: the file's JSON.
        match_id: Cricsheet's id of it, which is the file's name without its ending.

    Raises:
        KeyError, TypeError, ValueError, AttributeError, IndexError: it is no match of Cricsheet's.
    """
    info = document["info"]
    teams = info["teams"]
    outcome = info.get("outcome", {})
    named = outcome.get("winner") or outcome.get("eliminator") or outcome.get("bowl_out")
    by = outcome.get("by", {})
    kind = next((kind for kind in ("wickets", "runs") if kind in by), None)
    balls_per_over = int(info.get("balls_per_over", 6))
    return KnownMatch(
        match_id=f"cricsheet:{match_id}",
        date=datetime.date.fromisoformat(str(info["dates"][0])[:10]),
        competition=_competition(info),
        match_type="The Hundred" if balls_per_over == 5 else _TYPES.get(info["match_type"]),
        teams=(str(teams[0]), str(teams[1])),
        innings=(
            _innings(document["innings"], teams[0], balls_per_over),
            _innings(document["innings"], teams[1], balls_per_over),
        ),
        winner=list(teams).index(named) if named else None,
        outcome=str(outcome["result"]).replace(" ", "_") if "result" in outcome else "win" if named else None,
        margin_value=int(by[kind]) if kind else None,
        margin_kind="innings_and_runs" if "innings" in by else kind,
        method=str(outcome["method"]) if "method" in outcome else None,
    )


def _competition(info: Mapping[str, Any]) -> str:
    """Returns the competition's name; of countries with what tells `competition_of` their men from women."""
    name = str(info.get("event", {}).get("name", ""))
    if info.get("team_type") == "international":
        name += ", T20I" if "T20" in info["match_type"] else f", {info['match_type']}"
        if info.get("gender") == "female":
            name += ", Women"
    return name


def _innings(played: Sequence[Mapping[str, Any]], team: str, balls_per_over: int) -> tuple[Innings, ...]:
    return tuple(
        _one_innings(innings, balls_per_over)
        for innings in played
        if innings["team"] == team and not innings.get("super_over") and not innings.get("forfeited")
    )


def _one_innings(innings: Mapping[str, Any], balls_per_over: int) -> Innings:
    overs = innings.get("overs", ())
    deliveries = [delivery for over in overs for delivery in over["deliveries"]]
    runs = sum(int(delivery["runs"]["total"]) for delivery in deliveries)
    runs += sum(int(penalty) for penalty in innings.get("penalty_runs", {}).values())
    wickets = sum(
        wicket["kind"] not in _NOT_OUT for delivery in deliveries for wicket in delivery.get("wickets", ())
    )
    # An over counts as one however many balls the umpire gave it; only the last may be in part.
    balls = 0
    if overs:
        last = sum(
            not {"wides", "noballs"} & set(delivery.get("extras", ())) for delivery in overs[-1]["deliveries"]
        )
        balls = (len(overs) - 1) * balls_per_over + min(last, balls_per_over)
    return Innings(
        runs=runs,
        wickets=wickets,
        balls=balls,
        declared=bool(innings.get("declared")),
        all_out=wickets == 10,
    )
