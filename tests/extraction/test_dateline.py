"""Datelines in the shapes of Indian pages, with sentences of our own."""

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.extraction.body import is_place as in_gazetteer
from transforms.extraction.dateline import split_dateline, split_places

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


# One sentence a language, and the datelines before it: prefix, place, agencies, authors.
SENTENCES = {
    "hi": "नगर में मेला लगा और लोग बहुत दूर से आए।",
    "en": "The fair of the town opened in the rain.",
    "pa": "ਸ਼ਹਿਰ ਵਿੱਚ ਮੇਲਾ ਲੱਗਿਆ।",
    "ur": "شہر میں میلہ لگا اور لوگ آئے۔",
    "mr": "शहरात जत्रा भरली आणि लोक आले.",
    "bn": "শহরে মেলা বসেছে।",
    "gu": "શહેરમાં મેળો ભરાયો.",
    "ta": "நகரில் திருவிழா நடந்தது.",
    "te": "నగరంలో జాతర జరిగింది.",
    "kn": "ನಗರದಲ್ಲಿ ಜಾತ್ರೆ ನಡೆಯಿತು.",
    "ml": "നഗരത്തിൽ ഉത്സവം നടന്നു.",
    "or": "ସହରରେ ମେଳା ବସିଲା।",
    "ne": "सहरमा मेला लाग्यो र मानिसहरू टाढाबाट आए।",
}
DATELINES = {
    "hi": [
        ("खेड़ाकलां : ", "खेड़ाकलां", (), ()),
        ("खेड़ाकलां। ", "खेड़ाकलां", (), ()),
        ("खेड़ाकलांः ", "खेड़ाकलां", (), ()),
        ("शिमला- ", "शिमला", (), ()),
        ("शिमला – ", "शिमला", (), ()),
        ("शिमला—", "शिमला", (), ()),
        ("शिमला, 4 अप्रैल (भाषा) ", "शिमला", ("भाषा",), ()),
        ("शिमला, चार अप्रैल (वार्ता) : ", "शिमला", ("वार्ता",), ()),
        ("शिमला (भाषा)। ", "शिमला", ("भाषा",), ()),
        ("शिमला, 04 अप्रैल (हि.स.)। ", "शिमला", ("हि.स.",), ()),
        ("शिमला 4 अप्रैल (वार्ता) ", "शिमला", ("वार्ता",), ()),
        ("शिमला, एएनआई। ", "शिमला", ("एएनआई",), ()),
        ("एएनआई, शिमला। ", "शिमला", ("एएनआई",), ()),
        ("एजेंसी, नई दिल्ली। ", "नई दिल्ली", ("एजेंसी",), ()),
        ("जागरण टीम, शिमला: ", "शिमला", ("जागरण टीम",), ()),
        ("संवाद सूत्र, खेड़ाकलां (मेरठ) : ", "खेड़ाकलां", ("संवाद सूत्र",), ()),
        ("संवाद सूत्र, खेड़ाकलां: ", "खेड़ाकलां", ("संवाद सूत्र",), ()),
        ("संसू, खेड़ाकलां : ", "खेड़ाकलां", ("संसू",), ()),
        ("मेरठ (उत्तर प्रदेश): ", "मेरठ", (), ()),
        ("मेरठ (उत्तर प्रदेश), 4 अप्रैल (भाषा) ", "मेरठ", ("भाषा",), ()),
        ("मेरठ (उप्र), चार अप्रैल (भाषा) ", "मेरठ", ("भाषा",), ()),
        ("नई दिल्ली/मुंबई: ", "नई दिल्ली/मुंबई", (), ()),
        ("मुंबई/नई दिल्ली, चार अप्रैल (भाषा) ", "मुंबई/नई दिल्ली", ("भाषा",), ()),
        ("पटना, गया : ", "पटना, गया", (), ()),
        ("शिमला, ब्यूरो। ", "शिमला", ("ब्यूरो",), ()),
        ("शिमला (ब्यूरो) : ", "शिमला", ("ब्यूरो",), ()),
        ("ब्यूरो, शिमला। ", "शिमला", ("ब्यूरो",), ()),
        ("राज्य ब्यूरो, पटना। ", "पटना", ("राज्य ब्यूरो",), ()),
        ("कमल वर्मा, शिमला: ", "शिमला", (), ("कमल वर्मा",)),
        ("कमल वर्मा, शिमला। ", "शिमला", (), ("कमल वर्मा",)),
        ("शिमला, कमल वर्मा : ", "शिमला", (), ("कमल वर्मा",)),
        ("शिमला (कमल वर्मा): ", "शिमला", (), ("कमल वर्मा",)),
        ("शिमला [कमल वर्मा]। ", "शिमला", (), ("कमल वर्मा",)),
        ("शिमला, [कमल वर्मा]। ", "शिमला", (), ("कमल वर्मा",)),
        ("न्यूज डेस्क, नई दिल्ली। ", "नई दिल्ली", ("न्यूज डेस्क",), ()),
        ("डिजिटल डेस्क, नई दिल्ली - ", "नई दिल्ली", ("डिजिटल डेस्क",), ()),
        ("वाशिंगटन, रायटर। ", "वाशिंगटन", ("रायटर",), ()),
        ("हमारे संवाददाता, शिमला: ", "शिमला", ("हमारे संवाददाता",), ()),
        ("(संवाददाता) शिमला। ", "शिमला", ("संवाददाता",), ()),
        ("शिमला | ", "शिमला", (), ()),
        ("शिमला/मंडी। ", "शिमला/मंडी", (), ()),
        ("मंडी, 4 अप्रैल, 2021 (भाषा): ", "मंडी", ("भाषा",), ()),
        ("नई दिल्ली, प्रेट्र : ", "नई दिल्ली", ("प्रेट्र",), ()),
        ("नयी दिल्ली, 21 जून (भाषा)। ", "नयी दिल्ली", ("भाषा",), ()),
        ("हिसार, हप्र : ", "हिसार", ("हप्र",), ()),
        ("हिसार, 7 जून (हप्र) ", "हिसार", ("हप्र",), ()),
        ("हिसार, 7 जून (कमल वर्मा)। ", "हिसार", (), ("कमल वर्मा",)),
        ("अहमदाबाद (गुजरात) [भारत], 5 जुलाई (एएनआई): ", "अहमदाबाद", ("एएनआई",), ()),
        ("वाशिंगटन, 5 जुलाई (आईएएनएस)। ", "वाशिंगटन", ("आईएएनएस",), ()),
        ("जम्मू : ", "जम्मू", (), ()),
        ("लखनऊ:- ", "लखनऊ", (), ()),
        ("लखनऊ :- ", "लखनऊ", (), ()),
        ("लखनऊ/कानपुर. ", "लखनऊ/कानपुर", (), ()),
        ("बिलासपुर (छत्तीसगढ़)। ", "बिलासपुर", (), ()),
    ],
    "en": [
        ("NEW DELHI: ", "NEW DELHI", (), ()),
        ("New Delhi, July 9 (PTI) -- ", "New Delhi", ("PTI",), ()),
        ("New Delhi, July 9 (PTI) ", "New Delhi", ("PTI",), ()),
        ("New Delhi, Jul 9 (PTI): ", "New Delhi", ("PTI",), ()),
        ("MUMBAI, July 9 (Reuters) - ", "MUMBAI", ("Reuters",), ()),
        ("Mumbai, 9 July (IANS): ", "Mumbai", ("IANS",), ()),
        ("Mumbai: ", "Mumbai", (), ()),
        ("Mumbai/New Delhi: ", "Mumbai/New Delhi", (), ()),
        ("MUMBAI/NEW DELHI: ", "MUMBAI/NEW DELHI", (), ()),
        ("SHIMLA — ", "SHIMLA", (), ()),
        ("Shimla (Himachal Pradesh) [India], July 9 (ANI): ", "Shimla", ("ANI",), ()),
        ("Shimla, PTI: ", "Shimla", ("PTI",), ()),
        ("LONDON (AP) — ", "LONDON", ("AP",), ()),
        ("Washington (AFP): ", "Washington", ("AFP",), ()),
        ("KATNI (MADHYA PRADESH): ", "KATNI", (), ()),
        ("Thiruvananthapuram: ", "Thiruvananthapuram", (), ()),
        ("KHEDAKALAN: ", "KHEDAKALAN", (), ()),
        ("Khedakalan: ", "Khedakalan", (), ()),
        ("Shimla, July 9: ", "Shimla", (), ()),
        ("Srinagar, Jul 09 (KNO): ", "Srinagar", ("KNO",), ()),
        ("Itanagar, 9 Jul: ", "Itanagar", (), ()),
        ("(PTI) New Delhi: ", "New Delhi", ("PTI",), ()),
        ("Asha Rao, New Delhi: ", "New Delhi", (), ("Asha Rao",)),
        ("HYDERABAD, 9 JULY: ", "HYDERABAD", (), ()),
        ("Hyderabad and Mumbai: ", "Hyderabad and Mumbai", (), ()),
        ("New Delhi [India], July 9 (ANI): ", "New Delhi", ("ANI",), ()),
        ("BENGALURU – ", "BENGALURU", (), ()),
        ("Our Correspondent, Shimla: ", "Shimla", ("Our Correspondent",), ()),
    ],
    "pa": [
        ("ਚੰਡੀਗੜ੍ਹ, 7 ਜੂਨ (ਨਿਸ)- ", "ਚੰਡੀਗੜ੍ਹ", ("ਨਿਸ",), ()),
        ("ਚੰਡੀਗੜ੍ਹ, 7 ਜੂਨ—", "ਚੰਡੀਗੜ੍ਹ", (), ()),
        ("ਮੋਗਾ (ਹਰਮਨ ਸਿੰਘ) : ", "ਮੋਗਾ", (), ("ਹਰਮਨ ਸਿੰਘ",)),
        ("ਜਲੰਧਰ : ", "ਜਲੰਧਰ", (), ()),
        ("ਨਵੀਂ ਦਿੱਲੀ, 7 ਜੂਨ (ਪੀਟੀਆਈ) ", "ਨਵੀਂ ਦਿੱਲੀ", ("ਪੀਟੀਆਈ",), ()),
        ("ਜਲੰਧਰ— ", "ਜਲੰਧਰ", (), ()),
        ("ਹਰਮਨ ਸਿੰਘ, ਮੋਗਾ : ", "ਮੋਗਾ", (), ("ਹਰਮਨ ਸਿੰਘ",)),
        ("ਪੱਤਰ ਪ੍ਰੇਰਕ, ਮੋਗਾ : ", "ਮੋਗਾ", ("ਪੱਤਰ ਪ੍ਰੇਰਕ",), ()),
    ],
    "ur": [
        ("نئی دہلی، 4 اپریل (یو این آئی) ", "نئی دہلی", ("یو این آئی",), ()),
        ("نئی دہلی: ", "نئی دہلی", (), ()),
        ("سری نگر، 4 اپریل: ", "سری نگر", (), ()),
        ("ممبئی (ایجنسیاں): ", "ممبئی", ("ایجنسیاں",), ()),
        ("لکھنؤ۔ ", "لکھنؤ", (), ()),
        ("نظام آباد ۔ 14 ؍ اکتوبر (یو این آئی) ", "نظام آباد", ("یو این آئی",), ()),
        ("پٹنہ (نامہ نگار): ", "پٹنہ", ("نامہ نگار",), ()),
        ("حیدرآباد۔4/اپریل (پی ٹی آئی) ", "حیدرآباد", ("پی ٹی آئی",), ()),
    ],
    "mr": [
        ("मुंबई : ", "मुंबई", (), ()),
        ("पुणे - ", "पुणे", (), ()),
        ("नवी दिल्ली, दि. 4 (पीटीआय) : ", "नवी दिल्ली", ("पीटीआय",), ()),
        ("प्रतिनिधी, नाशिक : ", "नाशिक", ("प्रतिनिधी",), ()),
        ("लोकसत्ता टीम, नागपूर : ", "नागपूर", ("लोकसत्ता टीम",), ()),
        ("कोल्हापूर (प्रतिनिधी) : ", "कोल्हापूर", ("प्रतिनिधी",), ()),
        ("नवी दिल्ली, दि. 4 (पीटीआय) - ", "नवी दिल्ली", ("पीटीआय",), ()),
        ("मुंबई, 4 एप्रिल (वृत्तसंस्था) : ", "मुंबई", ("वृत्तसंस्था",), ()),
    ],
    "bn": [
        ("কলকাতা: ", "কলকাতা", (), ()),
        ("নয়াদিল্লি, ৪ এপ্রিল (পিটিআই): ", "নয়াদিল্লি", ("পিটিআই",), ()),
        ("নিজস্ব সংবাদদাতা, বোলপুর: ", "বোলপুর", ("নিজস্ব সংবাদদাতা",), ()),
        ("নিজস্ব প্রতিনিধি, আগরতলা, ৪ এপ্রিল: ", "আগরতলা", ("নিজস্ব প্রতিনিধি",), ()),
        ("অমল রায়, বোলপুর: ", "বোলপুর", (), ("অমল রায়",)),
        ("আগরতলা, ৪ এপ্রিল।। ", "আগরতলা", (), ()),
        ("সংবাদদাতা, বোলপুর: ", "বোলপুর", ("সংবাদদাতা",), ()),
    ],
    "gu": [
        ("અમદાવાદ: ", "અમદાવાદ", (), ()),
        ("નવી દિલ્હી, 4 એપ્રિલ (પીટીઆઈ) ", "નવી દિલ્હી", ("પીટીઆઈ",), ()),
        ("રાજકોટઃ ", "રાજકોટ", (), ()),
        ("કમલ શાહ, રાજકોટ: ", "રાજકોટ", (), ("કમલ શાહ",)),
        ("અમદાવાદ - ", "અમદાવાદ", (), ()),
    ],
    "ta": [
        ("சென்னை: ", "சென்னை", (), ()),
        ("சென்னை, ஏப்.4: ", "சென்னை", (), ()),
        ("புதுடெல்லி, ஏப்ரல் 4 (பிடிஐ) ", "புதுடெல்லி", ("பிடிஐ",), ()),
        ("மதுரை: ", "மதுரை", (), ()),
        ("நமது நிருபர், மதுரை: ", "மதுரை", ("நமது நிருபர்",), ()),
        ("சென்னை – ", "சென்னை", (), ()),
    ],
    "te": [
        ("హైదరాబాద్: ", "హైదరాబాద్", (), ()),
        ("హైదరాబాద్, ఏప్రిల్ 4: ", "హైదరాబాద్", (), ()),
        ("న్యూఢిల్లీ, ఏప్రిల్ 4 (పీటీఐ): ", "న్యూఢిల్లీ", ("పీటీఐ",), ()),
        ("విజయవాడ, ఏప్రిల్ 4 (ఆంధ్రజ్యోతి): ", "విజయవాడ", ("ఆంధ్రజ్యోతి",), ()),
        ("అమరావతి: ", "అమరావతి", (), ()),
        ("సాక్షి, హైదరాబాద్: ", "హైదరాబాద్", ("సాక్షి",), ()),
    ],
    "kn": [
        ("ಬೆಂಗಳೂರು: ", "ಬೆಂಗಳೂರು", (), ()),
        ("ನವದೆಹಲಿ, ಏಪ್ರಿಲ್ 4 (ಪಿಟಿಐ): ", "ನವದೆಹಲಿ", ("ಪಿಟಿಐ",), ()),
        ("ಮೈಸೂರು (ಪಿಟಿಐ): ", "ಮೈಸೂರು", ("ಪಿಟಿಐ",), ()),
        ("ಮಂಗಳೂರು - ", "ಮಂಗಳೂರು", (), ()),
        ("ಬೆಂಗಳೂರು/ಮೈಸೂರು: ", "ಬೆಂಗಳೂರು/ಮೈಸೂರು", (), ()),
    ],
    "ml": [
        ("തിരുവനന്തപുരം: ", "തിരുവനന്തപുരം", (), ()),
        ("കൊച്ചി ∙ ", "കൊച്ചി", (), ()),
        ("ന്യൂഡൽഹി: ", "ന്യൂഡൽഹി", (), ()),
        ("കൊച്ചി, ഏപ്രിൽ 4 (പിടിഐ): ", "കൊച്ചി", ("പിടിഐ",), ()),
        ("സ്വന്തം ലേഖകൻ, കൊച്ചി: ", "കൊച്ചി", ("സ്വന്തം ലേഖകൻ",), ()),
    ],
    "or": [
        ("ଭୁବନେଶ୍ୱର: ", "ଭୁବନେଶ୍ୱର", (), ()),
        ("ନୂଆଦିଲ୍ଲୀ, ଏପ୍ରିଲ 4 (ପିଟିଆଇ): ", "ନୂଆଦିଲ୍ଲୀ", ("ପିଟିଆଇ",), ()),
        ("କଟକ,୪।୪(ସ୍ୱ.ପ୍ର.): ", "କଟକ", ("ସ୍ୱ.ପ୍ର.",), ()),
        ("କଟକ, ୪ା୪(ବ୍ୟୁରୋ): ", "କଟକ", ("ବ୍ୟୁରୋ",), ()),
        ("କଟକ (ବ୍ୟୁରୋ): ", "କଟକ", ("ବ୍ୟୁରୋ",), ()),
        ("କଟକ, 4 ଅପ୍ରେଲ: ", "କଟକ", (), ()),
    ],
    "ne": [
        ("काठमाडौं : ", "काठमाडौं", (), ()),
        ("काठमाडौं, 4 अप्रिल (रासस) : ", "काठमाडौं", ("रासस",), ()),
        ("काठमाडौं— ", "काठमाडौं", (), ()),
        ("कमल थापा, पोखरा : ", "पोखरा", (), ("कमल थापा",)),
        ("पोखरा, 4 मे : ", "पोखरा", (), ()),
        ("समाचारदाता, पोखरा : ", "पोखरा", ("समाचारदाता",), ()),
    ],
}
NO_DATELINES = [
    "सामान्यतः मेला हर साल लगता है और लोग दूर से आते हैं।",
    'वर्मा: "मेला हर साल लगता है और लोग दूर से आते हैं।"',
    "शनिवार (4 मार्च) को मेला लगा और लोग दूर से आए।",
    "मेला, नगर २०२१ମାର୍ଚ୍ଚ",
    "मेष : आज का दिन अच्छा रहेगा और लोग घर आएंगे।",
    "टप, टप पानी गिरा। मेले में सब लोग छाते खोजने लगे थे।",
    "Prime Minister said: work will be done.",
    "Prime minister: work will be done.",
    "सवाल: मेला कब लगेगा?",
    "प्रधानमंत्री ने कहा: काम होगा।",
    "मुख्यमंत्री: काम होगा और सड़क बनेगी।",
    "कमल वर्मा: हम जीतेंगे।",
    "नोट : समय बदल सकता है।",
    "यह भी पढ़ें : मेला कब लगेगा",
    "Photo: Asha Rao",
    "Watch: the fair in pictures",
    "Mandi - the market of the town - was closed.",
    "Covid-19 in Kerala: 5 new cases",
    "India vs Australia: the match was drawn.",
    "मंडी में भीड़ : लोग आए।",
    "गर्मी से राहत: बारिश हुई और ठंड बढ़ी।",
    "Delhi, which lies on the river, is old.",
    "On July 9 (Friday), the fair opened.",
    "भारत बनाम श्रीलंका: मैच बराबर रहा।",
    "कोरोना : तीन नए मरीज मिले।",
    "बड़ी खबर: मेला टला।",
    "खुशखबरी: मेला लगेगा।",
    "क्या : मेला। कब : कल।",
    "ਸਵਾਲ: ਮੇਲਾ ਕਦੋਂ ਲੱਗੇਗਾ?",
    "سوال: میلہ کب لگے گا؟",
    "প্রশ্ন: মেলা কবে?",
    "প্রধানমন্ত্রী বলেন: কাজ হবে।",
    "પ્રશ્ન: મેળો ક્યારે?",
    "கேள்வி: விழா எப்போது?",
    "ప్రశ్న: జాతర ఎప్పుడు?",
    "ಪ್ರಶ್ನೆ: ಜಾತ್ರೆ ಯಾವಾಗ?",
    "ചോദ്യം: ഉത്സവം എന്ന്?",
    "ପ୍ରଶ୍ନ: ମେଳା କେବେ?",
    "प्रश्न: जत्रा कधी?",
    "Question: when is the fair?",
    "Bottom line: the fair is on.",
    "Also: the fair is on.",
    "However: the fair is on.",
    "Result: the home side won.",
    "उम्र: 25 साल",
    "पता: नगर, कटनी",
    "Dr Asha Rao: The fair is on.",
    "BREAKING: The fair is on.",
    "WATCH - The fair",
    "UPDATE: The fair is on.",
    "EXCLUSIVE: The fair is on.",
    "LIVE: The fair is on.",
    "HIGHLIGHTS: The fair",
    "GOLD: 52,000 a piece",
    "RBI: rates stay",
    "BJP: we will win",
    "Time: 5 pm",
    "धन्यवाद। मेला खत्म हुआ।",
    "हां। मेला लगेगा।",
    "सही। मेला लगा।",
    "बस। अब नहीं।",
    "नहीं। मेला नहीं लगेगा।",
]


