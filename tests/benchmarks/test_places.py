from pathlib import Path

from benchmarks.places import Context, resolve, speed_reported, states_reported, texts

_SHIMLA = Context("IN-HP", "शिमला", "बैठक में फैसला", "", "")
_WRONG = Context("IN-UP", "पटना", "बैठक में फैसला", "", "")


def test_a_state_has_the_share_that_is_right_of_its_own_and_of_what_it_was_given() -> None:
    table = states_reported({"open": [(context, resolve(context)) for context in (_SHIMLA, _WRONG)]})
    rows = {
        cells[1]: cells[2:-1] for cells in ([*map(str.strip, line.split("|"))] for line in table.splitlines())
    }
    assert rows["IN-HP"] == ["1", "1.000", "1.000"]
    assert rows["IN-UP"] == ["1", "0.000", "–"]
    assert rows["IN-BR"] == ["0", "–", "0.000"]
    assert rows["all states"] == ["2", "0.500", "0.500"]


def test_all_matchers_find_the_same_names(tmp_path: Path) -> None:
    pieces = texts(tmp_path)[:5]  # made up, for lack of data
    assert all("शिमला" in piece for piece in pieces)
    rows = [
        line.split("|") for line in speed_reported(pieces, rounds=1).splitlines() if line.startswith("| ")
    ]
    found = {cells[1].strip(): cells[4].strip() for cells in rows[1:]}
    assert found["khabar"] == found["dictionary of n-grams"] != "0"
    assert found.get("pyahocorasick", found["khabar"]) == found["khabar"]
