"""Cards of football, kabaddi, hockey, tennis, badminton, volleyball and basketball."""

import datetime
import html
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.extraction.model import Block, Page, PageMetadata, Payload, RawMessage, ScoreCard
from transforms.extraction.page import read_page
from transforms.extraction.scores import take_scores
from transforms.extraction.scores.matches import find_cards

_NOW = datetime.datetime(2025, 9, 4, tzinfo=datetime.timezone.utc)


def text_page(lines: Iterable[str]) -> Page:
    return Page([Block(line) for line in lines], PageMetadata(), "text/plain", None, _NOW)


def html_page(lines: Iterable[str], tag: str) -> Page:
    content = "".join(f"<{tag}>{html.escape(line)}</{tag}>" for line in lines)
    content = f"<html><body><main><div>{content}</div></main></body></html>"
    payload = Payload(b"", "html", "page.html", _NOW)
    return read_page(RawMessage(content, "text/html", None, _NOW, "1", payload))


STORY_ABOVE = [
    "नगर निगम ने जलापूर्ति की नई समय सारिणी जारी की",
    "शिमला : नगर निगम ने शुक्रवार को बताया कि 24/7 जलापूर्ति के लिए 190 करोड़ रुपये खर्च होंगे। बैठक में 9 पार्षद उपस्थित रहे।",
    "Trending Topics",
]
STORY_BELOW = ["Stay with us for all that happens.", "Subscribe Now!"]


# --- Matches, and the shapes that sites draw them in. ---


class Match(NamedTuple):
    sport: str
    label: str
    names: tuple[str, str]
    totals: tuple[int, int] | None  # None where only sets are shown
    periods: tuple[tuple[int, int], ...] = ()
    half_time: tuple[int, int] | None = None
    penalties: tuple[int, int] | None = None
    hindi: bool = False

    @property
    def winner(self) -> int | None:
        score = self.totals or (
            sum(one > other for one, other in self.periods),
            sum(one < other for one, other in self.periods),
        )
        if score[0] == score[1] and self.penalties:
            score = self.penalties
        return None if score[0] == score[1] else int(score[1] > score[0])

    def written_periods(self, side: int) -> list[str]:
        parts = [str(pair[side]) for pair in self.periods]
        parts += [f"HT {self.half_time[side]}"] if self.half_time else []
        return parts + ([f"pens {self.penalties[side]}"] if self.penalties else [])


Template = Callable[[Match], list[str]]


def over(match: Match) -> str:
    return "मैच समाप्त" if match.hindi else "Full Time"


def beside(match: Match) -> list[str]:
    """Returns the lines of what stands beside a total."""
    lines = []
    if match.periods:
        lines.append(", ".join(f"{one}-{other}" for one, other in match.periods))
    if match.half_time:
        lines.append(f"{'हाफ टाइम' if match.hindi else 'HT'} {match.half_time[0]}-{match.half_time[1]}")
    if match.penalties:
        word = "पेनल्टी शूटआउट" if match.hindi else "Penalties"
        lines.append(f"{word} {match.penalties[0]}-{match.penalties[1]}")
    return lines


def totals(match: Match) -> tuple[int, int]:
    assert match.totals is not None
    return match.totals


def stacked(match: Match) -> list[str]:
    (first, second), (one, other) = match.names, totals(match)
    return [match.label, over(match), first, str(one), second, str(other), *beside(match)]


def status_below(match: Match) -> list[str]:
    (first, second), (one, other) = match.names, totals(match)
    return [match.label, first, str(one), second, str(other), *beside(match), over(match)]


def between(match: Match) -> list[str]:
    (first, second), (one, other) = match.names, totals(match)
    return [match.label, first, f"{one} - {other}", second, *beside(match), over(match)]


def between_on_lines(match: Match) -> list[str]:
    (first, second), (one, other) = match.names, totals(match)
    return [match.label, over(match), first, str(one), "-", str(other), second, *beside(match)]


def one_line(match: Match) -> list[str]:
    (first, second), (one, other) = match.names, totals(match)
    return [match.label, f"{first} {one}-{other} {second}", *beside(match), over(match)]


def all_on_one_line(match: Match) -> list[str]:
    (first, second), (one, other) = match.names, totals(match)
    more = f" ({', '.join(beside(match))})" if beside(match) else ""
    return [match.label, f"FT: {first} {one}-{other} {second}{more}"]


