"""``khabar run`` and ``khabar query`` as a person calls them."""

import csv
import gzip
import io
import json
import os
import pathlib
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from typing import Any

import pytest
import zstandard
from apache_beam.runners.portability.fn_api_runner import FnApiRunner

from pipeline import inputs
from pipeline.errors import LakeError, OptionError
from pipeline.lake import open_lake
from pipeline.launch import launch
from pipeline.summary import Summary
from tests.conftest import run_options
from tools.update_goldens import SAMPLES

_CRAWLED = "2025-06-04T09:00:00Z"


def khabar(*arguments: object, **keywords: Any) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pipeline.cli", *map(str, arguments)]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=SAMPLES.parent, **keywords
    )


def run(lake: pathlib.Path, *patterns: object, **keywords: Any) -> subprocess.CompletedProcess[str]:
    inputs = [option for pattern in patterns for option in ("--input_pattern", pattern)]
    return khabar("run", *inputs, "--output_directory", lake, "--fetched_at", _CRAWLED, **keywords)


def query(lake: pathlib.Path, sql: str) -> list[dict[str, Any]]:
    answer = khabar("query", "--lake", lake, "--format", "json", sql)
    assert answer.returncode == 0, answer.stderr
    rows: list[dict[str, Any]] = json.loads(answer.stdout)
    return rows


def files(lake: pathlib.Path) -> dict[str, bytes]:
    return {str(file.relative_to(lake)): file.read_bytes() for file in lake.rglob("*") if file.is_file()}


@pytest.fixture(scope="module")
def lake(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    folder = tmp_path_factory.mktemp("run") / "lake"
    result = run(folder, SAMPLES / "pages" / "*", SAMPLES / "messages.jsonl", SAMPLES / "bad" / "*")
    assert result.returncode == 0, result.stderr
    return folder


def test_every_message_is_accounted_for(tmp_path: pathlib.Path) -> None:
    summary_file = tmp_path / "summary.json"
    result = run(
        tmp_path / "lake", SAMPLES / "pages" / "*", SAMPLES / "messages.jsonl", SAMPLES / "bad" / "*"
    )
    again = khabar(
        *("run", "--input_pattern", SAMPLES / "messages.jsonl", "--input_pattern", SAMPLES / "bad/[!c]*"),
        *("--output_directory", tmp_path / "other", "--summary_file", summary_file),
    )
    assert (result.returncode, again.returncode) == (0, 0)
    assert "messages read =" in result.stdout
    assert result.stderr == ""
    summary = json.loads(summary_file.read_bytes())
    assert summary["accounted_for"] is True
    assert summary["messages_read"] == summary["articles"] + summary["duplicates"] + summary["dead_letters"]
    assert summary["duplicates"] == 1  # hr-stadium-lights is sent twice
    assert summary["file_faults"] == 2  # cut short, of no known kind
    rows = query(tmp_path / "other", "SELECT count(*) AS n FROM dead_letters")[0]["n"]
    assert (
        rows == summary["dead_letters"] + summary["file_faults"] == summary["tables"]["dead_letters"]["rows"]
    )


def test_the_same_run_again_changes_nothing(lake: pathlib.Path) -> None:
    before = {file: file.stat().st_mtime_ns for file in lake.rglob("*.parquet")}
    result = run(lake, SAMPLES / "pages" / "*", SAMPLES / "messages.jsonl", SAMPLES / "bad" / "*")
    assert result.returncode == 0
    assert {file: file.stat().st_mtime_ns for file in lake.rglob("*.parquet")} == before


def test_two_runs_over_different_input_overwrite_nothing(tmp_path: pathlib.Path) -> None:
    run(tmp_path, SAMPLES / "pages" / "*.txt")
    before = files(tmp_path)
    run(tmp_path, SAMPLES / "pages" / "*.html")
    after = files(tmp_path)
    assert {name: after[name] for name in before} == before
    pages = len([*SAMPLES.glob("pages/*")])
    assert query(tmp_path, "SELECT count(*) AS n, count(DISTINCT article_id) AS ids FROM articles") == [
        {"n": pages, "ids": pages}
    ]


def test_a_run_killed_half_way_and_started_again_equals_an_undisturbed_one(tmp_path: pathlib.Path) -> None:
    crawl = tmp_path / "crawl.jsonl"
    lines = (SAMPLES / "messages.jsonl").read_text().splitlines()
    with crawl.open("w") as file:
        for number in range(20):
            for line in lines:
                message = json.loads(line)
                message["message_id"] = f"{message.get('message_id')}-{number}"
                message["url"] = f"https://a.example/{message['message_id']}"
                file.write(json.dumps(message) + "\n")
    assert run(tmp_path / "undisturbed", crawl).returncode == 0
    whole = files(tmp_path / "undisturbed")

    lake = tmp_path / "lake"
    command = [sys.executable, "-m", "pipeline.cli", "run", "--input_pattern", str(crawl)]
    command += ["--output_directory", str(lake), "--fetched_at", _CRAWLED]
    process = subprocess.Popen(command, cwd=SAMPLES.parent)
    while process.poll() is None and len([*lake.glob("*/*/*/*")]) < 10:
        time.sleep(0.005)
    process.send_signal(signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL
    partial = {name: data for name, data in files(lake).items() if not name.startswith(".khabar/")}
    assert 10 <= len(partial) < len(whole)
    assert all(whole[name] == data for name, data in partial.items()), "a half file was visible"

    assert run(lake, crawl).returncode == 0
    assert files(lake) == whole


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "--input_pattern: is missing"),
        (["--input_pattern", "nothing/*.jsonl"], "nothing/*.jsonl matches no file"),
        (["--input_pattern", "samples"], "samples is a folder"),
        (["--input_pattern", "far://away/*"], "local paths and gs://"),
        (["--output_directory", "s3://away"], "local paths and gs://"),
        (["--summary_file", "setup.py/summary.json"], "setup.py is not a folder"),
        (["--fetched_at", "yesterday"], "such as 2025-06-04T14:30:00+05:30"),
        (["--fetched_at", "2025-06-04T22:00:00"], "not a time with its zone"),
        (["--max_message_bytes", "0"], "--max_message_bytes"),
        (["--max_message_bytes", "many"], "--max_message_bytes"),
        (["--output_directory", "setup.py"], "setup.py is not a folder"),
        (["--ouput_directory", "x"], "did you mean --output_directory?"),
        (["--runer=DirectRunner"], "did you mean --runner?"),
        (["--input-pattern", "x"], "did you mean --input_pattern?"),
        (["stray"], "stray: is not an option"),
        (["--runner=NoRunner"], "NoRunner"),
    ],
)
def test_a_wrong_option_is_told_before_any_work(
    tmp_path: pathlib.Path, arguments: Sequence[str], says: str
) -> None:
    defaults = {"--input_pattern": "samples/pages/*.txt", "--output_directory": str(tmp_path / "lake")}
    filled = [part for name, value in defaults.items() if name not in arguments for part in (name, value)]
    result = khabar("run", *(filled if arguments else []), *arguments)
    assert result.returncode == 2, result.stderr
    assert says in result.stderr
    assert "Traceback" not in result.stderr
    assert not (tmp_path / "lake").exists()


