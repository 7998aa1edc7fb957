"""``khabar query``: SQL over a lake."""

import csv
import datetime
import decimal
import json
import math
import sys
from collections.abc import Iterator, Sequence
from typing import Any

import duckdb

from pipeline.errors import LakeError
from pipeline.lake import open_lake
from pipeline.verb import printing, verb_parser
from schemas.tables import TABLES

_EXAMPLE = """\
views: articles, scores, mentions, dead_letters, articles_latest (the newest revision of each story)

examples:
  khabar query "SELECT state, count(*) AS stories FROM articles_latest GROUP BY state ORDER BY stories DESC"
  khabar query --lake gs-copy --format json "SELECT name, count(*) AS n FROM mentions GROUP BY name"

Without a query it says what the lake holds. Exit status: 0 answered; 1 no such lake, or a wrong query.
"""


def main(arguments: Sequence[str]) -> int:
    """Runs the verb; returns the exit status."""
    parser = verb_parser("query", description="Answers SQL (DuckDB's) over a lake.", epilog=_EXAMPLE)
    parser.add_argument("sql", nargs="?", help="the query")
    parser.add_argument("--lake", default="lake", metavar="FOLDER", help="the lake (default: %(default)s)")
    parser.add_argument("--format", choices=("table", "csv", "json"), default="table")
    options = parser.parse_args(list(arguments))
    try:
        lake = open_lake(options.lake)
        if lake.is_empty:
            print(f"the lake at {options.lake} is empty: `khabar run` fills it", file=sys.stderr)
        with printing():
            _PRINTERS[options.format](lake.sql(options.sql or _OVERVIEW))
    except (LakeError, duckdb.Error) as error:
        print(f"khabar query: {error}", file=sys.stderr)
        return 1
    return 0


_OVERVIEW = " UNION ALL ".join(
    f'SELECT \'{name}\' AS "table", count(*) AS "rows", '
    f"{'count(DISTINCT state)' if 'state' in table.partitions else 'NULL'} AS states, "
    f'min(date) AS "from", max(date) AS "to" FROM {name}'
    for name, table in TABLES.items()
)


def _print_table(relation: duckdb.DuckDBPyRelation) -> None:
    relation.show(max_rows=100, max_width=200)


def _print_csv(relation: duckdb.DuckDBPyRelation) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(relation.columns)
    writer.writerows([_as_cell(value) for value in row] for row in _rows(relation))


def _print_json(relation: duckdb.DuckDBPyRelation) -> None:
    names: list[str] = []
    for name in relation.columns:  # a key stands once in an object: a, a_1
        again = sum(other == name for other in relation.columns[: len(names)])
        names.append(f"{name}_{again}" if again else name)
    rows = [dict(zip(names, map(_plain, row), strict=True)) for row in _rows(relation)]
    json.dump(rows, sys.stdout, ensure_ascii=False, indent=1, allow_nan=False)
    print()


def _rows(relation: duckdb.DuckDBPyRelation) -> Iterator[tuple[Any, ...]]:
    for batch in relation.arrow():
        yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)


_PRINTERS = {"table": _print_table, "csv": _print_csv, "json": _print_json}


def _as_cell(value: Any) -> Any:
    value = _plain(value)
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value


def _plain(value: Any) -> Any:
    """Returns a value as JSON can hold it."""
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, datetime.datetime | datetime.date):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, decimal.Decimal):  # what sums of whole numbers are
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value if value is None or isinstance(value, int | float | str) else str(value)
