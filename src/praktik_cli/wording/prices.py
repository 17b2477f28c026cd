"""What a goal costs those after it, in a sentence."""

from praktik_cli.domain.advice import GoalPrice
from praktik_cli.i18n import Translator
from praktik_cli.wording.labels import GOALS, label


def price_text(price: GoalPrice, t: Translator) -> str:
    """What the goals after ``price.goal`` could be without it, and what it would then be."""
    if not price.later:
        return t("Costs the goals after it nothing.")
    gains = [
        t("{goal} {then} instead of {now}", goal=label(GOALS, goal, t), then=t.number(then), now=t.number(now))
        for goal, (now, then) in price.later.items()
    ]
    if price.without == price.value:
        return t("Without it: {gains}.", gains=t.listing(gains))
    return t(
        "Without it: {gains}; it would itself be {without} instead of {value}.",
        gains=t.listing(gains),
        without=t.number(price.without),
        value=t.number(price.value),
    )
