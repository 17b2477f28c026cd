"""What is true of every host and every intern at once, as matrices of hosts × interns.

The same facts as ``facts.pair_facts``, for all pairs together: rules and points are read off these matrices.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from praktik_cli.directory import HostDirectory
from praktik_cli.domain.signup import Host, Intern, Signup
from praktik_cli.naming import fold, organisation_key
from praktik_cli.reference.places import distance_km, is_in_area

Flags = NDArray[np.bool_]
Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Grid:
    """Facts of hosts (rows) × interns (columns); a vector of interns has shape (1, interns), of hosts (hosts, 1).

    Attributes:
        own: the intern's own organisation.
        excluded: a workplace the intern must not visit.
        wish_rank, region_rank, sector_rank, host_sector_rank: place in the list of wishes from 1; 0: not in it.
        names_hosts, names_regions, names_sectors, host_names_sectors: the list of wishes is not empty.
        wants_role: the host wishes one role; ``role_fits``: it is the intern's.
        km: between the seats; NaN when unknown.
        max_km: the intern's limit; NaN when there is none.
        abroad: the countries differ; ``common_language``: at least one.
        common_topics, common_purposes: how many.
        weekdays: common weekdays as bits, Monday the lowest.
        need: the fewest days; ``most``: the most days; ``longest``: the intern's most days.
        cross_sector: the sectors differ.
    """

    own: Flags
    excluded: Flags
    wish_rank: Ints
    names_hosts: Flags
    region_rank: Ints
    names_regions: Flags
    sector_rank: Ints
    names_sectors: Flags
    host_sector_rank: Ints
    host_names_sectors: Flags
    wants_role: Flags
    role_fits: Flags
    km: Floats
    max_km: Floats
    abroad: Flags
    common_language: Flags
    common_topics: Ints
    common_purposes: Ints
    weekdays: Ints
    need: Ints
    most: Ints
    longest: Ints
    cross_sector: Flags


def build_grid(hosts: Sequence[Host], interns: Sequence[Intern], directory: HostDirectory) -> Grid:
    """The facts of all ``hosts`` × ``interns``; ``directory`` knows all hosts."""
    weekdays = _column(hosts, _weekday_bits) & _row(interns, _weekday_bits)
    highest = np.minimum(_column(hosts, lambda host: host.days.high), _row(interns, lambda one: one.days.high))
    role_fits = _same(hosts, interns, lambda host: host.wanted_role or "", lambda intern: intern.role or "-")
    return Grid(
        own=_same(hosts, interns, _employer, _employer),
        excluded=_named(hosts, interns, directory, lambda intern: intern.excluded_hosts) > 0,
        wish_rank=_named(hosts, interns, directory, lambda intern: intern.wanted_hosts),
        names_hosts=_row(interns, lambda intern: bool(intern.wanted_hosts)).astype(bool),
        region_rank=_region_ranks(hosts, interns),
        names_regions=_row(interns, lambda intern: bool(intern.wanted_regions)).astype(bool),
        sector_rank=_ranks(interns, hosts).T,
        names_sectors=_row(interns, lambda intern: bool(intern.wanted_sectors)).astype(bool),
        host_sector_rank=_ranks(hosts, interns),
        host_names_sectors=_column(hosts, lambda host: bool(host.wanted_sectors)).astype(bool),
        wants_role=_column(hosts, lambda host: host.wanted_role is not None).astype(bool),
        role_fits=role_fits,
        km=_kilometres(hosts, interns),
        max_km=np.array([[np.nan if one.max_km is None else one.max_km for one in interns]], dtype=np.float64),
        abroad=~_same(hosts, interns, lambda host: host.country, lambda intern: intern.country),
        common_language=_common(hosts, interns, lambda signup: signup.languages) > 0,
        common_topics=_common(hosts, interns, lambda signup: tuple({fold(topic) for topic in signup.topics})),
        common_purposes=_common(hosts, interns, lambda signup: signup.purpose),
        weekdays=weekdays,
        need=np.maximum(_column(hosts, lambda host: host.days.low), _row(interns, lambda one: one.days.low)),
        most=np.minimum(highest, np.bitwise_count(weekdays).astype(np.int64)),
        longest=_row(interns, lambda intern: intern.days.high),
        cross_sector=~_same(hosts, interns, lambda host: host.sector, lambda intern: intern.sector),
    )


def _employer(signup: Signup) -> str:
    return organisation_key(signup.organisation)


def _weekday_bits(signup: Signup) -> int:
    return sum(1 << day for day in signup.weekdays)


def _column(hosts: Sequence[Host], value: Callable[[Host], int]) -> Ints:
    return np.array([value(host) for host in hosts], dtype=np.int64).reshape(-1, 1)


def _row(interns: Sequence[Intern], value: Callable[[Intern], int]) -> Ints:
    return np.array([value(intern) for intern in interns], dtype=np.int64).reshape(1, -1)


def _same(
    hosts: Sequence[Host],
    interns: Sequence[Intern],
    of_host: Callable[[Host], str],
    of_intern: Callable[[Intern], str],
) -> Flags:
    codes: dict[str, int] = {}
    left = [codes.setdefault(of_host(host), len(codes)) for host in hosts]
    right = [codes.setdefault(of_intern(intern), len(codes)) for intern in interns]
    same: Flags = np.array(left, dtype=np.int64).reshape(-1, 1) == np.array(right, dtype=np.int64)
    return same


def _common(hosts: Sequence[Host], interns: Sequence[Intern], values: Callable[[Signup], tuple[str, ...]]) -> Ints:
    codes: dict[str, int] = {}
    for signup in (*hosts, *interns):
        for value in values(signup):
            codes.setdefault(value, len(codes))
    # Single precision multiplies fast and counts exactly up to 16 million.
    left, right = (np.zeros((len(side), len(codes)), dtype=np.float32) for side in (hosts, interns))
    for matrix, side in ((left, hosts), (right, interns)):
        for position, signup in enumerate(side):
            matrix[position, [codes[value] for value in values(signup)]] = 1
    return (left @ right.T).astype(np.int64)


def _named(
    hosts: Sequence[Host],
    interns: Sequence[Intern],
    directory: HostDirectory,
    names: Callable[[Intern], tuple[str, ...]],
) -> Ints:
    position = {host.id: row for row, host in enumerate(hosts)}
    ranks = np.zeros((len(hosts), len(interns)), dtype=np.int64)
    for column, intern in enumerate(interns):
        for rank, name in reversed(list(enumerate(names(intern), 1))):
            ranks[[position[host] for host in directory.find(name)], column] = rank
    return ranks


def _ranks(wishing: Sequence[Signup], wished: Sequence[Signup]) -> Ints:
    sectors = {sector: code for code, sector in enumerate(sorted({signup.sector for signup in wished}))}
    ranks = np.zeros((len(wishing), len(sectors)), dtype=np.int64)
    for row, signup in enumerate(wishing):
        for rank, sector in reversed(list(enumerate(signup.wanted_sectors, 1))):
            if sector in sectors:
                ranks[row, sectors[sector]] = rank
    return ranks[:, [sectors[signup.sector] for signup in wished]]


def _region_ranks(hosts: Sequence[Host], interns: Sequence[Intern]) -> Ints:
    places = {place: row for row, place in enumerate(dict.fromkeys(host.municipality for host in hosts))}
    ranks = np.zeros((len(places), len(interns)), dtype=np.int64)
    for column, intern in enumerate(interns):
        for rank, area in reversed(list(enumerate(intern.wanted_regions, 1))):
            ranks[[row for place, row in places.items() if is_in_area(place, area)], column] = rank
    return ranks[[places[host.municipality] for host in hosts]]


def _kilometres(hosts: Sequence[Host], interns: Sequence[Intern]) -> Floats:
    starts = [intern.home_municipality or intern.municipality for intern in interns]
    from_row = {place: row for row, place in enumerate(dict.fromkeys(host.municipality for host in hosts))}
    to_column = {place: column for column, place in enumerate(dict.fromkeys(starts))}
    km = np.full((len(from_row), len(to_column)), np.nan)
    for place, row in from_row.items():
        for start, column in to_column.items():
            if place is not None and start is not None:
                km[row, column] = distance_km(start, place)
    return km[np.ix_([from_row[host.municipality] for host in hosts], [to_column[start] for start in starts])]
