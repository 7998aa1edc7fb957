"""Measures khabar on labelled pages, beside the extractors that people use: ``make quality``.

The labelled pages are real ones, which are not ours to publish; they lie beside the checkout. Pages written
for khabar in the shape of real ones stand in where they are absent, and are told apart where they are not.
"""

import argparse
import contextlib
import dataclasses
import datetime
import functools
import pathlib
import time
from collections.abc import Callable, Iterable, Mapping, Sequence

import orjson
from tqdm import tqdm

from benchmarks import report
from benchmarks.competitors import Competitor, Missing, running
from benchmarks.extractors import EXTRACTORS
from benchmarks.labelled_pages import read_pages
from benchmarks.measures import Extraction, LabelledPage, Span
from benchmarks.report import Entrant, Judged
from schemas.version import PIPELINE_VERSION
from transforms.extraction.article import extract_article
from transforms.extraction.errors import DataError
from transforms.extraction.gazetteer import find_places
from transforms.extraction.mentions import find_entities
from transforms.extraction.messages import parse_message
from transforms.extraction.model import FieldText, Payload, RawMessage
from transforms.extraction.page import read_page
from transforms.extraction.publishers import find_publisher
from transforms.extraction.split import TEXT_FIELDS, split_page

ROOT = pathlib.Path(__file__).resolve().parents[1]
#: Real pages, which lie beside the checkout, and those written for khabar.
FOLDERS = (ROOT.parent / "shared" / "pages", ROOT / "samples" / "labelled")
#: khabar reads a page at least so many times as fast.
SPEED_TARGET = 4

EXAMPLE = """\
examples:
  python -m benchmarks.quality --worst 3
  python -m benchmarks.quality --compare --by language --pages some/folder

Shares and F1 run from 0 to 1. n is how many labels a figure stands on: pages, names, lines or records.
The definitions are in benchmarks/measures.py, the form of the pages' labels in benchmarks/labelled_pages.py.
"""


def main() -> None:
    """Measures, and prints the tables."""
    options = _parser().parse_args()
    folders = options.pages or [folder for folder in FOLDERS if folder.is_dir()]
    pages = [page for folder in folders for page in read_pages(folder)]
    if not pages:
        raise SystemExit("There are no labelled pages; say where some are with --pages DIR.")
    entrants, versions, missing = compete(pages, list(EXTRACTORS) if options.compare else [])
    told = [
        f"{len(pages)} labelled pages, {sum(page.written_for_khabar for page in pages)} of them written for "
        "khabar in the shape of real ones.",
        report.pages_counted(pages),
        report.fields_reported(entrants, by_language=options.by == "language"),
        report.languages_reported(entrants[0]),
        "## Speed\n\n" + _speed(pages, entrants),
        report.mentions_reported(entrants[0].judged),
        "## Versions\n\n" + _versions(versions),
        *missing,
    ]
    text = "\n\n".join(filter(None, told)) + "\n"
    print(text)
    if options.worst:
        print(report.worst_pages(entrants[0].judged, options.worst))
    if options.doc:
        options.doc.write_text(PREFACE + text, encoding="utf-8")
    if options.json:
        options.json.write_bytes(orjson.dumps(_figures(entrants), option=orjson.OPT_INDENT_2) + b"\n")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.quality",
        description="Measures every field that khabar reads against labelled pages.",
        epilog=EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("--pages", type=pathlib.Path, action="append", metavar="DIR", help="labelled pages; repeatable")
    add("--compare", action="store_true", help="measures the other extractors too")
    add("--by", choices=["language"], help="divides the tables further")
    add("--worst", type=int, default=0, metavar="N", help="names the N worst pages of every field")
    add("--json", type=pathlib.Path, metavar="FILE", help="writes the figures there too")
    add("--doc", type=pathlib.Path, metavar="FILE", help="writes the tables there too, as a page of docs/")
    return parser


PREFACE = """\
# Quality, as measured

Written by `python -m benchmarks.quality --compare --doc docs/quality.md`; do not edit it by hand. `make
quality` prints the same for your machine.

**khabar, shared path** is khabar without its publisher files. The other extractors stand under their names;
readability and resiliparse read no dates and are given htmldate.

The pages are real ones from Indian news sites, labelled by hand, which are not ours to publish. khabar was
developed on them, so its figures here are upper bounds of what it reaches on pages that nobody has seen; the
other extractors met them for the first time. A page written for khabar, in the shape of a real one, stands
in a table of its own that says so.

Every extractor is called as its documentation says for news: given the page, its address, the day of the
crawl and the language where it asks for one; htmldate is told to print times, which by default it does not.
A page on which an extractor fails or finds no text is wrong in every field that has a label. A dash: the
extractor has no such field. A time without a zone is taken for India's. The bodies of newspaper4k and
news-please differ a little from run to run, by some thousandths of F1.

The definitions of the measures are the docstrings of `benchmarks/measures.py`; times count where they are
right to the minute. n is how many labels a figure stands on. Where fewer than 40 stand, one may be wrong, and
the target says so. Seconds are of one core's time, all extractors taking turns at the same pages
in one run, with everything loaded before; khabar's are from the message to all its records, with
scores, state and names, for which the others have nothing.

"""


# khabar as an extractor; any other has the same shape.


