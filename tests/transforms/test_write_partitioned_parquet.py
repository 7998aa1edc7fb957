"""The sink's five promises (design §5), each under the fault that would break it."""

import datetime
import errno
import os
import pathlib
import random
import signal
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import apache_beam as beam
import pyarrow.parquet as pq
import pytest
from apache_beam.options.pipeline_options import PipelineOptions, StandardOptions
from apache_beam.runners.direct.direct_runner import BundleBasedDirectRunner
from apache_beam.runners.portability.fn_api_runner import FnApiRunner
from apache_beam.testing import test_stream
from apache_beam.transforms.trigger import AccumulationMode, AfterCount, AfterWatermark
from apache_beam.transforms.window import FixedWindows, TimestampedValue
from hypothesis import given
from hypothesis import strategies as st

from schemas.records import Article, DeadLetter, Mention, Score
from schemas.tables import TABLES
from transforms import metrics, storage
from transforms import write_partitioned_parquet as sink
from transforms.write_partitioned_parquet import WritePartitionedParquet

_RECEIVED = datetime.datetime(2025, 6, 4, 9, tzinfo=datetime.timezone.utc)
_STATES = ("IN-HP", "IN-UP", "unknown")


def _mention(number: int, **changes: Any) -> Mention:
    values: dict[str, Any] = {
        "mention_id": f"{number:04}",
        "article_id": f"article {number % 7}",
        "content_hash": "c",
        "message_id": "m",
        "field": "article_body",
        "begin_index": number,
        "end_index": number + 1,
        "anchor_of": "ख",
        "name": "ख",
        "entity_type": "LOC",
        "confidence": 1.0,
        "model": "test",
        "ingested_at": _RECEIVED,
        "state": _STATES[number % 3],
        "date": datetime.date(2025, 6, 1 + number % 5),
    }
    return Mention(**values | changes)


def _score(message_id: str, **changes: Any) -> Score:
    values: dict[str, Any] = {
        "observation_id": "o",
        "state_key": "s",
        "match_key": "m",
        "message_id": message_id,
        "sport": "cricket",
        "match_status": "post-event",
        "grade": "B",
        "observed_at": _RECEIVED,
        "ingested_at": _RECEIVED,
        "state": "IN-HP",
        "date": datetime.date(2025, 6, 4),
    }
    return Score(**values | changes)


def _write(
    lake: pathlib.Path, records: Sequence[Any], table: str = "mentions", **options: Any
) -> dict[str, int]:
    pipeline = beam.Pipeline(runner=FnApiRunner())
    pipeline | beam.Create(records) | WritePartitionedParquet(table, str(lake), **options)
    result = pipeline.run()
    result.wait_until_finish()
    return metrics.totals(result)


def _files(lake: pathlib.Path) -> dict[str, bytes]:
    return {str(file.relative_to(lake)): file.read_bytes() for file in lake.rglob("*") if file.is_file()}


def _ids(lake: pathlib.Path) -> list[str]:
    return sorted(
        mention_id
        for file in lake.glob("mentions/*/*/*.parquet")
        for mention_id in pq.read_table(file, columns=["mention_id"], partitioning=None)[
            "mention_id"
        ].to_pylist()
    )


def test_rows_stand_in_the_files_of_their_partition_in_order(tmp_path: pathlib.Path) -> None:
    counters = _write(tmp_path, [_mention(number) for number in range(300)])
    assert _ids(tmp_path) == [f"{number:04}" for number in range(300)]
    assert counters["rows_mentions"] == 300
    assert counters["files_written_mentions"] == len(_files(tmp_path)) == 15
    table = pq.read_table(next(tmp_path.glob("mentions/state=IN-UP/date=2025-06-02/*")), partitioning=None)
    assert table.schema.equals(TABLES["mentions"].schema)
    assert {row["begin_index"] % 15 for row in table.to_pylist()} == {1}
    order = [(row["article_id"], row["begin_index"]) for row in table.to_pylist()]
    assert order == sorted(order)


