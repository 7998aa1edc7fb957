"""What an HTML page says of itself: its meta elements, its JSON-LD, the marks on its elements."""

import html
import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

import orjson
from selectolax.lexbor import LexborHTMLParser, LexborNode

from transforms.extraction.model import Block, PageMetadata

#: Signs without a shape, the marks that `html_page` puts into a text, and halves of surrogate pairs.
_UNSEEN = re.compile("[\x00\u00ad\u200b\u2060\ufeff\ufdd0-\ufdd3\ud800-\udfff]")


def visible(text: str) -> str:
    """Returns a text as a reader sees it: spare spaces and signs without a shape gone.

    Halves of surrogate pairs, which no file can hold, become U+FFFD.
    """
    if (not text.isascii() or "\x00" in text) and _UNSEEN.search(text):
        text = _UNSEEN.sub(lambda sign: "\ufffd" if sign[0] >= "\ud800" and sign[0] < "\ue000" else "", text)
    return " ".join(text.split())


def _clean(text: str | None) -> str | None:
    return visible(text) or None if text else None


#: An element of a date or a name holds few others; more are not looked through, as they may nest.
_MOST_NODES = 8
_LONGEST_SHORT_TEXT = 100


def short_text(element: LexborNode) -> str | None:
    """Returns the text of a small element; None of one with many nodes or a long text."""
    parts: list[str] = []
    waiting = [element.child]
    for _ in range(_MOST_NODES):
        while waiting and waiting[-1] is None:
            waiting.pop()
        if not waiting:
            break
        node = waiting.pop()
        if node is None:
            continue
        waiting += (node.next, node.child)
        if node.tag == "-text":
            parts.append(node.text_content or "")
    text = "".join(parts)
    return None if any(waiting) or len(text) > _LONGEST_SHORT_TEXT else text


#: Other names of the meta elements that stories are dated, signed and filed by, under the ones read here:
#: Dublin Core (dc, dcterms), Parse.ly, Sailthru, Cxense, and how sites spell OpenGraph's.
_SAME_NAMES = {
    other: name
    for name, others in {
        "publishdate": "dc.date dc.date.issued dc.date.created dc.date.published dcterms.date dcterms.issued"
        " dcterms.created dcterms.available parsely-pub-date sailthru.date pubdate pub_date publish_date"
        " published_date published-date publication_date date_published datecreated article:published"
        " article:publish_time og:published_time og:article:published_time"
        " cxenseparse:recs:publishtime",
        "lastmodified": "dc.date.modified dcterms.modified article:modified article:updated_time"
        " og:modified_time og:article:modified_time modified-date modified_date date_modified last_modified"
        " last-updated last_updated",
        "article:author": "dc.creator dcterms.creator parsely-author sailthru.author byl"
        " cxenseparse:author og:article:author article:author_name",
        "section": "parsely-section og:article:section articlesection cxenseparse:section",
        "article:tag": "parsely-tags sailthru.tags dc.subject dcterms.subject og:article:tag",
        "twitter:title": "dc.title dcterms.title parsely-title sailthru.title",
        "description": "dc.description dcterms.description dcterms.abstract sailthru.description"
        " twitter:description",
    }.items()
    for other in others.split()
}
#: Elements that name an author (HTML standard, link type "author"; schema.org; the classes that sites use).
_AUTHORS = '[rel~="author" i], [itemprop~="author" i]:not(meta), span[class*="author" i]'
_MOST_AUTHORS = 10


