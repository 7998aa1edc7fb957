"""Writes the expected rows of every sample anew: ``make goldens``; read the diff before you commit.

A golden stands in ``tests/golden`` under the sample's name: a row a line, as JSON, without the columns that
tell of a run. `sample_rows` is what the test compares with it. What ``khabar explain`` prints of some
samples, and what the README shows of ``make demo``, are goldens too.
"""

import argparse
import datetime
import pathlib
import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import orjson

from pipeline.explain import as_text
from schemas.tables import ARTICLES, DEAD_LETTERS, MENTIONS, RUN_COLUMNS, SCORES, Table
from transforms.extraction.dead_letters import dead_letter
from transforms.extraction.errors import DataError
from transforms.extraction.explain import explain
from transforms.extraction.files import read_payloads
from transforms.extraction.messages import parse_message
from transforms.extraction.model import Payload
from transforms.extraction.split import split_page

ROOT = pathlib.Path(__file__).resolve().parents[1]
SAMPLES = ROOT / "samples"
GOLDENS = ROOT / "tests" / "golden"

#: When the samples were "crawled": the day after the final that their widgets show.
CRAWLED = datetime.datetime(2025, 6, 4, 9, tzinfo=datetime.timezone.utc)

#: The samples whose explanation is a golden: scores, a page with much beside its story, a publisher's file,
#: a dead letter.
EXPLAINED = (
    "pages/hp-solan-mushroom.html",
    "pages/uk-ropeway.html",
    "publishers/ndtv.html",
    "bad/not_an_article.jsonl",
)

README = ROOT / "README.md"

#: The README's picture of the demo: what stands before it, the picture, what stands behind.
DEMO_BLOCK = re.compile(r"(make demo\n```\n\n```\n)(.*?)(```\n)", re.DOTALL)

_MAX_MESSAGE_BYTES = 1_000_000


def sample_files() -> list[pathlib.Path]:
    """Returns every sample, in order, but those with labels beside them: on those, quality is measured."""
    left_out = {SAMPLES / "README.md", *(SAMPLES / "labelled").iterdir()}
    return sorted(file for file in SAMPLES.rglob("*") if file.is_file() and file not in left_out)


def golden_file(sample: pathlib.Path) -> pathlib.Path:
    """Returns where the expected rows of a sample stand."""
    return GOLDENS / f"{sample.relative_to(SAMPLES)}.rows.jsonl"


def sample_rows(sample: pathlib.Path) -> list[dict[str, Any]]:
    """Returns the rows that a sample gives, each with its table and partition, in the order they come."""
    return [orjson.loads(orjson.dumps(row, default=bytes.hex)) for row in _rows(sample)]


def explained_file(name: str) -> pathlib.Path:
    """Returns where the explanation of a sample stands."""
    return GOLDENS / f"{name}.explained.txt"


def explained_text(name: str) -> str:
    """Returns what ``khabar explain`` prints of a sample of one message."""
    (payload,) = _payloads(SAMPLES / name)
    return "\n".join([*as_text(explain(payload)), ""])


def _payloads(sample: pathlib.Path) -> list[Payload]:
    with sample.open("rb") as stream:
        return list(
            read_payloads(
                stream,
                str(sample.relative_to(ROOT)),
                received_at=CRAWLED,
                max_message_bytes=_MAX_MESSAGE_BYTES,
            )
        )


def _rows(sample: pathlib.Path) -> Iterator[dict[str, Any]]:
    for payload in _payloads(sample):
        try:
            message = parse_message(payload)
        except DataError as error:
            yield _row(DEAD_LETTERS, dead_letter(payload, error, "parse"))
            continue
        article, scores, mentions, rejection = split_page(message)
        if article is not None:
            yield _row(ARTICLES, article)
        yield from (_row(SCORES, score) for score in scores)
        yield from (_row(MENTIONS, mention) for mention in mentions)
        if rejection is not None:
            letter = dead_letter(payload, rejection, "split", known_message_id=message.message_id)
            yield _row(DEAD_LETTERS, letter)


def _row(table: Table, record: Any) -> dict[str, Any]:
    row = {name: value for name, value in table.row(record).items() if name not in RUN_COLUMNS}
    if table is DEAD_LETTERS:
        row["payload"] = f"{len(record.payload)} bytes"  # they are the sample's own
    return {"partition": table.partition_path(record), **row}


def demo_output() -> str:
    """Returns what ``make demo`` prints once khabar is installed."""
    command = [ROOT / "tools" / "demo.sh", pathlib.Path(sys.executable).parent]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, encoding="utf-8").stdout


def main() -> None:
    """Writes every golden, and removes those whose sample is gone."""
    parser = argparse.ArgumentParser(description=__doc__, epilog="example: python -m tools.update_goldens")
    parser.parse_args()
    wanted = set()
    for sample in sample_files():
        golden = golden_file(sample)
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_bytes(b"".join(orjson.dumps(row) + b"\n" for row in sample_rows(sample)))
        wanted.add(golden)
    for golden in GOLDENS.rglob("*.rows.jsonl"):
        if golden not in wanted:
            golden.unlink()
    for name in EXPLAINED:
        explained_file(name).write_text(explained_text(name), encoding="utf-8")
    printed = demo_output()
    readme = README.read_text(encoding="utf-8")
    README.write_text(
        DEMO_BLOCK.sub(lambda block: f"{block[1]}{printed}{block[3]}", readme), encoding="utf-8"
    )
    print(f"{len(wanted)} goldens in {GOLDENS.relative_to(ROOT)}; read the diff")


if __name__ == "__main__":
    main()
