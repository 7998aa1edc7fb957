import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.extraction.errors import BadPage
from transforms.extraction.html_page import read_html
from transforms.extraction.model import Page, Payload, RawMessage
from transforms.extraction.page import read_page
from transforms.extraction.text_page import read_text

FETCHED = datetime.datetime(2025, 6, 4, 9, tzinfo=datetime.timezone.utc)


def message(content: str, content_type: str = "text/html", url: str | None = None) -> RawMessage:
    payload = Payload(b"", "html", "test", FETCHED)
    return RawMessage(content, content_type, url, FETCHED, "m1", payload)  # type: ignore[arg-type]


def page(content: str, content_type: str = "text/html") -> Page:
    return read_page(message(content, content_type))


def texts(html: str) -> list[str]:
    return [block.text for block in read_html(html)[0]]


def test_inline_text_is_joined_and_blocks_are_parted():
    assert texts("<p>एक <b>दो</b>\n <a href=/x>तीन</a></p>चार<div>पांच</div>छह") == [
        "एक दो तीन",
        "चार",
        "पांच",
        "छह",
    ]


def test_br_breaks_a_line_but_not_a_headline():
    assert texts("<div>एक<br>दो<br><br>तीन</div><h1>बड़ी<br>खबर</h1>") == ["एक", "दो", "तीन", "बड़ी खबर"]


def test_scripts_styles_and_controls_have_no_text():
    hidden = (
        "<body><script>var a</script><style>p{}</style><noscript>n</noscript><template><p>t</p></template>"
    )
    assert texts(hidden + "<select><option>राज्य चुनें</select><p>दिखता</p>") == ["दिखता"]


def test_kinds_levels_and_regions():
    html = "<nav><ul><li>क</ul></nav><main><h2>ख</h2><figure><figcaption>ग</figcaption></figure></main>"
    blocks = read_html(html + "<div role=navigation>घ</div><table><tr><td>1<td>2</table>")[0]
    assert [(b.text, b.kind, b.level, b.region) for b in blocks] == [
        ("क", "list_item", 0, "nav"),
        ("ख", "heading", 2, "main"),
        ("ग", "caption", 0, "main"),
        ("घ", "paragraph", 0, "nav"),
        ("1 2", "table_row", 0, ""),
    ]


def test_a_table_that_lays_out_the_page_holds_paragraphs():
    blocks = read_html("<table><tr><td><p>पैरा</p></td></tr></table>")[0]
    assert [(b.text, b.kind) for b in blocks] == [("पैरा", "paragraph")]


def test_link_density_is_the_share_of_characters():
    (block,) = read_html("<p>abcd <a href=/>efgh</a></p>")[0]
    assert block.link_density == 0.5


def test_hint_holds_class_and_id_nearest_first():
    (block,) = read_html('<div class="Story Main" id=b1><div><p class=lead>x</p></div></div>')[0]
    assert block.hint.startswith("lead >  > story main b1")


def test_metadata():
    _, metadata = read_html(
        '<html lang="hi"><head><title> शीर्षक - साइट </title><link rel="canonical" href="https://x.in/a">'
        '<meta property="OG:Title" content="शीर्षक"><meta name="keywords" content="a, b">'
        '<script type="application/ld+json">{"@context":"https://schema.org","@graph":['
        '{"@type":"NewsArticle","headline":"शी\n\trषक",},[{"@type":"BreadcrumbList","itemListElement":'
        '[{"name":"होम"},{"item":{"name":"खेल"}}]}]]}</script></head><p>x</p></html>'
    )
    assert metadata.title == "शीर्षक - साइट"
    assert metadata.language == "hi"
    assert metadata.canonical_url == "https://x.in/a"
    assert metadata.properties["og:title"] == ["शीर्षक"]
    assert [item["@type"] for item in metadata.json_ld] == ["NewsArticle", "BreadcrumbList"]
    assert metadata.breadcrumbs == ["होम", "खेल"]


def test_a_time_is_read_by_its_attribute_on_a_line_of_dates_only():
    time = '<time datetime="2024-07-12">12 Jul</time>'
    assert texts(f"<p>{time}</p><p>{'शब्द ' * 50}{time}।</p>") == ["2024-07-12", "शब्द " * 50 + "12 Jul।"]
    assert texts('<time datetime="soon">12 Jul</time>') == ["12 Jul"]


