"""Run record, clash and check result as JSON; ids and numbers only in the record."""

import json
from dataclasses import asdict
from typing import Final

from praktik_cli.domain.advice import Advice
from praktik_cli.domain.clash import Clash
from praktik_cli.domain.reading import ColumnReading, Reading
from praktik_cli.domain.report import MatchReport
from praktik_cli.domain.run import SCHEMA, Run, Unplaced
from praktik_cli.domain.solution import GoalResult
from praktik_cli.i18n import Translator
from praktik_cli.wording.advice import advice_text
from praktik_cli.wording.findings import finding_text

CHECK_SCHEMA: Final = "praktik.check/1"
CLASH_SCHEMA: Final = "praktik.clash/1"
ADVICE_SCHEMA: Final = "praktik.advice/1"


def run_json(run: Run) -> str:
    """The run record: the same run gives the same bytes."""
    record = {
        "schema": SCHEMA,
        "created": run.created,
        "status": run.status,
        "stopped": run.stopped,
        "inputs": [asdict(file) for file in run.inputs],
        "settings": run.settings.model_dump(mode="json"),
        "versions": dict(run.versions),
        "seed": run.seed,
        "counts": dict(run.counts),
        "goals": [_goal(goal) for goal in run.goals],
        "matches": [asdict(match) for match in run.matches],
        "unplaced": [_unplaced(why) for why in run.unplaced],
        "tight_sets": [asdict(tight) for tight in run.tight_sets],
        "advice": [_advice(one) for one in run.advised.advice],
        "prices": [asdict(price) for price in run.advised.prices],
        "not_advised": run.advised.left_out,
        "left_out": [asdict(row) for row in run.left_out],
        "earlier": None if run.earlier.is_first else asdict(run.earlier),
        "seconds": dict(run.seconds),
    }
    return _text(record)


def advice_json(report: MatchReport, t: Translator) -> str:
    """What ``advise --json`` prints: ids and numbers, and each piece of advice as a sentence."""
    advised = report.run.advised
    return _text(
        {
            "schema": ADVICE_SCHEMA,
            "advice": [_advice(line.advice) | {"text": advice_text(line, t)} for line in report.advice],
            "prices": [asdict(price) for price in advised.prices],
            "not_advised": advised.left_out,
        }
    )


def _goal(goal: GoalResult) -> dict[str, object]:
    return {
        "name": goal.name,
        "value": goal.value,
        "bound": goal.bound,
        "proven": goal.proven,
        "by": goal.by,
        "seconds": round(goal.seconds, 3),
    }


def _unplaced(why: Unplaced) -> dict[str, object]:
    evidence = {
        "hosts": why.hosts,
        "removed": dict(why.removed),
        "no_room": [asdict(place) for place in why.no_room],
        "more": dict(why.more),
        "near": [asdict(miss) for miss in why.near],
        "near_count": dict(why.near_count),
        "tight_set": why.tight_set,
        "price": asdict(why.price) if why.price else None,
    }
    return {"intern": why.intern, "reason": why.reason, "evidence": evidence}


def _advice(advice: Advice) -> dict[str, object]:
    change = advice.change
    told: dict[str, object] = {"kind": change.kind, "subject": change.subject, "field": change.field}
    told |= {"from": change.before, "to": change.after}
    people = {"placed": list(advice.placed), "loses": list(advice.loses), "goes_to": list(advice.goes_to)}
    return {"change": told, "gain": advice.gain, **people}


def clash_json(clash: Clash) -> str:
    """What ``match --json`` prints when no matching satisfies the rules."""
    demands = [asdict(demand) for demand in clash.demands]
    seconds = round(clash.seconds, 3)
    return _text({"schema": CLASH_SCHEMA, "status": "infeasible", "demands": demands, "seconds": seconds})


def check_json(reading: Reading, t: Translator) -> str:
    """What ``check --json`` prints."""
    findings = [
        {
            "code": finding.code,
            "severity": str(finding.severity),
            "file": finding.file,
            "sheet": finding.sheet,
            "cell": finding.cell,
            "value": finding.value,
            "message": finding_text(finding, t),
            "suggestion": finding.suggestion,
        }
        for finding in reading.findings
    ]
    counts = {"hosts": len(reading.signups.hosts), "interns": len(reading.signups.interns)}
    guesses = [_guess(column) for column in reading.understood if column.how in {"guess", "question"}]
    return _text(
        {
            "schema": CHECK_SCHEMA,
            "columns": dict(reading.columns),
            "guesses": guesses,
            **counts,
            "findings": findings,
        }
    )


def _guess(column: ColumnReading) -> dict[str, object]:
    return {
        "file": column.file,
        "sheet": column.sheet,
        "cell": column.cell,
        "header": column.header,
        "field": column.key,
        "side": column.side,
        "sure": round(column.sure, 2),
        "used": column.how == "guess",
        "samples": list(column.samples),
    }


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
