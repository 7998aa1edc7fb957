"""Bytes of one message in, a page or an honest reason out."""

import datetime
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.extraction.errors import DataError
from transforms.extraction.messages import parse_message, parse_timestamp
from transforms.extraction.model import Payload, RawMessage

_MODIFIED = datetime.datetime(2025, 6, 1, tzinfo=datetime.timezone.utc)


def _parse(data: bytes, kind: Any = "json", **payload: Any) -> RawMessage:
    fetched_at = payload.pop("default_fetched_at", None)
    return parse_message(Payload(data, kind, "crawl.jsonl:1", _MODIFIED, **payload), fetched_at=fetched_at)


def _message(**fields: Any) -> bytes:
    return json.dumps({"content": "एक पन्ना", **fields}).encode()


@pytest.mark.parametrize(
    ("data", "error_type", "says"),
    [
        (b"{", "not_json", "not JSON"),
        (b"[" * 100_000, "not_json", "not JSON"),
        (b'{"content": ' + b"9" * 10_000 + b"}", "not_json", "digits"),
        (b'{"content": 1.5}', "bad_content", "a number"),
        (b"[1]", "not_an_object", "an array"),
        (b"7", "not_an_object", "a number"),
        (b"null", "not_an_object", "null"),
        (b"{}", "missing_content", "no keys"),
        (b'{"words": "x", "link": 1}', "missing_content", "link, words"),
        (b'{"text": null, "link": 1}', "missing_content", "nor one of html, raw_html, text"),
        (b'{"content": null}', "missing_content", "content"),
        (b'{"content": ["x"]}', "bad_content", "an array"),
        (b'{"content": ""}', "empty_content", "no text"),
        (b'{"content": " \\n\\u0000\\ufeff "}', "empty_content", "no text"),
        (b'{"content": "\xff"}', "not_utf8", "byte 13 is 0xff"),
        (_message(content_type="application/pdf"), "bad_content_type", "application/pdf"),
        (_message(content_type=3), "bad_content_type", "a number"),
        (
            b'{"content": "x", "content_type": ' + b"[" * 900 + b"]" * 900 + b"}",
            "bad_content_type",
            "an array",
        ),
    ],
)
def test_what_is_no_message_is_rejected_with_its_reason(data: bytes, error_type: str, says: str) -> None:
    with pytest.raises(DataError) as caught:
        _parse(data)
    assert caught.value.error_type == error_type
    assert says in caught.value.message


@pytest.mark.parametrize(
    ("content", "kept"),
    [
        (b'"a\\u0000b"', "ab"),
        (b'"a\x00b"', "ab"),  # raw: no JSON, but there is no doubt what is meant
        (b'"a\\ud800b"', "a\ufffdb"),
        (b'"\\ud83d\\ude00"', "\U0001f600"),
        ("\ufeff".encode() + b'"x"', None),
    ],
)
def test_bytes_that_no_table_could_store_are_mended(content: bytes, kept: str | None) -> None:
    if kept is None:  # a byte-order mark stands before the object, not in it
        assert _parse(content[:3] + b'{"content": ' + content[3:] + b"}").content == "x"
        return
    assert _parse(b'{"content": ' + content + b"}").content == kept


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://www.khabar.example/up/a.html", True),
        (" https://khabar.example/a ", True),
        ("https://khabar.example/../../etc/passwd", True),  # data; never used as a path
        ("https://khabar.example/a\nSet-Cookie: x", False),
        ("https://khabar.example/" + "a" * 5000, False),
        ("javascript:alert(1)", False),
        ("//khabar.example/a", False),
        ("http://[::1", False),
        ("", False),
        (17, False),
    ],
)
def test_a_url_is_an_address_or_null(url: object, kept: bool) -> None:
    assert _parse(_message(url=url)).url == (str(url).strip() if kept else None)