def test_marked_authors_and_times_are_metadata():
    _, metadata = read_html(
        '<span class=author>रमेश शर्मा</span><a rel="nofollow author">अनिता राव</a>'
        "<span itemprop=datePublished content=2024-07-12>x</span>"
        "<i itemprop=dateModified datetime=2024-07-13>y</i>"
    )
    assert metadata.properties["rel=author"] == ["रमेश शर्मा", "अनिता राव"]
    assert metadata.properties["datepublished"] == ["2024-07-12"]
    assert metadata.properties["datemodified"] == ["2024-07-13"]


def test_a_line_is_bold_where_all_its_words_are():
    blocks, _ = read_html(
        "<p><b>पूरा</b> <strong>बोल्ड</strong>:</p><p><b>आधा</b> नहीं</p><p style='font-weight: 700'>शैली</p>"
        "<b><p>भीतर</p></b><p>सादा</p><p><B class=x>खुला<p>फिर भी सादा</p>"
        "<p><span style='FONT-WEIGHT:BOLD'>खंड <i>शीर्षक</i></span></p>"
        "<p><span style='font-weight:bold'>क</span> ख</p>"
    )
    assert [(block.text, block.bold) for block in blocks] == [
        ("पूरा बोल्ड:", True),
        ("आधा नहीं", False),
        ("शैली", True),
        ("भीतर", True),
        ("सादा", False),
        ("खुला", True),
        ("फिर भी सादा", False),
        ("खंड शीर्षक", True),
        ("क ख", False),
    ]


def test_links_around_blocks_and_links_left_open():
    html = "<a href=/><div>भीतर</div></a><div>बाहर</div><div><a href=/>खुला</div><div>बाद में</div>"
    assert [(b.text, b.link_density) for b in read_html(html)[0]] == [
        ("भीतर", 1.0),
        ("बाहर", 0.0),
        ("खुला", 1.0),
        ("बाद में", 0.0),
    ]


def test_attributes_may_hold_the_end_of_a_tag():
    assert texts(
        "<p><a title='a > b' href=/>एक</a> <b data-x=\"<i>\">दो</b> <font color='3 > 2'>तीन</font>"
    ) == ["एक दो तीन"]


@pytest.mark.parametrize(
    "html",
    [
        "<p>एक</p><!-- <script> --><p>दो</p><script>'<!--'</script>",
        "<p>एक</p><SCRIPT type='a>b'>document.write('<p>x</p>')</SCRIPT ><p>दो</p><!-- <p>x",
        "<style>p:after{content:'</p>'}</style><p>एक</p><!--><p>दो</p><!-- x --!><script>",
        "<title>x <!-- y</title><p>एक</p><textarea><!-- <p>x</textarea><p>दो</p><iframe><p>x</iframe>",
    ],
)
def test_scripts_and_comments_do_not_hide_what_follows_them(html: str):
    assert texts(html) == ["एक", "दो"]


def test_a_tag_with_a_long_attribute_keeps_its_class():
    ((block,), _) = read_html(f"<div data-state='{'x' * 9_000}' class=story>पैरा</div>")
    assert (block.text, block.hint.split(" > ")[0]) == ("पैरा", "story")


def test_other_names_of_meta_elements():
    _, metadata = read_html(
        '<meta name="DC.date.issued" content="2024-07-12"><meta name=og:title content="शीर्षक">'
        '<meta name=parsely-author content="रमेश शर्मा"><meta property=schema:headline content="h">'
        "<meta name=sailthru.tags content='मेला, भीड़'>"
    )
    assert metadata.properties == {
        "publishdate": ["2024-07-12"],
        "og:title": ["शीर्षक"],
        "article:author": ["रमेश शर्मा"],
        "headline": ["h"],
        "article:tag": ["मेला, भीड़"],
    }


MICRODATA = (
    '<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop=headline>मेले में भीड़</h1>'
    '<span itemprop=author itemscope itemtype="https://schema.org/Person">'
    "<b itemprop=name>रमेश शर्मा</b></span>"
    '<time itemprop=datePublished datetime="2024-07-12T10:00+05:30">12 Jul</time>'
    '<div itemprop=publisher itemscope><meta itemprop=name content="साइट"></div></div>'
)


