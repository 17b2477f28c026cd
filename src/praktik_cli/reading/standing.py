"""Whether a row takes part: withdrawn, unfinished, a test, in reserve, without consent, or on the wrong sheet."""

from collections.abc import Iterator, Mapping
from typing import Final

from praktik_cli.domain.finding import Finding
from praktik_cli.reading.cells import Problem
from praktik_cli.reading.ids import is_plain
from praktik_cli.reading.rowviews import RowView
from praktik_cli.reading.trials import is_test_email, is_test_name

ID_NOT_KEPT: Final = "id-not-kept"


def about_row(row: RowView, answers: Mapping[str, object], *, may_be_test: bool = True) -> Iterator[Finding]:
    """What an answer means for the whole row.

    Left out, with a warning: a sign-up whose status says that it is withdrawn (also cancelled, refunded, deleted) or
    not finished (also new, begun, a draft, pending); one that the tool shows to be unfinished; and a test, by the
    rule of ``trials``. Left out with an error: one that does not consent. Told only: the reserve list, a manager
    who has not approved, a role that is not the sheet's, an id that is not kept.

    Args:
        row: the row.
        answers: its answers by field key.
        may_be_test: some row of the sheet has a word of a test in its names or addresses.
    """

    def problem(code: str, key: str) -> tuple[Problem, str]:
        return Problem(code, " ".join(row.texts(key))), key

    if not _keeps_id(answers):
        yield row.warning(*problem(ID_NOT_KEPT, "id"))
    if may_be_test and (key := _test_key(row, answers)):
        yield row.warning(*problem("test-answer", key), leaves_out=True)
    if answers.get("status") == "afmeldt":
        yield row.warning(*problem("withdrawn", "status"), leaves_out=True)
    if (position := row.sheet.unfinished.get(row.number)) is not None:
        yield row.warning(Problem("unfinished", ""), "status", position, leaves_out=True)
    elif answers.get("status") == "ufuldstændig":
        yield row.warning(*problem("unfinished", "status"), leaves_out=True)
    if answers.get("status") == "reserve":
        yield row.warning(*problem("reserve", "status"))
    if answers.get("consent") is False:
        yield row.error(*problem("no-consent", "consent"))
    if answers.get("manager_approved") is False:
        yield row.warning(*problem("not-approved", "manager_approved"))
    if row.sheet.side == row.side and answers.get("role_in_round") not in {None, "both", row.side}:
        yield row.warning(*problem("other-side", "role_in_round"))


def _keeps_id(answers: Mapping[str, object]) -> bool:
    """Whether the export's id is kept; without one there is nothing to keep or drop."""
    names = (str(answers.get(key, "")) for key in ("name", "contact_name"))
    return "id" not in answers or is_plain(str(answers["id"]), names)


TEST_KEYS: Final = ("name", "email", "contact_name", "contact_email", "organisation")


def _test_key(row: RowView, answers: Mapping[str, object]) -> str | None:
    """The field that shows the row to be a test."""

    def said(key: str) -> str:
        return str(answers[key]) if key in answers else " ".join(row.texts(key))

    name, email = ("name", "email") if row.side == "intern" else ("contact_name", "contact_email")
    if is_test_email(said(email)):
        return email
    if is_test_name(names := said(name)):
        return name
    return "organisation" if not names and is_test_name(said("organisation")) else None
