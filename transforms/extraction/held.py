"""A message while it is read: held whole up to the limit, of a longer one the head and a hash."""

import hashlib
from typing import Any, NamedTuple

from transforms.extraction.errors import DataError, MessageTooLarge

#: How much of a message over the limit is kept.
HEAD_BYTES = 64 * 1024


class Message(NamedTuple):
    """What a reader found: the bytes, where, and what is wrong with them."""

    data: bytes
    source: str
    fault: DataError | None = None


class Held:
    """Takes the pieces of one message.

    Args:
        limit: bytes; of a message that has more, the head and a hash are kept.
    """

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.clear()

    def clear(self) -> None:
        """Begins the next message."""
        self.size = 0  # also of what is no longer held
        self._pieces: list[bytes] = []
        self._hasher: Any = None  # set once the message is over the limit

    def add(self, piece: bytes) -> None:
        """Adds the next piece."""
        self.size += len(piece)
        if self._hasher is not None:
            self._hasher.update(piece)
            return
        self._pieces.append(piece)
        if self.size > self.limit:
            held = b"".join(self._pieces)
            self._hasher = hashlib.sha256(held)
            self._pieces = [held[:HEAD_BYTES]]

    def data(self) -> bytes:
        """Returns what is held."""
        return b"".join(self._pieces)

    def message(self, source: str) -> Message:
        """Returns the message; one over the limit as its head, with a fault."""
        if self._hasher is None:
            return Message(self.data(), source)
        return Message(
            self.data(),
            source,
            MessageTooLarge(
                "too_large",
                f"{source}: the message has {self.size} bytes (SHA-256 {self._hasher.hexdigest()}), over "
                f"the limit of {self.limit}; its first {HEAD_BYTES} are kept; raise --max_message_bytes to "
                "take it",
            ),
        )
