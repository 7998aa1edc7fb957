"""Whose name a name is, by its words and its form: a person's, a newsroom's, a section's, a place's.

The one lexicon of those who sign news: for bylines, datelines, and what a page's head calls its authors.
"""

import re
from collections.abc import Callable

from transforms.extraction.folding import fold


def is_agency(name: str) -> bool:
    """Whether a name is an agency's, a desk's, a bureau's or a brand's, or an address, not a person's.

    The one lexicon of newsrooms: for bylines, datelines and what a page's metadata calls its authors.

    >>> [is_agency(name) for name in ("PTI", "भाषा", "राज्य ब्यूरो", "kamal verma")]
    [True, True, True, False]
    """
    words = words_of(name)
    return (
        " ".join(words) in _AGENCIES
        or ("." in name and "".join(words) in _AGENCIES)  # हि.स.
        or any(word in _ACRONYMS for word in words)
        or any(word in _NEWSROOM_WORDS for word in words)
        or (len(words) > 1 and any(word in _AGENCY_WORDS for word in words))
        or (len(words) == 2 and words[1] in _LAST_WORDS)
        or any(_CHANNEL.fullmatch(word) for word in words)
        or _ADDRESS.search(name) is not None
        or len(name) > _LONGEST_PERSON
    )


def may_name_newsroom(line: str) -> bool:
    """Whether a line holds a word that the names of newsrooms hold: a quick look, before any parsing."""
    return any(word in _WORDS_OF_NEWSROOMS for word in words_of(line))


def is_house(name: str) -> bool:
    """Whether an author that a page's head states is a newsroom, an agency or an account, not a person.

    A head writes its fields for machines: there a lone word such as `Team` is enough.

    >>> [is_house(name) for name in ("Team", "अमर उजाला", "https://example.org/desk", "Kamal Verma")]
    [True, True, True, False]
    """
    return is_agency(name) or any(word in _AGENCY_WORDS for word in words_of(name))


def is_known_house(name: str) -> bool:
    """Whether a name is, word for word, a wire's or a house's, or that of a house's own writers.

    >>> [is_known_house(name) for name in ("ANI", "अमर उजाला", "खेल डेस्क", "Hindi News")]
    [True, True, True, False]
    """
    words = words_of(name)
    return " ".join(words) in _AGENCIES or "".join(words) in _AGENCIES or is_newsroom(name)


def signs_with_town(name: str) -> bool:
    """Whether a name beside a town's is a byline: a known house, or what calls itself an agency or a team.

    >>> [signs_with_town(name) for name in ("Jagran", "लोक न्यूज एजेंसी", "BS Reporter", "Hindi News")]
    [True, True, True, False]
    """
    words = words_of(name)
    return is_known_house(name) or (len(words) > 1 and words[-1] in _HOUSE_ENDS)


def is_wire(name: str) -> bool:
    """Whether a name is one of the wires', which sign a story by their letters alone: `PTI`.

    >>> [is_wire(name) for name in ("PTI", "Valley News Service", "पहाड़ समाचार सेवा", "Hindi News")]
    [True, True, True, False]
    """
    words = words_of(name)
    return " ".join(words) in _WIRES or (
        len(words) in _WORDS_OF_SERVICES and " ".join(words[-2:]) in _SERVICES
    )


def split_newsroom(name: str, is_place: Callable[[str], bool] | None) -> tuple[str, str] | None:
    """A newsroom and the town that stands behind it without a mark: `Press Trust of India Mumbai`.

    Args:
        name: a name that may hold both.
        is_place: tells whether a text is the name of a place; without it nothing is split.

    Returns:
        Newsroom and town; None for any other name.
    """
    words = name.split()
    if is_place is None or (is_known_house(name) and not is_newsroom(name)):
        return None
    for size in range(min(_LONGEST_TOWN, len(words) - 1), 0, -1):
        house, town = " ".join(words[:-size]), " ".join(words[-size:])
        signs = is_wire(house) or (is_name(house) and is_agency(house))
        if signs and not is_nation(town) and is_place(town):
            return house, town
    return None


