"""Shows that work grows no faster than the page: ``python -m benchmarks.growth``, or ``make growth``.

Pages that no site means to send, each the same shape at several sizes, go through the whole of `split_page`.
Printed is the time for a megabyte at each size, and the exponent of growth between the two largest: 1 is work
in proportion to the page, 2 is its square.
"""

import argparse
import datetime
import math
import resource
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Literal, NamedTuple

from transforms.extraction.model import Payload, RawMessage
from transforms.extraction.split import split_page

EXAMPLE = """\
example:
  python -m benchmarks.growth --sizes 10000 100000 1000000 --shape tables --shape links
"""

#: In bytes of the page.
SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
#: A shape that takes longer than this for a page is not tried larger, in seconds.
PATIENCE = 60.0

_FETCHED = datetime.datetime(2025, 6, 4, 9, tzinfo=datetime.timezone.utc)
_HEADLINE = "नगर पालिका ने बजट मंजूर किया, सड़कों पर खर्च होंगे दस करोड़"
_PARAGRAPH = "शिमला: नगर पालिका की बैठक में रमेश शर्मा ने कहा कि इस साल सड़कों की मरम्मत पर दस करोड़ रुपये खर्च किए जाएंगे। "
_TEXT = f"{_HEADLINE}\n{_PARAGRAPH * 2}\n"
_STORY = f"<h1>{_HEADLINE}</h1><p>{_PARAGRAPH * 3}</p>"


def _bytes(text: str) -> int:
    return len(text.encode(errors="surrogatepass"))


