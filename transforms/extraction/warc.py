"""Reads WARC files (ISO 28500): a page for every response in HTML or text with status 200.

The records are framed here and read by FastWARC. A reader of WARC stops at the first damaged record, or
follows a wrong Content-Length into the records behind it; here such a record is a dead letter, and the next
one is found by its opening. A record is held up to the limit of a message, no more.

WARC files are packed record by record, so that one can begin to read at any record: part of a file is read
without what stands before it. Where somebody packed the whole file at once, it is unpacked from its
beginning.
"""

import io
import re
from collections.abc import Callable, Iterator, Mapping
from typing import IO, Any, Literal, NamedTuple

import fastwarc
from fastwarc import stream_io

from transforms.extraction.errors import BadMessage, MessageTooLarge, UnreadableFile
from transforms.extraction.held import HEAD_BYTES, Held, Message
from transforms.extraction.unpacking import BITE_BYTES, ERRORS, Compression, blocks, decompressor

_PAGES: Mapping[str, Literal["html", "text"]] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "text",
}
_TYPES = ("warcinfo", "request", "metadata", "revisit", "continuation")
# Of these types a record holds a page itself, without HTTP (wget's own pages, the texts of WET files).
_BARE = ("resource", "conversion")

# What the header of a record, and that of HTTP behind it, may take on top of the limit of a message.
_HEADER_BYTES = 64 * 1024
_OPENING = re.compile(rb"WARC/[01]\.[0-9]\r?\n")
_NEXT = re.compile(rb"\n\r?\n(?=WARC/[01]\.[0-9]\r?\n)")
_NEXT_BYTES = 16  # the most that `_NEXT` looks at
_BLANK_LINE = re.compile(rb"\r?\n\r?\n")
_LENGTH = re.compile(rb"^content-length:[ \t]*([0-9]{1,15})[ \t]*\r?$", re.I | re.M)

_MAGIC = {"gzip": b"\x1f\x8b\x08", "zstd": b"\x28\xb5\x2f\xfd"}
_GZIP_HEADER = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"
_SHORT_BYTES = 1 << 20  # the first record of a file says who wrote it and is never so long

_CODINGS: Mapping[str, Callable[[bytes], Any]] = {
    "chunked": lambda data: stream_io.ChunkedReader(io.BytesIO(data)),
    "gzip": lambda data: stream_io.GzipReader(io.BytesIO(data)),
    "x-gzip": lambda data: stream_io.GzipReader(io.BytesIO(data)),
    # Some servers send it bare: then as gzip, whose sum at the end is missing.
    "deflate": lambda data: (
        stream_io.GzipReader(io.BytesIO(data), zlib=True)
        if data[:1] == b"\x78"
        else stream_io.GzipReader(io.BytesIO(_GZIP_HEADER + data))
    ),
    "br": lambda data: stream_io.BrotliReader(io.BytesIO(data)),
    "zstd": lambda data: stream_io.ZstdReader(io.BytesIO(data)),
}


class WarcPage(NamedTuple):
    """A page of a WARC file, or a record that is damaged."""

    message: Message
    kind: Literal["html", "text"]
    attributes: Mapping[str, str]  # url, fetched_at, message_id, content_type


def read_pages(
    stream: IO[bytes],
    path: str,
    compression: Compression,
    *,
    start: int,
    end: int | None,
    max_message_bytes: int,
    on_bytes: Callable[[int], None],
    on_skip: Callable[[str], None],
) -> Iterator[WarcPage]:
    """Yields the pages whose records begin from byte `start` to `end`.

    Args:
        stream: the file as stored; seekable.
        path: its name.
        compression: how it is packed.
        start: where the part begins: in bytes as stored where each record is packed by itself or none is;
            else unpacked (`is_packed_by_record`).
        end: where it ends; a record belongs to the part in which it begins.
        max_message_bytes: a longer page is cut to its head and carries a fault.
        on_bytes: is told of every block read, in bytes as stored.
        on_skip: is told the kind of every record that holds no page.

    Yields:
        Pages in the file's order. A fault of the whole file comes last.
    """
    limit = max_message_bytes + _HEADER_BYTES
    if compression and is_packed_by_record(stream, compression):
        for record in _packed_records(_Members(stream, compression, start, on_bytes), end, limit):
            yield from _pages(record, path, max_message_bytes, on_skip)
    else:
        before = max(start - _NEXT_BYTES, 0)
        framer = _Framer(blocks(stream, path, compression, before, on_bytes), before, limit)
        framer.skip_to(start)
        for record in framer.records(end):
            yield from _pages(record, path, max_message_bytes, on_skip)
        if framer.broken is not None:
            yield WarcPage(Message(b"", path, framer.broken), "text", {})


