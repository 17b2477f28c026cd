"""What the rounds before mean for a match: the workbook that came back, read and understood, and other years."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from praktik_cli.checking.comeback import CameBack, came_back
from praktik_cli.checking.comeback_findings import about_newer
from praktik_cli.checking.recognising import renamed
from praktik_cli.commands.history import with_history
from praktik_cli.domain.earlier import FIRST
from praktik_cli.domain.finding import Finding
from praktik_cli.domain.matchbook import MatchBook
from praktik_cli.domain.reading import InputFile, Reading
from praktik_cli.domain.run import Run
from praktik_cli.errors import UsageError
from praktik_cli.i18n import mark
from praktik_cli.settings import Settings

NOTHING_CAME_BACK: Final = CameBack(FIRST, {}, ())
_NUMBERED: Final = re.compile(r"(.*?)-(\d+)")


def read_before(workbook: Path | None, history: Sequence[Path], reading: Reading) -> CameBack:
    """What the last round's match workbook and the files of other years say of the people in ``reading``.

    Args:
        workbook: as it came back, its path as it was given; ``None`` in a first round.
        history: run records and match workbooks of other years, the latest last.
        reading: the sign-ups of now.

    Raises:
        PraktikError: a file cannot be used, or a run record is damaged.
    """
    before = _read_previous(workbook, reading) if workbook else NOTHING_CAME_BACK
    if not history:
        return before
    if workbook:
        _refuse_own_history(workbook, history)
    earlier, doubts = with_history(before.earlier, history, reading.signups)
    return replace(before, earlier=earlier, findings=(*before.findings, *doubts))


def _refuse_own_history(workbook: Path, history: Sequence[Path]) -> None:
    own = {workbook.resolve(), workbook.with_suffix(".json").resolve()}
    for path in history:
        if path.resolve() in own:
            raise UsageError(
                mark(
                    "{file} is of this season: everybody in it would count as having met. --history is for other years."
                ),
                file=path.name,
            )


def _read_previous(workbook: Path, reading: Reading) -> CameBack:
    from praktik_cli.reading.matchbook import read_match_book  # noqa: PLC0415 - loads when it is needed
    from praktik_cli.reading.matchmeaning import meanings_by_name, meanings_of  # noqa: PLC0415
    from praktik_cli.reading.opening import open_file  # noqa: PLC0415
    from praktik_cli.reading.roster import read_roster  # noqa: PLC0415

    book = read_match_book(workbook)
    file = InputFile(str(workbook), open_file(workbook).sha256)
    now = renamed(read_roster(workbook), reading.signups)
    rows, by_name = meanings_of(book, reading), meanings_by_name(book, reading)
    back = came_back(book, rows, by_name, _run_of(book, workbook), file, renamed=now)
    return replace(back, findings=(*back.findings, *_about_newer(workbook)))


def _about_newer(workbook: Path) -> tuple[Finding, ...]:
    """A warning where a later round was matched on from ``workbook`` already, so that its answers may be missing."""
    from praktik_cli.reading.ownrecord import matched_on_from  # noqa: PLC0415

    newer = matched_on_from(workbook)
    if newer is None:
        return ()
    return (about_newer(workbook.name, newer.with_suffix(".xlsx").name),)


def _run_of(book: MatchBook, workbook: Path) -> Run | None:
    """The run that wrote ``workbook``; ``None`` where its record is not in its folder."""
    from praktik_cli.reading.ownrecord import own_record  # noqa: PLC0415
    from praktik_cli.reading.record import read_run  # noqa: PLC0415

    record = own_record(workbook, book.ids)
    return _seen_from_here(read_run(record), record.parent) if record else None


def record_of(workbook: Path) -> Path | None:
    """The record of the run that wrote ``workbook``; ``None`` where it is not in its folder.

    Raises:
        PraktikError: the workbook cannot be used.
    """
    from praktik_cli.reading.matchbook import read_match_book  # noqa: PLC0415
    from praktik_cli.reading.ownrecord import own_record  # noqa: PLC0415

    beside = workbook.with_suffix(".json")
    return beside if beside.is_file() else own_record(workbook, read_match_book(workbook).ids)


def _seen_from_here(run: Run, folder: Path) -> Run:
    """``run`` with the files of other years as seen from the current folder; its record lies in ``folder``."""
    history = tuple(replace(file, path=str(folder / file.path)) for file in run.earlier.history)
    return replace(run, earlier=replace(run.earlier, history=history))


def with_kept(settings: Settings) -> Settings:
    """``settings`` where as much as possible stays as it was: right after ``placed``, unless the goals say where."""
    order = list(settings.goals.order)
    if "kept" not in order:
        order.insert(order.index("placed") + 1 if "placed" in order else 0, "kept")
    goals = settings.goals.model_copy(update={"order": tuple(order)})
    return settings.model_copy(update={"goals": goals})


def next_workbook(previous: Path) -> Path:
    """Where the next round goes: ``signups-matches.xlsx`` gives ``signups-matches-2.xlsx``, and that ``…-3.xlsx``."""
    numbered = _NUMBERED.fullmatch(previous.stem)
    stem, number = (numbered[1], int(numbered[2])) if numbered else (previous.stem, 1)
    return previous.with_name(f"{stem}-{number + 1}.xlsx")
