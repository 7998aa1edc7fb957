"""Where the story stands on a page: its paragraphs, what stands above them, what is not theirs."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from transforms.extraction.byline import parse_byline
from transforms.extraction.chrome import HINT, closes_story, ends_story, is_chrome, related_headline
from transforms.extraction.dateline import split_dateline
from transforms.extraction.gazetteer import find_places
from transforms.extraction.language import main_script
from transforms.extraction.model import Block

#: Ends of sentences in the scripts of India, with what may close after them.
_SENTENCE_END = re.compile(r"[.।॥!?…۔|][\"'”’)\]»\s]*\Z")
#: A line this long is a paragraph even without an end (the last words may be a link or a number).
_LONG = 100
#: Two words of a heading can end in a full stop; a sentence has more.
_FEWEST_WORDS = 4
#: A share of links above which a line is navigation.
_LINKED = 0.6
_TOKEN = re.compile(r"[^\W_]+")


class Story(NamedTuple):
    """The part of a page that is its story."""

    first: int  # index of the first paragraph's block: what stands above it is the header
    paragraphs: list[Block]
    related_headlines: list[str]
    standfirst: str | None  # plain text: the line under the headline


def letters(text: str) -> str:
    """Returns the letters and digits of a text, lower case: for telling whether two lines say the same."""
    return "".join(_TOKEN.findall(text.casefold()))


def is_place(name: str) -> bool:
    """Tells whether a text is the name of a place and nothing else."""
    return any(match.begin == 0 and match.end == len(name) for match in find_places(name))


def is_sentence(block: Block) -> bool:
    """Tells whether a block reads as running text, not as a label, a title or a link."""
    if block.kind == "caption" or block.link_density > _LINKED:
        return False
    if block.kind == "heading" and len(block.text) < 1.5 * _LONG:
        return False
    if block.kind == "table_row" and len(block.text) < 2 * _LONG:
        return False
    if len(block.text) >= _LONG and block.text.count(" ") >= _FEWEST_WORDS:
        return True
    end = _SENTENCE_END.search(block.text)
    if end is None or block.text.count(" ") < _FEWEST_WORDS - 1:
        return False
    # A short question or exclamation on a line of its own is a subhead.
    return end[0][0] not in "?!" or len(block.text) >= _LONG / 2


def find_story(
    blocks: Sequence[Block], *, after: int, stated_body: str = "", marked_up: bool = True
) -> Story | None:
    """Returns the story below a headline; None where nothing reads as one.

    It is the run of blocks with the highest sum, where running text counts for its length and every other
    line against it (the idea of Boilerpipe and of "maximum subsequence segmentation", Pasternack and Roth
    2009). What the page's own articleBody repeats counts more.

    Args:
        blocks: the whole page.
        after: index of the headline; the story stands below it.
        stated_body: the articleBody of the page's metadata, a guide to where the text stands.
        marked_up: False for plain text, where only its place tells the line under the headline.
    """
    guide = _Guide(stated_body, blocks)
    stated = guide.covers
    weights = [
        _weight(block, is_stated) if index > after else 0.0
        for index, (block, is_stated) in enumerate(zip(blocks, stated, strict=True))
    ]
    span = _best_run(weights, after + 1)
    if span is None:
        return None
    first, last = span
    container = _find_container(
        [
            block
            for block, is_stated in zip(blocks[first : last + 1], stated[first : last + 1], strict=True)
            if is_sentence(block) and (is_stated or not guide.is_good)
        ]
    )
    if not guide.is_good:
        last = _read_on(blocks, last, container)
        first = _read_back(blocks, first, after, container)
    paragraphs: list[tuple[int, Block]] = []
    related: list[str] = []
    expects_related = False
    for index in range(first, last + 1):
        block = blocks[index]
        following = related_headline(block.text)
        if following is not None and (len(block.text) < 2 * _LONG or block.link_density > 0):
            expects_related = not following
            if following:
                related.append(following)
            continue
        is_announced, expects_related = expects_related, False
        if is_announced and block.text.count(" ") >= _FEWEST_WORDS - 1 and not is_sentence(block):
            related.append(block.text)
            continue
        if paragraphs and _is_linked_headline(block):
            related.append(block.text)
        elif _belongs(block, stated[index], container):
            paragraphs.append((index, block))
    paragraphs = _without_subheads(_without_live_entries(paragraphs))
    standfirst = None
    if marked_up:
        paragraphs = _below_byline(blocks, paragraphs)
    else:
        paragraphs, standfirst = _cut_standfirst(blocks, after, paragraphs)
    paragraphs = _without_foreign_tail(_once(paragraphs, container))
    if not paragraphs:
        return None
    return Story(paragraphs[0][0], [block for _, block in paragraphs], _unique(related), standfirst)


class _Guide:
    """Tells which lines the page's articleBody repeats."""

    def __init__(self, stated_body: str, blocks: Sequence[Block]) -> None:
        self._runs = _word_runs(stated_body)
        on_page = [_word_runs(block.text) & self._runs if self._runs else set() for block in blocks]
        self.covers = [
            len(block.text) >= 20 and len(found) > 1 and len(found) >= 0.6 * len(_word_runs(block.text))
            for block, found in zip(blocks, on_page, strict=True)
        ]
        #: Whether the page shows most of it, so that it tells where the story stands.
        self.is_good = len(self._runs) > 30 and len(set().union(*on_page)) >= 0.6 * len(self._runs)


