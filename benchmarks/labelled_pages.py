"""Reads the pages that quality is measured on: real ones, and ones written for khabar in their shape."""

import gzip
import pathlib
from collections.abc import Mapping
from typing import Any

import orjson

from benchmarks.measures import LabelledPage
from transforms.extraction.charset import decode_page


def read_pages(folder: pathlib.Path) -> list[LabelledPage]:
    """Reads a folder of labelled pages: each page with its record `<id>.json`, and perhaps `mentions.json`.

    A record has the keys `id`, `file` (the page, gzip where its name ends in .gz), `content_type`, `url`,
    `fetched_at`, `language`, `page_type`, `label_method` and `gold` (the labels; null where there are none).
    A real page's `source` says in `repo` or `path` where it was found; a page without was written for khabar.
    """
    marked = folder / "mentions.json"
    mentions = orjson.loads(marked.read_bytes()) if marked.exists() else {}
    records = (orjson.loads(file.read_bytes()) for file in sorted(folder.glob("*.json")) if file != marked)
    return [_page(record, folder, mentions.get(record["id"])) for record in records]


def _page(
    record: Mapping[str, Any], folder: pathlib.Path, mentions: Mapping[str, Any] | None
) -> LabelledPage:
    data = (folder / record["file"]).read_bytes()
    if record["file"].endswith(".gz"):
        data = gzip.decompress(data)
    source = record.get("source") or {}
    html = record["content_type"] == "text/html"
    return LabelledPage(
        id=record["id"],
        message={
            "content": decode_page(data, html=html),
            "content_type": "text/html" if html else "text/plain",  # those in JSON count as plain text
            "url": record["url"],
            "fetched_at": record["fetched_at"],
            "message_id": record["id"],
        },
        language=record["language"],
        page_type=record["page_type"],
        label_method=record["label_method"],
        labels=record["gold"] or {},
        mentions=mentions["mentions"] if mentions else None,
        written_for_khabar=not (source.get("repo") or source.get("path")),
    )
