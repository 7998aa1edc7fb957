"""The explanation of a page says what its records say."""

import datetime
import pathlib

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.update_goldens import CRAWLED, SAMPLES, sample_files
from transforms.extraction.errors import UnreadableFile
from transforms.extraction.explain import Explanation, explain
from transforms.extraction.files import read_payloads
from transforms.extraction.messages import parse_message
from transforms.extraction.model import IST, Payload
from transforms.extraction.page import read_page
from transforms.extraction.split import split_page

_PARAGRAPHS = [
    "शिमला : जिला प्रशासन ने शनिवार को रिज मैदान पर कृषि मेले का आयोजन किया, जिसमें प्रदेश भर के किसान पहुंचे।",
    "उपायुक्त अनीता ठाकुर ने बताया कि मेला तीन दिन चलेगा और हर दिन विशेषज्ञ किसानों के सवालों के जवाब देंगे।",
    "मेले में पांच हजार किसान आए और उन्होंने बीजों की नई किस्मों के बारे में वैज्ञानिकों से जानकारी ली।",
]


def of(content: str, url: str = "https://a.example/1", **more: str) -> Explanation:
    data = orjson.dumps({"content": content, "url": url, "fetched_at": CRAWLED, **more})
    return explain(Payload(data, "json", "test:1", CRAWLED))


def fates(explanation: Explanation) -> list[tuple[str, str]]:
    return [(line.fate, line.why) for line in explanation.lines]


def _payloads(sample: pathlib.Path) -> list[Payload]:
    with sample.open("rb") as stream:
        found = list(read_payloads(stream, sample.name, received_at=CRAWLED, max_message_bytes=1_000_000))
    return [payload for payload in found if not isinstance(payload.fault, UnreadableFile)]


@pytest.mark.parametrize("sample", sample_files(), ids=lambda file: str(file.relative_to(SAMPLES)))
def test_it_says_what_the_records_say(sample: pathlib.Path) -> None:
    for payload in _payloads(sample):
        explanation = explain(payload)
        orjson.dumps(explanation)
        if explanation.dead_letter is not None and explanation.dead_letter.stage != "split":
            continue
        message = parse_message(payload)
        records = split_page(message)
        assert explanation.article == records.article
        assert [explained.score for explained in explanation.scores] == list(records.scores)
        assert list(explanation.mentions) == list(records.mentions)
        assert (explanation.dead_letter is None) == (records.error is None)
        if not explanation.lines:  # no text is left
            continue
        assert [line.text for line in explanation.lines] == [b.text for b in read_page(message).blocks]
        _check_against(explanation)


def _check_against(explanation: Explanation) -> None:
    """Checks the fates, times, names and weights of an explanation against its article."""
    article = explanation.article
    if article is None:
        assert (explanation.dates, explanation.people, explanation.states) == ((), (), ())
        return
    paragraphs = [line for line in explanation.lines if line.fate == "paragraph"]
    assert [line.why.partition(";")[0] for line in paragraphs] == [
        str(number + 1) for number in range(len(paragraphs))
    ]
    body = article.article_body.split("\n\n")
    assert len(body) == len(paragraphs)
    assert all(part in line.text for part, line in zip(body, paragraphs, strict=True))
    related = " ".join(
        line.text for line in explanation.lines if line.fate in ("related_headline", "paragraph")
    )
    assert all(headline in related for headline in article.related_headlines)
    for role, value in (("published", article.date_published), ("modified", article.date_modified)):
        standing = {
            source.value
            for source in explanation.dates
            if source.role == role and source.verdict.startswith("stands")
        }
        assert standing == ({value} if value else set())
    for role, names in (
        ("author", article.authors),
        ("editor", article.editors),
        ("agency", article.agencies),
    ):
        assert {name.name for name in explanation.people if name.role == role and name.stands} == set(names)
    assert sum(len(candidate.evidence) for candidate in explanation.states) == len(article.state_evidence)


def test_each_line_has_its_fate() -> None:
    page = f"""<html><head><title>कृषि मेले में पहुंचे पांच हजार किसान</title></head><body>
    <nav><a href="/">होम</a></nav>
    <h1>कृषि मेले में पहुंचे पांच हजार किसान</h1>
    <div class="meta"><p>Edited By कमल वर्मा, Updated: 3 Jun 2025, 07:36 PM IST</p></div>
    <div class="text"><p>{_PARAGRAPHS[0]}</p>
    <p>यह भी पढ़ें: सेब के दाम बढ़े तो बागवान खुश</p>
    <p>{_PARAGRAPHS[1]}</p>
    <p>हमारे व्हाट्सएप चैनल से जुड़ें</p>
    <p>{_PARAGRAPHS[1]}</p>
    <h3>नई किस्मों की जानकारी</h3>
    <p>{_PARAGRAPHS[2]} (भाषा)</p></div>
    <div class="related-box"><p>सेब के दाम बढ़े तो बागवान खुश हुए</p></div></body></html>"""
    assert fates(of(page)) == [
        ("outside", "a link, or of a menu"),
        ("headline", ""),
        ("byline", "editors: कमल वर्मा; modified: 2025-06-03 19:36 IST"),
        ("paragraph", "1; dateline taken off: शिमला :"),
        ("related_headline", ""),
        ("paragraph", "2"),
        ("cut", "a prompt, an offer or a notice"),
        ("cut", "another paragraph says the same"),
        ("cut", "a subhead or a short line"),
        ("paragraph", "3; taken off: (भाषा)"),
        ("outside", "its element is named related-box"),
    ]


