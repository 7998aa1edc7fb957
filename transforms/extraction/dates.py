"""Dates and times as Indian news pages write them: a small grammar of our own.

A general date parser is slow here and wrong in silence: it takes `IST` for Israel's time, a score such as
`190/9 20.0` for a date, and fills what is missing from today. This grammar reads the few shapes that
bylines, metadata and visible date lines have, in thirteen languages, and nothing else:

======================  ====================================================
day, month, year        `11 Jul, 2020`, `११ जुलाई २०२०`, `2nd of March 2020`
month, day, year        `JUNE 7, 2025`, `November022023`
year, month, day        `2020 ജൂലൈ 11`, `2020-07-11` (ISO 8601)
numbers                 `11/07/2020`, day first, as India writes it
day, month, short year  `12 Jul 24`, only beside the time of fetching
time, after or before   `05:26 PM`, `14:44 pm`, `04:06:PM`, `10.45 AM`, `शाम 5 बजे`, `9:20 बजे रात`
zone                    `IST`, `(IST)`, `[IST]`, `GMT`, `Z`, `+05:30`; IST where none is said
relative                `3 घंटे पहले`, `1 hour, 20 minutes ago`, `2h ago`, `कुछ ही क्षण पहले`
since 1970              `1594468560`, `1594468560000`, as a whole text
======================  ====================================================

Nothing is guessed: no year is supplied (`resolve_day` does, for who asks), कल (yesterday or tomorrow) is
not read, weeks and months ago are not either, a date that no calendar has is no date, and one of another
calendar (Bikram Sambat, Bengali, Hijri) is none.
"""

import datetime
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from transforms.extraction.model import IST

Precision = Literal["minute", "day"]


class ParsedDate(NamedTuple):
    """One date or time, and where it stands in the text (0-based, half-open, code points)."""

    value: datetime.datetime  # aware, UTC; of a day: its midnight in India
    precision: Precision
    begin: int
    end: int


def parse_datetime(text: str, *, relative_to: datetime.datetime | None = None) -> ParsedDate | None:
    """Reads a text that as a whole is one date or time, from metadata or off the page.

    Args:
        text: the date alone; signs around it are allowed, words are not.
        relative_to: aware; when the page was fetched. Without it, `2 hours ago` is no date.

    Returns:
        The date, or None where the text is anything else.

    >>> str(parse_datetime("2020-07-11T17:26:00+05:30").value)
    '2020-07-11 11:56:00+00:00'
    >>> str(parse_datetime("1594468560").value)
    '2020-07-11 11:56:00+00:00'
    >>> parse_datetime("शनिवार, 11 जुलाई 2020").precision
    'day'
    >>> parse_datetime("31 Feb 2020") is None
    True
    """
    if len(text) > _LONGEST:
        return None
    epoch = _EPOCH.fullmatch(text.strip())
    if epoch:
        return _read_epoch(text, epoch[1])
    found = find_datetimes(text, relative_to=relative_to)
    if len(found) != 1:
        return None
    around = text[: found[0].begin] + text[found[0].end :]
    return None if any(char.isalnum() for char in around) else found[0]


_LONGEST = 200  # characters of a date; a weekday, a day, a time and a zone written out have some 80
# Seconds, or milliseconds, since 1970, from 2001 to 2033: no telephone number of India begins with a 1.
_EPOCH = re.compile(r"(1\d{9})(?:\d{3})?", re.ASCII)


def _read_epoch(text: str, seconds: str) -> ParsedDate:
    value = datetime.datetime.fromtimestamp(int(seconds), datetime.timezone.utc)
    begin = len(text) - len(text.lstrip())
    return ParsedDate(value, "minute", begin, begin + len(text.strip()))


def find_datetimes(text: str, *, relative_to: datetime.datetime | None = None) -> list[ParsedDate]:
    """Finds every date and time of a line, in order, none overlapping.

    Args:
        text: one line of a page.
        relative_to: aware; when the page was fetched. Without it, relative times and years of two digits
            are passed over; with it, such a year is read in a date that is not after it.

    >>> [found.value.isoformat() for found in find_datetimes("Published: 11 Jul 2020, 05:26 PM | RR 9.50")]
    ['2020-07-11T11:56:00+00:00']
    """
    may_be_absolute = _FOUR_DIGITS.search(text) is not None
    may_have_short_year = relative_to is not None and _TWO_DIGITS.search(text) is not None
    may_be_relative = relative_to is not None and _MAY_BE_RELATIVE.search(text) is not None
    if not (may_be_absolute or may_have_short_year or may_be_relative):
        return []  # as of most lines
    folded = _fold(text)
    found = _find_absolute(folded) if may_be_absolute else []
    if relative_to is not None:
        if may_have_short_year and not found:
            found = _find_short_years(folded, relative_to)
        if may_be_relative:
            found = sorted([*found, *_find_relative(folded, relative_to)], key=lambda date: date.begin)
    return _unfold(found, text)


def find_time_on(text: str, day: ParsedDate) -> ParsedDate | None:
    """Reads a time that a text begins with, on the day of another date.

    For lines that give the date once and then `Updated 08:24 IST`.

    >>> day = find_datetimes("July 9, 2020")[0]
    >>> str(find_time_on("08:24 IST", day).value)
    '2020-07-09 02:54:00+00:00'
    """
    match = _TIME.match(_fold(text))
    clock = _read_clock(match) if match else None
    if match is None or clock is None:
        return None
    value = _combine(day.value.astimezone(IST).date(), clock, _read_zone(match["zone"]))
    return _unfold([ParsedDate(value, "minute", *match.span())], text)[0] if value else None


