"""What was changed in a match workbook by hand and what it costs, in sentences."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from praktik_cli.i18n import Translator
from praktik_cli.verifying.earned import Earned
from praktik_cli.verifying.edits import Edit, GoalChange
from praktik_cli.wording.labels import CRITERIA, GOALS, label

MINUS: Final = "\N{MINUS SIGN}"
_MOST_ROWS: Final = 20


def edit_text(edit: Edit, earned: Earned, t: Translator) -> str:
    """Who it is about and what became of them, with the points."""
    return _TEXTS[edit.kind](edit, earned, t)


def difference_text(edit: Edit, t: Translator) -> str:
    """The points by criterion that a moved pair earns more or less: "Wished host −30, Region +15"."""
    return ", ".join(f"{label(CRITERIA, name, t)} {signed(change, t)}" for name, change in edit.difference.items())


def signed(change: int, t: Translator) -> str:
    """A difference with its sign: "+1,234", "−5" or "0"."""
    return f"{'+' if change > 0 else MINUS if change < 0 else ''}{t.number(abs(change))}"


def emptied_text(hosts: Sequence[str], earned: Earned, t: Translator) -> str:
    """Which hosts the edits left without an intern."""
    return t.plural(
        "{hosts} now has no intern.",
        "{hosts} now have no intern.",
        len(hosts),
        hosts=t.listing([_host(host, earned) for host in hosts]),
    )


def cost_text(
    change: GoalChange | None, t: Translator, *, is_ok: bool, has_edits: bool, unread: Sequence[int] = ()
) -> str:
    """Whether the edits cost anything: the first goal that is no longer as the run left it decides.

    Args:
        change: that goal; ``None`` when all are the same.
        t: the language.
        is_ok: every rule is kept.
        has_edits: at least one pair is another.
        unread: the rows that cannot be understood.
    """
    if not has_edits:
        return _as_in_run(unread, t)
    if change is None or change.before is None:
        return t("The changes are free: every goal is reached as before. Only the lottery would have chosen otherwise.")
    values = {"goal": label(GOALS, change.name, t), "before": t.number(change.before), "after": t.number(change.after)}
    if change.after < change.before:
        return t("The changes cost: {goal} falls from {before} to {after}.", **values)
    if not is_ok:
        return t("{goal} rises from {before} to {after}, but rules are broken for it.", **values)
    return t("The changes gain: {goal} rises from {before} to {after}.", **values)


def _as_in_run(unread: Sequence[int], t: Translator) -> str:
    if not unread:
        return t("The matches are those of the run.")
    return t.plural(
        "Apart from row {rows}, which cannot be understood, the matches are those of the run.",
        "Apart from the rows {rows}, which cannot be understood, the matches are those of the run.",
        len(unread),
        rows=rows_text(unread, t),
    )


def rows_text(rows: Sequence[int], t: Translator) -> str:
    """Rows as the spreadsheet numbers them: "2, 5, and 9"; of very many the first."""
    shown = [str(row) for row in rows[:_MOST_ROWS]]
    more = len(rows) - len(shown)
    return t.listing([*shown, t.plural("{count} more", "{count} more", more)] if more else shown)


def _moved(edit: Edit, earned: Earned, t: Translator) -> str:
    before_host = _host(edit.before_host or "", earned)
    if edit.points == edit.before_points:
        return t(
            "{intern} goes to {host} instead of {before_host}, for the same points ({points}).",
            **_values(edit, earned, t),
            before_host=before_host,
        )
    return t(
        "{intern} goes to {host} ({points}) instead of {before_host} ({before_points}): {change}.",
        **_values(edit, earned, t),
        before_host=before_host,
        before_points=_points(edit.before_points or 0, t),
        change=signed(edit.points - (edit.before_points or 0), t),
    )


def _added(edit: Edit, earned: Earned, t: Translator) -> str:
    return t("{intern} at {host} is new ({points}).", **_values(edit, earned, t))


def _removed(edit: Edit, earned: Earned, t: Translator) -> str:
    return t("{intern} at {host} is gone ({points}).", **_values(edit, earned, t))


def _declined(edit: Edit, earned: Earned, t: Translator) -> str:
    return t("{intern} at {host} is declined and counts no more ({points}).", **_values(edit, earned, t))


def _stale(edit: Edit, earned: Earned, t: Translator) -> str:
    return t(
        "{intern} at {host}: the row still shows {shown}; the pair earns {points}.",
        **_values(edit, earned, t) | {"points": t.number(edit.points)},
        shown=_points(edit.shown or 0, t),
    )


_TEXTS: Final[Mapping[str, Callable[[Edit, Earned, Translator], str]]] = {
    "moved": _moved,
    "added": _added,
    "removed": _removed,
    "declined": _declined,
    "stale_points": _stale,
}


def _values(edit: Edit, earned: Earned, t: Translator) -> dict[str, str]:
    """A sign-up that no longer takes part is named by its id."""
    intern = earned.interns[edit.intern].name if edit.intern in earned.interns else edit.intern
    return {"intern": intern, "host": _host(edit.host, earned), "points": _points(edit.points, t)}


def _host(key: str, earned: Earned) -> str:
    return earned.hosts[key].label if key in earned.hosts else key


def _points(points: int, t: Translator) -> str:
    return t.plural("{count} point", "{count} points", points)
