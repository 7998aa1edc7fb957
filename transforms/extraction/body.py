"""Where the story stands on a page: its paragraphs, what stands above them, what is not theirs."""

import dataclasses
import itertools
import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from transforms.extraction.byline import parse_byline
from transforms.extraction.chrome import (
    closes_story,
    ends_story,
    is_biography,
    is_chrome,
    is_highlights_title,
    is_last_title,
    is_sign_off,
    is_tail_title,
    related_headline,
    site_rule,
    split_related,
    without_sign_off,
)
from transforms.extraction.dateline import split_dateline
from transforms.extraction.language import main_script
from transforms.extraction.model import Block
from transforms.extraction.repeats import find_repeats, letters
from transforms.extraction.sentences import (
    BULLET,
    COPULA,
    FEWEST_WORDS,
    LINKED,
    LONG,
    SENTENCE_END,
    is_ended,
    is_labelled_line,
    is_place,
    is_sentence,
    reads_as_text,
)
from transforms.extraction.story_place import (
    Place,
    find_container,
    find_own_name,
    find_usual_names,
    is_hinted,
    telling_name,
)

_TOKEN = re.compile(r"[^\W_]+")


class Story(NamedTuple):
    """The part of a page that is its story."""

    first: int  # index of the first paragraph's block: what stands above it is the header
    last: int  # index of the last paragraph's block
    paragraphs: list[Block]
    related_headlines: list[str]
    standfirst: str | None  # plain text: the line under the headline
    indices: list[int]  # of the paragraphs' blocks
    dropped: dict[int, str]  # why each other block between them is none, by its index


def find_story(
    blocks: Sequence[Block],
    *,
    after: int,
    stated_body: str = "",
    marked_up: bool = True,
    live: bool = False,
) -> Story | None:
    """Returns the story below a headline; None where nothing reads as one.

    1. The run of blocks with the highest sum is found, where running text counts for its length and every
       other line against it (the idea of Boilerpipe and of "maximum subsequence segmentation", Pasternack and
       Roth 2009). What the page's own articleBody repeats counts more.
    2. The element that holds most of that text tells what else belongs: the run grows to its paragraphs
       beyond long boxes, and ends where a title says that other stories or readers' comments begin.
    3. Of each block in it, its shape tells: a paragraph, an item of the story's list, or a subhead, a
       related headline, a prompt, a post from elsewhere.
    4. What stands twice goes, as do the entries of a live blog, the author's biography and lines in the
       language of the site's template; the line under the headline is told from the text.

    Args:
        blocks: the whole page.
        after: index of the headline; the story stands below it.
        stated_body: the articleBody of the page's metadata, a guide to where the text stands.
        marked_up: False for plain text, where only its place tells the line under the headline.
        live: whether the page calls itself a live blog; lines of a time part its entries then.
    """
    guide = _Guide(stated_body, blocks)
    stated = guide.covers
    usual = find_usual_names(blocks[after + 1 :])
    weights = [
        _count_line(block, is_stated, usual).weight if index > after else 0.0
        for index, (block, is_stated) in enumerate(zip(blocks, stated, strict=True))
    ]
    span = _best_run(weights, after + 1)
    if span is None:
        return None
    first, last = _above_titles(blocks, weights, span, after) or span
    end = _first_tail(blocks, first, last, stated if guide.is_good else ())
    is_cut, last = end < last, end
    text = [
        block
        for block, is_stated in zip(blocks[first : last + 1], stated[first : last + 1], strict=True)
        if is_sentence(block) and (is_stated or not guide.is_good)
    ]
    text = [block for block in text if not is_hinted(block, usual) and block.region != "aside"] or text
    in_aside = sum(block.region == "aside" for block in text) > len(text) / 2
    place = Place(find_container(text), find_own_name(text), usual, marked_up, in_aside)
    if not guide.is_good:
        last = last if is_cut else _read_on(blocks, last, place)
        first = _read_back(blocks, first, after, place)
    last = last if is_cut else _read_items(blocks, last, place)
    begin = next((i for i in range(first - 1, after, -1) if is_highlights_title(blocks[i].text)), first)
    paragraphs, related, dropped = _pick(blocks, range(begin, last + 1), stated, place)
    if not paragraphs:  # a line with a sentence's length was a byline
        return None

    def keep(kept: list[tuple[int, Block]], why: str) -> list[tuple[int, Block]]:
        if len(kept) < len(paragraphs):
            dropped.update(dict.fromkeys({i for i, _ in paragraphs} - {i for i, _ in kept}, why))
        return kept

    paragraphs = keep(_without_live_entries(blocks, paragraphs, live=live), "an entry of the live blog")
    paragraphs = keep(_without_subheads(paragraphs, place), "a subhead")
    paragraphs = keep(_without_points(paragraphs), "a point above the text")
    standfirst = None
    if marked_up:
        paragraphs = keep(_below_byline(blocks, paragraphs), "the byline parts it from the text")
    else:
        below, standfirst = _cut_standfirst(blocks, after, paragraphs)
        paragraphs = keep(below, "it stands above the text")
    repeats = find_repeats(
        [block.text for _, block in paragraphs],
        [_QUOTATION.match(block.hint) is not None or not place.holds(block) for _, block in paragraphs],
    )
    once = [pair for number, pair in enumerate(paragraphs) if number not in repeats]
    paragraphs = keep(once, "another paragraph says the same")
    paragraphs = keep(_without_foreign_tail(paragraphs), "not the language of the text")
    paragraphs = keep(_without_biography(paragraphs), "the author's biography, or below it")
    if not paragraphs:
        return None
    index, block = paragraphs[-1]
    paragraphs[-1] = index, dataclasses.replace(block, text=without_sign_off(block.text) or block.text)
    return Story(
        first=paragraphs[0][0],
        last=paragraphs[-1][0],
        paragraphs=[block for _, block in paragraphs],
        related_headlines=list(dict.fromkeys(related)),
        standfirst=standfirst,
        indices=[index for index, _ in paragraphs],
        dropped=dropped,
    )