class DayAndMonth(NamedTuple):
    """A day and a month as a dateline names them, and where they stand (0-based, half-open, code points)."""

    day: int
    month: int
    begin: int
    end: int
    date: datetime.datetime | None  # aware, UTC, its midnight in India; None where no year is written


def find_day_and_month(text: str) -> DayAndMonth | None:
    """Finds where a text first names a day and a month, `7 ਜੂਨ`, `चार अप्रैल`, `July 5`, with or without a year.

    For datelines, which leave the year out. No year is guessed: `resolve_day` does that.

    >>> find_day_and_month("मुंबई, चार अप्रैल (भाषा)")[:4]
    (4, 4, 7, 17)
    """
    match = _DAY_AND_MONTH.search(_fold(text)) if _MAY_NAME_DAY.search(text) else None
    if match is None:
        return None
    day, month = match["day1"] or match["day2"], match["month1"] or match["month2"]
    figures = _FIGURES.match(day)
    number = int(figures[0]) if figures else _DAY_NUMBERS[day.casefold()]
    weekday = _WEEKDAY_BEFORE.search(match.string, 0, match.start())
    begin = weekday.start() if weekday else match.start()
    here = ParsedDate(datetime.datetime.min, "day", begin, match.end())
    (_, _, begin, end) = _unfold([here], text)[0]
    written = find_datetimes(text[begin:end])
    date = written[0].value if written else None
    return DayAndMonth(number, _MONTHS.get(month.casefold(), 0), begin, end, date)


def resolve_day(day: int, month: int, before: datetime.datetime) -> datetime.datetime | None:
    """Supplies the year of a day that a dateline names: the latest such day that is not after a moment.

    Args:
        day: of the month, from 1.
        month: of the year, from 1.
        before: aware; the latest moment that the day may begin at.

    Returns:
        Its midnight in India, aware, in UTC; None where no year up to then has the day.

    >>> fetched_at = datetime.datetime(2021, 3, 5, tzinfo=datetime.timezone.utc)
    >>> str(resolve_day(14, 11, fetched_at).astimezone(IST).date())
    '2020-11-14'
    """
    try:
        latest = before.astimezone(IST)
    except OverflowError:  # the first or last day of all calendars
        return None
    # February 29 comes back after eight years at the longest, around 1900 and 2100.
    for year in range(latest.year, max(latest.year - 9, datetime.MINYEAR), -1):
        try:
            value = datetime.datetime(year, month, day, tzinfo=IST)
        except (ValueError, OverflowError):
            continue
        if value <= latest:
            return value.astimezone(datetime.timezone.utc)
    return None


# --- Names of months and days. Sources: CLDR 45 (wide and abbreviated), and the spellings met on pages. ---

