"""Is it true why somebody has no place? From the plain rules, and HiGHS for the tight sets.

Each judge yields what is false, in words; nothing when all is true.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from math import ceil

import milp
from judged_case import Case, placed
from praktik_cli.companions import travel_groups
from praktik_cli.domain.run import Match, Unplaced
from praktik_cli.verifying.points import points
from praktik_cli.verifying.verify import verify


def matching(case: Case) -> Iterator[str]:
    """It is the best one, and everybody without a place is told why, once."""
    values = {goal.name: goal.value for goal in case.run.goals}
    pairs = {(match.host, match.intern) for match in case.run.matches}
    if (values, pairs) != (case.before.values, case.before.pairs):
        yield f"the matching reaches {values}, not {case.before.values}"
    left = {one.id for one in case.signups.interns} - placed(pairs)
    if sorted(left) != sorted(why.intern for why in case.run.unplaced):
        yield f"{sorted(left)} have no place"


def nowhere(case: Case) -> Iterator[str]:
    """Who is said to have no possible host has none, and near misses are near by exactly the rule that is named."""
    for why in case.run.unplaced:
        rules = case.rules(why.intern)
        if (why.reason == "no_admissible_host") != all(rules.values()):
            yield f"{why.intern}: {why.reason}, but the rules say {rules}"
        removed = Counter(rule for broken_ in rules.values() for rule in broken_)
        if (why.hosts, why.possible, why.removed) != (len(rules), len(rules) - _count(rules), removed):
            yield f"{why.intern}: {why.possible} of {why.hosts} hosts possible, {why.removed}"
        yield from _near(case, why, rules)


def _count(rules: Mapping[str, tuple[str, ...]]) -> int:
    return sum(map(bool, rules.values()))


def _near(case: Case, why: Unplaced, rules: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    alone = Counter(broken_[0] for broken_ in rules.values() if len(broken_) == 1)
    near = {rule: hosts for rule, hosts in alone.items() if rule not in {"own_organisation", "banned"}}
    if why.near_count != (near if why.reason == "no_admissible_host" else {}):
        yield f"{why.intern}: nearly possible are {why.near_count}, not {near}"
    for miss in why.near:
        if rules[miss.host] != (miss.rule,) or miss.short != _short(case, miss.host, why.intern, miss.rule):
            yield f"{why.intern}: {miss} is no near miss"


def _short(case: Case, host: str, intern: str, rule: str) -> int | None:
    facts = case.facts[host, intern]
    if rule == "days":
        return facts.need - facts.most
    limit = next(one.max_km for one in case.signups.interns if one.id == intern)
    return ceil(facts.km - limit) if rule == "distance" and facts.km is not None and limit is not None else None


def tight_sets(case: Case) -> Iterator[str]:
    """Its members, alone in the world, cannot all have a place; who is told of it is one of them."""
    for tight in case.run.tight_sets:
        most = milp.most_placed(case.signups, case.settings, case.past, tight.interns)
        if not most <= tight.places < len(tight.interns):
            yield f"{most} can be placed of {tight}"
        if any(
            host not in tight.hosts for one in tight.interns for host, rules in case.rules(one).items() if not rules
        ):
            yield f"other hosts are possible for {tight}"
    for why in case.run.unplaced:
        is_told = why.reason in {"hosts_full", "tight_set"}
        tight = None if why.tight_set is None else case.run.tight_sets[why.tight_set]
        if is_told != (tight is not None) or (tight and why.intern not in tight.interns):
            yield f"{why.intern}: {why.reason}, but no part of {tight}"
        if tight and (why.reason == "hosts_full") != (len(tight.hosts) == why.possible):
            yield f"{why.intern}: {why.reason} of {tight}"


def rooms(case: Case) -> Iterator[str]:
    """One match more at a host breaks the rule that is named there, and none where it is said to be open."""
    along = {one for group in travel_groups(case.signups.interns).groups for one in group}
    along = set() if case.settings.rules.together == "ignore" else along
    for why in case.run.unplaced:
        for room in why.no_room:
            there = sorted(match.intern for match in case.run.matches if match.host == room.host)
            if sorted(room.interns) != there:
                yield f"{why.intern}: at {room.host} are {there}, not {room.interns}"
            named = {"full": "capacity", "open": None}.get(room.because, room.because)
            found = _broken_by(case, room.host, why.intern)
            if why.intern not in along and ((named not in found) if named else found):
                yield f"{why.intern}: {room} but one match more breaks {found}"


def _broken_by(case: Case, host: str, intern: str) -> set[str]:
    at, one = (
        next(one for one in side if one.id == wanted)
        for side, wanted in ((case.signups.hosts, host), (case.signups.interns, intern))
    )
    earned = points(at, one, case.facts[host, intern], case.settings)
    more = Match(host, intern, sum(earned.values()), earned)
    return {wrong.rule for wrong in verify(case.signups, case.settings, (*case.run.matches, more), [], case.past)}