# 1. The run


#: A shorter line may stand in any text.
_SHORTEST_COVERED = 20


class _Guide:
    """Tells which lines the page's articleBody repeats."""

    def __init__(self, stated_body: str, blocks: Sequence[Block]) -> None:
        self._runs = _word_runs(stated_body)
        self.covers = [False] * len(blocks)
        #: Whether the page shows most of it, so that it tells where the story stands.
        self.is_good = False
        if not self._runs:
            return
        shown: set[int] = set()
        for index, block in enumerate(blocks):
            if len(block.text) < _SHORTEST_COVERED or block.link_density > LINKED:
                continue
            runs = _word_runs(block.text)
            found = runs & self._runs
            shown |= found
            self.covers[index] = len(found) > 1 and len(found) >= 0.6 * len(runs)
        self.is_good = len(self._runs) > 30 and len(shown) >= 0.6 * len(self._runs)


def _word_runs(text: str) -> set[int]:
    """Returns every three words that follow each other, as hashes."""
    words = _TOKEN.findall(text.casefold())
    return set(map(hash, zip(words, words[1:], words[2:], strict=False)))


class LineCount(NamedTuple):
    """What a line counts for in the search of the story."""

    weight: float  # characters; against the story where negative
    why: str


def count_lines(blocks: Sequence[Block], *, after: int, stated_body: str = "") -> list[LineCount]:
    """Returns what each line of a page counts for, also above the headline, where no story is looked for.

    The arguments are those of `find_story`.
    """
    stated, usual = _Guide(stated_body, blocks).covers, find_usual_names(blocks[after + 1 :])
    return [_count_line(block, is_stated, usual) for block, is_stated in zip(blocks, stated, strict=True)]