# A name that ends in a dot is a short form, which is believed only where no letter follows it; the dot
# itself may be written or not.
_MONTHS_BY_LANGUAGE = {
    "en": (
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug"
        "|september sept sep|october oct|november nov|december dec"
    ),
    "hi": (
        "जनवरी जनबरी जन.|फरवरी फरबरी फेब्रुअरी फर.|मार्च|अप्रैल अप्रेल अप्रॅल अप्रै.|मई|जून जुन|जुलाई जुलाइ जुल.|अगस्त अग."
        "|सितंबर सितम्बर सितं. सित.|अक्टूबर अक्तूबर अक्तुबर अक्टुबर अक्टोबर ऑक्टूबर अक्टू. अक्तू."
        "|नवंबर नवम्बर नवं. नव.|दिसंबर दिसम्बर दिसं. दिस."
    ),
    "mr": (
        "जानेवारी जाने.|फेब्रुवारी फेब्रु.|मार्च|एप्रिल एप्रि.|मे|जून|जुलै|ऑगस्ट ऑग.|सप्टेंबर सप्टेम्बर सप्टें.|ऑक्टोबर ऑक्टो."
        "|नोव्हेंबर नोव्हेम्बर नोव्हें.|डिसेंबर डिसेम्बर डिसें."
    ),
    "ne": "जनवरी|फेब्रुअरी फेब्रुवरी|मार्च|अप्रिल|मे मई|जुन|जुलाई जुलाइ|अगस्ट अगष्ट|सेप्टेम्बर|अक्टोबर|नोभेम्बर|डिसेम्बर",
    "pa": (
        "ਜਨਵਰੀ ਜਨ.|ਫਰਵਰੀ ਫਰਬਰੀ ਫਰ.|ਮਾਰਚ|ਅਪ੍ਰੈਲ ਅਪਰੈਲ ਅਪ੍ਰੈ.|ਮਈ|ਜੂਨ|ਜੁਲਾਈ ਜੁਲਾ.|ਅਗਸਤ ਅਗ."
        "|ਸਤੰਬਰ ਸਤਂਬਰ ਸਿਤੰਬਰ ਸਤੰ.|ਅਕਤੂਬਰ ਅਕਟੂਬਰ ਅਕਤੂ.|ਨਵੰਬਰ ਨਵਂਬਰ ਨਵੰ.|ਦਸੰਬਰ ਦਸਂਬਰ ਦਿਸੰਬਰ ਦਸੰ."
    ),
    "ur": "جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر",
    "bn": (
        "জানুয়ারি জানুয়ারী জানু.|ফেব্রুয়ারি ফেব্রুয়ারী ফেব.|মার্চ|এপ্রিল|মে|জুন|জুলাই|আগস্ট আগষ্ট অগস্ট অগাস্ট"
        "|সেপ্টেম্বর সেপ.|অক্টোবর অক্টো.|নভেম্বর নভে.|ডিসেম্বর ডিসে."
    ),
    "gu": (
        "જાન્યુઆરી જાન્યુ.|ફેબ્રુઆરી ફેબ્રુ.|માર્ચ|એપ્રિલ|મે|જૂન જુન|જુલાઈ જુલાઇ|ઑગસ્ટ ઓગસ્ટ ઑગષ્ટ ઓગષ્ટ|સપ્ટેમ્બર સપ્ટે."
        "|ઑક્ટોબર ઓક્ટોબર ઑક્ટો. ઓક્ટો.|નવેમ્બર નવે.|ડિસેમ્બર ડિસે."
    ),
    "ta": (
        "ஜனவரி ஜன.|பிப்ரவரி பெப்ரவரி பிப்.|மார்ச் மார்.|ஏப்ரல் ஏப்.|மே|ஜூன்|ஜூலை|ஆகஸ்ட் ஆகஸ்டு ஆக.|செப்டம்பர் செப்டெம்பர் செப்."
        "|அக்டோபர் ஒக்டோபர் அக்.|நவம்பர் நவ.|டிசம்பர் டிசெம்பர் டிச."
    ),
    "te": (
        "జనవరి జన.|ఫిబ్రవరి ఫిబ్ర.|మార్చి మార్చ్|ఏప్రిల్ ఏప్రి.|మే|జూన్|జులై జూలై|ఆగస్టు ఆగస్ట్ ఆగష్టు ఆగ.|సెప్టెంబర్ సెప్టెంబరు సెప్టెం."
        "|అక్టోబర్ అక్టోబరు అక్టో.|నవంబర్ నవంబరు నవం.|డిసెంబర్ డిసెంబరు డిసెం."
    ),
    "kn": (
        "ಜನವರಿ ಜನ.|ಫೆಬ್ರವರಿ ಫೆಬ್ರುವರಿ ಫೆಬ್ರ.|ಮಾರ್ಚ್|ಏಪ್ರಿಲ್ ಏಪ್ರಿ.|ಮೇ|ಜೂನ್|ಜುಲೈ|ಆಗಸ್ಟ್ ಅಗಸ್ಟ್ ಆಗ.|ಸೆಪ್ಟೆಂಬರ್ ಸಪ್ಟೆಂಬರ್ ಸೆಪ್ಟೆಂ."
        "|ಅಕ್ಟೋಬರ್ ಅಕ್ಟೋ.|ನವೆಂಬರ್ ನವಂಬರ್ ನವೆಂ.|ಡಿಸೆಂಬರ್ ಡಿಸೆಂ."
    ),
    "ml": (
        "ജനുവരി ജനു.|ഫെബ്രുവരി ഫെബ്രു.|മാർച്ച് മാർ.|ഏപ്രിൽ ഏപ്രി.|മേയ് മെയ്|ജൂൺ|ജൂലൈ ജൂലായ്|ഓഗസ്റ്റ് ആഗസ്റ്റ് ആഗസ്ത് ഓഗ."
        "|സെപ്റ്റംബർ സെപ്തംബർ സെപ്റ്റം.|ഒക്ടോബർ ഒക്ടോ.|നവംബർ നവം.|ഡിസംബർ ഡിസം."
    ),
    "or": (
        "ଜାନୁଆରୀ ଜାନୁଆରି|ଫେବୃଆରୀ ଫେବ୍ରୁଆରୀ ଫେବୃଆରି ଫେବ୍ରୁଆରି|ମାର୍ଚ୍ଚ ମାର୍ଚ୍ଚ୍ ମାର୍ଚ୍ ମାର୍ଚ|ଅପ୍ରେଲ ଅପ୍ରେଲ୍ ଏପ୍ରିଲ ଏପ୍ରିଲ୍"
        "|ମଇ ମେ|ଜୁନ ଜୁନ୍ ଜୁନ୍|ଜୁଲାଇ|ଅଗଷ୍ଟ ଅଗଷ୍ଟ୍ ଅଗସ୍ଟ ଅଗଷ୍ଟ|ସେପ୍ଟେମ୍ବର ସେପ୍ଟେମ୍ବର୍|ଅକ୍ଟୋବର ଅକ୍ଟୋବର୍|ନଭେମ୍ବର ନଭେମ୍ବର୍|ଡିସେମ୍ବର ଡିସେମ୍ବର୍"
    ),
}

