"""What checking a match workbook found, in sentences: the verdict, what it was checked against, and what is told."""

from collections.abc import Iterator, Sequence

from praktik_cli.domain.matchbook import MatchBook, Sources
from praktik_cli.i18n import Translator
from praktik_cli.verifying.audit import Audit
from praktik_cli.wording.edits import rows_text
from praktik_cli.wording.matchrows import row_text


def verdict(audit: Audit, t: Translator) -> str:
    """Whether every rule is kept, in one sentence."""
    if audit.is_ok:
        return t("Every rule is kept.")
    broken, rows = len(audit.broken), len(audit.unread_rows)
    statuses = len({fault.row for fault in audit.faults}.difference(audit.unread_rows))
    parts = [
        t.plural("A rule is broken in {count} place.", "Rules are broken in {count} places.", broken) if broken else "",
        t.plural("{count} row cannot be understood.", "{count} rows cannot be understood.", rows) if rows else "",
        t.plural("{count} status is not understood.", "{count} statuses are not understood.", statuses)
        if statuses
        else "",
    ]
    return " ".join(filter(None, parts))


def size_text(audit: Audit, t: Translator) -> str:
    """How many matches there are, and how many rows are none."""
    matches = t.plural(
        "The sheet {sheet} holds {count} match.",
        "The sheet {sheet} holds {count} matches.",
        len(audit.matches),
        sheet=audit.book.name,
    )
    declined = t.plural(
        "{count} row is declined and is no match.", "{count} rows are declined and are no matches.", audit.declined
    )
    partial = t("Rows that cannot be understood are left out of all counts.")
    return " ".join([matches, *([declined] if audit.declined else []), *([partial] if audit.is_partial else [])])


def against_text(sources: Sources, t: Translator) -> str:
    """What the workbook was checked against."""
    signups = t.listing(list(sources.signups))
    if sources.settings is None:
        return t("Checked against {signups}; all settings have their defaults.", signups=signups)
    return t("Checked against {signups} with the settings of {settings}.", signups=signups, settings=sources.settings)


def notes(audit: Audit, sources: Sources, left_out: int, t: Translator) -> Iterator[str]:
    """What is told besides and breaks nothing.

    Args:
        audit: what was found.
        sources: what the workbook was checked against.
        left_out: how many rows of the sign-ups take no part since they have an error.
        t: the language.
    """
    if audit.book.hidden:
        yield t.plural(
            "{count} row is hidden in the sheet and counts all the same.",
            "{count} rows are hidden in the sheet and count all the same.",
            audit.book.hidden,
        )
    if not audit.book.has_status:
        yield t(
            "The sheet {sheet} has no column “{status}”, so every row counts as a match, also what was declined.",
            sheet=audit.book.name,
            status=t("Status"),
        )
    if audit.book.others:
        sheets = t.listing(list(audit.book.others))
        yield t("More than one sheet looks like matches. {sheets} was not read.", sheets=sheets)
    if sources.record and not sources.is_as_run:
        yield t(
            "The sign-ups or settings are not those of the run {record}. Its matches are valued by the ones used here.",
            record=sources.record,
        )
    if left_out:
        yield t.plural(
            "{count} row of the sign-ups has an error and takes no part. praktik check shows it.",
            "{count} rows of the sign-ups have an error and take no part. praktik check shows them.",
            left_out,
        )
    for doubt in audit.doubts:
        yield f"{audit.book.place(doubt.cells[0])}: {row_text(doubt, audit.book, t)}"


def where(book: MatchBook, cells: str) -> str:
    """Where something is: "Match!A4:A7, B7", or the sheet when it is the whole of it."""
    return book.place(cells) if cells else book.name


def stands_text(audit: Audit, t: Translator) -> str:
    """What a workbook that keeps every rule still needs: nothing, unless pairs were changed in it."""
    if not audit.changes:
        return t("The matches can stand as they are in the workbook.")
    others = t(
        "The other sheets show the round as it was run. This takes your changes over and writes everything anew:"
    )
    return f"{_stale_text(audit.stale_rows, t)} {others}" if audit.stale_rows else others


def _stale_text(rows: Sequence[int], t: Translator) -> str:
    return t.plural(
        "In row {rows}, which you changed, the other columns (such as contact, phone, days, km and reasons) "
        "still show the old pair.",
        "In the rows {rows}, which you changed, the other columns (such as contact, phone, days, km and reasons) "
        "still show the old pairs.",
        len(rows),
        rows=rows_text(rows, t),
    )
