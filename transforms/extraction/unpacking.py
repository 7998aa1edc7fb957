"""Unpacks gzip and zstd in bounded memory."""

import zlib
from collections.abc import Callable, Iterator
from typing import IO, Any, Literal

import zstandard

from transforms.extraction.errors import UnreadableFile

Compression = Literal["", "gzip", "zstd"]

#: How much of a compressed file is unpacked at a time. zstd may blow 4 bytes up to 128 KiB; with small bites
#: the memory stays bounded whatever the file holds.
BITE_BYTES = 4096

#: What goes wrong in either library.
ERRORS = (zlib.error, zstandard.ZstdError)

_BLOCK_BYTES = 1 << 20
# The largest that zstd can write (`--long=31`); its own default refuses such files.
_ZSTD_WINDOW = 1 << 31

_KEPT = "; what could be read before was kept; fetch the file again for the rest"


def decompressor(compression: Compression) -> Any:
    """Returns what unpacks one member (gzip) or frame (zstd): `decompress`, `eof`, `unused_data`."""
    if compression == "gzip":
        return zlib.decompressobj(wbits=31)
    return zstandard.ZstdDecompressor(max_window_size=_ZSTD_WINDOW).decompressobj()


def blocks(
    stream: IO[bytes], path: str, compression: Compression, skip: int, on_bytes: Callable[[int], None]
) -> Iterator[bytes]:
    """Yields what a file holds, unpacked, from byte `skip` on.

    Args:
        stream: the file as stored, at position 0.
        path: its name, for errors.
        compression: how it is packed.
        skip: how many unpacked bytes to leave out.
        on_bytes: is told of every block read behind `skip`, in bytes as stored.

    Raises:
        UnreadableFile: its compression is damaged or cut short; all that came before was yielded.
    """
    if compression:
        yield from _unpacked(stream, path, compression, skip, on_bytes)
        return
    if skip:
        stream.seek(skip)
    while block := stream.read(_BLOCK_BYTES):
        on_bytes(len(block))
        yield block


def unpacked_size(stream: IO[bytes], path: str, compression: Compression) -> int:
    """Returns how many bytes a compressed file holds, as far as it can be unpacked; reads all of it."""
    size = 0
    try:
        for block in blocks(stream, path, compression, 0, lambda count: None):
            size += len(block)
    except UnreadableFile:
        pass  # who reads the file will say so
    return size


def _unpacked(
    stream: IO[bytes], path: str, compression: Compression, skip: int, on_bytes: Callable[[int], None]
) -> Iterator[bytes]:
    member = decompressor(compression)
    members = 0
    fresh = True  # nothing of the present member has been read
    while block := stream.read(BITE_BYTES):
        if skip <= 0:
            on_bytes(len(block))
        while block:
            if fresh and members:  # zeros may pad the end
                block = block.lstrip(b"\0")
                if not block:
                    break
            try:
                data = member.decompress(block)
            except ERRORS as error:
                raise UnreadableFile(
                    "corrupt_file", f"{path}: its {compression} data is damaged ({error}){_KEPT}"
                ) from error
            fresh = False
            if len(data) > skip:
                yield data[max(skip, 0) :]
            skip -= len(data)
            block = b""
            if member.eof:  # several members may follow one another
                block = member.unused_data
                member, fresh, members = decompressor(compression), True, members + 1
    if not fresh or not members:
        raise UnreadableFile("truncated_file", f"{path}: its {compression} data ends in the middle{_KEPT}")
