"""Bylines and date lines: who wrote a story, who edited it, which agency, when and where.

A line is cut into labels (`Edited By`, `अपडेटेड`), dates, separators and the words between them. Each name
falls under the label before it. A line with words that are neither is no byline: a sentence of the story
may hold a date too.
"""

import datetime
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import Literal, NamedTuple

from transforms.extraction.dates import ParsedDate, Precision, find_datetimes, find_time_on
from transforms.extraction.folding import fold


class Byline(NamedTuple):
    """What one line says of who wrote a story, and when. Names are as written."""

    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()  # agencies, desks, bureaus, brands
    date_published: datetime.datetime | None = None  # aware, UTC
    date_modified: datetime.datetime | None = None  # aware, UTC
    dateline: str | None = None  # the place
    published_precision: Precision | None = None
    modified_precision: Precision | None = None


def parse_byline(
    line: str,
    *,
    fetched_at: datetime.datetime | None = None,
    is_place: Callable[[str], bool] | None = None,
) -> Byline | None:
    """Reads a byline or a date line.

    `Updated` gives `date_modified`, `Published` and an unlabelled date give `date_published`. `Published by`
    names an editor, as on the pages that write it. A label whose value stands on the next line
    (`ends_with_label`) is for the caller to join.

    Args:
        line: one line of a page.
        fetched_at: aware; when the page was fetched, for `3 घंटे पहले`.
        is_place: tells whether a text is the name of a place. Without it only the form of a name speaks.

    Returns:
        What the line says, or None for a line that is no byline.

    >>> parse_byline("Edited By kamal verma, Updated: 11 Jul, 2020 05:26 PM").editors
    ('kamal verma',)
    >>> parse_byline("Kamal Verma | TNN | Jul 11, 2020, 17:26 IST")[:3]
    (('Kamal Verma',), (), ('TNN',))
    >>> parse_byline("मंत्री ने 11 जुलाई 2020 को शिमला में कहा") is None
    True
    """
    if len(line) > _LONGEST:
        return None
    reading = _Reading(is_place)
    dates = find_datetimes(line, relative_to=fetched_at)
    has_clock = any(":" in line[date.begin : date.end] for date in dates)
    tokens = list(_tokens(line, dates))
    if len(line) > _LONGEST_UNLABELLED and not any(token.kind == "label" for token in tokens):
        return None
    # A name without a label is believed beside a bar, a slash or a clock, which headlines do not have.
    unlabelled_names = has_clock or any(
        token.kind == "separator" and token.text in "|/•·" for token in tokens
    )
    for before, token in zip([None, *tokens], tokens, strict=False):
        # A bare `by` opens a byline; within a text it is the preposition of a sentence.
        if token.text.casefold().rstrip(" :") == "by" and before is not None and before.kind == "text":
            return None
        if not reading.take(token, unlabelled_names):
            return None
    return reading.result(has_dates=bool(dates))


def parse_name_line(line: str, *, is_place: Callable[[str], bool] | None = None) -> Byline | None:
    """Reads a line that is the names of people and nothing else.

    Such a line may be a link or a heading as well: it is for a caller who knows that a date line stands
    beside it, and that the line is none of the site's own (`chrome.is_chrome`).

    Args:
        line: one line of a page.
        is_place: tells whether a text is the name of a place, which is nobody's then.

    Returns:
        The names as authors, or None for any other line.

    >>> parse_name_line("Kamal Verma").authors, parse_name_line("Katni News")
    (('Kamal Verma',), None)
    """
    if len(line) > _LONGEST_UNLABELLED:
        return None
    names = [name for part in _BETWEEN_NAMES.split(line) if (name := part.strip(_EDGE))]
    for name in names:
        words = name.split()
        if not (2 <= len(words) <= 4 and is_name(name) and is_capitalised(name)):
            return None
        if is_agency(name) or has_place_form(name) or fold(name).text in _SECTIONS:
            return None
        if is_place is not None and is_place(name):
            return None
    return Byline(authors=tuple(dict.fromkeys(names))) if names else None


