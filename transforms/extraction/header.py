"""What stands between a headline and its story: summary, standfirst, bylines, dateline."""

import dataclasses
import datetime
import itertools
import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from transforms.extraction.body import Story
from transforms.extraction.byline import (
    Byline,
    ends_with_label,
    parse_byline,
    parse_name_line,
    without_account,
)
from transforms.extraction.chrome import ends_story, is_chrome
from transforms.extraction.dateline import Dateline, split_dateline, split_places
from transforms.extraction.dates import find_datetimes, parse_datetime, resolve_day
from transforms.extraction.headline import FEWEST_WORDS
from transforms.extraction.language import main_script
from transforms.extraction.model import IST, Block, Page, PageMetadata
from transforms.extraction.names import is_house, is_name, is_position
from transforms.extraction.repeats import letters
from transforms.extraction.sentences import is_place
from transforms.extraction.statement import Statement, likeness, split_names, unique
from transforms.extraction.story_place import near_hint

#: A crawler's clock may differ from the site's.
CLOCK_SKEW = datetime.timedelta(days=2)
#: Lines between a headline and its story: share bars and galleries are long, bylines stand near the top.
LONGEST_HEADER = 60


#: What sites write before the summary of a story, and before the story below it.
_SUMMARY = re.compile(
    r"(?:(?:खबर का )?(?:सार|सारांश|संक्षेप)|संक्षेप में|summary|synopsis|in short|ਸਾਰ|ਸੰਖੇਪ|સારાંશ|সারসংক্ষেপ|خلاصہ)"
    r"(?:\s*[:：–—-]+\s*(?P<text>.*))?",
    re.IGNORECASE,
)
_DETAILS = re.compile(r"(?:विस्तार|विस्तार से|details?|in detail|ਵਿਸਥਾਰ|تفصیل)\s*[:：–—-]*", re.IGNORECASE)
_MOST_SUMMARY_LINES = 6
_SHORTEST_SUMMARY = 20


def take_summary(page: Page, at: int) -> tuple[Page, str | None]:
    """Returns the page without the lines that it labels as the story's summary, and their text.

    Points with bullets are highlights, and no description.
    """
    near = page.blocks[at + 1 : at + 1 + LONGEST_HEADER]
    for number, block in enumerate(near):
        label = _SUMMARY.fullmatch(block.text) if block.link_density < 0.5 else None
        if label is None:
            continue
        following = near[number + 1 : number + 2 + _MOST_SUMMARY_LINES]
        begin = at + 1 + number
        points = next((i for i, line in enumerate(following) if line.text[0] not in _BULLETS), len(following))
        if points and not label["text"]:
            return _without(page, begin, begin + 1 + points), None
        if label["text"]:
            lines, taken = [label["text"]], 1
        else:
            # The summary ends where the story's own label stands, else with its line.
            ends = (i for i, line in enumerate(following) if _DETAILS.fullmatch(line.text))
            size = next(ends, 1)
            lines = [line.text for line in following[:size] if len(line.text) > _SHORTEST_SUMMARY]
            taken = 1 + size
        lines = [line for line in lines if not is_chrome(line) and parse_byline(line) is None]
        if any(len(line) > _SHORTEST_SUMMARY for line in lines):
            return _without(page, begin, begin + taken), " ".join(lines)
    return page, None


_BULLETS = "•●▪■◆➤►*"


def _without(page: Page, begin: int, end: int) -> Page:
    return dataclasses.replace(page, blocks=[*page.blocks[:begin], *page.blocks[end:]])


_STANDFIRST_HINT = re.compile(
    r"summary|synopsis|standfirst|sub-?head|subtitle|sub-?title|story-?intro|\bintro\b|sp-descp|short_desc|excerpt|\bdek\b|strap|khas-bat"
)


