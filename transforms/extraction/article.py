"""What a page says of its story, read off its blocks and weighed against what its head states."""

import dataclasses
import datetime
import html
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit, urlunsplit

from transforms.extraction.body import Story, find_story, is_place, is_sentence, letters, near_hint
from transforms.extraction.byline import is_agency, is_name, parse_byline, parse_name_line
from transforms.extraction.chrome import ends_story, is_chrome, is_menu
from transforms.extraction.dateline import Dateline, split_dateline
from transforms.extraction.dates import parse_datetime, resolve_day
from transforms.extraction.errors import NotAnArticle
from transforms.extraction.html_page import visible
from transforms.extraction.language import detect_language, main_script
from transforms.extraction.model import IST, ArticleText, Block, Page, PageMetadata

#: schema.org: NewsArticle, its kinds, and what sites use in its place.
_ARTICLE_TYPES = frozenset(
    (
        "newsarticle",
        "article",
        "reportagenewsarticle",
        "analysisnewsarticle",
        "opinionnewsarticle",
        "backgroundnewsarticle",
        "reviewnewsarticle",
        "liveblogposting",
        "blogposting",
        "review",
    )
)
_FIRST_YEAR = 1990
#: A crawler's clock may differ from the site's.
_CLOCK_SKEW = datetime.timedelta(days=2)
#: Lines between a headline and its story: share bars and galleries are long, bylines stand near the top.
_LONGEST_HEADER = 60
#: A story has at least so many characters of running text.
_SHORTEST_BODY = 120


def extract_article(page: Page) -> ArticleText:
    """Returns the story of a page, HTML or plain text alike.

    1. What the page's metadata states of the story is gathered.
    2. The visible headline is found, by what the metadata states and by where it stands.
    3. The story is found below it; what stands between the two is the header.
    4. Byline, standfirst and Latin headline are read from the header, the dateline from the first paragraph.
    5. Visible and stated facts are weighed: a stated time has an offset; a visible one is what readers see.

    Raises:
        NotAnArticle: no text of a story's length stands on the page; the message says what does.
    """
    if not page.blocks:
        raise NotAnArticle("not_an_article", "a page without any text beside its score widget")
    stated = _read_statement(page.metadata)
    headline, at = _find_headline(page, stated)
    page, summary = _take_summary(page, at)
    marked_up = page.content_type == "text/html"
    story = find_story(page.blocks, after=at, stated_body=stated.body, marked_up=marked_up)
    paragraphs = _paragraphs(page, stated, story)
    header = page.blocks[at + 1 : story.first if story else len(page.blocks)][:_LONGEST_HEADER]
    description = summary or _find_description(story, header, paragraphs, stated, headline)

    shown = _read_bylines(header, page)
    dateline = _find_dateline(page, header, paragraphs[0].text, shown.dateline)
    texts = [block.text for block in paragraphs]
    if dateline.in_paragraph:
        texts[0] = dateline.rest
    body = "\n\n".join(text for text in texts if text)
    if headline is None:
        headline = _opening(body)
    authors, editors, agencies = _weigh_people(shown, dateline, stated)
    published, modified = _weigh_dates(shown, stated, dateline.date, page)
    canonical = _canonical_url(page)
    return ArticleText(
        headline=headline,
        article_body=body,
        alternative_headline=_find_alternative(page, headline, at, header),
        description=description,
        authors=authors,
        editors=editors,
        agencies=agencies,
        date_published=published,
        date_modified=modified,
        dateline=dateline.place,
        article_section=_find_section(page, stated, headline, at),
        keywords=stated.keywords,
        related_headlines=story.related_headlines if story else [],
        language=detect_language(body) or _plain(page.metadata.language),
        canonical_url=canonical,
        publisher=_publisher(canonical or page.url),
    )


# 1. What the metadata states


class _Statement(NamedTuple):
    """What a page's head says of its story."""

    is_article: bool
    headlines: list[str]
    descriptions: list[str]
    body: str
    authors: list[str]
    editors: list[str]
    agencies: list[str]
    published: list[str]  # best first
    modified: list[str]
    section: str | None
    keywords: list[str]


