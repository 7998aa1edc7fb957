"""What single publishers write that no shared rule can know: a small file each, found by host.

The shared path reads any page without these files; `split_page(message, publishers=False)` shows how well.
To add one: write its file, name it in `PUBLISHERS`, and put a page in its shape into `samples/publishers/`.
A test fails until the page is there, and where it comes out the same without the file.
"""

from transforms.extraction.address import hosts_of
from transforms.extraction.model import Page
from transforms.extraction.publishers.amarujala import AMARUJALA
from transforms.extraction.publishers.bhaskar import BHASKAR
from transforms.extraction.publishers.business_standard import BUSINESS_STANDARD
from transforms.extraction.publishers.deccanherald import DECCANHERALD
from transforms.extraction.publishers.divyabhaskar import DIVYABHASKAR
from transforms.extraction.publishers.economictimes import ECONOMICTIMES
from transforms.extraction.publishers.jagran import JAGRAN
from transforms.extraction.publishers.ndtv import NDTV
from transforms.extraction.publishers.newindianexpress import NEWINDIANEXPRESS
from transforms.extraction.publishers.publisher import ANY_PUBLISHER, Publisher

#: Every publisher, by the name of its sample in `samples/publishers/`.
PUBLISHERS = {
    "amarujala": AMARUJALA,
    "bhaskar": BHASKAR,
    "business_standard": BUSINESS_STANDARD,
    "deccanherald": DECCANHERALD,
    "divyabhaskar": DIVYABHASKAR,
    "economictimes": ECONOMICTIMES,
    "jagran": JAGRAN,
    "ndtv": NDTV,
    "newindianexpress": NEWINDIANEXPRESS,
}
__all__ = ["ANY_PUBLISHER", "PUBLISHERS", "Publisher", "find_publisher"]

_BY_HOST = {host: publisher for publisher in PUBLISHERS.values() for host in publisher.hosts}


def find_publisher(page: Page) -> Publisher:
    """Returns the publisher of a page, by the host that it was fetched from, else by the one that it names.

    A host stands for its subdomains too, so that mobile and AMP pages are found; `ANY_PUBLISHER` where
    nothing is known.
    """
    for host in hosts_of(page):
        labels = host.split(".")
        for first in range(len(labels) - 1):
            publisher = _BY_HOST.get(".".join(labels[first:]))
            if publisher is not None:
                return publisher
    return ANY_PUBLISHER
