"""Plain text: each line that is not blank is a block.

Some text pages are what a program printed of an article: a JSON object with a headline and a text, or lines
that each begin with the name of a field. Those become the same blocks, in a page's usual order.
"""

import html
import itertools
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from transforms.extraction.html_metadata import load_json, visible
from transforms.extraction.html_page import read_html
from transforms.extraction.model import Block, PageMetadata

#: Names that programs give to the fields of an article, letters only, with schema.org's name for each.
_FIELDS = {
    "headline": "headline",
    "extractedheadline": "headline",
    "heading": "headline",
    "title": "headline",
    "description": "description",
    "summary": "description",
    "subtitle": "description",
    "excerpt": "description",
    "articlebody": "articleBody",
    "extractedarticlebody": "articleBody",
    "body": "articleBody",
    "content": "articleBody",
    "fulltext": "articleBody",
    "maintext": "articleBody",
    "story": "articleBody",
    "text": "articleBody",
    "textsnippet": "articleBody",
    "snippet": "articleBody",
    "author": "author",
    "authors": "author",
    "byline": "author",
    "date": "datePublished",
    "datepublished": "datePublished",
    "published": "datePublished",
    "publishedat": "datePublished",
    "publisheddate": "datePublished",
    "publishdate": "datePublished",
    "publishtime": "datePublished",
    "pubdate": "datePublished",
    "datemodified": "dateModified",
    "updated": "dateModified",
    "updatedat": "dateModified",
    "modifieddate": "dateModified",
    "category": "articleSection",
    "categoryname": "articleSection",
    "section": "articleSection",
    "keywords": "keywords",
    "tags": "keywords",
    "url": "url",
    "link": "url",
}
_LABELLED = re.compile(r"(?:-{3,} *)?([A-Za-z][A-Za-z _]{2,24}?) *(?::|-{3,}) *(.*)")
_RULE = re.compile(r"[-=*_]{3,}.*")
_MARKUP = re.compile(r"<(?:p|div|br|span|img|a|h\d)\b[^<>]*>", re.IGNORECASE)


def read_text(text: str) -> tuple[list[Block], PageMetadata]:
    r"""Returns the lines of a text page as blocks, and what a printed record says beside its text.

    A text that is one line stays one block, however long: where its paragraphs were is lost. Only what a
    program wrote in their place is read: `\n`, or runs of spaces between the elements of a page.
    """
    record = _read_json(text) or _read_labelled(text)
    if record:
        return _blocks_of_record(record)
    return _lines(text), PageMetadata()


#: What stands for a line break in a text without any.
_WRITTEN_BREAK = re.compile(r"(?:\\r)?\\n|\t+|[ \u00a0]{3,}")
_FEWEST_BREAKS = 3
_ENTITY = re.compile(
    r"&(?:amp|nbsp|quot|lt|gt|apos|[lr]squo|[lr]dquo|[mn]dash|hellip|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});"
)


def _lines(text: str) -> list[Block]:
    """Returns each line that is not blank; entities that a crawler left are read."""
    if _ENTITY.search(text):
        text = html.unescape(text)
    lines = text.splitlines()
    if len(lines) == 1:
        parts = _WRITTEN_BREAK.split(text)
        lines = parts if len(parts) > _FEWEST_BREAKS else lines
    if text.count(_BAR) >= _FEWEST_BARS and any(len(line) > _LONG and _BAR in line for line in lines):
        lines = [part for line in lines for part in line.split(_BAR)]
    has_marks = sum(_MARKED_LINK.match(line) is not None for line in lines) >= _FEWEST_MARKED
    blocks: list[Block] = []
    gap = True
    for line in _unwrapped(lines):
        is_link = has_marks and _MARKED_LINK.match(line) is not None
        if has_marks:
            line = (
                _BAR.join(filter(None, map(str.strip, _MARK.split(line)))) if is_link else _MARK.sub("", line)
            )
        words = visible(line)
        if words:
            is_link = is_link or _is_menu_row(line)
            blocks.append(Block(text=words, gap_before=gap, link_density=1.0 if is_link else 0.0))
        gap = not words
    return blocks


#: Some programs write a bar between the texts of a page's elements, in a paragraph's line too.
_BAR = " | "
_FEWEST_BARS = 10
_LONG = 300  # characters; rows of a table are shorter
#: Text browsers number the links, `[12]Sports`, behind an item's mark or a bar.
_MARK = re.compile(r"[#*+|o]? ?\[\d{1,4}\](?=\S)")
_MARKED_LINK = re.compile(r"[ \t]*(?:#|[*+o] )?\[\d{1,4}\]\S")
_FEWEST_MARKED = 3


