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

_KEPT = "; what could be read before was kept; fetch the file again for the rest"


class FileKind(NamedTuple):
    """How a file is read, as its name tells."""

    payload: Literal["json", "text", "html"]
    lines: bool  # a message a line; else the file is one page
    compression: Literal["", "gzip", "zstd"]

    @property
    def splittable(self) -> bool:
        """Whether a part of the file can be read without what stands before it."""
        return self.lines and not self.compression


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
    """Yields the messages of a file, or of the part of it from byte `start` to `end`.

    Args:
        stream: the file's bytes as stored, at position 0.
        path: its name, which tells its kind and stands in `source`.
        received_at: its modification time.
        max_message_bytes: a longer message is cut to its head and carries a fault.
        start: where the part begins; only where the kind is `splittable`.
        end: where it ends: a line belongs to the part in which it begins.
        on_bytes: is told of every block read, in bytes as stored.

    Yields:
        Payloads in the file's order. A fault of the whole file comes last, after all that could be read.
    """
    try:
        kind = file_kind(path)
    except UnreadableFile as fault:
        yield Payload(b"", "text", path, received_at, fault=fault)
        return
    blocks = _blocks(stream, path, kind, start, end, on_bytes)
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


def _blocks(
    stream: IO[bytes],
    path: str,
    kind: FileKind,
    start: int,
    end: int | None,
    on_bytes: Callable[[int], None],
) -> Iterator[bytes]:
    """Yields the file's bytes from the one before `start`; past `end` for as long as it is asked.

    Raises:
        UnreadableFile: its compression is damaged or cut short; all that came before was yielded.
    """
    if not kind.compression:
        if start:
            stream.seek(start - 1)
        position = max(start - 1, 0)
        while block := stream.read(_BLOCK_BYTES):
            inside = len(block) if end is None else max(0, min(len(block), end - position))
            position += len(block)
            on_bytes(inside)
            yield block
        return
    make: Callable[[], Any] = (
        (lambda: zlib.decompressobj(wbits=31))
        if kind.compression == "gzip"
        else zstandard.ZstdDecompressor().decompressobj
    )
    decompressor = make()
    fresh = True  # nothing of the present member has been read
    while block := stream.read(_COMPRESSED_BLOCK_BYTES):
        on_bytes(len(block))
        while block:
            try:
                data = decompressor.decompress(block)
            except (zlib.error, zstandard.ZstdError) as error:
                raise UnreadableFile(
                    "corrupt_file", f"{path}: its {kind.compression} data is damaged ({error}){_KEPT}"
                ) from error
            fresh = False
            if data:
                yield data
            block = decompressor.unused_data if decompressor.eof else b""
            if decompressor.eof:  # several members may follow one another, and zeros may pad the end
                decompressor, fresh = make(), True
                block = block.lstrip(b"\0")
    if not fresh:
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
