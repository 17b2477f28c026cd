"""What the first sheet says to a sceptic."""

from dataclasses import replace

from openpyxl import load_workbook

from praktik_cli.domain.quality import BlockingPair
from praktik_cli.i18n import translator
from praktik_cli.writing.workbook.book import write_match_workbook
from samples import sample_report

EN = translator("en")
PAIR = BlockingPair("V1", "P1", 12, 7, leaves="V2", ousts="P6", because="placed", change=-1)


def overview(report, folder):
    path = folder / "matches.xlsx"
    write_match_workbook(report, path, EN)
    return [[cell for cell in row if cell is not None] for row in load_workbook(path)["Overview"].values]


def test_sectors_regions_and_roles(tmp_path):
    rows = overview(sample_report(), tmp_path)
    start = rows.index(["Signed up and placed"])
    assert rows[start + 1] == ["Sector", "Interns", "Placed", "Share", "Hosts", "Places", "Filled", "Share"]
    assert rows[start + 2] == ["State", 2, 2, 1, 1, 1, 0, 0]
    assert ["Self-governing", 0, 0, "–", 1, 3, 0, 0] in rows
    assert {"Region", "Role"} <= {row[0] for row in rows[start:] if len(row) == 8}


def test_the_worst_off_and_what_they_miss(tmp_path):
    rows = overview(sample_report(), tmp_path)
    start = rows.index(["The matches with the fewest points"])
    assert rows[start + 2][:3] == ["Ditlev Prøvensen", "Prövestad kommun", 55]


def test_the_strongest_pairs_and_a_name_is_no_formula(tmp_path):
    report = sample_report()
    report = replace(report, quality=replace(report.quality, blocking=(PAIR,) * 12))
    rows = overview(report, tmp_path)
    pair = ["Agnete Prøvholm", "Prøvekøbing Kommune, Borgerservice", 7, 12, "=Fie(Formelsen) would have no place"]
    assert rows.count(pair) == 7
    cells = (cell for row in load_workbook(tmp_path / "matches.xlsx")["Overview"].rows for cell in row)
    assert {cell.data_type for cell in cells if cell.value == pair[-1]} == {"s"}


def test_nothing_to_say_of_no_matches(tmp_path):
    rows = overview(replace(sample_report(), matches=()), tmp_path)
    assert ["The matches with the fewest points"] not in rows
    assert ["Who would rather have each other"] in rows