@pytest.mark.parametrize(
    ("language", "prefix", "place", "agencies", "authors"),
    [(language, *shape) for language, shapes in DATELINES.items() for shape in shapes],
)
def test_the_datelines_of_every_language(
    language: str, prefix: str, place: str, agencies: tuple[str, ...], authors: tuple[str, ...]
) -> None:
    found = split_dateline(prefix + SENTENCES[language], is_place=in_gazetteer)
    assert found is not None
    assert found[:5] == (place, prefix.strip(), agencies, authors, SENTENCES[language])


@pytest.mark.parametrize("paragraph", NO_DATELINES)
def test_what_begins_like_a_dateline_in_every_language(paragraph: str) -> None:
    assert split_dateline(paragraph, is_place=in_gazetteer) is None


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
    found = split_dateline(f"खेड़ापुर : {HINDI}", is_place=is_place)
    assert found is not None
    assert found.place == "खेड़ापुर"


#: Words that head a paragraph and are no places, most of them of the lexicon: things, people, offices.
COMMON_WORDS = (
    "हादसा मौसम क्रिकेट कोहली मोदी आरोप फैसला बजट डॉक्टर आरोपी शिक्षा चुनाव बारिश परिणाम राहुल वर्मा शर्मा सचिन अध्यक्ष"
    " वकील किसान गवाह पीड़ित जांच मांग रणनीति पृष्ठभूमि सलाह चेतावनी इतिहास असर दावा योजना महंगाई सोना पेट्रोल शेयर दर्शक"
    " फिल्म कहानी मैच टीम बल्लेबाजी महानगर अफसर ज्योतिष जिंदाबाद चायवाला हवामान निकाल राजकारण"
    " Weather Rahul Police Background Cricket Kohli Budget Education Minister Doctor Context Recap Preview"
    " WEATHER CRICKET BACKGROUND"
)


