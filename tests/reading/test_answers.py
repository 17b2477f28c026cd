"""What the analyst has written into a match workbook."""

import openpyxl
import pytest

from matchbooks import Edited
from praktik_cli.i18n import translator
from praktik_cli.reading.answers import count_answers
from praktik_cli.writing.workbook.book import write_match_workbook
from samples import sample_report


@pytest.fixture(params=["da", "en"])
def matches(request, tmp_path):
    """A match workbook in each language, as nobody has touched it."""
    path = tmp_path / "matches.xlsx"
    write_match_workbook(sample_report(), path, translator(request.param))
    return path


def test_an_untouched_workbook_holds_no_answers(matches):
    assert count_answers(matches) == 0


def test_each_answered_row_counts_once(matches):
    book = openpyxl.load_workbook(matches)
    sheet = book.worksheets[1]
    headers = [cell.value for cell in sheet[1]]
    status = next(at for at, header in enumerate(headers, 1) if header == "Status")
    sheet.cell(2, status + 1).value = "x"
    sheet.cell(2, status + 2).value = "Ring"
    sheet.cell(3, status).value = "noget andet"
    book.save(matches)
    assert count_answers(matches) == 2


def test_what_was_answered_in_the_round_before_is_no_new_answer(tmp_path):
    write_match_workbook(sample_report(), tmp_path / "1.xlsx", translator("da"))
    first = Edited(tmp_path / "1.xlsx")
    first.put(2, status="accepteret", remark="Ring")
    first.put(3, points=None)
    first.save(tmp_path / "1.xlsx")
    first.put(3, lock="x", points=12)
    assert count_answers(first.save(tmp_path / "2.xlsx"), tmp_path / "1.xlsx") == 0
    assert count_answers(tmp_path / "2.xlsx") == 2
    first.put(2, remark="Ring igen")
    first.put(4, lock="x")
    first.put(5, status="afvist")
    assert count_answers(first.save(tmp_path / "2.xlsx"), tmp_path / "1.xlsx") == 3


def test_another_file_holds_no_answers(tmp_path):
    (tmp_path / "a.xlsx").write_bytes(b"no workbook")
    openpyxl.Workbook().save(tmp_path / "b.xlsx")
    assert [count_answers(tmp_path / name) for name in ("a.xlsx", "b.xlsx", "c.xlsx")] == [0, 0, 0]
