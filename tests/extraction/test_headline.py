"""Which line is the headline, where the page makes it hard."""

import datetime
import json

import pytest

from transforms.extraction.article import extract_article
from transforms.extraction.messages import parse_message
from transforms.extraction.model import ArticleText, Payload
from transforms.extraction.page import read_page

FETCHED = "2025-06-04T09:00:00+00:00"
HEADLINE = "पुरानी बावड़ी की सफाई में निकले मराठा काल के सिक्के"
FIRST_HALF, SECOND_HALF = HEADLINE[: HEADLINE.index(" निकले")], HEADLINE[HEADLINE.index("निकले") :]
STORY = [
    "सागर जिले के एक गांव की बावड़ी की सफाई के दौरान मराठा काल के 48 सिक्के मिले हैं। सिक्के तांबे के हैं।",
    "पुरातत्व अधिकारी ने बताया कि सिक्कों की जांच के बाद उन्हें जिला संग्रहालय में रखा जाएगा।",
    "ग्रामीण तीन महीने से बावड़ी की सफाई कर रहे थे। पंचायत ने काम के लिए मजदूरी भी दी।",
]


def extract(content: str, content_type: str) -> ArticleText:
    message = {"content": content, "content_type": content_type, "fetched_at": FETCHED}
    payload = Payload(json.dumps(message).encode(), "json", "x", datetime.datetime.now(datetime.timezone.utc))
    return extract_article(read_page(parse_message(payload)))


def html(body: str, *, title: str = "", og_title: str = "") -> ArticleText:
    head = f"<title>{title}</title>" if title else ""
    head += f'<meta property="og:title" content="{og_title}">' if og_title else ""
    story = "".join(f"<p>{text}</p>" for text in STORY)
    return extract(f"<html><head>{head}</head><body>{body}{story}</body></html>", "text/html")


def text(*lines: str) -> ArticleText:
    return extract("\n\n".join([*lines, *STORY]), "text/plain")


class TestHtml:
    @pytest.mark.parametrize(
        "title",
        [
            f"{HEADLINE} | सागर समाचार",
            f"{HEADLINE} - Sagar News - Bundelkhand Samachar",
            f"बुंदेलखंड समाचार: {HEADLINE}",
            f"सागर » {HEADLINE}",
            HEADLINE[:34] + "...",
            "",
        ],
    )
    @pytest.mark.parametrize(
        "heading",
        [
            f"<h1>{HEADLINE}</h1>",
            f"<h1><a href='/'>बुंदेलखंड समाचार</a></h1><h2>{HEADLINE}</h2>",
            f"<h1>सागर</h1><h1>{HEADLINE}</h1>",
            f"<h1>{HEADLINE}</h1><h1>सागर</h1>",
            f"<h1>{FIRST_HALF}<br>{SECOND_HALF}</h1>",
            f"<h1><span>{FIRST_HALF}</span> <span>{SECOND_HALF}</span></h1>",
            f"<h1>{HEADLINE}</h1><div>3 जून 2025, 10:15 बजे</div><h2>{HEADLINE}</h2>",
        ],
    )
    def test_a_heading(self, title: str, heading: str):
        if not title and ("<h1>सागर" in heading or "<a" in heading or "<br>" in heading):
            return  # nothing tells which line it is
        article = html(heading, title=title)
        assert article.headline == HEADLINE
        assert article.article_body == "\n\n".join(STORY)
        assert article.description is None

    def test_a_headline_that_is_no_heading(self):
        article = html(f"<h1>सागर</h1><div class='t'>{HEADLINE}</div>", og_title=HEADLINE)
        assert article.headline == HEADLINE

    @pytest.mark.parametrize("title", [f"{HEADLINE} | सागर समाचार", f"{HEADLINE} – Sagar – बुंदेलखंड"])
    def test_a_headline_that_only_the_title_has(self, title: str):
        assert html("<h1>सागर</h1>", title=title).headline == HEADLINE

    def test_a_headline_of_another_story_in_the_sidebar(self):
        aside = "<aside><h2>सागर में कल से शुरू होगा दो दिन का पुस्तक मेला</h2></aside>"
        assert html(f"{aside}<h1>{HEADLINE}</h1>", title=HEADLINE).headline == HEADLINE

    def test_a_kicker_stays_off_and_a_latin_title_leads_nobody_astray(self):
        latin = "maratha coins found in old stepwell"
        article = html(
            f"<h1>{latin}</h1><h1>खोज / {HEADLINE}</h1>", og_title=HEADLINE, title=f"{latin}|{HEADLINE}"
        )
        assert article.headline == HEADLINE