def names_first(match: Match) -> list[str]:
    (first, second), (one, other) = match.names, totals(match)
    versus = "बनाम" if match.hindi else "vs"
    return [match.label, f"{first} {versus} {second}", f"{one}-{other}", *beside(match), over(match)]


def on_its_line(match: Match) -> list[str]:
    (first, second), (one, other) = match.names, totals(match)
    return [match.label, over(match), f"{first} {one}", f"{second} {other}", *beside(match)]


def with_result(match: Match) -> list[str]:
    (first, second), (one, other) = match.names, totals(match)
    lines = [match.label, first, str(one), second, str(other), *beside(match), "Himadri Stadium, Shimla"]
    winner = match.winner
    if winner is None:
        return [*lines, f"मैच {one}-{other} से बराबरी पर रहा" if match.hindi else "Match drawn"]
    names = match.names[winner], match.names[1 - winner]
    figures = totals(match)[winner], totals(match)[1 - winner]
    if match.penalties:
        figures = match.penalties[winner], match.penalties[1 - winner]
        if match.hindi:
            said = f"{names[0]} ने {names[1]} को पेनल्टी शूटआउट में {figures[0]}-{figures[1]} से हराया"
        else:
            said = f"{names[0]} won {figures[0]}-{figures[1]} on penalties"
    elif match.hindi:
        said = f"{names[0]} ने {names[1]} को {figures[0]}-{figures[1]} से हराया"
    else:
        said = f"{names[0]} beat {names[1]} {figures[0]}-{figures[1]}"
    return [*lines, said]


OF_TOTALS: dict[str, Template] = {
    template.__name__: template
    for template in (
        stacked,
        status_below,
        between,
        between_on_lines,
        one_line,
        all_on_one_line,
        names_first,
        on_its_line,
        with_result,
    )
}


def rows(match: Match) -> list[str]:
    lines = [match.label]
    for side, name in enumerate(match.names):
        lines += [name, *(str(pair[side]) for pair in match.periods)]
    return [*lines, over(match)]


def rows_on_their_line(match: Match) -> list[str]:
    lines = [match.label, over(match)]
    for side, name in enumerate(match.names):
        lines.append(" ".join([name, *(str(pair[side]) for pair in match.periods)]))
    return lines


def sets_between(match: Match) -> list[str]:
    sets = ", ".join(f"{one}-{other}" for one, other in match.periods)
    return [match.label, match.names[0], sets, match.names[1]]


def result_line(match: Match) -> list[str]:
    winner = match.winner
    assert winner is not None
    sets = ", ".join(f"{pair[winner]}-{pair[1 - winner]}" for pair in match.periods)
    names = match.names[winner], match.names[1 - winner]
    if match.hindi:
        return [match.label, f"{names[0]} ने {names[1]} को {sets} से हराया", over(match)]
    return [match.label, f"{names[0]} beat {names[1]} {sets}", over(match)]


OF_SETS: dict[str, Template] = {
    template.__name__: template for template in (rows, rows_on_their_line, sets_between, result_line)
}

_LABELS = {
    "football": ("ISL 2024-25", "Durand Cup, Final", "इंडियन सुपर लीग", "फुटबॉल"),
    "kabaddi": ("PKL 2024", "Pro Kabaddi League, Match 12", "प्रो कबड्डी लीग", "कबड्डी"),
    "hockey": ("Hockey Asia Cup 2025", "FIH Pro League", "हॉकी इंडिया लीग", "हॉकी"),
    "tennis": ("Wimbledon 2025, Men's Singles, Final", "ATP World Tour", "विंबलडन", "फ्रेंच ओपन"),
    "badminton": ("All England Open", "BWF World Championships", "बैडमिंटन", "इंडिया ओपन"),
    "volleyball": (
        "Asian Volleyball Championship",
        "Prime Volleyball League",
        "वॉलीबॉल",
        "प्राइम वॉलीबॉल लीग",
    ),
    "basketball": ("NBA", "FIBA Asia Cup 2025", "एनबीए", "बास्केटबॉल"),
}
_TEAMS = ("Mohun Bagan", "FC Goa", "Aravalli Aces", "UP Yoddhas", "St. Xavier's", "Hill XI", "Coastal Stars")
_TEAMS_HI = ("मोहन बागान", "पटना पाइरेट्स", "हिमगिरि", "घाटी टाइगर्स", "भारत", "न्यूजीलैंड")
_SETS = {
    "tennis": ((6, 4), (7, 5), (7, 6), (6, 0)),
    "badminton": ((21, 18), (22, 20), (30, 29), (21, 4)),
    "volleyball": ((25, 20), (27, 25), (25, 11), (31, 29)),
}
_TO_WIN = {"tennis": 2, "badminton": 2, "volleyball": 3}


