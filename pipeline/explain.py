"""``khabar explain``: what became of one page, and why."""

import argparse
import datetime
import itertools
import pathlib
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import orjson

from pipeline.errors import OptionError
from pipeline.verb import (
    MAX_MESSAGE_BYTES,
    add_fetched_at,
    fetched_at,
    file_time,
    printing,
    verb_parser,
)
from transforms.extraction.errors import DataError, UnreadableFile
from transforms.extraction.explain import Explanation, Line, explain, show_time
from transforms.extraction.files import read_payloads
from transforms.extraction.messages import message_id, parse_message
from transforms.extraction.model import Payload
from transforms.storage import is_local

_EXAMPLE = """\
FILE is anything that `khabar run` reads, on this machine. Give the same --fetched_at as the run had.

examples:
  khabar explain samples/pages/hp-solan-mushroom.html
  khabar explain samples/messages.jsonl --message_id hr-stadium-lights --all
  khabar explain --format json page.html | jq '.lines[] | select(.fate == "cut")'

Exit status: 0 explained, a dead letter too; 1 the file cannot be read; 2 a wrong option, or no such message.
"""


def main(arguments: Sequence[str]) -> int:
    """Runs the verb; returns the exit status."""
    parser = verb_parser(
        "explain",
        description="Tells for one page what was kept, what was cut and by which rule, and what was weighed.",
        epilog=_EXAMPLE,
    )
    parser.add_argument("file", metavar="FILE", help="a page, or a file of messages")
    parser.add_argument("--message_id", metavar="ID", help="which message of a file that holds several")
    add_fetched_at(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--all", action="store_true", help="every line of the page, none folded away")
    options = parser.parse_args(list(arguments))
    try:
        explanation = _explain(options)
    except (OptionError, DataError) as error:
        print(f"khabar explain: {error}", file=sys.stderr)
        return 2 if isinstance(error, OptionError) else 1
    with printing():
        if options.format == "json":
            print(orjson.dumps(explanation, option=orjson.OPT_INDENT_2).decode())
        else:
            print("\n".join(as_text(explanation, every_line=options.all)))
    return 0


def _explain(options: argparse.Namespace) -> Explanation:
    crawled = fetched_at(options)
    path = pathlib.Path(options.file)
    if not is_local(options.file):
        raise OptionError("FILE", f"{options.file}: explain reads files of this machine; copy it here first")
    if not path.is_file():
        wrong = "is no file" if path.exists() else "there is no such file"
        raise OptionError("FILE", f"{options.file}: {wrong}")
    try:
        with path.open("rb") as stream:
            payloads = read_payloads(
                stream,
                options.file,
                received_at=datetime.datetime.fromtimestamp(
                    file_time(path.stat().st_mtime), datetime.timezone.utc
                ),
                max_message_bytes=MAX_MESSAGE_BYTES,
            )
            return explain(_choose(payloads, options.message_id, options.file), fetched_at=crawled)
    except OSError as error:
        raise UnreadableFile("unreadable_file", f"{options.file}: {error.strerror}") from error


#: More ids are not listed.
_MOST_IDS = 20


def _choose(payloads: Iterable[Payload], wanted: str | None, path: str) -> Payload:
    """Returns the message of an id, the first where it was sent twice; without an id, the file's only one."""
    first: Payload | None = None
    ids: list[str] = []
    is_long = False
    for payload in payloads:
        if isinstance(payload.fault, UnreadableFile):  # that is no message; it comes last
            if first is None:
                raise payload.fault
            break
        own = _id(payload)
        if own == wanted:
            return payload
        first = first or payload
        is_long = len(ids) == _MOST_IDS
        if not is_long:
            ids.append(own)
        elif wanted is None:
            break
    if first is None:
        raise OptionError("FILE", f"{path} holds no message")
    if wanted is None and len(ids) == 1:
        return first
    listed = "\n  ".join([*map(_printable, ids), *(["…"] if is_long else [])])
    if wanted is None:
        raise OptionError("--message_id", f"{path} holds several messages; say which:\n  {listed}")
    raise OptionError("--message_id", f"{path} holds no message {wanted!r}; it holds:\n  {listed}")


def _id(payload: Payload) -> str:
    try:
        return parse_message(payload).message_id
    except DataError as error:
        return error.message_id or message_id(payload)


# The page as text. What may be in any script stands last on its line: nothing after it is out of place.

_WIDTH = 100


def as_text(explanation: Explanation, *, every_line: bool = False) -> Iterator[str]:
    """Yields an explanation as lines for a terminal of 100 columns.

    Args:
        explanation: of one page.
        every_line: lines of the page that lie far from the story, too.
    """
    yield from _facts(explanation)
    for title, rows in (
        ("lines", _lines(explanation, every_line)),
        ("dates", _dates(explanation)),
        ("people", _people(explanation)),
        ("state", _states(explanation)),
        ("scores", _scores(explanation)),
        ("mentions", _mentions(explanation)),
    ):
        row = next(rows, None)
        if row is not None:
            yield from ("", title.upper(), row, *rows)


def _facts(explanation: Explanation) -> Iterator[str]:
    """Yields where the page came from, and what it gave."""
    canonical = explanation.article.canonical_url if explanation.article else None
    yield _row("page", explanation.url or canonical or "address unknown")
    yield _row("message", explanation.message_id or "unknown", f" of {explanation.source}")
    if explanation.fetched_at is not None:
        publisher = explanation.publisher_file or "none"
        yield _row("read", f"{explanation.content_type}, publisher's file: {publisher}")
        yield _row("fetched", show_time(explanation.fetched_at))
    letter = explanation.dead_letter
    if letter is not None:
        yield _row("dead letter", f"{letter.error_type}, found at stage {letter.stage}")
        yield from _wrapped(letter.error_message)
    article = explanation.article
    if article is None:
        return
    yield _row("article", f"{article.state}/{article.date}, {article.word_count} words of {article.language}")
    if explanation.body_from == "head":
        yield _row("", "the text is that of the page's head, which gives more than the page shows")
    for name in ("headline", "alternative_headline", "description", "dateline", "article_section"):
        if value := getattr(article, name):
            yield _row(name.removeprefix("article_").replace("_headline", ""), value)


def _row(name: str, *texts: str) -> str:
    return _fit(f"{name:<12} {''.join(texts)}")


def _wrapped(text: str) -> Iterator[str]:
    line = " " * 13
    for word in text.split():
        if _columns(line) + _columns(word) >= _WIDTH and line.strip():
            yield _fit(line.rstrip())
            line = " " * 13
        line += word + " "
    yield _fit(line.rstrip())


def _fit(text: str) -> str:
    """Returns a text on one line of the terminal, cut where it is too long."""
    text = _printable(text[:_LONGEST])
    if _columns(text) <= _WIDTH:
        return text
    width = 0
    for index, character in enumerate(text):
        width += _columns(character)
        if width >= _WIDTH:
            return text[:index] + "…"
    return text


#: No line of the terminal holds more characters, marks and all.
_LONGEST = 1_000
#: What a page could write to move about on the terminal, or turn its direction.
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def _printable(text: str) -> str:
    return _CONTROLS.sub("\ufffd", text)


def _columns(text: str) -> int:
    """Returns how many columns a text takes: marks none, wide letters two."""
    if text.isascii():
        return len(text)
    return sum(
        0
        if unicodedata.category(character) in ("Mn", "Me", "Cf")
        else 2
        if unicodedata.east_asian_width(character) in "WF"
        else 1
        for character in text
    )


#: Lines of the page shown above and below what was read.
_AROUND = 3
#: Of a page without an article, more lines are not shown.
_MOST_OF_OTHERS = 60
#: So many lines in a row with one fate and one reason are folded, and of an article so many with one fate.
_FEWEST_ALIKE, _FEWEST_IN_A_ROW = 4, 25
#: What may be folded: not what an article was made of.
_FOLDED = ("outside", "score", "cut")


def _lines(explanation: Explanation, every_line: bool) -> Iterator[str]:
    lines = explanation.lines
    if every_line:
        yield from itertools.chain.from_iterable(map(_line, lines))
        return
    read = [index for index, line in enumerate(lines) if line.fate not in ("outside", "score")]
    begin = max(read[0] - _AROUND, 0) if read else 0
    end = min(read[-1] + 1 + _AROUND, len(lines)) if read else len(lines)
    if explanation.article is None:  # what was taken for a headline may be none
        end = min(begin + _MOST_OF_OTHERS, len(lines))
    yield from _folded(lines[:begin], "above")
    for fate, of_fate in itertools.groupby(lines[begin:end], key=lambda line: line.fate):
        run = list(of_fate)
        if explanation.article and fate in _FOLDED and len(run) >= _FEWEST_IN_A_ROW:
            yield from _folded(run, fate)
            continue
        for _, of_reason in itertools.groupby(run, key=lambda line: line.why):
            alike = list(of_reason)
            if explanation.article and fate in _FOLDED and len(alike) >= _FEWEST_ALIKE:
                yield from _folded(alike, fate)
            else:
                yield from itertools.chain.from_iterable(map(_line, alike))
    yield from _folded(lines[end:], "below")


def _line(line: Line) -> Iterator[str]:
    """Yields one line of the page: of what was cut the reason before the text, of the rest what was read."""
    if line.fate in _FOLDED:
        yield _fit(f"{line.number:>5}  {line.fate:<13} {line.why:<38} {line.text}")
        return
    fate, read = line.fate.removesuffix("_headline"), line.why
    if line.fate == "paragraph":
        number, _, read = line.why.partition("; ")
        fate = f"paragraph {number}"
    yield _fit(f"{line.number:>5}  {fate:<13} {line.text}")
    if read:
        yield _fit(f"{'':>20} ↳ {read}")


def _folded(lines: Sequence[Line], where: str) -> Iterator[str]:
    """Yields many lines as their count, by reason."""
    if not lines:
        return
    reasons = Counter(line.why or line.fate for line in lines)
    counts = ", ".join(f"{count} × {reason}" for reason, count in reasons.most_common(_MOST_REASONS))
    more = ", …" if len(reasons) > _MOST_REASONS else ""
    many = f"{len(lines)} {'line' if len(lines) == 1 else 'lines'} {where}"
    numbers = f"{lines[0].number}–{lines[-1].number}" if len(lines) > 1 else f"{lines[0].number}"
    yield _fit(f"{numbers:>11}  {many}: {counts}{more}")


_MOST_REASONS = 3


def _dates(explanation: Explanation) -> Iterator[str]:
    for source in explanation.dates:
        sign = "+" if source.is_believed else "-"
        moment = show_time(source.value) or "no time"
        yield _fit(f"  {sign} {source.role:<9} {moment:<23} {source.source}: {source.verdict}")
        if source.text:
            yield _fit(f"{'':>14} {source.text}")


def _people(explanation: Explanation) -> Iterator[str]:
    for name in explanation.people:
        yield _fit(f"  {'+' if name.stands else '-'} {name.role:<9} {name.source:<9} {name.name}")


def _states(explanation: Explanation) -> Iterator[str]:
    article = explanation.article
    if article is None:
        return
    yield f"  {article.state}, confidence {article.state_confidence:.2f}"
    for candidate in explanation.states:
        sign = "+" if candidate.state == article.state else "-"
        yield f"  {sign} {candidate.state:<8}{candidate.weight:>6.2f}"
        for piece in candidate.evidence:
            yield _fit(f"{piece.weight:>18.2f}  {piece.signal:<21}{piece.text}")


def _scores(explanation: Explanation) -> Iterator[str]:
    for number, explained in enumerate(explanation.scores, start=1):
        score = explained.score
        lines = f"{min(explained.lines)}–{max(explained.lines)}"
        yield _fit(f"  card {number}, lines {lines}: grade {score.grade}, {score.match_key}")
        for check in explained.checks:
            yield _fit(f"    {'+' if check.holds else '-'} {check.says}")
        for side in score.competitors:
            totals = " & ".join(
                f"{one.runs}{'' if one.wickets is None else f'/{one.wickets}'}"
                f"{'' if one.overs is None else f' ({one.overs})'}"
                for one in side.innings
            )
            shown = totals or side.score or "no score"
            yield _fit(f"    {shown:<16} {side.team_id or 'team unknown':<12} {side.name}")
        if score.result_text:
            yield _fit(f"    {'result':<16} {score.result_text}")


def _mentions(explanation: Explanation) -> Iterator[str]:
    for field, mentions in itertools.groupby(explanation.mentions, key=lambda mention: mention.field):
        found = list(mentions)
        yield f"  {field}, {len(found)}"
        for mention in found:
            link = f"{mention.entity_source} {mention.entity_id}" if mention.entity_id else ""
            role = f", {mention.role}" if mention.role else ""
            where = f"{mention.begin_index}–{mention.end_index}"
            yield _fit(f"    {where:<10} {mention.entity_type} {link:<22} {mention.anchor_of}{role}")