def _word_runs(text: str) -> set[int]:
    """Returns every three words that follow each other, as hashes."""
    words = _TOKEN.findall(text.casefold())
    return {hash(tuple(words[i : i + 3])) for i in range(len(words) - 2)}


def near_hint(block: Block) -> str:
    """Returns class and id of the block's element and its parent."""
    return " > ".join(block.hint.split(" > ")[:2])


def _weight(block: Block, stated: bool) -> float:
    """Returns what a block counts for in the run that is the story."""
    text = block.text
    if ends_story(text):
        return -600.0
    if is_chrome(text) or related_headline(text) is not None:
        return -30.0
    if stated and block.link_density < _LINKED:
        return 2.0 * min(len(text), 600)
    if block.region in ("nav", "footer") or block.link_density > _LINKED:
        return -50.0
    is_running_text = is_sentence(block)
    if HINT.search(near_hint(block)):
        # A name can mislead: long text counts a little even under a class called "related".
        return 0.3 * min(len(text), 600) if is_running_text and len(text) >= 2 * _LONG else -60.0
    if is_running_text:
        return (0.3 if block.region == "aside" else 1.0) * min(len(text), 600)
    return 0.0 if is_labelled_line(block) else -25.0


def _best_run(weights: Sequence[float], start: int) -> tuple[int, int] | None:
    """Returns first and last index of the run with the highest sum (Kadane's algorithm)."""
    best = 0.0
    span = None
    total, begin = 0.0, start
    for index in range(start, len(weights)):
        if total <= 0:
            total, begin = 0.0, index
        total += weights[index]
        if total > best:
            best, span = total, (begin, index)
    return span


#: Short lines between two paragraphs: a score box, a list of other stories.
_LONGEST_GAP = 8
#: A sentence this long is a paragraph, not a label.
_SHORTEST_PARAGRAPH = 45


def _read_on(blocks: Sequence[Block], last: int, container: list[str] | None) -> int:
    """Returns the index of the story's last paragraph, past short lines that outweigh it.

    It stands in the same element, and nothing that closes a story stands before it.
    """
    for index in range(last + 1, len(blocks)):
        block = blocks[index]
        if index - last > _LONGEST_GAP + 1 or closes_story(block.text) or block.region == "footer":
            break
        if _is_beside(block, blocks[last], container) and _is_paragraph(block):
            last = index
    return last


def _read_back(blocks: Sequence[Block], first: int, after: int, container: list[str] | None) -> int:
    """Returns the index of the story's first paragraph, above short lines that outweigh it.

    A byline ends the header: what stands above one is no paragraph.
    """
    reached = first
    for index in range(first - 1, after, -1):
        block = blocks[index]
        if reached - index > _LONGEST_GAP + 1 or closes_story(block.text):
            break
        if not is_chrome(block.text) and parse_byline(block.text) is not None:
            break
        if _is_beside(block, blocks[first], container) and _is_paragraph(block):
            reached = index
    return reached


def _is_beside(block: Block, paragraph: Block, container: list[str] | None) -> bool:
    return block.hint == paragraph.hint or (container is not None and _in_container(block, container))