def is_packed_by_record(stream: IO[bytes], compression: Compression) -> bool:
    """Tells whether the records of a compressed file can be unpacked one by one."""
    stream.seek(0)
    member = decompressor(compression)
    size = 0
    try:
        while size < _SHORT_BYTES and not member.eof and (block := stream.read(BITE_BYTES)):
            size += len(member.decompress(block))
        # One member to the end is a file packed as a whole, however short.
        goes_on = bool(member.eof) and bool(member.unused_data or stream.read(1))
    except ERRORS:
        return True  # damaged; what is behind can be found only so
    finally:
        stream.seek(0)
    return goes_on and size <= _SHORT_BYTES


class _Record(NamedTuple):
    offset: int
    data: bytes  # the header too; of one over the limit, or damaged, the head
    problem: str | None = None
    too_large: MessageTooLarge | None = None


class _Framer:
    """Cuts unpacked bytes into records."""

    def __init__(self, source: Iterator[bytes], position: int, limit: int) -> None:
        self.source = source
        self.position = position  # of the first byte in `buffer`
        self.limit = limit
        self.buffer = bytearray()
        self.broken: UnreadableFile | None = None

    def records(self, end: int | None = None) -> Iterator[_Record]:
        while self._fill(1) and (end is None or self.position < end):
            if self.buffer[0] in b"\r\n":
                self._drop(1)
                continue
            yield self._next()

    def skip_to(self, start: int) -> None:
        """Drops what stands before the first record that begins at `start` or behind it."""
        while self._fill(1) and self.position < start:
            self._to_next(Held(0))

    def _next(self) -> _Record:
        offset = self.position
        self._fill(_HEADER_BYTES)
        header = _BLANK_LINE.search(self.buffer, 0, _HEADER_BYTES)
        header_size = header.end() if header else 0
        length = _LENGTH.search(self.buffer, 0, header_size)
        if not _OPENING.match(self.buffer) or length is None:
            return self._damaged(
                offset, self._break() or "no header of a WARC record, or one without its Content-Length"
            )
        size = header_size + int(length[1])
        if size > self.limit:
            return self._large(offset, size)
        if not self._fill(size):
            return self._damaged(
                offset, self._break() or "it is cut short, or its Content-Length is too large"
            )
        self._fill(size + _NEXT_BYTES)
        behind = self.buffer[size : size + _NEXT_BYTES].lstrip(b"\r\n")
        if self.broken is not None and not behind:
            return self._damaged(offset, self.broken.message)
        if behind and not behind.startswith(b"WARC/"):
            return self._damaged(offset, "its Content-Length is wrong: no record begins behind it")
        data = bytes(self.buffer[:size])
        self._drop(size)
        return _Record(offset, data)

    def _break(self) -> str | None:
        return self.broken.message if self.broken is not None else None

    def _damaged(self, offset: int, problem: str) -> _Record:
        held = Held(HEAD_BYTES)
        self._to_next(held)
        return _Record(offset, held.data(), problem)

    def _large(self, offset: int, size: int) -> _Record:
        held = Held(self.limit)
        found = self._to_next(held, size)
        if held.size < size:
            problem = "its Content-Length is wrong" if found else self._break() or "it is cut short"
            return _Record(offset, held.data()[:HEAD_BYTES], problem)
        fault = held.message("the record").fault
        assert isinstance(fault, MessageTooLarge)
        return _Record(offset, held.data(), too_large=fault)

    def _to_next(self, held: Held, size: int | None = None) -> bool:
        """Moves what stands before the next record into `held`, at most `size` bytes; tells of one."""
        first = 1  # the record in hand is not the next
        while size is None or held.size < size:
            more = self._fill(_HEADER_BYTES)
            if not self.buffer:
                break
            left = len(self.buffer) if size is None else size - held.size
            found = _NEXT.search(self.buffer, first, left)
            if found:
                self._move(found.end(), held)
                return True
            # The end of what is here may be the beginning of the opening.
            self._move(min(left, len(self.buffer) - _NEXT_BYTES if more else len(self.buffer)), held)
            first = 0
        return False

    def _move(self, count: int, held: Held) -> None:
        held.add(bytes(self.buffer[:count]))
        self._drop(count)

    def _drop(self, count: int) -> None:
        del self.buffer[:count]
        self.position += count

    def _fill(self, size: int) -> bool:
        """Has so many bytes in the buffer, if there are so many."""
        while len(self.buffer) < size:
            try:
                block = next(self.source, None)
            except UnreadableFile as fault:
                self.broken = fault
                self.source = iter(())
                return False
            if block is None:
                return False
            self.buffer += block
        return True


