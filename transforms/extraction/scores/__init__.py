"""Score cards: what a site's live-score widget shows, taken out of the page.

A widget is side data: it stands on every page of a site and shows the day of the crawl. Its teams are
no evidence of where a story happened, so its lines leave the page before the story is read.
"""

import dataclasses

from transforms.extraction.model import Block, Page, ScoreCard, TakenScores
from transforms.extraction.scores.cricket import find_cards
from transforms.extraction.scores.lines import LONGEST

__all__ = ["take_scores"]

_ASCII_DIGITS = {
    zero + value: str(value)
    for zero in (0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0660, 0x06F0)
    for value in range(10)
}


def take_scores(page: Page) -> TakenScores:
    """Takes the score cards out of a page.

    Args:
        page: HTML or plain text, as `read_page` gives it.

    Returns:
        The cards in the page's order, each state of a match once; and the page without any line of a
        card, also of those that surely are cards and could not be read. The same page where there is none.
    """
    cards, taken = find_cards([_line(block) for block in page.blocks])
    if not taken:
        return TakenScores([], page)
    blocks = [block for number, block in enumerate(page.blocks) if number not in taken]
    first_of_state: dict[str, ScoreCard] = {}
    for card in cards:
        first_of_state.setdefault(card.state_key, card)
    return TakenScores(list(first_of_state.values()), dataclasses.replace(page, blocks=blocks))


def _line(block: Block) -> str:
    """Returns a block's text with ASCII digits; "" of a block that is of no card: prose, a headline."""
    if len(block.text) > LONGEST or block.level == 1:
        return ""
    return block.text if block.text.isascii() else block.text.translate(_ASCII_DIGITS)