_LAST_TITLE = LineCount(-600.0, "a title below which no story goes on")
_OTHER_TITLE = LineCount(-100.0, "a title of other stories")
_MENU = LineCount(-50.0, "a link, or of a menu")
_LABEL = LineCount(0.0, "a label and a sentence")
_SHORT = LineCount(-25.0, "a short line")


def _count_line(block: Block, stated: bool, usual: frozenset[str]) -> LineCount:
    """Returns what a block counts for in the run that is the story."""
    text = block.text
    if ends_story(text):
        return _LAST_TITLE if is_last_title(text) else _OTHER_TITLE
    # Most lines of a page: they are told without looking at their words.
    if block.link_density > LINKED or (block.region in ("nav", "footer") and not stated):
        return _MENU
    if is_chrome(text):
        return LineCount(-30.0, site_rule(text))
    if related_headline(text) is not None:
        return LineCount(-30.0, RELATED)
    if stated:
        return LineCount(2.0 * min(len(text), 600), "running text of the page's articleBody")
    is_running_text = is_sentence(block)
    if name := telling_name(block, usual):
        # A name can mislead: long text counts a little even under a class called "related".
        is_long = is_running_text and len(text) >= 2 * LONG
        return LineCount(0.3 * min(len(text), 600) if is_long else -60.0, f"its element is named {name}")
    if is_running_text:
        weight = (0.3 if block.region == "aside" else 1.0) * min(len(text), 600)
        return LineCount(weight, "running text")
    return _LABEL if is_labelled_line(block) else _SHORT


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


#: A run above a title of other stories is the story if it has so much of the best run's sum.
_ENOUGH = 0.1
_SHORTEST_RUN = 120.0


def _above_titles(
    blocks: Sequence[Block], weights: Sequence[float], span: tuple[int, int], after: int
) -> tuple[int, int] | None:
    """Returns the run above a title of comments or other stories, where the best run stands below one.

    A brief of two sentences may have longer comments than it has text.
    """
    first, last = span
    title = next((i for i in range(after + 1, first) if is_tail_title(blocks[i].text)), None)
    above = _best_run(weights[:title], after + 1) if title is not None else None
    if above is None:
        return None
    size = sum(weights[above[0] : above[1] + 1])
    is_enough = size >= max(_SHORTEST_RUN, _ENOUGH * sum(weights[first : last + 1]))
    is_apart = blocks[above[0]].hint != blocks[first].hint and not _is_story(blocks[first : last + 1], size)
    return above if is_enough and is_apart else None


# 2. Where the story stands, and how far


#: Short lines between two paragraphs: a score box, a list of other stories.
_LONGEST_GAP = 8
#: The same inside the story's own element, where nothing but boxes can part it.
_LONGEST_GAP_INSIDE = 40
#: A sentence this long is a paragraph, not a label.
_SHORTEST_PARAGRAPH = 45


def _read_on(blocks: Sequence[Block], last: int, place: Place) -> int:
    """Returns the index of the story's last paragraph, past short lines that outweigh it.

    It stands in the same element. Nothing that closes a story stands before it, unless the element has a name
    of its own: then boxes in it are passed, and a title of comments by lines of the very same kind.
    """
    hint = blocks[last].hint
    is_closed = False
    for index in range(last + 1, len(blocks)):
        block = blocks[index]
        gap = index - last - 1
        if gap > _LONGEST_GAP_INSIDE or block.region == "footer" or _begins_story(blocks, index):
            break
        if closes_story(block.text):
            if not place.is_named:
                break
            is_closed = is_closed or is_last_title(block.text)
        if _stands_on(block, hint, place, gap=gap, is_closed=is_closed):
            last = index
    return last


