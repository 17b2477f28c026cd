"""Tables by hand, and what they are understood to ask."""

from collections.abc import Mapping, Sequence
from typing import Any

from praktik_cli.reading.questions import Questionnaire
from praktik_cli.reading.shapes.recognise import questionnaires
from praktik_cli.reading.tables import Table

Rows = Sequence[Sequence[Any]]


def table(rows: Rows, sheet: str | None = "Ark1", file: str = "a.xlsx", **more: Any) -> Table:
    return Table(file, sheet, [list(row) for row in rows], **more)


def ask(rows: Rows, mapping: Mapping[str, str] | None = None, **more: Any) -> Questionnaire:
    """The one questionnaire of a table with ``rows``."""
    [asked] = questionnaires([table(rows, **more)], mapping or {})
    return asked


def headers(asked: Questionnaire) -> list[str]:
    """The questions, each with its option after a bar."""
    return [one.header if one.option is None else f"{one.header} | {one.option}" for one in asked.questions]


def answers(asked: Questionnaire) -> list[list[Any]]:
    """The answers without where they stand."""
    return [list(cells) for _, cells in asked.rows]


def told(asked: Questionnaire) -> list[tuple[str, str | None, str | None]]:
    """Code, cell and value of what is told about the table."""
    return [(finding.code, finding.cell, finding.value) for finding in asked.findings]
