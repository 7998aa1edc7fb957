"""Which lines of a page belong to the site and not to the story.

The lists (`chrome_words`) name what the whole trade writes, in the languages of Indian news pages: a
publisher's own phrase stands in that publisher's file. Each line is folded and judged once, and its verdict
kept: the stages of a page ask for the same lines again and again.
"""

import functools
import re
from collections import Counter
from typing import Final, NamedTuple

import daachorse

from transforms.extraction import chrome_words as words
from transforms.extraction import folding
from transforms.extraction.folding import is_word_character

#: Class and id names that sites give to what is not their story.
HINT = re.compile(
    r"related|also[-_]?read|read[-_]?(?:this[-_]?)?also|readmore|read-more|recommend|taboola|\btrc_|outbrain|"
    r"newsletter|subscri|comment|share|social|promo|copyright|disclaimer|\btags?\b|taglist|-tags|tags-|author[-_]?"
    r"(?:desc|bio|box|widget|info|card)|auhtor|about-?author|breadcr|advert|sponsor|\bads?[-_]|_ads?\b|\bpoll\b|follow|"
    r"caption|cptn|credit|trending|most[-_]?(?:read|popular|view)|next[-_]?(?:story|article|post)|prev[-_]?next|"
    r"nextprev|app[-_]?download|download|cookie|popup|modal|(?<![a-z])log-?in|sign-?up|paywall-(?:msg|box)|carousel|slick|playlist|"
    r"jw-|liveblog-nav|coachguard|twitter-tweet|instagram-media|fb-post|highlights?\b|key-?points|takeaway|"
    r"footer|notification|you-?may|disqus|\bfeedback|(?:also|more)[-_]?(?:news|stor)"
)

#: What is dropped beside what `folding.fold` folds: dots below letters, joiners, signs without a shape.
_DROPPED: Final = re.compile("[\u093c\u09bc\u0a3c\u0b3c\u200b-\u200f\ufe0e\ufe0f]")


@functools.lru_cache(maxsize=4_096)
def fold(text: str) -> str:
    """Returns a text for comparing with the lists, which write letters with and without their dots."""
    return _DROPPED.sub("", folding.fold(text).text).replace("\u2019", "'").strip()


def _folded(entries: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fold(entry) for entry in entries.split("|")))


def _any_of(entries: str, *, folded: bool = True) -> str:
    """Returns a pattern of a list of words, the longest first."""
    each = _folded(entries) if folded else entries.split("|")
    return "(?:" + "|".join(map(re.escape, sorted(each, key=len, reverse=True))) + ")"


_LAST: Final = frozenset(_folded(words.LAST_TITLES))
_LISTS: Final = frozenset(_folded(words.LIST_TITLES))
_CLOSING: Final = frozenset(_folded(words.CLOSERS))
_INTERRUPTING: Final = frozenset(_folded(words.INTERRUPTIONS))
_PRESSED: Final = frozenset(_folded(words.BUTTONS))
_MENU_ITEMS: Final = frozenset(_folded(words.MENU))
_BEGINNINGS: Final = _folded(words.OPENINGS)
_LABEL: Final = re.compile(r"[(\[]?" + _any_of(words.LABELS) + r"\s*(?:[:：|\-–—]|\Z|ः)")
_MARKERS: Final = tuple(sorted(_folded(words.RELATED), key=len, reverse=True))
_ANY_ALSO: Final = re.compile(
    r"(?:यह|ये|इसे|इन्हें|इसको|इनको|उसे) भी (?:जरूर |अवश्य |खबर )?"
    r"(?:पढ(?:ें|े|िए|िये|िएगा)|देख(?:ें|े|िए|िये)|जान(?:ें|िए))"
)
_MARKER_WORD: Final = re.compile(_any_of(words.RELATED_WORDS) + r"\s*(?:[:：|]|\s[-–—]|[-–—]\s)")
#: Signs that stand before a marker or a label: arrows, pointing hands, bullets, brackets.
_SIGNS: Final = re.compile(r"[\s\[({*•●▪►▶➤➡→»›>👉👇🔴📲|#~–—-]+")
#: What may follow a marker before the headline: the ending of its verb, a colon or an arrow.
_AFTER_MARKER: Final = re.compile(r"(?:ः|[^\s:：|–—>»-]){0,12}(?P<mark>[\s:：|–—>»👇ः-]*)")
_STOPPED: Final = (".", "।", "۔")