def extract(page: LabelledPage, *, publishers: bool = True) -> Extraction:
    """Returns what khabar makes of a page's message."""
    try:
        records = split_page(_message(page), publishers=publishers)
    except DataError:
        return Extraction()
    return Extraction(
        articles=[dataclasses.asdict(records.article)] if records.article else [],
        scores=[dataclasses.asdict(score) for score in records.scores],
        mentions=[dataclasses.asdict(mention) for mention in records.mentions],
    )


def read_story(message: RawMessage) -> None:
    """Reads a page and its story, which is as much as other extractors do."""
    with contextlib.suppress(DataError):
        page = read_page(message)
        extract_article(page, find_publisher(page))


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


def _message(page: LabelledPage) -> RawMessage:
    received_at = datetime.datetime.now(datetime.timezone.utc)
    return parse_message(Payload(orjson.dumps(page.message), "json", source=page.id, received_at=received_at))


# The run.


def judge(page: LabelledPage, extractor: Callable[[LabelledPage], Extraction]) -> Judged:
    """Returns what an extractor of this process makes of a page."""
    started = time.process_time()
    extraction = extractor(page)
    seconds = time.process_time() - started
    if page.mentions is not None:
        extraction = dataclasses.replace(extraction, labelled_text_mentions=read_mentions(page))
    return Judged(page, extraction, seconds)


def _judge_elsewhere(page: LabelledPage, competitor: Competitor) -> Judged:
    return Judged(page, *competitor.extract(page))


def compete(
    pages: Sequence[LabelledPage], names: Iterable[str]
) -> tuple[list[Entrant], dict[str, str], list[str]]:
    """Has khabar, and other extractors by name, read every page in turn.

    Returns:
        What each made of the pages, khabar first; the others' versions; what to say of those that are not
        installed.
    """
    versions: dict[str, str] = {}
    missing: list[str] = []
    columns: dict[str, frozenset[str] | None] = {"khabar": None, "khabar, shared path": None}
    readers: list[Callable[[LabelledPage], Judged]] = [
        functools.partial(judge, extractor=extract),
        functools.partial(judge, extractor=functools.partial(extract, publishers=False)),
    ]
    with contextlib.ExitStack() as stack:
        for name in names:
            try:
                competitor = stack.enter_context(running(name))
            except Missing as error:
                missing.append(f"{name} is not measured: {error}. `make quality` installs it.")
                continue
            columns[name] = competitor.columns
            versions |= competitor.versions
            readers.append(functools.partial(_judge_elsewhere, competitor=competitor))
        for reader in readers:
            reader(pages[0])  # whatever is loaded at first use
        judged = [[reader(page) for reader in readers] for page in tqdm(pages, unit="page", disable=None)]
    entrants = [
        Entrant(name, known, results)
        for (name, known), results in zip(columns.items(), zip(*judged, strict=True), strict=True)
    ]
    return entrants, versions, missing


def _speed(pages: Sequence[LabelledPage], entrants: Sequence[Entrant]) -> str:
    """Says how fast khabar reads a page, beside trafilatura, on real HTML where there is some."""
    chosen = [page for page in pages if report.kind(page) == "HTML"] or pages
    seconds = 0.0
    for message in [_message(page) for page in chosen]:
        started = time.process_time()
        read_story(message)
        seconds += time.process_time() - started
    size = sum(len(page.message["content"]) for page in chosen) / len(chosen) / 1000
    told = (
        f"khabar reads {len(chosen) / seconds:.1f} pages a second, one core, into articles (`read_page` and "
        f"`extract_article`); they are {size:.0f} thousand characters long on average."
    )
    for entrant in entrants:
        if entrant.name == "trafilatura":
            theirs = sum(each.seconds for each in entrant.judged if each.page in chosen)
            met = "met" if theirs >= SPEED_TARGET * seconds else "NOT MET"
            told += (
                f" That is {theirs / seconds:.1f} times as fast as trafilatura's `bare_extraction` on the "
                f"same pages (target: {SPEED_TARGET}, {met})."
            )
    return told


def _versions(others: Mapping[str, str]) -> str:
    today = datetime.datetime.now(datetime.timezone.utc).date()
    listed = ", ".join(
        f"{name} {version}" for name, version in {"khabar": PIPELINE_VERSION, **others}.items()
    )
    return f"{listed}. Measured on {today} on {report.machine()}."


def _figures(entrants: Sequence[Entrant]) -> dict[str, object]:
    """Returns kind of page → measure → extractor → figure, and the mentions."""
    kinds = sorted({report.kind(each.page) for each in entrants[0].judged})
    of_kind = {
        kind: [
            entrant._replace(judged=[each for each in entrant.judged if report.kind(each.page) == kind])
            for entrant in entrants
        ]
        for kind in kinds
    }
    return {
        "fields": {
            kind: {
                name: {entrant.name: figure for entrant, figure in zip(chosen, figures, strict=True)}
                for name, figures in report.fields_table(chosen).items()
            }
            for kind, chosen in of_kind.items()
        },
        "pages_per_second": {
            kind: {entrant.name: report.pages_per_second(entrant.judged) for entrant in chosen}
            for kind, chosen in of_kind.items()
        },
        "mentions": report.mentions_table(entrants[0].judged),
    }


if __name__ == "__main__":
    main()
