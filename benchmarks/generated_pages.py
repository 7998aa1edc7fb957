"""Pages made for the benchmark: the same seed gives the same pages, and no two are alike.

Three shapes of text and three of HTML, in Hindi, at the length that real pages have (text about 4 kB; HTML
about 60 kB, most of it menus, cards and scripts); every third with a score widget. People, offices held and
events are invented, places are real. Real prose has a long tail of words met once; without it every cache of
words would look better than it is, so a part of the words is put together from syllables.
"""

import datetime
import json
import random
from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

_FIRST_DAY = datetime.datetime(
    2025, 6, 1, 6, tzinfo=datetime.timezone(datetime.timedelta(hours=5, minutes=30))
)
_DAYS = 3  # a crawl brings the news of a few days

_GIVEN = [
    "रमेश", "सुरेश", "अनिल", "सुनीता", "कमला", "विजय", "मनोज", "दिनेश", "राकेश", "अंजलि", "पूनम", "हरीश",
    "महेश", "नरेश", "ललिता", "गीता", "मुकेश", "संजीव",
]  # fmt: skip
_FAMILY = [
    "ठाकुर", "वर्मा", "शर्मा", "यादव", "मिश्रा", "चौहान", "नेगी", "राणा", "तिवारी", "गुप्ता", "पांडेय",
    "सैनी", "मलिक", "रावत", "भंडारी", "कश्यप",
]  # fmt: skip
_TITLES = [
    "मुख्यमंत्री", "प्रदेश अध्यक्ष", "जिलाधिकारी", "पुलिस अधीक्षक", "विधायक", "महासचिव", "प्रवक्ता", "निदेशक",
    "सांसद", "उपायुक्त", "प्रधानाचार्य", "संयुक्त सचिव",
]  # fmt: skip
_BODIES = [
    "कांग्रेस", "भाजपा", "नगर निगम", "जल शक्ति मंत्रालय", "स्वास्थ्य विभाग", "लोक निर्माण विभाग", "किसान सभा",
    "बिजली बोर्ड", "जिला प्रशासन", "कृषि विश्वविद्यालय",
]  # fmt: skip
#: Place and the section of its state in an address.
_PLACES = [
    ("शिमला", "himachal-pradesh"), ("सोलन", "himachal-pradesh"), ("लखनऊ", "uttar-pradesh"),
    ("वाराणसी", "uttar-pradesh"), ("पटना", "bihar"), ("भागलपुर", "bihar"), ("जयपुर", "rajasthan"),
    ("जोधपुर", "rajasthan"), ("भोपाल", "madhya-pradesh"), ("इंदौर", "madhya-pradesh"), ("रोहतक", "haryana"),
    ("देहरादून", "uttarakhand"), ("रांची", "jharkhand"), ("लुधियाना", "punjab"),
]  # fmt: skip
_NOUNS = [
    "सड़क", "पुल", "स्कूल", "अस्पताल", "पेयजल योजना", "बाजार", "खेत", "फसल", "बस सेवा", "पुस्तकालय", "तालाब", "मेला",
    "प्रशिक्षण केंद्र", "बिजली घर", "सिंचाई नहर", "खेल मैदान", "पंचायत भवन", "रेल लाइन", "सफाई अभियान", "दवा केंद्र",
    "छात्रावास", "वन क्षेत्र", "दूध संयंत्र", "हथकरघा", "बाग", "मंडी", "पर्यटन स्थल", "नाला", "पार्क", "टीकाकरण",
]  # fmt: skip
_ADJECTIVES = [
    "नई", "पुरानी", "बड़ी", "छोटी", "अधूरी", "स्थायी", "आधुनिक", "ग्रामीण", "शहरी", "सरकारी", "निजी",
    "सामुदायिक", "विशेष", "प्रस्तावित",
]  # fmt: skip
_VERBS = [
    "का काम पूरा हो गया है", "के लिए बजट मंजूर किया गया है", "की जांच शुरू हो गई है", "का विस्तार किया जाएगा",
    "में सुधार की मांग उठी है", "पर रोक लगा दी गई है", "का उद्घाटन अगले महीने होगा", "की मरम्मत अधूरी पड़ी है",
    "को लेकर लोगों में नाराजगी है", "का निरीक्षण किया गया", "के लिए जमीन तय कर ली गई है",
]  # fmt: skip
_SENTENCES = [
    "{title} {person} ने {day} को कहा कि {place} में {adjective} {noun} {verb}।",
    "{body} की ओर से बताया गया कि {word} क्षेत्र की {noun} {verb} और इस पर {number} लाख रुपये खर्च होंगे।",
    "{title} {person} और {title} {person} ने {place} पहुंचकर {noun} का हाल देखा।",
    "बैठक में {person}, {person} व {person} भी मौजूद रहे, जहां {word} और {word} पर बात हुई।",
    "लोगों का कहना है कि {number} साल से {adjective} {noun} {verb}, लेकिन सुनवाई नहीं होती।",
    "{body} के {title} {person} के अनुसार {place} जिले के {number} गांवों में {noun} {verb}।",
    "इससे पहले {place} और {place} में भी {adjective} {noun} {verb}, तब {word} का मामला सामने आया था।",
    "उन्होंने {word} गांव के {number} परिवारों से मुलाकात की और {noun} के बारे में जानकारी ली।",
    "{adjective} {noun} के लिए {body} ने {word} समिति बनाई है, जिसकी रिपोर्ट {number} दिन में आएगी।",
    "अधिकारियों ने बताया कि {word} तथा {word} से जुड़ी शिकायतों का निपटारा {number} दिन में कर दिया जाएगा।",
]
_DAY_NAMES = [
    "सोमवार", "मंगलवार", "बुधवार", "गुरुवार", "शुक्रवार", "शनिवार", "रविवार",
]  # fmt: skip
_SYLLABLES = [
    "का", "की", "कु", "खे", "गा", "घो", "चा", "ची", "जा", "झि", "टा", "ठे", "डा", "ढो", "ता", "थी", "दे",
    "धा", "ना", "पी", "फू", "बा", "भी", "मा", "यु", "रा", "रो", "ला", "वि", "शी", "सा", "हो",
]  # fmt: skip
_TEAMS = ["Punjab Kings", "Mumbai Indians", "Gujarat Titans", "Delhi Capitals", "Rajasthan Royals"]


