"""``praktik check``: reads and checks, nothing more but a marked copy where one is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from praktik_cli.commands.annotating import copy_paths, write_copies
from praktik_cli.commands.outputs import insist_on_xlsx, refuse_bad_outputs
from praktik_cli.commands.signups import find_settings, read_and_check
from praktik_cli.commands.speaker import Speaker
from praktik_cli.exit_codes import ExitCode


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckOptions:
    """What was asked for on the command line."""

    signups: Sequence[Path]
    config: Path | None = None
    annotate: Path | None = None
    force: bool = False
    language: str | None = None
    as_json: bool = False


def check(options: CheckOptions) -> ExitCode:
    """Shows how the sign-ups were understood and every finding; exit 1 when one is an error.

    Raises:
        PraktikError: a file or setting cannot be used, or a marked copy cannot be written.
    """
    speaker = Speaker(options.language, as_json=options.as_json)
    config = find_settings(options.config)
    paths = _copies(options, config)
    with speaker.progress() as progress:
        progress.stage("read")
        settings, reading = read_and_check(options.signups, config)
        if paths:
            progress.stage("write")
        t = speaker.translator(reading)
        copies = write_copies(paths, reading, settings, t, force=options.force) if paths else []
    return speaker.show_check(reading, copies)


def _copies(options: CheckOptions, config: Path | None) -> dict[Path, Path]:
    """Sign-up file → the copy to write; known to be possible before any work is done."""
    if options.annotate is None:
        return {}
    insist_on_xlsx(options.annotate)
    paths = copy_paths(options.signups, options.annotate)
    inputs = [*options.signups, *filter(None, [config])]
    refuse_bad_outputs(list(paths.values()), inputs, force=options.force)
    return paths
