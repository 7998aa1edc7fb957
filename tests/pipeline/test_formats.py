"""The same pages give the same rows, whichever kind of file they come in."""

import gzip
import io
import json
import pathlib
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard

from pipeline import inputs
from pipeline.lake import open_lake
from pipeline.launch import launch
from tests.conftest import run_options
from tests.extraction.warc_files import packed, record
from tests.test_bad_input import STORY

_CRAWLED = "2025-06-04T03:30:00Z"
_PAGES = [
    {
        "url": f"https://a.example/{number}",
        "html": "<html><body><article>"
        + "".join(
            f"<{tag}>{line}</{tag}>"
            for tag, line in zip(
                ("h1", "p", "p", "p"), filter(None, STORY.format(year=year).splitlines()), strict=True
            )
        )
        + "</article></body></html>",
    }
    for number, year in enumerate(range(2013, 2021))
]


def _jsonl() -> bytes:
    messages = [
        {"content": page["html"], "url": page["url"], "fetched_at": _CRAWLED, "content_type": "text/html"}
        for page in _PAGES
    ]
    return b"\n".join(json.dumps(message).encode() for message in messages)


def _warc(ending: str) -> bytes:
    records = [record(b"software: x", record_type="warcinfo", content_type="text/plain", bare=True)]
    for number, page in enumerate(_PAGES):
        records.append(record(b"", record_type="request", number=100 + number))
        records.append(record(page["html"].encode(), url=page["url"], number=number))
    return packed(records, ending)


def _parquet() -> bytes:
    rows = [{"html": page["html"], "url": page["url"], "timestamp": _CRAWLED} for page in _PAGES]
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows), out, row_group_size=3)
    return out.getvalue()


def _corpus() -> bytes:
    rows = [{"html": page["html"], "source_url": page["url"], "date": _CRAWLED} for page in _PAGES]
    return json.dumps(rows, indent=1, ensure_ascii=False).encode()


_FILES = {
    "a.jsonl": _jsonl,
    "a.warc": lambda: _warc(".warc"),
    "a.warc.gz": lambda: _warc(".warc.gz"),
    "a.warc.zst": lambda: _warc(".warc.zst"),
    "whole.warc.gz": lambda: gzip.compress(_warc(".warc")),
    "a.parquet": _parquet,
    "a.json": _corpus,
    "a.json.zst": lambda: zstandard.compress(_corpus()),
}


def _rows(lake: pathlib.Path) -> list[tuple[Any, ...]]:
    articles = open_lake(lake).sql(
        "SELECT article_id, content_hash, url, fetched_at, state, date FROM articles ORDER BY url"
    )
    return articles.fetchall()


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Any, ...]]:
    folder = tmp_path_factory.mktemp("jsonl")
    (folder / "a.jsonl").write_bytes(_jsonl())
    assert launch(run_options(str(folder / "a.jsonl"), lake=folder / "lake")).accounted_for
    rows = _rows(folder / "lake")
    assert len(rows) == len(_PAGES)
    return rows


@pytest.mark.parametrize(
    ("name", "in_chunks"), [*((name, True) for name in _FILES), ("a.warc.gz", False), ("a.parquet", False)]
)
def test_a_format_gives_the_rows_of_json_lines(
    name: str,
    in_chunks: bool,
    expected: list[tuple[Any, ...]],
    tmp_path: pathlib.Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / name).write_bytes(_FILES[name]())
    if in_chunks:
        monkeypatch.setattr(inputs, "SLICE_BYTES", 6000)
        monkeypatch.setattr(inputs, "CHUNK_BYTES", 6000)
        monkeypatch.setattr(inputs, "_MEASURED_BYTES", 100)
        pieces = list(inputs.cut(inputs.find_files([str(tmp_path / name)])))
        assert len(pieces) > 1 or name == "whole.warc.gz"  # that is too small to be told
        assert sum(piece.size for piece in pieces) <= (tmp_path / name).stat().st_size
    summary = launch(run_options(str(tmp_path / name), lake=tmp_path / "lake"))
    assert summary.accounted_for
    assert summary["messages_read"] == len(_PAGES)
    assert _rows(tmp_path / "lake") == expected
    if "warc" in name:
        assert summary.skipped_records == {"request": 8, "warcinfo": 1}
        assert "no messages: 8 request, 1 warcinfo" in summary.as_text()


def test_kinds_mixed_and_damaged_are_all_accounted_for(tmp_path: pathlib.Path) -> None:
    warc = bytearray(_warc(".warc.gz"))
    warc[len(warc) // 2 : len(warc) // 2 + 40] = bytes(40)
    for name, data in {
        "a.warc.gz": bytes(warc),
        "b.parquet": _parquet()[:-3],
        "c.json": _corpus()[:-100],
        "d.parquet": _parquet(),
    }.items():
        (tmp_path / name).write_bytes(data)
    summary = launch(run_options(str(tmp_path / "*.*"), lake=tmp_path / "lake"))
    assert summary.accounted_for
    letters = (
        open_lake(tmp_path / "lake")
        .sql("SELECT error_type, source FROM dead_letters ORDER BY source")
        .fetchall()
    )
    kinds = [(error_type, source.rpartition("/")[2].partition("@")[0]) for error_type, source in letters]
    assert kinds[0] == ("damaged_record", "a.warc.gz")
    assert kinds[1:] == [("corrupt_file", "b.parquet"), ("not_json", "c.json:8")]
    assert summary["file_faults"] == 1
