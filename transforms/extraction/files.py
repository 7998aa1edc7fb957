"""Reads input files as messages: which kinds there are, and how each is cut into payloads.

`read_payloads` is a generator over an open file; it holds one block and one message at a time. What it
cannot read becomes a payload with a `fault`, so that nothing is lost and nothing stops the rest.
"""

import datetime
import hashlib
import zlib
from collections.abc import Callable, Iterator
from typing import IO, Any, Literal, NamedTuple

import zstandard

from transforms.extraction.errors import DataError, MessageTooLarge, UnreadableFile
from transforms.extraction.model import Payload

#: How much of a message over the limit is kept.
HEAD_BYTES = 64 * 1024

_BLOCK_BYTES = 1 << 20
# zstd may blow 4 bytes up to 128 KiB; with small bites the memory stays bounded whatever the file holds.
_COMPRESSED_BLOCK_BYTES = 4096
# The largest that zstd can write (`--long=31`); its own default refuses such files.
_ZSTD_WINDOW = 1 << 31

_KEPT = "; what could be read before was kept; fetch the file again for the rest"


class FileKind(NamedTuple):
    """How a file is read, as its name tells."""

    payload: Literal["json", "text", "html"]
    lines: bool  # a message a line; else the file is one page
    compression: Literal["", "gzip", "zstd"]


_KINDS: dict[str, tuple[Literal["json", "text", "html"], bool]] = {
    ".jsonl": ("json", True),
    ".ndjson": ("json", True),
    ".txt": ("text", False),
    ".html": ("html", False),
    ".htm": ("html", False),
}
_COMPRESSIONS: dict[str, Literal["gzip", "zstd"]] = {".gz": "gzip", ".zst": "zstd"}


def file_kind(path: str) -> FileKind:
    """Returns how a file is read, from the end of its name.

    >>> file_kind("crawl/2025.jsonl.gz")
    FileKind(payload='json', lines=True, compression='gzip')

    Raises:
        UnreadableFile: the name ends in no kind that khabar reads.
    """
    name = path.rpartition("/")[2].lower()
    compression: Literal["", "gzip", "zstd"] = ""
    for ending, known in _COMPRESSIONS.items():
        if name.endswith(ending):
            name, compression = name[: -len(ending)], known
    for ending, (payload, lines) in _KINDS.items():
        if name.endswith(ending):
            return FileKind(payload, lines, compression)
    raise UnreadableFile(
        "unsupported_file",
        f"{path}: khabar reads {', '.join(_KINDS)}, each also with .gz or .zst; rename the file if it is one",
    )


def read_payloads(
    stream: IO[bytes],
    path: str,
    *,
    received_at: datetime.datetime,
    max_message_bytes: int,
    start: int = 0,
    end: int | None = None,
    on_bytes: Callable[[int], None] = lambda count: None,
) -> Iterator[Payload]:
    """Yields the messages of a file, or of the part of it from byte `start` to `end`, unpacked.

    Args:
        stream: the file's bytes as stored, at position 0.
        path: its name, which tells its kind and stands in `source`.
        received_at: its modification time.
        max_message_bytes: a longer message is cut to its head and carries a fault.
        start: where the part begins; only in files with a message a line.
        end: where it ends: a line belongs to the part in which it begins.
        on_bytes: is told of every block read from `start` on, in bytes as stored.

    Yields:
        Payloads in the file's order. A fault of the whole file comes last, after all that could be read.
    """
    try:
        kind = file_kind(path)
    except UnreadableFile as fault:
        yield Payload(b"", "text", path, received_at, fault=fault)
        return
    before = max(start - 1, 0)  # the byte before a part tells whether a line begins with the part
    if kind.compression:
        blocks = _unpacked(stream, path, kind, before, on_bytes)
    else:
        if before:
            stream.seek(before)
        blocks = _stored(stream, on_bytes)
    if kind.lines:
        messages = _lines(blocks, path, start, end, max_message_bytes)
    else:
        messages = _page(blocks, path, max_message_bytes)
    for message in messages:
        yield Payload(message.data, kind.payload, message.source, received_at, fault=message.fault)


class _Message(NamedTuple):
    data: bytes
    source: str
    fault: DataError | None = None


def unpacked_size(stream: IO[bytes], path: str) -> int:
    """Returns how many bytes a compressed file holds, as far as it can be unpacked; reads all of it.

    Raises:
        UnreadableFile: the name ends in no kind that khabar reads.
    """
    size = 0
    try:
        for block in _unpacked(stream, path, file_kind(path), 0, lambda count: None):
            size += len(block)
    except UnreadableFile:
        pass  # who reads the file will say so
    return size


