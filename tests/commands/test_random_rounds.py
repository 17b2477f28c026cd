"""Random answers, withdrawals and late sign-ups, round after round, before an independent judge."""

import os
import random
from dataclasses import replace

import pytest

from came_back import answered, matched, pairs_of, row, row_of
from finished import busy_round
from milp import best
from praktik_cli.commands.rounds import with_kept
from praktik_cli.domain.clash import Clash
from praktik_cli.domain.signup import Signups

SEASONS = 500 if os.environ.get("PRAKTIK_LONG") else 40
ROUNDS = 5


def taking_part(everyone, chance):
    """Most of them: the others have withdrawn or sign up late. Some hosts take fewer than they said at first."""
    hosts = [replace(one, min_interns=1) for one in everyone.hosts if chance.random() < 0.9]
    hosts = [replace(one, capacity=1) if chance.random() < 0.1 else one for one in hosts]
    return Signups(tuple(hosts), tuple(one for one in everyone.interns if chance.random() < 0.85))


def answers_to(run, then, declined, chance):
    """The workbook of ``run`` as it comes back: each match answered, some locked, some rows gone, some typed in."""
    rows = []
    for number, pair in enumerate(sorted(pairs_of(run)), 2):
        status = chance.choice(("proposed", "accepted", "declined", "declined"))
        lock = status == "proposed" and chance.random() < 0.2
        if chance.random() < 0.9:
            rows.append(row_of(number, then, pair, status, lock=lock))
    free = {(host.id, intern.id) for host in then.hosts for intern in then.interns} - pairs_of(run) - declined
    if free and chance.random() < 0.1:
        host, intern = chance.choice(sorted(free))
        rows.append(row(99, host_id=host, intern_id=intern))
    return rows


@pytest.mark.parametrize("seed", range(SEASONS))
def test_nothing_accepted_is_lost_nothing_declined_comes_back_and_all_else_is_kept_as_far_as_it_goes(seed):
    chance = random.Random(seed)
    everyone, settings = busy_round(seed)
    then = taking_part(everyone, chance)
    run = matched(then, settings)
    accepted, declined = set(), set()
    for _ in range(ROUNDS):
        rows = answers_to(run, then, declined, chance)
        now = taking_part(everyone, chance)
        said = {one.ids: one.status for one in rows}
        declined |= {pair for pair, status in said.items() if status == "declined"}
        # A row that came back decides; one that was deleted takes no answer back.
        accepted = {pair for pair in accepted if pair not in said} | {p for p, s in said.items() if s == "accepted"}
        accepted &= {(host.id, intern.id) for host in now.hosts for intern in now.interns}
        back = answered(rows, now, run, then=then)
        run, then = matched(now, settings, back.earlier), now
        judged = best(now, with_kept(settings), back.earlier.past(now), with_lottery=False)
        if isinstance(run, Clash):
            assert judged is None
            return
        assert accepted <= pairs_of(run)
        assert not declined & pairs_of(run)
        assert judged is not None
        assert {goal.name: goal.value for goal in run.goals if goal.name != "lottery"} == judged.values
