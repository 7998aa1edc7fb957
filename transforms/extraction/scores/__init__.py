"""Score cards: what a site's live-score widget shows, taken out of the page.

A widget is side data: it stands on every page of a site and shows the day of the crawl. Its teams are
no evidence of where a story happened, so its lines leave the page before the story is read.

One module to a sport (`cricket`, `football`, `kabaddi` …), one interface::

    find_cards(lines: Sequence[str]) -> list[FoundCard]

- `lines` are the page's blocks in order, with ASCII digits; "" for a line that is of no card: prose, a
  headline, or a line that another sport's card has taken. The numbers in `FoundCard.lines` count them.
- A module claims a card by its competition, its teams, or words that its sport alone has; never by the
  shape of numbers alone: 2-1, 35-30 and 21-19 stand on every page. In doubt it leaves the lines to others.
- `FoundCard.card` is None for lines that surely are a card and could not be read. They leave the page all
  the same, unless another sport read them.
- A line goes to one card. `SPORTS` is the order in which the sports are asked.
- Any lines whatever give a list: no exception, no time beyond linear in the number of lines. A page
  without a card must cost next to nothing: search for an anchor of the sport before anything else.

Shared by the sports: `found` (FoundCard, Check, keys), `labels` (competition, stage, day; what can be a
name), `teams` (ids by competition and name).
"""

import dataclasses
from collections.abc import Callable, Sequence

from transforms.extraction.model import Block, Page, ScoreCard, TakenScores
from transforms.extraction.scores import cricket, matches
from transforms.extraction.scores.cricket.cells import is_row
from transforms.extraction.scores.found import LONGEST, FoundCard
from transforms.extraction.scores.reference import MatchReference, believe, shipped_reference

__all__ = ["find_score_cards", "take_scores"]

#: Every sport's `find_cards`, in the order in which they are asked.
SPORTS: tuple[Callable[[Sequence[str]], list[FoundCard]], ...] = (cricket.find_cards, matches.find_cards)

_ASCII_DIGITS = {
    zero + value: str(value)
    for zero in (0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0660, 0x06F0)
    for value in range(10)
}


def take_scores(page: Page, reference: MatchReference | None = None) -> TakenScores:
    """Takes the score cards out of a page.

    Args:
        page: HTML or plain text, as `read_page` gives it.
        reference: known matches; those that ship where None is given.

    Returns:
        The cards in the page's order, each state of a match once; and the page without any line of a
        card, also of those that surely are cards and could not be read. The same page where there is none.
    """
    found = find_score_cards(page, reference)
    if not found:
        return TakenScores([], page)
    taken = set().union(*(one.lines for one in found))
    blocks = [block for number, block in enumerate(page.blocks) if number not in taken]
    first_of_state: dict[str, ScoreCard] = {}
    for one in found:
        if one.card is not None:
            first_of_state.setdefault(one.card.state_key, one.card)
    return TakenScores(list(first_of_state.values()), dataclasses.replace(page, blocks=blocks))


def find_score_cards(page: Page, reference: MatchReference | None = None) -> list[FoundCard]:
    """Returns every card of a page with the numbers of its blocks, also those that could not be read."""
    lines = [_line(block) for block in page.blocks]
    read, unread = [], []
    for find_cards in SPORTS:
        for found in find_cards(lines):
            if found.card is None:
                unread.append(found)
                continue
            read.append(believe(found, reference or shipped_reference()))
            for number in found.lines:
                lines[number] = ""
    free = [found._replace(lines={number for number in found.lines if lines[number]}) for found in unread]
    return sorted((found for found in (*read, *free) if found.lines), key=lambda found: min(found.lines))


def _line(block: Block) -> str:
    """Returns a block's text with ASCII digits; "" of a block that is of no card: prose, a headline."""
    if block.level == 1 or (len(block.text) > LONGEST and not is_row(block.text)):
        return ""
    return block.text if block.text.isascii() else block.text.translate(_ASCII_DIGITS)
