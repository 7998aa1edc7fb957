"""Dates and times in the shapes and languages of Indian pages."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.extraction.dates import (
    find_datetimes,
    find_day_and_month,
    find_time_on,
    parse_datetime,
    resolve_day,
)
from transforms.extraction.model import IST

UTC = datetime.timezone.utc
FETCHED = datetime.datetime(2021, 3, 5, 6, 30, tzinfo=UTC)  # noon in India

# One text for each shape, all of them the same minute or day.
MINUTES = [
    "2021-03-04T17:26:00+05:30",
    "2021-03-04T17:26:00+0530",
    "2021-03-04T11:56:00Z",
    "2021-03-04T11:56:00.250Z",
    "2021-03-04 17:26:00",
    "2021/03/04 17:26",
    "Thu, 04 Mar 2021 11:56:00 GMT",
    "Thu, 04 Mar 2021 17:26:00 +0530",
    "Thu Mar 04 2021 17:26:00 GMT+0530 (India Standard Time)",
    "4 Mar, 2021 05:26 PM",
    "Mar 4, 2021, 17:26 IST",
    "MARCH 4, 2021 05:26 PM (IST)",
    "Thursday, March 4, 2021, 17:26 [IST]",
    "Mar 4, 2021, 5.26 PM IST",
    "Mar 04 2021. 17:26 IST",
    "March 4, 2021 05:26:PM",
    "Mar 4 2021, 17:26pm ist",
    "March 4, 2021 5:26:00 pm",
    "March 4, 2021 / 17:26 IST",
    "4th March 2021 at 5:26 p.m.",
    "March04202117:26 (IST)",
    "05:26 PM Mar 04, 2021 IST",
    "17:26 IST, 4 March 2021",
    "04-03-2021 17:26",
    "४ मार्च २०२१, ०५:२६ अपराह्न",
    "4 मार्च 2021, शाम 5:26 बजे",
    "गुरुवार, 4 मार्च 2021 05:26 पीएम",
    "4 ਮਾਰਚ 2021 05:26 PM",
    "4 مارچ 2021، 05:26 شام",
    "৪ মার্চ ২০২১ ১৭:২৬",
    "4 માર્ચ 2021, 17:26",
    "4 மார்ச் 2021 5:26 PM",
    "4 మార్చి 2021 5:26 PM",
    "ಮಾರ್ಚ್ 4, 2021 5:26 PM",
    "2021 മാർച്ച് 4 5:26 PM",
    "4 ମାର୍ଚ୍ଚ 2021 17:26",
    "2021-03-04T17:26+05:30",
    "2021-03-04T17:26:00.000+0530",
    "2021-03-04 17:26:00 IST",
    "04-03-2021 05:26 PM",
    "04.03.2021, 17:26",
    "04/03/2021 05:26:00 PM",
    "1614858960",
    "1614858960000",
    "Thursday 4 March 2021 17:26:00",
    "March 4th, 2021 5:26pm",
    "4 Mar 2021 17:26 GMT+5:30",
    "2021-03-04T11:56:00+00:00",
    "4th Mar, 2021 at 17.26 IST",
    "Thu 04 Mar 2021 05:26:00 PM IST",
    "04 Mar 2021 | 17:26",
    "2021-03-04T17:26:00 +05:30",
    "17:26, 4 मार्च 2021",
    "05:26 PM(IST) 4 Mar 2021",
    "4 मार्च, 2021 05:26 PM",
    "4 मार्च, 2021 | 5:26 अपराह्न",
    "4-मार्च-2021 17:26",
    "Mar 4, 2021 5:26:00 PM",
    "2021-03-04 17:26:00.0",
    "4 March, 2021, 17:26:00 Hours",
    "2021 मार्च 4, 17:26",
    "गुरु, 04 मार्च 2021 05:26 PM (IST)",
]

MONTHS = {
    "hi": "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
    "hi, other spellings": "जनवरी फ़रवरी मार्च अप्रेल मई जून जुलाई अगस्त सितम्बर अक्तूबर नवम्बर दिसम्बर",
    "hi, short": "जन. फर. मार्च अप्रै. मई जून जुल. अग. सितं. अक्टू. नवं. दिसं.",
    "hi, typed": "जनबरी फरबरी मार्च अप्रेल मई जुन जुलाइ अगस्त सितम्बर अक्टोबर नवम्बर दिसम्बर",
    "ne": "जनवरी फेब्रुअरी मार्च अप्रिल मे जुन जुलाई अगस्ट सेप्टेम्बर अक्टोबर नोभेम्बर डिसेम्बर",
    "mr, short": "जाने. फेब्रु. मार्च एप्रि. मे जून जुलै ऑग. सप्टें. ऑक्टो. नोव्हें. डिसें.",
    "bn, other spellings": "জানুয়ারী ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগষ্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর",
    "ta, short": "ஜன. பிப். மார். ஏப். மே ஜூன் ஜூலை ஆக. செப். அக். நவ. டிச.",
    "te, short": "జన ఫిబ్ర మార్చి ఏప్రి మే జూన్ జులై ఆగ సెప్టెం అక్టో నవం డిసెం",
    "kn, short": "ಜನ ಫೆಬ್ರ ಮಾರ್ಚ್ ಏಪ್ರಿ ಮೇ ಜೂನ್ ಜುಲೈ ಆಗ ಸೆಪ್ಟೆಂ ಅಕ್ಟೋ ನವೆಂ ಡಿಸೆಂ",
    "ml, joiners": "ജനുവരി ഫെബ്രുവരി മാര്‍ച്ച് ഏപ്രില്‍ മേയ് ജൂണ്‍ ജൂലൈ ഓഗസ്റ്റ് സെപ്റ്റംബര്‍ ഒക്ടോബര്‍ നവംബര്‍ ഡിസംബര്‍",
    "or, other spellings": "ଜାନୁଆରି ଫେବ୍ରୁଆରି ମାର୍ଚ୍ଚ ଏପ୍ରିଲ ମେ ଜୁନ୍ ଜୁଲାଇ ଅଗଷ୍ଟ ସେପ୍ଟେମ୍ବର ଅକ୍ଟୋବର ନଭେମ୍ବର ଡିସେମ୍ବର",
    "mr": "जानेवारी फेब्रुवारी मार्च एप्रिल मे जून जुलै ऑगस्ट सप्टेंबर ऑक्टोबर नोव्हेंबर डिसेंबर",
    "en": "January February March April May June July August September October November December",
    "en, short": "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec",
    "pa": "ਜਨਵਰੀ ਫ਼ਰਵਰੀ ਮਾਰਚ ਅਪਰੈਲ ਮਈ ਜੂਨ ਜੁਲਾਈ ਅਗਸਤ ਸਤੰਬਰ ਅਕਤੂਬਰ ਨਵੰਬਰ ਦਸੰਬਰ",
    "ur": "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
    "bn": "জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর",
    "gu": "જાન્યુઆરી ફેબ્રુઆરી માર્ચ એપ્રિલ મે જૂન જુલાઈ ઑગસ્ટ સપ્ટેમ્બર ઑક્ટોબર નવેમ્બર ડિસેમ્બર",
    "ta": "ஜனவரி பிப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டம்பர் அக்டோபர் நவம்பர் டிசம்பர்",
    "te": "జనవరి ఫిబ్రవరి మార్చి ఏప్రిల్ మే జూన్ జులై ఆగస్టు సెప్టెంబర్ అక్టోబర్ నవంబర్ డిసెంబర్",
    "kn": "ಜನವರಿ ಫೆಬ್ರವರಿ ಮಾರ್ಚ್ ಏಪ್ರಿಲ್ ಮೇ ಜೂನ್ ಜುಲೈ ಆಗಸ್ಟ್ ಸೆಪ್ಟೆಂಬರ್ ಅಕ್ಟೋಬರ್ ನವೆಂಬರ್ ಡಿಸೆಂಬರ್",
    "ml": "ജനുവരി ഫെബ്രുവരി മാർച്ച് ഏപ്രിൽ മേയ് ജൂൺ ജൂലൈ ഓഗസ്റ്റ് സെപ്റ്റംബർ ഒക്ടോബർ നവംബർ ഡിസംബർ",
    "or": "ଜାନୁଆରୀ ଫେବୃଆରୀ ମାର୍ଚ୍ଚ ଅପ୍ରେଲ ମଇ ଜୁନ ଜୁଲାଇ ଅଗଷ୍ଟ ସେପ୍ଟେମ୍ବର ଅକ୍ଟୋବର ନଭେମ୍ବର ଡିସେମ୍ବର",
}
# Devanagari, Bengali, Gurmukhi, Gujarati, Odia, Tamil, Telugu, Kannada, Malayalam, Urdu: the zero of each.
DIGITS = {zero: "".join(chr(ord(zero) + number) for number in range(10)) for zero in "०০੦૦୦௦౦೦൦۰"}


@pytest.mark.parametrize("text", MINUTES)
def test_every_shape_gives_the_minute(text: str) -> None:
    found = parse_datetime(text)
    assert found is not None
    assert found.value.replace(microsecond=0) == datetime.datetime(2021, 3, 4, 11, 56, tzinfo=UTC)
    assert found.precision == "minute"
    assert (found.begin, found.end) == (0, len(text))


@pytest.mark.parametrize("text", ["4 मार्च 2021", "March 4, 2021", "4/3/2021", "2021-03-04", "04.03.2021"])
def test_a_date_without_a_time_is_midnight_in_india(text: str) -> None:
    found = parse_datetime(text)
    assert found is not None
    assert (found.value.astimezone(IST).isoformat(), found.precision) == ("2021-03-04T00:00:00+05:30", "day")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "190/9 20.0",
        "178-6 20/20",
        "30/08",
        "31 Feb 2021",
        "32/01/2021",
        "2021-13-01",
        "0000-00-00 00:00:00",
        "1 January 0000",
        "9999-12-31T23:59:59Z",
        "कल",
        "कल 5:26 PM",
        "4 मार्च",  # no year is guessed
        "May 2021",
        "17:26 IST",
        "4 March 2021 25:61",
        "20210304",
        "1.2.3.2021.5",
        "२०७८-११-१४",
        "2078/11/14",
        "१४ फागुन २०७८, शनिबार",
        "14 Falgun 2078",
        "২৮ কার্তিক ১৪৩২",
        "12/13/2021",
        "03-2021",
        "9876543210",
        "18001234567",
        "2021",
        "9876543210123",
        "yesterday",
        "कल शाम 5 बजे",
        "पिछले हफ्ते",
        "4 मार्च 17:26",
        "20/20",
        "Mar 21",
        "1.3.21",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert parse_datetime(text, relative_to=FETCHED) is None


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("4 March 2021 12:05 AM", "00:05"),
        ("4 March 2021 12:05 PM", "12:05"),
        ("4 March 2021 00:05 AM", "00:05"),
        ("4 March 2021 13:05 PM", "13:05"),
        ("4 March 2021 01:34 PMAuthor", "13:34"),  # two fields glued
        ("4 March 2021 01:34 amid rain", "01:34"),
        ("4 March 2021 शाम 5 बजे", "17:00"),
        ("4 मार्च 2021, 08:40 रात", "20:40"),
        ("4 मार्च 2021, रात 8:40", "20:40"),
        ("4 मार्च 2021 की रात करीब 8:40 बजे", "20:40"),
        ("4 मार्च 2021, रात 12:30 बजे", "00:30"),
        ("4 मार्च 2021, देर रात 1:15 बजे", "01:15"),
        ("4 मार्च 2021, 10:05 देर रात", "22:05"),
        ("4 मार्च 2021, रात 22:05", "22:05"),
        ("4 मार्च 2021, 2:10 दोपहर", "14:10"),
        ("4 मार्च 2021, दोपहर 12:15", "12:15"),
        ("4 मार्च 2021, दोपहर 11:50 बजे", "11:50"),
        ("4 मार्च 2021, दोपहर बाद 3 बजे", "15:00"),
        ("4 मार्च 2021 तड़के 4:10 बजे", "04:10"),
        ("4 मार्च 2021 सुबह 9.05", "09:05"),
        ("4 मार्च 2021 सायं 6:45", "18:45"),
        ("4 मार्च 2021, 6:45 शाम", "18:45"),
        ("देर रात 11:20 बजे, 4 मार्च 2021", "23:20"),
        ("4 मार्च 2021 रात 8:40 PM", "20:40"),
        ("4 ਮਾਰਚ 2021 ਰਾਤ 8:40 ਵਜੇ", "20:40"),
        ("4 ਮਾਰਚ 2021 ਦੁਪਹਿਰ 1:05", "13:05"),
        ("4 માર્ચ 2021 રાત્રે 8:40 વાગ્યે", "20:40"),
        ("4 मार्च 2021 दुपारी 1:05 वाजता", "13:05"),
    ],
)
def test_halves_of_the_day(text: str, clock: str) -> None:
    (found,) = find_datetimes(text)
    assert found.value.astimezone(IST).strftime("%H:%M") == clock


@pytest.mark.parametrize(
    "time", ["14:05 AM", "00:05 PM", "20.0", "10.45", "रात 5:30 बजे", "दोपहर 7:50 बजे", "रातोंरात 8"]
)
def test_a_time_that_contradicts_itself_leaves_the_day(time: str) -> None:
    (found,) = find_datetimes(f"4 मार्च 2021, {time}")
    assert found.precision == "day"


@pytest.mark.parametrize(
    ("text", "expected", "precision"),
    [
        ("3 घंटे पहले", "2021-03-05T09:00", "minute"),
        ("3 hours ago", "2021-03-05T09:00", "minute"),
        ("an hour ago", "2021-03-05T11:00", "minute"),
        ("२० मिनट पहले", "2021-03-05T11:40", "minute"),
        ("5 ਘੰਟੇ ਪਹਿਲਾਂ", "2021-03-05T07:00", "minute"),
        ("2 گھنٹے پہلے", "2021-03-05T10:00", "minute"),
        ("10 মিনিট আগে", "2021-03-05T11:50", "minute"),
        ("कुछ ही क्षण पहले", "2021-03-05T12:00", "minute"),
        ("2 दिन पहले", "2021-03-03T00:00", "day"),
    ],
)
def test_relative_times_need_the_time_of_fetching(text: str, expected: str, precision: str) -> None:
    found = parse_datetime(text, relative_to=FETCHED)
    assert found is not None
    assert found.value.astimezone(IST).isoformat(timespec="minutes") == f"{expected}+05:30"
    assert found.precision == precision
    assert parse_datetime(text) is None


# March, and times of day with the words of each language.
CLOCKS = {
    "hi": (
        "मार्च",
        {
            "सुबह 9:20": "09:20",
            "9:20 बजे रात": "21:20",
            "संध्या 6:45 बजे": "18:45",
            "दोपहर 1 बजे": "13:00",
            "सायंकाल 5:10": "17:10",
            "9:20 बजे देर रात": "21:20",
            "10:05 पूर्वाह्न": "10:05",
        },
    ),
    "mr": (
        "मार्च",
        {
            "सकाळी 9:20 वाजता": "09:20",
            "दुपारी 1:05": "13:05",
            "सायंकाळी 5.30 वाजता": "17:30",
            "रात्री 9:20": "21:20",
            "पहाटे 4:10": "04:10",
        },
    ),
    "ne": (
        "मार्च",
        {"बिहान 9:20 बजे": "09:20", "दिउँसो 1:05 बजे": "13:05", "साँझ 6:45": "18:45", "राति 9:20 बजे": "21:20"},
    ),
    "pa": (
        "ਮਾਰਚ",
        {"ਸਵੇਰੇ 9:20 ਵਜੇ": "09:20", "ਦੁਪਹਿਰ 1:05": "13:05", "ਸ਼ਾਮ 6:45 ਵਜੇ": "18:45", "9:20 ਵਜੇ ਰਾਤ": "21:20"},
    ),
    "ur": (
        "مارچ",
        {
            "صبح 9:20 بجے": "09:20",
            "دوپہر 1:05": "13:05",
            "شام 6:45 بجے": "18:45",
            "رات 9:20": "21:20",
            "9:20 بجے رات": "21:20",
        },
    ),
    "bn": (
        "মার্চ",
        {
            "সকাল ৯:২০": "09:20",
            "দুপুর ১:০৫": "13:05",
            "সন্ধ্যা ৬:৪৫": "18:45",
            "রাত ৯:২০": "21:20",
            "ভোর ৪:১০": "04:10",
            "বিকেল ৫টা": "17:00",
        },
    ),
    "gu": (
        "માર્ચ",
        {"સવારે 9:20": "09:20", "બપોરે 1:05": "13:05", "સાંજે 6:45 વાગ્યે": "18:45", "રાત્રે 9:20 વાગ્યે": "21:20"},
    ),
    "ta": (
        "மார்ச்",
        {
            "காலை 9:20 மணிக்கு": "09:20",
            "மதியம் 1:05": "13:05",
            "மாலை 6:45 மணி": "18:45",
            "இரவு 9:20": "21:20",
            "அதிகாலை 4:10": "04:10",
        },
    ),
    "te": (
        "మార్చి",
        {"ఉదయం 9:20": "09:20", "మధ్యాహ్నం 1:05": "13:05", "సాయంత్రం 6:45 గంటలకు": "18:45", "రాత్రి 9:20": "21:20"},
    ),
    "kn": (
        "ಮಾರ್ಚ್",
        {"ಬೆಳಗ್ಗೆ 9:20": "09:20", "ಮಧ್ಯಾಹ್ನ 1:05": "13:05", "ಸಂಜೆ 6:45 ಗಂಟೆಗೆ": "18:45", "ರಾತ್ರಿ 9:20": "21:20"},
    ),
    "ml": (
        "മാർച്ച്",
        {"രാവിലെ 9:20": "09:20", "ഉച്ചയ്ക്ക് 1:05": "13:05", "വൈകിട്ട് 6:45": "18:45", "രാത്രി 9:20": "21:20"},
    ),
    "or": ("ମାର୍ଚ୍ଚ", {"ସକାଳ 9:20": "09:20", "ଅପରାହ୍ନ 1:05": "13:05", "ସନ୍ଧ୍ୟା 6:45": "18:45", "ରାତି 9:20": "21:20"}),
    "en": (
        "March",
        {
            "9:20 am": "09:20",
            "1.05 p.m.": "13:05",
            "18:45 hrs IST": "18:45",
            "21:20 pm": "21:20",
            "9:20PM": "21:20",
        },
    ),
}
MINUTES_AGO = {
    "2 घंटे पहले": 120,
    "एक घंटा पहले": 60,
    "15 मिनट पूर्व": 15,
    "1 घंटा 20 मिनट पहले": 80,
    "2 hours ago": 120,
    "1 hour, 20 minutes ago": 80,
    "5 minutes ago": 5,
    "2h ago": 120,
    "45m ago": 45,
    "an hour ago": 60,
    "just now": 0,
    "2 ਘੰਟੇ ਪਹਿਲਾਂ": 120,
    "ਇੱਕ ਘੰਟਾ ਪਹਿਲਾਂ": 60,
    "15 ਮਿੰਟ ਪਹਿਲਾਂ": 15,
    "ایک گھنٹہ پہلے": 60,
    "۲ گھنٹے قبل": 120,
    "15 منٹ پہلے": 15,
    "ابھی ابھی": 0,
    "२ तासांपूर्वी": 120,
    "1 तासापूर्वी": 60,
    "15 मिनिटांपूर्वी": 15,
    "২ ঘণ্টা আগে": 120,
    "এক ঘণ্টা আগে": 60,
    "১৫ মিনিট আগে": 15,
    "૨ કલાક પહેલા": 120,
    "એક કલાક પહેલાં": 60,
    "15 મિનિટ અગાઉ": 15,
    "2 மணி நேரம் முன்பு": 120,
    "2 மணிநேரத்திற்கு முன்": 120,
    "15 நிமிடங்களுக்கு முன்பு": 15,
    "2 గంటల క్రితం": 120,
    "ఒక గంట క్రితం": 60,
    "15 నిమిషాల క్రితం": 15,
    "2 ಗಂಟೆಗಳ ಹಿಂದೆ": 120,
    "ಒಂದು ಗಂಟೆ ಹಿಂದೆ": 60,
    "15 ನಿಮಿಷಗಳ ಹಿಂದೆ": 15,
    "2 മണിക്കൂർ മുമ്പ്": 120,
    "ഒരു മണിക്കൂർ മുൻപ്": 60,
    "15 മിനിറ്റ് മുമ്പ്": 15,
    "2 ଘଣ୍ଟା ପୂର୍ବେ": 120,
    "ଏକ ଘଣ୍ଟା ଆଗରୁ": 60,
    "15 ମିନିଟ୍ ପୂର୍ବେ": 15,
    "२ घण्टा अघि": 120,
    "एक घण्टा पहिले": 60,
    "15 मिनेट अघि": 15,
}


@pytest.mark.parametrize(
    ("month", "time", "clock"),
    [(month, *time) for month, times in CLOCKS.values() for time in times.items()],
)
def test_the_parts_of_the_day_in_every_language(month: str, time: str, clock: str) -> None:
    for text in (f"4 {month} 2021, {time}", f"{time}, 4 {month} 2021"):
        found = parse_datetime(text)
        assert found is not None
        assert found.value.astimezone(IST).strftime("%d %H:%M") == f"04 {clock}"


@pytest.mark.parametrize("text", MINUTES_AGO)
def test_times_ago_in_every_language(text: str) -> None:
    found = parse_datetime(text, relative_to=FETCHED)
    assert found is not None
    assert FETCHED - found.value == datetime.timedelta(minutes=MINUTES_AGO[text])
    assert parse_datetime(text) is None


@pytest.mark.parametrize(
    "text", ["2-3 दिन पहले", "1.5 घंटे पहले", "two weeks ago", "कई दिन पहले", "9999 hours ago"]
)
def test_vague_relative_times_are_passed_over(text: str) -> None:
    assert find_datetimes(text, relative_to=FETCHED) == []


def test_a_page_fetched_at_the_beginning_of_time() -> None:
    assert find_datetimes("3 hours ago", relative_to=datetime.datetime.min.replace(tzinfo=UTC)) == []


def test_all_dates_of_a_line_with_their_places() -> None:
    line = "प्रकाशित: 4 फ़रवरी 2021, 05:26 PM | 31 Feb 2021 | अक्\u200dटूबर 5, 2021, Match 33, 2023, Nov 02, 2023"
    found = find_datetimes(line)
    assert [line[date.begin : date.end] for date in found] == [
        "4 फ़रवरी 2021, 05:26 PM",
        "अक्\u200dटूबर 5, 2021",
        "Nov 02, 2023",
    ]


def test_a_zone_that_is_said_holds() -> None:
    found = parse_datetime("4 March 2021 10:00 EST")
    assert found is not None
    assert found.value == datetime.datetime(2021, 3, 4, 15, tzinfo=UTC)


def test_a_time_on_the_day_of_another_date() -> None:
    (day,) = find_datetimes("4 मार्च 2021")
    time = find_time_on("08:24 IST", day)
    assert time is not None
    assert time.value == datetime.datetime(2021, 3, 4, 2, 54, tzinfo=UTC)
    assert find_time_on("20.0 overs", day) is None


@pytest.mark.parametrize(
    ("text", "day", "month"),
    [
        ("7 ਜੂਨ", 7, 6),
        ("चार अप्रैल", 4, 4),
        ("छः मई", 6, 5),
        ("इकतीस मार्च", 31, 3),
        ("१४ मार्च", 14, 3),
        ("July 5", 5, 7),
        ("5th July", 5, 7),
        ("Wednesday, July 5", 5, 7),
        ("5 July 2021", 5, 7),
    ],
)
def test_a_day_and_month_of_a_dateline(text: str, day: int, month: int) -> None:
    found = find_day_and_month(f"X, {text} (Y)")
    assert found is not None
    assert found[:4] == (day, month, 3, 3 + len(text))
    assert (found.date is not None) == ("2021" in text)


@pytest.mark.parametrize(
    ("day", "month", "expected"),
    [
        (5, 3, "2021-03-05"),
        (6, 3, "2020-03-06"),
        (31, 12, "2020-12-31"),
        (29, 2, "2020-02-29"),
        (31, 2, None),
        (0, 1, None),
        (1, 13, None),
    ],
)
def test_the_year_of_a_day_is_the_latest_it_can_be(day: int, month: int, expected: str | None) -> None:
    value = resolve_day(day, month, FETCHED)
    assert (value and value.astimezone(IST).isoformat()) == (expected and f"{expected}T00:00:00+05:30")


def test_at_the_ends_of_the_calendar_no_year_is_supplied() -> None:
    assert resolve_day(1, 6, datetime.datetime.min.replace(tzinfo=UTC)) is None
    assert resolve_day(1, 6, datetime.datetime.max.replace(tzinfo=UTC)) is None


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("4 Mar 21", "2021-03-04T00:00"),
        ("04-Mar-21 | 10:30 AM", "2021-03-04T10:30"),
        ("Thu, 4 मार्च 21, रात 8:40", "2021-03-04T20:40"),
    ],
)
def test_a_year_of_two_digits_needs_the_time_of_fetching(text: str, clock: str) -> None:
    found = parse_datetime(text, relative_to=FETCHED)
    assert found is not None
    assert found.value.astimezone(IST).isoformat(timespec="minutes") == f"{clock}+05:30"
    assert parse_datetime(text) is None


@pytest.mark.parametrize(
    "text", ["6 Mar 21", "31 Feb 20", "4 Mar 20 people", "4 मार्च 10 बजे", "4 Mar 17:26", "4 Mar 20-22"]
)
def test_two_digits_that_are_no_year(text: str) -> None:
    assert find_datetimes(text, relative_to=FETCHED) == []


@given(
    moment=st.datetimes(datetime.datetime(1990, 1, 1), datetime.datetime(2049, 12, 31)),
    language=st.sampled_from(sorted(MONTHS)),
    digits=st.sampled_from([None, *sorted(DIGITS)]),
    shape=st.sampled_from(["{d} {m} {y}, {t}", "{m} {d}, {y} {t}", "{d}-{m}-{y} {t}", "{t}, {d} {m} {y}"]),
    twelve_hours=st.booleans(),
)
def test_what_is_written_is_read(
    moment: datetime.datetime, language: str, digits: str | None, shape: str, twelve_hours: bool
) -> None:
    text = shape.format(
        d=moment.day,
        m=MONTHS[language].split()[moment.month - 1],
        y=moment.year,
        t=moment.strftime("%I:%M %p" if twelve_hours else "%H:%M"),
    )
    if digits:
        text = text.translate(str.maketrans("0123456789", DIGITS[digits]))
    found = parse_datetime(text)
    assert found is not None
    assert found.value == moment.replace(second=0, microsecond=0, tzinfo=IST)
    assert found.precision == "minute"


PIECES = [
    "2021",
    "4",
    " ",
    "मार्च",
    "Mar",
    "21",
    "रात",
    "बजे",
    ",",
    "17:26",
    "PM",
    "IST",
    "(",
    "+05:30",
    "ago",
    "घंटे पहले",
    "\u200d",
    "़",
    "ſ",
    "İ",
    "٣",
    "-",
]


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join)))
def test_any_text_gives_dates_within_it(text: str) -> None:
    end = 0
    for found in find_datetimes(text, relative_to=FETCHED):
        assert end <= found.begin < found.end <= len(text)
        assert found.value.utcoffset() == datetime.timedelta(0)
        end = found.end
    parse_datetime(text, relative_to=FETCHED)
    find_day_and_month(text)


def test_a_weekday_between_day_and_time() -> None:
    (found,) = find_datetimes("07, NOV, 2016, MONDAY 11:42:19 PM कटनी ब्यूरो")
    assert found.value == datetime.datetime(2016, 11, 7, 18, 12, 19, tzinfo=datetime.timezone.utc)
