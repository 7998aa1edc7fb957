"""Files in, payloads out: nothing lost at any cut, nothing held beyond its limit."""

import datetime
import gzip
import io
import itertools
import random
import tracemalloc

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from transforms.extraction.errors import UnreadableFile
from transforms.extraction.files import extent, file_kind, read_payloads
from transforms.extraction.held import HEAD_BYTES
from transforms.extraction.model import Payload

_MODIFIED = datetime.datetime(2025, 6, 1, tzinfo=datetime.timezone.utc)


def _read(data: bytes, path: str = "a.jsonl", *, limit: int = 1000, **part: int) -> list[Payload]:
    stream = io.BytesIO(data)
    return list(read_payloads(stream, path, received_at=_MODIFIED, max_message_bytes=limit, **part))


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("gs://b/x.JSONL", ("lines", "")),
        ("x.ndjson.zst", ("lines", "zstd")),
        ("x.html.gz", ("html", "gzip")),
        ("x.json.txt", ("text", "")),
        ("c4-train.00000-of-01024.json.gz", ("json", "gzip")),
        ("CC-NEWS-20250604-00001.warc.gz", ("warc", "gzip")),
        ("CC-MAIN-00000.warc.wet.gz", ("warc", "gzip")),
        ("train-00000.parquet", ("parquet", "")),
    ],
)
def test_kinds(path: str, kind: tuple[str, str]) -> None:
    assert file_kind(path) == kind


@pytest.mark.parametrize("path", ["x.docx", "x", "x.gz", "x.html/part-0", "x.parquet.gz"])
def test_an_unknown_kind_says_what_is_known(path: str) -> None:
    with pytest.raises(UnreadableFile, match=r"\.jsonl, \.ndjson") as caught:
        file_kind(path)
    assert caught.value.error_type == "unsupported_file"
    (payload,) = _read(b"whatever", path)
    assert payload.fault is not None
    assert payload.fault.message == caught.value.message


def test_lines_are_messages_and_blank_ones_are_not() -> None:
    payloads = _read(b'{"a":1}\r\n\n  \n{"b":2}\n{"c":3}')
    assert [payload.data for payload in payloads] == [b'{"a":1}', b'{"b":2}', b'{"c":3}']
    assert [payload.source for payload in payloads] == ["a.jsonl:1", "a.jsonl:4", "a.jsonl:5"]


@given(
    st.lists(
        st.binary(max_size=12).filter(lambda line: b"\n" not in line and b"\r" not in line), max_size=12
    ),
    st.lists(st.integers(1, 150), max_size=4),
    st.booleans(),
)
def test_parts_of_a_file_together_give_every_line_once(
    lines: list[bytes], cuts: list[int], ends: bool
) -> None:
    data = b"\n".join(lines) + (b"\n" if ends else b"")
    edges = sorted({0, len(data), *(cut for cut in cuts if cut < len(data))})
    parts = [
        payload.data
        for start, end in itertools.pairwise(edges)
        for payload in _read(data, start=start, end=end)
    ]
    assert parts == [line for line in lines if line.strip()]


def test_a_line_over_the_limit_keeps_its_head_and_costs_only_itself() -> None:
    long = b'"' + b"x" * 200_000 + b'"'
    before, large, after = _read(b'{"a":1}\n' + long + b'\n{"b":2}\n')
    assert (before.fault, after.fault, after.data) == (None, None, b'{"b":2}')
    assert large.data == long[:HEAD_BYTES]
    assert large.fault is not None
    assert large.fault.error_type == "too_large"
    assert "200002 bytes" in large.fault.message
    assert "--max_message_bytes" in large.fault.message


def test_fifty_megabytes_of_one_line_are_not_held() -> None:
    class Endless(io.RawIOBase):
        left = 50 << 20

        def read(self, size: int = -1) -> bytes:
            size = min(size, self.left)
            self.left -= size
            return b"x" * size

    tracemalloc.start()
    stream = Endless()
    (payload,) = read_payloads(stream, "a.jsonl", received_at=_MODIFIED, max_message_bytes=1 << 20)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert payload.fault is not None
    assert len(payload.data) == HEAD_BYTES
    assert peak < 10 << 20


