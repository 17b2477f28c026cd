"""Which run wrote a match workbook: that of its name, else, as the name may be another now, that of its matches."""

from collections.abc import Collection
from pathlib import Path

from praktik_cli.domain.past import IdPair
from praktik_cli.domain.run import Run
from praktik_cli.errors import PraktikError
from praktik_cli.reading.record import read_run, records_in


def own_record(workbook: Path, shown: Collection[IdPair]) -> Path | None:
    """The record of the run that wrote ``workbook``; ``None`` where no record in its folder can be that.

    The record of its name is its own, unless the matches of another fit better. A record of another name is that of the
    run most of whose matches stand in the workbook, at least half of them; of two such the newer. Where the workbook
    shows no ids it is the only record there is.

    Args:
        workbook: as it came back.
        shown: the ids of host and intern in its rows; "" where a row shows none.
    """
    beside = workbook.with_suffix(".json")
    has_ids = any(all(pair) for pair in shown)
    if beside.is_file() and not (has_ids and _is_anothers(beside, shown)):
        return beside
    others = [(path, run) for path in records_in(workbook.parent) if (run := _before(path, workbook))]
    if not has_ids:
        return others[0][0] if len(others) == 1 else None
    likest = max(others, key=lambda other: _likeness(other[1], shown), default=None)
    if likest and _likeness(likest[1], shown):
        return likest[0]
    return beside if beside.is_file() else None


def _is_anothers(record: Path, shown: Collection[IdPair]) -> bool:
    """Whether so few of the run's matches stand in the workbook that its name may be chance."""
    try:
        return not _likeness(read_run(record), shown)
    except PraktikError:
        return False


def matched_on_from(workbook: Path) -> Path | None:
    """The record of the newest round in its folder that was matched on from ``workbook``, if there is one."""
    for path in records_in(workbook.parent):
        try:
            previous = read_run(path).earlier.workbook
        except PraktikError:
            continue
        if previous and Path(previous.path).name == workbook.name:
            return path
    return None


def _before(path: Path, workbook: Path) -> Run | None:
    """The run of the record ``path``; ``None`` if it is damaged or was matched on from ``workbook``."""
    try:
        run = read_run(path)
    except PraktikError:
        return None
    previous = run.earlier.workbook
    return None if previous and Path(previous.path).name == workbook.name else run


def _likeness(run: Run, shown: Collection[IdPair]) -> float:
    """How many of the matches of the run and of the workbook are in both, 0–1; 0 if less than half of the run's are."""
    matches = {(match.host, match.intern) for match in run.matches}
    common = matches.intersection(shown)
    return len(common) / len(matches.union(shown)) if 2 * len(common) >= len(matches) else 0.0
