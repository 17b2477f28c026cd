"""``praktik verify``: a match workbook, hand edits included, against every rule, without the solver."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from praktik_cli.commands.collecting import no_collecting
from praktik_cli.commands.match import is_unusable
from praktik_cli.commands.signups import find_settings
from praktik_cli.commands.speaker import Speaker
from praktik_cli.domain.earlier import FIRST
from praktik_cli.domain.matchbook import MatchBook, Sources
from praktik_cli.domain.reading import Reading
from praktik_cli.domain.run import Run
from praktik_cli.errors import InputError, UsageError
from praktik_cli.exit_codes import ExitCode
from praktik_cli.i18n import mark
from praktik_cli.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyOptions:
    """What was asked for on the command line."""

    workbook: Path
    signups: Sequence[Path] = ()
    config: Path | None = None
    language: str | None = None
    as_json: bool = False


@dataclass(frozen=True, slots=True)
class _Round:
    """The round that a workbook belongs to.

    Attributes:
        run: its run record, read from ``record``; both ``None`` when there is none.
        settings_file: where the settings are from; ``None`` when all have their defaults.
    """

    run: Run | None
    record: Path | None
    settings: Settings
    settings_file: Path | None


def verify(options: VerifyOptions) -> ExitCode:
    """Shows every rule that the workbook breaks, with cells, and what was changed; exit 4 when one is broken.

    Rows of the sign-ups that have an error take no part, as in ``match --skip-invalid``.

    Raises:
        PraktikError: a file cannot be used, or it is not said what the sign-ups are.
    """
    from praktik_cli.reading.matchbook import read_match_book  # noqa: PLC0415 - loads when it is needed
    from praktik_cli.reading.matchmeaning import meanings_of  # noqa: PLC0415
    from praktik_cli.verifying.audit import audit  # noqa: PLC0415

    speaker = Speaker(options.language, as_json=options.as_json)
    with speaker.progress() as progress, no_collecting():
        progress.stage("read")
        book = read_match_book(options.workbook)
        round_ = _round(options, book)
        reading = _signups(options, round_)
        if is_unusable(reading, skip_invalid=True):
            return speaker.show_check(reading)
        progress.stage("verify")
        earlier = round_.run.earlier if round_.run else FIRST
        signups = earlier.with_waited(reading.signups)
        rows = meanings_of(book, reading)
        found = audit(book, rows, signups, round_.settings, round_.run, past=earlier.past(signups))
    return speaker.show_audit(found, _sources(options, round_, reading), reading)


def _round(options: VerifyOptions, book: MatchBook) -> _Round:
    """The settings asked for, else those of the run record, else those in this folder."""
    from praktik_cli.reading.record import read_run  # noqa: PLC0415
    from praktik_cli.reading.settings_file import read_settings  # noqa: PLC0415

    record = _record(options, book)
    if record is None and not options.signups:
        raise UsageError(
            mark("There is no run record {record} beside {file}, so it is not known what its sign-ups are."),
            record=options.workbook.with_suffix(".json").name,
            file=options.workbook.name,
            details=((mark("Name them: praktik verify {file} SIGNUPS"), {"file": options.workbook}),),
        )
    run = read_run(record) if record else None
    if run and options.config is None:
        return _Round(run, record, run.settings, record)
    config = find_settings(options.config)
    return _Round(run, record, read_settings(config), config)


def _record(options: VerifyOptions, book: MatchBook) -> Path | None:
    """The workbook's own run record; with sign-ups only if it still has the workbook's name."""
    from praktik_cli.reading.ownrecord import own_record  # noqa: PLC0415

    beside = options.workbook.with_suffix(".json")
    return None if options.signups and not beside.is_file() else own_record(options.workbook, book.ids)


def _signups(options: VerifyOptions, round_: _Round) -> Reading:
    from praktik_cli.checking.check import check  # noqa: PLC0415
    from praktik_cli.reading.signups import read_again, read_signups  # noqa: PLC0415

    settings = round_.settings
    if options.signups or round_.run is None or round_.record is None:
        return check(read_signups(options.signups, settings.columns, codes=settings.codes), settings)
    try:
        return check(read_again(replace(round_.run, settings=settings), round_.record.parent), settings)
    except InputError as problem:
        now = mark("To check against the sign-ups as they are now: praktik verify {workbook} SIGNUPS")
        details = ((now, {"workbook": options.workbook}), *problem.details)
        raise InputError(problem.message, details=details, **problem.values) from None


def _sources(options: VerifyOptions, round_: _Round, reading: Reading) -> Sources:
    run = round_.run
    then = {file.sha256 for file in run.inputs} if run else set()
    now = {file.sha256 for file in reading.inputs}
    return Sources(
        workbook=str(options.workbook),
        signups=tuple(Path(file.path).name for file in reading.inputs),
        settings=str(round_.settings_file) if round_.settings_file else None,
        record=str(round_.record) if round_.record else None,
        signup_paths=tuple(str(Path(file.path)) for file in reading.inputs),
        is_as_run=run is None or (then == now and run.settings == round_.settings),
    )
