"""Values that refuse impossible content, and forget the order of rows."""

import pytest

from factories import HOST_SOURCE, host, intern
from praktik_cli.domain.finding import Finding, Severity
from praktik_cli.domain.problem import capacity, placements
from praktik_cli.domain.reading import LeftOut, Reading
from praktik_cli.domain.signup import Days, Signups
from praktik_cli.domain.solution import GoalResult, Solution
from praktik_cli.settings import Settings


@pytest.mark.parametrize(("low", "high"), [(0, 1), (3, 2), (1, 6)])
def test_impossible_days(low, high):
    with pytest.raises(ValueError, match="days"):
        Days(low, high)


def test_sign_ups_are_ordered_by_id():
    signups = Signups((host("H2"), host("H1")), (intern("I2"), intern("I1")))
    assert [one.id for one in (*signups.hosts, *signups.interns)] == ["H1", "H2", "I1", "I2"]


def test_a_source_names_its_cells():
    assert HOST_SOURCE.cell("contact_email") == "I2"
    assert HOST_SOURCE.cell("phone") is None


@pytest.mark.parametrize(
    ("sheet", "cell", "place"), [("Værter", "F17", "Værter!F17"), (None, "F17", "a.csv!F17"), (None, None, "a.csv")]
)
def test_a_finding_names_its_place(sheet, cell, place):
    assert Finding("code", Severity.WARNING, "a.csv", sheet, cell).place == place


def test_a_value_above_its_bound_is_refused():
    with pytest.raises(ValueError, match="exceeds"):
        GoalResult("placed", 3, 2, "flow", 0.0)


def test_only_proven_goals_make_an_optimum():
    proven, open_ = GoalResult("placed", 2, 2, "flow", 0.0), GoalResult("points", 2, 3, "cp-sat", 0.0)
    assert Solution((), (proven,)).is_optimal
    assert not Solution((), (proven, open_)).is_optimal


def test_the_sign_up_and_the_programme_limit_each_other():
    settings = Settings.model_validate({"programme": {"max_interns_per_host": 2, "placements_per_intern": 2}})
    assert [capacity(host(capacity=n), settings) for n in (1, 2, 3)] == [1, 2, 2]
    assert [placements(intern(placements=n), settings) for n in (None, 1, 3)] == [2, 1, 3]


def test_the_findings_that_leave_a_row_out_are_those_of_its_place_and_its_codes():
    withdrawn = Finding("withdrawn", Severity.WARNING, "a.xlsx", "Interns", "F8", row=8)
    found = (
        withdrawn,
        Finding("not-a-time", Severity.ERROR, "a.xlsx", "Interns", "G8", row=8),
        Finding("withdrawn", Severity.WARNING, "a.xlsx", "Hosts", "F8", row=8),
        Finding("withdrawn", Severity.WARNING, "a.xlsx", "Interns", "F9", row=9),
    )
    rows = (LeftOut("a.xlsx", "Interns", 8, ("withdrawn",)), LeftOut("a.xlsx", "Interns", 7, ("missing-column",)))
    reading = Reading(Signups((), ()), found, {}, (), (), rows, "en")
    assert dict(reading.why_left_out()) == {rows[0]: [withdrawn], rows[1]: []}
