"""What an analyst wrote into a match workbook is never lost to a new one."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from praktik_cli.domain.matchbook import MatchBook, Meant
from praktik_cli.domain.run import Run
from praktik_cli.errors import InputError, PraktikError, UsageError, plural
from praktik_cli.i18n import mark

if TYPE_CHECKING:
    from praktik_cli.reading.changedrows import ChangedRows


def refuse_to_lose_handwork(workbook: Path, previous: Path | None = None) -> None:
    """Makes sure that nobody has answered in the .xlsx ``workbook`` or changed its pairs.

    Args:
        workbook: that would be replaced.
        previous: the match workbook that is matched on from, whose answers are carried over.

    Raises:
        UsageError: somebody has.
    """
    _refuse_to_lose_answers(workbook, previous)
    _refuse_to_lose_changes(workbook)


def _refuse_to_lose_answers(workbook: Path, previous: Path | None) -> None:
    from praktik_cli.reading.answers import count_answers  # noqa: PLC0415 - only when a workbook would be replaced

    if rows := count_answers(workbook, previous):
        raise UsageError(
            mark(
                "{path} holds your answers (Status, Lock or Remark) in {rows}, and they would be lost. "
                "Give the new workbook another name, or move the old one away."
            ),
            path=workbook,
            rows=plural("{count} row", "{count} rows", rows),
        )


def _refuse_to_lose_changes(workbook: Path) -> None:
    """Without a record beside it that can be read, nobody can say what was changed."""
    try:
        changed = _changed_rows(workbook, workbook.with_suffix(".json"))
    except (InputError, UsageError):
        return
    told = (
        plural("{count} moved row", "{count} moved rows", changed.moved),
        plural("{count} new row", "{count} new rows", changed.new),
        plural("{count} deleted row", "{count} deleted rows", changed.deleted),
    )
    if changes := [one for one in told if one.count]:
        raise UsageError(
            mark(
                "{path} was changed by hand ({changes}), and that would be lost. "
                "Give the new workbook another name, or move the old one away."
            ),
            path=workbook,
            changes=changes,
        )


def _changed_rows(workbook: Path, record: Path) -> "ChangedRows":
    from praktik_cli.reading.changedrows import changed_rows  # noqa: PLC0415 - only when a workbook would be replaced
    from praktik_cli.reading.matchbook import read_match_book  # noqa: PLC0415
    from praktik_cli.reading.record import read_run  # noqa: PLC0415

    book, run = read_match_book(workbook), read_run(record)
    return changed_rows(_meanings(book, run, record.parent), run)


def _meanings(book: MatchBook, run: Run, folder: Path) -> Sequence[Meant]:
    """The rows by the sign-ups as they are now; without those, by their ids alone."""
    from praktik_cli.reading.matchmeaning import meanings_of  # noqa: PLC0415 - only when a workbook would be replaced
    from praktik_cli.reading.signups import read_signups  # noqa: PLC0415

    signups = [folder / file.path for file in run.inputs]
    try:
        return meanings_of(book, read_signups(signups, run.settings.columns, codes=run.settings.codes))
    except PraktikError:
        return [Meant(row, None, None) for row in book.rows]
