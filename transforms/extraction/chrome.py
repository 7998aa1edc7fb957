"""Which lines of a page belong to the site and not to the story."""

import re
import unicodedata

#: What folding drops: nukta, zero-width joiners, and marks that NFD splits off Latin letters.
_DROPPED = str.maketrans("", "", "\u093c\u09bc\u0a3c\u200c\u200d\u200b")

#: "Also read" in the languages of Indian news pages: what follows, or what stands before, is another story.
_RELATED = (
    "also read",
    "read also",
    "also see",
    "also watch",
    "must read",
    "read more",
    "read:",
    "recommended",
    "यह भी पढें",
    "ये भी पढें",
    "यह भी पढे",
    "ये भी पढे",
    "यह भी देखें",
    "ये भी देखें",
    "इसे भी पढें",
    "इसे भी देखें",
    "इन्हें भी पढें",
    "और पढें",
    "पढें-",
    "पढें:",
    "हे ही वाचा",
    "हेही वाचा",
    "हे पण वाचा",
    "आणखी वाचा",
    "यो पनि पढ्नुहोस्",
    "ਇਹ ਵੀ ਪੜ",
    "ਇਹ ਵੀ ਦੇਖੋ",
    "আরও পড",
    "আরো পড",
    "এটাও পড",
    "આ પણ વાંચો",
    "આ પણ જુઓ",
    "இதையும் படி",
    "இதையும் படியுங்கள்",
    "மேலும் படி",
    "ఇవి కూడా చదవండి",
    "ఇది కూడా చదవండి",
    "ఇవీ చదవండి",
    "ಇದನ್ನೂ ಓದಿ",
    "ಇದನ್ನು ಓದಿ",
    "ഇതും വായിക്കുക",
    "ഇതുകൂടി വായിക്കാം",
    "یہ بھی پڑھیں",
    "مزید پڑھیں",
    "ଏହା ବି ପଢନ୍ତୁ",
    "ଅଧିକ ପଢନ୍ତୁ",
)

#: Titles of what stands below a story. A line that is one of these ends it.
_ENDS = frozenset(
    (
        "related story",
        "related stories",
        "related news",
        "related articles",
        "related topics",
        "related video",
        "related videos",
        "trending topics",
        "trending news",
        "trending now",
        "trending",
        "top news",
        "top stories",
        "latest news",
        "latest videos",
        "latest stories",
        "most read",
        "more news",
        "more videos",
        "more stories",
        "recommended news",
        "recommended for you",
        "recommended stories",
        "you may like",
        "you may also like",
        "special for you",
        "next story",
        "next stories",
        "next article",
        "post your comment",
        "post a comment",
        "leave a comment",
        "about the author",
        "end of article",
        "visual stories",
        "web stories",
        "popular categories",
        "follow us on social media",
        "other websites",
        "our divisions:",
        "related",
        "संबंधित खबरें",
        "संबंधित खबर",
        "संबंधित समाचार",
        "संबंधित फोटो",
        "संबंधित वीडियो",
        "खबरें और भी",
        "खबरें अब तक",
        "ताजा खबरें",
        "ताजा समाचार",
        "बडी खबरें",
        "अन्य खबरें",
        "ट्रेंडिंग",
        "टॉप न्यूज",
        "वीडियो और देखें",
        "सबसे ज्यादा पढी गई",
        "ਸੰਬੰਧਤ ਖ਼ਬਰਾਂ",
        "ਤਾਜ਼ਾ ਖ਼ਬਰਾਂ",
        "संबंधित बातम्या",
        "ताज्या बातम्या",
    )
)

