"""The options of ``khabar run``: ours, and any of Beam's."""

import argparse
import dataclasses
import datetime
import difflib
import os
from collections.abc import Sequence

from apache_beam.io.filesystem import BeamIOError, CompressionTypes
from apache_beam.io.filesystems import FileSystems
from apache_beam.options.pipeline_options import PipelineOptions, StandardOptions
from apache_beam.runners.portability.fn_api_runner import FnApiRunner
from apache_beam.runners.runner import PipelineRunner, create_runner

from pipeline.errors import OptionError
from pipeline.verb import MAX_MESSAGE_BYTES, add_fetched_at, fetched_at
from transforms.extraction.errors import DataError
from transforms.extraction.scores.reference import MatchReference, read_reference, shipped_reference
from transforms.storage import is_local

EXAMPLE = """\
example:
  khabar run --input_pattern 'crawl/*.jsonl.gz' --output_directory lake
  khabar run --input_pattern 'pages/*.html' --output_directory lake --fetched_at 2025-06-04T09:00:00Z
  khabar run --input_pattern 'CC-NEWS-*.warc.gz' --input_pattern 'corpus/*.parquet' --output_directory lake

Any option of Beam's may be added, such as --runner. DirectRunner, the default, is Beam's in-process runner.
Exit status: 0 every message is accounted for; 1 the run failed; 2 a wrong option.
"""


@dataclasses.dataclass(frozen=True)
class RunOptions:
    """The options of ours, validated."""

    input_patterns: Sequence[str]
    output_directory: str
    fetched_at: datetime.datetime | None
    max_message_bytes: int
    summary_file: str | None
    beam: PipelineOptions
    runner: PipelineRunner
    match_reference: MatchReference | None = None  # with those that ship; None: those alone

    @property
    def on_one_machine(self) -> bool:
        """Whether the line runs in this process."""
        return isinstance(self.runner, FnApiRunner)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares our options; underscores, as Beam's have, so that they pass to a template unchanged."""
    parser.add_argument(
        "--input_pattern",
        action="append",
        default=[],
        metavar="PATTERN",
        help="files to read: .jsonl and .json (messages, or objects of a text corpus), .txt and .html (a "
        "page a file), .warc and .wet (a page a record), each also .gz or .zst; .parquet (a page a row); "
        "local or gs://; may be given several times, kinds may be mixed",
    )
    parser.add_argument(
        "--output_directory", metavar="LAKE", help="the folder or gs:// address that gets the tables"
    )
    add_fetched_at(parser)
    parser.add_argument(
        "--max_message_bytes",
        type=int,
        default=MAX_MESSAGE_BYTES,
        metavar="N",
        help="a longer message becomes a dead letter that keeps its head and its hash (default: %(default)s)",
    )
    parser.add_argument(
        "--match_reference",
        metavar="FILE",
        help="known matches that scores are compared with, made by `khabar reference build`; beside those of "
        "the IPL, which ship",
    )
    parser.add_argument("--summary_file", metavar="FILE", help="writes the summary there too, as JSON")


def parse_options(arguments: argparse.Namespace, beam_arguments: Sequence[str]) -> RunOptions:
    """Validates all options together, before any work begins.

    Raises:
        OptionError: an option is missing, wrong, or known neither to us nor to Beam.
    """
    _refuse_unknown(beam_arguments)  # first: a mistyped option is not a missing one
    if not arguments.input_pattern:
        raise OptionError("--input_pattern", "is missing; say which files to read")
    if not arguments.output_directory:
        raise OptionError("--output_directory", "is missing; say where the tables go")
    check_filesystem("--output_directory", arguments.output_directory)
    if is_local(arguments.output_directory):
        _check_writable("--output_directory", arguments.output_directory)
    if arguments.summary_file is not None:
        _check_writable("--summary_file", os.path.dirname(os.path.abspath(arguments.summary_file)))
    if arguments.max_message_bytes < 1:
        raise OptionError("--max_message_bytes", f"{arguments.max_message_bytes} is not a number of bytes")
    beam_options = PipelineOptions(list(beam_arguments))
    return RunOptions(
        input_patterns=arguments.input_pattern,
        output_directory=arguments.output_directory,
        fetched_at=fetched_at(arguments),
        max_message_bytes=arguments.max_message_bytes,
        summary_file=arguments.summary_file,
        match_reference=_match_reference(arguments.match_reference) if arguments.match_reference else None,
        beam=beam_options,
        runner=_runner(beam_options.view_as(StandardOptions).runner),
    )


def check_filesystem(option: str, path: str) -> None:
    """Raises OptionError where khabar, as it is installed, cannot read or write such an address."""
    scheme, _, rest = path.partition("://")
    if not rest:
        return
    if scheme != "gs":
        raise OptionError(option, f"{path}: khabar reads and writes local paths and gs://")
    try:
        FileSystems.get_filesystem(path)
    except ValueError as error:
        raise OptionError(option, f"{path}: gs:// needs khabar[gcp]; install it") from error


def _match_reference(path: str) -> MatchReference:
    """Returns the matches of a file, with those that ship."""
    check_filesystem("--match_reference", path)
    try:
        # Read as it is stored: Beam would unpack a file by its name.
        with FileSystems.open(path, compression_type=CompressionTypes.UNCOMPRESSED) as file:
            known = read_reference(file.read(), path)
    except (OSError, BeamIOError) as error:
        raise OptionError("--match_reference", f"{path} cannot be read: {error}") from error
    except DataError as error:
        raise OptionError("--match_reference", error.message) from error
    return shipped_reference().merged(known)


def _check_writable(option: str, folder: str) -> None:
    above = os.path.abspath(folder)
    while not os.path.lexists(above):
        above = os.path.dirname(above)
    if not os.path.isdir(above):
        raise OptionError(option, f"{above} is not a folder; name another place")
    if not os.access(above, os.W_OK | os.X_OK):
        raise OptionError(option, f"the folder {above} may not be written to; name another place")


def _runner(name: str | None) -> PipelineRunner:
    # Beam's DirectRunner would try to fetch another runner first (Prism) and fall back in silence; khabar
    # means the in-process runner, always.
    if name in (None, "DirectRunner", "FnApiRunner"):
        return FnApiRunner()
    try:
        return create_runner(name)
    except (ValueError, ImportError) as error:
        raise OptionError("--runner", f"{error}") from error


def _refuse_unknown(beam_arguments: Sequence[str]) -> None:
    # Beam drops what it does not know with a warning; a mistyped option must not go unnoticed.
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False, conflict_handler="resolve")
    for group in PipelineOptions.__subclasses__():
        group._add_argparse_args(parser)
    ours = argparse.ArgumentParser(add_help=False)
    add_arguments(ours)
    known = [*ours._option_string_actions, *parser._option_string_actions]
    _, unknown = parser.parse_known_args(list(beam_arguments))
    for argument in unknown:
        if argument.startswith("-"):
            name = argument.partition("=")[0]
            near = difflib.get_close_matches(name, known, n=1)
            raise OptionError(name, f"no such option{f'; did you mean {near[0]}?' if near else ''}")
    if unknown:
        raise OptionError(unknown[0], "is not an option; quote patterns, and give each with --input_pattern")
