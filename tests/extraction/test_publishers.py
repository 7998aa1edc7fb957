"""Every publisher's file has its sample, and earns its place on it."""

import datetime
import pathlib

import pytest

from transforms.extraction.messages import parse_message
from transforms.extraction.model import Page, PageMetadata, Payload
from transforms.extraction.page import read_page
from transforms.extraction.publishers import ANY_PUBLISHER, PUBLISHERS, find_publisher
from transforms.extraction.publishers.publisher import Publisher, without_chrome
from transforms.extraction.split import PageRecords, split_page

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "samples" / "publishers"
FETCHED = datetime.datetime(2025, 6, 4, 9, tzinfo=datetime.timezone.utc)


def split(name: str, *, publishers: bool) -> PageRecords:
    sample = SAMPLES / f"{name}.html"
    assert sample.exists(), f"write a page in the shape of {name}'s: {sample}"
    return split_page(
        parse_message(Payload(sample.read_bytes(), "html", name, FETCHED)), publishers=publishers
    )


def page(url: str | None, canonical: str | None = None) -> Page:
    return Page([], PageMetadata(canonical_url=canonical), "text/html", url, FETCHED)


@pytest.mark.parametrize("name", PUBLISHERS)
def test_a_publishers_sample_needs_its_file(name):
    with_file, without = split(name, publishers=True).article, split(name, publishers=False).article
    assert with_file is not None
    assert without is not None  # the shared path reads it too
    assert with_file.headline == without.headline
    assert (with_file.article_body, with_file.date_published) != (
        without.article_body,
        without.date_published,
    )


def test_every_sample_and_every_file_has_a_publisher():
    assert {sample.stem for sample in SAMPLES.iterdir()} == set(PUBLISHERS)
    files = {file.stem for file in (ROOT / "transforms" / "extraction" / "publishers").glob("*.py")}
    assert files - {"__init__", "publisher"} == set(PUBLISHERS)


@pytest.mark.parametrize(
    "url",
    [
        "https://www.ndtv.com/india-news/a-1",
        "https://sports.ndtv.com/cricket/b",
        "http://amp.ndtv.com/c",
        "https://www-ndtv-com.cdn.ampproject.org/c/s/www.ndtv.com/d",
        "https://web.archive.org/web/20250604000000/https://www.ndtv.com/e",
    ],
)
def test_a_publisher_is_found_by_host(url):
    assert find_publisher(page(url)) is PUBLISHERS["ndtv"]


def test_the_host_that_a_page_was_fetched_from_goes_before_the_one_it_names():
    assert find_publisher(page("https://www.jagran.com/a", "https://www.ndtv.com/a")) is PUBLISHERS["jagran"]
    assert find_publisher(page(None, "https://www.ndtv.com/a")) is PUBLISHERS["ndtv"]


@pytest.mark.parametrize("url", [None, "https://notndtv.com/a", "https://ndtv.com.example/a", "not a url"])
def test_a_host_without_a_file_is_any_publishers(url):
    assert find_publisher(page(url)) is ANY_PUBLISHER


def test_a_long_paragraph_that_begins_like_a_prompt_stays():
    message = parse_message(
        Payload(
            f"<p>Quick Read {'of the long kind ' * 30}</p><p>Quick Read</p>".encode(), "html", "x", FETCHED
        )
    )
    left = without_chrome(read_page(message), Publisher(chrome=("quick read",)))
    assert [block.text[:18] for block in left.blocks] == ["Quick Read of the "]


def test_a_sentence_that_begins_like_a_prompt_stays():
    prompt, sentence = "Let us know.", "Let us know the plan first, villagers told officials at the meeting."
    ndtv = PUBLISHERS["ndtv"]
    read = read_page(
        parse_message(Payload(f"<p>{prompt}</p><p>{sentence}</p>".encode(), "html", "page.html", FETCHED))
    )
    assert [block.text for block in without_chrome(read, ndtv).blocks] == [sentence]
