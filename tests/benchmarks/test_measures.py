"""The measures of quality on small made-up rows: each tells right from wrong, and knows what is neither."""

import datetime
from typing import Any

import pytest

from benchmarks import measures, report
from benchmarks.measures import Extraction, LabelledPage, Outcome

RIGHT, MISSED = Outcome(right=1), Outcome(missed=1)
UTC = datetime.timezone.utc


def page(labels: dict[str, Any] | None = None, **changes: Any) -> LabelledPage:
    values: dict[str, Any] = {
        "id": "made-up",
        "message": {"content": "", "content_type": "text/plain"},
        "language": "hi",
        "page_type": "article",
        "label_method": "hand",
        "labels": labels or {},
    }
    return LabelledPage(**{**values, **changes})


def article(**fields: Any) -> Extraction:
    return Extraction(articles=[fields])


NOTHING = Extraction()

# Every measure with a label, an article that has it right, and one that has it wrong.
_PAIRS: dict[str, tuple[dict[str, Any], dict[str, Any], dict[str, Any]]] = {
    "headline exact": ({"headline": "पुल बना"}, {"headline": "पुल  बना\u200b"}, {"headline": "पुल बना!"}),
    "headline normalised": ({"headline": "पुल बना"}, {"headline": "पुल बना!"}, {"headline": "पुल बनी"}),
    "description": ({"description": "नया पुल।"}, {"description": "नया पुल"}, {"description": None}),
    "date_published": (
        {"date_published": "2025-06-01T10:00:00+05:30"},
        {"date_published": datetime.datetime(2025, 6, 1, 4, 31, tzinfo=UTC)},
        {"date_published": datetime.datetime(2025, 6, 1, 4, 31, 1, tzinfo=UTC)},
    ),
    "date_modified": (
        {"date_modified": "2025-06-01T10:00:00+05:30"},
        {"date_modified": datetime.datetime(2025, 6, 1, 4, 30, tzinfo=UTC)},
        {"date_modified": None},
    ),
    "date_published, the day": (
        {"date_published": "2025-06-01T10:00:00+05:30"},
        {"date_published": datetime.date(2025, 6, 1)},
        {"date_published": datetime.date(2025, 6, 2)},
    ),
    "date_modified, the day": (
        {"date_modified": "2025-06-01T10:00:00+05:30"},
        {"date_modified": datetime.datetime(2025, 6, 1, 18, 29, tzinfo=UTC)},
        {"date_modified": datetime.datetime(2025, 6, 1, 18, 30, tzinfo=UTC)},
    ),
    "authors F1": ({"authors": ["Asha Rana"]}, {"authors": ["asha  rana"]}, {"authors": []}),
    "editors F1": ({"editors": ["Asha Rana"]}, {"editors": ["asha rana"]}, {"editors": []}),
    "people F1": ({"authors": ["Asha Rana"]}, {"editors": ["asha rana"]}, {"editors": []}),
    "dateline place": ({"dateline_place": "दुमका"}, {"dateline": "रांची/दुमका"}, {"dateline": "दुमकापुर"}),
    "state": ({"state": "IN-OD", "state_basis": "url"}, {"state": "IN-OR"}, {"state": "unknown"}),
    "body F1 mean": ({"body": ["एक दो", "तीन"]}, {"article_body": "एक दो।\n\nतीन"}, {"article_body": "चार"}),
}  # fmt: skip
_JUDGES = {measure.name: measure.judge for measure in report.FIELDS}


@pytest.mark.parametrize("name", _PAIRS)
def test_right_wrong_and_no_article(name: str) -> None:
    labels, right, wrong = _PAIRS[name]
    assert _JUDGES[name](page(labels), article(**right)) == RIGHT
    assert _JUDGES[name](page(labels), article(**wrong)) == MISSED
    assert _JUDGES[name](page(labels), NOTHING) == MISSED
    assert _JUDGES[name](page({}), article(**right)) is None  # no label


def test_metadata_labels_only_what_metadata_tells() -> None:
    labelled = {field: value for labels, _, _ in _PAIRS.values() for field, value in labels.items()}
    scored = {"boilerplate_lines": ["x" * 20], "scores": [], "score_decoys": ["0/3000"]}
    auto = page({**labelled, **scored}, label_method="auto")
    judged = {measure.name for measure in report.FIELDS if measure.judge(auto, NOTHING) is not None}
    assert judged == {
        "article or not",
        "article recall",
        "language",
        "headline normalised",
        "date_published",
        "date_published, the day",
        "date_modified",
        "date_modified, the day",
        "authors F1",
    }


