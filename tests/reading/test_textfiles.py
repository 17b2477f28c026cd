from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading.exports import HOST, csv_bytes, rows_of

from praktik_cli.errors import InputError
from praktik_cli.reading.archives import Limits
from praktik_cli.reading.headers import count_known
from praktik_cli.reading.opening import OpenFile, open_file
from praktik_cli.reading.shifts import shifted_rows
from praktik_cli.reading.signups import read_signups
from praktik_cli.reading.tables import Table, read_tables
from praktik_cli.reading.textfiles import TextTable, read_text_table

ROWS = rows_of([HOST])


def read(data: bytes, limits: Limits | None = None) -> TextTable:
    file = OpenFile(Path("a.csv"), "a.csv", data, "", "csv")
    return read_text_table(file, count_known, limits or Limits())


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "mac_roman"])
def test_encoding_and_separator_are_found_and_told(separator: str, encoding: str, tmp_path: Path) -> None:
    rows = [["Navn", "Fagområde", "Sektor"], ["Åse Prøve", "Plan; byg, miljø\tvej", "stat"], ["Bo", "", "region"]]
    (tmp_path / "a.tsv").write_bytes(csv_bytes(rows, separator, encoding))
    [table] = read_tables(open_file(tmp_path / "a.tsv"), count_known)
    assert table.rows == rows
    assert table.separator == separator
    assert table.encoding == {"utf-8-sig": "utf-8", "utf-16": "utf-16-le"}.get(encoding, encoding)
    assert table.findings == ()


def test_unknown_headers_leave_the_separator_that_cuts_all_rows_alike() -> None:
    assert read(b"v_1;v_2;v_3\n1;a, b, c;0\n2;d, e;1\n").separator == ";"
    assert read(b"v_1,v_2,v_3\n1,a;b;c,0\n2,d;e,1\n").separator == ","


@pytest.mark.parametrize("line", ["sep=,\r\n", '"sep=,"\n', "SEP=,\n"])
def test_a_line_that_tells_the_separator_counts_and_is_no_row(line: str) -> None:
    table = read(f"{line}a;b,c;d\n".encode())
    assert (table.separator, table.rows) == (",", [["a;b", "c;d"]])


def test_a_stray_byte_is_read_as_windows_shows_it_and_told_at_its_cell() -> None:
    table = read("Navn;By;Region\nÅse;Ærø;Syddanmark\n".encode() + b"S\xf8ren;\xc3\x98sterbro;Sj\xe6lland\n")
    assert table.rows[1:] == [["Åse", "Ærø", "Syddanmark"], ["Søren", "Østerbro", "Sjælland"]]
    assert [(found.code, found.cell, found.value) for found in table.findings] == [
        ("unreadable-characters", "A3", "Søren"),
        ("unreadable-characters", "C3", "Sjælland"),
    ]


def test_a_byte_that_stands_for_nothing_is_told() -> None:
    table = read("Navn;By\nSøren;Ærø\n".encode("cp1252") + b"B\x81o;Ribe\n")
    assert [(found.cell, found.value) for found in table.findings] == [("A3", "B\ufffdo")]


def test_a_quotation_mark_that_never_closes_is_an_error_at_its_cell() -> None:
    table = read(b'Navn;By;Sektor\nBo;"Ribe;stat\nPia;Odense;stat\nOle;Faxe;stat\n')
    [found] = table.findings
    assert (found.code, found.cell, found.row, found.value) == ("open-quotation", "B2", 2, "Ribe;stat")
    assert found.values == {"lines": 2}
    assert len(table.rows) == 2


def test_a_quotation_mark_that_closes_rows_later_is_told_too() -> None:
    table = read(b'Navn;By;Sektor\nBo;"Ribe;stat\nPia;Odense;stat\nOle;Faxe";stat\nEva;Ribe;stat\n')
    [found] = table.findings
    assert (found.code, found.cell, found.values) == ("open-quotation", "B2", {"lines": 2})
    assert table.rows[2] == ["Eva", "Ribe", "stat"]


def test_paragraphs_in_an_answer_are_no_swallowed_rows() -> None:
    table = read(b'Navn;By;Sektor\nBo;"Ribe;\nOdense; Faxe\n\nSlut";stat\n')
    assert table.findings == ()
    assert table.rows[1][1] == "Ribe;\nOdense; Faxe\n\nSlut"


@pytest.mark.parametrize(
    "data",
    [b"a" * 10_000_001, b'"' + b"a;b\n" * 3_000_000, b";" * 20_000, b"a;b\n" * 30],
)
def test_a_csv_that_holds_too_much_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match=r"ten million|far more"):
        read(data, Limits(cells=50) if len(data) < 1000 else None)


def table_of(*rows: list[Any]) -> Table:
    return Table("a.csv", None, [list(row) for row in rows], separator=";")


def test_a_row_that_goes_on_beyond_the_headers_is_an_error_there() -> None:
    header = ["Navn", "By", ""]
    good = [["Bo", "Ribe"], ["Pia", "Faxe", "", ""], [], ["Eva", "Ribe"]]
    [found] = shifted_rows(table_of([], header, *good, ["Ole", "Hansen", "", "Køge"]), 2)
    assert (found.code, found.cell, found.row, found.value) == ("row-too-long", "D7", 7, "Køge")
    assert found.is_error


def test_a_column_without_header_is_no_slide() -> None:
    assert not [*shifted_rows(table_of(["Navn", "By"], ["Bo", "Ribe", "x"], ["Pia", "Faxe", "y"]), 1)]
    assert not [*shifted_rows(Table("a.xlsx", "Ark1", [["Navn"], ["Bo", "x"], ["Pia"]]), 1)]


def test_findings_about_the_text_reach_the_reading(tmp_path: Path) -> None:
    (tmp_path / "vaerter.csv").write_bytes(csv_bytes(ROWS) + b'"')
    reading = read_signups([tmp_path / "vaerter.csv"], {})
    assert "open-quotation" in {finding.code for finding in reading.findings}


CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"), max_size=20)


@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), max_size=6), st.sampled_from(";,\t|"))
def test_what_a_csv_writer_writes_is_read_as_it_was(rows: list[list[str]], separator: str) -> None:
    whole = [["Navn", "E-mail", "Sektor"], *rows]
    assert read(csv_bytes(whole, separator)).rows == whole