_WEEKDAYS = (
    "monday mon tuesday tues tue wednesday wed thursday thurs thur thu friday fri saturday sat sunday sun"
    " सोमवार सोम मंगलवार मंगल बुधवार बुध गुरुवार गुरूवार गुरु बृहस्पतिवार वीरवार शुक्रवार शुक्र शनिवार शनि रविवार रवि इतवार"
    " मंगळवार सोमबार मंगलबार मङ्गलबार बुधबार बिहीबार बिहिबार शुक्रबार शनिबार शनिवार आइतबार"
    " ਸੋਮਵਾਰ ਮੰਗਲਵਾਰ ਬੁੱਧਵਾਰ ਬੁਧਵਾਰ ਵੀਰਵਾਰ ਸ਼ੁੱਕਰਵਾਰ ਸ਼ੁਕਰਵਾਰ ਸ਼ਨੀਵਾਰ ਸ਼ਨਿਚਰਵਾਰ ਸ਼ਨਿੱਚਰਵਾਰ ਐਤਵਾਰ"
    " پیر سوموار منگل بدھ جمعرات جمعہ ہفتہ ہفتے سنیچر اتوار"
    " সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার শনিবার রবিবার"
    " સોમવાર મંગળવાર બુધવાર ગુરુવાર ગુરૂવાર શુક્રવાર શનિવાર રવિવાર"
    " திங்கள் செவ்வாய் புதன் வியாழன் வெள்ளி சனி ஞாயிறு"
    " திங்கட்கிழமை செவ்வாய்க்கிழமை புதன்கிழமை வியாழக்கிழமை வெள்ளிக்கிழமை சனிக்கிழமை ஞாயிற்றுக்கிழமை"
    " సోమవారం మంగళవారం బుధవారం గురువారం శుక్రవారం శనివారం ఆదివారం"
    " ಸೋಮವಾರ ಮಂಗಳವಾರ ಬುಧವಾರ ಗುರುವಾರ ಶುಕ್ರವಾರ ಶನಿವಾರ ಭಾನುವಾರ ರವಿವಾರ"
    " തിങ്കൾ ചൊവ്വ ബുധൻ വ്യാഴം വെള്ളി ശനി ഞായർ തിങ്കളാഴ്ച ചൊവ്വാഴ്ച ബുധനാഴ്ച വ്യാഴാഴ്ച വെള്ളിയാഴ്ച ശനിയാഴ്ച ഞായറാഴ്ച"
    " ସୋମବାର ମଙ୍ଗଳବାର ବୁଧବାର ଗୁରୁବାର ଶୁକ୍ରବାର ଶନିବାର ରବିବାର"
)

# Words for the part of the day, before or after the clock; what they do to the hour stands in `_hour_of_day`.
_FORENOON = (
    "पूर्वाह्न पूर्वान्ह एएम सुबह सबेरे सवेरे तड़के अलसुबह अलस्सुबह भोर प्रातः प्रात प्रातःकाल सकाळी पहाटे बिहान ਸਵੇਰੇ ਸਵੇਰ ਤੜਕੇ ਏਐਮ"
    " صبح علی‌الصبح পূর্বাহ্ন সকাল সকালে ভোর ভোরে এএম સવારે સવાર એએમ காலை முற்பகல் அதிகாலை ఉదయం"
    " తెల్లవారుజామున ಬೆಳಿಗ್ಗೆ ಬೆಳಗ್ಗೆ ಮುಂಜಾನೆ"
    " ಪೂರ್ವಾಹ್ನ രാവിലെ പുലർച്ചെ ସକାଳ ସକାଳେ ଭୋର ପୂର୍ବାହ୍ନ"
)
_AFTERNOON = (
    "अपराह्न अपरान्ह पीएम शाम सायं सांय सायंकाल सांयकाल संध्या सायंकाळी संध्याकाळी साँझ बेलुका ਸ਼ਾਮ ਸ਼ਾਮੀਂ ਪੀਐਮ شام سہ‌پہر"
    " অপরাহ্ন বিকেল বিকাল বিকেলে বিকালে সন্ধ্যা সন্ধ্যায় পিএম સાંજે સાંજ પીએમ மாலை பிற்பகல் సాయంత్రం ಸಂಜೆ ಅಪರಾಹ್ನ"
    " വൈകിട്ട് വൈകീട്ട് വൈകുന്നേരം ଅପରାହ୍ନ ସନ୍ଧ୍ୟା ସନ୍ଧ୍ୟାରେ"
)
_NOON = "दोपहर दुपारी दिउँसो ਦੁਪਹਿਰ ਦੁਪਹਿਰੇ دوپہر দুপুর দুপুরে બપોરે બપોર மதியம் நண்பகல் మధ్యాహ్నం ಮಧ್ಯಾಹ್ನ ഉച്ചയ്ക്ക് ഉച്ചക്ക് ମଧ୍ୟାହ୍ନ"
_NIGHT = (
    "रात रात्रि रात्री मध्यरात्रि मध्यरात्री राति ਰਾਤ ਰਾਤੀਂ رات রাত রাতে રાત્રે રાતે இரவு நள்ளிரவு రాత్రి అర్ధరాత్రి ರಾತ್ರಿ രാത്രി"
    " ରାତି ରାତ୍ରି"
)
_OCLOCK = (
    "बजे वाजता वाजेपर्यंत ਵਜੇ بجے টায় টা વાગ્યે વાગે மணிக்கு மணி గంటలకు గంటల ಗಂಟೆಗೆ ಗಂಟೆ മണിക്ക് മണി ଘଣ୍ଟାରେ ଟାରେ ଟା hrs hours"
)

# Zones by their letters. `IST` is India's here, as on every Indian page; letters with several meanings
# (CST, BST) are left out.
_ZONES = {
    "ist": 330, "india standard time": 330, "utc": 0, "gmt": 0, "npt": 345, "pkt": 300, "est": -300,
    "edt": -240, "pst": -480, "pdt": -420, "cet": 60, "cest": 120, "gst": 240, "sgt": 480, "hkt": 480,
    "jst": 540, "aest": 600, "aedt": 660,
}  # minutes east of Greenwich  # fmt: skip

