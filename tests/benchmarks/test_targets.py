"""What khabar reaches on labelled pages does not fall below its targets, with publisher files and without."""

import functools
import pathlib
from collections.abc import Sequence

import pytest

from benchmarks import labelled_pages, quality, report
from benchmarks.measures import LabelledPage
from tools.update_goldens import SAMPLES

LANGUAGES = ("hi", "en", "pa", "ur", "mr", "bn", "gu", "ta", "te", "kn", "ml", "or", "ne")


def _below_target(pages: Sequence[LabelledPage]) -> list[str]:
    below = []
    for publishers in (True, False):
        extract = functools.partial(quality.extract, publishers=publishers)
        judged = [quality.judge(page, extract) for page in pages]
        for kind, targets in report.TARGETS.items():
            of_kind = [each for each in judged if report.kind(each.page).startswith(kind)]
            assert of_kind
            table = report.fields_table([report.Entrant("khabar", None, of_kind)])
            below += [
                f"{kind}, publisher files {publishers}: {name} {reached.value} of {reached.n}"
                for name, target in targets.items()
                if (reached := table[name][0]).value is not None
                and report.verdict(name, target, reached) == "NOT MET"
            ]
    return below


def test_the_labelled_samples_are_read_as_well_as_the_targets_ask() -> None:
    pages = labelled_pages.read_pages(SAMPLES / "labelled")
    assert {page.language for page in pages} >= set(LANGUAGES)
    assert _below_target(pages) == []


def test_real_pages_are_read_as_well_as_the_targets_ask(shared: pathlib.Path) -> None:
    assert _below_target(labelled_pages.read_pages(shared / "pages")) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_is_told(language: str) -> None:
    """Of the labelled samples in a language, every article is told to be in it."""
    pages = [page for page in labelled_pages.read_pages(SAMPLES / "labelled") if page.language == language]
    articles = [article for page in pages for article in quality.extract(page).articles]
    assert articles
    assert {article["language"] for article in articles} == {language}