def _read_items(blocks: Sequence[Block], last: int, place: Place) -> int:
    """Returns the index of a story's last line, past items of its list or the name under a quotation."""
    for index in range(last + 1, len(blocks)):
        text = blocks[index].text
        below = blocks[index + 1] if index + 1 < len(blocks) else None
        is_more = not closes_story(text) and not _why_not(blocks[index], below, False, place)
        if not is_more and not _EMBED_SIGNATURE.match(text):
            return index - 1
    return len(blocks) - 1


def _read_back(blocks: Sequence[Block], first: int, after: int, place: Place) -> int:
    """Returns the index of the story's first paragraph, above short lines that outweigh it.

    A byline ends the header: what stands above one is no paragraph.
    """
    reached = first
    hint = blocks[first].hint
    is_closed = False
    for index in range(first - 1, after, -1):
        block = blocks[index]
        gap = reached - index - 1
        if gap > _LONGEST_GAP_INSIDE:
            break
        if closes_story(block.text):
            if not place.is_named:
                break
            is_closed = is_closed or is_last_title(block.text)
        if not is_chrome(block.text) and parse_byline(block.text) is not None:
            break
        if _stands_on(block, hint, place, gap=gap, is_closed=is_closed):
            reached = index
    return reached


def _stands_on(block: Block, hint: str, place: Place, *, gap: int, is_closed: bool) -> bool:
    """Tells whether a block beyond the run is a paragraph of its story."""
    if is_closed or gap > _LONGEST_GAP:
        is_near = place.is_named and block.hint == hint
    else:
        is_near = _is_beside(block, hint, place)
    return is_near and _is_paragraph(block, place)


def _is_beside(block: Block, hint: str, place: Place) -> bool:
    return block.hint == hint or (place.container is not None and place.holds(block))


def _is_paragraph(block: Block, place: Place) -> bool:
    return (
        len(block.text) >= _SHORTEST_PARAGRAPH
        and block.region not in ("nav", "footer", "aside")
        and is_sentence(block)
        and not is_chrome(block.text)
        and related_headline(block.text) is None
        and parse_byline(block.text) is None
        and not is_hinted(block, place.usual)
    )


#: Below so much text a title of other stories belongs to a bar above the story.
_SHORTEST_ABOVE = 120


def _first_tail(blocks: Sequence[Block], first: int, last: int, stated: Sequence[bool]) -> int:
    """Returns the index where the story ends: before a title of comments, of other stories, of the next one.

    The text goes on below a box of other stories, and stops at a list of them. Where text below stands in
    elements of the same name as text above, it goes on. Where elements have no names, two paragraphs in a row
    tell: a list gives each title one line, as readers their names.
    """
    size = 0
    sizes: Counter[str] = Counter()
    looked = 0
    begin = max((i for i in range(first, last + 1) if stated and stated[i]), default=first)
    for index in range(first, last + 1):
        block = blocks[index]
        if size >= _SHORTEST_ABOVE and index >= begin:
            if _begins_story(blocks, index):
                return index - 1
            if is_tail_title(block.text) and looked < _MOST_TITLES:
                looked += 1
                name = sizes.most_common(1)[0][0]
                below = blocks[index + 1 : last + 1]
                if name.strip(" >"):
                    goes_on = any(other.hint == name and is_sentence(other) for other in below)
                else:
                    goes_on = not is_last_title(block.text) and (
                        not ends_story(block.text) or _goes_on(below)
                    )
                if not goes_on and not _is_story(below, size):
                    return index - 1
        if is_sentence(block) and not is_chrome(block.text):
            size += len(block.text)
            sizes[block.hint] += len(block.text)
    return last


#: More titles are not looked below: the work stays linear in the page's length.
_MOST_TITLES = 20


def _is_story(below: Sequence[Block], size: float) -> bool:
    """Tells whether the text below a title outweighs what stands above it, and is written as one story.

    Then the title was one of a bar between the line under the headline and the story.
    """
    text = [block if is_sentence(block) else None for block in below]
    in_a_row = any(
        one and two and three and one.hint == two.hint == three.hint
        for one, two, three in zip(text, text[1:], text[2:], strict=False)
    )
    return in_a_row and sum(len(block.text) for block in text if block) > 2 * size


