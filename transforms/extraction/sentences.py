"""Which lines of a page read as running text, by their own shape."""

import re

from transforms.extraction.byline import parse_byline
from transforms.extraction.gazetteer import find_places
from transforms.extraction.model import Block

#: Ends of sentences in the scripts of India, with what may close after them.
SENTENCE_END = re.compile(r"[.।॥!?…۔؟|][\"'”’)\]»\s]*\Z")
#: The copula at the end of a line: a sentence whose stop was forgotten; headlines leave the copula out.
COPULA = re.compile(
    r" (?:है|हैं|था|थी|थीं|थे|होगा|होगी|होंगे|ਹੈ|ਹਨ|ਸੀ|ਸਨ|ہے|ہیں|تھا|تھی|تھے"
    r"|आहे|आहेत|होता|होती|होते|છે|હતા|હતી|હતો|હતું|ଅଛି|ଛନ୍ତି)\Z"
)
#: A line this long is a paragraph even without an end (the last words may be a link or a number).
LONG = 100
#: Two words of a heading can end in a full stop; a sentence has more.
FEWEST_WORDS = 4
#: A share of links above which a line is navigation.
LINKED = 0.6
#: An item of a list that stands in a line of plain text.
BULLET = re.compile(r"(?:[•●▪■◆○*·➤►→✓-]|\(?\d{1,2}[.)])\s*\S")


def is_place(name: str) -> bool:
    """Tells whether a text is the name of a place and nothing else."""
    return any(match.begin == 0 and match.end == len(name) for match in find_places(name))


def is_sentence(block: Block) -> bool:
    """Tells whether a block reads as running text, not as a label, a title or a link."""
    if block.kind == "caption" or block.link_density > LINKED:
        return False
    if block.kind == "heading" and len(block.text) < 1.5 * LONG and not _is_whole(block.text):
        return False
    if block.kind == "table_row" and len(block.text) < 2 * LONG:
        return False
    words = block.text.count(" ")
    if len(block.text) >= LONG and words >= FEWEST_WORDS:
        return True
    is_said = block.text[0] in "\"“‘'"
    if words < (1 if is_said else FEWEST_WORDS - 1):
        return False
    end = SENTENCE_END.search(block.text)
    if end is None:
        return False
    # A short question or exclamation on a line of its own is a subhead.
    return end[0][0] not in "?؟!" or len(block.text) >= LONG / 2


def _is_whole(heading: str) -> bool:
    """Tells whether a heading is a paragraph that is set as one: long, and ended as no subhead is."""
    return len(heading) >= LONG and (heading.endswith(":") or is_ended(heading))


_LABELLED = re.compile(r"(?P<label>[^\W\d_][^:：\d|/]{0,24}?)\s?[:：]\s?(?P<value>\S.*)")
#: "Question" and "answer", as interviews write them.
_QUESTION = frozenset(
    (
        *("question", "answer", "q", "a", "ques", "ans", "सवाल", "जवाब", "प्रश्न", "उत्तर", "ਸਵਾਲ", "ਜਵਾਬ"),
        *("প্রশ্ন", "উত্তর", "પ્રશ્ન", "જવાબ", "سوال", "جواب", "கேள்வி", "பதில்", "ప్రశ్న", "జవాబు"),
        *("సమాధానం", "ಪ್ರಶ್ನೆ", "ಉತ್ತರ", "ചോദ്യം", "ഉത്തരം", "ପ୍ରଶ୍ନ", "ଉତ୍ତର"),
    )
)


def is_labelled_line(block: Block) -> bool:
    """Tells whether a short line of a story is a question, its answer, or a number under a name.

    >>> [is_labelled_line(Block(text=text)) for text in ("सवाल: आगे क्या होगा?", "दफ्तर: 0144-2000000")]
    [True, True]
    """
    if block.kind in ("heading", "caption") or block.link_density > LINKED or len(block.text) > 2 * LONG:
        return False
    match = _LABELLED.fullmatch(block.text)
    if match is None:
        return False
    value = match["value"]
    if match["label"].casefold() in _QUESTION:
        return value.count(" ") > 0
    # Headlines have colons and figures too, but not so many.
    figures = sum(map(str.isdigit, value))
    return figures >= 3 and 5 * figures >= len(value) and parse_byline(block.text) is None


def reads_as_text(block: Block) -> bool:
    """Tells whether a block is a sentence, or a labelled line that belongs between sentences."""
    return is_sentence(block) or is_labelled_line(block)


def is_ended(text: str) -> bool:
    """Tells whether a line ends in a full stop or danda, which headlines do not have."""
    end = SENTENCE_END.search(text)
    return end is not None and end[0][0] in ".।॥۔"
