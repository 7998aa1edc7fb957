"""Plain text: each line that is not blank is a block.

Some text pages are what a program printed of an article: a JSON object with a headline and a text, or lines
that each begin with the name of a field. Those become the same blocks, in a page's usual order.
"""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

import orjson

from transforms.extraction.html_page import read_html, visible
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
    """Returns the lines of a text page as blocks, and what a printed record says beside its text."""
    record = _read_json(text) or _read_labelled(text)
    if record:
        return _blocks_of_record(record)
    return _lines(text), PageMetadata()


def _lines(text: str) -> list[Block]:
    blocks: list[Block] = []
    gap = True
    for line in text.splitlines():
        words = visible(line)
        if words:
            blocks.append(Block(text=words, gap_before=gap))
        gap = not words
    return blocks


def _read_json(text: str) -> dict[str, Any] | None:
    """Returns the fields of an article that is printed as one JSON object; None for any other text."""
    if not text[:1_000].lstrip().startswith("{"):
        return None
    try:
        value = orjson.loads(text)
    except orjson.JSONDecodeError:
        try:
            value = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            return None
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
