"""``praktik check``: reads and checks, and saves what it found where it was asked to."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from praktik_cli.commands.signups import find_settings, read_and_check
from praktik_cli.commands.speaker import Speaker
from praktik_cli.exit_codes import ExitCode


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckOptions:
    """What was asked for on the command line."""

    signups: Sequence[Path]
    config: Path | None = None
    save_columns: Path | None = None
    force: bool = False
    language: str | None = None
    as_json: bool = False


def check(options: CheckOptions) -> ExitCode:
    """Shows how the sign-ups were understood and every finding; exit 1 when one is an error.

    Raises:
        PraktikError: a file cannot be used at all, or an output not be written.
    """
    speaker = Speaker(options.language, as_json=options.as_json)
    _refuse_bad_outputs(options)
    with speaker.progress() as progress:
        progress.stage("read")
        _, reading = read_and_check(options.signups, find_settings(options.config))
    code = speaker.show_check(reading)
    if options.save_columns:
        from praktik_cli.writing.columns_file import save_columns  # noqa: PLC0415 - its library loads when asked for

        saved = save_columns(options.save_columns, reading, speaker.translator(reading), force=options.force)
        speaker.show_saved_columns(options.save_columns, saved, reading)
    return code


def _refuse_bad_outputs(options: CheckOptions) -> None:
    from praktik_cli.writing.atomic import refuse_inputs  # noqa: PLC0415

    if options.save_columns:
        from praktik_cli.writing.columns_file import check_columns_file  # noqa: PLC0415

        refuse_inputs([options.save_columns], options.signups)
        check_columns_file(options.save_columns, force=options.force)
