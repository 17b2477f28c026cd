"""``praktik compare``: two runs side by side."""

from pathlib import Path

from praktik_cli.commands.past_run import PastRun, open_run
from praktik_cli.commands.speaker import Speaker
from praktik_cli.domain.report import MatchReport
from praktik_cli.exit_codes import ExitCode


def compare(first: Path, second: Path, language: str | None, *, as_json: bool) -> ExitCode:
    """Shows what differs from the run ``first`` to the run ``second``; the words follow the sign-ups of ``first``.

    Raises:
        PraktikError: one of them is no run, was changed, or the sign-ups it was made from have.
    """
    from praktik_cli.explaining.comparison import compared  # noqa: PLC0415 - pandas loads here, not for --help

    runs = open_run(first), open_run(second)
    speaker = Speaker(language, as_json=as_json)
    return speaker.show_comparison(compared(*map(_report, runs)), tuple(run.record for run in runs), runs[0].reading)


def _report(past: PastRun) -> MatchReport:
    from praktik_cli.explaining.report import report_of  # noqa: PLC0415

    return report_of(past.run, past.reading, past.problem)
