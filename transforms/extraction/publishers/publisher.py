"""The facts that a publisher's file states, and how they change a page before the shared path reads it."""

import dataclasses
import functools
import re

from transforms.extraction.chrome import fold
from transforms.extraction.model import Page


@dataclasses.dataclass(frozen=True, slots=True)
class Publisher:
    """What one publisher's pages have that others' have not. All of it may be left out."""

    hosts: tuple[str, ...] = ()  # each with its subdomains
    #: Patterns of whole lines that belong to the site wherever they stand; case and nuktas do not matter.
    chrome: tuple[str, ...] = ()
    #: Visible times are written by the reader's browser in the reader's zone: a crawled page shows another.
    clock_of_reader: bool = False
    #: Stated times that are labelled UTC are the clock of India.
    utc_is_ist: bool = False


#: Of a page whose publisher has no file.
ANY_PUBLISHER = Publisher()

#: Prompts are short; a paragraph that begins like one stays. In characters.
_LONGEST_PROMPT = 300


def without_chrome(page: Page, publisher: Publisher) -> Page:
    """Returns the page without the lines that its publisher's file calls the site's own.

    A page of nothing else stays as it is.
    """
    if not publisher.chrome:
        return page
    own = _own_lines(publisher.chrome)
    blocks = [
        block
        for block in page.blocks
        if len(block.text) > _LONGEST_PROMPT or own.fullmatch(fold(block.text)) is None
    ]
    return dataclasses.replace(page, blocks=blocks) if blocks else page


@functools.cache
def _own_lines(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{fold(pattern)})" for pattern in patterns))
