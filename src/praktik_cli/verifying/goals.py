"""The value of every goal once more, counted on the matches themselves."""

from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from typing import Final

from praktik_cli.domain.past import Past
from praktik_cli.domain.signup import Host, Intern
from praktik_cli.settings import Settings

Scored = Sequence[tuple[Host, Intern, int]]


def placed(matches: Scored, _settings: Settings, _past: Past) -> int:
    """Interns with at least one host."""
    return len({intern.id for _, intern, _ in matches})


def waited(matches: Scored, _settings: Settings, _past: Past) -> int:
    """Of them, those who got no place last time."""
    return len({intern.id for _, intern, _ in matches if intern.waited})


def hosts_used(matches: Scored, _settings: Settings, _past: Past) -> int:
    """Hosts with at least one intern."""
    return len({host.id for host, _, _ in matches})


def kept(matches: Scored, _settings: Settings, past: Past) -> int:
    """Matches that were there in the last round."""
    return len({(host.id, intern.id) for host, intern, _ in matches} & past.matched)


def worst_off(matches: Scored, _settings: Settings, _past: Past) -> int:
    """The lowest points of any match; 0 without matches."""
    return min((earned for _, _, earned in matches), default=0)


def points(matches: Scored, _settings: Settings, _past: Past) -> int:
    """The sum over all matches."""
    return sum(earned for _, _, earned in matches)


def lottery(matches: Scored, settings: Settings, _past: Past) -> int:
    """The sum of the pairs' draws."""
    texts = (f"{settings.goals.seed}|{host.id}|{intern.id}" for host, intern, _ in matches)
    return sum(int(sha256(text.encode()).hexdigest()[:8], 16) for text in texts)


GOALS: Final[Mapping[str, Callable[[Scored, Settings, Past], int]]] = {
    "placed": placed,
    "waited": waited,
    "hosts_used": hosts_used,
    "kept": kept,
    "worst_off": worst_off,
    "points": points,
    "lottery": lottery,
}
