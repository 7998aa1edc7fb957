"""Measures how fast khabar is, part by part: ``python -m benchmarks.throughput``, or ``make bench``.

A number of messages a second says as much about the machine as about khabar, and machines are noisy. So
every part is measured in the same process over the same generated pages, and told as a share of the floor of
the same run: a plain loop that decodes each JSON line and writes the page's text to Parquet, which is the
least that anything does that turns lines of JSON into Parquet. What is printed is the median of the runs.
"""

import argparse
import collections
import datetime
import gc
import logging
import os
import pathlib
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, NamedTuple

import orjson
import pyarrow as pa
import pyarrow.parquet as pq

from benchmarks.generated_pages import messages
from pipeline.launch import launch
from pipeline.options import add_arguments, parse_options
from pipeline.verb import MAX_MESSAGE_BYTES
from schemas.tables import TABLES, Row
from transforms import metrics
from transforms.extraction.article import extract_article
from transforms.extraction.files import read_payloads
from transforms.extraction.gazetteer import find_places
from transforms.extraction.mentions import find_entities
from transforms.extraction.messages import parse_message
from transforms.extraction.model import ArticleText, FieldText, Page, Payload, RawMessage
from transforms.extraction.page import read_page
from transforms.extraction.scores import take_scores
from transforms.extraction.split import TEXT_FIELDS, split_page
from transforms.extraction.states import resolve_state
from transforms.write_partitioned_parquet import parquet_bytes

EXAMPLE = """\
example:
  python -m benchmarks.throughput --messages 1000 --runs 5

us/page is microseconds a page; MB/s is of JSON. "of floor" is the part's speed as a share of the floor's,
"of loop" as a share of the plain loop that does all the line does. A part "alone" finds its input ready.
"cores" is processor time by the clock.
"""

ContentType = Literal["text/plain", "text/html"]


class Part(NamedTuple):
    """One line of the table."""

    name: str
    run: Callable[[], object]


class Timing(NamedTuple):
    """What one part took, in seconds."""

    wall: float
    cpu: float  # of all threads and of processes that have ended


def main() -> None:
    """Measures text pages, then HTML pages, and prints a table of each."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.throughput",
        description="Measures every part of the line against a plain loop in the same run.",
        epilog=EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--messages",
        type=int,
        default=240,
        metavar="N",
        help="text pages; of HTML a third as many (default: %(default)s)",
    )
    parser.add_argument("--runs", type=int, default=3, metavar="K", help="default: %(default)s")
    options = parser.parse_args()
    if options.messages < 3 or options.runs < 1:
        parser.error("--messages must be 3 or more, and --runs 1 or more")
    logging.getLogger("apache_beam").setLevel(logging.ERROR)  # its notes on its own workings
    imported_mb = _peak_memory_mb()
    with tempfile.TemporaryDirectory() as folder:
        _measure("text/plain", options.messages, options.runs, pathlib.Path(folder))
        _measure("text/html", options.messages // 3, options.runs, pathlib.Path(folder))
    print(
        f"peak memory of the process: {_peak_memory_mb():.0f} MB, of which {imported_mb:.0f} MB once khabar, "
        f"Beam and Arrow were imported; {os.cpu_count()} cores are there"
    )


def _measure(content_type: ContentType, count: int, runs: int, folder: pathlib.Path) -> None:
    lines = [orjson.dumps(message) + b"\n" for message in messages(count, content_type)]
    file, one = folder / f"{content_type[5:]}.jsonl", folder / "one.jsonl"
    file.write_bytes(b"".join(lines))
    one.write_bytes(lines[0])
    run_line(one, folder)  # loads gazetteer, lexicon and Beam's workings before anything is timed
    parts = [*loops(file, folder), Part("line in Beam, in process", lambda: run_line(file, folder))]
    timings = [[_time(part) for part in parts] for _ in range(runs)]
    _print_table(content_type, count, file.stat().st_size, parts, timings)
    fixed = _time(Part("one message", lambda: run_line(one, folder)))
    print(f"Beam takes {fixed.wall:.2f} s for one message: so much of a run is there whatever its size\n")


# The parts.


def loops(file: pathlib.Path, folder: pathlib.Path) -> list[Part]:
    """Returns the parts that are plain loops over a file of messages; the first one is the floor."""
    payloads = _read(file)
    raw = [parse_message(payload) for payload in payloads]
    pages = [read_page(message) for message in raw]
    taken = [take_scores(page).page for page in pages]
    stories = [extract_article(page) for page in taken]
    fields = [_fields(story) for story in stories]

    def alone(function: Callable[..., object], *inputs: Sequence[Any]) -> Callable[[], object]:
        def run() -> None:
            for arguments in zip(*inputs, strict=True):
                function(*arguments)

        return run

    def resolve(story: ArticleText, found: Mapping[str, FieldText], message: RawMessage, page: Page) -> None:
        resolve_state(
            story,
            found,
            url=message.url,
            breadcrumbs=page.metadata.breadcrumbs,
            story_date=message.fetched_at.date(),
        )

    def find(story: ArticleText, found: Mapping[str, FieldText]) -> None:
        find_entities(list(found.values()), story.language)

    return [
        Part("floor: decode, write text", lambda: write_texts(file, folder)),
        Part("parse_message, alone", alone(parse_message, payloads)),
        Part("read_page, alone", alone(read_page, raw)),
        Part("take_scores, alone", alone(take_scores, pages)),
        Part("extract_article, alone", alone(extract_article, taken)),
        Part("find_places, alone", alone(_fields, stories)),
        Part("resolve_state, alone", alone(resolve, stories, fields, raw, pages)),
        Part("find_entities, alone", alone(find, stories, fields)),
        Part("split_page, loop", alone(split_page, raw)),
        Part("read, split, write, loop", lambda: write_records(file, folder)),
    ]


def write_texts(file: pathlib.Path, folder: pathlib.Path) -> None:
    """The floor: decodes each line and writes the page's text to one Parquet file."""
    with file.open("rb") as lines:
        rows = [{"content": orjson.loads(line)["content"]} for line in lines]
    pq.write_table(pa.Table.from_pylist(rows), folder / "floor.parquet", compression="zstd")


