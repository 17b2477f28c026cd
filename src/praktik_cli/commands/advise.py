"""``praktik advise``: what would give more interns a place, and what the goals cost."""

from dataclasses import replace
from pathlib import Path

from praktik_cli.commands.advising import advised_of
from praktik_cli.commands.past_run import open_run
from praktik_cli.commands.speaker import Speaker
from praktik_cli.exit_codes import ExitCode


def advise(run: Path | None, language: str | None, *, as_json: bool) -> ExitCode:
    """Works out advice for the run record ``run``, a folder's newest one, or the newest in the current folder.

    Raises:
        PraktikError: there is none, or the sign-ups it was made from changed.
    """
    from praktik_cli.explaining.report import report_of  # noqa: PLC0415 - pandas loads here, not for --help

    past, speaker = open_run(run), Speaker(language, as_json=as_json)
    with speaker.progress() as progress:
        advised = advised_of(past.problem, past.run.matches, past.run.goals, progress)
    return speaker.show_advice(report_of(replace(past.run, advised=advised), past.reading, past.problem), past.record)
