"""newindianexpress.com: the reader's browser writes the visible clock."""

from transforms.extraction.publishers.publisher import Publisher

NEWINDIANEXPRESS = Publisher(
    hosts=("newindianexpress.com",),
    # 2025: pages saved in America show its time, without a zone; JSON-LD has UTC and means it.
    clock_of_reader=True,
    chrome=("add tnie as.*", "follow the new indian express.*", "download the tnie app.*"),
)
