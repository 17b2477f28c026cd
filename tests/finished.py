"""Rounds that the tests have solved: run and report as ``match`` makes them, without files."""

import random

from factories import host, intern
from praktik_cli.building.problem import build
from praktik_cli.domain.reading import Reading
from praktik_cli.domain.report import MatchReport
from praktik_cli.domain.signup import Days, Signups
from praktik_cli.explaining.report import report_of
from praktik_cli.settings import Settings
from small_rounds import run_of
from strategies import EMPLOYERS, SECTORS, TOPICS, TOWNS


def reading_of(signups: Signups) -> Reading:
    """The sign-ups as if read, with nothing to say about them."""
    return Reading(signups, (), {}, (), (), (), "da")


def finished(signups: Signups, chosen: Settings | None = None) -> MatchReport:
    """The report of the round."""
    run = run_of(signups, chosen or Settings())
    assert run is not None
    return report_of(run, reading_of(signups), build(signups, run.settings))


def busy_round(seed: int) -> tuple[Signups, Settings]:
    """A small round in which most people may meet and places are scarce, so that every match costs another."""
    draw = random.Random(seed)

    def said(**more: object) -> dict[str, object]:
        topics = tuple(sorted(draw.sample(TOPICS, 3)))
        return {"sector": draw.choice(SECTORS[:3]), "municipality": draw.choice(TOWNS), "topics": topics, **more}

    hosts = [
        host(f"H{n}", **said(capacity=(most := draw.randint(1, 2)), min_interns=draw.choice((1, 1, most))))
        for n in range(3)
    ]
    interns = [
        intern(
            f"I{n}",
            **said(
                organisation=draw.choice(EMPLOYERS),
                wanted_hosts=tuple(draw.sample([one.id for one in hosts], 2)),
                placements=draw.choice((1, 1, 2)),
                days=Days(1, draw.randint(2, 5)),
                max_km=draw.choice((None, None, 120)),
                together_with=("I0",) if n == 1 and seed % 3 == 0 else (),
                waited=draw.random() < 1 / 3,
            ),
        )
        for n in range(6)
    ]
    order = draw.sample(("placed", "waited", "hosts_used", "worst_off", "points"), 5)
    rules = {"min_cross_sector_share": draw.choice((0.0, 0.0, 0.7))}
    return Signups(tuple(hosts), tuple(interns)), Settings.model_validate({"goals": {"order": order}, "rules": rules})
