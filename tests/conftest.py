"""What tests share: the data that is not in the repository, and the rule for doing without it."""

import datetime
import os
from pathlib import Path
from typing import NoReturn

import hypothesis
import pytest
from apache_beam.options.pipeline_options import PipelineOptions
from apache_beam.runners.portability.fn_api_runner import FnApiRunner

from pipeline.options import RunOptions
from pipeline.verb import MAX_MESSAGE_BYTES

#: Real pages and data sets lie beside the checkout; they are not ours to publish.
SHARED = Path(__file__).resolve().parents[2] / "shared"


def unavailable(what: str) -> NoReturn:
    """Skips the test with a reason; fails it where everything is required (`KHABAR_REQUIRE_ALL=1`)."""
    if os.environ.get("KHABAR_REQUIRE_ALL") == "1":
        pytest.fail(f"{what} is not there, and KHABAR_REQUIRE_ALL=1 asks for it")
    pytest.skip(f"{what} is not there")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real pages and data; skips the test where it is absent."""
    if not SHARED.is_dir():
        unavailable("the shared data folder beside the checkout")
    return SHARED


# A noisy machine misses any deadline; tests say what is right, benchmarks what is fast. What is found by
# chance is found on a developer's machine, not by whoever submits next.
hypothesis.settings.register_profile("khabar", deadline=None, derandomize="CI" in os.environ)
hypothesis.settings.load_profile("khabar")


def run_options(
    *patterns: str, lake: Path, fetched_at: datetime.datetime | None = None, limit: int = MAX_MESSAGE_BYTES
) -> RunOptions:
    """Returns the options of a run on this machine."""
    return RunOptions(patterns, str(lake), fetched_at, limit, None, PipelineOptions([]), FnApiRunner())
