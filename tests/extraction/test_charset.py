"""Bytes of a page in, its text out, whatever is said of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.extraction.charset import decode_page, mend_mojibake
from transforms.extraction.errors import DataError

_HINDI = "शिमला में 12 नई बसें चलेंगी, किराया 15 रुपये होगा।\nपहली बस सुबह 6 बजे निकलेगी।"
_URDU = "پٹنہ شہر ميں نئ لائبريرى کا افتتاح کل ہوا اور عوام نے خوشى کا اظہار کيا " * 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize(
    "declared", [None, "text/html; charset=ISO-8859-1", 'text/html;charset="windows-1252"']
)
def test_unicode_is_told_whatever_is_declared(encoding: str, declared: str | None) -> None:
    assert decode_page(_HINDI.encode(encoding), declared=declared) == _HINDI


def test_a_declared_charset_is_believed_where_it_is_no_utf_8() -> None:
    assert decode_page(b"caf\xe9", declared="text/html; charset=latin1") == "café"
    assert decode_page(b'<meta charset="windows-1252"><p>\x93caf\xe9\x94').endswith("“café”")
    assert decode_page(b'<?xml version="1.0" encoding="ISO-8859-1"?><p>\x93caf\xe9').endswith("“café")
    assert decode_page("Привет, мир".encode("koi8-r"), declared="text/html; charset=KOI8-R") == "Привет, мир"
    assert decode_page(b'<meta charset="koi8-r">caf\xe9', declared="text/html; charset=cp1252").endswith(
        "café"
    )


@pytest.mark.parametrize(
    "label", ["punycode", "unicode_escape", "utf-7", "hex", "rot13", "x-user-defined", "\u0130"]
)
def test_a_charset_that_is_none_of_the_web_is_not_used(label: str) -> None:
    text = "He said “so”, and left. " * 20
    assert decode_page(text.encode("cp1252"), declared=f"text/html; charset={label}") == text


def test_a_page_that_declares_nothing_is_told_by_its_bytes() -> None:
    english = "He said the café’s résumé was “fine” – and left. " * 5
    assert decode_page(english.encode("cp1252")) == english
    assert decode_page(_URDU.encode("cp1256", "ignore")).startswith("پٹن")


def test_broken_bytes_cost_only_themselves() -> None:
    data = _HINDI.encode()
    assert decode_page(data + "बस".encode()[:-1]) == _HINDI + "ब\ufffd"
    assert decode_page(b"\x93" + data + b"\x94 \x96 \xff\xa0.") == f"“{_HINDI}” – \ufffd\xa0."
    assert decode_page(data[:30] + data[31:]).count("\ufffd") == 1


def test_bytes_that_are_no_text_are_refused() -> None:
    for data in (bytes(range(256)) * 10, b"\x1f\x8b\x08" + bytes(range(255, 127, -1)) * 4 + bytes(40)):
        with pytest.raises(DataError) as caught:
            decode_page(data, declared="text/html; charset=windows-1252")
        assert caught.value.error_type == "not_utf8"


def _misread(text: str) -> str:
    """UTF-8 read as windows-1252 as browsers do, with control characters where it has no character."""
    return "".join(
        chr(byte) if byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else bytes([byte]).decode("cp1252")
        for byte in text.encode()
    )


@pytest.mark.parametrize(
    "text", [_HINDI, "ਪੰਜਾਬ ਦੀ ਖ਼ਬਰ", "சென்னை செய்தி", "پٹنہ کی لائبریری", "He said it’s “fine”."]
)
def test_text_that_was_decoded_wrongly_is_mended(text: str) -> None:
    assert mend_mojibake(_misread(text)) == text
    assert mend_mojibake(text.encode().decode("latin-1")) == text


def test_a_part_that_was_decoded_wrongly_is_mended_beside_others() -> None:
    assert mend_mojibake(f"सही पंक्ति\n{_misread(_HINDI)}\nline") == f"सही पंक्ति\n{_HINDI}\nline"


@pytest.mark.parametrize(
    "text",
    [_HINDI, _URDU, "voilà ¤ déjà, à la carte", "ÀÉÎ Øre Ùn", "à¤", 'dsUnz ljdkj us dgk gS fd "kfuokj dks'],
)
def test_other_text_is_left_alone(text: str) -> None:
    assert mend_mojibake(text) == text


@given(
    st.binary(max_size=200), st.sampled_from([None, "text/html; charset=gbk", "charset=utf-16", "charset="])
)
def test_any_bytes_give_a_text_or_a_data_error(data: bytes, declared: str | None) -> None:
    try:
        mend_mojibake(decode_page(data, declared=declared))
    except DataError as error:
        error.message.encode()


@given(st.text(max_size=100))
def test_utf_8_is_read_as_it_is(text: str) -> None:
    if "\0" not in text and not text.startswith("\ufeff"):
        assert decode_page(text.encode()) == text
