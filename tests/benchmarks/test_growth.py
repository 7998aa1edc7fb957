import sys
from types import FrameType
from typing import Any

import pytest

from benchmarks.growth import SHAPES, main, message
from transforms.extraction.model import RawMessage
from transforms.extraction.split import split_page

#: Four times the page, of which a part is the same, may cost so many times the calls; its square were 25.
MOST = 12


def calls(raw: RawMessage) -> int:
    """Counts the calls, of functions in Python and in C, that one page costs: the same on any machine."""
    count = 0

    def profile(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(profile)
    try:
        split_page(raw)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("name", SHAPES)
def test_work_grows_no_faster_than_the_page(name: str):
    small, large = (message(SHAPES[name], size) for size in (8_000, 32_000))
    split_page(small)  # what is loaded or remembered once
    assert calls(large) <= MOST * max(calls(small), 1_000)


def test_each_shape_has_about_the_size_asked_for():
    for name, shape in SHAPES.items():
        assert 0.7 < len(message(shape, 50_000).content.encode(errors="surrogatepass")) / 50_000 < 1.3, name


def test_a_row_for_each_shape_asked_for(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.setattr(sys, "argv", ["growth", "--sizes", "5000", "9000", "--shape", "text: one letter"])
    main()
    header, units, row, *_ = capsys.readouterr().out.splitlines()
    assert header.split() == ["shape", "5", "kB", "9", "kB", "exponent"]
    assert units.split() == ["ms/MB", "ms/MB"]
    assert row.startswith("text: one letter")
    assert len(row.split()) == 6
