"""What became of one page, and why: each line's fate, the times weighed, the evidence for its state.

Nothing is decided here: the stages of the straight line are asked again what they decided, and by which rule.
"""

import dataclasses
import datetime
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Literal

from schemas.records import Article, Mention, Score, StateEvidence
from transforms.extraction.article import Parts, Telling, take_apart, tell_story
from transforms.extraction.body import RELATED, count_lines
from transforms.extraction.byline import Byline
from transforms.extraction.dead_letters import dead_letter, storable
from transforms.extraction.errors import DataError
from transforms.extraction.messages import message_id, parse_message
from transforms.extraction.model import IST, Block, Page, Payload, RawMessage
from transforms.extraction.page import read_page
from transforms.extraction.publishers import ANY_PUBLISHER, find_publisher
from transforms.extraction.publishers.publisher import Publisher, without_chrome
from transforms.extraction.scores import find_score_cards, take_scores
from transforms.extraction.scores.found import Check, FoundCard
from transforms.extraction.split import split_page
from transforms.extraction.weighing import DateSource

Fate = Literal[
    "headline",
    "alternative_headline",
    "byline",
    "description",
    "dateline",  # on a line of its own
    "paragraph",
    "related_headline",
    "cut",  # it stands in the story and is none of its paragraphs
    "score",
    "outside",
]


@dataclasses.dataclass(frozen=True, slots=True)
class Line:
    """One line of the page, and what became of it."""

    number: int  # from 1, in the page's order
    kind: str
    text: str
    fate: Fate
    why: str  # "" where the fate says all


@dataclasses.dataclass(frozen=True, slots=True)
class Names:
    """Names that one source gives."""

    role: Literal["author", "editor", "agency"]
    source: Literal["byline", "dateline", "head"]
    name: str
    stands: bool


@dataclasses.dataclass(frozen=True, slots=True)
class Candidate:
    """A state, `IN` or `unknown`, and what spoke for it and against."""

    state: str
    weight: float
    evidence: Sequence[StateEvidence]


@dataclasses.dataclass(frozen=True, slots=True)
class ExplainedScore:
    """A score card, the page's lines that show it, and what its arithmetic said."""

    score: Score
    lines: Sequence[int]
    checks: Sequence[Check]


@dataclasses.dataclass(frozen=True, slots=True)
class Rejection:
    """Why a page is a dead letter."""

    stage: str
    error_type: str
    error_message: str


@dataclasses.dataclass(frozen=True, slots=True)
class Explanation:
    """What became of one page."""

    source: str  # file and line
    message_id: str | None
    url: str | None
    fetched_at: datetime.datetime | None
    content_type: str | None  # what the page turned out to be
    publisher_file: str | None  # the host whose file was used
    dead_letter: Rejection | None
    article: Article | None
    lines: Sequence[Line]
    body_from: Literal["page", "head"] | None  # where the paragraphs stand
    dates: Sequence[DateSource]
    people: Sequence[Names]
    states: Sequence[Candidate]  # the heaviest first
    scores: Sequence[ExplainedScore]
    mentions: Sequence[Mention]


def explain(payload: Payload, *, fetched_at: datetime.datetime | None = None) -> Explanation:
    """Returns what becomes of a message in a run, and why.

    Args:
        payload: the message as a reader hands it over.
        fetched_at: when the page was crawled, if it does not say so itself.
    """
    try:
        message = parse_message(payload, fetched_at=fetched_at)
    except DataError as error:
        return _without_lines(payload, error, None)
    try:
        whole = read_page(message)
    except DataError as error:
        return _without_lines(payload, error, message)
    # 1. What it gives.
    records = split_page(message)
    # 2. How: the same stages, asked for what they return to each other.
    found = find_score_cards(whole)
    page = take_scores(whole).page
    publisher = find_publisher(page)
    parts: Parts | None = None
    telling: Telling | None = None
    try:
        parts = take_apart(page, publisher)
        telling = tell_story(parts, publisher)
    except DataError:  # the rejection says so
        pass
    # 3. Each line's fate.
    fates = _Fates(whole)
    numbers = {score.state_key: number for number, score in enumerate(records.scores, start=1)}
    for card in found:
        why = f"card {numbers[card.card.state_key]}" if card.card else "a card that is not read"
        fates.say_at(card.lines, "score", why)
    if parts is not None:
        _say_what_was_taken(fates, page, parts, publisher)
        _say_what_was_read(fates, parts, telling)
    cards = {card.card.state_key: card for card in reversed(found) if card.card}
    return Explanation(
        source=storable(payload.source),
        message_id=message.message_id,
        url=message.url,
        fetched_at=message.fetched_at,
        content_type=whole.content_type,
        publisher_file=publisher.hosts[0] if publisher is not ANY_PUBLISHER else None,
        dead_letter=_rejection(payload, records.error, message) if records.error else None,
        article=records.article,
        lines=fates.lines(),
        body_from=_body_from(parts) if telling else None,
        dates=telling.dates.sources if telling else (),
        people=_people(parts, telling) if parts and telling else (),
        states=_candidates(records.article.state_evidence) if records.article else (),
        scores=[_explained(score, cards[score.state_key]) for score in records.scores],
        mentions=records.mentions,
    )


