"""Why a pair is no match, and why a place is free, in sentences."""

from collections.abc import Mapping, Sequence
from typing import Final

from praktik_cli.domain.explanation import Explanation, Other, Places
from praktik_cli.i18n import Translator, mark
from praktik_cli.wording.costs import match_cost_text
from praktik_cli.wording.labels import RULES, label

SIDES: Final[Mapping[str, str]] = {
    "intern": mark("the intern"),
    "host": mark("the host"),
    "both": mark("both"),
    "programme": mark("the programme"),
}
UNTRIED: Final[Mapping[str, str]] = {
    "too_large": mark(
        "The round is so large that not all of these were tried: what the others would cost is not worked out."
    ),
    "not_proven": mark(
        "The search was stopped before everything was proven, so what a change would cost cannot be said for certain."
    ),
}
_BECAUSE: Final[Mapping[str, str]] = {
    "full": mark("Full: {guests}."),
    "same_sector_per_host": mark("Enough from the same sector come already: {guests}."),
    "same_organisation_per_host": mark("Somebody from the same workplace comes already: {guests}."),
    "quota": mark("A quota of the programme is full."),
    "min_interns": mark("The host takes several interns or none."),
    "min_cross_sector_share": mark("Too few matches would be across sectors."),
    "together": mark("There is no room for all who travel together."),
    "open": mark("There is a free place."),
}
_KEPT_OUT: Final[Mapping[str, str]] = {
    "same_sector_per_host": mark("For {count} there are enough from the same sector."),
    "same_organisation_per_host": mark("For {count} there is somebody from the same workplace."),
    "quota": mark("For {count} a quota of the programme is full."),
    "min_interns": mark("{count} could come, but the host takes several or none."),
    "min_cross_sector_share": mark("{count} could come, but then too few matches would be across sectors."),
    "together": mark("{count} could come, but not with all who travel along."),
    "open": mark("{count} could come; the place was left for a goal that counts more, or not found in the time given."),
}


def why_not_text(other: Other, found: Explanation, t: Translator) -> str:
    """Why a pair is no match: the rules that forbid it, or who has the place and what a change would cost."""
    if other.forbidden:
        return t("Not possible: {rules}.", rules=", ".join(label(RULES, rule, t) for rule in other.forbidden))
    guests = t.listing([guest.name for guest in other.guests])
    because = "" if found.places and other.because in {"full", "open"} else t(_BECAUSE[other.because], guests=guests)
    if other.price is None:
        untried = t("What it would cost was not tried.") if is_untried(other, found) else ""
        return f"{because} {untried}".strip()
    price = match_cost_text(other.price, other.line.intern, found.people, other.moves, t)
    return f"{because} {price}".strip()


def is_untried(other: Other, found: Explanation) -> bool:
    """Whether the pair is possible, but what it would cost is not known, though it is of others."""
    # A place at the only host costs what a place costs.
    is_only = found.price is not None and found.possible == 1
    return other.price is None and not other.forbidden and not is_only and found.untried != "not_proven"


def tried_text(others: Sequence[Other], found: Explanation, t: Translator) -> str:
    """How many of ``others`` were tried by solving the round again; "" when that goes without saying."""
    untried = sum(is_untried(other, found) for other in others)
    tried = sum(other.price is not None for other in others)
    if not untried or not tried:
        return ""
    return t.plural(
        "{count} of them was tried by solving the round again.",
        "{count} of them were tried by solving the round again.",
        tried,
    )


def free_places_text(places: Places, t: Translator) -> str:
    """Why nobody without a place takes a free one."""
    if not places.waiting:
        return _nobody_waits(places, t)
    none = t.plural("{count} intern has no place.", "{count} interns have no place.", places.waiting)
    return " ".join((none, *_forbidden(places, t), *_kept_out(places, t)))


def _nobody_waits(places: Places, t: Translator) -> str:
    if not places.short:
        return t("Everybody who takes part has a place, so nobody was left to fill it.")
    nobody = t("Nobody without a place was left to fill it.")
    if not places.fitting:
        others = t("Nobody who got fewer placements than wished could come besides.")
        return f"{nobody} {others}"
    could = t.plural(
        "{count} intern who got fewer placements than wished could come besides; "
        "the place was left for a goal that counts more, or not found in the time given.",
        "{count} interns who got fewer placements than wished could come besides; "
        "the place was left for a goal that counts more, or not found in the time given.",
        places.fitting,
    )
    return f"{nobody} {could}"


def _forbidden(places: Places, t: Translator) -> list[str]:
    forbidden = places.waiting - sum(places.because.values())
    if not forbidden:
        return []
    rules = sorted(places.forbidden.items(), key=lambda item: -item[1])
    listed = ", ".join(f"{label(RULES, rule, t)} ({t.number(count)})" for rule, count in rules)
    if forbidden == places.waiting:
        return [
            t.plural(
                "This host is not possible for that one: {rules}.",
                "This host is not possible for any of them: {rules}.",
                forbidden,
                rules=listed,
            )
        ]
    return [t("This host is not possible for {count} of them: {rules}.", count=t.number(forbidden), rules=listed)]


def _kept_out(places: Places, t: Translator) -> list[str]:
    return [t(_KEPT_OUT[because], count=t.number(count)) for because, count in places.because.items()]
