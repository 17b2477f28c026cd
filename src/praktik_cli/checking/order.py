"""Where sign-ups and findings stand, and in what order a person reads them."""

import re
from collections.abc import Callable

from praktik_cli.domain.finding import Finding
from praktik_cli.domain.reading import Reading
from praktik_cli.domain.signup import Signup

Place = tuple[str, str | None, int]
Order = Callable[[Place], tuple[int, int]]


def reading_order(reading: Reading) -> Order:
    """Sorts places as the files and their sheets come; what stands in none of them comes first."""
    sheets = {(sheet.file, sheet.sheet): at for at, sheet in enumerate(reading.sheets)}
    return lambda place: (sheets.get(place[:2], -1), place[2])


def place(signup: Signup) -> Place:
    """The file, sheet and row of ``signup``."""
    return signup.source.file, signup.source.sheet, signup.source.row


def place_of(finding: Finding) -> Place:
    """The file, sheet and row of the cell of ``finding``; row 0 for a whole sheet or file."""
    row = re.search(r"\d+$", finding.cell or "")
    return finding.file, finding.sheet, int(row[0]) if row else 0


def column(finding: Finding) -> tuple[int, str]:
    """Sorts the findings of one row from left to right."""
    letters = (finding.cell or "").rstrip("0123456789")
    return len(letters), letters