class _Story(NamedTuple):
    headline: str
    description: str
    paragraphs: list[str]
    place: str
    url: str
    editor: str
    reporter: str
    updated: datetime.datetime
    widget: list[str]  # the lines of a score widget; two pages of three have none


def messages(
    count: int, content_type: Literal["text/plain", "text/html"], seed: int = 1
) -> Iterator[dict[str, Any]]:
    """Yields so many messages, as khabar takes them in (design §3)."""
    random_ = random.Random(f"{content_type} {seed}")
    shapes = (
        (_seed_text, _wire_text, _bureau_text)
        if content_type == "text/plain"
        else (_json_ld_html, _meta_html, _plain_html)
    )
    for number in range(count):
        story = _story(random_, number)
        # Shape and widget turn at different paces, so that every shape comes with and without one.
        page = shapes[number // 3 % 3](story, random_)
        yield {
            "message_id": f"{content_type[5:]}-{seed}-{number}",
            "url": story.url if content_type == "text/html" else None,
            "fetched_at": "2025-06-04T09:00:00Z",
            "content_type": content_type,
            "content": page,
        }


def _story(random_: random.Random, number: int) -> _Story:
    place, section = random_.choice(_PLACES)
    paragraphs = [
        " ".join(_sentence(random_, place) for _ in range(random_.randint(2, 4)))
        for _ in range(random_.randint(3, 6))
    ]
    headline = f"{place} में {_phrase(random_)}, {random_.randint(3, 90)} गांवों को {_word(random_)} से मिलेगी राहत"
    return _Story(
        headline=headline,
        description=f"{random_.choice(_BODIES)} ने कहा कि {place} की {_phrase(random_)}।",
        paragraphs=paragraphs,
        place=place,
        url=f"https://www.khabarpatra.example/{section}/news/{_slug(random_)}-{100000 + number}",
        editor=f"{random_.choice(['Ramesh', 'Anil', 'Sunita'])} {random_.choice(['Verma', 'Negi', 'Rana'])}",
        reporter=_person(random_),
        updated=_FIRST_DAY
        + datetime.timedelta(days=random_.randrange(_DAYS), minutes=random_.randrange(720)),
        widget=_widget(random_) if number % 3 == 0 else [],
    )


def _sentence(random_: random.Random, place: str) -> str:
    """Fills the slots of a pattern, each with words of its own; the story's place comes oftenest."""
    fill = {
        "title": lambda: random_.choice(_TITLES),
        "person": lambda: _person(random_),
        "place": lambda: place if random_.random() < 0.6 else random_.choice(_PLACES)[0],
        "body": lambda: random_.choice(_BODIES),
        "noun": lambda: random_.choice(_NOUNS),
        "adjective": lambda: random_.choice(_ADJECTIVES),
        "verb": lambda: random_.choice(_VERBS),
        "word": lambda: _word(random_),
        "day": lambda: random_.choice(_DAY_NAMES),
        "number": lambda: str(random_.randint(2, 400)),
    }
    head, *slots = random_.choice(_SENTENCES).split("{")
    parts = (slot.split("}") for slot in slots)
    return head + "".join(fill[name]() + rest for name, rest in parts)


def _phrase(random_: random.Random) -> str:
    return f"{random_.choice(_ADJECTIVES)} {random_.choice(_NOUNS)} {random_.choice(_VERBS)}"


def _person(random_: random.Random) -> str:
    return f"{random_.choice(_GIVEN)} {random_.choice(_FAMILY) if random_.random() < 0.8 else _word(random_)}"


def _word(random_: random.Random) -> str:
    return "".join(random_.choices(_SYLLABLES, k=random_.randint(2, 4)))


def _slug(random_: random.Random) -> str:
    words = [
        "new", "road", "school", "bridge", "work", "begins", "in", "district", "budget", "farmers",
        "market", "water", "plan", "review",
    ]  # fmt: skip
    return "-".join(random_.sample(words, 6))


def _widget(random_: random.Random) -> list[str]:
    first, second = random_.sample(_TEAMS, 2)
    runs = random_.randint(120, 220)
    margin = random_.randint(1, 40)
    return [
        "IPL", first, f"{runs}/{random_.randint(2, 9)}", "20.0",
        second, f"{runs - margin}/{random_.randint(2, 9)}", "20.0",
        f"{first} win by {margin} run{'s' if margin > 1 else ''}", f"RR {runs / 20:.2f}",
    ]  # fmt: skip


def _seed_text(story: _Story, random_: random.Random) -> str:
    first, *rest = story.paragraphs
    return "\n\n".join([
        story.headline,
        f"Edited By {story.editor}, Updated: {story.updated:%d %b, %Y %I:%M %p}",
        _slug(random_).replace("-", " "),
        story.description,
        f"{story.place} : {first}",
        *rest,
        "Related Story",
        "Trending Topics",
        *story.widget,
        "img title",
        "Subscribe Now!",
    ])  # fmt: skip


def _wire_text(story: _Story, random_: random.Random) -> str:
    first, *rest = story.paragraphs
    day = f"{story.updated.day} जून"
    return "\n\n".join([story.headline, f"{story.place}, {day} (भाषा) {first}", *rest, *story.widget])


def _bureau_text(story: _Story, random_: random.Random) -> str:
    first, *rest = story.paragraphs
    return "\n".join([
        story.headline,
        f"{story.place} ब्यूरो",
        f"Updated {story.updated:%a, %d %b %Y %I:%M %p} IST",
        "सार",
        story.description,
        "विस्तार",
        f"{story.place}। {first}",
        *(line for paragraph in rest for line in ("विज्ञापन", paragraph)),
        "Next Article",
        *story.widget,
    ])  # fmt: skip


def _json_ld_html(story: _Story, random_: random.Random) -> str:
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.headline,
        "description": story.description,
        "datePublished": (story.updated - datetime.timedelta(hours=2)).isoformat(),
        "dateModified": story.updated.isoformat(),
        "author": {"@type": "Person", "name": story.reporter},
    }
    head = f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>'
    return _html(story, random_, head, f'<h2 class="dek">{story.description}</h2>')


