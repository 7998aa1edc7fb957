"""Pages written for these tests, in the shapes that sites have; names and events are made up."""

import dataclasses
import datetime
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.extraction.article import extract_article
from transforms.extraction.chrome import ends_story, is_chrome, related_headline
from transforms.extraction.errors import DataError, NotAnArticle
from transforms.extraction.model import ArticleText, Payload, RawMessage
from transforms.extraction.page import read_page

FETCHED = datetime.datetime(2025, 6, 4, 9, tzinfo=datetime.timezone.utc)

DEK = "जिला परिषद ने गांवों की सड़कों के लिए इस साल नया बजट मंजूर कर दिया है।"
FIRST = DEK + " बैठक में सभी सदस्यों ने काम जल्द शुरू करने की मांग रखी और समय सीमा तय की गई।"
SECOND = "परिषद की अध्यक्ष सुनीता वर्मा ने बताया कि बरसात से पहले पुलों की मरम्मत पूरी कर ली जाएगी।"
THIRD = "अधिकारियों ने कहा कि ठेके की शर्तें इस बार कड़ी हैं और देरी होने पर जुर्माना लगाया जाएगा।"
HEADLINE = "गांवों की सड़कों के लिए जिला परिषद ने मंजूर किया नया बजट"


def extract(content: str, content_type: str = "text/html", url: str | None = None) -> ArticleText:
    payload = Payload(b"", "html", "test", FETCHED)
    return extract_article(
        read_page(RawMessage(content, content_type, url, FETCHED, "m1", payload))  # type: ignore[arg-type]
    )


def text_page(*lines: str) -> ArticleText:
    return extract("\n\n".join(lines), "text/plain")


def ist(*numbers: int) -> datetime.datetime:
    return datetime.datetime(*numbers, tzinfo=datetime.timezone(datetime.timedelta(hours=5, minutes=30)))  # type: ignore[arg-type,misc]


def html_page(body: str, head: str = "") -> str:
    menu = "".join(f'<li><a href="/{n}">विभाग {n}</a></li>' for n in range(30))
    more = "".join(f'<h3><a href="/{n}">किसी और खबर का लंबा शीर्षक क्रमांक {n}</a></h3>' for n in range(20))
    return (
        f'<html lang="hi"><head><title>{HEADLINE} - समाचार</title>{head}</head><body>'
        f"<nav><ul>{menu}</ul></nav>{body}<h2>ख़बरें और भी</h2>{more}"
        "<footer>Copyright 2025. सर्वाधिकार सुरक्षित हैं, सभी पाठकों को सूचना।</footer>"
    )