#: Lines between the headline of a next story and its date.
_DATE_BELOW = 3


def _begins_story(blocks: Sequence[Block], index: int) -> bool:
    """Tells whether a heading below a story's text is the headline of another story: it has its date."""
    block = blocks[index]
    if block.kind != "heading" or block.level > 2 or block.text.count(" ") < FEWEST_WORDS - 1:
        return False
    bylines = (parse_byline(below.text) for below in blocks[index + 1 : index + 1 + _DATE_BELOW])
    return any(byline and (byline.date_published or byline.date_modified) for byline in bylines)


def _goes_on(below: Sequence[Block]) -> bool:
    """Tells whether a story goes on among the lines below a title of other stories."""
    texts = [is_sentence(block) and not is_chrome(block.text) for block in below]
    if any(one and other for one, other in itertools.pairwise(texts)):
        return True
    # One paragraph below several titles is the story's last; below one title it is that story's first line.
    return sum(texts) == 1 and texts.index(True) > 1


# 3. What each block is


def _pick(
    blocks: Sequence[Block], indices: range, stated: Sequence[bool], place: Place
) -> tuple[list[tuple[int, Block]], list[str], dict[int, str]]:
    """Returns the blocks that are paragraphs of the story, with their indices, and the related headlines.

    Last comes why each other block is none, by its index.
    """
    paragraphs: list[tuple[int, Block]] = []
    related: list[str] = []
    dropped: dict[int, str] = {}
    announced = 0  # how many lines a marker above may still speak of
    points = 0  # the same of the title of the story's points
    for index in indices:
        block = blocks[index]
        headline = related_headline(block.text)
        if headline is not None and (len(block.text) < 2 * LONG or block.link_density > 0):
            if headline:
                related.append(headline)
                dropped[index] = RELATED
                announced = _MOST_ANNOUNCED if block.kind == "list_item" else 0
            else:
                dropped[index] = "it announces related headlines"
                announced = _MOST_ANNOUNCED
            continue
        if is_highlights_title(block.text) and sum(len(block.text) for _, block in paragraphs) < 2 * LONG:
            dropped[index] = "the title of the story's points"
            points = _MOST_POINTS
            continue
        if points and _is_point(block, blocks[index - 1]):
            dropped[index] = "one of the story's points"
            points -= 1
            continue
        points = 0
        if announced and _is_announced(block):
            announced -= 1
            related.append(block.text)
            dropped[index] = RELATED
            continue
        announced = 0
        if _EMBED_SIGNATURE.match(block.text) and paragraphs and _is_post(paragraphs[-1][1], place):
            dropped[index] = "the signature of a post from elsewhere"
            dropped[paragraphs.pop()[0]] = "a post from elsewhere"
        elif paragraphs and _is_linked_headline(block):
            related.append(block.text)
            dropped[index] = RELATED
        elif why := _why_not(
            block, blocks[index + 1] if index + 1 < len(blocks) else None, stated[index], place
        ):
            dropped[index] = why
        elif _asks_readers(block, blocks[index + 1 : index + 3]):
            dropped[index] = "the question of a poll"
        elif stated[index] or reads_as_text(block) or not closes_story(blocks[index - 1].text):
            text, headline = split_related(block.text)
            if headline:
                related.append(headline)
                block = dataclasses.replace(block, text=text or block.text)
            paragraphs.append((index, block))
        else:
            dropped[index] = "a short line below a title or a prompt"
    return paragraphs, related, dropped


#: Why a line whose text is kept beside the story is no paragraph.
RELATED = "a related headline"
_MOST_ANNOUNCED = 6
_MOST_POINTS = 8


