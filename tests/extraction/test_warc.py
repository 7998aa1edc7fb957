"""WARC files in, a page for every response out, whatever is damaged between."""

import datetime
import gzip
import io
import itertools
import random
import tracemalloc
import zlib

import brotli
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.warc_files import packed, record
from transforms.extraction.files import extent, read_payloads
from transforms.extraction.messages import parse_message
from transforms.extraction.model import Payload

_MODIFIED = datetime.datetime(2025, 7, 1, tzinfo=datetime.timezone.utc)
_ENDINGS = [".warc", ".warc.gz", ".warc.zst"]
_PAGES = [f"<h1>पन्ना {number}</h1>".encode() for number in range(6)]
_RECORDS = [record(page, number=number) for number, page in enumerate(_PAGES)]


def _read(
    data: bytes, path: str = "a.warc", *, limit: int = 100_000, skipped: list[str] | None = None, **part: int
) -> list[Payload]:
    kinds: list[str] = [] if skipped is None else skipped
    return list(
        read_payloads(
            io.BytesIO(data),
            path,
            received_at=_MODIFIED,
            max_message_bytes=limit,
            on_skip=kinds.append,
            **part,
        )
    )


def _faults(payloads: list[Payload]) -> list[str]:
    return [payload.fault.error_type for payload in payloads if payload.fault is not None]


def _whole(payloads: list[Payload]) -> list[bytes]:
    return [payload.data for payload in payloads if payload.fault is None]


@pytest.mark.parametrize("ending", _ENDINGS)
def test_a_response_is_a_page_and_what_is_none_is_counted(ending: str) -> None:
    others = [
        record(b"software: x\r\n", record_type="warcinfo", content_type="application/warc-fields", bare=True),
        record(b"", record_type="request"),
        record(b"fetchTimeMs: 3", record_type="metadata", content_type="application/warc-fields", bare=True),
        record(b"", record_type="revisit"),
        record(b"gone", status="404 Not Found"),
        record(b"\x89PNG", content_type="image/png"),
        record(b"%PDF", content_type="application/pdf"),
        record(b"20250604 1 a.example", content_type="text/dns", bare=True),
    ]
    skipped: list[str] = []
    (payload,) = _read(packed([*others, _RECORDS[0]], ending), f"a{ending}", skipped=skipped)
    assert skipped == [
        *("warcinfo", "request", "metadata", "revisit", "status 404", "image response"),
        *("application response", "response without HTTP"),
    ]
    message = parse_message(payload)
    assert message.content == _PAGES[0].decode()
    assert (message.url, message.message_id) == ("https://a.example/1", "urn:uuid:0")
    assert message.fetched_at == datetime.datetime(2025, 6, 4, 3, 30, tzinfo=datetime.timezone.utc)
    assert message.content_type == "text/html"


def test_texts_of_a_wet_file_and_pages_without_http_are_pages() -> None:
    text = record("एक पन्ना".encode(), record_type="conversion", content_type="text/plain", bare=True)
    page = record(_PAGES[0], record_type="resource", content_type="text/html", bare=True)
    assert [(payload.kind, payload.data) for payload in _read(text + page, "a.warc.wet")] == [
        ("text", "एक पन्ना".encode()),
        ("html", _PAGES[0]),
    ]


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ("Content-Encoding: gzip\r\n", gzip.compress(_PAGES[0])),
        ("Content-Encoding: GZIP\r\n", _PAGES[0]),  # stored decoded, the header left as it was
        ("Content-Encoding: deflate\r\n", zlib.compress(_PAGES[0])),
        ("Content-Encoding: deflate\r\n", zlib.compress(_PAGES[0])[2:-4]),
        ("Content-Encoding: br\r\n", brotli.compress(_PAGES[0])),
        ("Transfer-Encoding: chunked\r\n", b"5\r\n%b\r\n%x\r\n%b\r\n0\r\n\r\n"),
        ("Transfer-Encoding: chunked\r\n", _PAGES[0]),
        ("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", b"gzip"),
    ],
)
def test_the_codings_of_http_are_undone(headers: str, body: bytes) -> None:
    if body.startswith(b"5\r\n"):
        body %= (_PAGES[0][:5], len(_PAGES[0]) - 5, _PAGES[0][5:])
    elif body == b"gzip":
        zipped = gzip.compress(_PAGES[0])
        body = b"%x\r\n%b\r\n0\r\n\r\n" % (len(zipped), zipped)
    (payload,) = _read(record(body, headers=headers))
    assert payload.data == _PAGES[0]


