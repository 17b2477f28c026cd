"""What would help, in sentences: what changes, who then gets a place, and who is to be asked."""

from collections.abc import Mapping
from typing import Final

from praktik_cli.domain.report import AdviceLine
from praktik_cli.domain.run import Run
from praktik_cli.domain.signup import Intern
from praktik_cli.i18n import Translator, mark
from praktik_cli.wording.changes import change_text

KINDS: Final[Mapping[str, str]] = {
    "capacity": mark("One more place"),
    "host_days": mark("A host's days"),
    "host_weekdays": mark("A host's weekdays"),
    "regions": mark("An intern's regions"),
    "distance": mark("How far an intern travels"),
    "days": mark("An intern's days"),
    "weekdays": mark("An intern's weekdays"),
    "new_host": mark("A new host"),
    "rule": mark("A rule"),
}
_NOTHING: Final[Mapping[str, str]] = {
    "all_placed": mark("Every intern has a place, so nothing more is needed."),
    "nothing_helps": mark("None of the changes that were tried would by itself give more interns a place."),
    "too_large": mark(
        "This round takes so long to match that it is worked out only when you ask for it, with praktik advise."
    ),
    "not_proven": mark(
        "The search was stopped before every goal was proven, so what would help is not known. "
        "Run praktik match again with more time."
    ),
    "interrupted": mark("This was stopped with Ctrl-C before it was worked out. praktik advise does it again."),
}
_MOST_NAMED: Final = 12


def advice_text(line: AdviceLine, t: Translator) -> str:
    """The whole piece of advice in a sentence or two."""
    change, gain = change_text(line, t), line.advice.gain
    if line.loses:
        return t.plural(
            "{change}, {count} more intern gets a place: {names} would get one, {losers} would lose theirs.",
            "{change}, {count} more interns get a place: {names} would get one, {losers} would lose theirs.",
            gain,
            change=change,
            names=names_text(line.placed, t),
            losers=names_text(line.loses, t),
        )
    return t.plural(
        "{change}, {count} more intern gets a place: {names}.",
        "{change}, {count} more interns get a place: {names}.",
        gain,
        change=change,
        names=names_text(line.placed, t),
    )


def names_text(interns: tuple[Intern, ...], t: Translator) -> str:
    """The names as a phrase; of very many the first."""
    names = [intern.name for intern in interns[:_MOST_NAMED]]
    if more := len(interns) - len(names):
        names.append(t.plural("{count} more", "{count} more", more))
    return t.listing(names)


def ask_text(line: AdviceLine, t: Translator) -> str:
    """Who is to be asked."""
    if line.host:
        return ", ".join(filter(None, (line.host.contact_name, line.host.label)))
    if line.intern:
        return ", ".join(filter(None, (line.intern.name, line.intern.organisation)))
    if line.advice.change.kind == "rule":
        # A quota is a table of its own: "rules.quota.0" stands as [[rules.quota]].
        setting = line.advice.change.field.rstrip(".0123456789")
        return t("Your own choice: {setting} in praktik.toml", setting=setting)
    return t("A workplace that is yet to be found")


def contact_text(line: AdviceLine) -> str:
    """E-mail and phone of who is to be asked, a line each; "" when that is nobody of the round."""
    if line.host:
        return "\n".join(filter(None, (line.host.contact_email, line.host.contact_phone)))
    return "\n".join(filter(None, (line.intern.email, line.intern.phone))) if line.intern else ""


def why_no_advice(run: Run, t: Translator) -> str:
    """Why nothing is advised."""
    if run.advised.left_out:
        return t(_NOTHING[run.advised.left_out])
    if not run.unplaced:
        return t(_NOTHING["all_placed"])
    return t(_NOTHING["nothing_helps" if run.status == "optimal" else "not_proven"])
