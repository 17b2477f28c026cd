"""A run together with its people: the one value that workbook, terminal and JSON show."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from praktik_cli.directory import HostDirectory
from praktik_cli.domain.problem import Problem, capacity
from praktik_cli.domain.reading import Reading
from praktik_cli.domain.report import (
    CrossTable,
    HostLine,
    MatchLine,
    MatchReport,
    UnplacedLine,
    WishRanks,
)
from praktik_cli.domain.run import Run
from praktik_cli.domain.signup import Host, Intern, Signup, Signups
from praktik_cli.explaining.advice import advice_lines
from praktik_cli.explaining.alternates import waiting_list
from praktik_cli.explaining.changes import changes_of
from praktik_cli.explaining.proposed_days import proposed_days
from praktik_cli.explaining.quality import quality_of
from praktik_cli.facts import pair_facts
from praktik_cli.naming import danish_order
from praktik_cli.reference.places import region_of, regions
from praktik_cli.reference.sectors import SECTORS


def report_of(run: Run, reading: Reading, problem: Problem) -> MatchReport:
    """``run`` with the sign-ups that it was made from and the problem that was solved."""
    signups = reading.signups
    matches = _match_lines(run, signups)
    return MatchReport(
        run=run,
        reading=reading,
        matches=matches,
        hosts=_host_lines(run, signups.hosts, matches),
        unplaced=_unplaced_lines(run, signups),
        advice=advice_lines(run.advised, signups),
        sector_mix=_cross_table(matches, SECTORS, _sector),
        region_mix=_cross_table(matches, _regions(run), lambda signup: _region(signup, run)),
        wishes=_wish_ranks(signups.interns, matches),
        cross_sector_share=sum(line.facts.cross_sector for line in matches) / len(matches) if matches else None,
        quality=quality_of(run, problem),
        changes=changes_of(run, problem, {(line.host.id, line.intern.id): line.days for line in matches}),
        waiting=waiting_list(problem, run.matches),
    )


def _match_lines(run: Run, signups: Signups) -> tuple[MatchLine, ...]:
    hosts = {host.id: host for host in signups.hosts}
    interns = {intern.id: intern for intern in signups.interns}
    directory = HostDirectory(signups.hosts)
    facts = {
        (match.host, match.intern): pair_facts(hosts[match.host], interns[match.intern], directory)
        for match in run.matches
    }
    days = proposed_days(facts, run.earlier.days_of)
    lines = [
        MatchLine(
            host=hosts[match.host],
            intern=interns[match.intern],
            points=match.points,
            breakdown=match.breakdown,
            status=match.status,
            facts=facts[match.host, match.intern],
            days=days[match.host, match.intern],
        )
        for match in run.matches
    ]
    return tuple(sorted(lines, key=lambda line: (*_host_order(line.host), *_intern_order(line.intern))))


def _host_order(host: Host) -> tuple[str, str]:
    return danish_order(host.label), host.id


def _intern_order(intern: Intern) -> tuple[str, str]:
    return danish_order(intern.name), intern.id


def _host_lines(run: Run, hosts: Sequence[Host], matches: Sequence[MatchLine]) -> tuple[HostLine, ...]:
    guests: dict[str, list[Intern]] = defaultdict(list)
    for line in matches:
        guests[line.host.id].append(line.intern)
    ordered = sorted(hosts, key=_host_order)
    return tuple(HostLine(host, capacity(host, run.settings), tuple(guests[host.id])) for host in ordered)


def _unplaced_lines(run: Run, signups: Signups) -> tuple[UnplacedLine, ...]:
    # Shared by all lines: thousands may name the same people.
    hosts = {host.id: host for host in signups.hosts}
    interns = {intern.id: intern for intern in signups.interns}
    lines = [
        UnplacedLine(
            intern=interns[why.intern],
            why=why,
            hosts=hosts,
            interns=interns,
            proof=None if why.tight_set is None else run.tight_sets[why.tight_set],
        )
        for why in run.unplaced
    ]
    return tuple(sorted(lines, key=lambda line: _intern_order(line.intern)))


def _sector(signup: Signup) -> str:
    return signup.sector


def _region(signup: Signup, run: Run) -> str:
    return region_of(signup.municipality, run.settings.programme.week)


def _regions(run: Run) -> tuple[str, ...]:
    return (*regions(run.settings.programme.week), "")


def _cross_table(matches: Sequence[MatchLine], groups: Sequence[str], group: Callable[[Signup], str]) -> CrossTable:
    counts = Counter((group(line.intern), group(line.host)) for line in matches)
    rows = tuple(key for key in groups if any(row == key for row, _ in counts))
    columns = tuple(key for key in groups if any(column == key for _, column in counts))
    return CrossTable(rows, columns, tuple(tuple(counts[row, column] for column in columns) for row in rows))


def _wish_ranks(interns: Sequence[Intern], matches: Sequence[MatchLine]) -> WishRanks:
    placed = {line.intern.id for line in matches}
    best: dict[str, int] = {}
    for line in matches:
        if rank := line.facts.wish_rank:
            best[line.intern.id] = min(rank, best.get(line.intern.id, rank))
    named = [intern for intern in interns if intern.wanted_hosts]
    longest = max((len(intern.wanted_hosts) for intern in named), default=0)
    ranks = Counter(best.values())
    return WishRanks(
        by_rank=tuple(ranks[rank] for rank in range(1, longest + 1)),
        another=sum(intern.id in placed and intern.id not in best for intern in named),
        unplaced=sum(intern.id not in placed for intern in named),
        open=len(interns) - len(named),
    )