@pytest.mark.parametrize("mark", [" : ", ": ", "। ", "— "])
@pytest.mark.parametrize("word", COMMON_WORDS.split())
def test_a_common_word_or_a_name_is_no_dateline(word: str, mark: str) -> None:
    sentence = SENTENCES["en" if word.isascii() else "hi"]
    assert split_dateline(f"{word}{mark}{sentence}", is_place=in_gazetteer) is None
    assert split_dateline(f"{word}{mark}{sentence}", is_place=in_gazetteer, elsewhere=f"/{word}/") is None


UNKNOWN = [  # a town, and what tells that it is one
    ("झिनकोर : ", "मेला कल लगा और झिनकोर में लोग दूर से आए।", ""),
    ("झिनकोर। ", "मेला कल लगा और झिनकोर थाना के लोग दूर से आए।", ""),
    ("झिनकोर : ", HINDI, "मेले के बाद झिनकोर में बारिश हुई।"),
    ("झिनकोर (हिमाचल): ", HINDI, ""),
    ("झिनकोर, जेएनएन: ", HINDI, ""),
    ("झिनकोर, 4 मार्च: ", HINDI, ""),
    ("झिनकोर (कमल वर्मा): ", HINDI, ""),
    ("कमल वर्मा, झिनकोर : ", HINDI, ""),
    ("झिनकोर : ", "जत्रा काल भरली आणि झिनकोरमध्ये लोक आले होते.", ""),
    ("झिनकोरगंज : ", HINDI, ""),
    ("Jhinkor: ", "The fair opened late in Jhinkor on a wet day.", ""),
    ("Jhinkor: ", SENTENCES["en"], "https://news.example/himachal/jhinkor/the-fair"),
    ("JHINKOR: ", SENTENCES["en"], ""),
    ("Jhinkorpur: ", SENTENCES["en"], ""),
]


