"""Which programs a run was made with."""

import platform
from importlib.metadata import version
from typing import Final

from praktik_cli import __version__

_LIBRARIES: Final = ("ortools", "numpy", "pandas", "openpyxl", "python-calamine")


def versions() -> dict[str, str]:
    """Program → version, praktik and Python first."""
    own = {"praktik": __version__, "python": platform.python_version()}
    return own | {name: version(name) for name in _LIBRARIES}
