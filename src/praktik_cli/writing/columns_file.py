"""Saves how the columns were understood, so that the next run reads the same export without guessing."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from praktik_cli.domain.reading import ColumnReading, Reading
from praktik_cli.errors import UsageError
from praktik_cli.i18n import Translator, mark
from praktik_cli.reference.fields import TWINS
from praktik_cli.settings import IGNORED
from praktik_cli.writing.atomic import atomic_write, check_writable

if TYPE_CHECKING:
    from tomlkit import TOMLDocument
    from tomlkit.items import Table

_TABLE: Final = "columns"


def check_columns_file(path: Path, *, force: bool) -> None:
    """Finds out, before any long work, whether the columns can be saved in ``path``.

    Raises:
        UsageError: they cannot, or the file exists and ``force`` is not given.
    """
    if path.is_file() and not force:
        raise UsageError(
            mark(
                "{path} exists already. With --force its [columns] are brought up to date and all else in it is kept; "
                "or choose another name."
            ),
            path=path,
        )
    check_writable(path, force=force)


def save_columns(path: Path, reading: Reading, t: Translator, *, force: bool) -> int:
    """Writes header = field for every column that is read, and the rest as remarks; gives the number of the former.

    What else stands in an existing file is kept to the letter; of its ``[columns]`` only what has changed is.

    Args:
        path: a settings file, which may exist.
        reading: what the files gave.
        t: the language of the remarks.
        force: whether an existing file may be brought up to date.

    Raises:
        UsageError: the file is no TOML, or it cannot be written.
    """
    import tomlkit  # noqa: PLC0415 - only when columns are saved

    text = _text(path)
    document, columns = _parsed(path, text)
    sure = {column.header: column for column in reading.understood if column.how == "guess"}
    for header, key in _needed(reading).items():
        columns[header] = key
        if header in sure:
            columns[header].comment(t("a guess, {percent} % sure", percent=_percent(sure[header])))
    for remark in _remarks(reading, t):
        if remark not in text:
            columns.add(tomlkit.comment(remark))
    written = document.as_string().encode()
    atomic_write(path, lambda temporary: _write(temporary, written), force=force)
    return len(_needed(reading))


def _needed(reading: Reading) -> dict[str, str]:
    """Without the lines that only tell a person's name from the contact person's: the side of the row tells it."""
    columns = reading.columns
    bare = {header: header.rpartition("!")[2] for header in columns}
    return {
        header: key
        for header, key in columns.items()
        if bare[header] == header or TWINS.get(key) != columns.get(bare[header])
    }


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig") if path.is_file() else ""
    except UnicodeDecodeError:
        raise _left_alone(path) from None


def _parsed(path: Path, text: str) -> tuple["TOMLDocument", "Table"]:
    """The file, and its table of columns, which is made when there is none."""
    import tomlkit  # noqa: PLC0415
    from tomlkit.exceptions import TOMLKitError  # noqa: PLC0415

    try:
        document = tomlkit.parse(text)
    except TOMLKitError:
        raise _left_alone(path) from None
    if _TABLE not in document:
        if text:
            document.add(tomlkit.nl())
        document.add(_TABLE, tomlkit.table())
    columns = document[_TABLE]
    if not isinstance(columns, tomlkit.items.Table):
        raise _left_alone(path)
    return document, columns


def _left_alone(path: Path) -> UsageError:
    return UsageError(
        mark("{path} cannot be understood as a settings file, so it is left alone. Choose another name."), path=path
    )


def _remarks(reading: Reading, t: Translator) -> Iterator[str]:
    """The lines for columns that are not read, as remarks: without the # they hold."""
    asked = {(column.sheet, column.header): column for column in reading.understood if column.how == "question"}
    for sheet in reading.sheets:
        for header in sheet.unused:
            if (column := asked.get((sheet.sheet, header))) is not None:
                note = t("is it? {percent} % sure", percent=_percent(column))
                yield f"{_line(header, column.key)}  # {note}"
            else:
                yield f"{_line(header, IGNORED)}  # {t('not used')}"


def _line(header: str, key: str) -> str:
    import tomlkit  # noqa: PLC0415

    return tomlkit.dumps({header: key}).strip()


def _percent(column: ColumnReading) -> int:
    return round(100 * column.sure)


def _write(path: Path, written: bytes) -> None:
    path.write_bytes(written)
