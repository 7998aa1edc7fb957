"""What is an article and what is not: pages written for these tests, in the shapes that sites have."""

import datetime
import json

import pytest

from transforms.extraction.article import extract_article
from transforms.extraction.errors import NotAnArticle
from transforms.extraction.messages import parse_message
from transforms.extraction.model import ArticleText, Payload
from transforms.extraction.page import read_page

FETCHED = datetime.datetime(2025, 6, 4, 9, tzinfo=datetime.timezone.utc)
HEADLINE = "नहर की सफाई के लिए किसानों ने खुद उठाए फावड़े"
FIRST = "भिवानी जिले के तीन गांवों के किसानों ने मिलकर छह किलोमीटर नहर साफ कर दी। काम में दो सप्ताह लगे।"
SECOND = "सिंचाई विभाग के अभियंता ने बताया कि अब आखिरी छोर के खेतों तक भी पानी पहुंचने लगा है।"
THIRD = "किसानों का कहना है कि अगले साल से यह काम बुआई के पहले ही पूरा कर लिया जाएगा।"
STORY = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"


def extract(content: str, url: str | None = None, content_type: str = "text/html") -> ArticleText:
    message = {
        "content": content,
        "content_type": content_type,
        "url": url,
        "fetched_at": FETCHED.isoformat(),
    }
    return extract_article(
        read_page(parse_message(Payload(json.dumps(message).encode(), "json", "x", FETCHED)))
    )


def page(body: str, *, title: str = HEADLINE, og_type: str | None = None, **json_ld: object) -> str:
    head = f"<title>{title}</title>"
    if og_type:
        head += f'<meta property="og:type" content="{og_type}">'
    if json_ld:
        head += f'<script type="application/ld+json">{json.dumps(json_ld)}</script>'
    menu = "".join(f'<li><a href="/{n}">विभाग {n}</a></li>' for n in range(12))
    return f"<html><head>{head}</head><body><nav><ul>{menu}</ul></nav>{body}</body></html>"


def card(number: int, *, link: bool = True, dated: bool = False) -> str:
    line = f"मंडी में नई फसल की आवक शुरू हुई, किसान क्रमांक {number} को मिला अच्छा भाव"
    title = f'<a href="/story-{number}">{line}</a>' if link else line
    date = f"<span>{number + 1} जून 2025, 10:3{number % 10} बजे</span>" if dated else ""
    teaser = f"व्यापारियों ने बताया कि आने वाले दिनों में आवक और बढ़ेगी, खरीद केंद्र {number} खुला रहेगा।"
    return f"<div><h3>{title}</h3><div>{date}</div><p>{teaser}</p></div>"


CARDS = "".join(card(number) for number in range(9))


def kind_of(content: str, url: str | None = None, content_type: str = "text/html") -> str:
    with pytest.raises(NotAnArticle) as caught:
        extract(content, url, content_type)
    assert caught.value.error_type == "not_an_article"
    kind, _, measures = caught.value.message.partition(": ")
    assert "lines" in measures
    return kind


@pytest.mark.parametrize("path", ["", "/", "/index.html", "/hindi/", "/hi", "/en/index.php"])
def test_a_home_page_is_told_by_its_address(path: str):
    lead = f"<h1>{HEADLINE}</h1>{STORY}"
    assert kind_of(page(lead + CARDS, og_type="website"), f"https://news.example{path}") == "a home page"


def test_a_story_may_have_its_number_behind_the_home_pages_path():
    assert extract(page(f"<h1>{HEADLINE}</h1>{STORY}"), "https://news.example/index.php?id=123").headline


@pytest.mark.parametrize(
    "url",
    [
        "https://news.example/topic/canal",
        "https://news.example/hindi/tags/kisan/",
        "https://news.example/author/ramesh-thakur",
        "https://news.example/haryana/page/3",
        "https://news.example/latest-news",
    ],
)
def test_a_listing_is_told_by_its_address(url: str):
    assert kind_of(page(f"<h1>किसान समाचार</h1>{STORY}", title="किसान"), url) == "a listing"
    # Some sites call every page an article.
    assert (
        kind_of(page(f"<h1>किसान समाचार</h1>{STORY}", title="किसान", og_type="article"), url) == "a listing"
    )


def test_an_article_under_such_an_address_says_so():
    own = {"@type": "NewsArticle", "headline": HEADLINE}
    assert extract(page(f"<h1>{HEADLINE}</h1>{STORY}", **own), "https://news.example/topic/canal").headline


