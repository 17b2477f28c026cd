"""Drop-downs, input messages and checks of a sign-up sheet, as spreadsheets know them."""

from typing import Final

from openpyxl.worksheet.datavalidation import DataValidation

from praktik_cli.i18n import Translator
from praktik_cli.reference.fields import Field
from praktik_cli.writing.signup_choices import Choices, choices
from praktik_cli.writing.signup_help import example, meaning

MOST_TITLE: Final = 32
MOST_TEXT: Final = 255
FARTHEST_KM: Final = 1500
_FIRST_DATE: Final = "36526"


def validation(side: str, field: Field, cells: str, t: Translator, hosts: str) -> DataValidation:
    """The check and the input message of one column.

    Args:
        side: ``"host"`` or ``"intern"``.
        field: the column's field.
        cells: its cells, such as ``"C2:C201"``.
        t: the language of the workbook.
        hosts: the cells where the hosts' workplaces stand, to choose wished hosts from.
    """
    offered = choices(field, t)
    made = _check(field, offered, cells, t, hosts)
    made.add(cells)
    made.showInputMessage = True
    made.promptTitle = field.label(t.language)[:MOST_TITLE]
    made.prompt = _prompt(side, field, offered, t)
    return made


def _check(field: Field, offered: Choices | None, cells: str, t: Translator, hosts: str) -> DataValidation:
    if offered:
        return _list_check(offered, t)
    if field.key in {"wanted_hosts", "excluded_hosts"}:
        return DataValidation(type="list", formula1=hosts, allow_blank=True, showErrorMessage=False)
    made = _free_check(field, cells.split(":", maxsplit=1)[0], t)
    made.allow_blank = True
    made.showErrorMessage = made.type is not None
    made.errorTitle = t("Please look again") if made.type else None
    return made


def _free_check(field: Field, first: str, t: Translator) -> DataValidation:
    match field.kind:
        case "km":
            error = t("Write a whole number of kilometres without a unit, such as 75.")
            return DataValidation("whole", formula1="1", formula2=str(FARTHEST_KM), operator="between", error=error)
        case "email":
            error = t("Write one e-mail address with an @, such as {example}.", example="mette@odense.example")
            return DataValidation("custom", formula1=f'ISNUMBER(SEARCH("?@?*.??",{first}))', error=error)
        case "datetime":
            example_time = t("14/05/2018 10:30")
            error = t("Write a date, with the time if you know it, such as {example}.", example=example_time)
            return DataValidation("date", formula1=_FIRST_DATE, operator="greaterThan", error=error)
    return DataValidation()


def _list_check(offered: Choices, t: Translator) -> DataValidation:
    made = DataValidation(type="list", formula1=offered.name, allow_blank=True)
    made.errorTitle = t("Please look again")
    made.showErrorMessage = not offered.many
    made.errorStyle = "stop" if offered.only else "warning"
    if offered.name == "choices_municipality":
        made.error = t("No Danish municipality has that name. Keep it only if the workplace is abroad.")
    elif offered.name == "choices_days":
        made.error = t("Write the number of days from 1 to 5, or the fewest and the most with a hyphen, such as 2-3.")
    elif offered.only:
        made.error = t("Choose from the list: {options}.", options=", ".join(map(str, offered.options)))
    else:
        made.error = t("The list does not have it. Keep it if it is right.")
    return made


def _prompt(side: str, field: Field, offered: Choices | None, t: Translator) -> str:
    parts = [t("Required.")] if field.required else []
    parts.append(meaning(field, t))
    if offered and offered.many:
        how = t("Several: separate with ;")
        options = "; ".join(map(str, offered.options))
        full = f"{how}: {options}."
        parts.append(full if len(" ".join([*parts, full])) <= MOST_TEXT else f"{how}.")
    elif field.kind == "texts":
        parts.append(t("Several: separate with ;") + ".")
    shown = t("Example: {example}", example=example(side, field, t))
    text = "\n".join([" ".join(parts), shown])
    return text if len(text) <= MOST_TEXT else " ".join(parts)
