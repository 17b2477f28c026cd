"""Answers that hold a comma and are still one answer."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from praktik_cli.naming import organisation_key
from praktik_cli.reading.choices import split
from praktik_cli.reading.rowviews import RowView
from praktik_cli.reading.sheets import Sheet
from praktik_cli.reference.fields import fields

Options = Mapping[str, frozenset[str]]

_HOST_WISHES: Final = ("wanted_hosts", "excluded_hosts")


def comma_options(sheets: Sequence[Sheet]) -> Options:
    """Field key → such answers, as ``organisation_key``: names of hosts, and parts of lists set with ";"."""
    found: dict[str, set[str]] = {}
    for view, key in _free_answers(sheets):
        found.setdefault(key, set()).update(_parts_with_comma(view.texts(key)))
    for key, option in _asked(sheets):
        found.setdefault(key, set()).add(organisation_key(option))
    names = _host_names(sheets)
    return {key: frozenset(parts) for key, parts in found.items()} | dict.fromkeys(_HOST_WISHES, names)


def _free_answers(sheets: Sequence[Sheet]) -> Iterable[tuple[RowView, str]]:
    for sheet in sheets:
        for side, columns in sheet.columns.items():
            keys = [entry.key for entry in fields(side) if entry.kind == "texts" and entry.key in columns.by_key]
            yield from ((RowView(sheet, side, number, cells), key) for number, cells in sheet.rows for key in keys)


def _asked(sheets: Sequence[Sheet]) -> Iterable[tuple[str, str]]:
    """Field key and text of the answers that a form tool's export lists, those with a comma."""
    for sheet in sheets:
        for columns in sheet.columns.values():
            for key, position in ((key, position) for key, places in columns.by_key.items() for position in places):
                question = sheet.questions[position]
                yield from ((key, text) for text in (question.option, *question.codes.values()) if text and "," in text)


def _parts_with_comma(texts: Iterable[str]) -> set[str]:
    lists = [text for text in texts if ";" in text or "\n" in text or text.startswith("[")]
    return {organisation_key(part) for text in lists for part in split(text) if "," in part}


def _host_names(sheets: Sequence[Sheet]) -> frozenset[str]:
    names: set[str] = set()
    for sheet in sheets:
        for number, cells in sheet.rows if "host" in sheet.columns else ():
            view = RowView(sheet, "host", number, cells)
            organisation, unit = " ".join(view.texts("organisation")), " ".join(view.texts("unit"))
            names |= {organisation, unit, f"{organisation}, {unit}"}
    return frozenset(organisation_key(name) for name in names if "," in name)