@pytest.mark.parametrize("cards", [CARDS, "".join(card(n, link=False, dated=True) for n in range(9))])
@pytest.mark.parametrize("og_type", [None, "website", "article"])
def test_a_listing_is_told_by_its_cards(cards: str, og_type: str | None):
    content = page(f"<h1>हरियाणा की खबरें</h1>{cards}", title="हरियाणा समाचार", og_type=og_type)
    assert kind_of(content, "https://news.example/haryana") == "a listing"


def test_the_articles_of_a_listing_in_its_json_ld_are_not_the_pages_own():
    graph = [{"@type": "NewsArticle", "headline": f"बाजार की दूसरी बात {n}"} for n in range(5)]
    content = page(f"<h1>हरियाणा की खबरें</h1>{CARDS}", title="हरियाणा समाचार ताजा", **{"@graph": graph})
    assert kind_of(content, "https://news.example/haryana") == "a listing"


def test_a_listing_in_plain_text():
    lines = ["हरियाणा समाचार"]
    for n in range(6):
        lines += [
            f"किसान क्रमांक {n} ने जीता प्रदेश का पुरस्कार",
            f"Updated: {n + 1} Jun, 2025 05:26 PM",
            f"केंद्र {n} की बात: {SECOND}",
        ]
    assert kind_of("\n\n".join(lines), None, "text/plain") == "a listing"


@pytest.mark.parametrize(
    "url",
    [
        "https://news.example/photo-gallery/canal-1.html",
        "https://news.example/web-stories/canal",
        "https://news.example/photos/haryana/canal-12",
    ],
)
def test_a_gallery_is_told_by_its_address(url: str):
    own = {"@type": "NewsArticle", "headline": HEADLINE}
    assert kind_of(page(f"<h1>{HEADLINE}</h1>{STORY}", **own), url) == "a photo gallery"


def test_a_gallery_is_told_by_its_type_or_its_counters():
    slides = "".join(
        f"<div>{n}/6</div><p>{SECOND} चित्र {n} में नहर का किनारा दिखाई देता है।</p>" for n in range(1, 7)
    )
    assert kind_of(page(f"<h1>{HEADLINE}</h1>{slides}"), "https://news.example/a-1") == "a photo gallery"
    gallery = {"@type": "ImageGallery", "headline": HEADLINE}
    assert (
        kind_of(page(f"<h1>{HEADLINE}</h1>{STORY}", **gallery), "https://news.example/a-1")
        == "a photo gallery"
    )


def test_a_film_with_text_is_an_article_and_its_own_dates_count():
    film = {"@type": "VideoObject", "name": HEADLINE, "uploadDate": "2025-06-03T19:22:00+05:30"}
    article = extract(
        page(f"<h1>{HEADLINE}</h1>{STORY}", og_type="video.other", **film), "https://news.example/video/a-1"
    )
    assert article.article_body == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"
    assert article.date_published == datetime.datetime(2025, 6, 3, 13, 52, tzinfo=datetime.timezone.utc)


def test_the_description_of_a_film_is_its_text():
    film = {"@type": "VideoObject", "name": HEADLINE, "description": FIRST}
    article = extract(
        page(f"<h1>{HEADLINE}</h1><div>0:00 / 2:41</div>", **film), "https://news.example/video/a-1"
    )
    assert article.article_body == FIRST


def test_a_film_without_text_is_none():
    film = {"@type": "VideoObject", "name": HEADLINE, "description": "देखें"}
    assert kind_of(page(f"<h1>{HEADLINE}</h1>", **film), "https://news.example/video/a-1") == "a video page"


def test_a_live_blog_is_an_article():
    entries = "".join(f"<div>1{n}:30 (IST) 3 जून 2025</div><p>{SECOND} दौर {n} पूरा।</p>" for n in range(8))
    content = page(f"<h1>Live: {HEADLINE}</h1>{entries}", title=f"Live: {HEADLINE}")
    assert "दौर 7 पूरा" in extract(content, "https://news.example/canal-live-updates").article_body


def test_a_brief_is_an_article_where_somebody_signs_or_dates_it():
    brief = "गांव के तालाब में डूबने से बचाई गई गाय, सबने ली राहत की सांस।"
    content = page(f"<h1>{HEADLINE}</h1><div>Updated: 3 Jun 2025, 10:15 AM IST</div><p>{brief}</p>")
    assert extract(content, "https://news.example/a-1").article_body == brief
    assert kind_of(page(f"<h1>{HEADLINE}</h1><p>{brief}</p>")) == "a page without running text"


