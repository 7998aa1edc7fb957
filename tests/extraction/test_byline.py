"""Bylines and date lines in the shapes of Indian pages, with names of our own."""

import datetime
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.extraction.body import is_place as in_gazetteer
from transforms.extraction.byline import Byline, ends_with_label, parse_byline, parse_name_line
from transforms.extraction.model import IST

FETCHED = datetime.datetime(2021, 3, 5, 6, 30, tzinfo=datetime.timezone.utc)
AT_1726 = datetime.datetime(2021, 3, 4, 17, 26, tzinfo=IST)
ON_THE_DAY = datetime.datetime(2021, 3, 4, tzinfo=IST)


def of(
    authors: tuple[str, ...] = (),
    editors: tuple[str, ...] = (),
    agencies: tuple[str, ...] = (),
    published: datetime.datetime | None = None,
    modified: datetime.datetime | None = None,
    place: str | None = None,
) -> tuple[object, ...]:
    return authors, editors, agencies, published, modified, place


LINES = {
    "Edited By kamal verma, Updated: 04 Mar, 2021 05:26 PM": of(editors=("kamal verma",), modified=AT_1726),
    "Edited By Kamal Verma | सुबहटाइम्स.कॉम | Updated: 4 Mar 2021, 05:26:00 PM IST": of(
        editors=("Kamal Verma",), agencies=("सुबहटाइम्स.कॉम",), modified=AT_1726
    ),
    "By Subah News Edited By: Kamal Verma Updated: Thu, 04 Mar 2021 05:26 PM (IST)": of(
        editors=("Kamal Verma",), agencies=("Subah News",), modified=AT_1726
    ),
    "Publish Date:Thu, 04 Mar 2021 05:26 PM (IST)Author: Kamal Verma": of(
        authors=("Kamal Verma",), published=AT_1726
    ),
    "कटनी ब्यूरो Updated Thu, 04 Mar 2021 05:26 PM IST": of(agencies=("कटनी ब्यूरो",), modified=AT_1726),
    "खेल डेस्क, सुबह टाइम्स  Published by: कमल वर्मा Updated Thu, 04 Mar 2021 05:26 PM IST": of(
        editors=("कमल वर्मा",), agencies=("खेल डेस्क", "सुबह टाइम्स"), modified=AT_1726
    ),
    "नई दिल्\u200dली, 4 मार्च 2021, अपडेटेड 17:26 IST": of(
        published=ON_THE_DAY, modified=AT_1726, place="नई दिल्\u200dली"
    ),
    "कटनीकुछ ही क्षण पहले": of(published=FETCHED, place="कटनी"),
    "कमल वर्मा / नई दिल्ली March 4, 2021": of(authors=("कमल वर्मा",), published=ON_THE_DAY, place="नई दिल्ली"),
    "TV5 Samachar Updated on: Mar 04, 2021 5:26 PM IST": of(agencies=("TV5 Samachar",), modified=AT_1726),
    "Byமாலை செய்திகள்4 மார்ச் 2021 5:26 PM": of(agencies=("மாலை செய்திகள்",), published=AT_1726),
    "Published At: MARCH 4, 2021 05:26 PM (IST) | Updated At: MARCH 4, 2021 05:26 PM (IST)": of(
        published=AT_1726, modified=AT_1726
    ),
    "Thursday, Mar 04, 2021 - 05:26 PM (IST)": of(published=AT_1726),
    "Kamal Verma / TNN / Updated: Mar 4, 2021, 17:26 IST": of(
        authors=("Kamal Verma",), agencies=("TNN",), modified=AT_1726
    ),
    "Kamal Verma | TNN | Mar 4, 2021, 17:26 IST": of(
        authors=("Kamal Verma",), agencies=("TNN",), published=AT_1726
    ),
    "TNN / Updated: Mar 4, 2021, 17:26 IST": of(agencies=("TNN",), modified=AT_1726),
    "india Updated: Mar 4, 2021 17:26 IST": of(modified=AT_1726),
    "PTI | March 4, 2021 | Updated 17:26 IST": of(agencies=("PTI",), published=ON_THE_DAY, modified=AT_1726),
    "updated: Mar 4 2021, 17:26pm ist": of(modified=AT_1726),
    "All IndiaEdited by Asha Rao (with inputs from Agencies)Updated: March 04, 2021 05:26 pm IST": of(
        editors=("Asha Rao",), agencies=("Agencies",), modified=AT_1726
    ),
    "Reported by: Kamal Verma, Asha Rao": of(authors=("Kamal Verma", "Asha Rao")),
    "Reported By: कमल वर्मा और आशा राव | Edited By: Ravi Das": of(
        authors=("कमल वर्मा", "आशा राव"), editors=("Ravi Das",)
    ),
    "Reported By: |Edited By: Asha Rao|Source: PTI|Last Updated: Mar 04, 2021, 05:26 PM IST": of(
        editors=("Asha Rao",), agencies=("PTI",), modified=AT_1726
    ),
    "Written by Asha Rao | New Delhi | Updated: March 4, 2021 5:26:00 pm": of(
        authors=("Asha Rao",), modified=AT_1726, place="New Delhi"
    ),
    "By Asha Rao | Published: Thursday, March 4, 2021, 17:26 [IST]": of(
        authors=("Asha Rao",), published=AT_1726
    ),
    "March 4, 2021 | Updated 05:26 pm IST - New Delhi": of(
        published=ON_THE_DAY, modified=AT_1726, place="New Delhi"
    ),
    "लेखक: कमल वर्मा | प्रकाशित: 4 मार्च 2021, 05:26 PM": of(authors=("कमल वर्मा",), published=AT_1726),
    "संपादन: आशा राव | अंतिम अपडेट: 4 मार्च 2021, शाम 5:26 बजे": of(editors=("आशा राव",), modified=AT_1726),
    "ਲੇਖਕ: ਕਮਲ ਵਰਮਾ | ਪ੍ਰਕਾਸ਼ਿਤ: 4 ਮਾਰਚ 2021 05:26 PM": of(authors=("ਕਮਲ ਵਰਮਾ",), published=AT_1726),
    "نیوز ڈیسک | شائع: 4 مارچ 2021، 17:26": of(agencies=("نیوز ڈیسک",), published=AT_1726),
    '"author": "Asha Rao", "datePublished": "2021-03-04T17:26:00+05:30"': of(
        authors=("Asha Rao",), published=AT_1726
    ),
    "Updated on Mar 4, 2021, 17:26 IST- 7 min read": of(modified=AT_1726),
    "4 मार्च 2021": of(published=ON_THE_DAY),
    "3 घंटे पहले": of(published=FETCHED - datetime.timedelta(hours=3)),
    "वरिष्ठ संवाददाता, कटनी": of(agencies=("वरिष्ठ संवाददाता",), place="कटनी"),
    "Sports Desk": of(agencies=("Sports Desk",)),
    "PTI": of(agencies=("PTI",)),
    "by PIB Bhopal": of(agencies=("PIB Bhopal",)),
    "By : ABP Live": of(agencies=("ABP Live",)),
    "अपडेटेड: 4 मार्च 2021, 05:26 शाम": of(modified=AT_1726),
    "कमल वर्मा | प्रकाशित: 4 मार्च 2021 शाम 5:26 बजे": of(authors=("कमल वर्मा",), published=AT_1726),
    "ਮੋਗਾ, 4 ਮਾਰਚ 2021": of(published=ON_THE_DAY, place="ਮੋਗਾ"),
}


