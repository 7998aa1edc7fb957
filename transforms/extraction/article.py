"""What a page says of its story, read off its blocks and weighed against what its head states."""

import html
import re
from collections.abc import Sequence
from typing import NamedTuple

from transforms.extraction.address import canonical_url, publisher_host
from transforms.extraction.body import Story, find_story
from transforms.extraction.chrome import is_chrome
from transforms.extraction.errors import NotAnArticle
from transforms.extraction.header import (
    LONGEST_HEADER,
    FoundDateline,
    Shown,
    find_dateline,
    find_description,
    read_bylines,
    take_summary,
)
from transforms.extraction.headline import find_alternative, find_headline, find_section, opening
from transforms.extraction.language import detect_language
from transforms.extraction.model import ArticleText, Block, Page
from transforms.extraction.page_kind import (
    SHORTEST_BODY,
    SHORTEST_BRIEF,
    Candidate,
    is_live,
    is_video,
    other_kind,
    text_size,
)
from transforms.extraction.publishers.publisher import ANY_PUBLISHER, Publisher, without_chrome
from transforms.extraction.statement import Statement, plain, read_statement
from transforms.extraction.weighing import WeighedDates, latest_day, weigh_dates, weigh_people


def extract_article(page: Page, publisher: Publisher = ANY_PUBLISHER) -> ArticleText:
    """Returns the story of a page, HTML or plain text alike.

    Raises:
        NotAnArticle: the page is something else; the message opens with what it seems to be, and a colon.
    """
    return tell_story(take_apart(page, publisher), publisher).text


class Parts(NamedTuple):
    """A page taken apart, not yet judged."""

    page: Page  # without its publisher's own lines, and without the lines labelled as its summary
    stated: Statement
    headline: str | None
    at: int  # index of the headline's block; -1 where it does not stand on the page
    summary: str | None
    story: Story | None
    header: Sequence[Block]  # what stands between headline and story
    shown: Shown
    paragraphs: Sequence[Block]


def take_apart(page: Page, publisher: Publisher) -> Parts:
    """Returns the parts of a page.

    1. What the page's metadata states of the story is gathered.
    2. The visible headline is found, by what the metadata states and by where it stands.
    3. The story is found below it; what stands between the two is the header.
    4. Bylines are read from the header.

    Raises:
        NotAnArticle: nothing is left on the page.
    """
    page = without_chrome(page, publisher)
    if not page.blocks:
        raise NotAnArticle("not_an_article", "a score widget: no other text stands on the page")
    stated = read_statement(page.metadata)
    headline, at = find_headline(page, stated)
    page, summary = take_summary(page, at)
    marked_up = page.content_type == "text/html"
    story = find_story(
        page.blocks,
        after=at,
        stated_body=stated.body,
        marked_up=marked_up,
        live=is_live(page, stated, headline),
    )
    header = page.blocks[at + 1 : story.first if story else len(page.blocks)][:LONGEST_HEADER]
    below = _below(page, story) if story else ()
    above = page.blocks[max(at - _LINES_ABOVE, 0) : max(at, 0)]
    shown = read_bylines(header, page, stated.authors, below, above)
    paragraphs = _paragraphs(page, stated, story)
    return Parts(page, stated, headline, at, summary, story, header, shown, paragraphs)


class Telling(NamedTuple):
    """A story, and what its fields were weighed from."""

    text: ArticleText
    paragraphs: Sequence[Block]  # without a standfirst that stood among them; the dateline still in place
    dateline: FoundDateline
    dates: WeighedDates


def tell_story(parts: Parts, publisher: Publisher) -> Telling:
    """Returns the story that the parts of a page tell.

    1. What is no article is refused.
    2. Standfirst and Latin headline are read from the header, the dateline from the first paragraph.
    3. Visible and stated facts are weighed: a stated time has an offset; a visible one is what readers see.

    Raises:
        NotAnArticle: as `extract_article` says.
    """
    page, stated, headline, at, summary, story, header, shown, found = parts
    kind = other_kind(Candidate(page, stated, headline, at, story, shown, found))
    if kind is not None:
        raise NotAnArticle("not_an_article", f"{kind}: {_measures(page, found)}")
    paragraphs = list(found)
    description = summary or find_description(story, header, paragraphs, stated, headline)

    above = page.blocks[max(at - _LINES_ABOVE, 0) : max(at, 0)]
    latest = latest_day(shown, stated, page)
    found_dateline = find_dateline(page, header, above, paragraphs, shown.dateline, latest)
    dateline = found_dateline.dateline
    texts = [block.text for block in paragraphs]
    if found_dateline.paragraph is not None:
        texts[found_dateline.paragraph] = dateline.rest
    body = "\n\n".join(text for text in texts if text)
    if headline is None:
        headline = opening(body)
    authors, editors, agencies = weigh_people(shown, dateline, stated)
    dates = weigh_dates(shown, stated, dateline.date, page, publisher)
    canonical = canonical_url(page)
    text = ArticleText(
        headline=headline,
        article_body=body,
        alternative_headline=find_alternative(page, headline, at, header),
        description=description,
        authors=authors,
        editors=editors,
        agencies=agencies,
        date_published=dates.published,
        date_modified=dates.modified,
        dateline=found_dateline.place,
        article_section=find_section(page, stated, headline, at),
        keywords=stated.keywords,
        related_headlines=story.related_headlines if story else [],
        language=detect_language(body) or plain(page.metadata.language),
        canonical_url=canonical,
        publisher=publisher_host(canonical or page.url),
    )
    return Telling(text, paragraphs, found_dateline, dates)


#: Below a story stands who gave inputs, and when it was published: there or under its first paragraph.
_LINES_BELOW = 4
_LINES_IN_STORY = 2
#: Above a headline on a page made from print stand the edition's town and day.
_LINES_ABOVE = 4
_BREAK = re.compile(r"[\r\n]+|</?(?:p|br|div|li|h[1-6])\b[^<>]*>", re.IGNORECASE)


def _below(page: Page, story: Story) -> Sequence[Block]:
    """Returns the lines behind the first paragraph of a story, its last lines, and the first below it."""
    behind_first = page.blocks[story.first + 1 : min(story.first + 1 + _LINES_IN_STORY, story.last - 1)]
    return [*behind_first, *page.blocks[max(story.last - 1, 0) : story.last + _LINES_BELOW]]


def _paragraphs(page: Page, stated: Statement, story: Story | None) -> list[Block]:
    """Returns the paragraphs, from the page or, where its text is not on it, from its metadata.

    A film's page may say what is to be seen in its description alone.
    """
    paragraphs = story.paragraphs if story else []
    size = text_size(paragraphs)
    if len(stated.body) > 2 * max(size, SHORTEST_BODY):
        lines = (plain(line) for line in _BREAK.split(html.unescape(stated.body)))
        blocks = [Block(text=line) for line in lines if line and not is_chrome(line)]
        if text_size(blocks) > 2 * max(size, SHORTEST_BODY):
            return blocks
    if size < SHORTEST_BRIEF and is_video(page, stated):
        longest = max(stated.descriptions, key=len, default="")
        if len(longest) >= SHORTEST_BRIEF:
            return [Block(text=longest)]
    return paragraphs


def _measures(page: Page, paragraphs: Sequence[Block]) -> str:
    """Returns what a page was judged by, for a person."""
    linked = sum(len(block.text) * block.link_density for block in page.blocks)
    total = sum(len(block.text) for block in page.blocks)
    return (
        f"{len(page.blocks)} lines, {linked / total:.0%} of their text links, "
        f"{text_size(paragraphs)} characters of story"
    )
