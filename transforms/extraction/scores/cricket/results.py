"""Result lines of cricket: by how much who won, or why nobody did.

A trade writes these lines, not a publisher, so the words are few: to win, to beat, to lose; a margin in
runs, wickets or an innings; tied, drawn, abandoned, awarded. Wholly read in English and Hindi; in the other
languages of khabar's pages, who won by what margin. A line with anything else in it is no result: it may be
a headline.
"""

import functools
import re
from typing import Literal, NamedTuple

from transforms.extraction.scores.labels import is_name

#: A widget stands on every page of a site, and so do the menus around it: lines come again and again.
_remember = functools.lru_cache(maxsize=4096)

Outcome = Literal["win", "tie", "draw", "no_result"]
MarginKind = Literal["runs", "wickets", "innings_and_runs"]


class Result(NamedTuple):
    """A result line."""

    text: str
    outcome: Outcome | None
    match_status: Literal["post-event", "postponed", "canceled"] = "post-event"
    winner: str | None = None
    loser: str | None = None
    margin_value: int | None = None
    margin_kind: MarginKind | None = None
    method: str | None = None
    cricket: bool = False  # says something that only a cricket match has


# --- Somebody won. ------------------------------------------------------------------------------

# Runs, wickets and an innings, with the endings that a margin takes. Without the spelling with nukta: it is
# dropped before a line is read.
_RUNS = (
    r"runs?|रन(?:ों)?|ਦੌੜਾਂ|ਰਨਾਂ|ਰਨ|રન(?:થી|ે)?|رنز?|رنوں|রান(?:ে)?|धावा(?:ंनी)?|धावेने|ரன்கள்|ரன்|పరుగుల|పరుగు|റൺസ(?:ിന്)?|റണ്ണിന്"
    r"|ರನ್‌?ಗಳ(?:ಿಂದ)?|ರನ್‌?"
)
_WICKETS = (
    r"wickets?|wkts?|wic|विकेट(?:ों|्स)?|ਵਿਕਟਾਂ|ਵਿਕਟ|વિકેટ(?:થી|ે)?|وکٹوں|وکٹس?|উইকেটে?"
    r"|विकेट(?:ने|्सने|्सनी|नी)|गडी|गड्यांनी|விக்கெட்டுகள்|விக்கெட்|వికెట్ల|వికెట్|വിക്കറ്റ(?:ിന്)?|ವಿಕೆಟ್‌?(?:ಗಳ)?"
)
_INNINGS = (
    r"(?:an )?inn(?:in)?gs (?:and|&) |(?:एक )?पारी (?:और|व|एवं) |ਪਾਰੀ (?:ਤੇ|ਅਤੇ) |(?:એક )?(?:દાવ|ઇનિંગ્સ|ઇનિંગ) અને "
    r"|(?:ایک )?اننگز اور |(?:এক )?ইনিংস (?:ও|এবং) |(?:एक )?(?:डाव|डावाने) (?:आणि|व) "
)
_MARGIN = (
    rf"(?P<innings>{_INNINGS})?(?:by )?(?P<margin>\d{{1,3}})\s?(?:(?P<runs>{_RUNS})|(?P<wickets>{_WICKETS}))"
)
_WIN = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # English.
        rf"(?P<winner>.+?) (?:have |has )?(?:won|wins?)(?: the (?:match|game"
        rf"|final))? by {_MARGIN}\b(?P<tail>.*)",
        r"(?P<winner>.+?) (?:have |has )?(?:beats?|beaten|bt|b|thrash(?:ed)?|def(?:eat(?:ed|s)?|\.)?)"
        rf" (?P<loser>.+?) by {_MARGIN}\b(?P<tail>.*)",
        rf"(?P<loser>.+?) (?:lost|lose) to (?P<winner>.+?) by {_MARGIN}\b(?P<tail>.*)",
        # Hindi.
        rf"(?P<winner>.+?) ने (?P<loser>.+?) को {_MARGIN} से"
        r" (?:हराया|हरा दिया|हराकर मैच जीता|मात दी|पराजित किया|शिकस्त दी|दी मात|दी शिकस्त)(?P<tail>.*)",
        rf"(?P<winner>.+?)(?: ने(?: यह)?(?: मैच| मुकाबला)?| की)? {_MARGIN} (?:से|के अंतर से)(?: मैच| मुकाबला)?"
        r" (?:जीत दर्ज की|जीत लिया|जीत हासिल की|जीत गई|जीत गया|जीत गए|जीता|जीती|जीते|जीत|विजयी)(?P<tail>.*)",
        # Punjabi, Urdu: "X ne Y nu 6 runs nal hraya", "X 6 runs nal jittia".
        rf"(?P<winner>.+?) ਨੇ (?P<loser>.+?) ਨੂੰ {_MARGIN} (?:ਨਾਲ|ਤੋਂ) (?:ਹਰਾਇਆ|ਹਰਾ ਦਿੱਤਾ|ਮਾਤ ਦਿੱਤੀ)(?P<tail>.*)",
        rf"(?P<winner>.+?)(?: ਨੇ| ਦੀ)? {_MARGIN} (?:ਨਾਲ|ਤੋਂ)(?: ਮੈਚ)? (?:ਜਿੱਤਿਆ|ਜਿੱਤੀ|ਜਿੱਤੇ|ਜਿੱਤ|ਜੇਤੂ)(?P<tail>.*)",
        rf"(?P<winner>.+?) نے (?P<loser>.+?) کو {_MARGIN} سے (?:ہرا دیا|ہرایا|شکست دے دی|شکست دی"
        rf"|مات دی)(?P<tail>.*)",
        rf"(?P<winner>.+?)(?: نے| کی)? {_MARGIN} سے(?: میچ)? (?:جیت گیا|جیت گئی|جیت لیا|جیتا|جیتی"
        rf"|جیت|فاتح)(?P<tail>.*)",
        # Gujarati, Bengali, Marathi: the endings stand on the words.
        rf"(?P<winner>.+?)ે (?P<loser>.+?)ને {_MARGIN}(?: થી)? (?:હરાવ્યું|હરાવ્યો|હરાવી|માત આપી)(?P<tail>.*)",
        rf"(?P<winner>.+?)(?:નો|ની)? {_MARGIN}(?: થી)? (?:વિજય|જીત્યું|જીત્યો|જીતી|જીત)(?P<tail>.*)",
        rf"(?P<loser>.+?)কে {_MARGIN} (?:হারিয়ে জয়ী|হারিয়ে জিতল) (?P<winner>.+?)(?P<tail>)",
        rf"(?P<winner>\S+(?: \S+)*?) (?P<loser>\S+(?: \S+)*?)কে {_MARGIN}"
        r" (?:হারাল|হারিয়েছে|হারিয়ে দিল|পরাজিত করেছে)(?P<tail>.*)",
        rf"(?P<winner>.+?) {_MARGIN} (?:জয়ী|জিতেছে|জিতল|জয় পেয়েছে|জয়)(?P<tail>.*)",
        rf"(?P<winner>.+?)(?:ने|नी) (?P<loser>.+?)(?:चा|वर) {_MARGIN}(?: राखून)? (?:पराभव केला"
        rf"|मात केली|विजय मिळवला)"
        r"(?P<tail>.*)",
        rf"(?P<winner>.+?)(?:ने|नी|चा)? {_MARGIN}(?: राखून)? (?:विजयी|विजय|जिंकले|जिंकला|सामना जिंकला)(?P<tail>.*)",
        # Tamil, Telugu, Malayalam, Kannada: "X, by a difference of 6 runs, victory".
        rf"(?P<winner>.+?) {_MARGIN}(?: வித்தியாசத்தில்)? (?:வெற்றி|வென்றது|வெற்றி பெற்றது)(?P<tail>.*)",
        rf"(?P<winner>.+?) {_MARGIN}(?: తేడాతో)? (?:విజయం|గెలిచింది|గెలుపు|విజయం సాధించింది)(?P<tail>.*)",
        rf"(?P<winner>.+?)(?:ക്ക്|ന്)? {_MARGIN}(?: ന്)? (?:ജയം|വിജയം|ജയിച്ചു|വിജയിച്ചു)(?P<tail>.*)",
        rf"(?P<winner>.+?)(?:ಗೆ)? {_MARGIN}(?: ಅಂತರದ)? (?:ಜಯ|ಗೆಲುವು|ಗೆದ್ದಿದೆ)(?P<tail>.*)",
    )
]
# Without a margin: the other side did not play on, or the sides were level.
_LEVEL = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?:match tied\W+|scores level\W+)?(?P<winner>[^\W\d].*?) (?:won|wins?)"
        r"(?: the match)?(?: in| via| by| on)?(?: the)?(?: 1st| 2nd| 3rd)?"
        r" (?:super over|one[- ]over eliminator"
        r"|eliminator|bowl[- ]out"
        r"|boundary count(?:back)?|losing fewer wickets|boundaries)(?P<tail>.*)",
        r"(?:मैच टाई|मैच टाइ|टाई)\W+(?P<winner>.+?)(?: ने)? सुपर ओवर(?: में| से)? (?:जीता|जीती|जीते|जीत)(?P<tail>.*)",
        r"(?P<winner>.+?)(?: ने)?(?: मैच)? सुपर ओवर (?:में|से)(?: मैच)? (?:जीता|जीती|जीते|जीत)(?P<tail>.*)",
    )
]
_AWARDED = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?:match )?awarded to (?P<winner>.+?)(?: by default| after .{1,40})?",
        r"(?P<winner>.+?) (?:were |was |are |is )?(?:awarded|given) (?:the )?(?:match|game"
        r"|win)(?: .{1,50}| \(.{1,50}\))?",
        r"(?P<winner>.+?) (?:won|wins?) by (?:a )?(?:walk[- ]?over|forfeit|default|concession)",
        r"(?P<winner>.+?) (?:get|gets|given|receive|receives|got) (?:a )?walk[- ]?over",
        r"walk[- ]?over to (?P<winner>.+?)",
        r"(?P<winner>.+?) को (?:वॉकओवर|वाकओवर)(?: मिला)?",
    )
]
_FIRST_INNINGS = re.compile(
    r"(?:match drawn\W+)?(?P<winner>[^\W\d].*?) (?:won|wins?|win)(?: (?:on|by|via))?(?: the)? "
    r"(?:first|1st)[- ]inn(?:in)?gs(?: lead)?\)?"
    r"|(?:मैच ड्र[ॉा]\W+)?(?P<winner_hi>.+?) (?:ने )?पहली पारी (?:की बढ़त|की बढ़त|की बढत)(?: से"
    r"| पर| के आधार पर)? जीता",
    re.IGNORECASE,
)

