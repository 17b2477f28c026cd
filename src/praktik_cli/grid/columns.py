"""Sign-ups as columns of numbers: made once, read by every grid."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np

from praktik_cli.directory import HostDirectory
from praktik_cli.domain.signup import Host, Intern, Signup
from praktik_cli.grid.arrays import Floats, Ints
from praktik_cli.grid.links import Links
from praktik_cli.grid.wordsets import WordSets
from praktik_cli.naming import fold, organisation_key
from praktik_cli.reference.areas import is_in_area
from praktik_cli.reference.places import distance_km

T = TypeVar("T")


@dataclass(frozen=True)
class Columns:
    """All that rules and points read of the sign-ups.

    Attributes:
        hosts: name → one number a host; ``interns``: name → one number an intern (``max_km``: -1 for no limit).
        links: name → the few hosts that an intern is linked to.
        sets: name → sets of words, by the set codes in the column of the same name on both sides.
        ranks: name → matrix of place in a list of wishes, from 1 (0: not in it), by the code of the list and of the
            thing wished for.
        km: by the codes of an intern's start and a host's place; NaN when unknown.
    """

    hosts: dict[str, Ints]
    interns: dict[str, Ints]
    links: dict[str, Links]
    sets: dict[str, WordSets]
    ranks: dict[str, Ints]
    km: Floats

    @property
    def shape(self) -> tuple[int, int]:
        """How many hosts and interns."""
        return len(self.hosts["sector"]), len(self.interns["sector"])


class _Codes(Generic[T]):
    """Numbers for values in the order in which they come."""

    def __init__(self) -> None:
        self.values: dict[T, int] = {}

    def of(self, values: Iterable[T]) -> Ints:
        return np.array([self.values.setdefault(value, len(self.values)) for value in values], dtype=np.int64)


def columns_of(hosts: Sequence[Host], interns: Sequence[Intern], banned: Iterable[tuple[str, str]] = ()) -> Columns:
    """The columns of ``hosts`` and ``interns``; ``banned`` are pairs of a host's and an intern's id."""
    sets = {
        "topics": _sets(hosts, interns, lambda one: map(fold, one.topics)),
        "purpose": _sets(hosts, interns, lambda one: one.purpose),
        "languages": _sets(hosts, interns, lambda one: one.languages),
    }
    sector, country = _Codes[str](), _Codes[str]()
    place, start, role = _Codes[str | None](), _Codes[str | None](), _Codes[str | None]()
    areas, theirs, ours = _Codes[tuple[str, ...]](), _Codes[tuple[str, ...]](), _Codes[tuple[str, ...]]()
    role.of([None])
    left: dict[str, Ints] = {
        "place": place.of(host.municipality for host in hosts),
        "wanted_role": role.of(host.wanted_role for host in hosts),
        "wanted_sectors": theirs.of(host.wanted_sectors for host in hosts),
        "names_sectors": _ints(bool(host.wanted_sectors) for host in hosts),
    }
    right: dict[str, Ints] = {
        "start": start.of(one.home_municipality or one.municipality for one in interns),
        "wanted_regions": areas.of(one.wanted_regions for one in interns),
        "max_km": _ints(-1 if one.max_km is None else one.max_km for one in interns),
        "role": role.of(one.role for one in interns),
        "wanted_sectors": ours.of(one.wanted_sectors for one in interns),
        "names_sectors": _ints(bool(one.wanted_sectors) for one in interns),
        "names_regions": _ints(bool(one.wanted_regions) for one in interns),
        "names_hosts": _ints(bool(one.wanted_hosts) for one in interns),
    }
    for side, signups in ((left, hosts), (right, interns)):
        side |= {
            "sector": sector.of(one.sector for one in signups),
            "country": country.of(one.country for one in signups),
            "low": _ints(one.days.low for one in signups),
            "high": _ints(one.days.high for one in signups),
            "weekdays": _ints(sum(1 << day for day in one.weekdays) for one in signups),
        }
    left |= {name: words.host_codes for name, words in sets.items()}
    right |= {name: words.intern_codes for name, words in sets.items()}
    return Columns(
        hosts=left,
        interns=right,
        links=_links(hosts, interns, banned),
        sets=sets,
        ranks={
            "regions": _ranks(areas, place, lambda area, code: is_in_area(code, area)),
            "sectors": _ranks(ours, sector, lambda wish, key: wish == key),
            "host_sectors": _ranks(theirs, sector, lambda wish, key: wish == key),
        },
        km=_kilometres(start, place),
    )


def _ints(values: Iterable[int]) -> Ints:
    return np.array(list(values), dtype=np.int64)


def _sets(hosts: Sequence[Host], interns: Sequence[Intern], words: Callable[[Signup], Iterable[str]]) -> WordSets:
    return WordSets([list(words(host)) for host in hosts], [list(words(intern)) for intern in interns])


def _ranks(wishes: _Codes[tuple[str, ...]], things: _Codes[T], meets: Callable[[str, T], bool]) -> Ints:
    """The place of each thing in each list of wishes."""
    ranks = np.zeros((len(wishes.values), len(things.values)), dtype=np.int64)
    met: dict[str, list[int]] = {}
    for row, wished in enumerate(wishes.values):
        for rank, wish in reversed(list(enumerate(wished, 1))):
            if wish not in met:
                met[wish] = [code for thing, code in things.values.items() if meets(wish, thing)]
            ranks[row, met[wish]] = rank
    return ranks


def _kilometres(starts: _Codes[str | None], places: _Codes[str | None]) -> Floats:
    km = np.full((len(starts.values), len(places.values)), np.nan)
    for start, row in starts.values.items():
        for place, column in places.values.items():
            if start is not None and place is not None:
                km[row, column] = distance_km(start, place)
    return km


def _links(hosts: Sequence[Host], interns: Sequence[Intern], banned: Iterable[tuple[str, str]]) -> dict[str, Links]:
    directory = HostDirectory(hosts)
    position = {host.id: number for number, host in enumerate(hosts)}
    named: dict[str, Ints] = {}

    def find(name: str) -> Ints:
        if name not in named:
            named[name] = np.array([position[host] for host in directory.find(name)], dtype=np.int64)
        return named[name]

    def listed(lists: Sequence[tuple[str, ...]]) -> Links:
        return Links(lists, {names: _in_order([find(name) for name in names]) for names in set(lists)}, len(hosts))

    employers: dict[str, list[int]] = {}
    for number, host in enumerate(hosts):
        employers.setdefault(organisation_key(host.organisation), []).append(number)
    own = [organisation_key(intern.organisation) for intern in interns]
    refused: dict[str, list[int]] = {}
    for host_id, intern_id in banned:
        if host_id in position:
            refused.setdefault(intern_id, []).append(position[host_id])
    return {
        "own": Links(own, {key: _in_order([_ints(employers.get(key, ()))]) for key in set(own)}, len(hosts)),
        "wanted": listed([intern.wanted_hosts for intern in interns]),
        "excluded": listed([intern.excluded_hosts for intern in interns]),
        "banned": Links(
            [intern.id if intern.id in refused else None for intern in interns],
            {key: _in_order([_ints(found)]) for key, found in refused.items()} | {None: _in_order([])},
            len(hosts),
        ),
    }


def _in_order(found: Sequence[Ints]) -> tuple[Ints, Ints]:
    """Hosts with their ranks: those of the first list have rank 1."""
    if not found:
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    return np.concatenate(found), np.repeat(np.arange(1, len(found) + 1), [len(hosts) for hosts in found])
