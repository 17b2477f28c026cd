import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading.exports import HOST, INTERN, csv_bytes, rows_of, two_sheets

from praktik_cli.domain.reading import Reading
from praktik_cli.reading.joints import joined_options
from praktik_cli.reading.signups import read_signups

CARE = "Sundhed, ældre og omsorg"


def joined(*cells: str) -> tuple[str, ...]:
    return joined_options((tuple(cell.split(", ")), 1) for cell in cells)


@pytest.mark.parametrize(
    ("cells", "options"),
    [
        ([f"It, {CARE}", CARE], (CARE,)),
        ([f"It, {CARE}", f"{CARE}, Jura", "Sundhed"], (CARE,)),
        ([f"It, {CARE}"], ()),
        (["Plan, byg, miljø og vand", "Plan, byg, miljø og vand"], ("Plan, byg", "Plan, byg, miljø og vand")),
        (["It, Jura", "It, Jura"], ()),
        (["ledelse, it", "ledelse, it"], ()),
        (["Ledelse, it", "Ledelse, it", "Jura, it"], ()),
        ([CARE, CARE, "ældre og omsorg"], ()),
        ([CARE, CARE, "Kultur, teater", "Sport, teater"], ()),
        ([CARE, CARE, "It, noget helt andet"], (CARE,)),
        ([], ()),
    ],
)
def test_the_cells_show_which_options_hold_a_comma(cells: list[str], options: tuple[str, ...]) -> None:
    assert joined(*cells) == options


OPTIONS = ["Ledelse", "It og data", CARE, "Plan, byg og miljø", "Jura", "Børn, unge, familie"]


@given(
    st.lists(st.lists(st.sampled_from(OPTIONS), unique=True, min_size=1), min_size=1, max_size=8),
    st.randoms(use_true_random=False),
)
def test_a_forms_options_are_found_whatever_the_order(ticked: list[list[str]], seed: random.Random) -> None:
    cells = [", ".join(sorted(ticks, key=OPTIONS.index)) for ticks in ticked]
    found = joined(*cells)
    for option in OPTIONS:
        if "," in option and sum(option in ticks for ticks in ticked) >= 2:
            assert option in found
    seed.shuffle(cells)
    assert joined(*cells) == found


def read(tmp_path: Path, *topics: str) -> Reading:
    interns = [INTERN | {"Id": f"P{number}", "Interesser/fag": text} for number, text in enumerate(topics)]
    return read_signups([two_sheets(tmp_path / "a.xlsx", [HOST], interns)], {})


def test_an_option_found_by_its_cells_is_told_at_the_first(tmp_path: Path) -> None:
    reading = read(tmp_path, "Jura, It", f"Ledelse, {CARE}", f"{CARE}, Jura")
    assert [intern.topics for intern in reading.signups.interns] == [("Jura", "It"), ("Ledelse", CARE), (CARE, "Jura")]
    told = [(each.code, each.severity, each.cell, each.value) for each in reading.findings]
    assert told == [("comma-in-option", "warning", "H3", CARE)]


def test_an_option_that_a_safe_list_shows_needs_no_finding(tmp_path: Path) -> None:
    reading = read(tmp_path, f"{CARE};Jura", f"Ledelse, {CARE}")
    assert [intern.topics for intern in reading.signups.interns] == [(CARE, "Jura"), ("Ledelse", CARE)]
    assert reading.findings == ()


def test_a_damaged_option_is_repaired_before_it_is_found(tmp_path: Path) -> None:
    damaged = CARE.replace("æ", "Ã¦")
    reading = read(tmp_path, f"It, {damaged}", f"It, {damaged}")
    assert {intern.topics for intern in reading.signups.interns} == {("It", CARE)}
    assert sorted(each.code for each in reading.findings) == ["comma-in-option", "repaired-text", "repaired-text"]


def test_the_order_of_the_rows_changes_no_answer(tmp_path: Path) -> None:
    people: list[dict[str, Any]] = [
        INTERN | {"Id": f"P{number}", "Interesser/fag": text}
        for number, text in enumerate([f"It, {CARE}", "Jura", CARE, "Jura, It"])
    ]
    answers = []
    for rows in (people, people[::-1]):
        path = tmp_path / "interns.csv"
        path.write_bytes(csv_bytes(rows_of(rows)))
        answers.append([(each.id, each.topics) for each in read_signups([path], {}).signups.interns])
    assert answers[0] == answers[1]