# How the units of time are written before the word for "ago".
_MINUTES = (
    "minutes|minute|mins|min|m|मिनट|मिनटों|मिनिट|मिनिटे|मिनिटां|मिनिटा|मिनेट|ਮਿੰਟ|ਮਿੰਟਾਂ|منٹ|منٹوں|মিনিট|મિનિટ|મિનીટ"
    "|நிமிடங்கள்|நிமிடங்களுக்கு|நிமிடம்|நிமிடத்திற்கு|నిమిషాల|నిమిషం|ನಿಮಿಷಗಳ|ನಿಮಿಷದ|ನಿಮಿಷ|മിനിറ്റ്|മിനിട്ട്|മിനിറ്റുകൾക്ക്|ମିନିଟ୍|ମିନିଟ"
)
_HOURS = (
    "hours|hour|hrs|hr|h|घंटे|घंटा|घंटों|घण्टे|घण्टा|तास|तासां|तासा|ਘੰਟੇ|ਘੰਟਾ|ਘੰਟਿਆਂ|گھنٹے|گھنٹہ|گھنٹوں|ঘণ্টা|ঘন্টা|કલાક|કલાકો"
    "|மணி நேரம்|மணிநேரம்|மணி நேரத்திற்கு|மணிநேரத்திற்கு|மணி நேரத்துக்கு|గంటల|గంట|ಗಂಟೆಗಳ|ಗಂಟೆಯ|ಗಂಟೆ|മണിക്കൂർ|മണിക്കൂറുകൾക്ക്|ଘଣ୍ଟା"
)
_DAYS = (
    "days|day|d|दिन|दिनों|दिवस|दिवसां|दिवसा|ਦਿਨ|ਦਿਨਾਂ|دن|دنوں|দিন|દિવસ|દિવસો|நாட்கள்|நாட்களுக்கு|நாள்|நாளுக்கு|రోజుల|రోజు|ದಿನಗಳ|ದಿನದ|ದಿನ"
    "|ദിവസം|ദിവസങ്ങൾക്ക്|ଦିନ"
)
_AGO_WORDS = (
    "ago|पहले|पहिले|पूर्व|पूर्वी|अघि|ਪਹਿਲਾਂ|ਪਹਿਲਾ|ਪਹਿਲੇ|پہلے|قبل|আগে|পূর্বে|પહેલા|પહેલાં|પૂર્વે|અગાઉ|முன்பு|முன்னர்|முன்|క్రితం"
    "|ಹಿಂದೆ|ಮೊದಲು|മുമ്പ്|മുൻപ്|ପୂର୍ବେ|ଆଗରୁ|ତଳେ"
)
_JUST_NOW = (
    "कुछ ही क्षण पहले|कुछ क्षण पहले|कुछ ही पल पहले|कुछ सेकंड पहले|अभी-अभी|अभी अभी|just now"
    "|moments ago|few seconds ago|आत्ताच|भर्खरै"
    "|ਹੁਣੇ-ਹੁਣੇ|ਹੁਣੇ ਹੁਣੇ|ابھی ابھی|এইমাত্র|હમણાં જ|சற்று முன்"
)
_COUNT_WORDS = (
    "a an one एक ਇਕ ਇੱਕ ایک এক એક ஒரு ఒక ಒಂದು ഒരു ଏକ|two दो दोन दुई ਦੋ دو দুই બે இரண்டு రెండు ಎರಡು രണ്ട് ଦୁଇ"
    "|three तीन ਤਿੰਨ تین তিন ત્રણ|four चार|five पांच|छह|सात|आठ|नौ|दस"
)
# Days of the month in words, as Hindi agencies write them.
_DAY_WORDS = (
    "एक|दो|तीन|चार|पांच|छह छः|सात|आठ|नौ|दस|ग्यारह|बारह|तेरह|चौदह|पंद्रह पन्द्रह|सोलह|सत्रह|अठारह|उन्नीस|बीस"
    "|इक्कीस|बाईस बाइस|तेईस तेइस|चौबीस|पच्चीस|छब्बीस|सत्ताईस सत्ताइस|अट्ठाईस अट्ठाइस|उनतीस उन्तीस|तीस|इकतीस इकत्तीस"
)


# --- Folding: the same letters however they are encoded. ---


class _Folding(dict[int, str]):
    """For `str.translate`: a character as the tables have it, worked out the first time it is met.

    Decomposed, without nukta and without the characters that take no width. Not `folding.fold`, because
    case must stay: a capital tells `05:26 PMAuthor`, two fields glued, from `05:26 amid`.
    """

    _NUKTAS = "\u093c\u09bc\u0a3c\u0abc\u0b3c"
    _SAME_LETTER = str.maketrans(
        {
            **dict(zip("ँيكੱ", ("ं", "ی", "ک", ""), strict=True)),  # Urdu typed on an Arabic keyboard
            # Malayalam's final consonants, as one letter or as letter, virama and joiner.
            **dict(zip("ൺൻർൽൾ", ("ണ്", "ന്", "ര്", "ല്", "ള്"), strict=True)),
        }
    )

    def __missing__(self, code_point: int) -> str:
        parts = unicodedata.normalize("NFD", chr(code_point)).translate(self._SAME_LETTER)
        kept = (part for part in parts if part not in self._NUKTAS and unicodedata.category(part) != "Cf")
        self[code_point] = "".join(kept)
        return self[code_point]


