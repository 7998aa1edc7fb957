"""Labels of the sports without innings: their competitions, as the pages of India name them.

`labels` reads what is a league, cup or trophy of whatever sport; here stand the names of another form, and
which sport a competition is of where its name does not say so.
"""

import functools
import re

from transforms.extraction.scores.labels import Label, read_label

_remember = functools.lru_cache(maxsize=4096)

# What follows the name of a federation: FIFA World Cup, BWF World Tour Finals.
_KIND = (
    r"(?: [\w’'-]+){0,4} (?:Cup|League|Championships?|Euro|Tour|Open|Masters|Series|Games|Finals|Qualifiers?"
    r"|\d{3,4})"
    r"(?: (?:Two|2|Elite|Finals?|Qualifiers?|Playoffs))?"
)
_KIND_HI = r"(?: [^\s\d]+){0,3} (?:कप|लीग|चैंपियनशिप|चैम्पियनशिप|टूर|ट्रॉफी|क्वालीफायर)"

#: Competitions whose name tells their sport to who knows it.
_COMPETITIONS = {
    sport: re.compile(words)
    for sport, words in (
        (
            "football",
            r"(?:English |Barclays )?Premier League|EPL|La ?Liga|Serie A|Bundesliga|Ligue 1"
            r"|I[- ]League(?: [23])?|MLS|Major League Soccer|Saudi Pro League|Indian Super League|ISL"
            r"|(?:Hero |Kalinga )?Super Cup|Durand Cup|Santosh Trophy"
            r"|Copa (?:America|América|del Rey)|Carabao Cup|Club World Cup|Community Shield"
            rf"|(?:UEFA|FIFA|AFC|SAFF|CONMEBOL|CONCACAF){_KIND}|(?:UEFA )?Euros?|SAFF|AFC"
            r"|Europa (?:Conference )?League|Intercontinental Cup"
            r"|इंडियन सुपर लीग|आई-?लीग|(?:इंग्लिश )?प्रीमियर लीग|ला ?लीगा|सीरी ए|बुंदेसलीगा|बुंडेसलीगा|लीग-?1"
            r"|आईएसएल|आइएसएल|यूरो कप|डूरंड कप|संतोष ट्रॉफी"
            rf"|कोपा अमेरिका|(?:फीफा|यूएफा|एएफसी|सैफ){_KIND_HI}",
        ),
        (
            "kabaddi",
            r"(?:Vivo )?Pro Kabaddi|PKL|Yuva Kabaddi Series|(?:विवो )?प्रो कबड्डी(?: लीग)?|पीकेएल",
        ),
        (
            "hockey",
            rf"Hockey India League|HIL|FIH{_KIND}|Sultan Azlan Shah Cup"
            r"|(?:Men[’']s |Women[’']s )?Asian Champions Trophy|हॉकी इंडिया लीग"
            rf"|एफआईएच{_KIND_HI}|एशियाई चैंपियंस ट्रॉफी|सुल्तान अजलान शाह कप",
        ),
        (
            "tennis",
            r"Wimbledon|Roland[- ]Garros|(?:Australian|French|US|Madrid|Italian|Miami|Canadian) Open"
            r"|Davis Cup|Billie Jean King Cup|Laver Cup"
            rf"|(?:ATP|WTA|ITF){_KIND}|Indian Wells(?: Masters)?"
            r"|विंबलडन|विम्बलडन|(?:ऑस्ट्रेलियन|फ्रेंच|फ्रैंच|यूएस|अमेरिकी) ओपन|डेविस कप",
        ),
        (
            "badminton",
            r"All England(?: Open)?|(?:India|Indonesia|Malaysia|Singapore|Denmark|Thailand|Hylo|Swiss) Open"
            r"|Thomas (?:and|&) Uber Cup|Thomas Cup|Uber Cup|Sudirman Cup|Syed Modi(?: [\w’'-]+){0,2}"
            rf"|BWF{_KIND}|Premier Badminton League|ऑल इंग्लैंड(?: ओपन)?|थॉमस कप|उबेर कप|सुदीरमन कप"
            r"|(?:इंडिया|इंडोनेशिया|मलेशिया|सिंगापुर|डेनमार्क|थाईलैंड) ओपन"
            rf"|बीडब्ल्यूएफ{_KIND_HI}",
        ),
        ("volleyball", rf"Prime Volleyball(?: League)?|PVL|FIVB{_KIND}|VNL|प्राइम वॉलीबॉल लीग"),
        (
            "basketball",
            rf"W?NBA(?: Finals| Playoffs)?|FIBA{_KIND}|EuroLeague|एनबीए(?: फाइनल्स)?",
        ),
    )
}
#: Names of tournaments that no sport has for itself.
_TOURNAMENT = re.compile(
    r"(?:[A-Z][\w.'’&-]*\s){1,5}(?:Open|Masters|Tour|Games|Nationals|Qualifiers?|Qualifying|Finals|Friendl(?:y|ies)"
    r"|Playoffs|Super\s\d{3,4})"
    r"|(?:[^\s\d।,]+\s){0,4}(?:ओपन|मास्टर्स|चैंपियनशिप|चैम्पियनशिप|एशियाई खेल|राष्ट्रमंडल खेल|ओलंपिक|ओलिंपिक|नेशंस लीग)"
)
_EVENT = re.compile(
    r"(?:(?:men|women|boy|girl)[’']?s?[’']? )?(?:singles|doubles|team event)|mixed doubles"
    r"|(?:men|women)[’']?s?|round of \d{1,3}|round \d{1,2}"
    r"|(?:1st|2nd|3rd|4th|first|second|third|fourth) round|matchday \d{1,2}"
    r"|match ?week \d{1,2}|game ?week \d{1,2}|quarter[- ]?finals?|semi[- ]?finals?"
    r"|(?:bronze|gold) medal match"
    r"|pool [a-d]|league stage|play-?offs?|(?:1st|2nd|first|second) leg"
    r"|(?:पुरुष|महिला|मिश्रित)(?: (?:एकल|युगल|सिंगल्स|डबल्स))?|क्वार्टर ?फाइनल|सेमी-?फाइनल|पूल [ए-डी]|ग्रुप [ए-डी]",
    re.IGNORECASE,
)
_SEASON = re.compile(
    r",?\s?(?:season \d{1,2}|(?:19|20)\d\d(?:[-/]\d\d(?:\d\d)?)?|सीजन \d{1,2})", re.IGNORECASE
)
_SPORT_WORDS = {
    "football": r"football|soccer|फुटबॉल",
    "kabaddi": r"kabaddi|कबड्डी",
    "hockey": r"hockey|हॉकी",
    "tennis": r"(?<!table )tennis|(?<!टेबल )टेनिस",
    "badminton": r"badminton|बैडमिंटन",
    "volleyball": r"volleyball|वॉलीबॉल",
    "basketball": r"basketball|बास्केटबॉल",
}
_SPORT_WORD = re.compile(
    "|".join(f"(?P<{sport}>{words})" for sport, words in _SPORT_WORDS.items()), re.IGNORECASE
)
_HEADER = re.compile(
    rf"(?:live )?(?:men[’']s |women[’']s |पुरुष |महिला )?(?:{_SPORT_WORD.pattern})"
    r"(?: live| scores?| results?| scorecard| लाइव| स्कोर| नतीजे| परिणाम)*",
    re.IGNORECASE,
)
_PARTS = re.compile(r"[,|•·:()]|\s[-–—]\s")


