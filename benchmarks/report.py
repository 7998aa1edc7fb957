"""From judged pages to tables: figures, the targets beside them, and the Markdown that tells both."""

import collections
import dataclasses
import functools
import os
import pathlib
import platform
import re
import statistics
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from benchmarks import measures
from benchmarks.measures import Extraction, LabelledPage, Outcome

# Judged pages.


class Judged(NamedTuple):
    """A page, what came out of it, and how long that took."""

    page: LabelledPage
    extraction: Extraction
    seconds: float  # of CPU
    error: str | None = None  # why nothing came out, where the extractor failed


class Entrant(NamedTuple):
    """An extractor that was measured: a column of the tables."""

    name: str
    columns: frozenset[str] | None  # of the article, that it can give; None: all, and scores and mentions
    judged: Sequence[Judged]


def kind(page: LabelledPage) -> str:
    """Returns HTML or plain text; what was written for khabar stands apart, and says so."""
    name = "HTML" if page.message["content_type"] == "text/html" else "plain text"
    return f"{name}, written for khabar" if page.written_for_khabar else name


# What is measured.

Summary = Callable[[Sequence[Outcome]], float | None]


class Measure(NamedTuple):
    """One figure: how a page is judged, and how the outcomes of many pages become one number."""

    name: str
    judge: Callable[[LabelledPage, Extraction], Outcome | None]
    summarise: Summary
    column: str = ""  # of the article, which it is about; "": of none, "scores": of the scores


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
    return round(sum(o.missed for o in outcomes)) if outcomes else None


def _median(outcomes: Sequence[Outcome]) -> float | None:
    return statistics.median(o.right for o in outcomes) if outcomes else None


def _share_of_good(outcomes: Sequence[Outcome]) -> float | None:
    return _ratio(sum(o.right >= 0.95 for o in outcomes), len(outcomes))


_moment = functools.partial(functools.partial, measures.moment)
_day = functools.partial(functools.partial, measures.day)
_names = functools.partial(functools.partial, measures.names)
#: The table of fields.
FIELDS = (
    Measure("article or not", measures.article_or_not, _share),
    Measure("article recall", measures.article_recall, _share),
    Measure("non-article rows (pages)", measures.non_article_rows, _missed),
    Measure("language", measures.language, _share, "language"),
    Measure("headline exact", measures.headline_exact, _share, "headline"),
    Measure("headline normalised", measures.headline_normalised, _share, "headline"),
    Measure("description", measures.description, _share, "description"),
    Measure("date_published", _moment(field="date_published"), _share, "date_published"),
    Measure("date_published, the day", _day(field="date_published"), _share, "date_published"),
    Measure("date_modified", _moment(field="date_modified"), _share, "date_modified"),
    Measure("date_modified, the day", _day(field="date_modified"), _share, "date_modified"),
    Measure("authors F1", _names(fields=["authors"]), _f1, "authors"),
    Measure("editors F1", _names(fields=["editors"]), _f1, "editors"),
    Measure("people F1", _names(fields=["authors", "editors"]), _f1, "authors"),
    Measure("dateline place", measures.dateline_place, _share, "dateline"),
    Measure("state", measures.state_accuracy, _share, "state"),
    Measure("state precision", measures.state_precision, _share, "state"),
    Measure("body F1 mean", measures.body_f1, _share, "article_body"),
    Measure("body F1 median", measures.body_f1, _median, "article_body"),
    Measure("body F1 >= 0.95", measures.body_f1, _share_of_good, "article_body"),
    Measure("leak", measures.leak, _missed_share, "article_body"),
    Measure("score records F1", measures.score_records, _f1, "scores"),
    Measure(
        "score result text", functools.partial(measures.score_text, field="result_text"), _share, "scores"
    ),
    Measure("score winner", functools.partial(measures.score_text, field="winner"), _share, "scores"),
    Measure("decoys (pages)", measures.decoys, _missed, "scores"),
)
AT_MOST = frozenset({"leak"})  # of the targets; the others are at least
#: What khabar is to reach, on pages that its makers have not seen too.
TARGETS: Mapping[str, Mapping[str, float]] = {
    "HTML": {
        "article or not": 0.97,
        "headline exact": 0.97,
        "description": 0.95,
        "date_published": 0.95,
        "date_modified": 0.95,
        "people F1": 0.92,
        "dateline place": 0.93,
        "body F1 mean": 0.97,
        "body F1 >= 0.95": 0.90,
        "leak": 0.01,
    },
    "plain text": {
        "article or not": 0.97,
        "headline exact": 0.95,
        "date_published": 0.95,
        "date_modified": 0.95,
        "dateline place": 0.93,
        "body F1 mean": 0.95,
        "leak": 0.01,
    },
}
#: Where fewer labels stand, one may be wrong.
FEW_LABELS = 40
#: Without publisher files no figure falls by more.
MAY_FALL = 0.05


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


