"""Words of a text with their offsets, cut so that no grapheme is split."""

import functools
import re
import unicodedata
from typing import NamedTuple

from transforms.extraction.folding import fold


class Token(NamedTuple):
    """One word: letters, marks and digits without a break; offsets in the text as stored."""

    begin: int
    end: int
    text: str
    key: str  # folded, for looking it up


# Beside letters, digits and marks these belong to the grapheme of their neighbour (UAX #29): joiners,
# skin tones and tag characters follow it, the signs that embrace a number go before it.
_FOLLOWING = "\u200c\u200d\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f"
_PRECEDING = "\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"


@functools.cache
def _word_pattern() -> re.Pattern[str]:
    r"""A word; `\w` alone leaves out marks, so the vowel signs of Indian scripts.

    Marks stand in the first two planes, and among the variation selectors of the fourteenth.
    """
    marks = "".join(
        character
        for character in map(chr, (*range(0x300, 0x20000), *range(0xE0100, 0xE01F0)))
        if unicodedata.category(character).startswith("M")
    )
    preceding = f"[{_PRECEDING}]"
    return re.compile(rf"{preceding}*[^\W_](?:[^\W_]|[{marks}{_FOLLOWING}]|{preceding}+(?=[^\W_]))*")


@functools.lru_cache(maxsize=1 << 16)
def _key(word: str) -> str:
    return fold(word).text


def tokenise(text: str) -> list[Token]:
    """Cuts a text into its words, in order; what stands between them is left out.

    Every beginning and end is a grapheme boundary of `text`, as UAX #29 defines it, for words that
    begin with a letter of an Indian script or a Latin one.

    >>> [(token.text, token.begin) for token in tokenise("डॉ. राणा ने")]
    [('डॉ', 0), ('राणा', 4), ('ने', 9)]
    """
    return [
        Token(*match.span(), word, _key(word))
        for match in _word_pattern().finditer(text)
        for word in (match.group(),)
    ]