def find_description(
    story: Story | None,
    header: Sequence[Block],
    paragraphs: list[Block],
    stated: Statement,
    headline: str | None,
) -> str | None:
    """Returns the visible line under the headline, else the page's own description.

    A first paragraph that is marked as the standfirst is taken out of `paragraphs`.
    """
    if story and story.standfirst:
        return story.standfirst
    wanted = {letters(text)[:60] for text in stated.descriptions if len(text) > 20}
    title = letters(headline or "")  # some sites say the headline again
    wanted.discard(title[:60])
    marked = []
    while _STANDFIRST_HINT.search(near_hint(paragraphs[0])) and paragraphs[0].hint != paragraphs[-1].hint:
        marked.append(paragraphs.pop(0).text)
    if marked:
        return " ".join(marked)
    for block in header:
        if len(block.text) > 20 and letters(block.text)[:60] in wanted:
            return block.text
    for block in header:
        if (
            (_STANDFIRST_HINT.search(near_hint(block)) or block.level == 2)
            and len(block.text) > 40
            and letters(block.text) != title
            and block.link_density < 0.5
            and not is_chrome(block.text)
            and parse_byline(block.text) is None
        ):
            return block.text
    if header and _is_short_standfirst(header[0], headline):
        return header[0].text
    return next((text for text in stated.descriptions if letters(text) != title), None)


def _is_short_standfirst(block: Block, headline: str | None) -> bool:
    """Tells whether the line right under a headline is a second one, in the headline's own script."""
    return (
        block.level == 2
        and block.text.count(" ") + 1 >= FEWEST_WORDS
        and block.link_density < 0.5
        and not is_chrome(block.text)
        and not ends_story(block.text)
        and parse_byline(block.text) is None
        and headline is not None
        and main_script(block.text) == main_script(headline)
        and likeness(block.text, headline) < 0.9
    )


class FoundDateline(NamedTuple):
    """The dateline of a page, and where it stands."""

    dateline: Dateline
    paragraph: int | None = None  # which of the story's begins with it
    line: Block | None = None  # the line of its own that it is

    @property
    def place(self) -> str | None:
        """As written; None where none is told."""
        return self.dateline.place or None


#: Of a page that has none.
NO_DATELINE = FoundDateline(Dateline("", "", (), (), ""))
#: Class names of an element with the place alone.
_PLACE_HINT = re.compile(r"\b(?:place|location|dateline)\b")
_LONGEST_DATELINE = 80
#: Characters of a later paragraph that are read for a sign that the story is about a town.
_LONGEST_NEAR = 1_000
#: A standfirst, a note or a summary may stand above the paragraph with the dateline.
_MOST_BEFORE_DATELINE = 2


def find_dateline(
    page: Page,
    header: Sequence[Block],
    above: Sequence[Block],
    paragraphs: Sequence[Block],
    in_byline: str | None,
    before: datetime.datetime,
) -> FoundDateline:
    """Returns the dateline: at the head of the text, else in the byline, else a line of its own.

    Args:
        page: for its address.
        header: the lines between headline and story.
        above: the lines above the headline, where print pages have the edition's town and day.
        paragraphs: of the story.
        in_byline: the place that the bylines name.
        before: aware; the latest moment that the day of a dateline without a year may begin at.
    """

    def found(dateline: Dateline, paragraph: int | None = None, line: Block | None = None) -> FoundDateline:
        if dateline.day_month and dateline.date is None:
            # A wire's dateline has no year; the page is not older than one.
            dateline = dateline._replace(date=resolve_day(*dateline.day_month, before=before))
        if not dateline.place and in_byline:  # some name their newsroom alone
            dateline = dateline._replace(place=in_byline)
        return FoundDateline(dateline, paragraph, line)

    first, paragraph = _opening_dateline(paragraphs, page)
    if first and (in_byline is None or not first.place or any(map(is_place, split_places(first.place)))):
        return found(first, paragraph)
    if in_byline:
        return found(NO_DATELINE.dateline)
    for block in reversed(header):
        if len(block.text) > _LONGEST_DATELINE or block.link_density > 0.5 or block.kind == "caption":
            continue
        alone = split_dateline(block.text, is_place=is_place)
        if alone and not alone.rest:
            return found(alone, line=block)
        if _PLACE_HINT.search(block.hint.partition(" > ")[0]) and is_name(block.text):
            return found(NO_DATELINE.dateline._replace(place=block.text), line=block)
    for block in above:
        alone = split_dateline(block.text, is_place=is_place) if len(block.text) < _LONGEST_DATELINE else None
        if alone and not alone.rest and (alone.date or alone.day_month):
            return found(alone, line=block)
    return NO_DATELINE


