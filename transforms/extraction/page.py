"""The first step of a page: HTML and plain text become the same thing."""

from transforms.extraction.errors import BadPage
from transforms.extraction.html_page import read_html
from transforms.extraction.model import Page, RawMessage
from transforms.extraction.text_page import read_text


def read_page(message: RawMessage) -> Page:
    """Returns the blocks and the metadata of a message's page.

    Raises:
        BadPage: `empty_content`, where no text is left once markup is gone.
    """
    if message.content_type == "text/html":
        blocks, metadata = read_html(message.content)
    else:
        blocks, metadata = read_text(message.content)
    if not blocks:
        raise BadPage("empty_content", "the page holds no text: send a page with an article on it")
    return Page(
        blocks=blocks,
        metadata=metadata,
        content_type=message.content_type,
        url=message.url,
        fetched_at=message.fetched_at,
    )
