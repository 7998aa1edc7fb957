"""Endings that languages of India write onto a name: சேலம், சேலத்தில் ("in Salem"); मुंबई, मुंबईतील.

Hindi and Urdu write their "in" and "of" as words of their own, and so mostly does Punjabi. Marathi, Gujarati,
Bengali, Assamese, Odia, Tamil, Telugu, Kannada and Malayalam write them onto the name, and some change the
name's last letter before them. The endings are the commonest of the case tables of these languages' grammars,
not all.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from transforms.extraction.folding import fold


class _Script(NamedTuple):
    """What one script writes onto names, in folded text."""

    first: str  # of its block of 128 code points
    endings: str
    #: What the end of a name becomes before an ending: the end, and its other form.
    stems: tuple[tuple[str, str], ...] = ()


_SCRIPTS = (
    _Script(  # Marathi; what could also end a word of Hindi is left out
        "\u0900",
        "मध्ये|मधील|मधून|मधल्या|च्या|चा|ची|चे|तील|तून|(?<=[ीेई])त|हून|ातील|ाच्या|ाचा|ाची|ाचे|ातून|ात",
        (("ा", "्य"), ("े", "्य"), ("ूर", "ुर")),
    ),
    _Script(  # Bengali and Assamese
        "\u0980",
        "ে|ের|েও|েই|েরও|র|রও|য়|য়ও|তে|তেও|কে|এর|ত|ৰ|ৰে|তো|ৰো|লৈ|ক|ৰপৰা",
    ),
    _Script("\u0a00", "ੇ|ਿਓਂ|ੋਂ|ਓਂ", (("ਾ", ""),)),  # Gurmukhi: ਲੁਧਿਆਣੇ, "in Ludhiana"
    _Script("\u0a80", "માં|માંથી|ના|ની|નું|નો|નાં|ને|થી|એ|માંની|માંના"),
    _Script("\u0b00", "ରେ|ର|ରୁ|କୁ|ଠାରେ|ଠାରୁ|ରେ ଥିବା"),
    _Script(
        "\u0b80",
        "(?:[யவ]?(?:ில்|ின்|ிலிருந்து|ிலும்|ிலுள்ள|ிலேயே|ிற்கு|ுக்கு|ுக்கும்|ை|ையும்|ும்|ுடன்|ோடு|ு)|க்கு|க்கும்)?(?:[கசதப]்)?",
        (("ம்", "த்த"), ("டு", "ட்ட"), ("று", "ற்ற"), ("்", ""), ("ு", "")),
    ),
    _Script("\u0c00", "లో|లోని|లోను|లోనూ|లోనే|లోకి|కు|కి|ను|నుంచి|నుండి|తో|కే"),
    _Script(
        "\u0c80",
        "(?:ಿ?ನ|ಯ|ದ)(?:ಲ್ಲಿ|ಲ್ಲಿನ|ಲ್ಲೂ|ಲ್ಲೇ|ಿಂದ)?|ಲ್ಲಿ|ಿಗೆ|ಗೆ|ಕ್ಕೆ|ದಿಂದ",
        (("ು", ""),),
    ),
    _Script(
        "\u0d00",
        "[യവ]?(?:ിൽ|ിലെ|ിലേക്ക്|ിലേക്കുള്ള|ിലും|ിൽനിന്ന്|ിൽനിന്നും|ിൽനിന്നുള്ള|ിലാണ്|ിലുള്ള|ിലൂടെ|ുടെ|ിന്റെ|ിൻ്റെ|ിന്|ിനെ|െ|്|ും|ോട്)|ക്ക്|ലേക്ക്",
        (
            ("ം", "ത്ത"),
            ("ട്", "ട്ട"),
            ("്", ""),
            *((chillu, letter) for chillu, letter in zip("ൺൻർൽൾ", "ണനരലള", strict=True)),
        ),
    ),
)
_ENDINGS = {
    ord(script.first) >> 7: re.compile(
        f"(?:{fold(script.endings).text})(?![{script.first}-{chr(ord(script.first) + 0x7F)}])"
    )
    for script in _SCRIPTS
}
_STEMS = {ord(script.first) >> 7: script.stems for script in _SCRIPTS}
# A shorter name with an ending is too often another word.
_SHORTEST = 4


def stems(name: str) -> Iterator[str]:
    """Yields the forms of a folded name that stand before an ending and nowhere else.

    >>> list(stems("சேலம்"))
    ['சேலத்த', 'சேலம']
    """
    if len(name) >= _SHORTEST:
        for end, other in _STEMS.get(ord(name[-1]) >> 7, ()):
            if name.endswith(end):
                yield name.removesuffix(end) + other


def end_with_ending(text: str, begin: int, end: int) -> int | None:
    """Returns where the word ends that is a name with an ending, of a name at a span of a folded text.

    >>> end_with_ending("மதுரையில் மழை", 0, 5), end_with_ending("மதுரைவீரன்", 0, 5)
    (9, None)
    """
    endings = _ENDINGS.get(ord(text[end - 1]) >> 7)
    found = endings.match(text, end) if endings and end - begin >= _SHORTEST else None
    return found.end() if found else None
