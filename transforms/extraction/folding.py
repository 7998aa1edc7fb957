"""Text folded for matching, with a map back to the text as stored.

One word has many spellings in Indian scripts that a reader does not tell apart: चंबा and चम्बा,
दिल्ली with and without a zero-width joiner, ज़िला and जिला, ड़ as one code point or two.
Names and text are folded alike, and then compared code point by code point; what is stored, and
every offset that is written, stays that of the page.
"""

import re
import unicodedata
from bisect import bisect_right
from typing import NamedTuple

_JOINERS = "\u200c\u200d"
_ANUSVARA = "ं"


def _equal_length_folds() -> dict[str, str]:
    """Returns the code points that fold to one other code point."""
    folds = {"ँ": _ANUSVARA, "ऩ": "न", "ऱ": "र", "ऴ": "ळ"}
    # क़ ख़ ग़ ज़ फ़ य़: the dot that Urdu words keep and most newspapers leave out.
    folds |= dict(zip("\u0958\u0959\u095a\u095b\u095e\u095f", "कखगजफय", strict=True))
    # Digits of the scripts of India, Urdu and Arabic.
    for code_point in (*range(0x0900, 0x0E00), *range(0x0660, 0x0700)):
        digit = unicodedata.decimal(chr(code_point), None)
        if digit is not None:
            folds[chr(code_point)] = str(digit)
    # Gurmukhi has two signs for one nasal.
    folds["ੰ"] = "ਂ"
    # Urdu typed on an Arabic keyboard.
    folds |= {"ي": "ی", "ى": "ی", "ك": "ک", "ه": "ہ", "ة": "ہ", "ۀ": "ہ"}
    return folds


def _canonical_folds() -> dict[str, str]:
    """Returns what NFC changes in the scripts of India: ড় and ਸ਼ taken apart, ে + া put together."""
    folds = {}
    for code_point in range(0x0980, 0x0E00):
        letter = chr(code_point)
        composed = unicodedata.normalize("NFC", letter)
        decomposed = unicodedata.normalize("NFD", letter)
        if composed != letter:
            folds[letter] = composed
        elif len(decomposed) == 2:
            folds[decomposed] = letter
    # Malayalam: a final consonant as letter, virama and joiner, or as a code point of its own.
    folds |= dict(
        zip(("ണ്\u200d", "ന്\u200d", "ര്\u200d", "ല്\u200d", "ള്\u200d", "ക്\u200d"), "ൺൻർൽൾൿ", strict=True)
    )
    return folds


_FOLDS = {
    **_equal_length_folds(),
    **_canonical_folds(),
    "\u095c": "ड़",  # NFC writes these two as letter and nukta, and here the nukta tells words apart
    "\u095d": "ढ़",
    "़": "",
    **dict.fromkeys(_JOINERS, ""),
    **dict.fromkeys("੍ੱ", ""),  # Gurmukhi: names are written with and without virama and addak
    **dict.fromkeys(map(chr, (*range(0x064B, 0x0653), 0x0670)), ""),  # Arabic vowel marks
}
# The nasal of a cluster is written as its own letter or as anusvara, at the writer's choice: चम्बा, चंबा.
_NASALS = "ङञणनम"
_STOPS = "क-घच-झट-ढत-धप-भ\u0958-\u095e"
_SINGLE = "".join(fold for fold in _FOLDS if len(fold) == 1 and fold != "़") + "\ud800-\udfff"
_LONG = [fold for fold in _FOLDS if len(fold) > 1]
# A pattern that opens with one set of characters is scanned for it at many times the speed of alternatives.
_NEEDS_WORK = re.compile(
    f"[{_SINGLE}़{_NASALS}{''.join(fold[0] for fold in _LONG)}](?:"
    rf"(?<=[{_NASALS}])़?्[{_JOINERS}]?(?=[{_STOPS}])"
    + "".join(f"|(?<={fold[0]}){fold[1:]}" for fold in _LONG)
    + f"|(?<=[{_SINGLE}])|(?<=़)(?<![डढ]़))"
)


def _folded(unit: str) -> str:
    fold = _FOLDS.get(unit)
    if fold is not None:
        return fold
    return "\ufffd" if "\ud800" <= unit <= "\udfff" else _ANUSVARA


class Folded(NamedTuple):
    """A text folded for matching."""

    text: str
    #: Where the lengths part: folded and stored offset of the beginning, then of the end, of every
    #: unit that changed its length. Empty where all offsets are equal.
    folded_offsets: list[int]
    stored_offsets: list[int]

    def span(self, begin: int, end: int) -> tuple[int, int]:
        """Returns the span of the stored text that folded to `text[begin:end]`, half-open.

        A unit that is touched is taken whole, with the joiners and dots dropped behind it: where
        `begin` and `end` are word boundaries of `text`, no grapheme of the stored text is split.
        """
        if not self.folded_offsets:
            return begin, end
        return self._stored(begin, up=False), self._stored(end, up=True)

    def _stored(self, offset: int, *, up: bool) -> int:
        index = bisect_right(self.folded_offsets, offset) - 1
        if index < 0:
            return offset
        beyond = offset - self.folded_offsets[index]
        if index % 2 == 0:  # the last change before `offset` only begins: `offset` is in its unit
            return self.stored_offsets[index + 1 if up and beyond else index]
        return self.stored_offsets[index] + beyond


def fold(text: str) -> Folded:
    """Folds a text for matching, as facts known of Indian scripts ask for it.

    Lower case; NFC for the scripts of India; zero-width joiners dropped; chandrabindu, and a nasal
    letter before a stop, become anusvara; nukta dropped except on ड़ and ढ़; of Gurmukhi, tippi as
    bindi, virama and addak dropped; all digits ASCII; Urdu letters for Arabic ones, vowel marks
    dropped; a lone surrogate becomes U+FFFD.

    Args:
        text: any text. Time is linear in its length.

    >>> fold("चम्बा, ज़िला २ NEW Delhi").text
    'चंबा, जिला 2 new delhi'
    >>> folded = fold("फ़ैज़ाबाद में")
    >>> folded.text, folded.span(0, 7)
    ('फैजाबाद में', (0, 9))
    """
    # U+0130 alone changes its length in lower case.
    stored = text.replace("İ", "I").lower()
    pieces: list[str] = []
    folded_offsets: list[int] = []
    stored_offsets: list[int] = []
    copied = length = 0
    for match in _NEEDS_WORK.finditer(stored):
        begin, end = match.span()
        replacement = _folded(match.group())
        pieces += stored[copied:begin], replacement
        length += begin - copied
        if len(replacement) != end - begin:
            folded_offsets += length, length + len(replacement)
            stored_offsets += begin, end
        length += len(replacement)
        copied = end
    if not copied:
        return Folded(stored, [], [])
    pieces.append(stored[copied:])
    return Folded("".join(pieces), folded_offsets, stored_offsets)


def is_word_character(character: str) -> bool:
    r"""Tells whether a character belongs to a word: a letter, mark or digit of any script, or a joiner.

    Python's `\w` and `\b` leave out the vowel signs of Indian scripts.

    >>> [is_word_character(character) for character in "कि ।-7"]
    [True, True, False, False, False, True]
    """
    return (
        character.isalnum()
        or unicodedata.category(character) in ("Mn", "Mc", "Me")
        or character in ("\u200c", "\u200d")
    )
