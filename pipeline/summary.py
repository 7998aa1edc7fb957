"""What a run says at its end."""

import dataclasses
from collections.abc import Mapping
from typing import Any

from schemas.tables import TABLES
from transforms import metrics


@dataclasses.dataclass(frozen=True)
class Summary:
    """The accounts of a run."""

    counters: Mapping[str, int]  # of transforms.metrics, summed over the run
    seconds: float
    output_directory: str

    def __getitem__(self, name: str) -> int:
        return self.counters.get(name, 0)

    @property
    def dead_letters(self) -> int:
        """Messages that became dead letters; faults of whole files are counted apart."""
        return self[metrics.ROWS + "dead_letters"] - self[metrics.FILE_FAULTS]

    @property
    def accounted_for(self) -> bool:
        """Whether every message read is an article, a duplicate or a dead letter."""
        return self[metrics.MESSAGES_READ] == (
            self[metrics.ROWS + "articles"] + self[metrics.DUPLICATES] + self.dead_letters
        )

    @property
    def skipped_records(self) -> dict[str, int]:
        """Records of WARC files that hold no page, by kind, the most frequent first; no messages."""
        found = {
            name.removeprefix(metrics.SKIPPED): count
            for name, count in self.counters.items()
            if name.startswith(metrics.SKIPPED)
        }
        return dict(sorted(found.items(), key=lambda kind: (-kind[1], kind[0])))

    def as_dict(self) -> dict[str, Any]:
        """Returns the summary as it stands in ``--summary_file``."""
        read = self[metrics.MESSAGES_READ]
        return {
            "messages_read": read,
            "articles": self[metrics.ROWS + "articles"],
            "duplicates": self[metrics.DUPLICATES],
            "dead_letters": self.dead_letters,
            "file_faults": self[metrics.FILE_FAULTS],
            "accounted_for": self.accounted_for,
            "skipped_records": self.skipped_records,
            "tables": {
                name: {
                    "rows": self[metrics.ROWS + name],
                    "files_written": self[metrics.FILES_WRITTEN + name],
                    "files_present": self[metrics.FILES_PRESENT + name],
                }
                for name in TABLES
            },
            "bytes_written": self[metrics.BYTES_WRITTEN],
            "seconds": round(self.seconds, 3),
            "messages_per_second": round(read / self.seconds, 1) if self.seconds else 0.0,
            "output_directory": self.output_directory,
        }

    def as_text(self) -> str:
        """Returns the summary for a person."""
        facts = self.as_dict()
        sign = "=" if self.accounted_for else "≠"
        lines = [
            f"{facts['messages_read']:,} messages read {sign} {facts['articles']:,} articles "
            f"+ {facts['duplicates']:,} duplicates + {facts['dead_letters']:,} dead letters",
        ]
        if self.skipped_records:
            kinds = ", ".join(f"{count:,} {kind}" for kind, count in self.skipped_records.items())
            lines.append(f"WARC records that hold no page, and are no messages: {kinds}")
        faults = facts["file_faults"]
        if faults:
            lines.append(f"{faults:,} file{'s' if faults > 1 else ''} could not be read, or not to the end")
        if facts["tables"]["dead_letters"]["rows"]:
            lines.append(
                f"what was refused: khabar query --lake {self.output_directory} "
                '"SELECT error_type, source, error_message FROM dead_letters"'
            )
        lines.append("")
        lines.append(f"{'table':<13}{'rows':>10}{'new files':>11}{'files there already':>21}")
        for name, table in facts["tables"].items():
            lines.append(
                f"{name:<13}{table['rows']:>10,}{table['files_written']:>11,}{table['files_present']:>21,}"
            )
        lines.append("")
        lines.append(
            f"{facts['seconds']:.1f} s, {facts['messages_per_second']:,.0f} messages/s, "
            f"{facts['bytes_written'] / 1e6:.1f} MB in {self.output_directory}"
        )
        if not self.accounted_for:
            lines.append("the accounts do not add up: this is a fault of khabar; please report it")
        return "\n".join(lines)
