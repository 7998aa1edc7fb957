"""What the verbs of the command line share."""

import argparse
import datetime
import os
import re
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from pipeline.errors import OptionError
from transforms.extraction.messages import is_believable, parse_timestamp

#: A message may have so many bytes unless said otherwise: the limit of a Pub/Sub message.
MAX_MESSAGE_BYTES = 10_000_000

_ZONE = re.compile(r"[0-9]([Zz]|[+-][0-9]{2}:?[0-9]{2})$")


def verb_parser(verb: str, *, description: str, epilog: str) -> argparse.ArgumentParser:
    """Returns the parser of a verb; its help ends with an example, laid out as it is written."""
    return argparse.ArgumentParser(
        prog=f"khabar {verb}",
        description=description,
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def add_fetched_at(parser: argparse.ArgumentParser) -> None:
    """Declares `--fetched_at`."""
    parser.add_argument(
        "--fetched_at",
        metavar="TIME",
        help="when pages were crawled that do not say so themselves, RFC 3339; else their file's time counts",
    )


def fetched_at(arguments: argparse.Namespace) -> datetime.datetime | None:
    """Returns `--fetched_at`, None where it is not given.

    Raises:
        OptionError: it is no time with its zone.
    """
    if arguments.fetched_at is None:
        return None
    moment = parse_timestamp(arguments.fetched_at)
    if moment is None or not _ZONE.search(arguments.fetched_at):
        raise OptionError(
            "--fetched_at",
            f"{arguments.fetched_at!r} is not a time with its zone, such as 2025-06-04T14:30:00+05:30",
        )
    return moment


def file_time(modified_at: float) -> float:
    """Returns a file's time in seconds since 1970, or now where its clock was never set or is broken."""
    try:
        moment = datetime.datetime.fromtimestamp(modified_at, datetime.timezone.utc)
    except (ValueError, OverflowError, OSError):
        return time.time()
    return modified_at if is_believable(moment) else time.time()


@contextmanager
def printing() -> Iterator[None]:
    """Where a verb prints: a reader that has had enough, `head` for one, is no fault."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes once more when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
