import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.extraction.folding import fold, is_word_character

_INDIAN = st.text(
    st.characters(min_codepoint=0x0900, max_codepoint=0x097F)
    | st.sampled_from("\u200c\u200d aZ.ਂੰ੍ੱਸ਼ড়ৈোിൻന്یيكَİ١"),
    max_size=40,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("चम्बा", "चंबा"),
        ("गुन्टूर", "गुंटूर"),
        ("हज़ारीबाग़", "हजारीबाग"),
        ("हजा\u095bरी", "हजाज़री"),
        ("गढ\u093c", "ग\u095d"),
        ("दिल्\u200dली", "दिल्ली"),
        ("काँगड़ा", "कांगड़ा"),
        ("सेक्टर १७", "सेक्टर 17"),
        ("SHIMLA", "shimla"),
        ("ਅੰਮ੍ਰਿਤਸਰ", "ਅਂਮਰਿਤਸਰ"),
        ("ਸ਼ਿਮਲਾ", "ਸ\u0a3cਿਮਲਾ"),
        ("বড়", "বড\u09bc"),
        ("കൊ", "ക\u0d46\u0d3e"),
        ("മലയാളത്തില\u0d4d\u200d", "മലയാളത്തിൽ"),
        ("كشمير", "کشمیر"),
        ("۱۷", "17"),
    ],
)
def test_spellings_that_a_reader_does_not_tell_apart_fold_alike(one: str, other: str) -> None:
    assert fold(one).text == fold(other).text


@pytest.mark.parametrize(
    ("one", "other"), [("सड़क", "सडक"), ("कन्या", "कंया"), ("जन्म", "जंम"), ("ਸ਼ਾਮ", "ਸਾਮ"), ("दिन", "दीन")]
)
def test_words_that_differ_stay_apart(one: str, other: str) -> None:
    assert fold(one).text != fold(other).text


def test_a_span_leads_back_to_the_stored_word() -> None:
    stored = "फ़ैज़ाबाद से चम्बा तक दिल्\u200dली-गढ\u093c १२"
    folded = fold(stored)
    assert folded.text == "फैजाबाद से चंबा तक दिल्ली-गढ़ 12"
    words = [stored[slice(*folded.span(*match.span()))] for match in re.finditer(r"[^ -]+", folded.text)]
    assert words == ["फ़ैज़ाबाद", "से", "चम्बा", "तक", "दिल्\u200dली", "गढ\u093c", "१२"]


def test_a_unit_that_grew_is_never_split() -> None:
    folded = fold("अ\u095cक")  # one code point becomes letter and nukta
    assert len(folded.text) == 4
    assert folded.span(1, 2) == folded.span(2, 3) == folded.span(1, 3) == (1, 2)


def test_text_that_needs_no_work_keeps_its_offsets() -> None:
    assert fold("बिहार 7") == ("बिहार 7", [], [])


def test_a_lone_surrogate_is_replaced() -> None:
    assert fold("क\ud800ख").text == "क\ufffdख"


def test_only_one_letter_changes_its_length_in_lower_case() -> None:
    # `fold` relies on it.
    assert [code for code in range(0x110000) if len(chr(code).lower()) != 1] == [ord("İ")]


@given(st.text(max_size=40) | _INDIAN)
def test_every_span_lies_in_the_text_and_grows_with_its_offsets(stored: str) -> None:
    folded = fold(stored)
    offsets = range(len(folded.text) + 1)
    begins = [folded.span(offset, offset)[0] for offset in offsets]
    ends = [folded.span(offset, offset)[1] for offset in offsets]
    assert begins == sorted(begins)
    assert ends == sorted(ends)
    assert all(0 <= place <= len(stored) for place in begins + ends)
    assert ends[-1] == len(stored)


@given(st.lists(_INDIAN.map(lambda word: "क" + word.replace(" ", "")), min_size=1, max_size=8))
def test_words_between_spaces_come_back_whole(words: list[str]) -> None:
    stored = " ".join(words)
    folded = fold(stored)
    spans = [folded.span(*match.span()) for match in re.finditer("[^ ]+", folded.text)]
    assert [stored[begin:end] for begin, end in spans] == words


@given(_INDIAN)
def test_a_span_between_words_splits_no_letter_from_its_marks(stored: str) -> None:
    folded = fold(stored)
    for match in re.finditer("[^ .]+", folded.text):
        _, end = folded.span(*match.span())
        assert end == len(stored) or not unicodedata.category(stored[end]).startswith("M")


def test_letters_marks_and_digits_of_every_script_belong_to_words() -> None:
    assert all(map(is_word_character, "कि्ँ़ਸ਼ੱবোதமிشَ7७é\u200d"))
    assert not any(map(is_word_character, " ।,.-/()\n’|"))
