"""Opens a sign-up file: its bytes, its SHA-256 and what kind of file it is."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from praktik_cli.errors import InputError, PraktikError, UsageError
from praktik_cli.i18n import mark
from praktik_cli.reading.archives import LIMITS, Limits, check_archive, too_large
from praktik_cli.reading.compounds import MAGIC, check_compound
from praktik_cli.reading.encodings import is_text

Kind = Literal["xlsx", "ods", "xls", "csv"]

_ZIP: Final = b"PK\x03\x04"
_OTHER_FILES: Final = (b"%PDF", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!")


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A file that is a spreadsheet by the look of it.

    Attributes:
        name: the file's name, without its folder.
        sha256: of ``data``, in hexadecimal.
    """

    path: Path
    name: str
    data: bytes
    sha256: str
    kind: Kind


class EmptyFileError(InputError):
    """The file holds nothing, as a file of sign-ups."""

    def __init__(self, name: str) -> None:
        super().__init__(mark("{file} is empty. Export the sign-ups again and name the new file."), file=name)


def open_file(path: Path, limits: Limits = LIMITS) -> OpenFile:
    """Reads ``path`` once, as it is; nothing is locked or written.

    Raises:
        UsageError: there is no such file, it is a folder, or it cannot be read.
        InputError: it is empty, encrypted, damaged, too large or no spreadsheet.
    """
    data = _read(path, limits)
    return OpenFile(path, path.name, data, hashlib.sha256(data).hexdigest(), _kind(path.name, data, limits))


def raise_all(problems: list[PraktikError]) -> None:
    """Raises what stands in ``problems`` as one error; a usage error if any of them is one."""
    if len(problems) == 1:
        raise problems[0]
    if problems:
        error = UsageError if any(isinstance(problem, UsageError) for problem in problems) else InputError
        told = [one for problem in problems for one in ((problem.message, problem.values), *problem.details)]
        details = tuple(one for at, one in enumerate(told) if one not in told[:at])
        raise error(mark("{count} of the files cannot be used."), details=details, count=len(problems))


def _read(path: Path, limits: Limits) -> bytes:
    if path.is_dir():
        raise UsageError(mark("{file} is a folder. Name the sign-up file in it."), file=str(path))
    if path.exists() and not path.is_file():
        raise UsageError(mark("{file} is no ordinary file. Name the sign-up file itself."), file=str(path))
    try:
        if path.stat().st_size > limits.file:
            raise too_large(path.name)
        return path.read_bytes()
    except FileNotFoundError:
        raise UsageError(mark("There is no file {file}. Check the spelling and the folder."), file=str(path)) from None
    except OSError:
        raise UsageError(
            mark("{file} cannot be read. Close it in other programs, or check that you have access to it."),
            file=str(path),
        ) from None


def _kind(name: str, data: bytes, limits: Limits) -> Kind:
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise EmptyFileError(name)
    if data.startswith(MAGIC):
        check_compound(name, data)
        return "xls"
    if data.startswith(_ZIP):
        return check_archive(name, data, limits)
    if (
        not data.startswith(_OTHER_FILES)
        and is_text(data)
        and not name.lower().endswith((".xlsx", ".xlsm", ".xlsb", ".ods"))
    ):
        return "csv"
    if name.lower().endswith((".xlsx", ".xlsm", ".xlsb", ".ods", ".xls")):
        raise InputError(
            mark(
                "{file} is named like a workbook but is damaged or something else. "
                "Open it in Excel, save it as .xlsx and try again."
            ),
            file=name,
        )
    raise _no_spreadsheet(name)


def _no_spreadsheet(name: str) -> InputError:
    return InputError(mark("{file} is not a spreadsheet. praktik reads .xlsx, .xls, .ods and .csv."), file=name)