@st.composite
def matches(draw: st.DrawFn, sports: Sequence[str] = tuple(_LABELS)) -> Match:
    sport = draw(st.sampled_from(list(sports)))
    hindi = draw(st.booleans())
    label = draw(st.sampled_from(_LABELS[sport][2:] if hindi else _LABELS[sport][:2]))
    first, second = draw(
        st.lists(st.sampled_from(_TEAMS_HI if hindi else _TEAMS), min_size=2, max_size=2, unique=True)
    )
    match = Match(sport, label, (first, second), None, hindi=hindi)
    if sport in _SETS:
        return match._replace(periods=draw(sets_of(sport)))
    if sport in ("football", "hockey"):
        scored = draw(st.tuples(st.integers(0, 7), st.integers(0, 7)))
        if draw(st.booleans()):
            half = draw(st.tuples(st.integers(0, scored[0]), st.integers(0, scored[1])))
            match = match._replace(half_time=half)
        if scored[0] == scored[1] and draw(st.booleans()):
            match = match._replace(penalties=draw(st.sampled_from([(4, 2), (3, 5), (1, 0)])))
        return match._replace(totals=scored)
    count = 2 if sport == "kabaddi" else 4
    periods = draw(
        st.lists(st.tuples(st.integers(8, 30), st.integers(8, 30)), min_size=count, max_size=count)
    )
    made = sum(one for one, _ in periods), sum(other for _, other in periods)
    if sport == "basketball" and made[0] == made[1]:
        periods[-1] = (periods[-1][0] + 1, periods[-1][1])
        made = (made[0] + 1, made[1])
    return match._replace(totals=made, periods=tuple(periods) if draw(st.booleans()) else ())


@st.composite
def sets_of(draw: st.DrawFn, sport: str) -> tuple[tuple[int, int], ...]:
    to_win, winner = _TO_WIN[sport], draw(st.integers(0, 1))
    lost = draw(st.integers(0, to_win - 1))
    order = [*draw(st.permutations([winner] * (to_win - 1) + [1 - winner] * lost)), winner]
    played = [draw(st.sampled_from(_SETS[sport])) for _ in order]
    return tuple(one if who == 0 else (one[1], one[0]) for who, one in zip(order, played, strict=True))


def only_card(page: Page) -> ScoreCard:
    """Returns the one card of a page whose other lines are the story's, and makes sure that those stay."""
    cards, rest = take_scores(page)
    assert [block.text for block in rest.blocks] == [*STORY_ABOVE, *STORY_BELOW]
    (card,) = cards
    return card


def assert_is(card: ScoreCard, match: Match) -> None:
    assert card.sport == match.sport
    for side, competitor in enumerate(card.competitors):
        assert competitor.score == (str(match.totals[side]) if match.totals else None)
        assert sorted(competitor.periods) == sorted(match.written_periods(side))
        assert not competitor.innings
    assert tuple(side.name for side in card.competitors) == match.names
    assert card.match_status == "post-event"
    assert card.winner == (None if match.winner is None else match.names[match.winner])
    level = {"kabaddi": "tie"}.get(match.sport, "draw")
    assert card.outcome == ("win" if match.winner is not None else level)
    assert card.grade == "B"
    if match.totals and match.winner is not None and not match.penalties:
        assert card.margin_value == abs(match.totals[0] - match.totals[1])
        assert card.margin_kind == ("goals" if match.sport in ("football", "hockey") else "points")
    if match.penalties:
        assert card.method == ("penalties" if match.sport == "football" else "shoot-out")


