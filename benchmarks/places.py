"""Measures where stories are found to have happened, and how fast places are matched.

States are resolved for short contexts that were written for it, half of which nobody looked at while the
weights were tuned. Matching is timed on running Hindi text, beside pyahocorasick and a dictionary of n-grams
that look for the same names in the same folded text, in turn, on one core.
"""

import argparse
import csv
import datetime
import functools
import importlib
import itertools
import pathlib
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from benchmarks.report import machine, markdown_table, number
from transforms.extraction.folding import fold, is_word_character
from transforms.extraction.gazetteer import RESOURCE, Gazetteer, Name, find_places
from transforms.extraction.model import ArticleText, FieldText, ResolvedState
from transforms.extraction.states import NATIONAL, STATES, UNKNOWN, resolve_state

ROOT = pathlib.Path(__file__).resolve().parents[1]
#: Two halves; how they came about stands in docs/states.md.
CONTEXTS = {half: ROOT / "tests/extraction/states" / f"contexts_{half}.tsv" for half in ("open", "blind")}
#: Text a second through folding and matching, in megabytes of UTF-8.
SPEED_TARGET = 15
_ARTICLE = 3700  # bytes
_DAY = datetime.date(2025, 6, 4)

EXAMPLE = """\
examples:
  python -m benchmarks.places
  python -m benchmarks.places --data ../shared/data --rounds 5 --wrong
"""


class Context(NamedTuple):
    """What a page says of its place, in short, and the state where the story happened."""

    state: str  # or `IN` or `unknown`
    dateline: str
    headline: str
    body: str
    url: str


def main() -> None:
    """Measures, and prints the tables."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.places",
        description="Measures the states of short contexts, and the speed of matching.",
        epilog=EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("--data", type=pathlib.Path, default=ROOT.parent / "shared/data", help="folder of the shared data")
    add("--rounds", type=int, default=3, help="each matcher's best of so many is taken")
    add("--wrong", action="store_true", help="prints the wrong ones of the open half, and why")
    options = parser.parse_args()
    halves = {
        half: [(each, resolve(each)) for each in read_contexts(path)] for half, path in CONTEXTS.items()
    }
    print(states_reported(halves) + "\n")
    if options.wrong:
        for context, resolved in halves["open"]:
            if resolved.state != context.state:
                print(f"{context}\n    {resolved.state}: {resolved.evidence}")
    print(speed_reported(texts(options.data), options.rounds))


# States.


def read_contexts(path: pathlib.Path) -> list[Context]:
    """Returns the contexts of one half."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [Context(**row) for row in rows]


def resolve(context: Context) -> ResolvedState:
    """Returns where khabar sees a context."""
    text = ArticleText(
        headline=context.headline, article_body=context.body, dateline=context.dateline or None
    )
    fields = {
        name: FieldText(value, find_places(value))
        for name, value in (("headline", context.headline), ("article_body", context.body))
    }
    return resolve_state(text, fields, url=context.url or None, breadcrumbs=(), story_date=_DAY)


def states_reported(halves: dict[str, list[tuple[Context, ResolvedState]]]) -> str:
    """Returns a table of the shares that are right, by state; precision is of those resolved to the state."""
    rows = []
    for state in (*sorted(STATES), NATIONAL, UNKNOWN, "all states", "all"):
        row = [state]
        for judged in halves.values():
            labels = {state} if state not in ("all states", "all") else STATES
            labels = labels | {NATIONAL, UNKNOWN} if state == "all" else labels
            of_state = [got.state == context.state for context, got in judged if context.state in labels]
            given = [got.state == context.state for context, got in judged if got.state in labels]
            row += [str(len(of_state)), _share(of_state), _share(given)]
        rows.append(row)
    header = ["state", *(f"{half}: {what}" for half in halves for what in ("n", "recall", "precision"))]
    return markdown_table(header, rows)


def _share(right: Sequence[bool]) -> str:
    return number(sum(right) / len(right)) if right else "–"


# Speed.

Spans = list[tuple[int, int]]


def texts(data: pathlib.Path) -> list[str]:
    """Returns Hindi text in pieces as long as an article: labelled sentences where they are, else made up."""
    paths = sorted((data / "ner").glob("*/*indi*.*"))
    if paths:
        words: Iterable[str] = (
            line.split("\t")[0].split(" ")[0] or "।"
            for path in paths
            for line in path.read_text(encoding="utf-8").splitlines()
        )
    else:
        sentence = "नगर पालिका की बैठक में शिमला और चम्बा की सड़कों की मरम्मत पर दस करोड़ रुपये खर्च करने का फैसला हुआ ।"
        words = itertools.islice(itertools.cycle(sentence.split(" ")), 300_000)
    return list(_articles(words))


