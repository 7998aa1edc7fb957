"""divyabhaskar.co.in: titles of what stands below a story, in Gujarati and English."""

from transforms.extraction.publishers.publisher import Publisher

DIVYABHASKAR = Publisher(
    hosts=("divyabhaskar.co.in",),
    # 2020: a line that offers the whole text of the headlines above it; the group's other sites.
    chrome=("ની સંપૂર્ણ વાંચનસામગ્રી.*", "our divisions:.*", "change cookies settings"),
    # 2020: OpenGraph's times say +00:00 where JSON-LD and the visible clock say IST, with the same figures.
    utc_is_ist=True,
)
