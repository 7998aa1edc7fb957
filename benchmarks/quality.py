"""Measures khabar on labelled pages: ``python -m benchmarks.quality``, or ``make quality``.

The labelled pages are real ones, which are not ours to publish; they lie beside the checkout. Where they
are absent, the samples stand in, of which the expected state is known.
"""

import argparse
import dataclasses
import datetime
import functools
import pathlib
import statistics
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

import orjson

from benchmarks import measures
from benchmarks.labelled_pages import read_pages, read_samples
from benchmarks.measures import Extraction, LabelledPage, Outcome, Span
from transforms.extraction.errors import DataError
from transforms.extraction.gazetteer import find_places
from transforms.extraction.mentions import find_entities
from transforms.extraction.messages import parse_message
from transforms.extraction.model import FieldText, Payload
from transforms.extraction.split import TEXT_FIELDS, split_page

ROOT = pathlib.Path(__file__).resolve().parents[1]
PAGES = ROOT.parent / "shared" / "pages"
SAMPLES = ROOT / "samples"

EXAMPLE = """\
example:
  python -m benchmarks.quality --worst 3 --json quality.json

Shares and F1 run from 0 to 1. n is how many labels a figure stands on: pages, names, lines or records.
The definitions are in benchmarks/measures.py.
"""