def test_the_same_rows_in_any_order_make_the_same_files_and_stay_untouched(tmp_path: pathlib.Path) -> None:
    records = [_mention(number) for number in range(100)]
    _write(tmp_path, records)
    before = {file: file.stat().st_mtime_ns for file in tmp_path.rglob("*.parquet")}
    random.Random(1).shuffle(records)
    later = [_mention(int(r.mention_id), ingested_at=_RECEIVED + datetime.timedelta(days=1)) for r in records]
    counters = _write(tmp_path, later)
    assert {file: file.stat().st_mtime_ns for file in tmp_path.rglob("*.parquet")} == before
    assert counters["files_present_mentions"] == len(before)
    assert "files_written_mentions" not in counters


def test_other_rows_never_overwrite(tmp_path: pathlib.Path) -> None:
    _write(tmp_path, [_mention(number) for number in range(0, 60)])
    before = _files(tmp_path)
    _write(tmp_path, [_mention(number) for number in range(60, 90)])
    after = _files(tmp_path)
    assert {name: after[name] for name in before} == before
    assert _ids(tmp_path) == [f"{number:04}" for number in range(90)]


def test_a_row_delivered_twice_is_one_and_which_is_kept_does_not_depend_on_order(
    tmp_path: pathlib.Path,
) -> None:
    twice = [_mention(1, message_id="b"), _mention(1, message_id="a"), _mention(1, message_id="b")]
    _write(tmp_path / "one", twice)
    _write(tmp_path / "two", twice[::-1])
    assert _files(tmp_path / "one") == _files(tmp_path / "two")
    (file,) = (tmp_path / "one").rglob("*.parquet")
    assert pq.read_table(file, partitioning=None)["message_id"].to_pylist() == ["b"]


def test_repeats_of_a_score_are_counted_by_message(tmp_path: pathlib.Path) -> None:
    _write(tmp_path, [_score("a"), _score("b"), _score("b"), _score("c", state_key="other")], "scores")
    (file,) = tmp_path.rglob("*.parquet")
    rows = pq.read_table(file, partitioning=None).to_pylist()
    assert {row["state_key"]: row["observations"] for row in rows} == {"s": 2, "other": 1}


def test_duplicates_are_counted_where_a_row_is_a_message(tmp_path: pathlib.Path) -> None:
    letter = DeadLetter(
        stage="parse",
        error_type="not_json",
        error_message="…",
        payload=b"\xff",
        attributes={"a": "b"},
        source="crawl.jsonl:1",
        message_id="m",
        received_at=_RECEIVED,
        date=_RECEIVED.date(),
    )
    counters = _write(tmp_path, [letter, letter], "dead_letters")
    assert (counters["rows_dead_letters"], counters["duplicates"]) == (1, 1)
    (file,) = tmp_path.glob("dead_letters/date=2025-06-04/*.parquet")
    (row,) = pq.read_table(file, partitioning=None).to_pylist(maps_as_pydicts="strict")
    assert (row["payload"], row["attributes"]) == (b"\xff", {"a": "b"})


def _after(calls: int, fault: Callable[[], Any], real: Callable[..., Any]) -> Callable[..., Any]:
    """Wraps a function so that the fault strikes once, at a later call."""
    left = [calls]

    def wrapped(*args: Any, **keywords: Any) -> Any:
        left[0] -= 1
        if left[0] == 0:
            fault()
        return real(*args, **keywords)

    return wrapped


def _no_space() -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize(
    ("owner", "name"),
    [(storage.os, "fsync"), (pathlib.Path, "replace"), (sink.metrics, "count"), (sink, "parquet_bytes")],
    ids=["disk full", "rename fails", "bundle fails after its file is written", "encoding fails"],
)
def test_a_failed_run_is_loud_and_a_second_one_makes_it_whole(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch, owner: Any, name: str
) -> None:
    records = [_mention(number) for number in range(100)]
    _write(tmp_path / "undisturbed", records)
    with monkeypatch.context() as patch:
        patch.setattr(owner, name, _after(8, _no_space, getattr(owner, name)))
        with pytest.raises(Exception, match="No space left"):
            _write(tmp_path / "lake", records)
    partial = _files(tmp_path / "lake")
    assert 0 < len(partial) < 15
    assert all(name.startswith("mentions/") for name in partial), "a temporary file was left"
    _write(tmp_path / "lake", records)
    assert _files(tmp_path / "lake") == _files(tmp_path / "undisturbed")