def is_nation(name: str) -> bool:
    """Whether a name is India's: it ends the names of houses, and alone is a section of a site."""
    return name.casefold() in _NATION


_LONGEST_TOWN = 3  # words
_NATION = frozenset(("india", "bharat", "भारत", "इंडिया", "ਭਾਰਤ", "ভারত", "ભારત"))


def is_newsroom(name: str) -> bool:
    """Whether a name is that of a house's own writers, a desk, a bureau, a correspondent, not of a wire.

    >>> [is_newsroom(name) for name in ("खेल डेस्क", "PTI", "कटनी संवाददाता", "न्यूज टीम", "भारतीय टीम")]
    [True, False, True, True, False]
    """
    words = words_of(name)
    if any(word in _NEWSROOM_WORDS for word in words):
        return True
    return len(words) > 1 and words[-1] in _TEAMS and all(word in _AGENCY_WORDS for word in words[:-1])


def is_team(name: str) -> bool:
    """Whether a name is `टीम` and nothing else: a newsroom's beside a town or a label, elsewhere a side's."""
    return fold(name).text in _TEAMS


def is_position(name: str) -> bool:
    """Whether a name is what a person is at the house, `Senior Correspondent`, in two words or more."""
    words = words_of(name)
    return len(words) > 1 and all(word in _POSITION_WORDS for word in words)


def is_name(name: str) -> bool:
    """Whether a text has the form of a name: one to five words, no figures, no words of a sentence.

    >>> [is_name(text) for text in ("कमल वर्मा", "Dr. K.N. Rao", "मंत्री ने कहा", "190/9")]
    [True, True, False, False]
    """
    return (
        _NAME.fullmatch(name) is not None
        and not any(word in FUNCTION_WORDS for word in words_of(name))
        and not any(
            word.endswith(".") and len(word) > _LONGEST_SHORTENED and word.count(".") == 1
            for word in name.split()
        )
    )


def is_capitalised(name: str) -> bool:
    """Whether a name is written as a person's: no small initials and, among small letters, no acronyms.

    A name in a script without capitals is.
    """
    words = name.split()
    if any(word[0].islower() for word in words):
        return False
    return name.isupper() or not any(_ACRONYM.fullmatch(word) for word in words)


def has_place_form(name: str) -> bool:
    """Whether a name of two words begins as places do and people do not: `New …`, `नई …`, `ग्रेटर …`."""
    words = words_of(name)
    return len(words) == 2 and words[0] in _PLACE_FIRST_WORDS


def is_section(name: str) -> bool:
    """Whether a name is that of a section of the site, which stands before date lines without a mark."""
    return fold(name).text in _SECTIONS


def words_of(name: str) -> list[str]:
    """The words of a name as the tables have them."""
    return [word.strip(".,'’()[]") for word in fold(name).text.replace(".", " ").split()]


def _lexicon(words: str, separator: str | None = None) -> frozenset[str]:
    return frozenset(fold(word).text for word in words.split(separator))


#: Words of sentences; a text that holds one is no name and no place.
FUNCTION_WORDS = _lexicon(
    "में मे के की का को से ने पर है हैं था थी थे हो होगा होगी होंगे गया गई गए कर करें किया कहा बोले बताया जाने"
    " भी ही तो और या एवं व तथा लिए साथ बाद पहले यह ये वह वे इस उस इन उन जो कि क्या क्यों कैसे कौन कब कहां नहीं न"
    " अब आज कल अतः पुनः प्रायः यहां वहां देखें पढ़ें पढ़िए जानें रहा रही रहे तक द्वारा एक सभी हम आप मैं हां जी"
    " ਦੇ ਦੀ ਦਾ ਨੇ ਨੂੰ ਤੋਂ ਵਿੱਚ ਵਿਚ ਹੈ ਹਨ ਤੇ ਅਤੇ ਇਹ ਉਹ ਨਾਲ ਕਿਹਾ نے کے کی کا میں سے پر کو ہے ہیں اور یہ وہ کہا"
    " ও এবং এই সে করে থেকে বলেন আর এ তે અને છે માં ના ની નું નો એ આ એવં ઓ"
    " the a an of in on at to for from with and or is are was were has have had be"
    " been by as it its this that vs बनाम"
    " these those he she they we you i not no will would can could may said says over after before about into"
    " how why what when who where which read also watch follow more latest"
)
_LONGEST_PERSON = 60  # characters
_LONGEST_SHORTENED = 6  # with its dot, as in `Smt.`; a longer word with a dot ends a sentence
_NAME = re.compile(r"(?:[^\W\d_][^\s\d,:;|/।?!\"()\[\]{}<>=@#_*+…]{0,30}(?:\s+|$)){1,5}")
_ACRONYM = re.compile(r"[A-Z]{3,}")

