"""The records of the four tables, declared once.

Names follow schema.org NewsArticle and IPTC ninjs for articles, schema.org SportsEvent and Cricsheet
for scores, NIF and ninjs for mentions. Times are UTC to the microsecond. Offsets are 0-based,
half-open, in Unicode code points of the field as stored. Unknown is None, never 0 or "".
"""

import dataclasses
import datetime

from schemas.columns import column, partition
from schemas.version import PIPELINE_VERSION, SCHEMA_VERSION

_STATE = (
    "Where the story happened: the current ISO 3166-2 code; `IN` for a national story; "
    "`unknown` where nothing tells."
)
_INGESTED = (
    "When the message came to khabar: Pub/Sub's publish time, or the file's modification time. "
    "So the same input gives the same rows, whenever it is run."
)


@dataclasses.dataclass(slots=True)
class StateEvidence:
    """One thing that spoke for a state."""

    signal: str = column("What kind of evidence: url, section, dateline, headline, body …")
    text: str = column("The words as they stand on the page.", example="शिमला")
    state: str = column("The state that it speaks for.", example="IN-HP")
    weight: float = column("How much it counted; negative where it spoke against.", example="3.0")


@dataclasses.dataclass(slots=True)
class Article:
    """One article, as one page showed it. An edited story is a new row with the same `article_id`."""

    article_id: str = column(
        "Hash of the canonical URL; without one, of publisher, headline and date.",
        example="5b1d…",
    )
    content_hash: str = column("Hash of headline, description and body: tells one revision from another.")
    message_id: str = column("The message that the page came in.")
    url: str | None = column("Where the page was fetched.", default=None)
    canonical_url: str | None = column(
        "The address that the page gives itself, or `url` without tracking.", default=None
    )
    publisher: str | None = column("The site's host without www.", example="punjabkesari.in", default=None)
    language: str | None = column("Language of the body.", example="hi", source="BCP 47", default=None)
    headline: str = column("The headline as visible on the page.", source="schema.org headline")
    alternative_headline: str | None = column(
        "The Latin line that many Hindi sites carry beside the headline.",
        source="schema.org alternativeHeadline",
        default=None,
    )
    description: str | None = column(
        "The line under the headline.", source="schema.org description", default=None
    )
    article_body: str = column(
        "Paragraphs joined by a blank line; without dateline, subheads and chrome.",
        source="schema.org articleBody",
    )
    word_count: int = column("Words in `article_body`.", source="schema.org wordCount")
    authors: list[str] = column("People who wrote it, as written.", default_factory=list)
    editors: list[str] = column("People who edited or published it, as written.", default_factory=list)
    agencies: list[str] = column("Agencies, desks and bureaus in the byline.", default_factory=list)
    date_published: datetime.datetime | None = column("First published.", default=None)
    date_modified: datetime.datetime | None = column("Last changed.", default=None)
    dateline: str | None = column("The place of the dateline as written.", example="शिमला", default=None)
    article_section: str | None = column("The section it stands in.", default=None)
    keywords: list[str] = column("The page's own keywords or tags.", default_factory=list)
    related_headlines: list[str] = column(
        "Headlines of other stories that stood between the paragraphs.", default_factory=list
    )
    state_as_of_date: str = column(
        "The code of `state` on the story's day, where it had another.", example="IN-AP"
    )
    state_evidence: list[StateEvidence] = column("What spoke for a state.", default_factory=list)
    state_confidence: float = column("How sure `state` is, 0 to 1.")
    fetched_at: datetime.datetime = column("When the page was crawled.")
    ingested_at: datetime.datetime = column(_INGESTED)
    schema_version: int = column("Version of the table layout.", default=SCHEMA_VERSION)
    pipeline_version: str = column("Version of khabar.", default=PIPELINE_VERSION)
    state: str = partition(_STATE, example="IN-HP")
    date: datetime.date = partition(
        "The story's day in India (IST): modified, else published, else fetched.", example="2020-07-11"
    )


@dataclasses.dataclass(slots=True)
class Innings:
    """One innings of a cricket side, in Cricsheet's terms."""

    runs: int = column("Runs scored.", example="190")
    wickets: int | None = column("Wickets lost.", example="9", default=None)
    overs: str | None = column("Overs bowled, as written: 19.3 is 19 overs and 3 balls.", default=None)
    balls: int | None = column("The same in balls, or the balls of The Hundred.", default=None)
    declared: bool = column("The side declared.", default=False)
    all_out: bool = column("The side was all out.", default=False)
    super_over: bool = column("This was a super over.", default=False)


@dataclasses.dataclass(slots=True)
class Competitor:
    """One side of a match."""

    name: str = column("The name as the widget writes it.", example="Punjab Kings")
    team_id: str | None = column("khabar's id of the team; null when not known.", default=None)
    team_name: str | None = column("The team's present name; null when not known.", default=None)
    innings: list[Innings] = column("Cricket: innings in order.", default_factory=list)
    score: str | None = column("Other sports: the total, as written.", default=None)
    periods: list[str] = column("Other sports: score by period, set or quarter.", default_factory=list)


