"""A whole round of invented sign-ups."""

from dataclasses import dataclass
from random import Random

from praktik_cli.inventing.hosts import invent_hosts
from praktik_cli.inventing.interns import invent_interns
from praktik_cli.inventing.people import People
from praktik_cli.inventing.rows import Row


@dataclass(frozen=True, slots=True)
class InventedRows:
    """Invented sign-ups: for each, field key → what a person would answer, in Danish."""

    hosts: tuple[Row, ...]
    interns: tuple[Row, ...]


def invent(hosts: int, interns: int, seed: int) -> InventedRows:
    """Invents a round that looks like spring 2018: real workplaces, people who do not exist.

    The same numbers and the same ``seed`` give the same rows on every machine.

    Args:
        hosts: how many hosts, at least 0.
        interns: how many interns, at least 0.
        seed: any whole number; another one gives another round.
    """
    chance = Random(seed)  # noqa: S311 - nothing here is secret
    people = People(chance)
    host_rows = invent_hosts(hosts, chance, people)
    return InventedRows(tuple(host_rows), tuple(invent_interns(interns, chance, people, host_rows)))
