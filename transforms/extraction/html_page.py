"""HTML: one walk over the document gives its blocks of text and its metadata."""

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import orjson
from selectolax.lexbor import LexborHTMLParser, LexborNode

from transforms.extraction.dates import find_datetimes, parse_datetime
from transforms.extraction.model import Block, BlockKind, PageMetadata

#: Elements whose text no reader sees, or that hold controls instead of text.
_SKIPPED = frozenset(
    (
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "iframe",
        "object",
        "canvas",
        "select",
        "textarea",
        "datalist",
        "head",
    )
)
#: Elements that stand on lines of their own (HTML standard, rendering, flow content).
_BLOCKS = frozenset(
    (
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "caption",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    )
)
_KINDS: dict[str, BlockKind] = {
    "li": "list_item",
    "dt": "list_item",
    "dd": "list_item",
    "figcaption": "caption",
    "caption": "caption",
    "tr": "table_row",
    "h1": "heading",
    "h2": "heading",
    "h3": "heading",
    "h4": "heading",
    "h5": "heading",
    "h6": "heading",
}
#: Below these an element is a paragraph again, whatever list or table the page is laid out in.
_FRESH = frozenset(("article", "main", "section", "table"))
_REGIONS = frozenset(("main", "article", "header", "nav", "aside", "footer"))
_ROLES = {
    "main": "main",
    "article": "article",
    "banner": "header",
    "navigation": "nav",
    "complementary": "aside",
    "contentinfo": "footer",
}
#: Formatting that says nothing here. Unclosed, each would be opened anew in every paragraph that
#: follows (HTML standard, "reconstruct the active formatting elements"): a short page grows without bound.
_FORMATTING = re.compile(
    r"</?(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?:[\s/][^<>]*)?>", re.IGNORECASE
)
#: Over this many tags a page is checked for nesting, which costs the parser the square of its depth.
_MANY_TAGS = 5_000
#: Browsers flatten what is nested deeper (Blink: 512).
_DEEPEST = 500
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s<>/]*)[^<>]*>")
_VOID = frozenset(
    (
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    )
)

#: A tag this long is an embedded image or data; a parser may compare each of its attributes with each.
_LONG_TAG = 20_000
_TAG_START = re.compile("<[a-zA-Z][^\\s<>/]*")

#: Signs without a shape go; halves of surrogate pairs, which no file can hold, become U+FFFD.
_UNSEEN: dict[int, str | None] = dict.fromkeys(map(ord, "\x00\u00ad\u200b\u2060\ufeff"))
_UNSEEN.update(dict.fromkeys(range(0xD800, 0xE000), "\ufffd"))
#: How many levels of class and id a hint holds.
_HINT_LEVELS = 4


#: A longer line is running text: there a `time` is read as it is shown.
_LONGEST_DATE_LINE = 150


class _Context(NamedTuple):
    """What the walk knows inside one block element."""

    kind: BlockKind
    level: int
    region: str
    hints: tuple[str, ...]


class _Line:
    """The text gathered since the last break."""

    __slots__ = ("linked", "parts", "times", "total")

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.times: list[tuple[int, str]] = []  # which parts stand for a `time`, and its text
        self.total = 0
        self.linked = 0

    def add(self, text: str, in_link: bool) -> None:
        if not self.parts and text.isspace():
            return
        self.parts.append(text)
        size = len(text) if text.isascii() and " " not in text else len("".join(text.split()))
        self.total += size
        if in_link:
            self.linked += size

    def add_time(self, stated: str, shown: str, in_link: bool) -> None:
        """Adds a `time` element by what its `datetime` says."""
        self.times.append((len(self.parts), shown))
        self.add(stated, in_link)

    def take(self, context: _Context) -> Block | None:
        """Returns the line as a block, None where it is blank, and begins a new one."""
        if not self.parts:
            return None
        if self.total > _LONGEST_DATE_LINE:
            for index, shown in self.times:
                self.parts[index] = shown
        text = visible("".join(self.parts))
        density = self.linked / self.total if self.total else 0.0
        self.parts, self.times, self.total, self.linked = [], [], 0, 0
        if not text:
            return None
        return Block(
            text=text,
            kind=context.kind,
            level=context.level,
            link_density=density,
            region=context.region,
            hint=" > ".join(context.hints),
        )