# Figures.


@dataclasses.dataclass(frozen=True)
class Figure:
    """One number of a table."""

    value: float | None  # None where nothing is labelled, or the extractor has no such field
    n: int  # how many labels it stands on
    faults: float = 0  # of pages, names, lines or records: missed and wrong together


NO_FIGURE = Figure(None, 0)


def figure(measure: Measure, judged: Iterable[Judged]) -> Figure:
    """Returns what a measure makes of judged pages."""
    outcomes = [
        outcome for each in judged if (outcome := measure.judge(each.page, each.extraction)) is not None
    ]
    return Figure(
        measure.summarise(outcomes),
        n=round(sum(o.right + o.missed for o in outcomes)),
        faults=sum(o.missed + o.wrong for o in outcomes),
    )


def fields_table(entrants: Sequence[Entrant]) -> dict[str, list[Figure]]:
    """Returns measure → a figure for each entrant."""
    return {
        measure.name: [
            figure(measure, entrant.judged)
            if entrant.columns is None or measure.column in entrant.columns | {""}
            else NO_FIGURE
            for entrant in entrants
        ]
        for measure in FIELDS
    }


def mentions_table(judged: Sequence[Judged]) -> dict[str, dict[str, Figure]]:
    """Returns language and type → measure → value and n."""
    labelled = [each for each in judged if each.page.mentions is not None]
    return {
        f"{language} {entity_type or 'all'}": {
            measure.name: figure(measure, [each for each in labelled if each.page.language == language])
            for measure in mention_measures(entity_type)
        }
        for language in sorted({each.page.language for each in labelled})
        for entity_type in ("PER", "LOC", "ORG", None)
    }


def pages_per_second(judged: Iterable[Judged]) -> float:
    """Returns pages a second of CPU."""
    seconds = [each.seconds for each in judged]
    return len(seconds) / sum(seconds)


def verdict(name: str, target: float, reached: Figure) -> str:
    """Returns met, NOT MET, or one wrong, which is allowed where few labels stand."""
    assert reached.value is not None
    if reached.value <= target if name in AT_MOST else reached.value >= target:
        return "met"
    return "one wrong" if reached.n < FEW_LABELS and reached.faults == 1 else "NOT MET"


# Text.


def markdown_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Returns a table in Markdown, of which all but the first column is aligned to the right.

    >>> print(markdown_table(["field", "n"], [["leak", "17"]]))
    | field |  n |
    |:------|---:|
    | leak  | 17 |
    """
    widths = [max(map(len, column)) for column in zip(header, *rows, strict=True)]

    def line(cells: Sequence[str]) -> str:
        first, *rest = zip(cells, widths, strict=True)
        return f"| {' | '.join([first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in rest)])} |"

    rule = "|:" + "|".join([(widths[0] + 1) * "-", *((width + 1) * "-" + ":" for width in widths[1:])]) + "|"
    return "\n".join([line(header), rule, *map(line, rows)])


def number(value: float | None) -> str:
    """Returns a figure as the tables have it."""
    if value is None:
        return "–"
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def pages_counted(pages: Sequence[LabelledPage]) -> str:
    """Returns how many pages there are, by language and kind, and by type."""
    kinds = _in_order({kind(page) for page in pages})
    counts = collections.Counter((page.language, kind(page)) for page in pages)
    rows = [
        [language, *(str(counts[language, name] or "–") for name in kinds)]
        for language in sorted({page.language for page in pages})
    ]
    types = collections.Counter(page.page_type for page in pages).most_common()
    by_type = ", ".join(f"{count} {name}" for name, count in types)
    return f"{markdown_table(['language', *kinds], rows)}\n\nBy type: {by_type}."


def fields_reported(entrants: Sequence[Entrant], *, by_language: bool = False) -> str:
    """Returns a table of every field for each kind of page, and within it for each language if asked.

    The first entrant is khabar, the second khabar without its publisher files.
    """

    def title(page: LabelledPage) -> str:
        return f"{kind(page)}, {page.language}" if by_language else kind(page)

    groups = {title(each.page): kind(each.page) for each in entrants[0].judged}
    return "\n\n".join(
        _group_reported(
            name,
            TARGETS[groups[name].partition(",")[0]],
            [
                entrant._replace(judged=[each for each in entrant.judged if title(each.page) == name])
                for entrant in entrants
            ],
        )
        for name in _in_order(groups)
    )


#: What is told of every language.
_OF_LANGUAGES = (
    "language",
    "headline exact",
    "description",
    "date_published",
    "date_modified",
    "people F1",
    "dateline place",
    "body F1 mean",
    "leak",
)


def languages_reported(khabar: Entrant) -> str:
    """Returns a table of khabar's main figures, a row to each language and kind of page."""
    groups: dict[tuple[str, str], list[Judged]] = {}
    for each in khabar.judged:
        groups.setdefault((each.page.language, kind(each.page)), []).append(each)
    rows = []
    for (language, name), judged in sorted(groups.items()):
        table = fields_table([khabar._replace(judged=judged)])
        figures = [number(table[measure][0].value) for measure in _OF_LANGUAGES]
        rows.append([f"{language}, {name}", str(len(judged)), *figures])
    return "## khabar by language\n\n" + markdown_table(["pages", "n", *_OF_LANGUAGES], rows)


