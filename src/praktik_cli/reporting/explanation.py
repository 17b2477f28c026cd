"""Everything about one host or intern on one page."""

from collections.abc import Iterator
from dataclasses import replace

from rich.console import Group, RenderableType
from rich.table import Column

from praktik_cli.domain.explanation import Explanation, Places
from praktik_cli.domain.run import Run
from praktik_cli.domain.signup import Host, Intern
from praktik_cli.i18n import Translator, mark
from praktik_cli.reporting.explained_pairs import matches_section, others_section, wished_section
from praktik_cli.reporting.layout import QUIET, STRONG, WARNING, grid, numbered, page, section
from praktik_cli.reporting.plain import say
from praktik_cli.wording.advice import HELP, NO_HELP, help_text
from praktik_cli.wording.answers import answer_texts, source_text
from praktik_cli.wording.others import UNTRIED, free_places_text
from praktik_cli.wording.reasons import reason_in_short, reason_text, reason_title
from praktik_cli.wording.rounds import run_name


def explanation_page(found: Explanation, t: Translator, record: str = "") -> RenderableType:
    """What happened to the host or intern, then why, what else was possible, and last the sign-up.

    ``record`` is the name of the run's record, where it has one.
    """
    return page(
        _headline(found, t, record),
        matches_section(found, t),
        _why_no_place(found, t),
        _why_free(found, t),
        wished_section(found, t),
        others_section(found, t),
        _help(found, t),
        _untried(found, t),
        _signup_section(found, t),
    )


def _headline(found: Explanation, t: Translator, record: str) -> RenderableType:
    outcome = say(_outcome(found, t), "" if found.matches else WARNING)
    return Group(who_section(found.run, found.signup, t, record), "", outcome)


def who_section(run: Run, signup: Host | Intern, t: Translator, record: str = "") -> RenderableType:
    """The round, its ``record`` where it has one, and below it whom the page is about."""
    name = signup.label if isinstance(signup, Host) else signup.name
    where = " · ".join((_about(signup), signup.id, source_text(signup, t)))
    return Group(say(run_name(run, t, record), QUIET), "", say(name, STRONG), say(where, QUIET))


def _about(signup: Host | Intern) -> str:
    if isinstance(signup, Host):
        return signup.contact_name
    return ", ".join(filter(None, (signup.title, signup.organisation)))


def _outcome(found: Explanation, t: Translator) -> str:
    if found.places:
        return _who_comes(found, found.places, t)
    if found.matches:
        return " ".join(_where_to(found, t))
    return t("Has no place: {reason}.", reason=_lowered(reason_title(found.unplaced, t))) if found.unplaced else ""


def _where_to(found: Explanation, t: Translator) -> Iterator[str]:
    """Where the intern goes, and where they only may, as long as nobody has said yes."""
    for text, status in ((mark("Goes to {hosts}."), False), (mark("Proposed for {hosts}."), True)):
        hosts = [line.host.label for line in found.matches if (line.status == "proposed") == status]
        if hosts:
            yield t(text, hosts=t.listing(hosts))


def _who_comes(found: Explanation, places: Places, t: Translator) -> str:
    there_are = t.plural("{count} place", "{count} places", places.capacity)
    if not places.taken:
        return t("Nobody comes; the host has {places}.", places=there_are)
    if all(line.status == "proposed" for line in found.matches):
        comes = t.plural("{count} intern is proposed", "{count} interns are proposed", places.taken)
    else:
        comes = t.plural("{count} intern comes", "{count} interns come", places.taken)
    return t("{interns}; the host has {places}.", interns=comes, places=there_are)


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]


def _why_no_place(found: Explanation, t: Translator) -> RenderableType | None:
    if found.unplaced is None:
        return None
    why = replace(found.unplaced.why, price=found.price)
    # The hosts and their guests follow below.
    tell = reason_in_short if found.others else reason_text
    return section(t("Why no place"), say(tell(replace(found.unplaced, why=why), t)))


def _help(found: Explanation, t: Translator) -> RenderableType | None:
    """Which changes of their own sign-up would give the person a place."""
    if found.help is None or not isinstance(found.signup, Intern):
        return None
    title = t("What would help just {name}", name=found.signup.name)
    if not found.help:
        return section(title, say(t(NO_HELP)))
    return section(title, say(t(HELP), QUIET), "", numbered(say(help_text(line, t)) for line in found.help))


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
