"""A solution in ids: the matches, and for everyone without a host the reason."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from praktik_cli.domain.problem import Problem
from praktik_cli.domain.run import Match, NoRoom, Unplaced
from praktik_cli.domain.signup import Host, Intern
from praktik_cli.domain.solution import Solution
from praktik_cli.naming import organisation_key
from praktik_cli.settings import CRITERIA, Settings


def matches_of(problem: Problem, solution: Solution) -> tuple[Match, ...]:
    """The chosen pairs, ordered by host id, then intern id."""
    chosen = problem.pairs.iloc[list(solution.pairs)].to_dict("records")
    found = [
        Match(
            host=problem.hosts[pair["host"]].id,
            intern=problem.interns[pair["intern"]].id,
            points=int(pair["points"]),
            breakdown={name: int(pair[name]) for name in CRITERIA},
        )
        for pair in chosen
    ]
    return tuple(sorted(found, key=lambda match: (match.host, match.intern)))


def unplaced_of(problem: Problem, matches: Sequence[Match], *, is_optimal: bool) -> tuple[Unplaced, ...]:
    """Everyone without a host, ordered by id, each with the reason.

    ``is_optimal`` tells whether every goal was proven: then a free place was left for an earlier goal.
    """
    placed = {match.intern for match in matches}
    guests = _guests(problem, matches)
    admissible = problem.pairs.groupby("intern")["host"].apply(list).to_dict()
    return tuple(
        _unplaced(problem, position, admissible.get(position, []), guests, is_optimal=is_optimal)
        for position, intern in enumerate(problem.interns)
        if intern.id not in placed
    )


def _guests(problem: Problem, matches: Sequence[Match]) -> Mapping[str, list[Intern]]:
    interns = {intern.id: intern for intern in problem.interns}
    guests: dict[str, list[Intern]] = defaultdict(list)
    for match in matches:
        guests[match.host].append(interns[match.intern])
    return guests


def _unplaced(
    problem: Problem,
    position: int,
    admissible: Sequence[int],
    guests: Mapping[str, list[Intern]],
    *,
    is_optimal: bool,
) -> Unplaced:
    intern = problem.interns[position]
    no_room = [_no_room(problem, host, intern, guests) for host in sorted(admissible)]
    free = "earlier_goal" if is_optimal else "open_place"
    # A stopped search may have missed the others that a host with a minimum needs.
    still_open = {"open"} if is_optimal else {"open", "min_interns"}
    is_open = any(place.because in still_open for place in no_room)
    return Unplaced(
        intern=intern.id,
        reason=free if is_open else "hosts_full" if no_room else "no_admissible_host",
        hosts=len(problem.hosts),
        removed={rule: counts[position] for rule, counts in problem.removed.items() if counts[position]},
        no_room=tuple(no_room),
    )


def _no_room(problem: Problem, position: int, intern: Intern, guests: Mapping[str, list[Intern]]) -> NoRoom:
    host = problem.hosts[position]
    there = guests.get(host.id, [])
    because = blocking_rule(host, [*there, intern], problem.capacity(position), problem.settings)
    return NoRoom(host.id, because or "open", tuple(guest.id for guest in there))


def blocking_rule(host: Host, interns: Sequence[Intern], capacity: int, settings: Settings) -> str | None:
    """The rule that keeps ``host`` from taking all of ``interns``, of whom the last is the newcomer."""
    newcomer = interns[-1]
    sectors = Counter(intern.sector for intern in interns)
    employers = Counter(organisation_key(intern.organisation) for intern in interns)
    sector_limit = settings.rules.same_sector_per_host or len(interns)
    employer_limit = settings.rules.same_organisation_per_host or len(interns)
    if len(interns) > capacity:
        return "full"
    if sectors[newcomer.sector] > sector_limit:
        return "same_sector_per_host"
    if employers[organisation_key(newcomer.organisation)] > employer_limit:
        return "same_organisation_per_host"
    return "min_interns" if len(interns) < host.min_interns else None


def counts_of(problem: Problem, matches: Sequence[Match], unplaced: Sequence[Unplaced]) -> Mapping[str, int]:
    """The key figures of the round."""
    return {
        "hosts": len(problem.hosts),
        "interns": len(problem.interns),
        "places": sum(problem.capacity(position) for position in range(len(problem.hosts))),
        "admissible_pairs": len(problem.pairs),
        "placed": len(problem.interns) - len(unplaced),
        "unplaced": len(unplaced),
        "hosts_used": len({match.host for match in matches}),
    }
