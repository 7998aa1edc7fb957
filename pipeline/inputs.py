"""Which files a run reads, and in which pieces."""

import itertools
import os
from collections.abc import Iterable, Iterator, Sequence

from apache_beam.io.filesystem import BeamIOError
from apache_beam.io.filesystems import FileSystems

from pipeline.errors import OptionError
from pipeline.options import check_filesystem
from transforms.extraction.errors import UnreadableFile
from transforms.extraction.files import FileKind, file_kind
from transforms.read_messages import FileSlice

#: A file whose messages stand one to a line is read in pieces of this size.
SLICE_BYTES = 32 << 20

#: On one machine the graph runs over so much input at a time: Beam's in-process shuffle holds about six
#: times as much in memory (measured: 736 MB of input, 4.2 GB).
CHUNK_BYTES = 64 << 20

# What compressed text grows to; gzip on Hindi pages gives five to eight.
_COMPRESSION_FACTOR = 6


def find_slices(patterns: Sequence[str]) -> list[FileSlice]:
    """Returns the pieces of every file that the patterns match, in a fixed order, no file twice.

    Raises:
        OptionError: a pattern matches nothing, or names a folder.
    """
    files = {}
    for pattern in patterns:
        for file in _match(pattern):
            files[file.path] = file
    return [piece for path in sorted(files) for piece in _cut(files[path])]


def chunks(slices: Iterable[FileSlice], chunk_bytes: int = CHUNK_BYTES) -> Iterator[list[FileSlice]]:
    """Yields the pieces in groups of bounded weight; one that is heavier goes alone."""
    group: list[FileSlice] = []
    total = 0
    for piece in slices:
        weight = _weight(piece)
        if group and total + weight > chunk_bytes:
            yield group
            group, total = [], 0
        group.append(piece)
        total += weight
    if group:
        yield group


def _match(pattern: str) -> list[FileSlice]:
    if os.path.isdir(pattern):  # noqa: PTH112
        raise OptionError(
            "--input_pattern", f"{pattern} is a folder; name the files in it, as in {pattern.rstrip('/')}/*"
        )
    check_filesystem("--input_pattern", pattern)
    try:
        found = FileSystems.match([pattern])[0].metadata_list
    except BeamIOError as error:
        raise OptionError("--input_pattern", f"{pattern}: {error}") from error
    if not found:
        raise OptionError(
            "--input_pattern", f"{pattern} matches no file; quote a pattern so that the shell leaves it alone"
        )
    return [
        FileSlice(file.path, 0, None, file.size_in_bytes, file.last_updated_in_seconds or 0.0)
        for file in found
    ]


def _cut(file: FileSlice) -> Iterator[FileSlice]:
    kind = _kind(file.path)
    if kind is None or not kind.splittable or file.size <= SLICE_BYTES:
        yield file
        return
    ends = [*range(SLICE_BYTES, file.size, SLICE_BYTES), file.size]
    for start, end in itertools.pairwise([0, *ends]):
        yield file._replace(start=start, end=end, size=end - start)


def _weight(piece: FileSlice) -> int:
    kind = _kind(piece.path)
    return piece.size * (_COMPRESSION_FACTOR if kind is not None and kind.compression else 1)


def _kind(path: str) -> FileKind | None:
    try:
        return file_kind(path)
    except UnreadableFile:  # the reader makes a dead letter of it
        return None
