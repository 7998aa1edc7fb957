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
    )
    assert metadata.properties["rel=author"] == ["रमेश शर्मा", "अनिता राव"]
    assert metadata.properties["datepublished"] == ["2024-07-12"]


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


@settings(deadline=None, max_examples=150)
@given(st.text(alphabet=st.sampled_from('<>/="{}[]:,-! \nabpliकि।\x00\ud800'), max_size=300))
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
