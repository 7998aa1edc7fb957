"""Which keys of which text corpora mean what: their objects become messages of khabar's own (design §3).

A corpus names things as it likes; `KEYS` is the one table that knows. Seen in:

=====================================  ==============================================================
C4, mC4, CulturaX, mOSCAR              text, url, timestamp
FineWeb, FineWeb-2                     text, url, date, id
RedPajama, CCNet                       raw_content, url or source_url, date_download, title
OSCAR 22 and 23                        content, warc_headers {warc-target-uri, warc-date, warc-record-id}
HPLT                                   text, u, ts, id
Dolma                                  text, id, added, metadata {url}
Sangraha, IndicCorp, CC-100            text (or body), doc_id or id, url
news-please, CC-News                   maintext or text, title, url, date_download or date
=====================================  ==============================================================
"""

import datetime
import re
from collections.abc import Mapping, Sequence
from typing import Any

#: What each key of a message is called elsewhere, the surest first.
KEYS: Mapping[str, Sequence[str]] = {
    "content": ("content", "html", "raw_html", "text", "raw_content", "maintext", "body"),
    "content_type": ("content_type",),
    "url": ("url", "source_url", "u", "warc-target-uri", "id"),
    "fetched_at": (
        *("fetched_at", "date_download", "crawl_date", "timestamp", "ts", "warc-date", "date", "added"),
    ),
    "message_id": ("message_id", "id", "doc_id", "warc-record-id"),
}
#: Objects inside the object in which a key may stand too.
INNER = ("warc_headers", "metadata", "meta")
#: Beside a bare body, what opens the page.
TITLE = "title"

_HTML_KEYS = frozenset({"html", "raw_html"})
# The index of Common Crawl has 20190425125754; some have 2019/04/25.
_PACKED_TIME = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})")
_SLASHED_DATE = re.compile(r"([0-9]{4})/([0-9]{2})/([0-9]{2})")
_MILLISECONDS = 10_000_000_000  # as seconds this is the year 2286


def as_message(fields: Mapping[str, Any]) -> Mapping[str, Any]:
    """Returns the object of a corpus as a message; one of khabar's own as it is.

    The time that a corpus gives is when the page was crawled. A title beside a bare body becomes the page's
    first line.

    >>> as_message({"text": "एक पन्ना", "url": "https://a.example/1", "timestamp": "2019-04-25T12:57:54Z"})
    {'content': 'एक पन्ना', 'url': 'https://a.example/1', 'fetched_at': '2019-04-25T12:57:54Z'}
    """
    inner = [fields[key] for key in INNER if isinstance(fields.get(key), Mapping)]
    if "content" in fields and not inner:
        return fields
    message: dict[str, Any] = {}
    # A message of our own keeps to our names: its other keys are the sender's business.
    names = KEYS if "content" not in fields else {key: (key,) for key in KEYS}
    for key, candidates in names.items():
        value = next((fields[name] for name in candidates if fields.get(name) is not None), None)
        if value is not None:
            message[key] = value
    for other in inner:
        for key in ("url", "fetched_at", "message_id"):
            value = next((other[name] for name in KEYS[key] if other.get(name) is not None), None)
            if value is not None:
                message.setdefault(key, value)
    if "content" not in message:
        return fields
    if "content" not in fields:
        if "content_type" not in message and any(fields.get(name) is not None for name in _HTML_KEYS):
            message["content_type"] = "text/html"
        message["content"] = _with_title(fields.get(TITLE), message["content"])
        message["fetched_at"] = _as_rfc3339(message.get("fetched_at"))
    if isinstance(message.get("message_id"), str):
        message["message_id"] = message["message_id"].strip("<>")
    return {key: value for key, value in message.items() if value is not None}


def _with_title(title: object, content: object) -> object:
    if not isinstance(title, str) or not isinstance(content, str) or not title.strip():
        return content
    opening = " ".join(content[: 2 * len(title) + 200].split())
    if content.lstrip().startswith("<") or opening.startswith(" ".join(title.split())):
        return content
    return f"{title.strip()}\n\n{content}"


def _as_rfc3339(time: object) -> object:
    if isinstance(time, (int, float)) and not isinstance(time, bool):
        try:
            seconds = time / 1000 if abs(time) > _MILLISECONDS else time
            return datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).isoformat()
        except (ValueError, OverflowError, OSError):
            return None
    if not isinstance(time, str):
        return None
    packed = _PACKED_TIME.fullmatch(time.strip())
    if packed:
        return "{}-{}-{}T{}:{}:{}Z".format(*packed.groups())
    return _SLASHED_DATE.sub(r"\1-\2-\3", time)
