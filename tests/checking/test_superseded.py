from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from reading.exports import HOST, INTERN, rows_of, two_sheets, workbook

from praktik_cli.checking.check import check
from praktik_cli.domain.reading import Reading
from praktik_cli.reading.signups import read_signups
from praktik_cli.settings import Settings

BAD = INTERN | {"Id": "P2", "Arbejdskommune": "Odnese"}
WITHDRAWN = INTERN | {"Id": "P2", "Status": "afmeldt"}


def checked(tmp_path: Path, *interns: dict[str, Any]) -> Reading:
    return check(read_signups([two_sheets(tmp_path / "a.xlsx", [HOST], interns)], {}), Settings())


def told(reading: Reading) -> list[tuple[str, str | None, bool]]:
    return [(finding.code, finding.cell, finding.is_error) for finding in reading.findings]


def test_the_errors_of_an_answer_that_was_given_again_do_not_matter(tmp_path: Path) -> None:
    reading = checked(tmp_path, BAD, INTERN)
    assert [intern.id for intern in reading.signups.interns] == ["P1"]
    assert told(reading) == [("answered-again", "C2", False)]
    assert [row.codes for row in reading.left_out] == [("answered-again",)]


@pytest.mark.parametrize(("later", "codes"), [(WITHDRAWN, ["answered-again", "withdrawn", "no-interns"])])
def test_a_later_withdrawal_takes_the_answer_back(tmp_path: Path, later: dict[str, Any], codes: list[str]) -> None:
    reading = checked(tmp_path, INTERN, later)
    assert reading.signups.interns == ()
    assert sorted(code for code, *_ in told(reading)) == sorted(codes)


def test_an_answer_with_an_error_takes_the_earlier_one_back(tmp_path: Path) -> None:
    reading = checked(tmp_path, INTERN, BAD)
    assert reading.signups.interns == ()
    assert ("unknown-municipality", "F3", True) in told(reading)


def test_the_time_tells_which_came_last(tmp_path: Path) -> None:
    early, late = datetime(2018, 5, 1), datetime(2018, 5, 2)
    reading = checked(tmp_path, INTERN | {"Tilmeldt": late}, WITHDRAWN | {"Tilmeldt": early})
    assert [intern.id for intern in reading.signups.interns] == ["P1"]


def test_what_was_never_sent_takes_nothing_back(tmp_path: Path) -> None:
    reading = checked(tmp_path, INTERN, INTERN | {"Id": "P2", "Status": "Nogen svar"})
    assert [intern.id for intern in reading.signups.interns] == ["P1"]


BOTH = {
    **{key: value for key, value in INTERN.items() if key not in {"Id", "Arbejdskommune", "Interesser/fag"}},
    "Rolle": "begge",
    "Kommune": "Odense",
    "Antal praktikanter": 2,
    "Fagområder/emner": "It",
}


def shared(tmp_path: Path, *rows: dict[str, Any]) -> Reading:
    return check(read_signups([workbook(tmp_path / "a.xlsx", {"Svar": rows_of(rows)})], {}), Settings())


def test_who_withdraws_as_intern_is_still_a_host(tmp_path: Path) -> None:
    later = BOTH | {"Rolle": "praktikant", "Status": "afmeldt"}
    reading = shared(tmp_path, BOTH | {"Status": ""}, later)
    assert (len(reading.signups.hosts), len(reading.signups.interns)) == (1, 0)
    assert [(code, cell) for code, cell, _ in told(reading) if code == "answered-again"] == [("answered-again", "B2")]


def test_an_error_in_a_row_of_both_stays_although_one_side_answered_again(tmp_path: Path) -> None:
    reading = shared(tmp_path, BOTH | {"Antal dage": "mange"}, BOTH | {"Rolle": "vært"})
    assert any(finding.is_error and finding.row == 2 for finding in reading.findings)
