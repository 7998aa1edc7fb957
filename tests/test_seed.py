"""The page that khabar was started for, and every real page beside it, through the main job."""

import datetime
import json
import pathlib
from typing import Any

import pytest

from pipeline.lake import Lake, open_lake
from pipeline.launch import launch
from tests.conftest import run_options

_SEED = "punjabkesari_2020_panchayat"


@pytest.fixture(scope="module")
def seed(shared: pathlib.Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Lake, dict[str, Any]]:
    folder = tmp_path_factory.mktemp("seed") / "lake"
    fetched_at = datetime.datetime(2025, 6, 4, 9, tzinfo=datetime.timezone.utc)
    assert launch(
        run_options(str(shared / "pages" / f"{_SEED}.txt"), lake=folder, fetched_at=fetched_at)
    ).accounted_for
    gold: dict[str, Any] = json.loads((shared / "pages" / f"{_SEED}.json").read_bytes())["gold"]
    return open_lake(folder), gold


def _one(lake: Lake, sql: str) -> dict[str, Any]:
    (row,) = lake.sql(sql).arrow().read_all().to_pylist()
    return row


def test_the_article(seed: tuple[Lake, dict[str, Any]]) -> None:
    lake, gold = seed
    article = _one(lake, "FROM articles")
    assert article["headline"] == gold["headline"]
    assert article["description"] == gold["description"]
    assert article["alternative_headline"] == gold["slug_line"]
    assert article["editors"] == gold["editors"]
    assert (article["authors"], article["agencies"]) == ([], [])
    assert article["date_modified"].isoformat() == "2020-07-11T11:56:00+00:00"
    assert article["date_published"] is None
    assert article["dateline"] == "शिमला"
    assert article["article_body"].split("\n\n") == gold["body"]
    assert (article["state"], article["date"]) == ("IN-HP", datetime.date(2020, 7, 11))
    assert list(lake.path.glob("articles/state=IN-HP/date=2020-07-11/*.parquet"))


def test_the_score(seed: tuple[Lake, dict[str, Any]]) -> None:
    lake, _ = seed
    score = _one(lake, "FROM scores")
    assert list(lake.path.glob("scores/state=IN-HP/date=2025-06-04/*.parquet"))
    sides = [
        (side["name"], side["innings"][0]["runs"], side["innings"][0]["wickets"], side["innings"][0]["overs"])
        for side in score["competitors"]
    ]
    assert sides == [("Royal Challengers Bengaluru", 190, 9, "20.0"), ("Punjab Kings", 184, 7, "20.0")]
    assert score["winner"] == "Royal Challengers Bengaluru"
    assert (score["margin_value"], score["margin_kind"], score["run_rate"]) == (6, "runs", 9.5)
    assert (score["competition"], score["outcome"], score["grade"]) == ("IPL", "win", "A")
    # The final of 2025, on the page of a story of 2020.
    assert (score["match_key"], score["match_date"]) == ("cricsheet:1473511", datetime.date(2025, 6, 3))


def test_the_widget_says_nothing_of_the_story(seed: tuple[Lake, dict[str, Any]]) -> None:
    lake, _ = seed
    said = _one(
        lake,
        """SELECT list(DISTINCT anchor_of) AS names,
                  (SELECT list(state_evidence) FROM articles) AS evidence FROM mentions""",
    )
    assert not {"Punjab Kings", "Bengaluru", "Punjab", "Royal Challengers Bengaluru"} & set(said["names"])
    assert {item["state"] for item in said["evidence"][0]} == {"IN-HP"}


def test_the_mentions(seed: tuple[Lake, dict[str, Any]]) -> None:
    lake, gold = seed
    body = "\n\n".join(gold["body"])
    mentions = lake.sql("FROM mentions").arrow().read_all().to_pylist()
    found = {(row["anchor_of"], row["entity_type"]) for row in mentions if row["field"] == "article_body"}
    people = "अभिषेक राणा|कुलदीप सिंह राठौर|रजनीश किम्टा|केवल सिंह पठानिया|हरिकृष्ण हिमराल|यशवंत छाज्टा|रजनी पाटिल"
    assert {(name, "PER") for name in people.split("|")} <= found
    assert {("कांग्रेस पार्टी", "ORG"), ("शिमला", "LOC")} <= found
    texts = {"article_body": body, "headline": gold["headline"], "description": gold["description"]}
    for row in mentions:
        assert texts[row["field"]][row["begin_index"] : row["end_index"]] == row["anchor_of"]


def test_every_real_page_is_accounted_for(shared: pathlib.Path, tmp_path: pathlib.Path) -> None:
    pages = [
        file for file in (shared / "pages").iterdir() if file.name.endswith((".txt", ".html", ".html.gz"))
    ]
    patterns = [str(shared / "pages" / name) for name in ("*.txt", "*.html", "*.html.gz")]
    summary = launch(run_options(*patterns, lake=tmp_path))
    assert summary.accounted_for
    assert summary["messages_read"] == len(pages)
    lake = open_lake(tmp_path)
    broken = """WITH texts AS (SELECT *, CASE field WHEN 'headline' THEN headline
            WHEN 'description' THEN description ELSE article_body END AS text
            FROM mentions JOIN articles USING (article_id, content_hash))
        SELECT count(*) AS n FROM texts
        WHERE anchor_of != substring(text, begin_index + 1, end_index - begin_index)"""
    assert _one(lake, broken) == {"n": 0}
    assert _one(lake, "SELECT count(*) > 500 AS many FROM mentions") == {"many": True}
