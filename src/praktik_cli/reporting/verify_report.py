"""What ``praktik verify`` shows: the verdict, what is broken and where, what was changed and what that costs."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import Group, RenderableType
from rich.table import Column
from rich.text import Text

from praktik_cli.domain.matchbook import Sources
from praktik_cli.i18n import Translator
from praktik_cli.reporting.again import previous_command, verify_command
from praktik_cli.reporting.layout import ERROR, QUIET, STRONG, grid, listed, numbered, page, section
from praktik_cli.reporting.plain import ACCENT, say, with_command
from praktik_cli.reporting.ranges import cell_ranges
from praktik_cli.verifying.audit import Audit
from praktik_cli.verifying.edits import Edit, GoalChange, costs
from praktik_cli.wording.audits import against_text, size_text, stands_text, verdict, where
from praktik_cli.wording.edits import cost_text, difference_text, edit_text, emptied_text, signed
from praktik_cli.wording.labels import GOALS, label
from praktik_cli.wording.matchrows import row_mend, row_text
from praktik_cli.wording.violations import mend_text, violation_text

MOST_SHOWN = 40


def verify_report(audit: Audit, sources: Sources, notes: Sequence[str], t: Translator) -> RenderableType:
    """From the one sentence that matters down to what to do next."""
    style = STRONG if audit.is_ok else f"{STRONG} {ERROR}"
    return page(
        say(verdict(audit, t), style),
        say(size_text(audit, t)),
        say(against_text(sources, t), QUIET),
        _told(_faults_title(audit, t), list(_faults(audit, t))),
        _told(t("Broken rules"), list(_broken(audit, t))),
        _changes(audit, sources, t),
        section(t("Also worth knowing"), listed(map(say, notes))) if notes else None,
        _next(audit, sources, t),
    )


def _told(title: str, items: Sequence[RenderableType]) -> RenderableType | None:
    return section(title, numbered(items)) if items else None


def _faults_title(audit: Audit, t: Translator) -> str:
    return t("Rows that cannot be understood") if audit.unread_rows else t("Statuses that are not understood")


def _faults(audit: Audit, t: Translator) -> Iterator[RenderableType]:
    """One entry a row, whatever is wrong with it."""
    for _, faults in groupby(audit.faults, key=lambda fault: fault.row):
        yield Group(
            *(_entry(audit, fault.cells, row_text(fault, audit.book, t), row_mend(fault, t)) for fault in faults)
        )


def _broken(audit: Audit, t: Translator) -> Iterator[RenderableType]:
    for broken in audit.broken:
        violation = broken.violation
        text, mend = violation_text(violation, audit.earned, t), mend_text(violation, audit.earned, t)
        yield _entry(audit, broken.cells, text, mend)


def _entry(audit: Audit, cells: Sequence[str], text: str, mend: str) -> RenderableType:
    return Group(say(where(audit.book, cell_ranges(cells)), ACCENT), say(text), say(mend, QUIET))


def _changes(audit: Audit, sources: Sources, t: Translator) -> RenderableType | None:
    """What differs from the run and what it costs; without a run, what can be told all the same."""
    pairs = audit.changes
    if sources.record is None:
        told = t("There is no run record beside the workbook, so what was changed and what it costs cannot be told.")
    else:
        told = cost_text(costs(audit.goals), t, is_ok=audit.is_ok, has_edits=bool(pairs), unread=audit.unread_rows)
    return section(
        t("Changes since the run"),
        say(told, STRONG if pairs else ""),
        Group("", _goals([goal for goal in audit.goals if goal.name != "lottery"], t)) if pairs else None,
        Group("", listed(_edits(audit, t))) if audit.edits else None,
        Group("", say(emptied_text(audit.emptied, audit.earned, t))) if audit.emptied else None,
    )


def _goals(goals: Sequence[GoalChange], t: Translator) -> RenderableType:
    numbers = [Column(header, justify="right") for header in (t("The run"), t("Now"), "")]
    table = grid(Column(t("Goal")), *numbers, header=True)
    for goal in goals:
        before = goal.before or 0
        change = signed(goal.after - before, t) if goal.after != before else ""
        table.add_row(say(label(GOALS, goal.name, t)), say(t.number(before)), say(t.number(goal.after)), say(change))
    return table


def _edits(audit: Audit, t: Translator) -> Iterator[Text]:
    for edit in audit.edits[:MOST_SHOWN]:
        yield _edit(edit, audit, t)
    if (more := len(audit.edits) - MOST_SHOWN) > 0:
        yield say(
            t.plural("and {count} more change; --json has it.", "and {count} more changes; --json has them.", more)
        )


def _edit(edit: Edit, audit: Audit, t: Translator) -> Text:
    place = Text.assemble(say(audit.book.place(edit.cell), ACCENT), " ") if edit.cell else Text()
    shown = place + say(edit_text(edit, audit.earned, t))
    if edit.kind == "moved" and edit.difference:
        shown += Text("\n") + say(difference_text(edit, t), QUIET)
    return shown


def _next(audit: Audit, sources: Sources, t: Translator) -> RenderableType:
    told = stands_text(audit, t)
    if audit.is_ok:
        stands = with_command(told, previous_command(sources)) if audit.changes else say(told)
        return section(t("What to do next"), stands)
    mended = t("Mend the cells named above in the workbook, save it, and check it again:")
    corrected = t("If you correct the sign-ups instead, name them:")
    is_of_signups = bool(audit.broken) or any(fault.code == "left_out_signup" for fault in audit.faults)
    again, with_signups = verify_command(sources), verify_command(sources, name_signups=True)
    return section(
        t("What to do next"),
        with_command(mended, again),
        Group("", with_command(corrected, with_signups)) if is_of_signups and again != with_signups else None,
    )