def test_other_headlines_in_a_long_story_make_no_listing():
    related = "".join(
        f'<p><a href="/{n}">दूसरी खबर का लंबा सा शीर्षक क्रमांक {n}</a></p><p>{text}</p>'
        for n, text in enumerate((FIRST, SECOND, THIRD))
    )
    longer = "".join(f"<p>{SECOND} यह बात उन्होंने बैठक क्रमांक {n} में कही।</p>" for n in range(6))
    assert (
        extract(page(f"<h1>{HEADLINE}</h1>{related}{longer}"), "https://news.example/a-1").headline
        == HEADLINE
    )


def test_a_chronology_is_no_listing():
    days = "".join(f"<p>{n} मई 2025</p><p>{SECOND} यह दिन {n} की बात है।</p>" for n in range(1, 8))
    content = page(f"<h1>{HEADLINE}</h1>{days}")
    assert "यह दिन 7 की बात" in extract(content, "https://news.example/a-1").article_body


def test_a_topic_that_states_its_first_story():
    graph = [
        {"@type": "CollectionPage", "name": "किसान"},
        {"@type": "NewsArticle", "headline": "किसान का नया मेला"},
    ]
    content = page(f"<h1>किसान</h1>{STORY}", title="किसान", og_type="article", **{"@graph": graph})
    assert kind_of(content, "https://news.example/topic/kisan") == "a listing"


def test_a_match_without_a_story():
    event = {"@type": "SportsEvent", "name": "भिवानी बनाम हिसार"}
    assert (
        kind_of(page(f"<h1>भिवानी बनाम हिसार</h1>{STORY}", **event), "https://news.example/live/1")
        == "a score page"
    )


PRINT_PAGES = "".join(f'<div><a href="/p{n}">{{}} {n}</a></div>' for n in range(1, 9))
NOTICE = (
    "<h1>लुधियाना संस्करण, 4 जून 2025</h1>"
    "<p>पूरा अंक पढ़ने के लिए लॉगिन कीजिए। नए पाठक पहले सात दिन इसे मुफ्त पढ़ सकते हैं, "
    "फिर वार्षिक शुल्क लगेगा।</p>"
)


@pytest.mark.parametrize("word", ["पेज", "Page", "पान", "ਪੰਨਾ"])
def test_the_pages_of_a_printed_issue(word: str):
    assert kind_of(page(PRINT_PAGES.format(*[word] * 8) + NOTICE)) == "an e-paper"


def test_an_e_paper_by_its_address():
    assert kind_of(page(NOTICE), "https://epaper.example.in/ludhiana/2025-06-04") == "an e-paper"
    assert kind_of(page(NOTICE), "https://example.in/e-paper/ludhiana") == "an e-paper"


@pytest.mark.parametrize("url", ["https://epaper.example.in/story/1", "https://example.in/paper/1"])
def test_a_story_is_no_e_paper(url: str):
    told = f"<h1>{HEADLINE}</h1><div>कमल वर्मा | 4 जून 2025, 10:30</div>"
    parts = (
        '<div><a href="/1">Page 1</a></div><div><a href="/2">Page 2</a></div>' if "epaper" not in url else ""
    )
    assert extract(page(told + STORY + parts), url).headline == HEADLINE


# Stories with the shapes of listings, and listings with those of stories.

FOURTH = "गांव की पंचायत ने इस काम के लिए हर घर से एक व्यक्ति को एक दिन के श्रमदान का न्योता दिया था।"
PARAGRAPHS = (FIRST, SECOND, THIRD, FOURTH)
TEXTS = tuple(f"<p>{text}</p>" for text in PARAGRAPHS)
OTHERS = (
    "जींद में बिजली के नए घर का काम अधूरा, लोग परेशान",
    "रोहतक की बेटी ने कुश्ती में जीता सोने का पदक",
    "सोनीपत के बाजार में देर रात लगी आग, दो दुकानें जलीं",
    "हिसार में शुरू होगी नई बस सेवा, किराया तय",
)
TEASERS = (
    "बिजली घर का काम तीन साल से अधूरा पड़ा है और जींद के लोग रोज छह घंटे की कटौती झेल रहे हैं।",
    "रोहतक की बेटी ने कुश्ती के राष्ट्रीय मुकाबले में सोने का पदक जीता, घर पर बधाई देने वालों का तांता।",
    "सोनीपत के पुराने बाजार में देर रात लगी आग से दो दुकानें जल गईं, दमकल ने सुबह तक काबू पाया।",
    "हिसार से चंडीगढ़ के लिए नई बस सेवा अगले माह शुरू होगी, रोडवेज ने किराया भी तय कर दिया है।",
)
LINKS = tuple(f'<a href="/other-{n}">{line}</a>' for n, line in enumerate(OTHERS))
SIGNED = "<div>कमल वर्मा | 4 जून 2025, 10:30</div>"
CARDS_OF_NEWS = "".join(
    f"<div><h2>{link}</h2><p>{teaser}</p></div>" for link, teaser in zip(LINKS, TEASERS, strict=True)
)


