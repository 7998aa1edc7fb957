"""What a page's head states of its story: JSON-LD, OpenGraph and meta elements, gathered unweighed."""

import html
import re
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import Any, NamedTuple

from transforms.extraction.html_metadata import visible
from transforms.extraction.language import main_script
from transforms.extraction.model import PageMetadata
from transforms.extraction.names import is_agency, is_house, is_name
from transforms.extraction.sentences import is_place

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


class StatedTime(NamedTuple):
    """A time of the head, as written."""

    text: str
    source: str  # `JSON-LD datePublished`, `meta article:published_time`


class Statement(NamedTuple):
    """What a page's head says of its story."""

    types: frozenset[str]  # of its JSON-LD, lower case
    og_type: str
    has_story: bool  # an article of JSON-LD is the page's own
    is_article: bool  # that, or OpenGraph calls the page an article
    headlines: list[str]
    descriptions: list[str]
    body: str
    authors: list[str]
    editors: list[str]
    agencies: list[str]
    published: list[StatedTime]  # best first, one of a source
    modified: list[StatedTime]
    section: str | None
    keywords: list[str]


def read_statement(metadata: PageMetadata) -> Statement:
    """Gathers JSON-LD first (it is written for machines to read), then the meta elements."""
    articles = _own_articles(metadata)

    def meta(*names: str) -> list[str]:
        values = (value for name in names for value in metadata.properties.get(name, ()))
        return [text for value in values if (text := plain(value))]

    def ld(name: str) -> list[str]:
        return [text for item in articles for value in _strings(item.get(name)) if (text := plain(value))]

    def times(linked: Sequence[str], *names: str) -> list[StatedTime]:
        first = next(([StatedTime(text, f"JSON-LD {name}")] for name in linked for text in ld(name)), [])
        # The entries of a live blog repeat a name.
        return first + [StatedTime(text, f"meta {name}") for name in names for text in meta(name)[:1]]

    authors, agencies = _names(articles, "author")
    editors, _ = _names(articles, "editor")
    if not authors and not agencies:
        for name in meta("author", "article:author"):
            (agencies if is_house(name) else authors).append(name)
    title = plain(metadata.title)
    og_type = next(iter(meta("og:type")), "").casefold()
    has_story = any(_types(item) & _ARTICLE_TYPES for item in articles)
    return Statement(
        types=frozenset(kind for item in metadata.json_ld for kind in _types(item)),
        og_type=og_type,
        has_story=has_story,
        is_article=has_story or og_type == "article",
        headlines=unique(
            (ld("headline") or ld("name"))[:2]
            + meta("og:title", "twitter:title")[:4]
            + ([title] if title else [])
        ),
        descriptions=unique(meta("og:description") + ld("description") + meta("description")),
        body=next((text for item in articles for text in _strings(item.get("articleBody"))), ""),
        authors=unique(authors),
        editors=unique(editors),
        agencies=unique(agencies),
        published=times(
            ("datePublished", "uploadDate"),
            *("article:published_time", "datepublished", "publish-date", "publishdate", "date"),
        ),
        modified=times(
            ("dateModified",),
            *("article:modified_time", "og:updated_time", "datemodified", "lastmodified", "last-modified"),
        ),
        section=next(iter(ld("articleSection") + meta("article:section", "section")), None),
        keywords=unique(
            [
                word.strip()
                for line in ld("keywords") or meta("news_keywords", "keywords", "article:tag")
                for word in line.split(",")
                if word.strip()
            ]
        ),
    )


def _own_articles(metadata: PageMetadata) -> list[Mapping[str, Any]]:
    """Returns the object of JSON-LD that is the page's own story, in a list; else an empty one.

    Live blogs list their entries beside themselves, and related stories stand there too: the page's own has
    the page's title or address. An object in the title's script with another headline is another story.
    A video is its page's story where nothing else is.
    """
    stated = (*metadata.properties.get("og:title", ())[:1], metadata.title)
    titles = [text[:_LONGEST_TITLE] for text in stated if text]

    scripts = {main_script(title) for title in titles}

    def closeness(item: Mapping[str, Any]) -> float:
        lines = [*_strings(item.get("headline")), *_strings(item.get("name"))][:2]
        return max(
            (likeness(line[:_LONGEST_TITLE], title) for line in lines for title in titles), default=0.0
        )

    def is_foreign(item: Mapping[str, Any]) -> bool:
        lines = [*_strings(item.get("headline"))][:1] or [*_strings(item.get("name"))][:1]
        comparable = [line for line in lines if main_script(line[:_LONGEST_TITLE]) in scripts]
        return bool(comparable) and closeness(item) < _FOREIGN and not _is_at(item, metadata.canonical_url)

    def rank(item: Mapping[str, Any]) -> tuple[bool, int]:
        return closeness(item) > 0.5, sum(
            key in item for key in ("headline", "articleBody", "datePublished", "author")
        )

    for kinds in (_ARTICLE_TYPES, {"videoobject"}):
        found = [item for item in metadata.json_ld if _types(item) & kinds and not is_foreign(item)]
        if found:
            return sorted(found, key=rank)[-1:]
    return []


#: Headline and title of one story share more of their words.
_FOREIGN = 0.15
_LONGEST_TITLE = 400


def _is_at(item: Mapping[str, Any], url: str | None) -> bool:
    """Tells whether an object of JSON-LD is said to stand at an address."""
    main = item.get("mainEntityOfPage")
    urls = (item.get("url"), main, *((main.get("@id"), main.get("url")) if isinstance(main, dict) else ()))
    return url is not None and any(isinstance(each, str) and each.strip() == url for each in urls)


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
            for name in (part for line in _strings(person) for part in split_names(plain(line))):
                is_organisation = bool(kinds & {"organization", "newsmediaorganization"})
                (organisations if is_organisation or is_house(name) else people).append(name)
    return people, organisations


_BETWEEN_NAMES = re.compile(r"\s*[,;،|]\s*|\s+(?:and|&|और|व|एवं|ਅਤੇ|اور)\s+", re.IGNORECASE)


def split_names(line: str | None) -> list[str]:
    """Returns the names of a line that may hold several; a place among them is where they write from."""
    if not line:
        return []
    parts = [part for part in _BETWEEN_NAMES.split(line) if part]
    if len(parts) < 2 or not all(is_name(part) or is_agency(part) for part in parts):
        return [line]
    return [part for number, part in enumerate(parts) if number == 0 or not is_place(part)]


def likeness(one: str, other: str) -> float:
    """Returns the share of words that two lines have in common, 0 to 1 (Dice)."""
    return share_in_common(set(one.casefold().split()), set(other.casefold().split()))


def share_in_common(first: Set[str], second: Set[str]) -> float:
    """Returns `likeness` of two lines whose words are known."""
    return 2 * len(first & second) / (len(first) + len(second)) if first and second else 0.0


def plain(text: str | None) -> str | None:
    """Returns a text of the metadata as a reader would see it: entities read, tags and spare spaces gone."""
    if not text:
        return None
    text = html.unescape(text) if "&" in text else text
    text = re.sub(r"<[^<>]{1,200}>", " ", text) if "<" in text else text
    return visible(text) or None


def unique(texts: Sequence[str]) -> list[str]:
    """Returns each text once, in order, without empty ones."""
    return list(dict.fromkeys(filter(None, texts)))
