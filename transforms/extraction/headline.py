"""Which line of a page is its headline, in HTML and in plain text, and what stands beside it."""

import re
from collections.abc import Sequence

from transforms.extraction.byline import parse_byline
from transforms.extraction.chrome import is_chrome, is_menu
from transforms.extraction.dateline import split_dateline
from transforms.extraction.dates import parse_datetime
from transforms.extraction.language import main_script
from transforms.extraction.model import Block, Page
from transforms.extraction.names import is_agency
from transforms.extraction.repeats import letters
from transforms.extraction.sentences import is_place, is_sentence
from transforms.extraction.statement import Statement, likeness, share_in_common

_LONGEST_SECTION = 40
_KICKER = re.compile(r"\A([^/|]{2,40}?) / (?=\S)")


def find_headline(page: Page, stated: Statement) -> tuple[str | None, int]:
    """Returns the headline as visible, and the index of its block; -1 where it does not stand on the page.

    In HTML it is the heading most like what the head states, an <h1> rather than another. A logo or a section
    is often the only <h1>: a line that says what the head states goes before a heading that does not.
    """
    if page.content_type == "text/plain":
        return (page.blocks[0].text, 0) if stated.headlines else _find_headline_in_text(page)
    lines = [_Line(line) for line in stated.headlines]
    best, best_score, best_likeness, at = None, 0.0, 0.0, -1
    for index, block in enumerate(page.blocks):
        if block.kind != "heading" or len(block.text) > _LONGEST_HEADING or block.region in ("nav", "footer"):
            continue
        text, last = _with_next_line(page.blocks, index, lines)
        all_alike = _closeness(text, lines)
        alike = max(all_alike, default=0.0)
        # What is stated first is the headline; the <title> may hold another line too.
        score = alike + 0.2 * (all_alike[0] if all_alike else 0.0)
        score += (0.5 if block.level == 1 else 0.0) - 0.3 * block.link_density
        if score > best_score and (alike > 0.3 or block.level == 1):
            best, best_score, best_likeness, at = text, score, alike, last
    if best_likeness <= 0.3:
        for index, block in enumerate(page.blocks):
            if (
                block.kind != "heading"
                and len(block.text) <= _LONGEST_HEADING
                and block.text.count(" ") + 1 >= FEWEST_WORDS
                and any(alike > 0.85 for alike in _closeness(block.text, lines))
            ):
                return _headline_text(block.text), index
        if lines and (best is None or best.count(" ") + 1 < FEWEST_WORDS):
            return _without_site(stated.headlines[0]), at
    return (_headline_text(best) if best else None), at


_LONGEST_HEADING = 400


class _Line:
    """A line that the head states, taken apart once."""

    def __init__(self, text: str) -> None:
        self.text = text[:_LONGEST_HEADING]
        self.letters = letters(self.text)
        self.words = set(self.text.casefold().split())
        self.parts = [found for part in _BAR.split(self.text) if (found := letters(part))]
        self.is_cut = text.rstrip().endswith(("...", "…")) or len(text) >= _LONGEST_STATED


#: Between headline and site; a headline has none of them.
_BAR = re.compile("[|»«•›]")
#: Google cuts a headline of JSON-LD here, and so do sites.
_LONGEST_STATED = 100


def _closeness(text: str, lines: Sequence[_Line]) -> list[float]:
    """Returns how much a line of the page says each line that the head states, 0 to 1.

    A title may have the section and the site before or behind the headline, or be cut short; the headline
    may have a kicker that the title has not.
    """
    own = letters(text) if text.count(" ") + 1 >= FEWEST_WORDS else None
    words = set(text.casefold().split())

    def holds(line: _Line, own: str) -> bool:
        return (
            own in line.letters
            or (line.is_cut and line.letters != "" and own.startswith(line.letters))
            or (2 * len(line.letters) > len(own) and own.endswith(line.letters))
        )

    return [
        1.0 if own is not None and holds(line, own) else share_in_common(words, line.words) for line in lines
    ]