def _opening_dateline(paragraphs: Sequence[Block], page: Page) -> tuple[Dateline | None, int]:
    """Returns the dateline that the text opens with, and the number of its paragraph.

    Where several paragraphs have one, the page goes from town to town, and only the first can be the story's.
    """
    near = (block.text[:_LONGEST_NEAR] for block in paragraphs[1 : _MOST_BEFORE_DATELINE + 1])
    elsewhere = " ".join((page.metadata.canonical_url or page.url or "", *near))
    first = split_dateline(paragraphs[0].text, is_place=is_place, elsewhere=elsewhere)
    if first is not None:
        return first, 0
    later = (split_dateline(block.text, is_place=is_place) for block in paragraphs[1:])
    near_first = itertools.islice(later, _MOST_BEFORE_DATELINE)
    sure = [
        (dateline, number)
        for number, dateline in enumerate(near_first, start=1)
        if dateline and _opens_text(dateline)
    ]
    if len(sure) != 1:
        return None, 0
    return (None, 0) if any(dateline and _opens_text(dateline) for dateline in later) else sure[0]


def _opens_text(dateline: Dateline) -> bool:
    return bool(dateline.rest) and _is_sure(dateline)


def _is_sure(dateline: Dateline) -> bool:
    """Tells whether every place of a dateline is known, or who signs or the day stands beside it."""
    has_sign = bool(dateline.agencies or dateline.day_month or dateline.date)
    places = split_places(dateline.place)
    return bool(places) and (any(map(is_place, places)) if has_sign else all(map(is_place, places)))


#: A line with a time and its label, and hardly more.
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d")
_LONGEST_CLOCK = 60


class BylineLine(NamedTuple):
    """A line under a headline, and what was read from it."""

    block: Block
    byline: Byline


class Shown(NamedTuple):
    """What the bylines under a headline say, as a reader sees them."""

    authors: list[str]
    editors: list[str]
    agencies: list[str]
    published: datetime.datetime | None
    modified: datetime.datetime | None
    dateline: str | None
    lines: Sequence[BylineLine] = ()

    @property
    def published_text(self) -> str:
        """The line that says when it was published; "" where none does."""
        return next(
            (line.block.text for line in self.lines if line.byline.date_published == self.published), ""
        )

    @property
    def modified_text(self) -> str:
        """The line that says when it was modified; "" where none does."""
        return next(
            (line.block.text for line in self.lines if line.byline.date_modified == self.modified), ""
        )

    @property
    def tells(self) -> bool:
        """Whether it names anybody or a time."""
        return bool(self.authors or self.editors or self.agencies or self.published or self.modified)


def read_bylines(
    header: Sequence[Block],
    page: Page,
    stated: Sequence[str] = (),
    below: Sequence[Block] = (),
    over: Sequence[Block] = (),
) -> Shown:
    """Returns what the byline lines under the headline say, together.

    Args:
        header: the lines between headline and story.
        page: for when it was fetched.
        stated: the head's authors.
        below: lines in the story and the first below it, where colleagues and editors may stand, and a
            time with its label.
        over: the lines above the headline, where an edition's date stands that the header may lack.
    """
    lines: list[BylineLine] = []
    published = modified = dateline = None
    read: set[int] = set()  # the bylines' lines
    beside: list[int] = []  # lines before and after a date; below an update stand the page's tools
    day: str | None = None  # a line with the day alone: the time may stand on a later one
    for index, block in enumerate(header):
        if _has_value_below(header, index, page):
            continue  # the label's value stands on the next line, which is read with it
        text = _with_label(header, index)
        byline = parse_byline(text, fetched_at=page.fetched_at, is_place=is_place)
        if byline is None and day is not None and len(text) < _LONGEST_CLOCK and _CLOCK.search(text):
            byline = parse_byline(f"{text} {day}", fetched_at=page.fetched_at, is_place=is_place)
        if byline is None or _is_page_clock(text, byline, page):
            continue
        if byline.published_precision == "day" and len(text) < _LONGEST_CLOCK:
            day = text
        lines.append(BylineLine(block, byline))
        if byline.date_published or byline.date_modified:
            above = index - 1 - (text != block.text and index > 1)  # a label of its own line between
            while above in read or (above > 0 and _stands_under_name(header[above].text)):
                above -= 1
            beside += [above, index + 1] if byline.date_published else [above]
        read.add(index)
        published = _more_exact(published, byline.date_published)
        modified = _more_exact(modified, byline.date_modified)
        dateline = dateline or byline.dateline
    if not _name_people(lines):
        lines += (
            BylineLine(block, Byline(authors=(name,)))
            for block in header
            if _is_author_line(block, name := without_account(block.text))
        )
    known = {name for line in lines for name in (*line.byline.authors, *line.byline.editors)}
    lines += _lines_with(header, set(stated) - known)
    if not any(line.byline.authors for line in lines):  # an editor alone edits somebody's text
        lines += _name_lines(header, beside)
    lines += _lines_below(below)
    if published is None and modified is None:
        timed = list(_timed_below(below, page))
        lines += timed
        published = next((line.byline.date_published for line in timed if line.byline.date_published), None)
        modified = next((line.byline.date_modified for line in timed if line.byline.date_modified), None)
    if not (published or modified) and (edition := _edition_line(over, page)):
        lines.append(edition)
        published, modified = edition.byline.date_published, edition.byline.date_modified
    dateline = dateline or next((line.byline.dateline for line in lines if line.byline.dateline), None)
    authors = [name for line in lines for name in line.byline.authors]
    agencies = [name for line in lines for name in line.byline.agencies]
    if not _name_people(lines):
        people, desks = _marked_authors(header, page.metadata)
        authors += people
        agencies += desks
    editors = [name for line in lines for name in line.byline.editors]
    return Shown(unique(authors), unique(editors), unique(agencies), published, modified, dateline, lines)


