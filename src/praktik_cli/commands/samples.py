"""``praktik template`` and ``praktik demo``: sign-up workbooks to start from."""

from pathlib import Path

from praktik_cli.commands.outputs import insist_on_xlsx
from praktik_cli.exit_codes import ExitCode
from praktik_cli.i18n import system_language, translator


def template(output: Path, language: str | None, *, force: bool) -> ExitCode:
    """Writes an empty sign-up workbook."""
    from praktik_cli.reporting.consoles import console  # noqa: PLC0415 - openpyxl loads here, not for --help
    from praktik_cli.reporting.wrote import wrote_template  # noqa: PLC0415
    from praktik_cli.writing.signup_workbook import write_template  # noqa: PLC0415

    insist_on_xlsx(output)
    t = translator(language or system_language())
    write_template(output, t, force=force)
    console().print(wrote_template(output, t))
    return ExitCode.DONE


def demo(output: Path, hosts: int, interns: int, seed: int, language: str | None, *, force: bool) -> ExitCode:
    """Writes a workbook of invented sign-ups."""
    from praktik_cli.inventing.signups import invent  # noqa: PLC0415
    from praktik_cli.reporting.consoles import console  # noqa: PLC0415
    from praktik_cli.reporting.wrote import wrote_demo  # noqa: PLC0415
    from praktik_cli.writing.signup_workbook import write_demo  # noqa: PLC0415

    insist_on_xlsx(output)
    # The invented answers are Danish, so the headers are too unless asked otherwise.
    t = translator(language or "da")
    write_demo(output, invent(hosts, interns, seed), t, force=force)
    console().print(wrote_demo(output, hosts, interns, t))
    return ExitCode.DONE
