"""Reads a `.json` file: an object a line, one object, or an array of objects."""

import re
from collections.abc import Iterator

import orjson

from transforms.extraction.errors import UnreadableFile
from transforms.extraction.held import Held, Message

# What matters outside a string, and inside one.
_OUTSIDE = re.compile(rb'["\[\]{},]')
_INSIDE = re.compile(rb'[\\"]')


def is_lines(opening: bytes) -> bool:
    r"""Tells a file with an object a line from one object or array, from its first bytes.

    >>> is_lines(b'{"text": "a"}\n{"text": "b"}')
    True
    >>> is_lines(b'[\n{"text": "a"}')
    False
    """
    opening = opening.removeprefix(b"\xef\xbb\xbf").lstrip()
    if opening.startswith(b"["):
        return False
    line, newline, _ = opening.partition(b"\n")
    if not newline:
        return False
    try:
        orjson.loads(line)
    except orjson.JSONDecodeError:
        return line.rstrip().endswith(b"}")  # a line that is damaged costs only itself
    return True


def elements(
    blocks: Iterator[bytes], path: str, start: int, end: int | None, max_message_bytes: int
) -> Iterator[Message]:
    """Yields the elements of an array, or the one value that the file is.

    Args:
        blocks: the file, unpacked, from its beginning.
        path: its name; an element's number in the file, from 1, stands behind it.
        start: an element belongs to the part of the file in which it begins; in bytes, unpacked.
        end: where that part ends.
        max_message_bytes: a longer element is cut to its head and carries a fault.
    """
    held = Held(max_message_bytes)
    depth = 0
    top: int | None = None  # the depth at which commas part elements: 1 in an array, none without one
    in_string = False
    escaped = False  # the first byte of the block follows a backslash
    begun = number = position = 0  # where the element in hand begins, how many came before, of the block

    def finish() -> Message | None:
        nonlocal number
        message = held.message(f"{path}:{number + 1}")
        held.clear()
        if not message.data.strip():
            return None
        number += 1
        return message._replace(data=message.data.strip()) if begun >= start else None

    try:
        for block in blocks:
            taken = 0
            index, escaped = int(escaped), False
            while match := (_INSIDE if in_string else _OUTSIDE).search(block, index):
                index, mark = match.end(), match[0]
                if mark == b"\\":
                    index, escaped = index + 1, index == len(block)
                elif mark == b'"':
                    in_string = not in_string
                elif mark in b"[{":
                    depth += 1
                    if top is None:
                        top = 1 if mark == b"[" else -1
                        if top == 1:
                            taken = index
                elif mark in b"]}":
                    depth -= 1
                if (mark == b"," and depth == top) or (mark == b"]" and depth == 0 and top == 1):
                    held.add(block[taken : index - 1])
                    message = finish()
                    if message is not None:
                        yield message
                    taken, begun = index, position + index
                    if end is not None and begun >= end:
                        return
            held.add(block[taken:])
            position += len(block)
    except UnreadableFile as fault:
        yield Message(held.data(), path, fault)  # the element that was cut goes with the fault
        return
    message = finish()  # of an element cut short this is no JSON, and says so
    if message is not None:
        yield message
    if top == 1 and depth == 1:
        cut = UnreadableFile(
            "truncated_file", f"{path}: its array ends without `]`; the elements before were kept"
        )
        yield Message(b"", path, cut)