class TestPlainText:
    def test_the_usual_shape(self):
        article = text_page(
            HEADLINE,
            "Edited By ramesh thakur, Updated: 11 Jul, 2020 05:26 PM",
            "district council approves new budget for village roads",
            DEK,
            "शिमला : " + FIRST,
            SECOND + "\n ",
            "Related Story",
            "Trending Topics",
            "Stay ahead of all the news of your state.",
            "img title",
            "Subscribe Now!",
        )
        assert article.headline == HEADLINE
        assert article.description == DEK
        assert article.alternative_headline == "district council approves new budget for village roads"
        assert article.editors == ["ramesh thakur"]
        assert article.date_modified == ist(2020, 7, 11, 17, 26)
        assert article.date_published is None
        assert article.dateline == "शिमला"
        assert article.article_body == f"{FIRST}\n\n{SECOND}"
        assert article.language == "hi"
        assert (article.canonical_url, article.publisher) == (None, None)

    def test_a_related_headline_between_paragraphs(self):
        article = text_page(HEADLINE, FIRST, "यह भी पढ़ें: मेले में उमड़ी भीड़, पुलिस ने बदला रास्ता", SECOND)
        assert article.article_body == f"{FIRST}\n\n{SECOND}"
        assert article.related_headlines == ["मेले में उमड़ी भीड़, पुलिस ने बदला रास्ता"]
        assert article.description is None

    def test_a_subhead_is_not_in_the_body(self):
        article = text_page(HEADLINE, FIRST, "बरसात से पहले मरम्मत", SECOND, "क्या है नई शर्त ?", THIRD)
        assert article.article_body == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"

    def test_a_body_that_stands_twice_is_taken_once(self):
        assert text_page(HEADLINE, FIRST, SECOND, FIRST, SECOND).article_body == f"{FIRST}\n\n{SECOND}"

    def test_a_dateline_alone_on_its_line_ends_the_header(self):
        article = text_page(HEADLINE, DEK, "मंडी", SECOND, THIRD)
        assert article.description == DEK
        assert article.dateline == "मंडी"
        assert article.article_body == f"{SECOND}\n\n{THIRD}"

    def test_a_section_before_the_headline(self):
        article = text_page("देश / " + HEADLINE, FIRST, SECOND)
        assert (article.headline, article.article_section) == (HEADLINE, "देश")

    def test_a_body_without_headline_opens_with_its_first_sentence(self):
        article = text_page("शिमला: " + FIRST, SECOND)
        assert article.headline == DEK
        assert article.article_body == f"{FIRST}\n\n{SECOND}"

    @pytest.mark.parametrize(
        "text",
        [
            "\n".join(f"खबर {number}: छोटा शीर्षक" for number in range(40)),
            "\n".join(
                f"({number}, 'HIMACHAL', '151/0', 'KULLU', '79/5', 'Match Abandoned'),"
                for number in range(40)
            ),
            json.dumps([{"title": HEADLINE, "date": "June 24, 2016"}] * 20, ensure_ascii=False, indent=1),
            "शीर्षक",
        ],
        ids=["list", "rows", "json list", "one line"],
    )
    def test_no_article(self, text: str):
        with pytest.raises(NotAnArticle) as caught:
            extract(text, "text/plain")
        assert caught.value.error_type == "not_an_article"
        assert "lines" in caught.value.message

    def test_a_printed_json_record(self):
        record = {
            "title": HEADLINE,
            "link": "https://www.x.in/a?utm_source=y#z",
            "publishTime": "2019-03-30 20:34:19",
            "content": f"<p>शिमला: {FIRST}</p><p>{SECOND}</p>",
        }
        article = extract(json.dumps(record, ensure_ascii=False), "text/plain")
        assert article.headline == HEADLINE
        assert article.article_body == f"{FIRST}\n\n{SECOND}"
        assert article.date_published == ist(2019, 3, 30, 20, 34, 19)
        assert (article.canonical_url, article.publisher) == ("https://www.x.in/a", "x.in")


BYLINE = "Edited By ramesh thakur, Updated: 11 Jul, 2020 05:26 PM"


