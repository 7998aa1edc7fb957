"""Measures the reading of score widgets: ``python -m benchmarks.scores``.

Every match of the reference that ships is drawn in every shape and read back; then every digit of its totals,
wickets, overs and margin is changed, and what becomes of its grade is counted. Speed is that of pages of
plain text without a widget, beside reading the same pages' JSON.
"""

import argparse
import collections
import datetime
import pathlib
import sys
import time
from collections.abc import Callable, Sequence

import orjson
from tqdm import tqdm

from benchmarks.score_templates import (
    ENGLISH,
    HINDI,
    WITH_CODES,
    corruptions,
    differences,
    drawable,
    stacked,
    text_page,
)
from transforms.extraction.messages import parse_message
from transforms.extraction.model import Page, Payload
from transforms.extraction.page import read_page
from transforms.extraction.scores import take_scores
from transforms.extraction.scores.reference import KnownMatch, shipped_reference

ROOT = pathlib.Path(__file__).resolve().parents[1]
GRADES = ("A", "B", "C", "D", "not read")

PREFACE = """\
# Scores, as measured

Written by `python -m benchmarks.scores --doc docs/scores.md`; do not edit it by hand.

A grade says how far a score is to be believed: **A** it agrees with a known match, **B** its own arithmetic
holds, **C** reduced overs or a method such as DLS explain what does not, **D** it contradicts itself.

"""


def main() -> None:
    """Measures, and prints the tables."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.scores",
        description="Draws every known match in every shape, reads it back, corrupts it, and takes the time.",
        epilog="example:\n  python -m benchmarks.scores --every 10",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--every", type=int, default=1, metavar="N", help="takes each Nth match only")
    parser.add_argument("--pages", type=pathlib.Path, metavar="DIR", help="plain text pages, for the speed")
    parser.add_argument("--doc", type=pathlib.Path, metavar="FILE", help="writes the tables there too")
    options = parser.parse_args()
    matches = shipped_reference().matches()[:: options.every]
    folder = options.pages or ROOT / "samples" / "pages"
    text = "\n\n".join(
        [
            f"## Read back\n\n{len(matches):,} matches of the IPL, each drawn in every shape.\n\n"
            + read_back(matches),
            "## One digit wrong\n\nEvery digit of every figure, changed to each of the nine others. A wrong "
            "digit may leave figures that no line of a card has, and then the card is not read.\n\n"
            + corrupted(matches),
            "## Speed\n\n" + speed(folder),
        ]
    )
    print(text)
    if options.doc:
        options.doc.write_text(PREFACE + text + "\n", encoding="utf-8")


def read_back(matches: Sequence[KnownMatch]) -> str:
    """Returns the table of shapes: matches read exactly, and their grades."""
    rows = []
    for name, template in tqdm({**ENGLISH, **HINDI}.items(), desc="shapes", leave=False, disable=None):
        grades: collections.Counter[str] = collections.Counter()
        exact = 0
        for known in matches:
            match = drawable(known, hindi=name in HINDI)
            cards, page = take_scores(text_page(template(match)))
            if len(cards) == 1:
                grades[cards[0].grade] += 1
                exact += not page.blocks and not any(differences(match, cards[0], codes=name in WITH_CODES))
            else:
                grades["not read"] += 1
        language = "Hindi" if name in HINDI else "English"
        rows.append(
            [name.replace("_", " "), language, f"{exact:,}", *(f"{grades[grade]:,}" for grade in GRADES)]
        )
    return _table(["shape", "language", "exact", *GRADES], rows)


def corrupted(matches: Sequence[KnownMatch]) -> str:
    """Returns the table of what was changed and the grade that it left."""
    grades: dict[str, collections.Counter[str]] = {}
    for known in tqdm(matches, desc="corruptions", leave=False, disable=None):
        for field, wrong in corruptions(drawable(known)):
            cards, _ = take_scores(text_page(stacked(wrong)))
            grades.setdefault(field, collections.Counter())[cards[0].grade if cards else "not read"] += 1
    rows = [
        [field, *(f"{counted[grade]:,}" for grade in GRADES), f"{counted['A'] / counted.total():.2%}"]
        for field, counted in grades.items()
    ]
    return _table(["changed", *GRADES, "kept A"], rows)


def speed(folder: pathlib.Path) -> str:
    """Returns what a page of plain text without a widget costs."""
    payloads = [_payload(file) for file in sorted(folder.glob("*.txt"))]
    lines = [orjson.dumps({"content": payload.data.decode("utf-8", "replace")}) for payload in payloads]
    pages = [read_page(parse_message(payload)) for payload in payloads]
    pages = [page for page in pages if take_scores(page).page is page]
    if not pages:
        return f"No plain text pages in {folder}."
    reading = _seconds(lambda: [orjson.loads(line) for line in lines]) / len(lines)
    scoring = _seconds(lambda: [take_scores(page) for page in pages]) / len(pages)
    cold = _cold_seconds(pages) / len(pages)
    return _table(
        ["of a page", "microseconds", "times reading its JSON"],
        [
            ["reading its JSON", f"{reading * 1e6:.1f}", "1.0"],
            ["looking for scores, lines met before", f"{scoring * 1e6:.1f}", f"{scoring / reading:.1f}"],
            ["looking for scores, lines never met", f"{cold * 1e6:.1f}", f"{cold / reading:.1f}"],
        ],
    )


def _payload(file: pathlib.Path) -> Payload:
    return Payload(file.read_bytes(), "text", file.name, datetime.datetime.now(datetime.timezone.utc))


def _seconds(work: Callable[[], object]) -> float:
    """Returns the least time of several runs, in seconds."""
    work()
    times = []
    for _ in range(9):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return min(times)


def _cold_seconds(pages: Sequence[Page]) -> float:
    """Returns the time of pages whose lines were never met, in seconds: readers remember lines."""
    readers = [
        value
        for name, module in list(sys.modules.items())
        if name.startswith("transforms.extraction.scores")
        for value in vars(module).values()
        if hasattr(value, "cache_parameters") and value.cache_parameters()["maxsize"]
    ]
    seconds = 0.0
    for page in pages:
        for reader in readers:
            reader.cache_clear()
        begin = time.perf_counter()
        take_scores(page)
        seconds += time.perf_counter() - begin
    return seconds


def _table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    return "\n".join("| " + " | ".join(row) + " |" for row in (header, ["---"] * len(header), *rows))


if __name__ == "__main__":
    main()
