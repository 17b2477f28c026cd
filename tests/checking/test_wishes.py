from dataclasses import replace

import pytest

from checks import findings, host_at, intern_at, reading
from praktik_cli.checking.check import check
from praktik_cli.settings import Settings


@pytest.mark.parametrize(
    ("wish", "code", "suggestion"),
    [
        ("prøveværten  h2", None, None),
        ("h2@vaert.example", None, None),
        ("Prøverværten H2", "unknown-wanted-host", "Prøveværten H2"),
        ("Noget helt andet", "unknown-wanted-host", None),
        ("Egen Styrelse", "wish-for-own-workplace", None),
        ("Egen Styrelse, Kontor 1", "wish-for-own-workplace", None),
    ],
)
def test_wishes_for_hosts(wish: str, code: str | None, suggestion: str | None) -> None:
    hosts = host_at(2), host_at(3, organisation="Egen Styrelse", unit="Kontor 1")
    found = findings(*hosts, intern_at(2, organisation="Egen Styrelse", wanted_hosts=(wish,)))
    assert found == ([(code, "warning", "P2", suggestion)] if code else [])


def test_a_host_to_avoid_that_nobody_knows_is_told() -> None:
    avoiding = intern_at(
        2, organisation="Egen Styrelse", excluded_hosts=("Prøveværten H2", "Egen Styrelse", "Prøveverten H2")
    )
    assert findings(host_at(2), avoiding) == [("unknown-excluded-host", "warning", "Q2", "Prøveværten H2")]


def test_a_wished_host_whose_row_is_left_out_is_not_called_misspelt() -> None:
    wishing = intern_at(2, wanted_hosts=("Prøvehuset",), excluded_hosts=("Prøvehuset",))
    read = replace(reading(host_at(2), wishing), absent_hosts=("Prøvehuset",))
    assert [found.code for found in check(read, Settings()).findings] == ["wanted-host-left-out"]


def test_a_wish_that_hosts_of_several_employers_answer_to_is_told() -> None:
    hosts = [host_at(row, organisation=name, unit="HR") for row, name in ((2, "Alfa"), (3, "Beta"), (4, "ALFA"))]
    checked = check(reading(*hosts, intern_at(2, wanted_hosts=("HR", "Alfa"), excluded_hosts=("hr",))), Settings())
    assert [(one.code, one.cell, one.values["size"], one.values["others"]) for one in checked.findings] == [
        ("ambiguous-wanted-host", "P2", 2, ("ALFA", "Beta")),
        ("ambiguous-excluded-host", "Q2", 2, ("ALFA", "Beta")),
    ]


@pytest.mark.parametrize("wish", ["Odense kommune, Børn og Unge", "odense Kommune Børn & Unge", "Børn og unge"])
def test_a_wish_is_found_by_its_label_however_it_is_written(wish: str) -> None:
    label = {"organisation": "Odense Kommune", "unit": "Børn & Unge"}
    assert findings(host_at(2, **label), intern_at(2, wanted_hosts=(wish,))) == []


@pytest.mark.parametrize("wish", ["OUH", "Odense Universitetshospita", "Universitetshospitalet i Odense"])
def test_a_near_miss_is_told_with_the_nearest_host(wish: str) -> None:
    hosts = [host_at(2, organisation="Odense Universitetshospital"), host_at(3, organisation="Odense Kommune")]
    assert findings(*hosts, intern_at(2, wanted_hosts=(wish,))) == [
        ("unknown-wanted-host", "warning", "P2", "Odense Universitetshospital")
    ]
