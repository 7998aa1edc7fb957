"""Writes rows as Parquet files partitioned by state and date, and keeps the five promises of design §5.

How they are kept: rows are grouped by (partition, shard). A group is cut into batches by the hash of each
row's identity, so that the cut does not depend on the order in which a runner hands the rows over. A batch
is fixed before it is written: in batch the grouping does that, in a stream a reshuffle, since there a
bundle that is tried again may find more rows in its group. It is sorted and written under a name made of
window, pane and a hash of its rows. The same rows make the same name, so a retry finds its file there;
other rows make another name, so nothing is ever overwritten.
"""

import dataclasses
import io
import pickle
from collections.abc import Iterable, Iterator
from typing import Any

import apache_beam as beam
import orjson
import pyarrow as pa
import pyarrow.parquet as pq
from apache_beam.transforms.trigger import AccumulationMode, Always
from apache_beam.transforms.window import GlobalWindow, GlobalWindows, IntervalWindow

from schemas.tables import RUN_COLUMNS, TABLES, Row, Table
from transforms import metrics
from transforms.extraction.ids import stable_hash
from transforms.storage import deliver

#: The most that one batch, and so one file, takes in; in bytes of encoded rows, before compression.
BATCH_BYTES = 32 << 20

_IDENTITY_BYTES = 16  # what an encoded row begins with


@dataclasses.dataclass
class WritePartitionedParquet(beam.PTransform[beam.PCollection[Any], beam.PCollection[str]]):
    """Writes the records of one table below a lake.

    Args:
        table: the table's name.
        output_directory: the lake.
        shards: into how many keys a partition is spread, for runners with many workers. Every shard of a
            partition is a file of its own.
        batch_bytes: the most that one file takes in; bounds a worker's memory.

    Returns:
        The paths of the files that hold the rows, below the lake.
    """

    table: str
    output_directory: str
    shards: int = 1
    batch_bytes: int = BATCH_BYTES

    def expand(self, records: beam.PCollection[Any]) -> beam.PCollection[str]:  # noqa: D102
        batches = (
            records
            | "Encode"
            >> beam.ParDo(_Encode(self.table, self.shards)).with_output_types(tuple[tuple[str, int], bytes])
            | "Group" >> beam.GroupByKey()
            | "Cut"
            >> beam.ParDo(_Cut(self.table, self.batch_bytes)).with_output_types(tuple[str, list[bytes]])
        )
        if not records.is_bounded:
            # The window has done its work and stands in the name. Without it no runner takes a late batch for
            # one that comes too late: some do so inside a reshuffle (seen on the direct runner, Beam 2.77).
            everywhen = beam.WindowInto(
                GlobalWindows(), trigger=Always(), accumulation_mode=AccumulationMode.DISCARDING
            )
            batches = batches | "LeaveWindow" >> everywhen | "Fix" >> beam.Reshuffle()
        return batches | "Write" >> beam.ParDo(_Write(self.table, self.output_directory))


class _Encode(beam.DoFn):
    """Makes ((partition's path, shard), encoded row) of a record."""

    def __init__(self, table: str, shards: int) -> None:
        self.table = table
        self.shards = shards

    def process(self, record: Any) -> Iterator[tuple[tuple[str, int], bytes]]:
        table = TABLES[self.table]
        encoded = encode_row(table, table.row(record))
        shard = int.from_bytes(encoded[:4], "big") % self.shards
        yield (table.partition_path(record), shard), encoded


class _Cut(beam.DoFn):
    """Makes (beginning of the file's path, batch) of a group that has fired."""

    def __init__(self, table: str, batch_bytes: int) -> None:
        self.table = table
        self.batch_bytes = batch_bytes

    def process(
        self,
        group: tuple[tuple[str, int], Iterable[bytes]],
        window: Any = beam.DoFn.WindowParam,
        pane: Any = beam.DoFn.PaneInfoParam,
    ) -> Iterator[tuple[str, list[bytes]]]:
        (partition, _), encoded_rows = group
        for batch, repeats in cut_into_batches(TABLES[self.table], encoded_rows, self.batch_bytes):
            if self.table in ("articles", "dead_letters"):  # there a row is a message
                metrics.count(metrics.DUPLICATES, repeats)
            yield f"{partition}/{window_name(window)}-{pane.index}", batch


class _Write(beam.DoFn):
    def __init__(self, table: str, output_directory: str) -> None:
        self.table = table
        self.output_directory = output_directory

    def process(self, named_batch: tuple[str, list[bytes]]) -> Iterator[str]:
        beginning, batch = named_batch
        table = TABLES[self.table]
        rows, digest = sort_rows(table, [decode_row(table, encoded) for encoded in batch])
        path = f"{beginning}-{digest}.parquet"
        data = parquet_bytes(table, rows)
        new = deliver(self.output_directory, path, data)
        metrics.count((metrics.FILES_WRITTEN if new else metrics.FILES_PRESENT) + table.name)
        metrics.count(metrics.BYTES_WRITTEN, len(data) if new else 0)
        metrics.count(metrics.ROWS + table.name, len(rows))
        yield path


