"""Bad input never stops a run: an honest record with the bad part null, or a dead letter with its reason."""

import datetime
import json
import pathlib
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.lake import open_lake
from pipeline.launch import launch
from schemas.tables import ARTICLES, MENTIONS, SCORES
from tests.conftest import run_options
from transforms.extraction.errors import DataError
from transforms.extraction.messages import parse_message
from transforms.extraction.model import Payload
from transforms.extraction.split import split_page
from transforms.write_partitioned_parquet import parquet_bytes

# ruff: noqa: E501  # a paragraph is a line
STORY = """खेल मैदान के विस्तार को मिली मंजूरी, अगले माह से शुरू होगा काम

Edited By neha, Updated: 11 Jul, {year} 05:26 PM

शिमला : नगर निगम ने शनिवार को खेल मैदान के विस्तार की योजना को मंजूरी दी। महापौर ने बताया कि इस पर दो करोड़ रुपए खर्च होंगे।

बैठक में पार्षदों ने पेयजल और सड़कों की मरम्मत के मुद्दे भी उठाए। अधिकारियों ने सभी वार्डों में सर्वे कराने का भरोसा दिया है।
"""


def _run(folder: pathlib.Path, *lines: bytes, **options: Any) -> list[dict[str, Any]]:
    """Runs lines of a file, between two good ones, and returns what became of those in the middle."""
    good = [json.dumps({"content": STORY.format(year=2020), "message_id": name}).encode() for name in "ab"]
    (folder / "crawl.jsonl").write_bytes(b"\n".join([good[0], *lines, good[1]]))
    assert launch(run_options(str(folder / "crawl.jsonl"), lake=folder / "lake", **options)).accounted_for
    lake = open_lake(folder / "lake")
    articles = lake.sql("SELECT message_id, url, date, date_modified, headline FROM articles ORDER BY ALL")
    letters = lake.sql("SELECT error_type, error_message, payload, source FROM dead_letters ORDER BY source")
    rows: list[dict[str, Any]] = articles.arrow().read_all().to_pylist()
    strange = [row for row in rows if row["message_id"] not in ("a", "b")]
    assert len(strange) < len(rows)  # what stands before and behind is there; in one chunk it is one row
    return strange + letters.arrow().read_all().to_pylist()


def test_fifty_megabytes_of_one_line(tmp_path: pathlib.Path) -> None:
    (letter,) = _run(tmp_path, b'{"content": "' + b"x" * (50 << 20) + b'"}')
    assert letter["error_type"] == "too_large"
    assert letter["source"].endswith("crawl.jsonl:2")
    assert len(letter["payload"]) == 64 << 10
    assert "SHA-256" in letter["error_message"]


def test_html_nested_a_hundred_thousand_deep(tmp_path: pathlib.Path) -> None:
    deep = "<div>" * 100_000 + "".join(f"<p>{line}</p>" for line in STORY.splitlines() if line)
    page = {"content": f"<html><h1>{STORY.splitlines()[0]}</h1>{deep}", "message_id": "deep"}
    (row,) = _run(tmp_path, json.dumps(page).encode())
    assert row["headline"] == STORY.splitlines()[0]


def test_dates_that_cannot_be(tmp_path: pathlib.Path) -> None:
    pages = [
        {"content": STORY.format(year=year), "message_id": year, "fetched_at": f"{year}-01-01T00:00:00Z"}
        for year in ("0000", "9999")
    ]
    fetched_at = datetime.datetime(2025, 6, 4, tzinfo=datetime.timezone.utc)
    rows = _run(tmp_path, *(json.dumps(page).encode() for page in pages), fetched_at=fetched_at)
    assert [(row["date"], row["date_modified"]) for row in rows] == [(datetime.date(2025, 6, 4), None)]


def test_addresses_that_would_escape(tmp_path: pathlib.Path) -> None:
    addresses = ["https://a.example/../../../../tmp/x", "https://a.example/x\nstate=IN-XX/date=1"]
    pages = [
        {"content": STORY.format(year=2018 + number), "url": url, "message_id": str(number)}
        for number, url in enumerate(addresses)
    ]
    rows = _run(tmp_path, *(json.dumps(page).encode() for page in pages))
    assert [row["url"] for row in rows] == [addresses[0], None]
    assert {file.name for file in tmp_path.iterdir()} == {"crawl.jsonl", "lake"}
    assert {file.name for file in (tmp_path / "lake").iterdir()} <= {".khabar", "articles", "mentions"}
    assert {file.name for file in (tmp_path / "lake" / "articles").iterdir()} == {"state=IN-HP"}


_WIDGET = ["IPL", "Punjab Kings", "190/9", "20.0", "RR 9.50", "Related Story", "img title"]
_TAGS = (
    "<p>|</p>|<h1>|<div class=body>|<table><tr><td>|<a href='/x'>|&#xd800;|<script type=application/ld+json>"
)
_ODD = [
    "\u200d",
    "\u094d",
    "\x00",
    "\ufeff",
    "\u202e",
    "9" * 40 + "/9",
    '{"@type":"NewsArticle"',
    "</script>",
]
_FRAGMENTS = st.sampled_from([*STORY.format(year=2020).splitlines(), *_WIDGET, *_TAGS.split("|"), *_ODD])


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_FRAGMENTS | st.text(max_size=30), max_size=30), st.sampled_from(["text/html", "text/plain"]))
def test_any_text_gives_rows_that_can_be_stored_or_a_reason(parts: list[str], content_type: str) -> None:
    data = json.dumps({"content": "\n".join(parts), "content_type": content_type}).encode()
    received_at = datetime.datetime(2025, 6, 4, tzinfo=datetime.timezone.utc)
    try:
        records = split_page(parse_message(Payload(data, "json", "x", received_at)))
    except DataError:
        return
    assert (records.article is None) == (records.error is not None)
    rows = [(SCORES, score) for score in records.scores] + [
        (MENTIONS, mention) for mention in records.mentions
    ]
    if records.article is not None:
        rows.append((ARTICLES, records.article))
    for table, record in rows:
        parquet_bytes(table, [table.row(record)])
    for mention in records.mentions:
        text = getattr(records.article, mention.field)
        assert text[mention.begin_index : mention.end_index] == mention.anchor_of
