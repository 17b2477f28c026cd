"""Everything about one host or intern on one page."""

from collections import Counter
from dataclasses import replace
from typing import Final

from rich.console import Group, RenderableType
from rich.table import Column

from praktik_cli.domain.explanation import Explanation, Places
from praktik_cli.domain.report import UnplacedLine
from praktik_cli.domain.run import Run
from praktik_cli.domain.signup import Host, Intern
from praktik_cli.i18n import Translator
from praktik_cli.reporting.explained_pairs import matches_section, others_section, wished_section
from praktik_cli.reporting.layout import QUIET, STRONG, WARNING, grid, page, section
from praktik_cli.reporting.plain import say
from praktik_cli.wording.answers import answer_texts, source_text
from praktik_cli.wording.others import UNTRIED, free_places_text
from praktik_cli.wording.reasons import reason_text, reason_title
from praktik_cli.wording.rounds import round_name

MOST_NAMED: Final = 6


def explanation_page(found: Explanation, t: Translator) -> RenderableType:
    """What happened to the host or intern, then why, what else was possible, and last the sign-up."""
    return page(
        _headline(found, t),
        matches_section(found, t),
        _why_no_place(found, t),
        _why_free(found, t),
        wished_section(found, t),
        others_section(found, t),
        _untried(found, t),
        _signup_section(found, t),
    )


def _headline(found: Explanation, t: Translator) -> RenderableType:
    outcome = say(_outcome(found, t), "" if found.matches else WARNING)
    return Group(who_section(found.run, found.signup, t), "", outcome)


def who_section(run: Run, signup: Host | Intern, t: Translator) -> RenderableType:
    """The round, and below it whom the page is about."""
    name = signup.label if isinstance(signup, Host) else signup.name
    where = " · ".join((_about(signup), signup.id, source_text(signup, t)))
    return Group(say(round_name(run, t), QUIET), "", say(name, STRONG), say(where, QUIET))


def _about(signup: Host | Intern) -> str:
    if isinstance(signup, Host):
        return signup.contact_name
    return ", ".join(filter(None, (signup.title, signup.organisation)))


def _outcome(found: Explanation, t: Translator) -> str:
    if found.places:
        return _who_comes(found.places, t)
    if found.matches:
        return t("Goes to {hosts}.", hosts=t.listing([line.host.label for line in found.matches]))
    return t("Has no place: {reason}.", reason=_lowered(reason_title(found.unplaced, t))) if found.unplaced else ""


def _who_comes(places: Places, t: Translator) -> str:
    there_are = t.plural("{count} place", "{count} places", places.capacity)
    if not places.taken:
        return t("Nobody comes; the host has {places}.", places=there_are)
    comes = t.plural("{count} intern comes", "{count} interns come", places.taken)
    return t("{interns}; the host has {places}.", interns=comes, places=there_are)


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]


def _why_no_place(found: Explanation, t: Translator) -> RenderableType | None:
    if found.unplaced is None:
        return None
    why = replace(found.unplaced.why, price=found.price)
    return section(t("Why no place"), say(reason_text(_in_short(replace(found.unplaced, why=why), found), t)))


def _in_short(line: UnplacedLine, found: Explanation) -> UnplacedLine:
    """The same reason; of very many hosts it names the best, which the page tells of, and counts the others."""
    if line.why.possible <= MOST_NAMED:
        return line
    best = {other.line.host.id for other in found.others}
    more = Counter(place.because for place in line.why.no_room if place.host not in best) + Counter(line.why.more)
    named = tuple(place for place in line.why.no_room if place.host in best)
    return replace(line, why=replace(line.why, no_room=named, more=dict(more)))


def _why_free(found: Explanation, t: Translator) -> RenderableType | None:
    places = found.places
    if places is None or not places.free:
        return None
    title = t.plural("Why {count} place is free", "Why {count} places are free", places.free)
    return section(title, say(free_places_text(places, t)))


def _untried(found: Explanation, t: Translator) -> RenderableType | None:
    if found.untried is None or not (found.wished or found.others):
        return None
    return Group("", say(t(UNTRIED[found.untried]), WARNING))


def _signup_section(found: Explanation, t: Translator) -> RenderableType:
    table = grid(Column(style=QUIET), Column(ratio=1), Column(style=QUIET))
    for label, text, place in answer_texts(found.signup, t):
        table.add_row(say(label), say(text), say(place))
    return section(t("The sign-up as understood"), table)