class TestAboveTheHeadline:
    @pytest.mark.parametrize(
        ("above", "section"),
        [
            (["होम", "हिमाचल प्रदेश", "मंडी"], "मंडी"),
            (["Hindi News", "Local", "Rajasthan", "Kota"], "Kota"),
            (["Home / States / Himachal"], "Himachal"),
            (["होम / हिमाचल प्रदेश"], "हिमाचल प्रदेश"),
            ([f"Hindi News › Uttar Pradesh › Bareilly News › {HEADLINE}"], "Bareilly News"),
            (["Hindi News > Himachal > district council approves new budget"], "Himachal"),
            (["Menu", "Advertisement", "Skip to main content", "देश"], "देश"),
            (["विज्ञापन", "Share", "E-Paper", "लाइव टीवी", "शुक्रवार, 12 जुलाई 2024", "📰"], None),
        ],
        ids=lambda value: value[0] if isinstance(value, list) else str(value),
    )
    @pytest.mark.parametrize(
        "below", [[BYLINE, DEK, "शिमला: " + FIRST], [FIRST], ["मंडी", "12 जुलाई 2024", FIRST]]
    )
    def test_menus_and_trails_are_no_headline(self, above: list[str], section: str | None, below: list[str]):
        article = text_page(*above, HEADLINE, *below, SECOND)
        assert article.headline == HEADLINE
        assert article.article_section == section
        assert article.article_body == f"{FIRST}\n\n{SECOND}"

    def test_a_trail_may_hold_the_only_headline(self):
        article = text_page(f"Hindi News › Bareilly News › {HEADLINE}", BYLINE, FIRST, SECOND)
        assert (article.headline, article.editors) == (HEADLINE, ["ramesh thakur"])

    def test_a_trail_in_punjabi(self):
        headline = "ਪਿੰਡਾਂ ਦੀਆਂ ਸੜਕਾਂ ਲਈ ਨਵਾਂ ਬਜਟ ਮਨਜ਼ੂਰ"
        article = text_page("ਮੁੱਖ ਖਬਰਾਂ", "ਪੰਜਾਬ", headline, (headline + " ਹੋਇਆ ਹੈ। ") * 4)
        assert (article.headline, article.article_section) == (headline, "ਪੰਜਾਬ")

    def test_the_latin_end_of_a_trail_is_the_alternative(self):
        article = text_page("Hindi News > Shimla > council approves new budget", HEADLINE, FIRST, SECOND)
        assert article.alternative_headline == "council approves new budget"

    @pytest.mark.parametrize("below", [[BYLINE], [DEK], []])
    def test_a_headline_of_two_words(self, below: list[str]):
        assert text_page("होम", "बजट मंजूर", *below, "शिमला: " + FIRST, SECOND).headline == "बजट मंजूर"

    def test_a_newsroom_is_no_headline(self):
        assert text_page("बजट मंजूर", "राज्य ब्यूरो", "शिमला: " + FIRST, SECOND).headline == "बजट मंजूर"

    def test_a_trail_without_a_headline(self):
        assert text_page("होम", "मंडी", "शिमला: " + FIRST, SECOND).headline == DEK

    def test_a_bar_after_a_kicker_is_no_trail(self):
        headline = "मौसम का हाल | " + HEADLINE
        assert text_page(headline, FIRST, SECOND).headline == headline


GAPS = [
    ["मेले में भीड़ उमड़ी", "पुल पर जाम लगा", "बस सेवा शुरू होगी", "नई रेल चलेगी"],
    ["भारत", "250/7 (50)", "कनाडा", "198 (43.2)", "भारत 52 रन से जीता"],
    ["विज्ञापन", "***", "मेला", "फोटो: संवाददाता", "पुल पर जाम"],
]


class TestShortLinesInAStory:
    @pytest.mark.parametrize("gap", GAPS)
    def test_text_after_them_stays(self, gap: list[str]):
        assert text_page(HEADLINE, FIRST, *gap, SECOND).article_body == f"{FIRST}\n\n{SECOND}"

    @pytest.mark.parametrize("gap", GAPS)
    def test_text_before_them_stays(self, gap: list[str]):
        article = text_page(HEADLINE, BYLINE, "शिमला: " + SECOND, *gap, FIRST, THIRD)
        assert article.article_body == f"{SECOND}\n\n{FIRST}\n\n{THIRD}"

    @pytest.mark.parametrize("gap", GAPS)
    def test_in_html(self, gap: list[str]):
        lines = "".join(f"<p>{line}</p>" for line in gap)
        story = f"<div class=story><p>{FIRST}</p>{lines}<p>{SECOND}</p><p>{THIRD}</p></div>"
        assert (
            extract(html_page(f"<h1>{HEADLINE}</h1>{story}")).article_body
            == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"
        )

    @pytest.mark.parametrize(
        "title", ["Related Story", "Trending Topics", "Comments", "Subscribe Now!", "हमारा ऐप डाउनलोड करें"]
    )
    def test_what_closes_a_story_does(self, title: str):
        assert text_page(HEADLINE, FIRST, *GAPS[0], title, SECOND).article_body == FIRST

    def test_questions_answers_and_numbers_stay(self):
        lines = ["सवाल: सड़कें कब बनेंगी?", "जवाब: बरसात से पहले", "हेल्पलाइन: 0144-2000000", "मेला: भीड़ उमड़ी"]
        article = text_page(HEADLINE, FIRST, *lines, SECOND)
        assert article.article_body.split("\n\n") == [FIRST, *lines[:3], SECOND]


