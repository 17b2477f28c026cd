"""The history of other years: run records and match workbooks, read, and their people found among this year's."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from praktik_cli.checking.recognising import recognised
from praktik_cli.domain.earlier import Earlier
from praktik_cli.domain.finding import Finding
from praktik_cli.domain.history import History
from praktik_cli.domain.reading import InputFile
from praktik_cli.domain.signup import Signups
from praktik_cli.errors import PraktikError
from praktik_cli.i18n import mark

_RECORD: Final = ".json"


def with_history(earlier: Earlier, files: Sequence[Path], signups: Signups) -> tuple[Earlier, tuple[Finding, ...]]:
    """``earlier`` with what ``files`` tell of the people in ``signups``, and what is doubtful about that.

    Args:
        earlier: the rounds before, which may know of other years already.
        files: run records and match workbooks, the latest year last.
        signups: those of now.

    Raises:
        PraktikError: a file is neither, or the sign-ups of a record are gone or changed.
    """
    histories = [_history(path) for path in files]
    found = recognised(histories, signups)
    known = {file.sha256: file for file in (*earlier.history, *(history.file for history in histories))}
    merged = replace(
        earlier,
        met=tuple(sorted({*earlier.met, *found.met})),
        waited=tuple(sorted({*earlier.waited, *found.waited})),
        history=tuple(known.values()),
    )
    return merged, found.findings


def _history(path: Path) -> History:
    from praktik_cli.reading.history import history_of_workbook  # noqa: PLC0415 - loads when it is needed

    return _of_record(path) if path.suffix.lower() == _RECORD else history_of_workbook(path)


def _of_record(path: Path) -> History:
    """What a run record tells of the people in the sign-ups that it names, as the run read them."""
    from praktik_cli.checking.check import check  # noqa: PLC0415
    from praktik_cli.reading.history import history_of_run  # noqa: PLC0415
    from praktik_cli.reading.opening import open_file  # noqa: PLC0415
    from praktik_cli.reading.record import read_run  # noqa: PLC0415
    from praktik_cli.reading.signups import read_again  # noqa: PLC0415

    run = read_run(path)
    try:
        signups = check(read_again(run, path.parent), run.settings).signups
    except PraktikError as problem:
        instead = mark("The match workbook knows its people itself. Name it instead of the record: --history {file}")
        details = (*problem.details, (instead, {"file": path.with_suffix(".xlsx")}))
        raise type(problem)(problem.message, details=details, **problem.values) from None
    return history_of_run(run, signups, InputFile(str(path), open_file(path).sha256))
