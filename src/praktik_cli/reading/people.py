"""The rows of a sheet become hosts and interns; those that cannot are left out, with the reason."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from dataclasses import fields as dataclass_fields
from datetime import datetime
from typing import Any, Final

from praktik_cli.domain.finding import Finding
from praktik_cli.domain.reading import AbsentAnswer, LeftOut
from praktik_cli.domain.signup import DENMARK, Host, Intern, Source
from praktik_cli.naming import fold, organisation_key
from praktik_cli.reading.cells import Problem
from praktik_cli.reading.headers import OTHER_SIDE
from praktik_cli.reading.ids import content_id
from praktik_cli.reading.options import Options
from praktik_cli.reading.questions import Row
from praktik_cli.reading.rows import Answers, read_rows
from praktik_cli.reading.rowviews import RowView
from praktik_cli.reading.sheets import Sheet
from praktik_cli.reading.values import read_value
from praktik_cli.reference.fields import fields

_IDENTITY: Final = {
    "host": ("contact_name", "contact_email", "organisation", "unit"),
    "intern": ("name", "email", "organisation"),
}
Signed = tuple[RowView, Answers]

# The e-mail, and what tells people and units of one address apart.
_PERSON: Final = {"host": ("contact_email", "organisation", "unit"), "intern": ("email", "name")}
_ROLE_KEYS: Final = ("role", "wanted_role")
# Answers that decide whether a row takes part, and are no part of the sign-up.
_NO_PART: Final = {
    side: frozenset(entry.key for entry in fields(side)) - frozenset(entry.name for entry in dataclass_fields(kind))
    for side, kind in (("host", Host), ("intern", Intern))
}


@dataclass(frozen=True, slots=True)
class People:
    """Who signed up on some sheets, who is left out, and what was found."""

    hosts: list[Host] = field(default_factory=list)
    interns: list[Intern] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    absent_hosts: list[str] = field(default_factory=list)
    absent_interns: list[str] = field(default_factory=list)
    absent: list[AbsentAnswer] = field(default_factory=list)


def read_people(sheet: Sheet, options: Options, people: People) -> None:
    """Adds the sign-ups of ``sheet``, its rows that are left out, and the findings on them, to ``people``.

    Args:
        sheet: a sheet that holds sign-ups.
        options: field key → answers with a comma in them, as ``organisation_key``.
        people: what the sheets before gave.
    """
    lacking = {side: bool(columns.missing(side)) for side, columns in sheet.columns.items()}
    letters = {side: columns.letters() for side, columns in sheet.columns.items()}
    found: list[Finding] = []
    for (number, _), sides, (about, read) in zip(sheet.rows, *_read(sheet, options), strict=True):
        reasons = [finding.code for finding in about if finding.row is not None]
        if any(lacking[side] for side in sides):
            reasons.append("missing-column")
        if reasons:
            codes = tuple(dict.fromkeys(reasons))
            people.left_out.append(LeftOut(sheet.file, sheet.sheet, number, codes))
            people.absent.extend(_absent(*one, codes, is_alone=len(sides) == 1) for one in read if _has_person(*one))
            people.absent_hosts.extend(name for view, answers in read for name in _host_names(view, answers))
            people.absent_interns.extend(name for view, answers in read for name in _intern_names(view, answers))
        else:
            _add(people, read, letters)
        if about:
            found += _each_once(about)
    people.findings.extend(found)


def _read(sheet: Sheet, options: Options) -> tuple[list[tuple[str, ...]], list[tuple[list[Finding], list[Signed]]]]:
    """For each row the sides it signs up for; and its findings, with its answers for each of the sides."""
    sides, read = _sides(sheet)
    for side in sheet.columns:
        at = [index for index, own in enumerate(sides) if side in own]
        rows = read_rows(sheet, side, [sheet.rows[index] for index in at], options)
        for index, (view, answers, findings) in zip(at, rows, strict=True):
            read[index][0].extend(findings)
            read[index][1].append((view, answers))
    return sides, read


def _sides(sheet: Sheet) -> tuple[list[tuple[str, ...]], list[tuple[list[Finding], list[Signed]]]]:
    """For each row the sides; none, with the finding, where the role or the whole row cannot be read."""
    found = [_sides_of(sheet, row) for row in sheet.rows]
    return [sides for sides, _ in found], [(findings, []) for _, findings in found]


def _sides_of(sheet: Sheet, row: Row) -> tuple[tuple[str, ...], list[Finding]]:
    if row[0] in sheet.broken:
        return (), [sheet.broken[row[0]]]
    return _role(sheet, row) if sheet.side == "both" else (tuple(sheet.columns), [])


def _role(sheet: Sheet, row: Row) -> tuple[tuple[str, ...], list[Finding]]:
    view = RowView(sheet, "host", *row)
    position = view.positions("role_in_round")[0]
    read = read_value("side", view.cell(position))
    if read.value is None:
        problems = read.problems or (Problem("missing-value", ""),)
        return (), [view.error(problem, "role_in_round", position) for problem in problems]
    return (tuple(OTHER_SIDE) if read.value == "both" else (str(read.value),)), []


def _has_person(row: RowView, answers: Answers) -> bool:
    return all(key in answers for key in _PERSON[row.side][:2])


def _absent(row: RowView, answers: Answers, codes: tuple[str, ...], *, is_alone: bool) -> AbsentAnswer:
    email, *others = (str(answers.get(key, "")) for key in _PERSON[row.side])
    told = [organisation_key(others[0]), *map(fold, others[1:])] if row.side == "host" else list(map(fold, others))
    sheet, cell = row.sheet.place(row.number, row.positions(_PERSON[row.side][0])[0])
    moment = answers.get("submitted_at")
    submitted_at = moment if isinstance(moment, datetime) else None
    place = (row.sheet.file, sheet, row.number, row.side)
    return AbsentAnswer(*place, (email, *told), cell, codes, is_alone, submitted_at)


def _host_names(row: RowView, answers: Answers) -> Iterator[str]:
    if row.side == "host" and (organisation := answers.get("organisation")):
        yield str(organisation)
        if unit := answers.get("unit"):
            yield from (str(unit), f"{organisation}, {unit}")


def _intern_names(row: RowView, answers: Answers) -> Iterator[str]:
    if row.side == "intern":
        yield from (str(answers[key]) for key in ("id", "email", "name") if key in answers)


def _add(people: People, read: Iterable[tuple[RowView, Answers]], letters: Mapping[str, Mapping[str, str]]) -> None:
    for row, answers in read:
        source = Source(row.sheet.file, row.sheet.sheet, row.number, letters[row.side])
        if row.side == "host":
            people.hosts.append(Host(source=source, **_arguments(row, answers)))
        else:
            people.interns.append(Intern(source=source, **_arguments(row, answers)))


def _arguments(row: RowView, answers: Answers) -> dict[str, Any]:
    said: dict[str, Any] = dict(answers)
    for key in _NO_PART[row.side]:
        said.pop(key, None)
    for key in _ROLE_KEYS:
        if said.get(key) == "both":
            said[key] = None
    if "id" not in said:
        said["id"] = content_id(row.side, *(str(answers.get(key, "")) for key in _IDENTITY[row.side]))
    said.setdefault("municipality", None)
    if said.get("country", DENMARK) != DENMARK:
        said.setdefault("languages", ())
    return said


def _each_once(findings: Iterable[Finding]) -> list[Finding]:
    """The findings from left to right; what host and intern of one row share is told once."""
    once = {(finding.code, finding.cell, finding.value): finding for finding in findings}
    return sorted(once.values(), key=lambda finding: _column(finding.cell or ""))


def _column(cell: str) -> tuple[int, str]:
    letters = re.sub(r"\d", "", cell)
    return len(letters), letters