_CHANNEL = re.compile(r"[a-z]+[0-9]+")  # TV9, News18
_ADDRESS = re.compile(r"\Ahttps?:|\Awww\.|\A@|\.(?:com|in|org|net|कॉम|इन)\Z", re.IGNORECASE)

# The wires, by their letters and names in every script.
_WIRES = _lexicon(
    "PTI|ANI|IANS|UNI|AFP|Reuters|TNN|JNN|HTC|ENS|PTI Bhasha|Agencies|Agency"
    "|Associated Press|The Associated Press"
    "|Agence France-Presse|Press Trust of India|Asian News International"
    "|Indo-Asian News Service|United News of India"
    "|Staff Reporter|Our Reporter|स्टाफ रिपोर्टर|ਸਟਾਫ ਰਿਪੋਰਟਰ|સ્ટાફ રિપોર્ટર|স্টাফ রিপোর্টার|اسٹاف رپورٹر|స్టాఫ్ రిపోర్టర్"
    "|Express News Service|HT News Service|Tribune News Service|ANS|KNO|GNS|HS"
    "|पीटीआई|पीटीआइ|पीटीआय|एएनआई|एएनआइ|एएनआय|आईएएनएस|आइएएनएस|यूएनआई|यूएनआय|यूनीवार्ता|भाषा"
    "|पीटीआई भाषा|एएफपी|रॉयटर|रॉयटर्स|रायटर|रायटर्स"
    "|जेएनएन|एसएनबी|रासस|एजेंसी|एजेंसियां|एजेन्सी|वृत्तसंस्था"
    "|ਪੀਟੀਆਈ|ਪੀ ਟੀ ਆਈ|ਏਐੱਨਆਈ|ਏਐਨਆਈ|ਯੂਐੱਨਆਈ|ਰਾਇਟਰਜ਼|ਏਜੰਸੀ|ਏਜੰਸੀਆਂ"
    "|پی ٹی آئی|یو این آئی|اے این آئی|آئی اے این ایس|اے ایف پی|رائٹرز|ایجنسی|ایجنسیاں|ایجنسیز"
    "|পিটিআই|এএনআই|আইএএনএস|এএফপি|রয়টার্স|সংবাদ সংস্থা|এজেন্সি|પીટીઆઈ|પીટીઆઇ|એએનઆઈ|આઈએએનએસ|એજન્સી"
    "|பிடிஐ|பி.டி.ஐ.|ஏஎன்ஐ|பிடிஐ செய்தி|పీటీఐ|పిటిఐ|ఏఎన్ఐ|ఐఏఎన్ఎస్|ಪಿಟಿಐ|ಎಎನ್ಐ|ಐಎಎನ್ಎಸ್|പിടിഐ|എഎൻഐ|ഐഎഎൻഎസ്"
    "|ପିଟିଆଇ|ଏଏନଆଇ|ଆଇଏଏନଏସ|ଏଜେନ୍ସି",
    separator="|",
)
# A house's own writers.
_NEWSROOM_WORDS = _lexicon(
    "desk bureau correspondent correspondents newsroom डेस्क ब्यूरो ब्युरो ब्योरो संवाददाता"
    " संवादाता समाचारदाता प्रतिनिधि प्रतिनिधी सहयोगी वार्ताहर"
    " वृत्तसेवा वृत्तसंस्था ਡੈਸਕ ਬਿਊਰੋ ਬਿਉਰੋ ਪ੍ਰੇਰਕ ਪ੍ਰਤੀਨਿਧ ڈیسک بیورو نمائندہ ডেস্ক প্রতিনিধি প্রতিবেদক"
    " সংবাদদাতা ব্যুরো ડેસ્ક બ્યુરો પ્રતિનિધિ"
    " டெஸ்க் நிருபர் செய்தியாளர் డెస్క్ బ్యూరో విలేకరి ಡೆಸ್ಕ್ ಬ್ಯೂರೋ ವರದಿಗಾರ ഡെസ്ക് ബ്യൂറോ ലേഖകൻ ଡେସ୍କ ବ୍ୟୁରୋ ପ୍ରତିନିଧି"
)
# Letters that are nobody's name, alone or before a town: `PIB Delhi`.
_ACRONYMS = _lexicon(
    "pti ani ians uni afp tnn jnn pib abp ndtv etv पीटीआई पीटीआइ एएनआई एएनआइ"
    " आईएएनएस आइएएनएस यूएनआई पीआईबी एबीपी एनडीटीवी"
)
_AGENCIES = _WIRES | _lexicon(
    "AP|India Today|Business Today|Bhasha|Bloomberg|Xinhua|BBC|CNN|Hindustan Samachar"
    "|निस|नसं|नप्र|नि प्र|का प्र|न प्र|विप्र|सप्र|हप्र|हप्रि|निप्र|काप्र|कासं|विसं|वसं|ससं|ਨਿਸ|ਪਪ|ਨਿ ਪ ਪ|ਪ ਪ"
    "|वार्ता|एपी|प्रेट्र|प्रेट|हिस|हि स|जासं|जाब्यू|जागरण|संस|संसू|सं"
    "|ब्यू|ए|एजें|अमर उजाला|दैनिक भास्कर|दिव्य भास्कर|राजस्थान पत्रिका"
    "|पंजाब केसरी|नवभारत टाइम्स|आज तक|नई दुनिया|प्रभात खबर|लाइव हिन्दुस्तान|हिन्दुस्तान|हिंदुस्तान|जनसत्ता|नवोदय टाइम्स"
    "|लोकसत्ता|लोकमत|सकाळ|महाराष्ट्र टाइम्स|सामना"
    "|Amar Ujala|Dainik Bhaskar|Divya Bhaskar|Punjab Kesari|Aaj Tak|Aajtak|Prabhat Khabar"
    "|Live Hindustan|Jagran|Jansatta|Patrika|Lokmat|Loksatta|Sakal|Eenadu|Dinamalar|Mathrubhumi|Manorama"
    "|Moneycontrol|Oneindia|NDTV|The Hindu|Zee Business|Indiatimes|Scroll|The Quint|The Wire|ThePrint"
    "|admin|administrator|webdesk|newsdesk|staff|editor"
    "|Hindustan Times|ET Bureau|Zee News|News18|Times of India|Indian Express"
    "|बीबीसी|बीबीसी हिंदी|बीबीसी हिन्दी|बीबीसी न्यूज|एबीपी न्यूज|डीडब्ल्यू|दूरदर्शन|आकाशवाणी|लाइव हिंदुस्तान|द हिंदू"
    "|Firstpost|Mint|Outlook|PIB|ABP Live|WION|Republic World"
    "|ਏਪੀ|ਜਗਬਾਣੀ|ਅਜੀਤ|دینک بھاسکر|انقلاب|দিব্য ভাস্কর|আনন্দবাজার|দিশা|દિવ્ય ભાસ્કર|સંદેશ|ગુજરાત સમાચાર"
    "|தினத்தந்தி|மாலை மலர்|தினகரன்|தினமலர்|தினமணி|ఆంధ్రజ్యోతి|ఈనాడు|సాక్షి|ప్రజాశక్తి|ವಿಜಯ ಕರ್ನಾಟಕ|ಪ್ರಜಾವಾಣಿ"
    "|മാതൃഭൂമി|മനോരമ|ସମାଜ|ସମ୍ବାଦ|ଧରିତ୍ରୀ|ସ୍ୱପ୍ର|ନିପ୍ର|ନିଜ ପ୍ରତିନିଧି",
    separator="|",
)

