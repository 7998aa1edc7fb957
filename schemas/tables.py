"""The tables of a lake: where each lies, what makes two rows of it the same, and how a row is encoded.

A row on its way to a file is a plain dict in the shape of its Arrow schema.
"""

import dataclasses
import functools
from typing import Any

import pyarrow as pa

from schemas.columns import arrow_schema, partition_names
from schemas.records import Article, DeadLetter, Mention, Score

Row = dict[str, Any]


@dataclasses.dataclass(frozen=True)
class Table:
    """One table of a lake."""

    name: str  # its folder
    record: type
    #: Two rows of a window and partition that agree in these are one row delivered twice.
    identity: tuple[str, ...]
    #: Rows of a file stand in this order.
    order: tuple[str, ...]
    #: Of two rows that are one, the one that is newer in these stands.
    newest: tuple[str, ...] = ()
    #: The column that counts how many messages showed the row.
    counts_messages: str | None = None

    @property
    def schema(self) -> pa.Schema:
        """The Arrow schema of its files."""
        return arrow_schema(self.record)

    @property
    def partitions(self) -> tuple[str, ...]:
        """Its partition columns, in the order of the path."""
        return partition_names(self.record)

    def partition_path(self, record: Any) -> str:
        """Returns the folder of a record's partition below the lake: ``articles/state=IN-HP/date=…``."""
        parts = [f"{name}={getattr(record, name)}" for name in self.partitions]
        return "/".join([self.name, *parts])

    def row(self, record: Any) -> Row:
        """Returns a record as the row that goes into a file, without its partition columns."""
        return {name: _plain(getattr(record, name)) for name in self.columns}

    @functools.cached_property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns in its files."""
        return tuple(self.schema.names)


#: Columns that tell of a run and not of the page: they make no difference between two rows.
RUN_COLUMNS = frozenset({"ingested_at", "received_at", "schema_version", "pipeline_version", "attempts"})


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if dataclasses.is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    return value


ARTICLES = Table(
    "articles",
    Article,
    identity=("article_id", "content_hash"),
    order=("article_id", "content_hash"),
    newest=("date_modified", "date_published", "fetched_at"),
)
SCORES = Table(
    "scores",
    Score,
    identity=("state_key",),
    order=("match_key", "state_key"),
    newest=("observed_at",),
    counts_messages="observations",
)
MENTIONS = Table(
    "mentions",
    Mention,
    identity=("mention_id",),
    order=("article_id", "content_hash", "field", "begin_index"),
)
DEAD_LETTERS = Table(
    "dead_letters",
    DeadLetter,
    # Two bad lines with the same bytes are two; the same message delivered again is one.
    identity=("stage", "source", "message_id", "error_message", "payload"),
    order=("source", "message_id", "stage"),
)

#: Every table by its name.
TABLES: dict[str, Table] = {table.name: table for table in (ARTICLES, SCORES, MENTIONS, DEAD_LETTERS)}
