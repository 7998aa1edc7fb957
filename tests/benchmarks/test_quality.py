"""The command: pages are read, khabar is measured, and what it prints is what it writes."""

import contextlib
import json
import pathlib
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from benchmarks import labelled_pages, quality, report
from benchmarks.competitors import Missing

PAGES = pathlib.Path(__file__).parent / "pages"


def record(**changes: Any) -> dict[str, Any]:
    return {
        "id": "one",
        "file": "one.json.txt",
        "content_type": "application/json",
        "url": None,
        "fetched_at": "2025-06-04T09:00:00Z",
        "language": "hi",
        "page_type": "record",
        "label_method": "none",
        "gold": None,
        **changes,
    }


def test_labelled_pages_are_read(tmp_path: pathlib.Path) -> None:
    (tmp_path / "one.json").write_text(json.dumps(record(source={"repo": "a/b"})), "utf-8")
    (tmp_path / "one.json.txt").write_text("पुल बना", "utf-8")
    (tmp_path / "mentions.json").write_text('{"one": {"mentions": []}}', "utf-8")
    (read,) = labelled_pages.read_pages(tmp_path)
    assert read.message["content"] == "पुल बना"
    assert read.message["content_type"] == "text/plain"
    assert (read.labels, read.mentions, read.written_for_khabar) == ({}, [], False)


@pytest.mark.parametrize("source", [{}, {"source": None}, {"source": {"repo": None, "path": None}}])
def test_pages_written_for_khabar_name_no_source(tmp_path: pathlib.Path, source: dict[str, Any]) -> None:
    (tmp_path / "one.json").write_text(json.dumps(record(**source)), "utf-8")
    (tmp_path / "one.json.txt").write_text("पुल बना", "utf-8")
    (read,) = labelled_pages.read_pages(tmp_path)
    assert (read.mentions, read.written_for_khabar) == (None, True)


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> None:
    monkeypatch.setattr(sys, "argv", ["quality", "--pages", str(PAGES), *arguments])
    quality.main()


def test_what_is_printed_is_written(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: pathlib.Path
) -> None:
    run(monkeypatch, "--doc", str(tmp_path / "doc.md"), "--json", str(tmp_path / "doc.json"), "--worst", "3")
    printed, written = capsys.readouterr().out, (tmp_path / "doc.md").read_text("utf-8")
    assert written.startswith(quality.PREFACE)
    assert printed.startswith(written.removeprefix(quality.PREFACE))
    assert "2 labelled pages, 2 of them written for khabar" in written
    pages = labelled_pages.read_pages(PAGES)
    for page in pages:  # never a page's text
        assert page.labels["headline"] not in written
        assert page.id not in written
    figures = json.loads((tmp_path / "doc.json").read_bytes())
    assert figures["fields"]["HTML, written for khabar"]["headline exact"]["khabar"] == {
        "value": 1.0,
        "n": 1,
        "faults": 0,
    }


def test_khabar_is_measured_where_nothing_else_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    @contextlib.contextmanager
    def absent(name: str) -> Iterator[None]:
        raise Missing(f"no package {name}")
        yield

    monkeypatch.setattr(quality, "running", absent)
    run(monkeypatch, "--compare")
    printed = capsys.readouterr().out
    assert "| headline exact" in printed
    for name in quality.EXTRACTORS:
        assert f"{name} is not measured: no package {name}. `make quality` installs it." in printed


def test_without_pages_it_says_how_to_name_some(
    monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path
) -> None:
    monkeypatch.setattr(sys, "argv", ["quality"])
    monkeypatch.setattr(quality, "FOLDERS", [tmp_path / "nowhere"])
    with pytest.raises(SystemExit, match="--pages DIR"):
        quality.main()


def test_the_shared_pages_are_measured(shared: pathlib.Path) -> None:
    pages = [page for page in labelled_pages.read_pages(shared / "pages") if page.mentions][-3:]
    entrants, versions, missing = quality.compete(pages, [])
    assert (versions, missing) == ({}, [])
    assert report.fields_table(entrants)["article recall"][0] == report.Figure(1.0, 3)
    mentions = report.mentions_table(entrants[0].judged)
    assert sum(figures["F1"].n for row, figures in mentions.items() if row.endswith(" all")) == sum(
        len(page.mentions or ()) for page in pages
    )