def _read_statement(metadata: PageMetadata) -> _Statement:
    """Gathers JSON-LD first (it is written for machines to read), then the meta elements."""
    titles = [*metadata.properties.get("og:title", ())[:1], metadata.title or ""]
    articles = [item for item in metadata.json_ld if _types(item) & _ARTICLE_TYPES]

    def rank(item: Mapping[str, Any]) -> tuple[bool, int]:
        # A live blog lists its entries beside itself: the page's own object has the page's title.
        own = any(_likeness(line, title) > 0.5 for line in _strings(item.get("headline")) for title in titles)
        return own, sum(key in item for key in ("headline", "articleBody", "datePublished", "author"))

    articles = sorted(articles, key=rank)[-1:]

    def meta(*names: str) -> list[str]:
        values = (value for name in names for value in metadata.properties.get(name, ()))
        return [text for value in values if (text := _plain(value))]

    def ld(name: str) -> list[str]:
        return [text for item in articles for value in _strings(item.get(name)) if (text := _plain(value))]

    authors, agencies = _names(articles, "author")
    editors, _ = _names(articles, "editor")
    if not authors and not agencies:
        for name in meta("author", "article:author"):
            (agencies if _is_organisation(name) else authors).append(name)
    title = _plain(metadata.title)
    return _Statement(
        is_article=bool(articles) or "article" in meta("og:type"),
        headlines=_unique(
            ld("headline") + meta("og:title", "twitter:title")[:4] + ([title] if title else [])
        ),
        descriptions=_unique(meta("og:description") + ld("description") + meta("description")),
        body=next((text for item in articles for text in _strings(item.get("articleBody"))), ""),
        authors=_unique(authors),
        editors=_unique(editors),
        agencies=_unique(agencies),
        published=ld("datePublished") + meta("article:published_time", "datepublished", "publish-date"),
        modified=ld("dateModified") + meta("article:modified_time", "og:updated_time", "datemodified"),
        section=next(iter(ld("articleSection") + meta("article:section", "section")), None),
        keywords=_unique(
            [
                word.strip()
                for line in ld("keywords") or meta("news_keywords", "keywords", "article:tag")
                for word in line.split(",")
                if word.strip()
            ]
        ),
    )


def _types(item: Mapping[str, Any]) -> set[str]:
    return {name.casefold() for name in _strings(item.get("@type"))}