@pytest.mark.parametrize("line", LINES)
def test_every_shape(line: str) -> None:
    byline = parse_byline(line, fetched_at=FETCHED)
    assert byline is not None
    assert byline[:6] == LINES[line]


# What a line says: authors, editors, agencies; when published, when modified; the place.
LANGUAGE_LINES = {
    # The account of a name, a name glued to a desk in another script, the word before a date, a dash.
    "Written by: Asha Rao @asharao": of(authors=("Asha Rao",)),
    "By Asha Raoकार्यालय संवाददाता, कटनी": of(
        authors=("Asha Rao",), agencies=("कार्यालय संवाददाता",), place="कटनी"
    ),
    "Posted by Admin on 4 March 2021, 17:26": of(agencies=("Admin",), published=AT_1726),
    "संवाददाता – कमल वर्मा (कटनी)": of(authors=("कमल वर्मा",), place="कटनी"),
    "Press Trust of India | Katni": of(agencies=("Press Trust of India",), place="Katni"),
    "लेखक: कमल वर्मा | अपडेटेड: 4 मार्च 2021 05:26 PM IST": of(authors=("कमल वर्मा",), modified=AT_1726),
    "Written By: कमल वर्मा | Edited By: आशा राव | Updated on: Mar 04, 2021, 05:26 PM": of(
        authors=("कमल वर्मा",), editors=("आशा राव",), modified=AT_1726
    ),
    "रिपोर्ट: कमल वर्मा, कटनी": of(authors=("कमल वर्मा",), place="कटनी"),
    "द्वारा कमल वर्मा, संपादन आशा राव": of(authors=("कमल वर्मा",), editors=("आशा राव",)),
    "कमल वर्मा, वरिष्ठ संवाददाता | प्रकाशित: 4 मार्च 2021, शाम 5:26 बजे": of(
        authors=("कमल वर्मा",), published=AT_1726
    ),
    "हिन्दुस्थान समाचार | 4 मार्च 2021, 17:26": of(agencies=("हिन्दुस्थान समाचार",), published=AT_1726),
    "न्यूज डेस्क, सुबह टाइम्स, कटनी Published by: कमल वर्मा Updated Thu, 04 Mar 2021 05:26 PM IST": of(
        editors=("कमल वर्मा",),
        agencies=(
            "न्यूज डेस्क",
            "सुबह टाइम्स",
        ),
        modified=AT_1726,
        place="कटनी",
    ),
    "अपडेट: 4 मार्च 2021, 5:26 बजे शाम": of(modified=AT_1726),
    "प्रकाशित: 4 मार्च 2021, 5:26 बजे शाम | अंतिम अपडेट: 4 मार्च 2021, 5:26 बजे शाम": of(
        published=AT_1726, modified=AT_1726
    ),
    "By Asha Rao & Kamal Verma | Katni": of(
        authors=(
            "Asha Rao",
            "Kamal Verma",
        ),
        place="Katni",
    ),
    "By Asha Rao, Senior Correspondent, Katni | Updated: March 4, 2021 17:26 IST": of(
        authors=("Asha Rao",), modified=AT_1726, place="Katni"
    ),
    "Story by Asha Rao | Curated by Kamal Verma | Last updated: 4 March 2021, 5:26 PM IST": of(
        authors=("Asha Rao",), editors=("Kamal Verma",), modified=AT_1726
    ),
    "Express News Service | Katni | Posted on 4 March 2021, 5:26 PM": of(
        agencies=("Express News Service",), published=AT_1726, place="Katni"
    ),
    "HT News Service, Katni": of(agencies=("HT News Service",), place="Katni"),
    "Written by Asha Rao, Edited by Kamal Verma | Reuters | Modified: 04 Mar 2021 17:26 hrs IST": of(
        authors=("Asha Rao",), editors=("Kamal Verma",), agencies=("Reuters",), modified=AT_1726
    ),
    "Source: Agence France-Presse | Published: 4 Mar 2021, 17:26": of(
        agencies=("Agence France-Presse",), published=AT_1726
    ),
    "By Asha Rao Published: 2021-03-04 17:26:00": of(authors=("Asha Rao",), published=AT_1726),
    "ਲੇਖਕ: ਹਰਮਨ ਸਿੰਘ | ਆਖਰੀ ਅਪਡੇਟ: 4 ਮਾਰਚ 2021, ਸ਼ਾਮ 5:26 ਵਜੇ": of(authors=("ਹਰਮਨ ਸਿੰਘ",), modified=AT_1726),
    "ਪੱਤਰ ਪ੍ਰੇਰਕ | ਪ੍ਰਕਾਸ਼ਿਤ: 4 ਮਾਰਚ 2021 05:26 PM": of(agencies=("ਪੱਤਰ ਪ੍ਰੇਰਕ",), published=AT_1726),
    "ਸੰਪਾਦਨ: ਹਰਮਨ ਸਿੰਘ | ਅੱਪਡੇਟ: 04-03-2021 17:26": of(editors=("ਹਰਮਨ ਸਿੰਘ",), modified=AT_1726),
    "تحریر: احمد خان | شائع شدہ: 4 مارچ 2021، شام 5:26 بجے": of(authors=("احمد خان",), published=AT_1726),
    "یو این آئی | آخری اپ ڈیٹ: 4 مارچ 2021 17:26": of(agencies=("یو این آئی",), modified=AT_1726),
    "ایڈیٹر: احمد خان | تاریخ اشاعت: ۴ مارچ ۲۰۲۱، ۱۷:۲۶": of(editors=("احمد خان",), published=AT_1726),
    "लेखक: कमल वर्मा | प्रकाशित: 4 मार्च 2021, सायंकाळी 5:26 वाजता": of(authors=("कमल वर्मा",), published=AT_1726),
    "लोकसत्ता टीम | अद्ययावत: ४ मार्च २०२१, संध्याकाळी ५:२६": of(agencies=("लोकसत्ता टीम",), modified=AT_1726),
    "प्रतिनिधी: कमल वर्मा | शेवटचे अपडेट: 4 मार्च 2021 17:26 IST": of(authors=("कमल वर्मा",), modified=AT_1726),
    "নিজস্ব সংবাদদাতা | প্রকাশিত: ৪ মার্চ ২০২১, ১৭:২৬": of(agencies=("নিজস্ব সংবাদদাতা",), published=AT_1726),
    "প্রতিবেদক: অমল রায় | শেষ আপডেট: ৪ মার্চ ২০২১, বিকেল ৫:২৬": of(authors=("অমল রায়",), modified=AT_1726),
    "সম্পাদনা: অমল রায় | সর্বশেষ আপডেট: 04 Mar 2021 05:26 PM": of(editors=("অমল রায়",), modified=AT_1726),
    "લેખક: કમલ શાહ | પ્રકાશિત: 4 માર્ચ 2021, સાંજે 5:26 વાગ્યે": of(authors=("કમલ શાહ",), published=AT_1726),
    "ન્યૂઝ ડેસ્ક | છેલ્લું અપડેટ: ૪ માર્ચ ૨૦૨૧, ૧૭:૨૬": of(agencies=("ન્યૂઝ ડેસ્ક",), modified=AT_1726),
    "સંપાદન: કમલ શાહ | અપડેટ: 04/03/2021 17:26": of(editors=("કમલ શાહ",), modified=AT_1726),
    "எழுதியவர்: கமலா ராவ் | வெளியிடப்பட்டது: 4 மார்ச் 2021, மாலை 5:26": of(authors=("கமலா ராவ்",), published=AT_1726),
    "நியூஸ் டெஸ்க் | புதுப்பிக்கப்பட்டது: 4 மார்ச் 2021 5:26 PM": of(agencies=("நியூஸ் டெஸ்க்",), modified=AT_1726),
    "தொகுப்பு: கமலா ராவ் | பதிவு: மார்ச் 4, 2021 17:26 IST": of(editors=("கமலா ராவ்",), published=AT_1726),
    "రచయిత: కమల రావు | ప్రచురణ: 4 మార్చి 2021, సాయంత్రం 5:26": of(authors=("కమల రావు",), published=AT_1726),
    "న్యూస్ డెస్క్ | చివరి అప్‌డేట్: మార్చి 4, 2021 05:26 PM": of(agencies=("న్యూస్ డెస్క్",), modified=AT_1726),
    "ఎడిటర్: కమల రావు | పబ్లిష్: 04 మార్చి 2021 17:26": of(editors=("కమల రావు",), published=AT_1726),
    "ಲೇಖಕರು: ಕಮಲ ರಾವ್ | ಪ್ರಕಟಣೆ: 4 ಮಾರ್ಚ್ 2021, ಸಂಜೆ 5:26": of(authors=("ಕಮಲ ರಾವ್",), published=AT_1726),
    "ನ್ಯೂಸ್ ಡೆಸ್ಕ್ | ಕೊನೆಯ ಅಪ್‌ಡೇಟ್: 4 ಮಾರ್ಚ್ 2021 17:26 IST": of(agencies=("ನ್ಯೂಸ್ ಡೆಸ್ಕ್",), modified=AT_1726),
    "ಸಂಪಾದನೆ: ಕಮಲ ರಾವ್ | ನವೀಕರಿಸಲಾಗಿದೆ: ಮಾರ್ಚ್ 4, 2021, 5:26 PM": of(editors=("ಕಮಲ ರಾವ್",), modified=AT_1726),
    "ലേഖകൻ: കമൽ മേനോൻ | പ്രസിദ്ധീകരിച്ചത്: 2021 മാർച്ച് 4, വൈകിട്ട് 5:26": of(
        authors=("കമൽ മേനോൻ",), published=AT_1726
    ),
    "വെബ് ഡെസ്ക് | അവസാനം പുതുക്കിയത്: 4 മാര്‍ച്ച് 2021 17:26": of(agencies=("വെബ് ഡെസ്ക്",), modified=AT_1726),
    "എഡിറ്റർ: കമൽ മേനോൻ | Published: March 4, 2021 05:26 PM IST": of(
        editors=("കമൽ മേനോൻ",), published=AT_1726
    ),
    "ଲେଖକ: କମଳ ଦାସ | ପ୍ରକାଶିତ: 4 ମାର୍ଚ୍ଚ 2021, ସନ୍ଧ୍ୟା 5:26": of(authors=("କମଳ ଦାସ",), published=AT_1726),
    "ନ୍ୟୁଜ୍ ଡେସ୍କ | ଶେଷ ଅପଡେଟ: ୪ ମାର୍ଚ୍ଚ ୨୦୨୧, ୧୭:୨୬": of(agencies=("ନ୍ୟୁଜ୍ ଡେସ୍କ",), modified=AT_1726),
    "ସମ୍ପାଦନା: କମଳ ଦାସ | ପ୍ରକାଶନ: 04-03-2021 17:26 IST": of(editors=("କମଳ ଦାସ",), published=AT_1726),
    "लेखक: कमल थापा | प्रकाशित मिति: 4 मार्च 2021, साँझ 5:26 बजे": of(authors=("कमल थापा",), published=AT_1726),
    "रासस | अन्तिम अपडेट: ४ मार्च २०२१, १७:२६": of(agencies=("रासस",), modified=AT_1726),
    "समाचारदाता | प्रकाशित: 2021-03-04 17:26": of(agencies=("समाचारदाता",), published=AT_1726),
}


