"""HTML: one walk over the document gives its blocks of text; what it says of itself is in `html_metadata`."""

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from selectolax.lexbor import LexborHTMLParser, LexborNode

from transforms.extraction.dates import find_datetimes, parse_datetime
from transforms.extraction.html_metadata import read_metadata, short_text, visible
from transforms.extraction.model import Block, BlockKind, PageMetadata

#: How the walk takes an element; one it does not know is inline, and walked through.
_Role = Literal["text", "block", "skipped", "br", "cell", "time"]
_ROLES: dict[str, _Role] = {
    "-text": "text",
    "br": "br",
    "td": "cell",
    "th": "cell",
    "time": "time",
    # Elements whose text no reader sees, or that hold controls instead of text.
    **dict.fromkeys(
        (
            "-comment",
            "-doctype",
            "amp-sidebar",
            "canvas",
            "datalist",
            "dialog",
            "head",
            "iframe",
            "math",
            "noscript",
            "object",
            "script",
            "select",
            "style",
            "svg",
            "template",
            "textarea",
            "title",
        ),
        "skipped",
    ),
    # Elements that stand on lines of their own (HTML standard, rendering, flow content).
    **dict.fromkeys(
        (
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "button",
            "caption",
            "center",
            "dd",
            "details",
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
            "tbody",
            "tfoot",
            "thead",
            "tr",
            "ul",
        ),
        "block",
    ),
}
_KINDS: dict[str, tuple[BlockKind, int]] = {
    "li": ("list_item", 0),
    "dt": ("list_item", 0),
    "dd": ("list_item", 0),
    "figcaption": ("caption", 0),
    "caption": ("caption", 0),
    "tr": ("table_row", 0),
    **{f"h{level}": ("heading", level) for level in range(1, 7)},
    # Below these an element is a paragraph again, whatever list or table the page is laid out in.
    **dict.fromkeys(("article", "main", "section", "table"), ("paragraph", 0)),
}
_REGIONS = {name: name for name in ("main", "article", "header", "nav", "aside", "footer")}
_LANDMARKS = {
    "main": "main",
    "article": "article",
    "banner": "header",
    "navigation": "nav",
    "complementary": "aside",
    "contentinfo": "footer",
}
#: How many levels of class and id a hint holds.
_HINT_LEVELS = 4
#: A longer line is running text: there a `time` is read as it is shown.
_LONGEST_DATE_LINE = 150


def read_html(html: str) -> tuple[list[Block], PageMetadata]:
    """Returns the blocks of an HTML page in reading order, and what its head says.

    Any text is read, in time linear in its length: nesting below 500 levels is flattened.
    A block's `hint` holds class and id of its element and three ancestors, nearest first, joined by " > ".
    What a style or the `hidden` attribute hides is read too: on labelled pages that was scorecards in closed
    tabs and a headline that a script shows, and none of it came into a story.

    1. Scripts, styles and comments leave the text; what they state of the story is kept.
    2. Tags that would cost a parser more than their length become marks, short ones or line breaks.
    3. The rest is parsed and walked once.
    """
    markup, json_ld = _take_opaque(html.replace("\x00", ""))
    parser = LexborHTMLParser(_flatten(_shorten_tags(_mark_inline(markup))))
    root = parser.root
    if root is None:
        return [], PageMetadata()
    blocks = list(_walk(root, is_styled="font-weight" in markup or "FONT-WEIGHT" in markup))
    return blocks, read_metadata(parser, json_ld, blocks)


# 1. Scripts, styles and comments


def _any_case(names: str) -> str:
    """Returns a pattern of names in letters of either case: several times as fast as one that ignores case.

    >>> _any_case("b|em")
    '[bB]|[eE][mM]'
    """
    return re.sub("[a-z]", lambda letter: f"[{letter[0]}{letter[0].upper()}]", names)