_ACTION, _CLICK, _MEDIUM, _OFFER, _NOTICE, _PICTURE = range(6)
#: A phrase of two lists counts as the later one's.
_KINDS: Final = {
    phrase: kind
    for kind, entries in enumerate(
        (words.ACTIONS, words.CLICKS, words.MEDIA, words.OFFERS, words.NOTICES, words.PICTURES)
    )
    for phrase in _folded(entries)
}
_PHRASES: Final = list(_KINDS.items())
#: Scripts whose words take their cases as endings: Tamil, Telugu, Kannada, Malayalam.
_FIRST_OF_SOUTH, _LAST_OF_SOUTH = "\u0b80", "\u0d7f"
_SHORTEST_STEM = 4

#: Prompts, credits and related headlines are shorter than these.
_LONGEST_JUDGED = 400
_LONGEST_PROMPT = 350
_LONGEST_NOTICE = 300
_LONGEST_CREDIT = 250
_LONGEST_TITLE = 60
#: A line of a menu is not longer.
_LONGEST_MENU = 30
_NO_WORDS: Final = re.compile(r"[\W\d_]*")
_JSON: Final = re.compile(r"""\s*(?:[\[{]\s*"|\(\d+, ')""")
_COUNTER: Final = re.compile(
    r"\d+(?:[.,]\d+)?\s?k?\s?(?:min(?:ute)?s? (?:read|ago)|comments?|shares?|views?|likes?|followers?|reads?)"
    r"|(?:share|comment|like|view)s?\s*\(?\d*\)?|a[-+]? ?a\+?(?: ?a)?"
)
#: A photograph's credit at the end of its caption: `(Photo: agency)`, `| File Photo`, `- फोटो : एजेंसी`.
_PHOTO: Final = _any_of(words.PICTURES)
_CREDIT: Final = re.compile(
    rf"\A[(\[]?(?:[^:|–—-]{{0,15}}\s)?{_PHOTO}(?:\s[^:|–—-]{{0,15}})?\s*[:：|]"
    rf"|[(\[|]\s*(?:[^()\[\]|]{{0,30}}[\s/])?{_PHOTO}(?:[\s:/.|–—-]{{1,3}}[^()\[\]|]{{0,50}})?[)\]]?\.?\Z"
    rf"|\s[-–—]\s*{_PHOTO}\s*[:：-]"
    rf"|{_PHOTO}\s*(?:credits?|courtesy|source|क्रेडिट|सौजन्य|साभार|सोर्स)\s*[:：|/-]"
    r"|\A(?:representative|representational|a file|file|in this|this) (?:photo|image|pic|picture)\b"
    rf"|\A(?:प्रतीकात्मक|प्रतिकात्मक|सांकेतिक) {_PHOTO}"
)
#: A caption that stands among the lines of a story, as Hindi newspapers write it: a sentence without a verb.
_CAPTION: Final = re.compile(
    r"[^।.!?]{4,120}(?:(?<!रास्)(?<!रिश्)(?<!सस्)(?<!समझौ)(?<!हफ्)(?:ते हुए|ती हुई)"
    rf"| {_any_of(words.CAPTION_STATES)} (?:[^ ]{{1,15}} )?{_any_of(words.CAPTION_SUBJECTS)})\s?[।.]"
)
#: Signatures of posts that are embedded: `— Name (@name) July 3, 2020`, `A post shared by …`.
_EMBEDDED: Final = re.compile(
    r"\A\s*[—–-]+\s?[^()]{1,80}\(@\w{1,30}\)|pic\.twitter\.com/|https?://t\.co/"
    r"|\Aa post shared by |\Aview this post on instagram"
)
#: Agencies' own marks on a line of their own, as they end their copy: `PTI ABC DE`, `भाषा कमल`, `(एएनआई)`.
_SIGN_OFF: Final = re.compile(
    r"[-–—(/\[]*\s*(?:pti|ani|ians|uni|afp|reuters|ap|tnn|भाषा|वार्ता|एएनआई|आईएएनएस|पीटीआई|हिस|हि\.स\.|प्रेट्र)"
    r"(?:[\s/,-]+[\w.\u0900-\u097f]{1,14}){0,4}\s*[)\]/.।]*"
)
_YEARS = r"(?:years?|वर्षों?|सालों?|साल) (?:of |से |का |के )[^.।]{0,60}?(?:experience|अनुभव)"
_PRESS = "(?:journalis|media|reporting|पत्रकारिता|मीडिया|लेखन)"
_PROFESSION = (
    "(?:journalis|professor|teache[rs]|econom|editor|fellow|research|scholar|columnist|commentator|analyst|lawyer"
    "|advocate|director|expert|officer|scientist|reporter|bureaucrat|diplomat|पत्रकार|प्रोफेसर|प्राध्यापक|अध्यापक"
    "|अर्थशास्त्री|विश्लेषक|विशेषज्ञ|टिप्पणीकार|अधिवक्ता|निदेशक|शोधार्थी|शोधकर्ता|संपादक|अधिकारी|वैज्ञानिक|शिक्षाविद)"
)
_BIOGRAPHY: Final = re.compile(
    rf"{_YEARS}[^.।]{{0,90}}{_PRESS}|{_PRESS}[^.।]{{0,90}}?{_YEARS}"
    r"|\bis an? (?:senior |principal |special |staff |chief )*"
    r"(?:journalist|correspondent|sub-?editor|content (?:writer|producer))\b[^.]{0,80}\b(?:at|with|for)\b"
    r"|\A[(*_\[]*(?:the |this )?(?:author|writer|columnist|reviewer)s? (?:is|are)\b"
    rf"[^.]{{0,120}}?\b{_PROFESSION}"
    rf"|\A[(*_\[]*(?:लेखक|लेखिका|लेखकगण|लेखकद्वय|स्तंभकार) (?!ने |का |की |के |को |से |पर |और )"
    rf"[^।]{{0,120}}?{_PROFESSION}[^।]{{0,80}}(?:हैं|है)(?:[।.)\s]|\Z)"
)
_HIGHLIGHTS: Final = frozenset(_folded(words.HIGHLIGHTS))