@pytest.mark.parametrize("line", LANGUAGE_LINES)
def test_bylines_of_every_language(line: str) -> None:
    byline = parse_byline(line, fetched_at=FETCHED, is_place=lambda name: name in ("कटनी", "Katni"))
    assert byline is not None
    assert byline[:6] == LANGUAGE_LINES[line]


@pytest.mark.parametrize(
    "line",
    [
        "",
        "कमल वर्मा",
        "Updated on:",
        "मंत्री ने 4 मार्च 2021 को कटनी में मेले का उद्घाटन किया।",
        "The minister opened the fair on March 4, 2021 in Katni.",
        "Work published on March 4, 2021 shows that the river has moved.",
        "The list was updated on 4 March 2021, officials told reporters in the town.",
        "यह सूची 4 मार्च 2021 को अपडेट की गई थी",
        "By the time the bus came, it was dark",
        "Attacked by Bears",
        "Gold Price Today March 4, 2021",
        "Match 33, National Cup, 2021, Mar 04, 2021",
        "कोरोना से 2 दिन पहले ठीक हुए",
        "PTI photo shows a flooded street",
        "190/9 20.0",
        "x" * 100_000,
        "Updated: 4 March 2021 " * 1_000,
    ],
)
def test_what_is_no_byline(line: str) -> None:
    assert parse_byline(line, fetched_at=FETCHED) is None