def test_a_run_that_fails_says_so_and_exits_1(tmp_path: pathlib.Path) -> None:
    (tmp_path / "lake").mkdir()
    (tmp_path / "lake" / "articles").write_text("a file where a folder must be")
    (tmp_path / "summary.json").write_text("of an earlier run")
    inputs = ("--input_pattern", SAMPLES / "pages/hp-*.txt", "--summary_file", tmp_path / "summary.json")
    result = khabar("run", *inputs, "--output_directory", tmp_path / "lake")
    assert result.returncode == 1
    assert "Not a directory" in result.stderr.splitlines()[-2]
    assert "Traceback" not in result.stderr
    assert "start the same run again" in result.stderr
    assert not (tmp_path / "summary.json").exists()


def test_ctrl_c_says_that_the_same_run_goes_on(tmp_path: pathlib.Path) -> None:
    crawl = tmp_path / "crawl.jsonl"
    crawl.write_text((SAMPLES / "messages.jsonl").read_text() * 200)
    command = [sys.executable, "-m", "pipeline.cli", "run", "--input_pattern", str(crawl)]
    command += ["--output_directory", str(tmp_path / "lake")]
    process = subprocess.Popen(command, cwd=SAMPLES.parent, stderr=subprocess.PIPE, text=True)
    while not (tmp_path / "lake").exists():
        time.sleep(0.01)
    time.sleep(1)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate()
    assert process.returncode == 130
    assert "stopped; every file in place is whole" in errors
    assert "Traceback" not in errors