def _in_order(titles: Iterable[str]) -> list[str]:
    return sorted(titles, key=lambda title: ("written for" in title, title))


def _group_reported(title: str, targets: Mapping[str, float], entrants: Sequence[Entrant]) -> str:
    pages = len(entrants[0].judged)
    table = {name: figures for name, figures in fields_table(entrants).items() if figures[0].n}
    rows = [
        [name, str(figures[0].n), _target(name, targets, figures[0]), *(number(f.value) for f in figures)]
        for name, figures in table.items()
    ]
    speeds = [f"{pages_per_second(entrant.judged):.1f}" for entrant in entrants]
    rows.append(["pages a second, one core", str(pages), "", *speeds])
    header = ["field", "n", "target", *(entrant.name for entrant in entrants)]
    notes = [_falls(table), *map(_failures, entrants)]
    return "\n\n".join([f"## {title} ({pages})", markdown_table(header, rows), *filter(None, notes)])


def _target(name: str, targets: Mapping[str, float], reached: Figure) -> str:
    if name not in targets:
        return ""
    sign = "≤" if name in AT_MOST else "≥"
    return f"{sign} {targets[name]:.2f} {verdict(name, targets[name], reached)}"


def _falls(table: Mapping[str, Sequence[Figure]]) -> str:
    """Says which figures khabar owes to its publisher files; counts of pages have no share to fall."""
    fallen = [
        f"{name} to {number(without.value)}"
        for name, (khabar, without, *_) in table.items()
        if isinstance(khabar.value, float)
        and (without.value is None or abs(khabar.value - without.value) > MAY_FALL)
    ]
    if not fallen:
        return f"Without publisher files no figure falls by more than {MAY_FALL}."
    return f"Without publisher files these fall by more than {MAY_FALL}: {', '.join(fallen)}."


def _failures(entrant: Entrant) -> str:
    failed = [each for each in entrant.judged if each.error]
    if not failed:
        return ""
    return f"{entrant.name} failed on {len(failed)} of these pages, which are wrong in every field."


def mentions_reported(judged: Sequence[Judged]) -> str:
    """Returns the table of mentions; empty where none is labelled."""
    names = [measure.name for measure in mention_measures(None)]
    rows = [
        [row, str(figures["F1"].n), *(number(each.value) for each in figures.values())]
        for row, figures in mentions_table(judged).items()
    ]
    if not rows:
        return ""
    return "## Names that khabar finds in labelled text\n\n" + markdown_table(["mentions", "n", *names], rows)


def machine() -> str:
    """Returns the machine in words."""
    cpuinfo = pathlib.Path("/proc/cpuinfo")
    text = cpuinfo.read_text(encoding="utf-8") if cpuinfo.exists() else ""
    model = re.search(r"^model name\s*: (.+)$", text, re.MULTILINE)
    name = model[1] if model else platform.machine()
    return f"{os.cpu_count()} cores ({name}), {platform.system()}, Python {platform.python_version()}"


def worst_pages(judged: Sequence[Judged], count: int) -> str:
    """Returns the pages with most faults, measure by measure."""
    judges = {measure.judge: measure.name for measure in reversed(FIELDS)}  # the body's first name stays
    rows = []
    for judge, name in [*reversed(judges.items()), (measures.mention_spans, "mentions")]:
        outcomes = [(judge(each.page, each.extraction) or Outcome(), each.page.id) for each in judged]
        faults = [(outcome, page) for outcome, page in outcomes if outcome.missed + outcome.wrong > 0.005]
        faults.sort(key=lambda fault: -(fault[0].missed + fault[0].wrong))
        rows += [
            [name, page, f"{outcome.missed:.2f}", f"{outcome.wrong:.2f}"] for outcome, page in faults[:count]
        ]
    return markdown_table(["the worst pages", "page", "missed", "wrong"], rows)
