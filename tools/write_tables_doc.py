"""Writes docs/tables.md from the schemas: ``python -m tools.write_tables_doc``. A test keeps it fresh."""

import argparse
import dataclasses
import pathlib
from collections.abc import Iterator

import pyarrow as pa

from schemas.columns import arrow_schema
from schemas.records import Competitor, Innings, StateEvidence
from schemas.tables import TABLES
from schemas.version import SCHEMA_VERSION

DOCUMENT = pathlib.Path(__file__).resolve().parents[1] / "docs" / "tables.md"

_HEAD = f"""\
# Tables

Version {SCHEMA_VERSION}, written by `python -m tools.write_tables_doc` from `schemas/`.

```
<lake>/articles/state=IN-HP/date=2020-07-11/<name>.parquet
<lake>/scores/state=IN-HP/date=2025-06-04/<name>.parquet
<lake>/mentions/state=IN-HP/date=2020-07-11/<name>.parquet
<lake>/dead_letters/date=2025-06-04/<name>.parquet
<lake>/.khabar/                                  khabar's own; no table is here
```

- `state` and `date` stand in the path alone. DuckDB gives them back with `hive_partitioning = true`, pyarrow
  with `pyarrow.dataset.dataset("lake/articles", partitioning="hive")` (as text), pandas with
  `pandas.read_parquet("lake/articles")` (as categories: `.astype(str)` before you compare dates). Read one
  table at a time: a folder of several tables is no table.
- `state` is a current ISO 3166-2 code (IN-CG, IN-OD, IN-TS, IN-UK …), `IN` for a national story, `unknown`
  where nothing tells. It is never null.
- `date` of articles and mentions is the story's day in India; of scores the day they were **observed**: a
  widget shows the day of the crawl, whatever the story's age; of dead letters the day they came.
- Times are UTC, to the microsecond. Offsets are 0-based and half-open, in Unicode code points of the field
  as stored: in DuckDB `substring(article_body, begin_index + 1, end_index - begin_index) = anchor_of`.
- Unknown is null, never 0 or "".
- A file's name is window, pane and a hash of its rows: `all-0-….parquet` in batch. The same rows make the
  same name; nothing is ever overwritten.
- Inside one run (one chunk of 32 MB of input, on one machine) a story that came twice with the same text is
  one row, the newer delivery, and the run counts a duplicate. A score that several pages showed is one row
  with its count in `observations`.
- An edited story is a new row with the same `article_id`; the view `articles_latest` has the newest.
- A match has a row in `scores` for each state that its widgets showed, in each partition. The view
  `scores_latest` has the last state of each, with `observations` summed over all partitions; the view
  `matches` one row a match: teams, result, and when pages showed it first and last. What contradicts itself
  (grade D) is in the table alone.
"""


def document() -> str:
    """Returns the page."""
    parts = [_HEAD]
    for table in TABLES.values():
        parts.append(f"\n## {table.name}\n\n{_first_line(table.record)}\n\n{_rows(table.record)}")
    for record in (StateEvidence, Competitor, Innings):
        parts.append(f"\n### {record.__name__}\n\n{_first_line(record)}\n\n{_rows(record)}")
    return "".join(parts)


def _first_line(record: type) -> str:
    return (record.__doc__ or "").splitlines()[0]


def _rows(record: type) -> str:
    lines = ["| column | type | null | meaning |", "|---|---|---|---|", *_columns(record)]
    return "\n".join(lines) + "\n"


def _columns(record: type) -> Iterator[str]:
    schema = arrow_schema(record)
    for field in dataclasses.fields(record):
        facts = field.metadata
        meaning = facts["description"]
        meaning += f" *({facts['source']})*" if facts["source"] not in ("", "path") else ""
        meaning += f" e.g. `{facts['example']}`" if facts["example"] else ""
        if "partition" in facts:
            yield f"| **{field.name}** | in the path | no | {meaning} |"
        else:
            column = schema.field(field.name)
            null = "yes" if column.nullable else "no"
            yield f"| {field.name} | {_type_name(column.type)} | {null} | {meaning} |"


def _type_name(arrow_type: pa.DataType) -> str:
    if pa.types.is_list(arrow_type):
        return f"list of {_type_name(arrow_type.value_type)}"
    if pa.types.is_map(arrow_type):
        return "map of string to string"
    return "struct" if pa.types.is_struct(arrow_type) else str(arrow_type)


def main() -> None:
    """Writes the page."""
    argparse.ArgumentParser(
        description=__doc__, epilog="example: python -m tools.write_tables_doc"
    ).parse_args()
    DOCUMENT.write_text(document(), encoding="utf-8")
    print(f"wrote {DOCUMENT.name}")


if __name__ == "__main__":
    main()