#: Between the items of a menu that was a row on the page.
_WIDE_GAP = re.compile(r"\t+|[ \u00a0]{2,}")
_FEWEST_CELLS = 4
_LONGEST_CELL = 3  # words


def _is_menu_row(line: str) -> bool:
    """Tells whether a line is the items of a menu, a few words each with wide gaps between them.

    What has figures may be a row of a table.
    """
    if len(line) > _LONG or any(map(str.isdigit, line)):
        return False
    cells = _WIDE_GAP.split(line.strip())
    return len(cells) >= _FEWEST_CELLS and all(cell.count(" ") < _LONGEST_CELL for cell in cells)


#: Columns at which mail and text browsers break lines.
_WIDTHS = range(40, 101)
_FEWEST_WRAPPED = 3


def _unwrapped(lines: Sequence[str]) -> list[str]:
    """Returns the lines of a text with those that were broken at a column joined again.

    A line was broken where the next one's first word found no room. A text has such lines where three of its
    paragraphs, of three lines or more each, have no other ones.
    """
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        if words := line.strip():
            paragraphs[-1].append(words)
        elif paragraphs[-1]:
            paragraphs.append([])
    widths = [
        max(map(len, paragraph)) for paragraph in paragraphs if len(paragraph) > 2 and _is_wrapped(paragraph)
    ]
    width = max(widths, default=0)
    if len(widths) < _FEWEST_WRAPPED or any(len(line) > 2 * width and "://" not in line for line in lines):
        return list(lines)
    joined: list[list[str]] = []
    room = 0  # what is left of the line above
    for line in lines:
        words = line.strip()
        if joined and words and len(words.split(maxsplit=1)[0]) >= room and not _ITEM.match(line):
            joined[-1].append(words)
        else:
            joined.append([line])
        room = width - len(words) if words else width
    return [" ".join(words) for words in joined]


_ITEM = re.compile(r"\s*(?:[*+•-]|\[?\d{1,4}[].)])")


def _is_wrapped(paragraph: Sequence[str]) -> bool:
    """Tells whether every line but the last has no room for the next one's first word."""
    width = max(map(len, paragraph))
    return width in _WIDTHS and all(
        len(line) + 1 + len(following.split(maxsplit=1)[0]) > width
        for line, following in itertools.pairwise(paragraph)
    )


# Text with marks


_DOCUMENT = re.compile(r"\s*(?:<\?xml[^<>]{0,200}>\s*)?<(?:!doctype html|html|head|body)[\s>]", re.IGNORECASE)


def is_html(text: str) -> bool:
    """Tells whether a text is an HTML document, whatever it was called: it begins as one.

    >>> is_html("<!DOCTYPE html><title>"), is_html("<b>NEW DELHI</b>: the minister")
    (True, False)
    """
    return _DOCUMENT.match(text) is not None


#: CommonMark's headings. A hash before a word is a hashtag.
_HEADING = re.compile(r"^ {0,3}#{1,2} +[^\s#]", re.MULTILINE)
_MARKS = ("](", "**", "__", "\n\n")


def is_markdown(text: str) -> bool:
    r"""Tells whether a text is Markdown: it has a heading of the first two levels, and other marks beside it.

    >>> is_markdown("# Budget\n\nThe council met."), is_markdown("#Budget and more"), is_markdown("# 1")
    (True, False, False)
    """
    return _HEADING.search(text) is not None and any(mark in text for mark in _MARKS)


#: What programs that turn pages into Markdown write above it, a line to a field.
_FRONT_LINE = re.compile(r"(Title|URL Source|Published Time) ?: *(\S.*)")
_FRONT_FIELDS = {"Title": "headline", "URL Source": "url", "Published Time": "datePublished"}
_MOST_FRONT_LINES = 12


def read_front_matter(text: str) -> PageMetadata:
    """Returns what the lines above a page in Markdown say of it: its title, its address and its time."""
    lines = text[:_LONGEST_FRONT].splitlines()[:_MOST_FRONT_LINES]
    found = {match[1]: match[2].strip() for line in lines if (match := _FRONT_LINE.fullmatch(line))}
    if len(found) < 2:
        return PageMetadata()
    article = {"@type": "NewsArticle", **{_FRONT_FIELDS[name]: value for name, value in found.items()}}
    return PageMetadata(canonical_url=found.get("URL Source"), json_ld=[article])


