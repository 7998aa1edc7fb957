"""Builds `match_reference_ipl.tsv.gz`, the known matches that ship.

    python -m tools.build_reference --data DIR

DIR is the shared data; `sports/ipl_results_cricsheet.csv` in it is Cricsheet's (ODC-BY 1.0), a line a match.
Of other matches `khabar reference build` makes the same from Cricsheet's own files.
"""

import argparse
import csv
import datetime
from collections.abc import Mapping
from pathlib import Path

from schemas.records import Innings
from transforms.extraction.scores.reference import KnownMatch, write_reference

OUTPUT = Path(__file__).resolve().parents[1] / "transforms/extraction/resources/match_reference_ipl.tsv.gz"


def main() -> None:
    """Reads the table and writes the resource."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the shared data")
    table = parser.parse_args().data / "sports" / "ipl_results_cricsheet.csv"
    OUTPUT.write_bytes(write_reference(read_table(table)))


def read_table(table: Path) -> list[KnownMatch]:
    """Returns the matches of the table."""
    with table.open(encoding="utf-8", newline="") as file:
        return [_match(row) for row in csv.DictReader(file)]


def _match(row: Mapping[str, str]) -> KnownMatch:
    teams = (row["team1"], row["team2"])
    winner = row["winner"] or row["eliminator"]
    kind = "runs" if row["by_runs"] else "wickets" if row["by_wickets"] else None
    return KnownMatch(
        match_id=f"cricsheet:{row['match_id']}",
        date=datetime.date.fromisoformat(row["date"]),
        competition=row["event"],
        match_type="T20",
        teams=teams,
        innings=(_innings(row, teams[0]), _innings(row, teams[1])),
        winner=teams.index(winner) if winner else None,
        outcome=row["result"].replace(" ", "_") or "win",
        margin_value=int(row[f"by_{kind}"]) if kind else None,
        margin_kind=kind,
        method=row["method"] or None,
    )


def _innings(row: Mapping[str, str], team: str) -> tuple[Innings, ...]:
    played = []
    for number in ("inn1", "inn2"):
        if row[f"{number}_team"] == team:
            runs, wickets = map(int, row[number].split("/"))
            overs, ball = map(int, row[f"{number}_overs"].split("."))
            played.append(Innings(runs=runs, wickets=wickets, balls=overs * 6 + ball, all_out=wickets == 10))
    return tuple(played)


if __name__ == "__main__":
    main()
