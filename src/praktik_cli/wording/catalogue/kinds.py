"""Every kind of finding, in the order of the documentation and by code."""

from collections.abc import Mapping
from typing import Final

from praktik_cli.i18n import mark
from praktik_cli.wording.catalogue.amounts import AMOUNTS
from praktik_cli.wording.catalogue.cells import CELLS
from praktik_cli.wording.catalogue.choices import CHOICES
from praktik_cli.wording.catalogue.companions import COMPANIONS
from praktik_cli.wording.catalogue.files import FILES
from praktik_cli.wording.catalogue.headers import HEADERS
from praktik_cli.wording.catalogue.history import HISTORY
from praktik_cli.wording.catalogue.kind import FindingKind, Group
from praktik_cli.wording.catalogue.people import PEOPLE
from praktik_cli.wording.catalogue.places import PLACES
from praktik_cli.wording.catalogue.previous import PREVIOUS
from praktik_cli.wording.catalogue.rows import ROWS
from praktik_cli.wording.catalogue.settings import SETTINGS

GROUPS: Final = (
    Group(mark("Files and sheets"), FILES),
    Group(mark("Headers"), HEADERS),
    Group(mark("Any cell"), CELLS),
    Group(mark("Places"), PLACES),
    Group(mark("Answers from a list"), CHOICES),
    Group(mark("Numbers, days and times"), AMOUNTS),
    Group(mark("Rows"), ROWS),
    Group(mark("Hosts, interns and their wishes"), PEOPLE),
    Group(mark("People who travel together"), COMPANIONS),
    Group(mark("A match workbook that comes back"), PREVIOUS),
    Group(mark("People of other years"), HISTORY),
    Group(mark("Settings"), SETTINGS),
)
KINDS: Final[Mapping[str, FindingKind]] = {kind.code: kind for group in GROUPS for kind in group.kinds}
