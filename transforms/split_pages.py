"""Splits pages into articles, scores and mentions."""

import dataclasses
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import apache_beam as beam

from schemas.records import Article, DeadLetter, Mention, Score
from transforms.extraction.model import RawMessage
from transforms.extraction.scores.reference import MatchReference
from transforms.extraction.split import PageRecords, split_page, split_pages
from transforms.rejection import reject

#: Pages that walk the line together.
BATCH_PAGES = 16

SCORES, MENTIONS, DEAD_LETTERS = "scores", "mentions", "dead_letters"


class SplitRecords(NamedTuple):
    """What the pages gave."""

    articles: beam.PCollection[Article]
    scores: beam.PCollection[Score]
    mentions: beam.PCollection[Mention]
    dead_letters: beam.PCollection[DeadLetter]


@dataclasses.dataclass
class SplitPages(beam.PTransform[beam.PCollection[RawMessage], SplitRecords]):
    """Splits pages into records; a page without a story becomes a dead letter.

    Args:
        match_reference: known matches that scores are compared with; those that ship where None is given.
        keep_going: what to do at a fault of khabar's own (design §6). In a stream the page becomes a dead
            letter of type ``internal``; in batch the run fails with `InternalError`.
    """

    match_reference: MatchReference | None = None
    keep_going: bool = False

    @beam.typehints.no_annotations  # Beam's type hints know no NamedTuple of collections
    def expand(self, messages: beam.PCollection[RawMessage]) -> SplitRecords:  # noqa: D102
        split = (
            messages
            | "Batch" >> beam.BatchElements(min_batch_size=BATCH_PAGES, max_batch_size=BATCH_PAGES)
            | "Split"
            >> beam.ParDo(_Split(self.match_reference, self.keep_going)).with_outputs(
                SCORES, MENTIONS, DEAD_LETTERS, main="articles"
            )
        )
        return SplitRecords(split["articles"], split[SCORES], split[MENTIONS], split[DEAD_LETTERS])


class _Split(beam.DoFn):
    def __init__(self, match_reference: MatchReference | None, keep_going: bool) -> None:
        self.match_reference = match_reference
        self.keep_going = keep_going

    def process(self, messages: list[RawMessage]) -> Iterator[Article]:
        for message, records in zip(messages, self._split(messages), strict=True):
            if isinstance(records, Exception):
                yield self._reject(message, records)
                continue
            if records.article is not None:
                yield records.article
            for score in records.scores:
                yield beam.pvalue.TaggedOutput(SCORES, score)
            for mention in records.mentions:
                yield beam.pvalue.TaggedOutput(MENTIONS, mention)
            if records.error is not None:
                yield self._reject(message, records.error)

    def _split(self, messages: list[RawMessage]) -> Iterable[PageRecords | Exception]:
        try:
            return split_pages(messages, self.match_reference)
        except Exception:  # a fault of ours: find the page, so that it costs only itself
            return [self._split_alone(message) for message in messages]

    def _split_alone(self, message: RawMessage) -> PageRecords | Exception:
        try:
            return split_page(message, self.match_reference)
        except Exception as error:
            return error

    def _reject(self, message: RawMessage, error: Exception) -> beam.pvalue.TaggedOutput:
        letter = reject(
            message.payload, error, "split", keep_going=self.keep_going, message_id=message.message_id
        )
        return beam.pvalue.TaggedOutput(DEAD_LETTERS, letter)
