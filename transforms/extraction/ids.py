"""The one way in which khabar makes an id out of what a thing is."""

import hashlib


def stable_hash(*parts: str | bytes | None) -> str:
    """Returns 32 hex digits (128 bits of BLAKE2b) that depend on the parts alone.

    Parts are length-prefixed, so that ("ab", "c") and ("a", "bc") differ, and None differs from "".

    >>> stable_hash("ab", "c") == stable_hash("a", "bc")
    False
    >>> stable_hash("शिमला")
    '68c34b31ad7b5b6ea2dd43842be58290'
    """
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        if part is None:
            digest.update(b"-")
            continue
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(b"%d:" % len(data))
        digest.update(data)
    return digest.hexdigest()