_LONGEST_FRONT = 4_000
_IMAGE = re.compile(r"!\[[^\[\]]{0,300}\]\([^()\s]{0,2000}(?: [^()]{0,300})?\)")
_LINK = re.compile(r"\[([^\[\]]{0,500})\]\([^()\s]{0,2000}(?: [^()]{0,300})?\)")
_BOLD = re.compile(r"\*\*|__")
_EMPHASIS = re.compile(r"\*(?=\S)|(?<=\S)\*|(?<!\S)_(?=\S)|(?<=\S)_(?!\S)")
_ESCAPED = re.compile(r"\\([!#()*+\-.\[\]_`{|}~\\])")
_OWN_LINE = re.compile(r" {0,8}(?:(?P<heading>#{1,6}) +|(?P<item>[*+-]|\d{1,3}[.)]) +|>+ ?|(?P<row>\|) ?)")
_BREAK_LINE = re.compile(r"[-=*_ |:]{3,}")


def read_markdown(text: str) -> list[Block]:
    """Returns the blocks of a page in Markdown: CommonMark's headings, lists, links and bold text.

    Lines that follow each other are one paragraph, as CommonMark has it; a heading, an item, a quotation and
    a table's row have lines of their own.
    """
    elements: list[tuple[str, list[str]]] = []  # name, lines
    is_open = False  # a paragraph that the next line may go on with
    for line in text.splitlines():
        own = _OWN_LINE.match(line)
        words = line[own.end() :] if own else line
        if not words.strip() or _BREAK_LINE.fullmatch(words.strip()):
            is_open = False
            continue
        name = "p"
        if own and own["heading"]:
            name = f"h{len(own['heading'])}"
        elif own and own["item"]:
            name = "li"
        if own or not is_open:
            elements.append((name, []))
        elements[-1][1].append(words.strip("| ") if own and own["row"] else words)
        is_open = name == "p" and not line.endswith(("  ", "\\"))
    return read_html("".join(f"<{name}>{_inline(' '.join(lines))}</{name}>" for name, lines in elements))[0]


def _inline(text: str) -> str:
    """Returns a line of Markdown as HTML: links, bold text, no images."""
    text = html.escape(_IMAGE.sub(" ", text), quote=False)
    text = _ESCAPED.sub(lambda sign: f"&#{ord(sign[1])};", text)
    parts = _BOLD.split(text)
    bold = "".join(f"<b>{part}</b>" if number % 2 else part for number, part in enumerate(parts))
    return _LINK.sub(r"<a>\1</a>", _EMPHASIS.sub("", bold))


# Records


def _read_json(text: str) -> dict[str, Any] | None:
    """Returns the fields of an article that is printed as one JSON object; None for any other text."""
    if not text[:1_000].lstrip().startswith(("{", "[")):
        return None
    value = load_json(text)
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    return _article_fields(value.items()) if isinstance(value, dict) else None


def _read_labelled(text: str) -> dict[str, Any] | None:
    """Returns the fields of an article printed as `Headline: …` lines, or under `--- Headline ---` lines."""
    fields: list[tuple[str, str]] = []
    name, lines = "", [""]
    for line in text.splitlines():
        label = _LABELLED.fullmatch(line.strip())
        if label and _letters(label[1]) in _FIELDS:
            fields.append((name, "\n".join(lines)))
            name, lines = label[1], [label[2]]
        elif _RULE.fullmatch(line.strip()):
            fields.append((name, "\n".join(lines)))
            name, lines = "", [""]
        else:
            lines.append(line)
    fields.append((name, "\n".join(lines)))
    return _article_fields(fields)


def _article_fields(items: Iterable[tuple[str, Any]]) -> dict[str, Any] | None:
    """Returns fields under schema.org's names; None unless both a headline and a text are among them."""
    fields: dict[str, Any] = {}
    for name, value in items:
        field = _FIELDS.get(_letters(name))
        if field and value and (field not in fields or len(str(value)) > len(str(fields[field]))):
            fields[field] = value
    wanted = (fields.get("headline"), fields.get("articleBody"))
    return fields if all(isinstance(value, str) and value.strip() for value in wanted) else None


def _letters(name: str) -> str:
    return "".join(filter(str.isalpha, name)).lower()


def _blocks_of_record(record: Mapping[str, Any]) -> tuple[list[Block], PageMetadata]:
    """Returns headline, date lines and text of a record as a page shows them."""
    body = record["articleBody"]
    blocks = _lines(record["headline"])
    for field in ("author", "datePublished", "dateModified"):
        if isinstance(record.get(field), str):
            blocks += _lines(record[field])
    if _MARKUP.search(body):
        blocks += [Block(text=block.text, kind=block.kind, level=block.level) for block in read_html(body)[0]]
    else:
        blocks += _lines(body)
    url = record.get("url")
    stated = {name: value for name, value in record.items() if name != "articleBody"}
    return blocks, PageMetadata(
        canonical_url=url.strip() if isinstance(url, str) else None,
        json_ld=[{"@type": "NewsArticle", **stated}],
    )