def test_precision_is_told() -> None:
    byline = parse_byline("PTI | March 4, 2021 | Updated 17:26 IST")
    assert byline is not None
    assert (byline.published_precision, byline.modified_precision) == ("day", "minute")


def test_a_gazetteer_tells_places_from_people() -> None:
    line = "Asha Rao | Garh Shankar | March 4, 2021 17:26 IST"
    alone, helped = parse_byline(line), parse_byline(line, is_place=lambda name: name == "Garh Shankar")
    assert alone is not None
    assert alone.authors == ("Asha Rao", "Garh Shankar")
    assert helped is not None
    assert (helped.authors, helped.dateline) == (("Asha Rao",), "Garh Shankar")


def test_with_a_gazetteer_a_brand_and_its_town_are_a_byline() -> None:
    def is_place(name: str) -> bool:
        return name == "कटनी"

    byline = parse_byline("हिन्दुस्तान, कटनी", is_place=is_place)
    assert byline is not None
    assert (byline.agencies, byline.dateline) == (("हिन्दुस्तान",), "कटनी")
    assert parse_byline("हिन्दुस्तान, मेला", is_place=is_place) is None
    assert parse_byline("हिन्दुस्तान, कटनी") is None
    assert parse_byline("ताजा खबर, कटनी", is_place=is_place) is None


