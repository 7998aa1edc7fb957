"""What no site means to send, through the whole of `split_page`: records, or a refusal that says why."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.extraction.errors import DataError, NotAnArticle
from transforms.extraction.messages import parse_message
from transforms.extraction.model import Payload, RawMessage
from transforms.extraction.split import PageRecords, split_page

FETCHED = datetime.datetime(2025, 6, 4, 9, tzinfo=datetime.timezone.utc)
HEADLINE = "नगर पालिका ने बजट मंजूर किया, सड़कों पर खर्च होंगे दस करोड़"
PARAGRAPHS = [
    "शिमला: नगर पालिका की बैठक में सड़कों की मरम्मत का प्रस्ताव रखा गया, जिस पर देर तक चर्चा चलती रही।",
    "पार्षदों ने कहा कि बरसात से पहले काम पूरा हो जाना चाहिए, ताकि लोगों को आने-जाने में परेशानी न हो।",
    "अधिकारियों के अनुसार ठेकेदारों को अगले महीने तक काम शुरू करने का आदेश दे दिया जाएगा।",
]
STORY = f"<h1>{HEADLINE}</h1>" + "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
STATED = '{"@type": "NewsArticle", "datePublished": "2025-06-04T10:00:00+05:30"}'
PAGE = (
    f'<!DOCTYPE html><html lang=hi><head><title>{HEADLINE}</title><meta property="og:type" content="article">'
    f'<script type="application/ld+json">{STATED}</script></head><body>'
    f"<nav><a href=/>होम</a></nav><!-- कहानी --><article>{STORY}</article></body></html>"
)


def split(content: str, content_type: str = "text/html") -> PageRecords:
    payload = Payload(b"", "html", "test", FETCHED)
    return split_page(RawMessage(content, content_type, None, FETCHED, "m1", payload))  # type: ignore[arg-type]


def body(content: str) -> str:
    article = split(content).article
    assert article is not None
    assert article.headline == HEADLINE
    return article.article_body


def test_the_page_in_order_is_read():
    assert body(PAGE).count("\n\n") == 2


@settings(max_examples=60)
@given(st.integers(min_value=0, max_value=len(PAGE)))
def test_a_page_cut_short_gives_what_came_or_says_why(length: int):
    read = split(PAGE[:length])
    if read.article is None:
        assert read.error is not None
        assert read.error.error_type in ("empty_content", "not_an_article")
    else:
        assert all(any(text in own for own in PARAGRAPHS) for text in read.article.article_body.split("\n\n"))


@pytest.mark.parametrize(
    "page",
    [
        "<table><tr><td>" * 1_000 + STORY + "</table>" * 1_000,
        STORY + "<table><tr><td>" * 1_000,
        f'<div data-page="{"x" * 10_000_000}">{STORY}</div>',
        f'<img src="data:image/png;base64,{"A" * 10_000_000}">{STORY}',
        f"{STORY}<script>{'x' * 10_000_000}",
        f"<!-- {'x' * 1_000_000} -->{STORY}",
        f"<a title='>' href={'x' * 3_000}>होम</a>{STORY}",
        "\x00".join(STORY),
        f"<p>{'&amp;' * 50_000}</p>{STORY}",
    ],
    ids=["tables", "tables below", "attribute", "image", "script", "comment", "link", "NUL", "entities"],
)
def test_the_story_is_found_beside_what_is_broken(page: str):
    assert body(page) == body(STORY)


def test_entities_do_not_expand():
    # HTML knows no entities of a page's own, so that none can stand for others.
    entities = [f"<!ENTITY {name} '{f'&{other};' * 9}'>" for name, other in zip("bcd", "abc", strict=True)]
    bomb = f"<!DOCTYPE x [<!ENTITY a 'xxxxxxxxxx'>{''.join(entities)}"
    assert "xxxxxxxxxx" * 2 not in body(f"{bomb}]>{STORY}<p>&d;&d;</p>")


def test_mojibake_inside_a_page_stays_where_it_is():
    garbled = PARAGRAPHS[1].encode().decode("cp1252", errors="replace")
    text = body(f"<h1>{HEADLINE}</h1><p>{PARAGRAPHS[0]}</p><p>{garbled}</p><p>{PARAGRAPHS[2]}</p>")
    assert PARAGRAPHS[2] in text


def test_halves_of_surrogate_pairs_can_be_written():
    for text in (body(STORY.replace("चर्चा", "चर्चा \ud83d")), body(f"{STORY}<p>{PARAGRAPHS[0]}&#xD83D;</p>")):
        assert text.encode()


BYTES = st.binary(max_size=400)
CUT_PAGES = st.builds(lambda at, rest: PAGE.encode()[:at] + rest, st.integers(0, 900), BYTES)


@settings(max_examples=100)
@given(
    st.binary(max_size=400)
    | st.builds(lambda data, at: PAGE.encode()[:at] + data, st.binary(), st.integers(0, 900))
)
def test_any_bytes_give_records_or_a_refusal(data: bytes):
    for kind in ("html", "text", "json"):
        try:
            raw = parse_message(Payload(data, kind, "test", FETCHED))  # type: ignore[arg-type]
        except DataError:
            continue
        read = split_page(raw)
        assert (read.article is None) == (read.error is not None)


def test_a_page_of_nothing_but_a_long_byline_is_refused() -> None:
    byline = "Reported by सुनीता नेगी, Edited by: हेमंत ठाकुर, Last Updated: गुरुवार नवम्बर 12, 2015 08:14 PM IST"
    assert isinstance(split(f"<div>{byline}</div>").error, NotAnArticle)
