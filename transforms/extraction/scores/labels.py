"""Labels: what stands above a card, and what can be the name of a side.

Every reader takes a whole line and returns None unless all of it is understood.
Lines come with ASCII digits and at most `found.LONGEST` characters: the patterns may be quadratic in that.
"""

import datetime
import functools
import re
from typing import NamedTuple

from transforms.extraction.dates import find_datetimes
from transforms.extraction.model import IST
from transforms.extraction.scores.statuses import read_status

#: A widget stands on every page of a site, and so do the menus around it: lines come again and again.
_remember = functools.lru_cache(maxsize=4096)

# --- Names. -------------------------------------------------------------------------------------

_NOT_IN_NAMES = re.compile(r"[।?!:;|\"“”‘*/\\=+%₹$#@…,_<>\[\]{}]|\d")
_AGE = re.compile(r"(?<!\S)(?:U|Under)[- ]?(?:15|16|19|23)(?!\S)|(?<!\S)11(?!\S)", re.IGNORECASE)
_NO_TEAM = re.compile(
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|today|tomorrow|yesterday|vs?\.?"
    r"|(?:jan|febr?|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?|day|match|matches|scores?|batting"
    r"|bowling|total|extras|overs?|runs?|wickets?|won|lost|seats?|votes?|cases|deaths|new|active|advertisement"
    r"|img title|super over|सुपर ओवर|(?:सोम|मंगल|बुध|गुरु|शुक्र|शनि|रवि)(?:वार)?|आज|कल|मैच|स्कोर",
    re.IGNORECASE,
)


@_remember
def is_name(line: str) -> bool:
    """Tells whether a line can be a team's name: up to six words, no sentence, no number but an age.

    >>> [is_name(line) for line in ("Punjab Kings", "IND", "India U19", "पंजाब किंग्स", "Sat", "Up 3%")]
    [True, True, True, True, False, False]
    """
    if not 2 <= len(line) <= 40 or not (line[0].isupper() or (line[0].isalpha() and not line[0].islower())):
        return False
    return (
        line.count(" ") <= 5
        and not _NOT_IN_NAMES.search(_AGE.sub("", line))
        and not _NO_TEAM.fullmatch(line)
        and not _STAGE.fullmatch(line)
        and read_status(line) is None
    )


_PAIRING = re.compile(r"(\D{2,40}?)\s(?:vs?\.?|बनाम|ਬਨਾਮ|વિ\.?|بمقابلہ|বনাম|विरुद्ध)\s(\D{2,40})", re.IGNORECASE)


@_remember
def read_pairing(line: str) -> tuple[str, str] | None:
    """Reads a line that names the two sides of a match and nothing else.

    >>> read_pairing("Sri Lanka Vs South Africa"), read_pairing("Rain vs the dam: what next?")
    (('Sri Lanka', 'South Africa'), None)
    """
    match = _PAIRING.fullmatch(line)
    if not match or _COVERAGE.search(line):
        return None
    return (match[1], match[2]) if is_name(match[1]) and is_name(match[2]) else None


# What a site offers on a match: a link to it, no line of a card.
_COVERAGE = re.compile(
    r"\b(?:live|scores?|scorecard|highlights?|preview|updates?|streaming|watch|news|photos?|videos?)\b"
    r"|लाइव|स्कोर|हाइलाइट|अपडेट|प्रीव्यू",
    re.IGNORECASE,
)


# --- Labels. ------------------------------------------------------------------------------------


class Label(NamedTuple):
    """What stands above a card: competition, stage, kind of match, day."""

    competition: str | None
    stage: str | None
    match_type: str | None
    match_date: datetime.date | None
    sport: str | None  # where the label tells; "cricket", or one of _SPORTS