def _compressed(path: str, data: bytes) -> bytes:
    return gzip.compress(data, mtime=0) if path.endswith(".gz") else zstandard.compress(data)


@pytest.mark.parametrize("path", ["a.jsonl.gz", "a.jsonl.zst"])
def test_compressed_files_of_several_members(path: str) -> None:
    data = _compressed(path, b'{"a":1}\n{"b"') + _compressed(path, b":2}\n")
    assert [payload.data for payload in _read(data, path)] == [b'{"a":1}', b'{"b":2}']
    assert _read(_compressed(path, b""), path) == []


@pytest.mark.parametrize("path", ["a.jsonl.gz", "a.jsonl.zst"])
@pytest.mark.parametrize("zeros", [1, 5000, 10_240])
def test_zeros_that_pad_a_compressed_file_are_no_damage(path: str, zeros: int) -> None:
    assert [payload.fault for payload in _read(_compressed(path, b'{"a":1}\n') + bytes(zeros), path)] == [
        None
    ]


def test_a_compressed_file_without_a_byte_was_cut_short() -> None:
    (payload,) = _read(b"", "a.jsonl.gz")
    assert payload.fault is not None
    assert payload.fault.error_type == "truncated_file"


def test_a_zstd_file_with_the_largest_window_is_read() -> None:
    parameters = zstandard.ZstdCompressionParameters(window_log=28, enable_ldm=True)
    packed = zstandard.ZstdCompressor(compression_params=parameters).compressobj()
    data = packed.compress(b'{"a":1}\n') + packed.flush()
    assert [payload.data for payload in _read(data, "a.jsonl.zst")] == [b'{"a":1}']


@given(st.lists(st.binary(min_size=1, max_size=12), max_size=12), st.lists(st.integers(1, 150), max_size=4))
def test_parts_of_a_compressed_file_together_give_every_line_once(
    lines: list[bytes], cuts: list[int]
) -> None:
    lines = [line.replace(b"\n", b"").replace(b"\r", b"") for line in lines]
    data = b"\n".join(lines)
    packed = gzip.compress(data[:20], mtime=0) + gzip.compress(data[20:], mtime=0)
    assert extent(io.BytesIO(packed), "a.jsonl.gz", len(packed), expansion=6) == (len(data), len(data))
    edges = sorted({0, len(data), *(cut for cut in cuts if cut < len(data))})
    parts = [
        payload.data
        for start, end in itertools.pairwise(edges)
        for payload in _read(packed, "a.jsonl.gz", start=start, end=end)
    ]
    assert parts == [line for line in lines if line.strip()]


@pytest.mark.parametrize("path", ["a.jsonl.gz", "a.jsonl.zst"])
def test_a_compressed_file_cut_short_keeps_what_came_before_and_is_named(path: str) -> None:
    rows = [b'{"content": "%d"}' % random.Random(seed).getrandbits(4000) for seed in range(400)]
    data = _compressed(path, b"\n".join(rows))
    *kept, fault = _read(data[: len(data) * 3 // 4], path, limit=10_000)
    assert [payload.data for payload in kept] == rows[: len(kept)]
    assert len(kept) > 50
    assert fault.fault is not None
    assert fault.fault.error_type == "truncated_file"
    assert path in fault.fault.message
    assert rows[len(kept)].startswith(fault.data)


@pytest.mark.parametrize("path", ["a.jsonl.gz", "a.jsonl.zst", "a.html.gz"])
def test_damaged_compression_is_named(path: str) -> None:
    (payload,) = _read(b"this was never compressed", path)
    assert payload.fault is not None
    assert payload.fault.error_type == "corrupt_file"


def test_a_page_is_one_message_and_a_large_one_is_cut() -> None:
    (payload,) = _read(b"one\n\ntwo", "a.txt")
    assert (payload.data, payload.kind, payload.source) == (b"one\n\ntwo", "text", "a.txt")
    (large,) = _read(b"x" * 3_000_000, "a.html", limit=2_000_000)
    assert large.fault is not None
    assert len(large.data) == HEAD_BYTES
