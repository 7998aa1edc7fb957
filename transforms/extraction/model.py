"""What passes between the stages of one page: message, page, and the parts taken out of it."""

import dataclasses
import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Literal, NamedTuple

from schemas.records import Competitor, StateEvidence
from transforms.extraction.errors import DataError

#: Indian Standard Time: what every time on an Indian page means unless it says otherwise.
IST = datetime.timezone(datetime.timedelta(hours=5, minutes=30), "IST")


@dataclasses.dataclass(frozen=True, slots=True)
class Payload:
    """The bytes of one message, as a reader hands them over."""

    data: bytes
    kind: Literal["json", "text", "html"]  # a message in JSON, or a page that is itself a file
    source: str  # "crawl.jsonl:17", "page.html", a subscription
    received_at: datetime.datetime  # publish time, or the file's modification time; aware, UTC
    message_id: str | None = None  # Pub/Sub's id
    attributes: Mapping[str, str] = dataclasses.field(default_factory=dict)
    fault: DataError | None = None  # what the reader found wrong; such a payload is rejected when parsed


@dataclasses.dataclass(frozen=True, slots=True)
class RawMessage:
    """One message in order: a page, where and when it was fetched."""

    content: str
    content_type: Literal["text/html", "text/plain"]
    url: str | None
    fetched_at: datetime.datetime  # aware, UTC
    message_id: str
    payload: Payload


BlockKind = Literal["heading", "paragraph", "list_item", "caption", "table_row"]


@dataclasses.dataclass(slots=True, unsafe_hash=True)
class Block:
    """One line of a page as a reader sees it. It is never changed: use `dataclasses.replace`.

    In HTML the text of one block element; in plain text one line that is not blank.
    Not `frozen`, since a page has hundreds and each would cost three times as much to make.
    """

    text: str  # whitespace collapsed; never empty
    kind: BlockKind = "paragraph"
    level: int = 0  # of a heading: 1 to 6
    link_density: float = 0.0  # share of the text's characters that stand inside links, 0 to 1
    region: str = ""  # HTML: the nearest landmark above it: main, article, header, nav, aside, footer
    hint: str = ""  # HTML: class and id of the element and its near ancestors, lower case
    gap_before: bool = True  # text: a blank line stands before it
    bold: bool = False  # every word of the line stands in bold: what looks like a subhead


@dataclasses.dataclass(frozen=True, slots=True)
class PageMetadata:
    """What a page says of itself in its head. Plain text has none of it."""

    title: str | None = None
    language: str | None = None  # <html lang>
    canonical_url: str | None = None
    properties: Mapping[str, Sequence[str]] = dataclasses.field(default_factory=dict)  # <meta>, lower case
    json_ld: Sequence[Mapping[str, Any]] = ()  # every object of every script, graphs opened
    breadcrumbs: Sequence[str] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Page:
    """HTML and plain text, become the same thing."""

    blocks: Sequence[Block]
    metadata: PageMetadata
    content_type: Literal["text/html", "text/plain"]
    url: str | None
    fetched_at: datetime.datetime


@dataclasses.dataclass(slots=True)
class ArticleText:
    """What a page says of its story: the fields of the `articles` table that are read off the page."""

    headline: str
    article_body: str
    alternative_headline: str | None = None
    description: str | None = None
    authors: list[str] = dataclasses.field(default_factory=list)
    editors: list[str] = dataclasses.field(default_factory=list)
    agencies: list[str] = dataclasses.field(default_factory=list)
    date_published: datetime.datetime | None = None
    date_modified: datetime.datetime | None = None
    dateline: str | None = None
    article_section: str | None = None
    keywords: list[str] = dataclasses.field(default_factory=list)
    related_headlines: list[str] = dataclasses.field(default_factory=list)
    language: str | None = None
    canonical_url: str | None = None
    publisher: str | None = None


class TakenScores(NamedTuple):
    """The score cards of a page, and the page without their lines."""

    cards: "list[ScoreCard]"
    page: Page


@dataclasses.dataclass(slots=True)
class ScoreCard:
    """One match as one widget shows it. The fields are those of `schemas.records.Score`."""

    sport: str
    match_status: str
    grade: str
    state_key: str
    match_key: str
    competitors: list[Competitor]
    competition: str | None = None
    stage: str | None = None
    match_type: str | None = None
    result_text: str | None = None
    winner: str | None = None
    winner_team_id: str | None = None
    outcome: str | None = None
    margin_value: int | None = None
    margin_kind: str | None = None
    method: str | None = None
    run_rate: float | None = None
    target: int | None = None
    match_date: datetime.date | None = None


class ResolvedState(NamedTuple):
    """Where a story happened."""

    state: str  # ISO 3166-2, "IN" or "unknown"
    confidence: float
    as_of_date: str  # the code of that state on the story's day
    evidence: list[StateEvidence]


class NamedEntity(NamedTuple):
    """One name in one text, before it is given its article's ids."""

    begin: int
    end: int
    name: str  # normalised
    entity_type: Literal["PER", "ORG", "LOC"]
    role: str | None
    entity_id: str | None
    entity_source: str | None
    confidence: float
    model: str


class Place(NamedTuple):
    """One place of the gazetteer."""

    name: str  # its usual Hindi name, else its English one
    level: Literal["country", "state", "district", "town"]
    state: str | None  # current ISO 3166-2 code; None for a place abroad
    entity_id: str | None  # ISO 3166-2 of a state, LGD of a district, GeoNames of the rest
    entity_source: str | None


class PlaceMatch(NamedTuple):
    """A name of the gazetteer in a text, at word boundaries; offsets in the text as stored."""

    begin: int
    end: int
    places: tuple[Place, ...]  # every place of that name; several where it is ambiguous
    common_word: bool  # the name is also a word or a person's name: believe it only with a cue


class FieldText(NamedTuple):
    """One text of an article with the places found in it, matched once for all who need them."""

    text: str
    places: Sequence[PlaceMatch]