# --- Nobody won. --------------------------------------------------------------------------------

_REASON = r"(?: due to .{1,40}| without .{1,40}| because of .{1,40}| in .{1,30}|\s?[(–:,-].{0,60})?"
_CAME = r"(?: रहा| हुआ| निकला| हो गया| किया गया| पर समाप्त| समाप्त)?\W*"
_NO_WINNER: list[tuple[re.Pattern[str], Result]] = [
    (re.compile(pattern, re.IGNORECASE), result)
    for pattern, result in (
        (
            rf"match (?:is |was )?tied(?:\W.{{0,50}})?|match ends? in a tie|tied|मैच टा[ईइ]{_CAME}"
            r"|ਮੈਚ ਟਾਈ.{0,12}|મેચ ટાઈ.{0,12}|میچ ٹائی.{0,12}|ম্যাচ টাই.{0,12}|सामना बरोबरीत.{0,12}",
            Result("", "tie"),
        ),
        (
            rf"match (?:is |was )?drawn?(?:\W.{{0,30}})?|match ends? in a draw|drawn|मैच ड्र[ॉा]{_CAME}"
            r"|ਮੈਚ ਡਰਾਅ?.{0,12}|મેચ ડ્રો.{0,12}|میچ ڈرا.{0,12}|ম্যাচ ড্র.{0,12}|सामना अनिर्णित.{0,12}",
            Result("", "draw"),
        ),
        (
            rf"(?:match ends? with(?: a)? )?no[ -]?result{_REASON}"
            rf"|match ended without (?:a )?result|मैच बेनतीजा{_CAME}"
            rf"|मैच का (?:कोई )?(?:परिणाम|नतीजा) नहीं{_CAME}|कोई (?:परिणाम|नतीजा) नहीं{_CAME}|ਮੈਚ ਬੇਨਤੀਜਾ.{{0,12}}"
            r"|میچ بے نتیجہ.{0,12}",
            Result("", "no_result"),
        ),
        (
            rf"(?:match )?(?:is |was )?(?:abandoned|called off){_REASON}|match cancell?ed{_REASON}"
            rf"|(?:बारिश के (?:कारण|चलते) )?मैच रद्द{_CAME}|ਮੈਚ ਰੱਦ.{{0,12}}|મેચ રદ.{{0,12}}|میچ منسوخ.{{0,12}}"
            r"|ম্যাচ (?:পরিত্যক্ত|বাতিল).{0,12}|सामना रद्द.{0,12}",
            Result("", "no_result", "canceled"),
        ),
        (
            rf"match (?:is |was )?(?:postponed|deferred|rescheduled){_REASON}|मैच स्थगित{_CAME}",
            Result("", None, "postponed"),
        ),
    )
]
_CRICKET_WORDS = re.compile(
    r"\bball\b|bowled|\btoss\b|super over|सुपर ओवर|\bd/?l|vjd|inn(?:in)?gs|पारी", re.IGNORECASE
)