class TestSummary:
    @pytest.mark.parametrize("lines", [["सार", DEK, "विस्तार"], ["संक्षेप: " + DEK], ["Summary", DEK]])
    def test_a_labelled_summary_is_the_description(self, lines: list[str]):
        in_text = text_page(HEADLINE, BYLINE, *lines, "शिमला: " + SECOND, THIRD)
        story = "".join(f"<p>{line}</p>" for line in [*lines, "शिमला: " + SECOND, THIRD])
        in_html = extract(html_page(f"<h1>{HEADLINE}</h1><div class=story>{story}</div>"))
        for article in (in_text, in_html):
            assert (article.description, article.dateline) == (DEK, "शिमला")
            assert article.article_body == f"{SECOND}\n\n{THIRD}"

    def test_a_short_second_headline(self):
        page = f"<h1>{HEADLINE}</h1><h2>खर्च होंगे दस करोड़</h2><div><p>{FIRST}<p>{SECOND}</div>"
        assert extract(html_page(page)).description == "खर्च होंगे दस करोड़"


BYLINE = "Edited By ramesh thakur, Updated: 11 Jul, 2020 05:26 PM"


class TestHtml:
    STORY = (
        f"<article><div class=trail>Hindi News / district council approves new budget</div>"
        f'<h1>{HEADLINE}</h1><h2 class="summary">{DEK}</h2>'
        "<div class=byline>Edited By: Ramesh Thakur | Updated: 11 Jul 2020, 05:26 PM IST</div>"
        f"<ul class=share><li>Facebook<li>Twitter</ul><div class=story><p>शिमला: {FIRST}</p>"
        f"<p><a href=/x>यह भी पढ़ें: मेले में उमड़ी भीड़, पुलिस ने बदला रास्ता</a></p><p>{SECOND}</p><h3>नई शर्तें</h3>"
        "<div class=taboola><p>यह विज्ञापन का लंबा वाक्य है, जिसे किसी ने खबर के बीच में रख दिया है और जो "
        "खबर नहीं है।</div>"
        f"<p>{THIRD}</p></div></article>"
    )

    def test_the_usual_shape(self):
        article = extract(
            html_page(self.STORY), url="https://www.x.in/himachal/a-1.html?utm_source=y&id=2#top"
        )
        assert article.headline == HEADLINE
        assert article.description == DEK
        assert article.editors == ["Ramesh Thakur"]
        assert article.date_modified == ist(2020, 7, 11, 17, 26)
        assert article.dateline == "शिमला"
        assert article.article_body == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"
        assert article.related_headlines == ["मेले में उमड़ी भीड़, पुलिस ने बदला रास्ता"]
        assert article.canonical_url == "https://www.x.in/himachal/a-1.html?id=2"
        assert article.publisher == "x.in"

    def test_text_parted_by_line_breaks(self):
        body = f"<div class=story>{FIRST}<br><br>{SECOND}<br/><br/>{THIRD}</div>"
        article = extract(html_page(f"<h1>{HEADLINE}</h1>{body}"))
        assert article.article_body == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"

    def test_the_headline_is_the_one_that_the_head_states(self):
        head = f'<meta property="og:title" content="{HEADLINE}">'
        logo = "<h1>रोज की ताजा खबरें और समाचार</h1>"
        assert extract(html_page(logo + self.STORY.replace("h1>", "h2>"), head)).headline == HEADLINE

    def test_stated_facts(self):
        stated = {
            "@type": "NewsArticle",
            "headline": HEADLINE,
            "datePublished": "2020-07-11T10:00:00+05:30",
            "dateModified": "2020-07-11T17:26:40+05:30",
            "author": [
                {"@type": "Person", "name": "Ramesh Thakur"},
                {"@type": "Organization", "name": "X Samachar"},
            ],
            "articleSection": "Himachal",
            "keywords": "सड़क, बजट",
        }
        head = f'<script type="application/ld+json">{json.dumps(stated)}</script>'
        article = extract(html_page(f"<h1>{HEADLINE}</h1><div><p>{FIRST}<p>{SECOND}<p>{THIRD}</div>", head))
        assert (article.authors, article.editors, article.agencies) == (["Ramesh Thakur"], [], ["X Samachar"])
        assert article.date_published == ist(2020, 7, 11, 10)
        assert article.date_modified == ist(2020, 7, 11, 17, 26, 40)
        assert (article.article_section, article.keywords) == ("Himachal", ["सड़क", "बजट"])

    @pytest.mark.parametrize(
        ("header", "published", "modified"),
        [
            ('<time datetime="2024-07-12T17:26:00+05:30">2 days ago</time>', ist(2024, 7, 12, 17, 26), None),
            ('<time datetime="2024-07-12">12 Jul</time>', ist(2024, 7, 12), None),
            (
                'Updated: <time datetime="2024-07-12T17:26:00+05:30"><b>12 Jul 2024</b></time>',
                None,
                ist(2024, 7, 12, 17, 26),
            ),
            (
                '<time datetime="2024-07-12T17:26:00Z">12 Jul 2024, 05:26 PM</time>',
                ist(2024, 7, 12, 17, 26),
                None,
            ),
            (
                '<span itemprop="datePublished" content="2024-07-12T10:00:00+05:30">x</span>'
                '<time itemprop=dateModified datetime="2024-07-12T11:00:00+05:30">y</time>',
                ist(2024, 7, 12, 10),
                ist(2024, 7, 12, 11),
            ),
        ],
    )
    def test_times_in_attributes(self, header: str, published: object, modified: object):
        article = extract(
            html_page(f"<h1>{HEADLINE}</h1><div>{header}</div><div><p>{FIRST}<p>{SECOND}</div>")
        )
        assert (article.date_published, article.date_modified) == (published, modified)

    @pytest.mark.parametrize(
        ("header", "authors", "agencies"),
        [
            ('<span class="author">रमेश शर्मा</span>', ["रमेश शर्मा"], []),
            ('<a rel="author" href=/r>रमेश शर्मा</a> | शिमला', ["रमेश शर्मा"], []),
            ('<span class="story-author">अमर ब्यूरो</span>', [], ["अमर ब्यूरो"]),
            ('<span class="author">शिमला</span>', [], []),
        ],
    )
    def test_marked_authors(self, header: str, authors: list[str], agencies: list[str]):
        below = '<p class=more><span class="author">सुरेश वर्मा</span></p>'
        article = extract(
            html_page(f"<h1>{HEADLINE}</h1><div>{header}</div><div><p>{FIRST}<p>{SECOND}</div>{below}")
        )
        assert (article.authors, article.agencies) == (authors, agencies)

    @pytest.mark.parametrize(
        ("stated", "authors"),
        [
            ("रमेश शर्मा, सुरेश", ["रमेश शर्मा", "सुरेश"]),
            ("Ramesh Thakur and Anita Rao", ["Ramesh Thakur", "Anita Rao"]),
            ("रमेश शर्मा, शिमला", ["रमेश शर्मा"]),
        ],
    )
    def test_a_stated_line_of_authors(self, stated: str, authors: list[str]):
        item = {"@type": "NewsArticle", "headline": HEADLINE, "author": stated}
        head = f'<script type="application/ld+json">{json.dumps(item)}</script>'
        article = extract(html_page(f"<h1>{HEADLINE}</h1><div><p>{FIRST}<p>{SECOND}</div>", head))
        assert article.authors == authors

    def test_an_indian_time_that_the_head_calls_utc(self):
        head = '<meta property="article:modified_time" content="2020-07-11T17:26:00Z">'
        assert extract(html_page(self.STORY, head)).date_modified == ist(2020, 7, 11, 17, 26)

    @pytest.mark.parametrize(
        "stated", ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2025-06-07T00:00:00Z", "gestern"]
    )
    def test_a_time_out_of_reach_is_not_believed(self, stated: str):
        head = f'<meta property="article:published_time" content="{stated}">'
        assert extract(html_page(self.STORY, head)).date_published is None

    def test_a_text_that_only_the_metadata_holds(self):
        stated = {
            "@type": "NewsArticle",
            "headline": HEADLINE,
            "articleBody": f"{FIRST}\r\n{SECOND}\n\n{THIRD}",
        }
        head = f'<script type="application/ld+json">{json.dumps(stated)}</script>'
        article = extract(html_page(f"<h1>{HEADLINE}</h1><div id=app></div>", head))
        assert article.article_body == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"

    def test_a_home_page_is_no_article(self):
        cards = "".join(
            f"<div class=card><h3><a href=/{n}>{HEADLINE} {n}</a></h3><p>{n} {SECOND}</p></div>"
            for n in range(30)
        )
        with pytest.raises(NotAnArticle, match="home page"):
            extract(html_page(cards), url="https://x.in/")

    def test_a_listing_with_standfirsts_is_no_article(self):
        cards = "".join(
            f"<div><h3><a href=/{n}>{HEADLINE} {n}</a></h3><p>{n} {SECOND}</p></div>" for n in range(30)
        )
        with pytest.raises(NotAnArticle, match="listing"):
            extract(html_page("<h1>ताजा खबरें</h1>" + cards), url="https://x.in/himachal")

    def test_a_page_of_links_is_no_article(self):
        with pytest.raises(NotAnArticle, match="links"):
            extract(html_page("<h1>ताजा खबरें</h1>"), url="https://x.in/himachal")

    @pytest.mark.parametrize(
        "url", ["javascript:alert(1)", "https://x.in/a\nb", "http://[", "/a", "https://", "https://x.in/\\a"]
    )
    def test_an_address_that_is_none_is_not_kept(self, url: str):
        article = extract(html_page(self.STORY), url=url)
        assert (article.canonical_url, article.publisher) == (None, None)


