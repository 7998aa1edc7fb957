"""Single lines of cricket cards: results in many languages, states, totals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.extraction.scores.cricket.results import read_result
from transforms.extraction.scores.cricket.totals import read_overs, read_rate, read_target, read_total
from transforms.extraction.scores.labels import read_label, read_pairing
from transforms.extraction.scores.statuses import read_status
from transforms.extraction.scores.teams import competition_of

WON = {
    # line: winner, loser, margin, kind, method
    "India won by 6 runs": ("India", None, 6, "runs", None),
    "India win by 1 run": ("India", None, 1, "runs", None),
    "India win by an innings and  137 runs": ("India", None, 137, "innings_and_runs", None),
    "RSA won by an innings and 45 runs": ("RSA", None, 45, "innings_and_runs", None),
    "Aries Kollam Sailors won by 3 wkts (VJD Method)": ("Aries Kollam Sailors", None, 3, "wickets", "VJD"),
    "Ireland won by 5 runs (DLS method)": ("Ireland", None, 5, "runs", "DLS"),
    "India won by 5 runs (D/L method)": ("India", None, 5, "runs", "DLS"),
    "India won by 5 runs via DLS": ("India", None, 5, "runs", "DLS"),
    "India won by 6 wickets with 12 balls remaining": ("India", None, 6, "wickets", None),
    "India beat Sri Lanka by 302 runs": ("India", "Sri Lanka", 302, "runs", None),
    "Sri Lanka lost to India by 302 runs": ("India", "Sri Lanka", 302, "runs", None),
    "भारत ने पाकिस्तान को 6 विकेट से हराया": ("भारत", "पाकिस्तान", 6, "wickets", None),
    "भारत ने पाकिस्तान को पारी और 22 रनों से हराया": ("भारत", "पाकिस्तान", 22, "innings_and_runs", None),
    "भारत 7 विकेट से जीता": ("भारत", None, 7, "wickets", None),
    "भारत ने 5 रन से जीत दर्ज की (डीएलएस नियम)": ("भारत", None, 5, "runs", "DLS"),
    "न्यूज़ीलैंड ने 5 रन से मैच जीता": ("न्यूज़ीलैंड", None, 5, "runs", None),
    "ਭਾਰਤ ਨੇ ਪਾਕਿਸਤਾਨ ਨੂੰ 6 ਦੌੜਾਂ ਨਾਲ ਹਰਾਇਆ": ("ਭਾਰਤ", "ਪਾਕਿਸਤਾਨ", 6, "runs", None),
    "ਭਾਰਤ 7 ਵਿਕਟਾਂ ਨਾਲ ਜਿੱਤਿਆ": ("ਭਾਰਤ", None, 7, "wickets", None),
    "ભારતે પાકિસ્તાનને 6 રને હરાવ્યું": ("ભારત", "પાકિસ્તાન", 6, "runs", None),
    "ભારતનો 7 વિકેટે વિજય": ("ભારત", None, 7, "wickets", None),
    "بھارت نے پاکستان کو 6 رنز سے شکست دی": ("بھارت", "پاکستان", 6, "runs", None),
    "بھارت 7 وکٹوں سے جیت گیا": ("بھارت", None, 7, "wickets", None),
    "ভারত পাকিস্তানকে 6 রানে হারাল": ("ভারত", "পাকিস্তান", 6, "runs", None),
    "ভারত 7 উইকেটে জয়ী": ("ভারত", None, 7, "wickets", None),
    "भारताने पाकिस्तानचा 6 धावांनी पराभव केला": ("भारता", "पाकिस्तान", 6, "runs", None),
    "भारत 7 गडी राखून विजयी": ("भारत", None, 7, "wickets", None),
    "இந்தியா 7 விக்கெட் வித்தியாசத்தில் வெற்றி": ("இந்தியா", None, 7, "wickets", None),
    "భారత్ 6 పరుగుల తేడాతో విజయం": ("భారత్", None, 6, "runs", None),
}


@pytest.mark.parametrize("line", WON)
def test_who_won_by_how_much(line: str) -> None:
    result = read_result(line)
    assert result is not None
    told = (result.winner, result.loser, result.margin_value, result.margin_kind, result.method)
    assert told == WON[line]
    assert (result.outcome, result.text) == ("win", line)


OTHERS = {
    # line: outcome, status, winner
    "Match tied (VJD)": ("tie", "post-event", None),
    "Match tied (Teams score level on DLS method)": ("tie", "post-event", None),
    "Match tied (Delhi won the one-over eliminator)": ("tie", "post-event", "Delhi"),
    "India won by losing fewer wickets": ("tie", "post-event", "India"),
    "मैच टाई, भारत ने सुपर ओवर में जीता": ("tie", "post-event", "भारत"),
    "No result (due to rain)": ("no_result", "post-event", None),
    "No Result - due to rain": ("no_result", "post-event", None),
    "No result(due to rain)": ("no_result", "post-event", None),
    "No result due to bad weather": ("no_result", "post-event", None),
    "Match tied (India won the 2nd Super Over)": ("tie", "post-event", "India"),
    "No result (rain) - CSG and LKK joint-winners": ("no_result", "post-event", None),
    "मैच बेनतीजा रहा": ("no_result", "post-event", None),
    "Match abandoned without a ball bowled": ("no_result", "canceled", None),
    "बारिश के कारण मैच रद्द": ("no_result", "canceled", None),
    "Match drawn": ("draw", "post-event", None),
    "मैच ड्रॉ रहा": ("draw", "post-event", None),
    "Mumbai won on first innings lead": ("draw", "post-event", "Mumbai"),
    "Match postponed": (None, "postponed", None),
    "Nepal won by walkover": ("win", "post-event", "Nepal"),
    "Match awarded to Nepal": ("win", "post-event", "Nepal"),
    "England awarded the match (opposition refused to play)": ("win", "post-event", "England"),
}


@pytest.mark.parametrize("line", OTHERS)
def test_why_nobody_won(line: str) -> None:
    result = read_result(line)
    assert result is not None
    assert (result.outcome, result.match_status, result.winner) == OTHERS[line]


STATES = {
    "Match not started": "pre-event",
    "Match starts at 07:30 PM": "pre-event",
    "Royal Challengers Bengaluru opt to bowl": "pre-event",
    "India have won the toss and have opted to bat": "pre-event",
    "भारत ने टॉस जीतकर पहले गेंदबाजी का फैसला किया": "pre-event",
    "टॉस: भारत, पहले बल्लेबाजी": "pre-event",
    "Day 1: Stumps - Sri Lanka opt to bowl": "mid-event",
    "Day 2: Stumps - Wellington trail by 239 runs": "mid-event",
    "Day 3: 3rd Session - Central Districts trail by 135 runs": "mid-event",
    "Stumps: New Zealand lead South Africa by 21 runs with 7 wickets remaining": "mid-event",
    "Day 3: Stumps - County Select XI need 152 runs": "mid-event",
    "India need 45 runs in 24 balls": "mid-event",
    "India require 9 from 6 balls": "mid-event",
    "Innings Break": "mid-event",
    "Rain stops play": "mid-event",
    "Day 1 in progress": "mid-event",
    "दूसरा दिन: स्टंप्स - भारत 149 रन से आगे": "mid-event",
    "भारत को जीत के लिए 24 गेंदों में 45 रन चाहिए": "mid-event",
    "लंच": "mid-event",
    "Match Ended": "post-event",
    "मैच समाप्त": "post-event",
}


@pytest.mark.parametrize("line", STATES)
def test_states_of_a_match(line: str) -> None:
    status = read_status(line)
    assert status is not None
    assert status.match_status == STATES[line]


@pytest.mark.parametrize(
    "line",
    [
        "India win by 6 runs, and a nation celebrates",
        "India won by 6 seats",
        "भारत ने पाकिस्तान को 6 विकेट से हराया तो सड़कों पर उतरे लोग",
        "वह 6 रन से शतक चूके",
        "BJP won by 1200 votes",
        "No result so far in the search for the missing, says the police officer of the district in charge",
        "Results awaited",
        "Punjab beat the heat",
        "",
    ],
)
def test_a_sentence_is_no_line_of_a_card(line: str) -> None:
    assert read_result(line) is None
    assert read_status(line) is None
    assert read_total(line) is None


@pytest.mark.parametrize(
    ("line", "competition", "stage"),
    [
        ("IPL 2025", "IPL 2025", None),
        ("टी-20 सीरीज", "टी-20 सीरीज", None),
        ("Match 33, ICC Cricket World Cup, 2023", "ICC Cricket World Cup, 2023", "Match 33"),
        ("2nd Test, Hill Trophy", "Hill Trophy", "2nd Test"),
    ],
)
def test_labels(line: str, competition: str, stage: str | None) -> None:
    label = read_label(line)
    assert label is not None
    assert (label.competition, label.stage) == (competition, stage)


@pytest.mark.parametrize(
    ("label", "competition"),
    [
        ("TATA IPL 2025", "ipl"),
        ("टाटा आईपीएल", "ipl"),
        ("Women's T20 World Cup 2024", "intl-women"),
        ("U19 World Cup", None),
        ("टी-20 सीरीज", "intl"),
        ("रणजी ट्रॉफी", "india"),
        ("Monsoon League", None),
    ],
)
def test_competitions(label: str, competition: str | None) -> None:
    known = competition_of(label)
    assert (known and known.competition_id) == competition


# --- Figures. ---


@given(
    runs=st.integers(0, 999),
    wickets=st.none() | st.integers(0, 10),
    mark=st.sampled_from(["/", "-", " / "]),
    overs=st.none() | st.tuples(st.integers(0, 199), st.integers(0, 5)),
    shape=st.sampled_from(["({})", "({} ov)", "{} ov", "({} overs)", "({} ओवर)"]),
    team=st.sampled_from(["", "IND ", "Punjab Kings ", "पंजाब किंग्स: ", "India U19 "]),
    declared=st.booleans(),
)
def test_a_total_is_read_as_it_was_written(
    runs: int,
    wickets: int | None,
    mark: str,
    overs: tuple[int, int] | None,
    shape: str,
    team: str,
    declared: bool,
) -> None:
    line = f"{team}{runs}" + ("" if wickets is None else f"{mark}{wickets}") + ("d" if declared else "")
    written = f"{overs[0]}.{overs[1]}" if overs else None
    total = read_total(f"{line} {shape.format(written)}" if written else line)
    assert total is not None
    (innings,) = total.innings
    assert (innings.runs, innings.wickets, innings.declared) == (runs, wickets, declared)
    assert total.team == (team.rstrip(": ") or None)
    assert (total.overs and total.overs.written) == written


@given(
    runs=st.integers(1, 999), wickets=st.integers(0, 10), overs=st.integers(0, 199), ball=st.integers(0, 5)
)
def test_figures_run_together_have_one_reading(runs: int, wickets: int, overs: int, ball: int) -> None:
    total = read_total(f"Goa{runs}/{wickets}{overs}.{ball}")
    assert total is not None
    assert total.overs is not None
    assert (total.innings[0].runs, total.innings[0].wickets) == (runs, wickets)
    assert total.overs.written == f"{overs}.{ball}"


@given(line=st.text(max_size=110) | st.text(alphabet="0123456789/-.&()dv ABab", max_size=110))
def test_any_line_is_read_or_not(line: str) -> None:
    for read in (
        read_total,
        read_overs,
        read_rate,
        read_target,
        read_result,
        read_status,
        read_label,
        read_pairing,
    ):
        read(line)
