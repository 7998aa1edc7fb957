"""Objects of text corpora become messages."""

import datetime
import json
from typing import Any

import pytest

from transforms.extraction.corpora import as_message
from transforms.extraction.messages import parse_message
from transforms.extraction.model import Payload, RawMessage

_MODIFIED = datetime.datetime(2025, 7, 1, tzinfo=datetime.timezone.utc)
_URL = "https://a.example/1"
_CRAWLED = "2019-04-25T12:57:54+00:00"


def _parse(fields: dict[str, Any]) -> RawMessage:
    return parse_message(Payload(json.dumps(fields).encode(), "json", "a.jsonl:1", _MODIFIED))


@pytest.mark.parametrize(
    "fields",
    [
        {"text": "पन्ना", "url": _URL, "timestamp": "2019-04-25T12:57:54Z"},  # C4, mC4
        {"text": "पन्ना", "url": _URL, "timestamp": "2019/04/25 12:57:54", "source": "mC4"},  # CulturaX
        {
            "text": "पन्ना",
            "id": "<urn:uuid:1>",
            "url": _URL,
            "date": "2019-04-25T12:57:54Z",
            "dump": "x",
        },  # FineWeb
        {
            "raw_content": "पन्ना",
            "source_url": _URL,
            "date_download": "2019-04-25T12:57:54Z",
            "digest": "x",
        },  # CCNet
        {"text": "पन्ना", "u": _URL, "ts": "2019-04-25 12:57:54"},  # HPLT
        {"text": "पन्ना", "added": "2019-04-25T12:57:54.000Z", "metadata": {"url": _URL}},  # Dolma
        {"text": "पन्ना", "url": _URL, "timestamp": 1556197074},
        {"text": "पन्ना", "url": _URL, "timestamp": 1556197074000},
        {"text": "पन्ना", "url": _URL, "timestamp": "20190425125754"},  # the index of Common Crawl
        {
            "content": "पन्ना",  # OSCAR
            "warc_headers": {"warc-target-uri": _URL, "warc-date": "2019-04-25T12:57:54Z"},
            "metadata": {"language": "hi"},
        },
    ],
)
def test_the_shapes_of_corpora(fields: dict[str, Any]) -> None:
    message = _parse(fields)
    assert (message.content, message.url, message.fetched_at.isoformat()) == ("पन्ना", _URL, _CRAWLED)


def test_a_corpus_id_is_the_message_id_and_may_be_the_address() -> None:
    assert _parse({"text": "x", "id": "<urn:uuid:1>"}).message_id == "urn:uuid:1"
    assert _parse({"text": "x", "doc_id": 7}).message_id == "7"
    assert _parse({"text": "x", "id": _URL}).url == _URL
    assert _parse({"text": "x", "id": "17"}).url is None


def test_html_is_html_and_a_title_opens_a_bare_body() -> None:
    assert _parse({"html": "पन्ना", "text": "y"}).content_type == "text/html"
    assert _parse({"text": "<p>x</p>"}).content_type == "text/html"
    assert _parse({"maintext": "पाठ", "title": " शीर्षक "}).content == "शीर्षक\n\nपाठ"
    assert _parse({"text": "शीर्षक\n\nपाठ", "title": "शीर्षक"}).content == "शीर्षक\n\nपाठ"
    assert _parse({"html": "<p>पाठ</p>", "title": "शीर्षक"}).content == "<p>पाठ</p>"
    assert _parse({"text": "पाठ", "title": None}).content == "पाठ"


def test_a_message_of_our_own_keeps_to_our_names() -> None:
    fields = {
        "content": "पन्ना",
        "id": "x",
        "timestamp": "2019-04-25T12:57:54Z",
        "title": "शीर्षक",
        "text": "y",
    }
    assert as_message(fields) is fields
    message = _parse({**fields, "metadata": {"reader": "x"}})
    assert (message.content, message.fetched_at) == ("पन्ना", _MODIFIED)


@pytest.mark.parametrize("time", [None, True, [], "yesterday", 10**30, float("1e300"), "20199999999999", -5])
def test_a_time_that_is_none_gives_the_files(time: object) -> None:
    assert _parse({"text": "x", "timestamp": time}).fetched_at == _MODIFIED


@pytest.mark.parametrize("url", [None, 7, "no address", {"a": 1}])
def test_an_address_that_is_none_is_null(url: object) -> None:
    assert _parse({"text": "x", "url": url}).url is None


@pytest.mark.parametrize("timestamp", ["9" * 400, "1" + "0" * 30, "-" + "9" * 350])
def test_a_number_too_large_for_a_time_is_none(timestamp: str) -> None:
    data = f'{{"text": "पन्ना", "timestamp": {timestamp}}}'.encode()
    message = parse_message(Payload(data, "json", "a.jsonl:1", _MODIFIED))
    assert message.fetched_at == _MODIFIED