def test_a_body_whose_coding_is_cut_short_is_read_as_far_as_it_goes() -> None:
    page = b"<p>" + bytes(random.Random(1).choices(b"abcdefgh ", k=50_000))
    (payload,) = _read(record(gzip.compress(page)[:-5000], headers="Content-Encoding: gzip\r\n"))
    assert payload.fault is None
    assert page.startswith(payload.data)
    assert len(payload.data) > 10_000


@pytest.mark.parametrize("ending", _ENDINGS)
@given(cuts=st.lists(st.integers(1, 2500), max_size=4))
def test_parts_of_a_file_together_give_every_record_once(ending: str, cuts: list[int]) -> None:
    data = packed(_RECORDS, ending)
    edges = sorted({0, len(data), *(cut for cut in cuts if cut < len(data))})
    parts = [
        payload
        for start, end in itertools.pairwise(edges)
        for payload in _read(data, f"a{ending}", start=start, end=end)
    ]
    assert [payload.data for payload in parts] == _PAGES
    assert [payload.source for payload in parts] == [payload.source for payload in _read(data, f"a{ending}")]


@given(cuts=st.lists(st.integers(1, 2500), max_size=4))
def test_a_file_that_was_packed_as_a_whole_is_cut_where_it_is_unpacked(cuts: list[int]) -> None:
    filler = record(b"x" * (1 << 20), content_type="image/png")  # longer than what tells one from the other
    data = gzip.compress(b"".join([filler, *_RECORDS]), mtime=0)
    size = extent(io.BytesIO(data), "a.warc.gz", len(data), expansion=6)
    assert size == (len(filler) + len(b"".join(_RECORDS)),) * 2
    edges = sorted({0, size.units, *(len(filler) + cut for cut in cuts)})
    parts = [
        payload.data
        for start, end in itertools.pairwise(edges)
        for payload in _read(data, "a.warc.gz", start=start, end=None if end == size.units else end)
    ]
    assert parts == _PAGES


@pytest.mark.parametrize("ending", _ENDINGS)
def test_a_file_cut_short_keeps_what_came_before_and_says_so(ending: str) -> None:
    data = packed(_RECORDS, ending)
    payloads = _read(data[:-60], f"a{ending}")
    assert _whole(payloads) == _PAGES[:-1]
    assert _faults(payloads) == ["damaged_record"]
    assert payloads[-1].fault is not None
    assert ("cut short" if ending == ".warc" else "ends in the middle") in payloads[-1].fault.message


@pytest.mark.parametrize("ending", _ENDINGS[1:])
def test_a_damaged_member_costs_only_itself(ending: str) -> None:
    members = [packed([each], ending) for each in _RECORDS]
    middle = bytearray(members[2])
    middle[40:60] = bytes(20)
    members[2] = bytes(middle)
    payloads = _read(b"".join(members), f"a{ending}")
    assert _whole(payloads) == [*_PAGES[:2], *_PAGES[3:]]
    assert _faults(payloads) == ["damaged_record"]
    assert payloads[2].source == f"a{ending}@{len(members[0] + members[1])}"


