"""Datelines in the shapes of Indian pages, with sentences of our own."""

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.extraction.body import is_place as in_gazetteer
from transforms.extraction.dateline import split_dateline

HINDI = "नगर में मेला लगा और लोग दूर से आए।"
ENGLISH = "The fair opened in the rain."
PUNJABI = "ਸ਼ਹਿਰ ਵਿੱਚ ਮੇਲਾ ਲੱਗਿਆ।"

# The dateline as written, its first sentence, and place, agencies, authors.
SHAPES = [
    ("कटनी : ", HINDI, "कटनी", (), ()),
    ("कटनी: ", HINDI, "कटनी", (), ()),
    ("कटनीः ", HINDI, "कटनी", (), ()),
    ("कटनी। ", HINDI, "कटनी", (), ()),
    ("कटनी । ", HINDI, "कटनी", (), ()),
    ("कटनी— ", HINDI, "कटनी", (), ()),
    ("कटनी, जेएनएन। ", HINDI, "कटनी", ("जेएनएन",), ()),
    ("कटनी, एजेंसी । ", HINDI, "कटनी", ("एजेंसी",), ()),
    ("जागरण संवाददाता, कटनी : ", HINDI, "कटनी", ("जागरण संवाददाता",), ()),
    ("संवाद सहयोगी, कटनी: ", HINDI, "कटनी", ("संवाद सहयोगी",), ()),
    ("डिजिटल डेस्क, नई दिल्ली। ", HINDI, "नई दिल्ली", ("डिजिटल डेस्क",), ()),
    ("एजेंसी, कटनी/नई दिल्ली । ", HINDI, "कटनी/नई दिल्ली", ("एजेंसी",), ()),
    ("पटना/कटनी : ", HINDI, "पटना/कटनी", (), ()),
    ("मुंबई, चार अप्रैल (भाषा) ", HINDI, "मुंबई", ("भाषा",), ()),
    ("नयी दिल्ली, 21 जून (भाषा) ", HINDI, "नयी दिल्ली", ("भाषा",), ()),
    ("कटनी (ब्यूरो): ", HINDI, "कटनी", ("ब्यूरो",), ()),
    ("कटनी (कमल): ", HINDI, "कटनी", (), ("कमल",)),
    ("कटनी (कमल, आशा): ", HINDI, "कटनी", (), ("कमल", "आशा")),
    ("कटनी (कमल वर्मा व आशा राव)। ", HINDI, "कटनी", (), ("कमल वर्मा", "आशा राव")),
    ("कटनी (कमल, निस): ", HINDI, "कटनी", ("निस",), ("कमल",)),
    ("कटनी (हप्र): ", HINDI, "कटनी", ("हप्र",), ()),
    ("कटनी (हि.स.)। ", HINDI, "कटनी", ("हि.स.",), ()),
    ("कटनी (मध्य प्रदेश) : ", HINDI, "कटनी", (), ()),
    ("कटनी (म.प्र.): ", HINDI, "कटनी", (), ()),
    ("KATNI (Madhya Pradesh): ", ENGLISH, "KATNI", (), ()),
    ("खेल डेस्क: ", HINDI, "", ("खेल डेस्क",), ()),
    ("International Desk: ", ENGLISH, "", ("International Desk",), ()),
    ("ਮੋਗਾ, 2 ਮਈ (ਹਰਮਨ ਸਿੰਘ)-", PUNJABI, "ਮੋਗਾ", (), ("ਹਰਮਨ ਸਿੰਘ",)),
    ("ਮੋਗਾ, 7 ਜੂਨ", PUNJABI, "ਮੋਗਾ", (), ()),  # glued to the sentence
    ("ਮੋਗਾ—", PUNJABI, "ਮੋਗਾ", (), ()),
    ("કમલ વર્મા, રાજકોટઃ ", "શહેરમાં મેળો ભરાયો.", "રાજકોટ", (), ("કમલ વર્મા",)),
    ("বোলপুর: ", "শহরে মেলা বসেছে।", "বোলপুর", (), ()),
    ("NEW DELHI: ", ENGLISH, "NEW DELHI", (), ()),
    ("Katni: ", ENGLISH, "Katni", (), ()),
    ("New Delhi, July 5 (PTI): ", ENGLISH, "New Delhi", ("PTI",), ()),
    ("New Delhi, July 5, 2021 (PTI) ", ENGLISH, "New Delhi", ("PTI",), ()),
    ("New Delhi, India, Wednesday, July 5 (PTI). ", ENGLISH, "New Delhi, India", ("PTI",), ()),
    ("Mumbai (Maharashtra) [India], July 5 (ANI): ", ENGLISH, "Mumbai", ("ANI",), ()),
    ("KATNI — ", ENGLISH, "KATNI", (), ()),
    ("Reuters, Washington: ", ENGLISH, "Washington", ("Reuters",), ()),
    ("कटनी, वरीय संवाददाता", "", "कटनी", ("वरीय संवाददाता",), ()),
    ("Katni:", "", "Katni", (), ()),
    ("Reuters,  Washington,", "", "Washington", ("Reuters",), ()),
]