def ends_with_label(line: str) -> bool:
    """Whether a line ends in a label whose value must stand on the next: `Updated on:`.

    >>> ends_with_label("Updated on:"), ends_with_label("Updated on: 3 July 2020")
    (True, False)
    """
    line = line.strip()
    if len(line) > _LONGEST:
        return False
    labels = (match for match in _TOKEN.finditer(line) if match["label"] and match.end() == len(line))
    return any(match["colon"] or match.start() == 0 for match in labels)


def is_agency(name: str) -> bool:
    """Whether a name in a byline or dateline is an agency, a desk, a bureau or a brand, not a person.

    >>> [is_agency(name) for name in ("PTI", "भाषा", "राज्य ब्यूरो", "kamal verma")]
    [True, True, True, False]
    """
    words = _words(name)
    return (
        " ".join(words) in _AGENCIES
        or ("." in name and "".join(words) in _AGENCIES)  # हि.स.
        or any(word in _ACRONYMS for word in words)
        or any(word in _NEWSROOM_WORDS for word in words)
        or (len(words) > 1 and any(word in _AGENCY_WORDS for word in words))
        or any(_CHANNEL.fullmatch(word) for word in words)
        or _WEB_ADDRESS.search(name) is not None
    )


def is_newsroom(name: str) -> bool:
    """Whether a name is that of a house's own writers, a desk, a bureau, a correspondent, not of a wire.

    >>> [is_newsroom(name) for name in ("खेल डेस्क", "PTI", "कटनी संवाददाता")]
    [True, False, True]
    """
    return any(word in _NEWSROOM_WORDS for word in _words(name))


def is_name(name: str) -> bool:
    """Whether a text has the form of a name: one to five words, no figures, no words of a sentence.

    >>> [is_name(text) for text in ("कमल वर्मा", "Dr. K.N. Rao", "मंत्री ने कहा", "190/9")]
    [True, True, False, False]
    """
    return (
        _NAME.fullmatch(name) is not None
        and not any(word in FUNCTION_WORDS for word in _words(name))
        and not any(word[-1] == "." and len(word) > _LONGEST_SHORTENED for word in name.split())
    )


def _lexicon(words: str, separator: str | None = None) -> frozenset[str]:
    return frozenset(fold(word).text for word in words.split(separator))


def has_place_form(name: str) -> bool:
    """Whether a name of two words begins as places do and people do not: `New …`, `नई …`, `ग्रेटर …`."""
    words = _words(name)
    return len(words) == 2 and words[0] in _PLACE_FIRST_WORDS


#: Words of sentences; a text that holds one is no name and no place.
FUNCTION_WORDS = _lexicon(
    "में मे के की का को से ने पर है हैं था थी थे हो होगा होगी होंगे गया गई गए कर करें किया कहा बोले बताया जाने"
    " भी ही तो और या एवं व तथा लिए साथ बाद पहले यह ये वह वे इस उस इन उन जो कि क्या क्यों कैसे कौन कब कहां नहीं न"
    " अब आज कल अतः पुनः प्रायः यहां वहां देखें पढ़ें पढ़िए जानें रहा रही रहे तक द्वारा एक सभी हम आप मैं हां जी"
    " ਦੇ ਦੀ ਦਾ ਨੇ ਨੂੰ ਤੋਂ ਵਿੱਚ ਵਿਚ ਹੈ ਹਨ ਤੇ ਅਤੇ ਇਹ ਉਹ ਨਾਲ ਕਿਹਾ نے کے کی کا میں سے پر کو ہے ہیں اور یہ وہ کہا"
    " ও এবং এই সে করে থেকে বলেন আর এ তે અને છે માં ના ની નું નો એ આ એવં ઓ"
    " the a an of in on at to for from with and or is are was were has have had be"
    " been by as it its this that"
    " these those he she they we you i not no will would can could may said says over after before about into"
    " how why what when who where which read also watch follow more latest"
)

_LONGEST = 240  # characters; three labelled names and two dates have some 200
_LONGEST_UNLABELLED = 120  # one name, agency, place and date have some 80
_LONGEST_SHORTENED = 6  # with its dot, as in `Smt.`; a longer word with a dot ends a sentence

