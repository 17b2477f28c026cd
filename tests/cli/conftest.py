"""praktik as a process on real files."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from praktik_cli.i18n import translator
from praktik_cli.inventing.signups import invent
from praktik_cli.writing.signup_workbook import write_demo

Praktik = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def small_round(tmp_path_factory):
    """A workbook of 9 invented hosts and 14 invented interns; copy it before use."""
    path = tmp_path_factory.mktemp("round") / "signups.xlsx"
    write_demo(path, invent(9, 14, 7), translator("da"))
    return path


@pytest.fixture
def signups(small_round, tmp_path):
    """The small round in a folder of its own."""
    path = tmp_path / "signups.xlsx"
    path.write_bytes(small_round.read_bytes())
    return path


@pytest.fixture
def praktik(tmp_path) -> Praktik:
    """Runs praktik in the test's folder."""

    def run(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "praktik_cli", *map(str, arguments)],
            cwd=tmp_path,
            env=clean_environment() | environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    return run


def clean_environment() -> dict[str, str]:
    """The environment without what would change language, width or colour."""
    dropped = {"LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "COLUMNS", "NO_COLOR", "FORCE_COLOR", "TERM"}
    kept = {name: value for name, value in os.environ.items() if name not in dropped}
    # So wide that no sentence is wrapped, however long the folder's name.
    return kept | {"LC_ALL": "C.UTF-8", "PYTHONUTF8": "1", "COLUMNS": "400"}


@pytest.fixture
def unchanged(tmp_path):
    """Fails the test if a file in its folder appeared, went or changed between the two calls."""

    def look() -> dict[str, str]:
        return {
            path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in tmp_path.iterdir() if path.is_file()
        }

    class Folder:
        def __enter__(self):
            self.before = look()
            return self

        def __exit__(self, *_):
            assert look() == self.before

    return Folder()


@pytest.fixture
def folder(tmp_path) -> Path:
    """The test's folder."""
    return tmp_path
