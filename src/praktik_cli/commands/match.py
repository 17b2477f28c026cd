"""``praktik match``: read, check, build, solve, verify, explain, write, report."""

import shlex
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from time import monotonic

from praktik_cli.checking.comeback import CameBack
from praktik_cli.commands.advising import with_advice
from praktik_cli.commands.ctrl_c import CtrlC
from praktik_cli.commands.outputs import match_outputs, refuse_bad_outputs, relative_to
from praktik_cli.commands.rounds import next_workbook, read_before, record_of, with_kept
from praktik_cli.commands.signups import find_settings, read_and_check
from praktik_cli.commands.speaker import Speaker
from praktik_cli.commands.stopwatch import Stopwatch
from praktik_cli.commands.versions import versions
from praktik_cli.domain.clash import Clash
from praktik_cli.domain.earlier import Earlier
from praktik_cli.domain.problem import Problem
from praktik_cli.domain.progress import Progress
from praktik_cli.domain.reading import InputFile, Reading
from praktik_cli.domain.report import MatchReport
from praktik_cli.domain.run import Match, Run
from praktik_cli.domain.solution import Solution
from praktik_cli.errors import NoMatchingInTime, UsageError
from praktik_cli.exit_codes import ExitCode
from praktik_cli.i18n import mark
from praktik_cli.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchOptions:
    """What was asked for on the command line."""

    signups: Sequence[Path]
    output: Path | None = None
    config: Path | None = None
    time_limit: float | None = None
    skip_invalid: bool = False
    force: bool = False
    pairs: Path | None = None
    previous: Path | None = None
    history: Sequence[Path] = ()
    language: str | None = None
    as_json: bool = False


@dataclass(frozen=True, slots=True)
class Outputs:
    """The files that a match writes."""

    workbook: Path
    record: Path
    pairs: Path | None

    @property
    def paths(self) -> tuple[Path, ...]:
        """All of them."""
        return (self.workbook, self.record, *filter(None, [self.pairs]))


@dataclass(frozen=True, slots=True)
class _Read:
    """What goes into a round."""

    settings: Settings
    reading: Reading
    before: CameBack


def match(options: MatchOptions) -> ExitCode:
    """Goes the whole way; the workbook, the run record and the pairs are all written or none is.

    Raises:
        PraktikError: a file or setting cannot be used, or the time was up before any matching was found.
    """
    speaker = Speaker(options.language, as_json=options.as_json)
    config = find_settings(options.config)
    asked = options.output or (next_workbook(options.previous) if options.previous else None)
    outputs = Outputs(*match_outputs(options.signups, asked), options.pairs)
    inputs = _inputs(options, config)
    refuse_bad_outputs(outputs.paths, inputs, force=options.force, previous=options.previous)
    with speaker.progress() as progress:
        settings, reading, outcome = _run(options, config, outputs, speaker, progress)
    if outcome is None:
        return speaker.show_check(reading, match=_command(options))
    if isinstance(outcome, Clash):
        return speaker.show_clash(outcome, reading, settings, _command(options))
    return speaker.show_match(outcome, outputs.workbook, outputs.record, config)


def _command(options: MatchOptions) -> str:
    """The command as it was given, but for what does not change the matching."""
    parts = ["praktik", "match", *map(str, options.signups)]
    for name, values in (
        ("--previous", [options.previous]),
        ("--history", options.history),
        ("--config", [options.config]),
        ("-o", [options.output]),
    ):
        parts += [part for value in values if value is not None for part in (name, str(value))]
    return shlex.join([*parts, *(["--skip-invalid"] if options.skip_invalid else [])])


def _inputs(options: MatchOptions, config: Path | None) -> list[Path]:
    """Every file that is read, and so never written."""
    before = [options.previous, record_of(options.previous)] if options.previous else []
    return [*options.signups, *options.history, *filter(None, [*before, config])]


def _run(
    options: MatchOptions, config: Path | None, outputs: Outputs, speaker: Speaker, progress: Progress
) -> tuple[Settings, Reading, MatchReport | Clash | None]:
    watch = Stopwatch(progress)
    with watch.stage("read"):
        read = _read(options, config)
    settings, reading = read.settings, read.reading
    if is_unusable(reading, skip_invalid=options.skip_invalid):
        return settings, reading, None
    deadline = None if options.time_limit is None else monotonic() + options.time_limit
    problem, solution = _solve(read, options, watch, progress)
    if isinstance(solution, Clash):
        return settings, reading, solution
    with watch.stage("verify"):
        matches = _verified(problem, solution, reading)
    ctrl_c = CtrlC()
    with ctrl_c.held():
        with watch.stage("explain"):
            run = _explained(problem, solution, matches, read, outputs.record.parent)
            run = with_advice(run, problem, progress, ctrl_c, deadline)
        report = _write(run, problem, read, outputs, speaker=speaker, watch=watch, force=options.force)
    return settings, reading, report


