"""Doubtful namings are told with their cell, and so is a group that no host can take."""

from dataclasses import replace
from typing import Any

import pytest

from factories import host, intern
from praktik_cli.checking.check import check
from praktik_cli.domain.finding import Finding
from praktik_cli.domain.reading import InputFile, Reading, SheetReading
from praktik_cli.domain.signup import Host, Intern, Signups, Source
from praktik_cli.settings import Programme, Rules, Settings

COLUMNS = {"name": "B", "email": "D", "organisation": "E", "together_with": "R"}


def at(row: int, **changes: Any) -> Intern:
    return intern(f"I{row}", source=Source("a.xlsx", "Praktikanter", row, COLUMNS), **changes)


def reading(*interns: Intern, hosts: tuple[Host, ...] = (host(capacity=3),)) -> Reading:
    return Reading(
        signups=Signups(hosts, interns),
        findings=(),
        columns={},
        sheets=(SheetReading("a.xlsx", "Praktikanter", "intern", 1, 9),),
        inputs=(InputFile("a.xlsx", ""),),
        left_out=(),
        language="da",
    )


def found(*interns: Intern, settings: Settings | None = None, **more: Any) -> list[Finding]:
    return list(check(reading(*interns, **more), settings or Settings()).findings)


def told(*interns: Intern, settings: Settings | None = None, **more: Any) -> list[tuple[str, str | None, str | None]]:
    findings = found(*interns, settings=settings, **more)
    assert not any(finding.is_error for finding in findings)
    return [(finding.code, finding.cell, finding.value) for finding in findings]


def test_two_who_name_each_other_are_no_finding() -> None:
    assert told(at(2, together_with=("I3",)), at(3, together_with=("i2@praktikant.example",))) == []


def test_a_name_that_nobody_has_is_told_with_the_nearest() -> None:
    [finding] = found(at(2, together_with=("Praktikent I3",)), at(3))
    assert (finding.code, finding.cell, finding.suggestion) == ("unknown-companion", "R2", "Praktikant I3")


def test_what_can_be_several_is_told_with_their_places() -> None:
    [finding] = found(at(2, together_with=("Bo",)), at(3, name="Bo"), at(4, name="Bo"))
    assert (finding.code, finding.values["others"]) == ("ambiguous-companion", ("Praktikanter!B3", "Praktikanter!B4"))


def test_naming_oneself_is_told() -> None:
    assert told(at(2, together_with=("I2",))) == [("companion-is-oneself", "R2", "I2")]


def test_a_naming_by_one_side_is_told() -> None:
    [finding] = found(at(2, together_with=("I3",)), at(3))
    assert (finding.code, finding.cell, finding.value) == ("one-sided-companion", "R2", "Praktikant I3")
    assert finding.values["other"] == "Praktikanter!R3"


@pytest.mark.parametrize("name", ["I3", "Praktikant I3", "i3@praktikant.example"])
def test_a_companion_whose_row_is_left_out_is_told(name: str) -> None:
    rest = at(2, together_with=(name, "I4")), at(4, together_with=("I2",))
    read = replace(reading(*rest), absent_interns=("I3", "Praktikant I3", "i3@praktikant.example"))
    assert [finding.code for finding in check(read, Settings()).findings] == ["companion-left-out"]


def test_a_companion_whose_row_falls_with_its_error_is_told() -> None:
    same_id = [at(3, name="Bo"), replace(at(4, name="Ida"), id="I3")]
    everyone = reading(at(2, together_with=("Bo", "I5")), *same_id, at(5, together_with=("I2",)))
    codes = [finding.code for finding in check(everyone, Settings()).findings]
    assert codes == ["companion-left-out", "duplicate-id", "duplicate-id"]


GROUP = (at(2, together_with=("I3",), sector="region"), at(3, together_with=("I2",)))


def test_a_group_that_no_host_has_room_for_is_told() -> None:
    [finding] = found(*GROUP, hosts=(host("H1"), host("H2")))
    assert (finding.code, finding.cell, finding.values["size"]) == ("group-above-capacity", "R2", 2)
    assert finding.values["most"] == 1
    one = Settings(programme=Programme(max_interns_per_host=1))
    assert ("group-above-capacity", "R2", None) in told(*GROUP, settings=one, hosts=(host(capacity=1),))
    assert told(*GROUP, hosts=(host("H1"), host("H2", capacity=2))) == []


def test_colleagues_who_cannot_be_at_one_host_are_told() -> None:
    colleagues = [replace(one, organisation=name) for one, name in zip(GROUP, ("Alfa", "ALFA A/S"), strict=True)]
    [finding] = [one for one in found(*colleagues) if one.code != "similar-organisation"]
    assert (finding.code, finding.values["size"], finding.values["limit"]) == ("group-of-colleagues", 2, 1)
    assert finding.values["names"] == ("Praktikant I2", "Praktikant I3")
    for rules in (
        Rules(same_organisation_per_host=2),
        Rules(same_organisation_per_host=0),
        Rules(together="same_municipality"),
        Rules(together="ignore"),
    ):
        assert told(*colleagues, settings=Settings(rules=rules)) == []


def test_a_group_of_one_sector_is_told() -> None:
    group = at(2, together_with=("I3", "I4")), at(3, together_with=("I2",)), at(4, together_with=("I2",))
    [finding] = found(*group)
    assert (finding.code, finding.values["size"], finding.values["limit"]) == ("group-of-one-sector", 3, 2)
    for limit in (3, 0):
        assert told(*group, settings=Settings(rules=Rules(same_sector_per_host=limit))) == []


def test_without_hosts_only_that_is_told() -> None:
    assert [finding.code for finding in found(*GROUP, hosts=())] == ["no-hosts"]


def test_nothing_is_told_when_it_is_ignored() -> None:
    ignoring = Settings(rules=Rules(together="ignore"))
    assert told(at(2, together_with=("Ukendt", "I2")), settings=ignoring) == []
