"""``khabar run``: pages in, tables out."""

import argparse
import pathlib
import sys
import traceback
from collections.abc import Iterator, Sequence

import orjson

from pipeline.errors import OptionError
from pipeline.launch import launch
from pipeline.options import EXAMPLE, add_arguments, parse_options


def main(arguments: Sequence[str]) -> int:
    """Runs the verb; returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="khabar run",
        description="Reads raw news pages; writes articles, scores, mentions and dead letters as Parquet.",
        epilog=EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    add_arguments(parser)
    ours, beam_arguments = parser.parse_known_args(list(arguments))
    try:
        options = parse_options(ours, beam_arguments)
        summary = launch(options)
    except OptionError as error:
        print(f"khabar run: {error}", file=sys.stderr)
        return 2
    except Exception as error:
        if not any(isinstance(link, OSError) for link in _chain(error)):  # a full disk needs no trace
            traceback.print_exc()
        print(
            f"khabar run: the run failed: {_reason(error)}\n"
            "Every file in place is whole. Mend the cause and start the same run again.",
            file=sys.stderr,
        )
        return 1
    print(summary.as_text())
    if options.summary_file is not None:
        pathlib.Path(options.summary_file).write_bytes(
            orjson.dumps(summary.as_dict(), option=orjson.OPT_INDENT_2) + b"\n"
        )
    return 0 if summary.accounted_for else 1


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _reason(error: Exception) -> str:
    # A runner may put the whole trace into the message; its last line says what it was.
    lines = [line for line in str(error).splitlines() if line.strip()]
    return lines[-1].strip() if lines else type(error).__name__