def _without_lines(payload: Payload, error: DataError, message: RawMessage | None) -> Explanation:
    """Returns the explanation of what is no message, or a page without text."""
    return Explanation(
        source=storable(payload.source),
        message_id=message.message_id if message else error.message_id or message_id(payload),
        url=message.url if message else None,
        fetched_at=message.fetched_at if message else None,
        content_type=message.content_type if message else None,
        publisher_file=None,
        dead_letter=_rejection(payload, error, message),
        article=None,
        lines=(),
        body_from=None,
        dates=(),
        people=(),
        states=(),
        scores=(),
        mentions=(),
    )


def _rejection(payload: Payload, error: DataError, message: RawMessage | None) -> Rejection:
    letter = dead_letter(payload, error, "split" if message else "parse")
    return Rejection(letter.stage, letter.error_type, letter.error_message)


def _explained(score: Score, found: FoundCard) -> ExplainedScore:
    return ExplainedScore(score, [number + 1 for number in sorted(found.lines)], found.checks)


class _Fates:
    """The fates of a page's lines; stages leave lines out, and hand over those that stay as they are."""

    def __init__(self, page: Page) -> None:
        self._blocks = page.blocks
        self._numbers = {id(block): number for number, block in enumerate(page.blocks)}
        self._said: dict[int, tuple[Fate, str]] = {}

    def say_at(self, numbers: set[int], fate: Fate, why: str = "") -> None:
        for number in numbers:
            self._said.setdefault(number, (fate, why))

    def say(self, block: Block, fate: Fate, why: str = "") -> None:
        """Notes the fate of a line, unless an earlier stage told it."""
        self.say_at({self._numbers[id(block)]}, fate, why)

    def lines(self) -> list[Line]:
        return [
            Line(number + 1, _kind(block), block.text, *self._said.get(number, ("outside", "")))
            for number, block in enumerate(self._blocks)
        ]


def _kind(block: Block) -> str:
    return f"heading {block.level}" if block.kind == "heading" else block.kind.replace("_", " ")


def _say_what_was_taken(fates: _Fates, page: Page, parts: Parts, publisher: Publisher) -> None:
    """Notes the lines that left the page before its story was looked for."""
    own = {id(block) for block in without_chrome(page, publisher).blocks}
    left = {id(block) for block in parts.page.blocks}
    for block in page.blocks:
        if id(block) not in own:
            fates.say(block, "cut", "the publisher's file")
        elif id(block) not in left and parts.summary is not None:
            fates.say(block, "description", "labelled as the summary")
        elif id(block) not in left:
            fates.say(block, "cut", "points, labelled as the summary")


def _say_what_was_read(fates: _Fates, parts: Parts, telling: Telling | None) -> None:
    """Notes the fates of the lines that the story was looked for in."""
    blocks, story, text = parts.page.blocks, parts.story, telling.text if telling else None
    if parts.at >= 0 and parts.headline is not None:
        fates.say(blocks[parts.at], "headline")
        for block in blocks[max(parts.at - 3, 0) : parts.at]:  # a break may part it
            if block.kind == "heading" and parts.headline.startswith(block.text):
                fates.say(block, "headline")
    for block in [*blocks[max(parts.at - 2, 0) : max(parts.at, 0)], *parts.header]:
        if text and block.text == text.alternative_headline:
            fates.say(block, "alternative_headline")
        if text and block.text == text.description:
            fates.say(block, "description")
    if telling and telling.dateline.line is not None:
        fates.say(telling.dateline.line, "dateline")
    if story is not None:
        _say_story(fates, parts, telling)
    read: dict[int, list[str]] = defaultdict(list)
    for line in parts.shown.lines:
        read[id(line.block)].append(_byline(line.byline))
    for block in parts.header:
        if id(block) in read:
            fates.say(block, "byline", "; ".join(dict.fromkeys(read[id(block)])))
    counted = count_lines(blocks, after=parts.at, stated_body=parts.stated.body)
    for block, count in zip(blocks, counted, strict=True):
        fates.say(block, "outside", count.why)


