"""The pages of the throughput benchmark: fixed by their seed, and pages that khabar can read."""

import datetime
from typing import Literal

import orjson
import pytest

from benchmarks.generated_pages import messages
from transforms.extraction.messages import parse_message
from transforms.extraction.model import Payload
from transforms.extraction.split import split_page

NOW = datetime.datetime(2025, 6, 4, tzinfo=datetime.timezone.utc)


@pytest.mark.parametrize("content_type", ["text/plain", "text/html"])
def test_generated_pages(content_type: Literal["text/plain", "text/html"]) -> None:
    pages = list(messages(18, content_type))
    assert pages == list(messages(18, content_type))
    assert pages != list(messages(18, content_type, seed=2))
    for number, page in enumerate(pages):
        records = split_page(parse_message(Payload(orjson.dumps(page), "json", "made up", NOW)))
        assert records.article is not None
        assert len(records.scores) == (number % 3 == 0)
        assert records.mentions