#: Openings of lines that a site puts into the midst of a story: the text goes on below them.
_INTERRUPTIONS = (
    "advertis",
    "sponsored",
    "promoted",
    "story continues below",
    "img title",
    "photo:",
    "image:",
    "image credit",
    "file photo",
    "representative image",
    "loading",
    "विज्ञापन",
    "फोटो :",
    "फोटो:",
    "फोटो -",
    "(फोटो",
    "प्रतिकात्मक",
    "प्रतीकात्मक",
)
#: Lines of the site that can stand anywhere, by their first words.
_OPENINGS = (
    *_INTERRUPTIONS,
    "subscribe",
    "try premium",
    "be on the top of everything",
    "sign up",
    "sign in",
    "log in",
    "download ",
    "get the best of",
    "get all ",
    "get latest",
    "stay updated",
    "stay tuned",
    "turn on notification",
    "get alerts",
    "you can also check",
    "follow us",
    "follow the ",
    "click here",
    "join us",
    "join our",
    "share this",
    "share via",
    "copyright",
    "tags:",
    "tags ",
    "keyword:",
    "keywords:",
    "topics:",
    "disclaimer",
    "(disclaimer",
    "summary is ai",
    "did our ai",
    "track latest news",
    "thank you for subscribing",
    "first published",
    "also known as",
    "by taboola",
    "(except for the headline",
    "(this story has not been edited",
    "(with inputs from",
    "(with agency inputs",
    "this website follows",
    "डाउनलोड करें",
    "रहें हर खबर से अपडेट",
    "सब्सक्राइब",
    "हमें फॉलो",
    "फॉलो करें",
    "हिंदी समाचार के लिए",
    "हिंदी में समाचार",
    "देश-दुनिया की ताजा खबर",
    "ताजा खबरों के लिए",
    "एड फ्री अनुभव",
    "व्हाट्सएप चैनल",
    "कॉपी लिंक",
    "खबर सुनें",
    "लेटेस्ट कॉमेंट",
    "सभी कॉमेंट",
    "अपना कॉमेंट",
)
#: The same, wherever they stand in a short line.
_INSIDE = re.compile(
    r"\bapp\b.{0,40}\bdownload|\bdownload\b.{0,60}\bapp\b|whatsapp channel|"
    r"(?:join|follow).{0,40}whatsapp|google news par|"
    r"(?:ऐप|एप)(?:लीकेशन)? (?:डाउनलोड|पर\Z)|डाउनलोड करें|क्लिक करें|सब्सक्राइब करें|फॉलो करें|"
    r"चैनल (?:को|से) (?:जुड|फॉलो)|टीम ने एडिट नहीं किया|सिंडिकेट फीड|ऐप के लिए|qr स्कैन|"
    r" - फोटो\s*:|फोटो\s*(?:क्रेडिट|सौजन्य|साभार|सोर्स)|(?:photo|image|pic)\s*(?:credit|courtesy|source)?\s*[:|]|"
    r"(?:photo|image|picture) (?:credit|courtesy)|all rights reserved|privacy policy|"
    r"terms (?:&|and) conditions|newsletter|copyright ©|\bcookies?\b.{0,60}\b(?:policy|settings|accept)"
)
#: Titles below a story that a share bar above it may have too: they close only what has begun.
_CLOSERS = frozenset(
    (
        "comment",
        "comments",
        "view comments",
        "write a comment",
        "add comment",
        "tags",
        "topics",
        "live tv",
        "टिप्पणी",
        "टिप्पणियां",
        "कमेंट",
        "कमेंट्स",
        "कॉमेंट",
        "टैग्स",
    )
)
_CREDIT = re.compile(r"फोटो|photo|image|picture|\bpic\b")

#: What menus above a headline say, where more than a place or a section.
_MENU = (
    "menu",
    "home",
    "search",
    "share",
    "tweet",
    "facebook",
    "twitter",
    "whatsapp",
    "login",
    "live tv",
    "e-paper",
    "epaper",
    "e paper",
    "web stories",
    "photos",
    "videos",
    "hindi news",
    "latest news",
    "breaking news",
    "top news",
    "शेयर",
    "शेयर करें",
    "मेन्यू",
    "मेनू",
    "होम",
    "मुख्य पृष्ठ",
    "सर्च",
    "खोजें",
    "लाइव टीवी",
    "ई-पेपर",
    "ई पेपर",
    "ईपेपर",
    "वेब स्टोरी",
    "वेब स्टोरीज",
    "फोटो",
    "वीडियो",
    "हिंदी न्यूज",
    "हिंदी समाचार",
    "मुख्य समाचार",
    "मुख्य खबरें",
    "प्रमुख खबरें",
    "ताजा खबरें",
    "ताजा समाचार",
    "ब्रेकिंग न्यूज",
    "ਮੁੱਖ ਖਬਰਾਂ",
    "ਮੁੱਖ ਪੰਨਾ",
    "ਹੋਮ",
    "ਤਾਜ਼ਾ ਖਬਰਾਂ",
)
#: A line of a menu is not longer.
_LONGEST_MENU = 30
_NO_WORDS = re.compile(r"[\W\d_]*")
_JSON = re.compile(r"""\s*(?:[\[{]\s*"|\(\d+, ')""")

