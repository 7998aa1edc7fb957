"""Addresses of pages, as sites and archives write them."""

import datetime

import pytest

from transforms.extraction.address import canonical_url, hosts_of, publisher_host
from transforms.extraction.model import Page, PageMetadata

FETCHED = datetime.datetime(2025, 6, 4, 9, tzinfo=datetime.timezone.utc)


def page(url: str | None, canonical: str | None = None) -> Page:
    return Page([], PageMetadata(canonical_url=canonical), "text/html", url, FETCHED)


@pytest.mark.parametrize(
    ("url", "canonical", "expected"),
    [
        ("https://A.example/x?utm_source=y&id=3#top", None, "https://a.example/x?id=3"),
        ("https://a.example/amp/x", "https://a.example/x", "https://a.example/x"),
        ("https://web.archive.org/web/20250604im_/https://a.example/x", None, "https://a.example/x"),
        ("ftp://a.example/x", "javascript:void(0)", None),
        (None, None, None),
    ],
)
def test_the_canonical_address(url: str | None, canonical: str | None, expected: str | None):
    assert canonical_url(page(url, canonical)) == expected


def test_hosts():
    assert publisher_host("https://www.a.example/x") == "a.example"
    assert hosts_of(page("https://m.a.example/x", "https://www.a.example/x")) == ["m.a.example", "a.example"]
    # Google's AMP cache: hyphens of the host are doubled.
    assert hosts_of(page("https://www-a--b-example.cdn.ampproject.org/c/x")) == ["a-b.example"]
    assert hosts_of(page("not an address")) == []
