"""Every finding, gathered by sheet, the errors first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.table import Column

from praktik_cli.domain.finding import Finding
from praktik_cli.i18n import Translator
from praktik_cli.reporting.layout import ERROR, QUIET, STRONG, WARNING, grid, section
from praktik_cli.reporting.plain import say, set_off
from praktik_cli.reporting.ranges import cell_ranges
from praktik_cli.wording.findings import finding_text

_CELLS_WIDTH = 14
# So short a suggestion stands in a text by chance, such as the 3 in "1, 2 or 3".
_TELLING = 4
# Guesses about columns have sections of their own, with samples.
_SHOWN_AS_TABLES = frozenset({"guessed-column", "column-question"})


@dataclass(frozen=True, slots=True)
class _Entry:
    """Findings that say the same: the first of them, how many, where, and their cells where that is too long."""

    finding: Finding
    count: int
    where: str
    cells: str


def findings_sections(findings: Sequence[Finding], t: Translator) -> Iterator[RenderableType]:
    """A section for each sheet, those with errors first: the errors, then the warnings, each with its cells."""
    findings = [finding for finding in findings if finding.code not in _SHOWN_AS_TABLES]
    sheets = dict.fromkeys((finding.file, finding.sheet) for finding in findings)
    with_errors = {(finding.file, finding.sheet) for finding in findings if finding.is_error}
    for file, sheet in sorted(sheets, key=lambda place: place not in with_errors):
        members = [finding for finding in findings if (finding.file, finding.sheet) == (file, sheet)]
        yield _sheet_section(file, sheet, members, t)


def _sheet_section(file: str, sheet: str | None, findings: Sequence[Finding], t: Translator) -> RenderableType:
    errors = _entries([finding for finding in findings if finding.is_error], t)
    warnings = _entries([finding for finding in findings if not finding.is_error], t)
    width = max(cell_len(entry.where) for entry in (*errors, *warnings))
    title = t("{sheet} in {file}", sheet=sheet, file=file) if sheet else file
    return section(
        title,
        _headed(t.plural("{count} error", "{count} errors", _count(errors)), ERROR, errors, width, t),
        "" if errors and warnings else None,
        _headed(t.plural("{count} warning", "{count} warnings", _count(warnings)), WARNING, warnings, width, t),
    )


def _headed(title: str, style: str, entries: Sequence[_Entry], width: int, t: Translator) -> RenderableType | None:
    if not entries:
        return None
    table = grid(Column(style=STRONG, width=width), Column())
    for entry in entries:
        table.add_row(say(entry.where), Group(*_lines(entry, t)))
    return Group(say(title, f"bold {style}"), table)


def _entries(findings: Sequence[Finding], t: Translator) -> list[_Entry]:
    return [_entry(alike, t) for alike in _alike(findings, t)]


def _entry(alike: list[Finding], t: Translator) -> _Entry:
    cells = cell_ranges([finding.cell for finding in alike if finding.cell])
    if len(cells) <= _CELLS_WIDTH:
        return _Entry(alike[0], len(alike), cells, "")
    return _Entry(alike[0], len(alike), t.plural("{count} cell", "{count} cells", len(alike)), cells)


def _count(entries: Sequence[_Entry]) -> int:
    return sum(entry.count for entry in entries)


def _alike(findings: Sequence[Finding], t: Translator) -> list[list[Finding]]:
    """Findings of one kind next to each other, those that say the same together: a fault is then read once."""
    kinds: dict[str, dict[tuple[str, str | None], list[Finding]]] = {}
    for finding in findings:
        same = kinds.setdefault(finding.code, {})
        same.setdefault((finding_text(finding, t), finding.suggestion), []).append(finding)
    return [alike for same in kinds.values() for alike in same.values()]


def _lines(entry: _Entry, t: Translator) -> Iterator[RenderableType]:
    finding = entry.finding
    text = finding_text(finding, t)
    yield say(text)
    if finding.suggestion and (len(finding.suggestion) < _TELLING or finding.suggestion not in text):
        yield set_off(t("Nearest right value: {value}", value=finding.suggestion), finding.suggestion)
    if entry.cells:
        yield say(entry.cells, QUIET)