def main() -> None:
    """Measures, and prints the tables."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.quality",
        description="Measures every field that khabar reads against labelled pages.",
        epilog=EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--pages", type=pathlib.Path, default=PAGES, metavar="DIR", help="the labelled pages")
    parser.add_argument("--json", type=pathlib.Path, metavar="FILE", help="writes the figures there too")
    parser.add_argument(
        "--worst", type=int, default=0, metavar="N", help="names the N worst pages of every field"
    )
    options = parser.parse_args()
    if options.pages.is_dir():
        pages = read_pages(options.pages)
        print(f"{len(pages)} labelled pages.\n")
    else:
        pages = read_samples(SAMPLES)
        print(
            f"There are no labelled pages at {options.pages}, so samples/ stands in: {len(pages)} pages "
            "written for khabar, of which the expected state is known and no other field.\n"
        )
    extract(pages[0])  # loads gazetteer, lexicon and teams before any page is timed
    judged = [judge(page, extract, read_mentions) for page in pages]
    fields, mentions, speeds = fields_table(judged), mentions_table(judged), pages_per_second(judged)
    _print_fields(fields)
    _print_mentions(mentions)
    print("pages a second on one core: " + ", ".join(f"{kind} {speed:.0f}" for kind, speed in speeds.items()))
    if options.worst:
        _print_worst(judged, options.worst)
    if options.json:
        figures = {"fields": fields, "mentions": mentions, "pages_per_second": speeds}
        options.json.write_bytes(orjson.dumps(figures, option=orjson.OPT_INDENT_2) + b"\n")


# What is measured.

Summary = Callable[[Sequence[Outcome]], float | None]


class Measure(NamedTuple):
    """One figure: how a page is judged, and how the outcomes of many pages become one number."""

    name: str
    judge: Callable[[LabelledPage, Extraction], Outcome | None]
    summarise: Summary


def _ratio(part: float, whole: float) -> float | None:
    return part / whole if whole else None  # nothing labelled and nothing given


def _share(outcomes: Sequence[Outcome]) -> float | None:
    return _ratio(sum(o.right for o in outcomes), sum(o.right + o.missed for o in outcomes))


def _precision(outcomes: Sequence[Outcome]) -> float | None:
    return _ratio(sum(o.right for o in outcomes), sum(o.right + o.wrong for o in outcomes))


def _f1(outcomes: Sequence[Outcome]) -> float | None:
    return _ratio(sum(2 * o.right for o in outcomes), sum(2 * o.right + o.missed + o.wrong for o in outcomes))


def _missed_share(outcomes: Sequence[Outcome]) -> float | None:
    return _ratio(sum(o.missed for o in outcomes), sum(o.right + o.missed for o in outcomes))


def _missed(outcomes: Sequence[Outcome]) -> float | None:
    return sum(o.missed for o in outcomes) if outcomes else None


def _median(outcomes: Sequence[Outcome]) -> float | None:
    return statistics.median(o.right for o in outcomes) if outcomes else None


def _share_of_good(outcomes: Sequence[Outcome]) -> float | None:
    return _ratio(sum(o.right >= 0.95 for o in outcomes), len(outcomes))


#: The table of fields.
FIELDS = (
    Measure("article recall", measures.article_recall, _share),
    Measure("non-article rows (pages)", measures.non_article_rows, _missed),
    Measure("headline exact", measures.headline_exact, _share),
    Measure("headline normalised", measures.headline_normalised, _share),
    Measure("description", measures.description, _share),
    Measure("date_published", functools.partial(measures.moment, field="date_published"), _share),
    Measure("date_modified", functools.partial(measures.moment, field="date_modified"), _share),
    Measure("authors F1", functools.partial(measures.names, fields=["authors"]), _f1),
    Measure("editors F1", functools.partial(measures.names, fields=["editors"]), _f1),
    Measure("people F1", functools.partial(measures.names, fields=["authors", "editors"]), _f1),
    Measure("dateline place", measures.dateline_place, _share),
    Measure("state", measures.state_accuracy, _share),
    Measure("state precision", measures.state_precision, _share),
    Measure("body F1 mean", measures.body_f1, _share),
    Measure("body F1 median", measures.body_f1, _median),
    Measure("body F1 >= 0.95", measures.body_f1, _share_of_good),
    Measure("leak", measures.leak, _missed_share),
    Measure("score records F1", measures.score_records, _f1),
    Measure("score result text", functools.partial(measures.score_text, field="result_text"), _share),
    Measure("score winner", functools.partial(measures.score_text, field="winner"), _share),
    Measure("decoys (pages)", measures.decoys, _missed),
)


def mention_measures(entity_type: str | None) -> tuple[Measure, ...]:
    """Returns the figures of a row of the table of mentions: of one type, or of all."""
    spans = functools.partial(measures.mention_spans, entity_type=entity_type)
    texts = functools.partial(measures.mention_texts, entity_type=entity_type)
    return (
        Measure("P", spans, _precision),
        Measure("R", spans, _share),
        Measure("F1", spans, _f1),
        Measure("F1 end to end", texts, _f1),
    )


# khabar as an extractor; any other has the same shape.

Extractor = Callable[[LabelledPage], Extraction]


class Judged(NamedTuple):
    """A page, what came out of it, and how long that took."""

    page: LabelledPage
    extraction: Extraction
    seconds: float  # of CPU

    @property
    def kind(self) -> str:
        """Its column."""
        return "HTML" if self.page.message["content_type"] == "text/html" else "plain text"


def extract(page: LabelledPage) -> Extraction:
    """Returns what khabar makes of a page's message."""
    payload = Payload(
        orjson.dumps(page.message),
        "json",
        source=page.id,
        received_at=datetime.datetime.now(datetime.timezone.utc),
    )
    try:
        records = split_page(parse_message(payload))
    except DataError:
        return Extraction()
    return Extraction(
        articles=[dataclasses.asdict(records.article)] if records.article else [],
        scores=[dataclasses.asdict(score) for score in records.scores],
        mentions=[dataclasses.asdict(mention) for mention in records.mentions],
    )


def read_mentions(page: LabelledPage) -> frozenset[Span]:
    """Returns the mentions that khabar finds in the labelled text: headline, description, body."""
    labels = {**page.labels, "article_body": "\n\n".join(page.labels.get("body") or ())}
    texts = {name: text for name in TEXT_FIELDS if (text := labels.get(name))}
    found = find_entities([FieldText(text, find_places(text)) for text in texts.values()], page.language)
    return frozenset(
        (field, entity.begin, entity.end, entity.entity_type)
        for field, entities in zip(texts, found, strict=True)
        for entity in entities
    )