def read_metadata(
    parser: LexborHTMLParser, json_ld_texts: Sequence[str], blocks: Sequence[Block]
) -> PageMetadata:
    """Returns what a page says of itself; meta elements and links are read wherever they stand.

    `properties` holds under `rel=author` the texts of the elements that name an author. Microdata of the
    page's one article stands among `json_ld`, before it.

    Args:
        parser: the page, without its scripts.
        json_ld_texts: what its JSON-LD scripts hold.
        blocks: its lines, for a trail that is only shown.
    """
    properties: dict[str, list[str]] = {}
    for meta in parser.css("meta[content]"):
        attributes = meta.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        content = _clean(attributes.get("content"))
        if name and content:
            name = name.strip().lower().removeprefix("schema:")
            properties.setdefault(_SAME_NAMES.get(name, name), []).append(content)
    marked = parser.css("[itemprop]")
    for name in ("datepublished", "datemodified"):
        element = next((one for one in marked if one.tag != "meta" and name in _itemprops(one)), None)
        if element is not None and (content := _clean(_stated(element))):
            properties.setdefault(name, []).append(content)
    names = [
        text for element in parser.css(_AUTHORS)[:_MOST_AUTHORS] if (text := _clean(short_text(element)))
    ]
    if names:
        properties["rel=author"] = list(dict.fromkeys(names))
    canonical = parser.css_first('link[rel~="canonical" i][href]')
    title = parser.css_first("head > title")
    root = parser.css_first("html[lang]")
    json_ld = [item for text in json_ld_texts for item in _objects(load_json(text))]
    breadcrumbs = _breadcrumbs(json_ld)
    if marked:
        json_ld = [*_microdata(parser), *json_ld]
        breadcrumbs = breadcrumbs or _microdata_breadcrumbs(parser)
    return PageMetadata(
        title=_clean(title.text(deep=True)) if title else None,
        language=_clean(root.attributes.get("lang")) if root else None,
        canonical_url=_clean(canonical.attributes.get("href")) if canonical else None,
        properties=properties,
        json_ld=json_ld,
        breadcrumbs=breadcrumbs or _visible_breadcrumbs(blocks),
    )


# Microdata


def _itemprops(element: LexborNode) -> list[str]:
    return (element.attributes.get("itemprop") or "").lower().split()


#: What an article says of itself in microdata, schema.org's names; its text is on the page.
_PROPERTIES = {
    name.lower(): name
    for name in (
        "headline",
        "alternativeHeadline",
        "description",
        "datePublished",
        "dateModified",
        "author",
        "editor",
        "articleSection",
        "keywords",
    )
}
_MOST_MARKED = 200


def _microdata(parser: LexborHTMLParser) -> list[dict[str, Any]]:
    """Returns the article that a page marks up, as JSON-LD would state it. Several are other pages' cards."""
    articles = parser.css('[itemscope][itemtype*="schema.org/" i]')
    articles = [one for one in articles if _item_type(one).endswith(("Article", "BlogPosting"))]
    if len(articles) != 1:
        return []
    found: dict[str, Any] = {}
    for element in articles[0].css("[itemprop]")[:_MOST_MARKED]:
        for name in _itemprops(element):
            if name not in _PROPERTIES:
                continue
            inner = element.css_first('[itemprop~="name" i]') if "itemscope" in element.attributes else None
            text = _clean(_stated(inner or element) or short_text(inner or element))
            if text:
                value = {"@type": _item_type(element), "name": text} if inner else text
                found.setdefault(_PROPERTIES[name], value)
    return [{"@type": _item_type(articles[0]), **found}] if found else []


def _stated(element: LexborNode) -> str | None:
    """Returns what an element states in an attribute, beside or in place of its text."""
    return element.attributes.get("content") or element.attributes.get("datetime")


def _item_type(element: LexborNode) -> str:
    return (element.attributes.get("itemtype") or "").rstrip("/ ").rpartition("/")[2]


def _microdata_breadcrumbs(parser: LexborHTMLParser) -> list[str]:
    elements = parser.css(
        '[itemtype*="BreadcrumbList" i] [itemprop~="name" i], [itemtype$="/Breadcrumb" i] [itemprop]'
    )
    texts = (_stated(element) or short_text(element) for element in elements[:_MOST_STEPS])
    return [name for text in texts if (name := _clean(text))]


# JSON-LD

