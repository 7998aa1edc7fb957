"""Cricket cards in states other than a finished match, and what only looks like a card."""

import datetime
import gzip
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from transforms.extraction.model import Block, Page, PageMetadata, Payload, RawMessage, ScoreCard
from transforms.extraction.page import read_page
from transforms.extraction.scores import take_scores


def read(lines: str | Sequence[str]) -> tuple[list[ScoreCard], list[str]]:
    """Reads a page of lines; a string holds them with bars between. Returns cards and what is left."""
    lines = lines.split("|") if isinstance(lines, str) else lines
    page = Page([Block(line) for line in lines], PageMetadata(), "text/plain", None, datetime.datetime.now())
    cards, rest = take_scores(page)
    if len(rest.blocks) == len(page.blocks):
        assert rest is page
    return list(cards), [block.text for block in rest.blocks]


def told(card: ScoreCard) -> list[tuple[str, list[str]]]:
    """Puts the sides of a card in short: name, and innings as runs/wickets overs."""
    return [
        (
            side.name,
            [f"{i.runs}/{i.wickets} {i.overs}{' d' if i.declared else ''}" for i in side.innings],
        )
        for side in card.competitors
    ]


# --- What is read. ---


def test_a_chase_that_goes_on() -> None:
    (card,), left = read(
        "News|IPL|Gujarat Titans|190/9|20.0|Punjab Kings|45/1|5.2"
        "|Punjab Kings need 146 runs in 88 balls|CRR 8.44|More"
    )
    assert left == ["News", "More"]
    assert told(card) == [("Gujarat Titans", ["190/9 20.0"]), ("Punjab Kings", ["45/1 5.2"])]
    assert (card.match_status, card.outcome, card.winner, card.run_rate) == ("mid-event", None, None, 8.44)
    assert [side.innings[0].balls for side in card.competitors] == [120, 32]


@pytest.mark.parametrize(
    "line", ["Gujarat Titans opt to bat", "Punjab Kings won the toss and elected to field"]
)
def test_an_innings_before_the_other_side_bats(line: str) -> None:
    (card,), left = read(f"IPL|Gujarat Titans|90/3|10.4|Punjab Kings|{line}|RR 8.44")
    assert not left
    assert told(card) == [("Gujarat Titans", ["90/3 10.4"]), ("Punjab Kings", [])]
    assert (card.match_status, card.grade) == ("mid-event", "B")


@pytest.mark.parametrize(
    ("lines", "status", "outcome"),
    [
        ("IPL|Gujarat Titans|Punjab Kings|Match starts at 07:30 PM", "pre-event", None),
        ("T20I Series|Himgiri|vs|Ghati XI|Match will start at 15 May, 2023 09:00 pm", "pre-event", None),
        ("India|Pakistan|India won the toss and elected to bat", "pre-event", None),
        ("3rd ODI|India|Pakistan|Match postponed due to rain", "postponed", None),
        ("वनडे सीरीज|भारत|पाकिस्तान|मैच रद्द", "canceled", "no_result"),
        ("IPL|Gujarat Titans|56/2|6.3|Punjab Kings|No Result - due to rain", "post-event", "no_result"),
        ("IPL|Gujarat Titans|56/2|6.3|Punjab Kings|Match abandoned", "post-event", "no_result"),
    ],
)
def test_matches_without_a_winner(lines: str, status: str, outcome: str | None) -> None:
    (card,), left = read(lines)
    assert not left
    assert (card.match_status, card.outcome, card.winner) == (status, outcome, None)


def test_a_match_of_two_innings_a_side() -> None:
    (card,), left = read(
        "2nd Test, Hill Trophy|Australia|345 & 120/3d|India|271 & 150/10|Australia won by 44 runs"
    )
    assert not left
    assert told(card) == [
        ("Australia", ["345/None None", "120/3 None d"]),
        ("India", ["271/None None", "150/10 None"]),
    ]
    assert (card.competition, card.stage, card.grade) == ("Hill Trophy", "2nd Test", "B")
    (card,), left = read("AUS|318/5d|IND|148 & 290|AUS|121/3|Australia won by 7 wickets")
    assert not left
    assert told(card)[0] == ("AUS", ["318/5 None d", "121/3 None"])
    (card,), left = read("Australia|162/10|44.1|146/4|45.1|India|307/10|98.0|Australia won by 6 wickets")
    assert not left
    assert told(card) == [("Australia", ["162/10 44.1", "146/4 45.1"]), ("India", ["307/10 98.0"])]
    (card,), _ = read("Australia|445/7d|India|171 & 137/10|Australia won by an innings and 137 runs")
    assert (card.margin_kind, card.margin_value, card.grade) == ("innings_and_runs", 137, "B")


