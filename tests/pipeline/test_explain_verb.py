"""``khabar explain`` as a person calls it."""

import gzip
import json
import os
import pathlib
import re
import subprocess
import sys
from typing import NoReturn

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipeline import explain
from pipeline.explain import _columns
from tests.extraction.warc_files import packed, record
from tools.update_goldens import EXPLAINED, ROOT, SAMPLES, explained_file, explained_text

_CRAWLED = "2025-06-04T09:00:00Z"
_PAGE = SAMPLES / "pages" / "hp-solan-mushroom.html"
_MESSAGES = SAMPLES / "messages.jsonl"


def call(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    status = explain.main([*map(str, arguments), "--fetched_at", _CRAWLED])
    printed = capsys.readouterr()
    return status, printed.out, printed.err


@pytest.mark.parametrize("name", EXPLAINED)
def test_a_sample_is_explained_as_its_golden(name: str) -> None:
    assert explained_text(name) == explained_file(name).read_text(encoding="utf-8"), "run `make goldens`"


def test_no_golden_has_lost_its_sample() -> None:
    goldens = set(explained_file("x").parent.rglob("*.explained.txt"))
    assert goldens == set(map(explained_file, EXPLAINED))


def test_the_command_prints_the_explanation_without_colour_and_without_beam() -> None:
    script = (
        "import sys; from pipeline.cli import main; status = main(['explain', *sys.argv[1:]]); "
        "sys.exit(status or 'apache_beam' in sys.modules)"
    )
    command = [sys.executable, "-c", script, "samples/pages/hp-solan-mushroom.html", "--fetched_at", _CRAWLED]
    answer = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, cwd=ROOT)
    assert (answer.returncode, answer.stderr) == (0, "")
    golden = explained_file("pages/hp-solan-mushroom.html").read_text(encoding="utf-8")
    assert answer.stdout.splitlines()[2:] == golden.splitlines()[2:]
    assert "\x1b" not in answer.stdout


@pytest.mark.parametrize("sample", sorted((SAMPLES / "pages").iterdir()), ids=lambda file: file.name)
def test_no_line_is_wider_than_the_terminal(capsys: pytest.CaptureFixture[str], sample: pathlib.Path) -> None:
    status, text, _ = call(capsys, sample, "--all")
    assert status == 0
    assert max(map(_columns, text.splitlines())) <= 100


def test_a_page_does_not_write_to_the_terminal(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(f"A bridge \x1b[31mopens\n\n\u202e{'wide, ' * 100_000}\x9b2J\n")
    _, text, _ = call(capsys, tmp_path / "a.txt", "--all")
    assert "A bridge \ufffd[31mopens" in text
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", text)
    assert max(map(len, text.splitlines())) <= 100


def test_all_lines_are_shown_where_asked(capsys: pytest.CaptureFixture[str]) -> None:
    folded = call(capsys, _PAGE)[1]
    whole = call(capsys, _PAGE, "--all")[1]
    assert re.search(r"\d+ lines below: ", folded)
    assert not re.search(r"\d+ lines below: ", whole)
    numbers = [
        int(number) for number in re.findall(r"^ +(\d+)  [a-z]", whole.partition("DATES")[0], re.MULTILINE)
    ]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) == 20


def test_json_has_the_keys_that_the_page_documents(capsys: pytest.CaptureFixture[str]) -> None:
    status, text, _ = call(capsys, _PAGE, "--format", "json")
    explained = json.loads(text)
    document = (ROOT / "docs" / "explain.md").read_text(encoding="utf-8")
    documented = re.findall(r"^\| `(\w+)` \|", document.partition("## JSON")[2], re.MULTILINE)
    assert status == 0
    assert list(explained) == documented
    assert explained["article"]["state"] == "IN-HP"
    assert {line["fate"] for line in explained["lines"]} <= set(re.findall(r"`(\w+)`", document))
    assert [list(line) for line in explained["lines"][:1]] == [["number", "kind", "text", "fate", "why"]]
    assert explained["scores"][0]["checks"][0] == {
        "holds": True,
        "says": "won by 8 wickets; totals 101/10 and 106/2",
    }


def test_a_dead_letter_is_explained_with_its_lines(capsys: pytest.CaptureFixture[str]) -> None:
    status, text, _ = call(capsys, SAMPLES / "bad" / "not_an_article.jsonl", "--format", "json")
    explained = json.loads(text)
    assert status == 0
    assert explained["dead_letter"]["stage"] == "split"
    assert explained["dead_letter"]["error_type"] == "not_an_article"
    assert len(explained["lines"]) == 5
    assert explained["article"] is None