def test_a_line_of_names() -> None:
    for line, names in {
        "Asha Rao": ("Asha Rao",),
        "ਹਰਮਨ ਸਿੰਘ": ("ਹਰਮਨ ਸਿੰਘ",),
        "कमल वर्मा और आशा राव": ("कमल वर्मा", "आशा राव"),
    }.items():
        assert parse_name_line(line) == Byline(authors=names)
    others = [
        "",
        "कमल",
        "Read More",
        "all comments",
        "Web Desk",
        "New Delhi",
        "मेला लगा है",
        "A B C D E",
        "Asha Rao: 5",
    ]
    for line in [*others, "Asha Rao, " * 99]:
        assert parse_name_line(line) is None

    def is_place(name: str) -> bool:
        return name == "Garh Shankar"

    assert parse_name_line("Garh Shankar", is_place=is_place) is None
    located = Byline(authors=("Asha Rao",), dateline="Garh Shankar")
    for line in ("Asha Rao, Garh Shankar", "Asha Rao, Senior Correspondent, Garh Shankar"):
        assert parse_name_line(line, is_place=is_place) == located
    assert parse_name_line("Asha Rao, Garh Shankar, Garh Shankar", is_place=is_place) is None


@pytest.mark.parametrize(
    "line", ["Updated on:", "Published At :", "अपडेटेड:", "Authors", "Asha Rao Updated on:"]
)
def test_a_label_waits_for_its_value(line: str) -> None:
    assert ends_with_label(line)