_FOLDING = _Folding()


def _fold(text: str) -> str:
    return text if text.isascii() else text.translate(_FOLDING)


def _unfold(found: list[ParsedDate], text: str) -> list[ParsedDate]:
    """The same dates with their places in the text as stored."""
    if not found or text.isascii():
        return found
    offsets = [index for index, char in enumerate(text) for _ in _FOLDING[ord(char)]]
    offsets.append(len(text))
    return [date._replace(begin=offsets[date.begin], end=offsets[date.end - 1] + 1) for date in found]


def _fold_word(word: str) -> str:
    return _fold(word).casefold()


def _any_of(words: Iterable[str]) -> str:
    """A pattern for the longest of many words, grouped by first letters: `re` tries one after the other."""
    groups: dict[str, list[str]] = {}
    for word in sorted({_fold_word(word) for word in words}, key=len, reverse=True):
        groups.setdefault(word[0], []).append(word[1:])
    grouped = (f"{re.escape(first)}(?:{'|'.join(map(re.escape, rests))})" for first, rests in groups.items())
    return f"(?:{'|'.join(grouped)})"


def _numbered(groups: str) -> dict[str, int]:
    """The words of groups divided by bars, each with the number of its group, from 1."""
    return {
        _fold_word(word): number
        for number, group in enumerate(groups.split("|"), 1)
        for word in group.split()
    }


# --- The grammar. Every repetition is bounded, so a line costs time in proportion to its length. ---

_LETTER = r"[\u0620-\u06d3\u0900-\u0963\u0970-\u0d7f]"  # of a script of India or of Urdu, with its signs
_MONTHS = {
    name: number for names in _MONTHS_BY_LANGUAGE.values() for name, number in _numbered(names).items()
}
_SHORT_MONTHS = [name.rstrip(".") for name in _MONTHS if name.endswith(".")]
_MONTHS |= {name: _MONTHS[f"{name}."] for name in _SHORT_MONTHS}
_DAY_NUMBERS = _numbered(_DAY_WORDS)
_PARTS_OF_DAY = {
    _fold_word(word): part
    for part, words in {"am": _FORENOON, "pm": _AFTERNOON, "noon": _NOON, "night": _NIGHT}.items()
    for word in words.split()
}

_COUNTS = _numbered(_COUNT_WORDS)

_FOUR_DIGITS = re.compile(r"\d{4}")
_LONGEST_BESIDE_YEAR = 40
_TWO_DIGITS = re.compile(r"\d\d")
_MONTH = (
    f"(?:{_any_of(name for name in _MONTHS if name not in _SHORT_MONTHS and not name.endswith('.'))}"
    f"|{_any_of(_SHORT_MONTHS)}(?!{_LETTER}))"
)
_GAP = r"[\s.,،/'’_-]{0,3}"
_DATE = re.compile(
    rf"""
    (?<!\d)(?P<y1>\d{{4}})(?P<sep1>[-/.])(?P<m1>\d{{1,2}})(?P=sep1)(?P<d1>\d{{1,2}})(?!\d)
    | (?<!\d)(?P<d2>\d{{1,2}})(?P<sep2>[-/.])(?P<m2>\d{{1,2}})(?P=sep2)(?P<y2>\d{{4}})(?!\d)
    | (?<!\d)(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?(?:\sof\s)?{_GAP}(?P<m3>{_MONTH}){_GAP}(?P<y3>\d{{4}})(?!\d)
    | (?P<m4>{_MONTH}){_GAP}(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?[\s,،.-]{{1,3}}(?P<y4>\d{{4}})(?!\d)
    | (?P<m5>{_MONTH})(?P<d5>\d\d)(?P<y5>\d{{4}})(?=\d\d:\d\d)
    | (?<!\d)(?P<y6>\d{{4}}){_GAP}(?P<m6>{_MONTH}){_GAP}(?P<d6>\d{{1,2}})(?!\d|[\s,]{{1,3}}\d{{4}})
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A year of two digits counts only at the end of a field or before a clock: `4 March 20 people` has none.
_SHORT_YEAR = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{_GAP}(?P<month>{_MONTH}){_GAP}(?P<year>\d\d)"
    r"(?=\s{0,3}(?:$|[,،|)\]/•·]|[–—-]\s|\d\d?:\d\d))",
    re.IGNORECASE,
)
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?|(?<![\u0900-\u097f]){_any_of(_DAY_NUMBERS)})"
_FIGURES = re.compile(r"\d+")
_MAY_NAME_DAY = re.compile(r"[\d\u0900-\u097f]")  # in words only in Hindi
_DAY_AND_MONTH = re.compile(
    rf"(?<!\d)(?P<day1>{_DAY})[\s./؍-]{{0,3}}(?P<month1>{_MONTH})(?:[\s,]{{1,2}}\d{{4}})?(?![\da-z])"
    rf"|(?<![a-z])(?P<month2>{_MONTH})[\s.]{{0,2}}(?P<day2>{_DAY})(?:[\s,]{{1,2}}\d{{4}})?(?!\d)",
    re.IGNORECASE,
)
# Words, not beginnings of longer ones: no letter of an Indian script or of Urdu follows.
_PART_OF_DAY = rf"(?:{_any_of(_PARTS_OF_DAY)}(?!{_LETTER}))"
_ZONE = (
    rf"[(\[]?(?:(?<=\d)z(?![a-z])|(?:(?:gmt|utc)\s?)?[+-]\d\d?:?\d\d(?!\d)(?:\s\(india\sstandard\stime\))?|(?:{_any_of(_ZONES)})"
    r"(?-i:(?![a-z])))[)\]]?"
)
_TIME = re.compile(
    rf"""
    (?:(?:(?:देर|आधी)\s{{1,2}})?(?P<part>{_PART_OF_DAY})\s{{0,2}}(?:(?:के|को|बाद|करीब|ਦੇ)\s{{1,2}})?)?
    (?P<hour>\d{{1,2}})
    (?:\s?(?P<mark>[:.])\s?(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d{{1,9}})?)?)?(?!\d)
    (?:\s{{0,2}}:?\s{{0,2}}(?:देर\s{{1,2}})?(?P<half>(?:[ap]\.?m\b\.?|[ap]m|{_PART_OF_DAY})(?-i:(?![a-z]))))?
    (?:\s{{0,2}}{_any_of(_OCLOCK.split())}(?![a-z]|{_LETTER})
       (?:\s{{0,2}}(?:देर\s{{1,2}})?(?P<part_after>{_PART_OF_DAY}))?)?
    (?:\s{{0,2}}(?P<zone>{_ZONE}))?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TO_TIME = re.compile(
    rf"(?:T|[\s,،.|/@(•·–—-]{{0,5}}(?:{_any_of(_WEEKDAYS.split())}[\s,،|-]{{1,3}})?(?:at|को|पर|की)?\s{{0,2}})",
    re.IGNORECASE,
)
_TO_DATE = re.compile(r"[\s,،|•·–—-]{0,4}(?:on\s)?", re.IGNORECASE)
_ZONE_AFTER_DATE = re.compile(rf"\s{{0,2}}({_ZONE})", re.IGNORECASE)
_WEEKDAY_BEFORE = re.compile(
    rf"(?<![a-z])(?:{_any_of(_WEEKDAYS.split())})[\s,.|-]{{0,3}}$",
    re.IGNORECASE,
)
_COUNT = rf"(?:\d{{1,3}}|(?<![a-z]){_any_of(_COUNTS)})\s{{0,2}}"
_AGO = re.compile(
    rf"""
    (?<![-–.\d])(?:
      (?P<days>{_COUNT}){_any_of(_DAYS.split("|"))}
      |(?P<hours>{_COUNT}){_any_of(_HOURS.split("|"))}(?:,?\s{{1,2}}(?:and\s|और\s)?(?P<and_minutes>{_COUNT}){_any_of(_MINUTES.split("|"))})?
      |(?P<minutes>{_COUNT}){_any_of(_MINUTES.split("|"))}
    )
    \s{{0,2}}{_any_of(_AGO_WORDS.split("|"))}(?![a-z])
    | (?P<now>{_any_of(_JUST_NOW.split("|"))})
    """,
    re.VERBOSE | re.IGNORECASE,
)