def judge(
    page: LabelledPage,
    extractor: Extractor,
    mention_reader: Callable[[LabelledPage], frozenset[Span]] = lambda page: frozenset(),
) -> Judged:
    """Returns what an extractor makes of a page; `mention_reader` where it reads mentions off any text."""
    started = time.process_time()
    extraction = extractor(page)
    seconds = time.process_time() - started
    if page.mentions is not None:
        extraction = dataclasses.replace(extraction, labelled_text_mentions=mention_reader(page))
    return Judged(page, extraction, seconds)


# The tables.

_KINDS = ("HTML", "plain text", "all")


@dataclasses.dataclass(frozen=True)
class Figure:
    """One number of a table."""

    value: float | None  # None where nothing is labelled
    n: int  # how many labels it stands on


Table = Mapping[str, Mapping[str, Figure]]


def fields_table(judged: Sequence[Judged]) -> Table:
    """Returns measure → kind of page → value and n."""
    return {
        measure.name: {
            kind: _figure(measure, [each for each in judged if kind in (each.kind, "all")]) for kind in _KINDS
        }
        for measure in FIELDS
    }


def mentions_table(judged: Sequence[Judged]) -> Table:
    """Returns language and type → measure → value and n."""
    labelled = [each for each in judged if each.page.mentions is not None]
    return {
        f"{language} {entity_type or 'all'}": {
            measure.name: _figure(measure, [each for each in labelled if each.page.language == language])
            for measure in mention_measures(entity_type)
        }
        for language in sorted({each.page.language for each in labelled})
        for entity_type in ("PER", "LOC", "ORG", None)
    }


def pages_per_second(judged: Sequence[Judged]) -> dict[str, float]:
    """Returns kind of page → pages a second of CPU, from message to records."""
    return {
        kind: len(seconds) / sum(seconds)
        for kind in _KINDS
        if (seconds := [each.seconds for each in judged if kind in (each.kind, "all")])
    }


def _figure(measure: Measure, judged: Iterable[Judged]) -> Figure:
    outcomes = [
        outcome for each in judged if (outcome := measure.judge(each.page, each.extraction)) is not None
    ]
    return Figure(measure.summarise(outcomes), n=round(sum(o.right + o.missed for o in outcomes)))


def _print_fields(table: Table) -> None:
    print(f"{'field':26}" + "".join(f"{kind:>12}{'n':>6}" for kind in _KINDS))
    for name, figures in table.items():
        print(f"{name:26}" + "".join(f"{_number(f.value):>12}{f.n:>6}" for f in figures.values()))
    print()


def _print_mentions(table: Table) -> None:
    if not table:
        return
    names = [measure.name for measure in mention_measures(None)]
    print(f"{'mentions':12}{'n':>6}" + "".join(f"{name:>15}" for name in names))
    for row, figures in table.items():
        print(f"{row:12}{figures['F1'].n:>6}" + "".join(f"{_number(f.value):>15}" for f in figures.values()))
    print()


def _print_worst(judged: Sequence[Judged], count: int) -> None:
    print(f"\n{'the worst pages':26}{'':40}{'missed':>8}{'wrong':>8}")
    judges = {measure.judge: measure.name for measure in reversed(FIELDS)}  # the body's first name stays
    for judge, name in [*reversed(judges.items()), (measures.mention_spans, "mentions")]:
        outcomes = [(judge(each.page, each.extraction) or Outcome(), each.page.id) for each in judged]
        faults = [(outcome, page) for outcome, page in outcomes if outcome.missed + outcome.wrong > 0.005]
        faults.sort(key=lambda fault: -(fault[0].missed + fault[0].wrong))
        for outcome, page in faults[:count]:
            print(f"{name:26}{page:40}{outcome.missed:8.2f}{outcome.wrong:8.2f}")


def _number(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:.3f}" if isinstance(value, float) else str(value)


if __name__ == "__main__":
    main()
