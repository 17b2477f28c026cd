"""``praktik report``: the report of a run again."""

from pathlib import Path

from praktik_cli.commands.past_run import open_run
from praktik_cli.commands.speaker import Speaker
from praktik_cli.exit_codes import ExitCode


def report(run: Path | None, language: str | None, *, as_json: bool) -> ExitCode:
    """Shows the run record ``run``, a folder's newest one, or the newest in the current folder.

    Raises:
        PraktikError: there is none, or the sign-ups it was made from changed.
    """
    from praktik_cli.explaining.report import report_of  # noqa: PLC0415 - pandas loads here, not for --help

    past = open_run(run)
    speaker = Speaker(language, as_json=as_json)
    return speaker.show_match(report_of(past.run, past.reading, past.problem), past.workbook, past.record, None)
