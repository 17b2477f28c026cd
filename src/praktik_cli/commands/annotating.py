"""``praktik check --annotate``: a marked copy of each sign-up file."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from praktik_cli.domain.finding import Finding
from praktik_cli.domain.marking import CellTable, MarkedCopy
from praktik_cli.domain.reading import Reading
from praktik_cli.errors import InputError, UsageError
from praktik_cli.i18n import Translator, mark
from praktik_cli.settings import Settings

if TYPE_CHECKING:
    from praktik_cli.reading.opening import OpenFile


def copy_paths(signups: Sequence[Path], asked: Path) -> dict[Path, Path]:
    """Sign-up file → its marked copy: ``asked``, or with several files ``asked`` with the name of each at the end.

    Raises:
        UsageError: two of the files have the same name, so that findings in them cannot be told apart.
    """
    once = list({path.resolve(): path for path in signups}.values())
    if len(once) == 1:
        return {once[0]: asked}
    names = [path.name.casefold() for path in once]
    if twice := next((path for path in once if names.count(path.name.casefold()) > 1), None):
        raise UsageError(
            mark("Two of the files are called {name}. Rename one of them, so that their copies can be told apart."),
            name=twice.name,
        )
    stems = [path.stem.casefold() for path in once]
    ends = {path: path.stem if stems.count(path.stem.casefold()) == 1 else path.name.replace(".", "-") for path in once}
    return {path: asked.with_name(f"{asked.stem}-{end}{asked.suffix}") for path, end in ends.items()}


def write_copies(
    paths: Mapping[Path, Path], reading: Reading, settings: Settings, t: Translator, *, force: bool
) -> list[MarkedCopy]:
    """Writes all copies or none; ``paths`` are the files and where their copies belong.

    Raises:
        UsageError: a path cannot be written, or a workbook has macros.
        InputError: a file has changed since it was read, or cannot be copied.
    """
    from praktik_cli.writing.atomic import atomic_files  # noqa: PLC0415 - openpyxl loads here, not for --help

    with atomic_files(list(paths.values()), force=force) as temporaries:
        copies = [
            _write(source, reading, settings, temporary, t)
            for source, temporary in zip(paths, temporaries, strict=True)
        ]
    return [replace(copy, path=path) for copy, path in zip(copies, paths.values(), strict=True)]


def _write(source: Path, reading: Reading, settings: Settings, target: Path, t: Translator) -> MarkedCopy:
    from praktik_cli.reading.opening import open_file  # noqa: PLC0415
    from praktik_cli.writing.annotating.annotate import (  # noqa: PLC0415
        annotate_cells,
        annotate_workbook,
        can_be_copied,
    )

    file = open_file(source)
    if file.sha256 not in {known.sha256 for known in reading.inputs if known.path == str(source)}:
        raise InputError(mark("{file} changed while it was read. Run praktik check again."), file=file.name)
    findings = _findings_of(file.name, reading)
    if can_be_copied(file.data):
        return annotate_workbook(file.data, file.name, findings, target, t)
    return annotate_cells(_tables(file, reading, settings), file.name, findings, target, t)


def _findings_of(name: str, reading: Reading) -> list[Finding]:
    """Those of the file, and those of no sign-up file, such as the settings'."""
    others = {Path(file.path).name for file in reading.inputs} - {name}
    return [finding for finding in reading.findings if finding.file not in others]


def _tables(file: "OpenFile", reading: Reading, settings: Settings) -> list[CellTable]:
    from praktik_cli.reading.cells import written  # noqa: PLC0415
    from praktik_cli.reading.headers import count_known  # noqa: PLC0415
    from praktik_cli.reading.tables import read_tables  # noqa: PLC0415

    headers = {sheet.sheet: sheet.header_row for sheet in reading.sheets if sheet.file == file.name}
    return [
        CellTable(
            table.sheet,
            [[cell if isinstance(cell, str) else written(cell) for cell in row] for row in table.rows],
            headers.get(table.sheet),
            table.is_hidden,
            table.hidden_rows,
        )
        for table in read_tables(file, lambda row: count_known(row, settings.columns))
    ]
