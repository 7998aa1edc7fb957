"""Reads input files as messages: which kinds there are, and how each is cut into payloads.

`read_payloads` is a generator over an open file; it holds one block and one message at a time. What it
cannot read becomes a payload with a `fault`, so that nothing is lost and nothing stops the rest.
"""

import datetime
from collections.abc import Callable, Iterator
from typing import IO, Literal, NamedTuple

from transforms.extraction import json_values, parquet_rows, warc
from transforms.extraction.errors import UnreadableFile
from transforms.extraction.held import Held, Message
from transforms.extraction.model import Payload
from transforms.extraction.unpacking import Compression, blocks, unpacked_size

Form = Literal["lines", "json", "text", "html", "warc", "parquet"]


class FileKind(NamedTuple):
    """How a file is read, as its name tells."""

    form: Form  # lines: a JSON message a line; text, html: the file is one page
    compression: Compression


_FORMS: dict[str, Form] = {
    ".jsonl": "lines",
    ".ndjson": "lines",
    ".json": "json",
    ".txt": "text",
    ".html": "html",
    ".htm": "html",
    ".warc": "warc",
    ".wet": "warc",
    ".parquet": "parquet",
}
_COMPRESSIONS: dict[str, Compression] = {".gz": "gzip", ".zst": "zstd"}

# A `.json` file whose first line is longer is one value.
_OPENING_BYTES = 10 << 20


def file_kind(path: str) -> FileKind:
    """Returns how a file is read, from the end of its name.

    >>> file_kind("crawl/2025.jsonl.gz")
    FileKind(form='lines', compression='gzip')

    Raises:
        UnreadableFile: the name ends in no kind that khabar reads.
    """
    name = path.rpartition("/")[2].lower()
    compression: Compression = ""
    for ending, known in _COMPRESSIONS.items():
        if name.endswith(ending):
            name, compression = name[: -len(ending)], known
    for ending, form in _FORMS.items():
        if name.endswith(ending) and not (form == "parquet" and compression):
            return FileKind(form, compression)
    *others, last = _FORMS
    raise UnreadableFile(
        "unsupported_file",
        f"{path}: khabar reads {', '.join(others)}, each also with .gz or .zst, and {last}; rename the file "
        "if it is one",
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
    on_skip: Callable[[str], None] = lambda kind: None,
) -> Iterator[Payload]:
    """Yields the messages of a file, or of a part of it.

    Args:
        stream: the file's bytes as stored, at position 0; seekable.
        path: its name, which tells its kind and stands in `source`.
        received_at: its modification time.
        max_message_bytes: a longer message is cut to its head and carries a fault.
        start: where the part begins, in the units of `extent`; not in files of one page.
        end: where it ends: a message belongs to the part in which it begins.
        on_bytes: is told of every block read from `start` on, in bytes as stored.
        on_skip: is told the kind of every record of a WARC file that holds no page.

    Yields:
        Payloads in the file's order. A fault of the whole file comes last, after all that could be read.
    """
    try:
        form, compression = file_kind(path)
    except UnreadableFile as fault:
        yield Payload(b"", "text", path, received_at, fault=fault)
        return
    if form == "warc":
        pages = warc.read_pages(
            stream,
            path,
            compression,
            start=start,
            end=end,
            max_message_bytes=max_message_bytes,
            on_bytes=on_bytes,
            on_skip=on_skip,
        )
        for found, kind, attributes in pages:
            yield Payload(
                found.data, kind, found.source, received_at, attributes=attributes, fault=found.fault
            )
        return
    if form == "parquet":
        messages = parquet_rows.read_rows(
            stream, path, start=start, end=end, max_message_bytes=max_message_bytes, on_bytes=on_bytes
        )
    elif form in ("text", "html"):
        messages = _page(blocks(stream, path, compression, 0, on_bytes), path, max_message_bytes)
    elif form == "json" and not _is_lines(stream, path, compression):
        whole = blocks(stream, path, compression, 0, on_bytes)
        messages = json_values.elements(whole, path, start, end, max_message_bytes)
    else:
        # The byte before a part tells whether a line begins with the part.
        rest = blocks(stream, path, compression, max(start - 1, 0), on_bytes)
        messages = _lines(rest, path, start, end, max_message_bytes)
    payload_kind: Literal["json", "text", "html"] = form if form in ("text", "html") else "json"
    for message in messages:
        yield Payload(message.data, payload_kind, message.source, received_at, fault=message.fault)


