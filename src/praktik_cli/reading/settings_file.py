"""Reads ``praktik.toml``; everything that is wrong in it is told at once."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from praktik_cli.errors import UsageError
from praktik_cli.i18n import mark
from praktik_cli.reading.quota_problems import quota_problems
from praktik_cli.reading.settings_problems import problems_of
from praktik_cli.settings import Settings


def read_settings(path: Path | None) -> Settings:
    """The settings in ``path``; ``None`` gives the defaults.

    Raises:
        UsageError: there is no such file, it is no TOML, or it holds an unknown setting or a wrong value; all of
            them are told.
    """
    if path is None:
        return Settings()
    data = _load(path)
    if details := [*problems_of(data), *quota_problems(data)]:
        raise UsageError(mark("{file} has settings that cannot be used:"), details=tuple(details), file=path.name)
    return Settings.model_validate(data)


def _load(path: Path) -> Mapping[str, object]:
    if path.is_dir():
        raise UsageError(mark("{file} is a folder. Name the settings file in it."), file=str(path))
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError:
        raise UsageError(
            mark("There is no settings file {file}. Check the spelling and the folder."), file=str(path)
        ) from None
    except OSError:
        raise UsageError(mark("{file} cannot be read. Check that you have access to it."), file=str(path)) from None
    except UnicodeDecodeError:
        raise UsageError(mark("{file} is not plain text. Save it as UTF-8."), file=path.name) from None
    except tomllib.TOMLDecodeError as problem:
        raise _syntax_error(path, str(problem)) from None


def _syntax_error(path: Path, problem: str) -> UsageError:
    """Where the file stops being TOML; what the parser says stays out, since it says it in English only."""
    advice = mark("Texts stand in quotation marks, lists in square brackets, and each name stands once in its table.")
    if found := re.search(r"at line (\d+), column (\d+)", problem):
        message = mark("{file} cannot be understood from line {line}, column {column} on.")
        return UsageError(message, details=((advice, {}),), file=path.name, line=found[1], column=found[2])
    message = mark("{file} cannot be understood: something is left open or unfinished at its end.")
    return UsageError(message, details=((advice, {}),), file=path.name)
