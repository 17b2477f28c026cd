"""The process: its language, signals and streams; then the command line takes over."""

import gc
import gettext
import os
import signal
import sys
from pathlib import Path
from types import FrameType
from typing import Final, NoReturn

from praktik_cli.exit_codes import ExitCode
from praktik_cli.i18n import DOMAIN, LOCALES, asked_language

_TERMINATED: Final = 128 + signal.SIGTERM
_OBJECTS_BETWEEN_COLLECTIONS: Final = 200_000


def main() -> None:
    """Run ``praktik`` with the process's arguments and leave with its exit code."""
    try:
        _prepare()
        # Imported late: the help texts are made then, in the language chosen just before.
        from praktik_cli.cli import run  # noqa: PLC0415

        sys.exit(run(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(ExitCode.INTERRUPTED)


def _prepare() -> None:
    # Modules and sign-ups stay to the end: looking through them for garbage again and again only costs time.
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    # pydantic has no plugins here, and looking for some reads the metadata of every installed package.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # typer's own words come from the process's catalogue.
    os.environ["LANGUAGE"] = asked_language(sys.argv[1:])
    gettext.bindtextdomain(DOMAIN, LOCALES)
    gettext.textdomain(DOMAIN)
    signal.signal(signal.SIGTERM, _terminate)
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - for the whole process


def _terminate(_signal: int, _frame: FrameType | None) -> NoReturn:
    """End as an exception does, so that half-written files are cleared away."""
    raise SystemExit(_TERMINATED)


if __name__ == "__main__":
    main()