def _packed_records(members: "_Members", end: int | None, limit: int) -> Iterator[_Record]:
    """Yields the records of members that begin before `end`."""
    in_order = members.position == 0  # what stands before the first member of a part is not ours
    while True:
        begun = members.position
        skipped = members.find()
        if in_order and skipped.strip(b"\0") and (end is None or begun < end):
            yield _Record(begun, skipped, "bytes that open no record, or one damaged from its beginning")
        if not members.buffer or (end is not None and members.position >= end):
            return
        offset, head = members.position, members.buffer
        framer = _Framer(members.blocks(), 0, limit)
        found = False
        for record in framer.records():
            found = True
            yield record._replace(offset=offset)
        if framer.broken is not None and not found:  # damaged before it gave a byte
            yield _Record(offset, head, framer.broken.message)
        in_order = framer.broken is None


class _Members:
    """The members (gzip) or frames (zstd) of a file as stored, from a position on."""

    def __init__(
        self, stream: IO[bytes], compression: Compression, start: int, on_bytes: Callable[[int], None]
    ) -> None:
        self.stream = stream
        self.compression = compression
        self.on_bytes = on_bytes
        self.reached = start  # no byte before was unpacked in vain twice
        self._go_to(start)

    def find(self) -> bytes:
        """Goes to the next member that opens a WARC record, or to the end; returns what it passes."""
        magic = _MAGIC[self.compression]
        passed = Held(HEAD_BYTES)
        while self._fill(len(magic)) or self.buffer:
            self._fill(BITE_BYTES)
            index = self.buffer.find(magic)
            if index == 0 and self._opens():
                break
            if index <= 0:
                index = 1 if index == 0 else max(len(self.buffer) - len(magic) + 1, 1)
            passed.add(self.buffer[:index])
            self._drop(index)
        return passed.data()

    def blocks(self) -> Iterator[bytes]:
        """Yields what the member holds, and goes behind it.

        Raises:
            UnreadableFile: it is damaged or cut short. What was read of it is read again for the next member.
        """
        begun = self.position
        member = decompressor(self.compression)
        reason = "ends in the middle"
        try:
            while not member.eof and self._fill(1):
                bite = self.buffer[:BITE_BYTES]
                data = member.decompress(bite)
                self._drop(len(bite) - len(member.unused_data))
                yield data
        except ERRORS as error:
            reason = f"is damaged ({error})"
        if not member.eof:
            # Once: a file of members inside members must not be read as often as it has members.
            again = begun + 1 if begun >= self.reached else max(self.position, self.reached)
            self.reached = max(self.position, self.reached)
            self._go_to(again)
            raise UnreadableFile("corrupt_file", f"its {self.compression} data {reason}")

    def _opens(self) -> bool:
        if self.compression == "zstd":  # gives nothing before a block is whole; its magic number is longer
            return True
        try:
            return bool(decompressor(self.compression).decompress(self.buffer[:512])[:5] == b"WARC/")
        except ERRORS:
            return False

    def _go_to(self, position: int) -> None:
        self.stream.seek(position)
        self.position = position  # of the first byte in `buffer`
        self.buffer = b""

    def _drop(self, count: int) -> None:
        self.buffer = self.buffer[count:]
        self.position += count

    def _fill(self, size: int) -> bool:
        while len(self.buffer) < size:
            block = self.stream.read(BITE_BYTES)
            if not block:
                return False
            self.on_bytes(len(block))
            self.buffer += block
        return True


