"""``khabar reference``: known matches that scores are compared with."""

import argparse
import os
import pathlib
import sys
from collections.abc import Iterator, Sequence

import orjson
from tqdm import tqdm

from pipeline.errors import OptionError
from pipeline.verb import printing, verb_parser
from transforms.extraction.scores.cricsheet import read_cricsheet
from transforms.extraction.scores.reference import KnownMatch, write_reference

_EXAMPLE = """\
FOLDER holds Cricsheet's JSON files as they come out of its archives, a match a file, in folders or not. Every
match of the IPL to May 2026 ships with khabar and need not be given. Cricsheet's data is under ODC-BY 1.0:
who passes the file on names Cricsheet (https://cricsheet.org).

example:
  khabar reference build t20s_json -o t20s.tsv.gz
  khabar run --input_pattern 'crawl/*.jsonl.gz' --output_directory lake --match_reference t20s.tsv.gz

Exit status: 0 built, though files may have been left out, each named; 1 no match was found, or the file
cannot be written; 2 a wrong option.
"""


def main(arguments: Sequence[str]) -> int:
    """Runs the verb; returns the exit status."""
    parser = verb_parser(
        "reference",
        description="Makes a file of known matches for `khabar run --match_reference`.",
        epilog=_EXAMPLE,
    )
    parser.add_argument("action", choices=("build",))
    parser.add_argument("folder", metavar="FOLDER", help="a folder of Cricsheet's JSON files")
    parser.add_argument("-o", "--output", required=True, metavar="FILE", help="the file to write, gzipped")
    options = parser.parse_args(list(arguments))
    try:
        return _build(options)
    except OptionError as error:
        print(f"khabar reference: {error}", file=sys.stderr)
        return 2


def _build(options: argparse.Namespace) -> int:
    folder = pathlib.Path(options.folder)
    if not folder.is_dir():
        raise OptionError("FOLDER", f"{folder} is no folder; unpack Cricsheet's archive and name its folder")
    matches = {match.match_id: match for match in _read(folder)}
    if not matches:
        print(f"khabar reference: no match of Cricsheet's is in {folder}", file=sys.stderr)
        return 1
    output = pathlib.Path(options.output)
    try:
        _write(output, write_reference(matches.values()))
    except OSError as error:
        print(f"khabar reference: {output}: {error.strerror}", file=sys.stderr)
        return 1
    with printing():
        print(f"{len(matches):,} matches in {output}")
    return 0


def _read(folder: pathlib.Path) -> Iterator[KnownMatch]:
    """Yields the folder's matches; a file that is none is named, and the others are read."""
    for file in tqdm(sorted(folder.rglob("*.json")), unit="match", leave=False, disable=None):
        try:
            yield read_cricsheet(orjson.loads(file.read_bytes()), file.stem)
        except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
            print(
                f"khabar reference: {file} is left out, no match of Cricsheet's: {error!r}", file=sys.stderr
            )


def _write(output: pathlib.Path, data: bytes) -> None:
    """Writes a file, whole or not at all."""
    temporary = output.with_name(f"{output.name}.{os.getpid()}.tmp")
    try:
        temporary.write_bytes(data)
        temporary.replace(output)
    finally:
        temporary.unlink(missing_ok=True)
