"""Text that stands twice: folded copies, copies for printing, sentences lifted into a box."""

import re
from collections.abc import Hashable, Sequence
from typing import TypeVar

from transforms.extraction.chrome import without_read_more

_TOKEN = re.compile(r"[^\W_]+")
#: A text with fewer letters may well be said twice.
_FEWEST_LETTERS = 30
#: A copy holds as much of the letters of what it copies.
_WHOLE = 0.85
#: More blocks are not searched in each other: the work stays linear in the page's length.
_MOST_SOUGHT = 100

_Key = TypeVar("_Key", bound=Hashable)


def letters(text: str) -> str:
    """Returns the letters and digits of a text, lower case: for telling whether two lines say the same."""
    return "".join(_TOKEN.findall(text.casefold()))


def find_repeats(texts: Sequence[str], outside: Sequence[bool]) -> set[int]:
    """Returns the indices of the texts that say again what others of them say.

    Of equal texts the first inside the story's element stays, of a text and its longer version the longer. Of
    one block that holds several others, those stay; a shorter block that one other holds goes: a quotation
    set off in a box.

    Args:
        texts: the paragraphs of a story, in order.
        outside: whether each stands outside the element that holds most of the story, or is set off in it:
            fewer letters tell of such a text that it is said again.

    >>> sorted(find_repeats(["The bridge at the old ford will open today", "A bus"] * 2, [False] * 4))
    [2]
    """
    keys = [letters(without_read_more(text)) for text in texts]
    dropped = _openings(keys, outside)
    return dropped | _parts(keys, outside, dropped)


def _openings(keys: Sequence[str], outside: Sequence[bool]) -> set[int]:
    """Returns what stands again, and what a longer text begins with."""
    dropped = set()
    kept, kept_index = "", -1
    for key, _, index in sorted(zip(keys, outside, range(len(keys)), strict=True)):
        if len(kept) >= _FEWEST_LETTERS:
            if key == kept:
                dropped.add(index)
                continue
            if key.startswith(kept):
                dropped.add(kept_index)
        kept, kept_index = key, index
    return dropped


def _parts(keys: Sequence[str], outside: Sequence[bool], dropped: set[int]) -> set[int]:
    """Returns what another text holds within it; of a text that is nothing but several others, itself."""
    found: dict[int, list[int]] = {}
    sizes = [len(key) for key in keys]
    longest = sorted(range(len(keys)), key=lambda index: -sizes[index])[:_MOST_SOUGHT]
    shortest = [_FEWEST_LETTERS // 2 if is_outside else _FEWEST_LETTERS for is_outside in outside]
    rest = [index for index in range(len(keys)) if sizes[index] >= shortest[index]][:_MOST_SOUGHT]
    for whole in longest:
        if sizes[whole] < _FEWEST_LETTERS:
            break
        for part in rest:
            if part != whole and sizes[part] < sizes[whole] and keys[part] in keys[whole]:
                found.setdefault(whole, []).append(part)
    again: set[int] = set()
    for whole, parts in found.items():
        covered = sum({keys[part]: sizes[part] for part in parts}.values())
        if len(parts) > 1 and covered >= _WHOLE * sizes[whole]:
            again.add(whole)
            # Its first part was taken for its shorter version.
            dropped.difference_update(part for part in parts if keys[whole].startswith(keys[part]))
    for whole, parts in found.items():
        if whole not in again and whole not in dropped:
            again.update(parts)
    return again