@pytest.mark.parametrize("ending", _ENDINGS)
@pytest.mark.parametrize("length", [b"3", b"300", b"99999", b"9999999999", b"-4", b"", b"9" * 30])
def test_a_wrong_content_length_costs_only_its_record(ending: str, length: bytes) -> None:
    right = b"Content-Length: %d" % (len(_RECORDS[2].partition(b"\r\n\r\n")[2]) - 4)
    assert right in _RECORDS[2]
    wrong = _RECORDS[2].replace(right, b"Content-Length: " + length)
    payloads = _read(packed([*_RECORDS[:2], wrong, *_RECORDS[3:]], ending), f"a{ending}")
    assert _whole(payloads) == [*_PAGES[:2], *_PAGES[3:]]
    assert _faults(payloads) == ["damaged_record"]
    assert payloads[2].data.startswith(b"WARC/1.1\r\n")


@pytest.mark.parametrize("ending", _ENDINGS)
def test_what_belongs_to_no_record_is_kept_and_stepped_over(ending: str) -> None:
    pieces = [packed([each], ending) for each in _RECORDS]
    payloads = _read(b"".join([*pieces[:3], b"rubbish\r\n\r\n", *pieces[3:]]), f"a{ending}")
    assert _whole(payloads) == _PAGES if ending != ".warc" else [*_PAGES[:2], *_PAGES[3:]]
    assert _faults(payloads) == ["damaged_record"]
    assert b"rubbish" in next(payload.data for payload in payloads if payload.fault)


def test_empty_files_and_those_of_another_kind() -> None:
    assert _read(b"", "a.warc") == []
    assert _faults(_read(b"", "a.warc.gz")) == ["truncated_file"]
    for path in ("a.warc", "a.warc.gz", "a.warc.zst"):
        assert _faults(_read(b"this is no archive " * 100, path)) == ["damaged_record"]


def test_a_page_over_the_limit_costs_only_itself_and_a_large_picture_nothing() -> None:
    large = record(b"<p>" + b"x" * 300_000)
    bomb = record(gzip.compress(b"x" * 300_000), headers="Content-Encoding: gzip\r\n")
    picture = record(b"x" * 300_000, content_type="image/png")
    skipped: list[str] = []
    payloads = _read(packed([large, picture, bomb, _RECORDS[0]], ".warc.gz"), "a.warc.gz", skipped=skipped)
    assert _faults(payloads) == ["too_large", "too_large"]
    assert _whole(payloads) == _PAGES[:1]
    assert skipped == ["image response"]


def test_a_picture_of_fifty_megabytes_is_not_held() -> None:
    data = packed([record(bytes(50 << 20), content_type="image/png"), _RECORDS[0]], ".warc.gz")
    tracemalloc.start()
    payloads = _read(data, "a.warc.gz")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert _whole(payloads) == _PAGES[:1]
    assert peak < 20 << 20


def test_a_charset_that_http_declares_wrongly_is_mended() -> None:
    (payload,) = _read(record("<p>शिमला".encode(), content_type="text/html; charset=ISO-8859-1"))
    assert parse_message(payload).content == "<p>शिमला"
    (payload,) = _read(
        record("<p>café, dit-il".encode("cp1252"), content_type="text/html; charset=ISO-8859-1")
    )
    assert parse_message(payload).content == "<p>café, dit-il"


@st.composite
def _damaged(draw: st.DrawFn) -> tuple[str, bytes]:
    ending = draw(st.sampled_from(_ENDINGS))
    data = bytearray(packed(_RECORDS[:3], ending))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(data) - 1))
        data[at : at + draw(st.integers(0, 40))] = draw(
            st.binary(max_size=8)
            | st.sampled_from([b"\r\n\r\n", b"WARC/1.0\r\n", b"Content-Length: 9\r\n", b"\x1f\x8b\x08"])
        )
    return f"a{ending}", bytes(data)


@settings(max_examples=300)
@given(
    _damaged() | st.tuples(st.sampled_from(["a.warc", "a.warc.gz", "a.warc.zst"]), st.binary(max_size=300))
)
def test_any_bytes_give_payloads_or_faults(file: tuple[str, bytes]) -> None:
    path, data = file
    for payload in _read(data, path):
        if payload.fault is not None:
            payload.fault.message.encode()
