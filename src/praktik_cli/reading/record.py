"""Reads run records: what a run decided, in ids and numbers."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Final, get_args

from pydantic import ValidationError

from praktik_cli.domain.reading import InputFile, LeftOut
from praktik_cli.domain.run import SCHEMA, Match, NoRoom, Run, Unplaced
from praktik_cli.domain.solution import GoalResult
from praktik_cli.errors import InputError, UsageError
from praktik_cli.i18n import mark
from praktik_cli.reading.record_parts import (
    advised,
    earlier,
    near_miss,
    number,
    one_of,
    optional_int,
    price,
    text,
    tight_set,
    whole,
    whole_values,
)
from praktik_cli.reading.record_sense import check_sense
from praktik_cli.settings import GoalName, Settings

_GOALS: Final = frozenset({*get_args(GoalName), "lottery"})
_ENGINES: Final = frozenset({"flow", "cp-sat"})
_STATUSES: Final = frozenset({"proposed", "accepted", "locked"})
_STOPS: Final = frozenset({"clock", "interrupt"})
# Bytes; the record of the largest round has a tenth of that.
_LARGEST: Final = 64_000_000
_NAME: Final = "praktik.run/"


def read_run(path: Path) -> Run:
    """The run that the record ``path`` holds.

    Raises:
        UsageError: there is no such file, it is a folder, or it cannot be read.
        InputError: it is no run record, is damaged, or was written by a version with another record.
    """
    data = _load(path)
    schema = str(data.get("schema", "")) if isinstance(data, dict) else ""
    if not schema.startswith(_NAME):
        raise _no_record(path)
    if schema != SCHEMA:
        raise InputError(
            mark("{file} is a run record of another version of praktik ({schema}). Run praktik match again."),
            file=path.name,
            schema=schema,
        )
    try:
        run = _run(data)
        check_sense(run)
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError, ValidationError):
        raise InputError(
            mark("{file} is a run record, but damaged. Run praktik match again."), file=path.name
        ) from None
    return run


def newest_record(folder: Path) -> Path | None:
    """The run record in ``folder`` that was created last; ``None`` when there is none."""
    return next(iter(records_in(folder)), None)


def records_in(folder: Path) -> Sequence[Path]:
    """The run records in ``folder``, the newest first."""
    created = {path: _created(path) for path in sorted(folder.glob("*.json"))}
    return sorted((path for path, moment in created.items() if moment), key=lambda path: -created[path])


def _load(path: Path) -> Any:
    if path.is_dir():
        raise UsageError(mark("{file} is a folder. Name the run record in it."), file=str(path))
    if path.exists() and not path.is_file():
        raise UsageError(mark("{file} is no ordinary file. Name the run record itself."), file=str(path))
    try:
        if path.stat().st_size > _LARGEST:
            raise _no_record(path)
        return json.loads(path.read_bytes())
    except FileNotFoundError:
        raise UsageError(
            mark("There is no run record {file}. Check the spelling and the folder."), file=str(path)
        ) from None
    except OSError:
        raise UsageError(mark("{file} cannot be read. Check that you have access to it."), file=str(path)) from None
    except (ValueError, RecursionError):
        raise _no_record(path) from None


def _no_record(path: Path) -> InputError:
    return InputError(
        mark(
            "{file} is not a run record. praktik match writes one beside the match workbook, ending in -matches.json."
        ),
        file=path.name,
    )


def _created(path: Path) -> float:
    """When a record was created, as seconds since 1970; 0 for a file that is no record."""
    try:
        # A pipe would be waited for.
        if not path.is_file() or path.stat().st_size > _LARGEST:
            return 0.0
        data = json.loads(path.read_bytes())
        return datetime.fromisoformat(data["created"]).timestamp() if data["schema"] == SCHEMA else 0.0
    except (OSError, ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return 0.0


def _run(data: Mapping[str, Any]) -> Run:
    return Run(
        created=datetime.fromisoformat(data["created"]).isoformat(timespec="seconds"),
        status=text(data["status"]),
        inputs=tuple(InputFile(text(file["path"]), text(file["sha256"])) for file in data["inputs"]),
        settings=Settings.model_validate_json(json.dumps(data["settings"])),
        versions={text(name): text(version) for name, version in data["versions"].items()},
        seed=int(data["seed"]),
        counts=whole_values(data["counts"]),
        goals=tuple(map(_goal, data["goals"])),
        matches=tuple(map(_match, data["matches"])),
        unplaced=tuple(map(_unplaced, data["unplaced"])),
        left_out=tuple(map(_left_out, data["left_out"])),
        seconds={stage: number(spent) for stage, spent in data["seconds"].items()},
        stopped=None if data["stopped"] is None else one_of(_STOPS, data["stopped"]),
        tight_sets=tuple(map(tight_set, data["tight_sets"])),
        advised=advised(data),
        earlier=earlier(data["earlier"]),
    )


def _goal(entry: Mapping[str, Any]) -> GoalResult:
    value, bound, seconds = whole(entry["value"]), whole(entry["bound"]), number(entry["seconds"])
    name, by = one_of(_GOALS, entry["name"]), one_of(_ENGINES, entry["by"])
    return GoalResult(name, value, bound, by, seconds)


def _match(entry: Mapping[str, Any]) -> Match:
    ids = text(entry["host"]), text(entry["intern"])
    return Match(*ids, whole(entry["points"]), whole_values(entry["breakdown"]), one_of(_STATUSES, entry["status"]))


def _unplaced(entry: Mapping[str, Any]) -> Unplaced:
    evidence = entry["evidence"]
    no_room = tuple(
        NoRoom(text(place["host"]), text(place["because"]), tuple(map(text, place["interns"])))
        for place in evidence["no_room"]
    )
    return Unplaced(
        intern=text(entry["intern"]),
        reason=text(entry["reason"]),
        hosts=whole(evidence["hosts"]),
        removed=whole_values(evidence["removed"]),
        no_room=no_room,
        more=whole_values(evidence["more"]),
        near=tuple(map(near_miss, evidence["near"])),
        near_count=whole_values(evidence["near_count"]),
        tight_set=optional_int(evidence["tight_set"]),
        price=price(evidence["price"]),
    )


def _left_out(entry: Mapping[str, Any]) -> LeftOut:
    sheet = entry["sheet"]
    where = text(entry["file"]), None if sheet is None else text(sheet)
    return LeftOut(*where, whole(entry["row"]), tuple(map(text, entry["codes"])))