@dataclasses.dataclass(slots=True)
class Score:
    """One state of one match, as pages of one window and partition showed it."""

    observation_id: str = column(
        "Hash of `state_key`, partition state and day: rows of several runs share it."
    )
    state_key: str = column("Hash of what the widget says: equal for the same state of a match.")
    match_key: str = column("Teams, competition and season; or the reference's id.")
    article_id: str | None = column("The article of the page, if it was one.", default=None)
    message_id: str = column("The message that the page came in.")
    url: str | None = column("Where the page was fetched.", default=None)
    sport: str = column("The sport.", example="cricket")
    competition: str | None = column("The competition as written.", example="IPL", default=None)
    stage: str | None = column("Final, Match 33, Group A …", default=None)
    match_type: str | None = column("T20, ODI, Test, The Hundred …", default=None)
    match_status: str = column("pre-event, mid-event, post-event …", source="IPTC eventStatus")
    competitors: list[Competitor] = column("The sides, in the widget's order.", default_factory=list)
    result_text: str | None = column("The result, or how the match stands, as written.", default=None)
    winner: str | None = column("The winner's name as written.", default=None)
    winner_team_id: str | None = column("The winner's id.", default=None)
    outcome: str | None = column("win, tie, draw or no_result.", default=None)
    margin_value: int | None = column("By how much.", example="6", default=None)
    margin_kind: str | None = column(
        "runs, wickets, innings_and_runs, goals or points.", example="runs", default=None
    )
    method: str | None = column("DLS, VJD … where the result was computed.", default=None)
    run_rate: float | None = column("The run rate shown, runs an over.", example="9.5", default=None)
    target: int | None = column("Runs to win, where shown.", default=None)
    grade: str = column("How well its arithmetic agrees: A reference, B holds, C explainable, D contradicts.")
    match_date: datetime.date | None = column(
        "Day of the match, from the widget or a reference; never from the article.", default=None
    )
    observed_at: datetime.datetime = column("When the page that showed it was crawled.")
    observations: int = column("How many pages of this window and partition showed it.", default=1)
    ingested_at: datetime.datetime = column(_INGESTED)
    schema_version: int = column("Version of the table layout.", default=SCHEMA_VERSION)
    pipeline_version: str = column("Version of khabar.", default=PIPELINE_VERSION)
    state: str = partition("The state of the page's story.", example="IN-HP")
    date: datetime.date = partition(
        "The day in India (IST) on which it was observed: a widget shows the day of the crawl.",
        example="2025-06-04",
    )


@dataclasses.dataclass(slots=True)
class Mention:
    """One name in one field of an article."""

    mention_id: str = column("Hash of article, revision, field and offsets.")
    article_id: str = column("The article.")
    content_hash: str = column("The article's revision.")
    message_id: str = column("The message that the page came in.")
    field: str = column("headline, description or article_body.", example="article_body")
    begin_index: int = column("Where the name begins in the field.", source="NIF beginIndex")
    end_index: int = column("Where it ends.", source="NIF endIndex")
    anchor_of: str = column("The text as written.", example="शिमला", source="NIF anchorOf")
    name: str = column("The name normalised.", example="शिमला")
    entity_type: str = column("PER, ORG or LOC.", example="LOC")
    role: str | None = column("The office or title written beside it.", example="प्रदेश अध्यक्ष", default=None)
    entity_id: str | None = column("Its id in `entity_source`; null when not linked.", default=None)
    entity_source: str | None = column("ISO 3166-2, LGD, GeoNames or Wikidata.", default=None)
    confidence: float = column("How sure the recogniser is, 0 to 1.")
    model: str = column("Which recogniser spoke.")
    ingested_at: datetime.datetime = column(_INGESTED)
    schema_version: int = column("Version of the table layout.", default=SCHEMA_VERSION)
    pipeline_version: str = column("Version of khabar.", default=PIPELINE_VERSION)
    state: str = partition("The state of the article.", example="IN-HP")
    date: datetime.date = partition("The day of the article.", example="2020-07-11")


@dataclasses.dataclass(slots=True)
class DeadLetter:
    """A message, or a part of an input file, that gave no article; with its bytes and the reason."""

    stage: str = column("Where it failed: read, parse, split.", example="parse")
    error_type: str = column("The kind of fault, one of a fixed list.", example="not_json")
    error_message: str = column("What was wrong, where, and the mend.")
    exception_class: str | None = column("The Python exception.", default=None)
    stack_trace: str | None = column("Its trace, for faults of khabar's own.", default=None)
    payload: bytes = column("The original bytes; the head of them where they were too many.")
    attributes: dict[str, str] = column("The message's attributes.", default_factory=dict)
    source: str = column("File and line, or subscription.", example="crawl.jsonl:17")
    message_id: str | None = column("The message; null for a fault of a whole file.", default=None)
    received_at: datetime.datetime = column(_INGESTED)
    attempts: int = column("How often it was tried.", default=1)
    pipeline_version: str = column("Version of khabar.", default=PIPELINE_VERSION)
    date: datetime.date = partition("The day (UTC) on which it was received.", example="2025-06-04")
