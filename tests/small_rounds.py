"""Small rounds for the tests of the solver: sign-ups with every rule, and the matchings they allow by definition."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import numpy as np
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from factories import Silent, host, intern
from praktik_cli.building.problem import build
from praktik_cli.domain.clash import Clash
from praktik_cli.domain.past import Past
from praktik_cli.domain.problem import Problem
from praktik_cli.domain.run import Run
from praktik_cli.domain.signup import Signups
from praktik_cli.domain.solution import Solution
from praktik_cli.explaining.certificates import certificates_of
from praktik_cli.explaining.outcome import counts_of, matches_of
from praktik_cli.settings import Settings
from praktik_cli.solving.hunt import Hunt
from praktik_cli.solving.solve import solve
from praktik_cli.solving.structure import Structure
from praktik_cli.solving.worth import Matching, Worth
from praktik_cli.verifying.verify import verify
from strategies import EMPLOYERS, SECTORS, TOWNS, rounds, settings_tables

SLOW = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def hosts_and_interns(hosts: list[dict[str, object]], interns: list[dict[str, object]]) -> Signups:
    """Hosts H0… and interns I0…, each with what is said of it."""
    return Signups(
        tuple(host(f"H{number}", **said) for number, said in enumerate(hosts)),
        tuple(intern(f"I{number}", **said) for number, said in enumerate(interns)),
    )


def problem_of(signups: Signups, tables: dict[str, object] | None = None, past: Past | None = None) -> Problem:
    """The problem under ``tables``."""
    return build(signups, Settings.model_validate(tables or {}), past or Past())


def run_of(signups: Signups, chosen: Settings, past: Past | None = None) -> Run | None:
    """The round as ``match`` runs it; ``None`` where its demands clash."""
    problem = build(signups, chosen, past or Past())
    solution = solve(problem, Silent())
    if isinstance(solution, Clash):
        return None
    matches = matches_of(problem, solution)
    unplaced, tight_sets = certificates_of(problem, matches, is_optimal=solution.is_optimal)
    return Run(
        created="2018-06-01T12:00:00+02:00",
        status="optimal" if solution.is_optimal else "feasible",
        inputs=(),
        settings=chosen,
        versions={},
        seed=chosen.goals.seed,
        counts=counts_of(problem, matches, unplaced),
        goals=solution.goals,
        matches=matches,
        unplaced=unplaced,
        tight_sets=tight_sets,
        left_out=(),
        seconds={},
    )


def hunt_of(problem: Problem) -> Hunt:
    """A hunt without a clock that nobody watches."""
    return Hunt(problem, Silent(), None)


def matching_of(problem: Problem, pairs: object) -> Matching:
    """The pairs (host, intern) as a matching."""
    ordered = sorted((int(guest), int(at)) for at, guest in pairs)
    at, guest = np.array([(h, i) for i, h in ordered], dtype=np.int64).reshape(-1, 2).T
    return Matching(at, guest, problem.pairs.points_of(at, guest))


def pairs_of(matching: Matching) -> set[tuple[int, int]]:
    """The pairs (host, intern) of a matching."""
    return set(zip(matching.host.tolist(), matching.intern.tolist(), strict=True))


def broken_rules(problem: Problem, matching: Matching, past: Past | None = None) -> set[str]:
    """The rules that verifying finds broken."""
    matches = matches_of(problem, Solution(tuple(sorted(pairs_of(matching))), ()))
    signups = Signups(problem.hosts, problem.interns)
    return {violation.rule for violation in verify(signups, problem.settings, matches, [], past or Past())}


def subsets(problem: Problem) -> Iterator[Matching]:
    """Every set of admissible pairs, allowed or not."""
    pairs = sorted(zip(*map(np.ndarray.tolist, problem.pairs.all()), strict=True))
    for size in range(len(pairs) + 1):
        for some in combinations(pairs, size):
            yield matching_of(problem, some)


def allowed(problem: Problem, past: Past | None = None) -> list[Matching]:
    """Every matching that verifying accepts."""
    return [matching for matching in subsets(problem) if not broken_rules(problem, matching, past)]


def in_network(structure: Structure, matching: Matching) -> bool:
    """Whether the matching keeps the rules that the network knows, counted plainly."""
    at = list(zip(matching.host.tolist(), matching.intern.tolist(), strict=True))
    able = np.where(structure.least <= structure.capacity, structure.capacity, 0)
    kinds = [
        ([h for h, _ in at], able.__getitem__),
        ([i for _, i in at], structure.placements.__getitem__),
        ([(h, structure.sector[i]) for h, i in at], lambda _: structure.per_sector or len(at)),
        ([(h, structure.employer[i]) for h, i in at], lambda _: structure.per_employer or len(at)),
    ]
    return all(keys.count(key) <= most(key) for keys, most in kinds for key in set(keys))


def random_worth(structure: Structure, seed: int, low: int = -5) -> Worth:
    """Weights between ``low`` and 9; what placing, using and points earn is not negative."""
    draw = np.random.default_rng(seed)
    return Worth(
        place=draw.integers(0, 9, structure.interns),
        use=draw.integers(0, 9, structure.hosts),
        visit=draw.integers(low, 9, (structure.sectors, structure.hosts)),
        go=draw.integers(low, 9, structure.interns),
        points=int(draw.integers(0, 3)),
        matched=int(draw.integers(0, 3)),
        locked=int(draw.integers(0, 3)),
    )


def random_matching(problem: Problem, seed: int) -> Matching:
    """Some of the admissible pairs, each pair with even chance or rarer."""
    draw = np.random.default_rng(seed)
    at, guest = problem.pairs.all()
    chosen = draw.random(len(at)) < draw.random()
    return Matching(at[chosen], guest[chosen], problem.pairs.points_of(at[chosen], guest[chosen]))


quotas = st.builds(
    lambda side, value, least, more: {"side": side, "field": "sector", "value": value, "min": least, "max": more},
    st.sampled_from(("host", "intern")),
    st.sampled_from(SECTORS),
    st.integers(0, 1),
    st.one_of(st.none(), st.integers(1, 3)),
)


@st.composite
def programmes(draw: st.DrawFn, most_hosts: int = 3, most_interns: int = 3) -> tuple[Problem, Past]:
    """A problem with rules of the programme, companions, locks and bans."""
    signups = draw(rounds(most_hosts=most_hosts, most_interns=most_interns))
    interns = list(signups.interns)
    if len(interns) > 1 and draw(st.booleans()):
        interns[0] = replace(interns[0], together_with=(interns[1].id,))
    signups = Signups(signups.hosts, tuple(interns))
    tables = draw(settings_tables)
    tables["rules"] = tables["rules"] | {
        "min_cross_sector_share": draw(st.sampled_from((0.0, 0.5, 0.6, 1.0))),
        "together": draw(st.sampled_from(("same_host", "same_municipality", "ignore"))),
        "quota": draw(st.lists(quotas, max_size=2)),
    }
    everyone = [(one.id, other.id) for one in signups.hosts for other in signups.interns]
    some = st.frozensets(st.sampled_from(everyone), max_size=1) if everyone else st.just(frozenset())
    past = Past(locked=draw(some), matched=draw(some))
    return problem_of(signups, tables, past), past


def dense(seed: int, hosts: int, interns: int) -> Problem:
    """A round in which nearly everybody may meet everybody, so that limits bind and there is much to choose."""
    draw = np.random.default_rng(seed)

    def said(**more: object) -> dict[str, object]:
        return {
            "sector": str(draw.choice(SECTORS[:2])),
            "municipality": str(draw.choice(TOWNS[:3])),
            **more,
        }

    signups = hosts_and_interns(
        [said(capacity=int(draw.integers(1, 4))) for _ in range(hosts)],
        [
            said(
                organisation=str(draw.choice(EMPLOYERS[:2])),
                placements=int(draw.integers(1, 3)),
                wanted_hosts=(f"H{draw.integers(0, max(hosts, 1))}",),
            )
            for _ in range(interns)
        ],
    )
    limits = {
        "same_sector_per_host": int(draw.integers(0, 3)),
        "same_organisation_per_host": int(draw.integers(0, 3)),
    }
    return problem_of(signups, {"rules": limits})


def problems(hosts: int, interns: int) -> st.SearchStrategy[Problem]:
    """Sparse rounds of every kind and dense ones, of at most so many hosts and interns."""
    return st.one_of(
        st.builds(problem_of, rounds(most_hosts=hosts, most_interns=interns), settings_tables),
        st.builds(dense, st.integers(0, 9999), st.integers(1, hosts), st.integers(1, interns)),
    )