def _pages(
    record: _Record, path: str, max_message_bytes: int, on_skip: Callable[[str], None]
) -> Iterator[WarcPage]:
    """Yields the page of a record, or tells why it has none."""
    source = f"{path}@{record.offset}"
    if record.problem is not None:
        yield _damaged_record(source, record.data, record.problem)
        return
    parsed = _parse(record.data)
    if parsed is None:
        yield _damaged_record(source, record.data, "its header cannot be read")
        return
    kind, content_type = _kind(parsed)
    body = parsed.reader.read() if kind == "page" else b""
    media_type = content_type.partition(";")[0].strip().lower()
    if kind == "page" and not media_type:
        media_type = "text/html" if body[:1000].lstrip()[:1] == b"<" else "text/plain"
    if kind == "page" and media_type not in _PAGES:
        known = re.fullmatch(r"(application|audio|font|image|text|video)/.+", media_type)
        kind = f"{known[1] if known else 'unknown'} response"
    if kind != "page":
        on_skip(kind)
        return
    if record.too_large is not None:
        message = Message(record.data, source, record.too_large)
    else:
        message = _decoded(body, _codings(parsed), max_message_bytes).message(source)
    attributes = {
        "url": parsed.headers.get("WARC-Target-URI") or "",
        "fetched_at": parsed.headers.get("WARC-Date") or "",
        "message_id": (parsed.headers.get("WARC-Record-ID") or "").strip("<> "),
        "content_type": content_type,
    }
    attributes["url"] = attributes["url"].strip("<> ")  # wget's
    yield WarcPage(message, _PAGES[media_type], {key: value for key, value in attributes.items() if value})


def _parse(data: bytes) -> fastwarc.WarcRecord | None:
    try:
        # Framed already: lenient of line ends.
        records = fastwarc.ArchiveIterator(
            io.BytesIO(data), parse_http=True, auto_decode="none", quirks_mode=True, stream_detect=False
        )
        return next(iter(records), None)
    except (OSError, ValueError):
        return None


def _kind(record: fastwarc.WarcRecord) -> tuple[str, str]:
    """Returns `page`, or why a record is none, and the Content-Type of the page."""
    record_type = (record.headers.get("WARC-Type") or "").strip().lower()
    if record_type in _BARE and not record.is_http:
        return "page", record.headers.get("Content-Type") or ""
    if record_type not in ("response", *_BARE):
        return (record_type if record_type in _TYPES else "unknown record"), ""
    if not record.is_http or record.http_headers.status_code is None:
        return "response without HTTP", ""
    status = record.http_headers.status_code
    if status != 200:
        return (f"status {status}" if 100 <= status <= 999 else "unknown status"), ""
    return "page", record.http_headers.get("Content-Type") or ""


def _codings(record: fastwarc.WarcRecord) -> list[str]:
    """Returns how the body is coded, the outermost first."""
    if not record.is_http:
        return []
    transfer, content = (
        record.http_headers.get(name) or "" for name in ("Transfer-Encoding", "Content-Encoding")
    )
    codings = [*content.split(","), *transfer.split(",")]
    return [coding.strip().lower() for coding in reversed(codings)]


def _decoded(body: bytes, codings: list[str], limit: int) -> Held:
    """Undoes the codings of a body. One that is cut short is read as far as it goes.

    Crawlers store bodies decoded and leave the header as it was: what cannot be decoded at all is taken as it
    is.
    """
    held = Held(limit)
    held.add(body)
    for coding in codings:
        reader = _CODINGS.get(coding)
        if reader is None:
            continue
        data = held.data()
        decoded = Held(limit)
        try:
            source = reader(data)
            while piece := source.read(_HEADER_BYTES):
                decoded.add(piece)
        except (OSError, ValueError):
            pass
        if decoded.size:
            held = decoded
    return held


def _damaged_record(source: str, data: bytes, problem: str) -> WarcPage:
    fault = BadMessage(
        "damaged_record",
        f"{source}: a record of WARC is damaged: {problem}; the head of it is kept, and the next record is "
        "read. Fetch the file again for this one",
    )
    return WarcPage(Message(data[:HEAD_BYTES], source, fault), "text", {})
