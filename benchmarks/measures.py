"""The measures of quality, as pure functions: a page's labels and what an extractor made of it, in.

Every measure judges one page and returns an `Outcome`, or None where the page has no label for it. An
extractor is any program that makes an `Extraction` of a page; its rows have the names of the tables'
columns. A page from which it made no article is wrong in every field that has a label.
"""

import collections
import dataclasses
import datetime
import functools
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from transforms.extraction.model import IST

Row = Mapping[str, Any]
#: One name on labelled text: field, begin, end, type.
Span = tuple[str, int, int, str]


@dataclasses.dataclass(frozen=True)
class LabelledPage:
    """One page and what a person, or its own metadata, says of it."""

    id: str
    message: Row  # url, fetched_at, content, content_type, message_id
    language: str
    page_type: str  # article, video, liveblog, listing, home, gallery, …, record, body-only, score-rows
    label_method: str  # hand; auto: headline, dates and authors only, not read by a person; none
    labels: Row  # empty where there are none
    mentions: Sequence[Row] | None = None  # None where they are not labelled
    written_for_khabar: bool = False  # no real page, though in the shape of one


@dataclasses.dataclass(frozen=True)
class Extraction:
    """What an extractor made of one page."""

    articles: Sequence[Row] = ()
    scores: Sequence[Row] = ()
    mentions: Sequence[Row] = ()
    labelled_text_mentions: frozenset[Span] = frozenset()  # read off the labelled text, not off the page

    def field(self, name: str) -> Any:
        """Returns a field of the article; None where there is none."""
        return self.articles[0].get(name) if self.articles else None


class Outcome(NamedTuple):
    """How one page did in one measure. A share is right / (right + missed); F1 counts `wrong` too."""

    right: float = 0
    missed: float = 0  # labelled, and not given rightly
    wrong: float = 0  # given, and not labelled


def clean(text: str) -> str:
    r"""metrics.md *clean*: NFC, zero-width characters dropped, whitespace collapsed.

    >>> clean(" नई \u200d दिल्\u200dली\n")
    'नई दिल्ली'
    """
    return " ".join(_ZERO_WIDTH.sub("", unicodedata.normalize("NFC", text)).split())


def norm(text: str) -> str:
    """metrics.md *norm*: clean, casefolded, only letters, marks and digits.

    >>> norm("RCB, 190/9: जीत!")
    'rcb1909जीत'
    """
    return "".join(tokens(text))


def tokens(text: str) -> list[str]:
    """Returns the runs of letters, marks and digits, casefolded.

    >>> tokens("हिमाचल-प्रदेश (HP)")
    ['हिमाचल', 'प्रदेश', 'hp']
    """
    folded = clean(text).casefold()
    return "".join(character if _is_word(character) else " " for character in folded).split()


def article_or_not(page: LabelledPage, extraction: Extraction) -> Outcome | None:
    """Article recall and non-article rows together: the pages that were told rightly."""
    return article_recall(page, extraction) or non_article_rows(page, extraction)


def article_recall(page: LabelledPage, extraction: Extraction) -> Outcome | None:
    """*article recall*: pages of type article, video, liveblog that gave exactly one article."""
    if page.page_type not in _ARTICLES:
        return None
    return _share(len(extraction.articles) == 1)


def non_article_rows(page: LabelledPage, extraction: Extraction) -> Outcome | None:
    """*Non-article rows*: listings, galleries and score rows that gave an article are the missed ones."""
    if page.page_type in (*_ARTICLES, *_FRAGMENTS):
        return None
    return _share(not extraction.articles)


def language(page: LabelledPage, extraction: Extraction) -> Outcome | None:
    """The language of a page's story: the first subtag of its BCP 47 tag."""
    if not page.labels or not page.language or page.page_type not in (*_ARTICLES, *_FRAGMENTS):
        return None
    return _share((extraction.field("language") or "").partition("-")[0] == page.language)


