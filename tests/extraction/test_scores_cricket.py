"""Cricket cards in every form and state: live, of two innings a side, tied, rained off, on one line."""

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


#: Lines of a card, and what they say: sides with innings, d declared, s a super over.
FORMS = [
    # Sides and frame on one line.
    ("IND 196/3 (31.3) v SL 49/9 (18)", "IND 196/3 31.3; SL 49/9 18"),
    ("DOL83-2 LION.. Day 1: Stumps", "DOL 83/2 None; LION"),
    ("NWES..252-4 TIT Day 1: Stumps", "NWES 252/4 None; TIT"),
    (
        "QL95 & 445 SAUS271 Day 3: Stumps - Queensland lead by 269 runs",
        "QL 95/None None 445/None None; SAUS 271/None None",
    ),
    (
        "IND 357/8 (50.0) • SL 55/10 (19.4) • India beat Sri Lanka by 302 runs",
        "IND 357/8 50.0; SL 55/10 19.4",
    ),
    (
        "ENG 250 all out (45.2), AUS 251/4 (40.1), Australia won by 6 wickets",
        "ENG 250/10 45.2; AUS 251/4 40.1",
    ),
    (
        "एशिया कप 2022|नेपाल173 (49.1) भारत 174/3 (36.2)|भारत 7 विकेट से जीता",
        "नेपाल 173/None 49.1; भारत 174/3 36.2",
    ),
    (
        "(7, 'INDIA', '184/6', 'NEPAL', '145', 'India won by 39 runs', 'Ov: 20', 'Ov: 18.2')",
        "INDIA 184/6 20; NEPAL 145/None 18.2",
    ),
    # Cells run together.
    (
        "Ranji Trophy|Goa292/1098.3|Bihar120/110.2|Day 2: Stumps - Goa lead by 172 runs",
        "Goa 292/10 98.3; Bihar 120/1 10.2",
    ),
    # A line that names both sides.
    ("Sri Lanka Vs South Africa|SL 341/8 (88.3)|Day 1 in progress", "SL 341/8 88.3; South Africa"),
    (
        "India vs Australia|India 271 & 102/3|Australia 345|Day 3: Lunch",
        "India 271/None None 102/3 None; Australia 345/None None",
    ),
    ("भारत बनाम पाकिस्तान|भारत ने टॉस जीतकर पहले बल्लेबाजी चुनी", "भारत; पाकिस्तान"),
    # Two innings a side.
    (
        "1st Test|India|345 (98.2) & 120/3d (30)|Nepal|271 & 150|India won by 44 runs",
        "India 345/None 98.2 120/3 30 d; Nepal 271/None None 150/None None",
    ),
    (
        "2nd Test|England|407 & 180/3 f/o|India|587|Day 4 - Tea",
        "England 407/None None 180/3 None; India 587/None None",
    ),
    (
        "Test|India 1st Innings 345/9d|Nepal 1st Innings 120/2|Day 2, Lunch",
        "India 345/9 None d; Nepal 120/2 None",
    ),
    # Balls.
    (
        "The Hundred|OVI 162/7 (100)|WEF 163/4 (97)|Welsh Fire won by 6 wickets",
        "OVI 162/7 100b; WEF 163/4 97b",
    ),
    # Super overs.
    (
        "IPL|DC|164/8 (20)|SRH|164/6 (20)|Match tied (DC won the Super Over)|Super Over|SRH|7/2|DC|8/0",
        "DC 164/8 20 8/0 None s; SRH 164/6 20 7/2 None s",
    ),
    (
        "IPL|DC|164/8 (20) (S/O: 8/0)|SRH|164/6 (20) (S/O: 7/2)|DC won in the Super Over",
        "DC 164/8 20 8/0 None s; SRH 164/6 20 7/2 None s",
    ),
    # No totals.
    ("Ranji Trophy|Mumbai|Bengal|Match drawn (Mumbai won on first innings lead)", "Mumbai; Bengal"),
    ("IPL|Match Ended|Punjab Kings beat Mumbai Indians by 6 runs", "Punjab Kings; Mumbai Indians"),
    ("CPL|Barbados Royals|TKR|Match awarded to Barbados Royals", "Barbados Royals; TKR"),
]


def in_short(card: ScoreCard) -> str:
    return "; ".join(
        " ".join(
            [
                side.name,
                *(
                    f"{i.runs}/{i.wickets} {i.overs or (f'{i.balls}b' if i.balls else None)}"
                    + (" d" if i.declared else "")
                    + (" s" if i.super_over else "")
                    for i in side.innings
                ),
            ]
        )
        for side in card.competitors
    )


@pytest.mark.parametrize(("lines", "told"), FORMS)
def test_every_form_is_read_whole(lines: str, told: str) -> None:
    (card,), left = read(["Home", *([lines] if " | " in lines else lines.split("|")), "More"])
    assert left == ["Home", "More"]
    assert in_short(card) == told
    assert card.grade == "B"


