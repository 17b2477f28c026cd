from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from factories import host, intern
from praktik_cli.checking.check import check
from praktik_cli.domain.finding import Finding
from praktik_cli.domain.reading import InputFile, LeftOut, Reading, SheetReading
from praktik_cli.domain.signup import Host, Intern, Signups, Source
from praktik_cli.settings import Programme, Rules, Settings

HOST_COLUMNS = {"id": "A", "contact_email": "I", "organisation": "B", "min_interns": "K", "capacity": "J"}
INTERN_COLUMNS = {
    "id": "A", "email": "D", "organisation": "E", "wanted_hosts": "P", "excluded_hosts": "Q", "together_with": "R",
}  # fmt: skip


def host_at(row: int, key: str = "", **changes: Any) -> Host:
    return host(key or f"H{row}", source=Source("a.xlsx", "Værter", row, HOST_COLUMNS), **changes)


def intern_at(row: int, key: str = "", **changes: Any) -> Intern:
    return intern(key or f"I{row}", source=Source("a.xlsx", "Praktikanter", row, INTERN_COLUMNS), **changes)


def reading(*signups: Host | Intern) -> Reading:
    """The sign-ups, with one more host and intern that nothing is wrong with."""
    everyone = (host_at(99), intern_at(99), *signups)
    return Reading(
        signups=Signups(
            tuple(one for one in everyone if isinstance(one, Host)),
            tuple(one for one in everyone if isinstance(one, Intern)),
        ),
        findings=(),
        columns={},
        sheets=tuple(
            SheetReading("a.xlsx", name, side, 1, 9) for name, side in (("Værter", "host"), ("Praktikanter", "intern"))
        ),
        inputs=(InputFile("x/a.xlsx", ""),),
        left_out=(),
        language="da",
    )


def findings(
    *signups: Host | Intern, settings: Settings | None = None
) -> list[tuple[str, str, str | None, str | None]]:
    checked = check(reading(*signups), settings or Settings())
    return [(f.code, f.severity.value, f.cell, f.suggestion) for f in checked.findings]


def ids(checked: Reading) -> tuple[list[str], list[str]]:
    return [one.id for one in checked.signups.hosts], [one.id for one in checked.signups.interns]


def only(checked: Reading) -> Finding:
    [finding] = checked.findings
    return finding


def test_sign_ups_with_nothing_wrong_pass_unchanged() -> None:
    everyone = reading(host_at(2), host_at(3), intern_at(2, wanted_hosts=("Prøveværten H2",)), intern_at(3))
    assert check(everyone, Settings()) == everyone


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


@pytest.mark.parametrize("submitted_at", [None, datetime(2018, 5, 1)])
def test_of_two_answers_without_both_times_the_lower_row_counts(submitted_at: datetime | None) -> None:
    same = {"contact_email": "vera@proeve.example", "organisation": "Prøveby A/S", "unit": "Drift"}
    other = same | {"organisation": "PRØVEBY", "unit": "drift"}
    checked = check(reading(host_at(2, submitted_at=submitted_at, **same), host_at(3, **other)), Settings())
    assert ids(checked)[0] == ["H3", "H99"]
    assert only(checked).cell == "I2"


def test_of_three_answers_one_counts() -> None:
    same = {"name": "Anna Prøve", "email": "anna@proeve.example"}
    checked = check(reading(*(intern_at(row, **same) for row in (2, 3, 4))), Settings())
    assert ids(checked)[1] == ["I4", "I99"]
    assert [finding.cell for finding in checked.findings] == ["D2", "D3"]


def test_other_units_other_names_and_the_other_side_are_no_repeats() -> None:
    assert findings(
        host_at(2, contact_email="a@proeve.example", organisation="Prøveby", unit="A"),
        host_at(3, contact_email="a@proeve.example", organisation="Prøveby", unit="B"),
        intern_at(2, email="a@proeve.example", name="Anna"),
        intern_at(3, email="a@proeve.example", name="Bo"),
    ) == []  # fmt: skip


