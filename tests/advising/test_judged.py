"""All that a few scarce rounds tell, against the independent judge; and the judge against falsehoods."""

from dataclasses import replace
from functools import cache

import pytest

from judged_case import Case
from praktik_cli.domain.advice import HOST_KINDS, INTERN_KINDS
from proof_judge import JUDGES, false_of
from scarce_rounds import scarce_round
from told import matched, told

SEEDS = (1, 8, 10, 14, 20, 27, 30, 50, 53, 56)
# Of these the one that tells most.
RICH = 20
REASONS = {
    *("no_admissible_host", "hosts_full", "tight_set", "together", "programme_rules", "would_cost", "earlier_goal"),
    "no_matching",
}
KINDS = HOST_KINDS | INTERN_KINDS | {"new_host", "rule"}


@cache
def case_of(seed):
    """The round and what it tells."""
    one = scarce_round(seed, most_hosts=5, most_interns=8)
    solved = matched(one.signups, one.settings, one.past)
    assert solved is not None
    return Case(one.signups, one.settings, one.past, told(solved))


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_that_is_told_is_false(seed):
    assert false_of(case_of(seed)) == []


def test_the_rounds_tell_of_everything():
    runs = [case_of(seed).run for seed in SEEDS]
    assert {why.reason for run in runs for why in run.unplaced} == REASONS
    assert {one.change.kind for run in runs for one in run.advised.advice} == KINDS


def first(values, is_meant=lambda _: True):
    return next(value for value in values if is_meant(value))


def with_unplaced(run, is_meant, change):
    """The run in which the first meant one without a place is told something else."""
    why = first(run.unplaced, is_meant)
    return replace(run, unplaced=tuple(change(why) if one is why else one for one in run.unplaced))


def with_advice(run, **change):
    best, *others = run.advised.advice
    return replace(run, advised=replace(run.advised, advice=(replace(best, **change), *others)))


def nobody(run):
    return replace(run, unplaced=run.unplaced[1:])


def nowhere(run):
    return with_unplaced(run, lambda why: why.possible, lambda why: replace(why, reason="no_admissible_host"))


def nearer(run):
    return with_unplaced(
        run, lambda why: why.near, lambda why: replace(why, near=(replace(why.near[0], rule="language"),))
    )


def roomier(run):
    tight, *others = run.tight_sets
    return replace(run, tight_sets=(replace(tight, places=len(tight.interns)), *others))


def open_to_all(run):
    return with_unplaced(
        run,
        lambda why: why.reason == "hosts_full",
        lambda why: replace(why, no_room=tuple(replace(room, because="open") for room in why.no_room)),
    )


def cheaper(run):
    return with_unplaced(
        run,
        lambda why: why.price and why.price.is_possible,
        lambda why: replace(why, price=replace(why.price, after=why.price.before)),
    )


def dearer_to_others(run):
    return with_unplaced(
        run,
        lambda why: why.price and why.price.loses,
        lambda why: replace(why, price=replace(why.price, loses=("P99",))),
    )


def never(run):
    return with_unplaced(
        run,
        lambda why: why.price and why.price.is_possible,
        lambda why: replace(why, price=replace(why.price, after={}, loses=(), gains=())),
    )


def more_gain(run):
    return with_advice(run, gain=run.advised.advice[0].gain + 1)


def another_gains(run):
    return with_advice(run, placed=("P99",))


def another_change(run):
    change = run.advised.advice[0].change
    return with_advice(run, change=replace(change, before="something else", after=change.after))


def goal_for_nothing(run):
    price = first(run.advised.prices, lambda price: price.later)
    prices = tuple(replace(one, later={}) if one is price else one for one in run.advised.prices)
    return replace(run, advised=replace(run.advised, prices=prices))


FALSEHOODS = [
    ("matching", nobody),
    ("nowhere", nowhere),
    ("nowhere", nearer),
    ("tight sets", roomier),
    ("rooms", open_to_all),
    ("prices", cheaper),
    ("prices", dearer_to_others),
    ("prices", never),
    ("advice", more_gain),
    ("advice", another_gains),
    ("advice", another_change),
    ("goal prices", goal_for_nothing),
]


@pytest.mark.parametrize(("judge", "falsehood"), FALSEHOODS)
def test_the_judge_finds_what_is_false(judge, falsehood):
    case = case_of(RICH)
    lying = Case(case.signups, case.settings, case.past, falsehood(case.run))
    assert list(JUDGES[judge](lying))
