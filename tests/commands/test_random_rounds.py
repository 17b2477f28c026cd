"""Random answers, withdrawals and late sign-ups, round after round, before an independent judge."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from came_back import answered, matched, pairs_of, row, row_of
from milp import best
from praktik_cli.commands.rounds import with_kept
from praktik_cli.domain.clash import Clash
from praktik_cli.domain.signup import Signups
from praktik_cli.settings import Settings
from strategies import rounds, settings_tables

SEASONS = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
ANSWERS = ("proposed", "proposed", "accepted", "declined")


@st.composite
def seasons(draw, most_rounds=3):
    """Everybody who ever takes part, the settings, and for each round a source of chance."""
    signups = draw(rounds(most_hosts=4, most_interns=5))
    chosen = Settings.model_validate(draw(settings_tables))
    return signups, chosen, [draw(st.randoms(use_true_random=False)) for _ in range(most_rounds)]


def taking_part(everyone, chance):
    """Most of them: the others have withdrawn or sign up late. Some hosts take fewer than they said at first."""
    hosts = [one for one in everyone.hosts if chance.random() < 0.85]
    hosts = [replace(one, capacity=1, min_interns=1) if chance.random() < 0.15 else one for one in hosts]
    return Signups(tuple(hosts), tuple(one for one in everyone.interns if chance.random() < 0.85))


def answers_to(run, then, chance):
    """The workbook of ``run`` as it comes back: each match answered, some locked, some rows gone, some typed in."""
    rows = []
    for number, pair in enumerate(sorted(pairs_of(run)), 2):
        status = chance.choice(ANSWERS)
        is_locked = status == "proposed" and chance.random() < 0.2
        if status != "proposed" or chance.random() < 0.9:
            rows.append(row_of(number, then, pair, status, lock=is_locked))
    if then.hosts and then.interns and chance.random() < 0.15:
        pair = chance.choice(then.hosts).id, chance.choice(then.interns).id
        if pair not in pairs_of(run):
            rows.append(row(99, host_id=pair[0], intern_id=pair[1]))
    return rows


@given(seasons())
@SEASONS
def test_nothing_accepted_is_lost_nothing_declined_comes_back_and_all_else_is_kept_as_far_as_it_goes(season):
    everyone, chosen, chances = season
    then, run = everyone, matched(everyone, chosen)
    accepted, declined = set(), set()
    for chance in chances:
        if isinstance(run, Clash):
            return
        rows = answers_to(run, then, chance)
        now = taking_part(everyone, chance)
        said = {one.ids: one.status for one in rows}
        here = {(host.id, intern.id) for host in now.hosts for intern in now.interns}
        declined |= {pair for pair, status in said.items() if status == "declined"}
        # A row that came back decides; one that was deleted takes no answer back.
        accepted = {pair for pair in accepted if pair not in said} | {p for p, s in said.items() if s == "accepted"}
        accepted &= here
        back = answered(rows, now, run, then=then)
        run = matched(now, chosen, back.earlier)
        judged = best(now, with_kept(chosen), back.earlier.past(now), with_lottery=False)
        if isinstance(run, Clash):
            assert judged is None
            return
        assert judged is not None
        assert accepted <= pairs_of(run)
        assert not declined & pairs_of(run)
        reached = {goal.name: goal.value for goal in run.goals if goal.name != "lottery"}
        assert reached == judged.values
        then = now