#: Class and id names that sites give to what is not their story.
HINT = re.compile(
    r"relat(?:ed|ive)|also[-_]?read|read[-_]?(?:this[-_]?)?also|readmore|read-more|recommend|taboola|\btrc_|outbrain|"
    r"newsletter|subscri|comment|share|social|promo|copyright|disclaimer|\btags?\b|taglist|-tags|tags-|author[-_]?"
    r"(?:desc|bio|widget|info)|auhtor|breadcr|advert|sponsor|\bads?[-_]|_ads?\b|\bpoll\b|follow|caption|cptn|credit|"
    r"trending|most[-_]?(?:read|popular)|next[-_]?(?:story|article)|prev[-_]?next|nextprev|app[-_]?download|download|"
    r"cookie|popup|modal|login|signup|paywall-(?:msg|box)|carousel|slick|playlist|jw-|liveblog-nav|coachguard"
)


def fold(text: str) -> str:
    """Returns a text for comparing with the lists here: no nukta, no joiners, lower case."""
    return unicodedata.normalize("NFD", text).translate(_DROPPED).casefold().strip()


_RELATED_FOLDED = tuple(sorted({fold(marker) for marker in _RELATED}))
_ENDS_FOLDED = frozenset(fold(title) for title in _ENDS)
_OPENINGS_FOLDED = tuple(fold(opening) for opening in _OPENINGS)
_INTERRUPTIONS_FOLDED = tuple(fold(opening) for opening in _INTERRUPTIONS)
_CLOSERS_FOLDED = frozenset(fold(title) for title in _CLOSERS)
_MENU_FOLDED = frozenset(fold(item) for item in _MENU)


def ends_story(text: str) -> bool:
    """Tells whether a line is the title of what stands below a story.

    >>> ends_story("Related Story"), ends_story("ख़बरें और भी")
    (True, True)
    """
    return len(text) < 60 and fold(text).rstrip(" :.-") in _ENDS_FOLDED


def related_headline(text: str) -> str | None:
    """Returns the headline after an "also read" marker: "" where the marker stands alone, None without one.

    >>> related_headline("यह भी पढ़ें: मेले में उमड़ी भीड़")
    'मेले में उमड़ी भीड़'
    """
    start = fold(text[:40])
    if not start.startswith(_RELATED_FOLDED):
        return None
    marker = max((marker for marker in _RELATED_FOLDED if start.startswith(marker)), key=len)
    if len(start) <= len(marker) + 3:
        return ""
    return re.sub(r"\A[^:：–—-]{0,30}[:：–—-]+\s*", "", text)


def is_chrome(text: str) -> bool:
    """Tells whether a line belongs to the site: a prompt, a share bar, a credit, a machine's data."""
    if _NO_WORDS.fullmatch(text) or _JSON.match(text):
        return True
    folded = fold(text[:400])
    if folded.startswith(_OPENINGS_FOLDED) and len(text) < 300:
        return True
    return len(text) < 200 and _INSIDE.search(folded) is not None


def closes_story(text: str) -> bool:
    """Tells whether a line parts a story from what stands below it.

    An advertisement, a photo's credit or a row of stars interrupts a story; a prompt to subscribe, to comment
    or to follow stands below one.

    >>> [closes_story(line) for line in ("Related Story", "Subscribe Now!", "विज्ञापन", "***")]
    [True, True, False, False]
    """
    if ends_story(text) or fold(text[:60]).rstrip(" :.-") in _CLOSERS_FOLDED:
        return True
    if not is_chrome(text) or _NO_WORDS.fullmatch(text):
        return False
    folded = fold(text[:400])
    return not folded.startswith(_INTERRUPTIONS_FOLDED) and _CREDIT.search(folded) is None


def is_menu(text: str) -> bool:
    """Tells whether a line above a headline is an item of the site's menu.

    >>> [is_menu(line) for line in ("Skip to content", "होम", "ई-पेपर", "होम लोन फिर सस्ता हुआ")]
    [True, True, True, False]
    """
    if len(text) > _LONGEST_MENU:
        return False
    folded = fold(text).rstrip(" :.-")
    return folded in _MENU_FOLDED or folded.startswith("skip to") or is_chrome(text) or ends_story(text)