def _is_announced(block: Block) -> bool:
    """Tells whether a line below a marker is one of the headlines that it announces."""
    if block.text.count(" ") < FEWEST_WORDS - 1 or is_chrome(block.text):
        return False
    return block.link_density > LINKED or (len(block.text) < 2 * LONG and not is_ended(block.text))


def _is_point(block: Block, above: Block) -> bool:
    """Tells whether a line below the title of a story's points is one of them."""
    if block.kind == "list_item" or BULLET.match(block.text):
        return True
    if is_highlights_title(above.text):
        return len(block.text) < 2 * LONG
    is_like = block.hint == above.hint and block.kind == above.kind and block.gap_before == above.gap_before
    return is_like and len(block.text) < (1.5 * LONG if block.hint else LONG)


#: The line under a post that a story embeds: `— Name (@name) July 3, 2020`.
_EMBED_SIGNATURE = re.compile(r"\s*[—–-]+\s?[^()]{1,80}\(@\w{1,30}\)")
_POST = re.compile(r"[#@]\w|https?://|pic\.twitter")


def _is_post(block: Block, place: Place) -> bool:
    """Tells whether a block above a post's signature is the post."""
    name = block.hint.split(" > ")[0]
    return len(block.text) < 4 * LONG and (
        _POST.search(block.text) is not None
        or (place.marked_up and name != place.own_name)
        or not place.holds(block)
    )


def _why_not(block: Block, below: Block | None, stated: bool, place: Place) -> str:
    """Returns why a block inside the run is no paragraph of the story; "" where it is one."""
    if is_chrome(block.text):
        return site_rule(block.text)
    if block.kind == "caption":
        return "a caption"
    if block.link_density > LINKED:
        return "a link"
    if is_sign_off(block.text):
        return "an agency's sign-off"
    holds = place.holds(block)
    if stated and holds:
        return ""
    if stated:
        name = telling_name(block, place.usual)
        return f"its element is named {name}" if name else "" if is_sentence(block) else "a short line"
    if not holds:
        return "it stands outside the story's element"
    if block.region == "aside" and not place.in_aside:
        return "it stands in an aside"
    if place.container is None and block.region in ("nav", "footer"):
        return f"it stands in the page's {block.region}"
    if place.container is None and (name := telling_name(block, place.usual, levels=4)):
        return f"its element is named {name}"
    if not (reads_as_text(block) or _is_unended(block, below, place)):
        return "a subhead or a short line"
    may_be_byline = len(block.text) < 2 * LONG and not is_ended(block.text)
    return "a byline" if may_be_byline and parse_byline(block.text) is not None else ""


def _is_unended(block: Block, below: Block | None, place: Place) -> bool:
    """Tells whether a line without a sentence's end is the story's all the same.

    In markup a subhead has a tag or bold letters: what has neither is an item of a list, a quotation set off
    or a paragraph whose stop was forgotten. In plain text nothing but a bullet tells an item from a headline.
    What leads to a list or to words that somebody says ends in a comma or a colon. The rows of a table are
    figures to look at, and no paragraphs.
    """
    words = block.text.count(" ") + 1
    if _leads_on(block, below):
        return True
    if not place.marked_up:
        return words > 2 and (
            BULLET.match(block.text) is not None
            or (words > FEWEST_WORDS and COPULA.search(block.text) is not None)
        )
    if not place.is_named or block.bold or block.link_density > 0 or is_hinted(block, place.usual):
        return False
    if block.kind == "list_item":
        return words > 1
    if block.kind != "paragraph" or block.text[0] >= _FIRST_PICTOGRAPH:
        return False
    if _QUOTATION.match(block.hint) or _TYPED_BULLET.match(block.text):
        return words > FEWEST_WORDS
    is_like = block.hint.split(" > ")[0] == place.own_name
    return is_like and len(block.text) >= LONG / 2 and words > 2 * FEWEST_WORDS


