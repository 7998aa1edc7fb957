"""Datelines."""

import re
from collections.abc import Callable
from typing import NamedTuple


class Dateline(NamedTuple):
    """The dateline of a paragraph."""

    place: str
    raw: str
    agencies: tuple[str, ...]
    authors: tuple[str, ...]
    rest: str


_SIMPLE = re.compile(r"\s*([^\s:：।,]{2,20}(?: [^\s:।,]{2,20})?)\s*[:ः]\s")


def split_dateline(paragraph: str, *, is_place: Callable[[str], bool] | None = None) -> Dateline | None:
    """Returns the dateline at the head of a paragraph, or None."""
    match = _SIMPLE.match(paragraph)
    if match is None:
        return None
    return Dateline(match[1], match[0].strip(), (), (), paragraph[match.end() :].strip())
