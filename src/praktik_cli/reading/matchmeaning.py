"""Whom the rows of a match workbook mean: ids win, a row without them is known by e-mail or name; nobody is guessed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from praktik_cli.domain.matchbook import DOUBTS, MatchBook, MatchRow, Meant, RowFault, Written
from praktik_cli.domain.reading import Reading
from praktik_cli.i18n import LANGUAGES, translator
from praktik_cli.naming import fold, nearest
from praktik_cli.reading.matchpeople import Ids, People, host_people, intern_people
from praktik_cli.wording.labels import MATCH_STATUSES

Said = Mapping[str, Written]
_IDS: Final = frozenset({"host_id", "intern_id"})
_ANSWERS: Final = ("proposed", "accepted", "declined")
_LOCKS: Final = frozenset({"x", "ja", "j", "yes", "y", "1", "true", "sand", "lås", "låst", "lock", "locked", "✓", "✔"})
_OTHER: Final = {"host": ("intern", "intern_email", "intern_id"), "intern": ("host", "host_email", "host_id")}


@dataclass(frozen=True, slots=True)
class _Difference:
    """A cell that is not as in the sign-up, what that says, and whether the cell is somebody else's."""

    written: Written
    own: str
    is_others: bool


def meanings_of(book: MatchBook, reading: Reading) -> tuple[Meant, ...]:
    """Each row of ``book`` with the sign-ups it means, in the order of the sheet.

    An id decides. Without one the e-mail does, else the name, else the name with unit or workplace, spelling apart, if
    exactly one sign-up fits. A name that is not that of the id, or what fits nobody or several, is a fault of the row.
    """
    sides = host_people(reading), intern_people(reading)
    return tuple(_meant(row, sides) for row in book.rows)


def meanings_by_name(book: MatchBook, reading: Reading) -> tuple[Meant, ...]:
    """Each row of ``book`` with the sign-ups it means if nobody looks at its ids; none where it says nothing else."""
    sides = host_people(reading), intern_people(reading)
    bare = ({key: one for key, one in row.said.items() if key not in _IDS} for row in book.rows)
    return tuple(
        _meant(replace(row, said=said), sides) if said else Meant(row, None, None)
        for row, said in zip(book.rows, bare, strict=True)
    )


def _meant(row: MatchRow, sides: tuple[People, People]) -> Meant:
    hosts, interns = sides
    host, about_host = _who(row, hosts)
    intern, about_intern = _who(row, interns)
    told = [*about_host, *about_intern, *_about_status(row), *_about_lock(row)]
    return Meant(
        row,
        host,
        intern,
        faults=tuple(one for one in told if one.code not in DOUBTS),
        doubts=tuple(one for one in told if one.code in DOUBTS),
    )


def _who(row: MatchRow, people: People) -> tuple[str | None, list[RowFault]]:
    """The id of the sign-up meant, and what is wrong or doubtful; no id where another cell speaks against it."""
    said = row.said
    if given := said.get(f"{people.side}_id"):
        key = people.with_id(given.text)
        told = [_unknown_id(given, said, people)] if key is None else _against(key, said, people)
    else:
        found = _fitting(said, people)
        key = next(iter(found)) if len(found) == 1 else None
        told = [_not_found(row, found, people)] if key is None else _against(key, said, people)
    is_sure = all(one.code == "differs" for one in told)
    return key if is_sure else None, told


def _fitting(said: Said, people: People) -> Ids:
    """Those whom e-mail, else name mean; of several, those whom the other cells fit too, if there are any."""
    email, name, detail = _cells(said, people)
    by_email = people.with_email(email.text) if email else frozenset()
    by_name = people.named(name.text) if name else frozenset()
    found = by_email or by_name
    if len(found) > 1:
        found = found & by_name or found
    if len(found) > 1 and detail:
        found = frozenset(key for key in found if people.has_detail(key, detail.text)) or found
    return found


def _against(key: str, said: Said, people: People) -> list[RowFault]:
    """What the cells say that the sign-up ``key`` does not: one fault if any of it is somebody else's; else doubts."""
    differing = list(_differing(key, said, people))
    if clashing := [one.written for one in differing if one.is_others]:
        return [_disagreement(key, clashing, said, people)]
    return [RowFault("differs", (one.written.cell,), people.side, one.written.text, own=one.own) for one in differing]