def test_microdata_of_one_article_is_stated():
    _, metadata = read_html(
        MICRODATA + '<ol itemscope itemtype="https://schema.org/BreadcrumbList"><li itemprop=itemListElement>'
        "<span itemprop=name>होम</span><li itemprop=itemListElement><span itemprop=name>खेल</span></ol>"
    )
    assert metadata.json_ld == [
        {
            "@type": "NewsArticle",
            "headline": "मेले में भीड़",
            "author": {"@type": "Person", "name": "रमेश शर्मा"},
            "datePublished": "2024-07-12T10:00+05:30",
        }
    ]
    assert metadata.breadcrumbs == ["होम", "खेल"]


def test_microdata_of_several_articles_is_a_list_of_cards():
    assert not read_html(MICRODATA * 2)[1].json_ld


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "NewsArticle", "headline": "मेले में "भारी" भीड़", "keywords": ["a", "b",],}',
        '<!-- {"@type": "NewsArticle", "headline": "मेले में \\"भारी\\" भीड़"} -->',
        '//<![CDATA[\n{"@type": "NewsArticle", "headline": "मेले में \\"भारी\\" भीड़"};\n//]]>',
        '{"@type": "Thing"} {"@type": "NewsArticle", "headline": "मेले में \\"भारी\\" भीड़"}',
        '{"@type": "WebPage", "mainEntity": {"headline": "मेले में \\"भारी\\" भीड़"}}',
        '{"@graph": {"@type": ["NewsArticle"], "headline": "मेले में \\"भारी\\" भीड़"}}',
        '{"headline": "मेले में \\"भारी\\" भीड़"}, garbage',
        '{"headline": "मेले में \\"भारी\\" भीड़", "image": "a\\_b"}',
    ],
)
def test_json_ld_is_read_as_sites_write_it(script: str):
    _, metadata = read_html(f"<script type='application/LD+JSON'>{script}</script><p>x</p>")
    assert 'मेले में "भारी" भीड़' in [item.get("headline") for item in metadata.json_ld]


def test_tags_inside_json_ld_stay():
    _, metadata = read_html('<script type="application/ld+json">{"articleBody": "<b>क</b> <i x"}</script>')
    assert metadata.json_ld == [{"articleBody": "<b>क</b> <i x"}]


@pytest.mark.parametrize(
    "script", ["", "{", "[" * 5_000, '{"a":' * 5_000, "null", '"text"', "{} {}", "1e999"]
)
def test_broken_json_ld_is_left_out(script: str):
    blocks, metadata = read_html(f'<script type="application/ld+json">{script}</script><p>x</p>')
    assert [block.text for block in blocks] == ["x"]
    assert not metadata.json_ld


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 100_000 + "x" + "</div>" * 100_000,
        "<ul><li>" * 100_000 + "x",
        "<table><tr><td>" * 30_000 + "x",
        "".join(f"<p><b id={number}>x" for number in range(20_000)),
        '<time datetime="2024-07-12"><span class=author>' * 20_000 + "x" * 100_000 + "<p>x",
        "<p " + " ".join(f"a{number}=1" for number in range(50_000)) + ">x",
    ],
    ids=["div", "list", "table", "open formatting", "times", "attributes"],
)
def test_what_costs_a_parser_the_square_is_read_at_once(html: str):
    begin = datetime.datetime.now()
    blocks, _ = read_html(html)
    assert blocks[-1].text == "x"
    assert datetime.datetime.now() - begin < datetime.timedelta(seconds=3)


def test_nul_bytes_and_lone_surrogates_leave_text_that_can_be_written():
    read = [*page("<p>क\x00ख \ud800 ग</p>").blocks, *page("क\x00ख \udfff", "text/plain").blocks]
    assert read[1].text == "कख \ufffd"
    for block in read:
        block.text.encode()


@pytest.mark.parametrize("content_type", ["text/html", "text/plain"])
@pytest.mark.parametrize("content", [" \n\t\u200b", "\x00"])
def test_a_page_without_text_is_refused(content: str, content_type: str):
    with pytest.raises(BadPage, match="no text") as caught:
        page(content, content_type)
    assert caught.value.error_type == "empty_content"