@pytest.mark.parametrize("template", OF_TOTALS)
@given(match=matches(sports=["football", "kabaddi", "hockey", "basketball"]))
def test_reading_undoes_drawing_of_goals_and_points(template: str, match: Match) -> None:
    lines = OF_TOTALS[template](match)
    assert_is(only_card(text_page([*STORY_ABOVE, *lines, *STORY_BELOW])), match)


@pytest.mark.parametrize("template", OF_SETS)
@given(match=matches(sports=["tennis", "badminton", "volleyball"]))
def test_reading_undoes_drawing_of_sets(template: str, match: Match) -> None:
    lines = OF_SETS[template](match)
    if template == "result_line" and match.winner == 1:  # a result has its winner first
        turned = tuple((other, one) for one, other in match.periods)
        match = match._replace(names=(match.names[1], match.names[0]), periods=turned)
    if template != "result_line" and match.label in ("बैडमिंटन", "वॉलीबॉल"):
        lines = [*lines, over(match)] if over(match) not in lines else lines
    if template in ("sets_between", "result_line") and match.label in ("बैडमिंटन", "वॉलीबॉल"):
        return  # below the bare name of a sport such a line may be a headline
    assert_is(only_card(text_page([*STORY_ABOVE, *lines, *STORY_BELOW])), match)


@pytest.mark.parametrize("tag", ["div", "p", "li", "h3"])
@given(match=matches(sports=["football", "kabaddi"]), template=st.sampled_from(sorted(OF_TOTALS)))
def test_html_is_read_as_text_is(tag: str, match: Match, template: str) -> None:
    cards, rest = take_scores(html_page([*STORY_BELOW, *OF_TOTALS[template](match)], tag))
    (card,) = cards
    assert_is(card, match)
    assert [block.text for block in rest.blocks] == STORY_BELOW


@given(
    drawn=st.lists(matches(sports=["football", "hockey", "kabaddi"]), min_size=1, max_size=4),
    template=st.sampled_from([stacked, status_below, one_line]),
)
def test_several_cards_are_read_in_order(drawn: list[Match], template: Template) -> None:
    cards, rest = take_scores(text_page([line for match in drawn for line in template(match)]))
    assert not rest.blocks
    seen: list[tuple[object, ...]] = []
    for match in drawn:
        # The other side first is the same state.
        sides = frozenset(
            (match.names[side], match.totals and match.totals[side], *match.written_periods(side))
            for side in (0, 1)
        )
        seen += [(match.sport, match.label, sides)] * ((match.sport, match.label, sides) not in seen)
    assert len(cards) == len(seen)


@given(match=matches(sports=["football"]), template=st.sampled_from(sorted(OF_TOTALS)))
def test_a_state_has_one_key_whichever_side_stands_first(match: Match, template: str) -> None:
    first, second = match.names
    turned = match._replace(
        names=(second, first),
        totals=totals(match)[::-1],
        half_time=match.half_time and match.half_time[::-1],
        penalties=match.penalties and match.penalties[::-1],
    )
    keys = []
    for one in (match, turned):
        (card,) = take_scores(text_page(OF_TOTALS[template](one))).cards
        keys.append((card.state_key, card.match_key))
    if template != "with_result":
        assert keys[0] == keys[1]


# --- Shapes one by one. ---


def read(*lines: str) -> list[ScoreCard]:
    return [found.card for found in find_cards(lines) if found.card]


def figures(card: ScoreCard) -> list[tuple[str, str | None, list[str]]]:
    return [(side.name, side.score, side.periods) for side in card.competitors]


def test_a_football_card_with_its_scorers() -> None:
    lines = [
        *("Coastal Football League", "Full Time", "Hill United", "2", "Negi 13", "Thakur 45+2', 67' (P)"),
        *("Port City", "0", "FA Shield Final"),
    ]
    (found,) = find_cards(lines)
    assert found.card
    assert figures(found.card) == [("Hill United", "2", []), ("Port City", "0", [])]
    assert found.lines == set(range(8))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Goa 1-1 Bagan (4-2 pens)", ["pens 4", "pens 2"]),
        ("Goa 1 (4) - (2) 1 Bagan", ["pens 4", "pens 2"]),
        ("Goa 1 (4) - 1 (2) Bagan", ["pens 4", "pens 2"]),
        ("Goa 1-1 Bagan (3-2 agg)", ["agg 3", "agg 2"]),
        ("Goa 1-1 (1-0) Bagan", ["HT 1", "HT 0"]),
        ("गोवा 1-1 बागान (4-2 पेनल्टी शूटआउट)", ["pens 4", "pens 2"]),
    ],
)
def test_what_stands_beside_a_total(line: str, expected: list[str]) -> None:
    (card,) = read("ISL 2024-25", "FT", line)
    assert [side.score for side in card.competitors] == ["1", "1"]
    assert [side.periods[0] for side in card.competitors] == expected
    assert card.outcome == ("win" if "pens" in expected[0] else "draw")