@pytest.mark.parametrize(("prefix", "sentence", "elsewhere"), UNKNOWN)
def test_a_second_sign_makes_an_unknown_town_a_dateline(prefix: str, sentence: str, elsewhere: str) -> None:
    found = split_dateline(prefix + sentence, is_place=in_gazetteer, elsewhere=elsewhere)
    assert found is not None
    assert found.place.casefold().startswith(("झिनकोर", "jhinkor"))
    assert found.rest == sentence


@pytest.mark.parametrize(
    "paragraph",
    [
        f"झिनकोर : {HINDI}",
        "झिनकोर : नगर का मेला झिनकोर के लिए बड़ा दिन है और झिनकोर ने कहा।",  # as of a person
        "झिनकोर : नगर का मेला झिनकोरवासियों में चर्चा का विषय है।",  # another word
        f"Jhinkor: {SENTENCES['en']}",
        "Jhinkor: The fair of the town is good for Jhinkor and us.",
    ],
)
def test_without_a_second_sign_it_is_none(paragraph: str) -> None:
    assert split_dateline(paragraph, is_place=in_gazetteer) is None


def test_a_team_is_a_newsroom_beside_its_town_alone() -> None:
    found = split_dateline(f"टीम, कटनी। {HINDI}", is_place=in_gazetteer)
    assert found is not None
    assert (found.place, found.agencies, found.rest) == ("कटनी", ("टीम",), HINDI)
    assert split_dateline(f"टीम: {HINDI}", is_place=in_gazetteer) is None


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