def _stands_under_name(text: str) -> bool:
    """Tells whether a line is what stands between a name and a date: a position at the house, or a town."""
    return is_position(text) or (len(text) < _LONGEST_CLOCK and is_place(text))


def _has_value_below(header: Sequence[Block], index: int, page: Page) -> bool:
    """Tells whether a line ends in a label whose value the next line begins with."""
    if index + 1 == len(header) or not ends_with_label(header[index].text):
        return False
    text = f"{header[index].text} {header[index + 1].text}"
    return parse_byline(text, fetched_at=page.fetched_at, is_place=is_place) is not None


def _with_label(header: Sequence[Block], index: int) -> str:
    """Returns a line with its label from the line above it or, where that has another value, from below."""
    text = header[index].text
    if index and ends_with_label(header[index - 1].text):
        return f"{header[index - 1].text} {text}"
    if index and ends_with_label(text):
        above = parse_name_line(header[index - 1].text, is_place=is_place)
        if above is not None and (index == 1 or not ends_with_label(header[index - 2].text)):
            return f"{text} {header[index - 1].text}"
    return text


#: A visible time so near to when the page was fetched is the page's clock.
_CRAWL = datetime.timedelta(minutes=2)


def _is_page_clock(text: str, byline: Byline, page: Page) -> bool:
    """Tells whether a line is a time without a label, the one at which the page was fetched."""
    time = byline.date_published
    return (
        time is not None
        and abs(time - page.fetched_at) < _CRAWL
        and parse_datetime(text, relative_to=page.fetched_at) is not None
    )


def _more_exact(one: datetime.datetime | None, other: datetime.datetime | None) -> datetime.datetime | None:
    """Returns the first time that is told, or one to the minute where it is but that time's day."""
    if one is None or other is None:
        return one or other
    day = one.astimezone(IST)
    is_day = day.time() == datetime.time()
    return other if is_day and other.astimezone(IST).date() == day.date() else one


def _name_people(lines: Sequence[BylineLine]) -> bool:
    return any(line.byline.authors or line.byline.editors for line in lines)


def _lines_with(header: Sequence[Block], stated: Collection[str]) -> Iterator[BylineLine]:
    """Yields the lines of names that hold one whom the head states too.

    Behind such a name house and town may stand without a mark: `Kamal Verma Mumbai`.
    """
    if not stated:
        return
    for block in header:
        names = parse_name_line(block.text, is_place=is_place) if block.text.count(" ") > 1 else None
        if names is not None and set(names.authors) & set(stated):
            yield BylineLine(block, Byline(authors=names.authors, dateline=names.dateline))
            continue
        for name in stated:
            parted = block.text.startswith(f"{name} ") and len(block.text) < _LONGEST_CLOCK
            names = (
                parse_name_line(f"{name}, {block.text[len(name) :]}", is_place=is_place) if parted else None
            )
            if names is not None and names.authors == (name,):
                yield BylineLine(block, names)