_METHOD = re.compile(
    r"(?P<dls>\bd/?l(?:/?s)?\b|duckworth.{0,15}?\b(?:stern|lewis)\b|डीएलएस|डी/?एल|डी एल(?: एस)?|डकवर्थ.{0,14})"
    r"|(?P<vjd>\bvjd\b|वीजेडी|jayadevan)",
    re.IGNORECASE,
)
# What may stand behind a margin beside the method.
_TAIL_WORDS = re.compile(
    r"\b(?:method|rule|via|by|on|under|with|the|as per|according to)\b|\d+ (?:balls?"
    r"|overs?) (?:left|remaining|to spare)"
    r"|and \d+ balls?|पद्धति|नियम|से|के तहत|के अनुसार|\d+ गेंद(?:ें)? (?:शेष|बाकी) (?:रहते|रहते हुए)?|मैच|था|है|ली|लिया",
    re.IGNORECASE,
)
_RESULT_WORD = re.compile(
    r"\b(?:won|wins?|beats?|beaten|bt|b|def|lost|lose|tied|tie|draw|drawn|no[ -]?result|abandoned|called off"
    r"|cancell?ed|postponed|deferred|rescheduled|awarded|given|walk[- ]?over|without"
    r"|thrash(?:ed)?)\b|\bdefeat"
    r"|से |मैच|नतीजा|परिणाम|टाई|ओवर|विजय|पराभव|मात|सामना|जिंक|पारी"
    r"|ਨਾਲ|ਤੋਂ|ਮੈਚ|હરાવ|વિજય|જીત|મેચ|માત|سے|میچ|হার|জয়|জিত|জয়|ম্যাচ|পরাজিত|வெற்றி|வென்ற|విజయ|గెలి|గెలు|ജയ|ಜಯ|ಗೆಲು|ಗೆದ್ದ",
    re.IGNORECASE,
)


