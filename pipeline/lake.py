"""A lake as its readers see it: tables and views in DuckDB, typed as the schemas say."""

import glob
import pathlib
from typing import TYPE_CHECKING

import pyarrow as pa

from pipeline.errors import LakeError
from schemas.tables import TABLES, Table

if TYPE_CHECKING:  # a tenth of a second that who only splits pages need not wait
    import duckdb

#: Views over the tables.
#: The newest revision of a story: by its own time of change, then by the khabar that read it, then by when it
#: came. The last state of a match: by when a page showed it. A match itself: by its result, which a page that
#: shows an earlier state later on does not undo. A card that contradicts itself is in neither.
_VIEWS = {
    "articles_latest": """
        SELECT * FROM articles
        QUALIFY row_number() OVER (
            PARTITION BY article_id
            ORDER BY coalesce(date_modified, date_published, fetched_at) DESC,
                     list_transform(string_split(pipeline_version, '.'), lambda n: try_cast(n AS INT)) DESC,
                     ingested_at DESC,
                     content_hash
        ) = 1
    """,
    "scores_latest": """
        SELECT * REPLACE (
            (sum(observations) OVER (PARTITION BY match_key, state_key))::BIGINT AS observations
        )
        FROM scores
        WHERE grade <> 'D'
        QUALIFY row_number() OVER (
            PARTITION BY match_key
            ORDER BY observed_at DESC, match_status = 'post-event' DESC, ingested_at DESC, state_key, state
        ) = 1
    """,
    "matches": """
        SELECT match_key, sport, competition, stage, match_type, match_date,
               list_transform(competitors, lambda side: coalesce(side.team_name, side.name)) AS teams,
               match_status, outcome, winner, winner_team_id, margin_value, margin_kind, method, result_text,
               competitors, grade,
               min(observed_at) OVER one_match AS first_observed_at,
               max(observed_at) OVER one_match AS last_observed_at,
               (sum(observations) OVER one_match)::BIGINT AS observations
        FROM scores
        WHERE grade <> 'D'
        WINDOW one_match AS (PARTITION BY match_key)
        QUALIFY row_number() OVER (
            PARTITION BY match_key
            ORDER BY match_status = 'post-event' DESC, grade, observed_at DESC, ingested_at DESC,
                     state_key, state
        ) = 1
    """,
}

#: How a partition column comes back from the path.
_PARTITION_TYPES = {"state": "VARCHAR", "date": "DATE"}
_PARTITION_ARROW = {"state": pa.string(), "date": pa.date32()}


class Lake:
    """The tables below one folder. Rows that are written later are seen by the next query.

    Args:
        path: the folder that ``khabar run`` wrote to.

    Raises:
        LakeError: there is no such folder.
    """

    def __init__(self, path: str | pathlib.Path = "lake") -> None:
        self.path = pathlib.Path(path)
        if "://" in str(path):
            raise LakeError(
                f"{path}: khabar queries lakes on a local disk; copy it here, or query it in place"
            )
        if any("=" in part for part in self.path.parts):
            raise LakeError(
                f"{path}: every reader of such lakes takes a folder with = in its name for a partition; "
                "rename it, or open the lake by a path relative to a folder below it"
            )
        if not self.path.is_dir():
            raise LakeError(
                f"there is no lake at {path}: write one with `khabar run`, or name another with --lake"
            )
        inside = {file.name for file in self.path.iterdir()}
        if inside and not inside & {*TABLES, ".khabar"}:
            raise LakeError(f"{path} is no lake: it holds none of the tables {', '.join(TABLES)}")
        import duckdb

        self._duckdb_error = duckdb.Error
        self._connection = duckdb.connect()
        self._connection.execute("SET TimeZone = 'UTC'")
        self._without_files = set(TABLES.values())
        for table in TABLES.values():  # no file yet: the columns are there all the same
            fields = [*table.schema, *(pa.field(name, _PARTITION_ARROW[name]) for name in table.partitions)]
            self._connection.register(f"no_{table.name}", pa.schema(fields).empty_table())
            self._connection.execute(f"CREATE VIEW {table.name} AS SELECT * FROM no_{table.name}")
        self._make_views()
        self._find_tables()

    def sql(self, query: str) -> "duckdb.DuckDBPyRelation":
        """Returns the answer to a query, as DuckDB's relation: ``.show()``, ``.arrow()``, ``.df()``.

        Raises:
            LakeError: the query is wrong, or a file cannot be read; the message is DuckDB's.
        """
        self._find_tables()
        try:
            relation = self._connection.sql(query)
        except self._duckdb_error as error:
            raise LakeError(str(error)) from error
        if relation is None:
            raise LakeError("the query gives no table")
        return relation

    @property
    def is_empty(self) -> bool:
        """Whether no table has a file."""
        self._find_tables()
        return len(self._without_files) == len(TABLES)

    def _find_tables(self) -> None:
        """Makes views over the tables that have had no file so far and have one now."""
        found = [table for table in self._without_files if self._has_files(table)]
        if not found:
            return
        try:
            for table in found:
                types = ", ".join(f"'{name}': {_PARTITION_TYPES[name]}" for name in table.partitions)
                files = self._files(table).replace("'", "''")
                self._connection.execute(
                    f"CREATE OR REPLACE VIEW {table.name} AS SELECT * FROM read_parquet('{files}', "
                    f"hive_partitioning = true, hive_types = {{{types}}}, union_by_name = true)"
                )
            self._make_views()
        except self._duckdb_error as error:  # a file is no Parquet
            raise LakeError(str(error)) from error
        self._without_files.difference_update(found)

    def _make_views(self) -> None:
        for name, query in _VIEWS.items():
            self._connection.execute(f"CREATE OR REPLACE VIEW {name} AS {query}")

    def _files(self, table: Table) -> str:
        anywhere = ["*"] * len(table.partitions)
        return str(pathlib.Path(glob.escape(str(self.path)), table.name, *anywhere, "*.parquet"))

    def _has_files(self, table: Table) -> bool:
        return next(glob.iglob(self._files(table)), None) is not None


def open_lake(path: str | pathlib.Path = "lake") -> Lake:
    """Opens a lake for queries.

    Raises:
        LakeError: there is no such folder.
    """
    return Lake(path)