@pytest.mark.parametrize("status", ["67'", "45+2'", "HT", "2nd Half", "LIVE", "लाइव", "67 मिनट"])
def test_a_match_in_play_has_no_winner(status: str) -> None:
    (card,) = read("ISL", status, "Mohun Bagan", "2", "FC Goa", "1")
    assert (card.match_status, card.winner, card.outcome, card.margin_value) == (
        "mid-event",
        None,
        None,
        None,
    )
    assert card.competitors[0].team_id == "isl/mohun-bagan-super-giant"


@pytest.mark.parametrize(
    ("status", "expected", "outcome"),
    [
        ("Match Postponed", "postponed", None),
        ("मैच स्थगित", "postponed", None),
        ("Match Abandoned due to heavy rain", "canceled", "no_result"),
        ("मैच रद्द", "canceled", "no_result"),
        ("Match starts at 07:30 PM", "pre-event", None),
        ("Yet to start", "pre-event", None),
    ],
)
def test_matches_without_figures(status: str, expected: str, outcome: str | None) -> None:
    for names in (["Mohun Bagan vs FC Goa"], ["Mohun Bagan", "vs", "FC Goa"]):
        (card,) = read("ISL 2024-25", *names, status)
        assert (card.match_status, card.outcome, card.winner) == (expected, outcome, None)
        assert [side.score for side in card.competitors] == [None, None]


def test_known_teams_tell_the_sport_without_a_label() -> None:
    (card,) = read("Patna Pirates", "38", "U Mumba", "36", "Full Time")
    assert (card.sport, card.competition, card.winner_team_id) == ("kabaddi", None, "pkl/patna-pirates")
    (card,) = read("पटना पाइरेट्स", "38", "यू मुंबा", "36", "पटना पाइरेट्स ने यू मुंबा को 2 अंक से हराया")
    assert (card.margin_value, card.margin_kind, card.match_key.split("|")[1]) == (2, "points", "pkl")


def test_a_label_in_parts_and_on_lines() -> None:
    (card,) = read("Badminton", "Asian Games 2026", "Final", "Finished", "A Negi", "21 21", "B Rao", "18 19")
    assert (card.sport, card.competition, card.stage) == ("badminton", "Asian Games 2026", "Final")
    (card,) = read("Pro Kabaddi", "Himgiri", "38", "Ghati", "35", "Himgiri won by 3 points")
    assert (card.sport, card.competition, card.margin_value) == ("kabaddi", "Pro Kabaddi", 3)
    (card,) = read("ISL 2024-25, Mar 8, 2025", "Mohun Bagan 2-0 FC Goa")
    assert (card.match_date, card.match_status) == (datetime.date(2025, 3, 8), "post-event")
    (card,) = read("ISL", "Sat, 8 Mar 2025", "Mohun Bagan 2-0 FC Goa", "FT")
    assert card.match_date == datetime.date(2025, 3, 8)


def test_tie_breaks_and_retirements() -> None:
    (card,) = read("Wimbledon, Final", "R Negi beat S Rao 7-6(5), 4-6, 7-6 (7-3)", "Finished")
    assert [side.periods for side in card.competitors] == [["7", "4", "7"], ["6(5)", "6", "6(3)"]]
    (card,) = read("Wimbledon", "R Negi", "6 3", "S Rao", "4 1", "R Negi beat S Rao 6-4, 3-1 (ret.)")
    assert (card.winner, card.method, card.grade) == ("R Negi", "retired", "B")
    (card,) = read("French Open, Men's Doubles", "R Negi / P Das", "6 6", "S Rao / V Iyer", "4 3")
    assert [side.name for side in card.competitors] == ["R Negi / P Das", "S Rao / V Iyer"]


