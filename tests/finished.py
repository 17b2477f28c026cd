"""Rounds that the tests have solved: run and report as ``match`` makes them, without files."""

from factories import Silent
from praktik_cli.building.problem import build
from praktik_cli.domain.clash import Clash
from praktik_cli.domain.past import Past
from praktik_cli.domain.reading import Reading
from praktik_cli.domain.report import MatchReport
from praktik_cli.domain.run import Run
from praktik_cli.domain.signup import Signups
from praktik_cli.explaining.outcome import counts_of, matches_of, unplaced_of
from praktik_cli.explaining.report import report_of
from praktik_cli.settings import Settings
from praktik_cli.solving.solve import solve


def run_of(signups: Signups, chosen: Settings, past: Past = Past()) -> Run | None:  # noqa: B008 - frozen and empty
    """The round solved to the end; ``None`` where its demands clash."""
    problem = build(signups, chosen, past)
    solution = solve(problem, Silent())
    if isinstance(solution, Clash):
        return None
    matches = matches_of(problem, solution)
    unplaced = unplaced_of(problem, matches, is_optimal=solution.is_optimal)
    return Run(
        created="2018-06-01T12:00:00+02:00",
        status="optimal",
        inputs=(),
        settings=chosen,
        versions={},
        seed=chosen.goals.seed,
        counts=counts_of(problem, matches, unplaced),
        goals=solution.goals,
        matches=matches,
        unplaced=unplaced,
        left_out=(),
        seconds={},
    )


def reading_of(signups: Signups) -> Reading:
    """The sign-ups as if read, with nothing to say about them."""
    return Reading(signups, (), {}, (), (), (), "da")


def finished(signups: Signups, chosen: Settings | None = None) -> MatchReport:
    """The report of the round."""
    run = run_of(signups, chosen or Settings())
    assert run is not None
    return report_of(run, reading_of(signups))
