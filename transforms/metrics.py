"""Every counter of khabar, in Beam's namespace ``khabar``.

What they say together: messages_read = articles + duplicates + dead_letters.
"""

from apache_beam.metrics import Metrics
from apache_beam.metrics.metric import MetricsFilter

NAMESPACE = "khabar"

#: Messages taken from the source, good or bad.
MESSAGES_READ = "messages_read"
#: Files, or rests of files, that could not be read; each is a dead letter, but no message.
FILE_FAULTS = "file_faults"
#: Records of WARC files that hold no page, by kind: they are no messages.
SKIPPED = "skipped_records_"
#: Messages rejected, by the stage that did so: parse, split.
REJECTED = "rejected_"
#: Messages whose row another row of the same window stands for.
DUPLICATES = "duplicates"
#: Rows that stand in files, by table; those of files that an earlier run had written count too.
ROWS = "rows_"
#: Files put in place by this run, by table.
FILES_WRITTEN = "files_written_"
#: Files that stood there already, with the same rows, by table.
FILES_PRESENT = "files_present_"
#: Bytes of the files put in place.
BYTES_WRITTEN = "bytes_written"
#: Faults of khabar's own that became dead letters in a stream. Alert on any.
INTERNAL_ERRORS = "internal_errors"


def count(name: str, number: int = 1) -> None:
    """Adds to a counter of the step that is running."""
    Metrics.counter(NAMESPACE, name).inc(number)


def totals(result: object) -> dict[str, int]:
    """Returns every counter of a finished run, summed over its steps."""
    found: dict[str, int] = {}
    query = result.metrics().query(MetricsFilter().with_namespace(NAMESPACE))  # type: ignore[attr-defined]
    for counter in query["counters"]:
        name = counter.key.metric.name
        found[name] = found.get(name, 0) + counter.result
    return found
