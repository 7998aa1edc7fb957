"""The body of pages made up here, one for each shape that sites give it."""

import time
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.extraction.body import Story, find_story
from transforms.extraction.html_page import read_html
from transforms.extraction.text_page import read_text

HEADLINE = "पुराने पुल की मरम्मत शुरू, तीन महीने बंद रहेगा रास्ता"
P = (
    (
        "जिले के सबसे पुराने पुल की मरम्मत सोमवार से शुरू हो गई। लोक निर्माण विभाग ने "
        "इसके लिए तीन महीने का समय तय किया है और तब तक भारी वाहन नहीं चलेंगे।"
    ),
    (
        "विभाग के अधिशासी अभियंता कमल वर्मा ने बताया कि पुल के चार खंभों में दरारें मिली "
        "थीं। पिछले साल की बाढ़ के बाद इसकी जांच कराई गई थी।"
    ),
    (
        "छोटे वाहनों को दो किलोमीटर दूर बने नए रास्ते से निकाला जाएगा। पुलिस ने दोनों छोर "
        "पर बैरियर लगा दिए हैं और रात में भी जवान तैनात रहेंगे।"
    ),
    (
        "व्यापार मंडल ने काम जल्दी पूरा करने की मांग की है। मंडल के अध्यक्ष सुनील राणा का "
        "कहना है कि त्योहारों के समय बाजार पर इसका असर पड़ेगा।"
    ),
    (
        "स्कूल बसों के लिए अलग समय तय किया गया है। सुबह सात से आठ बजे तक उन्हें एक लेन से "
        "निकलने की अनुमति रहेगी, ताकि बच्चों को देर न हो।"
    ),
)
SHORT = "काम की रोज निगरानी होगी।"
OTHER = "मंडी में आलू के दाम गिरे, किसानों ने सड़क पर फेंकी उपज"
OTHER_TEXT = (
    "मंडी में आलू के दाम बीस साल में सबसे नीचे पहुंच गए हैं। किसानों का कहना है कि लागत भी नहीं निकल रही और भंडार पहले से भरे हैं।"
)


def ps(*paragraphs: str) -> str:
    return "".join(f"<p>{text}</p>" for text in paragraphs)


def html_story(body: str, *, wrap: bool = True, live: bool = False) -> Story:
    """The story of a page with a menu above and a footer below."""
    inner = f'<div class="story-body">{body}</div>' if wrap else body
    page = (
        '<html><body><ul class="menu"><li><a href="/">होम</a><li><a href="/s">राज्य</a></ul>'
        f"<h1>{HEADLINE}</h1>{inner}<footer><p>© दैनिक पर्वत</p></footer></body></html>"
    )
    blocks, _ = read_html(page)
    at = next(index for index, block in enumerate(blocks) if block.level == 1)
    story = find_story(blocks, after=at, live=live)
    assert story is not None
    return story


def text_story(*lines: str) -> Story:
    blocks, _ = read_text("\n\n".join((HEADLINE, *lines)))
    story = find_story(blocks, after=0, marked_up=False)
    assert story is not None
    return story


def texts(story: Story) -> list[str]:
    return [block.text for block in story.paragraphs]


LINK = f'<a href="/other">{OTHER}</a>'

#: What stands between two paragraphs of a story, or below them, and is none of it.
BETWEEN = {
    "a marker before": f"<p>यह भी पढ़ें: {LINK}</p>",
    "a marker on its own line": f"<p><strong>ये भी पढ़ें</strong></p><p>{LINK}</p>",
    "a marker in a heading over several": (f"<h4>इसे भी पढ़ें</h4><ul><li>{LINK}</li><li>{LINK} पर</li></ul>"),
    "a marker after": f"<p>{LINK} <b>यह भी पढ़ें</b></p>",
    "no marker, linked": f"<p>{LINK}</p>",
    "an unlinked marker": f"<p>यह भी पढ़ें - {OTHER}</p>",
    "a pointing hand": f"<p>👉 यह भी पढ़ें: {OTHER}</p>",
    "a linked heading": f"<h3>{LINK}</h3>",
    "a box": f'<div class="related-box"><h5>संबंधित खबरें</h5><ul><li>{LINK}</li></ul></div>',
    "a box with a teaser": f'<div class="also-read"><p>{LINK}</p><p>{OTHER_TEXT}</p></div>',
    "a subhead": "<h2>चार महीने पहले मिली थी दरार</h2>",
    "a bold subhead": "<p><strong>चार महीने पहले मिली थी दरार</strong></p>",
    "a question as subhead": "<h3>क्यों जरूरी थी मरम्मत?</h3>",
    "an advertisement": "<div class='x'>विज्ञापन</div><p>Advertisement</p>",
    "a caption": ("<figure><img src=a.jpg><figcaption>पुल पर लगे बैरियर और जवान।</figcaption></figure>"),
    "a caption in a paragraph": "<p>पुल पर लगे बैरियर और तैनात जवान। (फोटो: एजेंसी)</p>",
    "a credit": "<p>फोटो क्रेडिट: कमल</p>",
    "a channel": "<p>हमारे व्हाट्सऐप चैनल से जुड़ें और पाएं ताजा खबरें।</p>",
    "an app": "<p>ताजा खबरें पढ़ने के लिए हमारा ऐप डाउनलोड करें</p>",
    "a newsletter": '<div class="newsletter"><p>Get our daily newsletter and never miss a story.</p></div>',
    "a post": (
        '<blockquote class="twitter-tweet"><p>पुल का काम शुरू हुआ, सहयोग करें। #bridge</p>'
        "&mdash; Kamal Verma (@kverma) <a href=/t>July 3, 2024</a></blockquote>"
    ),
    "a post without a class": (
        "<blockquote><p>पुल का काम शुरू हुआ, सब सहयोग करें। @pwd</p>"
        "— Kamal Verma (@kverma) July 3, 2024</blockquote>"
    ),
    "an aside": f"<aside><h4>क्या है योजना</h4><p>{OTHER_TEXT}</p></aside>",
    "a poll": '<div class="poll"><p>क्या आपको लगता है कि पुल समय पर बनेगा?</p><p>हां</p><p>नहीं</p></div>',
}


