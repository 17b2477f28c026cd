"""What somebody changed in the rows of a match workbook, by its ids and the run."""

from dataclasses import replace

import pytest

from praktik_cli.domain.matchbook import MatchRow, Meant, RowFault, Written
from praktik_cli.reading.changedrows import ChangedRows, changed_rows
from samples import PAIRED, sample_run


def row(number, host, intern, *faults):
    said = {key: Written(text, f"X{number}") for key, text in (("host_id", host), ("intern_id", intern)) if text}
    return Meant(MatchRow(number, said), None, None, faults)


def as_run():
    return [row(number, *pair) for number, pair in enumerate(sorted(PAIRED), 2)]


def changed(rows):
    return changed_rows(rows, sample_run())


def test_rows_as_they_were_written_are_not_changed_in_any_order():
    assert changed(as_run()) == changed(as_run()[::-1]) == ChangedRows(0, 0, 0)


@pytest.mark.parametrize("first", [("V5", "P1"), ("", "P1"), ("V1", "P6"), ("V1", "")])
def test_a_row_that_keeps_one_of_its_ids_is_moved(first):
    assert changed([row(2, *first), *as_run()[1:]]) == ChangedRows(1, 0, 0)


def test_two_interns_that_were_exchanged_are_two_moves():
    (one, host), (other, guest) = (("V1", "P1"), ("V2", "P2"))
    assert {(one, host), (other, guest)} <= PAIRED
    rest = [row(number, *pair) for number, pair in enumerate(sorted(PAIRED - {(one, host), (other, guest)}), 4)]
    assert changed([row(2, one, guest), row(3, other, host), *rest]) == ChangedRows(2, 0, 0)


def test_typed_doubled_and_deleted_rows_are_counted():
    assert changed([*as_run(), row(8, "", "")]) == ChangedRows(0, 1, 0)
    assert changed([*as_run(), row(8, *min(PAIRED))]) == ChangedRows(0, 1, 0)
    assert changed(as_run()[1:]) == ChangedRows(0, 0, 1)
    assert changed([]) == ChangedRows(0, 0, len(PAIRED))


def test_another_sign_ups_name_beside_the_ids_is_a_move_and_nobodys_is_not():
    fault = RowFault("names_disagree", ("A2",), "host", "Testby Museum", others=("Testby Museum (V5)",))
    assert changed([replace(as_run()[0], faults=(fault,)), *as_run()[1:]]) == ChangedRows(1, 0, 0)
    old_name = replace(fault, others=())
    assert changed([replace(as_run()[0], faults=(old_name,)), *as_run()[1:]]) == ChangedRows(0, 0, 0)
