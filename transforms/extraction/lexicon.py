"""What the mention rules know of words: lists built from data, and the closed lists of a grammar.

Both lie in `resources/`: `mention_words.tsv` and `mention_organisations.tsv` are made by
`tools/build_lexicon.py` (whence, the licence file beside them tells); `mention_grammar.ini` is
written by hand. Words are folded (`folding.fold`) before they are compared. Each file is read once
by a process, when the first text is read.
"""

import configparser
import dataclasses
import enum
import functools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from transforms.extraction.folding import fold
from transforms.extraction.tokens import tokenise

Phrase = tuple[str, ...]
_RESOURCES = Path(__file__).parent / "resources"


class Use(enum.IntFlag):
    """How a word is used: the letters of `mention_words.tsv`."""

    GIVEN = 1
    LAST = 2
    NAME = 4  # in a person's name, place in it unknown
    COMMON = 8  # in running text outside persons' names
    VERY_COMMON = 16


_USE_OF_LETTER = {
    "G": Use.GIVEN,
    "L": Use.LAST,
    "N": Use.NAME,
    "C": Use.COMMON,
    "X": Use.VERY_COMMON,
}


@dataclasses.dataclass(frozen=True)
class Grammar:
    """The closed lists of one language, `mention_grammar.ini`; every word folded."""

    titles: frozenset[Phrase]  # offices, ranks and trades that stand before a name: its role
    title_modifiers: frozenset[str]  # stand before a title and belong to the role
    title_fields: frozenset[str]  # stand behind a title and belong to the role: एसपी ट्रैफिक
    honorifics: frozenset[str]  # stand before a name, no role
    kin: frozenset[str]  # stand before a name: the wife, son, resident … that it tells of
    letters: frozenset[str]  # with a dot behind them, initials
    conjunctions: frozenset[str]
    ergatives: frozenset[str]  # mark who acts: what stands before them is likely a person
    stops: frozenset[str]  # never in a person's name
    stop_endings: tuple[str, ...]  # endings of inflected words, which names do not have
    party_before: frozenset[str]  # units that stand before a party: the state's, the youth …
    party_after: frozenset[Phrase]  # and after it
    body_heads: frozenset[Phrase]  # with a place before them: police, government …
    named_heads: frozenset[Phrase]  # with a place or another name before them: a university, a bank
    institution_before: frozenset[str]  # ranks of public bodies: national, all-India …
    institution_heads: frozenset[str]  # with a place or a rank and a field before them
    portfolios: frozenset[str]  # what ministries and departments are for
    portfolio_heads: frozenset[str]
    portfolio_offices: frozenset[str]  # titles that a portfolio stands before and belongs to
    portfolio_before: frozenset[str]
    campus_heads: frozenset[str]  # stand before the place of which they are: एम्स पटना
    site_heads: frozenset[str]  # with a name before them, a place: a road, a quarter, a river
    motions: frozenset[str]  # after the head of a site, tell that who is named before it went there
    place_kinds_after: frozenset[str]  # after the name of a place, outside it: गांव, जिला
    place_kinds_before: frozenset[str]
    place_endings: tuple[str, ...]  # endings that names of villages have
    village_offices: frozenset[str]  # whose holder is told of by the village: "X के प्रधान"
    articles: frozenset[str]
    office_of: frozenset[str]  # join an office and what it is of

    @functools.cached_property
    def longest_title(self) -> int:
        """Words of the longest title."""
        return max(map(len, self.titles))

    @functools.cached_property
    def spelt_initials(self) -> re.Pattern[str]:
        """Initials written as one word of their letters' names: डीसी, एसके, आरके."""
        letters = "|".join(sorted(self.letters, key=len, reverse=True))
        return re.compile(f"(?:{letters}){{2,3}}")


@functools.cache
def words() -> dict[str, Use]:
    """How each word of the lexicon is used, by its folded form."""
    combined = {
        letters: functools.reduce(Use.__or__, (_USE_OF_LETTER[letter] for letter in letters))
        for letters in {letters for _, letters in _rows("mention_words.tsv")}
    }
    return {word: combined[letters] for word, letters in _rows("mention_words.tsv")}


@functools.cache
def organisations() -> dict[Phrase, str | None]:
    """Names of organisations, cut into words, with their Wikidata id where there is one.

    Indian scripts are folded; Latin words keep their case, so that UN is not un.
    """
    return {
        tuple(name.split(" ")): entity_id or None for name, entity_id in _rows("mention_organisations.tsv")
    }


@functools.cache
def longest_organisation() -> dict[str, int]:
    """The number of words of the longest organisation that begins with a word, by that word."""
    longest: dict[str, int] = {}
    for phrase in organisations():
        longest[phrase[0]] = max(longest.get(phrase[0], 0), len(phrase))
    return longest


def _resource(file: str) -> str:
    return (_RESOURCES / file).read_text("utf-8")


def _rows(file: str) -> Iterator[tuple[str, str]]:
    for line in _resource(file).splitlines():
        first, _, second = line.partition("\t")
        yield first, second


def _phrases(listed: str) -> frozenset[Phrase]:
    phrases = (tuple(token.key for token in tokenise(phrase)) for phrase in listed.split("|"))
    return frozenset(phrase for phrase in phrases if phrase)


def _words(listed: str) -> frozenset[str]:
    return frozenset(fold(word).text for word in listed.split())


@functools.cache
def grammar(language: str) -> Grammar:
    """The closed lists of a language: "hi" or "en"."""
    parser = configparser.ConfigParser(interpolation=None, comment_prefixes=("#",))
    parser.read_string(_resource("mention_grammar.ini"))
    section = parser[language]
    of_phrases = {"titles", "party_after", "body_heads", "named_heads"}
    lists: dict[str, Any] = {
        name: _phrases(section[name]) if name in of_phrases else _words(section[name]) for name in section
    }
    for name in ("stop_endings", "place_endings"):
        lists[name] = tuple(sorted(lists[name]))
    return Grammar(**lists)
