"""A `.json` file in whichever shape."""

import datetime
import gzip
import io
import itertools
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.extraction.files import read_payloads
from transforms.extraction.json_values import elements
from transforms.extraction.model import Payload

_MODIFIED = datetime.datetime(2025, 7, 1, tzinfo=datetime.timezone.utc)
_OBJECTS = [{"text": f'पन्ना {number}: "[{{,]}}" \\', "tags": [1, {"a": []}]} for number in range(4)]


def _read(data: bytes, path: str = "a.json", *, limit: int = 100_000) -> list[Payload]:
    stream = io.BytesIO(data)
    return list(read_payloads(stream, path, received_at=_MODIFIED, max_message_bytes=limit))


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(json.dumps(each) for each in _OBJECTS),
        json.dumps(_OBJECTS),
        "\ufeff" + json.dumps(_OBJECTS),
        json.dumps(_OBJECTS, indent=2, ensure_ascii=False) + "\n",
        "[" + ",\n".join(json.dumps(each) for each in _OBJECTS) + "\n]\n",
    ],
)
def test_lines_and_arrays_give_the_same_messages(text: str) -> None:
    for path, data in (("a.json", text.encode()), ("a.json.gz", gzip.compress(text.encode()))):
        payloads = _read(data, path)
        assert [json.loads(payload.data) for payload in payloads] == _OBJECTS
        assert [payload.source for payload in payloads] == [f"{path}:{number}" for number in range(1, 5)]


@pytest.mark.parametrize("indent", [None, 2])
def test_one_object_is_one_message(indent: int | None) -> None:
    (payload,) = _read(json.dumps(_OBJECTS[0], indent=indent).encode())
    assert json.loads(payload.data) == _OBJECTS[0]


def test_a_damaged_line_costs_only_itself() -> None:
    lines = [json.dumps(_OBJECTS[0]), '{"text": "cut }', json.dumps(_OBJECTS[1])]
    assert [payload.data.decode() for payload in _read("\n".join(lines).encode())] == lines


def test_an_array_cut_short_keeps_what_came_before() -> None:
    whole = json.dumps(_OBJECTS)
    *kept, last = _read(whole[: len(whole) - 20].encode())
    assert [json.loads(payload.data) for payload in kept] == _OBJECTS[:3]
    assert last.data in whole.encode()
    assert len(_read(b"[]")) == len(_read(b"")) == len(_read(b" \n")) == 0


def test_an_element_over_the_limit_costs_only_itself() -> None:
    payloads = _read(json.dumps([{"text": "x" * 5000}, {"text": "y"}]).encode(), limit=1000)
    assert [payload.fault and payload.fault.error_type for payload in payloads] == ["too_large", None]


_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=8)
    | st.sampled_from(['"', "\\", '\\"', "],"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)


@given(
    st.lists(_VALUES, max_size=5),
    st.sampled_from([None, 1]),
    st.lists(st.integers(1, 200), max_size=4),
    st.integers(1, 7),
)
def test_parts_of_an_array_together_give_every_element_once_however_it_is_read(
    values: list[Any], indent: int | None, cuts: list[int], block: int
) -> None:
    data = json.dumps(values, indent=indent, ensure_ascii=False).encode()
    edges = sorted({0, len(data), *(cut for cut in cuts if cut < len(data))})
    found = [
        json.loads(message.data)
        for start, end in itertools.pairwise(edges)
        for message in elements(
            (data[at : at + block] for at in range(0, len(data), block)), "a.json", start, end, 10_000
        )
    ]
    assert found == values


@given(st.binary(max_size=100))
def test_any_bytes_give_payloads(data: bytes) -> None:
    _read(data)
    _read(b"[" + data)


@pytest.mark.parametrize("cut", ['[{"text": "पहला"},', '[{"text": "पहला"}', '[{"text": "पहला"},\n  '])
def test_an_array_cut_between_its_elements_is_told(cut: str) -> None:
    first, fault = _read(cut.encode())
    assert json.loads(first.data) == {"text": "पहला"}
    assert first.fault is None
    assert fault.fault is not None
    assert fault.fault.error_type == "truncated_file"
