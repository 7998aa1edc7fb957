"""Reads the rows of a Parquet file as messages, a row a message."""

import datetime
import decimal
import itertools
from collections.abc import Callable, Iterator
from typing import IO, Any

import orjson
import pyarrow as pa
import pyarrow.parquet as pq

from transforms.extraction.charset import decode_page
from transforms.extraction.corpora import INNER, KEYS, TITLE
from transforms.extraction.errors import DataError, UnreadableFile
from transforms.extraction.held import Held, Message

#: Every column that means something to khabar; the others are not read.
COLUMNS = frozenset({*itertools.chain(*KEYS.values()), *INNER, TITLE})

_BATCH_ROWS = 16
_BUFFER_BYTES = 1 << 20
_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
_OF_A_LAKE = "pipeline_version"

# What pyarrow raises on damaged bytes, beside its own.
_DAMAGE = (pa.ArrowException, OSError, ValueError, OverflowError, MemoryError)


def read_rows(
    stream: IO[bytes],
    path: str,
    *,
    start: int,
    end: int | None,
    max_message_bytes: int,
    on_bytes: Callable[[int], None],
) -> Iterator[Message]:
    """Yields the rows from `start` to `end` as JSON, each with its number in the file, from 1.

    Args:
        stream: the file; seekable.
        path: its name.
        start: the first row, from 0.
        end: the row behind the last; None for the file's end.
        max_message_bytes: a longer row is cut to its head and carries a fault.
        on_bytes: is told of every row group read, in bytes as stored.

    Yields:
        Messages in the file's order. A row group that is damaged is a fault of the file; the next are read.
    """
    try:
        file, columns = _open(stream, path)
    except UnreadableFile as fault:
        yield Message(b"", path, fault)
        return
    held = Held(max_message_bytes)
    first = 0  # of the row group
    for group in range(file.num_row_groups):
        facts = file.metadata.row_group(group)
        last = first + facts.num_rows
        if last > start and (end is None or first < end):
            row = first  # of the batch
            try:
                for batch in file.iter_batches(_BATCH_ROWS, row_groups=[group], columns=columns):
                    last_ours = None if end is None else max(end - row, 0)
                    rows = enumerate(_as_json(batch), row + 1)
                    for number, data in itertools.islice(rows, max(start - row, 0), last_ours):
                        held.clear()
                        held.add(data)
                        yield held.message(f"{path}:{number}")
                    row += batch.num_rows
                    if end is not None and row >= end:
                        break
            except _DAMAGE as error:
                _raise_if_disk(error)
                yield Message(b"", path, _damaged(path, f"rows {row + 1} to {last}", error))
            on_bytes(sum(facts.column(number).total_compressed_size for number in range(facts.num_columns)))
        first = last


def row_facts(stream: IO[bytes], path: str) -> tuple[int, int]:
    """Returns how many rows a file has, and how many bytes of what is read of them, unpacked.

    Raises:
        UnreadableFile: it is no Parquet file, or one without pages.
    """
    file, columns = _open(stream, path)
    size = 0
    for group in range(file.num_row_groups):
        facts = file.metadata.row_group(group)
        for number in range(facts.num_columns):
            column = facts.column(number)
            if column.path_in_schema.partition(".")[0] in columns:
                size += column.total_uncompressed_size
    return file.metadata.num_rows, size


def _open(stream: IO[bytes], path: str) -> tuple[pq.ParquetFile, list[str]]:
    try:
        # Read ahead, a row group would be held whole; they can be as large as the file.
        file = pq.ParquetFile(stream, pre_buffer=False, buffer_size=_BUFFER_BYTES)
        names = file.schema_arrow.names
    except _DAMAGE as error:
        _raise_if_disk(error)
        raise _damaged(path, "it", error) from error
    if _OF_A_LAKE in names:
        raise UnreadableFile(
            "unsupported_file",
            f"{path}: a table of a khabar lake, not pages; `khabar query` reads it. Name only files of pages",
        )
    if not set(names) & set(KEYS["content"]):
        raise UnreadableFile(
            "unsupported_file",
            f"{path}: no column of it holds pages ({', '.join(names)[:200]}); khabar takes them from "
            f"{', '.join(KEYS['content'])}: rename the column",
        )
    return file, [name for name in names if name in COLUMNS]


def _as_json(batch: pa.RecordBatch) -> Iterator[bytes]:
    columns = {name: _values(column) for name, column in zip(batch.schema.names, batch.columns, strict=True)}
    for row in zip(*columns.values(), strict=True):
        yield orjson.dumps(
            dict(zip(columns, row, strict=True)), default=_plain, option=orjson.OPT_NON_STR_KEYS
        )


def _values(column: Any) -> list[Any]:
    if isinstance(column.type, pa.DictionaryType):
        column = column.dictionary_decode()
    if pa.types.is_string(column.type):  # the bytes need not be UTF-8
        column = column.cast(pa.binary())
    elif pa.types.is_large_string(column.type):
        column = column.cast(pa.large_binary())
    if pa.types.is_timestamp(column.type):
        # Python has neither nanoseconds nor years over 9999; what has no zone is UTC.
        microseconds = column.cast(pa.timestamp("us", column.type.tz), safe=False).cast(pa.int64())
        return [_moment(value) for value in microseconds.to_pylist()]
    values: list[Any] = column.to_pylist()
    return values


def _moment(microseconds: int | None) -> datetime.datetime | None:
    try:
        return None if microseconds is None else _EPOCH + datetime.timedelta(microseconds=microseconds)
    except OverflowError:
        return None


def _plain(value: object) -> object:
    if isinstance(value, bytes):
        try:
            return decode_page(value)
        except DataError:
            return value.decode("utf-8", "replace")
    if isinstance(value, decimal.Decimal):
        return str(value)
    if isinstance(value, (datetime.timedelta, float, int)):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no JSON")


def _damaged(path: str, what: str, error: BaseException) -> UnreadableFile:
    reason = " ".join(str(error).split())[:300]
    return UnreadableFile(
        "corrupt_file", f"{path}: {what} cannot be read as Parquet ({reason}); fetch or write the file again"
    )


def _raise_if_disk(error: BaseException) -> None:
    # pyarrow says OSError of damaged bytes; that of a disk has a number, and a batch run is to fail by it.
    if isinstance(error, OSError) and error.errno is not None:
        raise error
