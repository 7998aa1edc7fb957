"""The views of a lake, over rows in files."""

import datetime
import pathlib
from collections.abc import Iterable, Sequence
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipeline.lake import Lake, open_lake
from schemas.records import Competitor, Score
from schemas.tables import SCORES
from transforms.extraction.model import Payload, RawMessage
from transforms.extraction.split import split_page


def at(day: int, hour: int = 9) -> datetime.datetime:
    return datetime.datetime(2025, 6, day, hour, tzinfo=datetime.timezone.utc)


def score(**columns: Any) -> Score:
    """Returns one state of a match, as one page showed it."""
    observed_at = columns.pop("observed_at", at(3))
    return Score(
        **{
            "observation_id": "1",
            "state_key": "in play",
            "match_key": "football|isl|2025|fc-goa|mohun-bagan",
            "message_id": "1",
            "sport": "football",
            "match_status": "mid-event",
            "grade": "B",
            "competitors": [
                Competitor(name="MBSG", team_name="Mohun Bagan", score="1"),
                Competitor(name="FC Goa", score="1"),
            ],
            "observed_at": observed_at,
            "ingested_at": observed_at,
            "state": "IN-WB",
            "date": observed_at.date(),
            **columns,
        }
    )


FINAL = {
    "state_key": "over",
    "match_status": "post-event",
    "outcome": "win",
    "winner": "MBSG",
    "margin_value": 1,
}


def written(folder: pathlib.Path, scores: Iterable[Score]) -> Lake:
    """Writes rows into their partitions, a file each, and opens the lake."""
    for number, record in enumerate(scores):
        path = folder / SCORES.partition_path(record) / f"{number}.parquet"
        path.parent.mkdir(parents=True, exist_ok=True)
        pq.write_table(pa.Table.from_pylist([SCORES.row(record)], schema=SCORES.schema), path)
    return open_lake(folder)


def test_scores_latest_has_the_last_state_of_each_match(tmp_path: pathlib.Path) -> None:
    other = "kabaddi|pkl||patna-pirates|u-mumba"
    lake = written(
        tmp_path,
        [
            score(observed_at=at(3, 9)),
            score(observed_at=at(3, 12), **FINAL),
            score(observed_at=at(3, 10), state_key="half time"),
            score(observed_at=at(2), match_key=other, state_key="other"),
        ],
    )
    rows = lake.sql(
        "SELECT match_key, state_key, match_status FROM scores_latest ORDER BY match_key"
    ).fetchall()
    assert rows == [
        ("football|isl|2025|fc-goa|mohun-bagan", "over", "post-event"),
        (other, "other", "mid-event"),
    ]


def test_a_state_on_many_pages_is_one_row_with_their_count(tmp_path: pathlib.Path) -> None:
    lake = written(
        tmp_path,
        [
            score(observed_at=at(3), observations=40, **FINAL),
            score(observed_at=at(3, 10), observations=2, state="IN-HP", **FINAL),
            score(observed_at=at(4), observations=100, state="unknown", **FINAL),
            score(observed_at=at(3), observations=7),
        ],
    )
    for view in ("scores_latest", "matches"):
        assert lake.sql(f"SELECT count(*) FROM {view}").fetchall() == [(1,)]
    latest = lake.sql("SELECT observations, state, CAST(date AS VARCHAR) FROM scores_latest").fetchall()
    assert latest == [(142, "unknown", "2025-06-04")]
    assert lake.sql("SELECT observations FROM matches").fetchall() == [(149,)]


def test_what_contradicts_itself_is_in_no_view(tmp_path: pathlib.Path) -> None:
    lake = written(
        tmp_path,
        [
            score(observed_at=at(3), **FINAL),
            score(
                observed_at=at(5), grade="D", state_key="wrong", match_status="post-event", winner="FC Goa"
            ),
            score(observed_at=at(5), grade="D", match_key="alone"),
        ],
    )
    assert lake.sql("SELECT count(*) FROM scores").fetchall() == [(3,)]
    assert lake.sql("SELECT match_key, winner FROM scores_latest").fetchall() == [
        ("football|isl|2025|fc-goa|mohun-bagan", "MBSG")
    ]
    assert lake.sql("SELECT match_key, winner FROM matches").fetchall() == [
        ("football|isl|2025|fc-goa|mohun-bagan", "MBSG")
    ]


