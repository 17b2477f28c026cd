"""The pairs added up from tables against one pair at a time, however the tables are laid out."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factories import host, intern
from praktik_cli.building import pairs as laying
from praktik_cli.building import word_tables
from praktik_cli.building.factors import Factor
from praktik_cli.building.link_tables import LinkTable
from praktik_cli.building.problem import build
from praktik_cli.building.scale import Scale
from praktik_cli.directory import HostDirectory
from praktik_cli.domain.pairs import FORBIDDEN
from praktik_cli.domain.past import Past
from praktik_cli.domain.signup import Signups
from praktik_cli.facts import pair_facts
from praktik_cli.grid.columns import columns_of
from praktik_cli.settings import CRITERIA, Settings
from praktik_cli.verifying.pair_rules import RULES, broken
from praktik_cli.verifying.points import points
from strategies import rounds, settings_tables

SLOW = settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
banned_pairs = st.sets(st.tuples(st.sampled_from(("H0", "H1", "H9")), st.sampled_from(("I0", "I1", "I9"))))
most_points = st.sampled_from((5, 10_000))


def expected_points(signups, chosen, banned):
    """The points of every intern (rows) with every host, by the plain definitions."""
    directory = HostDirectory(signups.hosts)
    table = np.full((len(signups.interns), len(signups.hosts)), FORBIDDEN)
    for column, one in enumerate(signups.hosts):
        for row, other in enumerate(signups.interns):
            facts = pair_facts(one, other, directory)
            if (one.id, other.id) not in banned and not broken(one, other, facts, directory, chosen):
                table[row, column] = sum(points(one, other, facts, chosen).values())
    return table


def every_way(problem):
    """The points of every intern with every host, asked for in three ways that must agree."""
    interns, hosts = problem.pairs.shape
    at_once = problem.pairs.points(0, interns)
    one_by_one = [problem.pairs.points(row, row + 1) for row in range(interns)]
    assert at_once.tolist() == [rows[0].tolist() for rows in one_by_one]
    row, column = (found.ravel() for found in np.indices((interns, hosts)))
    assert problem.pairs.points_of(column, row).reshape(interns, hosts).tolist() == at_once.tolist()
    return at_once


def holds(signups, tables, most, banned):
    chosen = Settings.model_validate(tables | {"points": {"topics": most, "distance": 7}})
    problem = build(signups, chosen, Past(banned=frozenset(banned)))
    expected = expected_points(signups, chosen, banned)
    assert every_way(problem).tolist() == expected.tolist()
    found_hosts, found_interns = problem.pairs.all()
    row, column = np.nonzero(expected != FORBIDDEN)
    assert (found_interns.tolist(), found_hosts.tolist()) == (row.tolist(), column.tolist())
    assert problem.pairs.count() == len(row)
    frame = problem.pairs.frame(found_hosts, found_interns)
    assert frame["points"].tolist() == expected[row, column].tolist()
    assert frame[list(CRITERIA)].sum(axis=1).tolist() == frame["points"].tolist()


@SLOW
@given(rounds(), settings_tables, most_points, banned_pairs)
def test_points_are_those_of_the_plain_definition(signups, tables, most, banned):
    holds(signups, tables, most, banned)


@pytest.fixture
def nothing_written_out(monkeypatch):
    monkeypatch.setattr(laying, "_LAYER_BYTES", 0)
    monkeypatch.setattr(laying, "_CACHED_BYTES", 0)
    monkeypatch.setattr(laying, "_BLOCK_CELLS", 0)


@SLOW
@given(rounds(), settings_tables, most_points, banned_pairs)
def test_gathered_tables_give_the_same(nothing_written_out, signups, tables, most, banned):
    holds(signups, tables, most, banned)


@pytest.fixture(params=[1, 10**6], ids=["listed", "rows"])
def words_counted(request, monkeypatch):
    monkeypatch.setattr(laying, "_MOST_SET_CELLS", -1)
    monkeypatch.setattr(word_tables, "_COMMON_WORD", request.param)


@SLOW
@given(signups=rounds(), tables=settings_tables, most=most_points, banned=banned_pairs)
def test_counted_words_give_the_same(words_counted, signups, tables, most, banned):
    holds(signups, tables, most, banned)


@pytest.fixture
def layers_of_one_class(monkeypatch):
    monkeypatch.setattr(laying, "_LAYER_BYTES", 24)


@SLOW
@given(rounds(), settings_tables, most_points, banned_pairs)
def test_several_layers_give_the_same(layers_of_one_class, signups, tables, most, banned):
    holds(signups, tables, most, banned)


@SLOW
@given(rounds(), settings_tables)
def test_what_a_rule_alone_removes_is_the_plain_count(signups, tables):
    chosen = Settings.model_validate(tables)
    problem, directory = build(signups, chosen), HostDirectory(signups.hosts)
    for position, other in enumerate(signups.interns):
        removed = dict(problem.pairs.removed(position))
        assert removed.pop("banned") == 0
        assert removed == {
            name: sum(not rule(one, other, pair_facts(one, other, directory), directory) for one in signups.hosts)
            for name, rule in RULES.items()
            if chosen.level(name) == "require"
        }


def test_points_beyond_the_small_type_are_exact():
    signups = Signups((host(topics=("Jura",)),), (intern(topics=("Jura",)),))
    most = dict.fromkeys(CRITERIA, 10_000)
    small, large = (build(signups, Settings.model_validate({"points": table})).pairs for table in ({}, most))
    assert (small.points(0, 1).dtype, large.points(0, 1).dtype) == (np.int16, np.int32)
    assert large.points(0, 1).tolist() == [large.frame([0], [0])["points"].tolist()]


def test_more_than_64_topics_are_all_counted():
    topics = tuple(f"Emne {number}" for number in range(300))
    signups = Signups((host(topics=topics), host("H2", topics=topics[299:])), (intern(topics=topics),))
    assert build(signups, Settings()).pairs.frame([0, 1], [0, 0])["topics"].tolist() == [25, 8]
    assert every_way(build(signups, Settings())).tolist() == expected_points(signups, Settings(), ()).tolist()


def test_a_factor_that_reads_more_than_its_links_is_refused():
    signups = Signups((host(),), (intern("I1"), intern("I2", max_km=3)))
    mixed = Factor(rules={"own_organisation": lambda grid: grid.excluded & (grid.max_km > 2)})
    with pytest.raises(ValueError, match="max_km"):
        LinkTable(mixed, "excluded", columns_of(*[signups.hosts, signups.interns]), Settings(), Scale(Settings()))


def test_locks_bans_and_last_matches_of_strangers_are_passed_over():
    signups = Signups((host("H1"), host("H2")), (intern("I1"),))
    pair, stranger = ("H2", "I1"), ("H2", "I9")
    problem = build(signups, Settings(), Past(*[frozenset({pair, stranger, ("H9", "I1")})] * 3))
    assert (problem.locked, problem.matched) == ({(1, 0)}, {(1, 0)})
    assert problem.pairs.removed(0)["banned"] == 1
    assert problem.pairs.points(0, 1)[0].tolist()[1] == FORBIDDEN


def test_several_threads_may_ask_at_once():
    signups = Signups(
        tuple(host(f"H{number:02}", topics=(f"Emne {number % 7}",)) for number in range(60)),
        tuple(intern(f"I{number:02}", topics=(f"Emne {number % 5}",), wanted_hosts=("H07",)) for number in range(40)),
    )
    pairs = build(signups, Settings()).pairs
    alone = [pairs.points(row, row + 1).tolist() for row in range(40)]
    with ThreadPoolExecutor(4) as threads:
        for _ in range(5):
            assert list(threads.map(lambda row: pairs.points(row, row + 1).tolist(), range(40))) == alone
