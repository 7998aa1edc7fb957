"""Every sample gives the rows that stand beside it; `make goldens` writes them anew."""

import pathlib

import orjson
import pytest

from tools.update_goldens import GOLDENS, SAMPLES, golden_file, sample_files, sample_rows
from transforms.extraction.errors import ERROR_TYPES

_FILES = sample_files()


def _golden(sample: pathlib.Path) -> list[dict[str, object]]:
    golden = golden_file(sample)
    assert golden.exists(), f"{sample.name} has no golden: run `make goldens` and read it"
    return [orjson.loads(line) for line in golden.read_bytes().splitlines()]


@pytest.mark.parametrize("sample", _FILES, ids=lambda file: str(file.relative_to(SAMPLES)))
def test_a_sample_gives_its_golden_rows(sample: pathlib.Path) -> None:
    assert sample_rows(sample) == _golden(sample)


def test_no_golden_has_lost_its_sample() -> None:
    assert {golden_file(sample) for sample in _FILES} == set(GOLDENS.rglob("*.rows.jsonl"))


def _rows() -> list[dict[str, object]]:
    return [row for sample in _FILES for row in _golden(sample)]


def test_offsets_reproduce_the_text() -> None:
    rows = _rows()
    articles = {(row["article_id"], row["content_hash"]): row for row in rows if "headline" in row}
    mentions = [row for row in rows if "mention_id" in row]
    assert len(mentions) > 100
    for mention in mentions:
        text = articles[mention["article_id"], mention["content_hash"]][str(mention["field"])]
        assert text[mention["begin_index"] : mention["end_index"]] == mention["anchor_of"]


def test_the_samples_hold_a_dead_letter_of_every_kind_that_a_small_file_can_have() -> None:
    kinds = {row["error_type"] for row in _rows() if "error_type" in row}
    # A file that cannot be opened, a message too large and a fault of ours are made by other tests.
    assert kinds == set(ERROR_TYPES) - {"unreadable_file", "too_large", "internal"}