def test_a_match_keeps_its_result_when_an_old_page_shows_it_in_play(tmp_path: pathlib.Path) -> None:
    lake = written(tmp_path, [score(observed_at=at(3), **FINAL), score(observed_at=at(4))])
    assert lake.sql("SELECT match_status FROM scores_latest").fetchall() == [("mid-event",)]
    row = lake.sql(
        """SELECT match_status, winner, margin_value, teams, competitors[2].score,
                  first_observed_at = observed.first, last_observed_at = observed.last
           FROM matches,
                (SELECT min(observed_at) AS first, max(observed_at) AS last FROM scores) AS observed"""
    ).fetchall()
    assert row == [("post-event", "MBSG", 1, ["Mohun Bagan", "FC Goa"], "1", True, True)]


def test_a_result_that_a_reference_bears_out_comes_before_one_that_only_holds(tmp_path: pathlib.Path) -> None:
    lake = written(
        tmp_path,
        [
            score(observed_at=at(3), **{**FINAL, "grade": "A"}),
            score(observed_at=at(4), **{**FINAL, "grade": "B", "state_key": "again", "winner": "Goa"}),
        ],
    )
    assert lake.sql("SELECT winner, grade FROM matches").fetchall() == [("MBSG", "A")]


def test_the_order_of_files_changes_nothing(tmp_path: pathlib.Path) -> None:
    tied = [score(**FINAL), score(state_key="other"), score(state_key="third", state="IN-HP")]
    answers = []
    for folder, rows in (("one", tied), ("other", tied[::-1])):
        lake = written(tmp_path / folder, rows)
        answers.append(
            [lake.sql(f"SELECT * FROM {view}").fetchall() for view in ("scores_latest", "matches")]
        )
    assert answers[0] == answers[1]


@pytest.mark.parametrize("view", ["articles_latest", "scores_latest", "matches"])
def test_a_lake_without_scores_has_its_views(tmp_path: pathlib.Path, view: str) -> None:
    (tmp_path / "articles").mkdir()
    assert open_lake(tmp_path).sql(f"SELECT * FROM {view}").fetchall() == []


def test_scores_latest_has_the_columns_of_scores(tmp_path: pathlib.Path) -> None:
    lake = written(tmp_path, [score()])
    columns: list[Sequence[str]] = [
        lake.sql(f"SELECT * FROM {name}").columns for name in ("scores", "scores_latest")
    ]
    assert columns[0] == columns[1]
    types = [
        [str(one) for one in lake.sql(f"SELECT * FROM {name}").types] for name in ("scores", "scores_latest")
    ]
    assert types[0] == types[1]


STORIES = {
    "IN-HP": [
        "मेले की तैयारी पूरी, सुरक्षा के कड़े इंतजाम",
        "शिमला : हिमाचल प्रदेश के शिमला में उपायुक्त ने बताया कि मेला शनिवार से शुरू होगा और पांच दिन चलेगा।",
        "उन्होंने कहा कि शिमला आने वाले लोगों के लिए अतिरिक्त बसें चलेंगी और पार्किंग की व्यवस्था अलग से की गई है।"
        " मेले में स्थानीय कलाकार प्रस्तुति देंगे और प्रवेश सबके लिए निशुल्क रहेगा।",
    ],
    "IN-RJ": [
        "नई सड़क का काम शुरू, अगले साल तक होगा पूरा",
        "जयपुर : राजस्थान के लोक निर्माण विभाग ने जयपुर में बताया कि सड़क का काम अगले वर्ष मार्च तक पूरा होगा।",
        "विभाग के अभियंता ने कहा कि जयपुर के लोगों को इस दौरान दूसरे मार्ग से जाना होगा और संकेतक लगाए गए हैं।"
        " काम रात में चलेगा, ताकि दिन में यातायात पर कम असर पड़े।",
    ],
}


def test_pages_of_one_widget_become_one_match(tmp_path: pathlib.Path) -> None:
    card = ["ISL 2024-25", "FT", "Mohun Bagan", "2", "FC Goa", "1"]
    rows: list[Score] = []
    for state, story in STORIES.items():
        content = "\n".join([*story, *card])
        payload = Payload(b"", "text", "page.txt", at(3))
        rows += split_page(RawMessage(content, "text/plain", None, at(3), state, payload)).scores
    assert [record.state for record in rows] == list(STORIES)
    assert len({record.state_key for record in rows}) == 1
    answer = written(tmp_path, rows).sql("SELECT sport, teams, winner, observations FROM matches")
    assert answer.fetchall() == [("football", ["Mohun Bagan Super Giant", "FC Goa"], "Mohun Bagan", 2)]
