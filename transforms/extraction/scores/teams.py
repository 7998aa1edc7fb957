"""Teams and competitions: which team a name on a card means.

A name means a team inside a competition only: nine codes, and some names, belong to teams of several
leagues. A former name means the team of today; ids are slugs of the present name.
"""

import functools
import json
import re
from collections.abc import Iterator, Sequence
from importlib import resources
from typing import NamedTuple

from transforms.extraction.folding import fold

#: The competition of the national sides: whatever men's sides of two countries meet in.
INTERNATIONAL = "intl"
WOMENS_INTERNATIONAL = "intl-women"


class Team(NamedTuple):
    """One team, under its present name."""

    team_id: str  # "ipl/punjab-kings"
    name: str
    codes: frozenset[str]  # folded


class Competition(NamedTuple):
    """One competition and its teams by every folded name."""

    competition_id: str
    sport: str
    match_type: str | None  # where all its matches are of one type
    women: bool
    of_places: bool  # its teams are called like states or countries, which meet in every table
    by_name: dict[str, Team]
    by_code: dict[str, Team]
    by_city: dict[str, list[Team]]  # what a card may call a team beside its name; teams may share one


@functools.lru_cache(maxsize=4096)
def fold_name(name: str) -> str:
    """Returns a name folded for comparison: no case, no punctuation.

    >>> fold_name("Royal Challengers  BENGALURU."), fold_name("Women's Premier League")
    ('royal challengers bengaluru', 'womens premier league')
    """
    return " ".join(_PUNCTUATION.sub(" ", _APOSTROPHE.sub("", fold(name).text)).split())


_APOSTROPHE = re.compile(r"['’.]")
_PUNCTUATION = re.compile(r"[\s,/()\-–—:|•·&]+")


def competition_of(label: str) -> Competition | None:
    """Returns the competition that a card's label names, or None.

    >>> competition_of("TATA IPL 2025").competition_id, competition_of("ICC World Cup").competition_id
    ('ipl', 'intl')
    """
    words = [word for word in fold_name(label).split() if not _SEASON.fullmatch(word)]
    by_label, competitions = _table()
    for begin in (0, 1):  # a sponsor stands before the name, in one word
        known = by_label.get(" ".join(words[begin:]))
        if known:
            return competitions[known]
    text = fold_name(label)
    if not _INTERNATIONAL.search(text) or _JUNIORS.search(text):
        return None
    return competitions[WOMENS_INTERNATIONAL if _WOMEN.search(text) else INTERNATIONAL]


def is_international(competition: Competition) -> bool:
    """Tells whether the sides are those of countries, which meet in every sport and under every label."""
    return competition.competition_id in (INTERNATIONAL, WOMENS_INTERNATIONAL)


_SEASON = re.compile(r"(?:19|20)\d\d|\d\d")
# Labels of matches between countries carry the type of match or a cup's name.
_INTERNATIONAL = re.compile(
    r"\bicc\b|\bworld cup\b|\basia cup\b|\bchampions trophy\b|\bt20is?\b|\bodis?\b|\btests?\b|\btour of\b"
    r"|\btri series\b|वर्ल्ड कप|विश्व कप|एशिया कप|चैंपियंस ट्रॉफी|टी ?20|वनडे|टेस्ट"
)
_WOMEN = re.compile(r"wom[ae]n|महिला")
# The national sides of juniors and reserves are other teams than those of the table.
_JUNIORS = re.compile(r"\bu ?19\b|under 19|emerging|\ba tour\b|अंडर")


def find_team(name: str, competition: Competition, *, prefer: Sequence[Team] = ()) -> Team | None:
    """Returns the team of a competition that a name, a code or a city means, or None.

    Args:
        prefer: of several teams of a city, one of these is meant.
    """
    folded = fold_name(name)
    team = competition.by_name.get(folded) or competition.by_code.get(folded)
    if team:
        return team
    of_city = competition.by_city.get(folded, ())
    preferred = [team for team in of_city if team in prefer] or list(of_city)
    return preferred[0] if len(preferred) == 1 else None


def competition_of_teams(names: Sequence[str], in_full: Sequence[str] = ()) -> Competition | None:
    """Returns the one competition that has teams of all these names, written in full, or None.

    For cards without a label. Codes are not enough: RR and DC are teams of many leagues.

    Args:
        in_full: names of the same teams elsewhere on the card; one in full lets `names` be codes or cities.
    """
    competitions = _table()[1].values()
    folded = [fold_name(name) for name in names]
    homes = [
        competition for competition in competitions if all(name in competition.by_name for name in folded)
    ] or [
        competition
        for competition in competitions
        if any(fold_name(name) in competition.by_name for name in in_full)
        and all(
            name in {**competition.by_name, **competition.by_code, **competition.by_city} for name in folded
        )
    ]
    # The sides of women's leagues often have the names of men's.
    homes = [home for home in homes if not home.women] or homes
    return homes[0] if len(homes) == 1 else None


def pairs_of_ids(one: str, other: str) -> Iterator[tuple[str, str]]:
    """Yields the ids that two names or codes have in each competition that has teams of both."""
    for competition in _table()[1].values():
        first, second = find_team(one, competition), find_team(other, competition)
        if first and second:
            yield first.team_id, second.team_id


@functools.lru_cache(maxsize=4096)
def is_code_of(code: str, name: str) -> bool:
    """Tells whether a code is that of the team with this full name, in whatever competition.

    >>> is_code_of("PBKS", "Punjab Kings"), is_code_of("RR", "Punjab Kings")
    (True, False)
    """
    folded = fold_name(name)
    return any(
        fold_name(code) in competition.by_name[folded].codes
        for competition in _table()[1].values()
        if folded in competition.by_name
    )


def same_team(one: str, other: str) -> bool:
    """Tells whether two names beside each other are one team's, in full and in short.

    >>> same_team("Royal Challengers Bengaluru", "RCB"), same_team("India", "IND"), same_team("IPL", "MI")
    (True, True, False)
    """
    if is_code_of(one, other) or is_code_of(other, one):
        return True
    short, long = sorted((fold_name(one), fold_name(other)), key=len)
    initials = "".join(word[0] for word in long.split())
    return bool(short) and (
        short == long
        or (len(short) > 1 and short == initials)
        or (len(short) == 3 and short.isascii() and " " not in short and long.startswith(short))
    )


@functools.cache
def _table() -> tuple[dict[str, str], dict[str, Competition]]:
    """Returns competition ids by folded label, and competitions by id."""
    file = resources.files("transforms.extraction") / "resources" / "teams.json"
    by_label: dict[str, str] = {}
    competitions: dict[str, Competition] = {}
    for competition_id, entry in json.loads(file.read_text(encoding="utf-8")).items():
        by_name: dict[str, Team] = {}
        by_code: dict[str, Team] = {}
        by_city: dict[str, list[Team]] = {}
        for team_id, row in entry["teams"].items():
            codes = frozenset(map(fold_name, row["codes"]))
            team = Team(team_id, row["name"], codes)
            by_name |= dict.fromkeys(map(fold_name, [row["name"], *row["names"]]), team)
            by_code |= dict.fromkeys(codes, team)
            for city in map(fold_name, row["cities"]):
                by_city.setdefault(city, []).append(team)
        competitions[competition_id] = Competition(
            competition_id,
            entry["sport"],
            entry["match_type"],
            entry["women"],
            entry["of_places"],
            by_name,
            by_code,
            by_city,
        )
        by_label |= dict.fromkeys(map(fold_name, entry["names"]), competition_id)
    return by_label, competitions