#: A quotation set off, and the element around the paragraph in it.
_QUOTATION = re.compile(r"(?: > )?blockquote\b")
#: What opens an item, or the name under a quotation, that has no element of its own.
_TYPED_BULLET = re.compile(r"[•●▪■◆·➤►→✓–—-]\s*\S")
#: Pins and pointing hands announce another story.
_FIRST_PICTOGRAPH = "\U0001f000"
#: "Yes", as the answers below a poll's question begin.
_YES = frozenset(
    ("yes", "हां", "हाँ", "हो", "होय", "ਹਾਂ", "ہاں", "হ্যাঁ", "হাঁ", "હા", "ஆம்", "అవును", "ಹೌದು", "അതെ", "ହଁ")
)


def _asks_readers(block: Block, below: Sequence[Block]) -> bool:
    """Tells whether a line is the question of a poll, its answers below."""
    return block.text.endswith(("?", "؟")) and any(answer.text.casefold() in _YES for answer in below)


_ADVERTS = re.compile(r"taboola|\btrc_|outbrain|videocube|advert|sponsor|promo|\bads?[-_]")


def _is_linked_headline(block: Block) -> bool:
    """Tells whether a line between paragraphs is the headline of another story, and leads to it."""
    return (
        block.link_density > LINKED
        and block.text.count(" ") >= FEWEST_WORDS
        and len(block.text) > 30
        and not is_chrome(block.text)
        and not ends_story(block.text)
        and _ADVERTS.search(block.hint) is None
    )


# 4. What goes of the paragraphs


#: Names of the line under a headline, which is the description.
_DEK = re.compile(r"summary|synopsis|standfirst|intro|desc\b|excerpt")


def _without_points(paragraphs: list[tuple[int, Block]]) -> list[tuple[int, Block]]:
    """Drops the items of a list that stands above the text of a story: its points, said again below."""
    items = [block.kind == "list_item" for _, block in paragraphs]
    head = next((number for number, is_item in enumerate(items) if not is_item), 0)
    if 2 <= head <= _MOST_POINTS and 2 * head < len(paragraphs) and not _DEK.search(paragraphs[0][1].hint):
        return paragraphs[head:]
    return paragraphs


def _without_biography(paragraphs: list[tuple[int, Block]]) -> list[tuple[int, Block]]:
    """Drops the lines below a story that say who its author is."""
    for number in range(max(len(paragraphs) - 3, 1), len(paragraphs)):
        if is_biography(paragraphs[number][1].text):
            return paragraphs[:number]
    return paragraphs


def _without_foreign_tail(paragraphs: list[tuple[int, Block]]) -> list[tuple[int, Block]]:
    """Drops the English lines below a story in another script: prompts of the site's template."""
    script = main_script(" ".join(block.text for _, block in paragraphs))
    kept = list(paragraphs)
    while script != "Latn" and kept and main_script(kept[-1][1].text) == "Latn":
        kept.pop()
    return kept


_LIVE_ENTRY = re.compile(r"liv[-_]blg|live[-_]?blog[-_]?|live[-_]?updates?\b|liveblogupdate")


#: The line above an entry that says when it was written, and nothing else.
_ENTRY_TIME = re.compile(
    r"(?:[^:]{0,24}[\s,|])?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?(?:\s?\(?ist\)?)?|\s?\(?ist\)?)(?:[\s,|][^:]{0,24})?",
    re.IGNORECASE,
)
_LONGEST_ENTRY_TIME = 40
_FEWEST_ENTRIES = 3