def test_a_runner_that_does_not_end_well_fails_the_run(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = run_options(str(SAMPLES / "pages" / "hp-*.txt"), lake=tmp_path)
    real = FnApiRunner.run_pipeline

    def run_pipeline(*arguments: Any) -> Any:
        result = real(*arguments)
        result.wait_until_finish = lambda: "CANCELLED"
        return result

    monkeypatch.setattr(FnApiRunner, "run_pipeline", run_pipeline)
    with pytest.raises(RuntimeError, match="CANCELLED"):
        launch(options)


def test_accounts_that_do_not_add_up_are_not_hidden() -> None:
    summary = Summary({"messages_read": 3, "rows_articles": 2}, 1.0, "lake")
    assert not summary.accounted_for
    assert "3 messages read ≠ 2 articles" in summary.as_text()


def test_a_beam_option_passes_through(tmp_path: pathlib.Path) -> None:
    result = khabar(
        *(
            "run",
            "--input_pattern",
            "samples/pages/hp-*",
            "--output_directory",
            tmp_path,
            "--job_name=a-name",
        ),
        "--runner=FnApiRunner",
    )
    assert result.returncode == 0, result.stderr


@pytest.mark.parametrize("name", ["messages.jsonl", "messages.jsonl.gz", "messages.jsonl.zst"])
def test_large_input_runs_in_chunks_and_gives_the_same_rows(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    data = (SAMPLES / "messages.jsonl").read_bytes()
    pack = {"gz": gzip.compress, "zst": zstandard.compress}.get(name.rpartition(".")[2], bytes)
    (tmp_path / name).write_bytes(pack(data))

    def rows(lake: str) -> tuple[int, list[tuple[Any, ...]]]:
        summary = launch(run_options(str(tmp_path / name), lake=tmp_path / lake))
        assert summary.accounted_for
        found = open_lake(tmp_path / lake).sql("SELECT DISTINCT article_id, content_hash FROM articles")
        return summary["messages_read"], sorted(found.fetchall())

    whole = rows("whole")
    monkeypatch.setattr(inputs, "SLICE_BYTES", 10_000)
    monkeypatch.setattr(inputs, "CHUNK_BYTES", 10_000)
    monkeypatch.setattr(inputs, "_MEASURED_BYTES", 1000)
    assert len(list(inputs.chunks(inputs.cut(inputs.find_files([str(tmp_path / name)]))))) > 4
    assert rows("chunks") == whole


def test_input_is_matched_as_a_shell_does_and_no_file_is_read_twice(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deep, linked = tmp_path / "in" / "deep", tmp_path / "elsewhere"
    deep.mkdir(parents=True)
    linked.mkdir()
    for file in (deep / "a.txt", linked / "b.txt", tmp_path / "in" / "c[1].txt"):
        file.write_text("x")
    (tmp_path / "in" / "link").symlink_to(linked)
    (tmp_path / "in" / "gone.txt").symlink_to(tmp_path / "nowhere")
    os.utime(deep / "a.txt", (0, 0))
    monkeypatch.chdir(tmp_path)

    def names(*patterns: str) -> list[str]:
        return [os.path.basename(piece.path) for piece in inputs.find_files(patterns)]

    assert sorted(names("in/**/*.txt")) == ["a.txt", "b.txt", "c[1].txt", "gone.txt"]
    assert names("in/deep/a.txt", "./in/deep/*.txt", str(deep / "a.txt"), "in/link/../in/deep/a.txt") == [
        "a.txt"
    ]
    assert names("in/c[1].txt") == ["c[1].txt"]
    assert inputs.find_files(["in/deep/a.txt"])[0].modified_at > time.time() - 60  # 1970 is no clock


def test_a_folder_that_cannot_be_listed_is_no_silence(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "open").mkdir()
    (tmp_path / "closed").mkdir()
    monkeypatch.setattr(os, "access", lambda path, mode: not str(path).endswith("closed"))
    with pytest.raises(OptionError, match="closed may not be read"):
        inputs.find_files([str(tmp_path / "*" / "*.txt")])


@pytest.mark.parametrize(
    ("arguments", "shows"), [((), "khabar VERB"), (("run",), "--fetched_at"), (("query",), "--lake")]
)
def test_help_has_an_example(arguments: Sequence[str], shows: str) -> None:
    result = khabar(*arguments, "--help")
    assert result.returncode == 0
    assert "example" in result.stdout
    assert shows in result.stdout


def test_an_unknown_verb_is_refused_with_the_list() -> None:
    result = khabar("rum")
    assert result.returncode == 2
    assert "no such verb: rum" in result.stderr
    assert "query" in result.stderr


def test_query_prints_tables_csv_and_json(lake: pathlib.Path) -> None:
    sql = "SELECT headline, authors, date, state_evidence FROM articles ORDER BY article_id LIMIT 3"
    rows = query(lake, sql)
    assert len(rows) == 3
    assert isinstance(rows[0]["authors"], list)
    answer = khabar("query", "--lake", lake, "--format", "csv", sql)
    lines = list(csv.DictReader(io.StringIO(answer.stdout)))
    assert [line["headline"] for line in lines] == [row["headline"] for row in rows]
    assert [line["date"] for line in lines] == [row["date"] for row in rows]
    assert json.loads(lines[0]["state_evidence"]) == rows[0]["state_evidence"]
    assert rows[0]["headline"] in khabar("query", "--lake", lake, sql).stdout


def test_query_without_sql_gives_an_overview(lake: pathlib.Path) -> None:
    answer = khabar("query", "--lake", lake)
    assert answer.returncode == 0
    assert all(name in answer.stdout for name in ("articles", "scores", "mentions", "dead_letters"))


def test_views_are_typed_and_the_latest_revision_is_found(lake: pathlib.Path) -> None:
    types = {row["column_name"]: row["column_type"] for row in query(lake, "DESCRIBE articles")}
    assert types["state"] == "VARCHAR"
    assert types["date"] == "DATE"
    assert types["fetched_at"] == "TIMESTAMP WITH TIME ZONE"
    counts = query(
        lake,
        """SELECT (SELECT count(*) FROM articles) - (SELECT count(*) FROM articles_latest) AS revised,
                  (SELECT count(*) FROM articles_latest WHERE message_id = 'pb-school-meal-2') AS newest""",
    )
    assert counts == [{"revised": 1, "newest": 1}]


def test_query_prints_columns_of_one_name_and_numbers_as_they_are(lake: pathlib.Path) -> None:
    sql = "SELECT 1 AS a, 2 AS a, 3 AS b, sum(word_count) AS n, 1.5 AS d, 'nan'::DOUBLE AS f FROM articles"
    (row,) = query(lake, sql)
    assert (row["a"], row["a_1"], row["b"], row["d"], row["f"]) == (1, 2, 3, 1.5, None)
    assert row["n"] > 1000
    header, values = khabar("query", "--lake", lake, "--format", "csv", sql).stdout.splitlines()
    assert header == "a,a,b,n,d,f"
    assert values.startswith("1,2,3,")


def test_an_open_lake_sees_rows_that_are_written_later(tmp_path: pathlib.Path) -> None:
    lake = open_lake(tmp_path)
    assert lake.is_empty
    launch(run_options(str(SAMPLES / "pages" / "hp-*.txt"), lake=tmp_path))
    assert lake.sql("SELECT count(*) FROM articles_latest").fetchall() == [
        (len([*SAMPLES.glob("pages/hp-*.txt")]),)
    ]
    assert not lake.is_empty


def test_a_lake_that_readers_would_misread_is_refused(tmp_path: pathlib.Path) -> None:
    (tmp_path / "date=2001-01-01").mkdir()
    with pytest.raises(LakeError, match="takes a folder with = in its name for a partition"):
        open_lake(tmp_path / "date=2001-01-01")
    with pytest.raises(LakeError, match="none of the tables"):
        open_lake(tmp_path)
    (tmp_path / "articles" / "state=IN-HP" / "date=2025-01-01").mkdir(parents=True)
    (tmp_path / "articles" / "state=IN-HP" / "date=2025-01-01" / "x.parquet").write_bytes(b"no parquet")
    with pytest.raises(LakeError, match=r"x\.parquet"):
        open_lake(tmp_path).sql("FROM articles")


def test_query_of_a_missing_an_empty_and_a_wrong_lake(tmp_path: pathlib.Path) -> None:
    missing = khabar("query", "--lake", tmp_path / "none", "SELECT 1")
    assert (missing.returncode, missing.stdout) == (1, "")
    assert "there is no lake at" in missing.stderr
    empty = khabar(
        "query", "--lake", tmp_path, "--format", "json", "SELECT headline, state, date FROM articles_latest"
    )
    assert (empty.returncode, json.loads(empty.stdout)) == (0, [])
    assert "is empty" in empty.stderr
    wrong = khabar("query", "--lake", tmp_path, "SELECT nonsense FROM articles")
    assert wrong.returncode == 1
    assert "nonsense" in wrong.stderr
    assert "Traceback" not in missing.stderr + empty.stderr + wrong.stderr


def test_a_lake_with_an_odd_name(tmp_path: pathlib.Path) -> None:
    lake = tmp_path / "it's a [lake] * 50%"
    assert run(lake, SAMPLES / "pages" / "hp-*.txt").returncode == 0
    assert query(lake, "SELECT count(*) AS n FROM articles")[0]["n"] == len([*SAMPLES.glob("pages/hp-*.txt")])


def test_output_to_a_closed_pipe_is_no_crash(lake: pathlib.Path) -> None:
    read, write = os.pipe()
    os.close(read)
    command = [
        sys.executable,
        "-m",
        "pipeline.cli",
        "query",
        "--lake",
        str(lake),
        "--format",
        "csv",
        "FROM mentions",
    ]
    result = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, cwd=SAMPLES.parent, check=False)
    os.close(write)
    assert b"Traceback" not in result.stderr