@pytest.mark.parametrize(("prefix", "sentence", "place", "agencies", "authors"), SHAPES)
def test_every_shape(
    prefix: str, sentence: str, place: str, agencies: tuple[str, ...], authors: tuple[str, ...]
) -> None:
    found = split_dateline(prefix + sentence)
    assert found is not None
    assert found[:5] == (place, prefix.strip(), agencies, authors, sentence)


@pytest.mark.parametrize(
    "paragraph",
    [
        "",
        HINDI,
        ENGLISH,
        PUNJABI,
        "मुख्यमंत्री ने कहा: काम होगा।",
        "यह भी पढ़ें: मेले की तस्वीरें",
        "सवाल: मेला कब लगेगा?",
        "नोट : समय बदल सकता है।",
        "अतः यह मेला लगेगा।",
        "हां। मेला लगेगा।",
        "Also Read: The fair in pictures",
        "Watch: The fair in pictures",
        "Updated on: 4 March 2021",
        "Thursday, March 4, 2021",
        "He said on July 5 (PTI): the fair",
        "कटनी, 7 जून को मेला लगा।",
        "Score: 190/9",
        "10:45 बजे मेला लगा।",
        "Best Singer (Female) won - again",
        "कमल वर्मा",
        "कटनी",  # a lone word may be anything: the gazetteer knows
        f"कटनी. {HINDI}",
        f"कटनी | {HINDI}",
        f"कार्यालय संवाददाता, कटनी {HINDI}",
        f"खेल डेस्क {HINDI}",
        "खेल डेस्क:",
        "हेल्प डेस्क: फोन करें और नाम लिखाएं",
    ],
)
def test_what_is_no_dateline(paragraph: str) -> None:
    assert split_dateline(paragraph) is None


def is_place(name: str) -> bool:
    return name in ("कटनी", "गढ़ शंकर")


def test_with_a_gazetteer_a_lone_place_is_a_dateline() -> None:
    found = split_dateline("कटनी", is_place=is_place)
    assert found is not None
    assert (found.place, found.rest) == ("कटनी", "")


def test_with_a_gazetteer_a_speaker_is_no_place() -> None:
    assert split_dateline(f"कमल वर्मा: {HINDI}") is not None
    assert split_dateline(f"कमल वर्मा: {HINDI}", is_place=is_place) is None
    assert split_dateline(f"गढ़ शंकर: {HINDI}", is_place=is_place) is not None


def test_with_a_gazetteer_a_small_town_of_one_word_is_still_believed() -> None:
    found = split_dateline(f"बड़सर : {HINDI}", is_place=is_place)
    assert found is not None
    assert found.place == "बड़सर"


@pytest.mark.parametrize(
    ("prefix", "place", "agencies"),
    [
        ("कटनी. ", "कटनी", ()),
        ("कटनी | ", "कटनी", ()),
        ("कटनी, जेएनएन. ", "कटनी", ("जेएनएन",)),
        ("कार्यालय संवाददाता, कटनी ", "कटनी", ("कार्यालय संवाददाता",)),
        ("नगर संवाददाता, गढ़ शंकर ", "गढ़ शंकर", ("नगर संवाददाता",)),
        ("कटनी संवाददाता। ", "कटनी", ("कटनी संवाददाता",)),
        ("बड़सर (कटनी)। ", "बड़सर", ()),
        ("खेल डेस्क। ", "", ("खेल डेस्क",)),
    ],
)
def test_with_a_gazetteer_weak_marks_are_believed(prefix: str, place: str, agencies: tuple[str, ...]) -> None:
    found = split_dateline(prefix + HINDI, is_place=is_place)
    assert found is not None
    assert found[:5] == (place, prefix.strip(), agencies, (), HINDI)


