"""Who could take a place at once, or why nobody, and what a new round would give, in sentences."""

from collections.abc import Mapping
from typing import Final

from praktik_cli.domain.alternates import NewRound, Opening
from praktik_cli.domain.signup import Intern
from praktik_cli.i18n import Translator, mark
from praktik_cli.wording.labels import RULES, label

_NOT_HERE: Final[Mapping[str, str]] = {
    "same_sector_per_host": mark("{count} from a sector of which enough come already"),
    "same_organisation_per_host": mark("{count} from a workplace of which somebody comes already"),
    "min_interns": mark("{count} alone, where the host takes several or none"),
    "together": mark("{count} who cannot come without those who travel along"),
    "quota": mark("{count} outside the quotas of the programme"),
    "min_cross_sector_share": mark("{count} with whom too few matches would be across sectors"),
}
_NOT_THERE: Final[Mapping[str, str]] = {
    "full": mark("{count} without a free place"),
    "same_sector_per_host": mark("{count} with enough from the same sector"),
    "same_organisation_per_host": mark("{count} with somebody from the same workplace"),
    "min_interns": mark("{count} with several interns or none"),
    "overlapping_days": mark("{count} on the days of another placement"),
    "together": mark("{count} away from those who travel along"),
    "quota": mark("{count} outside the quotas of the programme"),
    "min_cross_sector_share": mark("{count} with which too few matches would be across sectors"),
}


def waiting_title(t: Translator) -> str:
    """What the list of alternates is called, in the workbook too."""
    return t("Next on the waiting list")


def names_text(interns: tuple[Intern, ...]) -> str:
    """Alternates in their order, a line each."""
    return "\n".join(f"{number}. {intern.name}" for number, intern in enumerate(interns, 1))


def opening_title(opening: Opening, side: str, t: Translator) -> str:
    """Which place it is about."""
    if side == "intern":
        return t("If {host} falls through", host=opening.host.label) if opening.host else t("Free as it is")
    if opening.intern:
        return t("If {intern} does not come", intern=opening.intern.name)
    return t.plural("The free place", "The {count} free places", opening.places)


def nobody_text(opening: Opening, side: str, t: Translator) -> str:
    """Why nobody could take the place at once, or why the intern could go nowhere."""
    if opening.stuck:
        return _stuck_text(opening, side, t)
    if side == "intern":
        return _nowhere(opening, t)
    if not opening.asked:
        return t("Nobody could come at once: everybody else has a place.")
    who = t.plural("{count} intern has no place", "{count} interns have no place", opening.asked)
    kept_out = _kept_out(opening, _NOT_HERE, t)
    return t("Nobody could come at once. {who}: {kept_out}.", who=who, kept_out=kept_out)


def _nowhere(opening: Opening, t: Translator) -> str:
    if not opening.asked:
        return t("There is no other host.")
    hosts = t.plural("{count} other host", "{count} other hosts", opening.asked)
    kept_out = _kept_out(opening, _NOT_THERE, t)
    return t("No other host is possible at once. {hosts}: {kept_out}.", hosts=hosts, kept_out=kept_out)


def _stuck_text(opening: Opening, side: str, t: Translator) -> str:
    if opening.stuck == "min_interns" and opening.host:
        return t(
            "{host} takes at least {least} or nobody: the others there would lose their place too.",
            host=opening.host.label,
            least=t.number(opening.host.min_interns),
        )
    name = opening.intern.name if opening.intern else ""
    if side == "intern":
        return t("{intern} travels with others, and would be parted from them.", intern=name)
    return t("{intern} travels with others: all of them come, or nobody does.", intern=name)


def _kept_out(opening: Opening, texts: Mapping[str, str], t: Translator) -> str:
    parts = [t(texts[because], count=t.number(count)) for because, count in opening.because.items()]
    forbidden = opening.asked - sum(opening.because.values())
    if forbidden:
        ranked = sorted(opening.forbidden.items(), key=lambda item: -item[1])
        rules = ", ".join(f"{label(RULES, rule, t)} {t.number(count)}" for rule, count in ranked)
        parts.insert(0, t("{count} not possible ({rules})", count=t.number(forbidden), rules=rules))
    return "; ".join(parts)


def new_round_text(new: NewRound, intern: Intern, t: Translator) -> str:
    """What a whole new round would give the intern, and what it would change for others."""
    if new.hosts:
        hosts = t.listing([host.label for host in new.hosts])
        own = t("A new round would give {intern} a place at {hosts}.", intern=intern.name, hosts=hosts)
    else:
        own = t("A new round would not give {intern} a place either.", intern=intern.name)
    others = [
        (new.gains, t.plural("{count} gets a place", "{count} get a place", new.gains)),
        (new.loses, t.plural("{count} loses the place", "{count} lose their place", new.loses)),
        (new.moves, t.plural("{count} moves to another host", "{count} move to another host", new.moves)),
    ]
    changed = t.listing([text for count, text in others if count])
    return f"{own} {t('Of the others {changed}.', changed=changed)}" if changed else own