# How each word for "ago" begins, and each phrase for "just now", as pages spell it.
_MAY_BE_RELATIVE = re.compile(
    "|".join({re.escape(word[:3]) for word in f"{_AGO_WORDS}|{_JUST_NOW}".split("|")}), re.IGNORECASE
)


class _Clock(NamedTuple):
    hour: int
    minute: int
    second: int


def _find_absolute(text: str) -> list[ParsedDate]:
    found: list[ParsedDate] = []
    end_before = 0
    for begin, end in _around_years(text):
        at = max(begin, end_before)
        while (match := _DATE.search(text, at, end)) is not None:
            at = match.end()
            day = _read_day(match)
            date = _with_time(text, day, match.span(), end_before) if day else None
            if date is not None:
                found.append(date)
                at = end_before = date.end
    return found


def _around_years(text: str) -> Iterator[tuple[int, int]]:
    """Where dates can stand: every shape has a year of four digits, and less than 40 characters beside it.

    Stretches that overlap are given as one, so that a line of many years is read once.
    """
    begin, end = 0, 0
    for year in _FOUR_DIGITS.finditer(text):
        if year.start() - _LONGEST_BESIDE_YEAR > end:
            if end:
                yield begin, end
            begin = year.start() - _LONGEST_BESIDE_YEAR
        end = year.end() + _LONGEST_BESIDE_YEAR
    if end:
        yield max(begin, 0), end


def _find_short_years(text: str, relative_to: datetime.datetime) -> list[ParsedDate]:
    """The dates whose years have two digits: of this century, and not after the page was fetched."""
    found: list[ParsedDate] = []
    for match in _SHORT_YEAR.finditer(text):
        month = _MONTHS.get(match["month"].casefold(), 0)
        end_before = found[-1].end if found else 0
        try:
            day = datetime.date(2000 + int(match["year"]), month, int(match["day"]))
        except ValueError:
            continue
        date = _with_time(text, day, match.span(), end_before) if match.start() >= end_before else None
        if date is not None and date.value <= relative_to:
            found.append(date)
    return found


