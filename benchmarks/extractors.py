"""The extractors that people use now, each as its own documentation says for news: khabar's measure.

They live in an environment of their own (`make quality` makes it), where khabar is not installed, and answer
over a pipe: ``python -m benchmarks.extractors NAME`` reads requests on standard input, one JSON object a
line, and writes as many answers. So nothing here imports khabar, each extractor has a process to itself, and
neither its warnings nor its crashes are ours.
"""

import contextlib
import dataclasses
import datetime
import importlib.metadata
import json
import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple


class Request(NamedTuple):
    """A page as an extractor gets it."""

    content: str  # HTML, or plain text
    url: str | None
    fetched_at: str  # RFC 3339
    language: str  # ISO 639-1; "" where it is not known


#: Columns of khabar's articles by name; times as ISO 8601. None: the extractor finds no text.
Article = dict[str, Any] | None
Reader = Callable[[Request], Article]


@dataclasses.dataclass(frozen=True)
class Extractor:
    """One of them: the distributions it needs, the columns that it can give, and how it is loaded."""

    distributions: Sequence[str]
    columns: frozenset[str]
    load: Callable[[], Reader]


def main() -> None:
    """Answers requests until standard input ends. The first line tells versions, or what is missing."""
    extractor = EXTRACTORS[sys.argv[1]]
    with os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="ascii") as answers:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # whatever an extractor prints is no answer

        def say(answer: Mapping[str, Any]) -> None:
            answers.write(json.dumps(answer) + "\n")
            answers.flush()

        try:
            versions = {name: importlib.metadata.version(name) for name in extractor.distributions}
            read = extractor.load()
        except ImportError as error:
            say({"missing": str(error)})
            return
        say({"versions": versions})
        for line in sys.stdin:
            say(answer(read, Request(**json.loads(line))))


def answer(read: Reader, request: Request) -> dict[str, Any]:
    """Returns `article`, `seconds` of CPU, and the `error` where the extractor failed."""
    started = time.process_time()
    try:
        article, error = read(request), None
    except Exception as exception:  # an extractor's own, of whatever class: a page that it cannot read
        article, error = None, repr(exception)
    seconds = time.process_time() - started
    if article is not None and not (article["article_body"] or "").strip():
        article = None
    return {"article": article, "seconds": seconds, "error": error}


#: htmldate prints days unless it is told to print what it found.
_WHOLE = "%Y-%m-%dT%H:%M:%S%z"


def _load_trafilatura() -> Reader:
    import trafilatura

    def read(request: Request) -> Article:
        document = trafilatura.bare_extraction(
            request.content,
            url=request.url,
            with_metadata=True,
            include_comments=False,
            date_extraction_params={
                "original_date": True,
                "extensive_search": True,
                "max_date": request.fetched_at[:10],
                "outputformat": _WHOLE,
            },
        )
        if document is None:
            return None
        return {
            "headline": document.title,
            "description": document.description,
            "authors": document.author.split("; ") if document.author else [],
            "date_published": _iso(document.date),
            "article_body": document.text,
        }

    return read


def _load_newspaper() -> Reader:
    import newspaper
    from newspaper.languages import valid_languages

    languages = {code for code, _ in valid_languages()}

    def read(request: Request) -> Article:
        known = {"language": request.language} if request.language in languages else {}
        article = newspaper.Article(request.url or "", fetch_images=False, **known)
        article.download(input_html=request.content)
        article.parse()
        return {
            "headline": article.title,
            "description": article.meta_description,
            "authors": article.authors,
            "date_published": article.publish_date and article.publish_date.isoformat(),
            "language": article.meta_lang,
            "article_body": article.text,
        }

    return read


def _load_news_please() -> Reader:
    from newsplease import NewsPlease

    def read(request: Request) -> Article:
        article = NewsPlease.from_html(
            request.content, url=request.url, download_date=request.fetched_at, fetch_images=False
        )
        if not article:
            return None
        return {
            "headline": article.title,
            "description": article.description,
            "authors": article.authors,
            "date_published": article.date_publish and article.date_publish.isoformat(),
            "language": article.language,
            "article_body": article.maintext,
        }

    return read


def _load_readability() -> Reader:
    import lxml.html
    import readability

    read_dates = _load_htmldate()

    def read(request: Request) -> Article:
        document = readability.Document(request.content, url=request.url)
        author = document.author()
        return {
            "headline": document.short_title(),
            "authors": [author] if author != "[no-author]" else [],
            **read_dates(request),
            "article_body": _text(lxml.html.fromstring(document.summary(html_partial=True))),
        }

    return read


def _load_resiliparse() -> Reader:
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree

    read_dates = _load_htmldate()

    def read(request: Request) -> Article:
        tree = HTMLTree.parse(request.content)
        return {
            "headline": tree.title,
            **read_dates(request),
            "article_body": extract_plain_text(tree, main_content=True, alt_texts=False, list_bullets=False),
        }

    return read


def _load_htmldate() -> Callable[[Request], dict[str, str | None]]:
    """Returns a reader of dates, for the extractors that read none."""
    import htmldate

    def read(request: Request) -> dict[str, str | None]:
        first, last = (
            htmldate.find_date(
                request.content,
                original_date=original,
                outputformat=_WHOLE,
                url=request.url,
                max_date=request.fetched_at[:10],
            )
            for original in (True, False)
        )
        return {"date_published": _iso(first), "date_modified": _iso(last)}

    return read


def _iso(text: str | None) -> str | None:
    """Returns a time of htmldate's with a colon in its offset, which Python 3.10 asks for."""
    for form in (_WHOLE, _WHOLE.removesuffix("%z")):
        with contextlib.suppress(ValueError):
            return datetime.datetime.strptime(text or "", form).isoformat()
    return text


_INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "cite", "code", "em", "font", "i", "mark", "q", "s", "small", "span", "strong")
)


def _text(tree: Any) -> str:
    """Returns the text of an lxml tree, with a line to each block; the tree is spent."""
    for element in tree.iter():
        if element.tag not in _INLINE:
            element.text = "\n" + (element.text or "")
            element.tail = "\n" + (element.tail or "")
    return str(tree.text_content())


_PAGE = {"headline", "date_published", "article_body"}
EXTRACTORS: Mapping[str, Extractor] = {
    "trafilatura": Extractor(
        ["trafilatura"], frozenset({*_PAGE, "description", "authors"}), _load_trafilatura
    ),
    "newspaper4k": Extractor(
        ["newspaper4k"], frozenset({*_PAGE, "description", "authors", "language"}), _load_newspaper
    ),
    "news-please": Extractor(
        ["news-please"], frozenset({*_PAGE, "description", "authors", "language"}), _load_news_please
    ),
    "readability": Extractor(
        ["readability-lxml", "htmldate"], frozenset({*_PAGE, "authors", "date_modified"}), _load_readability
    ),
    "resiliparse": Extractor(
        ["resiliparse", "htmldate"], frozenset({*_PAGE, "date_modified"}), _load_resiliparse
    ),
}

if __name__ == "__main__":
    main()