#: Prompts to comment and heads of comments: `View all 12 comments`, `सभी कॉमेंट्स देखें`.
_COMMENTS: Final = re.compile(
    r"(?:post|leave|write|add|view|read|see|show|all|your|अपना|अपनी|अपने|सभी) (?:\S+ ){0,3}?"
    r"(?:comments?|कमेंट|कॉमेंट|कमेन्ट|टिप्पणी|टिप्पणियां|प्रतिक्रिया)"
)


class _Title(NamedTuple):
    """What one line is as a title."""

    words: str  # folded, without what stands around a title
    is_title: bool  # of what stands below a story
    ends: bool
    is_last: bool


@functools.cache
def _automaton() -> "daachorse.CharwiseDoubleArrayAhoCorasick":
    return daachorse.CharwiseDoubleArrayAhoCorasick([phrase for phrase, _ in _PHRASES])


#: One page has fewer different lines; their texts are at most some hundred characters.
_MOST_LINES = 4_096


@functools.lru_cache(maxsize=_MOST_LINES)
def _read_title(text: str) -> _Title:
    """Judges a line as a title, by itself: most lines of a page are links, of which nothing else is asked."""
    words_only = fold(text).strip(" :.-–—|»›>*#[]()_")
    if len(text) >= _LONGEST_TITLE:
        return _Title(words_only, False, False, False)
    is_last = words_only in _LAST or _COMMENTS.match(words_only) is not None
    ends = is_last or words_only in _LISTS
    return _Title(words_only, ends or words_only in _CLOSING, ends, is_last)


_INTERRUPTION, _DATA = "an advertisement, or the like", "no words, or a machine's data"
_EMBEDDED_POST, _PHOTO_CREDIT = "a post from elsewhere", "a photo's credit"
_PHOTO_CAPTION = "a photo's caption"
_BUTTON, _PROMPT, _OPENING = "a button", "a prompt, an offer or a notice", "it opens as a prompt does"
_COUNT, _NAMED = "a counter or a share button", "it opens with the site's label"
#: The rules of lines that stand below a story, or in its place.
_PROMPTS: Final = frozenset((_BUTTON, _PROMPT, _OPENING, _COUNT, _NAMED))


