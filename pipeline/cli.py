"""The command ``khabar``. A verb's module is imported only when it is called, so that help comes at once."""

import importlib
import logging
import sys
import warnings
from collections.abc import Sequence

from schemas.version import PIPELINE_VERSION

#: Each verb with what it does; its module in this package has the verb's name and a `main(arguments)`.
VERBS = {
    "run": "pages in, tables out",
    "query": "SQL over a lake",
    "explain": "one page: what was kept, cut, weighed",
    "reference": "known matches, for run --match_reference",
}

_USAGE = """\
usage: khabar VERB [options]

khabar reads raw Indian news pages and writes articles, scores and entity mentions as Parquet.

{verbs}

  khabar VERB --help says more, with an example. khabar --version prints the version.

example:
  khabar run --input_pattern 'samples/pages/*' --output_directory lake
  khabar query "SELECT headline, state, date FROM articles_latest"
  khabar explain samples/pages/hp-bilaspur-lake.txt
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Calls a verb; returns the exit status: 0 done, 1 failed, 2 wrong options."""
    verb, *rest = (sys.argv[1:] if arguments is None else arguments) or ["--help"]
    if verb in VERBS:
        quiet_libraries()
        module = importlib.import_module(f"pipeline.{verb}")
        return int(module.main(rest))
    usage = _USAGE.format(verbs="\n".join(f"  {name:<14}{does}" for name, does in VERBS.items()))
    if verb in ("--help", "-h", "help"):
        print(usage, end="")
        return 0
    if verb == "--version":
        print(f"khabar {PIPELINE_VERSION}")
        return 0
    print(f"khabar: no such verb: {verb}\n\n{usage}", end="", file=sys.stderr)
    return 2


def quiet_libraries() -> None:
    """Keeps what Beam and its clients note on their own workings from a person's terminal.

    It begins when they are imported, so this is called before.
    """
    warnings.filterwarnings("ignore", category=FutureWarning, module=r"google\.")
    logging.getLogger("apache_beam").setLevel(logging.CRITICAL)  # what it logs as an error it raises too
    # Some of them go to the root logger; what others log still comes through.
    logging.getLogger().addFilter(lambda record: "apache_beam" not in record.pathname)


if __name__ == "__main__":
    sys.exit(main())