def test_quarters_with_their_total_at_either_end() -> None:
    for rows in (["28 30 25 27 110", "25 25 25 25 100"], ["110 28 30 25 27", "100 25 25 25 25"]):
        (card,) = read("NBA", f"Peaks {rows[0]}", f"Ports {rows[1]}", "Final")
        assert [side.score for side in card.competitors] == ["110", "100"]
        assert card.competitors[0].periods == ["28", "30", "25", "27"]
        assert card.grade == "B"


@pytest.mark.parametrize(
    "lines",
    [
        ["Mohun Bagan", "MBSG", "2", "FC Goa", "FCG", "1", "FT"],
        ["Mohun Bagan", "2", "FT", "1", "FC Goa"],
        ["Mohun Bagan", "2", ":", "1", "FC Goa", "Full Time"],
        ["Mohun Bagan", "FT", "2 - 1", "FC Goa"],
        ["Mohun Bagan", "2-1", "FT", "FC Goa"],
        ["Mohun Bagan2-1FC Goa", "FT"],
        ["Mohun Bagan2", "FC Goa1", "FT"],
        ["FT", "Mohun Bagan 2", "FC Goa 1", "Negi 13', 45+2'", "D'Souza 67' (OG)"],
        ["Salt Lake Stadium, Kolkata", "Mohun Bagan", "2", "FC Goa", "1", "Full-time"],
        ["Mohun Bagan", "vs", "FC Goa", "2", "1", "Match Ended"],
        ["Sat 8 Mar, 7:30 PM", "Mohun Bagan", "2", "FC Goa", "1", "Bagan beat Goa (2-1)"],
        ["img title", "Mohun Bagan", "2", "FC Goa", "1", "Mohun Bagan win 2-1", "img title"],
        ["FT", "MOHUN BAGAN 2 – 1 FC GOA"],
        ["FT | Salt Lake Stadium", "Mohun Bagan 2-1 FC Goa", "FT"],
    ],
)
def test_other_outlines(lines: list[str]) -> None:
    (found,) = find_cards(["ISL 2024-25", *lines, "Subscribe Now!"])
    assert found.card
    names = [side.name.casefold() for side in found.card.competitors]
    assert names == ["mohun bagan", "fc goa"]
    assert [side.score for side in found.card.competitors] == ["2", "1"]
    assert (found.card.match_status, found.card.outcome, found.card.grade) == ("post-event", "win", "B")
    if not lines[0].startswith("FT |"):
        assert found.lines == set(range(len(lines) + 1))


def test_results_in_a_list() -> None:
    cards = read(
        "Hockey Asia Cup", "India beat Korea 4-1", "Malaysia beat Japan 2-1", "China drew with Oman 1-1"
    )
    assert [card.winner for card in cards] == ["India", "Malaysia", None]
    assert {card.competition for card in cards} == {"Hockey Asia Cup"}


# --- Belief. ---


@pytest.mark.parametrize(
    "lines",
    [
        ["ISL", "Mohun Bagan 2-1 FC Goa", "HT 3-0", "FT"],  # fewer goals than at half time
        ["ISL", "Mohun Bagan 2-1 FC Goa (4-2 pens)", "FT"],  # a shoot-out though not level
        ["ISL", "Mohun Bagan 1-1 FC Goa (4-4 pens)", "FT"],
        ["ISL", "Mohun Bagan", "2", "FC Goa", "1", "FC Goa beat Mohun Bagan 2-1"],
        ["ISL", "Mohun Bagan", "2", "FC Goa", "1", "Mohun Bagan beat FC Goa 3-1"],
        ["PKL", "Patna Pirates", "38", "U Mumba", "36", "Patna Pirates won by 4 points"],
        ["PKL", "Patna Pirates", "38", "U Mumba", "36", "1st Half 18-20", "2nd Half 19-16", "FT"],
        ["Hockey Asia Cup", "India 1 1 1 1 5", "Korea 0 0 0 1 1", "Full Time"],
        ["NBA", "Peaks", "100", "Ports", "100", "Final"],  # nobody won
        ["Wimbledon", "R Negi 6 6", "S Rao 5 3", "Finished"],  # no set ends at 6-5
        ["Wimbledon", "R Negi 6 6 6", "S Rao 4 3 2", "S Rao beat R Negi"],
        ["All England Open", "A Negi 21 21 21", "B Rao 18 19 17", "Finished"],  # decided after two
        ["Prime Volleyball League", "Peaks", "3", "Ports", "0", "25-20, 22-25, 25-19, 25-23", "FT"],
    ],
)
def test_what_contradicts_itself_is_graded_d(lines: list[str]) -> None:
    cards = read(*lines)
    assert [card.grade for card in cards] == (["B"] if lines[-1] == "S Rao beat R Negi" else ["D"])