def _articles(words: Iterable[str]) -> Iterator[str]:
    piece: list[str] = []
    size = 0
    for word in words:
        piece.append(word)
        size += len(word.encode()) + 1
        if size >= _ARTICLE:
            yield " ".join(piece)
            piece, size = [], 0


def speed_reported(pieces: Sequence[str], rounds: int) -> str:
    """Returns a table of the matchers' speed, khabar's first."""
    started = time.perf_counter()
    names = Gazetteer.load().names
    loaded = time.perf_counter() - started
    size = sum(len(piece.encode()) for piece in pieces) / 1e6
    entrants: dict[str, Callable[[str], Spans]] = {
        "khabar": lambda text: [(match.begin, match.end) for match in find_places(text)],
        "dictionary of n-grams": functools.partial(_of_ngrams, {name.text: name for name in names}),
    }
    with_pyahocorasick = _of_pyahocorasick(names)
    if with_pyahocorasick:
        entrants["pyahocorasick"] = with_pyahocorasick
    seconds = dict.fromkeys([*entrants, "folding alone"], float("inf"))
    found: Counter[str] = Counter()
    for _ in range(rounds):
        for name, find in entrants.items():
            started = time.process_time()
            count = sum(len(find(piece)) for piece in pieces)
            seconds[name] = min(seconds[name], time.process_time() - started)
            found[name] = count
        started = time.process_time()
        for piece in pieces:
            fold(piece)
        seconds["folding alone"] = min(seconds["folding alone"], time.process_time() - started)
    rows = [
        [name, f"{size / taken:.1f}", f"{seconds['khabar'] / taken:.2f}", str(found[name] or "–")]
        for name, taken in seconds.items()
    ]
    met = "met" if size / seconds["khabar"] >= SPEED_TARGET else "NOT MET"
    missing = "" if with_pyahocorasick else "\n\npyahocorasick is not installed, and not measured."
    return (
        f"{size:.1f} MB of Hindi in pieces of {_ARTICLE} bytes, {len(names)} names; target ≥ {SPEED_TARGET} "
        f"MB/s, {met}. The file of names, {RESOURCE.stat().st_size / 1e6:.1f} MB, loads in "
        f"{loaded * 1000:.0f} ms.\n\n"
        + markdown_table(["matcher", "MB/s", "ratio to khabar", "names found"], rows)
        + missing
        + f"\n\nMeasured on {machine()}."
    )


def _of_pyahocorasick(names: Sequence[Name]) -> Callable[[str], Spans] | None:
    """Returns the names found by the other automaton, with the same rules for what is a word."""
    try:
        ahocorasick = importlib.import_module("ahocorasick")
    except ImportError:
        return None
    automaton = ahocorasick.Automaton()
    for name in names:
        automaton.add_word(name.text, (len(name.text), bool(name.places)))
    automaton.make_automaton()

    def find(text: str) -> Spans:
        folded = fold(text)
        whole = []
        for last, (length, is_place) in automaton.iter(folded.text):
            begin, end = last + 1 - length, last + 1
            if not (begin and is_word_character(folded.text[begin - 1])) and not (
                end < len(folded.text) and is_word_character(folded.text[end])
            ):
                whole.append((begin, -end, is_place))
        whole.sort()
        spans = []
        taken = 0
        for begin, end, is_place in whole:
            if begin >= taken:
                taken = -end
                if is_place:
                    spans.append(folded.span(begin, taken))
        return spans

    return find


_WORDS = re.compile(r"[^\s।,.()/'\"-]+")


def _of_ngrams(names: dict[str, Name], text: str) -> Spans:
    """Returns the names found by looking up every run of words, the longest first."""
    folded = fold(text)
    words = [match.span() for match in _WORDS.finditer(folded.text)]
    spans = []
    index = 0
    while index < len(words):
        for length in range(_MOST_WORDS, 0, -1):
            last = index + length - 1
            if last >= len(words):
                continue
            begin, end = words[index][0], words[last][1]
            name = names.get(folded.text[begin:end])
            if name:
                if name.places:
                    spans.append(folded.span(begin, end))
                index = last
                break
        index += 1
    return spans


_MOST_WORDS = 5  # of a name


if __name__ == "__main__":
    main()
