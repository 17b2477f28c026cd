"""What ``verify --json`` prints; ids and numbers, and the sentences for people."""

import json
from collections.abc import Sequence
from typing import Final

from praktik_cli.domain.matchbook import RowFault, Sources
from praktik_cli.i18n import Translator
from praktik_cli.verifying.audit import Audit
from praktik_cli.verifying.edits import Edit, costs
from praktik_cli.verifying.places import Broken
from praktik_cli.wording.audits import where
from praktik_cli.wording.edits import cost_text, edit_text
from praktik_cli.wording.matchrows import row_mend, row_text
from praktik_cli.wording.violations import mend_text, violation_text

VERIFY_SCHEMA: Final = "praktik.verify/1"


def verify_json(audit: Audit, sources: Sources, notes: Sequence[str], t: Translator) -> str:
    """The verdict, every broken rule and every row that cannot be understood, the edits and what they cost."""
    faults = [_fault(fault, audit, t) for fault in audit.faults]
    value = {
        "schema": VERIFY_SCHEMA,
        "ok": audit.is_ok,
        "file": audit.book.file,
        "sheet": audit.book.sheet,
        "matches": len(audit.matches),
        "declined": audit.declined,
        "violations": [*faults, *(_broken(broken, audit, t) for broken in audit.broken)],
        "edits": [_edit(edit, audit, t) for edit in audit.edits],
        "unread_rows": list(audit.unread_rows),
        "stale_rows": list(audit.stale_rows),
        "emptied_hosts": list(audit.emptied),
        "cost": _cost(audit, sources, t),
        "goals": [{"name": goal.name, "before": goal.before, "after": goal.after} for goal in audit.goals],
        "notes": list(notes),
        "signups": list(sources.signups),
        "settings_from": sources.settings or "defaults",
        "record": sources.record,
    }
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _cost(audit: Audit, sources: Sources, t: Translator) -> str | None:
    """In words; ``None`` without a run to compare with."""
    if sources.record is None:
        return None
    has_edits = bool(audit.changes)
    return cost_text(costs(audit.goals), t, is_ok=audit.is_ok, has_edits=has_edits, unread=audit.unread_rows)


def _fault(fault: RowFault, audit: Audit, t: Translator) -> dict[str, object]:
    says = f"{row_text(fault, audit.book, t)} {row_mend(fault, t)}"
    told = _violation(fault.code, fault.cells, says, audit)
    return told | {"value": fault.value, "suggestion": fault.nearest}


def _broken(broken: Broken, audit: Audit, t: Translator) -> dict[str, object]:
    violation = broken.violation
    says = f"{violation_text(violation, audit.earned, t)} {mend_text(violation, audit.earned, t)}"
    told = _violation(violation.rule, broken.cells, says, audit)
    told |= {"hosts": list(violation.hosts), "interns": list(violation.interns)}
    return told | {"claimed": violation.claimed, "found": violation.found, "quota": violation.quota}


def _violation(rule: str, cells: Sequence[str], says: str, audit: Audit) -> dict[str, object]:
    """What all of them have; a row that cannot be understood has no ids that are known."""
    return {
        "rule": rule,
        "cells": [audit.book.place(cell) for cell in cells],
        "hosts": [],
        "interns": [],
        "claimed": None,
        "found": None,
        "message": f"{where(audit.book, ', '.join(cells))}: {says}",
    }


def _edit(edit: Edit, audit: Audit, t: Translator) -> dict[str, object]:
    return {
        "kind": edit.kind,
        "host": edit.host,
        "intern": edit.intern,
        "cell": audit.book.place(edit.cell) if edit.cell else None,
        "points": edit.points,
        "shown": edit.shown,
        "before_host": edit.before_host,
        "before_points": edit.before_points,
        "difference": dict(edit.difference),
        "message": edit_text(edit, audit.earned, t),
    }