@functools.lru_cache(maxsize=_MOST_LINES)
def _site_rule(text: str) -> str:
    """Returns the rule by which a line of at most `_LONGEST_PROMPT` characters is the site's, else ""."""
    folded, title = fold(text), _read_title(text).words
    if title in _INTERRUPTING:
        return _INTERRUPTION
    if _NO_WORDS.fullmatch(text) or _JSON.match(text):
        return _DATA
    found = _find_phrases(folded)
    if _is_post(folded):
        return _EMBEDDED_POST
    if _PICTURE in found and len(text) < _LONGEST_CREDIT and _CREDIT.search(folded):
        return _PHOTO_CREDIT
    if folded.endswith(_STOPPED) and _CAPTION.fullmatch(folded):
        return _PHOTO_CAPTION
    if title in _PRESSED:
        return _BUTTON
    if _is_prompt(folded, found):
        return _PROMPT
    if len(text) < _LONGEST_NOTICE and folded.startswith(_BEGINNINGS):
        return _OPENING
    if _COUNTER.fullmatch(title):
        return _COUNT
    return _NAMED if _LABEL.match(folded) else ""


def _is_post(folded: str) -> bool:
    """Tells whether a line is of a post that is embedded: its signature, or a link of its own kind."""
    may_be = (
        "(@" in folded
        or "t.co/" in folded
        or "twitter" in folded
        or "instagram" in folded
        or "shared" in folded
    )
    return may_be and _EMBEDDED.search(folded) is not None


_BEFORE_IMPERATIVE: Final = re.compile(r"(?:\A|[.!?,;:|–—।-]|\b(?:and|or|please|also|now|here))\s*\Z")


def _find_phrases(folded: str) -> Counter[int]:
    """Returns how many different phrases of each kind stand in a folded line."""
    found: set[int] = set()
    for begin, end, number in _automaton().find_overlapping(folded):
        phrase, kind = _PHRASES[number]
        if begin > 0 and is_word_character(folded[begin - 1]):
            continue
        takes_endings = _FIRST_OF_SOUTH <= phrase[0] <= _LAST_OF_SOUTH and len(phrase) >= _SHORTEST_STEM
        if end < len(folded) and is_word_character(folded[end]) and not takes_endings:
            continue
        # An English verb is a request where a clause begins with it; the other languages have forms for it.
        is_verb = kind in (_ACTION, _CLICK) and phrase.isascii()
        if not is_verb or _BEFORE_IMPERATIVE.search(folded[max(begin - 12, 0) : begin]):
            found.add(number)
    return Counter(_PHRASES[number][1] for number in found)


_MANY_OFFERS = 3


def _is_prompt(folded: str, found: Counter[int]) -> bool:
    """Tells whether a folded line asks its reader to follow, to download, to click, or is a notice."""
    if not found:
        return False
    if _NOTICE in found and len(folded) < _LONGEST_NOTICE:
        return True
    if "“" in folded or '"' in folded:  # somebody says it
        return False
    if _OFFER in found and (
        _CLICK in found or (_ACTION in found and (_MEDIUM in found or found[_OFFER] >= _MANY_OFFERS))
    ):
        return True
    # Steps of a form ("download the app.") end as sentences do.
    return _CLICK in found and _MEDIUM in found and not folded.endswith(_STOPPED)


def ends_story(text: str) -> bool:
    """Tells whether a line is the title of what stands below a story.

    >>> ends_story("Related Story"), ends_story("ख़बरें और भी")
    (True, True)
    """
    return len(text) < _LONGEST_TITLE and _read_title(text).ends


def is_tail_title(text: str) -> bool:
    """Tells whether a line is a title of what stands below a story: other stories, comments, tags.

    >>> is_tail_title("Comments"), is_tail_title("Subscribe now!")
    (True, False)
    """
    return len(text) < _LONGEST_TITLE and _read_title(text).is_title


def is_last_title(text: str) -> bool:
    """Tells whether a line is a title below which no story goes on: the readers' comments, the next story.

    >>> is_last_title("Leave a comment"), is_last_title("Related Story")
    (True, False)
    """
    return len(text) < _LONGEST_TITLE and _read_title(text).is_last


