"""The waiting list of one host or intern on a page."""

from pathlib import Path
from typing import Final

from rich.console import Group, RenderableType

from praktik_cli.domain.alternates import Alternates, Opening
from praktik_cli.domain.reading import Reading
from praktik_cli.domain.report import MatchLine
from praktik_cli.domain.signup import Intern
from praktik_cli.i18n import Translator
from praktik_cli.reporting.explained_pairs import pair_reason, pair_title, spaced_items
from praktik_cli.reporting.explanation import who_section
from praktik_cli.reporting.layout import QUIET, WARNING, numbered, page, section
from praktik_cli.reporting.plain import quoted, say, with_command
from praktik_cli.wording.alternates import new_round_text, nobody_text, opening_title

MOST_SHOWN: Final = 5


def alternates_page(found: Alternates, reading: Reading, workbook: Path | None, t: Translator) -> RenderableType:
    """Each place with its alternates or why there are none, and last how to give the answer."""
    return page(
        who_section(found.run, found.signup, t),
        "",
        say(_lead(found, t)),
        say(t("What was written into the match workbook since the run is not counted."), QUIET),
        *(_opening_section(opening, found, t) for opening in found.openings),
        _answer_section(found, reading, workbook, t),
    )


def _lead(found: Alternates, t: Translator) -> str:
    if not found.openings:
        return t("The host has no place.")
    if found.side == "host":
        return t("Who could come at once, all other matches left as they are; the best by the goals first.")
    return t("Where there is room at once, all other matches left as they are; the best by the goals first.")


def _opening_section(opening: Opening, found: Alternates, t: Translator) -> RenderableType:
    title = opening_title(opening, found.side, t)
    if not opening.alternates:
        return section(title, say(nobody_text(opening, found.side, t), WARNING), *_new_round(opening, found, t))
    shown = opening.alternates[:MOST_SHOWN]
    more = len(opening.alternates) - len(shown)
    rest = [say(t("and {count} more.", count=t.number(more)), QUIET)] if more else []
    return section(title, numbered(spaced_items([_alternate(line, opening, found, t) for line in shown])), *rest)


def _new_round(opening: Opening, found: Alternates, t: Translator) -> list[RenderableType]:
    new = found.new_rounds.get(opening.host.id) if opening.host else None
    return [say(new_round_text(new, found.signup, t))] if new and isinstance(found.signup, Intern) else []


def _alternate(line: MatchLine, opening: Opening, found: Alternates, t: Translator) -> RenderableType:
    points = t.plural("{count} point", "{count} points", line.points)
    facts = " · ".join(filter(None, (points, _place_of(line, opening, t) if found.side == "host" else "")))
    return Group(pair_title(line, found.side, t), say(facts), say(pair_reason(line, t), QUIET))


def _place_of(line: MatchLine, opening: Opening, t: Translator) -> str:
    hosts = opening.instead.get(line.intern.id, ())
    if not hosts:
        return t("has no place")
    return t("goes to {hosts}", hosts=t.listing([host.label for host in hosts]))


def _answer_section(found: Alternates, reading: Reading, workbook: Path | None, t: Translator) -> RenderableType | None:
    if workbook is None or not any(opening.host and opening.intern for opening in found.openings):
        return None
    files = " ".join(quoted(file.path) for file in reading.inputs)
    told = t("Write “{declined}” under {status} in the match workbook.", declined=t("declined"), status=t("Status"))
    if any(opening.alternates for opening in found.openings):
        told += " " + t("To take an alternate, type the pair in a new row. Otherwise a new round finds the best.")
    else:
        told += " " + t("A new round then finds the best.")
    return section(t("After a no"), with_command(told, f"praktik match {files} --previous {quoted(workbook)}"))
