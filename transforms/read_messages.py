"""Reads messages from files."""

import dataclasses
import datetime
import pathlib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import apache_beam as beam
from apache_beam.io.filesystem import CompressionTypes
from apache_beam.io.filesystems import FileSystems
from apache_beam.transforms.window import TimestampedValue

from transforms import metrics
from transforms.extraction.errors import UnreadableFile
from transforms.extraction.files import read_payloads
from transforms.extraction.model import Payload
from transforms.storage import is_local


class FileSlice(NamedTuple):
    """A file, or a part of one, that is read in one go."""

    path: str
    start: int  # where it begins, in the units of `extraction.files.extent`
    end: int | None  # where it ends; None for the file's end
    size: int  # its share of the file's bytes as stored
    weight: int  # bytes of text in it, as near as they are known
    modified_at: float  # seconds since 1970


class Progress:
    """How many bytes of input this process has read: for a bar, not for accounts."""

    bytes_read = 0


@dataclasses.dataclass
class ReadMessages(beam.PTransform[beam.pvalue.PBegin, beam.PCollection[Payload]]):
    """Reads every message of some files; its time is the file's modification time.

    A file, or the rest of one, that cannot be read is a payload with a fault.
    """

    slices: Sequence[FileSlice]
    max_message_bytes: int

    def expand(self, pbegin: beam.pvalue.PBegin) -> beam.PCollection[Payload]:  # noqa: D102
        return (
            pbegin
            | "Slices" >> beam.Create(self.slices)
            | "Spread" >> beam.Reshuffle()
            | "Read" >> beam.ParDo(_ReadSlice(self.max_message_bytes))
        )


class _ReadSlice(beam.DoFn):
    def __init__(self, max_message_bytes: int) -> None:
        self.max_message_bytes = max_message_bytes

    def process(self, piece: FileSlice) -> Iterator[Payload]:
        for payload in self._payloads(FileSlice(*piece)):
            whole_file = isinstance(payload.fault, UnreadableFile)
            metrics.count(metrics.FILE_FAULTS if whole_file else metrics.MESSAGES_READ)
            yield TimestampedValue(payload, payload.received_at.timestamp())

    def _payloads(self, piece: FileSlice) -> Iterator[Payload]:
        received_at = datetime.datetime.fromtimestamp(piece.modified_at, datetime.timezone.utc)
        file = pathlib.Path(piece.path)
        if is_local(piece.path) and file.exists() and not file.is_file():  # a pipe would be waited for
            fault = UnreadableFile("unreadable_file", f"{piece.path}: it is no regular file")
            yield Payload(b"", "text", piece.path, received_at, fault=fault)
            return
        try:
            stream = FileSystems.open(piece.path, compression_type=CompressionTypes.UNCOMPRESSED)
        except (FileNotFoundError, IsADirectoryError, PermissionError) as error:
            fault = UnreadableFile("unreadable_file", f"{piece.path}: {error.strerror}")
            yield Payload(b"", "text", piece.path, received_at, fault=fault)
            return
        with stream:
            yield from read_payloads(
                stream,
                piece.path,
                received_at=received_at,
                max_message_bytes=self.max_message_bytes,
                start=piece.start,
                end=piece.end,
                on_bytes=_advance,
                on_skip=_count_skipped,
            )


def _advance(count: int) -> None:
    Progress.bytes_read += count


def _count_skipped(kind: str) -> None:
    metrics.count(metrics.SKIPPED + kind)
