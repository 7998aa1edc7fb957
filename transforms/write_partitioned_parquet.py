"""Writes rows as Parquet files partitioned by state and date, and keeps the five promises of design §5.

How they are kept: rows are grouped by (partition, shard). A group is cut into batches by the hash of each
row's identity, so that the cut does not depend on the order in which a runner hands the rows over. A batch
is fixed before it is written: in batch the grouping does that, in a stream a reshuffle, since there a
bundle that is tried again may find more rows in its group. It is sorted and written under a name made of
window, pane and a hash of its rows. The same rows make the same name, so a retry finds its file there;
other rows make another name, so nothing is ever overwritten.
"""

import collections
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
            | "Cut" >> beam.ParDo(_Cut(self.batch_bytes)).with_output_types(tuple[str, list[bytes]])
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
        row = table.row(record)
        identity = row_identity(table, row)
        shard = int.from_bytes(identity[:4], "big") % self.shards
        yield (table.partition_path(record), shard), identity + pickle.dumps(row, pickle.HIGHEST_PROTOCOL)


class _Cut(beam.DoFn):
    """Makes (beginning of the file's path, batch of encoded rows) of a group that has fired."""

    def __init__(self, batch_bytes: int) -> None:
        self.batch_bytes = batch_bytes

    def process(
        self,
        group: tuple[tuple[str, int], Iterable[bytes]],
        window: Any = beam.DoFn.WindowParam,
        pane: Any = beam.DoFn.PaneInfoParam,
    ) -> Iterator[tuple[str, list[bytes]]]:
        (partition, _), encoded_rows = group
        for batch in cut_into_batches(encoded_rows, self.batch_bytes):
            yield f"{partition}/{window_name(window)}-{pane.index}", batch


class _Write(beam.DoFn):
    def __init__(self, table: str, output_directory: str) -> None:
        self.table = table
        self.output_directory = output_directory

    def process(self, named_batch: tuple[str, list[bytes]]) -> Iterator[str]:
        beginning, batch = named_batch
        table = TABLES[self.table]
        rows, repeats = merge_repeats(table, batch)
        path = f"{beginning}-{rows_hash(rows)}.parquet"
        data = parquet_bytes(table, rows)
        new = deliver(self.output_directory, path, data)
        metrics.count((metrics.FILES_WRITTEN if new else metrics.FILES_PRESENT) + table.name)
        metrics.count(metrics.BYTES_WRITTEN, len(data) if new else 0)
        metrics.count(metrics.ROWS + table.name, len(rows))
        if table.name in ("articles", "dead_letters"):  # there a row is a message
            metrics.count(metrics.DUPLICATES, repeats)
        yield path


def row_identity(table: Table, row: Row) -> bytes:
    """Returns 16 bytes that are equal for two rows that are one."""
    return bytes.fromhex(stable_hash(*(_as_part(row[name]) for name in table.identity)))


def cut_into_batches(encoded_rows: Iterable[bytes], batch_bytes: int) -> Iterator[list[bytes]]:
    """Yields the rows in batches of about `batch_bytes`, cut by identity, in a fixed order.

    Args:
        encoded_rows: identity + pickled row; can be iterated more than once, as Beam's groups can.
        batch_bytes: how much of them is held at a time. A little more where the hash is uneven.
    """
    held: list[bytes] = []
    total = 0
    for encoded in encoded_rows:
        total += len(encoded)
        if total <= batch_bytes:
            held.append(encoded)
    if total <= batch_bytes:
        yield held
        return
    held.clear()
    # One pass a batch: reading again is cheaper than holding, and needs no disk.
    batches = -(-total // batch_bytes)
    for index in range(batches):
        batch = [
            row for row in encoded_rows if int.from_bytes(row[4:_IDENTITY_BYTES], "big") % batches == index
        ]
        if batch:
            yield batch


def merge_repeats(table: Table, encoded_rows: Iterable[bytes]) -> tuple[list[Row], int]:
    """Returns the rows in the table's order, one for each identity, and how many were merged away.

    Which of several is kept depends on what they say, never on the order in which they came.
    """
    same: dict[bytes, list[Row]] = collections.defaultdict(list)
    for encoded in encoded_rows:
        same[encoded[:_IDENTITY_BYTES]].append(pickle.loads(encoded[_IDENTITY_BYTES:]))
    rows: list[Row] = []
    for repeats in same.values():
        repeats.sort(key=lambda row: (row["message_id"] or "", _content(row)))
        rows.append(table.merge(repeats))
    rows.sort(key=lambda row: (*(_sortable(row[name]) for name in table.order), _content(row)))
    return rows, sum(map(len, same.values())) - len(rows)


def rows_hash(rows: Iterable[Row]) -> str:
    """Returns a hash of what rows are: everything but the columns that tell of a run."""
    return stable_hash(*map(_content, rows))


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


def _content(row: Row) -> bytes:
    content = {name: value for name, value in row.items() if name not in RUN_COLUMNS}
    return orjson.dumps(content, default=bytes.hex, option=orjson.OPT_SORT_KEYS | orjson.OPT_NON_STR_KEYS)


def _as_part(value: Any) -> str | bytes | None:
    return value if value is None or isinstance(value, (str, bytes)) else str(value)


def _sortable(value: Any) -> Any:
    return value if value is not None else ""