_CHANNEL = re.compile(r"[a-z]+[0-9]+")  # TV9, News18
_WEB_ADDRESS = re.compile(r"\.(?:com|in|कॉम|इन)$", re.IGNORECASE)

_WIRES = _lexicon(
    "pti ani ians uni afp reuters tnn jnn htc पीटीआई पीटीआइ एएनआई एएनआइ आईएएनएस"
    " आइएएनएस यूएनआई यूनीवार्ता भाषा एएफपी रॉयटर्स जेएनएन"
    " एजेंसी एजेंसियां agencies ਪੀਟੀਆਈ ਏਐੱਨਆਈ ਏਜੰਸੀ ਏਜੰਸੀਆਂ"
)
_NEWSROOM_WORDS = _lexicon(
    "desk bureau correspondent correspondents newsroom डेस्क ब्यूरो संवाददाता"
    " संवादाता प्रतिनिधि सहयोगी ਡੈਸਕ ਬਿਊਰੋ ਪ੍ਰੇਰਕ ڈیسک بیورو"
    " ডেস্ক প্রতিনিধি সংবাদদাতা ડેસ્ક બ્યુરો டெஸ்க் డెస్క్ ಡೆಸ್ಕ್ ഡെസ്ക്"
)
# Letters that are nobody's name, alone or before a town: `PIB Delhi`.
_ACRONYMS = _lexicon(
    "pti ani ians uni afp tnn jnn pib abp ndtv etv पीटीआई पीटीआइ एएनआई एएनआइ"
    " आईएएनएस आइएएनएस यूएनआई पीआईबी एबीपी एनडीटीवी"
)
_AGENCIES = _WIRES | _lexicon(
    "AP|ENS|India Today|Business Today|Bhasha|PTI Bhasha|Bloomberg|Xinhua|Agencies|Agency|BBC|CNN"
    "|निस|नसं|हप्र|हप्रि|निप्र|काप्र|कासं|विसं|वसं|ससं|ਨਿਸ|ਪਪ|ਨਿ ਪ ਪ|ਪ ਪ"
    "|पीटीआई|पीटीआइ|एएनआई|एएनआइ|आईएएनएस|आइएएनएस|यूएनआई|यूनीवार्ता|वार्ता|भाषा|पीटीआई भाषा|एएफपी|एपी|रॉयटर|रायटर"
    "|रॉयटर्स|रायटर्स|जेएनएन|प्रेट्र|प्रेट|हिस|हि स|जासं|जाब्यू|जागरण|संस|संसू|सं"
    "|ब्यू|ए|एजें|अमर उजाला|दैनिक भास्कर|दिव्य भास्कर|राजस्थान पत्रिका"
    "|पंजाब केसरी|नवभारत टाइम्स|आज तक|नई दुनिया|प्रभात खबर|लाइव हिन्दुस्तान|हिन्दुस्तान|हिंदुस्तान|जनसत्ता|नवोदय टाइम्स"
    "|Amar Ujala|Dainik Bhaskar|Divya Bhaskar|Punjab Kesari|Aaj Tak|Prabhat Khabar"
    "|Live Hindustan|Jagran|Jansatta"
    "|Moneycontrol|Oneindia|NDTV|The Hindu|Zee Business|Indiatimes|Scroll|The Quint"
    "|Firstpost|Mint|Outlook|PIB"
    "|ਪੀਟੀਆਈ|ਏਐੱਨਆਈ|ਏਐਨਆਈ|ਯੂਐੱਨਆਈ|ਏਪੀ|ਰਾਇਟਰਜ਼|پی ٹی آئی|یو این آئی|دینک بھاسکر|দিব্য ভাস্কর|দিশা|દિવ્ય ભાસ્કર|સંદેશ"
    "|பிடிஐ|தினத்தந்தி|மாலை மலர்|தினகரன்|தினமலர்|தினமணி|పీటీఐ|ఆంధ్రజ్యోతి|ఈనాడు|సాక్షి|ಪಿಟಿಐ|പിടിഐ|ପିଟିଆଇ",
    separator="|",
)