@pytest.mark.parametrize(
    ("line", "fate", "why"),
    [
        ("<figcaption>मेले में बीज देखते किसान</figcaption>", "cut", "a caption"),
        ('<p><a href="/2">सेब के दाम बढ़े तो बागवान खुश हो गए हैं</a></p>', "related_headline", ""),
        ('<p><a href="/2">मेला</a></p>', "cut", "a link"),
        ("<aside><p>बागवानों ने कहा कि सेब के दाम बढ़ने से वे खुश हैं।</p></aside>", "cut", "it stands in an aside"),
        ("<p>यह भी पढ़ें</p>", "cut", "it announces related headlines"),
        ("<p>(भाषा)</p>", "cut", "an agency's sign-off"),
    ],
)
def test_why_a_line_between_paragraphs_is_none(line: str, fate: str, why: str) -> None:
    first, *rest = (f"<p>{paragraph}</p>" for paragraph in _PARAGRAPHS)
    page = f'<h1>कृषि मेले में पहुंचे पांच हजार किसान</h1><div class="text">{first}{line}{"".join(rest)}</div>'
    assert fates(of(page))[2] == (fate, why)


def test_a_score_card_is_numbered_and_its_arithmetic_told() -> None:
    card = ["IPL", "Punjab Kings", "101/10", "14.1", "Mumbai Indians", "102/2", "10.0"]
    result = "Mumbai Indians win by 7 wickets"
    explanation = of("\n\n".join(["कृषि मेले में पहुंचे पांच हजार किसान", *_PARAGRAPHS, *card, result]))
    assert fates(explanation)[-8:] == [("score", "card 1")] * 8
    assert explanation.scores[0].lines == list(range(5, 13))
    assert [(check.holds, check.says) for check in explanation.scores[0].checks] == [
        (False, "won by 7 wickets; totals 101/10 and 102/2")
    ]
    assert explanation.scores[0].score.grade == "D"


def test_a_publishers_file_is_named() -> None:
    explanation = of(
        f"<h1>कृषि मेले में पहुंचे पांच हजार किसान</h1><p>{'</p><p>'.join(_PARAGRAPHS)}</p><p>राज्य चुनें</p>",
        url="https://www.jagran.com/himachal-pradesh/1.html",
    )
    assert explanation.publisher_file == "jagran.com"
    assert fates(explanation)[-1] == ("cut", "the publisher's file")


def test_a_text_of_the_head_is_said_to_be_one() -> None:
    body = " ".join(_PARAGRAPHS * 4)
    head = orjson.dumps({"@type": "NewsArticle", "headline": "कृषि मेले में किसान", "articleBody": body}).decode()
    explanation = of(
        f'<script type="application/ld+json">{head}</script><h1>कृषि मेले में किसान</h1><p>{_PARAGRAPHS[0]}</p>'
    )
    assert explanation.body_from == "head"
    assert fates(explanation)[-1] == ("cut", "the head gives a longer text")


def test_times_are_told_with_what_became_of_them() -> None:
    meta = "".join(
        f'<meta property="article:{name}_time" content="{time}">'
        for name, time in (("published", "2025-06-03T10:15:00Z"), ("modified", "2031-06-03T10:15:00Z"))
    )
    explanation = of(
        f"<html><head>{meta}</head><body><h1>कृषि मेले में पहुंचे पांच हजार किसान</h1>"
        f"<p>Published: 3 Jun 2025, 10:15 AM IST</p><p>{'</p><p>'.join(_PARAGRAPHS)}</p></body></html>"
    )
    seen = datetime.datetime(2025, 6, 3, 10, 15, tzinfo=IST)
    assert [(source.source, source.verdict, source.is_believed) for source in explanation.dates] == [
        ("meta article:published_time", "stands; India's clock labelled UTC", True),
        ("visible", "stands", True),
        ("meta article:modified_time", "after the page was fetched", False),
    ]
    assert [source.value for source in explanation.dates[:2]] == [seen, seen]
    assert explanation.dates[1].text == "Published: 3 Jun 2025, 10:15 AM IST"


@given(st.text(max_size=300), st.sampled_from(["text/html", "text/plain"]))
def test_any_page_is_explained(content: str, content_type: str) -> None:
    explanation = of(content, content_type=content_type)
    assert (explanation.article is None) == (explanation.dead_letter is not None)
