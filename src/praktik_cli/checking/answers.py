"""Answers of one sign-up that contradict each other or the settings."""

from collections.abc import Iterable, Iterator

from praktik_cli.checking.findings import error, warning
from praktik_cli.domain.finding import Finding
from praktik_cli.domain.signup import DENMARK, Host, Signup
from praktik_cli.settings import Settings


def numbers_of_interns(hosts: Iterable[Host], settings: Settings) -> Iterator[Finding]:
    """Hosts that want more interns than they take, or more than the round gives a host."""
    most = settings.programme.max_interns_per_host
    for host in hosts:
        if host.min_interns > host.capacity:
            yield error("min-above-capacity", host, "min_interns", str(host.min_interns), capacity=host.capacity)
        elif host.min_interns > most:
            yield error("min-above-limit", host, "min_interns", str(host.min_interns), most=most)
        if host.capacity > most:
            yield warning("capacity-above-limit", host, "capacity", str(host.capacity), most=most)


def languages(everyone: Iterable[Signup], settings: Settings) -> Iterator[Finding]:
    """Workplaces abroad without a language, when a common one is required."""
    if settings.rules.language == "require":
        for signup in everyone:
            if signup.country != DENMARK and not signup.languages:
                yield warning("no-languages", signup, "languages", country=signup.country)
