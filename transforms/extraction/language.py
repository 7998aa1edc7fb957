"""Which language a text is written in, told by its script and its commonest words."""

import re
from collections import Counter

#: Unicode blocks of the scripts of India, by first and last code point, with the language that a news
#: page in that script is in where nothing tells otherwise.
_SCRIPTS = (
    (0x0041, 0x024F, "Latn"),
    (0x0600, 0x06FF, "Arab"),
    (0x0900, 0x097F, "Deva"),
    (0x0980, 0x09FF, "Beng"),
    (0x0A00, 0x0A7F, "Guru"),
    (0x0A80, 0x0AFF, "Gujr"),
    (0x0B00, 0x0B7F, "Orya"),
    (0x0B80, 0x0BFF, "Taml"),
    (0x0C00, 0x0C7F, "Telu"),
    (0x0C80, 0x0CFF, "Knda"),
    (0x0D00, 0x0D7F, "Mlym"),
    (0x1C50, 0x1C7F, "Olck"),
    (0xABC0, 0xABFF, "Mtei"),
)
#: Languages of one script, each with words that it uses all the time and the others do not.
_WORDS = {
    "Deva": {
        "hi": "है हैं के में और को की से का ने पर नहीं यह",
        "mr": "आहे आहेत आणि या व हे ही नाही केली केला झाले होते",
        "ne": "छ छन् र पनि भएको गरेको तथा हुने गर्न छैन थियो",
        "mai": "अछि छथि केँ सभ जे ओ एहि मे",
        "sa": "अस्ति च न एव इति भवति सन्ति",
        "kok": "आसा हांव म्हण जाता गोंय",
    },
    "Beng": {
        "bn": "এবং করে হয় না এই থেকে জন্য করা তার ও",
        "as": "আৰু কৰা হয় পৰা এই তেওঁ কৰিছে এখন বাবে",
    },
    "Arab": {
        "ur": "کے کی میں ہے کو سے اور نے کا ہیں",
        "ks": "چھ تہٕ منز چھُ کۆر اوس",
        "sd": "جي ۾ آهي جو کي ۽",
    },
    "Latn": {"en": "the of and to in a is that for on said was"},
}
_SINGLE = {
    "Guru": "pa",
    "Gujr": "gu",
    "Orya": "or",
    "Taml": "ta",
    "Telu": "te",
    "Knda": "kn",
    "Mlym": "ml",
    "Olck": "sat",
    "Mtei": "mni",
}
_COMMON = {
    script: {language: frozenset(words.split()) for language, words in languages.items()}
    for script, languages in _WORDS.items()
}
#: So much of a text tells its language.
_SAMPLE = 4_000
#: A word is a run of anything but spaces and the punctuation of these scripts: `\w` breaks words of Indic.
_WORD = re.compile(r"[^\s.,:;!?()\[\]\"'‘’“”।॥،۔|/–—-]+")


def detect_language(text: str) -> str | None:
    """Returns the BCP 47 tag of a text's language; None where it has no letters, or too few to tell.

    The script decides; languages that share a script are told apart by their commonest words.

    >>> detect_language("बैठक में तीन गांवों के लोग पहुंचे और सड़क की मांग की।")
    'hi'
    >>> detect_language("बैठकीला तीन गावांतील लोक आले आहेत आणि रस्ता झाला नाही.")
    'mr'
    >>> detect_language("2020 - 11") is None
    True
    """
    sample = text[:_SAMPLE]
    script = main_script(sample)
    if script is None or script in _SINGLE:
        return _SINGLE.get(script or "")
    words = Counter(_WORD.findall(sample.casefold()))
    languages = _COMMON[script]
    hits = {language: sum(words[word] for word in common) for language, common in languages.items()}
    best = max(hits, key=lambda language: hits[language])
    if hits[best]:
        return best
    # Words that no list knows: in an Indic script the script's main language is the honest guess.
    return None if script == "Latn" else next(iter(languages))


def main_script(text: str) -> str | None:
    """Returns the ISO 15924 code of the script that most letters of a text are in, None without letters.

    >>> main_script("कोरोना COVID की जांच")
    'Deva'
    """
    counts: Counter[str] = Counter()
    for character, number in Counter(text).items():
        code = ord(character)
        for first, last, script in _SCRIPTS:
            if first <= code <= last:
                if script != "Latn" or character.isalpha():
                    counts[script] += number
                break
    return counts.most_common(1)[0][0] if counts else None
