"""What a place or a match would cost others, in sentences that can be read aloud to the person."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from praktik_cli.domain.certificate import Price
from praktik_cli.domain.signup import Intern
from praktik_cli.i18n import Translator
from praktik_cli.wording.falls import fall_text

_MOST_NAMED: Final = 3
_LOTTERY: Final = "lottery"

Cost = Callable[[int, Translator], str]


def place_cost_text(price: Price, intern: Intern, people: Mapping[str, Intern] | None, t: Translator) -> str:
    """What a place for ``intern`` would cost, such as "A place for Ida Eng would cost Bo Dal the place.".

    Args:
        price: from the round solved again with that place.
        intern: whom the place would be for.
        people: id → the intern, for all whom ``price`` names; ``None`` to name nobody but ``intern``.
        t: the language.
    """
    if not price.is_possible:
        return t("No matching that keeps every rule gives {name} a place.", name=intern.name)
    costs = _costs(price, people, t)
    opening = t("A place for {name} would cost {costs}.", name=intern.name, costs=t.listing(costs)) if costs else ""
    return _joined(opening, _by_lot(price, t), _in_return(price, intern.id, people, t))


def match_cost_text(price: Price, intern: Intern, people: Mapping[str, Intern], moves: int, t: Translator) -> str:
    """What it would cost if ``intern``'s pair with a host were a match; ``moves`` others would then go elsewhere."""
    if not price.is_possible:
        return t("No matching that keeps every rule has this pair.")
    effects = _effects(price, people, t)
    opening = t("If the two became a match, {effects}.", effects=t.listing(effects)) if effects else ""
    moved = t.plural("{count} other would go elsewhere.", "{count} others would go elsewhere.", moves) if moves else ""
    return _joined(opening, _by_lot(price, t), _in_return(price, intern.id, people, t), moved)


def _joined(*sentences: str) -> str:
    return " ".join(filter(None, sentences))


def _costs(price: Price, people: Mapping[str, Intern] | None, t: Translator) -> list[str]:
    """What ``place_cost_text`` says that a place would cost."""
    costs = [_lost_places(price.loses, people, t)] if price.loses else []
    return costs + [_GOALS[goal](price.before[goal] - price.after[goal], t) for goal in _told_goals(price)]


def _effects(price: Price, people: Mapping[str, Intern], t: Translator) -> list[str]:
    """The same as what would happen."""
    names = _names(price.loses, people, t)
    lost = t.plural("{names} would lose the place", "{names} would lose their places", len(price.loses), names=names)
    return [*([lost] if price.loses else []), *(fall_text(goal, price, t) for goal in _told_goals(price))]


def _told_goals(price: Price) -> list[str]:
    """The first goal that falls, unless whose places are told, and the points in all."""
    told = [price.falls] if price.falls and not (price.falls == "placed" and price.loses) else []
    if price.falls != _LOTTERY:
        told += ["points"]
    return [
        goal
        for goal in dict.fromkeys(told)
        if goal in _GOALS and goal in price.before and price.after[goal] < price.before[goal]
    ]


def _lost_places(ids: Sequence[str], people: Mapping[str, Intern] | None, t: Translator) -> str:
    names = _names(ids, people, t)
    return t("{names} the place", names=names) if len(ids) == 1 else t("{names} their places", names=names)


def _by_lot(price: Price, t: Translator) -> str:
    if price.falls != _LOTTERY:
        return ""
    return t("By every goal it would be just as good: the lottery among equals decided.")


def _in_return(price: Price, intern: str, people: Mapping[str, Intern] | None, t: Translator) -> str:
    others = [one for one in price.gains if one != intern]
    if not others:
        return ""
    return t("In return a place would go to {names}.", names=_names(others, people, t))


def _names(ids: Sequence[str], people: Mapping[str, Intern] | None, t: Translator) -> str:
    if people is None:
        return t.plural("somebody else", "{count} others", len(ids))
    named = [people[one].name for one in ids[:_MOST_NAMED]]
    more = len(ids) - len(named)
    return t.listing([*named, t.plural("{count} other", "{count} others", more)] if more else named)


def _placed(fewer: int, t: Translator) -> str:
    return t.plural("{count} place in all", "{count} places in all", fewer)


def _waited(fewer: int, t: Translator) -> str:
    return t.plural(
        "{count} place for somebody who was left out last time",
        "{count} places for people who were left out last time",
        fewer,
    )


def _hosts_used(fewer: int, t: Translator) -> str:
    return t.plural("{count} host all its interns", "{count} hosts all their interns", fewer)


def _kept(fewer: int, t: Translator) -> str:
    return t.plural("{count} match kept from last time", "{count} matches kept from last time", fewer)


def _worst_off(fewer: int, t: Translator) -> str:
    return t.plural("{count} point for whoever has the fewest", "{count} points for whoever has the fewest", fewer)


def _points(fewer: int, t: Translator) -> str:
    return t.plural("{count} point in all", "{count} points in all", fewer)


_GOALS: Final[Mapping[str, Cost]] = {
    "placed": _placed,
    "waited": _waited,
    "hosts_used": _hosts_used,
    "kept": _kept,
    "worst_off": _worst_off,
    "points": _points,
}
