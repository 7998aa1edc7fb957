"""Teams and competitions: which team a name on a card means.

A name means a team inside a competition only: nine codes, and some names, belong to teams of several
leagues. A former name means the team of today; ids are slugs of the present name.
"""

import functools
import json
import re
from collections.abc import Sequence
from importlib import resources
from typing import NamedTuple

from transforms.extraction.folding import fold

#: The competition of the national sides: whatever men's sides of two countries meet in.
INTERNATIONAL = "intl"


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
    by_name: dict[str, Team]
    by_code: dict[str, Team]


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
    if _INTERNATIONAL.search(" ".join(words)) and not _NOT_MENS.search(" ".join(words)):
        return competitions[INTERNATIONAL]
    return None


_SEASON = re.compile(r"(?:19|20)\d\d|\d\d")
# Labels of matches between countries carry the type of match or a cup's name.
_INTERNATIONAL = re.compile(
    r"\bicc\b|\bworld cup\b|\basia cup\b|\bchampions trophy\b|\bt20is?\b|\bodis?\b|\btests?\b|\btour of\b"
    r"|\btri series\b|वर्ल्ड कप|विश्व कप|एशिया कप|चैंपियंस ट्रॉफी|वनडे|टेस्ट"
)
# The national sides of women, juniors and reserves are other teams than those of the table.
_NOT_MENS = re.compile(r"wom[ae]n|\bu ?19\b|under 19|emerging|\ba tour\b|महिला|अंडर")


def find_team(name: str, competition: Competition) -> Team | None:
    """Returns the team of a competition that a name or a code means, or None."""
    folded = fold_name(name)
    return competition.by_name.get(folded) or competition.by_code.get(folded)


def competition_of_teams(names: Sequence[str]) -> Competition | None:
    """Returns the one competition that has teams of all these names, written in full, or None.

    For cards without a label. Codes are not enough: RR and DC are teams of many leagues.
    """
    folded = [fold_name(name) for name in names]
    homes = [
        competition
        for competition in _table()[1].values()
        if all(name in competition.by_name for name in folded)
    ]
    return homes[0] if len(homes) == 1 else None


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


@functools.cache
def _table() -> tuple[dict[str, str], dict[str, Competition]]:
    """Returns competition ids by folded label, and competitions by id."""
    file = resources.files("transforms.extraction") / "resources" / "teams.json"
    by_label: dict[str, str] = {}
    competitions: dict[str, Competition] = {}
    for competition_id, entry in json.loads(file.read_text(encoding="utf-8")).items():
        by_name: dict[str, Team] = {}
        by_code: dict[str, Team] = {}
        for team_id, row in entry["teams"].items():
            codes = frozenset(map(fold_name, row["codes"]))
            team = Team(team_id, row["name"], codes)
            by_name |= dict.fromkeys(map(fold_name, [row["name"], *row["names"]]), team)
            by_code |= dict.fromkeys(codes, team)
        competitions[competition_id] = Competition(
            competition_id, entry["sport"], entry["match_type"], by_name, by_code
        )
        by_label |= dict.fromkeys(map(fold_name, entry["names"]), competition_id)
    return by_label, competitions