def test_the_seed_page(shared: Path):
    record = json.loads((shared / "pages/punjabkesari_2020_panchayat.json").read_text())
    gold = record["gold"]
    article = extract((shared / "pages" / record["file"]).read_text(), "text/plain")
    assert article.headline == gold["headline"]
    assert article.description == gold["description"]
    assert article.alternative_headline == gold["slug_line"]
    assert article.editors == gold["editors"]
    assert article.date_modified == datetime.datetime.fromisoformat(gold["date_modified"])
    assert article.dateline == gold["dateline_place"]
    assert article.article_body.split("\n\n") == gold["body"]


@pytest.mark.parametrize("line", ["Related Story", "ख़बरें और भी", "संबंधित खबरें", "TRENDING TOPICS:"])
def test_titles_that_end_a_story(line: str):
    assert ends_story(line)


@pytest.mark.parametrize(
    "line", ["विज्ञापन", "img title", "***", '{"_id": 1}', "हमारा ऐप डाउनलोड करें", "मंत्री - फोटो : एजेंसी"]
)
def test_chrome(line: str):
    assert is_chrome(line)


@pytest.mark.parametrize("line", [DEK, FIRST, SECOND, THIRD, HEADLINE, "“हम सड़क बनाएंगे”, उन्होंने कहा।"])
def test_running_text_is_no_chrome(line: str):
    assert not is_chrome(line)
    assert not ends_story(line)
    assert related_headline(line) is None


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ("यह भी पढ़ें:मेले में भीड़ उमड़ी", "मेले में भीड़ उमड़ी"),
        ("Also Read - Fair draws a crowd", "Fair draws a crowd"),
        ("ये भी पढ़ें- मेले में भीड़ उमड़ी", "मेले में भीड़ उमड़ी"),
        ("ਇਹ ਵੀ ਪੜ੍ਹੋ: ਮੇਲੇ ਵਿੱਚ ਭੀੜ", "ਮੇਲੇ ਵਿੱਚ ਭੀੜ"),
        ("यह भी पढ़ें", ""),
    ],
)
def test_related_headlines(line: str, headline: str):
    assert related_headline(line) == headline


