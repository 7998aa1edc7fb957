"""Splits pages into records: the straight line of one page, and ids and partitions on what comes out.

RawMessage ─▶ Page ─▶ scores taken out ─▶ article ─▶ places ─▶ state ─▶ mentions
"""

import dataclasses
import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from schemas.records import Article, Mention, Score
from transforms.extraction.article import extract_article
from transforms.extraction.errors import DataError
from transforms.extraction.gazetteer import find_places
from transforms.extraction.ids import stable_hash
from transforms.extraction.mentions import find_entities
from transforms.extraction.model import (
    IST,
    ArticleText,
    FieldText,
    NamedEntity,
    RawMessage,
    ResolvedState,
    ScoreCard,
)
from transforms.extraction.page import read_page
from transforms.extraction.publishers import ANY_PUBLISHER, find_publisher
from transforms.extraction.scores import take_scores
from transforms.extraction.scores.reference import MatchReference
from transforms.extraction.states import resolve_state

#: The fields of an article that names are looked for in, in the order of a reader's eye.
TEXT_FIELDS = ("headline", "description", "article_body")


class PageRecords(NamedTuple):
    """What one page gave: an article, or the reason why there is none."""

    article: Article | None
    scores: Sequence[Score]
    mentions: Sequence[Mention]
    error: DataError | None


def split_pages(
    messages: Iterable[RawMessage], match_reference: MatchReference | None = None
) -> list[PageRecords]:
    """Splits a batch of pages; a page that cannot be split costs only itself."""
    return [split_page(message, match_reference) for message in messages]


def split_page(
    message: RawMessage, match_reference: MatchReference | None = None, *, publishers: bool = True
) -> PageRecords:
    """Splits one page into records.

    A page without a story still gives its scores. Nothing but a fault of khabar's own is raised.

    Args:
        message: the page.
        match_reference: known matches that scores are compared with; those that ship where None is given.
        publishers: False leaves the publishers' own files out, to measure the shared path alone.
    """
    cards: Sequence[ScoreCard] = ()
    try:
        # 1. HTML and text become the same thing, and the score widgets leave it.
        cards, page = take_scores(read_page(message), match_reference)
        # 2. The story.
        text = extract_article(page, find_publisher(page) if publishers else ANY_PUBLISHER)
    except DataError as error:
        scores = [_score(card, message, None, "unknown") for card in cards]
        return PageRecords(None, scores, (), error)
    # 3. Where it happened. Places are matched once, for the state and for the mentions.
    story_date = _story_date(text, message)
    fields = {
        name: FieldText(value, find_places(value)) for name in TEXT_FIELDS if (value := getattr(text, name))
    }
    state = resolve_state(
        text, fields, url=message.url, breadcrumbs=page.metadata.breadcrumbs, story_date=story_date
    )
    article = _article(text, state, story_date, message)
    # 4. Whom and what it names.
    entities = dict(zip(fields, find_entities(list(fields.values()), text.language), strict=True))
    return PageRecords(
        article,
        [_score(card, message, article.article_id, article.state) for card in cards],
        _mentions(entities, fields, article),
        None,
    )


def _story_date(text: ArticleText, message: RawMessage) -> datetime.date:
    moment = text.date_modified or text.date_published or message.fetched_at
    return moment.astimezone(IST).date()


def _article(
    text: ArticleText, state: ResolvedState, story_date: datetime.date, message: RawMessage
) -> Article:
    if text.canonical_url is not None:
        article_id = stable_hash("url", text.canonical_url)
    else:
        article_id = stable_hash("page", text.publisher, text.headline, story_date.isoformat())
    return Article(
        **{field.name: getattr(text, field.name) for field in dataclasses.fields(text)},
        article_id=article_id,
        content_hash=stable_hash(text.headline, text.description, text.article_body),
        message_id=message.message_id,
        url=message.url,
        word_count=len(text.article_body.split()),
        state=state.state,
        state_as_of_date=state.as_of_date,
        state_evidence=state.evidence,
        state_confidence=state.confidence,
        date=story_date,
        fetched_at=message.fetched_at,
        ingested_at=message.payload.received_at,
    )


def _score(card: ScoreCard, message: RawMessage, article_id: str | None, state: str) -> Score:
    observed_on = message.fetched_at.astimezone(IST).date()
    return Score(
        **{field.name: getattr(card, field.name) for field in dataclasses.fields(card)},
        observation_id=stable_hash(card.state_key, state, observed_on.isoformat()),
        article_id=article_id,
        message_id=message.message_id,
        url=message.url,
        observed_at=message.fetched_at,
        ingested_at=message.payload.received_at,
        state=state,
        date=observed_on,
    )


def _mentions(
    entities: Mapping[str, Sequence[NamedEntity]], fields: Mapping[str, FieldText], article: Article
) -> list[Mention]:
    return [
        Mention(
            mention_id=stable_hash(
                article.article_id, article.content_hash, field, str(entity.begin), str(entity.end)
            ),
            article_id=article.article_id,
            content_hash=article.content_hash,
            message_id=article.message_id,
            field=field,
            begin_index=entity.begin,
            end_index=entity.end,
            anchor_of=fields[field].text[entity.begin : entity.end],
            name=entity.name,
            entity_type=entity.entity_type,
            role=entity.role,
            entity_id=entity.entity_id,
            entity_source=entity.entity_source,
            confidence=entity.confidence,
            model=entity.model,
            ingested_at=article.ingested_at,
            state=article.state,
            date=article.date,
        )
        for field, found in entities.items()
        for entity in found
    ]
