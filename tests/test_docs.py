"""The documents say what is so."""

import pathlib
import re
import subprocess
import sys

from tools import write_tables_doc
from tools.update_goldens import DEMO_BLOCK, README, demo_output
from transforms.extraction.errors import ERROR_TYPES

_ROOT = pathlib.Path(__file__).resolve().parents[1]


def test_the_page_of_tables_is_fresh() -> None:
    assert write_tables_doc.DOCUMENT.read_text(encoding="utf-8") == write_tables_doc.document(), (
        "run `python -m tools.write_tables_doc`"
    )


def test_every_kind_of_dead_letter_is_explained() -> None:
    rows = re.findall(r"^\| `(\w+)` \|.*\|.*\|$", (_ROOT / "docs" / "input.md").read_text(), re.MULTILINE)
    assert set(ERROR_TYPES) <= set(rows)


def _blocks(heading: str) -> list[str]:
    section = README.read_text(encoding="utf-8").partition(f"## {heading}\n")[2]
    return re.findall(r"```\w*\n(.*?)```", section.partition("\n## ")[0], re.DOTALL)


def _without_times(text: str) -> list[str]:
    return [re.sub(r"^[\d.]+ s, .* MB", "… s, … MB", line.rstrip()) for line in text.splitlines()]


def test_the_readme_shows_what_the_demo_prints() -> None:
    block = DEMO_BLOCK.search(README.read_text(encoding="utf-8"))
    assert block is not None
    assert _without_times(block[2]) == _without_times(demo_output())


def test_the_queries_of_the_readme_answer() -> None:
    demo_output()
    queries = re.findall(r"khabar query .*?\"\n", "".join(_blocks("Five questions")), re.DOTALL)
    assert len(queries) == 5
    khabar = pathlib.Path(sys.executable).parent / "khabar"
    for query in queries:
        command = query.replace("khabar query", f"{khabar} query --format json", 1)
        answer = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False, cwd=_ROOT)
        assert answer.returncode == 0, answer.stderr
        assert answer.stdout.strip() not in ("", "[]"), f"no row answers {query}"