@pytest.mark.parametrize("where", ["before the rename", "after the rename"])
def test_a_killed_worker_leaves_no_half_file_and_a_second_run_makes_it_whole(
    tmp_path: pathlib.Path, where: str
) -> None:
    script = tmp_path / "worker.py"
    script.write_text(
        textwrap.dedent(f"""
        import os, pathlib, signal, sys
        sys.path[:0] = {[str(pathlib.Path(__file__).parents[2]), str(pathlib.Path(__file__).parent)]!r}
        from test_write_partitioned_parquet import _mention, _write
        real, calls = pathlib.Path.replace, []
        def replace(self, target):
            calls.append(target)
            if len(calls) == 5 and {where!r} == "after the rename": real(self, target)
            if len(calls) == 5: os.kill(os.getpid(), signal.SIGKILL)
            return real(self, target)
        pathlib.Path.replace = replace
        _write(pathlib.Path(sys.argv[1]), [_mention(number) for number in range(100)])
        """)
    )
    records = [_mention(number) for number in range(100)]
    killed = subprocess.run([sys.executable, str(script), str(tmp_path / "lake")], check=False)
    assert killed.returncode == -signal.SIGKILL
    for file in (tmp_path / "lake").glob("mentions/*/*/*"):
        pq.read_table(file, partitioning=None)  # whole
    left = list((tmp_path / "lake" / storage.TEMPORARY_FOLDER).iterdir())
    assert len(left) == (where == "before the rename")
    assert storage.remove_stale_temporaries(str(tmp_path / "lake")) == len(left)
    _write(tmp_path / "lake", records)
    _write(tmp_path / "undisturbed", records)
    assert _files(tmp_path / "lake") == _files(tmp_path / "undisturbed")


def test_a_running_writers_temporaries_are_left_alone(tmp_path: pathlib.Path) -> None:
    folder = tmp_path / storage.TEMPORARY_FOLDER
    folder.mkdir(parents=True)
    here = storage.socket.gethostname()
    names = [f"{here}~{os.getpid()}~1", f"{here}~{os.getppid()}~1", "another-machine~1~1", ".DS_Store"]
    stale = [f"{here}~{os.getpid()}~2", f"{here}~{2**22 + 1}~1", "another-machine~1~2"]
    for name in names + stale:
        (folder / name).write_bytes(b"")
    for name in (stale[0], stale[2]):
        os.utime(folder / name, (0, 0))
    assert storage.remove_stale_temporaries(str(tmp_path)) == 3
    assert sorted(file.name for file in folder.iterdir()) == sorted(names)


def test_late_panes_and_second_firings_get_files_of_their_own(tmp_path: pathlib.Path) -> None:
    def stamped(numbers: Sequence[int], moment: int) -> list[TimestampedValue]:
        return [
            TimestampedValue(_mention(number, state="IN-HP", date=_RECEIVED.date()), moment)
            for number in numbers
        ]

    stream = (
        test_stream.TestStream()
        .add_elements(stamped([1, 2], 10))
        .advance_watermark_to(70)
        .add_elements(stamped([3], 20))  # late for the first minute
        .add_elements(stamped([4, 5], 80))
        .add_elements(stamped([3], 20))  # later still, and the same row again
        .advance_watermark_to_infinity()
    )
    window = beam.WindowInto(
        FixedWindows(60),
        trigger=AfterWatermark(late=AfterCount(1)),
        allowed_lateness=3600,
        accumulation_mode=AccumulationMode.DISCARDING,
    )
    options = PipelineOptions([])
    options.view_as(StandardOptions).streaming = True
    with beam.Pipeline(runner=BundleBasedDirectRunner(), options=options) as pipeline:
        pipeline | stream | window | WritePartitionedParquet("mentions", str(tmp_path))
    rows = {
        file.name.rpartition("-")[0]: pq.read_table(file, partitioning=None)["mention_id"].to_pylist()
        for file in tmp_path.rglob("*.parquet")
    }
    first, second = "19700101T000000Z-60s", "19700101T000100Z-60s"
    assert rows == {
        f"{first}-0": ["0001", "0002"],
        f"{first}-1": ["0003"],
        f"{first}-2": ["0003"],  # delivered again after its pane had fired: at least once, and apart
        f"{second}-0": ["0004", "0005"],
    }


