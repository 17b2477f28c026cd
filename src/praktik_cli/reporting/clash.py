"""What a person reads when no matching satisfies the rules."""

from rich.console import RenderableType
from rich.text import Text

from praktik_cli.domain.clash import Clash, Demand
from praktik_cli.domain.reading import Reading
from praktik_cli.i18n import Translator
from praktik_cli.reporting.layout import ERROR, QUIET, STRONG, listed, numbered, page, section
from praktik_cli.reporting.plain import quoted, say, with_command
from praktik_cli.settings import Settings
from praktik_cli.wording.clashes import change_text, demand_text


def clash_report(
    clash: Clash, reading: Reading, settings: Settings, t: Translator, match: str | None = None
) -> RenderableType:
    """Which rules and sign-ups clash, what can be changed about each, and how to go on with the command ``match``."""
    opening = t("No matching satisfies all that is required, so nothing was written.")
    again = match or " ".join(["praktik match", *(quoted(file.path) for file in reading.inputs)])
    demands = [_demand(demand, reading, settings, t) for demand in clash.demands]
    return page(
        say(opening, f"{STRONG} {ERROR}"),
        section(t("What clashes"), numbered(demands) if len(demands) > 1 else listed(demands), say(""), _why(clash, t)),
        section(t("What to do next"), with_command(t("Change one of them and match again:"), again)),
    )


def _demand(demand: Demand, reading: Reading, settings: Settings, t: Translator) -> Text:
    change = say(change_text(demand, settings, t), QUIET)
    return say(demand_text(demand, reading.signups, settings, t)) + Text("\n") + change


def _why(clash: Clash, t: Translator) -> Text:
    if len(clash.demands) == 1 and clash.is_minimal:
        return say(t("It cannot be had by any matching of these sign-ups; without it there is one."))
    if not clash.is_minimal:
        return say(t("They cannot be had together. Whether fewer of them clash as well could not be settled."))
    return say(t("They cannot be had together. Leave out any one of these and the rest can be had: that was tried."))