class TestPlainText:
    def test_a_ticker_above_the_headline(self):
        ticker = "ताजा: विधानसभा चुनाव की मतगणना कल, दिल्ली में आज रात बारिश के आसार"
        assert text("होम", ticker, "राज्य", HEADLINE, "Updated: 3 Jun, 2025 05:26 PM").headline == HEADLINE

    def test_a_headline_that_plays_with_words_before_its_standfirst(self):
        play = "जब धरती ने उगला अपना खजाना"
        article = text(play, "Updated: 3 Jun, 2025 05:26 PM")
        assert article.headline == play

    def test_a_headline_of_three_words_before_a_long_standfirst(self):
        dek = "सागर जिले के एक गांव में बावड़ी की सफाई कर रहे ग्रामीणों को तांबे के बर्तन में मिले मराठा काल के सिक्के, जांच शुरू"
        article = text("बावड़ी में खजाना", dek, "Updated: 3 Jun, 2025 05:26 PM")
        assert article.headline == "बावड़ी में खजाना"

    def test_a_copy_without_the_sites_name(self):
        article = text(f"{HEADLINE} | Sagar News", "बुंदेलखंड", HEADLINE, "Updated: 3 Jun, 2025 05:26 PM")
        assert article.headline == HEADLINE

    def test_the_last_line_of_a_menu_is_no_headline(self):
        menu = ["लाइव टीवी", "होम", "करियर", "शॉर्ट्स", "नौकरी की बातें"]
        dek = HEADLINE + "; ग्रामीणों ने तीन महीने की मेहनत के बाद खुशी मनाई और पंचायत को सौंप दिए सारे सिक्के"
        assert text(*menu, dek, "Updated: 3 Jun, 2025 05:26 PM").headline == dek

    def test_the_sites_name_behind_a_bar(self):
        assert text(f"{HEADLINE} | सागर समाचार", "Updated: 3 Jun, 2025 05:26 PM").headline == HEADLINE


@pytest.mark.parametrize(
    "above",
    [
        ("Home", "/ मध्य प्रदेश", "/ सागर", f"/ {HEADLINE}", "मध्य प्रदेश"),
        ("Home", "> Sagar", f"> {HEADLINE[:40]}…"),
        (f"Home MADHYA PRADESH SAGAR {HEADLINE}", "SAGAR"),
        ("Search", "Punjab", "J & K", "Delhi", "Classifieds", "Wed, Jun 4, 2025 | Updated 02:30:07 PM IST"),
        ("City", "A & N", "Wed, Jun 4, 2025 | Updated 02:30:07 PM IST", f"Home / Sagar / {HEADLINE}"),
    ],
)
def test_trails_and_clocks_above_a_headline_in_text(above: tuple[str, ...]):
    assert text(*above, HEADLINE, "कमल वर्मा | 4 जून 2025").headline == HEADLINE


def test_a_latin_line_behind_a_headline_is_the_alternative():
    article = html(f"<h1>{HEADLINE} - MARATHA COINS IN BUNDELKHAND</h1>", title=HEADLINE)
    assert (article.headline, article.alternative_headline) == (HEADLINE, "MARATHA COINS IN BUNDELKHAND")
    assert html(f"<h1>{HEADLINE} - PM MODI</h1>", title=HEADLINE).headline == f"{HEADLINE} - PM MODI"


def test_the_row_of_a_menu_is_no_headline_and_the_edition_gives_the_day():
    article = text(
        "मुख्य    ताजा    राज्य    पश्चिम मध्य    खेल    मनोरंजन    संपादकीय",
        "कटनी, गुरुवार, 18 अक्टूबर 2012",
        "पुराने पुल पर तीन साल बाद फिर काम शुरू",
        "भाषा",
        "नगर में पुराने पुल पर तीन साल बाद फिर काम शुरू हो गया है। इंजीनियर ने बताया कि मजदूर रोज आठ घंटे काम करेंगे।",
        "पुल के खंभे पिछली बाढ़ में टूट गए थे। लोगों को नदी पार करने के लिए सात किलोमीटर घूमना पड़ता था।",
    )
    assert article.headline == "पुराने पुल पर तीन साल बाद फिर काम शुरू"
    assert article.date_published == datetime.datetime(2012, 10, 17, 18, 30, tzinfo=datetime.timezone.utc)


def test_a_letter_before_a_slash_is_no_section():
    headline = "J / K police hold a road safety camp in Doda for school children"
    body = (
        "DODA: Police on Monday held a road safety camp for children of three schools in the district. " * 2
    )
    assert text(headline, "By Aamir Wani | Updated: June 2, 2025 10:15 AM IST", body).headline == headline
