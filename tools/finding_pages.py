"""Bring the pages for analysts up to date with the source: what each finding means, and what each field is called.

Run from the project's root after changing the catalogue of findings or a field: ``python tools/finding_pages.py``.
It writes what stands between the marks of each page, such as ``<!-- findings -->`` and ``<!-- /findings -->``.
"""

import re
import sys
import tempfile
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from finding_examples import findings
from praktik_cli.i18n import Translator, translator
from praktik_cli.reference.fields import Field, fields
from praktik_cli.wording.catalogue.kind import LEVELS, Answer, Example, FindingKind, Row
from praktik_cli.wording.catalogue.kinds import GROUPS
from praktik_cli.wording.findings import finding_text

DOCS = Path(__file__).parent.parent / "docs"
PAGES = {
    "findings.md": ("findings", "en"),
    "fund.md": ("findings", "da"),
    "exports.md": ("fields", "en"),
    "eksport.md": ("fields", "da"),
}
WORDS = {
    "en": {
        "example": "Example",
        "mend": "Mend it",
        "empty": "empty",
        "none": "no such column",
        "headless": "no header",
        "key": "name in `[columns]`",
    },
    "da": {
        "example": "Eksempel",
        "mend": "Ret det",
        "empty": "tom",
        "none": "ingen kolonne",
        "headless": "uden overskrift",
        "key": "navn i `[columns]`",
    },
}
LONGEST = 60


def rendered(page: str, text: str) -> str:
    """``text`` with what stands between its marks as the source has it today.

    Args:
        page: a name of ``PAGES``.
        text: the page as it is.

    Raises:
        ValueError: the marks are not in it, or more than once.
    """
    part, language = PAGES[page]
    lines = {"findings": _findings, "fields": _fields}[part](translator(language))
    before, rest = text.split(f"<!-- {part} -->\n")
    _, after = rest.split(f"<!-- /{part} -->")
    return "\n".join([f"{before}<!-- {part} -->\n", *lines, f"\n<!-- /{part} -->{after}"])


def _findings(t: Translator) -> Iterator[str]:
    """A section for each group, and links to them."""
    yield "\n".join(f"- [{t(group.title)}](#{_anchor(t(group.title))})" for group in GROUPS)
    for group in GROUPS:
        yield f"\n## {t(group.title)}"
        for kind in group.kinds:
            yield from _kind(kind, t)


def _anchor(title: str) -> str:
    return re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")


def _kind(kind: FindingKind, t: Translator) -> Iterator[str]:
    yield f"\n### {kind.code}\n"
    yield f"> {_message(kind, t)}\n"
    level = t(LEVELS[kind.severity])
    yield f"**{level[0].upper()}{level[1:]}.** {t(kind.meaning)}\n"
    yield f"- **{WORDS[t.language]['mend']}:** {t(kind.mend)}"
    yield from _example(kind.example, t)


def _message(kind: FindingKind, t: Translator) -> str:
    """What praktik says to the example; where none can be made, the message with its fields open.

    Raises:
        ValueError: the example does not give the finding.
    """
    if kind.example.story:
        return re.sub(r"{\w+}", "…", t(kind.message))
    with tempfile.TemporaryDirectory() as folder:
        found = next((one for one in findings(kind.example, t, Path(folder)) if one.code == kind.code), None)
    if not found:
        raise ValueError(f"the example of {kind.code} does not give it")
    text = finding_text(found, t)
    if found.suggestion and found.suggestion not in text:
        text = f"{text} {t('Nearest right value: {value}', value=found.suggestion)}"
    return text


def _example(example: Example, t: Translator) -> Iterator[str]:
    """The example on the line of its bullet; where it has several parts, each on a bullet of its own below."""
    told = [t(example.story)] if example.story else []
    told += [_row(row, t) for row in example.rows]
    settings = ["`praktik.toml`", "```toml", *example.settings.splitlines(), "```"] if example.settings else []
    start = f"- **{WORDS[t.language]['example']}:**"
    if settings or len(told) != 1:
        yield start
        yield from (f"  - {part}" for part in told)
        yield from (f"  {'  ' if at else '- '}{line}" for at, line in enumerate(settings))
    else:
        yield f"{start} {told[0]}"


def _row(row: Row, t: Translator) -> str:
    labels = {entry.key: entry.label(t.language) for entry in fields(row.side)} if row.side else {}
    labels[""] = f"({WORDS[t.language]['headless']})"
    whose = {"host": f"{t('Host')}: ", "intern": f"{t('Intern')}: ", "": ""}[row.side]
    return whose + ", ".join(f"*{labels.get(key, key)}* {_cell(cell, t)}" for key, cell in row.answers.items())


def _cell(cell: Answer, t: Translator) -> str:
    words = WORDS[t.language]
    if cell is None or cell == "":
        return f"({words['none'] if cell is None else words['empty']})"
    text = f"{cell:%d-%m-%Y}" if isinstance(cell, date) else "".join(map(_visible, cell))
    return f"`{text if len(text) <= LONGEST else text[: LONGEST - 1] + '…'}`"


def _visible(character: str) -> str:
    return chr(0x2400 + ord(character)) if character < " " else character


def _fields(t: Translator) -> Iterator[str]:
    """A table of all fields: the name in the settings, and the header on each side."""
    sides = {side: {entry.key: entry for entry in fields(side)} for side in ("host", "intern")}
    yield f"| {WORDS[t.language]['key']} | {t('Host')} | {t('Intern')} |\n|---|---|---|"
    for key in dict.fromkeys(key for entries in sides.values() for key in entries):
        yield f"| `{key}` | {_label(sides['host'], key, t)} | {_label(sides['intern'], key, t)} |"


def _label(entries: Mapping[str, Field], key: str, t: Translator) -> str:
    entry = entries.get(key)
    if not entry:
        return ""
    return f"**{entry.label(t.language)}**" if entry.required else entry.label(t.language)


def main() -> int:
    """Write the pages; 1 when one of them was not as the source has it."""
    changed = []
    for page in PAGES:
        path = DOCS / page
        old = path.read_text(encoding="utf-8")
        new = rendered(page, old)
        if new != old:
            path.write_text(new, encoding="utf-8")
            changed.append(page)
    sys.stdout.write(f"changed: {', '.join(changed) or 'none'}\n")
    return 1 if changed else 0


if __name__ == "__main__":
    sys.exit(main())
