"""What would help, in sentences: what changes, who then gets a place, and who is to be asked."""

from collections.abc import Mapping
from json import dumps
from typing import Final

from praktik_cli.domain.advice import Change
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
        "This round has so many pairs, or such rules, that it is worked out only when you ask for it, "
        "with praktik advise."
    ),
    "not_proven": mark(
        "The search was stopped before every goal was proven, so what would help is not known. "
        "Run praktik match again with more time."
    ),
    "clock": mark("The time given with --time-limit was up before it was worked out. praktik advise does it."),
    "interrupted": mark("This was stopped with Ctrl-C before it was worked out. praktik advise does it again."),
}
HELP: Final = mark(
    "One change of the sign-up at a time. All were tried by solving the round again, so what they say is what happens."
)
NO_HELP: Final = mark(
    "No single change of the own sign-up is enough: one more region, one more weekday, a day more or fewer, "
    "and a longer way were tried where they make another host possible."
)
_MOST_NAMED: Final = 12


def lead_text(t: Translator) -> str:
    """What holds for all the advice."""
    return t(
        "Each of these alone. All were tried by solving the round again, so what they say is what happens. "
        "Only of a new host nobody knows the topics and days yet."
    )


def advice_text(line: AdviceLine, t: Translator) -> str:
    """The whole piece of advice in a sentence or two."""
    if line.advice.change.kind == "new_host":
        return _new_host_text(line, t)
    if not line.goes_to or line.intern is None:
        return _who_gets_a_place(line, t)
    return f"{_who_gets_a_place(line, t)} {_where(line.intern, line, t)}"


def help_text(line: AdviceLine, t: Translator) -> str:
    """A change of somebody's own sign-up: where they would go, and who would lose their place."""
    hosts = t.listing([host.label for host in line.goes_to])
    opening = t("{change}, there is a place at {hosts}.", change=change_text(line, t), hosts=hosts)
    if not line.loses:
        return opening
    names = names_text(line.loses, t)
    lost = t.plural("{names} would lose the place.", "{names} would lose their places.", len(line.loses), names=names)
    return f"{opening} {lost}"


def _new_host_text(line: AdviceLine, t: Translator) -> str:
    """A host that nobody has found yet: what it gives at most."""
    text = t.plural(
        "{change}, up to {count} more intern gets a place, such as {names}; "
        "who it is depends on the host's topics and days.",
        "{change}, up to {count} more interns get a place, such as {names}; "
        "who it is depends on the host's topics and days.",
        line.advice.gain,
        change=change_text(line, t),
        names=names_text(line.placed, t),
    )
    lost = t("Then {losers} could lose theirs.", losers=names_text(line.loses, t)) if line.loses else ""
    return f"{text} {lost}".strip()


def _where(intern: Intern, line: AdviceLine, t: Translator) -> str:
    return t("{intern} would go to {hosts}.", intern=intern.name, hosts=t.listing([one.label for one in line.goes_to]))


def _who_gets_a_place(line: AdviceLine, t: Translator) -> str:
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
        return _setting_text(line.advice.change, t)
    return t("A workplace that is yet to be found")


def _setting_text(change: Change, t: Translator) -> str:
    """What to write in the settings for a change of a rule."""
    part, name, *numbers = change.field.split(".")
    if numbers:
        return t(
            "Your own choice: remove {setting} (number {number}) from praktik.toml",
            setting=f"[[{part}.{name}]]",
            number=int(numbers[0]) + 1,
        )
    # Numbers and words are written alike in JSON and TOML.
    return t("Your own choice: write {setting} in praktik.toml", setting=f"[{part}] {name} = {dumps(change.after)}")


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