def _with_time(text: str, day: datetime.date, span: tuple[int, int], end_before: int) -> ParsedDate | None:
    """A day at a place of the text, with the weekday, the time and the zone that stand beside it."""
    begin, end = span
    weekday = _WEEKDAY_BEFORE.search(text, max(end_before, begin - 20), begin)
    begin = weekday.start() if weekday else begin

    clock, offset = None, None
    time = _time_after(text, end)
    if time is not None:
        clock, offset, end = _read_clock(time), _read_zone(time["zone"]), time.end()
    else:
        time = _time_before(text, end_before, begin)
        if time is not None:
            clock, offset, begin = _read_clock(time), _read_zone(time["zone"]), time.start()
            zone = _ZONE_AFTER_DATE.match(text, end)
            if zone is not None and time["zone"] is None:
                offset, end = _read_zone(zone[1]), zone.end()

    value = _combine(day, clock or _Clock(0, 0, 0), offset)
    return ParsedDate(value, "minute" if clock else "day", begin, end) if value is not None else None


def _read_day(match: "re.Match[str]") -> datetime.date | None:
    """The calendar day, or None where no calendar has it."""
    shape = next(number for number in "123456" if match[f"y{number}"])
    year, day, month = int(match[f"y{shape}"]), int(match[f"d{shape}"]), match[f"m{shape}"]
    # Older and later years on a news page are a broken clock (year 0, 9999), history, or of another calendar:
    # Nepal's Bikram Sambat is 56 or 57 years ahead, and news stands on the web since its 2050s.
    if not 1900 <= year < 2050:
        return None
    number = int(month) if month.isdecimal() else _MONTHS.get(month.casefold(), 0)
    try:
        return datetime.date(year, number, day)
    except ValueError:
        return None


def _time_after(text: str, end: int) -> "re.Match[str] | None":
    gap = _TO_TIME.match(text, end)
    time = _TIME.match(text, gap.end()) if gap else None
    return time if time and _read_clock(time) else None


def _time_before(text: str, begin: int, end: int) -> "re.Match[str] | None":
    """The time that ends where a date begins: `05:26 PM, 11 Jul 2020`."""
    begin = max(begin, end - 40)
    for time in _TIME.finditer(text, begin, end):
        is_whole = time.start() == 0 or not text[time.start() - 1].isdecimal()
        if is_whole and _TO_DATE.fullmatch(text, time.end(), end) and _read_clock(time):
            return time
    return None


def _read_clock(time: "re.Match[str]") -> _Clock | None:
    """The time of day, or None where the figures are no clock's."""
    hour, minute, second = int(time["hour"]), int(time["minute"] or 0), int(time["second"] or 0)
    half = time["half"] or time["part"] or time["part_after"]
    # A bare number, or one with a dot (20.0 overs), is a time only with a word that says so.
    if time["mark"] != ":" and not half and not (time["mark"] and time["zone"]):
        return None
    if half:
        folded = half.casefold()
        hour_of_day = _hour_of_day(hour, _PARTS_OF_DAY.get(folded, folded[0] + "m"))
        if hour_of_day is None:
            return None
        hour = hour_of_day
    return _Clock(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None


def _hour_of_day(hour: int, part: str) -> int | None:
    """The hour of 24 that an hour of 12 in a part of the day is, or None where the two contradict.

    Some systems print a 24-hour clock with am and pm: 14:44 pm is plain, 14:44 am and 00:30 pm are not.
    """
    if part == "am":
        return hour % 12 if hour <= 12 else None
    if part == "pm":
        return None if hour == 0 else hour + 12 if hour < 12 else hour
    if part == "noon":  # from ten in the morning to five
        return hour + 12 if 1 <= hour <= 5 else hour if 10 <= hour <= 17 else None
    # Night: from six to midnight, and on to four; five is a morning's or an evening's.
    if hour <= 4 or hour == 12:
        return hour % 12
    return hour + 12 if 6 <= hour < 12 else hour if hour >= 18 else None


def _read_zone(zone: str | None) -> int | None:
    """Minutes east of Greenwich, or None where no zone is said."""
    if zone is None:
        return None
    number = _OFFSET.search(zone)
    if number is None:
        return _ZONES.get(zone.strip("()[]").casefold(), 0)  # what is left is Z
    minutes = int(number[2]) * 60 + int(number[3])
    return -minutes if number[1] == "-" else minutes


_OFFSET = re.compile(r"([+-])(\d\d?):?(\d\d)")


def _combine(day: datetime.date, clock: _Clock, offset: int | None) -> datetime.datetime | None:
    zone = IST
    if offset is not None:
        if abs(offset) > 14 * 60:  # the widest zone there is, Line Islands
            return None
        zone = datetime.timezone(datetime.timedelta(minutes=offset))
    return datetime.datetime.combine(day, datetime.time(*clock), zone).astimezone(datetime.timezone.utc)


def _find_relative(text: str, relative_to: datetime.datetime) -> list[ParsedDate]:
    found = []
    for match in _AGO.finditer(text):
        try:
            if match["days"]:
                day = relative_to.astimezone(IST) - datetime.timedelta(days=_count(match["days"]))
                value = _combine(day.date(), _Clock(0, 0, 0), None)
            else:
                ago = datetime.timedelta(
                    hours=_count(match["hours"]), minutes=_count(match["minutes"] or match["and_minutes"])
                )
                value = (relative_to - ago).astimezone(datetime.timezone.utc)
        except OverflowError:  # a page fetched in year 1
            continue
        if value is not None:
            precision: Precision = "day" if match["days"] else "minute"
            found.append(ParsedDate(value, precision, *match.span()))
    return found


def _count(number: str | None) -> int:
    """A count of units, in figures or in words; none is none of them."""
    number = (number or "0").strip()
    return int(number) if number.isdecimal() else _COUNTS.get(number.casefold(), 0)
