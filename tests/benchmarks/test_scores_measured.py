"""The command that measures scores."""

import sys
from pathlib import Path

import pytest

from benchmarks.scores import main


def test_it_prints_and_writes_its_tables(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "page.txt").write_text(
        "Rain in the hills\n\nThe river rose by 2 metres, and 12/4 roads are shut."
    )
    doc = tmp_path / "scores.md"
    monkeypatch.setattr(
        sys, "argv", ["scores", "--every", "400", "--pages", str(tmp_path), "--doc", str(doc)]
    )
    main()
    told = capsys.readouterr().out
    assert told.strip() in doc.read_text(encoding="utf-8")
    assert "| hindi line | Hindi | 4 | 4 | 0 | 0 | 0 | 0 |" in told
    assert "looking for scores" in told
