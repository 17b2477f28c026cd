"""Writing files: whole or not at all, and never over a file that nobody agreed to lose."""

import errno
import os
from pathlib import Path

import pytest

from praktik_cli.errors import UsageError
from praktik_cli.writing import atomic
from praktik_cli.writing.atomic import atomic_files, atomic_write, check_writable, refuse_inputs


def _write(text: str):
    return lambda path: path.write_text(text)


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_appears_with_its_content_and_nothing_else(tmp_path):
    atomic_write(tmp_path / "out.txt", _write("new"), force=False)
    assert (tmp_path / "out.txt").read_text() == "new"
    assert _names(tmp_path) == ["out.txt"]


def test_the_temporary_file_lies_beside_the_target_and_keeps_its_ending(tmp_path):
    seen: list[Path] = []
    atomic_write(tmp_path / "out.xlsx", seen.append, force=False)
    assert seen[0].parent == tmp_path.resolve()
    assert seen[0].suffix == ".xlsx"


def test_an_existing_file_needs_force(tmp_path):
    target = tmp_path / "out.txt"
    target.write_text("old")
    with pytest.raises(UsageError, match="--force"):
        atomic_write(target, _write("new"), force=False)
    assert target.read_text() == "old"
    atomic_write(target, _write("new"), force=True)
    assert target.read_text() == "new"
    assert _names(tmp_path) == ["out.txt"]


@pytest.mark.parametrize("problem", [ValueError("no"), KeyboardInterrupt(), SystemExit(1)])
def test_a_failure_leaves_everything_as_it_was(tmp_path, problem):
    (tmp_path / "one.txt").write_text("old")

    def fail() -> None:
        with atomic_files([tmp_path / "one.txt", tmp_path / "two.txt"], force=True) as (one, two):
            one.write_text("half")
            two.write_text("half")
            raise problem

    with pytest.raises(type(problem)):
        fail()
    assert _names(tmp_path) == ["one.txt"]
    assert (tmp_path / "one.txt").read_text() == "old"


@pytest.mark.parametrize("problem", [OSError(errno.EIO, "Input/output error"), KeyboardInterrupt()])
def test_a_failure_between_two_files_takes_the_first_one_back(tmp_path, monkeypatch, problem):
    (tmp_path / "one.txt").write_text("old")
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if target.name == "two.txt":
            raise problem
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)

    def write() -> None:
        with atomic_files([tmp_path / "one.txt", tmp_path / "two.txt"], force=True) as paths:
            for path in paths:
                path.write_text("new")

    with pytest.raises((UsageError, KeyboardInterrupt)):
        write()
    assert _names(tmp_path) == ["one.txt"]
    assert (tmp_path / "one.txt").read_text() == "old"


def test_several_files_become_real_together(tmp_path):
    with atomic_files([tmp_path / "one.txt", tmp_path / "two.txt"], force=False) as paths:
        for path in paths:
            path.write_text(path.name)
        assert not (tmp_path / "one.txt").exists()
    assert _names(tmp_path) == ["one.txt", "two.txt"]


def test_a_file_that_turns_up_meanwhile_is_not_lost(tmp_path):
    target = tmp_path / "out.txt"

    def write(path: Path) -> None:
        path.write_text("new")
        target.write_text("somebody else's")

    with pytest.raises(UsageError, match="--force"):
        atomic_write(target, write, force=False)
    assert target.read_text() == "somebody else's"
    assert _names(tmp_path) == ["out.txt"]


def test_a_full_disk_is_told_in_plain_words(tmp_path):
    def write(path: Path) -> None:
        path.write_text("half")
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    with pytest.raises(UsageError, match="could not be written") as problem:
        atomic_write(tmp_path / "out.txt", write, force=False)
    assert problem.value.values["path"] == tmp_path / "out.txt"
    assert _names(tmp_path) == []


def test_a_link_stays_a_link_and_permissions_stay(tmp_path):
    (tmp_path / "real.txt").write_text("old")
    (tmp_path / "real.txt").chmod(0o640)
    (tmp_path / "link.txt").symlink_to(tmp_path / "real.txt")
    atomic_write(tmp_path / "link.txt", _write("new"), force=True)
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text() == "new"
    assert (tmp_path / "real.txt").stat().st_mode & 0o777 == 0o640


def test_replacing_works_where_files_cannot_be_linked(tmp_path, monkeypatch):
    def no_links(self: Path, target: Path) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    (tmp_path / "out.txt").write_text("old")
    atomic_write(tmp_path / "out.txt", _write("new"), force=True)
    assert (tmp_path / "out.txt").read_text() == "new"
    assert _names(tmp_path) == ["out.txt"]


def test_a_missing_folder_is_refused(tmp_path):
    with pytest.raises(UsageError, match="does not exist"):
        check_writable(tmp_path / "nowhere" / "out.txt", force=True)


def test_a_file_for_a_folder_is_refused(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match=r"is a file|could not be written"):
        check_writable(tmp_path / "file" / "out.txt", force=True)


def test_a_folder_for_a_file_is_refused(tmp_path):
    with pytest.raises(UsageError, match="is a folder"):
        check_writable(tmp_path, force=True)


def test_a_closed_folder_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(atomic.os, "access", lambda *_: False)
    with pytest.raises(UsageError, match="may not write"):
        check_writable(tmp_path / "out.txt", force=True)


def test_a_name_that_no_disk_holds_is_refused(tmp_path):
    with pytest.raises(UsageError, match="could not be written"):
        check_writable(tmp_path / ("x" * 300), force=True)


def test_something_that_is_no_file_is_refused(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UsageError, match="not an ordinary file"):
        check_writable(tmp_path / "pipe", force=True)


def test_a_free_name_is_allowed(tmp_path):
    check_writable(tmp_path / "out.txt", force=False)
    assert _names(tmp_path) == []


@pytest.mark.parametrize("output", ["signups.xlsx", "./signups.xlsx", "link.xlsx", "hard.xlsx", "sub/../signups.xlsx"])
def test_an_output_that_is_an_input_is_refused_by_any_name(tmp_path, monkeypatch, output):
    monkeypatch.chdir(tmp_path)
    Path("sub").mkdir()
    Path("signups.xlsx").write_text("")
    Path("link.xlsx").symlink_to("signups.xlsx")
    Path("hard.xlsx").hardlink_to("signups.xlsx")
    with pytest.raises(UsageError, match="one of the files to read"):
        refuse_inputs([Path("other.xlsx"), Path(output)], [Path("signups.xlsx")])


def test_other_outputs_are_allowed(tmp_path):
    signups, matches = tmp_path / "signups.xlsx", tmp_path / "signups-matches.xlsx"
    signups.write_text("")
    assert refuse_inputs([matches], iter([signups])) is None
    with pytest.raises(UsageError):
        refuse_inputs([matches, signups], iter([signups]))
