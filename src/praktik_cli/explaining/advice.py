"""Advice together with its people."""

from collections.abc import Iterable, Mapping

from praktik_cli.domain.advice import Advice, Advised
from praktik_cli.domain.report import AdviceLine
from praktik_cli.domain.signup import Host, Intern, Signups
from praktik_cli.naming import danish_order


def advice_lines(advised: Advised, signups: Signups) -> tuple[AdviceLine, ...]:
    """All pieces of advice, in their order.

    Raises:
        KeyError: one names somebody who is not among ``signups``.
    """
    return lines_of(advised.advice, signups)


def lines_of(advice: Iterable[Advice], signups: Signups) -> tuple[AdviceLine, ...]:
    """The same of some pieces of advice."""
    hosts = {host.id: host for host in signups.hosts}
    interns = {intern.id: intern for intern in signups.interns}
    return tuple(_line(one, hosts, interns) for one in advice)


def _line(advice: Advice, hosts: Mapping[str, Host], interns: Mapping[str, Intern]) -> AdviceLine:
    change = advice.change
    return AdviceLine(
        advice=advice,
        host=hosts[change.subject] if change.concerns == "host" else None,
        intern=interns[change.subject] if change.concerns == "intern" else None,
        placed=_by_name(interns[one] for one in advice.placed),
        loses=_by_name(interns[one] for one in advice.loses),
        goes_to=tuple(hosts[one] for one in advice.goes_to),
    )


def _by_name(interns: Iterable[Intern]) -> tuple[Intern, ...]:
    return tuple(sorted(interns, key=lambda intern: (danish_order(intern.name), intern.id)))
