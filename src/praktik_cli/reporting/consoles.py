"""The consoles that people read on."""

import io
import os
import sys
from typing import Final, TextIO

from rich.console import Console

from praktik_cli.reporting.encodings import NEAREST

WIDTH_WITHOUT_TERMINAL: Final = 100
_NARROWEST: Final = 20


def console(*, stderr: bool = False) -> Console:
    """A console on standard output, or on standard error.

    ``NO_COLOR``, ``FORCE_COLOR``, ``COLUMNS`` and ``TERM`` are honoured; away from a terminal there is no
    colour and the width is ``COLUMNS``, else 100. Markup is never read in what is printed.
    """
    stream = sys.stderr if stderr else sys.stdout
    return console_on(stream)


def console_on(stream: TextIO) -> Console:
    """The same on any text stream; what its encoding lacks is written as the nearest plain character."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors=NEAREST)
    width = None if stream.isatty() else _asked_width() or WIDTH_WITHOUT_TERMINAL
    return Console(file=stream, width=width, markup=False, emoji=False, highlight=False)


def _asked_width() -> int | None:
    asked = os.environ.get("COLUMNS", "")
    return max(int(asked), _NARROWEST) if asked.isdecimal() and int(asked) else None
