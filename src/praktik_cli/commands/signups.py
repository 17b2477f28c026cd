"""What every command that reads sign-ups does first."""

from collections.abc import Sequence
from pathlib import Path

from praktik_cli.commands.collecting import no_collecting
from praktik_cli.domain.reading import Reading
from praktik_cli.settings import Settings

SETTINGS_FILE = "praktik.toml"


def find_settings(asked: Path | None) -> Path | None:
    """The settings file that was asked for, else ``praktik.toml`` in the current folder if there is one."""
    here = Path(SETTINGS_FILE)
    return asked or (here if here.is_file() else None)


def read_and_check(signups: Sequence[Path], config: Path | None) -> tuple[Settings, Reading]:
    """The settings, and the sign-ups with all findings.

    Raises:
        PraktikError: a file cannot be used at all.
    """
    from praktik_cli.checking.check import check  # noqa: PLC0415 - loads when it is needed, not for --help
    from praktik_cli.reading.settings_file import read_settings  # noqa: PLC0415
    from praktik_cli.reading.signups import read_signups  # noqa: PLC0415

    settings = read_settings(config)
    with no_collecting():
        return settings, check(read_signups(signups, settings.columns, codes=settings.codes), settings)
