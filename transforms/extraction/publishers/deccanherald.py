"""deccanherald.com: a newsletter's prompt and its thanks stand between paragraphs."""

from transforms.extraction.publishers.publisher import Publisher

DECCANHERALD = Publisher(
    hosts=("deccanherald.com",),
    # 2019.
    chrome=("dh newsletter.*", "get top news in your inbox.*", "thank you for subscribing to our daily.*"),
)
