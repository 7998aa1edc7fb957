r"""Matches that are known to have been played: what a card is compared with.

A reference is a table of tab-separated lines, gzipped or not, one match to a line:

    match_id, date, competition, match_type, team, team, innings, winner, outcome, margin, method

`innings` holds what each side made, of the first team and then of the other: `1:190/9@120 2:184/7@120` begins
with the first team's 190 for nine off 120 balls; `d` behind it says declared. Super overs are left out.
`winner` is 1, 2 or nothing; `margin` is `6 runs`. Dates are ISO; ids are those of the source with its name:
`cricsheet:1473511`.

A card is a known match if one match alone has its teams, all its totals, and every other figure that the card
shows: wickets, overs, winner, margin, day. The season is no evidence: a widget stands for years.
"""

import dataclasses
import datetime
import functools
import gzip
import re
import zlib
from collections.abc import Iterable, Sequence
from importlib import resources
from typing import NamedTuple

from schemas.records import Competitor, Innings
from transforms.extraction.errors import UnreadableFile
from transforms.extraction.model import ScoreCard
from transforms.extraction.scores.found import Check, FoundCard
from transforms.extraction.scores.teams import competition_of, find_team, fold_name, pairs_of_ids

COLUMNS = (
    "match_id",
    "date",
    "competition",
    "match_type",
    "team",
    "opponent",
    "innings",
    "winner",
    "outcome",
    "margin",
    "method",
)


class KnownMatch(NamedTuple):
    """One match that was played."""

    match_id: str  # "cricsheet:1473511"
    date: datetime.date  # its first day
    competition: str
    match_type: str | None  # T20, ODI, Test, The Hundred
    teams: tuple[str, str]
    innings: tuple[tuple[Innings, ...], tuple[Innings, ...]]  # of each team, in order, without super overs
    winner: int | None  # 0 or 1
    outcome: str | None  # win, tie, draw, no_result
    margin_value: int | None
    margin_kind: str | None
    method: str | None


@dataclasses.dataclass(frozen=True)
class MatchReference:
    """Known matches by their teams."""

    by_teams: dict[frozenset[str], list[KnownMatch]]

    def merged(self, other: "MatchReference") -> "MatchReference":
        """Returns both together; a match that both have counts once."""
        matches = {match.match_id: match for each in (self, other) for match in each.matches()}
        return MatchReference(_by_teams(matches.values()))

    def matches(self) -> list[KnownMatch]:
        """Returns every match."""
        return [match for matches in self.by_teams.values() for match in matches]

    def identify(self, card: ScoreCard) -> KnownMatch | None:
        """Returns the one match that agrees with everything that a card of cricket says, or None."""
        if len(card.competitors) != 2 or not any(side.innings for side in card.competitors):
            return None
        found = {
            match.match_id: match
            for keys in _keys_of(card)
            for match in self.by_teams.get(frozenset(keys), ())
            if _agrees(card, keys, match)
        }
        return next(iter(found.values())) if len(found) == 1 else None


def believe(found: FoundCard, reference: MatchReference) -> FoundCard:
    """Returns a card with what a reference knows of its match: grade A, the day, the id; else as it was.

    A card that contradicts itself keeps its grade.
    """
    card = found.card
    match = reference.identify(card) if card and card.sport == "cricket" else None
    if card is None or match is None:
        return found
    card = dataclasses.replace(
        card,
        grade="A" if card.grade in ("B", "C") else card.grade,
        match_key=match.match_id,
        match_date=card.match_date or match.date,
    )
    return found._replace(
        card=card, checks=[*found.checks, Check(True, f"agrees with {match.match_id} of {match.date}")]
    )


# --- Comparing. ---------------------------------------------------------------------------------


def _keys_of(card: ScoreCard) -> Iterable[tuple[str, str]]:
    """Yields what the sides of a card can be in a reference, in the card's order."""
    one, other = card.competitors
    if one.team_id and other.team_id:
        yield one.team_id, other.team_id
        return
    yield fold_name(one.name), fold_name(other.name)
    if card.competition is None:
        # Codes alone mean teams of several leagues; the totals decide.
        yield from pairs_of_ids(one.name, other.name)


def _agrees(card: ScoreCard, keys: tuple[str, str], match: KnownMatch) -> bool:
    order = (0, 1) if _key(match, 0) == keys[0] else (1, 0)
    if not all(
        _same_innings(side, match.innings[place]) for side, place in zip(card.competitors, order, strict=True)
    ):
        return False
    if card.match_date and abs((card.match_date - match.date).days) > 1:
        return False  # a day more or less: of another zone
    if card.outcome is None:
        return True
    if card.outcome != match.outcome:
        return False
    winners = [place for key, place in zip(keys, order, strict=True) if key == card.winner_team_id]
    if winners and winners[0] != match.winner:
        return False
    if card.margin_kind and (card.margin_value, card.margin_kind) != (match.margin_value, match.margin_kind):
        return False
    return card.method is None or match.method is not None