class Extent(NamedTuple):
    """How much a file holds."""

    units: int  # rows of Parquet; bytes of others, unpacked or as stored: what `start` and `end` count
    weight: int  # bytes of text, as near as they are known


def extent(stream: IO[bytes], path: str, stored_bytes: int, *, expansion: int) -> Extent | None:
    """Returns how much a file holds, None where it cannot be cut, or not be read at all.

    A compressed file of lines is read to its end for that; a WARC file only where it was packed as a whole,
    and of Parquet the footer.

    Args:
        stream: the file; seekable.
        path: its name.
        stored_bytes: its size.
        expansion: how many times as large compressed text becomes.

    Raises:
        UnreadableFile: its name tells no kind.
    """
    form, compression = file_kind(path)
    if form in ("text", "html"):
        return None
    if form == "parquet":
        try:
            return Extent(*parquet_rows.row_facts(stream, path))
        except UnreadableFile:  # who reads the file will say so
            return None
    if not compression:
        return Extent(stored_bytes, stored_bytes)
    if form == "warc" and warc.is_packed_by_record(stream, compression):
        return Extent(stored_bytes, stored_bytes * expansion)
    size = unpacked_size(stream, path, compression)
    return Extent(size, size)


def _is_lines(stream: IO[bytes], path: str, compression: Compression) -> bool:
    opening = bytearray()
    try:
        for block in blocks(stream, path, compression, 0, lambda count: None):
            opening += block
            if b"\n" in block.lstrip() or len(opening) > _OPENING_BYTES:
                break
    except UnreadableFile:
        pass
    stream.seek(0)
    return json_values.is_lines(bytes(opening))


def _lines(
    blocks: Iterator[bytes], path: str, start: int, end: int | None, max_message_bytes: int
) -> Iterator[Message]:
    """Yields the lines that are not blank; a line over the limit as its head, with a fault."""
    number = 0
    position = max(start - 1, 0)  # where the line in hand begins
    skip_first = start > 0  # the line that the byte before `start` belongs to is not ours
    held = Held(max_message_bytes)

    def finish() -> Message | None:
        nonlocal number, position, skip_first
        # In a part of a file the lines before it were not counted; the byte says where.
        message = held.message(f"{path}@{position}" if start else f"{path}:{number + 1}")
        position, number = position + held.size + 1, number + 1
        held.clear()
        if skip_first:
            skip_first = False
            return None
        if message.fault is not None:
            return message
        return message._replace(data=message.data.rstrip(b"\r")) if message.data.strip() else None

    try:
        for block in blocks:
            *whole, rest = block.split(b"\n")
            for piece in whole:
                held.add(piece)
                message = finish()
                if message is not None:
                    yield message
                if end is not None and position >= end:
                    return
            held.add(rest)
    except UnreadableFile as fault:
        yield Message(held.data(), path, fault)  # the line that was cut goes with the fault
        return
    message = finish() if held.size else None
    if message is not None:
        yield message


def _page(blocks: Iterator[bytes], path: str, max_message_bytes: int) -> Iterator[Message]:
    """Yields the whole file as one message."""
    held = Held(max_message_bytes)
    try:
        for block in blocks:
            held.add(block)
    except UnreadableFile as fault:
        yield Message(held.data(), path, fault)
        return
    yield held.message(path)
