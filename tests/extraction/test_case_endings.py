import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.extraction.case_endings import end_with_ending, stems
from transforms.extraction.folding import fold
from transforms.extraction.gazetteer import find_places


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("நெல்லையில்", "IN-TN"),
        ("சேலத்தில்", "IN-TN"),
        ("ஈரோட்டில்", "IN-TN"),
        ("சென்னைக்கு", "IN-TN"),
        ("கேரளாவில்", "IN-KL"),
        ("மதுரைக்", "IN-TN"),
        ("గుంటూరులో", "IN-AP"),
        ("వరంగల్\u200cకు", "IN-TS"),
        ("ಬೆಂಗಳೂರಿನಲ್ಲಿ", "IN-KA"),
        ("ಕರ್ನಾಟಕದ", "IN-KA"),
        ("ಮಡಿಕೇರಿಯಲ್ಲಿ", "IN-KA"),
        ("കൊല്ലത്ത്", "IN-KL"),
        ("കണ്ണൂരിൽ", "IN-KL"),
        ("കോഴിക്കോട്ടെ", "IN-KL"),
        ("കൊച്ചിയിലെ", "IN-KL"),
        ("কলকাতায়", "IN-WB"),
        ("বাঁকুড়ার", "IN-WB"),
        ("গুৱাহাটীত", "IN-AS"),
        ("ਲੁਧਿਆਣੇ", "IN-PB"),
        ("રાજકોટના", "IN-GJ"),
        ("ભાવનગરમાં", "IN-GJ"),
        ("ସମ୍ବଲପୁରରେ", "IN-OD"),
        ("नाशिकमध्ये", "IN-MH"),
        ("पुण्यातील", "IN-MH"),
        ("गोव्यात", "IN-GA"),
        ("कोल्हापुरात", "IN-MH"),
        ("मुंबईत", "IN-MH"),
    ],
)
def test_a_name_with_its_ending_is_the_place(word: str, state: str) -> None:
    (match,) = find_places(f"{word}, {word[0]}")
    assert (match.begin, match.end) == (0, len(word))
    assert match.places[0].state == state


@pytest.mark.parametrize(
    "word",
    [
        "மதுரைவீரன்",  # a name that only begins like the place
        "कोल्हापुरी",  # a sandal
        "मुंबइया",
        "সেলিমের",
        "मंडीत",  # a name that is also a word takes no ending
        "Delhiites",
    ],
)
def test_other_words_that_begin_with_a_name_are_not(word: str) -> None:
    assert find_places(word) == []


def test_a_name_that_ends_like_another_with_an_ending_stays_itself() -> None:
    (match,) = find_places("गुजरात")
    assert [place.state for place in match.places] == ["IN-GJ"]


@given(st.text(st.characters(min_codepoint=0x0900, max_codepoint=0x0D7F) | st.just(" "), max_size=30))
def test_any_text_has_an_answer_inside_it(text: str) -> None:
    folded = fold(text).text
    list(stems(folded))
    for end in range(1, len(folded) + 1):
        end_of_word = end_with_ending(folded, 0, end)
        assert end_of_word is None or end <= end_of_word <= len(folded)
