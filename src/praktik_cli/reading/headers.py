"""Which fields a header can stand for, and which row of a sheet holds the headers."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from praktik_cli.naming import fold
from praktik_cli.reading.cells import is_blank, written
from praktik_cli.reference.fields import TWINS, Field, field, fields
from praktik_cli.reference.words import find_side

HEADER_ROWS: Final = 20
NEEDED_TO_BE_SIGNUPS: Final = 4
_WEEK: Final = re.compile(r"\b(uge|week) \d{1,2}\b")
_MUST: Final = re.compile(
    r"\s*(?:\*|\((?:obligatorisk|påkrævet|skal udfyldes|required|mandatory)\))[\s:.*]*$", re.IGNORECASE
)
# "3. ", "Spørgsmål 3: ", and the codes that survey tools write before a question, such as "q3[a]. ".
_NUMBER: Final = re.compile(
    r"(?:(?:spørgsmål|question|spm|q)\.? ?)?\d{1,3} ?[.):] ?|(?:spm\.? ?|q)\d{1,3} |[a-z]\w{0,19}(?:\[\w+\])*\. "
)
_WISH: Final = re.compile(
    r"(?:ønsket (?:vært|arbejdsplads)|vært|værtsønske|ønske|prioritet|valg|preferred host|choice) ?(?:nr\.? ?)?(\d)"
    r"|(\d)\. ?(?:prioritet|ønske|valg|choice|vært)"
)
_WITHDRAWN: Final = frozenset({"afmeldt", "afmelding", "trukket tilbage", "withdrawn", "cancelled"})
_FIRST_NAMES: Final = ("fornavn", "first name")
_LAST_NAMES: Final = ("efternavn", "last name")
NAME_PARTS: Final = frozenset(_FIRST_NAMES + _LAST_NAMES)
OTHER_SIDE: Final = {"host": "intern", "intern": "host"}


@dataclass(frozen=True, slots=True)
class Meaning:
    """A field that a header can stand for.

    Attributes:
        rank: 0 for the field's label, 1 for another header of it, 2 for a header of the other side's field.
    """

    key: str
    rank: int


@lru_cache(maxsize=8192)
def header_key(text: str) -> str:
    """What two spellings of one header share; a week's number and a mark that an answer is needed do not count."""
    return _WEEK.sub(r"\1", fold(_MUST.sub("", text.replace("\ufeff", ""))))


def header_text(cell: object) -> str:
    """A header's cell as text on one line."""
    return " ".join(written(cell).replace("\ufeff", "").split())


def meanings(side: str, header: str, *, is_shared: bool = False) -> tuple[Meaning, ...]:
    """The fields of ``side`` that ``header`` can stand for, the likeliest first.

    Args:
        side: ``"host"`` or ``"intern"``.
        header: as written.
        is_shared: hosts and interns share the sheet, so that a header of one may serve the other.
    """
    if wish_number(header) is not None:
        return (Meaning("wanted_hosts", 1),) if side == "intern" or is_shared else ()
    index, key = _index(side, is_shared), header_key(header)
    # "1. prioritet" is a header, "1. Arbejdsplads" is a numbered one.
    return index.get(key) or index.get(_NUMBER.sub("", key, count=1) if _NUMBER.match(key) else key, ())


def wish_number(header: str) -> int | None:
    """The number of one of several wished hosts, such as 2 in "2. prioritet" or "Ønsket vært 2"."""
    found = _WISH.fullmatch(header_key(header))
    return int(found[1] or found[2]) if found else None


def asks_withdrawn(header: str) -> bool:
    """Whether the status column with ``header`` asks only whether somebody withdrew, so that "ja" means it."""
    return header_key(header) in _WITHDRAWN


def is_known(header: str) -> bool:
    """Whether any field answers to ``header``."""
    return bool(meanings("host", header) or meanings("intern", header))


def asks_yes_no(header: str) -> bool:
    """Whether every field that answers to ``header`` takes yes or no, and one does."""
    kinds = {field(side, one.key).kind for side in OTHER_SIDE for one in meanings(side, header)}
    return kinds == {"yes_no"}


def knows(mapping: Iterable[str]) -> Callable[[str], bool]:
    """Tells whether a field answers to a header, or ``mapping`` names it."""
    named = {header_key(part) for header in mapping for part in (header, header.rpartition("!")[2])}
    return lambda header: bool(header) and (header_key(header) in named or is_known(header))


def count_known(row: Sequence[object], mapping: Iterable[str] = ()) -> int:
    """How many different cells of ``row`` are known headers, or headers that ``mapping`` names."""
    named = {header_key(header.rpartition("!")[2]) for header in mapping}
    texts = {header_key(written(cell)) for cell in row if not is_blank(cell)}
    return sum(text in named or is_known(text) for text in texts)


def find_header_row(rows: Sequence[Sequence[object]], mapping: Iterable[str]) -> int | None:
    """The position of the row with most known headers among the first; ``None`` when none has any."""
    counts = [count_known(row, mapping) for row in rows[:HEADER_ROWS]]
    most = max(counts, default=0)
    return counts.index(most) if most else None


def side_in_name(name: str) -> str | None:
    """The side that the name of a sheet or file tells, when it tells just one."""
    sides = {find_side(word) for word in re.split(r"[\W\d_]+", name)} & set(OTHER_SIDE)
    return sides.pop() if len(sides) == 1 else None


@cache
def _index(side: str, is_shared: bool) -> Mapping[str, tuple[Meaning, ...]]:
    found: dict[str, dict[str, Meaning]] = {}
    for entry in fields(side):
        for header, rank in _headers(entry, side, is_shared):
            found.setdefault(header_key(header), {}).setdefault(entry.key, Meaning(entry.key, rank))
    return {
        header: tuple(sorted(choices.values(), key=lambda choice: choice.rank)) for header, choices in found.items()
    }


def _headers(entry: Field, side: str, is_shared: bool) -> Iterable[tuple[str, int]]:
    yield from ((entry.da, 0), (entry.en, 0))
    yield from ((header, 1) for header in entry.headers[2:])
    if entry.key in {"name", "contact_name"}:
        yield from ((header, 1) for header in sorted(NAME_PARTS))
    if is_shared:
        keys = {entry.key, TWINS.get(entry.key, entry.key)}
        for other in fields(OTHER_SIDE[side]):
            if other.key in keys:
                yield from ((header, 2) for header in other.headers)


def name_part_order(header: str) -> int:
    """0 for a first name's header, 1 for a last name's."""
    return int(header_key(header) in _LAST_NAMES)