def test_which_pages_are_articles() -> None:
    listing, gallery = (page(page_type=name, label_method="none") for name in ("listing", "gallery"))
    fragment = page(page_type="body-only")
    assert measures.article_recall(page(), article()) == RIGHT
    assert measures.article_recall(page(), NOTHING) == MISSED
    assert measures.article_recall(page(), Extraction(articles=[{}, {}])) == MISSED
    assert measures.article_recall(listing, NOTHING) is None
    assert measures.non_article_rows(listing, NOTHING) == RIGHT
    assert measures.non_article_rows(listing, article()) == MISSED
    assert measures.non_article_rows(page(), article()) is None
    assert measures.non_article_rows(gallery, article()) == MISSED
    assert measures.non_article_rows(fragment, article()) is None
    assert [measures.article_or_not(each, article()) for each in (page(), listing, fragment)] == [
        RIGHT,
        MISSED,
        None,
    ]


def test_accepted_answers() -> None:
    labels = {"headline": "पुल बना", "headline_accept": ["नया पुल बना"]}
    assert measures.headline_normalised(page(labels), article(headline="नया पुल बना")) == RIGHT
    assert measures.headline_exact(page(labels), article(headline="नया पुल बना")) == MISSED
    labels = {
        "date_published": "2025-06-01T10:00:00+05:30",
        "date_published_accept": ["2025-06-01T12:00:00Z".replace("Z", "+00:00")],
    }
    noon = article(date_published=datetime.datetime(2025, 6, 1, 12, tzinfo=UTC))
    assert measures.moment(page(labels), noon, field="date_published") == RIGHT


@pytest.mark.parametrize(
    ("accepted", "given", "outcome"),
    [
        ("नदी पर नया पुल...", "नदी पर नया पुल बना और सड़क भी।", RIGHT),
        ("नदी पर नया पु", "नदी पर नया पुल बना और सड़क भी।", RIGHT),
        ("नदी पर नया पुल बना।", "नदी पर नया पुल बना। और सड़क भी।", MISSED),  # it was not cut
        ("नदी पर नया पुल...", "सड़क बनी।", MISSED),
        ("...", "सड़क बनी।", MISSED),
    ],
)
def test_a_cut_description_may_be_longer(accepted: str, given: str, outcome: Outcome) -> None:
    labels = {"description": "और कुछ।", "description_accept": [accepted]}
    assert measures.description(page(labels), article(description=given)) == outcome


@pytest.mark.parametrize(
    ("hour", "outcome"),
    [(18, MISSED), (19, RIGHT)],  # 18:30 UTC is midnight in India
)
def test_a_day_is_a_day_in_india(hour: int, outcome: Outcome) -> None:
    labels = {"date_published": "2025-06-02", "datetime_precision": "day"}
    given = article(date_published=datetime.datetime(2025, 6, 1, hour, tzinfo=UTC))
    assert measures.moment(page(labels), given, field="date_published") == outcome


def test_a_day_is_right_to_the_day_alone() -> None:
    labels = {"date_published": "2025-06-01T23:00:00+05:30"}
    given = article(date_published=datetime.date(2025, 6, 1))
    assert measures.moment(page(labels), given, field="date_published") == MISSED
    assert measures.day(page(labels), given, field="date_published") == RIGHT
    assert (
        measures.moment(page({**labels, "datetime_precision": "day"}), given, field="date_published") == RIGHT
    )


@pytest.mark.parametrize(("given", "outcome"), [("hi-IN", RIGHT), ("mr", MISSED), (None, MISSED)])
def test_language_is_the_first_subtag(given: str | None, outcome: Outcome) -> None:
    assert measures.language(page({"headline": "पुल बना"}), article(language=given)) == outcome


def test_agencies_are_neither_right_nor_wrong() -> None:
    labels = {"authors": ["Asha Rana", "Ravi Negi"], "agencies": ["TNN"], "names_neutral": ["Web Desk"]}
    given = article(authors=["Asha Rana", "TNN", "web desk", "Someone Else"])
    assert measures.names(page(labels), given, fields=["authors"]) == Outcome(right=1, missed=1, wrong=1)


@pytest.mark.parametrize(
    ("label", "given", "accuracy", "precision"),
    [
        (None, "unknown", RIGHT, None),
        (None, "IN", RIGHT, None),
        (None, "IN-DL", MISSED, MISSED),
        ("IN-UK", "IN-UT", RIGHT, RIGHT),
        ("IN-UK", "IN-UP", MISSED, MISSED),
        ("IN-UK", "unknown", MISSED, None),
    ],
)
def test_state(label: str | None, given: str, accuracy: Outcome, precision: Outcome | None) -> None:
    labelled, extraction = page({"state": label, "state_basis": "url"}), article(state=given)
    assert measures.state_accuracy(labelled, extraction) == accuracy
    assert measures.state_precision(labelled, extraction) == precision


