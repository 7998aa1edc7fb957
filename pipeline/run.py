"""``khabar run``: pages in, tables out."""

import pathlib
import sys
import traceback
from collections.abc import Iterator, Sequence

import orjson

from pipeline.errors import OptionError
from pipeline.launch import launch
from pipeline.options import EXAMPLE, add_arguments, parse_options
from pipeline.verb import printing, verb_parser


def main(arguments: Sequence[str]) -> int:
    """Runs the verb; returns the exit status."""
    parser = verb_parser(
        "run",
        description="Reads raw news pages; writes articles, scores, mentions and dead letters as Parquet.",
        epilog=EXAMPLE,
    )
    add_arguments(parser)
    ours, beam_arguments = parser.parse_known_args(list(arguments))
    try:
        options = parse_options(ours, beam_arguments)
        if options.summary_file is not None:  # that of an earlier run must not be taken for this one's
            pathlib.Path(options.summary_file).unlink(missing_ok=True)
        summary = launch(options)
    except OptionError as error:
        print(f"khabar run: {error}", file=sys.stderr)
        return 2
    except BaseException as error:
        if any(isinstance(link, KeyboardInterrupt) for link in _chain(error)):
            print("khabar run: stopped; every file in place is whole. The same run goes on.", file=sys.stderr)
            return 130
        if not any(isinstance(link, OSError) for link in _chain(error)):  # a full disk needs no trace
            traceback.print_exc()
        print(
            f"khabar run: the run failed: {_reason(error)}\n"
            "Every file in place is whole. Mend the cause and start the same run again.",
            file=sys.stderr,
        )
        return 1
    if options.summary_file is not None:
        pathlib.Path(options.summary_file).write_bytes(
            orjson.dumps(summary.as_dict(), option=orjson.OPT_INDENT_2) + b"\n"
        )
    with printing():
        print(summary.as_text())
    return 0 if summary.accounted_for else 1


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _reason(error: BaseException) -> str:
    # A runner may put the whole trace into the message; its last line says what it was.
    lines = [line for line in str(error).splitlines() if line.strip()]
    return lines[-1].strip() if lines else type(error).__name__