@pytest.mark.parametrize("between", BETWEEN.values(), ids=BETWEEN.keys())
def test_what_stands_between_paragraphs(between: str):
    assert texts(html_story(ps(*P[:2]) + between + ps(*P[2:]))) == list(P)


@pytest.mark.parametrize("between", BETWEEN.values(), ids=BETWEEN.keys())
def test_the_same_without_a_class_around_the_story(between: str):
    assert texts(html_story(ps(*P[:2]) + between + ps(*P[2:]), wrap=False)) == list(P)


@pytest.mark.parametrize("below", BETWEEN.values(), ids=BETWEEN.keys())
def test_what_stands_below_the_last_paragraph(below: str):
    assert texts(html_story(ps(*P) + below)) == list(P)


BELOW = {
    "comments": (
        '<div class="comments"><h3>Comments</h3>'
        f"<div><b>Ravi</b><p>{OTHER_TEXT}</p></div><div><b>Asha</b><p>{OTHER_TEXT[::-1]}</p></div></div>"
    ),
    "comments without a class": (
        f"<h4>Leave a comment</h4><p>Ravi</p><p>{OTHER_TEXT}</p><p>Asha</p><p>{OTHER_TEXT} सही।</p>"
    ),
    "teasers": (
        '<div class="more"><h3>ताजा खबरें</h3>'
        + f"<div class=card><h4>{LINK}</h4><p>{OTHER_TEXT}</p></div>" * 3
        + "</div>"
    ),
    "teasers without a class": "<h3>संबंधित खबरें</h3>"
    + f"<h4>{LINK}</h4><p>{OTHER_TEXT}</p><h4>{LINK} पर</h4><p>{OTHER_TEXT} अब।</p>",
    "tags": '<div class="tags">Tags: <a href=/1>पुल</a> <a href=/2>मरम्मत</a></div>',
    "author": (
        "<h4>About the Author</h4><p>Kamal Verma</p><p>Kamal Verma has 12 years of experience in journalism"
        " and has covered three state elections for this newspaper.</p>"
    ),
    "author without a title": (
        "<p>कमल वर्मा को पत्रकारिता में 12 वर्षों का अनुभव है। वे गांव और खेती पर लिखते हैं और कई अखबारों में काम कर चुके हैं।</p>"
    ),
    "sign-off": "<p>(भाषा)</p>",
    "desk's letters": "<p>PTI ABC DE FG</p>",
    "inputs": "<p>(With inputs from PTI)</p>",
    "syndicated": "<p>(यह खबर सिंडिकेट फीड से ली गई है, इसे संपादित नहीं किया गया है।)</p>",
    "disclaimer": (
        "<p>डिस्क्लेमर: यहां दी गई जानकारी सामान्य मान्यताओं पर आधारित है। अमल से पहले विशेषज्ञ से सलाह लें।</p>"
    ),
    "opinion": "<p>(लेखक सिंचाई विभाग में अभियंता रहे हैं। ये उनके निजी विचार हैं।)</p>",
    "english template": (
        "<p>Get Latest News in Hindi on the go. Follow us for all the updates from your city.</p>"
    ),
    "cookies": (
        "<p>We use cookies to give you the best experience on our site. By continuing you "
        "accept our cookie policy.</p>"
    ),
}


@pytest.mark.parametrize("below", BELOW.values(), ids=BELOW.keys())
@pytest.mark.parametrize("wrap", [True, False])
def test_what_stands_below_a_story(below: str, wrap: bool):
    page = f'<div class="story-body">{ps(*P)}</div>{below}' if wrap else ps(*P) + below
    assert texts(html_story(page, wrap=False)) == list(P)