@_remember
def read_result(line: str) -> Result | None:
    """Reads a result line: by how much who won, or why nobody did.

    >>> result = read_result("Thrissur Titans won by 11 runs (VJD method)")
    >>> result.winner, result.margin_value, result.margin_kind, result.method
    ('Thrissur Titans', 11, 'runs', 'VJD')
    >>> read_result("भारत ने पाकिस्तान को 6 विकेट से हराया").loser
    'पाकिस्तान'
    >>> read_result("India win by 6 runs, and a nation celebrates") is None
    True
    """
    if not _RESULT_WORD.search(line):
        return None
    text = " ".join(line.replace("़", "").split()).rstrip(" .।!۔")
    method = _METHOD.search(text)
    written_method = None if method is None else "DLS" if method["dls"] else "VJD"
    for pattern in _LEVEL:
        match = pattern.fullmatch(text)
        if match and _names(match) and _is_spent(match["tail"]):
            return Result(
                line, "tie", winner=_as_written(match["winner"], line), method=written_method, cricket=True
            )
    match = _FIRST_INNINGS.fullmatch(text)
    if match:
        winner = match["winner"] or match["winner_hi"]
        if is_name(winner):
            return Result(line, "draw", winner=_as_written(winner, line), cricket=True)
    if any(character.isdigit() for character in text):
        for pattern in _WIN:
            match = pattern.fullmatch(text)
            if match:
                return _win(line, match, written_method)
    for pattern in _AWARDED:
        match = pattern.fullmatch(text)
        if match and _names(match):
            return Result(line, "win", winner=_as_written(match["winner"], line), method="Awarded")
    for pattern, result in _NO_WINNER:
        if pattern.fullmatch(text):
            cricket = _CRICKET_WORDS.search(text) is not None
            return result._replace(text=line, method=written_method, cricket=cricket)
    return None


def _names(match: re.Match[str]) -> bool:
    """Tells whether what stands where sides stand can be their names."""
    named = match.groupdict()
    loser = named.get("loser")
    return is_name(named["winner"]) and (loser is None or is_name(loser))


def _is_spent(tail: str) -> bool:
    """Tells whether nothing stands behind a margin but the method."""
    rest = _TAIL_WORDS.sub("", _METHOD.sub("", tail))
    return not any(character.isalnum() for character in rest)


def _win(line: str, match: re.Match[str], method: str | None) -> Result | None:
    named = match.groupdict()
    if not _names(match) or not _is_spent(named["tail"]):
        return None
    kind: MarginKind = "innings_and_runs" if named["innings"] else "runs" if named["runs"] else "wickets"
    loser = named.get("loser")
    return Result(
        line,
        "win",
        winner=_as_written(named["winner"], line),
        loser=_as_written(loser, line) if loser else None,
        margin_value=int(named["margin"]),
        margin_kind=kind,
        method=method,
        cricket=True,
    )


def _as_written(name: str, line: str) -> str:
    """Returns a name with the nuktas that it has on its line."""
    if name in line:
        return name
    letters = "़?".join(re.escape(letter) for letter in name)
    match = re.search(f"{letters}़?", line)
    return match[0] if match else name