def _meta_html(story: _Story, random_: random.Random) -> str:
    head = (
        f'<meta property="og:title" content="{story.headline}">'
        f'<meta property="og:description" content="{story.description}">'
        f'<meta property="article:modified_time" content="{story.updated.isoformat()}">'
        f'<link rel="canonical" href="{story.url}">'
    )
    byline = f"Edited By {story.editor}, Updated: {story.updated:%d %b, %Y %I:%M %p}"
    return _html(story, random_, head, f'<div class="byline">{byline}</div>')


def _plain_html(story: _Story, random_: random.Random) -> str:
    byline = f"Publish Date: {story.updated:%a, %d %b %Y %I:%M %p} (IST) Author: {story.editor}"
    return _html(story, random_, "", f'<p class="summary">{story.description}</p><span>{byline}</span>')


def _html(story: _Story, random_: random.Random, head: str, below_headline: str) -> str:
    """The page around a story: menu, promotions between the paragraphs, cards, scripts."""
    first, *rest = story.paragraphs
    body = "".join(
        f'<p>{paragraph}</p><div class="ad-slot" id="ad-{index}"></div>'
        for index, paragraph in enumerate([f"{story.place}: {first}", *rest])
    )
    menu = "".join(f'<li><a href="/{section}">{place}</a></li>' for place, section in _PLACES * 3)
    cards = "".join(_card(random_) for _ in range(45))
    widget = "".join(f'<div class="line">{line}</div>' for line in story.widget)
    script = "".join(f"window.slot{index}={random_.random()};" for index in range(320))
    style = "".join(f".c{index}{{margin:{index}px;color:#33{index:04d}}}" for index in range(240))
    return (
        f'<!doctype html><html lang="hi"><head><meta charset="utf-8"><title>{story.headline}</title>'
        f"<style>{style}</style>{head}<script>{script}</script></head><body>"
        f"<header><nav><ul>{menu}</ul></nav></header>"
        f"<main><article><h1>{story.headline}</h1>{below_headline}"
        f'<div class="story-body">{body}</div></article></main>'
        f'<aside><div class="score-widget">{widget}</div><div class="related">{cards}</div></aside>'
        f"<footer><ul>{menu}</ul><p>Subscribe Now!</p></footer><script>{script}</script></body></html>"
    )


def _card(random_: random.Random) -> str:
    address = f"/news/{_slug(random_)}-{random_.randrange(10**6)}"
    headline = f"{random_.choice(_PLACES)[0]} में {_phrase(random_)}"
    return (
        f'<div class="card story-card"><a href="{address}"><img class="lazy" src="/placeholder.gif" '
        f'data-src="/images{address}.webp" alt="{headline}"></a>'
        f'<h3><a href="{address}">{headline}</a></h3></div>'
    )