def test_a_message_that_is_none_is_explained_too(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bad.jsonl").write_text('{"content": "no end')
    status, text, _ = call(capsys, tmp_path / "bad.jsonl")
    assert status == 0
    assert "dead letter  not_json, found at stage parse" in text


def test_a_message_of_many(capsys: pytest.CaptureFixture[str]) -> None:
    status, text, _ = call(capsys, _MESSAGES, "--message_id", "hr-stadium-lights")
    assert status == 0
    assert re.search(r"^message +hr-stadium-lights of .*messages\.jsonl:\d+$", text, re.MULTILINE)


def test_what_a_run_reads_can_be_explained(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    html = _PAGE.read_text(encoding="utf-8")
    line = json.dumps({"content": html, "message_id": "one"}) + "\n"
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(line.encode()))
    (tmp_path / "b.html.gz").write_bytes(gzip.compress(html.encode()))
    pq.write_table(pa.table({"content": [html], "message_id": ["one"]}), tmp_path / "c.parquet")
    (tmp_path / "d.warc.gz").write_bytes(packed([record(html.encode())], ".warc.gz"))
    for file in sorted(tmp_path.iterdir()):
        status, text, errors = call(capsys, file)
        assert (status, errors) == (0, ""), file
        assert "headline     सोलन में मशरूम" in text


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        (("samples/none.html",), 2, "FILE: samples/none.html: there is no such file"),
        (("samples",), 2, "FILE: samples: is no file"),
        (("gs://bucket/a.html",), 2, "copy it here first"),
        (("samples/messages.jsonl",), 2, "holds several messages; say which:\n  "),
        (("samples/messages.jsonl", "--message_id", "none"), 2, "holds no message 'none'; it holds:\n  "),
        (("samples/bad/notes.docx",), 1, "khabar reads .jsonl"),
        (("samples/README.md",), 1, "khabar reads .jsonl"),
    ],
)
def test_a_wrong_file_or_message_is_told(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    status: int,
    says: str,
) -> None:
    monkeypatch.chdir(ROOT)
    found, text, errors = call(capsys, *arguments)
    assert (found, text) == (status, "")
    assert errors.startswith("khabar explain: ")
    assert says in errors


def test_the_ids_of_a_long_file_are_not_all_listed(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "long.jsonl"
    file.write_text("".join(f'{{"content": "x", "message_id": "m{n}"}}\n' for n in range(50)))
    for arguments in ((), ("--message_id", "none")):
        _, _, errors = call(capsys, file, *arguments)
        assert re.findall(r"^  (\S+)$", errors, re.MULTILINE) == [*(f"m{n}" for n in range(20)), "…"]
    assert call(capsys, file, "--message_id", "m49")[0] == 0


def test_an_empty_and_a_damaged_file(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.jsonl").write_text("\n")
    (tmp_path / "cut.html.gz").write_bytes(gzip.compress(b"<p>x</p>" * 1000)[:-20])
    assert call(capsys, tmp_path / "empty.jsonl")[::2] == (
        2,
        f"khabar explain: FILE: {tmp_path}/empty.jsonl holds no message\n",
    )
    status, _, errors = call(capsys, tmp_path / "cut.html.gz")
    assert status == 1
    assert "cut.html.gz" in errors


def test_a_file_that_may_not_be_read(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object) -> NoReturn:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(pathlib.Path, "open", refuse)
    assert call(capsys, _PAGE)[::2] == (1, f"khabar explain: {_PAGE}: Permission denied\n")


def test_help_has_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        explain.main(["--help"])
    assert stopped.value.code == 0
    text = capsys.readouterr().out
    assert "khabar explain samples/pages/hp-solan-mushroom.html" in text
    assert all(option in text for option in ("--message_id", "--fetched_at", "--format", "--all"))


@pytest.mark.skipif(sys.platform == "darwin", reason="its file names are UTF-8")
def test_a_file_whose_name_is_not_utf8(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = pathlib.Path(os.fsdecode(bytes(tmp_path) + b"/\xff.html"))
    file.write_bytes(_PAGE.read_bytes())
    assert call(capsys, file)[0] == 0
    assert json.loads(call(capsys, file, "--format", "json")[1])["source"].endswith("?.html")


def test_a_wrong_option_exits_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert explain.main([str(_PAGE), "--fetched_at", "yesterday"]) == 2
    assert "such as 2025-06-04T14:30:00+05:30" in capsys.readouterr().err
    with pytest.raises(SystemExit) as stopped:
        explain.main([str(_PAGE), "--format", "xml"])
    assert stopped.value.code == 2
