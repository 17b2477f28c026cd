"""Is it true what a place would cost and what would help? HiGHS solves the round again for each of them.

Each judge yields what is false, in words; nothing when all is true.
"""

from collections.abc import Iterator
from dataclasses import fields

import milp
from judged_case import Case, placed
from praktik_cli.advising.changes import apply
from praktik_cli.domain.advice import Change
from praktik_cli.domain.signup import Days, Signups
from praktik_cli.settings import Settings


def prices(case: Case) -> Iterator[str]:
    """The round with the demand reaches exactly that, or nothing at all."""
    for why in case.run.unplaced:
        if why.price is None:
            if why.possible:
                yield f"{why.intern}: no price"
            continue
        best = milp.best(case.signups, case.settings, case.past, needed=frozenset([why.intern]))
        after = {} if best is None else best.values
        now, then = placed(case.before.pairs), None if best is None else placed(best.pairs)
        moved = ((), ()) if then is None else (tuple(sorted(now - then)), tuple(sorted(then - now)))
        if (why.price.before, why.price.after) != (case.before.values, after) or not why.price.proven:
            yield f"{why.intern}: {why.price} but HiGHS finds {after}"
        elif (why.price.loses, why.price.gains) != moved:
            yield f"{why.intern}: {why.price} but HiGHS moves {moved}"


def advice(case: Case) -> Iterator[str]:
    """The round with the change, and nothing but it, places exactly those."""
    now = placed(case.before.pairs)
    for one in case.run.advised.advice:
        signups, settings = apply(one.change, case.signups, case.settings)
        if not _is_all_that_changes(one.change, case, signups, settings):
            yield f"{one.change} changes something else"
        best = milp.best(signups, settings, case.past)
        then = frozenset[str]() if best is None else placed(best.pairs)
        promised = one.gain, one.placed, one.loses
        if promised != (len(then) - len(now), tuple(sorted(then - now)), tuple(sorted(now - then))) or one.gain < 1:
            yield f"{one} but HiGHS places {sorted(then)} instead of {sorted(now)}"


def _is_all_that_changes(change: Change, case: Case, signups: Signups, settings: Settings) -> bool:
    if change.kind == "rule":
        return signups == case.signups and _is_that_setting(change, case, settings)
    if settings != case.settings:
        return False
    before = {one.id: one for one in (*case.signups.hosts, *case.signups.interns)}
    after = {one.id: one for one in (*signups.hosts, *signups.interns)}
    if change.kind == "new_host":
        new = [after[key] for key in after.keys() - before.keys()]
        said = [{name: getattr(one, name) for name in ("sector", "municipality", "capacity")} for one in new]
        return change.before is None and before.items() <= after.items() and said == [_without_region(change)]
    one, other = before[change.subject], after[change.subject]
    differing = [field.name for field in fields(one) if getattr(one, field.name) != getattr(other, field.name)]
    values = [_plain(getattr(row, change.field)) for row in (one, other)]
    others = before.keys() - {change.subject}
    is_same = before.keys() == after.keys() and all(before[key] == after[key] for key in others)
    return is_same and differing == [change.field] and values == [change.before, change.after]


def _is_that_setting(change: Change, case: Case, settings: Settings) -> bool:
    expected = case.settings.model_dump()
    part, name, *numbers = change.field.split(".")
    before, after = expected[part][name], change.after
    for number in map(int, numbers):
        before, after = before[number], (*before[:number], *before[number + 1 :])
    expected[part][name] = after
    return before == change.before and settings.model_dump() == expected


def _without_region(change: Change) -> dict[str, object]:
    assert isinstance(change.after, dict)
    return {name: value for name, value in change.after.items() if name != "region"}


def _plain(value: object) -> object:
    return (value.low, value.high) if isinstance(value, Days) else value


def goal_prices(case: Case) -> Iterator[str]:
    """The round with the goal behind all others reaches exactly that."""
    order = case.settings.goals.order
    if [price.goal for price in case.run.advised.prices] != list(order[:-1]) and case.run.advised.left_out is None:
        yield f"not every goal has a price: {case.run.advised.prices}"
    for price in case.run.advised.prices:
        at = order.index(price.goal)
        moved = (*order[:at], *order[at + 1 :], price.goal)
        goals = case.settings.goals.model_copy(update={"order": moved})
        best = milp.best(case.signups, case.settings.model_copy(update={"goals": goals}), case.past, with_lottery=False)
        assert best is not None
        values = {name: (case.before.values[name], best.values[name]) for name in order[at + 1 :]}
        later = {name: pair for name, pair in values.items() if pair[1] > pair[0]}
        found = case.before.values[price.goal], best.values[price.goal], later
        if (price.value, price.without, price.later) != found:
            yield f"{price} but HiGHS finds {found}"
