"""Invented sign-ups for the tests, each with as little said as a sign-up can say."""

from typing import Any

from praktik_cli.domain.signup import Days, Host, Intern, Source

HOST_SOURCE = Source("signups.xlsx", "Værter", 2, {"contact_email": "I"})
INTERN_SOURCE = Source("signups.xlsx", "Praktikanter", 2, {"email": "D"})


def host(id: str = "H1", **changes: Any) -> Host:  # noqa: A002
    """A host in Odense that takes one intern for 1–5 days."""
    said: dict[str, Any] = {
        "organisation": f"Prøveværten {id}",
        "sector": "kommune",
        "municipality": "0461",
        "days": Days(1, 5),
        "source": HOST_SOURCE,
        "contact_name": f"Kontakt {id}",
        "contact_email": f"{id.lower()}@vaert.example",
        "capacity": 1,
    }
    return Host(id=id, **(said | changes))


def intern(id: str = "I1", **changes: Any) -> Intern:  # noqa: A002
    """An intern from Kolding who can come for 1–5 days."""
    said: dict[str, Any] = {
        "organisation": f"Prøvearbejdspladsen {id}",
        "sector": "stat",
        "municipality": "0621",
        "days": Days(1, 5),
        "source": INTERN_SOURCE,
        "name": f"Praktikant {id}",
        "email": f"{id.lower()}@praktikant.example",
    }
    return Intern(id=id, **(said | changes))


class Silent:
    """Shows nothing."""

    def stage(self, name: str) -> None:
        """Ignore it."""

    def goal(self, name: str, best: int | None, bound: int | None, seconds: float) -> None:
        """Ignore it."""

    def tried(self, done: int, of: int) -> None:
        """Ignore it."""
