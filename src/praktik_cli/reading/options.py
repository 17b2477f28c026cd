"""Answers that hold a comma and are still one answer."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Final

from praktik_cli.domain.finding import Finding
from praktik_cli.naming import organisation_key
from praktik_cli.reading.cells import Problem, clean
from praktik_cli.reading.joints import Answers, joined_options
from praktik_cli.reading.lists import is_parted, pieces, split
from praktik_cli.reading.rowviews import RowView
from praktik_cli.reading.sheets import Sheet
from praktik_cli.reference.fields import fields

Options = Mapping[str, frozenset[str]]

_HOST_WISHES: Final = ("wanted_hosts", "excluded_hosts")


def comma_options(sheets: Sequence[Sheet]) -> tuple[Options, tuple[Finding, ...]]:
    """Field key → such answers, as ``organisation_key``; and what was concluded from the cells alone.

    Certain are the names of hosts and the parts of cells that ";" or new lines part. Where a form joins all with
    ", ", the cells of the field show what belongs together (``joints.joined_options``): each such answer is told at
    the first cell that holds it.
    """
    found = _listed(sheets)
    names = cache(lambda: _host_names(sheets))
    told: list[Finding] = []
    for key, texts in _texts_by_key(sheets).items():
        certain = _parts_with_comma(texts) | found.get(key, frozenset())
        is_asking = key in _HOST_WISHES and any("," in text and not is_parted(text) for text in texts)
        certain |= names() if is_asking else frozenset()
        shown = joined_options(_answers(texts, certain)) if any(map(_may_be_joined, texts)) else ()
        found[key] = certain | {organisation_key(option) for option in shown}
        told += _tell(sheets, key, shown) if shown else ()
    return found, tuple(told)


def _texts_by_key(sheets: Sequence[Sheet]) -> Mapping[str, Counter[str]]:
    """Field key → the texts in its cells, with how many cells have each, for the fields with a comma in any of them."""
    cells: dict[str, Counter[object]] = {}
    for sheet in sheets:
        for key, position in _free_columns(sheet):
            cells.setdefault(key, Counter()).update(sheet.cells[position])
    with_comma = {key: own for key, own in cells.items() if any(isinstance(cell, str) and "," in cell for cell in own)}
    return {key: _texts(own) for key, own in with_comma.items()}


def _texts(cells: Mapping[object, int]) -> Counter[str]:
    found: Counter[str] = Counter()
    for cell, number in cells.items():
        if isinstance(cell, str) and (text := clean(cell).value):
            found[text] += number
    return found


def _may_be_joined(text: str) -> bool:
    """Whether a piece after a comma starts with a small letter: without one nothing can be concluded."""
    return "," in text and any(piece.lstrip()[:1].islower() for piece in text.split(",")[1:])


def _free_columns(sheet: Sheet) -> Iterable[tuple[str, int]]:
    """The columns with free answers, each once although hosts and interns may share it."""
    found = {
        (entry.key, position)
        for side, columns in sheet.columns.items()
        for entry in fields(side)
        if entry.kind == "texts"
        for position in columns.by_key.get(entry.key, ())
    }
    return sorted(found, key=lambda column: column[1])


def _parts_with_comma(texts: Iterable[str]) -> frozenset[str]:
    lists = (text for text in texts if "," in text and is_parted(text))
    return frozenset(organisation_key(part) for text in lists for part in split(text) if "," in part)


def _answers(texts: Mapping[str, int], certain: frozenset[str]) -> Answers:
    """The pieces of each cell, with how many cells have them; a cell that ";" parts has only single pieces."""
    for text, number in texts.items():
        if is_parted(text):
            yield from (((part,), number) for part in split(text))
        else:
            yield tuple(pieces(text, lambda part: organisation_key(part) in certain)), number


def _tell(sheets: Sequence[Sheet], key: str, shown: Iterable[str]) -> Iterator[Finding]:
    """Each option at the first cell, in the order of the files, that holds it."""
    missing = set(shown)
    for sheet in sheets:
        columns = [position for found, position in _free_columns(sheet) if found == key]
        side = next((side for side, known in sheet.columns.items() if key in known.by_key), "")
        for number, row in sheet.rows:
            for position in columns:
                here = _held(row[position] if position < len(row) else None, missing)
                view = RowView(sheet, side, number, row)
                yield from (view.warning(Problem("comma-in-option", option), key, position) for option in sorted(here))
                missing -= here
            if not missing:
                return


def _held(cell: object, options: Iterable[str]) -> set[str]:
    text = clean(cell).value if isinstance(cell, str) else None
    joined = ", ".join(pieces(text)) if text else ""
    return {option for option in options if option in joined}


def _listed(sheets: Sequence[Sheet]) -> dict[str, frozenset[str]]:
    """Field key → the answers with a comma that a form tool's export lists."""
    found: dict[str, set[str]] = {}
    for sheet in sheets:
        for columns in sheet.columns.values():
            for key, position in ((key, at) for key, positions in columns.by_key.items() for at in positions):
                question = sheet.questions[position]
                texts = (question.option, *question.codes.values())
                found.setdefault(key, set()).update(organisation_key(text) for text in texts if text and "," in text)
    return {key: frozenset(options) for key, options in found.items()}


def _host_names(sheets: Sequence[Sheet]) -> frozenset[str]:
    names: set[str] = set()
    for sheet in sheets:
        if "host" in sheet.columns:
            for organisation, unit in set(zip(_texts_of(sheet, "organisation"), _texts_of(sheet, "unit"), strict=True)):
                names |= {organisation, unit, f"{organisation}, {unit}"}
    return frozenset(organisation_key(name) for name in names if "," in name)


def _texts_of(sheet: Sheet, key: str) -> list[str]:
    """What each host wrote for ``key``; "" where nothing."""
    texts = [list(map(_text, sheet.cells[position])) for position in sheet.columns["host"].by_key.get(key, ())]
    return [" ".join(filter(None, parts)) for parts in zip(*texts, strict=True)] if texts else [""] * len(sheet.rows)


@lru_cache(maxsize=65536, typed=True)
def _text(cell: object) -> str:
    return clean(cell).value or ""