def between(lines: tuple[str, ...], tag: str) -> str:
    """The four paragraphs, with a line between any two."""
    parts = [TEXTS[0]]
    for text, line in zip(TEXTS[1:], lines, strict=False):
        parts += [f"<{tag}>{line}</{tag}>", text]
    return "".join(parts)


BOX = "".join(f"<li>{link}</li>" for link in LINKS[:3])
HEADED = f"<h1>{HEADLINE}</h1>"
MENU = "".join(f'<li><a href="/m-{n}">{OTHERS[n % 4]} {n}</a></li>' for n in range(60))
LONG_STORY = "".join(
    f"<p>{one} {other} यह बात {n} जून की सुबह पंचायत घर में हुई बैठक में सामने आई।</p>"
    for n, (one, other) in enumerate(zip(PARAGRAPHS * 2, PARAGRAPHS[1:] + PARAGRAPHS, strict=False), 2)
)


@pytest.mark.parametrize(
    "body",
    [
        HEADED + SIGNED + "".join(TEXTS[:2]) + f"<ul>{BOX}</ul>" + "".join(TEXTS[2:]),
        HEADED + "".join(TEXTS[:2]) + f"<div class='box'>{BOX}</div>" + "".join(TEXTS[2:]),
        HEADED + SIGNED + between(LINKS, "p"),
        HEADED + between(LINKS, "p"),
        HEADED + SIGNED + between(LINKS, "h3"),
        HEADED + "<div class='body'>" + between(LINKS, "p") + "</div>",
        # The section's name, or a play with words, is no proof of a listing where the text runs on.
        "<h1>फावड़ा उठा तो</h1>" + "".join(TEXTS[:2]) + f"<ul>{BOX}</ul>" + "".join(TEXTS[2:]),
        # A brief beside a page full of links.
        HEADED + SIGNED + f"<p>{FIRST} {SECOND}</p><aside><ul>{MENU}</ul></aside>",
        HEADED + f"<p>{FIRST} {SECOND}</p><div><ul>{MENU}</ul></div>",
    ],
)
@pytest.mark.parametrize("url", ["https://news.example/haryana/canal-1", None])
def test_related_headlines_make_no_listing_of_a_story(body: str, url: str | None):
    assert FIRST in extract(page(body), url).article_body


@pytest.mark.parametrize(
    "url", ["https://news.example/photos/canal-cleaning-12", "https://news.example/haryana/gallery/canal"]
)
def test_a_long_story_among_photos(url: str):
    assert SECOND in extract(page(HEADED + SIGNED + LONG_STORY), url).article_body
    # Nobody signs it, or its text stands in captions.
    assert kind_of(page(HEADED + LONG_STORY), url) == "a photo gallery"
    captions = LONG_STORY.replace("<p>", '<p class="photo-caption">')
    assert kind_of(page(HEADED + SIGNED + captions), url) == "a photo gallery"


@pytest.mark.parametrize("kind", ["web-stories", "visual-stories", "slideshow"])
def test_cards_to_leaf_through(kind: str):
    assert (
        kind_of(page(HEADED + SIGNED + LONG_STORY), f"https://news.example/{kind}/canal") == "a photo gallery"
    )