#: Shapes that a story's own text has.
SHAPES = {
    "short paragraphs": ps(P[0], SHORT, P[1], "यह सब तय है।", P[2]),
    "line breaks": f"<div>{'<br><br>'.join(P)}</div>",
    "single line breaks": f"<div>{'<br>'.join(P)}</div>",
    "divisions": "".join(f"<div>{text}</div>" for text in P),
    "named divisions": "".join(f'<div class="para">{text}</div>' for text in P),
    "spans": "".join(f"<div><span>{text}</span></div>" for text in P),
    "a table's cells": f"<table><tr><td>{ps(*P)}</td></tr></table>",
    "two halves": (
        f'<div class="half">{ps(*P[:3])}</div><div class="ad">Ad</div><div class="half">{ps(*P[3:])}</div>'
    ),
    "a bold first paragraph": f"<p><b>{P[0]}</b></p>{ps(*P[1:])}",
    "a quotation": f"{ps(*P[:2])}<blockquote><p>{P[2]}</p></blockquote>{ps(*P[3:])}",
    "a paragraph without a stop": ps(
        P[0], P[1].rstrip("।"), "मरम्मत का पूरा खर्च राज्य सरकार अपने बजट से उठाएगी और काम रात में भी चलेगा", P[2]
    ),
    "classes of style": "".join(
        f'<div class="relative flex"><p class="text-lg">{text}</p></div>' for text in P
    ),
    "a class for each paragraph": "".join(
        f'<div id="p{at}"><p>{text}</p></div>' for at, text in enumerate(P)
    ),
    "beside a menu in a table": (
        "<table><tr><td><a href=/>होम</a><br><a href=/>राज्य</a></td>"
        f"<td>{'<br><br>'.join(P)}</td></tr></table>"
    ),
    "a promising class": f'<div class="share-story-wrap">{ps(*P)}</div>',
}


@pytest.mark.parametrize("body", SHAPES.values(), ids=SHAPES.keys())
@pytest.mark.parametrize("wrap", [True, False])
def test_shapes_of_a_story(body: str, wrap: bool):
    plain, _ = read_html(f"<body>{body}</body>")
    expected = [block.text for block in plain if block.text not in ("Ad", "होम", "राज्य")]
    if not wrap:  # nothing tells an unfinished line from a headline there
        expected = [text for text in expected if text.endswith("।") or len(text) > 100]
    assert texts(html_story(body, wrap=wrap)) == expected


def test_a_list_in_a_story_stays():
    items = ("सीमेंट 400 बोरी", "सरिया 12 टन", "रेत 60 ट्रक")
    page = ps(*P[:2]) + "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>" + ps(*P[2:])
    assert texts(html_story(page)) == [*P[:2], *items, *P[2:]]


def test_the_rows_of_a_table_are_no_paragraphs():
    rows = "<tr><td>खंभा एक</td><td>4 दरारें</td></tr><tr><td>खंभा दो</td><td>2 दरारें</td></tr>"
    assert texts(html_story(ps(*P[:2]) + f"<table>{rows}</table>" + ps(*P[2:]))) == list(P)


SAID = "‘काम तेजी से चल रहा है और समय से पूरा होगा।’"
WHO = "- कमल वर्मा, अधिशासी अभियंता, लोक निर्माण विभाग"
ASKED = "कमल वर्मा ने पत्रकारों से कहा,"
ITEMS = ("पुल पर रोशनी की व्यवस्था", "रात में पुलिस की गश्त")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"<h4>इनका कहना है</h4>{ps(SAID, WHO)}", [SAID, WHO]),
        (f'<h4>इनका कहना है</h4><p class="said">{SAID}</p><p class="said">{WHO}</p>', [SAID, WHO]),
        (f"<p>{ASKED}</p><blockquote><p>{SAID}</p></blockquote>{ps(P[4])}", [ASKED, SAID, P[4]]),
        (f"<p>समिति की मांगें:</p><ul><li>{ITEMS[0]}<li>{ITEMS[1]}</ul>", ["समिति की मांगें:", *ITEMS]),
        (ps(f"• {ITEMS[0]}", f"• {ITEMS[1]}", P[4]), [f"• {ITEMS[0]}", f"• {ITEMS[1]}", P[4]]),
        (
            "<blockquote>पुल टूटा तो हमारे खेत और स्कूल दोनों छूट गए</blockquote>",
            ["पुल टूटा तो हमारे खेत और स्कूल दोनों छूट गए"],
        ),
        (ps('"हम सब डर गए।"', '"फिर पुलिस आई।"'), ['"हम सब डर गए।"', '"फिर पुलिस आई।"']),
        (f"<h2>{P[4]}</h2>", [P[4]]),
        # And what looks like them.
        ("<p><b>ये होंगे बदलाव:</b></p>" + ps(P[4]), [P[4]]),
        ("<blockquote>पुल के चार खंभों में दरारें मिली थीं। पिछले साल</blockquote>" + ps(P[4]), [P[4]]),
        (ps(f"📌 {OTHER} और मंडी में लगाया जाम", P[4]), [P[4]]),
        (ps("- With inputs from agencies"), []),
        ("<p>Edited by: कमल वर्मा | Updated: Jul 12, 2023, 10:30 IST</p>" + ps(P[4]), [P[4]]),
    ],
)
def test_lines_that_end_in_no_sentence(body: str, expected: list[str]):
    assert texts(html_story(ps(*P[:3]) + body)) == [*P[:3], *expected]


def test_who_said_it_in_plain_text():
    assert texts(text_story(*P[:3], ASKED, SAID, WHO, P[3])) == [*P[:3], ASKED, SAID, WHO, P[3]]


