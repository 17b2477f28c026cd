"""A reading of a few sign-ups, and what a check finds in it."""

from typing import Any

from factories import host, intern
from praktik_cli.checking.check import check
from praktik_cli.domain.finding import Finding
from praktik_cli.domain.reading import InputFile, Reading, SheetReading
from praktik_cli.domain.signup import Host, Intern, Signups, Source
from praktik_cli.settings import Settings

HOST_COLUMNS = {"id": "A", "contact_email": "I", "organisation": "B", "min_interns": "K", "capacity": "J"}
INTERN_COLUMNS = {
    "id": "A", "email": "D", "organisation": "E", "wanted_hosts": "P", "excluded_hosts": "Q", "together_with": "R",
}  # fmt: skip


def host_at(row: int, key: str = "", **changes: Any) -> Host:
    return host(key or f"H{row}", source=Source("a.xlsx", "Værter", row, HOST_COLUMNS), **changes)


def intern_at(row: int, key: str = "", **changes: Any) -> Intern:
    return intern(key or f"I{row}", source=Source("a.xlsx", "Praktikanter", row, INTERN_COLUMNS), **changes)


def reading(*signups: Host | Intern) -> Reading:
    """The sign-ups, with one more host and intern that nothing is wrong with."""
    everyone = (host_at(99), intern_at(99), *signups)
    return Reading(
        signups=Signups(
            tuple(one for one in everyone if isinstance(one, Host)),
            tuple(one for one in everyone if isinstance(one, Intern)),
        ),
        findings=(),
        columns={},
        sheets=tuple(
            SheetReading("a.xlsx", name, side, 1, 9) for name, side in (("Værter", "host"), ("Praktikanter", "intern"))
        ),
        inputs=(InputFile("x/a.xlsx", ""),),
        left_out=(),
        language="da",
    )


def findings(
    *signups: Host | Intern, settings: Settings | None = None
) -> list[tuple[str, str, str | None, str | None]]:
    checked = check(reading(*signups), settings or Settings())
    return [(f.code, f.severity.value, f.cell, f.suggestion) for f in checked.findings]


def ids(checked: Reading) -> tuple[list[str], list[str]]:
    return [one.id for one in checked.signups.hosts], [one.id for one in checked.signups.interns]


def only(checked: Reading) -> Finding:
    [finding] = checked.findings
    return finding
