import pytest

from checks import findings, host_at, intern_at, only, reading
from praktik_cli.checking.check import check
from praktik_cli.settings import Settings


def test_an_employer_written_in_two_ways_is_asked_about_once() -> None:
    checked = check(
        reading(
            host_at(2, organisation="Odense Universitetshospital"),
            host_at(3, organisation="Odense Universitetshospital (OUH)"),
            intern_at(2, organisation="Odense Universitetshospital (OUH)"),
        ),
        Settings(),
    )
    finding = only(checked)
    assert (finding.code, finding.cell, finding.suggestion) == (
        "similar-organisation",
        "B3",
        "Odense Universitetshospital",
    )
    assert finding.values["other"] == "Værter!B2"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("OUH", "Odense Universitetshospital"),
        ("Odense Universitetshospital (OUH)", "OUH"),
        ("SLKS", "Slots- og Kulturstyrelsen"),
        ("SKAT", "Skattestyrelsen"),
        ("Kolding Komune", "Kolding Kommune"),
    ],
)
def test_two_spellings_are_asked_about_and_not_merged(one: str, other: str) -> None:
    asked = findings(host_at(2, organisation=one), host_at(3, organisation=other))
    assert asked == [("similar-organisation", "warning", "B3", one)]


@pytest.mark.parametrize(
    ("one", "other"), [("Kbh. Kommune", "Københavns Kommune"), ("Region Midt", "Region Midtjylland")]
)
def test_two_spellings_of_one_employer_need_no_question(one: str, other: str) -> None:
    assert findings(host_at(2, organisation=one), host_at(3, organisation=other)) == []
