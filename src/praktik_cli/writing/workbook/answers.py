"""Where the analyst answers: drop-downs, and rows that take the colour of their answer."""

from collections.abc import Sequence
from typing import Final

from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from praktik_cli.i18n import Translator
from praktik_cli.wording.labels import MATCH_STATUSES, label
from praktik_cli.writing.workbook.canvas import Canvas

ANSWERS: Final = ("proposed", "accepted", "declined")
LOCK: Final = "x"
_ACCEPTED: Final = PatternFill(bgColor="D8EFE3")
_DECLINED: Final = PatternFill(bgColor="E5E7EB")
_DECLINED_FONT: Final = Font(color="7B8190")


def take_answers(canvas: Canvas, first: int, last_row: int, t: Translator) -> None:
    """Makes the column ``first`` (Status) and the next (Lock) take answers down to ``last_row``."""
    status, lock = get_column_letter(first), get_column_letter(first + 1)
    answers = [label(MATCH_STATUSES, answer, t) for answer in ANSWERS]
    for letter, choices, title, prompt in (
        (status, answers, t("Status"), t("What the intern, the manager and the host answered.")),
        (lock, [LOCK], t("Lock"), t("x marks a match that must not change in the next round.")),
    ):
        rule = _drop_down(choices, t("Choose one of: {choices}.", choices=", ".join(choices)))
        rule.sqref = f"{letter}2:{letter}{last_row}"
        rule.promptTitle = rule.errorTitle = title
        rule.prompt = prompt
        canvas.sheet.add_data_validation(rule)
    _proposed, accepted, declined = answers
    rows = f"A2:{get_column_letter(canvas.sheet.max_column)}{last_row}"
    canvas.colour(rows, f'${status}2="{accepted}"', _ACCEPTED, None)
    canvas.colour(rows, f'${status}2="{declined}"', _DECLINED, _DECLINED_FONT)


def _drop_down(choices: Sequence[str], error: str) -> DataValidation:
    return DataValidation(
        type="list",
        formula1=f'"{",".join(choices)}"',
        allow_blank=True,
        showErrorMessage=True,
        showInputMessage=True,
        error=error,
    )