# A name that holds one of these is a newsroom's. Not here: भास्कर, ज्योति, which are people's names too.
_AGENCY_WORDS = _lexicon(
    "desk bureau team correspondent correspondents agency agencies network news"
    " newsroom reporter reporters service"
    " times express tribune herald online digital web media tv staff samachar editorial bharatvarsh pti ani"
    " bulletin chronicle gazette inputs"
    " डेस्क ब्यूरो ब्योरो संवाददाता संवादाता एजेंसी एजेंसियां एजेन्सी टीम न्यूज न्यूज़ नेटवर्क प्रतिनिधि सहयोगी सूत्र रिपोर्टर समाचार"
    " ऑनलाइन डिजिटल वेब टाइम्स जागरण केसरी उजाला खबर पत्रिका भारतवर्ष हिन्दुस्तान हिंदुस्तान प्रतिवेदक इनपुट इनपुट्स"
    " ਡੈਸਕ ਬਿਊਰੋ ਬਿਉਰੋ ਪ੍ਰੇਰਕ ਪ੍ਰਤੀਨਿਧ ਏਜੰਸੀ ਏਜੰਸੀਆਂ ਟ੍ਰਿਬਿਊਨ ਸਰਵਿਸ ਨਿਊਜ਼ ਟੀਮ ਪੱਤਰਕਾਰ"
    " ڈیسک بیورو ایجنسی ایجنسیاں ایجنسیز نیوز نمائندہ نامہ نگار"
    " ডেস্ক প্রতিনিধি সংবাদদাতা প্রতিবেদক ব্যুরো নিউজ এজেন্সি ডিজিটাল অনলাইন"
    " ડેસ્ક બ્યુરો ન્યૂઝ ન્યુઝ એજન્સી ટીમ પ્રતિનિધિ டெஸ்க் செய்தியாளர் செய்திகள் நியூஸ் డెస్క్ బ్యూరో న్యూస్ ప్రతినిధి"
    " ಡೆಸ್ಕ್ ಬ್ಯೂರೋ ನ್ಯೂಸ್ ഡെസ്ക് ലേഖകൻ ബ്യൂറോ ന്യൂസ് ବ୍ୟୁରୋ ଡେସ୍କ ନ୍ୟୁଜ୍"
)

# Words that sites print before the date line without a mark: the section the story stands in.
_SECTIONS = _lexicon(
    "india|all india|india news|world|world news|national|nation|sports|cricket"
    "|business|entertainment|education"
    "|city|cities|states|state|politics|opinion|home|tech|technology|lifestyle|health|देश|दुनिया|खेल|मनोरंजन|राज्य",
    separator="|",
)

# First words of places of two words, for those who ask without a gazetteer.
_PLACE_FIRST_WORDS = _lexicon(
    "new greater नई नयी न्यू ग्रेटर ਨਵੀਂ ਨਵੀ نئی নয়াদিল্লি নতুন નવી புது న్యూ ನವ ന്യൂ ନୂଆ north south east west"
    " उत्तर मध्य पश्चिम हिमाचल आंध्र जम्मू port"
)

_Role = Literal["author", "editor", "agency", "published", "modified"]

