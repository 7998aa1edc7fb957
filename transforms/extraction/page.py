"""The first step of a page: HTML and plain text become the same thing."""

from transforms.extraction.errors import BadPage
from transforms.extraction.html_page import read_html
from transforms.extraction.model import Page, RawMessage
from transforms.extraction.text_page import is_html, is_markdown, read_front_matter, read_markdown, read_text


def read_page(message: RawMessage) -> Page:
    """Returns the blocks and the metadata of a message's page.

    The page's `content_type` is what it turned out to be: HTML and Markdown called plain text are marked up,
    "text/html", so that what reads it can go by headings and links.

    Raises:
        BadPage: `empty_content`, where no text is left once markup is gone.
    """
    content, content_type = message.content, message.content_type
    if content_type == "text/html" or is_html(content):
        content_type = "text/html"
        blocks, metadata = read_html(content)
    elif is_markdown(content):
        content_type = "text/html"
        blocks, metadata = read_markdown(content), read_front_matter(content)
    else:
        blocks, metadata = read_text(content)
    if not blocks:
        raise BadPage("empty_content", "the page holds no text: send a page with an article on it")
    return Page(
        blocks=blocks,
        metadata=metadata,
        content_type=content_type,
        url=message.url,
        fetched_at=message.fetched_at,
    )