def _is_paragraph(block: Block) -> bool:
    return (
        len(block.text) >= _SHORTEST_PARAGRAPH
        and block.region not in ("nav", "footer", "aside")
        and is_sentence(block)
        and not is_chrome(block.text)
        and related_headline(block.text) is None
        and parse_byline(block.text) is None
        and HINT.search(near_hint(block)) is None
    )


_LABELLED = re.compile(r"(?P<label>[^\W\d_][^:：\d|/]{0,24}?)\s?[:：]\s?(?P<value>\S.*)")
#: "Question" and "answer", as interviews write them.
_QUESTION = frozenset(
    (
        "question",
        "answer",
        "q",
        "a",
        "ques",
        "ans",
        "सवाल",
        "जवाब",
        "प्रश्न",
        "उत्तर",
        "ਸਵਾਲ",
        "ਜਵਾਬ",
        "প্রশ্ন",
        "উত্তর",
        "પ્રશ્ન",
        "જવાબ",
        "سوال",
        "جواب",
    )
)


def is_labelled_line(block: Block) -> bool:
    """Tells whether a short line of a story is a question, its answer, or a number under a name.

    >>> [is_labelled_line(Block(text=text)) for text in ("सवाल: आगे क्या होगा?", "दफ्तर: 0144-2000000")]
    [True, True]
    """
    if block.kind in ("heading", "caption") or block.link_density > _LINKED or len(block.text) > 2 * _LONG:
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


def _reads_as_text(block: Block) -> bool:
    return is_sentence(block) or is_labelled_line(block)


def _find_container(paragraphs: Sequence[Block]) -> list[str] | None:
    """Returns class and id, level by level, of where most of the text stands; None where it is scattered."""
    sizes: Counter[str] = Counter()
    for block in paragraphs:
        sizes[" > ".join(block.hint.split(" > ")[1:])] += len(block.text)
    if not sizes:
        return None
    hint, size = sizes.most_common(1)[0]
    return hint.split(" > ") if size >= 0.6 * sizes.total() and any(hint.split(" > ")) else None


def _in_container(block: Block, container: list[str]) -> bool:
    """Tells whether a block stands in the container, below unnamed elements in it, or right beside it."""
    levels = block.hint.split(" > ")[1:]
    if levels == container:
        return True
    if block.kind == "paragraph" and any(container[1:]) and levels[:-1] == container[1:]:
        return True
    named = next((i for i, name in enumerate(levels) if name), None)
    return named is not None and levels[named:] == container[: len(levels) - named]


def _belongs(block: Block, stated: bool, container: list[str] | None) -> bool:
    """Tells whether a block inside the run is a paragraph of the story."""
    if is_chrome(block.text) or block.kind == "caption" or block.link_density > _LINKED:
        return False
    if stated and (container is None or _in_container(block, container)):
        return True
    if stated:
        return is_sentence(block) and not HINT.search(near_hint(block))
    if container is not None:
        return _in_container(block, container) and _reads_as_text(block)
    if block.region in ("nav", "footer") or HINT.search(near_hint(block)):
        return False
    return _reads_as_text(block)


def _once(paragraphs: list[tuple[int, Block]], container: list[str] | None) -> list[tuple[int, Block]]:
    """Drops what stands twice, and what a longer paragraph begins with (a folded copy of the text)."""
    keys = sorted(
        (letters(block.text), container is not None and not _in_container(block, container), index)
        for index, block in paragraphs
    )
    dropped = set()
    kept, kept_index = "", -1
    for text, _, index in keys:
        if len(kept) >= 30 and text == kept:
            dropped.add(index)
            continue
        if len(kept) >= 30 and text.startswith(kept):
            dropped.add(kept_index)
        kept, kept_index = text, index
    return [(index, block) for index, block in paragraphs if index not in dropped]


def _without_foreign_tail(paragraphs: list[tuple[int, Block]]) -> list[tuple[int, Block]]:
    """Drops the English lines below a story in another script: prompts of the site's template."""
    script = main_script(" ".join(block.text for _, block in paragraphs))
    kept = list(paragraphs)
    while script != "Latn" and kept and main_script(kept[-1][1].text) == "Latn":
        kept.pop()
    return kept


_ADVERTS = re.compile(r"taboola|\btrc_|outbrain|videocube|advert|sponsor|promo|\bads?[-_]")


