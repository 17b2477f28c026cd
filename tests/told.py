"""All that a round tells: its matching, the certificates, what a place would cost, and what would help."""

from dataclasses import dataclass, replace

from praktik_cli.advising.advised import advised_of
from praktik_cli.advising.again import Again, Unheard
from praktik_cli.advising.placing import places_priced, with_prices
from praktik_cli.building.problem import build
from praktik_cli.commands.certifying import certified
from praktik_cli.domain.clash import Clash
from praktik_cli.domain.past import Past
from praktik_cli.domain.problem import Problem
from praktik_cli.domain.run import Match, Run
from praktik_cli.domain.signup import Signups
from praktik_cli.domain.solution import Solution
from praktik_cli.explaining.outcome import counts_of, matches_of
from praktik_cli.settings import Settings
from praktik_cli.solving.solve import solve
from praktik_cli.verifying.verify import FIRST_ROUND


@dataclass(frozen=True)
class Matched:
    """A round with its best matching, of which nothing has been told yet."""

    signups: Signups
    past: Past
    problem: Problem
    solution: Solution
    matches: tuple[Match, ...]


def matched(signups: Signups, settings: Settings, past: Past = FIRST_ROUND) -> Matched | None:
    """The round as ``match`` solves it; ``None`` where its demands clash."""
    problem = build(signups, settings, past)
    solution = solve(problem, Unheard())
    if isinstance(solution, Clash):
        return None
    return Matched(signups, past, problem, solution, matches_of(problem, solution))


def told(round_: Matched) -> Run:
    """The certificates, prices and advice of the round, as ``match`` works them out."""
    run = certificates(round_)
    return advised(round_, with_prices(run, dict(places_priced(run, Again(round_.signups, run.settings, round_.past)))))


def certificates(round_: Matched) -> Run:
    """The round with the certificates only."""
    problem, solution, matches = round_.problem, round_.solution, round_.matches
    unplaced, tight_sets = certified(problem, round_.signups, matches, is_optimal=solution.is_optimal)
    return Run(
        created="2018-06-01T12:00:00+02:00",
        status="optimal" if solution.is_optimal else "feasible",
        inputs=(),
        settings=problem.settings,
        versions={},
        seed=problem.settings.goals.seed,
        counts=counts_of(problem, matches, unplaced),
        goals=solution.goals,
        matches=matches,
        unplaced=unplaced,
        tight_sets=tight_sets,
        left_out=(),
        seconds={},
    )


def advised(round_: Matched, run: Run) -> Run:
    """``run`` with what would help, and what the goals cost."""
    again = Again(round_.signups, run.settings, round_.past)
    values = {goal.name: goal.value for goal in run.goals}
    return replace(run, advised=advised_of(again, round_.problem, round_.matches, values, Unheard()))
