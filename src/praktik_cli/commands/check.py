"""``praktik check``: reads and checks, nothing more."""

from collections.abc import Sequence
from pathlib import Path

from praktik_cli.commands.signups import find_settings, read_and_check
from praktik_cli.commands.speaker import Speaker
from praktik_cli.exit_codes import ExitCode


def check(signups: Sequence[Path], config: Path | None, language: str | None, *, as_json: bool) -> ExitCode:
    """Shows how the sign-ups were understood and every finding; exit 1 when one is an error."""
    speaker = Speaker(language, as_json=as_json)
    with speaker.progress() as progress:
        progress.stage("read")
        _, reading = read_and_check(signups, find_settings(config))
    return speaker.show_check(reading)