def _is_linked_headline(block: Block) -> bool:
    """Tells whether a line between paragraphs is the headline of another story, and leads to it."""
    return (
        block.link_density > _LINKED
        and block.text.count(" ") >= _FEWEST_WORDS
        and len(block.text) > 30
        and not is_chrome(block.text)
        and not ends_story(block.text)
        and _ADVERTS.search(block.hint) is None
    )


def _unique(texts: list[str]) -> list[str]:
    return list(dict.fromkeys(texts))


_LIVE_ENTRY = re.compile(r"liv[-_]blg|live[-_]?blog[-_]?|live[-_]?updates?\b|liveblogupdate")


def _without_live_entries(paragraphs: list[tuple[int, Block]]) -> list[tuple[int, Block]]:
    """Drops the entries of a live blog below its text: schema.org calls them posts of their own."""
    own = [(index, block) for index, block in paragraphs if not _LIVE_ENTRY.search(block.hint)]
    return own if sum(len(block.text) for _, block in own) >= 3 * _LONG else paragraphs


def _without_subheads(paragraphs: list[tuple[int, Block]]) -> list[tuple[int, Block]]:
    """Drops a line between two paragraphs that is none itself; several in a row are a list and stay."""
    are_sentences = [False, *(_reads_as_text(block) for _, block in paragraphs), True]
    return [
        pair
        for number, pair in enumerate(paragraphs, start=1)
        if are_sentences[number] or not (are_sentences[number - 1] and are_sentences[number + 1])
    ]


def _below_byline(blocks: Sequence[Block], paragraphs: list[tuple[int, Block]]) -> list[tuple[int, Block]]:
    """Drops a first paragraph that a byline parts from the rest: the line under the headline."""
    if len(paragraphs) < 3:
        return paragraphs
    (first, standfirst), (second, _), *_ = paragraphs
    between = (block.text for block in blocks[first + 1 : second] if len(block.text) < 2 * _LONG)
    size = sum(len(block.text) for _, block in paragraphs)
    parted = 2 * len(standfirst.text) < size and any(
        not is_chrome(text) and parse_byline(text) for text in between
    )
    return paragraphs[1:] if parted else paragraphs


#: The header of a text page is not longer.
_HEADER_LINES = 12


def _cut_standfirst(
    blocks: Sequence[Block], after: int, paragraphs: list[tuple[int, Block]]
) -> tuple[list[tuple[int, Block]], str | None]:
    """Takes the line under the headline off the paragraphs of plain text.

    It is the first line where the next begins with it (a dateline apart), or where only a later one has the
    dateline, or where the byline follows it; or a lone line that is no paragraph.
    """
    if not paragraphs:
        return paragraphs, None
    opening = letters(paragraphs[0][1].text)
    if len(paragraphs) > 1 and len(opening) >= 20:
        dateline = split_dateline(paragraphs[1][1].text, is_place=is_place)
        following = [letters(paragraphs[1][1].text), letters(dateline.rest) if dateline else ""]
        if any(text.startswith(opening) and text != opening for text in following):
            return paragraphs[1:], paragraphs[0][1].text
    header = range(after + 1, min(after + _HEADER_LINES, len(blocks)))
    dated = next((i for i in header if split_dateline(blocks[i].text, is_place=is_place)), None)
    if dated is None:
        byline = next((i for i in header if parse_byline(blocks[i].text)), None)
        below = [pair for pair in paragraphs if byline is None or pair[0] > byline]
    else:
        below = [pair for pair in paragraphs if pair[0] >= dated]
    size = sum(len(block.text) for _, block in paragraphs)
    if 2 * sum(len(block.text) for _, block in below) < size:
        below = paragraphs
    first, paragraph = below[0]
    above = (block.text for block in blocks[after + 1 : first] if _could_stand_first(block, paragraph))
    return below, next(above, None)


def _could_stand_first(block: Block, paragraph: Block) -> bool:
    """Tells whether a line above the text is about the story: not a byline, a slug or a dateline."""
    text = block.text
    return (
        text.count(" ") >= _FEWEST_WORDS
        and not is_chrome(text)
        and related_headline(text) is None
        and parse_byline(text) is None
        and split_dateline(text, is_place=is_place) is None
        and main_script(text) == main_script(paragraph.text)
    )
