"""Where a run's files are."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Outputs:
    """The files of a run, each path as it is shown to the person and typed in a command.

    Attributes:
        record: the run record.
        workbook: the match workbook; ``None`` when it is not known.
        settings: the settings file; ``None`` when all settings have their defaults.
    """

    record: Path
    workbook: Path | None = None
    settings: Path | None = None
