"""What a head states, where it states more than one story."""

from typing import Any

import pytest

from transforms.extraction.model import PageMetadata
from transforms.extraction.statement import Statement, read_statement, split_names

TITLE = "पुल पर फिर शुरू हुआ आवागमन, यात्रियों को राहत"
OWN = {"@type": "NewsArticle", "headline": TITLE, "datePublished": "2025-06-03T10:15:00+05:30"}
OTHER = {
    "@type": "NewsArticle",
    "headline": "सोने के दाम में तेजी जारी",
    "datePublished": "2024-01-02T10:00:00+05:30",
    "articleBody": "दाम बढ़े।",
    "author": {"name": "कमल वर्मा"},
}


def metadata(*json_ld: dict[str, Any], **properties: str) -> PageMetadata:
    return PageMetadata(
        title=f"{TITLE} | समाचार",
        canonical_url="https://a.example/pul",
        properties={name.replace("_", ":", 1): [value] for name, value in properties.items()},
        json_ld=json_ld,
    )


def times(stated: Statement) -> list[str]:
    return [time.text for time in stated.published]


@pytest.mark.parametrize("items", [(OWN, OTHER), (OTHER, OWN), (OTHER, OTHER, OWN)])
def test_the_pages_own_story_is_the_one_with_its_title(items: tuple[dict[str, Any], ...]):
    stated = read_statement(metadata(*items))
    assert (stated.headlines[0], times(stated), stated.authors) == (TITLE, [OWN["datePublished"]], [])


def test_another_story_alone_says_nothing_of_the_page():
    stated = read_statement(metadata(OTHER, article_published_time="2025-06-03T10:15:00+05:30"))
    assert times(stated) == ["2025-06-03T10:15:00+05:30"]
    assert (stated.authors, stated.body, stated.has_story, stated.is_article) == ([], "", False, False)


def test_the_pages_address_makes_a_story_its_own():
    assert read_statement(metadata({**OTHER, "mainEntityOfPage": {"@id": "https://a.example/pul"}})).has_story
    assert read_statement(metadata({**OTHER, "url": "https://a.example/pul"})).authors == ["कमल वर्मा"]


def test_a_headline_in_another_script_may_be_the_pages_own():
    latin = {**OTHER, "headline": "traffic on bridge resumes"}
    assert times(read_statement(metadata(latin))) == [OTHER["datePublished"]]


def test_a_film_states_what_no_article_does():
    film = {"@type": "VideoObject", "name": TITLE, "uploadDate": "2025-06-03T19:22:00+05:30"}
    assert times(read_statement(metadata(film))) == [film["uploadDate"]]
    assert times(read_statement(metadata(film, OWN))) == [OWN["datePublished"]]


def test_each_source_gives_its_first_time():
    stated = read_statement(
        PageMetadata(properties={"article:published_time": ["A"], "datepublished": ["B", "C"], "date": ["D"]})
    )
    assert times(stated) == ["A", "B", "D"]
    assert [time.source for time in stated.published][1:] == ["meta datepublished", "meta date"]


def test_a_newsroom_is_no_author():
    stated = read_statement(metadata({**OWN, "author": [{"name": "Web Desk"}, {"name": "कमल वर्मा"}]}))
    assert (stated.authors, stated.agencies) == (["कमल वर्मा"], ["Web Desk"])


def test_names_of_one_line():
    assert split_names("कमल वर्मा, सुनीता राव") == ["कमल वर्मा", "सुनीता राव"]
    assert split_names(None) == []
