r"""khabar for Python users: split one page, open a lake.

>>> import khabar
>>> page = khabar.split(
...     "कृषि मेले में पहुंचे पांच हजार किसान\n\nUpdated: 11 Jul, 2020 05:26 PM\n\n"
...     "शिमला : जिला प्रशासन ने शनिवार को रिज मैदान पर कृषि मेले का आयोजन किया, जिसमें प्रदेश भर के किसान पहुंचे। "
...     "उपायुक्त अनीता ठाकुर ने बताया कि मेला तीन दिन चलेगा और हर दिन विशेषज्ञ किसानों के सवालों के जवाब देंगे।"
... )
>>> page.article.headline, page.article.dateline, page.article.state, page.article.date.isoformat()
('कृषि मेले में पहुंचे पांच हजार किसान', 'शिमला', 'IN-HP', '2020-07-11')
>>> [(mention.name, mention.entity_type, mention.role) for mention in page.mentions]
[('अनीता ठाकुर', 'PER', 'उपायुक्त')]
"""

import datetime
import json

from pipeline.lake import Lake, open_lake
from schemas.records import Article, Competitor, Innings, Mention, Score
from schemas.version import PIPELINE_VERSION
from transforms.extraction.errors import DataError, NotAnArticle
from transforms.extraction.messages import parse_message
from transforms.extraction.model import Payload
from transforms.extraction.split import PageRecords, split_page

__all__ = [
    "Article",
    "Competitor",
    "DataError",
    "Innings",
    "Lake",
    "Mention",
    "NotAnArticle",
    "PageRecords",
    "Score",
    "__version__",
    "open_lake",
    "split",
]

__version__ = PIPELINE_VERSION


def split(
    content: str, *, url: str | None = None, fetched_at: datetime.datetime | None = None
) -> PageRecords:
    """Splits one page, HTML or plain text, into article, scores and mentions.

    Args:
        content: the page.
        url: where it was fetched.
        fetched_at: when; aware; now if not given.

    Returns:
        ``article`` (None where there is no story: then ``error`` says why), ``scores``, ``mentions``.

    Raises:
        ValueError: `fetched_at` has no zone.
    """
    if fetched_at is not None and fetched_at.tzinfo is None:
        raise ValueError("fetched_at has no zone; give it one, as in .replace(tzinfo=datetime.timezone.utc)")
    now = datetime.datetime.now(datetime.timezone.utc)
    data = json.dumps({"content": content, "url": url}).encode()
    payload = Payload(data, "json", source="khabar.split", received_at=now)
    try:
        message = parse_message(payload, fetched_at=fetched_at)
    except DataError as error:
        return PageRecords(None, (), (), error)
    return split_page(message)