def _strings(value: Any) -> Iterator[str]:
    """Yields the strings of a JSON-LD value, which may be one, a list, or an object with a name."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, str):
            yield item
        elif isinstance(item, dict) and isinstance(name := item.get("name") or item.get("@value"), str):
            yield name


def _names(items: Sequence[Mapping[str, Any]], role: str) -> tuple[list[str], list[str]]:
    """Returns the people and the organisations that JSON-LD names in a role."""
    people: list[str] = []
    organisations: list[str] = []
    for item in items:
        value = item.get(role)
        for person in value if isinstance(value, list) else [value]:
            kinds = _types(person) if isinstance(person, dict) else set()
            for name in (part for line in _strings(person) for part in _split_names(_plain(line))):
                is_organisation = bool(kinds & {"organization", "newsmediaorganization"})
                (organisations if is_organisation or _is_organisation(name) else people).append(name)
    return people, organisations


_BETWEEN_NAMES = re.compile(r"\s*[,;،|]\s*|\s+(?:and|&|और|व|एवं|ਅਤੇ|اور)\s+", re.IGNORECASE)


def _split_names(line: str | None) -> list[str]:
    """Returns the names of a line that may hold several; a place among them is where they write from."""
    if not line:
        return []
    parts = [part for part in _BETWEEN_NAMES.split(line) if part]
    if len(parts) < 2 or not all(is_name(part) or is_agency(part) for part in parts):
        return [line]
    return [part for number, part in enumerate(parts) if number == 0 or not is_place(part)]


#: Words that a desk, an agency or a house has in its name and a person does not.
_ORGANISATION = re.compile(
    r"\b(?:news|desk|bureau|team|staff|correspondent|agenc(?:y|ies)|times|online|digital|web|network|media|tv|"
    r"editor|admin|reporter|service|today|live|express|tribune|herald|standard|pti|ani|ians|tnn|reuters|afp|ap|"
    r"uni|bhasha)\b|\.(?:com|in)\b|डेस्क|ब्यूरो|टीम|संवाददाता|एजेंसी|न्यूज|न्यूज़|भाषा|जागरण|भास्कर|उजाला|जेएनएन|डिजिटल",
    re.IGNORECASE,
)


def _is_organisation(name: str) -> bool:
    return _ORGANISATION.search(name) is not None or name.startswith(("http", "@")) or len(name) > 60


# 2. The headline

_LONGEST_SECTION = 40
_KICKER = re.compile(r"\A([^/|]{1,40}?) / (?=\S)")


def _find_headline(page: Page, stated: _Statement) -> tuple[str | None, int]:
    """Returns the headline as visible, and the index of its block; -1 where it does not stand on the page."""
    if page.content_type == "text/plain":
        return (page.blocks[0].text, 0) if stated.headlines else _find_headline_in_text(page)
    best, best_score, at = None, 0.0, -1
    for index, block in enumerate(page.blocks):
        if block.kind != "heading" or len(block.text) > 400 or block.region in ("nav", "footer"):
            continue
        likeness = max((_likeness(block.text, line) for line in stated.headlines), default=0.0)
        score = likeness + (0.5 if block.level == 1 else 0.0) - 0.3 * block.link_density
        if score > best_score and (likeness > 0.3 or block.level == 1):
            best, best_score, at = block.text, score, index
    if at < 0:
        for index, block in enumerate(page.blocks):
            if len(block.text) < 400 and any(_likeness(block.text, line) > 0.85 for line in stated.headlines):
                best, at = block.text, index
                break
    if best is None and stated.headlines:
        return stated.headlines[0], -1
    return (_headline_text(best) if best else None), at


#: What stands above a headline in plain text is not longer.
_LONGEST_TRAIL = 60
#: Fewer words are a step of the trail, where a line of more follows.
_FEWEST_HEADLINE_WORDS = 4
_TRAIL = re.compile(r"\s*[›»→>]+\s*|\s+[/|•·]\s+")
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
    short: list[int] = []
    of_trail: tuple[str, int] | None = None
    foreign: int | None = None
    for index, block in enumerate(page.blocks[:_LONGEST_TRAIL]):
        text = block.text
        if _stands_above_headline(text):
            continue
        if steps := _trail(text):
            if steps[-1].count(" ") + 1 >= _FEWEST_HEADLINE_WORDS:
                of_trail = of_trail or (steps[-1], index)
            else:
                short.append(index)
            continue
        if parse_byline(text, is_place=is_place) is not None:
            if of_trail or foreign is not None or any(_may_be_headline(page.blocks[i].text) for i in short):
                break
            continue
        has_trail = bool(short or of_trail or foreign is not None)
        if _is_opening(block, has_trail):
            break
        if text.count(" ") + 1 < _FEWEST_HEADLINE_WORDS:
            short.append(index)
        elif script not in (None, "Latn") and main_script(text) == "Latn":
            foreign = index if foreign is None else foreign
        elif of_trail and not _repeats(text, of_trail[0]) and main_script(of_trail[0]) == main_script(text):
            break
        else:
            return _headline_text(text), index
    if of_trail:
        return of_trail
    candidates = [i for i in short if _may_be_headline(page.blocks[i].text)][-1:]
    at = next(iter(candidates), foreign)
    return (_headline_text(page.blocks[at].text), at) if at is not None else (None, -1)


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
    steps = [step for step in _TRAIL.split(text.strip(" ›»→>/|")) if step]
    is_long = len(steps) > 0 and steps[-1].count(" ") + 1 >= _FEWEST_HEADLINE_WORDS
    is_kicker = len(steps) == 2 and is_long and _ARROW.search(text) is None
    if len(steps) < 2 or is_kicker or any(step.count(" ") + 1 > _LONGEST_STEP for step in steps[:-1]):
        return []
    return steps


def _may_be_headline(text: str) -> bool:
    """Tells whether a line of a few words can be a headline: two at least, no place and no newsroom."""
    return " " in text and not (_trail(text) or is_place(text) or is_menu(text) or is_agency(text))


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
    return _likeness(text, step) > 0.5 or letters(text).startswith(letters(step.rstrip(" .…")))


def _find_section(page: Page, stated: _Statement, headline: str, at: int) -> str | None:
    """Returns the section: as stated, else the last step of the trail, else the word before the headline."""
    if stated.section:
        return stated.section.strip("/ ") or None
    trail = [name for name in page.metadata.breadcrumbs[1:] if _likeness(name, headline) < 0.5]
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
                and step.count(" ") + 1 < _FEWEST_HEADLINE_WORDS
                and step != headline
                and not _stands_above_headline(step)
            ):
                return step
    return None


def _headline_text(text: str) -> str:
    """Returns a headline without the section or kicker before a slash."""
    kicker = _KICKER.match(text)
    return text[kicker.end() :] if kicker and len(text) - kicker.end() > kicker.end() else text


def _likeness(one: str, other: str) -> float:
    """Returns the share of words that two lines have in common, 0 to 1 (Dice)."""
    first, second = set(one.casefold().split()), set(other.casefold().split())
    return 2 * len(first & second) / (len(first) + len(second)) if first and second else 0.0


def _find_alternative(page: Page, headline: str, at: int, header: Sequence[Block]) -> str | None:
    """Returns the Latin line beside a headline in another script.

    It stands under the headline, or above it as the end of the trail that leads to the page.
    """
    if main_script(headline) in (None, "Latn"):
        return None
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


def _opening(body: str) -> str:
    """Returns the first sentence of a story that stands without a headline."""
    sentence = re.split(r"(?<=[.।!?])\s", body[:300], maxsplit=1)[0]
    return sentence if len(sentence) < 200 else sentence[:200].rsplit(" ", 1)[0]


# 3. The story


_BREAK = re.compile(r"[\r\n]+|</?(?:p|br|div|li|h[1-6])\b[^<>]*>", re.IGNORECASE)


def _paragraphs(page: Page, stated: _Statement, story: Story | None) -> list[Block]:
    """Returns the paragraphs, from the page or, where its text is not on it, from its metadata.

    Raises:
        NotAnArticle: neither has a story.
    """
    paragraphs = story.paragraphs if story else []
    size = sum(len(block.text) for block in paragraphs)
    if len(stated.body) > 2 * max(size, _SHORTEST_BODY):
        lines = (_plain(line) for line in _BREAK.split(html.unescape(stated.body)))
        blocks = [Block(text=line) for line in lines if line and not is_chrome(line)]
        if sum(len(block.text) for block in blocks) > 2 * max(size, _SHORTEST_BODY):
            return blocks
    linked = sum(len(block.text) * block.link_density for block in page.blocks)
    total = sum(len(block.text) for block in page.blocks)
    what = f"{len(page.blocks)} lines, {linked / total:.0%} of their text links, {size} characters of story"
    if size < _SHORTEST_BODY:
        raise NotAnArticle("not_an_article", f"a page without running text: {what}")
    if not stated.is_article and page.content_type == "text/html":
        path = _split_url(page.url)
        if path is not None and path.path in ("", "/"):
            raise NotAnArticle("not_an_article", f"a home page, by its address: {what}")
        if story and len(story.related_headlines) >= max(3, 0.7 * len(paragraphs)):
            raise NotAnArticle(
                "not_an_article", f"a listing, as many headlines with links as paragraphs: {what}"
            )
        if size < (0.1 if len(paragraphs) == 1 else 0.03) * linked:
            raise NotAnArticle("not_an_article", f"a listing, a few words among links: {what}")
    return paragraphs


#: What sites write before the summary of a story, and before the story below it.
_SUMMARY = re.compile(
    r"(?:(?:खबर का )?(?:सार|सारांश|संक्षेप)|संक्षेप में|summary|synopsis|in short|ਸਾਰ|ਸੰਖੇਪ|સારાંશ|সারসংক্ষেপ|خلاصہ)"
    r"(?:\s*[:：–—-]+\s*(?P<text>.*))?",
    re.IGNORECASE,
)
_DETAILS = re.compile(r"(?:विस्तार|विस्तार से|details?|in detail|ਵਿਸਥਾਰ|تفصیل)\s*[:：–—-]*", re.IGNORECASE)
_MOST_SUMMARY_LINES = 6
_SHORTEST_SUMMARY = 20


def _take_summary(page: Page, at: int) -> tuple[Page, str | None]:
    """Returns the page without the lines that it labels as the story's summary, and their text."""
    near = page.blocks[at + 1 : at + 1 + _LONGEST_HEADER]
    for number, block in enumerate(near):
        label = _SUMMARY.fullmatch(block.text) if block.link_density < 0.5 else None
        if label is None:
            continue
        following = near[number + 1 : number + 2 + _MOST_SUMMARY_LINES]
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
            begin = at + 1 + number
            blocks = [*page.blocks[:begin], *page.blocks[begin + taken :]]
            return dataclasses.replace(page, blocks=blocks), " ".join(lines)
    return page, None