def test_kinds_of_one_element_hold_one_story():
    def element(kind: str, inner: str) -> str:
        return f'<div class="card"><div class="part part-{kind}"><div>{inner}</div></div></div>'

    parts = [element("text", ps(text)) for text in P[:4]]
    quotation = element("quote", "<blockquote>पुल टूटा तो हमारे खेत और स्कूल दोनों छूट गए</blockquote>")
    related = element("related", ps(OTHER_TEXT))
    page = "".join((*parts, related, quotation))
    assert texts(html_story(page, wrap=False)) == [*P[:4], "पुल टूटा तो हमारे खेत और स्कूल दोनों छूट गए"]


POLL = "क्या पुल की मरम्मत बरसात से पहले होनी चाहिए थी, आपकी राय क्या है?"


def test_a_poll_is_no_paragraph():
    answers = "<label>हां</label><br><label>नहीं</label>"
    assert texts(html_story(f"{ps(*P)}<div><p>{POLL}</p>{answers}</div>")) == list(P)
    assert texts(text_story(*P, POLL, "हां", "नहीं")) == list(P)
    asked = html_story(ps(*P[:2], POLL, *P[2:]))
    assert texts(asked) == [*P[:2], POLL, *P[2:]]


@pytest.mark.parametrize(
    "summary", ["<h4>English summary</h4>", "<p>English Summary</p>", "<p><b>English title:</b></p>"]
)
def test_a_summary_for_search_engines(summary: str):
    english = "<p>Old bridge is being mended and the road will be shut for three months.</p>"
    stamp = "<div>Story first published: Tuesday, June 15, 2021, 14:22 [IST]</div>"
    assert texts(html_story(f"{ps(*P)}<div>{summary}{english}</div>{stamp}")) == list(P)


@pytest.mark.parametrize("title", ["हाइलाइट्स", "Highlights", "मुख्य बातें", "KEY POINTS"])
def test_points_above_a_story_are_not_its_body(title: str):
    points = ("पुल तीन महीने बंद", "चार खंभों में दरारें मिलीं", "भारी वाहनों पर रोक रहेगी।")
    listed = f"<h3>{title}</h3><ul>" + "".join(f"<li>{point}</li>" for point in points) + "</ul>"
    assert texts(html_story(listed + ps(*P))) == list(P)
    assert texts(text_story(title, *points, *P)) == list(P)


def test_the_items_of_a_numbered_story():
    page = "".join(f"<h3>{number}. खंभे का हाल</h3><p>{text}</p>" for number, text in enumerate(P, start=1))
    assert texts(html_story(page)) == list(P)


def test_an_interview_keeps_its_questions():
    questions = ("सवाल: काम कब पूरा होगा?", "सवाल: खर्च कौन देगा?")
    page = f"<p><b>{questions[0]}</b></p>{ps(*P[:2])}<p><b>{questions[1]}</b></p>{ps(*P[2:])}"
    assert texts(html_story(ps(P[4]) + page)) == [P[4], questions[0], *P[:2], questions[1], *P[2:4]]


@pytest.mark.parametrize(
    "page",
    [
        f'<div class="story">{ps(*P)}</div><div class="amp">{ps(*P)}</div>',
        f'<div class="story">{ps(*P)}</div><div class="print">{" ".join(P)}</div>',
        f'<div class="short">{P[0]} {P[1][:60]}... और पढ़ें</div><div class="story">{ps(*P)}</div>',
        f'<div class="story">{ps(*P[:2])}<div class="quote">{P[1].split("। ")[0]}।</div>{ps(*P[2:])}</div>',
        ps(*P) + ps(*P),
    ],
    ids=["for phones", "for printing", "folded", "quoted in a box", "unmarked"],
)
def test_a_story_that_stands_twice_is_taken_once(page: str):
    assert texts(html_story(page, wrap=False)) == list(P)


def test_related_headlines_are_handed_over():
    story = html_story(ps(P[0]) + f"<p>यह भी पढ़ें: {LINK}</p>" + ps(P[1]) + f"<p>{LINK} पर</p>" + ps(*P[2:]))
    assert story.related_headlines == [OTHER, f"{OTHER} पर"]


def test_a_marker_inside_a_paragraph_ends_it():
    story = html_story(ps(P[0], f"{P[1]} यह भी पढ़ें: {OTHER}", P[2]))
    assert texts(story) == list(P[:3])
    assert story.related_headlines == [OTHER]


TEXT_BETWEEN: dict[str, Sequence[str]] = {
    "a marker before": [f"यह भी पढ़ें: {OTHER}"],
    "a marker above several": ["ये भी पढ़ें", OTHER, "नहर की सफाई पर खर्च हुए चार करोड़, फिर भी सूखे खेत"],
    "an unmarked headline": [OTHER],
    "a long headline below a marker": [
        "यह भी पढ़ें:",
        OTHER + ", मंडी समिति ने बुलाई बैठक, सोमवार को होगा फैसला, व्यापारियों ने भी दी चेतावनी",
    ],
    "an unmarked headline of a paragraph's length": [
        f"{OTHER}, मंडी समिति ने बुलाई बैठक, सोमवार को होगा बड़ा फैसला और व्यापारियों की चेतावनी"
    ],
    "a subhead": ["कब तक चलेगा काम"],
    "tools": ["Listen to this story", "5 min read", "Copied", "A+", "A-", "12 Comments"],
    "prompts": ["हमें गूगल न्यूज पर फॉलो करें और ताजा खबरें पाएं।", "विज्ञापन"],
    "a credit": ["पुल पर काम करते मजदूर। | फोटो: एजेंसी"],
}


