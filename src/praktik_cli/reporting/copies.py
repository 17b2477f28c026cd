"""What a person reads when marked copies of the sign-ups were written."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from praktik_cli.domain.marking import MarkedCopy
from praktik_cli.i18n import Translator
from praktik_cli.reporting.layout import QUIET, page, section
from praktik_cli.reporting.plain import say, set_off


def copies_section(copies: Sequence[MarkedCopy], t: Translator) -> RenderableType:
    """Each copy: where it is, how much is marked in it, and what of the file it does not have."""
    title = t.plural("Marked copy", "Marked copies", len(copies))
    return page(section(title, *(line for copy in copies for line in _lines(copy, t))))


def _lines(copy: MarkedCopy, t: Translator) -> Iterator[Text]:
    path = str(copy.path)
    yield set_off(t("{path} is {file} with what is doubtful marked.", path=path, file=copy.file), path)
    yield say(
        t.plural(
            "{count} cell is coloured; the sheet {sheet} lists every finding.",
            "{count} cells are coloured; the sheet {sheet} lists every finding.",
            copy.cells,
            sheet=copy.listed,
        )
    )
    if copy.without_note:
        yield say(
            t.plural(
                "{count} of them has no note: a thread stands there, or there are too many. The list explains it.",
                "{count} of them have no note: threads stand there, or there are too many. The list explains them.",
                copy.without_note,
            ),
            QUIET,
        )
    if copy.is_as_read:
        yield say(
            t("The file cannot be written back, so the copy has its cells as they were read, all as text."), QUIET
        )
    if copy.was_signed:
        yield say(t("The file has a digital signature, which does not hold for the copy."), QUIET)