def write_records(file: pathlib.Path, folder: pathlib.Path) -> None:
    """What the line does, without Beam and without its promises: the same tables, partitions and rows."""
    rows: dict[tuple[str, str], list[Row]] = collections.defaultdict(list)
    for payload in _read(file):
        split = split_page(parse_message(payload))
        for name, records in (
            ("articles", [split.article] if split.article else []),
            ("scores", split.scores),
            ("mentions", split.mentions),
        ):
            for record in records:
                rows[name, TABLES[name].partition_path(record)].append(TABLES[name].row(record))
    with tempfile.TemporaryDirectory(dir=folder) as lake:
        for (name, partition), partition_rows in rows.items():
            path = pathlib.Path(lake, partition, "loop.parquet")
            path.parent.mkdir(parents=True)
            path.write_bytes(parquet_bytes(TABLES[name], partition_rows))


def run_line(file: pathlib.Path, folder: pathlib.Path) -> None:
    """Runs the whole line over a file into a new lake, as ``khabar run`` does.

    Raises:
        RuntimeError: it gave other than one article a message, so that its time would mean nothing.
    """
    with tempfile.TemporaryDirectory(dir=folder) as lake:
        parser = argparse.ArgumentParser()
        add_arguments(parser)
        ours = parser.parse_args(["--input_pattern", str(file), "--output_directory", lake])
        summary = launch(parse_options(ours, []))
    if summary[metrics.ROWS + "articles"] != summary[metrics.MESSAGES_READ]:
        raise RuntimeError(f"not every generated page became an article:\n{summary.as_text()}")


def _read(file: pathlib.Path) -> list[Payload]:
    received_at = datetime.datetime.now(datetime.timezone.utc)
    with file.open("rb") as stream:
        return list(
            read_payloads(stream, file.name, received_at=received_at, max_message_bytes=MAX_MESSAGE_BYTES)
        )


def _fields(story: ArticleText) -> dict[str, FieldText]:
    return {
        name: FieldText(text, find_places(text)) for name in TEXT_FIELDS if (text := getattr(story, name))
    }


# Timing and printing.


def _time(part: Part) -> Timing:
    gc.collect()
    cpu, wall = _cpu_seconds(), time.perf_counter()
    part.run()
    return Timing(time.perf_counter() - wall, _cpu_seconds() - cpu)


def _cpu_seconds() -> float:
    """Processor time of all threads, and of child processes that have ended."""
    usages = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def _print_table(
    content_type: str, count: int, size: int, parts: Sequence[Part], runs: Sequence[Sequence[Timing]]
) -> None:
    print(f"{content_type}: {count} messages of {size / count / 1000:.1f} kB, median of {len(runs)} runs")
    print(f"{'part':28}{'us/page':>10}{'pages/s':>10}{'MB/s':>8}{'of floor':>10}{'of loop':>9}{'cores':>7}")
    loop = len(parts) - 2  # the last but one: what Beam's line is to be held against
    for index, part in enumerate(parts):
        seconds = statistics.median(run[index].wall for run in runs)
        of_floor = statistics.median(run[0].wall / run[index].wall for run in runs)
        of_loop = statistics.median(run[loop].wall / run[index].wall for run in runs)
        cores = statistics.median(run[index].cpu / run[index].wall for run in runs)
        print(
            f"{part.name:28}{seconds / count * 1e6:>10.0f}{count / seconds:>10.0f}"
            f"{size / seconds / 1e6:>8.1f}{of_floor:>10.4f}{of_loop:>9.2f}{cores:>7.2f}"
        )


def _peak_memory_mb() -> float:
    unit = 1 if sys.platform == "darwin" else 1024  # of ru_maxrss, in bytes
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


if __name__ == "__main__":
    main()