@pytest.mark.parametrize(
    ("lines", "teams"),
    [
        (
            "IPL|Hyderabad|190/5|20.0|Bengaluru|184/7|20.0|Sunrisers Hyderabad win by 6 runs",
            "sunrisers-hyderabad",
        ),
        ("IPL|Hyderabad|190/5|20.0|Bengaluru|184/7|20.0|Deccan Chargers win by 6 runs", "deccan-chargers"),
        (
            "Hyderabad|190/5|20.0|Bengaluru|184/7|20.0|Sunrisers Hyderabad win by 6 runs",
            "sunrisers-hyderabad",
        ),
    ],
)
def test_a_bare_city_is_the_team_that_the_result_names(lines: str, teams: str) -> None:
    (card,), _ = read(lines)
    assert [side.team_id for side in card.competitors] == [f"ipl/{teams}", "ipl/royal-challengers-bengaluru"]


@pytest.mark.parametrize(
    ("lines", "team_id"),
    [
        (
            "Women's T20 World Cup 2024|India|160/4 (20)|Nepal|102 (19)|India won by 58 runs",
            "intl-women/india-women",
        ),
        ("T20 World Cup 2024|India|160/4 (20)|Nepal|102 (19)|India won by 58 runs", "intl/india"),
        ("India Women|160/4 (20)|Nepal Women|102 (19)|India Women won by 58 runs", "intl-women/india-women"),
        ("WPL|Mumbai|149/7|20.0|Delhi|141/9|20.0|Mumbai Indians won by 8 runs", "wpl/mumbai-indians-women"),
        ("मुंबई इंडियंस|149/7|20.0|दिल्ली कैपिटल्स|141/9|20.0|मुंबई इंडियंस 8 रन से जीता", "ipl/mumbai-indians"),
        ("U19 World Cup|India|160/4 (20)|Nepal|102 (19)|India won by 58 runs", None),
        ("Ranji Trophy|Mumbai|160/4|Bengal|302|Day 1: Stumps", "india/mumbai"),
    ],
)
def test_a_name_means_a_team_of_its_competition(lines: str, team_id: str | None) -> None:
    (card,), _ = read(lines)
    assert card.competitors[0].team_id == team_id


def test_a_match_that_stands_says_how() -> None:
    (card,), _ = read(
        "IPL|GT|190/9 (20)|PBKS|45/1 (5.2)|Target 191|PBKS need 146 runs in 88 balls|RRR 9.95|CRR 8.44"
    )
    assert (card.result_text, card.target, card.run_rate) == ("PBKS need 146 runs in 88 balls", 191, 8.44)
    (card,), _ = read("IPL|RCB|190/9|20.0|RR|9.50|PBKS|184/7|20.0|RR|9.20|RCB won by 6 runs")
    assert (card.result_text, card.run_rate, card.grade) == ("RCB won by 6 runs", 9.5, "A")


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
        ("News|रन रेट 9.50|Punjab Kings win by 6 runs|More", ["News", "More"]),
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


# --- Real pages. ---


def told_bare(card: ScoreCard) -> list[tuple[str, list[str]]]:
    """As `told`; a bare total may have ten wickets or null."""
    return [(name, [text.replace("/10 ", "/None ") for text in innings]) for name, innings in told(card)]


def labelled_sides(score: dict[str, Any]) -> list[tuple[str, list[str]]]:
    return [
        (
            side["name"],
            [
                f"{i['runs']}/{i['wickets'] if i['wickets'] != 10 else None} {i['overs']}"
                for i in side["innings"]
            ],
        )
        for side in score["competitors"]
    ]


def test_labelled_pages_give_their_scores_and_no_other(shared: Path) -> None:
    shown = 0
    for record in sorted((shared / "pages").glob("*.json")):
        label = json.loads(record.read_text(encoding="utf-8"))
        if "id" not in label or label["gold"] is None:
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
        cards = [card for card in take_scores(page).cards if card.sport == "cricket"]
        expected = label["gold"]["scores"]
        assert [told_bare(card) for card in cards] == [labelled_sides(score) for score in expected], label[
            "id"
        ]
        assert [card.result_text for card in cards] == [score["result_text"] for score in expected]
        for card, score in zip(cards, expected, strict=True):
            assert card.winner == (score.get("winner") or card.winner)
        grades = {card.grade for card in cards}
        # Rows kept by hand have two slips: a win by 15 wickets, and one by all ten with four down.
        assert grades <= ({"B", "C", "D"} if label["page_type"] == "score-rows" else {"A", "B", "C"})
        shown += len(cards)
    assert shown > 10


def test_the_seed_page(shared: Path) -> None:
    text = (shared / "pages" / "punjabkesari_2020_panchayat.txt").read_text(encoding="utf-8")
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    (card,), left = read(lines)
    assert told(card) == [("Royal Challengers Bengaluru", ["190/9 20.0"]), ("Punjab Kings", ["184/7 20.0"])]
    assert (card.competition, card.winner_team_id) == ("IPL", "ipl/royal-challengers-bengaluru")
    assert (card.match_status, card.outcome, card.grade) == ("post-event", "win", "A")
    assert (card.margin_value, card.margin_kind, card.run_rate) == (6, "runs", 9.5)
    # The final of 2025, on the page of a story of 2020.
    assert (card.match_key, card.match_date) == ("cricsheet:1473511", datetime.date(2025, 6, 3))
    begin = lines.index("IPL")
    assert left == lines[:begin] + lines[begin + 11 :]  # nine lines of the widget, two of its pictures
