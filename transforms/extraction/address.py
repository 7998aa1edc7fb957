"""The address of a page: its canonical form without tracking, and the host that published it."""

import re
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit, urlunsplit

from transforms.extraction.model import Page

_TRACKING = re.compile(r"utm_.*|fbclid|gclid|igshid|mc_[ce]id|ref|ref_src|source|from|cmpid|amp", re.I)


def split_url(url: str | None) -> SplitResult | None:
    """Returns the parts of an http(s) address; None of anything else."""
    if not url or any(character <= " " or character == "\\" for character in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return parts if parts.scheme in ("http", "https") and parts.hostname else None


#: The address that a web archive puts before the page's own.
_ARCHIVED = re.compile(r"\Ahttps?://web\.archive\.org/web/\d+[a-z_]*/(?=https?://)")


def canonical_url(page: Page) -> str | None:
    """Returns the address that the page gives itself, else where it was fetched, without tracking."""
    for url in (page.metadata.canonical_url, *page.metadata.properties.get("og:url", ()), page.url):
        parts = split_url(_ARCHIVED.sub("", url) if url else None)
        if parts is not None:
            query = [(key, value) for key, value in parse_qsl(parts.query) if not _TRACKING.fullmatch(key)]
            return urlunsplit((parts.scheme, parts.netloc.lower(), parts.path, urlencode(query), ""))
    return None


def publisher_host(url: str | None) -> str | None:
    """Returns the host of an address, without www."""
    parts = split_url(url)
    if parts is None or not parts.hostname:
        return None
    return parts.hostname.lower().removeprefix("www.")


#: An AMP cache writes the publisher's host as a label of its own: dots as hyphens, hyphens as two.
_AMP_CACHE = ".cdn.ampproject.org"


def hosts_of(page: Page) -> list[str]:
    """Returns the hosts of a page's addresses, the one it was fetched from first."""
    urls = (page.url, page.metadata.canonical_url, *page.metadata.properties.get("og:url", ()))
    hosts = (host for url in urls if (host := publisher_host(_ARCHIVED.sub("", url) if url else None)))
    return [_behind_cache(host) for host in hosts]


def _behind_cache(host: str) -> str:
    if not host.endswith(_AMP_CACHE):
        return host
    label = host.removesuffix(_AMP_CACHE)
    return label.replace("--", "\0").replace("-", ".").replace("\0", "-").removeprefix("www.")
