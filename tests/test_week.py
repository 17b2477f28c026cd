"""Days of their own for each placement."""

from hypothesis import given
from hypothesis import strategies as st

from factories import host, intern
from praktik_cli.directory import HostDirectory
from praktik_cli.domain.signup import Days
from praktik_cli.facts import pair_facts
from praktik_cli.week import share_week
from strategies import days, weekdays


def facts(low, high, free, **intern_changes):
    one = host(days=Days(low, high), weekdays=free)
    return pair_facts(one, intern(**intern_changes), HostDirectory([one]))


def test_one_placement_gets_as_many_days_as_both_want():
    assert share_week([facts(2, 3, (0, 2, 3, 4))]) == ((0, 2, 3),)


def test_the_need_of_each_goes_before_the_wish_of_the_first():
    assert share_week([facts(1, 5, (0, 1)), facts(1, 5, (0,))]) == ((1,), (0,))


def test_two_that_need_the_same_day_cannot_both_be_had():
    assert share_week([facts(1, 1, (0,)), facts(1, 1, (0,))]) is None


@given(st.lists(st.tuples(days, weekdays), max_size=3))
def test_days_are_never_shared_and_never_fewer_than_needed(wishes):
    placements = [facts(wish.low, wish.high, free) for wish, free in wishes]
    shared = share_week(placements)
    if shared is not None:
        taken = [day for days_ in shared for day in days_]
        assert len(taken) == len(set(taken))
        for one, days_ in zip(placements, shared, strict=True):
            assert set(days_) <= set(one.weekdays)
            assert len(days_) >= min(one.need, len(one.weekdays))
