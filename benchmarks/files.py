"""Prepares files in a process of its own, so that the measuring process stays small.

``files.py travellers EXAMPLE OUT``: the example with three travel groups.
``files.py scarce EXAMPLE OUT``: the example without every third host.
``files.py late EXAMPLE OUT NUMBER``: so many of the example's interns under other names.
``files.py answered MATCHES OUT NUMBER``: a match workbook with so many matches declined.
``files.py signups SPEC OUT``: an invented round as a workbook.
``files.py export SPEC OUT``: an invented round with as many questions as a long form has.
"""

import json
import sys
from pathlib import Path

from instances import invent
from specs import Spec
from workbooks import write_answered, write_export, write_late, write_scarce, write_signups, write_travellers

GROUPS = 3


def main() -> None:
    """Writes what was asked for."""
    what, source, target, *more = sys.argv[1:]
    if what == "travellers":
        write_travellers(Path(source), Path(target), GROUPS)
    elif what == "scarce":
        write_scarce(Path(source), Path(target))
    elif what == "late":
        write_late(Path(source), Path(target), int(*more))
    elif what == "answered":
        write_answered(Path(source), Path(target), int(*more))
    elif what == "export":
        write_export(Spec(**json.loads(source)), Path(target))
    else:
        spec = Spec(**json.loads(source))
        write_signups(invent(spec.hosts, spec.interns, spec.seed), Path(target))


if __name__ == "__main__":
    main()