def test_one_id_for_two_sign_ups_of_a_side_leaves_out_both() -> None:
    checked = check(
        reading(host_at(2, "X"), host_at(3, "X", contact_email="b@proeve.example"), intern_at(2, "X")), Settings()
    )
    assert [(f.code, f.cell, f.values["others"]) for f in checked.findings] == [
        ("duplicate-id", "A2", ("Værter!A3",)),
        ("duplicate-id", "A3", ("Værter!A2",)),
    ]
    assert ids(checked) == (["H99"], ["I99", "X"])


def test_a_row_that_is_host_and_intern_falls_with_its_error() -> None:
    source = Source("a.xlsx", "Ark1", 5, HOST_COLUMNS)
    checked = check(
        reading(host("X", capacity=1, min_interns=2, source=source), intern("X", source=source)), Settings()
    )
    assert ids(checked) == (["H99"], ["I99"])
    assert checked.left_out == (LeftOut("a.xlsx", "Ark1", 5, ("min-above-capacity",)),)


def test_a_repeated_intern_leaves_the_host_of_the_same_row_alone() -> None:
    source = Source("a.xlsx", "Praktikanter", 2, HOST_COLUMNS | INTERN_COLUMNS)
    same = {"name": "Anna Prøve", "email": "anna@proeve.example"}
    checked = check(
        reading(host("X", source=source), intern("X", source=source, **same), intern_at(3, **same)), Settings()
    )
    assert ids(checked) == (["H99", "X"], ["I3", "I99"])
    assert checked.left_out == ()


def test_a_host_that_wants_more_than_it_takes_is_an_error() -> None:
    assert findings(host_at(2, capacity=2, min_interns=3)) == [("min-above-capacity", "error", "K2", None)]
    assert findings(host_at(2, capacity=2, min_interns=2)) == []
    two = Settings(programme=Programme(max_interns_per_host=2))
    assert findings(host_at(2, capacity=3, min_interns=3), settings=two) == [
        ("capacity-above-limit", "warning", "J2", None),
        ("min-above-limit", "error", "K2", None),
    ]


def test_a_host_that_takes_more_than_the_round_allows_is_told() -> None:
    one = Settings(programme=Programme(max_interns_per_host=1))
    assert findings(host_at(2, capacity=3), settings=one) == [("capacity-above-limit", "warning", "J2", None)]


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


def test_a_workplace_abroad_without_a_language_is_told() -> None:
    abroad = {"country": "SE", "municipality": None}
    assert findings(host_at(2, languages=(), **abroad)) == [("no-languages", "warning", "A2", None)]
    assert findings(intern_at(2, languages=(), **abroad)) == [("no-languages", "warning", "A2", None)]
    assert findings(host_at(2, languages=("sv",), **abroad)) == []
    assert findings(host_at(2, languages=(), **abroad), settings=Settings(rules=Rules(language="prefer"))) == []


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


@pytest.mark.parametrize(("side", "code"), [("host", "no-hosts"), ("intern", "no-interns")])
def test_a_side_without_anybody_is_an_error(side: str, code: str) -> None:
    everyone = reading()
    hosts = () if side == "host" else everyone.signups.hosts
    interns = () if side == "intern" else everyone.signups.interns
    alone = Reading(Signups(hosts, interns), (), {}, everyone.sheets, everyone.inputs, (), "da")
    assert [(f.code, f.is_error, f.file) for f in check(alone, Settings()).findings] == [(code, True, "a.xlsx")]
    unread = Reading(Signups(hosts, interns), (), {}, (), everyone.inputs, (), "da")
    assert check(unread, Settings()).findings == ()


def test_findings_come_in_the_order_of_the_files() -> None:
    cells = [(cell, code) for code, _, cell, _ in findings(
        intern_at(10, wanted_hosts=("Ukendt",)),
        intern_at(9, wanted_hosts=("Ukendt",)),
        host_at(12, capacity=1, min_interns=2),
    )]  # fmt: skip
    assert cells == [("K12", "min-above-capacity"), ("P9", "unknown-wanted-host"), ("P10", "unknown-wanted-host")]


def test_a_wished_host_whose_row_is_left_out_is_not_called_misspelt() -> None:
    wishing = intern_at(2, wanted_hosts=("Prøvehuset",), excluded_hosts=("Prøvehuset",))
    read = replace(reading(host_at(2), wishing), absent_hosts=("Prøvehuset",))
    assert [found.code for found in check(read, Settings()).findings] == ["wanted-host-left-out"]