def test_a_super_over_is_a_tie_with_a_winner() -> None:
    (card,), _ = read(
        "Match tied (Delhi Capitals won the Super Over)|Delhi Capitals|164/8 (20)|Gujarat Titans|164/6 (20)"
    )
    assert (card.outcome, card.winner, card.winner_team_id) == ("tie", "Delhi Capitals", "ipl/delhi-capitals")


def test_names_in_full_and_in_short() -> None:
    (card,), left = read(
        "IPL 2025|Final|Punjab Kings|PBKS|190/9|(20 ov)"
        "|Gujarat Titans|GT|(20 ov, T:191)|184/7|PBKS won by 6 runs"
    )
    assert not left
    assert told(card) == [("Punjab Kings", ["190/9 20"]), ("Gujarat Titans", ["184/7 20"])]
    assert (card.competition, card.stage, card.target) == ("IPL 2025", "Final", 191)
    assert card.winner_team_id == "ipl/punjab-kings"
    assert card.match_key == "cricket|ipl|2025|gujarat-titans|punjab-kings"


def test_former_names_mean_the_present_team() -> None:
    lines = "IPL|Kings XI Punjab|190/9|20.0|दिल्ली डेयरडेविल्स|184/7|20.0|Kings XI Punjab win by 6 runs"
    (card,), _ = read(lines)
    assert [side.team_id for side in card.competitors] == ["ipl/punjab-kings", "ipl/delhi-capitals"]
    assert [side.team_name for side in card.competitors] == ["Punjab Kings", "Delhi Capitals"]


def test_codes_without_a_competition_are_nobodys() -> None:
    (card,), _ = read("RR|190/9|20.0|DC|184/7|20.0|RR win by 6 runs|RR 9.50")
    assert [side.team_id for side in card.competitors] == [None, None]
    assert (card.winner, card.run_rate, card.grade) == ("RR", 9.5, "B")


def test_a_card_of_noughts_before_the_match() -> None:
    (card,), left = read(
        "IPL|Gujarat Titans|0/0|0.0|Punjab Kings|0/0|0.0|Match will be start at 21 May,2025 07:30 PM"
    )
    assert not left
    assert (card.match_status, card.match_date) == ("pre-event", datetime.date(2025, 5, 21))


def test_the_day_of_the_match_stands_in_the_label() -> None:
    (card,), _ = read(
        "Match 7, Asia Cup, 2023, Nov 02, 2023|IND|357/8 (50.0)"
        "|SL|55/10 (19.4)|India beat Sri Lanka by 302 runs"
    )
    assert card.match_date == datetime.date(2023, 11, 2)
    assert [side.team_id for side in card.competitors] == ["intl/india", "intl/sri-lanka"]


# --- How far it is believed. ---


@pytest.mark.parametrize(
    ("lines", "grade"),
    [
        ("Ghati|149-7 12.1/13|Himgiri|138-4 13/13|Ghati won by 3 wkts (VJD Method)", "C"),
        ("Ghati|149-7 12.1/13|Himgiri|138-4 13/13|Ghati won by 3 wkts", "C"),  # reduced overs
        ("Ghati|149-7 12.1/20|Himgiri|138-4 20/20|Ghati won by 3 wkts", "D"),  # eleven runs above
        ("Ghati|140-7|15.0|Himgiri|138-4|20.0|Ghati won by 2 wkts", "D"),  # it won early
        ("Ghati|140-7|15.0|Himgiri|138-4|15.0|Ghati won by 5 runs", "C"),  # it rained
        ("Ghati|140-7 12.1/20|Himgiri|138-4 20/20|Ghati won by 2 wkts", "D"),
        ("Ghati|140-7 12.1/20|Himgiri|138-4 20/20|Himgiri won by 3 wkts", "D"),
        ("Ghati|140-7 20/20|Himgiri|138-4 20/20|Match tied", "D"),
        ("Ghati|140-7 20/20|Himgiri|138-4 20/20|Ghati won by 2 runs|RR 7.00", "B"),
        ("Ghati|140-7 20/20|Himgiri|138-4 20/20|Ghati won by 2 runs|RR 6.90", "B"),  # of the other side
        ("Ghati|140-7 20/20|Himgiri|138-4 20/20|Ghati won by 2 runs|RR 9.10", "D"),
        ("Ghati|140-7 20/20|Himgiri|50-4 6/20|Target 141", "B"),
        ("Ghati|140-7 20/20|Himgiri|50-4 6/20|Target 151", "D"),
    ],
)
def test_grades(lines: str, grade: str) -> None:
    (card,), left = read(lines)
    assert not left
    assert card.grade == grade


