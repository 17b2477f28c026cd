"""``praktik report``: the report of a run again."""

from pathlib import Path

from praktik_cli.commands.speaker import Speaker
from praktik_cli.domain.problem import Problem
from praktik_cli.domain.run import Run
from praktik_cli.domain.signup import Signups
from praktik_cli.errors import InputError, UsageError
from praktik_cli.exit_codes import ExitCode
from praktik_cli.i18n import mark


def report(run: Path | None, language: str | None, *, as_json: bool) -> ExitCode:
    """Shows the run record ``run``, a folder's newest one, or the newest in the current folder.

    Raises:
        PraktikError: there is none, or the sign-ups it was made from changed.
    """
    from praktik_cli.building.problem import build  # noqa: PLC0415 - pandas loads here, not for --help
    from praktik_cli.checking.check import check  # noqa: PLC0415
    from praktik_cli.explaining.report import report_of  # noqa: PLC0415
    from praktik_cli.reading.record import read_run  # noqa: PLC0415
    from praktik_cli.reading.signups import read_again  # noqa: PLC0415

    record = find_record(run)
    past = read_run(record)
    reading = check(read_again(past, record.parent), past.settings)
    problem = build(reading.signups, past.settings)
    if not _fits(past, problem):
        raise InputError(
            mark("{file} does not fit its sign-ups: it was changed by hand or is damaged. Run praktik match again."),
            file=record.name,
        )
    workbook = record.with_suffix(".xlsx")
    speaker = Speaker(language, as_json=as_json)
    told = report_of(past, reading, problem)
    return speaker.show_match(told, workbook if workbook.is_file() else None, record, None)


def _fits(run: Run, problem: Problem) -> bool:
    """Whether all that the record says follows from the sign-ups and its matches."""
    from praktik_cli.explaining.outcome import counts_of, unplaced_of  # noqa: PLC0415
    from praktik_cli.verifying.verify import verify  # noqa: PLC0415

    is_optimal = all(goal.proven for goal in run.goals)
    if run.status != ("optimal" if is_optimal else "feasible"):
        return False
    if verify(Signups(problem.hosts, problem.interns), run.settings, run.matches, run.goals):
        return False
    unplaced = unplaced_of(problem, run.matches, is_optimal=is_optimal)
    return run.unplaced == unplaced and run.counts == counts_of(problem, run.matches, unplaced)


def find_record(asked: Path | None) -> Path:
    """The run record that ``asked`` means: a record, the workbook beside it, or a folder.

    Raises:
        UsageError: there is no record there.
    """
    from praktik_cli.reading.record import newest_record  # noqa: PLC0415

    folder = asked or Path()
    if not folder.is_dir():
        return folder.with_suffix(".json")
    if (newest := newest_record(folder)) is None:
        raise UsageError(
            mark("There is no run record in {folder}. Make one with praktik match SIGNUPS, or name one."),
            folder=folder.resolve(),
        )
    return newest
