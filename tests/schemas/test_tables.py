"""The record types and the Arrow schemas cannot disagree."""

import dataclasses
import datetime
import io
import types
import typing
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.columns import arrow_schema, column
from schemas.tables import TABLES, Table

_MOMENTS = st.datetimes(
    min_value=datetime.datetime(1990, 1, 1),
    max_value=datetime.datetime(2199, 1, 1),
    timezones=st.just(datetime.timezone.utc),
)
_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
_VALUES = {
    str: _TEXT,
    bytes: st.binary(max_size=20),
    bool: st.booleans(),
    int: st.integers(-(2**63), 2**63 - 1),
    float: st.floats(allow_nan=False),
    datetime.datetime: _MOMENTS,
    datetime.date: st.dates(),
    dict[str, str]: st.dictionaries(_TEXT, _TEXT, max_size=3),
}


def _values(hint: Any) -> st.SearchStrategy[Any]:
    if isinstance(hint, types.UnionType):
        inner = next(member for member in typing.get_args(hint) if member is not type(None))
        return st.none() | _values(inner)
    if typing.get_origin(hint) is list:
        return st.lists(_values(typing.get_args(hint)[0]), max_size=2)
    return _records(hint) if dataclasses.is_dataclass(hint) else _VALUES[hint]


def _records(record: type) -> st.SearchStrategy[Any]:
    hints = typing.get_type_hints(record)
    return st.builds(
        record, **{field.name: _values(hints[field.name]) for field in dataclasses.fields(record)}
    )


def _rows_back(table: Table, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    buffer = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows, schema=table.schema), buffer)
    return pq.read_table(buffer).to_pylist(maps_as_pydicts="strict")


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_any_record_comes_back_from_parquet_as_it_went_in(table: Table) -> None:
    @given(_records(table.record))
    def check(record: Any) -> None:
        row = table.row(record)
        assert _rows_back(table, [row]) == [row]

    check()


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_every_column_is_described_and_partitions_stand_in_the_path_alone(table: Table) -> None:
    fields = {field.name: field for field in dataclasses.fields(table.record)}
    assert set(table.columns) | set(table.partitions) == set(fields)
    assert not set(table.columns) & set(table.partitions)
    assert all(field.metadata["description"] for field in fields.values())
    assert set(table.identity) | set(table.order) <= set(table.columns)


def test_a_null_in_a_required_column_is_refused_when_written() -> None:
    table = TABLES["mentions"]
    row = dict.fromkeys(table.columns)
    with pytest.raises((pa.ArrowInvalid, ValueError), match=r"null"):
        _rows_back(table, [row])


def test_a_type_that_no_column_holds_is_refused() -> None:
    @dataclasses.dataclass
    class Row:
        value: complex = column("Not for a column.")

    with pytest.raises(TypeError, match=r"Row\.value"):
        arrow_schema(Row)
