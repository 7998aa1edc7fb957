"""Parses payloads into raw messages."""

import dataclasses
import datetime
from collections.abc import Iterator
from typing import NamedTuple

import apache_beam as beam

from schemas.records import DeadLetter
from transforms.extraction.messages import parse_message
from transforms.extraction.model import Payload, RawMessage
from transforms.rejection import reject

DEAD_LETTERS = "dead_letters"


class ParsedMessages(NamedTuple):
    """The messages in order, and those that are not."""

    raw_messages: beam.PCollection[RawMessage]
    dead_letters: beam.PCollection[DeadLetter]


@dataclasses.dataclass
class ParseMessages(beam.PTransform[beam.PCollection[Payload], ParsedMessages]):
    """Parses payloads; what is no message becomes a dead letter.

    Args:
        fetched_at: when pages were crawled that do not say so themselves.
        keep_going: what to do at a fault of khabar's own (design §6). In a stream the message becomes a dead
            letter of type ``internal``; in batch the run fails with `InternalError`.
    """

    fetched_at: datetime.datetime | None = None
    keep_going: bool = False

    @beam.typehints.no_annotations  # Beam's type hints know no NamedTuple of collections
    def expand(self, payloads: beam.PCollection[Payload]) -> ParsedMessages:  # noqa: D102
        parsed = payloads | "Parse" >> beam.ParDo(_Parse(self.fetched_at, self.keep_going)).with_outputs(
            DEAD_LETTERS, main="raw_messages"
        )
        return ParsedMessages(parsed["raw_messages"], parsed[DEAD_LETTERS])


class _Parse(beam.DoFn):
    def __init__(self, fetched_at: datetime.datetime | None, keep_going: bool) -> None:
        self.fetched_at = fetched_at
        self.keep_going = keep_going

    def process(self, payload: Payload) -> Iterator[RawMessage]:
        try:
            message = parse_message(payload, fetched_at=self.fetched_at)
        except Exception as error:
            letter = reject(payload, error, "parse", keep_going=self.keep_going)
            yield beam.pvalue.TaggedOutput(DEAD_LETTERS, letter)
        else:
            yield message