def _read(options: MatchOptions, config: Path | None) -> _Read:
    settings, reading = read_and_check(options.signups, config)
    before = read_before(options.previous, options.history, reading)
    reading = replace(
        reading,
        findings=(*reading.findings, *before.findings),
        signups=before.earlier.with_waited(reading.signups),
    )
    return _Read(with_kept(settings) if options.previous else settings, reading, before)


def is_unusable(reading: Reading, *, skip_invalid: bool) -> bool:
    """Whether an error stops the match; with ``skip_invalid`` those of single rows do not, they are left out."""
    return any(finding.row is None or not skip_invalid for finding in reading.errors)


def _solve(
    read: _Read, options: MatchOptions, watch: Stopwatch, progress: Progress
) -> tuple[Problem, Solution | Clash]:
    with watch.stage("build"):
        from praktik_cli.building.problem import build  # noqa: PLC0415 - each room's libraries load when entered

        signups = read.reading.signups
        problem = build(signups, read.settings, read.before.earlier.past(signups))
    with watch.stage("solve"):
        from praktik_cli.solving.solve import solve  # noqa: PLC0415

        try:
            return problem, solve(problem, progress, options.time_limit)
        except NoMatchingInTime:
            raise UsageError(
                mark(
                    "The time was up before any matching that satisfies the rules was found. "
                    "Give more time with --time-limit, or leave it out."
                )
            ) from None


def _seen_from(earlier: Earlier, folder: Path) -> Earlier:
    """``earlier`` with the paths of its files as seen from ``folder``, where the record lies."""

    def seen(file: InputFile) -> InputFile:
        return replace(file, path=relative_to(file.path, folder))

    workbook = seen(earlier.workbook) if earlier.workbook else None
    return replace(earlier, workbook=workbook, history=tuple(map(seen, earlier.history)))


def _verified(problem: Problem, solution: Solution, reading: Reading) -> tuple[Match, ...]:
    from praktik_cli.explaining.outcome import matches_of  # noqa: PLC0415
    from praktik_cli.verifying.verify import verify  # noqa: PLC0415

    matches = matches_of(problem, solution)
    if violations := verify(reading.signups, problem.settings, matches, solution.goals, problem.past):
        raise RuntimeError(f"the matching does not verify: {violations}")
    return matches


def _explained(problem: Problem, solution: Solution, matches: tuple[Match, ...], read: _Read, folder: Path) -> Run:
    from praktik_cli.commands.certifying import certified  # noqa: PLC0415
    from praktik_cli.explaining.outcome import counts_of  # noqa: PLC0415

    reading = read.reading
    unplaced, tight_sets = certified(problem, reading.signups, matches, is_optimal=solution.is_optimal)
    return Run(
        created=datetime.now().astimezone().isoformat(timespec="seconds"),
        status="optimal" if solution.is_optimal else "feasible",
        stopped=solution.stopped,
        inputs=tuple(InputFile(relative_to(file.path, folder), file.sha256) for file in reading.inputs),
        settings=problem.settings,
        versions=versions(),
        seed=problem.settings.goals.seed,
        counts=counts_of(problem, matches, unplaced),
        # As the record has them, so that the report shows the same figures when it is read again.
        goals=tuple(replace(goal, seconds=round(goal.seconds, 3)) for goal in solution.goals),
        matches=matches,
        unplaced=unplaced,
        tight_sets=tight_sets,
        left_out=reading.left_out,
        seconds={},
        earlier=_seen_from(read.before.earlier, folder),
    )


def _write(
    run: Run,
    problem: Problem,
    read: _Read,
    outputs: Outputs,
    *,
    speaker: Speaker,
    watch: Stopwatch,
    force: bool,
) -> MatchReport:
    from praktik_cli.explaining.report import report_of  # noqa: PLC0415
    from praktik_cli.writing.atomic import atomic_files  # noqa: PLC0415
    from praktik_cli.writing.json_views import run_json  # noqa: PLC0415
    from praktik_cli.writing.pairs import write_pairs  # noqa: PLC0415
    from praktik_cli.writing.workbook.book import write_match_workbook  # noqa: PLC0415

    with watch.stage("explain"):
        report = replace(report_of(run, read.reading, problem), notes=read.before.notes, called=read.before.called)
    with atomic_files(outputs.paths, force=force) as (workbook, record, *pairs):
        with watch.stage("write"):
            report = replace(report, run=replace(run, seconds=watch.so_far()))
            write_match_workbook(report, workbook, speaker.translator(read.reading))
            for path in pairs:
                write_pairs(problem, path)
        report = replace(report, run=replace(run, seconds=watch.so_far()))
        record.write_text(run_json(report.run), encoding="utf-8")
    return report