def _say_story(fates: _Fates, parts: Parts, telling: Telling | None) -> None:
    """Notes the lines of the story."""
    blocks, story = parts.page.blocks, parts.story
    if story is None:
        return
    is_body = _body_from(parts) == "page"
    standfirsts = len(parts.paragraphs) - len(telling.paragraphs) if telling and is_body else 0
    for position, (index, paragraph) in enumerate(zip(story.indices, story.paragraphs, strict=True)):
        block = blocks[index]
        if not is_body:
            fates.say(block, "cut", "the head gives a longer text")
        elif position < standfirsts:
            fates.say(block, "description", "its element is named so")
        else:
            notes = [str(position - standfirsts + 1)]
            if telling and telling.dateline.paragraph == position - standfirsts:
                notes.append(f"dateline taken off: {_before(paragraph.text, telling.dateline.dateline.rest)}")
            if paragraph.text != block.text:
                notes.append(f"taken off: {_after(block.text, paragraph.text)}")
            fates.say(block, "paragraph", "; ".join(notes))
    for index, why in story.dropped.items():
        fates.say(blocks[index], *(("related_headline", "") if why == RELATED else ("cut", why)))


def _body_from(parts: Parts | None) -> Literal["page", "head"] | None:
    if parts is None or not parts.paragraphs:
        return None
    return "page" if parts.story is not None and parts.paragraphs is parts.story.paragraphs else "head"


def _before(text: str, rest: str) -> str:
    return text[: len(text) - len(rest)].strip() if text.endswith(rest) else text[:60]


def _after(text: str, kept: str) -> str:
    return text[len(kept) :].strip() if text.startswith(kept) else text


def _byline(byline: Byline) -> str:
    said = {
        "authors": ", ".join(byline.authors),
        "editors": ", ".join(byline.editors),
        "agencies": ", ".join(byline.agencies),
        "published": show_time(byline.date_published),
        "modified": show_time(byline.date_modified),
        "place": byline.dateline,
    }
    return "; ".join(f"{name}: {value}" for name, value in said.items() if value)


def show_time(moment: datetime.datetime | None) -> str:
    """Returns a time as India's clocks show it; "" where there is none.

    >>> show_time(datetime.datetime(2025, 6, 4, 9, tzinfo=datetime.timezone.utc))
    '2025-06-04 14:30 IST'
    """
    if moment is None:
        return ""
    local = moment.astimezone(IST)
    return f"{local:%Y-%m-%d %H:%M:%S} IST" if local.second else f"{local:%Y-%m-%d %H:%M} IST"


def _people(parts: Parts, telling: Telling) -> list[Names]:
    text, shown, dateline, stated = telling.text, parts.shown, telling.dateline.dateline, parts.stated
    given: list[tuple[Literal["byline", "dateline", "head"], Mapping[str, Sequence[str]]]] = [
        ("byline", {"author": shown.authors, "editor": shown.editors, "agency": shown.agencies}),
        ("dateline", {"author": dateline.authors, "agency": dateline.agencies}),
        ("head", {"author": stated.authors, "editor": stated.editors, "agency": stated.agencies}),
    ]
    roles: Sequence[Literal["author", "editor", "agency"]] = ("author", "editor", "agency")
    result = {"author": text.authors, "editor": text.editors, "agency": text.agencies}
    return [
        Names(role, source, name, name in result[role])
        for role in roles
        for source, names in given
        for name in names.get(role, ())
    ]


def _candidates(evidence: Sequence[StateEvidence]) -> list[Candidate]:
    by_state: dict[str, list[StateEvidence]] = defaultdict(list)
    for piece in evidence:
        by_state[piece.state].append(piece)
    candidates = [
        Candidate(state, round(sum(piece.weight for piece in pieces), 3), pieces)
        for state, pieces in by_state.items()
    ]
    return sorted(candidates, key=lambda candidate: -candidate.weight)