_STANDFIRST_HINT = re.compile(
    r"summary|synopsis|standfirst|sub-?head|subtitle|sub-?title|story-?intro|\bintro\b|sp-descp|short_desc|excerpt|\bdek\b|strap|khas-bat"
)


def _find_description(
    story: Story | None,
    header: Sequence[Block],
    paragraphs: list[Block],
    stated: _Statement,
    headline: str | None,
) -> str | None:
    """Returns the visible line under the headline, else the page's own description.

    A first paragraph that is marked as the standfirst is taken out of `paragraphs`.
    """
    if story and story.standfirst:
        return story.standfirst
    wanted = {letters(text)[:60] for text in stated.descriptions if len(text) > 20}
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
            and block.link_density < 0.5
            and not is_chrome(block.text)
            and parse_byline(block.text) is None
        ):
            return block.text
    if header and _is_short_standfirst(header[0], headline):
        return header[0].text
    return next(iter(stated.descriptions), None)


def _is_short_standfirst(block: Block, headline: str | None) -> bool:
    """Tells whether the line right under a headline is a second one, in the headline's own script."""
    return (
        block.level == 2
        and block.text.count(" ") + 1 >= _FEWEST_HEADLINE_WORDS
        and block.link_density < 0.5
        and not is_chrome(block.text)
        and not ends_story(block.text)
        and parse_byline(block.text) is None
        and headline is not None
        and main_script(block.text) == main_script(headline)
        and _likeness(block.text, headline) < 0.9
    )