#: What a parser reads without looking for tags inside it (HTML standard, tokenization).
_OPAQUE_NAMES = "script|style|title|textarea|iframe|noembed|noframes"
_OPAQUE = re.compile(rf"<(?=[!sStTiInN])(?:!--|({_any_case(_OPAQUE_NAMES)})(?=[\s/>]))")
_CLOSING = {
    name: re.compile(rf"</(?:{_any_case(name)})(?=[\s/>])[^>]*>?") for name in _OPAQUE_NAMES.split("|")
}


def _take_opaque(html: str) -> tuple[str, list[str]]:
    """Returns a page without scripts, styles, comments and the like, and the texts of its JSON-LD scripts."""
    kept: list[str] = []
    json_ld: list[str] = []
    position = 0
    while opening := _OPAQUE.search(html, position):
        start, name = opening.start(), opening[1]
        kept.append(html[position:start])
        if name is None:
            end = html.find("-->", start + 2)  # "<!-->" is a whole comment
            position = end + 3 if end >= 0 else len(html)
            continue
        name = name.lower()
        begin = html.find(">", start) + 1 or len(html)
        closing = _CLOSING[name].search(html, begin)
        position = closing.end() if closing else len(html)
        if name == "title":
            kept.append(html[start:position])
        elif name == "script" and "ld+json" in html[start:begin].lower():
            json_ld.append(html[begin : closing.start() if closing else position])
    kept.append(html[position:])
    return "".join(kept), json_ld


# 2. Tags that would cost a parser more than their length

#: Marks in the text for where links and bold text begin and end. Code points for a program's own use: no
#: text holds them (Unicode 23.7, noncharacters).
_LINK_ON, _LINK_OFF, _BOLD_ON, _BOLD_OFF = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3"
_MARK = re.compile(f"([{_LINK_ON}-{_BOLD_OFF}])")
#: Formatting elements. Unclosed, each would be opened anew in every paragraph that follows (HTML standard,
#: "reconstruct the active formatting elements"): a short page grows without bound.
_FORMATTING_NAMES = "a|b|strong|big|code|em|font|i|nobr|s|small|strike|tt|u"
_FORMATTING = re.compile(
    r"<(/?)(?=[a-cefinstuA-CEFINSTU][a-zA-Z]{0,5}[\s/>])"  # quickly: no other element
    rf"({_any_case(_FORMATTING_NAMES)})(?=[\s/>])"
    # To the end of the tag, which may stand in a quoted attribute too; else the bare start.
    r"""([^<>"']*(?:(?:"[^"]{0,2000}"|'[^']{0,2000}')[^<>"']*)*>|[^<>]*>|)"""
)
_MARKS = {
    "a": _LINK_ON,
    "/a": _LINK_OFF,
    "b": _BOLD_ON,
    "/b": _BOLD_OFF,
    "strong": _BOLD_ON,
    "/strong": _BOLD_OFF,
}


def _mark_inline(html: str) -> str:
    """Turns links and bold text into marks, and takes other formatting away.

    An element that names an author or has a property stays one, which `html_metadata` reads.
    """
    kept: set[str] = set()

    def mark(tag: re.Match[str]) -> str:
        slash, name, rest = tag.groups()
        name = name.lower()
        sign = _MARKS.get(slash + name, "")
        if not rest:
            return f"{sign}<{slash}span"
        if name in kept:
            kept.remove(name)
            sign = f"</span>{sign}"
        if len(rest) > 1 and not slash and ("author" in rest or "itemprop" in rest or "Author" in rest):
            kept.add(name)
            return f"{sign}<span{rest}"
        return sign

    return _FORMATTING.sub(mark, html)


#: A tag this long is an embedded image or data; a parser may compare each of its attributes with each.
_LONG_TAG = 4_000
_TAG_START = re.compile(r"<[a-zA-Z][^\s<>/]*")
_ATTRIBUTE = re.compile(
    r"""\s((?:class|id|role|style|name|property|itemprop|content|rel|href|datetime|lang)\s*=\s*"""
    r"""(?:"[^"]{0,20000}"|'[^']{0,20000}'|[^\s"'<>]{1,200}))""",
    re.IGNORECASE,
)
_MOST_ATTRIBUTES = 8