def read_html(html: str) -> tuple[list[Block], PageMetadata]:
    """Returns the blocks of an HTML page in reading order, and what its head says.

    Any text is read, in time linear in its length: nesting below 500 levels is flattened.
    A block's `hint` holds class and id of its element and three ancestors, nearest first, joined by " > ".
    """
    parser = LexborHTMLParser(_flatten(_shorten_tags(_FORMATTING.sub("", html))))
    root = parser.root
    if root is None:
        return [], PageMetadata()
    blocks = list(_walk(root))
    return blocks, _read_metadata(parser, blocks)


def _shorten_tags(html: str) -> str:
    """Takes the attributes off tags that are longer than `_LONG_TAG`."""
    pieces = html.split(">")
    for index, piece in enumerate(pieces):
        if len(piece) > _LONG_TAG:
            start = _TAG_START.search(piece)
            if start and len(piece) - start.start() > _LONG_TAG:
                pieces[index] = piece[: start.end()]
    return ">".join(pieces)


def _flatten(html: str) -> str:
    """Turns start tags below `_DEEPEST` open elements into line breaks."""
    if html.count("<") < _MANY_TAGS:
        return html
    kept: list[str] = []
    copied = depth = 0
    for tag in _TAG.finditer(html):
        if tag[1]:
            depth = max(depth - 1, 0)
        elif tag[2].lower() not in _VOID:
            depth += 1
            if depth > _DEEPEST:
                kept += (html[copied : tag.start()], "<br>")
                copied = tag.end()
    if not kept:
        return html
    kept.append(html[copied:])
    return "".join(kept)


def _walk(root: LexborNode) -> Iterator[Block]:
    """Yields the blocks below an element, without recursion."""
    context = _Context("paragraph", 0, "", ())
    line = _Line()
    links = 0
    # Elements that the walk stands in: tag, and the context to go back to (None of an inline element).
    open_elements: list[tuple[LexborNode, str, _Context | None]] = []
    node: LexborNode | None = root
    while node is not None:
        tag = node.tag or ""
        child = None
        if tag == "-text":
            line.add(node.text_content or "", links > 0)
        elif tag == "time" and (stated := _stated_time(node)):
            line.add_time(stated, _short_text(node) or "", links > 0)
        elif tag == "br":
            if context.kind in ("heading", "table_row"):
                line.add(" ", False)
            elif block := line.take(context):
                yield block
        elif tag not in _SKIPPED and tag[0] != "-":
            child = node.child
            outer = None
            if tag in _BLOCKS:
                if block := line.take(context):
                    yield block
                outer, context = context, _enter(node, tag, context)
            elif tag in ("td", "th"):
                line.add(" ", False)
                if child is not None and _lays_out(child):
                    outer, context = context, context._replace(kind="paragraph")
            elif tag == "a":
                links += 1
            if child is not None:
                open_elements.append((node, tag, outer))
                node = child
                continue
            if outer is not None:
                context = outer
            elif tag == "a":
                links -= 1
        following = node.next
        while following is None and open_elements:
            node, tag, outer = open_elements.pop()
            if tag == "a":
                links -= 1
            if outer is not None:
                if block := line.take(context):
                    yield block
                context = outer
            following = node.next
        node = following
    if block := line.take(context):
        yield block


#: Longer is no time.
_LONGEST_TIME = 60


#: An element of a date or a name holds few others; more are not looked through, as they may nest.
_MOST_NODES = 8
_LONGEST_SHORT_TEXT = 100


def _short_text(element: LexborNode) -> str | None:
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


def _stated_time(node: LexborNode) -> str | None:
    """Returns a `time` element's `datetime` where it says more than its text: `2 days ago`, `12 Jul`."""
    stated = node.attributes.get("datetime") or ""
    if not stated or len(stated) > _LONGEST_TIME:
        return None
    value = parse_datetime(stated)
    shown = _short_text(node)
    if value is None or shown is None:
        return None
    seen = find_datetimes(shown)
    if not seen or (seen[0].precision == "day" and value.precision != "day"):
        return f" {stated.strip()} "
    return None


def _enter(node: LexborNode, tag: str, outer: _Context) -> _Context:
    """Returns the context inside a block element."""
    attributes = node.attributes
    own = ""
    region = tag if tag in _REGIONS else outer.region
    if attributes:
        own = " ".join(filter(None, (attributes.get("class"), attributes.get("id")))).lower()
        region = _ROLES.get(attributes.get("role") or "", region)
    kind, level = outer.kind, outer.level
    if tag in _KINDS:
        kind = _KINDS[tag]
        level = int(tag[1]) if kind == "heading" else 0
    elif tag in _FRESH:
        kind, level = "paragraph", 0
    return _Context(kind, level, region, (own, *outer.hints[: _HINT_LEVELS - 1]))


