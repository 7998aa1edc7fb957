"""Which language a text is written in, told by its script, its letters, its commonest words and endings.

A script that one language uses tells it. Languages that share a script are told apart by what one writes in
every sentence and the others never do: the words of grammar, the endings that stand glued to a word
(Marathi, Nepali), letters (Assamese, Sindhi, Kashmiri). No model and no n-grams: news is never so short of
grammar that it needs them, and a name in a second language must not turn the first.
"""

import functools
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

#: Unicode blocks of the scripts of India, by first and last code point, ISO 15924.
_SCRIPTS = (
    (0x0041, 0x024F, "Latn"),
    (0x0600, 0x077F, "Arab"),
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


class _ScriptOf(dict[str, str | None]):
    """The script of a character, worked out the first time it is met; of signs in Latin's block, none."""

    def __missing__(self, character: str) -> str | None:
        code_point = ord(character)
        script = next((script for first, last, script in _SCRIPTS if first <= code_point <= last), None)
        self[character] = None if script == "Latn" and not character.isalpha() else script
        return self[character]


_SCRIPT_OF = _ScriptOf()


class _Signs(NamedTuple):
    """What tells a language from the others of its script."""

    words: str = ""
    endings: str = ""  # of a word that is longer
    letters: str = ""  # anywhere in a word
    is_rare: bool = False  # seldom the language of news: it needs twice the signs of any other


_URDU_LETTERS = "ںےٹڈڑھہ"
#: By script, the language that news in it is mostly in first. A word that two languages use stands with
#: both, and speaks for neither. Compiled by hand, and measured on the Universal Declaration of Human Rights,
#: on translated programs' messages, and for Hindi, Urdu on the corpora of the shared data.
_SIGNS: dict[str, dict[str, _Signs]] = {
    "Deva": {
        "hi": _Signs(
            words=(
                "है हैं था थे थी हूं हूँ के में और को की से का ने पर नहीं यह ये वह वो इस उस इन उन कि भी लिए लिये गया"
                " गई गए गयी गये रहा"
                " रही रहे हुआ हुई हुए अपने अपना अपनी किया करने करते करता करती कर होता होती होते होने साथ बाद"
                " एक जो तो हो"
                " करें किसी कोई जाता जाती जाते जाए कुछ तक मैं हम आप उसने उन्होंने वाले वाली वाला दिया दी बहुत"
                " सकता सकते सकती इसके"
                " उनके उसके इसकी उनकी उसकी किए कहा बताया सभी क्या अब पहले वे मेरे या व इसका उसका उनका इनका"
                " जिसका आपका आपको उनको इसको जिसको सबको मुझको हमको"
            ),
            endings="ेगा ेगी ेंगे ाएगा ाएगी ियों ाओं",
        ),
        "mr": _Signs(
            words=(
                "आहे आहेत आणि होते होता होती नाही नाहीत केली केला केले झाले झाला झाली येथे मात्र म्हणून तसेच त्यांनी"
                " त्यांच्या त्यांना त्या"
                " त्याने यांनी यांच्या यांना यांचे यांची या हा हे ही व असे असून असलेल्या असा अशी काही किंवा येत"
                " करण्यात आला आली आले"
                " तर पण नसेल असेल वर हवे करा मध्ये नवीन मी ती तो ते आपण आपल्या पाहिजे शकते शकत करू दिली दिला दिले"
            ),
            endings=(
                "च्या ांना ांनी ांची ांचे ांचा ामध्ये मध्ये ण्यात ण्यास ण्याची ण्याचा ण्याचे ण्यासाठी साठी ातील वरील"
                " ावर ांवर ापासून"
                " पर्यंत ऱ्या णार णारे णारी णारा लेल्या लेला लेली लेले ाचा ाची ाचे ीचा ीची ीचे ींनी ्याला णे करिता"
                " करीता ण्याजोगी"
            ),
            letters="ळॲऱ",
        ),
        "ne": _Signs(
            words=(
                "छ छन् छैन छु छौं थियो थिए थिइन् भयो भए भएको भएका भएर भने भन्ने भन्दै र पनि यो यस त्यो त्यस उनी"
                " उनले उनको गर्न गर्ने गरी"
                " गरेको गरेका गर्दै गरिएको हुन हुने हुन्छ हुँदा हो होइन लागि देखि सम्म बाट मा लाई तर अनि वा कुनै सबै"
                " प्रत्येक हाम्रो"
                " आफ्नो आफ्ना नयाँ सकिएन सक्छ सक्ने सकेन असफल थप अब के अरू केही"
            ),
            endings=(
                "को का लाई हरू हरु हरूको हरुको हरूले हरूलाई हरूमा ेको ेका एको एका एर न्छ न्छन् दैन दैनन् दछ नेछ नेछन् र्न र्ने र्नु"
                " नुहोस् नुपर्ने िने मा ले बाट सँग देखि सम्म"
            ),
        ),
        "mai": _Signs(
            words=(
                "से पर जे के एक वा अछि छथि छल छलाह छी केँ सँ एहि ओहि सभ नहि भेल कएल कए गेल आ लेल जे ओ एकटा क'"
                " आ' हएत छैक अपन कोनो होएत छै थिक होइत आओर प्रत्येक करबाक"
            ),
            endings="बाक केँ बला ैक सँ बामे ैमे होइछ ाएब",
            is_rare=True,
        ),
        "bho": _Signs(
            words=(
                "के में से को पर कि हर एक ना होखे बा बाटे बाड़ें बाड़न बाड़े बानी रहल रहे गइल भइल कइल हवे हउवे खातिर"
                " आउर आउ आओर नइखे ओकर एकर सभे जवन करेला होला केहू"
                " ओकरा एकरा कवनो कौनो इहां उहां लोगन हई हइ हलई आदिमी सक कोई"
            ),
            is_rare=True,
        ),
        "sa": _Signs(
            words="अस्ति च एव इति भवति सन्ति अपि तस्य सः सा तत् किम् एतत् यत् तथा न भवन्ति आसीत् वर्तते कृते सह सर्वे",
            endings="म् ाः ानां ाणां ैः ोः न्ते ्यते मपि",
            is_rare=True,
        ),
        "kok": _Signs(
            words="आसा आसात हांव म्हण जाता आनी ताका ताणें हाका जालें जालो जाल्या केलें केल्या खातीर गोंय नाका अशें हें तें",
            endings="ांक ांतल्या ांतलो ाचें ाचो",
            is_rare=True,
        ),
        "doi": _Signs(words="ऐ दा दी दे च ते कन्ने गी नेईं इस्स उस्स होआ कीता जंदा ओह्", is_rare=True),
    },
    "Beng": {
        "bn": _Signs(letters="র"),
        "as": _Signs(letters="ৰৱ"),
    },
    "Arab": {
        "ur": _Signs(
            words=(
                "کے کی میں ہے کو سے اور نے کا ہیں پر یہ اس ایک کہ نہیں تھا تھی تھے بھی گیا گئی کر لیے"
                " ہو رہا رہے رہی وہ ان"
            ),
            letters=_URDU_LETTERS,
        ),
        "fa": _Signs(
            words=(
                "است در از که این را به با برای شد شده می آن بود خود هر کرد یک نشد تا های هیچ باید دارد یا و"
            ),
            endings="های هایی شود کند",
        ),
        "ar": _Signs(
            words="في من على إلى أن لا عن التي الذي هذا هذه ما لم كل أو مع ذلك قد غير تم لكل و",
            letters="ةىإأؤ",
        ),
        "sd": _Signs(
            words="جي جو جا ۾ آهي آهن کي ۽ کان تي هن سان ٿو ٿي اهو ڪري",
            letters="ڪٻڄڃڇٿٺڊڏڍڦڳڱڻ۾۽",
        ),
        "ks": _Signs(words="چھ چھُ چُھ تہٕ منز کۆر اوس آو یتھ تس چھِ", letters=_URDU_LETTERS + "ۄٲٳؠۆٕ"),
        "pa-Arab": _Signs(
            words=(
                "دے دی دا دیاں وچ نوں تے اے نیں نال ایہ ایس توں سی اوہ اوس کیتا ہووے نئیں جاوے سکدا"
                " سکدی کوں اتے ہر کسے کہیں نہ"
            ),
            letters=_URDU_LETTERS + "ݙݨ",
        ),
        "ps": _Signs(words="د په چې دی سره يې کې ته له او", letters="ښړږډټځڅې", is_rare=True),
    },
    "Latn": {
        "en": _Signs(
            words=(
                "the of and to in a is that for on said was with by from at as it be has have he his"
                " are were an"
                " this will or not who its their had but been they she her which you after your"
            )
        ),
        "hi-Latn": _Signs(
            words=(
                "hai hain ka ke ki ko se ne mein aur nahi nahin nhi kya bhi tha thi yeh ye woh raha rahi rahe"
                " gaya gayi kar karne karte kiya liye apne apni apna wala wale wali hua hui hue toh jo ab"
                " koi kuch kaise kab kyun sabse bahut diya iska uske unke sakta sakte hota hoti jaane"
                " jaise tak"
            )
        ),
    },
}


class _Matcher(NamedTuple):
    """The signs of one language, as they are looked up."""

    words: frozenset[str]
    endings: tuple[str, ...]
    letters: frozenset[str]
    weight: float

    def has_sign(self, word: str) -> bool:
        """Whether a word speaks for the language."""
        if word in self.words or not self.letters.isdisjoint(word):
            return True
        # An ending stands on a stem of two letters at least: पनको has one, एको has none.
        return word.endswith(self.endings) and any(
            word.endswith(ending) and len(word) > len(ending) + 1 for ending in self.endings
        )


_MATCHERS = {
    script: {
        language: _Matcher(
            frozenset(signs.words.split()),
            tuple(signs.endings.split()),
            frozenset(signs.letters),
            0.5 if signs.is_rare else 1.0,
        )
        for language, signs in languages.items()
    }
    for script, languages in _SIGNS.items()
}


@functools.lru_cache(maxsize=1 << 14)
def _languages_of(script: str, word: str) -> tuple[str, ...]:
    """The languages of a script that a word speaks for."""
    return tuple(language for language, matcher in _MATCHERS[script].items() if matcher.has_sign(word))


def _weigh(script: str, words: Counter[str]) -> dict[str, float]:
    """How many words of a text speak for each language of its script, weighed."""
    hits = dict.fromkeys(_MATCHERS[script], 0.0)
    for word, number in words.items():
        for language in _languages_of(script, word):
            hits[language] += number * _MATCHERS[script][language].weight
    return hits


#: So much of a text tells its language.
_SAMPLE = 2_000
#: A text of so many words with a sign in fewer than this share is in a language that stands in no list.
_MANY_WORDS = 30
_FEWEST_SIGNS = 0.04
#: English has a sign in every third word; names and brands in another language's text have next to none.
_ENGLISH_SIGNS = 0.15
#: A second script with this share of the letters may be that of the sentence around Latin names.
_SECOND_SCRIPT = 0.15
#: A word is a run of anything but spaces and the punctuation of these scripts: `\w` breaks words of Indic.
_WORD = re.compile(r"[^\s.,:;!?()\[\]\"‘’“”।॥،؛؟۔|/–—\d-]+")


def detect_language(text: str) -> str | None:
    """Returns the BCP 47 tag of a text's language; None where it has no letters, or too few to tell.

    Hindi in Latin letters is `hi-Latn`, Punjabi in Urdu's `pa-Arab`.

    >>> detect_language("बैठक में तीन गांवों के लोग पहुंचे और सड़क की मांग की।")
    'hi'
    >>> detect_language("बैठकीला तीन गावांतील लोक आले आहेत आणि रस्ता झाला नाही.")
    'mr'
    >>> detect_language("Galaxy S25 Ultra और iPhone 16 Pro Max में कौन बेहतर")
    'hi'
    >>> detect_language("2020 - 11") is None
    True
    """
    sample = text[:_SAMPLE]
    scripts = _count_scripts(sample)
    if not scripts:
        return None
    (script, _), *others = scripts.most_common()
    if script != "Latn":
        return _SINGLE.get(script) or _tell_apart(script, sample)
    second = next(iter(others), None)
    words = Counter(_words_of("Latn", sample))
    english = _weigh("Latn", words)["en"] / max(words.total(), 1)
    if second and second[1] >= _SECOND_SCRIPT * scripts.total() and english < _ENGLISH_SIGNS:
        return _SINGLE.get(second[0]) or _tell_apart(second[0], sample)
    return _tell_apart("Latn", sample)


def _words_of(script: str, text: str) -> Iterator[str]:
    """The words of a text that begin in a script, small."""
    return (word for word in _WORD.findall(text.casefold()) if _SCRIPT_OF[word[0]] == script)


def _tell_apart(script: str, text: str) -> str | None:
    """The language of a text in a script that several share."""
    words = Counter(_words_of(script, text))
    hits = _weigh(script, words)
    best = max(hits, key=lambda language: hits[language])
    if words.total() >= _MANY_WORDS and hits[best] < _FEWEST_SIGNS * words.total():
        return None
    if hits[best]:
        return best
    # A few words that no list knows: in an Indic script its main language is the honest guess.
    return None if script == "Latn" else next(iter(hits))


def main_script(text: str) -> str | None:
    """Returns the ISO 15924 code of the script that most letters of a text are in, None without letters.

    >>> main_script("कोरोना COVID की जांच")
    'Deva'
    """
    counts = _count_scripts(text)
    return counts.most_common(1)[0][0] if counts else None


def _count_scripts(text: str) -> Counter[str]:
    """How many letters of a text are in each script."""
    counts: Counter[str] = Counter()
    for character, number in Counter(text).items():
        script = _SCRIPT_OF[character]
        if script is not None:
            counts[script] += number
    return counts
