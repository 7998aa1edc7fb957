"""Builds `teams.json`, the teams that score cards are matched against.

    python tools/build_teams.py --data DIR

DIR is the shared data; `sports/teams.csv` in it was compiled by hand and is nobody's but khabar's.
What the table does not say stands here: how a competition is called on a card, and its sport.
"""

import argparse
import csv
import json
import re
import unicodedata
from pathlib import Path
from typing import NamedTuple

OUTPUT = Path(__file__).resolve().parents[1] / "transforms/extraction/resources/teams.json"


class Competition(NamedTuple):
    """What `teams.csv` does not say of a league."""

    sport: str
    match_type: str | None  # where all its matches are of one type
    names: tuple[str, ...]  # as cards write it, without sponsor and year


COMPETITIONS = {
    "ipl": Competition(
        "cricket", "T20", ("IPL", "Indian Premier League", "आईपीएल", "आइपीएल", "इंडियन प्रीमियर लीग")
    ),
    "wpl": Competition(
        "cricket",
        "T20",
        ("WPL", "Women's Premier League", "Womens Premier League", "डब्ल्यूपीएल", "महिला प्रीमियर लीग"),
    ),
    "psl": Competition("cricket", "T20", ("PSL", "Pakistan Super League", "पीएसएल", "पाकिस्तान सुपर लीग")),
    "bbl": Competition("cricket", "T20", ("BBL", "Big Bash League", "Big Bash", "बीबीएल", "बिग बैश लीग")),
    # National sides meet under names without number: `teams.py` tells them by the words in a label.
    "intl": Competition("cricket", None, ()),
    "pkl": Competition("kabaddi", None, ("PKL", "Pro Kabaddi League", "Pro Kabaddi", "प्रो कबड्डी लीग")),
    "isl": Competition("football", None, ("ISL", "Indian Super League", "इंडियन सुपर लीग")),
}


def slug(name: str) -> str:
    """Returns a name in lower case, its words joined by hyphens.

    >>> slug("Dabang Delhi K.C.")
    'dabang-delhi-kc'
    """
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_name.replace(".", "").replace("'", "")).strip("-")


def main() -> None:
    """Reads the table and writes the resource."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the shared data")
    table = parser.parse_args().data / "sports" / "teams.csv"
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    if {row["league"] for row in rows} != set(COMPETITIONS):
        raise SystemExit("the leagues of teams.csv are not those of COMPETITIONS")
    document = {
        league: {
            "sport": competition.sport,
            "match_type": competition.match_type,
            "names": competition.names,
            "teams": {
                f"{league}/{slug(row['name_en'])}": {
                    "name": row["name_en"],
                    "names": _listed(row["former_names"]) + _listed(row["names_hi"]),
                    "codes": _listed(row["abbr"]),
                }
                for row in rows
                if row["league"] == league
            },
        }
        for league, competition in COMPETITIONS.items()
    }
    OUTPUT.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _listed(field: str) -> list[str]:
    return [name for name in field.split("|") if name]


if __name__ == "__main__":
    main()