# Shapes that a gazetteer tells: dateline, place, agencies, authors.
BEHIND_THE_MARK = [
    ("मुरैना/कैलारस। (चंबल सुबह) ", "मुरैना/कैलारस", (), ("चंबल सुबह",)),
    ("मुरैना। (ब्यूरो)। ", "मुरैना", ("ब्यूरो",), ()),
    ("शिवपुरी : 07 जून : ", "शिवपुरी", (), ()),
    ("07 जून, शिवपुरी। ", "शिवपुरी", (), ()),
    ("न्यूज डेस्क। शिवपुरी। ", "शिवपुरी", ("न्यूज डेस्क",), ()),
    ("एजेंसी | शिवपुरी ", "शिवपुरी", ("एजेंसी",), ()),
    ("PTI Shimla: ", "Shimla", ("PTI",), ()),
    ("Tribune News Service Shimla, June 7 ", "Shimla", ("Tribune News Service",), ()),
    ("Shimla: June 7: ", "Shimla", (), ()),
    ("Shimla | June 7, 2025: ", "Shimla", (), ()),
    ("SHIMLA (Himachal Pradesh), June 7 (PTI) -- ", "SHIMLA", ("PTI",), ()),
    ("शिवपुरी. ", "शिवपुरी", (), ()),
    ("शिवपुरी > ", "शिवपुरी", (), ()),
    ("कमल वर्मा, शिवपुरी, 4 मार्च: ", "शिवपुरी", (), ("कमल वर्मा",)),
    ("कमल वर्मा, नयागांवपुर, 4 मार्च: ", "नयागांवपुर", (), ("कमल वर्मा",)),
    ("नयागांव कलां, 4 मार्च: ", "नयागांव कलां", (), ()),
]


