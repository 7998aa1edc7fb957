"""Reads the pages that quality is measured on."""

import datetime
import gzip
import pathlib
import re
from collections.abc import Iterator, Mapping
from typing import Any

import orjson

from benchmarks.measures import LabelledPage
from transforms.extraction.files import read_payloads
from transforms.extraction.messages import parse_message
from transforms.extraction.model import RawMessage

#: When the samples were "crawled", as their README says.
_SAMPLES_CRAWLED = datetime.datetime(2025, 6, 4, 9, tzinfo=datetime.timezone.utc)
_MAX_MESSAGE_BYTES = 10_000_000

# A row of the samples' tables: names in the first cell, the expected state in the last; a dash where the
# page is no article.
_SAMPLE = re.compile(r"\| (`[^|]+) \|.*\| `?(IN-[A-Z]{2}|IN|unknown|–)`? \|")


def read_pages(folder: pathlib.Path) -> list[LabelledPage]:
    """Reads a folder of labelled pages: `<id>.json` beside each page, and `mentions.json`."""
    mentions = orjson.loads((folder / "mentions.json").read_bytes())
    records = (
        orjson.loads(file.read_bytes())
        for file in sorted(folder.glob("*.json"))
        if file.name != "mentions.json"
    )
    return [_page(record, folder, mentions.get(record["id"])) for record in records]


def read_samples(folder: pathlib.Path) -> list[LabelledPage]:
    """Reads the samples whose state stands in their README's tables."""
    states = {
        name: match[2]
        for line in (folder / "README.md").read_text("utf-8").splitlines()
        if (match := _SAMPLE.fullmatch(line))
        for name in re.findall("`([^`]+)`", match[1])
    }
    return [
        _sample(name, message, states[name]) for name, message in _sample_messages(folder) if name in states
    ]


def _page(
    record: Mapping[str, Any], folder: pathlib.Path, mentions: Mapping[str, Any] | None
) -> LabelledPage:
    data = (folder / record["file"]).read_bytes()
    if record["file"].endswith(".gz"):
        data = gzip.decompress(data)
    html = record["content_type"] == "text/html"
    return LabelledPage(
        id=record["id"],
        message={
            "content": data.decode("utf-8", errors="replace"),
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
    )


def _sample_messages(folder: pathlib.Path) -> Iterator[tuple[str, RawMessage]]:
    for file in (*sorted((folder / "pages").iterdir()), folder / "messages.jsonl"):
        with file.open("rb") as stream:
            for payload in read_payloads(
                stream, file.name, received_at=_SAMPLES_CRAWLED, max_message_bytes=_MAX_MESSAGE_BYTES
            ):
                message = parse_message(payload)
                yield (message.message_id if payload.kind == "json" else file.name), message


def _sample(name: str, message: RawMessage, state: str) -> LabelledPage:
    is_article = state != "–"
    labels = {"state": state if "-" in state else None, "state_basis": "the samples' README"}
    return LabelledPage(
        id=name,
        message={
            "content": message.content,
            "content_type": message.content_type,
            "url": message.url,
            "fetched_at": message.fetched_at.isoformat(),
            "message_id": name,
        },
        language="",  # not told
        page_type="article" if is_article else "listing",
        label_method="hand",
        labels=labels if is_article else {},
    )
