"""Bylines and date lines: who wrote a story, who edited it, which agency, when and where.

A line is cut into labels (`Edited By`, `अपडेटेड`), dates, separators and the words between them. Each name
falls under the label before it. A line with words that are neither is no byline: a sentence of the story
may hold a date too.
"""

import datetime
import functools
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import Literal, NamedTuple

from transforms.extraction.dates import ParsedDate, Precision, find_datetimes, find_time_on
from transforms.extraction.folding import fold
from transforms.extraction.names import (
    has_place_form,
    is_agency,
    is_capitalised,
    is_known_house,
    is_name,
    is_newsroom,
    is_position,
    is_section,
    is_team,
    is_wire,
    may_name_newsroom,
    signs_with_town,
    split_newsroom,
)

#: Header, body and headline ask of the same lines of a page.
_MOST_LINES = 512


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
    return _parse_byline(line, fetched_at, is_place) if len(line) <= _LONGEST else None


@functools.lru_cache(maxsize=_MOST_LINES)
def _parse_byline(
    line: str, fetched_at: datetime.datetime | None, is_place: Callable[[str], bool] | None
) -> Byline | None:
    if is_place is not None and (report := _read_report(line, is_place)):
        return report
    dates = find_datetimes(line, relative_to=fetched_at)
    if not (dates or _LABEL.search(line) or (len(line) <= _LONGEST_ALONE and may_name_newsroom(line))):
        return None  # as of most lines
    reading = _Reading(is_place)
    has_clock = any(":" in line[date.begin : date.end] for date in dates)
    tokens = _with_label_first(list(_tokens(line, dates)))
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
    """Reads a line that is the names of people, what they are and where, and nothing else.

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
    people: list[str] = []
    houses: list[str] = []
    place: str | None = None
    parts = _BETWEEN_PARTS.split(_NOISE.sub("|", line))
    for name in (name for part in parts if (name := part.strip(_EDGE))):
        if people and (is_position(name) or is_known_house(name)):
            houses += [] if is_position(name) else [name]
            continue
        town = _town_of(name, is_place)
        if town is not None:
            if not people or place:
                return None
            place = town
            continue
        if not (2 <= len(name.split()) <= 4 and is_name(name) and is_capitalised(name)):
            return None
        if is_agency(name) or has_place_form(name) or is_section(name):
            return None
        people.append(name)
    if not people:
        return None
    return Byline(authors=tuple(dict.fromkeys(people)), agencies=tuple(houses), dateline=place)


def _town_of(name: str, is_place: Callable[[str], bool] | None) -> str | None:
    """The place that a part of a line names, `शिमला`, or says the news is from, `शिमला से`; else None."""
    if is_place is None:
        return None
    where = _FROM_PLACE.fullmatch(name)
    town = (where["town"] or where["city"]) if where and not where["before"] and not where["after"] else name
    return town if is_place(town) else None


# `शिमला से कमल वर्मा`, `Kamal Verma in Shimla`, or the place alone.
_FROM_PLACE = re.compile(
    r"(?P<town>.{2,40}?)\s(?:से|ਤੋਂ|سے)(?:\s(?P<after>.+))?"
    r"|(?:(?P<before>.+?)\s)?(?:in|from|@)\s?(?P<city>.{2,40})",
    re.IGNORECASE,
)
# Whom they write for: `बीबीसी हिंदी के लिए`, `for BBC Hindi`.
_FOR_HOUSE = re.compile(r"(?P<one>.{2,40}?)\s(?:के लिए|ਲਈ|کے لیے)|for\s(?P<other>.{2,40})", re.IGNORECASE)
# `शिमला से कमल वर्मा की रिपोर्ट`; without a place it may be the report of a commission.
_REPORT = re.compile(
    r"(?P<place>.{2,40}?)\s(?:से|ਤੋਂ|سے)[,،]?\s(?P<names>.{4,80}?)\s(?:की|ਦੀ|کی)\s(?:[^\s|]{2,12}\s)?"
    r"(?:रिपोर्ट|ਰਿਪੋਰਟ|رپورٹ)[\s।.۔]*"
)


def _read_report(line: str, is_place: Callable[[str], bool]) -> Byline | None:
    report = _REPORT.fullmatch(line) if "से" in line or "ਤੋਂ" in line or "سے" in line else None
    if report is None or not is_place(report["place"]):
        return None
    names = [name.strip(_EDGE) for name in _BETWEEN_NAMES.split(report["names"])]
    if not all(is_name(name) and len(name.split()) > 1 for name in names):
        return None
    people = tuple(name for name in names if not is_agency(name))
    houses = tuple(name for name in names if is_agency(name))
    return Byline(authors=people, agencies=houses, dateline=report["place"])


def ends_with_label(line: str) -> bool:
    """Whether a line ends in a label whose value must stand on the next: `Updated on:`.

    >>> ends_with_label("Updated on:"), ends_with_label("Updated on: 3 July 2020")
    (True, False)
    """
    line = line.strip()
    return len(line) <= _LONGEST and _ends_with_label(line)


@functools.lru_cache(maxsize=_MOST_LINES)
def _ends_with_label(line: str) -> bool:
    labels = (match for match in _TOKEN.finditer(line) if match["label"] and match.end() == len(line))
    return any(match["colon"] or line[: match.start()].rstrip()[-1:] in ("", *"|•·") for match in labels)


_LONGEST = 240  # characters; three labelled names and two dates have some 200
_LONGEST_UNLABELLED = 120  # one name, agency, place and date have some 80
_LONGEST_ALONE = 60  # a newsroom and its town have some 40

_Role = Literal["author", "editor", "agency", "inputs", "published", "modified"]

# Labels by what they name. A label that ends in ":" is one only with a colon, as the word has other uses.
# Sources: the pages' catalog of shapes, and the sites' own templates as known from elsewhere.
_LABELS: dict[_Role, str] = {
    "author": (
        "by|author|authors|written by|reported by|report by|story by|posted by|authored"
        " by|article by|created by|contributed by|reporting by|text by|words by"
        "|interview by|interviewed by|contributor:|contributors:|words:"
        "|report:|reporter:|writer:|लेखक|लेखिका|द्वारा लिखित|लिखित:|रिपोर्ट:|रिपोर्टर:"
        "|प्रस्तुति:|द्वारा|द्वारा:|बाय:|रिपोर्टेड बाय|रिटेन बाय|वार्ताहर:|प्रतिनिधी:|संवाददाता:"
        "|ਲੇਖਕ:|ਰਿਪੋਰਟ:|ਵੱਲੋਂ:|ਦੁਆਰਾ|تحریر:|رپورٹ:|مصنف:|لیکھک:|نامہ نگار:"
        "|লেখক:|লিখেছেন:|প্রতিবেদক:|প্রতিবেদন:|રિપોર્ટ:|લેખક:|દ્વારા:"
        "|எழுதியவர்:|எழுத்து:|செய்தியாளர்:|రచయిత:|రచన:|రిపోర్టర్:|ಲೇಖಕರು:|ಲೇಖಕ:|ವರದಿ:|ലേഖകൻ:|എഴുതിയത്:|തയ്യാറാക്കിയത്:|ଲେଖକ:|ରିପୋର୍ଟ:"
    ),
    "editor": (
        "edited by|published by|curated by|compiled by|updated by|translated by|reviewed by"
        "|edited and published by|क्यूरेटेड बाय|अपडेटेड बाय"
        "|edited & published by|fact checked by|editor:|edited:"
        "|संपादन:|सम्पादन:|संपादन|संपादक:|संपादित:|एडिटेड बाय|पब्लिश्ड बाय|एडिटर:|प्रकाशनकर्ता:|अनुवाद:|संकलन:"
        "|ਸੰਪਾਦਨ:|ਸੰਪਾਦਕ:|ایڈیٹر:|ترمیم:|ترتیب:|সম্পাদনা:|সম্পাদক:|સંપાદન:|સંપાદક:|தொகுப்பு:|திருத்தம்:|ఎడిటర్:|సంపాదకుడు:"
        "|ಸಂಪಾದನೆ:|ಸಂಪಾದಕರು:|എഡിറ്റർ:|ସମ୍ପାଦନା:"
    ),
    "agency": ("source:|agency:|स्रोत:|सोर्स:|एजेंसी:|ਸਰੋਤ:|ਏਜੰਸੀ:|ماخذ:|সূত্র:|સ્ત્રોત:|ஆதாரம்:|మూలం:"),
    # An agency's, or a colleague's.
    "inputs": (
        "with inputs from|with inputs by|inputs from|inputs by|input by|input:|inputs:|additional inputs from"
        "|additional reporting by|with additional reporting by|इनपुट:|इनपुट्स:|सहयोग:"
    ),
    "published": (
        "publish date|published date|published on|published at|published|first published on|first published"
        "|datepublished|date_published|publishtime|publish_time|published_at"
        "|publication date|posted on|posted at|posted:|posted|created on|created at"
        "|created:|date published"
        "|uploaded on|upload date|added on|added:|date:|date and time:|this story is from"
        "|first publish:|publish:"
        "|प्रकाशित तिथि|प्रकाशन तिथि|प्रकाशित मिति|प्रकाशित किया गया|प्रथम प्रकाशित|पहली बार प्रकाशित"
        "|प्रकाशित|प्रकाशन:|पब्लिश्ड|पब्लिश:|पोस्टेड|पोस्ट:|तारीख:|दिनांक:|दिनांक|मिति:"
        "|ਪ੍ਰਕਾਸ਼ਿਤ|ਪਬਲਿਸ਼|ਮਿਤੀ:|شائع شدہ|شائع ہوا|شائع|تاریخ اشاعت|اشاعت:|تاریخ:"
        "|প্রকাশের তারিখ|প্রকাশিত|প্রকাশ:|তারিখ:|પ્રકાશિત|પબ્લિશ્ડ|પબ્લિશ:|તારીખ:"
        "|வெளியிடப்பட்டது|வெளியீடு:|பதிவு செய்யப்பட்டது|பதிவு:|ప్రచురించబడింది|ప్రచురణ తేదీ|ప్రచురణ:|పబ్లిష్:"
        "|ಪ್ರಕಟಿಸಲಾಗಿದೆ|ಪ್ರಕಟಣೆ:|ಪ್ರಕಟಿತ:|ಪ್ರಕಟ:|പ്രസിദ്ധീകരിച്ചത്|പ്രസിദ്ധീകരിച്ച തീയതി|ପ୍ରକାଶିତ|ପ୍ରକାଶନ:|ତାରିଖ:"
    ),
    "modified": (
        "last updated on|last updated at|last updated|last update:|last modified on"
        "|last modified|updated on|updated at"
        "|updated date|update date|updated|modified on|modified at|modified|modified date"
        "|datemodified|date_modified|updatetime|update_time|updated_at|update:"
        "|अंतिम अपडेट|अन्तिम अपडेट|आखिरी अपडेट|शेवटचे अपडेट|अपडेट किया गया|अपडेटेड|अपडेट:|अपडेट ऑन|अपडेट"
        "|अद्यतन|अद्ययावत|संशोधित"
        "|ਆਖਰੀ ਅਪਡੇਟ|ਆਖਰੀ ਵਾਰ ਅੱਪਡੇਟ|ਅੱਪਡੇਟਡ|ਅੱਪਡੇਟ|ਅਪਡੇਟ|آخری اپ ڈیٹ|اپ ڈیٹ|اپڈیٹ"
        "|শেষ আপডেট|সর্বশেষ আপডেট|আপডেট:|আপডেট|છેલ્લું અપડેટ|અપડેટ:|અપડેટેડ"
        "|கடைசியாக புதுப்பிக்கப்பட்டது|புதுப்பிக்கப்பட்டது|அப்டேட்:|మార్పు:|చివరి అప్‌డేట్|నవీకరించబడింది|అప్‌డేట్:|అప్డేటెడ్|ಕೊನೆಯ ಅಪ್‌ಡೇಟ್"
        "|ನವೀಕರಿಸಲಾಗಿದೆ|ಪರಿಷ್ಕರಿಸಲಾಗಿದೆ|ಅಪ್‌ಡೇಟ್:|അവസാനം പുതുക്കിയത്|പുതുക്കിയത്|അപ്ഡേറ്റ്:|ଶେଷ ଅପଡେଟ|ଅପଡେଟ|ଅପଡେଟ୍"
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
        colon = r"(?=\s{0,2}(?:[:：]|[-–—]\s))" if label.endswith(":") else ""
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
    rf"(?P<label>{_label_pattern()})\"?\s{{0,3}}(?P<colon>[:：=–—-])?"
    r"|(?P<separator>[|/•·;\[\]{}()\"“”\n]|(?<=\s)[-–—](?=\s))",
    re.IGNORECASE,
)
_LABEL = re.compile(_label_pattern(), re.IGNORECASE)
# Within a line: how long it takes to read, the account of a name, and the button to follow it.
_NOISE = re.compile(
    r"(?<=\s)(?:follow\s)?@\w{2,30}|\d{1,2}\s?(?:min(?:ute)?s?\s?read|मिनट\s?में\s?पढ़ें)"
    r"|(?:leave a|no|\d{1,5})\s?(?:comments?|views?|shares?)(?![a-z])|\d{1,5}\s?(?:टिप्पणियां|टिप्पणी|कमेंट)",
    re.IGNORECASE,
)
#: A pattern for a word that stands between two names.
AND = r"\s(?:and|&|और|एवं|व|आणि|र|ਅਤੇ|ਤੇ|اور|ও|আর|અને|மற்றும்|మరియు|ಮತ್ತು|ଓ)\s"
# A comma, a word for "and", or nothing where a name in one script is glued to one in another.
_BETWEEN_PARTS = re.compile(rf"[,،/|()]|{AND}", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(rf"[,،]|{AND}|(?<=[A-Za-z])(?=[\u0900-\u0d7f])", re.IGNORECASE)
_IDENTIFIER = re.compile(r"[a-z][A-Z]|_")  # a key of JSON, a name of a user

_TO_DATE = re.compile(r"\s(?:on|at)\s{0,2}\Z", re.IGNORECASE)


class _Token(NamedTuple):
    kind: Literal["label", "date", "separator", "text"]
    text: str
    role: _Role | None = None
    date: ParsedDate | None = None


def _tokens(line: str, dates: Iterable[ParsedDate]) -> Iterator[_Token]:
    """The line cut at its dates, labels and separators, in order."""
    begin = 0
    for date in dates:
        yield from _tokens_between(_TO_DATE.sub("", line[begin : date.begin]))
        yield _Token("date", line[date.begin : date.end], date=date)
        begin = date.end
    yield from _tokens_between(line[begin:])


def _tokens_between(text: str) -> Iterator[_Token]:
    begin = 0
    text = _NOISE.sub("|", text)
    for match in _TOKEN.finditer(text):
        role = _ROLE_OF_LABEL.get(_label_key(match["label"])) if match["label"] else None
        if match["label"] and role is None:
            continue  # matched by a letter that `re` takes for another case: `edıted by`
        if match["label"] and is_wire(house := text[begin : match.end("label")]):
            yield from _text_token(house)  # `Staff Reporter — Shimla`: the word is part of its name
            begin = match.end("label")
            continue
        yield from _text_token(text[begin : match.start()])
        yield _Token("label" if role else "separator", match[0], role=role)
        begin = match.end()
    yield from _text_token(text[begin:])


def _with_label_first(tokens: list[_Token]) -> list[_Token]:
    """A line's only label before the name that it stands behind: `Sunita Rao (Edited By)`."""
    labels = [index for index, token in enumerate(tokens) if token.kind == "label"]
    if len(labels) != 1 or tokens[labels[0]].role not in ("author", "editor"):
        return tokens
    at = labels[0]
    has_value = any(token.kind != "separator" for token in tokens[at + 1 :])
    is_open = tokens[at].text.rstrip().endswith((":", "：", "=", "-", "–", "—"))
    is_person = tokens[0].kind == "text" and " " in tokens[0].text and is_capitalised(tokens[0].text)
    if has_value or is_open or not is_person:
        return tokens
    return [tokens[at], *tokens[:at]]


