"""A run that was made before, with its people: what every command that looks back does first."""

from dataclasses import dataclass, replace
from pathlib import Path

from praktik_cli.commands.collecting import no_collecting
from praktik_cli.domain.problem import Problem
from praktik_cli.domain.reading import Reading
from praktik_cli.domain.run import Run
from praktik_cli.errors import InputError, UsageError
from praktik_cli.i18n import mark


@dataclass(frozen=True, slots=True)
class PastRun:
    """A run and the sign-ups that it was made from.

    Attributes:
        run: as its record has it.
        reading: the sign-ups, read and checked again; they have not changed since.
        problem: the two together, as the run solved it.
        record: where the record is.
    """

    run: Run
    reading: Reading
    problem: Problem
    record: Path

    @property
    def workbook(self) -> Path | None:
        """The match workbook beside the record; ``None`` when it is no longer there."""
        beside = self.record.with_suffix(".xlsx")
        return beside if beside.is_file() else None


def open_run(asked: Path | None) -> PastRun:
    """The run record ``asked``, a folder's newest one, or the newest in the current folder, with its people.

    Raises:
        PraktikError: there is none, it was changed, or the sign-ups it was made from have.
    """
    from praktik_cli.building.problem import build  # noqa: PLC0415 - pandas loads here, not for --help
    from praktik_cli.checking.check import check  # noqa: PLC0415
    from praktik_cli.reading.record import read_run  # noqa: PLC0415
    from praktik_cli.reading.signups import read_again  # noqa: PLC0415

    record = find_record(asked)
    run = read_run(record)
    with no_collecting():
        reading = check(read_again(run, record.parent), run.settings)
    reading = replace(reading, signups=run.earlier.with_waited(reading.signups))
    problem = build(reading.signups, run.settings, run.earlier.past(reading.signups))
    if not _fits(run, reading, problem):
        raise InputError(
            mark("{file} does not fit its sign-ups: it was changed by hand or is damaged. Run praktik match again."),
            file=record.name,
        )
    return PastRun(run, reading, problem, record)


def _fits(run: Run, reading: Reading, problem: Problem) -> bool:
    """Whether all that the record says follows from the sign-ups and its matches."""
    from praktik_cli.commands.certifying import certified  # noqa: PLC0415
    from praktik_cli.explaining.outcome import counts_of  # noqa: PLC0415
    from praktik_cli.verifying.claims import Claims  # noqa: PLC0415
    from praktik_cli.verifying.verify import verify  # noqa: PLC0415

    is_optimal = all(goal.proven for goal in run.goals)
    if run.status != ("optimal" if is_optimal else "feasible"):
        return False
    if verify(reading.signups, run.settings, run.matches, run.goals, problem.past):
        return False
    # What a place would cost and what would help is not worked out again: that takes a solve for each.
    if not Claims(run, reading.signups).are_possible():
        return False
    unplaced, tight_sets = certified(problem, reading.signups, run.matches, is_optimal=is_optimal)
    told = tuple(why.unpriced() for why in run.unplaced)
    return (told, run.tight_sets) == (unplaced, tight_sets) and run.counts == counts_of(problem, run.matches, unplaced)


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
