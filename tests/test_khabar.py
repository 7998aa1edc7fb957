"""The face for Python users."""

import datetime
import subprocess
import sys

import pytest

import khabar
from tests.test_bad_input import STORY


def test_a_page_becomes_records() -> None:
    fetched_at = datetime.datetime(2025, 6, 4, tzinfo=datetime.timezone.utc)
    page = khabar.split(STORY.format(year=2020), url="https://a.example/hp/1", fetched_at=fetched_at)
    assert page.article is not None
    assert (page.article.state, page.article.url) == ("IN-HP", "https://a.example/hp/1")
    assert page.article.fetched_at == fetched_at
    assert page.error is None


def test_what_is_no_article_says_why() -> None:
    assert khabar.split("").error.error_type == "empty_content"
    assert khabar.split("Home\n\nLogin").error.error_type == "not_an_article"


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        khabar.split("x", fetched_at=datetime.datetime(2025, 6, 4))


def test_everything_named_is_there() -> None:
    assert all(hasattr(khabar, name) for name in khabar.__all__)


def test_it_runs_without_beam() -> None:
    script = "import sys, khabar; khabar.split('x'); sys.exit('apache_beam' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
