"""Bring the gettext catalogues up to date with the source: extract, merge, compile.

Run from the project's root after changing a text: ``python tools/catalogues.py``. New texts then stand empty
in ``da/LC_MESSAGES/praktik.po``; translate them and run it again. English is filled in from the source.
"""

import ast
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

PACKAGE = Path(__file__).parent.parent / "src" / "praktik_cli"
DOMAIN = "praktik"
TIMELESS = datetime(2018, 9, 10, tzinfo=UTC)
UNWANTED = (
    '"POT-Creation-Date',
    '"PO-Revision-Date',
    '"Generated-By',
    '"Report-Msgid-Bugs-To',
    '"Last-Translator',
    '"Language-Team',
)


def extracted() -> Catalog:
    """Every text in the source, in the order of the files."""
    found = Catalog(project=DOMAIN)
    for path in sorted(PACKAGE.rglob("*.py")):
        for text in texts_in(ast.parse(path.read_text(encoding="utf-8"))):
            found.add(text, locations=[(path.relative_to(PACKAGE).as_posix(), 1)])
    return found


def texts_in(tree: ast.AST) -> Iterator[str | tuple[str, ...]]:
    """Each text given outright to ``t``, ``mark`` or ``plural``, wherever the call stands.

    Babel's own extractor passes over calls in f-strings and after some nested calls.
    """
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = getattr(call.func, "id", getattr(call.func, "attr", ""))
        given = [one.value for one in call.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
        if name == "plural" and given:
            yield tuple(given)
        elif name in {"t", "mark"} and given:
            yield given[0]


def updated(language: str, template: Catalog) -> Catalog:
    """The catalogue of ``language`` with the template's texts, and no others."""
    path = po_path(language)
    old = read(path, language) if path.exists() else Catalog(locale=language)
    new = Catalog(locale=language, project=DOMAIN, header_comment=f"# The texts of praktik: {language}.", fuzzy=False)
    for message in template:
        if message.id:
            string = message.id if language == "en" else _translation(message, old)
            new.add(message.id, string, locations=message.locations)
    return new


def _translation(message: Message, old: Catalog) -> str | tuple[str, ...]:
    known = old.get(message.id)
    # A text that got a plural, or lost it, has to be translated again.
    return known.string if known and known.pluralizable == message.pluralizable else ""


def missing(catalogue: Catalog) -> list[Message]:
    """The texts without a translation."""
    return [message for message in catalogue if message.id and not all(_forms(message))]


def _forms(message: Message) -> tuple[str, ...]:
    if isinstance(message.id, str):
        return (str(message.string),)
    return tuple(message.string) if isinstance(message.string, (tuple, list)) else ("",)


def read(path: Path, language: str) -> Catalog:
    """The catalogue in the file ``path``."""
    with path.open("rb") as file:
        return read_po(file, locale=language)


def po_path(language: str) -> Path:
    """Where the catalogue of ``language`` lies."""
    return PACKAGE / "locales" / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def write(catalogue: Catalog) -> None:
    """Write the catalogue and its compiled form, without dates, so that the same texts give the same bytes."""
    path = po_path(str(catalogue.locale))
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, width=100, omit_header=False, include_lineno=False, sort_output=False)
    text = path.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines(keepends=True) if not line.startswith(UNWANTED)]
    path.write_text("".join(lines), encoding="utf-8")
    compiled = read(path, str(catalogue.locale))
    compiled.creation_date = compiled.revision_date = TIMELESS
    with path.with_suffix(".mo").open("wb") as file:
        write_mo(file, compiled)


def main() -> int:
    """Update both catalogues; 1 when a text is untranslated."""
    template = extracted()
    untranslated = []
    for language in ("da", "en"):
        catalogue = updated(language, template)
        write(catalogue)
        untranslated += missing(catalogue)
    for message in untranslated:
        sys.stdout.write(f"untranslated: {message.id!r}  {message.locations}\n")
    sys.stdout.write(f"{len(template)} texts, {len(untranslated)} untranslated\n")
    return 1 if untranslated else 0


if __name__ == "__main__":
    sys.exit(main())
