"""What the analyst has written into a match workbook."""

import openpyxl
import pytest

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


def test_another_file_holds_no_answers(tmp_path):
    (tmp_path / "a.xlsx").write_bytes(b"no workbook")
    openpyxl.Workbook().save(tmp_path / "b.xlsx")
    assert [count_answers(tmp_path / name) for name in ("a.xlsx", "b.xlsx", "c.xlsx")] == [0, 0, 0]
