"""Goals that would fall, each as the end of a sentence such as "If the two became a match, …"."""

from collections.abc import Mapping
from typing import Final

from praktik_cli.domain.certificate import Price
from praktik_cli.i18n import Translator, mark

_FALLS: Final[Mapping[str, str]] = {
    "placed": mark("the interns with a place would fall from {before} to {after}"),
    "waited": mark("those left out last time who get a place would fall from {before} to {after}"),
    "hosts_used": mark("the hosts in use would fall from {before} to {after}"),
    "kept": mark("the matches kept from last time would fall from {before} to {after}"),
    "worst_off": mark("the lowest points would fall from {before} to {after}"),
    "points": mark("the points in all would fall from {before} to {after}"),
}


def fall_text(goal: str, price: Price, t: Translator) -> str:
    """From how much to how much ``goal`` would fall."""
    return t(_FALLS[goal], before=t.number(price.before[goal]), after=t.number(price.after[goal]))
