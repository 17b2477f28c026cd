"""LimeSurvey's answers: unfinished ones, dates that stand for none, and "other"."""

from pathlib import Path

from reading.exports import INTERN, csv_bytes
from reading.shapes.asking import answers, ask, headers

from praktik_cli.reading.signups import read_signups

OWN = ["id", "submitdate", "lastpage", "startlanguage", "seed"]
ASKED = list(INTERN)[1:]
SAID = list(INTERN.values())[1:]


def test_an_answer_that_was_never_sent_takes_no_part_and_is_told(tmp_path: Path) -> None:
    rows = [
        [*OWN, *ASKED],
        ["1", "1980-01-01 00:00:00", "3", "da", "77", *SAID],
        ["2", "", "1", "da", "78", "Ea", *[""] * (len(ASKED) - 1)],
    ]
    path = tmp_path / "praktikanter.csv"
    path.write_bytes(csv_bytes(rows, encoding="utf-8-sig"))
    reading = read_signups([path], {})
    [intern] = reading.signups.interns
    assert (intern.id, intern.submitted_at) == ("1", None)
    assert [(one.code, one.cell, one.row, one.is_error) for one in reading.findings] == [("unfinished", "B3", 3, False)]
    assert [(out.row, out.codes) for out in reading.left_out] == [(3, ("unfinished",))]


def test_a_choice_of_other_is_what_the_person_wrote() -> None:
    asked = ask(
        [
            [*OWN, "Navn", "Sektor", "Sektor [Andet]"],
            ["1", "", "", "", "", "Bo", "-oth-", "Fond"],
            ["2", "", "", "", "", "Ea", "-oth-", ""],
        ]
    )
    assert headers(asked)[6:] == ["Sektor", "Sektor | Andet"]
    assert [row[6:] for row in answers(asked)] == [[None, "Fond"], ["Andet", ""]]


def test_times_and_seeds_are_the_tools_own() -> None:
    asked = ask([[*OWN, "Navn", "groupTime12"], ["1", "x", "3", "da", "7", "Bo", "9.5"]])
    assert asked.tool_columns == {0, 1, 2, 3, 4, 6}
