"""amarujala.com: prompts of its app and its subscription stand inside the article's element."""

from transforms.extraction.publishers.publisher import Publisher

AMARUJALA = Publisher(
    hosts=("amarujala.com",),
    # 2020 and 2025: below the text, in the text's own element.
    chrome=(
        "रहें हर खबर से अपडेट.*",
        "एड फ्री अनुभव.*",
        "get all .* news in hindi.*",
        "link copied",
        "please wait[. ]*",
        "अपना शहर चुनें.*",
    ),
)
