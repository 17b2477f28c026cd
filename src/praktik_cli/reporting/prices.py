"""What each goal costs those after it."""

from rich.console import RenderableType
from rich.table import Column

from praktik_cli.domain.run import Run
from praktik_cli.i18n import Translator
from praktik_cli.reporting.layout import STRONG, grid, section
from praktik_cli.reporting.plain import say
from praktik_cli.wording.labels import GOALS, label
from praktik_cli.wording.prices import no_prices_text, price_text


def prices_section(run: Run, t: Translator) -> RenderableType | None:
    """The price list, or why there is none beside the advice; ``None`` when one goal is all there is."""
    if not run.advised.prices:
        why = no_prices_text(run, t)
        return section(t("What the goals cost"), say(why)) if why else None
    table = grid(Column(), Column(justify="right", style=STRONG), Column())
    for price in run.advised.prices:
        table.add_row(say(label(GOALS, price.goal, t)), say(t.number(price.value)), say(price_text(price, t)))
    return section(t("What the goals cost"), table)