# 4. Dateline and byline


class _Dateline(NamedTuple):
    place: str | None = None
    agencies: Sequence[str] = ()
    authors: Sequence[str] = ()
    rest: str = ""
    in_paragraph: bool = False
    date: datetime.datetime | None = None  # its day, where it names one


def _find_dateline(page: Page, header: Sequence[Block], text: str, in_byline: str | None) -> _Dateline:
    """Returns the dateline: at the head of the text, else in the byline, else a line of its own."""

    def read(found: Dateline, in_paragraph: bool) -> _Dateline:
        date = found.date
        if found.day_month and date is None:  # a wire's dateline has no year; the page is not older than one
            date = resolve_day(*found.day_month, before=page.fetched_at + _CLOCK_SKEW)
        place = found.place or in_byline  # some name their newsroom alone
        return _Dateline(place, found.agencies, found.authors, found.rest, in_paragraph, date)

    found = split_dateline(text, is_place=is_place)
    if found and (in_byline is None or not found.place or is_place(found.place)):
        return read(found, in_paragraph=True)
    if in_byline:
        return _Dateline(in_byline)
    for block in reversed(header):
        if len(block.text) > 80 or block.link_density > 0.5:
            continue
        found = split_dateline(block.text, is_place=is_place)
        if found and not found.rest:
            return read(found, in_paragraph=False)
    return _Dateline()


class _Visible(NamedTuple):
    authors: list[str]
    editors: list[str]
    agencies: list[str]
    published: datetime.datetime | None
    modified: datetime.datetime | None
    dateline: str | None


def _read_bylines(header: Sequence[Block], page: Page) -> _Visible:
    """Returns what the byline lines under the headline say, together."""
    authors: list[str] = []
    editors: list[str] = []
    agencies: list[str] = []
    published = modified = dateline = None
    dated: list[int] = []
    for index, block in enumerate(header):
        byline = parse_byline(block.text, fetched_at=page.fetched_at, is_place=is_place)
        if byline is None:
            continue
        authors += byline.authors
        editors += byline.editors
        agencies += byline.agencies
        if byline.date_published:
            dated.append(index)
        published = published or byline.date_published
        modified = modified or byline.date_modified
        dateline = dateline or byline.dateline
    if not authors and not editors:
        authors += [block.text for block in header if _is_author_line(block)]
    if not authors and not editors:
        authors += _names_beside(header, dated)
    if not authors and not editors:
        people, desks = _marked_authors(header, page.metadata)
        authors += people
        agencies += desks
    return _Visible(_unique(authors), _unique(editors), _unique(agencies), published, modified, dateline)


