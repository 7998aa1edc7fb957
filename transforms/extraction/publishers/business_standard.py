"""business-standard.com: the Hindi edition's pages of 2020 have a poll and a keyword line below the text."""

from transforms.extraction.publishers.publisher import Publisher

BUSINESS_STANDARD = Publisher(
    hosts=("business-standard.com",),
    # The poll's question is a full sentence under a title of two words.
    chrome=("keyword:.*", "आपका मत.*", "display name.*", "email-id.*", "enter code.*"),
)