def _name_lines(header: Sequence[Block], beside: Sequence[int]) -> Iterator[BylineLine]:
    """Yields the lines that are names and nothing else: those beside a date, and those with house or town."""
    for index, block in enumerate(header):
        # What ends in a colon is a label.
        if block.kind == "caption" or block.link_density >= 0.5 or block.text.endswith(":"):
            continue
        names = parse_name_line(block.text, is_place=is_place)
        if names is None or is_chrome(block.text):
            continue
        if index in beside or (block.kind != "heading" and (names.agencies or names.dateline)):
            yield BylineLine(block, names)


def _lines_below(below: Sequence[Block]) -> Iterator[BylineLine]:
    """Yields the lines at the end of a story that say who gave inputs, who edited and who posted it."""
    for block in below:
        if len(block.text) > _LONGEST_BELOW or not _BELOW.search(block.text):
            continue
        byline = parse_byline(block.text, is_place=is_place)
        if byline is not None and _POSTED.match(block.text):  # the story above has a writer
            yield BylineLine(block, Byline(editors=byline.authors, agencies=byline.agencies))
        elif byline is not None:
            yield BylineLine(block, Byline(byline.authors, byline.editors, byline.agencies))


def _timed_below(below: Sequence[Block], page: Page) -> Iterator[BylineLine]:
    """Yields the lines in and below a story that are a time with its label; other stories have times too."""
    for block in below:
        if len(block.text) > _LONGEST_BELOW:
            continue
        dates = find_datetimes(block.text, relative_to=page.fetched_at)
        if not dates or not ends_with_label(block.text[: dates[0].begin].rstrip()):
            continue
        byline = parse_byline(block.text, fetched_at=page.fetched_at, is_place=is_place)
        if byline is not None:
            yield BylineLine(
                block, Byline(date_published=byline.date_published, date_modified=byline.date_modified)
            )


_BELOW = re.compile(
    r"\Winputs?\W|\Aadditional reporting|इनपुट|\A(?:posted|edited|published) by\s?[:-]|\Aसंपादन\s?[:-]",
    re.IGNORECASE,
)
_POSTED = re.compile(r"posted", re.IGNORECASE)
_LONGEST_BELOW = 120


def _marked_authors(header: Sequence[Block], metadata: PageMetadata) -> tuple[list[str], list[str]]:
    """Returns people and desks whom elements under the headline name as authors."""
    people: list[str] = []
    desks: list[str] = []
    for text in metadata.properties.get("rel=author", ()):
        if not any(text in block.text for block in header):
            continue
        byline = parse_byline(text, is_place=is_place)
        if byline is not None:
            people += byline.authors
            desks += byline.agencies
            continue
        for name in split_names(text):
            if is_house(name):
                desks.append(name)
            elif " " in name and is_name(name) and not is_place(name) and not is_chrome(name):
                people.append(name)
    return people, desks


def _edition_line(over: Sequence[Block], page: Page) -> BylineLine | None:
    """Returns the last line with a date above a headline in plain text, unless it is the page's clock.

    A day alone, the one of the fetch, is a clock; beside a town it is the edition's. Only the date
    is read: whom such a line names, it names for the whole edition.
    """
    if page.content_type != "text/plain":
        return None
    today = page.fetched_at.astimezone(IST).date()
    for block in reversed(over):
        byline = parse_byline(block.text, fetched_at=page.fetched_at, is_place=is_place)
        time = byline and (byline.date_published or byline.date_modified)
        if not byline or not time or abs(time - page.fetched_at) < _CRAWL:
            continue
        is_today = byline.published_precision == "day" and time.astimezone(IST).date() == today
        if byline.dateline or not is_today:
            dates = Byline(date_published=byline.date_published, date_modified=byline.date_modified)
            return BylineLine(block, dates)
    return None


_AUTHOR_HINT = re.compile(r"author|byline|editor|writer|reporter|journalist")


def _is_author_line(block: Block, name: str) -> bool:
    """Tells whether a line is a name and nothing else but its account, by the class of its element."""
    return (
        _AUTHOR_HINT.search(near_hint(block)) is not None
        and 1 <= name.count(" ") <= 3
        and len(name) < 40
        and not any(character.isdigit() or character in ":|,/.()@" for character in name)
        and not is_chrome(name)
        and not is_house(name)
    )