@pytest.mark.parametrize("between", TEXT_BETWEEN.values(), ids=TEXT_BETWEEN.keys())
def test_what_stands_between_lines_of_plain_text(between: Sequence[str]):
    assert texts(text_story(*P[:2], *between, *P[2:])) == list(P)


TEXT_BELOW: dict[str, Sequence[str]] = {
    "comments": ["Leave a Comment", "Ravi", OTHER_TEXT, "Asha", OTHER_TEXT + " सही कहा।"],
    "comments of two paragraphs": ["टिप्पणी करें", "रवि", OTHER_TEXT, P[3] + " सच है।"],
    "other stories": ["संबंधित खबरें", OTHER, OTHER_TEXT, "नहर की सफाई", OTHER_TEXT + " अब क्या होगा।"],
    "the next story": ["अगली खबर", OTHER, OTHER_TEXT, OTHER_TEXT + " इसके बाद।"],
    "tags and rights": ["Tags: पुल, सड़क, मरम्मत", "Copyright © 2024 All rights reserved."],
}


@pytest.mark.parametrize("below", TEXT_BELOW.values(), ids=TEXT_BELOW.keys())
def test_what_stands_below_a_story_in_plain_text(below: Sequence[str]):
    assert texts(text_story(*P, *below)) == list(P)


def test_a_story_goes_on_below_a_box_in_plain_text():
    box = ("संबंधित खबरें", OTHER, "नहर की सफाई पर खर्च हुए चार करोड़")
    assert texts(text_story(*P[:3], *box, *P[3:])) == list(P)


LONG_COMMENT = f"{OTHER_TEXT} " * 4


@pytest.mark.parametrize("title", ["Comments", "Post a comment", "टिप्पणियां", "View all 12 comments"])
@pytest.mark.parametrize("count", [1, 2, 5])
def test_comments_longer_than_the_story(title: str, count: int):
    comments = f"<h3>{title}</h3><div class='item'><b>Ravi</b><p>{LONG_COMMENT}</p></div>" + (
        f"<div class='item'><b>Asha</b><p>{LONG_COMMENT} सही।</p></div>"
    )
    page = f'<div class="story-body">{ps(*P[:count])}</div><div class="box">{comments}</div>'
    assert texts(html_story(page, wrap=False)) == list(P[:count])


def test_the_next_story_of_a_page_without_end():
    other = f"<h2>{OTHER}</h2><p>Updated: 12 July 2024, 10:20 AM IST</p>"
    other += f'<div class="story-body">{ps(OTHER_TEXT * 3)}</div>'
    assert texts(html_story(f'<div class="story-body">{ps(*P)}</div>{other}', wrap=False)) == list(P)


def test_an_agencys_mark_behind_the_last_sentence():
    assert texts(html_story(ps(*P[:4], P[4] + " भाषा कमल सुनील")))[-1] == P[4]
    assert texts(text_story(*P[:4], P[4] + " (एएनआई)"))[-1] == P[4]


def test_an_agency_thanked_behind_the_last_sentence():
    assert texts(html_story(ps(*P[:4], f"{P[4]} (पीटीआई इनपुट के साथ)"))) == list(P)
    assert texts(html_story(ps(*P[:4], f"{P[4]} (तीन महीने तक)"))) == [*P[:4], f"{P[4]} (तीन महीने तक)"]


def test_paragraphs_in_wrappers_with_more_classes():
    wrapped = [
        f'<div class="css-1a x{"" if at else " e5"}"><p class="css-{at}">{text}</p></div>'
        for at, text in enumerate(P)
    ]
    assert texts(html_story("".join(wrapped), wrap=False)) == list(P)


def test_a_live_blogs_own_text():
    entries = "".join(
        f'<div class="live-blog-entry"><span>10:2{number} AM</span><p>{OTHER_TEXT} {number}।</p></div>'
        for number in range(3)
    )
    intro = f'<div class="liveblog-intro">{ps(*P)}</div>'
    assert texts(html_story(f'<div class="page-liveblog">{intro}{entries}</div>', wrap=False)) == list(P)


ENTRIES = tuple(f"{OTHER_TEXT} यह {number} बजे की बात है।" for number in range(4))


def entries(name: str = "entry") -> str:
    return "".join(
        f'<div class="{name}"><h3>10:2{n} AM</h3>{ps(text)}</div>' for n, text in enumerate(ENTRIES)
    )


@pytest.mark.parametrize("name", ["entry", "live-update-item"])
def test_the_text_above_the_entries_of_a_live_blog(name: str):
    assert texts(html_story(ps(*P) + entries(name), live=True)) == list(P)


def test_a_story_that_tells_a_day_by_the_clock():
    assert texts(html_story(ps(*P) + entries())) == [*P, *ENTRIES]


