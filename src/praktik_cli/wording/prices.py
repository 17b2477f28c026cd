"""What a goal costs those after it, in a sentence."""

from collections.abc import Mapping
from typing import Final

from praktik_cli.domain.advice import GoalPrice
from praktik_cli.domain.run import Run
from praktik_cli.i18n import Translator, mark

_COULD: Final[Mapping[str, str]] = {
    "placed": mark("{then} interns could get a place (now {now})"),
    "waited": mark("{then} of those left out last time could get a place (now {now})"),
    "hosts_used": mark("{then} hosts could get interns (now {now})"),
    "kept": mark("{then} matches could be kept from last time (now {now})"),
    "worst_off": mark("the lowest points could be {then} (now {now})"),
    "points": mark("the points in all could be {then} (now {now})"),
}
_ONLY: Final[Mapping[str, str]] = {
    "placed": mark("only {then} interns would get a place (now {now})"),
    "waited": mark("only {then} of those left out last time would get a place (now {now})"),
    "hosts_used": mark("only {then} hosts would get interns (now {now})"),
    "kept": mark("only {then} matches would be kept from last time (now {now})"),
    "worst_off": mark("the lowest points would only be {then} (now {now})"),
    "points": mark("the points in all would only be {then} (now {now})"),
}


def no_prices_text(run: Run, t: Translator) -> str:
    """Why it is not said what the goals cost, where only advice was worked out; "" where that goes without saying."""
    advised = run.advised
    if advised.left_out or advised.prices or not advised.advice or len(run.settings.goals.order) == 1:
        return ""
    return t("This round has so many pairs, and such rules, that it is not worked out what the goals cost.")


def price_text(price: GoalPrice, t: Translator) -> str:
    """What the goals after ``price.goal`` could be if it did not count, and what it would then be."""
    if not price.later:
        return t("Costs the goals after it nothing.")
    gains = t.listing([_changed(_COULD[goal], now, then, t) for goal, (now, then) in price.later.items()])
    if price.without == price.value:
        return t("If this goal did not count, {gains}.", gains=gains)
    itself = _changed(_ONLY[price.goal], price.value, price.without, t)
    return t("If this goal did not count, {gains}, but {itself}.", gains=gains, itself=itself)


def _changed(text: str, now: int, then: int, t: Translator) -> str:
    return t(text, now=t.number(now), then=t.number(then))