# --- What is taken, but not read. ---


@pytest.mark.parametrize(
    ("lines", "left"),
    [
        ("News|IPL|Punjab Kings win by 6 runs|RR 9.50|img title|More", ["News", "More"]),
        ("News|Punjab Kings|190/9|Punjab Kings win by 6 runs|RR 9.50|More", ["News", "More"]),
        # The result of another match does not belong to these two.
        ("IPL|Punjab Kings|190/9|20.0|Gujarat Titans|184/7|20.0|Mumbai Indians win by 6 runs", []),
        # Surely a match to come, of nobody knows what sport.
        ("News|India|Pakistan|Match starts at 07:30 PM|More", ["News", "More"]),
        ("Hill Premier League|Himgiri|vs|Ghati XI|Match will start at 15 May, 2023 09:00 pm", []),
    ],
)
def test_a_card_that_cannot_be_read_leaves_the_page(lines: str, left: list[str]) -> None:
    assert read(lines) == ([], left)


# --- What is no card. ---

DECOYS = {
    "comment counter": "Post a comment|Name|0/3000|Email|12/3000|Submit",
    "date tabs": "TODAY|01/09|Sat|30/08|Fri|29/08|Mon|11/8|Sun|10/8",
    "date tabs beside letters": "Home|30/8|News|29/8|Sports|28/8|Video",
    "points table": "Team|P|W|L|Pts|NRR|IND 7 7 0 0 0 14 +2.102|SA 7 6 1 0 0 12 +2.290",
    "points table, a cell a line": "IND|7|7|0|14|+2.102|SA|7|6|1|12|+2.290",
    "stock ticker": "Sensex|72,410.38|Nifty|18/5|Infotech Ltd.1930.000.30%|Pharm493.45-0.90%",
    "video durations": "Watch|00:25|Rain in the hills|04:18|10.2|Live",
    "phone numbers": "Call|98160-12345|Office|0177-2650000|Fax|1800/180",
    "election": "BJP|240|Congress|99|Himgiri Party|37|Results|Live",
    "seats won of seats fought": "Himgiri Party|24/10|Ghati Party|12/8|Won|Leading",
    "covid table": "Active|24,942 1490Cases|Delhi|18,953 1038Active|Punjab|12/5",
    "ratings": "Story|8/10|Acting|7/10|Music|6/10|Direction|7/10",
    "prices and vote shares": "Gold|72,000/10 g|Silver|900|Himgiri|45.2|Ghati|38.4",
    "football": "Hill Premier League|Full Time|Himgiri FC|2|Ghati FC|1|Verma 4|Negi 17 (P)",
    "football with penalties": "Himgiri FC|2-2 (3-2)|Ghati FC|2-2 (2-3)|Full Time",
    "football, score on the line": "Indian Super League|Himgiri FC 2-1|Ghati FC 1-2|Full Time",
    "hockey of countries": "Hockey World Cup|India|4|Pakistan|2|Result",
    "kabaddi": "Pro Kabaddi|Himgiri|38|Ghati|35|Himgiri won by 3 points",
    "tennis": "A. Verma|7-6 (5)|B. Negi|6-7 (5)|Open",
    "batting card": "A. Verma|45*(30)|B. Negi|22(12)|Extras|7",
    "menu of teams": "IPL|Mumbai Indians|Chennai Super Kings|Live|Points table|Result",
    "headlines": "IPL|Punjab Kings win by 6 runs|India vs Pakistan Live|Asia Cup|Read more",
    "live blog": "India Live: FOUR!|SL 42/8 (15.5)|Share|OUT!|SL 49/9 (18)|IND 196/3 (31.3 overs)",
    "summary in an article": "India 190/9 (20)|Pakistan 184/7 (20)",
    "sentences": "भारत ने 20 ओवर में 190/9 का स्कोर बनाया।|जवाब में पाकिस्तान 184/7 तक पहुंचा।"
    "|भारत ने मैच 6 रन से जीत लिया और श्रृंखला 2-1 से अपने नाम की।",
    "nothing": "Home|About us|Contact|2025|20.0|RR",
}


