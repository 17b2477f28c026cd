"""Where a match writes."""

from pathlib import Path

import pytest

from praktik_cli.commands.outputs import match_outputs, refuse_bad_outputs, relative_to
from praktik_cli.errors import UsageError


def test_outputs_lie_beside_the_first_file():
    assert match_outputs([Path("a/hosts.csv"), Path("b/interns.csv")], None) == (
        Path("a/hosts-matches.xlsx"),
        Path("a/hosts-matches.json"),
    )


def test_the_record_follows_the_workbook():
    assert match_outputs([Path("a.xlsx")], Path("b/c.xlsx")) == (Path("b/c.xlsx"), Path("b/c.json"))


def test_another_kind_of_file_is_refused():
    with pytest.raises(UsageError, match=r"\.xlsx"):
        match_outputs([Path("a.xlsx")], Path("b.csv"))


def test_two_outputs_of_one_name_are_refused(tmp_path):
    with pytest.raises(UsageError, match="same name"):
        refuse_bad_outputs([tmp_path / "a.json", tmp_path / "a.json"], [], force=False)


def test_paths_are_told_from_the_records_folder(tmp_path):
    assert relative_to(str(tmp_path / "in" / "a.xlsx"), tmp_path / "out") == "../in/a.xlsx"
