"""The line: pages in, tables out. Batch and stream differ in the source and the window alone."""

import dataclasses
import datetime
import functools

import apache_beam as beam

from transforms.extraction.scores.reference import MatchReference
from transforms.parse_messages import ParseMessages
from transforms.split_pages import SplitPages
from transforms.write_partitioned_parquet import WritePartitionedParquet


@dataclasses.dataclass
class Line:
    """What the line is built from."""

    source: beam.PTransform  # gives payloads
    window: beam.PTransform  # when files are closed
    output_directory: str
    fetched_at: datetime.datetime | None = None
    match_reference: MatchReference | None = None
    streaming: bool = False


def build(pipeline: beam.Pipeline, line: Line) -> None:
    """Adds the whole line to a pipeline."""
    payloads = pipeline | "ReadMessages" >> line.source | "WindowInto" >> line.window
    parsed = payloads | "ParseMessages" >> ParseMessages(line.fetched_at, keep_going=line.streaming)
    split = parsed.raw_messages | "SplitPages" >> SplitPages(line.match_reference, keep_going=line.streaming)

    write = functools.partial(WritePartitionedParquet, output_directory=line.output_directory)
    split.articles | "WriteArticles" >> write("articles")
    split.scores | "WriteScores" >> write("scores")
    split.mentions | "WriteMentions" >> write("mentions")
    (
        (parsed.dead_letters, split.dead_letters)
        | "AllDeadLetters" >> beam.Flatten()
        | "WriteDeadLetters" >> write("dead_letters")
    )