# A name that holds one of these is a newsroom's. Not here: भास्कर, ज्योति, which are people's names too.
_AGENCY_WORDS = _NEWSROOM_WORDS | _lexicon(
    "team agency agencies network news reporter reporters service editors admin"
    " times express tribune herald online digital web media tv staff samachar editorial bharatvarsh pti ani"
    " bulletin chronicle gazette inputs"
    " एजेंसी एजेंसियां एजेन्सी टीम न्यूज न्यूज़ नेटवर्क सूत्र रिपोर्टर समाचार"
    " ऑनलाइन डिजिटल वेब टाइम्स जागरण उजाला खबर पत्रिका भारतवर्ष हिन्दुस्तान हिंदुस्तान प्रतिवेदक इनपुट इनपुट्स"
    " ਏਜੰਸੀ ਏਜੰਸੀਆਂ ਟ੍ਰਿਬਿਊਨ ਸਰਵਿਸ ਨਿਊਜ਼ ਟੀਮ ਪੱਤਰਕਾਰ"
    " ایجنسی ایجنسیاں ایجنسیز نیوز نگار ویب"
    " নিউজ এজেন্সি ডিজিটাল অনলাইন ওয়েব"
    " ન્યૂઝ ન્યુઝ એજન્સી ટીમ વેબ செய்திகள் நியூஸ் செய்திப்பிரிவு న్యూస్ ప్రతినిధి వెబ్ ఆన్‌లైన్"
    " ನ್ಯೂಸ್ ವಾರ್ತೆ ಸುದ್ದಿ ವೆಬ್ ന്യൂസ് വെബ് ഓൺലൈൻ ନ୍ୟୁଜ୍ ନ୍ୟୁଜ"
)
# What a house calls its own service, behind its name.
_SERVICES = _lexicon(
    "news service|news network|news agency|समाचार सेवा|समाचार एजेंसी|न्यूज सर्विस|न्यूज नेटवर्क|न्यूज एजेंसी|वृत्त सेवा"
    "|ਨਿਊਜ਼ ਸਰਵਿਸ|ਸਮਾਚਾਰ ਸੇਵਾ|ન્યૂઝ સર્વિસ|সংবাদ সেবা|نیوز سروس|نیوز ایجنسی",
    separator="|",
)
_WORDS_OF_SERVICES = (3, 4)
_TEAMS = _lexicon("team टीम ਟੀਮ ٹیم টিম ટીમ")
_WORDS_OF_NEWSROOMS = (
    _NEWSROOM_WORDS
    | _TEAMS
    | {word for name in _AGENCIES | _SERVICES for word in name.replace(".", " ").split()}
)
_LAST_WORDS = _lexicon("today live standard now")  # of a brand of two words: India Today, Business Standard
_HOUSE_ENDS = _lexicon("agency service network team reporter एजेंसी सर्विस नेटवर्क टीम रिपोर्टर")
# What a person is at the house, beside the name. Alone, as who wrote the story, it is a newsroom.
_POSITION_WORDS = _lexicon(
    "senior chief principal special deputy assistant associate managing executive political sports city news"
    " editor sub subeditor correspondent reporter writer journalist columnist producer"
    " intern trainee author content"
    " वरिष्ठ मुख्य विशेष उप सहायक संपादक संवाददाता पत्रकार लेखक लेखिका स्तंभकार राइटर कंटेंट रिपोर्टर"
)

# Words that sites print before the date line without a mark: the section the story stands in.
_SECTIONS = _lexicon(
    "india|all india|india news|world|world news|national|nation|sports|cricket"
    "|business|entertainment|education"
    "|city|cities|states|state|politics|opinion|home|tech|technology|lifestyle|health|देश|दुनिया|खेल|मनोरंजन|राज्य",
    separator="|",
)

# First words of places of two words, for those who ask without a gazetteer.
_PLACE_FIRST_WORDS = _lexicon(
    "new greater नई नयी न्यू ग्रेटर ਨਵੀਂ ਨਵੀ نئی নয়াদিল্লি নতুন નવી புது న్యూ ನವ ന്യൂ ନୂଆ north south east west"
    " उत्तर मध्य पश्चिम हिमाचल आंध्र जम्मू port"
)
