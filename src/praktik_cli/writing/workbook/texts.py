"""Texts that several sheets show."""

from praktik_cli.domain.signup import Signup
from praktik_cli.i18n import Translator
from praktik_cli.wording.labels import PURPOSES, label, place_text


def place_of(signup: Signup, t: Translator) -> str:
    """The town or municipality of the workplace."""
    return place_text(signup.municipality, signup.place, signup.country, t)


def wants(signup: Signup, own_words: str, t: Translator) -> str:
    """What the placement is for: the ticked purposes, then the person's own words on a line of their own."""
    purposes = t.listing([label(PURPOSES, purpose, t) for purpose in signup.purpose]) if signup.purpose else ""
    return "\n".join(filter(None, (purposes[:1].upper() + purposes[1:], own_words)))