_TYPE = r"T20(?:I|Is|s)?|ODIs?|Tests?|List A|The Hundred|First[- ]class|टी-?20|वनडे|टेस्ट"
_COMPETITION = re.compile(
    r"(?:[A-Z]\w+\s)?(?:[A-Z]{2,4}L|[A-Z]{1,4}T?20)(?:\sFinals?)?"
    r"|(?:[A-Z][\w.'’&-]*\s(?:of\s|the\s)?){0,6}"
    rf"(?:League|Cup|Trophy|Tournament|Championships?|Series|Blast|Bash|Hundred|Shield|{_TYPE})"
    r"(?:\sFinals?)?"
    r"|[A-Z][\w.'’&-]*(?:\s[A-Z][\w.'’&-]*){0,3}\s[Tt]our\sof\s(?:the\s)?[A-Z]\w*(?:\s(?:and\s)?[A-Z]\w*){0,3}"
    r"|(?:(?:टी-?20|[^\s\d।,]+)\s){0,4}(?:लीग|कप|ट्रॉफी|सीरीज|टूर्नामेंट|आईपीएल|आइपीएल|डब्ल्यूपीएल|टी-?20|वनडे|टेस्ट)"
)
_STAGE = re.compile(
    r"(?:match|मैच)\s(?:no\.?\s?)?\d{1,3}|\d{1,3}(?:st|nd|rd|th)\s(?:match|t20is?|odis?|tests?)"
    r"|\d{1,2}(?:वां|वाँ|वीं)\sमैच|(?:(?:1st|2nd|first|second)\s)?(?:quarter[- ]?|semi[- ]?)?finals?(?:\s\d)?"
    r"|(?:test|odi|t20i?|one[- ]day) match|qualifier(?:\s\d)?|eliminator(?:\s\d)?|group\s(?:[a-d]"
    r"|stage)|super\s\d{1,2}"
    r"|(?:पहला|पहली|दूसरा|दूसरी|तीसरा|चौथा|पांचवां|पाँचवाँ)\s(?:टेस्ट|वनडे|टी-?20|मैच)"
    r"|फाइनल|सेमीफाइनल|क्वालीफायर(?:\s\d)?|एलिमिनेटर",
    re.IGNORECASE,
)
_TYPE_PART = re.compile(_TYPE)
_TYPES = {
    "T20I": "T20", "T20Is": "T20", "T20s": "T20", "T20": "T20", "टी20": "T20", "टी-20": "T20",
    "ODI": "ODI", "ODIs": "ODI", "वनडे": "ODI", "Test": "Test", "Tests": "Test", "टेस्ट": "Test",
    "The Hundred": "The Hundred", "List A": "ODI",
}  # fmt: skip
_SEASON = re.compile(r"\s?((?:19|20)\d\d(?:[-/]\d\d(?:\d\d)?)?)")
_CRICKET = re.compile(rf"cricket|\bICC\b|\b(?:{_TYPE})\b|क्रिकेट|टी-?20|वनडे|टेस्ट", re.IGNORECASE)
# What tells the sport of a label; cups and leagues of many sports have the same words otherwise.
_SPORTS = {
    "football": r"football|soccer|\bISL\b|I-League|FIFA|UEFA|La Liga|Serie A|Bundesliga|Ligue 1"
    r"|English Premier|\bEPL\b|Community Shield|FA Cup|Champions League(?! T20)|Europa|\bAFC\b"
    r"|\bSAFF\b|\bCopa\b|Durand"
    r"|Santosh Trophy|फुटबॉल|फीफा",
    "hockey": r"hockey|\bFIH\b|हॉकी",
    "kabaddi": r"kabaddi|\bPKL\b|कबड्डी",
    "tennis": r"(?<!table )tennis|\bATP\b|\bWTA\b|Wimbledon|Roland Garros|टेनिस",
    "badminton": r"badminton|\bBWF\b|बैडमिंटन",
    "volleyball": r"volleyball|वॉलीबॉल",
    "basketball": r"basketball|\bNBA\b|\bFIBA\b|बास्केटबॉल",
}
_SPORT = re.compile("|".join(f"(?P<{sport}>{words})" for sport, words in _SPORTS.items()), re.IGNORECASE)


@_remember
def read_label(line: str) -> Label | None:
    """Reads the label of a card: parts each of which is a competition, stage, kind, season, day or pairing.

    >>> label = read_label("Match 33, ICC Cricket World Cup, 2023, Nov 02, 2023")
    >>> label.competition, label.stage, str(label.match_date)
    ('ICC Cricket World Cup, 2023', 'Match 33', '2023-11-02')
    >>> read_label("KCL").competition, read_label("India lift the Asia Cup in style")
    ('KCL', None)
    """
    match_date = None
    rest = line
    for found in find_datetimes(line)[:1]:
        match_date = found.value.astimezone(IST).date()
        rest = f"{line[: found.begin]},{line[found.end :]}"
    competition = stage = match_type = unknown = None
    for part in filter(None, (piece.strip(" ()") for piece in re.split(r"[,|•·:]|\s[-–—]\s", rest))):
        season = _SEASON.search(part)
        name = (part[: season.start()] + part[season.end() :]).strip() if season else part
        if not name:
            if competition is None:
                return None
            competition += f", {part}"
        elif competition is None and _COMPETITION.fullmatch(name):
            competition = part
            kind = _TYPE_PART.search(name)
            match_type = match_type or (_TYPES.get(kind[0]) if kind else None)
        elif stage is None and _STAGE.fullmatch(name):
            stage = part
        elif _TYPE_PART.fullmatch(name):
            match_type = _TYPES.get(name)
        elif not read_pairing(name):
            # A stage may have its place behind it; a competition with a word beside it is a headline.
            if stage is None or unknown or not is_name(name):
                return None
            unknown = name
    if competition is None and stage is None:
        return None
    told = _SPORT.search(line)
    if told:
        sport = told.lastgroup
    else:
        sport = "cricket" if match_type or _CRICKET.search(line) else None
    return Label(competition, stage, match_type, match_date, sport)
