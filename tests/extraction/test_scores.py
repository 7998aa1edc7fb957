"""Score cards: every known match, drawn in several shapes, is read back as it was."""

import dataclasses
import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.score_templates import (
    ENGLISH,
    HINDI,
    WITH_CODES,
    Match,
    Side,
    corruptions,
    differences,
    drawable,
    result_first,
    stacked,
    text_page,
)
from tools.build_reference import read_table
from transforms.extraction.model import Block, ScoreCard
from transforms.extraction.scores import SPORTS, find_score_cards, take_scores
from transforms.extraction.scores.found import FoundCard
from transforms.extraction.scores.reference import shipped_reference

TEMPLATES = {**ENGLISH, **HINDI}

STORY_ABOVE = [
    "नगर निगम ने जलापूर्ति की नई समय सारिणी जारी की",
    "Edited By Asha Verma, Updated: 11 Jul, 2020 05:26 PM",
    "शिमला : नगर निगम ने शुक्रवार को बताया कि 24/7 जलापूर्ति के लिए 190 करोड़ रुपये खर्च होंगे। बैठक में 9 पार्षद उपस्थित रहे।",
    "Related Story",
    "Trending Topics",
]
STORY_BELOW = ["Stay with us for all that happens.", "Subscribe Now!"]


def only_card(lines: list[str]) -> ScoreCard:
    """Reads the one card of a page, and makes sure that it leaves the page with all its lines."""
    cards, page = take_scores(text_page([*STORY_ABOVE, *lines, *STORY_BELOW]))
    assert [block.text for block in page.blocks] == [*STORY_ABOVE, *STORY_BELOW]
    (card,) = cards
    return card


# --- Known matches. ---


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_thirtieth_ipl_match_is_read_back(template: str) -> None:
    matches = shipped_reference().matches()
    assert len(matches) == 1241
    for known in [*matches[::30], *(match for match in matches if match.outcome != "win")]:
        match = drawable(known, hindi=template in HINDI)
        card = only_card(TEMPLATES[template](match))
        assert not list(differences(match, card, codes=template in WITH_CODES)), known
        assert (card.grade, card.match_key, card.match_date) == ("A", known.match_id, known.date)
        assert all(side.team_id and side.team_id.startswith("ipl/") for side in card.competitors)


def test_a_wrong_digit_never_keeps_the_grade_of_a_known_match() -> None:
    for known in shipped_reference().matches()[::200]:
        for field, wrong in corruptions(drawable(known)):
            cards, _ = take_scores(text_page(stacked(wrong)))
            assert [card.grade for card in cards] in ([], ["B"], ["C"], ["D"]), (field, wrong)


def test_what_ships_is_what_the_source_says(shared: Path) -> None:
    table = read_table(shared / "data" / "sports" / "ipl_results_cricsheet.csv")
    assert sorted(shipped_reference().matches(), key=lambda match: match.match_id) == sorted(
        table, key=lambda match: match.match_id
    )


# --- Matches made up. ---

NAMES = ["IND", "SL", "Aravalli Aces", "Coastal Warriors", "हिमगिरि", "घाटी टाइगर्स", "Hill XI", "New Zealand"]
DAY = datetime.date(2023, 11, 2)


@st.composite
def matches(draw: st.DrawFn) -> Match:
    names = draw(st.lists(st.sampled_from(NAMES), min_size=2, max_size=2, unique=True))
    runs = draw(st.integers(100, 260))
    first = Side(names[0], names[0], runs, draw(st.integers(0, 10)), "20.0")
    overs = f"{draw(st.integers(10, 19))}.{draw(st.integers(0, 5))}"
    if draw(st.booleans()):
        wickets = draw(st.integers(0, 9))
        second = Side(names[1], names[1], runs + draw(st.integers(1, 6)), wickets, overs)
        victor, margin, kind = names[1], 10 - wickets, "wickets"
    else:
        second = Side(names[1], names[1], draw(st.integers(20, runs - 1)), 10, overs)
        victor, margin, kind = names[0], runs - (second.runs or 0), "runs"
    sides = (first, second) if draw(st.booleans()) else (second, first)
    winner = [side.name for side in sides].index(victor)
    return Match("Monsoon T20 League", DAY, sides, winner, "win", margin, kind)


