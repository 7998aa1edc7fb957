"""`khabar reference build`, and what a run makes of its file."""

import json
from pathlib import Path

import pytest

from pipeline.cli import main
from pipeline.errors import OptionError
from pipeline.options import _match_reference
from tests.extraction.test_scores_reference import document
from transforms.extraction.scores.reference import read_reference


def test_a_folder_becomes_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "t20s_json"
    (folder / "more").mkdir(parents=True)
    (folder / "77.json").write_text(json.dumps(document()))
    (folder / "more" / "78.json").write_text(json.dumps(document(dates=["2024-02-12"])))
    (folder / "odd.json").write_text("[1]")
    (folder / "README.txt").write_text("about")
    output = tmp_path / "own.tsv.gz"
    assert main(["reference", "build", str(folder), "-o", str(output)]) == 0
    told = capsys.readouterr()
    assert told.out.startswith("2 matches in ")
    assert "odd.json is left out" in told.err
    known = read_reference(output.read_bytes(), "own").matches()
    assert [match.match_id for match in known] == ["cricsheet:77", "cricsheet:78"]
    assert len(_match_reference(str(output)).matches()) == 1243
    assert sorted(path.name for path in tmp_path.iterdir()) == ["own.tsv.gz", "t20s_json"]


def test_wrong_folders(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reference", "build", str(tmp_path / "none"), "-o", str(tmp_path / "x")]) == 2
    assert main(["reference", "build", str(tmp_path), "-o", str(tmp_path / "x")]) == 1
    (tmp_path / "1.json").write_text(json.dumps(document()))
    assert main(["reference", "build", str(tmp_path), "-o", str(tmp_path / "no" / "x")]) == 1
    assert "No such file" in capsys.readouterr().err


def test_a_run_refuses_what_is_no_reference(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match="--match_reference"):
        _match_reference(str(tmp_path / "none.tsv.gz"))
    (tmp_path / "x.tsv").write_text("one,two\n")
    with pytest.raises(OptionError, match="is no match reference"):
        _match_reference(str(tmp_path / "x.tsv"))