@given(match=matches(sports=["kabaddi", "basketball"]), side=st.integers(0, 1), more=st.integers(1, 9))
def test_a_wrong_total_contradicts_its_periods(match: Match, side: int, more: int) -> None:
    if not match.periods:
        return
    wrong = list(totals(match))
    wrong[side] += more
    (card,) = read(*stacked(match._replace(totals=(wrong[0], wrong[1]))))
    assert card.grade == "D"


# --- What only looks like it. ---

DECOYS = {
    "points table of football": [
        "ISL",
        "Team",
        "Pts",
        "Mohun Bagan",
        "47",
        "FC Goa",
        "42",
        "Bengaluru FC",
        "39",
    ],
    "points table, rows": [
        "ISL 2024-25",
        "Team P W D L Pts",
        "Mohun Bagan 22 14 5 3 47",
        "FC Goa 22 12 6 4 42",
    ],
    "points table, two rows": ["ISL Points Table", "Mohun Bagan 47", "FC Goa 42"],
    "points table of kabaddi": ["PKL", "Points Table", "Patna Pirates", "77", "U Mumba", "71", "Full Table"],
    "table in Hindi": ["प्रो कबड्डी लीग", "अंक तालिका", "पटना पाइरेट्स 77", "यू मुंबा 71"],
    "table without head": [
        "PKL",
        "Live",
        "Patna Pirates 77",
        "U Mumba 71",
        "UP Yoddhas 70",
        "Telugu Titans 66",
    ],
    "medal table": ["Asian Games", "Medal Tally", "India", "28", "Japan", "52", "Full Time"],
    "medals, rows": ["Hockey Medals", "India 8 1 3 12", "Germany 4 3 4 11", "Final"],
    "fixtures": ["ISL", "Mohun Bagan vs FC Goa", "19:30", "Kerala Blasters vs Odisha FC", "17:00"],
    "fixtures in Hindi": ["हॉकी एशिया कप", "भारत बनाम कोरिया", "शाम 7:30 बजे"],
    "fixtures by day": [
        "PKL",
        "Patna Pirates vs U Mumba",
        "12 Oct 2025, 8:00 PM",
        "Gujarat Giants vs UP Yoddhas",
    ],
    "kick-off glued": ["ISL", "Mohun Bagan 19-30 IST FC Goa"],
    "odds": ["ISL Odds", "Mohun Bagan 2-1", "FC Goa 3-1", "FT"],
    "odds in a frame": ["ISL", "Betting odds", "Mohun Bagan", "2-1", "FC Goa", "3-1"],
    "prediction": ["ISL", "Prediction", "Mohun Bagan 2-1 FC Goa", "FT"],
    "head to head": ["ISL", "Head to head", "Mohun Bagan 5-3 FC Goa", "Live"],
    "form": ["PKL", "Recent form", "Patna Pirates", "4", "U Mumba", "3", "Live"],
    "vote shares": ["BJP 45-40 Congress", "Live", "Result"],
    "seats": ["Bihar Election", "Result", "BJP", "74", "RJD", "75"],
    "seats in Hindi": ["बिहार चुनाव", "परिणाम", "भाजपा 74", "राजद 75"],
    "poll": ["Football", "Poll: who wins?", "Mohun Bagan", "62", "FC Goa", "38", "Result"],
    "prices": ["Gold 24 Carat", "72", "Silver", "91", "Live"],
    "stocks": ["Nifty 50", "Live", "Reliance 12-10 Infosys"],
    "dates": ["2-1", "3-1", "4-1", "FT"],
    "date of a match": ["ISL", "8-3-2025", "Mohun Bagan", "FC Goa"],
    "chapters": ["Chapter 2", "2-1", "Chapter 3", "3-1"],
    "telephone": ["Hockey", "Call us", "022-2345", "0522-223", "Office", "Full Time"],
    "telephone in parts": ["Helpline", "112-108", "Live"],
    "durations": ["Football", "Watch", "04:18", "00:25", "Live"],
    "headline": ["Hockey", "India beat Korea 4-1"],
    "headline below a league": [
        "ISL",
        "Mohun Bagan beat FC Goa 2-1",
        "Read the full story of the match here",
    ],
    "headline in Hindi": ["हॉकी", "भारत ने कोरिया को 4-1 से हराया", "यह भी पढ़ें"],
    "headline with a clause": ["ISL", "FT", "Mohun Bagan beat FC Goa 2-1 in a thriller to go top"],
    "headline with figures": ["Badminton", "Negi enters final, beats Rao 21-18, 21-19", "Live"],
    "two unknown names": ["Aravalli 2-1 Nilgiri", "FT"],
    "unknown names stacked": ["Aravalli", "2", "Nilgiri", "1", "Full Time"],
    "names and ages": ["Live", "Asha", "21", "Vimla", "19"],
    "top scorers": ["ISL", "Top scorers", "S Chhetri", "8", "R Krishna", "6", "Live"],
    "top raiders": ["PKL", "Top Raiders", "A Negi 212", "B Rao 198", "Live"],
    "ranking": ["Badminton Rankings", "A Negi", "1", "B Rao", "2", "Live"],
    "cricket": ["ICC Cricket World Cup", "India", "254", "Sri Lanka", "180", "Match Ended"],
    "cricket series": ["India tour of England", "India lead 2-1 England", "Live"],
    "series of cricket": ["Test Series", "India 2-1 England", "FT"],
    "exam marks": ["Result", "Class 10", "Asha", "95", "Vimla", "93"],
    "weather": ["Live", "Delhi", "32", "Mumbai", "29"],
    "pages": ["Football", "1", "2", "3", "Next"],
    "comments": ["Football", "Comments", "0", "Share", "12", "Live"],
    "squad numbers": ["ISL", "Squad", "V Kaith", "1", "S Bose", "15", "A Rai", "21"],
    "prose": ["ISL", "Full Time", "Mohun Bagan led 2-1 at the break and never looked back after that."],
}