@pytest.mark.parametrize("decoy", DECOYS)
def test_decoys_give_nothing_and_stay(decoy: str) -> None:
    assert read(DECOYS[decoy]) == ([], DECOYS[decoy].split("|"))


def test_decoys_do_not_disturb_a_card_beside_them() -> None:
    lines = ["IPL", "Gujarat Titans", "190/9", "20.0", "Punjab Kings", "184/7", "20.0"]
    lines += ["Gujarat Titans win by 6 runs", "RR 9.50"]
    for decoy in DECOYS.values():
        around = decoy.split("|")
        cards, left = read([*around, "Weather", *lines, "Weather", *around])
        assert [told(card) for card in cards] == [
            [("Gujarat Titans", ["190/9 20.0"]), ("Punjab Kings", ["184/7 20.0"])]
        ]
        assert left == [*around, "Weather", "Weather", *around]


def test_the_page_s_headline_is_never_of_a_card() -> None:
    headline = Block("India beat Pakistan by 6 runs", kind="heading", level=1)
    card = [Block(line) for line in ("India", "190/9", "20.0", "Pakistan", "184/7", "20.0")]
    page = Page([headline, *card], PageMetadata(), "text/html", None, datetime.datetime.now())
    cards, rest = take_scores(page)
    assert rest.blocks == [headline]
    assert [one.winner for one in cards] == [None]


@pytest.mark.parametrize(
    "line",
    [
        "vs",
        "img title",
        "IPL",
        "India",
        "190/9",
        "20.0",
        "RR 9.50",
        "India win by 6 runs",
        "1 & 1 & ",
        "A " * 50,
    ],
)
def test_long_pages_take_linear_time(line: str) -> None:
    read([line] * 20_000)  # a quadratic reader would take minutes


# --- Real pages. ---


def labelled_sides(score: dict[str, Any]) -> list[tuple[str, list[str]]]:
    return [
        (side["name"], [f"{i['runs']}/{i['wickets']} {i['overs']}" for i in side["innings"]])
        for side in score["competitors"]
    ]


def test_labelled_pages_give_their_scores_and_no_other(shared: Path) -> None:
    shown = 0
    for record in sorted((shared / "pages").glob("*.json")):
        label = json.loads(record.read_text(encoding="utf-8"))
        if "id" not in label or label["page_type"] == "score-rows" or label["gold"] is None:
            continue
        file = shared / "pages" / label["file"]
        data = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
        now = datetime.datetime(2025, 6, 5, tzinfo=datetime.timezone.utc)
        payload = Payload(data, "html" if label["content_type"] == "text/html" else "text", file.name, now)
        page = read_page(
            RawMessage(
                data.decode("utf-8", "replace"), label["content_type"], label["url"], now, "m", payload
            )
        )
        cards, _ = take_scores(page)
        expected = label["gold"]["scores"]
        assert [told(card) for card in cards] == [labelled_sides(score) for score in expected], label["id"]
        assert [card.result_text for card in cards] == [score["result_text"] for score in expected]
        assert [card.winner for card in cards] == [score["winner"] for score in expected]
        assert {card.grade for card in cards} <= {"B", "C"}
        shown += len(cards)
    assert shown > 10


def test_the_seed_page(shared: Path) -> None:
    text = (shared / "pages" / "punjabkesari_2020_panchayat.txt").read_text(encoding="utf-8")
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    (card,), left = read(lines)
    assert told(card) == [("Royal Challengers Bengaluru", ["190/9 20.0"]), ("Punjab Kings", ["184/7 20.0"])]
    assert (card.competition, card.winner_team_id) == ("IPL", "ipl/royal-challengers-bengaluru")
    assert (card.match_status, card.outcome, card.grade) == ("post-event", "win", "B")
    assert (card.margin_value, card.margin_kind, card.run_rate) == (6, "runs", 9.5)
    begin = lines.index("IPL")
    assert left == lines[:begin] + lines[begin + 11 :]  # nine lines of the widget, two of its pictures
