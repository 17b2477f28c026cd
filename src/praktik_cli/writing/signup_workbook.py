"""The sign-up workbook: empty, or filled with invented people."""

from pathlib import Path
from typing import Protocol

from openpyxl import Workbook

from praktik_cli.i18n import Translator
from praktik_cli.writing.atomic import atomic_write
from praktik_cli.writing.signup_columns import Rows
from praktik_cli.writing.signup_guide import write_guide, write_lists
from praktik_cli.writing.signup_sheet import write_sheet


class SignupRows(Protocol):
    """The rows of a round: for each sign-up, field key → the answer in Danish."""

    @property
    def hosts(self) -> Rows:
        """The hosts."""

    @property
    def interns(self) -> Rows:
        """The interns."""


def write_template(path: Path, t: Translator, *, force: bool = False) -> None:
    """Writes an empty sign-up workbook in the language of ``t``.

    Raises:
        UsageError: ``path`` cannot be written, or exists and ``force`` is not given.
    """
    _write(path, (), (), t, note="", force=force)


def write_demo(path: Path, rows: SignupRows, t: Translator, *, force: bool = False) -> None:
    """Writes ``rows`` as a sign-up workbook in the language of ``t`` that says that its people are invented.

    Raises:
        UsageError: ``path`` cannot be written, or exists and ``force`` is not given.
    """
    note = t("Invented sign-ups: no person in this workbook exists. The workplaces only lend their names.")
    _write(path, rows.hosts, rows.interns, t, note=note, force=force)


def _write(path: Path, hosts: Rows, interns: Rows, t: Translator, *, note: str, force: bool) -> None:
    def write(temporary: Path) -> None:
        book = Workbook(write_only=True)
        book.properties.creator = "praktik"
        book.properties.title = t("Sign-ups for Innovationspraktik")
        book.properties.description = note or None
        write_sheet(book, "host", hosts, t)
        write_sheet(book, "intern", interns, t)
        write_guide(book, t, note=note)
        write_lists(book, t)
        book.save(temporary)

    atomic_write(path, write, force=force)