@pytest.mark.parametrize("line", ["सुबह न्यूज | कटनी", "कटनी | सुबह न्यूज", "कार्यालय संवाददाता, कटनी"])
def test_with_a_gazetteer_a_newsroom_and_its_town_are_a_line(line: str) -> None:
    found = split_dateline(line, is_place=is_place)
    assert found is not None
    assert (found.place, len(found.agencies), found.rest) == ("कटनी", 1, "")


@pytest.mark.parametrize(
    "line",
    [
        "कटनी | गढ़ शंकर",  # a menu
        "कटनी | गढ़ शंकर | मेला | खेल | शहर | गांव | देश",
        "खेल डेस्क | कटनी | 4 मार्च 2021, 05:26 PM",
        "कटनी (मध्य प्रदेश)",  # a row of a table
        "कटनी संवाददाता",  # a byline
        f"मेला. {HINDI}",
        f"मेला | {HINDI}",
        "कार्यालय संवाददाता, कटनी में मेला लगा।",
        "कार्यालय संवाददाता, मेला लगा और लोग आए।",
    ],
)
def test_with_a_gazetteer_weak_marks_alone_are_not_believed(line: str) -> None:
    assert split_dateline(line, is_place=is_place) is None


def test_the_day_of_a_dateline() -> None:
    found = split_dateline(f"कटनी, 14 मार्च (भाषा) {HINDI}")
    assert found is not None
    assert (found.day_month, found.date) == ((14, 3), None)
    found = split_dateline(f"कटनी, 14 मार्च 2021 (भाषा) {HINDI}")
    assert found is not None
    assert found.day_month is None
    assert str(found.date) == "2021-03-13 18:30:00+00:00"
    found = split_dateline(f"कटनी : {HINDI}")
    assert found is not None
    assert (found.day_month, found.date) == (None, None)


PIECES = [
    "कटनी",
    "New Delhi",
    " ",
    ",",
    ":",
    "ः",
    "।",
    "—",
    "-",
    "(",
    ")",
    "[",
    "]",
    "/",
    "भाषा",
    "संवाददाता",
    "|",
    "PTI",
    "4 March",
    "7 ਜੂਨ",
    "ने",
    "A",
    ".",
]


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join)), st.booleans())
def test_any_text_is_split_without_loss(text: str, known: bool) -> None:
    for predicate in (None, lambda _: known):
        found = split_dateline(text, is_place=predicate)
        if found is not None:
            assert found.place or found.agencies
            assert "".join((found.raw + found.rest).split()) == "".join(text.split())


def test_a_long_paragraph_costs_no_more_than_its_length() -> None:
    assert split_dateline("(" * 200_000) is None
    assert split_dateline("कटनी " * 100_000) is None
    assert split_dateline("संवाददाता, " * 100_000, is_place=is_place) is None
    assert split_dateline("मेला. " * 100_000, is_place=is_place) is None


def _letters(text: str | None) -> str:
    composed = unicodedata.normalize("NFC", text or "").casefold()
    return "".join(char for char in composed if unicodedata.category(char)[0] in "LMN")


def test_the_datelines_of_the_labelled_pages(shared: Path) -> None:
    right = false = labelled = 0
    for file in sorted((shared / "pages").glob("*.json")):
        record = json.loads(file.read_bytes())
        gold = record.get("gold") if isinstance(record, dict) else None
        if not gold or not gold.get("body"):
            continue
        false += sum(
            split_dateline(paragraph) is not None
            or split_dateline(paragraph, is_place=in_gazetteer) is not None
            for paragraph in gold["body"]
        )
        if gold.get("dateline_raw"):
            labelled += 1
            lines = (gold["dateline_raw"], f"{gold['dateline_raw']} {gold['body'][0]}")
            places = [found.place for found in map(split_dateline, lines) if found]
            right += _letters(gold["dateline_place"]) in map(_letters, places)
    # Not right without a gazetteer: two lone places, and two date lines that `byline` reads.
    assert right >= labelled - 4
    assert false <= 1  # a dateline that the paper repeats inside the story
