"""Known matches: what makes a card one of them, and how a file of them is made and read."""

import datetime
import gzip
from typing import Any

import pytest

from benchmarks.score_templates import text_page
from transforms.extraction.errors import UnreadableFile
from transforms.extraction.model import ScoreCard
from transforms.extraction.scores import take_scores
from transforms.extraction.scores.cricsheet import read_cricsheet
from transforms.extraction.scores.reference import (
    KnownMatch,
    MatchReference,
    read_reference,
    shipped_reference,
    write_reference,
)


def delivery(total: int, **more: Any) -> dict[str, Any]:
    return {"batter": "A", "bowler": "B", "runs": {"batter": total, "extras": 0, "total": total}, **more}


OUT = [{"kind": "bowled", "player_out": "A"}]
HURT = [{"kind": "retired hurt", "player_out": "A"}]


def document(**info: Any) -> dict[str, Any]:
    """A match of two overs a side, as Cricsheet writes it."""
    return {
        "meta": {"data_version": "1.1.0"},
        "info": {
            "teams": ["Himgiri", "Ghati"],
            "dates": ["2024-02-10", "2024-02-11"],
            "event": {"name": "Hill Premier League", "match_number": 3},
            "gender": "male",
            "match_type": "T20",
            "outcome": {"winner": "Himgiri", "by": {"runs": 3}},
            **info,
        },
        "innings": [
            {
                "team": "Himgiri",
                "overs": [
                    {"over": 0, "deliveries": [delivery(2)] * 6},
                    {"over": 1, "deliveries": [*[delivery(1)] * 4, delivery(0, wickets=OUT), delivery(4)]},
                ],
            },
            {
                "team": "Ghati",
                "penalty_runs": {"post": 5},
                "overs": [
                    # Seven legal balls: an umpire miscounted, and it is one over all the same.
                    {"over": 0, "deliveries": [delivery(1)] * 7},
                    {
                        "over": 1,
                        "deliveries": [
                            delivery(1, extras={"wides": 1}),
                            delivery(4, wickets=HURT),
                            delivery(0, wickets=OUT),
                            delivery(0, wickets=OUT),
                        ],
                    },
                ],
            },
            {"team": "Ghati", "super_over": True, "overs": [{"over": 0, "deliveries": [delivery(6)]}]},
        ],
    }


def cards(*lines: str, reference: MatchReference | None = None) -> list[ScoreCard]:
    return take_scores(text_page(lines), reference).cards


# --- Cricsheet's files. ---


def test_a_match_of_cricsheet_s() -> None:
    match = read_cricsheet(document(), "77")
    (first,), (second,) = match.innings
    assert (first.runs, first.wickets, first.balls) == (20, 1, 12)
    assert (second.runs, second.wickets, second.balls) == (17, 2, 9)
    assert match[:5] == (
        "cricsheet:77",
        datetime.date(2024, 2, 10),
        "Hill Premier League",
        "T20",
        ("Himgiri", "Ghati"),
    )
    assert match[6:] == (0, "win", 3, "runs", None)


@pytest.mark.parametrize(
    ("outcome", "told"),
    [
        ({"result": "tie", "eliminator": "Ghati"}, (1, "tie", None, None, None)),
        ({"result": "no result"}, (None, "no_result", None, None, None)),
        ({"result": "draw"}, (None, "draw", None, None, None)),
        ({"winner": "Ghati", "by": {"innings": 1, "runs": 9}}, (1, "win", 9, "innings_and_runs", None)),
        ({"winner": "Ghati", "by": {"wickets": 8}, "method": "D/L"}, (1, "win", 8, "wickets", "D/L")),
        ({"winner": "Ghati", "method": "Awarded"}, (1, "win", None, None, "Awarded")),
    ],
)
def test_how_matches_end(outcome: dict[str, Any], told: tuple[Any, ...]) -> None:
    assert read_cricsheet(document(outcome=outcome), "77")[6:] == told


def test_countries_are_known_by_their_men_and_women() -> None:
    for gender, team_id in (("male", "intl/india"), ("female", "intl-women/india-women")):
        match = read_cricsheet(
            document(
                teams=["India", "Ghati"], gender=gender, team_type="international", outcome={"result": "tie"}
            ),
            "7",
        )
        assert any(team_id in teams for teams in read_reference(write_reference([match]), "own").by_teams)


@pytest.mark.parametrize("wrong", [{}, {"info": 3}, {"info": {}}, {"info": {"teams": []}}])
def test_what_is_no_match_raises(wrong: dict[str, Any]) -> None:
    with pytest.raises((LookupError, TypeError, ValueError, AttributeError)):
        read_cricsheet(wrong, "1")


# --- The file. ---