def _disagreement(key: str, clashing: Sequence[Written], said: Said, people: People) -> RowFault:
    basis = said.get(f"{people.side}_id") or said.get(f"{people.side}_email") or clashing[0]
    return RowFault(
        "names_disagree",
        tuple(dict.fromkeys((*(one.cell for one in clashing), basis.cell))),
        people.side,
        clashing[0].text,
        own=people.called[key].label,
        others=tuple(sorted(_described(other, people) for other in _named(said, people) - {key})),
        against=tuple(_speaking_against(clashing, said, people)),
        partner=next((said[other].text for other in _OTHER[people.side] if other in said), ""),
    )


def _named(said: Said, people: People) -> Ids:
    """Those who have the e-mail or the name that the cells say."""
    email, name, _ = _cells(said, people)
    by_email = people.with_email(email.text) if email else frozenset()
    return by_email | (people.named(name.text) if name else frozenset())


def _speaking_against(clashing: Sequence[Written], said: Said, people: People) -> Iterator[str]:
    """The cells to clear where ``clashing`` are right; the name of a namesake may stand, another's may not."""
    email, name, _ = _cells(said, people)
    told = (said.get(f"{people.side}_id"), email, name if clashing[0] == email else None)
    yield from (one.cell for one in told if one and one not in clashing)


def _differing(key: str, said: Said, people: People) -> Iterator[_Difference]:
    """A wrong name always counts as somebody else's: it is what the analyst reads."""
    email, name, detail = _cells(said, people)
    called = people.called[key]
    namesakes = people.named(name.text) if name else frozenset(people.called)
    if name and key not in namesakes:
        yield _Difference(name, called.label, is_others=True)
    if detail and not people.has_detail(key, detail.text):
        is_others = any(people.has_detail(other, detail.text) for other in namesakes - {key})
        yield _Difference(detail, called.detail, is_others)
    if email and key not in (those := people.with_email(email.text)):
        yield _Difference(email, called.email, bool(those))


def _unknown_id(given: Written, said: Said, people: People) -> RowFault:
    """An id that nobody has; where the names mean one sign-up, its id is the nearest right value."""
    named = _fitting(said, people)
    suggestion = next(iter(named)) if len(named) == 1 else _alike_id(given, said, people)
    code = "left_out_signup" if _is_absent(said, people) else "unknown_signup"
    return RowFault(code, (given.cell,), people.side, given.text, suggestion if code == "unknown_signup" else None)


def _alike_id(given: Written, said: Said, people: People) -> str | None:
    """The id that is spelt most like ``given``, unless the name or the e-mail is another's than its own."""
    key = people.nearest_id(given.text)
    if key is None or any(one.is_others for one in _differing(key, said, people)):
        return None
    email = said.get(f"{people.side}_email")
    return None if email and key not in people.with_email(email.text) else key


def _not_found(row: MatchRow, found: Ids, people: People) -> RowFault:
    email, name, _ = _cells(row.said, people)
    written = name or email
    if written is None:
        return RowFault("nobody_named", (row.cell(*_OTHER[people.side]),), people.side)
    if found:
        others = tuple(sorted(_described(key, people) for key in found))
        return RowFault("several_signups", (written.cell,), people.side, written.text, others=others)
    if _is_absent(row.said, people):
        return RowFault("left_out_signup", (written.cell,), people.side, written.text)
    return RowFault("unknown_signup", (written.cell,), people.side, written.text, people.nearest(written.text))


def _is_absent(said: Said, people: People) -> bool:
    """Whether the cells name somebody whose row takes no part, and nobody who does."""
    given = filter(None, (said.get(f"{people.side}_id"), *_cells(said, people)[:2]))
    return not _fitting(said, people) and any(fold(one.text) in people.absent for one in given)


def _described(key: str, people: People) -> str:
    called = people.called[key]
    about = key if people.side == "host" else f"{called.detail}, {key}"
    return f"{called.label} ({about})"


def _cells(said: Said, people: People) -> tuple[Written | None, Written | None, Written | None]:
    """E-mail, name, and what tells namesakes apart."""
    return said.get(f"{people.side}_email"), said.get(people.side), said.get(people.detail)


def _about_status(row: MatchRow) -> list[RowFault]:
    if row.status is not None:
        return []
    status = row.said["status"]
    words = [translator(language)(MATCH_STATUSES[key]) for language in LANGUAGES for key in _ANSWERS]
    return [RowFault("unknown_status", (status.cell,), "", status.text, nearest(status.text, words))]


def _about_lock(row: MatchRow) -> list[RowFault]:
    """Any word locks, so that no lock is lost; one that praktik does not know is told."""
    lock = row.said.get("lock")
    if lock is None or not row.is_locked or fold(lock.text) in _LOCKS:
        return []
    return [RowFault("unknown_lock", (lock.cell,), "", lock.text)]