@pytest.mark.parametrize(("prefix", "place", "agencies", "authors"), BEHIND_THE_MARK)
def test_what_stands_behind_the_first_mark(
    prefix: str, place: str, agencies: tuple[str, ...], authors: tuple[str, ...]
) -> None:
    sentence = ENGLISH if prefix.isascii() else HINDI
    found = split_dateline(prefix + sentence, is_place=in_gazetteer)
    assert found is not None
    assert (found.place, found.agencies, found.authors, found.rest) == (place, agencies, authors, sentence)


@pytest.mark.parametrize(
    ("paragraph", "rest"),
    [
        (f"शिमला: (बाएं से दाएं) {HINDI}", f"(बाएं से दाएं) {HINDI}"),
        (f"शिमला: (2020) {HINDI}", f"(2020) {HINDI}"),
        ("Shimla: June 7 was the wettest day.", "June 7 was the wettest day."),
        ("शिमला: 7 जून को मेला लगा और लोग आए।", "7 जून को मेला लगा और लोग आए।"),
    ],
)
def test_the_first_sentence_stays_whole(paragraph: str, rest: str) -> None:
    found = split_dateline(paragraph, is_place=in_gazetteer)
    assert found is not None
    assert found.rest == rest


@pytest.mark.parametrize(
    ("place", "places"), [("मुरैना/कैलारस", 2), ("Shimla and Mandi", 2), ("नई दिल्ली", 1), ("", 0)]
)
def test_a_dateline_may_name_several_places(place: str, places: int) -> None:
    assert len(split_places(place)) == places


def test_a_district_in_brackets_is_nobody() -> None:
    for text in ("ಕೊಪ್ಪ (ಹಾವೇರಿ ಜಿಲ್ಲೆ): ಇಲ್ಲಿ ಮಳೆ ಬಿದ್ದು ರಸ್ತೆ ಹಾಳಾಗಿದೆ.", "कोपरा (कटनी जिला): नगर में मेला लगा है।"):
        dateline = split_dateline(text)
        assert dateline is not None
        assert dateline.authors == ()


def test_slashes_alone_are_no_places() -> None:
    assert split_dateline("/|", is_place=lambda _: True) is None