@_remember
def read_sport_label(line: str) -> Label | None:
    """Reads the label of a card, or the name of a sport that stands above it; None where it is of cricket.

    >>> label = read_sport_label("Australian Open 2025, Men's Singles, Final")
    >>> label.sport, label.competition, label.stage
    ('tennis', 'Australian Open 2025', "Men's Singles, Final")
    >>> read_sport_label("Durand Cup").sport, read_sport_label("फुटबॉल").sport, read_sport_label("IPL").sport
    ('football', 'football', None)
    """
    header = _HEADER.fullmatch(line)
    if header:
        return Label(None, None, None, None, header.lastgroup)
    label = read_label(line) or _read_parts(line)
    if label is None or label.sport == "cricket":
        return None
    told = _SPORT_WORD.search(line)
    name = _SEASON.sub("", label.competition or "").strip()
    known = [sport for sport, names in _COMPETITIONS.items() if names.fullmatch(name)]
    return label._replace(sport=told.lastgroup if told else (*known, label.sport)[0])


def _read_parts(line: str) -> Label | None:
    """Reads a label in parts each of which is a competition, an event, or what `read_label` knows."""
    competition: str | None = None
    events, rest = [], []
    for part in filter(None, map(str.strip, _PARTS.split(line))):
        name = _SEASON.sub("", part).strip()
        if competition is None and (
            any(names.fullmatch(name) for names in _COMPETITIONS.values()) or _TOURNAMENT.fullmatch(name)
        ):
            competition = part
        elif _EVENT.fullmatch(part):
            events.append(part)
        elif _HEADER.fullmatch(part) is None:
            rest.append(part)
    other = read_label(", ".join(rest)) if rest else Label(None, None, None, None, None)
    if other is None or (competition and other.competition):
        return None
    competition = competition or other.competition
    stage = ", ".join([*events, *([other.stage] if other.stage else [])])
    if competition is None and not stage:
        return None
    return Label(competition, stage or None, other.match_type, other.match_date, other.sport)
