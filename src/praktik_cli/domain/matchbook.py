"""A match workbook as it came back: its rows of matches, and whom each of them means."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from praktik_cli.domain.past import IdPair

DOUBTS: Final = frozenset({"differs", "unknown_lock"})


def row_of(cell: str) -> int:
    """The row of ``cell``: 7 for ``"B7"``."""
    return int("".join(filter(str.isdigit, cell)))


@dataclass(frozen=True, slots=True)
class Written:
    """What stands in a cell, and which cell it is, such as ``"B7"``."""

    text: str
    cell: str


@dataclass(frozen=True, slots=True)
class MatchRow:
    """One row of the sheet of matches.

    Attributes:
        row: as the spreadsheet counts, from 1.
        said: column key (of ``reading.matchcolumns.HEADERS``) → what stands there; empty cells are left out.
        status: a key of ``wording.labels.MATCH_STATUSES``, ``"proposed"`` where it is empty; ``None``: no word known.
        is_locked: the analyst locked the match.
        points: the points that the row shows; ``None`` when it shows none.
        days: the weekdays that it shows, 0 (Monday) to 4; empty when it shows none or they cannot be read.
    """

    row: int
    said: Mapping[str, Written]
    status: str | None = "proposed"
    is_locked: bool = False
    points: int | None = None
    days: tuple[int, ...] = ()

    @property
    def remark(self) -> str:
        """What the analyst wrote about the match."""
        return self._text("remark")

    @property
    def is_match(self) -> bool:
        """Whether the row stands as a match; one whose status is no known word does until somebody mends it."""
        return self.status != "declined"

    @property
    def ids(self) -> IdPair:
        """The ids of host and intern as the row shows them; "" where it shows none."""
        return self._text("host_id"), self._text("intern_id")

    def _text(self, key: str) -> str:
        return self.said[key].text if key in self.said else ""

    def cell(self, *keys: str) -> str:
        """The first cell among the columns ``keys`` that holds something, else the first one that does at all."""
        held = [self.said[key].cell for key in keys if key in self.said]
        return held[0] if held else next(iter(self.said.values())).cell


@dataclass(frozen=True, slots=True)
class MatchBook:
    """The sheet of matches of one workbook.

    Attributes:
        file: the file's name, without its folder.
        sheet: the sheet's name; ``None`` in a csv.
        rows: those with something in the columns that praktik knows, in the order of the sheet.
        hidden: how many of them a filter or a person hides.
        others: further sheets that look like sheets of matches and were not read.
        has_status: whether there is a column of statuses; without one every row is proposed.
    """

    file: str
    sheet: str | None
    rows: tuple[MatchRow, ...]
    hidden: int = 0
    others: tuple[str, ...] = ()
    has_status: bool = True

    @property
    def name(self) -> str:
        """What a person calls the sheet."""
        return self.sheet or self.file

    @property
    def ids(self) -> frozenset[IdPair]:
        """The ids that its rows show."""
        return frozenset(row.ids for row in self.rows)

    def place(self, cell: str) -> str:
        """Where ``cell`` is, as a person says it: ``Match!B7``."""
        return f"{self.name}!{cell}"


@dataclass(frozen=True, slots=True)
class RowFault:
    """Why it cannot be said what a row means, or what is doubtful about it.

    Attributes:
        code: ``"unknown_signup"``, ``"left_out_signup"`` (the sign-up takes no part), ``"several_signups"``,
            ``"names_disagree"`` (a name is not that of the id), ``"nobody_named"`` or ``"unknown_status"``; as a doubt,
            one of ``DOUBTS``, ``"differs"`` (a detail is not as in the sign-up, and is nobody else's) or
            ``"unknown_lock"`` (what stands under Lock is no word known, and counts as a lock).
        cells: where, the cell that is most likely wrong first.
        side: ``"host"`` or ``"intern"``; "" for the row.
        value: what was read, as written.
        nearest: the right value that is most like it.
        own: what the sign-up itself says in the place of ``value``.
        others: the sign-ups that are meant, where it may be several of them; of names that disagree, those who have
            the name or the e-mail besides the one whose id it is.
        against: where two sign-ups are named, the cells that say ``own``.
        partner: whom the row names on the other side.
    """

    code: str
    cells: tuple[str, ...]
    side: str = ""
    value: str = ""
    nearest: str | None = None
    own: str = ""
    others: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    partner: str = ""

    @property
    def row(self) -> int:
        """The row, as the spreadsheet counts."""
        return row_of(self.cells[0])


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom a row means.

    Attributes:
        host, intern: ids; ``None`` where it cannot be said.
        faults: why the row cannot be understood.
        doubts: what is told and changes nothing.
    """

    row: MatchRow
    host: str | None
    intern: str | None
    faults: tuple[RowFault, ...] = ()
    doubts: tuple[RowFault, ...] = ()

    @property
    def pair(self) -> IdPair | None:
        """The pair of ids, where both are known."""
        return None if self.host is None or self.intern is None else (self.host, self.intern)


@dataclass(frozen=True, slots=True)
class Sources:
    """What a match workbook is checked against.

    Attributes:
        workbook: its path as a person names it.
        signups: their names, without folders; ``signup_paths``: their paths as they are typed in a command.
        settings: the file that the settings are from; ``None`` when all have their defaults.
        record: the run record that it is compared with; ``None`` when there is none.
        is_as_run: the sign-ups and settings are those of the record.
    """

    workbook: str
    signups: tuple[str, ...]
    settings: str | None
    record: str | None = None
    is_as_run: bool = True
    signup_paths: tuple[str, ...] = ()