@pytest.mark.parametrize("line", ["", "Updated on: 4 March 2021", "The story was published", "एक द्वारा"])
def test_no_label_waits(line: str) -> None:
    assert not ends_with_label(line)


PIECES = [
    "By",
    "Edited by",
    "edıted by",
    ":",
    "|",
    "/",
    ",",
    " ",
    "Asha Rao",
    "कमल",
    "4 March 2021",
    "17:26",
    "PTI",
    "(",
    '"',
    "अपडेटेड",
    "İ",
    "ſ",
    ".",
]


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join)))
def test_any_text_gives_a_byline_or_none(text: str) -> None:
    byline = parse_byline(text, fetched_at=FETCHED)
    ends_with_label(text)
    parse_name_line(text)
    if byline is not None:
        for name in (*byline.authors, *byline.editors, *byline.agencies):
            assert name
            assert name in text


def test_no_paragraph_of_the_labelled_pages_is_a_byline(shared: Path) -> None:
    false: list[tuple[str, Byline]] = []
    for file in sorted((shared / "pages").glob("*.json")):
        record = json.loads(file.read_bytes())
        gold = record.get("gold") if isinstance(record, dict) else None
        for paragraph in (gold or {}).get("body") or []:
            byline = parse_byline(paragraph, fetched_at=FETCHED)
            if byline is not None:
                false.append((file.name, byline))
    assert false == []


