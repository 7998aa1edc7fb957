"""Headers in the shapes of Indian news pages, written for these tests: who, when and where each one tells."""

import datetime
import functools
import json
from collections.abc import Callable

import pytest

from transforms.extraction.article import extract_article
from transforms.extraction.messages import parse_message
from transforms.extraction.model import IST, ArticleText, Payload
from transforms.extraction.page import read_page

FETCHED = datetime.datetime(2025, 6, 5, 9, tzinfo=datetime.timezone.utc)
MINUTE = datetime.datetime(2025, 6, 4, 17, 26, tzinfo=IST)
DAY = datetime.datetime(2025, 6, 4, tzinfo=IST)
HINDI = "तालाब की खुदाई में मिलीं सौ साल पुरानी ईंटें"
HINDI_STORY = (
    "तालाब की खुदाई के दौरान मजदूरों को सौ साल पुरानी ईंटें मिली हैं। पंचायत ने पुरातत्व विभाग को सूचना दी।",
    "विभाग की टीम ने मौके पर पहुंचकर ईंटों की माप ली और कहा कि यह किसी पुराने घाट का हिस्सा हो सकता है।",
    "सरपंच ने बताया कि जांच पूरी होने तक उस हिस्से में खुदाई नहीं होगी और ईंटें सुरक्षित रखी जाएंगी।",
)
ENGLISH = "Workers digging village pond find bricks a century old"
ENGLISH_STORY = (
    "Workers deepening a village pond have found bricks that may be a hundred years old, and stopped.",
    "A team of archaeologists measured the bricks and said they could be part of an old ghat.",
    "The village head said nobody would dig there until the inquiry ends, and the bricks would be kept safe.",
)


def extract(content: str, content_type: str) -> ArticleText:
    message = {"content": content, "content_type": content_type, "fetched_at": FETCHED.isoformat()}
    return extract_article(
        read_page(parse_message(Payload(json.dumps(message).encode(), "json", "x", FETCHED)))
    )


def told(article: ArticleText) -> dict[str, object]:
    found = {
        "authors": article.authors,
        "editors": article.editors,
        "dateline": article.dateline,
        "published": article.date_published,
        "modified": article.date_modified,
    }
    return {name: value for name, value in found.items() if value}


Read = Callable[[], ArticleText]


def hindi(header: str, opening: str = "", *, above: str = "", below: str = "", **head: object) -> Read:
    return functools.partial(page, HINDI, HINDI_STORY, header, opening, above, below, head)


def english(header: str, opening: str = "", *, above: str = "", below: str = "", **head: object) -> Read:
    return functools.partial(page, ENGLISH, ENGLISH_STORY, header, opening, above, below, head)


def page(
    headline: str,
    story: tuple[str, ...],
    header: str,
    opening: str,
    above: str,
    below: str,
    head: dict[str, object],
) -> ArticleText:
    json_ld = {"@type": "NewsArticle", "headline": headline, **head} if head else None
    script = f'<script type="application/ld+json">{json.dumps(json_ld)}</script>' if json_ld else ""
    paragraphs = "".join(f"<p>{text}</p>" for text in (opening + story[0], *story[1:]))
    article = extract(
        f"<html><head><title>{headline} | Subah News</title>{script}</head><body>"
        f"<nav><a href='/'>Home</a><a href='/city'>City</a></nav><div>{above}</div>"
        f"<h1>{headline}</h1>{header}<div class='story'>{paragraphs}</div>{below}</body></html>",
        "text/html",
    )
    assert article.headline == headline
    assert article.article_body == "\n\n".join(story)
    return article


