"""What changed since the last round, and who is to be told."""

from typing import Final

from rich.console import Group, RenderableType

from praktik_cli.domain.changes import ChangeLine
from praktik_cli.domain.report import MatchReport
from praktik_cli.i18n import Translator
from praktik_cli.reporting.layout import QUIET, STRONG, indented, listed, section
from praktik_cli.reporting.plain import say
from praktik_cli.wording.changes_between import ChangeText, ChangeWords
from praktik_cli.wording.letters import letters_text, newcomers_text, summary_text

MOST_SHOWN: Final = 15


def changes_section(report: MatchReport, t: Translator) -> RenderableType | None:
    """How much is as it was, and what is new for whom, the first of many; ``None`` in a first round."""
    changes = report.changes
    if changes is None:
        return None
    words = ChangeWords(report, t)
    people = [_person(line, words.text(line), t) for line in changes.lines[:MOST_SHOWN]]
    newcomers = newcomers_text(changes, t)
    return section(
        t("Changes since the last round"),
        say(summary_text(changes, t)),
        say(letters_text(changes, t), STRONG),
        say(newcomers) if newcomers else None,
        Group("", listed(people)) if people else None,
        _rest(len(changes.lines) - MOST_SHOWN, t),
    )


def _person(line: ChangeLine, text: ChangeText, t: Translator) -> RenderableType:
    what = say(text.who, STRONG) + say(f": {_what(line, text, t)}.")
    return Group(what, indented(say(text.why, QUIET)))


def _what(line: ChangeLine, text: ChangeText, t: Translator) -> str:
    """What is new, with from and to."""
    if line.kind == "days":
        return t("other days")
    if line.kind == "freed":
        return t("no longer {was}, and has no place now", was=text.was)
    if text.was and text.now:
        return t("{now} instead of {was}", now=text.now, was=text.was)
    if text.was:
        return t("no longer {was}", was=text.was)
    return t("now also {now}", now=text.now) if text.stays else t("now {now}", now=text.now)


def _rest(more: int, t: Translator) -> RenderableType | None:
    if more <= 0:
        return None
    return say(
        t.plural(
            "and {count} more, in the workbook's sheet {sheet}.",
            "and {count} more, in the workbook's sheet {sheet}.",
            more,
            sheet=t("Changes"),
        ),
        QUIET,
    )