LINES = st.sampled_from(
    [
        HEADLINE,
        DEK,
        FIRST,
        SECOND,
        "शिमला : " + THIRD,
        "मंडी",
        "Related Story",
        "यह भी पढ़ें",
        "",
        "a b c d e.",
        "\ud800",
    ]
)
TAGS = st.sampled_from(
    [
        "<p>",
        "<h1>",
        "<div class=share>",
        "<a href=/>",
        "</a>",
        "</div>",
        "<li>",
        "<br>",
        "<table><tr><td>",
        "\n",
    ]
)


@settings(deadline=None, max_examples=100)
@given(st.lists(st.tuples(TAGS, LINES), max_size=25), st.sampled_from(["text/html", "text/plain"]))
def test_any_page_gives_an_article_or_a_refusal(parts: list[tuple[str, str]], content_type: str):
    try:
        article = extract("".join(tag + line for tag, line in parts), content_type)
    except DataError:
        return
    assert article.headline
    assert article.article_body
    for value in dataclasses.astuple(article):
        assert value != ""


def test_the_day_of_a_dateline_is_the_storys_where_nothing_else_tells():
    article = text_page(HEADLINE, "रांची, 14 मार्च (भाषा) " + FIRST, SECOND)
    assert (article.dateline, article.agencies) == ("रांची", ["भाषा"])
    assert article.date_published == ist(2025, 3, 14)
    assert article.article_body.startswith(FIRST)
    assert text_page(HEADLINE, "रांची, 14 दिसंबर (भाषा) " + FIRST, SECOND).date_published == ist(2024, 12, 14)


