"""Parquet files of pages in, a message a row out."""

import datetime
import io
import itertools
import json
import pathlib
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.tables import TABLES
from transforms.extraction.errors import DataError
from transforms.extraction.files import extent, read_payloads
from transforms.extraction.messages import parse_message
from transforms.extraction.model import Payload

_MODIFIED = datetime.datetime(2025, 7, 1, tzinfo=datetime.timezone.utc)


def _file(table: pa.Table, **options: Any) -> bytes:
    out = io.BytesIO()
    pq.write_table(table, out, **options)
    return out.getvalue()


def _read(data: bytes, *, limit: int = 100_000, **part: int) -> list[Payload]:
    return list(
        read_payloads(io.BytesIO(data), "a.parquet", received_at=_MODIFIED, max_message_bytes=limit, **part)
    )


_TEXTS = [f"पन्ना {number}" for number in range(50)]
_FILE = _file(pa.table({"text": _TEXTS, "score": [0.5] * 50}), row_group_size=20)


def test_a_row_is_a_message_and_its_number_the_source() -> None:
    payloads = _read(_FILE)
    assert [json.loads(payload.data) for payload in payloads] == [{"text": text} for text in _TEXTS]
    assert [payload.source for payload in payloads[:2]] == ["a.parquet:1", "a.parquet:2"]
    assert parse_message(payloads[7]).content == "पन्ना 7"


@given(st.lists(st.integers(1, 49), max_size=5))
def test_parts_of_a_file_together_give_every_row_once(cuts: list[int]) -> None:
    parts = [
        payload.source
        for start, end in itertools.pairwise(sorted({0, 50, *cuts}))
        for payload in _read(_FILE, start=start, end=end)
    ]
    assert parts == [f"a.parquet:{number}" for number in range(1, 51)]


def test_the_extent_counts_what_is_read() -> None:
    wide = pa.table({"text": _TEXTS, "embedding": [str(number) * 10_000 for number in range(50)]})
    size = extent(io.BytesIO(_file(wide)), "a.parquet", 0, expansion=6)
    assert size is not None
    assert size.units == 50
    assert size.weight < 10_000


@pytest.mark.parametrize(
    ("times", "fetched_at"),
    [
        (pa.array([1559552400_000_000], pa.timestamp("us", "UTC")), "2019-06-03T09:00:00+00:00"),
        (pa.array([1559552400_000_000], pa.timestamp("us", "Asia/Kolkata")), "2019-06-03T09:00:00+00:00"),
        (pa.array([1559552400_123_456_789], pa.timestamp("ns")), "2019-06-03T09:00:00.123456+00:00"),
        (pa.array([datetime.date(2019, 6, 3)]), "2019-06-03T00:00:00+00:00"),
        (pa.array(["2019-06-03T09:00:00Z"]), "2019-06-03T09:00:00+00:00"),
        (pa.array([1559552400_000]), "2019-06-03T09:00:00+00:00"),
        (pa.array([(1 << 62)], pa.timestamp("us")), _MODIFIED.isoformat()),
        (pa.array([None], pa.timestamp("s")), _MODIFIED.isoformat()),
    ],
)
def test_times(times: Any, fetched_at: str) -> None:
    (payload,) = _read(_file(pa.table({"text": ["x"], "timestamp": times})))
    assert parse_message(payload).fetched_at.isoformat() == fetched_at


@pytest.mark.parametrize(
    "texts",
    [
        pa.array(["शिमला"], pa.large_string()),
        pa.array(["शिमला"]).dictionary_encode(),
        pa.array(["शिमला".encode()]),
        pa.array(["शिमला".encode("utf-16")]),
    ],
)
def test_texts(texts: Any) -> None:
    (payload,) = _read(_file(pa.table({"text": texts, "metadata": [{"url": "https://a.example/1"}]})))
    message = parse_message(payload)
    assert (message.content, message.url) == ("शिमला", "https://a.example/1")


def test_a_row_without_a_page_is_a_dead_letter_with_its_number() -> None:
    _, payload = _read(_file(pa.table({"text": ["x", None], "url": ["https://a.example/1"] * 2})))
    assert payload.source == "a.parquet:2"
    with pytest.raises(DataError) as caught:
        parse_message(payload)
    assert caught.value.error_type == "missing_content"
    assert json.loads(payload.data) == {"text": None, "url": "https://a.example/1"}


def test_a_row_over_the_limit_costs_only_itself() -> None:
    large, small = _read(_file(pa.table({"text": ["x" * 200_000, "y"]})))
    assert large.fault is not None
    assert large.fault.error_type == "too_large"
    assert small.fault is None


def test_files_without_pages_say_what_is_wanted() -> None:
    (payload,) = _read(_file(pa.table({"words": ["x"], "url": ["y"]})))
    assert payload.fault is not None
    assert payload.fault.error_type == "unsupported_file"
    assert "words, url" in payload.fault.message
    assert "rename the column" in payload.fault.message


@pytest.mark.parametrize("name", TABLES)
def test_a_table_of_a_lake_is_no_input(name: str) -> None:
    (payload,) = _read(_file(TABLES[name].schema.empty_table()))
    assert payload.fault is not None
    assert "khabar query" in payload.fault.message


def test_a_damaged_row_group_costs_only_its_own_rows(tmp_path: pathlib.Path) -> None:
    data = bytearray(_file(pa.table({"text": _TEXTS}), row_group_size=20, use_dictionary=False))
    group = pq.ParquetFile(io.BytesIO(bytes(data))).metadata.row_group(1).column(0)
    data[group.data_page_offset : group.data_page_offset + group.total_compressed_size] = bytes(
        group.total_compressed_size
    )
    payloads = _read(bytes(data))
    assert [json.loads(payload.data)["text"] for payload in payloads if payload.fault is None] == [
        *_TEXTS[:20],
        *_TEXTS[40:],
    ]
    (fault,) = [payload.fault for payload in payloads if payload.fault is not None]
    assert fault.error_type == "corrupt_file"
    assert "rows 21 to 40" in fault.message


@settings(max_examples=300)
@given(
    st.lists(st.tuples(st.integers(0, len(_FILE) - 1), st.integers(0, 255)), max_size=5),
    st.integers(0, 30),
)
def test_any_bytes_give_payloads_or_faults(changes: list[tuple[int, int]], cut: int) -> None:
    data = bytearray(_FILE)
    for at, value in changes:
        data[at] = value
    for payload in _read(bytes(data[: len(data) - cut])):
        if payload.fault is not None:
            payload.fault.message.encode()


@given(st.binary(max_size=100))
def test_what_is_no_parquet_is_named(data: bytes) -> None:
    (payload,) = _read(data)
    assert payload.fault is not None
    assert payload.fault.error_type == "corrupt_file"