def _shorten_tags(html: str) -> str:
    """Leaves tags longer than `_LONG_TAG` the attributes that are read here."""
    half = _LONG_TAG // 2
    if all(html.find(">", begin, begin + half) >= 0 for begin in range(0, len(html) - half, half)):
        return html
    pieces = html.split(">")
    for index, piece in enumerate(pieces):
        if len(piece) > _LONG_TAG:
            start = _TAG_START.search(piece)
            if start and len(piece) - start.start() > _LONG_TAG:
                kept = _ATTRIBUTE.findall(piece, start.end())[:_MOST_ATTRIBUTES]
                pieces[index] = " ".join((piece[: start.end()], *kept))
    return ">".join(pieces)


#: Over this many tags a page is checked for nesting, which costs the parser the square of its depth.
_MANY_TAGS = 10_000
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


# 3. The walk


#: What a block element says of the lines in it: kind, level, region, and the hints from it upwards.
_Place = tuple[BlockKind, int, str, tuple[str, ...]]


class _Line:
    """The text gathered since the last break."""

    __slots__ = ("bold", "linked", "parts", "times")

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.times: list[tuple[int, str]] = []  # which parts stand for a `time`, and its text
        self.linked = False  # whether the line begins inside a link,
        self.bold = 0  # and inside how many elements of bold text

    def add_time(self, stated: str, shown: str) -> None:
        """Adds a `time` element by what its `datetime` says."""
        self.times.append((len(self.parts), shown))
        self.parts.append(stated)

    def take(self, place: _Place) -> Block | None:
        """Returns the line as a block, None where it is blank, and begins a new one."""
        text = "".join(self.parts)
        if self.times:
            if len(text) > _LONGEST_DATE_LINE:
                for index, shown in self.times:
                    self.parts[index] = shown
                text = "".join(self.parts)
            self.times.clear()
        self.parts.clear()
        if text.isascii() or not _MARK.search(text):
            link_density, bold = float(self.linked), self.bold > 0
        else:
            text, link_density, bold = self._read_marks(text)
        text = visible(text)
        if not text:
            return None
        kind, level, region, hints = place
        return Block(text, kind, level, link_density, region, " > ".join(hints), True, bold)

    def _read_marks(self, text: str) -> tuple[str, float, bool]:
        """Returns a text without marks, the share of it in links, and whether all its words are bold."""
        inner = text.strip()
        if inner[0] == _LINK_ON and inner[-1] == _LINK_OFF and not _MARK.search(inner, 1, len(inner) - 1):
            self.linked = False
            return inner[1:-1], 1.0, self.bold > 0
        texts: list[str] = []
        size = linked = 0
        bold = True
        for piece in _MARK.split(text):
            if piece == _LINK_ON:
                self.linked = True
            elif piece == _LINK_OFF:
                self.linked = False
            elif piece == _BOLD_ON:
                self.bold += 1
            elif piece == _BOLD_OFF:
                self.bold = max(self.bold - 1, 0)
            elif piece:
                texts.append(piece)
                length = len(piece) if " " not in piece else len("".join(piece.split()))
                size += length
                if self.linked:
                    linked += length
                if bold and not self.bold:
                    bold = not any(map(str.isalnum, piece))
        return "".join(texts), linked / size if size else 0.0, bold


