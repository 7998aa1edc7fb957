"""What a person at the command line can mend."""

from transforms.extraction.errors import KhabarError


class OptionError(KhabarError):
    """A wrong option, told before any work begins; exit status 2.

    Args:
        option: the option as typed, ``--input_pattern``.
        problem: what is wrong with it, and the mend.
    """

    def __init__(self, option: str, problem: str) -> None:
        super().__init__(f"{option}: {problem}")


class LakeError(KhabarError):
    """A lake that cannot be read as one: not there, not a folder; or a query that it refuses."""
