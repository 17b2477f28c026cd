"""What is kept of an unexpected error: where it happened, never what the data was."""

import platform
import tempfile
import traceback
from pathlib import Path

from praktik_cli import __version__


def write_error_log(error: BaseException) -> Path:
    """Writes the error's kind and places in the code to a file in the system's folder for temporary files.

    The error's message is left out, since it can quote a cell; so are the arguments of the command.
    """
    frames = traceback.extract_tb(error.__traceback__)
    lines = [
        f"praktik {__version__}, Python {platform.python_version()}, {platform.system()}",
        f"{type(error).__module__}.{type(error).__qualname__}",
        *(f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames),
    ]
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", prefix="praktik-error-", suffix=".log", delete=False
    ) as file:
        file.write("\n".join(lines) + "\n")
    return Path(file.name)