def _text_token(text: str) -> Iterator[_Token]:
    text = text.strip(_EDGE)
    if text:
        yield _Token("text", text)


_EDGE = " \t\r\n,،.:：-–—_*…'’‘\u200b\u200c\u200d\ufeff\xa0"


def without_account(line: str) -> str:
    """Returns a line without the accounts of those it names: `Kamal Verma Follow @kverma`.

    >>> without_account("Kamal Verma Follow @kverma")
    'Kamal Verma'
    """
    return _NOISE.sub(" ", line[:_LONGEST]).strip(_EDGE)


def _is_desk(name: str) -> bool:
    return is_wire(name) or is_newsroom(name)


def _label_key(label: str) -> str:
    return " ".join(fold(label).text.split())


#: What is no name where one may stand: degrees, and the word before a rank that screen readers say.
_NO_NAMES = frozenset(
    ("md", "mbbs", "ms", "phd", "ph.d", "retd", "ias", "ips", "role", "designation", "पदनाम", "रिटा")
)
#: The categories of a blog behind the date: `in Uncategorized`.
_CATEGORY = re.compile(r"in\s\S+(?:\s\S+){0,2}", re.IGNORECASE)
_LONGEST_HOUSE = 8  # words: a newsroom and its town


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
            if self._role in ("author", "editor", "agency", "inputs") and token.text in "|/•·;":
                self._role = None
        else:
            return self._take_text(token.text, unlabelled_names)
        return True

    def result(self, *, has_dates: bool) -> Byline | None:
        authors, editors = self._people["author"], self._people["editor"]
        names_somebody = bool(authors or editors or self._agencies)
        # Without a date or a label, only a newsroom's own name makes a byline: `PTI`, `Sports Desk`.
        is_lone_newsroom = not authors and any(
            _is_desk(name) and not name[0].islower() for name in self._agencies
        )
        # A brand needs its town beside it: `Jagran, Katni`.
        is_lone_newsroom = is_lone_newsroom or (
            self._is_place is not None
            and self._place is not None
            and len(self._agencies) == 1
            and not authors
            and signs_with_town(self._agencies[0])
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
        if self._day is not None and self._role is None and _CATEGORY.fullmatch(text):
            return True
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
        name = self._without_place(name)
        if not name or name.casefold() in _NO_NAMES:
            return True
        words = name.split()
        newsroom = split_newsroom(name, self._is_place) if len(words) <= _LONGEST_HOUSE else None
        if is_position(name):
            if not (self._people["author"] or self._people["editor"]):
                self._agencies.append(name)
        elif newsroom is not None:
            self._agencies.append(newsroom[0])
            self._place = self._place or newsroom[1]
        elif (is_agency(name) and len(words) <= _LONGEST_HOUSE) or (self._role and is_team(name)):
            self._agencies.append(name)
        elif not is_name(name):
            return False
        elif is_section(name):
            pass
        elif self._looks_like_place(name):
            self._place = self._place or name
        elif self._role in ("author", "editor"):
            self._people[self._role].append(name)
        elif self._role == "inputs" and len(words) > 1 and is_capitalised(name):
            self._people["author"].append(name)
        elif self._role in ("agency", "inputs"):
            self._agencies.append(name)
        elif len(words) == 1 and not _IDENTIFIER.search(name):
            # A lone word beside a date is a place in an Indian script, a section of the site in Latin. Behind
            # a newsroom alone it is its town, which a gazetteer may lack.
            signs = not self._has_label and self._day is None and any(map(_is_desk, self._agencies))
            if not name.isascii() and (self._is_place is None or signs):
                self._place = self._place or name
        elif 2 <= len(words) <= 4 and unlabelled_names and is_capitalised(name):
            self._people["author"].append(name)
        else:
            return False
        return True

    def _without_place(self, name: str) -> str:
        """A name without the place it writes from, which is kept; a house without its `for`."""
        where = _FROM_PLACE.fullmatch(name) if self._is_place is not None else None
        if where is not None and self._is_place is not None:
            town = where["town"] or where["city"]
            if self._is_place(town):
                self._place = self._place or town
                return (where["before"] or where["after"] or "").strip(_EDGE)
        house = _FOR_HOUSE.fullmatch(name)
        if house is not None and is_agency(house["one"] or house["other"]):
            return house["one"] or house["other"]
        return name

    def _looks_like_place(self, name: str) -> bool:
        return has_place_form(name) or (self._is_place is not None and self._is_place(name))
