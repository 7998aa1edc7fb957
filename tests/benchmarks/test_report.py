"""The tables: figures add up, targets are judged, and pages of khabar's own stand apart."""

from typing import Any

import pytest

from benchmarks import report
from benchmarks.measures import Extraction, LabelledPage
from benchmarks.report import Entrant, Figure, Judged


def page(language: str = "hi", content_type: str = "text/html", **changes: Any) -> LabelledPage:
    values: dict[str, Any] = {
        "id": "made-up",
        "message": {"content": "", "content_type": content_type},
        "language": language,
        "page_type": "article",
        "label_method": "hand",
        "labels": {"headline": "पुल बना", "authors": ["A", "B"]},
    }
    return LabelledPage(**{**values, **changes})


def judged(labelled: LabelledPage, **fields: Any) -> Judged:
    return Judged(labelled, Extraction([fields] if fields else []), seconds=0.5)


def entrants(*each: Judged, without: Judged | None = None) -> list[Entrant]:
    khabar = Entrant("khabar", None, each)
    shared_path = Entrant("khabar, shared path", None, [without] if without else each)
    another = Entrant("another", frozenset({"authors"}), each)
    return [khabar, shared_path, another]


def test_the_tables_add_up() -> None:
    right = judged(page(), headline="पुल बना", authors=["A", "C"])
    table = report.fields_table(entrants(right, judged(page())))
    assert table["headline exact"][0] == Figure(0.5, 2, 1)
    assert table["headline exact"][2] == report.NO_FIGURE  # it has no headlines
    assert table["authors F1"][0] == table["authors F1"][2] == Figure(pytest.approx(2 / 6), 4, 4)  # type: ignore[arg-type]
    assert table["leak"][0] == Figure(None, 0, 0)
    assert table["article recall"][2] == Figure(0.5, 2, 1)  # which is of no column
    assert report.pages_per_second([right, right]) == 2


def test_kinds_and_languages_have_tables_of_their_own() -> None:
    pages = [page(), page("ta"), page(content_type="text/plain"), page(written_for_khabar=True)]
    compared = entrants(*map(judged, pages))
    by_kind = report.fields_reported(compared)
    assert [line for line in by_kind.splitlines() if line.startswith("##")] == [
        "## HTML (2)",
        "## plain text (1)",
        "## HTML, written for khabar (1)",
    ]
    by_language = report.fields_reported(compared, by_language=True)
    assert [line for line in by_language.splitlines() if line.startswith("##")] == [
        "## HTML, hi (1)",
        "## HTML, ta (1)",
        "## plain text, hi (1)",
        "## HTML, written for khabar, hi (1)",
    ]
    assert "| ta       |    1 |          – |" in report.pages_counted(pages)


def test_every_language_has_a_row() -> None:
    pages = [judged(page(), headline="पुल बना"), judged(page("ur", written_for_khabar=True)), judged(page())]
    rows = report.languages_reported(entrants(*pages)[0]).splitlines()[4:]
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]
    assert [row[:2] + row[3:4] for row in cells] == [
        ["hi, HTML", "2", "0.500"],
        ["ur, HTML, written for khabar", "1", "0.000"],
    ]


def test_a_target_is_met_or_not() -> None:
    assert "≥ 0.97 met" in report.fields_reported(entrants(judged(page(), headline="पुल बना")))
    two_wrong = report.fields_reported(entrants(judged(page()), judged(page())))
    assert "≥ 0.97 NOT MET" in two_wrong


@pytest.mark.parametrize(
    ("name", "reached", "verdict"),
    [
        ("headline exact", Figure(0.97, 100, 3), "met"),
        ("headline exact", Figure(0.96, 100, 4), "NOT MET"),
        ("headline exact", Figure(0.90, 10, 1), "one wrong"),  # which on few labels is allowed
        ("headline exact", Figure(0.80, 10, 2), "NOT MET"),
        ("headline exact", Figure(0.50, 40, 1), "NOT MET"),
        ("body F1 mean", Figure(0.90, 10, 0.99), "NOT MET"),  # parts of pages are no page
        ("leak", Figure(0.97, 100, 97), "NOT MET"),
        ("leak", Figure(0.01, 100, 1), "met"),
    ],
)
def test_targets(name: str, reached: Figure, verdict: str) -> None:
    assert report.verdict(name, 0.01 if name == "leak" else 0.97, reached) == verdict


def test_what_publisher_files_are_worth_is_told() -> None:
    right, wrong = judged(page(), headline="पुल बना", authors=["A", "B"]), judged(page())
    same = report.fields_reported(entrants(right))
    assert "no figure falls" in same
    fallen = report.fields_reported(entrants(right, without=wrong))
    assert "fall by more than 0.05: article or not to 0.000" in fallen
    leaky = page(labels={"boilerplate_lines": ["नीचे की यह पंक्ति खबर की नहीं है"]})
    clean, leaking = (
        judged(leaky, article_body="खबर"),
        judged(leaky, article_body=leaky.labels["boilerplate_lines"][0]),
    )
    assert "leak to 1.000" in report.fields_reported(entrants(clean, without=leaking))


def test_failures_are_told() -> None:
    failed = judged(page())._replace(error="ValueError()")
    assert "another failed on 1 of these pages" in report.fields_reported(entrants(failed))


def test_the_worst_pages_come_first() -> None:
    rows = report.worst_pages(
        [judged(page(id="good"), headline="पुल बना", authors=["A"]), judged(page(id="bad"))], 2
    )
    names = [line.split("|")[2].strip() for line in rows.splitlines() if "authors F1" in line]
    assert names == ["bad", "good"]
