"""``praktik check``: reads and checks; a marked copy and the understood columns are saved where that is asked for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from praktik_cli.commands.annotating import copy_paths, write_copies
from praktik_cli.commands.outputs import insist_on_xlsx, refuse_bad_outputs
from praktik_cli.commands.signups import find_settings, read_and_check
from praktik_cli.commands.speaker import Speaker
from praktik_cli.domain.reading import Reading
from praktik_cli.exit_codes import ExitCode


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckOptions:
    """What was asked for on the command line."""

    signups: Sequence[Path]
    config: Path | None = None
    annotate: Path | None = None
    save_columns: Path | None = None
    force: bool = False
    language: str | None = None
    as_json: bool = False


def check(options: CheckOptions) -> ExitCode:
    """Shows how the sign-ups were understood and every finding; exit 1 when one is an error.

    Raises:
        PraktikError: a file or setting cannot be used, or an output cannot be written.
    """
    speaker = Speaker(options.language, as_json=options.as_json)
    config = find_settings(options.config)
    paths = _copies(options, config)
    _refuse_bad_columns_file(options, paths.values())
    with speaker.progress() as progress:
        progress.stage("read")
        settings, reading = read_and_check(options.signups, config)
        if paths:
            progress.stage("write")
        t = speaker.translator(reading)
        copies = write_copies(paths, reading, settings, t, force=options.force) if paths else []
    code = speaker.show_check(reading, copies)
    _save_columns(options, reading, speaker)
    return code


def _copies(options: CheckOptions, config: Path | None) -> dict[Path, Path]:
    """Sign-up file → the copy to write; known to be possible before any work is done."""
    if options.annotate is None:
        return {}
    insist_on_xlsx(options.annotate)
    paths = copy_paths(options.signups, options.annotate)
    inputs = [*options.signups, *filter(None, [config])]
    refuse_bad_outputs(list(paths.values()), inputs, force=options.force)
    return paths


def _refuse_bad_columns_file(options: CheckOptions, copies: Iterable[Path]) -> None:
    if options.save_columns:
        from praktik_cli.writing.atomic import refuse_inputs  # noqa: PLC0415 - its libraries load when asked for
        from praktik_cli.writing.columns_file import check_columns_file  # noqa: PLC0415

        refuse_inputs([options.save_columns], [*options.signups, *copies])
        check_columns_file(options.save_columns, force=options.force)


def _save_columns(options: CheckOptions, reading: Reading, speaker: Speaker) -> None:
    if options.save_columns:
        from praktik_cli.writing.columns_file import save_columns  # noqa: PLC0415

        saved = save_columns(options.save_columns, reading, speaker.translator(reading), force=options.force)
        speaker.show_saved_columns(options.save_columns, saved, reading)