def encode_row(table: Table, row: Row) -> bytes:
    """Returns a row as it travels: 16 bytes that are equal for two rows that are one, then the row."""
    identity = bytes.fromhex(stable_hash(*(_as_part(row[name]) for name in table.identity)))
    # The names of the columns would be a third of it.
    return identity + pickle.dumps([row[name] for name in table.columns], pickle.HIGHEST_PROTOCOL)


def decode_row(table: Table, encoded: bytes) -> Row:
    """Returns the row that `encode_row` was given."""
    return dict(zip(table.columns, pickle.loads(encoded[_IDENTITY_BYTES:]), strict=True))


def cut_into_batches(
    table: Table, encoded_rows: Iterable[bytes], batch_bytes: int
) -> Iterator[tuple[list[bytes], int]]:
    """Yields the rows, each once, in batches of about `batch_bytes`, cut by identity.

    Args:
        table: says which of several rows that are one stands.
        encoded_rows: of `encode_row`, in any order; can be iterated more than once, as Beam's groups can.
        batch_bytes: how much is held at a time. Little more where the hash is uneven; repeats are not held,
            but for eight bytes of each message where a table counts them.

    Yields:
        Encoded rows, and how many repeats fell away.
    """
    folded = _Folded(table)
    total = 0
    for encoded in encoded_rows:
        total += len(encoded)
        if folded.bytes <= batch_bytes:
            folded.add(encoded)
    if folded.bytes <= batch_bytes:
        yield folded.rows(), folded.repeats
        return
    # One pass a batch: reading again is cheaper than holding, and needs no disk.
    batches = -(-total // batch_bytes)
    for index in range(batches):
        folded = _Folded(table)
        for encoded in encoded_rows:
            if int.from_bytes(encoded[4:_IDENTITY_BYTES], "big") % batches == index:
                folded.add(encoded)
        if folded.bytes:
            yield folded.rows(), folded.repeats


class _Folded:
    """Rows with their repeats folded in. What stands does not depend on the order in which they came."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._rows: dict[bytes, bytes] = {}
        self._messages: dict[bytes, set[int]] = {}  # of rows that repeat, where the table counts messages
        self.bytes = 0
        self.repeats = 0

    def add(self, encoded: bytes) -> None:
        identity = encoded[:_IDENTITY_BYTES]
        other = self._rows.setdefault(identity, encoded)
        if other is encoded:
            self.bytes += len(encoded)
            return
        self.repeats += 1
        pair = decode_row(self._table, encoded), decode_row(self._table, other)
        if self._table.counts_messages:
            messages = self._messages.setdefault(identity, set())
            messages.update(int(stable_hash(row["message_id"])[:16], 16) for row in pair)
        if self._precedence(pair[0]) > self._precedence(pair[1]):
            self._rows[identity] = encoded
            self.bytes += len(encoded) - len(other)

    def rows(self) -> list[bytes]:
        for identity, messages in self._messages.items():
            row = decode_row(self._table, self._rows[identity])
            row[str(self._table.counts_messages)] = len(messages)
            self._rows[identity] = encode_row(self._table, row)
        return list(self._rows.values())

    def _precedence(self, row: Row) -> tuple[Any, ...]:
        newest = ((row[name] is not None, row[name]) for name in self._table.newest)
        return (*newest, row_content(row))


def row_content(row: Row) -> bytes:
    """Returns what a row says, as bytes: everything but the columns that tell of a run."""
    content = {name: value for name, value in row.items() if name not in RUN_COLUMNS}
    return orjson.dumps(content, default=bytes.hex, option=orjson.OPT_SORT_KEYS | orjson.OPT_NON_STR_KEYS)


def sort_rows(table: Table, rows: Iterable[Row]) -> tuple[list[Row], str]:
    """Returns rows in the table's order, and a hash of what they say, run columns apart."""
    said = [(row_content(row), row) for row in rows]
    said.sort(key=lambda pair: (*(_sortable(pair[1][name]) for name in table.order), pair[0]))
    return [row for _, row in said], stable_hash(*(content for content, _ in said))


def parquet_bytes(table: Table, rows: list[Row]) -> bytes:
    """Returns the rows as a Parquet file; the same rows give the same bytes."""
    buffer = io.BytesIO()
    # Without Arrow's own copy of the schema: Parquet's says the same, and small files stay small.
    arrow = pa.Table.from_pylist(rows, schema=table.schema)
    pq.write_table(arrow, buffer, compression="zstd", store_schema=False)
    return buffer.getvalue()


def window_name(window: Any) -> str:
    """Returns a window as it stands in a file's name: ``all``, or its first moment and its length."""
    if isinstance(window, GlobalWindow):
        return "all"
    if isinstance(window, IntervalWindow):
        start = window.start.to_utc_datetime()
        return f"{start:%Y%m%dT%H%M%SZ}-{int(float(window.end) - float(window.start))}s"
    raise TypeError(f"no name is known for a window of type {type(window).__name__}")


def _as_part(value: Any) -> str | bytes | None:
    return value if value is None or isinstance(value, (str, bytes)) else str(value)


def _sortable(value: Any) -> Any:
    return value if value is not None else ""
