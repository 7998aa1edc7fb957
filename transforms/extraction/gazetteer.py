"""The places that khabar knows, found in any text in one pass.

The names of states, districts, towns, countries and large cities of the world lie in one file, which
`tools/build_gazetteer.py` makes. It is read once by a process, when the first text is searched.
"""

import functools
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import daachorse
import orjson

from transforms.extraction.case_endings import end_with_ending, stems
from transforms.extraction.folding import fold, is_word_character
from transforms.extraction.model import Place, PlaceMatch

#: What ships; its sources and licences stand in the file beside it.
RESOURCE = Path(__file__).parent / "resources" / "places.json"

_PLACE_BEFORE_IN = 2  # in the file, where a common word has 1 and any other name 0
_IN = re.compile(" (?:" + fold("में|ਵਿੱਚ|'ਚ|’ਚ|میں").text + ")(?= |[।.,]|$)")
_VISARGA = frozenset("\u0903\u0983\u0a83")  # of Devanagari, Bengali, Gujarati


class Name(NamedTuple):
    """One name of the gazetteer."""

    text: str  # folded
    places: tuple[Place, ...]  # the most prominent first; empty: a name that is no place and hides one
    common_word: bool  # or a person's name
    place_before_in: bool = False  # though a common word, the place where "in" follows: नागौर में, not मंडी में


class Gazetteer:
    """Finds names in texts."""

    def __init__(self, names: Sequence[Name]) -> None:
        self.names = names
        own = {name.text for name in names}
        # Names as they stand before an ending, by the number of the name.
        before_endings = {
            stem: number
            for number, name in enumerate(names)
            if _takes_endings(name)
            for stem in stems(name.text)
            if stem not in own
        }
        self._numbers = [*range(len(names)), *before_endings.values()]
        self._automaton = daachorse.CharwiseDoubleArrayAhoCorasick(
            [*(name.text for name in names), *before_endings]
        )

    @classmethod
    def load(cls, path: Path = RESOURCE) -> "Gazetteer":
        """Reads what `dump` wrote; some 50 ms for all of India."""
        content = orjson.loads(path.read_bytes())
        places = [Place(*row) for row in content["places"]]
        return cls(
            [
                Name(text, tuple(places[index] for index in indices), kind > 0, kind == _PLACE_BEFORE_IN)
                for text, kind, *indices in content["names"]
            ]
        )

    def dump(self, path: Path = RESOURCE) -> None:
        """Writes the names, one to a line, so that two versions can be compared."""
        places = sorted({place for name in self.names for place in name.places}, key=str)
        index = {place: number for number, place in enumerate(places)}
        names = [
            [
                name.text,
                _PLACE_BEFORE_IN if name.place_before_in else int(name.common_word),
                *(index[place] for place in name.places),
            ]
            for name in sorted(self.names)
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
        for begin, end, pattern in self._longest(folded.text):
            if begin < taken:
                continue
            taken = end
            name = self.names[self._numbers[pattern]]
            stored_begin, stored_end = folded.span(begin, end)
            if name.places and _is_capitalised(text[stored_begin:stored_end]):
                is_place = name.place_before_in and _IN.match(folded.text, end)
                common_word = name.common_word and not is_place
                matches.append(PlaceMatch(stored_begin, stored_end, name.places, common_word))
        return matches

    def _longest(self, text: str) -> list[tuple[int, int, int]]:
        """Returns the names that are whole words, by where they begin, the longest first."""
        whole = []
        for begin, end, pattern in self._automaton.find_overlapping(text):
            if not _is_boundary(text, begin - 1):
                continue
            if pattern < len(self.names) and (_is_boundary(text, end) or _is_colon(text, end)):
                whole.append((begin, end, pattern))
            elif _takes_endings(self.names[self._numbers[pattern]]):
                end_of_word = end_with_ending(text, begin, end)
                if end_of_word is not None:
                    whole.append((begin, end_of_word, pattern))
        # A name as it stands goes before one that is as long with its ending.
        whole.sort(key=lambda match: (match[0], -match[1], match[2]))
        return whole


def _is_capitalised(written: str) -> bool:
    """In English a place is; in small letters its name is a word, or part of an address. Up is no UP."""
    if not written[0].isascii():
        return True
    return written.isupper() if len(written) == 2 else not written[0].islower()


def _takes_endings(name: Name) -> bool:
    return bool(name.places) and not name.common_word


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