_COMMENT = re.compile(r"(?:/\*|//)?\s?(?:<!--|-->|<!\[CDATA\[|\]\]>)\s?(?:\*/)?")
_TRAILING_COMMA = re.compile(r",\s*(?=[}\]])")
_ESCAPE = re.compile(r'(\\["\\/bfnrtu])|\\')
_QUOTE = re.compile(r'\\.|"', re.DOTALL)
#: What follows the quote that ends a string.
_AFTER_STRING = re.compile(r'\s*(?:[:}\]]|\Z|,\s*(?:["{\[\dtfn-]|\Z))')
_BETWEEN = re.compile(r"[\s,;]*")
_DECODER = json.JSONDecoder(strict=False)


def load_json(text: str) -> Any:
    """Reads JSON as sites write it; what cannot be mended gives what stands before the fault, or None.

    Met on real pages: raw line breaks in strings, trailing commas, HTML comments and CDATA around it, several
    objects in a row, quotation marks and backslashes not escaped, all of it escaped for HTML.
    """
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        pass
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        pass
    if "&quot;@" in text:
        text = html.unescape(text)
    text = _TRAILING_COMMA.sub("", _COMMENT.sub("", text))
    text = _ESCAPE.sub(lambda escape: escape[1] or "", text)
    values, is_whole = _values(text)
    if not is_whole:
        values = _values(_escape_quotes(text))[0] or values
    return values[0] if len(values) == 1 else values


def _values(text: str) -> tuple[list[Any], bool]:
    """Returns the JSON values that stand in a row, and whether they are all of a text."""
    values: list[Any] = []
    at = _end(_BETWEEN, text, 0)
    while at < len(text):
        try:
            value, at = _DECODER.raw_decode(text, at)
        except (ValueError, RecursionError):
            return values, False
        values.append(value)
        at = _end(_BETWEEN, text, at)
    return values, True


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at


def _escape_quotes(text: str) -> str:
    """Escapes quotation marks inside strings: those that nothing follows which could follow a string."""
    kept: list[str] = []
    copied = 0
    inside = False
    for quote in _QUOTE.finditer(text):
        if quote[0] != '"':
            continue
        if not inside:
            inside = True
        elif _AFTER_STRING.match(text, quote.end()):
            inside = False
        else:
            kept += (text[copied : quote.start()], '\\"')
            copied = quote.end()
    return "".join((*kept, text[copied:]))


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """Yields every object of one script: lists, @graph and a page's main entity opened."""
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, list):
            waiting.extend(reversed(item))
        elif isinstance(item, dict):
            graph = item.get("@graph")
            waiting.append(graph)
            for name in ("mainEntity", "mainEntityOfPage"):
                entity = item.get(name)
                if isinstance(entity, dict) and "headline" in entity:
                    waiting.append(entity)
            if len(item) > ("@graph" in item) + ("@context" in item):
                yield item


_MOST_STEPS = 10


def _breadcrumbs(json_ld: Sequence[dict[str, Any]]) -> list[str]:
    """Returns the names of the page's BreadcrumbList (schema.org)."""
    for item in json_ld:
        if "BreadcrumbList" not in _listed(item.get("@type")):
            continue
        names = []
        for element in _listed(item.get("itemListElement")):
            inner = element.get("item") if isinstance(element, dict) else None
            for place in (element, inner):
                name = place.get("name") if isinstance(place, dict) else None
                if isinstance(name, str) and (cleaned := _clean(name)):
                    names.append(cleaned)
                    break
        if names:
            return names
    return []


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _visible_breadcrumbs(blocks: Sequence[Block]) -> list[str]:
    """Returns the trail of links that calls itself a breadcrumb."""
    trail = [block.text for block in blocks if "breadcrumb" in block.hint]
    return [
        name
        for text in trail[:_MOST_STEPS]
        for part in re.split("[›»>/]", text[:300])
        if (name := part.strip())
    ]