def _stored(stream: IO[bytes], on_bytes: Callable[[int], None]) -> Iterator[bytes]:
    while block := stream.read(_BLOCK_BYTES):
        on_bytes(len(block))
        yield block


def _unpacked(
    stream: IO[bytes], path: str, kind: FileKind, skip: int, on_bytes: Callable[[int], None]
) -> Iterator[bytes]:
    """Yields what a compressed file holds, from byte `skip` on.

    Raises:
        UnreadableFile: its compression is damaged or cut short; all that came before was yielded.
    """
    make: Callable[[], Any] = (
        (lambda: zlib.decompressobj(wbits=31))
        if kind.compression == "gzip"
        else zstandard.ZstdDecompressor(max_window_size=_ZSTD_WINDOW).decompressobj
    )
    decompressor = make()
    members = 0
    fresh = True  # nothing of the present member has been read
    while block := stream.read(_COMPRESSED_BLOCK_BYTES):
        if skip <= 0:
            on_bytes(len(block))
        while block:
            if fresh and members:  # zeros may pad the end
                block = block.lstrip(b"\0")
                if not block:
                    break
            try:
                data = decompressor.decompress(block)
            except (zlib.error, zstandard.ZstdError) as error:
                raise UnreadableFile(
                    "corrupt_file", f"{path}: its {kind.compression} data is damaged ({error}){_KEPT}"
                ) from error
            fresh = False
            if len(data) > skip:
                yield data[max(skip, 0) :]
            skip -= len(data)
            block = b""
            if decompressor.eof:  # several members may follow one another
                block = decompressor.unused_data
                decompressor, fresh, members = make(), True, members + 1
    if not fresh or not members:
        raise UnreadableFile(
            "truncated_file", f"{path}: its {kind.compression} data ends in the middle{_KEPT}"
        )


def _lines(
    blocks: Iterator[bytes], path: str, start: int, end: int | None, max_message_bytes: int
) -> Iterator[_Message]:
    """Yields the lines that are not blank; a line over the limit as its head, with a fault."""
    number = 0
    position = max(start - 1, 0)  # where the line in hand begins
    skip_first = start > 0  # the line that the byte before `start` belongs to is not ours
    pieces: list[bytes] = []
    size = 0  # bytes of the line in hand, also of those no longer held
    hasher: Any = None  # set once the line in hand is over the limit

    def finish() -> _Message | None:
        nonlocal size, hasher, number, position, skip_first
        data = b"".join(pieces)
        length, position, number = size, position + size + 1, number + 1
        digest = hasher.hexdigest() if hasher else ""
        pieces.clear()
        size, hasher = 0, None
        if skip_first:
            skip_first = False
            return None
        # In a part of a file the lines before it were not counted; the byte says where.
        source = f"{path}@{position - length - 1}" if start else f"{path}:{number}"
        if digest:
            return _Message(data[:HEAD_BYTES], source, _too_large(source, length, digest, max_message_bytes))
        return _Message(data.rstrip(b"\r"), source) if data.strip() else None

    def add(piece: bytes) -> None:
        nonlocal size, hasher
        size += len(piece)
        if hasher is not None:
            hasher.update(piece)
            return
        pieces.append(piece)
        if size > max_message_bytes:
            held = b"".join(pieces)
            hasher = hashlib.sha256(held)
            pieces[:] = [held[:HEAD_BYTES]]

    try:
        for block in blocks:
            *whole, rest = block.split(b"\n")
            for piece in whole:
                add(piece)
                message = finish()
                if message is not None:
                    yield message
                if end is not None and position >= end:
                    return
            add(rest)
    except UnreadableFile as fault:
        yield _Message(b"".join(pieces), path, fault)  # the line that was cut goes with the fault
        return
    message = finish() if size else None
    if message is not None:
        yield message


def _page(blocks: Iterator[bytes], path: str, max_message_bytes: int) -> Iterator[_Message]:
    """Yields the whole file as one message."""
    held = bytearray()
    size = 0
    hasher = hashlib.sha256()
    fault: DataError | None = None
    try:
        for block in blocks:
            size += len(block)
            hasher.update(block)
            if size <= max_message_bytes:
                held += block
            else:
                del held[HEAD_BYTES:]
                held += block[: max(0, HEAD_BYTES - len(held))]
    except UnreadableFile as broken:
        fault = broken
    if fault is None and size > max_message_bytes:
        fault = _too_large(path, size, hasher.hexdigest(), max_message_bytes)
    yield _Message(bytes(held), path, fault)


def _too_large(source: str, size: int, digest: str, limit: int) -> MessageTooLarge:
    return MessageTooLarge(
        "too_large",
        f"{source}: the message has {size} bytes (SHA-256 {digest}), over the limit of {limit}; its first "
        f"{HEAD_BYTES} are kept; raise --max_message_bytes to take it",
    )
