"""Runs the extractors of benchmarks/extractors.py, each in its process, and reads what they answer."""

import contextlib
import datetime
import pathlib
import subprocess
from collections.abc import Iterator, Mapping
from typing import Any

import orjson

from benchmarks.extractors import EXTRACTORS, Request
from benchmarks.measures import Extraction, LabelledPage
from transforms.extraction.model import IST

ROOT = pathlib.Path(__file__).resolve().parents[1]
#: The environment that `make quality` makes.
PYTHON = ROOT / ".venv-compare" / "bin" / "python"


class Missing(Exception):
    """An extractor is not installed; the message says what is not there."""


class Competitor:
    """An extractor at work in another process."""

    def __init__(self, name: str, process: "subprocess.Popen[bytes]") -> None:
        self.name = name
        self.columns = EXTRACTORS[name].columns
        self._process = process
        hello = self._receive()
        if "missing" in hello:
            raise Missing(hello["missing"])
        self.versions: Mapping[str, str] = hello["versions"]

    def extract(self, page: LabelledPage) -> tuple[Extraction, float, str | None]:
        """Returns what it makes of a page, in how many seconds of CPU, and why it failed if it did."""
        request = Request(
            page.message["content"], page.message["url"], page.message["fetched_at"], page.language
        )
        assert self._process.stdin is not None
        self._process.stdin.write(orjson.dumps(request._asdict()) + b"\n")
        self._process.stdin.flush()
        answer = self._receive()
        return Extraction(_articles(answer["article"])), answer["seconds"], answer["error"]

    def _receive(self) -> Any:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"{self.name} stopped; `python -m benchmarks.extractors {self.name}` says why")
        return orjson.loads(line)


@contextlib.contextmanager
def running(name: str, python: pathlib.Path = PYTHON) -> Iterator[Competitor]:
    """Starts an extractor, and ends it.

    Raises:
        Missing: it is not installed for that Python.
    """
    if not python.exists():
        raise Missing("there is no .venv-compare")
    command = [str(python), "-W", "ignore", "-m", "benchmarks.extractors", name]
    with subprocess.Popen(
        command,
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            yield Competitor(name, process)
        finally:
            process.kill()


def _articles(article: dict[str, Any] | None) -> list[dict[str, Any]]:
    if article is None:
        return []
    times = {name: _moment(article.get(name)) for name in ("date_published", "date_modified")}
    return [{**article, **times}]


def _moment(text: str | None) -> datetime.datetime | datetime.date | None:
    """A time without a zone is taken for India's, which on these pages it mostly is."""
    if not text:
        return None
    if len(text) == len("2025-06-04"):
        return datetime.date.fromisoformat(text)
    moment = datetime.datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=IST)