def is_highlights_title(text: str) -> bool:
    """Tells whether a line is the title of a story's points.

    >>> is_highlights_title("हाइलाइट्स"), is_highlights_title("KEY POINTS:")
    (True, True)
    """
    return len(text) < _LONGEST_TITLE and fold(text).strip(" :-–—") in _HIGHLIGHTS


def is_sign_off(text: str) -> bool:
    """Tells whether a line is an agency's mark at the end of its copy.

    >>> [is_sign_off(line) for line in ("(भाषा)", "PTI ABC DE", "भाषा पर विवाद फिर गहराया है।")]
    [True, True, False]
    """
    return len(text) < _LONGEST_TITLE and _SIGN_OFF.fullmatch(fold(text)) is not None


#: The same after the last sentence of a story: `… said. PTI ABC DE`, `… है। (भाषा)`.
_TRAILING_SIGN_OFF: Final = re.compile(
    r"(?<=[.।॥!?\"”’])\s*[-–—]*\s*\(?\s*"
    r"(?:PTI|ANI|IANS|UNI|AFP|TNN|भाषा|वार्ता|एएनआई|आईएएनएस|पीटीआई|यूएनआई|हि\.स\.)"
    r"(?:(?:\s|\s?[/-]\s?)(?:[A-Z]{2,5}|[\u0900-\u0963]{2,12})){0,4}\s*[)\]]*\Z"
)
_LONGEST_SIGN_OFF = 70
#: A remark in brackets behind a paragraph's last sentence, as agencies are thanked.
_TRAILING_BRACKET: Final = re.compile(r"(?<=[.।॥!?\"”’])\s*([(\[][^()\[\]]{3,60}[)\]])\.?\Z")


def without_sign_off(text: str) -> str:
    """Returns a story's last paragraph without the agency's mark behind it.

    >>> without_sign_off("The road opens on Monday, he said. PTI ABC DE")
    'The road opens on Monday, he said.'
    >>> without_sign_off("उन्होंने यह बात कही। भाषा पर विवाद बढ़ा।")
    'उन्होंने यह बात कही। भाषा पर विवाद बढ़ा।'
    >>> without_sign_off("उन्होंने यह बात कही। (पीटीआई इनपुट के साथ)")
    'उन्होंने यह बात कही।'
    """
    bracket = _TRAILING_BRACKET.search(text, max(len(text) - _LONGEST_TITLE, 0))
    if bracket and is_chrome(bracket[1]):
        return text[: bracket.start()]
    cut = max(len(text) - _LONGEST_SIGN_OFF, 0)
    return text[:cut] + _TRAILING_SIGN_OFF.sub("", text[cut:])


def is_biography(text: str) -> bool:
    """Tells whether a paragraph says who its author is.

    >>> is_biography("Kamal Verma has 12 years of experience in journalism and writes on farms.")
    True
    """
    return _BIOGRAPHY.search(fold(text[:600])) is not None


def related_headline(text: str) -> str | None:
    """Returns the headline after an "also read" marker: "" where the marker stands alone, None without one.

    >>> related_headline("यह भी पढ़ें: मेले में उमड़ी भीड़")
    'मेले में उमड़ी भीड़'
    >>> related_headline("Also read India-China talks resume")
    'India-China talks resume'
    """
    if len(text) > _LONGEST_JUDGED:
        return None
    return _after_marker(text)


@functools.lru_cache(maxsize=_MOST_LINES)
def _after_marker(text: str) -> str | None:
    folded = fold(text)
    signs = _SIGNS.match(folded)
    start = folded[signs.end() :] if signs else folded
    is_marked = False
    if start.startswith(_MARKERS):
        size = len(next(marker for marker in _MARKERS if start.startswith(marker)))
        if start[size - 1].isascii() and size < len(start) and is_word_character(start[size]):
            return None  # "also seen"
    elif match := _MARKER_WORD.match(start):
        size, is_marked = match.end(), True
    elif match := _ANY_ALSO.match(start):
        size = match.end()
    else:
        return None
    following = _AFTER_MARKER.match(start, size)
    mark = following["mark"] if following else ""
    rest = start[following.end() if following else size :].split()
    if len(rest) < 2 and len("".join(rest)) < _SHORTEST_STEM:
        return ""
    if not (is_marked or mark.strip()) and text.endswith(_STOPPED):
        return None  # a sentence that happens to begin so
    words_left = text.split()[-len(rest) :]
    if not mark.endswith(" "):  # the headline is joined to its marker
        words_left[0] = re.split("[:：|–—-]", words_left[0])[-1]
    return " ".join(words_left).strip(" ])")


