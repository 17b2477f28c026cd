"""What a person reads when a workbook was made for them."""

from pathlib import Path

from rich.console import RenderableType

from praktik_cli.i18n import Translator
from praktik_cli.reporting.layout import STRONG, numbered, page
from praktik_cli.reporting.plain import quoted, say, with_command


def wrote_template(path: Path, t: Translator) -> RenderableType:
    """An empty sign-up workbook was written at ``path``: how to fill it in and match it."""
    check, match = f"praktik check {quoted(path)}", f"praktik match {quoted(path)}"
    steps = (
        say(t("Fill in a row for each host and each intern. A sheet in the workbook explains every column.")),
        with_command(t("Check what you filled in:"), check),
        with_command(t("Match the hosts and the interns:"), match),
    )
    return page(say(t("An empty sign-up workbook is ready: {path}", path=path), STRONG), numbered(steps))


def wrote_demo(path: Path, hosts: int, interns: int, t: Translator) -> RenderableType:
    """An invented round was written at ``path``: what it holds and what to try with it."""
    match = f"praktik match {quoted(path)}"
    size = t.listing(
        [t.plural("{count} host", "{count} hosts", hosts), t.plural("{count} intern", "{count} interns", interns)]
    )
    return page(
        say(t("An invented round with {size} is ready: {path}", size=size, path=path), STRONG),
        say(t("Every person in it is made up.")),
        with_command(t("Match it:"), match),
    )


def saved_columns(path: Path, count: int, t: Translator) -> RenderableType:
    """How ``count`` columns were understood stands in ``path``: what it is good for."""
    saved = t.plural("{count} column is saved in {path}.", "{count} columns are saved in {path}.", count, path=path)
    return page(
        "",
        say(saved, STRONG),
        say(
            t(
                "Look it through: what praktik did not use stands there as remarks. "
                "A praktik.toml in the folder where you work is used by itself; any other with --config."
            )
        ),
    )