def _with_next_line(blocks: Sequence[Block], index: int, lines: Sequence[_Line]) -> tuple[str, int]:
    """Returns a heading, with the lines that a break in it parts off, and the index of its last."""
    text, last = blocks[index].text, index
    kind = (blocks[index].kind, blocks[index].level, blocks[index].hint)
    for following in blocks[index + 1 : index + _MOST_HEADING_LINES]:
        joined = f"{text} {following.text}"
        if (following.kind, following.level, following.hint) != kind or len(joined) > _LONGEST_HEADING:
            break
        own = letters(joined)
        if not any(
            own in part or (line.is_cut and own.startswith(part) and len(letters(text)) < len(part))
            for line in lines
            for part in line.parts
        ):
            break
        text, last = joined, last + 1
    return text, last


_MOST_HEADING_LINES = 4
_SITE = re.compile(r"\s+(?:[|:»«•·–—-]|::)\s+")


def _without_site(title: str) -> str:
    """Returns a title without the names of section and site behind it."""
    parts = list(_SITE.finditer(title[:_LONGEST_HEADING]))
    while parts:
        cut = parts.pop()
        if (
            title[cut.end() :].count(" ") >= FEWEST_WORDS
            or title[: cut.start()].count(" ") + 1 < FEWEST_WORDS
        ):
            break
        title = title[: cut.start()]
    return title


#: What stands above a headline in plain text is not longer.
_LONGEST_TRAIL = 60
#: Fewer words are a step of the trail, where a line of more follows.
FEWEST_WORDS = 4
_TRAIL = re.compile(r"\s*[›»→>]+\s*|\s+[/|•·]\s+")
_STEP = re.compile(r"[›»→>/]\s?[^\s›»→>/]")
_ARROW = re.compile("[›»→>]")
_LONGEST_STEP = 4  # words
_LONGEST_DATE = 60
_LONGEST_TRAIL_TEXT = 400
#: A line that long above all others is a paragraph.
_LONGEST_HEADLINE = 200


def _find_headline_in_text(page: Page) -> tuple[str | None, int]:
    """Returns the first line of plain text with the shape of a headline, and its index.

    Above it may stand the site's menu and the trail that leads to the page, a step to a line or all in one.
    A line of a few words is a step, unless a byline or a paragraph follows before any longer line.
    """
    script = main_script(" ".join(block.text for block in page.blocks[:200] if is_sentence(block)))
    stems = stems_of(
        " ".join(block.text[:_LONGEST_STEMMED] for block in page.blocks[:200] if _is_text(block))
    )
    short: list[int] = []
    of_trail: tuple[str, int] | None = None
    foreign: int | None = None
    stray: int | None = None
    for index, block in enumerate(page.blocks[:_LONGEST_TRAIL]):
        text = block.text
        if block.link_density > 0.5 or _stands_above_headline(text):
            continue
        if steps := _trail(text):
            if steps[-1].count(" ") + 1 >= FEWEST_WORDS:
                of_trail = of_trail or (steps[-1], index)
            else:
                short.append(index)
            continue
        if parse_byline(text, is_place=is_place) is not None:
            # A line of few words right above it is the headline; others are the menu's, and this a clock.
            is_under_short = bool(short) and _may_be_headline(page.blocks[short[-1]].text)
            if stray is not None or of_trail or foreign is not None or is_under_short:
                break
            continue
        # More short lines in a row are a menu.
        is_under_headline = short == [index - 1] and _is_short_headline(page.blocks[index - 1].text)
        if is_under_headline and len(text) >= _SHORTEST_STANDFIRST:
            break
        has_trail = bool(short or of_trail or foreign is not None)
        if _is_opening(block, has_trail):
            break
        if text.count(" ") + 1 < FEWEST_WORDS:
            short.append(index)
        elif script not in (None, "Latn") and main_script(text) == "Latn":
            foreign = index if foreign is None else foreign
        elif of_trail and not _repeats(text, of_trail[0]) and main_script(of_trail[0]) == main_script(text):
            break
        elif stray is None and shared_words(text, stems) < _LEAST_SHARED:
            stray = index  # a line of the menu, of a ticker; or a headline that plays with words
        elif stray is None or shared_words(text, stems) >= _SURELY_SHARED:
            return _without_suffix(page.blocks, index)
    if of_trail:
        return of_trail
    if stray is not None:
        return _headline_text(page.blocks[stray].text), stray
    candidates = [i for i in short if _may_be_headline(page.blocks[i].text)][-1:]
    at = next(iter(candidates), foreign)
    return (_headline_text(page.blocks[at].text), at) if at is not None else (None, -1)


