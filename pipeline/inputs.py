"""Which files a run reads, and in which pieces."""

import glob
import itertools
import os
import time
from collections.abc import Iterable, Iterator, Sequence

from apache_beam.io.filesystem import BeamIOError, CompressionTypes
from apache_beam.io.filesystems import FileSystems

from pipeline.errors import OptionError
from pipeline.options import check_filesystem
from pipeline.verb import file_time
from transforms.extraction.errors import UnreadableFile
from transforms.extraction.files import Extent, FileKind, extent, file_kind
from transforms.read_messages import FileSlice
from transforms.storage import is_local

#: A file of JSON or WARC that is not compressed is read in pieces of this size.
SLICE_BYTES = 32 << 20

#: On one machine the graph runs over so much input at a time: Beam's in-process shuffle holds about six
#: times as much in memory (measured: 736 MB of input, 4.2 GB).
CHUNK_BYTES = 32 << 20

# What compressed text grows to; gzip on Hindi pages gives five to eight.
_COMPRESSION_FACTOR = 6

# A compressed file that is larger is opened to know what it holds (lines are unpacked for that): templates
# that repeat can be packed a hundredfold.
_MEASURED_BYTES = 256 << 10


def find_files(patterns: Sequence[str]) -> list[FileSlice]:
    """Returns every file that the patterns match, whole, in a fixed order, none twice.

    Args:
        patterns: files, or patterns as a shell has them, with ``**``; local or ``gs://``.

    Raises:
        OptionError: a pattern matches nothing, names a folder, or reaches one that cannot be listed.
    """
    files = {}
    for pattern in patterns:
        check_filesystem("--input_pattern", pattern)
        for file in _match_disk(pattern) if is_local(pattern) else _match_store(pattern):
            files[os.path.realpath(file.path) if is_local(file.path) else file.path] = file
    return sorted(files.values(), key=lambda file: file.path)


def cut(files: Iterable[FileSlice], *, bounded: bool = True) -> Iterator[FileSlice]:
    """Yields the files in pieces.

    Args:
        files: whole.
        bounded: cut compressed files too, where they hold more than a chunk. They are opened for that, and
            files of lines unpacked.
    """
    for file in files:
        kind = _kind(file.path)
        if kind is None or kind.form in ("text", "html"):
            yield file
        elif not _is_packed(kind):
            yield from _pieces(file, Extent(file.size, file.size), SLICE_BYTES)
        elif bounded and file.size > _MEASURED_BYTES:
            # Each piece of lines is unpacked from the file's beginning: few pieces.
            measured = _extent(file)
            yield from [file] if measured is None else _pieces(file, measured, CHUNK_BYTES)
        else:
            yield file


def chunks(pieces: Iterable[FileSlice]) -> Iterator[list[FileSlice]]:
    """Yields the pieces in groups of bounded weight; one that is heavier goes alone."""
    group: list[FileSlice] = []
    total = 0
    for piece in pieces:
        if group and total + piece.weight > CHUNK_BYTES:
            yield group
            group, total = [], 0
        group.append(piece)
        total += piece.weight
    if group:
        yield group


def _match_store(pattern: str) -> Iterator[FileSlice]:
    try:
        found = FileSystems.match([pattern])[0].metadata_list
    except BeamIOError as error:
        raise OptionError("--input_pattern", f"{pattern}: {error}") from error
    if not found:
        raise OptionError("--input_pattern", f"{pattern} matches no file")
    for file in found:
        yield _whole(file.path, file.size_in_bytes, file.last_updated_in_seconds)


def _match_disk(pattern: str) -> Iterator[FileSlice]:
    # Not through Beam's matching: it follows no links, and is silent on folders that it cannot list.
    if os.path.isdir(pattern):
        example = os.path.join(pattern, "*")
        raise OptionError(
            "--input_pattern", f"{pattern} is a folder; name the files in it, as in '{example}'"
        )
    if os.path.lexists(pattern):
        paths = [pattern]  # a name may hold what is a pattern elsewhere
    else:
        _refuse_unreadable_folders(pattern)
        paths = [path for path in glob.iglob(pattern, recursive=True) if not os.path.isdir(path)]
    if not paths:
        raise OptionError("--input_pattern", f"{pattern} matches no file")
    for path in paths:
        try:
            facts = os.stat(path)
            size, modified_at = facts.st_size, facts.st_mtime
        except OSError:  # a link to nothing: the reader makes a dead letter of it
            size, modified_at = 0, time.time()
        yield _whole(path, size, file_time(modified_at))


def _refuse_unreadable_folders(pattern: str) -> None:
    folder = os.path.dirname(pattern)
    while folder not in ("", os.path.dirname(folder)):
        for path in glob.iglob(folder, recursive=True):
            if os.path.isdir(path) and not os.access(path, os.R_OK | os.X_OK):
                raise OptionError("--input_pattern", f"{pattern}: the folder {path} may not be read")
        folder = os.path.dirname(folder)


def _whole(path: str, size: int, modified_at: float) -> FileSlice:
    kind = _kind(path)
    weight = size * (_COMPRESSION_FACTOR if kind is not None and _is_packed(kind) else 1)
    return FileSlice(path, 0, None, size, weight, modified_at)


def _is_packed(kind: FileKind) -> bool:
    return kind.form == "parquet" or bool(kind.compression)


def _pieces(file: FileSlice, whole: Extent, step: int) -> Iterator[FileSlice]:
    """Yields a file in pieces of `step` bytes of text."""
    number = max(1, min(-(-whole.weight // step), whole.units))
    ends = [*(whole.units * part // number for part in range(1, number)), None]
    size, weight = file.size // number, whole.weight // number
    for start, end in itertools.pairwise([0, *ends]):
        yield file._replace(start=start or 0, end=end, size=size, weight=weight)


def _extent(file: FileSlice) -> Extent | None:
    with FileSystems.open(file.path, compression_type=CompressionTypes.UNCOMPRESSED) as stream:
        return extent(stream, file.path, file.size, expansion=_COMPRESSION_FACTOR)


def _kind(path: str) -> FileKind | None:
    try:
        return file_kind(path)
    except UnreadableFile:  # the reader makes a dead letter of it
        return None