_READ_MORE: Final = re.compile(
    rf"[\s.…]*{_any_of(words.READ_MORE, folded=False)}[\s.…>»]*\Z",
    re.IGNORECASE,
)


def without_read_more(text: str) -> str:
    """Returns a paragraph without the button that unfolds it.

    >>> without_read_more("The bridge at the old ford... Read more")
    'The bridge at the old ford'
    """
    return text[:-40] + _READ_MORE.sub("", text[-40:])


#: The marker of a related headline at the end of a paragraph, after a sentence or an opening bracket.
_INLINE_MARKER: Final = re.compile(
    r"(?:[.।?!|۔”\"')\]]\s*|[(\[]\s*)(?P<marker>(?:"
    + re.sub(
        "([डढডଢ])", "\\1[\u093c\u09bc\u0b3c]?", "|".join(map(re.escape, _MARKERS)) + "|" + _ANY_ALSO.pattern
    )
    + r")[^:：|–—-]{0,20}[:：|–—-])"
)
_LONGEST_RELATED = 250


def split_related(text: str) -> tuple[str, str]:
    """Returns a paragraph without the related headline at its end, and that headline, "" where there is none.

    >>> split_related("The bridge opens on Monday. Also read: Fair draws a crowd")
    ('The bridge opens on Monday.', 'Fair draws a crowd')
    """
    cut = max(len(text) - _LONGEST_RELATED, 0)
    folded = folding.fold(text[cut:])
    match = _INLINE_MARKER.search(folded.text)
    if match is None:
        return text, ""
    begin, end = folded.span(*match.span("marker"))
    headline = text[cut + end :].strip(" )]")
    if headline.endswith((".", "।", "۔")):
        return text, ""
    return text[: cut + begin].rstrip(" (["), headline


def is_chrome(text: str) -> bool:
    """Tells whether a line belongs to the site: a prompt, a share bar, a credit, a machine's data.

    >>> [is_chrome(line) for line in ("हमारे व्हाट्सएप चैनल से जुड़ें", "वे व्हाट्सएप से जुड़े रहे।", "5 min read")]
    [True, False, True]
    >>> [is_chrome(line) for line in ("खेत में धान की रोपाई करते हुए।", "मौके पर जुटी भीड़।", "मौके पर भीड़ जुटी।")]
    [True, True, False]
    """
    return site_rule(text) != ""


def site_rule(text: str) -> str:
    """Returns the rule by which a line belongs to the site, for a person; "" where it does not.

    >>> site_rule("5 min read"), site_rule("The road opens on Monday.")
    ('a counter or a share button', '')
    """
    bracket = _TRAILING_BRACKET.search(text, max(len(text) - _LONGEST_TITLE, _LONGEST_TITLE))
    if bracket and _site_rule(bracket[1]) in (_PROMPT, _OPENING):
        text = text[: bracket.start()]
    if len(text) > _LONGEST_PROMPT:
        return _DATA if _JSON.match(text) or _NO_WORDS.fullmatch(text) else ""
    return _site_rule(text)


def closes_story(text: str) -> bool:
    """Tells whether a line parts a story from what stands below it.

    An advertisement, a photo's credit or a row of stars interrupts a story; a prompt to subscribe, to comment
    or to follow stands below one.

    >>> [closes_story(line) for line in ("Related Story", "Subscribe Now!", "विज्ञापन", "***")]
    [True, True, False, False]
    """
    if len(text) > _LONGEST_PROMPT:
        return False
    return is_tail_title(text) or site_rule(text) in _PROMPTS


def is_menu(text: str) -> bool:
    """Tells whether a line above a headline is an item of the site's menu.

    >>> [is_menu(line) for line in ("Skip to content", "होम", "ई-पेपर", "होम लोन फिर सस्ता हुआ")]
    [True, True, True, False]
    """
    if len(text) > _LONGEST_MENU:
        return False
    folded = fold(text).rstrip(" :.-")
    return folded in _MENU_ITEMS or folded.startswith("skip to") or is_chrome(text) or ends_story(text)