@pytest.mark.parametrize(
    "body",
    [
        "<h1>हरियाणा</h1>" + CARDS_OF_NEWS,
        # An introduction of two paragraphs.
        f"<h1>हरियाणा समाचार</h1><p>{FOURTH}</p><p>{THIRD}</p>" + CARDS_OF_NEWS + CARDS,
        # A long name, that of a day, or none at all.
        "<h1>हरियाणा की ताजा खबरें और आज के मुख्य समाचार</h1>" + CARDS_OF_NEWS,
        "<h1>हरियाणा की ताजा खबरें और आज के मुख्य समाचार</h1><div>4 जून 2025, 10:30</div>" + CARDS_OF_NEWS,
        CARDS_OF_NEWS,
        # The lead story in full, signed, above the cards.
        HEADED + SIGNED + f"<p>{FIRST}</p>" + CARDS_OF_NEWS + CARDS,
        # Who signs is below the first card's headline.
        "<h1>हरियाणा की ताजा खबरें और आज के मुख्य समाचार</h1>" + CARDS_OF_NEWS.replace("</h2>", f"</h2>{SIGNED}"),
    ],
)
@pytest.mark.parametrize("og_type", [None, "website", "article"])
def test_a_listing_is_told_by_its_teasers(body: str, og_type: str | None):
    content = page(body, title="हरियाणा समाचार", og_type=og_type)
    assert kind_of(content, "https://news.example/haryana") == "a listing"


def test_a_search_and_its_results():
    content = page("<h1>खोज: नहर</h1>" + CARDS_OF_NEWS, title="खोज")
    assert kind_of(content, "https://news.example/search?q=canal") == "a listing"
    assert (
        kind_of(page("<h1>खोज: नहर</h1>" + STORY, title="खोज"), "https://news.example/search/") == "a listing"
    )


def test_an_author_and_their_stories():
    about = f"<h1>कमल वर्मा</h1><p>{FOURTH}</p>"
    content = page(about + CARDS_OF_NEWS, title="कमल वर्मा", og_type="profile")
    assert kind_of(content, "https://news.example/team/kamal-verma") == "a listing"
    assert kind_of(content, "https://news.example/author/kamal-verma") == "a listing"


def test_plain_text_with_related_lines_is_a_story():
    lines = [HEADLINE, "4 जून 2025, 10:30"]
    for text, other in zip(PARAGRAPHS, OTHERS, strict=True):
        lines += [text, other]
    assert FIRST in extract("\n\n".join(lines), None, "text/plain").article_body


def test_plain_text_of_a_listing_whose_first_line_is_a_headline():
    lines: list[str] = []
    for number, (head, teaser) in enumerate(zip(OTHERS, TEASERS, strict=True)):
        lines += [head, f"{number + 1} जून 2025, 10:30", teaser]
    assert kind_of("\n\n".join(lines * 1), None, "text/plain") == "a listing"


def test_a_story_told_by_the_clock_stays_whole():
    hours = "".join(f"<p>1{n}:30 AM</p><p>{SECOND} यह बारी {n} की बात है।</p>" for n in range(3))
    content = page(HEADED + SIGNED + "".join(TEXTS) + hours)
    assert "बारी 2 की" in extract(content, "https://news.example/haryana/canal-1").article_body
    # A live blog's introduction is its text.
    live = page(f"<h1>LIVE: {HEADLINE}</h1>" + SIGNED + "".join(TEXTS) + hours)
    assert "बारी" not in extract(live, "https://news.example/haryana/canal-1").article_body
    assert "बारी" not in extract(content, "https://news.example/canal-liveblog-1").article_body


@pytest.mark.parametrize("og_type", [None, "website", "article"])
def test_a_section_that_introduces_itself(og_type: str | None):
    about = f"<h1>हरियाणा समाचार</h1><p>{FOURTH} {SECOND}</p><ul>{MENU}</ul><p>{THIRD}</p>"
    assert (
        kind_of(page(about, title="हरियाणा", og_type=og_type), "https://news.example/haryana") == "a listing"
    )


def test_a_person_and_their_headlines():
    about = f"<h1>कमल वर्मा</h1><p>{FOURTH}</p><p>{SECOND}</p><ul>{BOX}</ul>"
    profile = page(about, title="कमल वर्मा", og_type="profile")
    assert kind_of(profile, "https://news.example/kamal-verma") == "a listing"
    stated = page(about, title="कमल वर्मा", **{"@type": "ProfilePage", "name": "कमल वर्मा"})
    assert kind_of(stated, "https://news.example/kamal-verma") == "a listing"


def test_the_first_lines_of_a_lead_among_links():
    lead = HEADED + f"<p>{FIRST} {SECOND}</p><div><ul>{MENU}</ul></div>"
    assert kind_of(page(lead, og_type="website")) == "a listing"


def test_a_topic_by_its_json_ld_and_its_name():
    graph = [
        {"@type": "CollectionPage", "name": "नहर"},
        {"@type": "NewsArticle", "headline": "नहर"},
    ]
    assert kind_of(page("<h1>नहर</h1>" + STORY, title="नहर", **{"@graph": graph})) == "a listing"