def headline_exact(page: LabelledPage, extraction: Extraction) -> Outcome | None:
    """*headline exact*: clean(headline) equals the visible headline, which only a person has read."""
    label = _hand(page).get("headline")
    return _share(clean(extraction.field("headline") or "") == clean(label)) if label else None


def headline_normalised(page: LabelledPage, extraction: Extraction) -> Outcome | None:
    """*headline normalised*: norm equal to the label or to one of `headline_accept`."""
    label = page.labels.get("headline")
    if not label:
        return None
    accepted = {norm(text) for text in (label, *(page.labels.get("headline_accept") or ()))}
    return _share(norm(extraction.field("headline") or "") in accepted)


def description(page: LabelledPage, extraction: Extraction) -> Outcome | None:
    """*description*: norm equal to the label or to an accepted one; a cut one may be longer."""
    label = _hand(page).get("description")
    if not label:
        return None
    given = norm(extraction.field("description") or "")
    accepted = page.labels.get("description_accept") or ()
    return _share(
        given in {norm(text) for text in (label, *accepted)}
        or any(given.startswith(norm(text)) for text in accepted if _is_cut(text))
    )


def moment(page: LabelledPage, extraction: Extraction, *, field: str) -> Outcome | None:
    """*date_modified, date_published*: within 60 s of a right answer, or on its day in India."""
    if page.labels.get("datetime_precision") == "day":
        return day(page, extraction, field=field)
    if not page.labels.get(field):
        return None
    given = extraction.field(field)
    if not isinstance(given, datetime.datetime):  # some extractors give a day
        return _share(False)
    return _share(any(abs((given - right).total_seconds()) <= 60 for right in _moments(page, field)))


def day(page: LabelledPage, extraction: Extraction, *, field: str) -> Outcome | None:
    """The same by the day in India alone, which is as much as some extractors tell."""
    if not page.labels.get(field):
        return None
    given = extraction.field(field)
    if isinstance(given, datetime.datetime):
        given = given.astimezone(IST).date()
    return _share(any(given == right.date() for right in _moments(page, field)))


def names(page: LabelledPage, extraction: Extraction, *, fields: Sequence[str]) -> Outcome | None:
    """*authors, editors, people*: sets of norm names; `agencies`, `names_neutral` neither right nor wrong.

    Metadata alone (`auto`) tells authors, and not who edited.
    """
    labels = page.labels if list(fields) == ["authors"] else _hand(page)
    if not any(field in labels for field in fields):
        return None
    neutral = _norms(labels.get("agencies")) | _norms(labels.get("names_neutral"))
    wanted = set().union(*(_norms(labels.get(field)) for field in fields)) - neutral
    given = set().union(*(_norms(extraction.field(field)) for field in fields)) - neutral
    return _overlap(wanted, given)


def dateline_place(page: LabelledPage, extraction: Extraction) -> Outcome | None:
    """*dateline place*: one of the places in `dateline` equals one of the label's by norm."""
    label = _hand(page).get("dateline_place")
    return _share(bool(_places(label) & _places(extraction.field("dateline") or ""))) if label else None


def state_accuracy(page: LabelledPage, extraction: Extraction) -> Outcome | None:
    """*state*: equals the label; a null label wants `unknown` or `IN`."""
    if not _state_is_labelled(page):
        return None
    return _share(_state_is_right(page, extraction))


def state_precision(page: LabelledPage, extraction: Extraction) -> Outcome | None:
    """*Precision*: of those resolved to a state, the share right."""
    if not _state_is_labelled(page) or extraction.field("state") in (None, "unknown", "IN"):
        return None
    return _share(_state_is_right(page, extraction))


def body_f1(page: LabelledPage, extraction: Extraction) -> Outcome | None:
    """*body F1*: multisets of tokens; those of `subheads` and of the dateline are not held against it.

    The page's F1 is its `right`.
    """
    paragraphs = _hand(page).get("body")
    if not paragraphs:
        return None
    wanted = _bag(paragraphs)
    given = _bag([extraction.field("article_body") or ""])
    allowed = _bag([*(page.labels.get("subheads") or ()), page.labels.get("dateline_raw") or ""])
    right = (wanted & given).total()
    f1 = 2 * right / (wanted.total() + right + (given - wanted - allowed).total())
    return Outcome(right=f1, missed=1 - f1)


