"""How much changed since the last round, and to how many a new letter is due."""

from praktik_cli.domain.changes import Changes
from praktik_cli.i18n import Translator


def summary_text(changes: Changes, t: Translator) -> str:
    """How many matches are as they were, how many ended and began, and how many are on other days."""
    if not changes.lines and not changes.ended:
        return t("Nothing has changed since the last round.")
    same = t.plural(
        "{count} match is as in the last round.", "{count} matches are as in the last round.", changes.unchanged
    )
    ended = t.plural("{count} match has ended", "{count} matches have ended", len(changes.ended))
    begun = t.plural("{count} is new", "{count} are new", len(changes.begun))
    told = [same, t("{ended}, {begun}.", ended=ended, begun=begun)]
    if changes.shifted:
        told.append(t.plural("{count} is on other days.", "{count} are on other days.", len(changes.shifted)))
    return " ".join(told)


def letters_text(changes: Changes, t: Translator) -> str:
    """To how many a new letter is due."""
    interns, hosts = len(changes.of("intern")), len(changes.of("host"))
    who = [t.plural("{count} intern", "{count} interns", interns)] if interns else []
    who += [t.plural("{count} host", "{count} hosts", hosts)] if hosts else []
    return t("Only {who} must be written to again.", who=t.listing(who)) if who else t("Nobody needs a new letter.")


def newcomers_text(changes: Changes, t: Translator) -> str:
    """How many new sign-ups have no place yet; "" for none."""
    if not changes.new_unplaced:
        return ""
    return t.plural(
        "{count} intern has signed up since and has no place: the sheet Not matched says why.",
        "{count} interns have signed up since and have no place: the sheet Not matched says why.",
        changes.new_unplaced,
    )


def letters_step(changes: Changes, t: Translator) -> str:
    """What to do first after a later round."""
    if not changes.lines:
        return t("Nothing has changed since the last round: nobody needs a new letter.")
    return t("Write to those in the sheet Changes. For everybody else all is as it was.")
