import csv
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.extraction.folding import fold, is_word_character
from transforms.extraction.gazetteer import RESOURCE, Gazetteer, Name, find_places
from transforms.extraction.model import Place

_TOWN = Place("नगरपुर", "town", "IN-UP", None, None)


def _found(text: str) -> list[tuple[str, str | None]]:
    return [(text[match.begin : match.end], match.places[0].state) for match in find_places(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("शिमला और चम्बा में बारिश", [("शिमला", "IN-HP"), ("चम्बा", "IN-HP")]),
        ("हिमाचली टोपी, पंजाबी गीत", []),
        ("पटनाः बैठक हुई", [("पटना", "IN-BR")]),
        ("NEW DELHI: Bihar", [("NEW DELHI", "IN-DL"), ("Bihar", "IN-BR")]),
        ("write to goa at bihar.example", []),
        ("Up and up, UP: us, US", [("UP", "IN-UP"), ("US", None)]),
        ("पंजाब किंग्स और लखनऊ", [("लखनऊ", "IN-UP")]),
        ("बंगाल की खाड़ी और पश्चिम बंगाल", [("पश्चिम बंगाल", "IN-WB")]),
        ("पूर्वी चंपारण", [("पूर्वी चंपारण", "IN-BR")]),
        ("उड़ीसा, उत्तरांचल, इलाहाबाद", [("उड़ीसा", "IN-OD"), ("उत्तरांचल", "IN-UK"), ("इलाहाबाद", "IN-UP")]),
        ("ਅੰਮ੍ਰਿਤਸਰ ਤੇ ਰੁਦਰਪ੍ਰਯਾਗ", [("ਅੰਮ੍ਰਿਤਸਰ", "IN-PB"), ("ਰੁਦਰਪ੍ਰਯਾਗ", "IN-UK")]),
        ("بہار اور لکھنؤ", [("بہار", "IN-BR"), ("لکھنؤ", "IN-UP")]),
        ("বীরভূম", [("বীরভূম", "IN-WB")]),
        ("लंदन, पाकिस्तान", [("लंदन", None), ("पाकिस्तान", None)]),
        ("", []),
        ("\ud800 शिमला", [("शिमला", "IN-HP")]),
    ],
)
def test_places_are_found_at_word_boundaries(text: str, found: list[tuple[str, str | None]]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize("word", ["गया", "मंडी", "सागर", "पूर्ण", "बस्ती", "सीधी", "पाली", "हटा", "सकती"])
def test_names_that_are_also_words_are_marked(word: str) -> None:
    (match,) = find_places(word)
    assert match.common_word


@pytest.mark.parametrize("word", ["ਮੰਡੀ", "منڈی", "گیا", "بستی", "ਆਰਾ", "આરા", "চিলি", "ਕੋਟਾ", "ಗಿನಿ"])
def test_a_word_of_hindi_is_marked_in_the_other_scripts_of_its_place(word: str) -> None:
    (match,) = find_places(word)
    assert match.common_word


@pytest.mark.parametrize(
    ("text", "common"),
    [
        ("नागौर में बारिश", False),
        ("कोटा में।", False),
        ("ਮੋਗਾ ਵਿੱਚ", False),
        ("नागौर की", True),
        ("कोटा", True),
        ("मंडी में भीड़", True),
        ("ऐसी सूरत में", True),
        ("किस नदिया में", True),
        ("कोटा मेंटेन", True),
    ],
)
def test_a_word_that_nobody_is_in_is_the_place_before_in(text: str, common: bool) -> None:
    (match,) = find_places(text)
    assert match.common_word is common


@pytest.mark.parametrize("name", ["Bhubaneswar", "Dehradun", "Washington", "कोच्चि", "ಬೆಂಗಳೂರು", "نظام آباد"])
def test_a_city_is_not_taken_for_a_persons_name(name: str) -> None:
    (match,) = find_places(name)
    assert not match.common_word


# एमपी, काशी and वाईएसआर are words or people; these are other names of their places. Moga is a person in
# Hindi, and a district in Punjab's own script.
@pytest.mark.parametrize(
    "name", ["ਮਧ ਪਰਦੇਸ਼", "মধ্যপ্রদেশ", "ਵਾਰਾਣਸੀ", "وارانسی", "ਕਡਪਾ", "ਮੋਗਾ", "ਅੰਮ੍ਰਿਤਸਰ", "Mandi"]
)
def test_another_name_of_the_place_is_not_marked_with_it(name: str) -> None:
    (match,) = find_places(name)
    assert not match.common_word


@pytest.mark.parametrize("name", ["शिमला", "बिहार", "मथुरा", "दिल्ली", "अमृतसर", "Surat", "Mathura"])
def test_names_that_are_only_places_are_not_marked(name: str) -> None:
    (match,) = find_places(name)
    assert not match.common_word


def test_a_name_in_several_states_gives_all_of_them() -> None:
    (match,) = find_places("बिलासपुर")
    assert {"IN-HP", "IN-CG"} <= {place.state for place in match.places}


def test_ids_come_from_iso_then_lgd_then_geonames() -> None:
    sources = [match.places[0].entity_source for match in find_places("बिहार, शिमला, हल्द्वानी, लंदन")]
    assert sources == ["ISO 3166-2", "LGD", "GeoNames", "GeoNames"]


def test_the_longest_of_overlapping_names_is_kept() -> None:
    names = [
        Name("पुर", (_TOWN,), False),
        Name("पुर नगर", (_TOWN,), False),
        Name("नगर खास", (_TOWN,), False),
    ]
    text = "पुर नगर खास पुर"
    assert [text[match.begin : match.end] for match in Gazetteer(names).find(text)] == ["पुर नगर", "पुर"]


def test_what_is_dumped_loads_again(tmp_path: Path) -> None:
    names = [
        Name("पुर", (_TOWN,), True),
        Name("पुर बैंक", (), False),
        Name("पुरवा", (_TOWN,), True, place_before_in=True),
    ]
    Gazetteer(names).dump(tmp_path / "places.json")
    loaded = Gazetteer.load(tmp_path / "places.json")
    assert loaded.find("पुर, पुर बैंक") == [(0, 3, (_TOWN,), True)]
    assert loaded.find("पुरवा में") == [(0, 5, (_TOWN,), False)]


def test_importing_the_module_reads_no_file() -> None:
    program = (
        "from transforms.extraction import gazetteer; assert not gazetteer._gazetteer.cache_info().misses"
    )
    subprocess.run([sys.executable, "-c", program], check=True, cwd=Path(__file__).parents[2])


def test_the_licences_stand_beside_the_file() -> None:
    notice = RESOURCE.with_name("places_LICENCE_NOTICE.txt").read_text(encoding="utf-8")
    assert all(
        source in notice for source in ("GeoNames", "CC BY 4.0", "Government Open Data License", "CLDR")
    )


@given(
    st.lists(
        st.sampled_from(["शिमला", "चम्बा", "गढ\u093c", "Delhi", "नई दिल्\u200dली", " ", "।", "-", "ि", "में"]),
        max_size=20,
    )
)
def test_matches_stand_at_word_boundaries_in_order(pieces: list[str]) -> None:
    text = "".join(pieces)
    end = 0
    for match in find_places(text):
        assert end <= match.begin < match.end
        end = match.end
        assert match.begin == 0 or not is_word_character(text[match.begin - 1])
        assert end == len(text) or not is_word_character(text[end])
        assert match.places


def test_every_name_of_the_table_of_native_names_is_found() -> None:
    with (Path(__file__).parents[2] / "tools/native_names.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for name in row["names"].split("|"):
                (match,) = find_places(name)
                assert row["iso"] in {place.state for place in match.places}, name
                assert match.end - match.begin == len(name)


def test_every_state_and_district_of_the_reviewed_tables_is_found(shared: Path) -> None:
    for table, code, column in (
        ("states_in.csv", "iso_3166_2", "names_hi"),
        ("states_in.csv", "iso_3166_2", "names_pa"),
        ("states_in.csv", "iso_3166_2", "names_ur"),
        ("states_in.csv", "iso_3166_2", "name_en"),
        ("districts.csv", "iso", "name_hi"),
        ("districts.csv", "iso", "name_pa"),
        ("districts.csv", "iso", "name_ur"),
    ):
        with (shared / "data/places" / table).open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                for name in filter(None, row[column].split("|")):
                    states = [place.state for match in find_places(name) for place in match.places]
                    assert row[code] in states, (name, fold(name).text)
