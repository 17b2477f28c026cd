from datetime import datetime

import pytest

from checks import HOST_COLUMNS, INTERN_COLUMNS, findings, host_at, ids, intern_at, only, reading
from factories import host, intern
from praktik_cli.checking.check import check
from praktik_cli.domain.reading import LeftOut
from praktik_cli.domain.signup import Source
from praktik_cli.settings import Settings


def test_of_two_answers_the_later_counts() -> None:
    early, late = datetime(2018, 5, 1), datetime(2018, 5, 2)
    same = {"name": "Anna Prøve", "email": "anna@proeve.example"}
    checked = check(
        reading(intern_at(2, submitted_at=late, **same), intern_at(3, submitted_at=early, **same)), Settings()
    )
    finding = only(checked)
    assert ids(checked)[1] == ["I2", "I99"]
    assert (finding.code, finding.cell, finding.row) == ("answered-again", "D3", 3)
    assert finding.values["other"] == "Praktikanter!D2"
    assert checked.left_out == (LeftOut("a.xlsx", "Praktikanter", 3, ("answered-again",)),)


@pytest.mark.parametrize(("submitted_at", "kept"), [(None, 3), (datetime(2018, 5, 1), 2)])
def test_without_times_the_lower_row_counts_and_a_time_before_none(submitted_at: datetime | None, kept: int) -> None:
    same = {"contact_email": "vera@proeve.example", "organisation": "Prøveby A/S", "unit": "Drift"}
    other = same | {"organisation": "PRØVEBY", "unit": "drift"}
    checked = check(reading(host_at(2, submitted_at=submitted_at, **same), host_at(3, **other)), Settings())
    assert ids(checked)[0] == [f"H{kept}", "H99"]
    assert only(checked).cell == f"I{5 - kept}"


def test_of_three_answers_one_counts() -> None:
    same = {"name": "Anna Prøve", "email": "anna@proeve.example"}
    checked = check(reading(*(intern_at(row, **same) for row in (2, 3, 4))), Settings())
    assert ids(checked)[1] == ["I4", "I99"]
    assert [finding.cell for finding in checked.findings] == ["D2", "D3"]


def test_other_units_and_other_names_are_no_repeats() -> None:
    assert findings(
        host_at(2, contact_email="a@proeve.example", organisation="Prøveby", unit="A"),
        host_at(3, contact_email="a@proeve.example", organisation="Prøveby", unit="B"),
        intern_at(2, email="b@proeve.example", name="Anna"),
        intern_at(3, email="b@proeve.example", name="Bo"),
    ) == []  # fmt: skip


def test_one_id_for_two_sign_ups_of_a_side_leaves_out_both() -> None:
    checked = check(
        reading(
            host_at(2, "X"), host_at(3, "X", contact_email="b@proeve.example", contact_name="Bo"), intern_at(2, "X")
        ),
        Settings(),
    )
    assert [(f.code, f.cell, f.values["others"]) for f in checked.findings] == [
        ("duplicate-id", "A2", ("Værter!A3",)),
        ("duplicate-id", "A3", ("Værter!A2",)),
    ]
    assert ids(checked) == (["H99"], ["I99", "X"])


def test_a_repeated_intern_leaves_the_host_of_the_same_row_alone() -> None:
    source = Source("a.xlsx", "Praktikanter", 2, HOST_COLUMNS | INTERN_COLUMNS)
    same = {"name": "Anna Prøve", "email": "anna@proeve.example"}
    checked = check(
        reading(host("X", source=source), intern("X", source=source, **same), intern_at(3, **same)), Settings()
    )
    assert ids(checked) == (["H99", "X"], ["I3", "I99"])
    assert checked.left_out == ()


@pytest.mark.parametrize(
    ("one", "other", "is_asked"),
    [
        ({"name": "Anna Prøve", "email": "a@p.example"}, {"name": "anna  prøve", "email": "b@p.example"}, True),
        ({"name": "Anna Prøve", "email": "a@p.example"}, {"name": "Ana Prøve", "email": "a@p.example"}, True),
        ({"name": "Anna Prøve", "email": "a@p.example"}, {"name": "Bo Test", "email": "a@p.example"}, False),
        ({"name": "Anna Prøve", "email": "a@p.example"}, {"name": "Ana Prøve", "email": "b@p.example"}, False),
    ],
)
def test_two_interns_of_a_workplace_who_may_be_one_are_asked_about(one, other, is_asked) -> None:
    first, second = intern_at(2, organisation="Prøveby A/S", **one), intern_at(3, organisation="PRØVEBY", **other)
    checked = check(reading(second, first), Settings())
    assert ids(checked)[1] == ["I2", "I3", "I99"]
    told = [(finding.code, finding.cell, finding.values["other"]) for finding in checked.findings]
    assert told == ([("perhaps-same-person", "D3", "Praktikanter!D2")] if is_asked else [])


def test_namesakes_at_two_workplaces_are_two_people() -> None:
    same = {"name": "Anna Prøve"}
    assert findings(intern_at(2, organisation="Alfa", **same), intern_at(3, organisation="Beta", **same)) == []


def test_a_contact_of_one_unit_with_two_addresses_is_asked_about() -> None:
    same = {"contact_name": "Vera Prøve", "organisation": "Prøveby"}
    alike = host_at(2, unit="Drift", **same), host_at(3, unit="drift", **same)
    assert findings(*alike) == [("perhaps-same-person", "warning", "I3", None)]
    assert findings(host_at(2, unit="Drift", **same), host_at(3, unit="Vej", **same)) == []


def test_a_person_who_is_host_and_intern_in_two_rows_is_told_once() -> None:
    address = "anna@proeve.example"
    hosting = (
        host_at(2, contact_email=address, organisation="Prøveby", unit="A"),
        host_at(3, contact_email=address, organisation="Prøveby", unit="B"),
    )
    checked = check(reading(*hosting, intern_at(2, email=address, organisation="Prøveby")), Settings())
    finding = only(checked)
    assert (finding.code, finding.is_error, finding.cell) == ("host-and-intern", False, "D2")
    assert finding.values["others"] == ("Værter!I2", "Værter!I3")
    assert ids(checked) == (["H2", "H3", "H99"], ["I2", "I99"])


def test_one_row_that_is_host_and_intern_needs_no_word() -> None:
    source = Source("a.xlsx", "Praktikanter", 2, HOST_COLUMNS | INTERN_COLUMNS)
    same = {"source": source, "organisation": "Prøveby"}
    address = "anna@proeve.example"
    assert findings(host("X", contact_email=address, **same), intern("X", email=address, **same)) == []