def test_what_is_written_is_read() -> None:
    known = shipped_reference().matches()
    odd = known[0]._replace(match_id="x:1", teams=("A\tB", "C"), innings=((), ()), winner=None, outcome=None)
    again = {match.match_id: match for match in read_reference(write_reference([*known, odd]), "f").matches()}
    assert again.pop("x:1").teams == ("A B", "C")
    assert again == {match.match_id: match for match in known}
    assert write_reference(known) == write_reference(reversed(known))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"a\tb\n",
        b"\xff\xfe",
        gzip.compress(b"x")[:-4],
        gzip.decompress(write_reference([])) + b"one\ttwo\n",
        gzip.decompress(write_reference([])) + b"i\t2024-13-01\tc\t\ta\tb\t\t\t\t\t\n",
        gzip.decompress(write_reference([])) + b"i\t2024-01-01\tc\t\ta\tb\t3:4\t\t\t\t\n",
        gzip.decompress(write_reference([])) + b"i\t2024-01-01\tc\t\ta\tb\t\t7\t\t\t\n",
    ],
)
def test_a_damaged_file_says_so(data: bytes) -> None:
    with pytest.raises(UnreadableFile):
        read_reference(data, "my.tsv.gz")


# --- What makes a card a known match. ---

LINES = ("Hill Premier League", "Himgiri", "20/1 (2.0)", "Ghati", "17/2 (1.3)", "Himgiri won by 3 runs")


def own(match: KnownMatch | None = None) -> MatchReference:
    return shipped_reference().merged(
        read_reference(write_reference([match or read_cricsheet(document(), "77")]), "own")
    )


def test_a_reference_of_one_s_own_is_added_to_what_ships() -> None:
    (card,) = cards(*LINES, reference=own())
    assert (card.grade, card.match_key, card.match_date) == ("A", "cricsheet:77", datetime.date(2024, 2, 10))
    (card,) = cards(*LINES)
    assert (card.grade, card.match_date) == ("B", None)
    assert len(own().matches()) == 1242


def test_two_matches_with_the_same_totals_are_neither() -> None:
    match = read_cricsheet(document(), "77")
    twice = own(match).merged(read_reference(write_reference([match._replace(match_id="cricsheet:78")]), "f"))
    (card,) = cards(*LINES, reference=twice)
    assert (card.grade, card.match_date) == ("B", None)
    assert card.match_key.startswith("cricket|")
    # The day tells them apart.
    other = match._replace(match_id="cricsheet:78", date=datetime.date(2023, 1, 1))
    twice = own(match).merged(read_reference(write_reference([other]), "f"))
    (card,) = cards("Hill Premier League, Jan 01, 2023", *LINES[1:], reference=twice)
    assert (card.grade, card.match_key) == ("A", "cricsheet:78")


def test_what_a_card_does_not_show_is_no_contradiction() -> None:
    (card,) = cards("IPL", "RCB", "190/9", "PBKS", "184/7", "RCB win by 6 runs")
    assert (card.grade, card.match_key) == ("A", "cricsheet:1473511")
    (card,) = cards("RCB 190/9 (20.0) v PBKS 184/7 (20.0)")
    assert (card.grade, card.match_key) == ("A", "cricsheet:1473511")


@pytest.mark.parametrize(
    "lines",
    [
        ("IPL", "RCB", "190/9 (20.0)", "PBKS", "45/1 (5.2)", "PBKS need 146 runs in 88 balls"),
        ("IPL", "RCB", "190/9 (20.0)", "PBKS", "Innings break"),
        ("IPL", "RCB", "190/9 (20.0)", "GT", "184/7 (20.0)", "RCB win by 6 runs"),
        ("IPL, Jun 05, 2024", "RCB", "190/9 (20.0)", "PBKS", "184/7 (20.0)", "RCB win by 6 runs"),
        ("PSL", "RCB", "190/9 (20.0)", "PBKS", "184/7 (20.0)", "RCB win by 6 runs"),
        ("IPL", "RCB", "190/9 (20.0)", "PBKS", "184/7 (20.0)", "Match tied"),
        ("IPL", "RCB", "190/9 (20.0)", "PBKS", "184/7 (20.0)", "RCB win by 6 runs (DLS method)"),
    ],
)
def test_other_states_teams_days_and_results_are_another_match(lines: tuple[str, ...]) -> None:
    (card,) = cards(*lines)
    assert card.grade != "A"
    assert card.match_key.startswith("cricket|")


def test_a_card_that_contradicts_itself_keeps_its_grade() -> None:
    (card,) = cards("IPL", "RCB", "190/9", "20.0", "PBKS", "184/7", "20.0", "RCB win by 6 runs", "RR 7.77")
    assert (card.grade, card.match_key) == ("D", "cricsheet:1473511")