def test_a_name_beside_the_date_is_the_author():
    sentence = "ਨਗਰ ਨਿਗਮ ਨੇ ਸ਼ਹਿਰ ਦੇ ਸਾਰੇ ਵਾਰਡਾਂ ਵਿਚ ਪੀਣ ਵਾਲੇ ਪਾਣੀ ਦੀ ਨਵੀਂ ਯੋਜਨਾ ਨੂੰ ਮਨਜ਼ੂਰੀ ਦੇ ਦਿੱਤੀ ਹੈ।"
    headline = "ਪਾਣੀ ਦੀ ਨਵੀਂ ਯੋਜਨਾ ਨੂੰ ਨਿਗਮ ਦੀ ਮਨਜ਼ੂਰੀ, ਕੰਮ ਅਗਲੇ ਮਹੀਨੇ ਤੋਂ"
    article = text_page(headline, "ਹਰਜੀਤ ਸਿੰਘ", "ਬਠਿੰਡਾ, 18 ਸਤੰਬਰ 2024", f"{sentence} {sentence}")
    assert article.authors == ["ਹਰਜੀਤ ਸਿੰਘ"]
    assert article.dateline == "ਬਠਿੰਡਾ"


class TestTimes:
    def test_the_day_of_a_dateline_is_dated_by_the_page_not_by_its_crawl(self):
        article = text_page(
            HEADLINE, "Updated: 02-07-2023 15:42 IST", "Panaji, Jul 2 (PTI) " + FIRST, SECOND, THIRD
        )
        assert article.date_published == ist(2023, 7, 2)
        assert article.date_modified == ist(2023, 7, 2, 15, 42)

    def test_a_story_is_never_published_after_it_was_modified(self):
        line = "Published: 5 Jun 2020 | Updated: 4 Jun 2020"
        article = text_page(HEADLINE, line, "शिमला : " + FIRST, SECOND, THIRD)
        assert (article.date_published, article.date_modified) == (ist(2020, 6, 5), None)

    @pytest.mark.parametrize(
        "label", ["प्रकाशित: 12 जून 2023, 18:40 IST", "Published - June 12, 2023 06:40 pm IST"]
    )
    @pytest.mark.parametrize("at", [1, 3])  # under the first paragraph, under the last
    def test_a_labelled_time_in_or_under_the_story(self, label: str, at: int):
        story = [f"<p>{text}</p>" for text in (FIRST, SECOND, THIRD)]
        story.insert(at, f"<div class='time'>{label}</div>")
        article = extract(html_page(f"<h1>{HEADLINE}</h1><article>{''.join(story)}</article>"))
        assert article.date_published == ist(2023, 6, 12, 18, 40)
        assert label not in article.article_body

    @pytest.mark.parametrize("word", ["हादसा", "मौसम", "कोहली", "आरोप"])
    def test_a_word_before_a_colon_stays_in_the_story(self, word: str):
        article = extract(
            html_page(f"<h1>{HEADLINE}</h1><p>{word}: {FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>")
        )
        assert article.dateline is None
        assert article.article_body.startswith(f"{word}: ")
