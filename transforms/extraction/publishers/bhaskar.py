"""bhaskar.com: the free part of a story ends in prompts to read the rest in the app."""

from transforms.extraction.publishers.publisher import Publisher

BHASKAR = Publisher(
    hosts=("bhaskar.com",),
    # 2024: each a line of its own below the paragraphs, without class names that tell.
    chrome=(
        "अधूरा नहीं! पढ़िए पूरा.*",
        "पूरी खबर पढ़ें.*",
        "प्रीमियम मेंबरशिप है.*",
        "वीडियो ?और देखें",
    ),
)