def test_the_background_below_the_entries_of_a_live_blog():
    assert texts(html_story(f'{entries("live-update-item")}<div class="more">{ps(*P)}</div>')) == list(P)


@pytest.mark.parametrize("name", ["entry", "live-update-item"])
def test_a_live_blog_of_nothing_but_entries(name: str):
    assert texts(html_story(entries(name))) == list(ENTRIES)


def test_hours_in_a_story_are_no_entries():
    hours = ps("सुबह 10:20 बजे", P[3], "दोपहर 1:20 बजे", P[4])
    assert set(texts(html_story(ps(*P[:3]) + hours))) >= set(P)


def test_a_carousel_inside_a_story():
    cards = f'<div class="ws"><h3>वेब स्टोरीज</h3><ul>{f"<li>{LINK}</li>" * 12}</ul></div>'
    assert texts(html_story(ps(*P[:2]) + cards + ps(*P[2:]))) == list(P)


def test_a_brief():
    about = (
        "दैनिक पर्वत पहाड़ के हर जिले से निकलने वाला अखबार है, जो चालीस साल से पाठकों तक "
        "खबरें पहुंचा रहा है। इसका मुख्यालय शिमला में है।"
    )
    page = f'<div class="story-body"><p>{P[0]}</p></div><div class="footer-about"><p>{about * 2}</p></div>'
    assert texts(html_story(page, wrap=False)) == [P[0]]


def test_a_bulleted_list_in_plain_text_stays():
    items = ("• सीमेंट की 400 बोरी", "• सरिया के 12 टन")
    assert texts(text_story(*P[:2], *items, *P[2:])) == [*P[:2], *items, *P[2:]]