def _same_innings(side: Competitor, known: Sequence[Innings]) -> bool:
    shown = [innings for innings in side.innings if not innings.super_over]
    return len(shown) == len(known) and all(
        one.runs == other.runs
        and one.wickets in (None, other.wickets)
        and (one.balls is None or other.balls is None or one.balls == other.balls)
        for one, other in zip(shown, known, strict=True)
    )


def _key(match: KnownMatch, place: int) -> str:
    return _key_of_name(match.teams[place], match.competition)


@functools.lru_cache(maxsize=4096)
def _key_of_name(name: str, competition: str) -> str:
    known = competition_of(competition)
    team = find_team(name, known) if known else None
    return team.team_id if team else fold_name(name)


def _by_teams(matches: Iterable[KnownMatch]) -> dict[frozenset[str], list[KnownMatch]]:
    by_teams: dict[frozenset[str], list[KnownMatch]] = {}
    for match in matches:
        by_teams.setdefault(frozenset((_key(match, 0), _key(match, 1))), []).append(match)
    return by_teams


# --- Reading and writing. -----------------------------------------------------------------------


@functools.cache
def shipped_reference() -> MatchReference:
    """Returns the reference that ships: every match of the IPL to May 2026, from Cricsheet."""
    file = resources.files("transforms.extraction") / "resources" / "match_reference_ipl.tsv.gz"
    return read_reference(file.read_bytes(), "the shipped reference")


def read_reference(data: bytes, source: str) -> MatchReference:
    """Reads a reference.

    Args:
        data: the file, gzipped or not.
        source: its name, for the message of an error.

    Raises:
        UnreadableFile: it is no reference, or damaged; the message says at which line.
    """
    try:
        text = (gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data).decode("utf-8")
    except (OSError, EOFError, zlib.error, UnicodeDecodeError) as error:
        raise UnreadableFile("unreadable_file", f"{source}: {error}; build it again") from error
    header, *lines = text.split("\n")
    if tuple(header.rstrip("\r").split("\t")) != COLUMNS:
        raise UnreadableFile(
            "unreadable_file",
            f"{source} is no match reference; make one of Cricsheet's files with `khabar reference build`",
        )
    matches = []
    for number, line in enumerate(lines, start=2):
        if not line:
            continue
        try:
            matches.append(_match(line.rstrip("\r").split("\t")))
        except (ValueError, KeyError) as error:
            raise UnreadableFile("unreadable_file", f"{source}, line {number}: {error}") from error
    return MatchReference(_by_teams(matches))


def write_reference(matches: Iterable[KnownMatch]) -> bytes:
    """Returns the bytes of a reference, gzipped, in order of day and id; the same matches, the same bytes."""
    lines = ["\t".join(COLUMNS), *map(_line, sorted(matches, key=lambda match: (match.date, match.match_id)))]
    return gzip.compress(("\n".join(lines) + "\n").encode(), mtime=0)


_INNINGS = re.compile(r"([12]):(\d+)(?:/(\d+))?(?:@(\d+))?(d?)")
_MARGINS = {"runs": "runs", "wickets": "wickets", "innings": "innings_and_runs"}
_OUTCOMES = (None, "win", "tie", "draw", "no_result")


def _match(fields: Sequence[str]) -> KnownMatch:
    match_id, day, competition, match_type, one, other, played, winner, outcome, margin, method = fields
    sides: tuple[list[Innings], list[Innings]] = ([], [])
    for part in played.split():
        read = _INNINGS.fullmatch(part)
        if not read:
            raise ValueError(f"{part!r} is no innings")
        wickets = int(read[3]) if read[3] else None
        sides[int(read[1]) - 1].append(
            Innings(
                runs=int(read[2]),
                wickets=wickets,
                balls=int(read[4]) if read[4] else None,
                declared=bool(read[5]),
                all_out=wickets == 10,
            )
        )
    if (outcome or None) not in _OUTCOMES:
        raise ValueError(f"{outcome!r} is no outcome")
    value, _, kind = margin.partition(" ")
    return KnownMatch(
        match_id=match_id,
        date=datetime.date.fromisoformat(day),
        competition=competition,
        match_type=match_type or None,
        teams=(one, other),
        innings=(tuple(sides[0]), tuple(sides[1])),
        winner={"": None, "1": 0, "2": 1}[winner],
        outcome=outcome or None,
        margin_value=int(value) if value else None,
        margin_kind=_MARGINS[kind] if kind else None,
        method=method or None,
    )


def _line(match: KnownMatch) -> str:
    kinds = {kind: short for short, kind in _MARGINS.items()}
    played = (
        f"{place}:{one.runs}"
        + (f"/{one.wickets}" if one.wickets is not None else "")
        + (f"@{one.balls}" if one.balls is not None else "")
        + ("d" if one.declared else "")
        for place, innings in enumerate(match.innings, start=1)
        for one in innings
    )
    return "\t".join(
        " ".join(field.split())  # a name with a tab in it must not shift the columns
        for field in (
            match.match_id,
            match.date.isoformat(),
            match.competition,
            match.match_type or "",
            *match.teams,
            " ".join(played),
            "" if match.winner is None else str(match.winner + 1),
            match.outcome or "",
            f"{match.margin_value} {kinds[match.margin_kind]}" if match.margin_kind else "",
            match.method or "",
        )
    )
