"""What the analyst has written into a match workbook."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from python_calamine import CalamineError, CalamineWorkbook

from praktik_cli.i18n import LANGUAGES, Translator, translator
from praktik_cli.wording.labels import MATCH_STATUSES, label

_UNTOUCHED: Final = ""


def count_answers(path: Path) -> int:
    """How many rows of the sheet of matches hold an answer: a Status that is not the proposal, a Lock or a Remark.

    0 for a file that is no match workbook.
    """
    try:
        book = CalamineWorkbook.from_path(str(path))
    except (CalamineError, OSError):
        return 0
    for t in map(translator, LANGUAGES):
        if t("Matches") in book.sheet_names:
            return _count(book.get_sheet_by_name(t("Matches")).to_python(), t)
    return 0


def _count(rows: Sequence[Sequence[object]], t: Translator) -> int:
    headers = list(rows[0]) if rows else []
    columns = [headers.index(name) for name in (t("Status"), t("Lock"), t("Remark")) if name in headers]
    proposed = {_UNTOUCHED, label(MATCH_STATUSES, "proposed", t)}
    return sum(any(str(row[column]).strip() not in proposed for column in columns) for row in rows[1:])