@pytest.mark.parametrize("basis", ["not labelled", None])
def test_a_state_without_a_basis_is_no_label(basis: str | None) -> None:
    assert measures.state_accuracy(page({"state": None, "state_basis": basis}), article(state="IN")) is None


@pytest.mark.parametrize(
    ("given", "f1"),
    [
        ("एक दो दो तीन", 1.0),
        ("एक दो तीन", 2 * 3 / (4 + 3)),  # a multiset: the second दो is missed
        ("एक दो दो तीन चार", 2 * 4 / (4 + 5)),
        ("शिमला : एक दो दो तीन आगे", 1.0),  # dateline and subhead are not held against it
        ("एक दो दो तीन आगे आगे", 2 * 4 / (4 + 5)),  # said twice: once too often
        ("", 0.0),
    ],
)
def test_body_f1(given: str, f1: float) -> None:
    labels = {"body": ["एक दो", "दो तीन"], "subheads": ["आगे"], "dateline_raw": "शिमला :"}
    outcome = measures.body_f1(page(labels), article(article_body=given))
    assert outcome is not None
    assert outcome == pytest.approx((f1, 1 - f1, 0))


def test_leak_counts_long_lines_alone() -> None:
    long, other = "यह भी पढ़ें: पुराने पुल की कहानी", "डाउनलोड करें हमारा नया ऐप आज ही"
    labels = {"boilerplate_lines": [long, other, "विज्ञापन"]}
    given = article(article_body=f"पुल बना।\n\n{long.replace(':', ' -')}\n\nविज्ञापन")
    assert measures.leak(page(labels), given) == Outcome(right=1, missed=1)
    assert measures.leak(page({"boilerplate_lines": ["विज्ञापन"]}), given) is None


def side(name: str, runs: int | str, wickets: int | None, overs: str | None) -> dict[str, Any]:
    return {"name": name, "innings": [{"runs": runs, "wickets": wickets, "overs": overs}]}