@pytest.mark.parametrize(
    ("read", "expected"),
    [
        # Place and day.
        (hindi("<div>शिमला, 4 जून 2025</div>"), {"dateline": "शिमला", "published": DAY}),
        (english("<div>Kamal Verma</div><div>SHIMLA, JUNE 04, 2025 17:26 IST</div>"),
         {"authors": ["Kamal Verma"], "dateline": "SHIMLA", "published": MINUTE}),
        (english("<div>Staff Reporter</div>", above="<div>Mysuru, June 4, 2025</div>"),
         {"dateline": "Mysuru", "published": DAY}),
        (hindi("<div>संवाददाता, शिमला</div><div>Wed, 04 Jun 2025 05:26 PM (IST)</div>"),
         {"dateline": "शिमला", "published": MINUTE}),
        (english("<span>Shimla</span><span> | </span><span>Updated: June 4, 2025 5:26 pm</span>"),
         {"dateline": "Shimla", "modified": MINUTE}),
        (english("<div>Written by Kamal Verma</div><div>Shimla | June 4, 2025 05:26 PM IST</div>"),
         {"authors": ["Kamal Verma"], "dateline": "Shimla", "published": MINUTE}),
        # The wire's dateline in the text.
        (english("<div>PTI</div>", "Shimla (Himachal Pradesh), Jun 4 (PTI) "),
         {"dateline": "Shimla", "published": DAY}),
        (english("<div>PTI</div>", "SHIMLA: "), {"dateline": "SHIMLA"}),
        (hindi("<div>भाषा</div>", "शिमला, चार जून (भाषा) "), {"dateline": "शिमला", "published": DAY}),
        (hindi("<div>4 जून 2025</div>", "शिमला/सोलन। (सुबह न्यूज) "),
         {"dateline": "शिमला/सोलन", "published": DAY}),
        (hindi("<div>4 जून 2025</div>", "कमल वर्मा, शिमला। "),
         {"authors": ["कमल वर्मा"], "dateline": "शिमला", "published": DAY}),
        # Labels and values, in any order.
        (hindi("<div>Written By</div><div>कमल वर्मा</div><div>Edited By</div><div>सुनीता राव</div>"),
         {"authors": ["कमल वर्मा"], "editors": ["सुनीता राव"]}),
        (hindi("<div>रिपोर्ट - कमल वर्मा</div><div>संपादन - सुनीता राव</div><div>4 जून 2025</div>"),
         {"authors": ["कमल वर्मा"], "editors": ["सुनीता राव"], "published": DAY}),
        (english("<div>Kamal Verma</div><div>Sunita Rao (Edited By)</div><div>04 Jun 2025, 05:26 PM</div>"),
         {"authors": ["Kamal Verma"], "editors": ["Sunita Rao"], "published": MINUTE}),
        (english("<div>Published By:</div><div>Sunita Rao</div><div>Reported By:</div><div>Kamal Verma</div>"
                 "<div>Published:</div><div>04 Jun 2025, 05:26 PM IST</div>"),
         {"authors": ["Kamal Verma"], "editors": ["Sunita Rao"], "published": MINUTE}),
        # Cards of authors.
        (english("<div class='author-card'><a href='/a'>Kamal Verma</a><div>Senior Correspondent</div></div>"
                 "<div>Updated 04 Jun 2025, 17:26 IST</div>"),
         {"authors": ["Kamal Verma"], "modified": MINUTE}),
        (english("<div class='author'><a href='/a'>Kamal Verma</a></div>"
                 "<div class='author'><a href='/b'>Sunita Rao</a>"
                 "</div><div>June 4, 2025</div>"),
         {"authors": ["Kamal Verma", "Sunita Rao"], "published": DAY}),
        (english("<div>By KAMAL VERMA, Hindustan Times, Shimla</div><div>Jun 04, 2025 05:26 PM IST</div>"),
         {"authors": ["KAMAL VERMA"], "dateline": "Shimla", "published": MINUTE}),
        (english("<div>Dr. K. R. Verma</div><div>June 4, 2025, 5:26 PM</div>"),
         {"authors": ["Dr. K. R. Verma"], "published": MINUTE}),
        (hindi("<div>शिमला से कमल वर्मा की रिपोर्ट</div><div>4 जून 2025</div>"),
         {"authors": ["कमल वर्मा"], "dateline": "शिमला", "published": DAY}),
        (hindi("<div>कमल वर्मा, शिमला</div>"), {"authors": ["कमल वर्मा"], "dateline": "शिमला"}),
        (english("<div>Kamal Verma</div><div>Chief Reporter</div><div>Shimla</div><div>June 4, 2025</div>"),
         {"authors": ["Kamal Verma"], "dateline": "Shimla", "published": DAY}),
        (english("<div>KAMAL VERMA</div><div>Published: 04 Jun 2025, 5:26 PM IST</div><div>INDIA</div>"),
         {"authors": ["KAMAL VERMA"], "published": MINUTE}),
        (hindi("<div>TV9 समाचार</div><div>कमल वर्मा |</div><div>Updated On - 5:26 pm, Wed, 4 June 25</div>"),
         {"authors": ["कमल वर्मा"], "modified": MINUTE}),
        (english("<div>Published - June 04, 2025 05:26 pm IST - SHIMLA</div>"),
         {"dateline": "SHIMLA", "published": MINUTE}),
        (hindi("<div>लाइव हिन्दुस्तान, शिमला, हिन्दुस्तान टीम</div><div>Kamal Verma</div>"
               "<div>Wed, 4 June 2025 05:26 PM</div>"),
         {"authors": ["Kamal Verma"], "dateline": "शिमला", "published": MINUTE}),
        # Blogs.
        (english("<div>by Kamal Verma</div><div>June 4, 2025</div><div>in City</div><div>0 Comments</div>"),
         {"authors": ["Kamal Verma"], "published": DAY}),
        (english("<div>Posted on June 4, 2025 by Kamal Verma</div>"),
         {"authors": ["Kamal Verma"], "published": DAY}),
        (hindi("<div>द्वारा</div><div><a href='/a'>admin</a></div><div>जून 4, 2025</div>"),
         {"published": DAY}),
        # The head, where the page shows nobody, and where it shows somebody else.
        (english("<div>June 4, 2025</div>", author={"@type": "Person", "name": "Kamal Verma"}),
         {"authors": ["Kamal Verma"], "published": DAY}),
        (hindi("<div>कमल वर्मा/हप्र</div><div>शिमला, 4 जून</div>", author={"name": "Web Uploader"}),
         {"authors": ["कमल वर्मा"], "dateline": "शिमला", "published": DAY}),
        (english("<div>Kamal Verma Shimla</div>", author=[{"@type": "Person", "name": "Kamal Verma"}]),
         {"authors": ["Kamal Verma"], "dateline": "Shimla"}),
        (english("<div>4 June 2025</div><div>First published: 04 Jun 2025, 05:26 PM</div>"),
         {"published": MINUTE}),
        # What is below, and what belongs to nobody.
        (english("<div>By Kamal Verma</div>", below="<div>(With inputs from Sunita Rao in Mysuru)</div>"),
         {"authors": ["Kamal Verma", "Sunita Rao"]}),
        (english("<figure><img src='/a.jpg'><figcaption>Kamal Verma, Shimla</figcaption></figure>"), {}),
        (hindi("<div>Thursday, 5 June 2025, 14:30</div><div>प्रकाशित: 4 जून 2025, 5:26 PM</div>"),
         {"published": MINUTE}),
        (english("<div>Share</div><div>Follow Us</div><div>Updated: Jun 04, 2025 17:26 IST</div>"),
         {"modified": MINUTE}),
    ],
)  # fmt: skip
def test_who_when_and_where(read: Read, expected: dict[str, object]):
    assert told(read()) == expected