def _lays_out(cell: LexborNode) -> bool:
    """Tells whether a table's cell holds blocks or long text: then the table is the page's layout."""
    node: LexborNode | None = cell
    for _ in range(5):
        if node is None:
            return False
        if node.tag in _BLOCKS or (node.tag == "-text" and len(node.text_content or "") > 200):
            return True
        node = node.next
    return False


#: Elements that name an author (HTML standard, link type "author"; schema.org; the classes that sites use).
_AUTHORS = (
    '[rel~="author" i], [itemprop~="author" i]:not(meta), span[class*="author" i], a[class*="author" i]'
)
_MOST_AUTHORS = 10


def _read_metadata(parser: LexborHTMLParser, blocks: list[Block]) -> PageMetadata:
    """Returns what the head says; scripts and links are read wherever they stand.

    `properties` holds under `rel=author` the texts of the elements that name an author.
    """
    properties: dict[str, list[str]] = {}
    for meta in parser.css("meta[content]"):
        attributes = meta.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        content = _clean(attributes.get("content"))
        if name and content:
            properties.setdefault(name.strip().lower(), []).append(content)
    for name in ("datePublished", "dateModified"):
        marked = parser.css_first(f'[itemprop~="{name}" i]:not(meta)')
        if marked is not None:
            stated = marked.attributes.get("content") or marked.attributes.get("datetime")
            if content := _clean(stated):
                properties.setdefault(name.lower(), []).append(content)
    names = [
        text for element in parser.css(_AUTHORS)[:_MOST_AUTHORS] if (text := _clean(_short_text(element)))
    ]
    if names:
        properties["rel=author"] = list(dict.fromkeys(names))
    canonical = parser.css_first('link[rel="canonical" i][href]')
    title = parser.css_first("head > title")
    html = parser.css_first("html[lang]")
    json_ld = [
        item
        for script in parser.css('script[type*="ld+json" i]')
        for item in _objects(_loads(script.text(deep=True)))
    ]
    return PageMetadata(
        title=_clean(title.text(deep=True)) if title else None,
        language=_clean(html.attributes.get("lang")) if html else None,
        canonical_url=_clean(canonical.attributes.get("href")) if canonical else None,
        properties=properties,
        json_ld=json_ld,
        breadcrumbs=_breadcrumbs(json_ld) or _visible_breadcrumbs(blocks),
    )


def visible(text: str) -> str:
    """Returns a text as a reader sees it: spare spaces and signs without a shape gone."""
    return " ".join(text.translate(_UNSEEN).split())


def _clean(text: str | None) -> str | None:
    return visible(text or "") or None


_COMMENT = re.compile(r"<!--|-->|/?\*?<!\[CDATA\[\*?/?|/?\*?\]\]>\*?/?|;\s*\Z")
_TRAILING_COMMA = re.compile(r",\s*(?=[}\]])")


def _loads(text: str) -> Any:
    """Reads JSON as sites write it: with raw line breaks in strings, trailing commas, in a comment."""
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        pass
    for repaired in (text, _TRAILING_COMMA.sub("", _COMMENT.sub("", text))):
        try:
            return json.loads(repaired, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """Yields every object of one script, lists and @graph opened."""
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, list):
            waiting.extend(reversed(item))
        elif isinstance(item, dict):
            graph = item.get("@graph")
            if isinstance(graph, list):
                waiting.extend(reversed(graph))
            if len(item) > ("@graph" in item) + ("@context" in item):
                yield item


def _breadcrumbs(json_ld: list[dict[str, Any]]) -> list[str]:
    """Returns the names of the page's BreadcrumbList (schema.org)."""
    for item in json_ld:
        elements = item.get("itemListElement")
        if item.get("@type") != "BreadcrumbList" or not isinstance(elements, list):
            continue
        names = []
        for element in elements:
            if not isinstance(element, dict):
                continue
            inner = element.get("item")
            name = element.get("name") or (inner.get("name") if isinstance(inner, dict) else None)
            if isinstance(name, str) and (cleaned := _clean(name)):
                names.append(cleaned)
        if names:
            return names
    return []


def _visible_breadcrumbs(blocks: list[Block]) -> list[str]:
    """Returns the trail of links that calls itself a breadcrumb."""
    trail = [block.text for block in blocks if "breadcrumb" in block.hint]
    return [name for text in trail[:10] for part in re.split("[›»>/]", text[:300]) if (name := part.strip())]