def _without_suffix(blocks: Sequence[Block], index: int) -> tuple[str, int]:
    """Returns the headline at an index without trail and site's name, or its copy below that has none."""
    text = letters(blocks[index].text)
    for at in range(index + 1, min(index + _MOST_LINES_BETWEEN, len(blocks))):
        copy = blocks[at].text
        own = letters(copy)
        if (
            own != text
            and (text.startswith(own) or text.endswith(own))
            and copy.count(" ") + 1 >= FEWEST_WORDS
        ):
            return _headline_text(copy), at
        if parse_byline(copy, is_place=is_place) is not None:
            break
    headline, bar, site = blocks[index].text.rpartition(" | ")
    is_site = bar and site.count(" ") + 1 < FEWEST_WORDS <= headline.count(" ") + 1
    return _headline_text(headline if is_site else blocks[index].text), index


_MOST_LINES_BETWEEN = 8


#: A headline shares words with its story. Below the first share a line is none where another line, which has
#: the second share, stands before byline and text.
_LEAST_SHARED = 0.15
_SURELY_SHARED = 0.45
_LONGEST_STEMMED = 2000
_STEM = 4  # letters: what stands behind them is an ending, in most languages here
_WORD = re.compile(r"[^\s|,;:।.!?'\"‘’“”()/-]+")


def _is_text(block: Block) -> bool:
    return len(block.text) > _LONGEST_HEADLINE / 2 and is_sentence(block)


def stems_of(text: str) -> set[str]:
    """Returns the longer words of a text, without their endings."""
    return {word[:_STEM] for word in _WORD.findall(text.casefold()) if len(word) >= _STEM}


def shared_words(text: str, stems: set[str]) -> float:
    """Returns the share of a line's longer words that a story has too; 1 where there is none to compare.

    Args:
        text: the line.
        stems: the story's words (`stems_of`).
    """
    own = stems_of(text)
    return len(own & stems) / len(own) if own and stems else 1.0


def _stands_above_headline(text: str) -> bool:
    """Tells whether a line is an item of the site's menu, or a date and nothing else."""
    return (
        is_menu(text) or is_chrome(text) or (len(text) < _LONGEST_DATE and parse_datetime(text) is not None)
    )


def _trail(text: str) -> list[str]:
    """Returns the steps of a trail in one line, all of them short but the last; none of any other line.

    A word and a bar or slash before a headline are its kicker, no trail.
    """
    if len(text) > _LONGEST_TRAIL_TEXT:
        return []
    if _STEP.match(text):  # a step to a line
        return [text.lstrip(" ›»→>/")]
    steps = [step for step in _TRAIL.split(text.strip(" ›»→>/|")) if step]
    is_long = len(steps) > 0 and steps[-1].count(" ") + 1 >= FEWEST_WORDS
    is_kicker = len(steps) == 2 and is_long and _ARROW.search(text) is None
    if len(steps) < 2 or is_kicker or any(step.count(" ") + 1 > _LONGEST_STEP for step in steps[:-1]):
        return []
    return steps


def _may_be_headline(text: str) -> bool:
    """Tells whether a line of a few words can be a headline: two at least, no place and no newsroom."""
    has_words = sum(len(word) > 2 for word in text.split()) > 1  # `J & K` has not
    return has_words and not (_trail(text) or is_place(text) or is_menu(text) or is_agency(text))


def _is_short_headline(text: str) -> bool:
    return text.count(" ") + 2 == FEWEST_WORDS and _may_be_headline(text)


#: Under a line of three words, a line that long is no headline but a standfirst.
_SHORTEST_STANDFIRST = 100


