"""Each rule, said to CP-SAT and held against a matching, means what verifying means."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from praktik_cli.domain.signup import Days
from praktik_cli.solving.model import Model
from praktik_cli.solving.rules import RULES, broken
from praktik_cli.solving.search import search
from praktik_cli.solving.structure import structure_of
from praktik_cli.solving.worth import Matching
from small_rounds import SLOW, broken_rules, hosts_and_interns, matching_of, problem_of, programmes, random_matching

BY_MATCHING = {"same_organisation_per_host", "min_interns", "overlapping_days", "together"}


def model_allows(problem, matching, rules=RULES):
    """Whether CP-SAT, held to exactly ``matching``, finds no rule broken."""
    structure = structure_of(problem)
    at, guest = problem.pairs.all()
    model = Model(problem, structure, Matching(at, guest, problem.pairs.points_of(at, guest)))
    for name in rules:
        RULES[name].constrain(model)
    chosen = np.isin(structure.keys(at, guest), structure.keys(matching.host, matching.intern))
    for variable, is_chosen in zip(model.meets, chosen.tolist(), strict=True):
        model.cp.add(variable == is_chosen)
    return search(model, watch=lambda *_: None, maximising=False).matching is not None


@SLOW
@given(programmes(most_hosts=5, most_interns=6), st.integers(0, 999))
def test_a_matching_holds_a_rule_exactly_if_verifying_agrees(made, seed):
    problem, _ = made
    matching = random_matching(problem, seed)
    expected = broken_rules(problem, matching)
    assert set(broken(problem, structure_of(problem), matching)) == expected & BY_MATCHING
    assert model_allows(problem, matching) == (not expected & set(RULES))
    for rule in expected & set(RULES):
        # Others leave out what these two rule out already.
        assert not model_allows(problem, matching, {rule, "capacity", "placements"})


TWO_HOSTS = [{}, {}]
FAR = {"municipality": "0851"}
SAME = {"organisation": "Alfa"}
PAIR = [{"together_with": ("I1",)}, {"sector": "region"}]
# rule → hosts, interns, tables, the pairs, whether they are allowed
CASES = {
    "capacity, reached": ("capacity", [{"capacity": 2}], [{}, {}], {}, [(0, 0), (0, 1)], True),
    "capacity, exceeded": ("capacity", [{}], [{}, {}], {}, [(0, 0), (0, 1)], False),
    "sector, no limit": (
        "same_sector_per_host",
        [{"capacity": 3}],
        [{}] * 3,
        {"rules": {"same_sector_per_host": 0}},
        [(0, 0), (0, 1), (0, 2)],
        True,
    ),
    "sector, reached": ("same_sector_per_host", [{"capacity": 3}], [{}] * 3, {}, [(0, 0), (0, 1)], True),
    "sector, exceeded": ("same_sector_per_host", [{"capacity": 3}], [{}] * 3, {}, [(0, 0), (0, 1), (0, 2)], False),
    "organisation, other one": (
        "same_organisation_per_host",
        [{"capacity": 2}],
        [SAME, {}],
        {},
        [(0, 0), (0, 1)],
        True,
    ),
    "organisation, across sectors": (
        "same_organisation_per_host",
        [{"capacity": 2}],
        [SAME, SAME | {"sector": "region"}],
        {},
        [(0, 0), (0, 1)],
        False,
    ),
    "fewest, none": ("min_interns", [{"capacity": 2, "min_interns": 2}], [{}, {}], {}, [], True),
    "fewest, part": ("min_interns", [{"capacity": 2, "min_interns": 2}], [{}, {}], {}, [(0, 0)], False),
    "fewest, all": ("min_interns", [{"capacity": 2, "min_interns": 2}], [{}, {}], {}, [(0, 0), (0, 1)], True),
    "placements, reached": ("placements", TWO_HOSTS, [{"placements": 2}], {}, [(0, 0), (1, 0)], True),
    "placements, exceeded": ("placements", TWO_HOSTS, [{}], {}, [(0, 0), (1, 0)], False),
    "days, five of five": (
        "overlapping_days",
        [{"days": Days(2, 5)}, {"days": Days(3, 5)}],
        [{"placements": 2}],
        {},
        [(0, 0), (1, 0)],
        True,
    ),
    "days, six of five": (
        "overlapping_days",
        [{"days": Days(3, 5)}, {"days": Days(3, 5)}],
        [{"placements": 2}],
        {},
        [(0, 0), (1, 0)],
        False,
    ),
    "days, two on one monday": (
        "overlapping_days",
        [{"weekdays": (0,)}, {"weekdays": (0,)}],
        [{"placements": 2}],
        {},
        [(0, 0), (1, 0)],
        False,
    ),
    "together, nobody": ("together", TWO_HOSTS, PAIR, {}, [], True),
    "together, one alone": ("together", TWO_HOSTS, PAIR, {}, [(0, 0)], False),
    "together, both at one host": ("together", [{"capacity": 2}], PAIR, {}, [(0, 0), (0, 1)], True),
    "together, two hosts": ("together", TWO_HOSTS, PAIR, {}, [(0, 0), (1, 1)], False),
    "together, one town": (
        "together",
        TWO_HOSTS,
        PAIR,
        {"rules": {"together": "same_municipality"}},
        [(0, 0), (1, 1)],
        True,
    ),
    "together, two towns": (
        "together",
        [{}, FAR],
        PAIR,
        {"rules": {"together": "same_municipality"}},
        [(0, 0), (1, 1)],
        False,
    ),
    "together, one town, one alone": (
        "together",
        TWO_HOSTS,
        PAIR,
        {"rules": {"together": "same_municipality"}},
        [(0, 0)],
        False,
    ),
    "together, two towns by several placements": (
        "together",
        [{"capacity": 2}, FAR | {"capacity": 2}],
        [PAIR[0] | {"placements": 2}, PAIR[1] | {"placements": 2}],
        {"rules": {"together": "same_municipality"}},
        [(0, 0), (0, 1), (1, 0), (1, 1)],
        False,
    ),
    "together, ignored": ("together", TWO_HOSTS, PAIR, {"rules": {"together": "ignore"}}, [(0, 0)], True),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_rule_allows_and_forbids(case):
    rule, hosts, interns, tables, pairs, is_allowed = case
    problem = problem_of(hosts_and_interns(hosts, interns), tables)
    matching = matching_of(problem, pairs)
    assert model_allows(problem, matching, [rule]) == is_allowed
    if rule in BY_MATCHING:
        assert RULES[rule].holds(problem, structure_of(problem), matching) == is_allowed