def test_markup_alone_is_no_text():
    with pytest.raises(BadPage):
        page("<html><script>x</script><img src=a></html>")


def test_text_lines_and_gaps():
    blocks = page("एक  दो\nतीन\n\n \u200b\n चार \r\n", "text/plain").blocks
    assert [(b.text, b.gap_before) for b in blocks] == [("एक दो", True), ("तीन", False), ("चार", True)]


def test_a_json_object_is_an_article():
    blocks, metadata = read_text(
        '{"title": "मेले में भीड़", "publishTime": "2019-03-30 20:34:19", "link": "https://x.in/a", "author": "",'
        ' "summary": "मेला", "content": "<p>पहला पैरा।</p><p>दूसरा पैरा।</p>"}'
    )
    assert [b.text for b in blocks] == ["मेले में भीड़", "2019-03-30 20:34:19", "पहला पैरा।", "दूसरा पैरा।"]
    assert metadata.canonical_url == "https://x.in/a"
    assert metadata.json_ld[0]["description"] == "मेला"


@pytest.mark.parametrize(
    "text",
    [
        "--- Page 3 / 9 ---\nURL: https://x.in/a\nHeadline: मेले में भीड़\nText Snippet: पहला पैरा।\n--- end ---",
        "Fetching: https://x.in/a\n--- Extracted Headline ---\nमेले में भीड़\n\n--- Article Body ---\nपहला पैरा।",
    ],
)
def test_labelled_lines_are_an_article(text: str):
    blocks, _ = read_text(text)
    assert [b.text for b in blocks] == ["मेले में भीड़", "पहला पैरा।"]


def test_any_sign_that_breaks_a_line_does():
    lines = page("एक\x0cदो\u2028तीन\x85चार\r\nपांच\tछह", "text/plain").blocks
    assert [block.text for block in lines] == ["एक", "दो", "तीन", "चार", "पांच छह"]


@pytest.mark.parametrize("between", ["\\n", "\\n\\n", "\t", "     "])
def test_breaks_that_a_program_wrote_in_one_line(between: str):
    assert [block.text for block in read_text(between.join(["एक दो", "तीन", "चार", "पांच"]))[0]] == [
        "एक दो",
        "तीन",
        "चार",
        "पांच",
    ]


def test_a_page_in_one_line_stays_one():
    assert [block.text for block in read_text("पहला वाक्य। दूसरा  वाक्य। " * 3)[0]] == [
        " ".join(["पहला वाक्य। दूसरा वाक्य।"] * 3)
    ]


def test_entities_left_in_text_are_read():
    assert [block.text for block in read_text("क &amp; ख&nbsp;&#2327;\nAT&T; x")[0]] == ["क & ख ग", "AT&T; x"]


def test_html_called_text_is_html():
    read = page("\n<!DOCTYPE html><html><body><h1>शीर्षक</h1><p>पैरा</p>", "text/plain")
    assert read.content_type == "text/html"
    assert [(block.text, block.level) for block in read.blocks] == [("शीर्षक", 1), ("पैरा", 0)]


def test_markdown_has_the_hints_of_a_page():
    read = page(
        "[होम](/) [खेल](/khel)\n\n# मेले में *भारी* भीड़ #1\n![चित्र](https://x.in/a.jpg)\n\n"
        "पहली पंक्ति\nउसी पैरा की\n\n"
        '**छोटा शीर्षक**\n\n- एक \\*तारा\\*\n- [दो](https://x.in/b "t") & <तीन>\n\n'
        "| क | ख |\n|---|---|\n> उद्धरण\n",
        "text/plain",
    )
    assert read.content_type == "text/html"
    assert [(b.text, b.kind, b.level, b.link_density > 0.2, b.bold) for b in read.blocks] == [
        ("होम खेल", "paragraph", 0, True, False),
        ("मेले में भारी भीड़ #1", "heading", 1, False, False),
        ("पहली पंक्ति उसी पैरा की", "paragraph", 0, False, False),
        ("छोटा शीर्षक", "paragraph", 0, False, True),
        ("एक *तारा*", "list_item", 0, False, False),
        ("दो & <तीन>", "list_item", 0, True, False),
        ("क | ख", "paragraph", 0, False, False),
        ("उद्धरण", "paragraph", 0, False, False),
    ]


