"""economictimes.com: the clock of India labelled UTC."""

from transforms.extraction.publishers.publisher import Publisher

ECONOMICTIMES = Publisher(
    hosts=("economictimes.com", "economictimes.indiatimes.com"),
    # 2020: the meta element's `.000Z` and the visible `IST` show the same figures; JSON-LD has +05:30.
    utc_is_ist=True,
)