def leak(page: LabelledPage, extraction: Extraction) -> Outcome | None:
    """*leak*: of the boilerplate lines of 20 characters or more, those that stand (by norm) in the body.

    They are the missed ones.
    """
    lines = [norm(line) for line in _hand(page).get("boilerplate_lines") or () if len(clean(line)) >= 20]
    if not lines:
        return None
    body = norm(extraction.field("article_body") or "")
    leaked = sum(line in body for line in lines)
    return Outcome(right=len(lines) - leaked, missed=leaked)


def score_records(page: LabelledPage, extraction: Extraction) -> Outcome | None:
    """*score records*: right where names as written and every innings or score are; F1.

    `scores_optional` are neither needed nor held against.
    """
    if "scores" not in _hand(page):
        return None
    paired, rest = _pair(page.labels["scores"], extraction.scores, _same_score)
    right = sum(given is not None for _, given in paired)
    optional, _ = _pair(page.labels.get("scores_optional") or (), rest, _same_score)
    wrong = len(rest) - sum(given is not None for _, given in optional)
    return Outcome(right, missed=len(paired) - right, wrong=wrong)


def score_text(page: LabelledPage, extraction: Extraction, *, field: str) -> Outcome | None:
    """*result text, winner*: by norm, as written, on the record with the labelled sides and innings.

    A labelled record that was not found, or not rightly, is wrong here too.
    """
    paired, _ = _pair(_hand(page).get("scores") or (), extraction.scores, _same_score)
    labelled = [(label, given) for label, given in paired if label.get(field)]
    if not labelled:
        return None
    right = sum(
        given is not None and norm(given.get(field) or "") == norm(label[field]) for label, given in labelled
    )
    return Outcome(right, missed=len(labelled) - right)


def decoys(page: LabelledPage, extraction: Extraction) -> Outcome | None:
    """*Decoys*: pages with `score_decoys` and no score that gave one are the missed ones."""
    labels = _hand(page)
    if not labels.get("score_decoys") or labels.get("scores"):
        return None
    return _share(not extraction.scores)


def mention_spans(
    page: LabelledPage, extraction: Extraction, *, entity_type: str | None = None
) -> Outcome | None:
    """*mentions*: strict span and type on the labelled text; of one type, or of all."""
    if page.mentions is None:
        return None
    wanted = {
        (row["field"], row["begin_index"], row["end_index"], row["entity_type"]) for row in page.mentions
    }
    given = extraction.labelled_text_mentions
    return _overlap(
        {span for span in wanted if entity_type in (None, span[3])},
        {span for span in given if entity_type in (None, span[3])},
    )


def mention_texts(
    page: LabelledPage, extraction: Extraction, *, entity_type: str | None = None
) -> Outcome | None:
    """*mentions*, on a lake: the multiset of (text as written, type) a page."""
    if page.mentions is None:
        return None
    wanted, given = (
        collections.Counter(
            (clean(row["anchor_of"]), row["entity_type"])
            for row in rows
            if entity_type in (None, row["entity_type"])
        )
        for rows in (page.mentions, extraction.mentions)
    )
    right = (wanted & given).total()
    return Outcome(right, missed=wanted.total() - right, wrong=given.total() - right)


_ARTICLES = ("article", "video", "liveblog")
#: Pieces of an article's record: whether they are one is not asked.
_FRAGMENTS = ("record", "body-only")
_ZERO_WIDTH = re.compile("[\u200b-\u200f\u2060\ufeff]")
_SENTENCE_ENDS = tuple(".।॥!?۔\"'”’")
_ELLIPSES = ("...", "…")
_BETWEEN_PLACES = re.compile(r"[/,،;|&]| (?:and|और|एवं|व) ", re.IGNORECASE)
#: Codes of states that were ISO 3166-2's, and those that are.
_CURRENT_CODES = {"IN-OR": "IN-OD", "IN-TG": "IN-TS", "IN-UT": "IN-UK", "IN-CT": "IN-CG"}


