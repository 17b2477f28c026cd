"""What the rounds before mean for a match: the workbook that came back, read and understood."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Final

from praktik_cli.checking.comeback import CameBack, came_back
from praktik_cli.domain.earlier import FIRST
from praktik_cli.domain.matchbook import MatchBook, Meant
from praktik_cli.domain.reading import InputFile, Reading
from praktik_cli.domain.run import Run
from praktik_cli.settings import Settings

NOTHING_CAME_BACK: Final = CameBack(FIRST, {}, ())
_NUMBERED: Final = re.compile(r"(.*?)-(\d+)")
_IDS: Final = frozenset({"host_id", "intern_id"})


def read_previous(workbook: Path | None, reading: Reading) -> CameBack:
    """What the match workbook ``workbook`` of the last round says of the people in ``reading``.

    Its path is as it was given; nothing came back where there is none.

    Raises:
        PraktikError: the workbook cannot be used, or the run record beside it is damaged.
    """
    if workbook is None:
        return NOTHING_CAME_BACK
    from praktik_cli.reading.matchbook import read_match_book  # noqa: PLC0415 - loads when it is needed
    from praktik_cli.reading.matchmeaning import meanings_of  # noqa: PLC0415
    from praktik_cli.reading.opening import open_file  # noqa: PLC0415

    book = read_match_book(workbook)
    file = InputFile(str(workbook), open_file(workbook).sha256)
    rows = meanings_of(book, reading)
    return came_back(book, rows, _by_name(book, reading), record_beside(workbook), file)


def record_beside(workbook: Path) -> Run | None:
    """The run that wrote ``workbook``; ``None`` where its record is not beside it.

    Raises:
        InputError: the record is damaged.
    """
    from praktik_cli.reading.record import read_run  # noqa: PLC0415

    record = workbook.with_suffix(".json")
    return read_run(record) if record.is_file() else None


def _by_name(book: MatchBook, reading: Reading) -> tuple[Meant, ...]:
    """Whom the rows mean if nobody looks at their ids."""
    from praktik_cli.reading.matchmeaning import meanings_of  # noqa: PLC0415

    rows = tuple(replace(row, said={key: one for key, one in row.said.items() if key not in _IDS}) for row in book.rows)
    return meanings_of(replace(book, rows=rows), reading)


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
