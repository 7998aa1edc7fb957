"""ndtv.com: a summary by machine, with a question to the reader, above the text."""

from transforms.extraction.publishers.publisher import Publisher

NDTV = Publisher(
    hosts=("ndtv.com", "ndtv.in"),
    # 2025: sentences of the template in the text's own element.
    chrome=(
        "quick read",
        "summary is ai.*",
        "did our ai summary.*",
        "let us know[.]?",
        "switch to beeps.*",
        "add ndtv as.*",
        "show full article",
        "track latest news.*",
    ),
)
