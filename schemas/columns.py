"""How a record type declares its columns, and the Arrow schema that follows from it.

A record is a dataclass whose fields are made with `column` or `partition`; its annotations are the
single declaration of the types. `arrow_schema` derives the Arrow schema, so the two cannot disagree.

>>> @dataclasses.dataclass
... class Row:
...     name: str = column("A name.")
...     seen_at: datetime.datetime | None = column("When.", default=None)
...     date: datetime.date = partition("The day.")
>>> print(arrow_schema(Row).remove_metadata().to_string(show_field_metadata=False))
name: string not null
seen_at: timestamp[us, tz=UTC]
>>> partition_names(Row)
('date',)
"""

import dataclasses
import datetime
import functools
import types
import typing
from collections.abc import Mapping
from typing import Any, cast

import pyarrow as pa

_SCALARS: Mapping[type, pa.DataType] = {
    str: pa.string(),
    bytes: pa.binary(),
    bool: pa.bool_(),
    int: pa.int64(),
    float: pa.float64(),
    datetime.date: pa.date32(),
    datetime.datetime: pa.timestamp("us", tz="UTC"),
}

#: Stands for "no default": None is itself a common default.
_REQUIRED: Any = object()


def column(
    description: str,
    *,
    example: str = "",
    source: str = "",
    default: Any = _REQUIRED,
    default_factory: Any = None,
) -> Any:
    """Declares a column of a record.

    Args:
        description: what the column holds, with its unit where it has one.
        example: a value as a reader would see it.
        source: the standard or the part of the page that the column comes from.
        default: the value where none is given; without it the field is required.
        default_factory: makes that value where it is mutable (``list``).
    """
    metadata = {"description": description, "example": example, "source": source}
    if default_factory is not None:
        return dataclasses.field(default_factory=default_factory, metadata=metadata)
    if default is _REQUIRED:
        return dataclasses.field(kw_only=True, metadata=metadata)
    return dataclasses.field(default=default, metadata=metadata)


def partition(description: str, *, example: str = "") -> Any:
    """Declares a column that stands in the path of a file (``state=IN-HP``) and not in the file."""
    metadata = {"description": description, "example": example, "source": "path", "partition": True}
    return dataclasses.field(kw_only=True, metadata=metadata)


@functools.cache
def arrow_schema(record: type) -> pa.Schema:
    """Returns the Arrow schema of a record's file: every column that is not a partition.

    Raises:
        TypeError: the record has a field of a type that no column can hold.
    """
    return pa.schema(_arrow_fields(record))


@functools.cache
def partition_names(record: type) -> tuple[str, ...]:
    """Returns the names of a record's partition columns, in the order of the path."""
    return tuple(f.name for f in dataclasses.fields(record) if "partition" in f.metadata)


def _arrow_fields(record: type) -> "list[pa.Field[Any]]":
    hints = typing.get_type_hints(record)
    fields: list[pa.Field[Any]] = []
    for field in dataclasses.fields(record):
        if "partition" in field.metadata:
            continue
        arrow_type, nullable = _arrow_type(hints[field.name], f"{record.__name__}.{field.name}")
        metadata = {"description": field.metadata["description"]}
        fields.append(pa.field(field.name, arrow_type, nullable=nullable, metadata=metadata))
    return fields


def _arrow_type(hint: Any, name: str) -> tuple[pa.DataType, bool]:
    """Returns the Arrow type of an annotation, and whether it may be null."""
    nullable = False
    if isinstance(hint, types.UnionType):
        members = [member for member in typing.get_args(hint) if member is not type(None)]
        if len(members) != 1:
            raise TypeError(f"{name}: a column cannot be {hint}")
        hint, nullable = members[0], True
    if hint in _SCALARS:
        return _SCALARS[hint], nullable
    if typing.get_origin(hint) is list:
        item, item_nullable = _arrow_type(typing.get_args(hint)[0], name)
        return pa.list_(pa.field("element", item, nullable=item_nullable)), nullable
    if typing.get_origin(hint) is dict and typing.get_args(hint) == (str, str):
        return pa.map_(pa.string(), pa.string()), nullable
    if dataclasses.is_dataclass(hint):
        return pa.struct(_arrow_fields(cast(type, hint))), nullable
    raise TypeError(f"{name}: a column cannot be {hint}")