WITH_PLACES = {
    "By Kamal Verma in Shimla": of(("Kamal Verma",), place="Shimla"),
    "Report by Kamal Verma from Shimla": of(("Kamal Verma",), place="Shimla"),
    "शिमला से कमल वर्मा की रिपोर्ट": of(("कमल वर्मा",), place="शिमला"),
    "नई दिल्ली से कमल वर्मा और सुनीता राव की विशेष रिपोर्ट": of(("कमल वर्मा", "सुनीता राव"), place="नई दिल्ली"),
    "बीबीसी हिंदी के लिए, लेह से": of(agencies=("बीबीसी हिंदी",), place="लेह"),
    "Press Trust of India Kolkata": of(agencies=("Press Trust of India",), place="Kolkata"),
    "Our Special Correspondent NEW DELHI": of(agencies=("Our Special Correspondent",), place="NEW DELHI"),
    "PTI New Delhi": of(agencies=("PTI",), place="New Delhi"),
    "BS Reporter Mumbai": of(agencies=("BS Reporter",), place="Mumbai"),
    "लोक न्यूज एजेंसी शिमला Updated Thu, 04 Mar 2021 05:26 PM IST": of(
        agencies=("लोक न्यूज एजेंसी",), modified=AT_1726, place="शिमला"
    ),
    "Kamal Verma, Shimla, Updated At : 05:26 PM Mar 04, 2021 IST": of(
        ("Kamal Verma",), modified=AT_1726, place="Shimla"
    ),
    "Shimla, Updated At : 05:26 PM Mar 04, 2021 IST": of(modified=AT_1726, place="Shimla"),
    "इनपुट: कमल वर्मा": of(("कमल वर्मा",)),
    "इनपुट- एजेंसी": of(agencies=("एजेंसी",)),
    "With inputs from Kamal Verma in Shimla": of(("Kamal Verma",), place="Shimla"),
    "Contributor: Kamal Verma": of(("Kamal Verma",)),
    "Kamal Verma, Curated By": of(editors=("Kamal Verma",)),
    "By Lt Gen K R Verma (Retd)": of(("Lt Gen K R Verma",)),
    "By Dr. Kamal Verma, MD": of(("Dr. Kamal Verma",)),
    "By Adv. K. R. Verma | Kochi": of(("Adv. K. R. Verma",), place="Kochi"),
    "by Kamal Verma March 4, 2021 in Uncategorized": of(("Kamal Verma",), published=ON_THE_DAY),
    "March 4, 2021 By Kamal Verma Leave a Comment": of(("Kamal Verma",), published=ON_THE_DAY),
    "By KAMAL VERMA - March 4, 2021 0 Comments": of(("KAMAL VERMA",), published=ON_THE_DAY),
    # And what is none of them.
    "शिमला से कमल वर्मा": None,
    "नीति आयोग की रिपोर्ट": None,
    "दिल्ली से सीबीआई की रिपोर्ट": None,
    "सूत्रों से मिली जानकारी की रिपोर्ट": None,
    "Made in Shimla": None,
    "Rain in Shimla, traffic in Kalka": None,
    "Press Trust of India": of(agencies=("Press Trust of India",)),
}


@pytest.mark.parametrize("line", [line for line, expected in WITH_PLACES.items() if expected])
def test_shapes_with_places(line: str) -> None:
    found = parse_byline(line, fetched_at=FETCHED, is_place=in_gazetteer)
    assert found is not None
    assert found[:6] == WITH_PLACES[line]


@pytest.mark.parametrize("line", [line for line, expected in WITH_PLACES.items() if expected is None])
def test_what_is_no_byline_although_it_names_a_place(line: str) -> None:
    found = parse_byline(line, fetched_at=FETCHED, is_place=in_gazetteer)
    assert found is None or not (found.authors or found.editors or found.agencies)


def test_a_newsroom_signs_with_a_town_that_no_gazetteer_has() -> None:
    byline = parse_byline("स्टाफ रिपोर्टर — पाड़छू", is_place=lambda _: False)
    assert byline is not None
    assert (byline.agencies, byline.authors, byline.dateline) == (("स्टाफ रिपोर्टर",), (), "पाड़छू")


def test_a_houses_own_service_is_a_newsroom() -> None:
    byline = parse_byline("पहाड़ समाचार सेवा")
    assert byline is not None
    assert byline.agencies == ("पहाड़ समाचार सेवा",)


def test_the_button_to_follow_an_account_is_no_part_of_a_name() -> None:
    assert parse_name_line("Kamal Verma Follow @kverma_x") == Byline(authors=("Kamal Verma",))


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ("न्यूज टीम", ("न्यूज टीम",)),
        ("डेस्क टीम", ("डेस्क टीम",)),
        ("लेखक: टीम", ("टीम",)),
        ("By Team", ("Team",)),
    ],
)
def test_a_team_is_a_newsroom(line: str, agencies: tuple[str, ...]) -> None:
    found = parse_byline(line)
    assert found is not None
    assert (found.authors, found.agencies) == ((), agencies)


@pytest.mark.parametrize("line", ["टीम", "Team", "भारतीय टीम", "टीम इंडिया"])
def test_a_side_is_no_byline(line: str) -> None:
    assert parse_byline(line) is None