# Labels by what they name. A label that ends in ":" is one only with a colon, as the word has other uses.
# Sources: the pages' catalog of shapes, and the sites' own templates as known from elsewhere.
_LABELS: dict[_Role, str] = {
    "author": (
        "by|author|authors|written by|reported by|report by|story by|posted by|authored"
        " by|article by|created by"
        "|report:|reporter:|writer:|लेखक|लेखिका|द्वारा लिखित|लिखित:|रिपोर्ट:|रिपोर्टर:"
        "|प्रस्तुति:|द्वारा|द्वारा:|बाय:|रिपोर्टेड बाय|रिटेन बाय"
        "|ਲੇਖਕ:|ਰਿਪੋਰਟ:|ਵੱਲੋਂ:|ਦੁਆਰਾ|تحریر:|رپورٹ:|مصنف:|লেখক:|প্রতিবেদক:|લેખક:|எழுதியவர்:|రచయిత:|ಲೇಖಕರು:|ലേഖകൻ:"
    ),
    "editor": (
        "edited by|published by|curated by|compiled by|updated by|translated by|reviewed by|editor:|edited:"
        "|संपादन:|सम्पादन:|संपादन|संपादक:|संपादित:|एडिटेड बाय|एडिटर:|प्रकाशनकर्ता:|अनुवाद:"
        "|ਸੰਪਾਦਨ:|ਸੰਪਾਦਕ:|ایڈیٹر:|ترمیم:|সম্পাদনা:|સંપાદન:"
    ),
    "agency": "source:|agency:|with inputs from|inputs from|स्रोत:|सोर्स:|एजेंसी:|इनपुट:|ਸਰੋਤ:|ਏਜੰਸੀ:",
    "published": (
        "publish date|published date|published on|published at|published|first published on|first published"
        "|datepublished|date_published|publishtime|publish_time|published_at"
        "|publication date|posted on|posted at|posted:|posted|created on|created at"
        "|created:"
        "|uploaded on|upload date|date:|this story is from|first publish:"
        "|प्रकाशित तिथि|प्रकाशन तिथि|प्रकाशित किया गया|प्रथम प्रकाशित|पहली बार प्रकाशित"
        "|प्रकाशित|प्रकाशन:|पब्लिश्ड|पब्लिश:|पोस्टेड|तारीख:|दिनांक:|दिनांक"
        "|ਪ੍ਰਕਾਸ਼ਿਤ|ਪਬਲਿਸ਼|ਮਿਤੀ:|شائع شدہ|شائع|تاریخ اشاعت|اشاعت:|প্রকাশিত|প্রকাশ:"
        "|પ્રકાશિત|પબ્લિશ:|வெளியிடப்பட்டது|பதிவு:"
        "|ప్రచురణ:|ಪ್ರಕಟಣೆ:|ಪ್ರಕಟಿತ:|പ്രസിദ്ധീകരിച്ചത്|ପ୍ରକାଶିତ"
    ),
    "modified": (
        "last updated on|last updated at|last updated|last update:|last modified on"
        "|last modified|updated on|updated at"
        "|updated date|update date|updated|modified on|modified at|modified"
        "|datemodified|date_modified|updatetime|update_time|updated_at|update:"
        "|अंतिम अपडेट|आखिरी अपडेट|अपडेट किया गया|अपडेटेड|अपडेट:|अपडेट ऑन|अद्यतन|अद्ययावत|संशोधित"
        "|ਆਖਰੀ ਅਪਡੇਟ|ਅੱਪਡੇਟਡ|ਅੱਪਡੇਟ:|ਅੱਪਡੇਟ|ਅਪਡੇਟ:|ਅਪਡੇਟ|آخری اپ ڈیٹ|اپ ڈیٹ:|اپ ڈیٹ|শেষ আপডেট|আপডেট:|আপডেট|અપડેટ:|અપડેટેડ"
        "|புதுப்பிக்கப்பட்டது|మార్పు:|అప్‌డేట్:|ಅಪ್‌ಡೇಟ್:|പുതുക്കിയത്|ଅପଡେଟ"
    ),
}

_ROLE_OF_LABEL: dict[str, _Role] = {
    fold(label.rstrip(":")).text: role for role, labels in _LABELS.items() for label in labels.split("|")
}