@given(
    st.lists(st.integers(0, 60), max_size=120),
    st.integers(200, 20_000),
    st.randoms(use_true_random=False),
)
def test_batches_are_complete_and_independent_of_order(
    numbers: list[int], limit: int, shuffler: random.Random
) -> None:
    table = TABLES["mentions"]

    def batches(records: Sequence[Mention]) -> tuple[list[str], list[str], int]:
        encoded = [sink.encode_row(table, table.row(record)) for record in records]
        cut = list(sink.cut_into_batches(table, encoded, limit))
        sorted_rows = [
            sink.sort_rows(table, [sink.decode_row(table, row) for row in batch]) for batch, _ in cut
        ]
        ids = [row["mention_id"] for rows, _ in sorted_rows for row in rows]
        return ids, [digest for _, digest in sorted_rows], sum(repeats for _, repeats in cut)

    records = [_mention(number, message_id=str(place % 3)) for place, number in enumerate(numbers)]
    ids, digests, repeats = batches(records)
    assert sorted(ids) == sorted({f"{number:04}" for number in numbers})
    assert repeats == len(numbers) - len(set(numbers))
    shuffler.shuffle(records)
    assert batches(records)[1:] == (digests, repeats)


class _Group:
    """As Beam's groups: read as often as one likes, never a list."""

    def __init__(self, rows: int, identities: int) -> None:
        self.rows, self.identities, self.passes = rows, identities, 0

    def __iter__(self) -> Iterator[bytes]:
        self.passes += 1
        table = TABLES["scores"]
        for number in range(self.rows):
            score = _score(str(number), state_key=str(number % self.identities), stage="x" * 1000)
            yield sink.encode_row(table, table.row(score))


def test_a_partition_larger_than_a_batch_is_read_in_passes_and_never_held_whole() -> None:
    group = _Group(rows=600, identities=600)
    batches = list(sink.cut_into_batches(TABLES["scores"], group, 100_000))
    sizes = [sum(map(len, batch)) for batch, _ in batches]
    assert sum(len(batch) for batch, _ in batches) == 600
    assert max(sizes) < 150_000
    assert group.passes > 6


def test_repeats_of_one_row_are_folded_as_they_come() -> None:
    group = _Group(rows=3000, identities=2)
    ((batch, repeats),) = sink.cut_into_batches(TABLES["scores"], group, 50_000)
    assert repeats == 2998
    assert [sink.decode_row(TABLES["scores"], row)["observations"] for row in batch] == [1500, 1500]
    assert group.passes == 1


def test_of_two_deliveries_of_a_text_the_newer_stands(tmp_path: pathlib.Path) -> None:
    def article(message_id: str, hour: int | None) -> Article:
        return Article(
            article_id="a",
            content_hash="c",
            message_id=message_id,
            headline="h",
            article_body="b",
            word_count=1,
            date_modified=hour and _RECEIVED.replace(hour=hour),
            state_as_of_date="IN-HP",
            state_confidence=1.0,
            fetched_at=_RECEIVED,
            ingested_at=_RECEIVED,
            state="IN-HP",
            date=_RECEIVED.date(),
        )

    counters = _write(tmp_path, [article("9", 8), article("10", 9), article("11", None)], "articles")
    assert (counters["rows_articles"], counters["duplicates"]) == (1, 2)
    (file,) = tmp_path.rglob("*.parquet")
    assert pq.read_table(file, partitioning=None)["message_id"].to_pylist() == ["10"]


def test_shards_of_a_partition_are_files_of_their_own(tmp_path: pathlib.Path) -> None:
    _write(
        tmp_path, [_mention(number, state="IN-HP", date=_RECEIVED.date()) for number in range(200)], shards=4
    )
    assert len(_files(tmp_path)) == 4
    assert len(_ids(tmp_path)) == 200
