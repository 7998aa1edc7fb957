"""The other extractors are called rightly, and answer over the pipe; those not installed are told."""

import datetime
import pathlib
import sys
from collections.abc import Iterator

import pytest

from benchmarks import extractors, measures
from benchmarks.competitors import Competitor, Missing, _moment, running
from benchmarks.extractors import EXTRACTORS, Article, Request
from benchmarks.labelled_pages import read_pages
from benchmarks.measures import LabelledPage
from tests.conftest import unavailable
from transforms.extraction.model import IST

PAGES = {page.id: page for page in read_pages(pathlib.Path(__file__).parent / "pages")}
HTML, TEXT = PAGES["bridge"], PAGES["pond"]


@pytest.fixture(scope="module", params=EXTRACTORS)
def competitor(request: pytest.FixtureRequest) -> Iterator[Competitor]:
    try:
        with running(request.param) as started:
            yield started
    except Missing as error:
        unavailable(f"the extractor {request.param} ({error}), which `make quality` installs,")


def changed(page: LabelledPage, content: str) -> LabelledPage:
    return LabelledPage(**{**vars(page), "message": {**page.message, "content": content}})


def test_a_page_is_read(competitor: Competitor) -> None:
    extraction, seconds, error = competitor.extract(HTML)
    assert error is None
    assert 0 < seconds < 60
    assert measures.headline_exact(HTML, extraction) == (1, 0, 0)
    assert measures.moment(HTML, extraction, field="date_published") == (1, 0, 0)
    body = measures.body_f1(HTML, extraction)
    assert body is not None
    assert body.right > 0.95
    if "description" in competitor.columns:
        assert measures.description(HTML, extraction) == (1, 0, 0)
    if "date_modified" in competitor.columns:
        assert measures.moment(HTML, extraction, field="date_modified") == (1, 0, 0)
    if "authors" in competitor.columns:
        assert extraction.field("authors")[0].startswith("सुरभि")  # trafilatura cuts the last vowel sign
    assert set(competitor.versions) == set(EXTRACTORS[competitor.name].distributions)


def test_only_what_it_can_give_is_given(competitor: Competitor) -> None:
    (article,) = competitor.extract(HTML)[0].articles
    assert {name for name, value in article.items() if value is not None} == competitor.columns


def test_any_page_has_an_answer(competitor: Competitor) -> None:
    for content in ("", " ", "<", "<html></html>", "\x00\ud7ff", TEXT.message["content"]):
        extraction, _, _ = competitor.extract(changed(HTML, content))
        assert len(extraction.articles) in (0, 1)
    extraction, _, _ = competitor.extract(HTML)  # and it goes on
    assert measures.headline_exact(HTML, extraction) == (1, 0, 0)


def test_an_address_and_a_language_may_be_unknown(competitor: Competitor) -> None:
    page = LabelledPage(**{**vars(HTML), "message": {**HTML.message, "url": None}, "language": "or"})
    extraction, _, error = competitor.extract(page)
    assert (error, len(extraction.articles)) == (None, 1)


def test_what_is_not_installed_is_missing() -> None:
    with pytest.raises(Missing, match="trafilatura"), running("trafilatura", pathlib.Path(sys.executable)):
        pass  # khabar's own environment has it not
    with pytest.raises(Missing, match="there is no"), running("trafilatura", pathlib.Path("nowhere")):
        pass


def test_a_process_that_dies_is_told(tmp_path: pathlib.Path) -> None:
    dead = tmp_path / "python"
    dead.write_text("#!/bin/sh\nexit 1\n")
    dead.chmod(0o755)
    with pytest.raises(RuntimeError, match="trafilatura stopped"), running("trafilatura", dead):
        pass


def answer(article: Article | Exception) -> dict[str, object]:
    def read(request: Request) -> Article:
        if isinstance(article, Exception):
            raise article
        return article

    answered = extractors.answer(read, Request("", None, "2025-06-02T06:00:00Z", "hi"))
    del answered["seconds"]
    return answered


def test_an_answer_is_an_article_or_none() -> None:
    assert answer({"article_body": "खबर"}) == {"article": {"article_body": "खबर"}, "error": None}
    assert answer({"article_body": " \n"}) == {"article": None, "error": None}
    assert answer({"article_body": None}) == {"article": None, "error": None}
    assert answer(None) == {"article": None, "error": None}
    assert answer(ValueError("no")) == {"article": None, "error": "ValueError('no')"}


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("2025-06-01T10:05:00+0530", datetime.datetime(2025, 6, 1, 10, 5, tzinfo=IST)),
        ("2025-06-01T10:05:00", datetime.datetime(2025, 6, 1, 10, 5, tzinfo=IST)),
        ("2025-06-01", datetime.date(2025, 6, 1)),
        (None, None),
    ],
)
def test_times_are_read(text: str | None, time: datetime.date | None) -> None:
    assert _moment(extractors._iso(text)) == time