def _walk(root: LexborNode, *, is_styled: bool) -> Iterator[Block]:
    """Yields the blocks below an element, without recursion.

    Args:
        root: the element.
        is_styled: whether inline elements may be bold by a style of their own.
    """
    place: _Place = ("paragraph", 0, "", ())
    line = _Line()
    parts = line.parts
    # Elements that the walk stands in. Of a block: the place to go back to, and whether that stood in a link
    # and how deep in bold text. What opens inside a block ends with it, as a missing end tag is meant.
    # Of an inline element: whether it makes its text bold.
    open_elements: list[tuple[LexborNode, _Place | None, bool, int]] = []
    node: LexborNode | None = root
    while node is not None:
        tag = node.tag or ""
        role = _ROLES.get(tag)
        if role == "text":
            text = node.text_content or ""
            if parts or not text.isspace():
                parts.append(text)
        elif role == "time" and (stated := _stated_time(node)):
            line.add_time(stated, short_text(node) or "")
        elif role == "br":
            if place[0] in ("heading", "table_row"):
                parts.append(" ")
            elif parts and (block := line.take(place)):
                yield block
        elif role != "skipped":
            outer = None
            if role == "block" and parts and (block := line.take(place)):
                yield block
            child = node.child
            if role == "cell":
                parts.append(" ")
            if child is not None:
                if role == "block":
                    outer = place
                    open_elements.append((node, outer, line.linked, line.bold))
                    place = _enter(node, tag, outer, line)
                else:
                    if role == "cell" and place[0] != "paragraph" and _lays_out(child):
                        outer, place = place, ("paragraph", *place[1:])
                        open_elements.append((node, outer, line.linked, line.bold))
                    else:
                        is_bold = is_styled and _is_bold(node.attributes)
                        if is_bold:
                            parts.append(_BOLD_ON)
                        open_elements.append((node, None, False, is_bold))
                node = child
                continue
        following = node.next
        while following is None and open_elements:
            node, outer, linked, bold = open_elements.pop()
            if outer is not None:
                if parts and (block := line.take(place)):
                    yield block
                place = outer
                line.linked = line.linked and linked
                line.bold = min(line.bold, bold)
            elif bold:
                parts.append(_BOLD_OFF)
            following = node.next
        node = following
    if parts and (block := line.take(place)):
        yield block


#: Weights of 600 and more are bold (CSS Fonts).
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)


def _is_bold(attributes: Mapping[str, str | None]) -> bool:
    style = attributes.get("style")
    return style is not None and _BOLD_STYLE.search(style) is not None


def _enter(node: LexborNode, tag: str, outer: _Place, line: _Line) -> _Place:
    """Returns the place inside a block element, and notes bold text that begins with it."""
    attributes = node.attributes
    own = "blockquote" if tag == "blockquote" else ""
    region = _REGIONS.get(tag) or outer[2]
    if attributes:
        own = f"{own} {attributes.get('class') or ''} {attributes.get('id') or ''}".strip().lower()
        if role := attributes.get("role"):
            region = _LANDMARKS.get(role, region)
        line.bold += _is_bold(attributes)
    kind, level = _KINDS.get(tag) or outer[:2]
    return kind, level, region, (own, *outer[3][: _HINT_LEVELS - 1])


def _lays_out(cell: LexborNode) -> bool:
    """Tells whether a table's cell holds blocks or long text: then the table is the page's layout."""
    node: LexborNode | None = cell
    for _ in range(5):
        if node is None:
            return False
        tag = node.tag or ""
        if _ROLES.get(tag) == "block" or (tag == "-text" and len(node.text_content or "") > 200):
            return True
        node = node.next
    return False


#: Longer is no time.
_LONGEST_TIME = 60


def _stated_time(node: LexborNode) -> str | None:
    """Returns a `time` element's `datetime` where it says more than its text: `2 days ago`, `12 Jul`."""
    stated = node.attributes.get("datetime") or ""
    if not stated or len(stated) > _LONGEST_TIME:
        return None
    value = parse_datetime(stated)
    shown = short_text(node)
    if value is None or shown is None:
        return None
    seen = find_datetimes(shown)
    if not seen or (seen[0].precision == "day" and value.precision != "day"):
        return f" {stated.strip()} "
    return None