def _label_pattern() -> str:
    """Every label, longest first; spaces, nuktas and characters without width may differ."""
    latin: dict[str, list[str]] = {}
    indic: dict[str, list[str]] = {}
    labels = {label for labels in _LABELS.values() for label in labels.split("|")}
    for label in sorted(labels, key=len, reverse=True):
        spelling = re.escape(unicodedata.normalize("NFC", label.rstrip(":"))).replace(r"\ ", r"\s{1,3}")
        # Joiners stand behind a virama, a nukta (in NFC a sign of its own) behind ज and फ.
        spelling = re.sub("[\u093c\u0a3c]", "", spelling)
        spelling = re.sub(
            "([\u094d\u09cd\u0a4d\u0acd\u0bcd\u0c4d\u0ccd\u0d4d])", r"\1[\\u200b-\\u200d]?", spelling
        )
        spelling = re.sub("([ਸਜਫजफ])", r"\1[\\u093c\\u0a3c]?", spelling)
        colon = r"(?=\s{0,2}[:：])" if label.endswith(":") else ""
        script = latin if label.isascii() else indic
        script.setdefault(spelling[0], []).append(spelling[1:] + colon)
    letter = r"[\u0600-\u06ff\u0900-\u0d7f]"
    return (
        # Scraped lines glue fields: a capital after a small letter begins a label too.
        rf"(?:(?<![A-Za-z])|(?<=[a-z])(?-i:(?=[A-Z]))){_by_first_letter(latin)}(?-i:(?![a-z]))"
        f"|(?<!{letter}){_by_first_letter(indic)}(?!{letter})"
    )


def _by_first_letter(groups: dict[str, list[str]]) -> str:
    """One pattern of many; `re` tries alternatives in turn, so few are tried at each place."""
    grouped = (f"{first}(?:{'|'.join(rests)})" for first, rests in groups.items())
    return f"(?:{'|'.join(grouped)})"


_TOKEN = re.compile(
    rf"(?P<label>{_label_pattern()})\"?\s{{0,3}}(?P<colon>[:：=-])?"
    r"|(?P<separator>[|/•·;\[\]{}()\"“”\n]|(?<=\s)[-–—](?=\s))",
    re.IGNORECASE,
)
_READING_TIME = re.compile(r"\d{1,2}\s?(?:min(?:ute)?s?\s?read|मिनट\s?में\s?पढ़ें)", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r"[,،]|\s&\s|\s(?:and|और|एवं|व|ਅਤੇ|اور)\s", re.IGNORECASE)
_NAME = re.compile(r"(?:[^\W\d_][^\s\d,:;|/।?!\"()\[\]{}<>=@#_*+…]{0,30}(?:\s+|$)){1,5}")
_IDENTIFIER = re.compile(r"[a-z][A-Z]|_")  # a key of JSON, a name of a user
_ACRONYM = re.compile(r"[A-Z]{3,}")


class _Token(NamedTuple):
    kind: Literal["label", "date", "separator", "text"]
    text: str
    role: _Role | None = None
    date: ParsedDate | None = None


def _tokens(line: str, dates: Iterable[ParsedDate]) -> Iterator[_Token]:
    """The line cut at its dates, labels and separators, in order."""
    begin = 0
    for date in dates:
        yield from _tokens_between(line[begin : date.begin])
        yield _Token("date", line[date.begin : date.end], date=date)
        begin = date.end
    yield from _tokens_between(line[begin:])


def _tokens_between(text: str) -> Iterator[_Token]:
    begin = 0
    text = _READING_TIME.sub("|", text)
    for match in _TOKEN.finditer(text):
        role = _ROLE_OF_LABEL.get(_label_key(match["label"])) if match["label"] else None
        if match["label"] and role is None:
            continue  # matched by a letter that `re` takes for another case: `edıted by`
        yield from _text_token(text[begin : match.start()])
        yield _Token("label" if role else "separator", match[0], role=role)
        begin = match.end()
    yield from _text_token(text[begin:])


def _text_token(text: str) -> Iterator[_Token]:
    text = text.strip(_EDGE)
    if text:
        yield _Token("text", text)


_EDGE = " \t\r\n,،.:：-–—_*…'’‘\u200b\u200c\u200d\ufeff\xa0"


def _label_key(label: str) -> str:
    return " ".join(fold(label).text.split())


def _words(name: str) -> list[str]:
    """The words of a name as the tables have them."""
    return [word.strip(".,'’()[]") for word in fold(name).text.replace(".", " ").split()]


