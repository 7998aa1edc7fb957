"""jagran.com: a prompt of its app closes the text."""

from transforms.extraction.publishers.publisher import Publisher

JAGRAN = Publisher(
    hosts=("jagran.com",),
    # 2020 and 2025.
    chrome=(
        "डाउनलोड करें जागरण.*",
        "presenting sponsor.*",
        "co-sponsor.*",
        "other websites.*",
        "राज्य चुनें.*",
    ),
)
