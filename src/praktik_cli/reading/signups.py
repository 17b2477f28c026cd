"""Sign-up files become one Reading: hosts, interns and everything found on the way."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from praktik_cli.domain.finding import Finding
from praktik_cli.domain.reading import InputFile, Reading, SheetReading
from praktik_cli.domain.run import Run
from praktik_cli.domain.signup import Signups
from praktik_cli.errors import InputError, PraktikError, UsageError
from praktik_cli.i18n import mark
from praktik_cli.naming import fold
from praktik_cli.reading.archives import LIMITS, Limits
from praktik_cli.reading.headers import count_known
from praktik_cli.reading.layout import check_codes, check_headers, check_mapping, no_signups
from praktik_cli.reading.opening import OpenFile, open_file, raise_all
from praktik_cli.reading.options import comma_options
from praktik_cli.reading.people import People, read_people
from praktik_cli.reading.questions import Questionnaire
from praktik_cli.reading.shapes.codebooks import Codes
from praktik_cli.reading.shapes.recognise import questionnaires
from praktik_cli.reading.sheets import Sheet, understand
from praktik_cli.reading.tables import Table, read_tables
from praktik_cli.reading.understood import column_readings
from praktik_cli.reference.fields import field


def read_signups(
    paths: Sequence[Path], mapping: Mapping[str, str], limits: Limits = LIMITS, codes: Codes | None = None
) -> Reading:
    """All sign-ups in ``paths``, and every finding about them at once.

    Rows that withdrew or have an error are not among the sign-ups but in ``left_out``.

    Args:
        paths: one file or several; a file named twice is read once.
        mapping: header, or ``Sheet!Header``, → field key; it wins over every guess.
        limits: what is read at the most.
        codes: header, or ``Sheet!Header``, → code → what it stands for.

    Raises:
        UsageError: a file is not there, is a folder or cannot be read.
        InputError: a file is empty, encrypted, damaged, too large or no spreadsheet.
    """
    files = _open_all(_each_once(paths), mapping, limits)
    asked = questionnaires([table for _, tables in files for table in tables], mapping, codes)
    every = [understand(one, mapping) for one in asked]
    usable = [sheet for sheet in every if sheet.side]
    options, joined = comma_options(usable)
    people = People(findings=[*check_mapping(mapping, every), *check_codes(codes or {}, every), *joined])
    people.findings.extend(_unusable(files, asked, every))
    people.findings.extend(_about_texts(files, usable))
    for sheet in usable:
        people.findings.extend((*sheet.findings, *check_headers(sheet)))
        read_people(sheet, options, people)
    return Reading(
        signups=Signups(tuple(people.hosts), tuple(people.interns)),
        findings=tuple(people.findings),
        columns=_columns(usable),
        sheets=tuple(_describe(sheet) for sheet in every),
        inputs=tuple(InputFile(str(file.path), file.sha256) for file, _ in files),
        left_out=tuple(people.left_out),
        language=_language(usable),
        absent_hosts=tuple(people.absent_hosts),
        absent_interns=tuple(people.absent_interns),
        absent=tuple(people.absent),
        understood=tuple(reading for sheet in usable for reading in column_readings(sheet)),
    )


def read_again(run: Run, folder: Path) -> Reading:
    """The sign-ups that ``run`` was made from, read with the settings of then.

    Args:
        run: a run record.
        folder: where the record lies; its paths start there.

    Raises:
        UsageError, InputError: as ``read_signups``; also when a file is gone or no longer the same.
    """
    paths = [folder / file.path for file in run.inputs]
    problems: list[PraktikError] = []
    for path, file in zip(paths, run.inputs, strict=True):
        try:
            if not path.exists():
                raise InputError(
                    mark("{file} is gone, and the run was made from it. Put it back, or run praktik match again."),
                    file=str(path),
                )
            if open_file(path).sha256 != file.sha256:
                again = mark("For a new run: praktik match SIGNUPS")
                raise InputError(mark("{file} has changed since the run."), details=((again, {}),), file=str(path))
        except PraktikError as problem:
            problems.append(problem)
    raise_all(problems)
    return read_signups(paths, run.settings.columns, codes=run.settings.codes)


def _open_all(paths: Sequence[Path], mapping: Mapping[str, str], limits: Limits) -> list[tuple[OpenFile, list[Table]]]:
    """Every file with its tables, or one error that tells of all that cannot be used."""
    files = []
    problems: list[PraktikError] = []
    for path in paths:
        try:
            file = open_file(path, limits)
            files.append((file, read_tables(file, lambda row: count_known(row, mapping), limits)))
        except PraktikError as problem:
            problems.append(problem)
    raise_all(problems)
    return files


def _each_once(paths: Iterable[Path]) -> list[Path]:
    once: dict[Path, Path] = {}
    for path in paths:
        once.setdefault(path.resolve(), path)
    names = [path.name for path in once.values()]
    if twice := next((name for name in names if names.count(name) > 1), None):
        raise UsageError(mark("Two of the files are called {file}, so no cell could be named. Rename one."), file=twice)
    return list(once.values())


def _unusable(
    files: Sequence[tuple[OpenFile, list[Table]]], asked: Sequence[Questionnaire], sheets: Sequence[Sheet]
) -> Iterable[Finding]:
    for file, tables in files:
        mine = set(map(id, tables))
        own = [sheet for one, sheet in zip(asked, sheets, strict=True) if id(one.table) in mine]
        is_alone = not any(sheet.side for sheet in sheets)
        if not any(sheet.side or (sheet.explains and not is_alone) for sheet in own):
            yield no_signups(file.name, own)


def _about_texts(files: Sequence[tuple[OpenFile, list[Table]]], sheets: Sequence[Sheet]) -> Iterable[Finding]:
    """What is wrong with the text of a csv; what breaks a row of sign-ups is told with the row."""
    broken = [finding for sheet in sheets for finding in sheet.broken.values()]
    for _, tables in files:
        yield from (finding for table in tables for finding in table.findings if finding not in broken)


def _columns(sheets: Sequence[Sheet]) -> dict[str, str]:
    """Header → field key; as ``Sheet!Header`` where a header before had another meaning."""
    found: dict[str, str] = {}
    for sheet in sheets:
        for columns in sheet.columns.values():
            for key, positions in columns.by_key.items():
                for header in (sheet.headers[position] for position in positions):
                    if found.setdefault(header, key) != key:
                        found.setdefault(f"{sheet.name}!{header}", key)
    return found


def _describe(sheet: Sheet) -> SheetReading:
    unused = tuple(sheet.headers[position] for position in sheet.unused) if sheet.side else ()
    header_row = sheet.header_row if sheet.side else None
    return SheetReading(
        sheet.file,
        sheet.sheet,
        sheet.side,
        header_row,
        len(sheet.rows),
        unused,
        sheet.tool,
        sheet.encoding,
        sheet.separator,
        sheet.is_hidden,
    )


def _language(sheets: Sequence[Sheet]) -> str:
    """The language that more headers are in; Danish on a tie."""
    danish = english = 0
    for sheet in sheets:
        for side, columns in sheet.columns.items():
            for key, positions in columns.by_key.items():
                entry = field(side, key)
                for header in (fold(sheet.headers[position]) for position in positions):
                    danish += header in map(fold, (entry.da, *entry.danish))
                    english += header in map(fold, (entry.en, *entry.english))
    return "en" if english > danish else "da"
