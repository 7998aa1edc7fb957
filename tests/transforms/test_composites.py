"""The composites that read, parse and split, on Beam's in-process runner."""

import datetime
import json
import os
import pathlib
from collections.abc import Callable, Sequence
from typing import Any

import apache_beam as beam
import pytest
from apache_beam.runners.portability.fn_api_runner import FnApiRunner
from apache_beam.testing import test_pipeline
from apache_beam.testing.util import assert_that, equal_to

from schemas.records import DeadLetter
from tests.test_bad_input import STORY
from transforms import metrics, parse_messages, split_pages
from transforms.extraction import split
from transforms.extraction.messages import parse_message
from transforms.extraction.model import Payload, RawMessage
from transforms.parse_messages import ParseMessages
from transforms.read_messages import FileSlice, ReadMessages
from transforms.split_pages import SplitPages

_RECEIVED = datetime.datetime(2025, 6, 4, 9, tzinfo=datetime.timezone.utc)
_CRAWLED = datetime.datetime(2025, 6, 3, tzinfo=datetime.timezone.utc)


def _pipeline() -> beam.Pipeline:
    return test_pipeline.TestPipeline(runner=FnApiRunner(), argv=[])


def _payload(name: str, **fields: Any) -> Payload:
    data = json.dumps({"content": STORY.format(year=2020), "message_id": name, **fields}).encode()
    return Payload(data, "json", f"{name}.jsonl:1", _RECEIVED)


def _messages(*names: str) -> list[RawMessage]:
    return [parse_message(_payload(name)) for name in names]


def _slices(paths: Sequence[pathlib.Path]) -> list[FileSlice]:
    return [FileSlice(str(path), 0, None, 0, 0, _RECEIVED.timestamp()) for path in paths]


def test_reading_stamps_the_time_and_counts_messages_and_faults_apart(tmp_path: pathlib.Path) -> None:
    lines, page = tmp_path / "a.jsonl", tmp_path / "b.txt"
    lines.write_bytes(b'{"a":1}\n{"b":2}\n')
    page.write_text("एक पन्ना")
    os.mkfifo(tmp_path / "pipe.jsonl")
    slices = _slices([lines, page, tmp_path / "gone.txt", tmp_path / "pipe.jsonl"])
    pipeline = _pipeline()
    payloads = pipeline | ReadMessages(slices, 1000)
    stamped = payloads | beam.Map(
        lambda payload, moment=beam.DoFn.TimestampParam: (
            payload.source.rpartition("/")[2],
            payload.fault.error_type if payload.fault else None,
            float(moment),
        )
    )
    moment = _RECEIVED.timestamp()
    expected = [
        ("a.jsonl:1", None, moment),
        ("a.jsonl:2", None, moment),
        ("b.txt", None, moment),
        ("gone.txt", "unreadable_file", moment),
        ("pipe.jsonl", "unreadable_file", moment),
    ]
    assert_that(stamped, equal_to(expected))
    result = pipeline.run()
    counters = metrics.totals(result)
    assert (counters["messages_read"], counters["file_faults"]) == (3, 2)


def test_parsing_gives_messages_and_dead_letters_with_their_bytes() -> None:
    bad = Payload(b"{", "json", "crawl.jsonl:7", _RECEIVED, attributes={"from": "crawler"})
    with _pipeline() as pipeline:
        parsed = pipeline | beam.Create([_payload("a"), bad]) | ParseMessages(fetched_at=_CRAWLED)
        good = parsed.raw_messages | beam.Map(lambda message: (message.message_id, message.fetched_at))
        letters = parsed.dead_letters | "Letters" >> beam.Map(
            lambda letter: (letter.stage, letter.error_type, letter.payload, letter.source, letter.attributes)
        )
        assert_that(good, equal_to([("a", _CRAWLED)]), label="messages")
        expected = [("parse", "not_json", b"{", "crawl.jsonl:7", {"from": "crawler"})]
        assert_that(letters, equal_to(expected), label="dead letters")


def _breaks_on(name: str) -> Callable[[RawMessage, None], split.PageRecords]:
    def split_page(message: RawMessage, match_reference: None) -> split.PageRecords:
        if message.message_id == name:
            raise ZeroDivisionError("a fault of ours")
        return split.split_page(message, match_reference)

    return split_page


@pytest.fixture
def faulty(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = _breaks_on("b")
    monkeypatch.setattr(split_pages, "split_page", broken)
    monkeypatch.setattr(
        split_pages, "split_pages", lambda messages, reference: [broken(m, reference) for m in messages]
    )


@pytest.mark.usefixtures("faulty")
def test_in_batch_a_fault_of_ours_stops_the_run_and_names_the_page() -> None:
    pipeline = _pipeline()
    pipeline | beam.Create(_messages("a", "b", "c")) | SplitPages()
    with pytest.raises(Exception, match=r"b\.jsonl:1 \(ZeroDivisionError: a fault of ours\)"):
        pipeline.run()


@pytest.mark.usefixtures("faulty")
def test_in_a_stream_a_fault_of_ours_costs_only_its_page() -> None:
    pipeline = _pipeline()
    split = pipeline | beam.Create(_messages("a", "b", "c")) | SplitPages(keep_going=True)

    def facts(letter: DeadLetter) -> tuple[Any, ...]:
        assert letter.stack_trace is not None
        return letter.message_id, letter.error_type, "ZeroDivisionError" in letter.stack_trace

    assert_that(split.articles | beam.Map(lambda a: a.message_id), equal_to(["a", "c"]), label="articles")
    assert_that(split.dead_letters | "Facts" >> beam.Map(facts), equal_to([("b", "internal", True)]))
    result = pipeline.run()
    assert metrics.totals(result)["internal_errors"] == 1


def test_a_fault_of_ours_in_parsing_is_handled_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    def parse(payload: Payload, **_: Any) -> RawMessage:
        return {}["nothing"]

    monkeypatch.setattr(parse_messages, "parse_message", parse)
    pipeline = _pipeline()
    pipeline | beam.Create([_payload("a")]) | ParseMessages()
    with pytest.raises(Exception, match=r"a\.jsonl:1 \(KeyError: 'nothing'\)"):
        pipeline.run()
    with _pipeline() as pipeline:
        parsed = pipeline | beam.Create([_payload("a")]) | ParseMessages(keep_going=True)
        types = parsed.dead_letters | beam.Map(lambda letter: (letter.error_type, letter.payload))
        assert_that(types, equal_to([("internal", _payload("a").data)]))


def test_a_page_without_a_story_gives_its_scores_and_a_dead_letter() -> None:
    widget = "IPL\nPunjab Kings\n190/9\n20.0\nGujarat Titans\n184/7\n20.0\nPunjab Kings win by 6 runs\n"
    message = parse_message(_payload("home", content=widget))
    with _pipeline() as pipeline:
        split = pipeline | beam.Create([message]) | SplitPages()
        scores = split.scores | beam.Map(lambda score: (score.result_text, score.article_id, score.state))
        letters = split.dead_letters | "Types" >> beam.Map(lambda letter: (letter.stage, letter.error_type))
        assert_that(scores, equal_to([("Punjab Kings win by 6 runs", None, "unknown")]), label="scores")
        assert_that(letters, equal_to([("split", "not_an_article")]), label="letters")
        assert_that(split.articles, equal_to([]), label="articles")