def _without_live_entries(
    blocks: Sequence[Block], paragraphs: list[tuple[int, Block]], *, live: bool
) -> list[tuple[int, Block]]:
    """Drops the entries of a live blog beside its text: schema.org calls them posts of their own.

    They have an element's name or, in what is called a live blog, a line with their time above each: a story
    may tell a day by the clock.
    """
    if not paragraphs:
        return paragraphs
    first, last = paragraphs[0][0], paragraphs[-1][0]
    times = [
        index
        for index in range(max(first - 1, 0), last)
        if len(blocks[index].text) <= _LONGEST_ENTRY_TIME and _ENTRY_TIME.fullmatch(blocks[index].text)
    ]
    if live and len(times) >= _FEWEST_ENTRIES:
        own = [pair for pair in paragraphs if pair[0] < times[0]]
        if sum(len(block.text) for _, block in own) >= 3 * LONG:
            return own
    # The whole page may be called a live blog, and its text the introduction to one.
    is_entry = len(times) >= _FEWEST_ENTRIES and times[0] < first
    page = set() if is_entry else set(paragraphs[0][1].hint.split(" > "))
    own = [
        (index, block)
        for index, block in paragraphs
        if not any(
            _LIVE_ENTRY.search(name) and "intro" not in name
            for name in block.hint.split(" > ")
            if name not in page
        )
    ]
    return own if sum(len(block.text) for _, block in own) >= 3 * LONG else paragraphs


def _without_subheads(paragraphs: list[tuple[int, Block]], place: Place) -> list[tuple[int, Block]]:
    """Drops a line between two paragraphs that is none itself; several in a row are a list and stay."""
    following = [*(block for _, block in paragraphs[1:]), None]
    are_text = [
        reads_as_text(block) or _is_unended(block, below, place)
        for (_, block), below in zip(paragraphs, following, strict=True)
    ]
    if not place.marked_up and _ends_its_sentences(paragraphs):
        are_text = [
            is_text and not _is_long_headline(block)
            for is_text, (_, block) in zip(are_text, paragraphs, strict=True)
        ]
    are_text = [False, *are_text, True]
    return [
        pair
        for number, pair in enumerate(paragraphs, start=1)
        if are_text[number] or not (are_text[number - 1] and are_text[number + 1])
    ]


def _ends_its_sentences(paragraphs: Sequence[tuple[int, Block]]) -> bool:
    """Tells whether nearly all long paragraphs of a story end as sentences do."""
    ended = [
        SENTENCE_END.search(block.text) is not None for _, block in paragraphs if len(block.text) >= LONG
    ]
    return len(ended) >= _FEWEST_ENDED and sum(ended) >= 0.8 * len(ended)


_FEWEST_ENDED = 4


def _is_long_headline(block: Block) -> bool:
    """Tells whether a line of plain text, long for a title, does not end as the paragraphs around it do."""
    return (
        len(block.text) < 1.7 * LONG
        and SENTENCE_END.search(without_sign_off(block.text)) is None
        and COPULA.search(block.text) is None
        and BULLET.match(block.text) is None
        and not block.text.endswith((":", ",", "-", "–"))
        and not is_labelled_line(block)
    )


def _leads_on(block: Block, below: Block | None) -> bool:
    """Tells whether a line opens a list or a quotation: `The committee asks for:`, `The officer said,`."""
    if below is None or block.kind != "paragraph" or block.bold or not block.text.endswith((":", ",", "：")):
        return False
    is_set_off = below.kind == "list_item" or BULLET.match(below.text) or _QUOTATION.match(below.hint)
    return block.text.count(" ") > 1 and (bool(is_set_off) or below.text.startswith(_QUOTES))


_QUOTES = ('"', "'", "“", "‘", "«")


def _below_byline(blocks: Sequence[Block], paragraphs: list[tuple[int, Block]]) -> list[tuple[int, Block]]:
    """Drops a first paragraph that a byline parts from the rest: the line under the headline."""
    if len(paragraphs) < 3:
        return paragraphs
    (first, standfirst), (second, _), *_ = paragraphs
    between = (block.text for block in blocks[first + 1 : second] if len(block.text) < 2 * LONG)
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
        text.count(" ") >= FEWEST_WORDS
        and not is_chrome(text)
        and related_headline(text) is None
        and parse_byline(text) is None
        and split_dateline(text, is_place=is_place) is None
        and main_script(text) == main_script(paragraph.text)
    )