def _names_beside(header: Sequence[Block], dated: Sequence[int]) -> list[str]:
    """Returns the names that stand alone on the line before or after a date."""
    beside = [header[at] for index in dated for at in (index - 1, index + 1) if 0 <= at < len(header)]
    lines = [
        parse_name_line(block.text, is_place=is_place)
        for block in beside
        if block.link_density < 0.5 and not is_chrome(block.text)
    ]
    return [name for line in lines if line is not None for name in line.authors]


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
        for name in _split_names(text):
            if is_agency(name) or _is_organisation(name):
                desks.append(name)
            elif " " in name and is_name(name) and not is_place(name) and not is_chrome(name):
                people.append(name)
    return people, desks


_AUTHOR_HINT = re.compile(r"author|byline|editor|writer|reporter|journalist")


def _is_author_line(block: Block) -> bool:
    """Tells whether a line is a name and nothing else, by the class of its element."""
    return (
        _AUTHOR_HINT.search(near_hint(block)) is not None
        and 1 <= block.text.count(" ") <= 3
        and len(block.text) < 40
        and not any(character.isdigit() or character in ":|,/.()" for character in block.text)
        and not is_chrome(block.text)
        and not _is_organisation(block.text)
    )


# 5. Visible and stated facts


def _weigh_people(
    visible: _Visible, dateline: _Dateline, stated: _Statement
) -> tuple[list[str], list[str], list[str]]:
    """Returns authors, editors and agencies: as visible; as stated only where no person is visible."""
    authors = _unique([*visible.authors, *dateline.authors])
    editors = visible.editors
    if not authors and not editors:
        authors, editors = stated.authors, stated.editors
    agencies = _unique([*visible.agencies, *dateline.agencies]) or stated.agencies
    return authors, [name for name in editors if name not in authors], agencies


_IST_AS_UTC = IST.utcoffset(None)


def _weigh_dates(
    visible: _Visible, stated: _Statement, in_dateline: datetime.datetime | None, page: Page
) -> tuple[datetime.datetime | None, datetime.datetime | None]:
    """Returns when the story was published and modified.

    A stated time is believed before a visible one, which may be the crawler's clock; but a stated time that
    calls the visible Indian time UTC is the site's slip. A dateline's day stands where nothing else does.
    """
    latest = page.fetched_at + _CLOCK_SKEW

    def weigh(texts: Sequence[str], seen: datetime.datetime | None) -> datetime.datetime | None:
        values = [parsed.value for text in texts if (parsed := parse_datetime(text))]
        candidates = [*values, *([seen] if seen else [])]
        believed = [value for value in candidates if value.year >= _FIRST_YEAR and value <= latest]
        if not believed:
            return None
        first = believed[0]
        if seen in believed and abs(first - _IST_AS_UTC - seen) < datetime.timedelta(minutes=1):
            return seen
        return first

    published = weigh(stated.published, visible.published) or weigh((), in_dateline)
    return published, weigh(stated.modified, visible.modified)


_TRACKING = re.compile(r"utm_.*|fbclid|gclid|igshid|mc_[ce]id|ref|ref_src|source|from|cmpid|amp", re.I)


def _split_url(url: str | None) -> SplitResult | None:
    """Returns the parts of an http(s) address; None of anything else."""
    if not url or any(character <= " " or character == "\\" for character in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return parts if parts.scheme in ("http", "https") and parts.hostname else None


#: The address that a web archive puts before the page's own.
_ARCHIVED = re.compile(r"\Ahttps?://web\.archive\.org/web/\d+[a-z_]*/(?=https?://)")


def _canonical_url(page: Page) -> str | None:
    """Returns the address that the page gives itself, else where it was fetched, without tracking."""
    for url in (page.metadata.canonical_url, *page.metadata.properties.get("og:url", ()), page.url):
        parts = _split_url(_ARCHIVED.sub("", url) if url else None)
        if parts is not None:
            query = [(key, value) for key, value in parse_qsl(parts.query) if not _TRACKING.fullmatch(key)]
            return urlunsplit((parts.scheme, parts.netloc.lower(), parts.path, urlencode(query), ""))
    return None


def _publisher(url: str | None) -> str | None:
    """Returns the host of an address, without www."""
    parts = _split_url(url)
    if parts is None or not parts.hostname:
        return None
    return parts.hostname.lower().removeprefix("www.")


def _plain(text: str | None) -> str | None:
    """Returns a text of the metadata as a reader would see it: entities read, tags and spare spaces gone."""
    if not text:
        return None
    text = html.unescape(text) if "&" in text else text
    text = re.sub(r"<[^<>]{1,200}>", " ", text) if "<" in text else text
    return visible(text) or None


def _unique(texts: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(filter(None, texts)))