def test_a_record_in_a_list_of_one():
    assert [b.text for b in read_text('[{"headline": "मेला", "text": "पहला "बड़ा" पैरा।"}]')[0]] == [
        "मेला",
        'पहला "बड़ा" पैरा।',
    ]


@settings(deadline=None, max_examples=150)
@given(st.text(alphabet=st.sampled_from('<>/="{}[]():,-!#*_|\\ \nabpliकि।\x00\ud800\ufdd0'), max_size=300))
def test_any_text_gives_blocks_or_a_refusal(content: str):
    for content_type in ("text/html", "text/plain"):
        try:
            blocks = page(content, content_type).blocks
        except BadPage:
            continue
        for block in blocks:
            assert block.text == " ".join(block.text.split()) != ""
            assert 0 <= block.link_density <= 1
            block.text.encode()


BROKEN_AT_A_COLUMN = """
   [1]Home [2]Hills [3]Plains [4]Sports
   [5]Letters | [6]Archive

   Hill village asks for a second bridge as the first one sways in
   wind

   NAHAN, Oct 17 - Residents of four villages above the river asked on
   Tuesday for a second bridge, since the old one sways so much that
   mules refuse to set a hoof on it after the rains.

   A delegation met the engineer and showed him a film of the crossing
   that a schoolgirl had made with the telephone of her uncle, and he
   watched it twice.

   The engineer promised to send a team with ropes and a theodolite by
   the end of the month, and asked the villagers to keep the mules at
   home until then.

     * [7]Fair opens in Solan
"""


def test_lines_broken_at_a_column_are_joined_and_numbered_links_are_links():
    blocks = read_text(BROKEN_AT_A_COLUMN)[0]
    assert [(b.text, b.link_density) for b in blocks[:3]] == [
        ("Home | Hills | Plains | Sports", 1.0),
        ("Letters | Archive", 1.0),
        ("Hill village asks for a second bridge as the first one sways in wind", 0.0),
    ]
    assert len(blocks) == 7
    assert blocks[3].text.startswith("NAHAN, Oct 17 - Residents")
    assert blocks[3].text.endswith("after the rains.")
    assert (blocks[6].text, blocks[6].link_density) == ("Fair opens in Solan", 1.0)


def test_short_lines_that_had_room_stay_lines():
    text = "\n\n".join(["पहली पंक्ति यहां\nदूसरी पंक्ति वहां है\nतीसरी"] * 4)
    assert len(read_text(text)[0]) == 12


def test_bars_between_the_elements_of_a_page_are_breaks():
    story = "कटनी। " + "नदी पर पुल का काम तीन साल बाद फिर शुरू हुआ है। " * 8
    menu = " | ".join(["होम", "देश", "खेल", "राज्य", "शहर", "मनोरंजन", "व्यापार", "सेहत"])
    blocks = read_text(f"{menu}\nपुल का काम तीन साल बाद फिर शुरू | भाषा | {story} | टिप्पणी लिखें")[0]
    assert [block.text for block in blocks[8:]] == [
        "पुल का काम तीन साल बाद फिर शुरू",
        "भाषा",
        story.strip(),
        "टिप्पणी लिखें",
    ]


def test_a_row_of_a_menu_is_links_and_a_row_of_figures_is_none():
    blocks = read_text("होम    देश    खेल    राज्य\nटीम    मैच    जीत    12\nपुल का काम शुरू")[0]
    assert [block.link_density for block in blocks] == [1.0, 0.0, 0.0]


def test_what_a_program_writes_above_markdown_is_metadata():
    metadata = page(
        "Title: Bridge opens\n\nURL Source: https://x.in/a\n\nPublished Time: 2024-03-11T18:52:40+05:30\n\n"
        "# Bridge opens\n\n**Katni:** The bridge opened.",
        "text/plain",
    ).metadata
    assert metadata.canonical_url == "https://x.in/a"
    assert metadata.json_ld[0]["datePublished"] == "2024-03-11T18:52:40+05:30"