def test_ids_and_times_are_taken_from_the_nearest_source() -> None:
    data = _message(fetched_at="2025-06-04T14:30:00+05:30", message_id="own")
    attributes = {
        "fetched_at": "2025-06-03T00:00:00Z",
        "message_id": "attribute",
        "url": "https://a.example/b",
    }
    default = datetime.datetime(2025, 6, 2, tzinfo=datetime.timezone.utc)

    own = _parse(data, attributes=attributes, message_id="pubsub", default_fetched_at=default)
    assert (own.message_id, own.fetched_at.isoformat()) == ("own", "2025-06-04T09:00:00+00:00")
    assert own.url == "https://a.example/b"
    attribute = _parse(_message(), attributes=attributes, message_id="pubsub", default_fetched_at=default)
    assert (attribute.message_id, attribute.fetched_at.day) == ("attribute", 3)
    source = _parse(_message(fetched_at="soon"), message_id="pubsub", default_fetched_at=default)
    assert (source.message_id, source.fetched_at) == ("pubsub", default)
    bare = _parse(_message(message_id={"no": "id"}))
    assert bare.fetched_at == _MODIFIED
    assert (
        bare.message_id
        == _parse(_message(message_id={"no": "id"})).message_id
        != _parse(_message()).message_id
    )


def test_a_rejected_message_keeps_the_senders_id() -> None:
    with pytest.raises(DataError) as caught:
        _parse(b'{"message_id": "mine-1", "content": null}')
    assert caught.value.message_id == "mine-1"


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2025-06-04T09:00:00Z", "2025-06-04T09:00:00+00:00"),
        ("2025-06-04 09:00:00.123456789+05:30", "2025-06-04T03:30:00.123456+00:00"),
        ("2025-06-04t09:00z", "2025-06-04T09:00:00+00:00"),
        ("2025-06-04", "2025-06-04T00:00:00+00:00"),
        ("0000-01-01T00:00:00Z", None),
        ("0001-01-01T00:00:00+14:00", None),
        ("9999-12-31T23:59:59-12:00", None),
        ("2025-02-30T00:00:00Z", None),
        ("2025-06-04T24:61:00Z", None),
        ("2025-06-04T09:00:00+99:99", None),
        ("२०२५-०६-०४", None),
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59+00:00"),
        ("2016-12-31T23:59:61Z", None),
        ("1717491600", None),
        (None, None),
    ],
)
def test_timestamps(text: object, utc: str | None) -> None:
    moment = parse_timestamp(text)
    assert (moment and moment.isoformat()) == utc


@pytest.mark.parametrize(
    ("content", "content_type"),
    [
        ("<!DOCTYPE html><p>x", "text/html"),
        ("\n <html lang=hi>", "text/html"),
        ("<b>Breaking</b> <p>One</p>", "text/html"),
        ("शीर्षक\n\nपाठ", "text/plain"),
        ("5 < 7 and 8 > 3", "text/plain"),
    ],
)
def test_the_content_type_is_sniffed_where_absent(content: str, content_type: str) -> None:
    assert _parse(json.dumps({"content": content}).encode()).content_type == content_type
    declared = {"content": content, "content_type": "Text/Plain; charset=utf-8"}
    assert _parse(json.dumps(declared).encode()).content_type == "text/plain"


@pytest.mark.parametrize(
    ("data", "kind", "content"),
    [
        ("शिमला".encode(), "text", "शिमला"),
        ("\ufeffशिमला".encode(), "text", "शिमला"),
        ("शिमला".encode("utf-16"), "text", "शिमला"),
        (b'<meta charset="windows-1252"><p>caf\xe9', "html", '<meta charset="windows-1252"><p>café'),
    ],
)
def test_a_page_file_is_decoded(data: bytes, kind: str, content: str) -> None:
    assert _parse(data, kind).content == content


@pytest.mark.parametrize("declared", [b"", b'<meta charset="x-nonsense">', b'<meta charset="hex">'])
def test_a_page_file_of_no_known_charset_is_rejected(declared: bytes) -> None:
    iscii = bytes([0xB3, 0xD1, 0xD3, 0xCF, 0x20, 0xC2, 0xDA, 0xCC, 0xE8]) * 30
    with pytest.raises(DataError) as caught:
        _parse(declared + b"<p>" + iscii, "html")
    assert caught.value.error_type == "not_utf8"


@given(st.binary(max_size=300), st.sampled_from(["json", "text", "html"]))
def test_any_bytes_give_a_message_or_a_data_error(data: bytes, kind: str) -> None:
    try:
        message = _parse(data, kind)
    except DataError as error:
        error.message.encode()
    else:
        message.content.encode()
        assert message.content.strip()
