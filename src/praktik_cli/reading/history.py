"""Reads another year's run record or match workbook: who met then, and who was left out."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

from praktik_cli.domain.history import History, Listed, Person
from praktik_cli.domain.matchbook import MatchRow
from praktik_cli.domain.reading import InputFile
from praktik_cli.domain.run import Run
from praktik_cli.domain.signup import Host, Intern, Signups
from praktik_cli.naming import fold, organisation_key
from praktik_cli.reading.matchbook import read_match_book
from praktik_cli.reading.opening import open_file
from praktik_cli.reading.roster import read_roster

# Column keys of a sheet of matches: id, e-mail, name and employer of either side.
_HOST: Final = ("host_id", "host_email", "host_unit", "host")
_INTERN: Final = ("intern_id", "intern_email", "intern", "intern_workplace")


def history_of_run(run: Run, signups: Signups, file: InputFile) -> History:
    """What a run tells; a run record does not know what was answered after the run.

    Args:
        run: of another year.
        signups: those it was made from.
        file: the record.
    """
    hosts = {host.id: _host(host) for host in signups.hosts}
    interns = {intern.id: _intern(intern) for intern in signups.interns}
    ids = [(match.host, match.intern) for match in run.matches]
    met = tuple((hosts[host], interns[intern]) for host, intern in ids if host in hosts and intern in interns)
    placed = {intern for _, intern in ids}
    return History(file, met, tuple(person for key, person in interns.items() if key not in placed))


def history_of_workbook(path: Path) -> History:
    """What a match workbook tells: a match counts unless it was declined; its sheets of interns name those without one.

    Raises:
        UsageError, InputError: as ``read_match_book``.
    """
    rows = read_match_book(path).rows
    standing = [(_said(row, _HOST), _said(row, _INTERN)) for row in rows if row.is_match]
    declined = [_said(row, _INTERN) for row in rows if not row.is_match]
    left_out = _without_match((*read_roster(path).interns, *declined), [intern for _, intern in standing])
    met = tuple((host.person, intern.person) for host, intern in standing)
    return History(InputFile(str(path), open_file(path).sha256), met, left_out)


def _host(host: Host) -> Person:
    return Person(host.contact_email, host.unit, host.organisation)


def _intern(intern: Intern) -> Person:
    return Person(intern.email, intern.name, intern.organisation)


def _said(row: MatchRow, keys: Sequence[str]) -> Listed:
    key, *told = (row.said[key].text if key in row.said else "" for key in keys)
    return Listed(key, Person(*told))


def _without_match(interns: Iterable[Listed], matched: Iterable[Listed]) -> tuple[Person, ...]:
    """Those of ``interns`` whom nobody in ``matched`` is: what says most of a matched one tells who it is."""
    taken = {next(filter(None, (by(one) for by in _KNOWN_BY)), None) for one in matched}
    return tuple(dict.fromkeys(one.person for one in interns if taken.isdisjoint(by(one) for by in _KNOWN_BY)))


Known = tuple[str, ...]
# By what an intern is known within one workbook, the surest first; empty where it is not said.
_KNOWN_BY: Final[Sequence[Callable[[Listed], Known]]] = (
    lambda one: ("id", one.id) if one.id else (),
    lambda one: ("email", fold(one.person.email)) if one.person.email else (),
    lambda one: (
        ("name", fold(one.person.name), organisation_key(one.person.organisation)) if one.person.organisation else ()
    ),
    lambda one: ("name", fold(one.person.name)),
)
