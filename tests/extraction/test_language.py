from pathlib import Path

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
        # A headline, a few words, English names and quotations among them.
        ("मेले में भारी भीड़, पुलिस ने संभाला मोर्चा", "hi"),
        ("जत्रेसाठी प्रशासनाची जय्यत तयारी", "mr"),
        ("मेलामा भीड नियन्त्रण गर्न प्रहरी परिचालन", "ne"),
        ("Galaxy Note Ultra और Pixel Pro Max में कौन बेहतर", "hi"),
        ('उन्होंने कहा, "We are ready" और फिर वे मेले के मैदान में बैठ गए', "hi"),
        ('She said "मेला कल है" to the crowd that was at the gate of the old town.', "en"),
        # Neighbours in the same script.
        ("गाम मे सड़क बनल अछि आ लोक सभ खुश छथि।", "mai"),
        ("गाँव में सड़क बनल बा आउर लोग खुश बाड़ें, मेला खातिर भीड़ बा।", "bho"),
        ("ग्रामे मार्गः निर्मितः अस्ति, सर्वे जनाः प्रसन्नाः सन्ति।", "sa"),
        ("गांवांत रस्तो जालो आनी लोक खूश आसात.", "kok"),
        ("في القرية تم بناء الطريق من قبل الناس", "ar"),
        ("در روستا جاده ساخته شد و مردم خوشحال شدند", "fa"),
        ("ڳوٺ ۾ رستو ٺهيو آهي ۽ ماڻهو خوش آهن", "sd"),
        ("گامس منز چھ سڑک تہٕ لوکھ چھِ خۄش", "ks"),
        ("پنڈ وچ سڑک بنی اے تے لوک خوش نیں", "pa-Arab"),
        ("Gaon mein sadak ban gayi hai aur log bahut khush hain", "hi-Latn"),
        # Neither English nor Hindi, however long; a script alone says little of so many words.
        ("Im Dorf wurde eine neue Straße gebaut und alle Leute freuen sich sehr darüber. " * 4, None),
        ("गामिनि सड़क जानाय दं आरो मानसि फ्रा मोजां मोनो " * 5, None),
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
    assert language is None or (main_script(text) and language.replace("-", "").isalpha())


@pytest.mark.parametrize(("language", "file"), [("hi", "Hindi-test.txt"), ("ur", "Urdu-test.txt")])
def test_sentences_of_the_shared_corpora(shared: Path, language: str, file: str) -> None:
    sentences = (shared / "data" / "ner" / "il-ner" / file).read_text(encoding="utf-8").split("\n\n")
    texts = [" ".join(line.split()[0] for line in lines.splitlines() if line.strip()) for lines in sentences]
    long_enough = [text for text in texts if text.count(" ") >= 4][:1_500]
    right = sum(detect_language(text) == language for text in long_enough)
    assert right >= 0.99 * len(long_enough)
