"""The two versions that every row carries."""

#: The version of the package. ``pyproject.toml`` reads it from here.
PIPELINE_VERSION = "0.1.0"

#: The version of the table layout. It rises when a column is added, removed or changes meaning.
SCHEMA_VERSION = 1