@given(match=matches(), template=st.sampled_from(sorted(TEMPLATES)))
def test_reading_undoes_drawing(match: Match, template: str) -> None:
    card = only_card(TEMPLATES[template](match))
    assert not list(differences(match, card, codes=False))
    assert card.grade == "B"


@given(drawn=st.lists(matches(), min_size=1, max_size=4), template=st.sampled_from([stacked, result_first]))
def test_a_list_of_matches_is_read_in_order(drawn: list[Match], template: object) -> None:
    assert callable(template)
    lines = [line for match in drawn for line in template(match)]
    cards, page = take_scores(text_page(lines))
    first_of_state: dict[frozenset[Side], Match] = {}
    for match in drawn:
        first_of_state.setdefault(frozenset(match.sides), match)
    assert len(cards) == len(first_of_state)
    for match, card in zip(first_of_state.values(), cards, strict=True):
        assert not list(differences(match, card, codes=False))
    assert not page.blocks


@given(first=matches(), second=matches(), template=st.sampled_from(sorted(TEMPLATES)))
def test_the_state_of_a_match_has_one_key(first: Match, second: Match, template: str) -> None:
    draw = TEMPLATES[template]
    one, other = (only_card(draw(match)).state_key for match in (first, second))
    turned = dataclasses.replace(
        first,
        sides=(first.sides[1], first.sides[0]),
        winner=None if first.winner is None else 1 - first.winner,
    )
    assert (one == other) == (second in (first, turned))
    again = take_scores(text_page([*STORY_BELOW, *draw(first), *STORY_ABOVE]))
    assert [card.state_key for card in again.cards] == [one]
    assert only_card(draw(first) * 2).state_key == one
    assert only_card(draw(turned)).match_key == only_card(draw(first)).match_key


# --- Any lines whatever. ---

PIECES = [
    line for template in TEMPLATES.values() for line in template(drawable(shipped_reference().matches()[0]))
]


@given(lines=st.lists(st.text(max_size=60) | st.sampled_from(PIECES), max_size=20))
def test_any_lines_give_cards_or_nothing(lines: list[str]) -> None:
    page = text_page([line for line in lines if line.strip()])
    cards, rest = take_scores(page)
    assert cards or rest is page or len(rest.blocks) < len(page.blocks)


@pytest.mark.parametrize(
    "line",
    [
        *("vs", "img title", "IPL", "India", "190/9", "20.0", "RR 9.50", "India win by 6 runs", "1 & 1 & "),
        *("A " * 50, "A1/1 " * 20, "India 1/1 v " * 9, "('a', " * 40, "'1/1', " * 40, "Super Over", "Stumps"),
        *("x से " * 20, "India vs Pakistan", "Day 1: " * 15, "1 रन से " * 13),
    ],
)
def test_long_pages_take_linear_time(line: str) -> None:
    lines = [line] * 4_000 + [f"{line}{number}" for number in range(300)]  # readers remember lines
    take_scores(text_page(lines))  # a quadratic reader would take minutes


# --- The dispatcher. ---


def test_a_line_goes_to_one_card() -> None:
    assert len(SPORTS) > 1
    lines = [
        line
        for template in TEMPLATES.values()
        for line in template(drawable(shipped_reference().matches()[5]))
    ]
    found: list[FoundCard] = find_score_cards(text_page(lines))
    taken = [number for one in found for number in one.lines]
    assert len(taken) == len(set(taken)) == len(lines)


def test_the_page_s_headline_is_never_of_a_card() -> None:
    headline = Block("India beat Pakistan by 6 runs", kind="heading", level=1)
    card = [Block(line) for line in ("India", "190/9", "20.0", "Pakistan", "184/7", "20.0")]
    page = dataclasses.replace(text_page([]), blocks=[headline, *card])
    cards, rest = take_scores(page)
    assert rest.blocks == [headline]
    assert [one.winner for one in cards] == [None]
