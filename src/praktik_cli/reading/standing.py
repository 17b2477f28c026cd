"""Whether a row takes part: withdrawn, on the reserve list, without consent, or on the wrong sheet."""

from collections.abc import Iterator, Mapping

from praktik_cli.domain.finding import Finding
from praktik_cli.reading.cells import Problem
from praktik_cli.reading.ids import is_plain
from praktik_cli.reading.rowviews import RowView


def keeps_id(answers: Mapping[str, object]) -> bool:
    """Whether the export's id is kept; without one there is nothing to keep or drop."""
    names = (str(answers.get(key, "")) for key in ("name", "contact_name"))
    return "id" not in answers or is_plain(str(answers["id"]), names)


def about_row(row: RowView, answers: Mapping[str, object]) -> Iterator[Finding]:
    """What an answer means for the whole row."""

    def problem(code: str, key: str) -> tuple[Problem, str]:
        return Problem(code, " ".join(row.texts(key))), key

    if (position := row.sheet.unfinished.get(row.number)) is not None:
        yield row.warning(Problem("unfinished", ""), "status", position, leaves_out=True)
    if not keeps_id(answers):
        yield row.warning(*problem("id-not-kept", "id"))
    if answers.get("status") == "afmeldt":
        yield row.warning(*problem("withdrawn", "status"), leaves_out=True)
    if answers.get("status") == "reserve":
        yield row.warning(*problem("reserve", "status"))
    if answers.get("consent") is False:
        yield row.error(*problem("no-consent", "consent"))
    if answers.get("manager_approved") is False:
        yield row.warning(*problem("not-approved", "manager_approved"))
    if row.sheet.side == row.side and answers.get("role_in_round") not in {None, "both", row.side}:
        yield row.warning(*problem("other-side", "role_in_round"))