class _Reading:
    """What has been read of a line so far."""

    def __init__(self, is_place: Callable[[str], bool] | None) -> None:
        self._is_place = is_place
        self._role: _Role | None = None  # of the label that still holds
        self._has_label = False
        self._people: dict[str, list[str]] = {"author": [], "editor": []}
        self._agencies: list[str] = []
        self._day: ParsedDate | None = None  # the last date, for a time that comes without one
        self._published: ParsedDate | None = None
        self._modified: ParsedDate | None = None
        self._place: str | None = None

    def take(self, token: _Token, unlabelled_names: bool) -> bool:
        """Reads one token; False where it has no place in a byline."""
        if token.kind == "label":
            self._role, self._has_label = token.role, True
        elif token.date is not None:
            self._take_date(token.date)
        elif token.kind == "separator":
            if self._role in ("author", "editor", "agency") and token.text in "|/•·;":
                self._role = None
        else:
            return self._take_text(token.text, unlabelled_names)
        return True

    def result(self, *, has_dates: bool) -> Byline | None:
        authors, editors = self._people["author"], self._people["editor"]
        names_somebody = bool(authors or editors or self._agencies)
        # Without a date or a label, only a newsroom's own name makes a byline: `PTI`, `Sports Desk`.
        is_lone_newsroom = not authors and any(
            (" ".join(_words(name)) in _WIRES or is_newsroom(name)) and not name[0].islower()
            for name in self._agencies
        )
        # A brand needs its town beside it: `Jagran, Katni`.
        is_lone_newsroom = is_lone_newsroom or (
            self._is_place is not None
            and self._place is not None
            and len(self._agencies) == 1
            and not authors
            and " ".join(_words(self._agencies[0])) in _AGENCIES
        )
        if not (has_dates or (self._has_label and names_somebody) or is_lone_newsroom):
            return None
        return Byline(
            authors=tuple(dict.fromkeys(authors)),
            editors=tuple(dict.fromkeys(editors)),
            agencies=tuple(dict.fromkeys(self._agencies)),
            date_published=self._published.value if self._published else None,
            date_modified=self._modified.value if self._modified else None,
            dateline=self._place,
            published_precision=self._published.precision if self._published else None,
            modified_precision=self._modified.precision if self._modified else None,
        )

    def _take_date(self, date: ParsedDate) -> None:
        if self._role == "modified":
            self._modified = date
        elif self._published is None or self._role == "published":
            self._published = date
        self._day = date
        self._role = None

    def _take_text(self, text: str, unlabelled_names: bool) -> bool:
        if self._role in ("published", "modified") and self._day is not None:
            time = find_time_on(text, self._day)
            if time is not None:
                self._take_date(time)
                text = text[time.end :].strip(_EDGE)
        return all(
            self._take_name(name, unlabelled_names)
            for name in (part.strip(_EDGE) for part in _BETWEEN_NAMES.split(text))
            if name and not name.startswith("@")
        )

    def _take_name(self, name: str, unlabelled_names: bool) -> bool:
        words = name.split()
        if is_agency(name) and len(words) <= 6:
            self._agencies.append(name)
        elif not is_name(name):
            return False
        elif fold(name).text in _SECTIONS:
            pass
        elif self._looks_like_place(name):
            self._place = self._place or name
        elif self._role in ("author", "editor"):
            self._people[self._role].append(name)
        elif self._role == "agency":
            self._agencies.append(name)
        elif len(words) == 1 and not _IDENTIFIER.search(name):
            # A lone word beside a date is a place in an Indian script, a section of the site in Latin.
            if not name.isascii() and self._is_place is None:
                self._place = self._place or name
        elif 2 <= len(words) <= 4 and unlabelled_names and is_capitalised(name):
            self._people["author"].append(name)
        else:
            return False
        return True

    def _looks_like_place(self, name: str) -> bool:
        return has_place_form(name) or (self._is_place is not None and self._is_place(name))


def is_capitalised(name: str) -> bool:
    """Whether a name is written as a person's: no small initials and, among small letters, no acronyms.

    A name in a script without capitals is.
    """
    words = name.split()
    if any(word[0].islower() for word in words):
        return False
    return name.isupper() or not any(_ACRONYM.fullmatch(word) for word in words)
