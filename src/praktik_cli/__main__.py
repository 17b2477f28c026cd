"""The process: chooses the language, then hands over to the command line."""

import gettext
import os
import sys

from praktik_cli.i18n import DOMAIN, LOCALES, asked_language


def main() -> None:
    """Run ``praktik`` with the process's arguments and leave with its exit code."""
    # The help texts are made when cli is imported, and typer's own words come from the process's catalogue.
    os.environ["LANGUAGE"] = asked_language(sys.argv[1:])
    gettext.bindtextdomain(DOMAIN, LOCALES)
    gettext.textdomain(DOMAIN)

    from praktik_cli.cli import run  # noqa: PLC0415

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
