"""The places that khabar knows, found in any text in one pass.

The names of states, districts, towns, countries and large cities of the world lie in one file, which
`tools/build_gazetteer.py` makes. It is read once by a process, when the first text is searched.
"""

import functools
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import daachorse
import orjson

from transforms.extraction.folding import fold, is_word_character
from transforms.extraction.model import Place, PlaceMatch

#: What ships; its sources and licences stand in the file beside it.
RESOURCE = Path(__file__).parent / "resources" / "places.json"

_VISARGA = frozenset("\u0903\u0983\u0a83")  # of Devanagari, Bengali, Gujarati


class Name(NamedTuple):
    """One name of the gazetteer."""

    text: str  # folded
    places: tuple[Place, ...]  # the most prominent first; empty: a name that is no place and hides one
    common_word: bool


class Gazetteer:
    """Finds names in texts."""

    def __init__(self, names: Sequence[Name]) -> None:
        self._names = names
        self._automaton = daachorse.CharwiseDoubleArrayAhoCorasick([name.text for name in names])

    @classmethod
    def load(cls, path: Path = RESOURCE) -> "Gazetteer":
        """Reads what `dump` wrote; some 50 ms for all of India."""
        content = orjson.loads(path.read_bytes())
        places = [Place(*row) for row in content["places"]]
        return cls(
            [
                Name(text, tuple(places[index] for index in indices), bool(common))
                for text, common, *indices in content["names"]
            ]
        )

    def dump(self, path: Path = RESOURCE) -> None:
        """Writes the names, one to a line, so that two versions can be compared."""
        places = sorted({place for name in self._names for place in name.places}, key=str)
        index = {place: number for number, place in enumerate(places)}
        names = [
            [name.text, int(name.common_word), *(index[place] for place in name.places)]
            for name in sorted(self._names)
        ]
        path.write_bytes(
            b'{"places": [\n'
            + b",\n".join(orjson.dumps(list(place)) for place in places)
            + b'\n],\n"names": [\n'
            + b",\n".join(map(orjson.dumps, names))
            + b"\n]}\n"
        )

    def find(self, text: str) -> list[PlaceMatch]:
        """Returns the places named in a text, in its order: see `find_places`."""
        folded = fold(text)
        matches: list[PlaceMatch] = []
        taken = 0
        for begin, end, number in _longest(self._automaton.find_overlapping(folded.text), folded.text):
            if begin < taken:
                continue
            taken = end
            name = self._names[number]
            stored_begin, stored_end = folded.span(begin, end)
            # In English a place is capitalised; in small letters the name is a word, or part of an address.
            if name.places and not (name.text[0].isascii() and text[stored_begin].islower()):
                matches.append(PlaceMatch(stored_begin, stored_end, name.places, name.common_word))
        return matches


def _longest(matches: Iterable[tuple[int, int, int]], text: str) -> list[tuple[int, int, int]]:
    """Keeps the matches at word boundaries, by where they begin, the longest first."""
    whole = [
        match
        for match in matches
        if _is_boundary(text, match[0] - 1) and (_is_boundary(text, match[1]) or _is_colon(text, match[1]))
    ]
    whole.sort(key=lambda match: (match[0], -match[1]))
    return whole


def _is_boundary(text: str, index: int) -> bool:
    return not 0 <= index < len(text) or not is_word_character(text[index])


def _is_colon(text: str, index: int) -> bool:
    # Some papers type the visarga, a letter, for the colon of a dateline: पटनाः
    return text[index] in _VISARGA and _is_boundary(text, index + 1)


@functools.cache
def _gazetteer() -> Gazetteer:
    return Gazetteer.load()


def find_places(text: str) -> list[PlaceMatch]:
    """Returns the places named in a text, in its order, none overlapping.

    Names are compared folded and at word boundaries. Of names that overlap the one that begins first is
    kept, and of those the longest. English names count only where they are capitalised.

    Args:
        text: any text, in any language. Time is linear in its length.

    >>> [match.places[0].name for match in find_places("शिमला और नई दिल्ली से चम्बा तक")]
    ['शिमला', 'दिल्ली', 'चंबा']
    """
    return _gazetteer().find(text)