@functools.lru_cache(maxsize=4096)
def _is_word(character: str) -> bool:
    category = unicodedata.category(character)
    return category[0] in "LM" or category == "Nd"


def _hand(page: LabelledPage) -> Row:
    """The labels, where a person has read the page; else none."""
    return page.labels if page.label_method == "hand" else {}


def _share(right: bool) -> Outcome:
    return Outcome(right=int(right), missed=int(not right))


def _overlap(wanted: set[Any], given: Iterable[Any]) -> Outcome:
    given = set(given)
    right = len(wanted & given)
    return Outcome(right, missed=len(wanted) - right, wrong=len(given) - right)


def _norms(texts: Iterable[str] | None) -> set[str]:
    return {norm(text) for text in texts or ()}


def _places(text: str) -> set[str]:
    return {norm(part) for part in _BETWEEN_PLACES.split(text)} - {""}


def _bag(texts: Iterable[str]) -> collections.Counter[str]:
    return collections.Counter(token for text in texts for token in tokens(text))


def _is_cut(text: str) -> bool:
    """Metadata cut at a length ends in an ellipsis, or in the middle of a sentence."""
    return bool(norm(text)) and (clean(text).endswith(_ELLIPSES) or not clean(text).endswith(_SENTENCE_ENDS))


def _moments(page: LabelledPage, field: str) -> list[datetime.datetime]:
    """The right answers, in India's time."""
    accepted = page.labels.get(f"{field}_accept") or ()
    return [_in_india(text) for text in (page.labels[field], *accepted)]


def _in_india(text: str) -> datetime.datetime:
    moment = datetime.datetime.fromisoformat(text)
    return moment.astimezone(IST) if moment.tzinfo else moment.replace(tzinfo=IST)


def _state_is_labelled(page: LabelledPage) -> bool:
    return (_hand(page).get("state_basis") or "not labelled") != "not labelled"


def _state_is_right(page: LabelledPage, extraction: Extraction) -> bool:
    label, given = page.labels["state"], extraction.field("state")
    if label is None:
        return given in ("unknown", "IN")
    return given is not None and _current_code(given) == _current_code(label)


def _current_code(state: str) -> str:
    return _CURRENT_CODES.get(state, state)


def _pair(
    labels: Sequence[Row], scores: Sequence[Row], same: Callable[[Row, Row], bool]
) -> tuple[list[tuple[Row, Row | None]], list[Row]]:
    """Returns each labelled record with the one that is the same, and the records left over."""
    rest = list(scores)
    paired: list[tuple[Row, Row | None]] = []
    for label in labels:
        given = next((score for score in rest if same(label, score)), None)
        if given is not None:
            rest.remove(given)
        paired.append((label, given))
    return paired, rest


def _same_score(label: Row, given: Row) -> bool:
    wanted, sides = (
        sorted(record["competitors"], key=lambda side: clean(side["name"])) for record in (label, given)
    )
    return len(wanted) == len(sides) and all(map(_same_side, wanted, sides))


def _same_side(label: Row, given: Row) -> bool:
    wanted, innings = label.get("innings") or (), given.get("innings") or ()
    return (
        clean(label["name"]) == clean(given["name"])
        and _as_text(label.get("score")) == _as_text(given.get("score"))
        and len(wanted) == len(innings)
        and all(map(_same_innings, wanted, innings))
    )


def _same_innings(label: Row, given: Row) -> bool:
    wickets = {label.get("wickets"), given.get("wickets")}
    return (
        _as_text(label["runs"]) == _as_text(given["runs"])
        and (len(wickets) == 1 or wickets == {10, None})  # a bare total may be all out
        and _overs(label.get("overs")) == _overs(given.get("overs"))
    )


def _overs(value: Any) -> str | None:
    """The overs as text; 20.0 is 20."""
    return None if value is None else str(value).removesuffix(".0")


def _as_text(value: Any) -> str | None:
    return None if value is None else str(value)
