"""Parses the bytes of one message into a page with its address and times (design §3).

`parse_message` takes what a reader hands over and returns a `RawMessage`, or raises a `DataError` whose
message tells a person what was wrong and how to mend it.
"""

import datetime
import json
import re
import unicodedata
import urllib.parse
from collections.abc import Mapping
from typing import Any, Literal

import orjson

from transforms.extraction.charset import decode_page, mend_mojibake
from transforms.extraction.corpora import KEYS, as_message
from transforms.extraction.errors import BadMessage, DataError
from transforms.extraction.ids import stable_hash
from transforms.extraction.model import Payload, RawMessage

_CONTENT_TYPES: Mapping[str, Literal["text/html", "text/plain"]] = {
    "text/html": "text/html",
    "application/xhtml+xml": "text/html",
    "text/plain": "text/plain",
}
# A page is HTML if it opens like one, or has a closing tag that no running text would have.
_HTML_START = re.compile(r"\s*<(?:!doctype\s+html|html|head|body|\?xml)\b", re.IGNORECASE)
_HTML_INSIDE = re.compile(r"</(?:p|div|body|html|article|script|span)\s*>", re.IGNORECASE)
_SURROGATE = re.compile("[\ud800-\udfff]")
_RFC3339 = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
    r"(?:[Tt ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.([0-9]{1,9}))?)?"
    r"\s?([Zz]|[+-](?:[01][0-9]|2[0-3]):?[0-5][0-9])?)?"
)
#: Crawl times outside these years are a broken clock: the web is younger, and readers that count in
#: nanoseconds (pandas) end in 2262.
_YEARS = range(1990, 2200)


def parse_message(payload: Payload, *, fetched_at: datetime.datetime | None = None) -> RawMessage:
    """Parses one message.

    Args:
        payload: the bytes, and what the reader knows of them.
        fetched_at: when pages were crawled that do not say so themselves; aware.

    Returns:
        The page. Its `fetched_at` is the message's own, else the argument, else `payload.received_at`; its
        `message_id` the message's own, else the source's, else a hash of the bytes. A `url` or a
        `fetched_at` that cannot be one is None, or the fallback.

    Raises:
        DataError: the bytes are no message; `error_type` and message say why.
    """
    if payload.fault is not None:
        raise payload.fault
    if payload.kind == "json":
        fields = as_message(_read_object(payload.data))
    else:
        declared = payload.attributes.get("content_type")
        text = decode_page(payload.data, declared=declared, html=payload.kind == "html")
        fields = {"content": text, "content_type": "text/html" if payload.kind == "html" else "text/plain"}
    own_id = message_id(payload, fields.get("message_id"))
    try:
        content = _content(fields)
        content_type = _content_type(fields.get("content_type"), content)
    except DataError as error:
        error.message_id = own_id
        raise
    return RawMessage(
        content=content,
        content_type=content_type,
        url=_url(fields.get("url") or payload.attributes.get("url")),
        fetched_at=(
            parse_timestamp(fields.get("fetched_at"))
            or parse_timestamp(payload.attributes.get("fetched_at"))
            or fetched_at
            or payload.received_at
        ),
        message_id=own_id,
        payload=payload,
    )


def _storable(text: str) -> str:
    """Returns a text with U+FFFD for lone halves of surrogate pairs."""
    try:
        text.encode()  # several times as fast as looking for them
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text)
    return text


def message_id(payload: Payload, own: object = None) -> str:
    """Returns a message's id: its own, else its attribute, else the source's, else a hash of its bytes."""
    for candidate in (own, payload.attributes.get("message_id"), payload.message_id):
        if isinstance(candidate, int) and not isinstance(candidate, bool):
            candidate = str(candidate)
        if isinstance(candidate, str) and candidate.strip():
            return _storable(candidate.strip())
    return stable_hash(payload.data)