def _is_opening(block: Block, has_trail: bool) -> bool:
    """Tells whether a line is the first paragraph of a story and no headline."""
    text = block.text
    if len(text) > _LONGEST_HEADLINE or (
        has_trail and is_sentence(block) and text.endswith((".", "।", "॥", "۔"))
    ):
        return True
    return len(text) > 120 and split_dateline(text, is_place=is_place) is not None


def _repeats(text: str, step: str) -> bool:
    """Tells whether a line is the headline that a trail ends with, there perhaps cut short."""
    return likeness(text, step) > 0.5 or letters(text).startswith(letters(step.rstrip(" .…")))


def find_section(page: Page, stated: Statement, headline: str, at: int) -> str | None:
    """Returns the section: as stated, else the last step of the trail, else the word before the headline."""
    if stated.section:
        return stated.section.strip("/ ") or None
    trail = [name for name in page.metadata.breadcrumbs[1:] if likeness(name, headline) < 0.5]
    if trail and len(trail[-1]) < _LONGEST_SECTION:
        return trail[-1]
    kicker = _KICKER.match(page.blocks[at].text) if at >= 0 else None
    if kicker and kicker[1].strip().count(" ") == 0:
        return kicker[1].strip()
    return _section_above(page, headline, at) if page.content_type == "text/plain" else None


def _section_above(page: Page, headline: str, at: int) -> str | None:
    """Returns the last step of the trail above a headline in plain text."""
    for block in reversed(page.blocks[max(at - _LONGEST_TRAIL, 0) : at + 1]):
        steps = _trail(block.text) or [block.text]
        for step in reversed(steps):
            if (
                len(step) < _LONGEST_SECTION
                and step.count(" ") + 1 < FEWEST_WORDS
                and step != headline
                and not _stands_above_headline(step)
            ):
                return step
    return None


def _headline_text(text: str) -> str:
    """Returns a headline without the kicker before a slash, and without the address's words behind a dash."""
    kicker = _KICKER.match(text)
    if kicker and len(text) - kicker.end() > kicker.end():
        text = text[kicker.end() :]
    return text[: slug.start()] if (slug := _latin_tail(text)) else text


def _latin_tail(text: str) -> "re.Match[str] | None":
    """The line in Latin capitals, three words or more, that sites put behind a headline in another script."""
    slug = _LATIN_TAIL.search(text)
    is_native = slug is not None and main_script(text[: slug.start()]) not in (None, "Latn")
    return slug if slug is not None and is_native and slug[1].count(" ") > 1 else None


_LATIN_TAIL = re.compile(r"\s(?:[-–—|]|//)\s([A-Z][A-Z0-9 &'’.,:-]{8,120})\Z")


def find_alternative(page: Page, headline: str, at: int, header: Sequence[Block]) -> str | None:
    """Returns the Latin line beside a headline in another script.

    It stands under the headline, or above it as the end of the trail that leads to the page.
    """
    if main_script(headline) in (None, "Latn"):
        return None
    if at >= 0 and (slug := _latin_tail(page.blocks[at].text)):
        return slug[1]
    near = [block.text for block in header if block.link_density < 0.5]
    above = (block.text for block in page.blocks[max(at - 2, 0) : max(at, 0)] if block.link_density < 0.5)
    near += [(_trail(text) or [text])[-1] for text in above]
    near += page.metadata.breadcrumbs[-1:]
    return next((text for text in near if _is_latin_headline(text)), None)


def _is_latin_headline(text: str) -> bool:
    return (
        text.count(" ") >= 3
        and 3 * sum(map(str.isalpha, text)) > 2 * len(text.replace(" ", ""))  # no ticker of quotations
        and len(text) < 250
        and all(ord(character) < 0x250 or 0x2010 <= ord(character) <= 0x2026 for character in text)
        and not is_chrome(text)
        and not is_menu(text)
        and parse_byline(text) is None
        and "{" not in text
    )


def opening(body: str) -> str:
    """Returns the first sentence of a story that stands without a headline."""
    sentence = re.split(r"(?<=[.।!?])\s", body[:300], maxsplit=1)[0]
    return sentence if len(sentence) < 200 else sentence[:200].rsplit(" ", 1)[0]
