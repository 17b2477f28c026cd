"""A change of a round is carried out: one function a kind of change, on sign-ups and settings."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import count
from typing import Any, Final

from praktik_cli.domain.advice import HOST_KINDS, INTERN_KINDS, Change
from praktik_cli.domain.signup import Days, Host, Intern, Signups, Source
from praktik_cli.naming import organisation_key
from praktik_cli.settings import Settings

Round = tuple[Signups, Settings]


def apply(change: Change, signups: Signups, settings: Settings) -> Round:
    """The round as it is with ``change``; ``signups`` and ``settings`` stay as they are.

    Raises:
        KeyError: there is no such kind of change, or nobody with the id that it names.
    """
    return _APPLY[change.kind](change, signups, settings)


def _change_host(change: Change, signups: Signups, settings: Settings) -> Round:
    hosts = {host.id: host for host in signups.hosts}
    hosts[change.subject] = replace(hosts[change.subject], **_said(change))
    return Signups(tuple(hosts.values()), signups.interns), settings


def _change_intern(change: Change, signups: Signups, settings: Settings) -> Round:
    interns: dict[str, Intern] = {intern.id: intern for intern in signups.interns}
    interns[change.subject] = replace(interns[change.subject], **_said(change))
    return Signups(signups.hosts, tuple(interns.values())), settings


def _said(change: Change) -> dict[str, Any]:
    """What the sign-up says then."""
    after: Any = change.after
    return {change.field: Days(*after) if change.field == "days" else after}


def _add_host(change: Change, signups: Signups, settings: Settings) -> Round:
    if not isinstance(change.after, dict):
        raise TypeError(change.after)
    name = _unused_name(signups)
    return Signups((*signups.hosts, invented_host(name, change.after)), signups.interns), settings


def invented_host(name: str, said: Mapping[str, Any]) -> Host:
    """A host that is open to everything; ``name`` is its id and organisation, ``said`` what a change tells of it."""
    return Host(
        id=name,
        organisation=name,
        sector=said["sector"],
        municipality=said["municipality"],
        days=Days(1, 5),
        source=Source("", None, 0, {}),
        contact_name="",
        contact_email="",
        capacity=said["capacity"],
    )


def _unused_name(signups: Signups) -> str:
    """A name that no host has and nobody works at."""
    everyone = (*signups.hosts, *signups.interns)
    used = {one.id for one in signups.hosts} | {organisation_key(one.organisation) for one in everyone}
    names = (f"new host {number}" for number in count(1))
    return next(name for name in names if name not in used and organisation_key(name) not in used)


def _drop_rule(change: Change, signups: Signups, settings: Settings) -> Round:
    part, name, *numbers = change.field.split(".")
    section = getattr(settings, part)
    # A quota goes; any other setting gets its new value.
    value = change.after if not numbers else _without(section.quota, int(numbers[0]))
    return signups, settings.model_copy(update={part: section.model_copy(update={name: value})})


def _without(values: tuple[object, ...], position: int) -> tuple[object, ...]:
    return values[:position] + values[position + 1 :]


_APPLY: Final[Mapping[str, Callable[[Change, Signups, Settings], Round]]] = {
    **dict.fromkeys(HOST_KINDS, _change_host),
    **dict.fromkeys(INTERN_KINDS, _change_intern),
    "new_host": _add_host,
    "rule": _drop_rule,
}