#: Two paragraphs, a marked headline, a prompt and the title of other stories, in each language.
LANGUAGES = {
    "en": (
        (
            "The repair of the oldest bridge in the district began on Monday and will take "
            "three months, officials said."
        ),
        (
            "Small vehicles will use the new road two kilometres away, and police have put "
            "barriers at both ends."
        ),
        "Also Read: Potato prices fall, farmers block the road",
        "Follow us on Google News for the latest updates",
        "Related Stories",
    ),
    "mr": (
        (
            "जिल्ह्यातील सर्वात जुन्या पुलाची दुरुस्ती सोमवारपासून सुरू झाली असून हे काम तीन "
            "महिने चालणार आहे, असे अधिकाऱ्यांनी सांगितले."
        ),
        ("लहान वाहनांना दोन किलोमीटरवरील नव्या रस्त्याने सोडले जाणार आहे आणि पोलिसांनी दोन्ही टोकांना अडथळे लावले आहेत."),
        "हेही वाचा: बटाट्याचे भाव घसरले, शेतकऱ्यांचा रास्ता रोको",
        "ताज्या बातम्यांसाठी आमच्या व्हॉट्सॲप चॅनेलला फॉलो करा",
        "संबंधित बातम्या",
    ),
    "ne": (
        (
            "जिल्लाको सबैभन्दा पुरानो पुलको मर्मत सोमबारदेखि सुरु भएको छ र यो काम तीन "
            "महिनासम्म चल्ने अधिकारीहरूले बताएका छन्।"
        ),
        ("साना सवारीलाई दुई किलोमिटर परको नयाँ बाटोबाट पठाइनेछ र प्रहरीले दुवै छेउमा अवरोध राखेको छ।"),
        "यो पनि पढ्नुहोस्: आलुको भाउ घट्यो, किसानले बाटो रोके",
        "ताजा समाचारका लागि हाम्रो फेसबुक पेज लाइक गर्नुहोस्",
        "सम्बन्धित समाचार",
    ),
    "pa": (
        ("ਜ਼ਿਲ੍ਹੇ ਦੇ ਸਭ ਤੋਂ ਪੁਰਾਣੇ ਪੁਲ ਦੀ ਮੁਰੰਮਤ ਸੋਮਵਾਰ ਤੋਂ ਸ਼ੁਰੂ ਹੋ ਗਈ ਹੈ ਅਤੇ ਇਹ ਕੰਮ ਤਿੰਨ ਮਹੀਨੇ ਚੱਲੇਗਾ, ਅਧਿਕਾਰੀਆਂ ਨੇ ਦੱਸਿਆ।"),
        ("ਛੋਟੇ ਵਾਹਨਾਂ ਨੂੰ ਦੋ ਕਿਲੋਮੀਟਰ ਦੂਰ ਬਣੇ ਨਵੇਂ ਰਸਤੇ ਤੋਂ ਲੰਘਾਇਆ ਜਾਵੇਗਾ ਅਤੇ ਪੁਲਿਸ ਨੇ ਦੋਵੇਂ ਪਾਸੇ ਬੈਰੀਅਰ ਲਾ ਦਿੱਤੇ ਹਨ।"),
        "ਇਹ ਵੀ ਪੜ੍ਹੋ: ਆਲੂਆਂ ਦੇ ਭਾਅ ਡਿੱਗੇ, ਕਿਸਾਨਾਂ ਨੇ ਸੜਕ ਰੋਕੀ",
        "ਤਾਜ਼ਾ ਖ਼ਬਰਾਂ ਲਈ ਸਾਡਾ ਵਟਸਐਪ ਚੈਨਲ ਫਾਲੋ ਕਰੋ",
        "ਸੰਬੰਧਤ ਖ਼ਬਰਾਂ",
    ),
    "ur": (
        (
            "ضلع کے سب سے پرانے پل کی مرمت پیر سے شروع ہو گئی ہے اور حکام کے مطابق یہ کام تین "
            "ماہ تک جاری رہے گا۔"
        ),
        (
            "چھوٹی گاڑیوں کو دو کلومیٹر دور بنے نئے راستے سے گزارا جائے گا اور پولیس نے دونوں "
            "سروں پر رکاوٹیں لگا دی ہیں۔"
        ),
        "یہ بھی پڑھیں: آلو کے دام گرے، کسانوں نے سڑک روکی",
        "تازہ ترین خبروں کے لیے ہمارے واٹس ایپ چینل کو فالو کریں",
        "متعلقہ خبریں",
    ),
    "bn": (
        (
            "জেলার সবচেয়ে পুরনো সেতুর মেরামতি সোমবার থেকে শুরু হয়েছে এবং তিন মাস ধরে এই কাজ "
            "চলবে বলে আধিকারিকেরা জানিয়েছেন।"
        ),
        ("ছোট গাড়িগুলিকে দুই কিলোমিটার দূরের নতুন রাস্তা দিয়ে পাঠানো হবে এবং পুলিশ দুই প্রান্তে ব্যারিকেড বসিয়েছে।"),
        "আরও পড়ুন: আলুর দাম কমল, রাস্তা আটকালেন চাষিরা",
        "খবরের আপডেট পেতে আমাদের হোয়াটসঅ্যাপ চ্যানেল ফলো করুন",
        "সম্পর্কিত খবর",
    ),
    "gu": (
        ("જિલ્લાના સૌથી જૂના પુલનું સમારકામ સોમવારથી શરૂ થયું છે અને આ કામ ત્રણ મહિના સુધી ચાલશે તેમ અધિકારીઓએ જણાવ્યું હતું."),
        ("નાના વાહનોને બે કિલોમીટર દૂર બનેલા નવા રસ્તેથી પસાર કરાશે અને પોલીસે બંને છેડે બેરિયર મૂક્યા છે."),
        "આ પણ વાંચો: બટાકાના ભાવ ઘટ્યા, ખેડૂતોએ રસ્તો રોક્યો",
        "તાજા સમાચાર માટે અમારી વોટ્સએપ ચેનલને ફોલો કરો",
        "સંબંધિત સમાચાર",
    ),
    "or": (
        ("ଜିଲ୍ଲାର ସବୁଠାରୁ ପୁରୁଣା ପୋଲର ମରାମତି ସୋମବାରଠାରୁ ଆରମ୍ଭ ହୋଇଛି ଏବଂ ଏହି କାମ ତିନି ମାସ ଧରି ଚାଲିବ ବୋଲି ଅଧିକାରୀମାନେ କହିଛନ୍ତି।"),
        ("ଛୋଟ ଗାଡ଼ିଗୁଡ଼ିକୁ ଦୁଇ କିଲୋମିଟର ଦୂରର ନୂଆ ରାସ୍ତାରେ ପଠାଯିବ ଏବଂ ପୋଲିସ ଉଭୟ ପଟେ ବ୍ୟାରିକେଡ୍ ଲଗାଇଛି।"),
        "ଏହା ବି ପଢ଼ନ୍ତୁ: ଆଳୁ ଦର କମିଲା, ଚାଷୀଙ୍କ ରାସ୍ତା ରୋକ",
        "ତାଜା ଖବର ପାଇଁ ଆମ ହ୍ୱାଟସଆପ୍ ଚ୍ୟାନେଲକୁ ଫଲୋ କରନ୍ତୁ",
        "ସମ୍ବନ୍ଧିତ ଖବର",
    ),
    "ta": (
        (
            "மாவட்டத்தின் பழமையான பாலத்தின் சீரமைப்புப் பணி திங்கட்கிழமை தொடங்கியது, இந்தப் "
            "பணி மூன்று மாதங்கள் நடைபெறும் என அதிகாரிகள் தெரிவித்தனர்."
        ),
        (
            "சிறிய வாகனங்கள் இரண்டு கிலோமீட்டர் தொலைவில் உள்ள புதிய சாலை வழியாக "
            "அனுப்பப்படும், இரு முனைகளிலும் தடுப்புகள் வைக்கப்பட்டுள்ளன."
        ),
        "இதையும் படியுங்கள்: உருளைக்கிழங்கு விலை சரிவு, விவசாயிகள் மறியல்",
        "உடனுக்குடன் செய்திகளை தெரிந்துகொள்ள எங்கள் வாட்ஸ்அப் சேனலில் இணையுங்கள்",
        "தொடர்புடைய செய்திகள்",
    ),
    "te": (
        ("జిల్లాలోని అత్యంత పాత వంతెన మరమ్మతులు సోమవారం ప్రారంభమయ్యాయి, ఈ పనులు మూడు నెలల పాటు కొనసాగుతాయని అధికారులు తెలిపారు."),
        ("చిన్న వాహనాలను రెండు కిలోమీటర్ల దూరంలోని కొత్త రహదారి మీదుగా పంపిస్తారు, పోలీసులు రెండు వైపులా బారికేడ్లు ఏర్పాటు చేశారు."),
        "ఇవి కూడా చదవండి: తగ్గిన ఆలుగడ్డ ధరలు, రైతుల రాస్తారోకో",
        "తాజా వార్తల కోసం మా వాట్సాప్ ఛానల్‌ను ఫాలో అవ్వండి",
        "సంబంధిత వార్తలు",
    ),
    "kn": (
        ("ಜಿಲ್ಲೆಯ ಅತ್ಯಂತ ಹಳೆಯ ಸೇತುವೆಯ ದುರಸ್ತಿ ಸೋಮವಾರ ಆರಂಭವಾಗಿದ್ದು, ಈ ಕೆಲಸ ಮೂರು ತಿಂಗಳು ನಡೆಯಲಿದೆ ಎಂದು ಅಧಿಕಾರಿಗಳು ತಿಳಿಸಿದ್ದಾರೆ."),
        ("ಸಣ್ಣ ವಾಹನಗಳನ್ನು ಎರಡು ಕಿಲೋಮೀಟರ್ ದೂರದ ಹೊಸ ರಸ್ತೆಯ ಮೂಲಕ ಕಳುಹಿಸಲಾಗುತ್ತದೆ, ಪೊಲೀಸರು ಎರಡೂ ಬದಿಯಲ್ಲಿ ತಡೆ ಹಾಕಿದ್ದಾರೆ."),
        "ಇದನ್ನೂ ಓದಿ: ಆಲೂಗಡ್ಡೆ ಬೆಲೆ ಕುಸಿತ, ರೈತರಿಂದ ರಸ್ತೆ ತಡೆ",
        "ತಾಜಾ ಸುದ್ದಿಗಳಿಗಾಗಿ ನಮ್ಮ ವಾಟ್ಸಾಪ್ ಚಾನೆಲ್ ಫಾಲೋ ಮಾಡಿ",
        "ಸಂಬಂಧಿತ ಸುದ್ದಿಗಳು",
    ),
    "ml": (
        ("ജില്ലയിലെ ഏറ്റവും പഴയ പാലത്തിന്റെ അറ്റകുറ്റപ്പണി തിങ്കളാഴ്ച തുടങ്ങി, പണി മൂന്നു മാസം നീളുമെന്ന് ഉദ്യോഗസ്ഥർ അറിയിച്ചു."),
        ("ചെറിയ വാഹനങ്ങൾ രണ്ടു കിലോമീറ്റർ അകലെയുള്ള പുതിയ റോഡിലൂടെ തിരിച്ചുവിടും, രണ്ടറ്റത്തും പൊലീസ് ബാരിക്കേഡ് സ്ഥാപിച്ചു."),
        "ഇതും വായിക്കുക: ഉരുളക്കിഴങ്ങ് വില ഇടിഞ്ഞു, കർഷകർ റോഡ് ഉപരോധിച്ചു",
        "ഏറ്റവും പുതിയ വാർത്തകൾക്കായി ഞങ്ങളുടെ വാട്സാപ് ചാനൽ ഫോളോ ചെയ്യൂ",
        "ബന്ധപ്പെട്ട വാർത്തകൾ",
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language(language: str):
    first, second, marked, prompt, title = LANGUAGES[language]
    lines = (first, marked, second, prompt, title, first[:50], second[:-9] + first[-9:])
    assert texts(text_story(*lines)) == [first, second]
    below = f"<h3>{title}</h3><h4><a href=/>{lines[5]}</a></h4>{ps(lines[6])}"
    assert texts(html_story(f'<div class="story">{ps(*lines[:4])}</div>{below}', wrap=False)) == [
        first,
        second,
    ]
    assert texts(html_story(ps(*lines[:4]) + below, wrap=False)) == [first, second]


@settings(deadline=None, max_examples=60)
@given(st.permutations(list(BETWEEN.values())), st.integers(0, 4))
def test_no_interruption_hides_a_paragraph(between: list[str], count: int):
    page = "".join(
        f"<p>{text}</p>{'' if at == 4 or at >= count else between[at]}" for at, text in enumerate(P)
    )
    assert texts(html_story(page)) == list(P)


@pytest.mark.parametrize(
    "line",
    [
        f"<p>{P[0]}</p><h4>Comments</h4>",
        f"<h2>{OTHER}</h2><p>12 July 2024</p>",
        f"<p>{SHORT}",
        "<p>ये भी पढ़ें</p>",
    ],
)
def test_a_long_page_takes_time_in_line_with_its_length(line: str):
    def seconds(count: int) -> float:
        blocks, _ = read_html(f"<h1>{HEADLINE}</h1>" + ps(*P) + line * count)
        started = time.process_time()
        find_story(blocks, after=0)
        return time.process_time() - started

    seconds(100)
    assert seconds(8_000) < 40 * max(seconds(1_000), 0.01)
