"""Plain text: each line that is not blank is a block."""

from transforms.extraction.model import Block, PageMetadata

_INVISIBLE = str.maketrans("", "", "\x00\u00ad\u200b\u2060\ufeff")


def read_text(text: str) -> tuple[list[Block], PageMetadata]:
    """Returns the lines of a text page as blocks. Such a page has no metadata."""
    blocks: list[Block] = []
    gap = True
    for line in text.translate(_INVISIBLE).splitlines():
        words = " ".join(line.split())
        if words:
            blocks.append(Block(text=words, gap_before=gap))
        gap = not words
    return blocks, PageMetadata()
