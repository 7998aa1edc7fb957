import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.extraction.language import detect_language, main_script


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("गांव में सड़क बनी है और लोग खुश हैं।", "hi"),
        ("गावात रस्ता झाला आहे आणि लोक आनंदी आहेत.", "mr"),
        ("गाउँमा बाटो बनेको छ र मानिसहरू खुसी छन्।", "ne"),
        ("The road to the village was built and people are happy.", "en"),
        ("ਪਿੰਡ ਵਿੱਚ ਸੜਕ ਬਣੀ ਹੈ।", "pa"),
        ("ગામમાં રસ્તો બન્યો છે.", "gu"),
        ("গ্রামে রাস্তা তৈরি করা হয়েছে এবং মানুষ খুশি।", "bn"),
        ("গাঁৱত ৰাস্তা নিৰ্মাণ কৰা হৈছে আৰু মানুহ সুখী।", "as"),
        ("கிராமத்தில் சாலை அமைக்கப்பட்டது.", "ta"),
        ("గ్రామంలో రోడ్డు వేశారు.", "te"),
        ("ಗ್ರಾಮದಲ್ಲಿ ರಸ್ತೆ ನಿರ್ಮಿಸಲಾಗಿದೆ.", "kn"),
        ("ഗ്രാമത്തിൽ റോഡ് നിർമ്മിച്ചു.", "ml"),
        ("ଗାଁରେ ରାସ୍ତା ହୋଇଛି।", "or"),
        ("گاؤں میں سڑک بنی ہے اور لوگ خوش ہیں۔", "ur"),
        ("COVID-19 की जांच IGMC में हुई है।", "hi"),
        ("", None),
        ("190/9 (20.0)", None),
        ("Zzyzx qwerty", None),
    ],
)
def test_language(text: str, language: str | None):
    assert detect_language(text) == language


@pytest.mark.parametrize(
    ("text", "script"), [("। 12", "Deva"), ("× 12", None), ("سڑک", "Arab"), ("road", "Latn")]
)
def test_main_script(text: str, script: str | None):
    assert main_script(text) == script


@given(st.text())
def test_any_text_gives_a_tag_or_none(text: str):
    language = detect_language(text)
    assert language is None or (main_script(text[:4_000]) and language.isalpha())
