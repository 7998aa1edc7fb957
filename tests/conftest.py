"""What tests share: the data that is not in the repository, and the rule for doing without it."""

import os
from pathlib import Path
from typing import NoReturn

import hypothesis
import pytest

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


# A noisy machine misses any deadline; tests say what is right, benchmarks what is fast.
hypothesis.settings.register_profile("khabar", deadline=None)
hypothesis.settings.load_profile("khabar")