def _repeated(piece: str, before: str = "", after: str = "") -> Callable[[int], str]:
    """Returns what makes a page of a size out of one piece, again and again."""

    def page(size: int) -> str:
        count = max((size - _bytes(before + after)) // _bytes(piece), 1)
        return before + piece * count + after

    return page


def _numbered(piece: str, before: str = "", after: str = "") -> Callable[[int], str]:
    """Returns what makes a page of pieces that differ in a number."""

    def page(size: int) -> str:
        count = max((size - _bytes(before + after)) // (_bytes(piece) + 4), 1)
        return before + "".join(piece.replace("#", str(number)) for number in range(count)) + after

    return page


class Shape(NamedTuple):
    """A page that is hard to read: what makes one of a size."""

    content_type: Literal["text/html", "text/plain"]
    page: Callable[[int], str]


def _html(page: Callable[[int], str]) -> Shape:
    return Shape("text/html", page)


def _text(page: Callable[[int], str]) -> Shape:
    return Shape("text/plain", page)


_LD = '<script type="application/ld+json">'

SHAPES: Mapping[str, Shape] = {
    # What a page may hold much of.
    "html: paragraphs": _html(_repeated(f"<p>{_PARAGRAPH}</p>", _STORY)),
    "html: paragraphs, each another": _html(_numbered(f"<p># {_PARAGRAPH} #</p>", _STORY)),
    "html: links": _html(_numbered("<li><a href=/a/#>मेले में उमड़ी भीड़ #</a></li>", _STORY)),
    "html: short lines": _html(_numbered("<div>क #</div>", _STORY)),
    "html: headings": _html(_numbered(f"<h2>{_HEADLINE} #</h2>", _STORY)),
    "html: bylines": _html(_numbered("<p>By रमेश शर्मा | Updated: 4 Jun 2025 #</p>", _STORY)),
    "html: breadcrumbs": _html(_repeated("<a class=breadcrumb href=/>होम</a> › ", _STORY)),
    "html: times": _html(_repeated('<time datetime="2024-07-12"><span class=author>', _STORY)),
    "html: meta": _html(_numbered('<meta name=keywords content="a, b #">', "<head>", "</head>" + _STORY)),
    "html: microdata": _html(_repeated("<div itemscope><b itemprop=author>रमेश शर्मा</b>", _STORY)),
    "html: hidden": _html(_repeated('<div style="display:none"><p hidden>क</p>', _STORY)),
    # What costs a parser.
    "html: div in div": _html(_repeated("<div>", _STORY)),
    "html: table in table": _html(_repeated("<table><tr><td>क ", _STORY)),
    "html: inline in inline": _html(_repeated("<span><b><i>क ", _STORY)),
    "html: open formatting": _html(_numbered("<p><b id=#><font color=#>क", _STORY)),
    "html: open link": _html(_repeated("<p>क", f"{_STORY}<p><a href={'x' * 3_000}>")),
    "html: open list": _html(_repeated("<ul><li>क", _STORY)),
    "html: end tags": _html(_repeated("</p></b></div>", _STORY)),
    "html: one attribute": _html(_repeated("x", f'{_STORY}<p class="', '">क')),
    "html: attributes": _html(_numbered("a#=1 ", _STORY + "<p ", ">क")),
    "html: tags full of attributes": _html(
        _repeated("<p " + " ".join(f"a{number}" for number in range(700)) + ">क", _STORY)
    ),
    "html: quotes": _html(_repeated("<a title=\"x' ", _STORY)),
    "html: angle brackets": _html(_repeated("<a <b <", _STORY)),
    "html: select": _html(_repeated("<select><option>क", _STORY)),
    "html: svg": _html(_repeated("<svg><g><title>क</title>", _STORY)),
    "html: entities": _html(_repeated("&amp;&#2325;&nbsp;&notit;", _STORY + "<p>")),
    "html: comments": _html(_repeated("<!-- क -->", _STORY)),
    "html: open comments": _html(_repeated("<!-- <p>क ", _STORY)),
    "html: scripts": _html(_repeated("<script>var a = '<p>';</script>", _STORY)),
    "html: open scripts": _html(_repeated("<script> <style> ", _STORY)),
    "html: one text": _html(_repeated("क", _STORY + "<p>")),
    "html: one text of words": _html(_repeated("सड़क ", _STORY + "<p>")),
    "html: no spaces to see": _html(_repeated("\u200b", _STORY + "<p>")),
    # What a page says of itself.
    "json-ld: one text": _html(_repeated(_PARAGRAPH, f'{_STORY}{_LD}{{"articleBody": "', '"}</script>')),
    "json-ld: article body": _html(
        _repeated(_PARAGRAPH, f'{_STORY}{_LD}{{"@type": "NewsArticle", "articleBody": "', '"}</script>')
    ),
    "json-ld: objects": _html(
        _repeated('{"@type": "NewsArticle", "headline": "क"},', f"{_STORY}{_LD}[", "{}]</script>")
    ),
    "json-ld: objects without commas": _html(_repeated('{"@type": "Thing"} ', _STORY + _LD, "</script>")),
    "json-ld: scripts": _html(_repeated(f'{_LD}{{"@type": "NewsArticle"}}</script>', _STORY)),
    "json-ld: depth": _html(_repeated('{"@graph": [', _STORY + _LD, "</script>")),
    "json-ld: quotes": _html(_repeated('"क" ', f'{_STORY}{_LD}{{"headline": "', '"}</script>')),
    "json-ld: braces": _html(_repeated("{", _STORY + _LD, "</script>")),
    "json-ld: tags": _html(_repeated("<p>क&amp;lt;", f'{_STORY}{_LD}{{"articleBody": "', '"}</script>')),
    # Plain text.
    "text: paragraphs": _text(_repeated(_PARAGRAPH + "\n\n", _HEADLINE + "\n\n")),
    "text: paragraphs, each another": _text(_numbered(f"# {_PARAGRAPH} #\n", _HEADLINE + "\n\n")),
    "text: short lines": _text(_numbered("क #\n", f"{_HEADLINE}\n\n{_PARAGRAPH}\n")),
    "text: one line": _text(_repeated(_PARAGRAPH)),
    "text: one letter": _text(_repeated("क")),
    "text: one Latin letter": _text(_repeated("x")),
    "text: digits": _text(_repeated("1")),
    "text: spaces": _text(_repeated(" ", "क", "ख")),
    "text: line breaks": _text(_repeated("\n", f"{_HEADLINE}\n", _PARAGRAPH * 2)),
    "text: dots": _text(_repeated(".", _PARAGRAPH)),
    "text: colons": _text(_repeated("क: ", _HEADLINE + "\n")),
    "text: arrows": _text(_repeated("होम > ", _TEXT)),
    "text: almost bylines": _text(_numbered("By By By रमेश #, Updated: Jun 32, \n", _TEXT)),
    "text: one long byline": _text(_repeated("By रमेश शर्मा, ", _TEXT)),
    "text: almost dates": _text(_repeated("12 Jun 2025 25:61 ", _TEXT)),
    "text: lines of dates": _text(_repeated("12 Jun 2025, 10:15 IST\n", _TEXT)),
    "text: almost datelines": _text(_repeated("शिमला, मंडी (", f"{_HEADLINE}\n")),
    "text: almost scores": _text(_numbered("IND 19#/ (20 ov\n", _TEXT)),
    "text: scores": _text(_repeated("India\n190/9\n20.0\nPakistan\n184/7\n20.0\n", _TEXT)),
    "text: one line of scores": _text(_repeated("India 190/9 (20.0) v ", _TEXT)),
    "text: places": _text(_repeated("शिमला मंडी ऊना ", f"{_HEADLINE}\n")),
    "text: names": _text(_repeated("मुख्यमंत्री रमेश शर्मा ", f"{_HEADLINE}\n")),
    "text: also read": _text(_numbered("यह भी पढ़ें: मेले में उमड़ी भीड़ #\n", _TEXT)),
    "text: labelled lines": _text(_repeated("Headline: क\nBody: ख\n")),
    "text: almost labels": _text(_repeated("Headline ", _TEXT)),
    "text: Markdown": _text(_repeated("**[क](/a)** _ख_ ", f"# {_HEADLINE}\n")),
    "text: open Markdown": _text(_repeated("[**(![", f"# {_HEADLINE}\n")),
    "text: JSON": _text(_repeated(_PARAGRAPH, f'{{"headline": "{_HEADLINE}", "text": "', '"}')),
    "text: open JSON": _text(_repeated('{"text": ', f'{{"headline": "{_HEADLINE}", ')),
    "text: HTML": _text(_repeated("<p>क</p>", f"<h1>{_HEADLINE}</h1>")),
    "text: NUL": _text(_repeated("\x00", _HEADLINE)),
    "text: halves of pairs": _text(_repeated("\ud800", _HEADLINE)),
    "text: combining marks": _text(_repeated("\u093c", "क")),
}  # fmt: skip


def message(shape: Shape, size: int) -> RawMessage:
    """Returns a shape's page of about `size` bytes as a message."""
    payload = Payload(b"", "text", "made", _FETCHED)
    return RawMessage(
        shape.page(size), shape.content_type, "https://www.example.in/desh/a-1.html", _FETCHED, "m1", payload
    )


def main() -> None:
    """Measures and prints the table."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.growth",
        description="Shows that work grows no faster than the page.",
        epilog=EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="N", help="in bytes")
    parser.add_argument("--shape", action="append", metavar="TEXT", help="only shapes whose name holds this")
    options = parser.parse_args()
    split_page(message(SHAPES["text: paragraphs"], 1_000))  # loads the gazetteer and its like
    print(f"{'shape':34}" + "".join(f"{_size(size):>12}" for size in options.sizes) + f"{'exponent':>10}")
    print(f"{'':34}" + "ms/MB".rjust(12) * len(options.sizes))
    for name, shape in SHAPES.items():
        if options.shape is None or any(part in name for part in options.shape):
            print(_row(name, shape, options.sizes), flush=True)
    unit = 1 if sys.platform == "darwin" else 1024  # of ru_maxrss, in bytes
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6
    print(f"\npeak memory of the process: {peak:.0f} MB")


def _row(name: str, shape: Shape, sizes: Sequence[int]) -> str:
    """Returns a shape's line of the table."""
    cells: list[str] = []
    measured: list[tuple[float, float]] = []
    for size in sizes:
        page = message(shape, size)
        megabytes = _bytes(page.content) / 1e6
        begin = time.perf_counter()
        split_page(page)
        seconds = time.perf_counter() - begin
        measured.append((megabytes, seconds))
        cells.append(f"{seconds * 1e3 / megabytes:>12.0f}")
        if seconds > PATIENCE:
            break
    cells += ["–".rjust(12)] * (len(sizes) - len(cells))
    return f"{name:34}{''.join(cells)}{_exponent(measured):>10}"


def _exponent(measured: Sequence[tuple[float, float]]) -> str:
    if len(measured) < 2:
        return "–"
    (size, seconds), (larger, longer) = measured[-2:]
    return f"{math.log(longer / seconds) / math.log(larger / size):.2f}" if larger > size else "–"


def _size(size: int) -> str:
    return f"{size // 1000} kB" if size < 1_000_000 else f"{size // 1_000_000} MB"


if __name__ == "__main__":
    main()