def parse_timestamp(text: object) -> datetime.datetime | None:
    """Returns an RFC 3339 time in UTC, or None if it is not one; without a zone it is UTC.

    >>> parse_timestamp("2025-06-04T14:30:00+05:30")
    datetime.datetime(2025, 6, 4, 9, 0, tzinfo=datetime.timezone.utc)
    >>> parse_timestamp("yesterday") is None
    True
    """
    match = _RFC3339.fullmatch(text.strip()) if isinstance(text, str) else None
    if match is None:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in match.groups()[:6])
    microsecond = int((match[7] or "").ljust(6, "0")[:6])
    try:
        # RFC 3339 has leap seconds, Python has none.
        local = datetime.datetime(
            year, month, day, hour, minute, min(second, 59), microsecond, datetime.timezone.utc
        )
        moment = local - _offset(match[8])
    except (ValueError, OverflowError):
        return None
    return moment if second <= 60 and is_believable(moment) else None


def is_believable(moment: datetime.datetime) -> bool:
    """Tells whether a time can be that of a crawl; a clock that is not set gives 1970, or worse."""
    return moment.year in _YEARS


def _offset(zone: str | None) -> datetime.timedelta:
    if zone is None or zone in "Zz":
        return datetime.timedelta()
    size = datetime.timedelta(hours=int(zone[1:3]), minutes=int(zone[-2:]))
    return -size if zone[0] == "-" else size


def _read_object(data: bytes) -> dict[str, Any]:
    try:
        value = orjson.loads(data)
    except orjson.JSONDecodeError:
        value = _read_json_leniently(data)
    if not isinstance(value, dict):
        raise BadMessage(
            "not_an_object",
            f"the line is JSON, but {_json_name(value)} where an object with a `content` is wanted",
        )
    return value


def _read_json_leniently(data: bytes) -> Any:
    """Reads what a strict reader refuses and a page can survive: raw control characters, half surrogates."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadMessage(
            "not_utf8",
            f"the line is not UTF-8: byte {error.start} is 0x{data[error.start]:02x}; write JSON as UTF-8",
        ) from error
    try:
        return json.loads(text, strict=False)
    except json.JSONDecodeError as error:
        raise BadMessage(
            "not_json",
            f"the line is not JSON: {error.msg} at character {error.pos}; a line is one object",
        ) from error
    except (RecursionError, ValueError) as error:  # nested too deep; a number of thousands of digits
        raise BadMessage("not_json", f"the line is not JSON that can be read: {error}") from error


def _content(fields: Mapping[str, Any]) -> str:
    if fields.get("content") is None:
        keys = ", ".join(sorted(map(str, fields))[:8])[:200] or "no keys at all"
        what = "its `content` is null" if "content" in fields else f"it has {keys}"
        raise BadMessage(
            "missing_content",
            f"the message has no `content`, the page, nor one of {', '.join(KEYS['content'][1:])}: {what}",
        )
    content = fields["content"]
    if not isinstance(content, str):
        raise BadMessage(
            "bad_content", f"`content` is {_json_name(content)}, where the page's text is wanted"
        )
    # NUL stands in no page; a lone half of a surrogate pair can be stored nowhere.
    content = mend_mojibake(_storable(content.replace("\0", "")))
    if all(ch.isspace() or unicodedata.category(ch) in ("Cc", "Cf") for ch in content):
        raise BadMessage("empty_content", "`content` holds no text")
    return content


def _content_type(declared: object, content: str) -> Literal["text/html", "text/plain"]:
    if declared is None or declared == "":
        html = _HTML_START.match(content) or _HTML_INSIDE.search(content)
        return "text/html" if html else "text/plain"
    if isinstance(declared, str):
        known = _CONTENT_TYPES.get(declared.partition(";")[0].strip().lower())
        if known is not None:
            return known
    raise BadMessage(
        "bad_content_type",
        f"`content_type` is {repr(declared[:80]) if isinstance(declared, str) else _json_name(declared)}; "
        "khabar reads text/html and text/plain",
    )


def _url(value: object) -> str | None:
    """Returns an http address, or None: an address with a line break in it is not one."""
    if not isinstance(value, str):
        return None
    value = value.strip()
    if len(value) > 4096 or any(ch <= " " or ch == "\x7f" or "\ud800" <= ch <= "\udfff" for ch in value):
        return None
    try:
        parts = urllib.parse.urlsplit(value)
        host = parts.hostname
    except ValueError:
        return None
    return value if parts.scheme in ("http", "https") and host else None


def _json_name(value: object) -> str:
    names = {dict: "an object", list: "an array", str: "a string", bool: "a boolean", type(None): "null"}
    return names.get(type(value), "a number")