@pytest.mark.parametrize("name", DECOYS)
def test_what_only_looks_like_a_card_is_none(name: str) -> None:
    assert find_cards(DECOYS[name]) == []


def test_cards_of_many_sports_stand_on_one_page() -> None:
    lines = [
        *STORY_ABOVE,
        *("IPL", "Punjab Kings", "184/7", "20.0", "Royal Challengers Bengaluru", "190/9", "20.0"),
        "Royal Challengers Bengaluru win by 6 runs",
        *("ISL", "FT", "Mohun Bagan", "2", "FC Goa", "1"),
        *("Wimbledon", "R Negi beat S Rao 6-4, 6-3", "Finished"),
        *("प्रो कबड्डी लीग", "पटना पाइरेट्स", "38", "यू मुंबा", "36", "मैच समाप्त"),
        *STORY_BELOW,
    ]
    cards, page = take_scores(text_page(lines))
    assert [card.sport for card in cards] == ["cricket", "football", "tennis", "kabaddi"]
    assert [block.text for block in page.blocks] == [*STORY_ABOVE, *STORY_BELOW]


_PARTS = [
    line
    for match in [Match("football", "ISL", ("Goa", "Bagan"), (2, 2), half_time=(1, 0))]
    for line in stacked(match)
]


@given(
    lines=st.lists(
        st.text(max_size=40) | st.sampled_from([*_PARTS, "", "vs", "-", "2-1", "21 15 21", "(4)"]),
        max_size=25,
    )
)
def test_any_lines_give_cards_or_nothing(lines: list[str]) -> None:
    for found in find_cards(lines):
        assert found.lines <= set(range(len(lines)))


def test_time_is_linear_in_the_page() -> None:
    import time

    def seconds(lines: list[str]) -> float:
        begin = time.perf_counter()
        find_cards(lines)
        return time.perf_counter() - begin

    for lines in (
        ["ISL", "A", "2", "B", "1"],
        ["2-1"],
        ["9 " * 50],
        ["Negi 1, " * 13],
        ["ISL", "1", "2", "3"],
    ):
        assert seconds(lines * 2000) < 3