def match(*sides: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return {"competitors": list(sides), **fields}


IND, AUS = side("IND", 190, 9, "20"), side("AUS", 184, 7, "20")


@pytest.mark.parametrize(
    ("given", "outcome"),
    [
        ([match(AUS, side("IND", 190, 9, "20.0"))], RIGHT),  # the order of the sides is not told
        ([match(IND, AUS), match(IND, AUS)], Outcome(right=1, wrong=1)),
        ([match(IND, side("AUS", 185, 7, "20"))], Outcome(missed=1, wrong=1)),
        ([match(IND, side("Australia", 184, 7, "20"))], Outcome(missed=1, wrong=1)),  # not as written
        ([match(IND, side("AUS", 184, 7, None))], Outcome(missed=1, wrong=1)),
        ([match(AUS)], Outcome(missed=1, wrong=1)),
        ([match({**IND, "innings": IND["innings"] * 2}, AUS)], Outcome(missed=1, wrong=1)),
        ([], MISSED),
    ],
)
def test_score_records(given: list[dict[str, Any]], outcome: Outcome) -> None:
    assert measures.score_records(page({"scores": [match(IND, AUS)]}), Extraction(scores=given)) == outcome


def test_a_bare_total_may_be_all_out() -> None:
    labels = {"scores": [match(side("IND", 254, 10, None))]}
    bare, nine = (Extraction(scores=[match(side("IND", 254, wickets, None))]) for wickets in (None, 9))
    assert measures.score_records(page(labels), bare) == RIGHT
    assert measures.score_records(page(labels), nine) == Outcome(missed=1, wrong=1)


def test_optional_scores_are_neither_needed_nor_held_against() -> None:
    football = [{"name": "A", "score": 0}, {"name": "B", "score": 1}]
    labels = {"scores": [], "scores_optional": [{"competitors": football}]}
    written = [{"name": "A", "score": "0", "innings": []}, {"name": "B", "score": "1", "innings": []}]
    assert measures.score_records(page(labels), Extraction(scores=[match(*written)])) == Outcome()
    assert measures.score_records(page(labels), NOTHING) == Outcome()
    assert measures.score_records(page(labels), Extraction(scores=[match(IND, AUS)])) == Outcome(wrong=1)


def test_result_text_stands_on_the_right_record() -> None:
    labels = {"scores": [match(IND, AUS, result_text="IND win by 6 runs"), match(AUS, IND)]}
    right, wrong = (
        Extraction(scores=[match(IND, AUS, result_text=text)]) for text in ("IND win by 6 runs.", None)
    )
    assert measures.score_text(page(labels), right, field="result_text") == RIGHT
    assert measures.score_text(page(labels), wrong, field="result_text") == MISSED
    assert measures.score_text(page(labels), NOTHING, field="result_text") == MISSED
    assert measures.score_text(page(labels), right, field="winner") is None


def test_decoys() -> None:
    labels = {"score_decoys": ["0/3000"], "scores": []}
    assert measures.decoys(page(labels), NOTHING) == RIGHT
    assert measures.decoys(page(labels), Extraction(scores=[match(IND, AUS)])) == MISSED
    assert measures.decoys(page({**labels, "scores": [match(IND)]}), NOTHING) is None


def test_mentions_on_labelled_text_and_end_to_end() -> None:
    def row(begin: int, text: str, entity_type: str) -> dict[str, Any]:
        end = begin + len(text)
        return {
            "field": "headline",
            "begin_index": begin,
            "end_index": end,
            "anchor_of": text,
            "entity_type": entity_type,
        }

    labelled = page(mentions=[row(0, "शिमला", "LOC"), row(9, "शिमला", "LOC"), row(20, "आशा राणा", "PER")])
    spans = frozenset(
        {
            ("headline", 0, 5, "LOC"),
            ("headline", 9, 14, "ORG"),  # another type
            ("headline", 20, 23, "PER"),  # another end
        }
    )
    given = Extraction(labelled_text_mentions=spans, mentions=[row(50, "शिमला", "LOC")])
    assert measures.mention_spans(labelled, given) == Outcome(right=1, missed=2, wrong=2)
    assert measures.mention_spans(labelled, given, entity_type="LOC") == Outcome(right=1, missed=1)
    # Where a name stands makes no difference end to end, how often does.
    assert measures.mention_texts(labelled, given) == Outcome(right=1, missed=2)
    assert measures.mention_texts(labelled, given, entity_type="PER") == MISSED
    assert measures.mention_spans(page(), given) is None


# Every measure of the table: a page, and what is right and what is wrong of it. None: no article.
_LISTING = page(page_type="listing")
_LEAKY = page({"boilerplate_lines": ["नीचे की यह पंक्ति खबर की नहीं है"]})
_ODISHA = page({"state": "IN-OD", "state_basis": "url"})
_MATCH = match(IND, AUS, result_text="IND win by 6 runs", winner="IND")
_SCORED = page({"scores": [_MATCH]})
_SCORES = Extraction(scores=[_MATCH]), Extraction(scores=[match(IND, AUS, result_text="tie", winner="AUS")])
_FAILURES: dict[str, tuple[LabelledPage, Extraction, Extraction]] = {
    **{
        name: (page(labels), article(**right), article(**wrong))
        for name, (labels, right, wrong) in _PAIRS.items()
    },
    "article or not": (_LISTING, NOTHING, article()),
    "article recall": (page(), article(), NOTHING),
    "non-article rows (pages)": (_LISTING, NOTHING, article()),
    "language": (page({"headline": "पुल"}), article(language="hi"), article(language="ne")),
    "state precision": (_ODISHA, article(state="IN-OD"), article(state="IN-BR")),
    "body F1 median": (page({"body": ["एक"]}), article(article_body="एक"), article(article_body="दो")),
    "body F1 >= 0.95": (page({"body": ["एक दो"]}), article(article_body="एक दो"), article(article_body="एक")),
    "leak": (_LEAKY, article(article_body="खबर"), article(article_body="नीचे की यह पंक्ति खबर की नहीं है")),
    "score records F1": (_SCORED, _SCORES[0], NOTHING),
    "score result text": (_SCORED, *_SCORES),
    "score winner": (_SCORED, *_SCORES),
    "decoys (pages)": (page({"score_decoys": ["0/3000"]}), NOTHING, _SCORES[0]),
}  # fmt: skip


@pytest.mark.parametrize("measure", report.FIELDS, ids=lambda measure: measure.name)
def test_every_measure_can_fail(measure: report.Measure) -> None:
    labelled, right, wrong = _FAILURES[measure.name]
    best, worst = (
        report.figure(measure, [report.Judged(labelled, extraction, 1)]) for extraction in (right, wrong)
    )
    assert (best.faults, worst.faults > 0) == (0, True)
    fewer_is_better = measure.name == "leak" or measure.name.endswith("(pages)")
    assert (best.value, worst.value) == ((0, 1) if fewer_is_better else (1, 0))
