"""People who do not exist."""

import re
from collections import Counter
from dataclasses import dataclass
from random import Random
from typing import Final

from praktik_cli.reference.examples import inventions

_LONGEST_DOMAIN: Final = 28
_ASCII: Final = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "a", "ö": "o", "é": "e", "í": "i", "ð": "d"})


@dataclass(frozen=True, slots=True)
class Person:
    """An invented name, an e-mail in ``.example``, and a telephone number that nobody can have."""

    name: str
    email: str
    phone: str


class People:
    """Invents people, no two with the same name."""

    def __init__(self, chance: Random) -> None:
        words = inventions()
        surnames = [start + end for start in words.surname_starts for end in words.surname_ends]
        self._chance = chance
        self._surnames = chance.sample(surnames, len(surnames))
        self._first_names = words.first_names
        self._used: Counter[str] = Counter()

    def invent(self, organisation: str) -> Person:
        """The next person, who works at ``organisation``."""
        first = self._chance.choice(self._first_names)
        name = f"{first} {self._surname(first)}"
        phone = f"00 {self._chance.randrange(100):02} {self._chance.randrange(100):02} {self._chance.randrange(100):02}"
        return Person(name, f"{slug(name, '.')}@{_domain(organisation)}.example", phone)

    def address(self) -> str:
        """A street that does not exist, and a number."""
        return f"{self._chance.choice(inventions().streets)} {self._chance.randrange(1, 90)}"

    def _surname(self, first: str) -> str:
        count = self._used[first]
        self._used[first] += 1
        start = self._first_names.index(first) * 37
        surname = self._surnames[(start + count) % len(self._surnames)]
        middle = count // len(self._surnames)
        return f"{self._surnames[(start + count + middle) % len(self._surnames)]} {surname}" if middle else surname


def slug(text: str, joint: str) -> str:
    """``text`` in lower-case ASCII letters and digits, its words held together by ``joint``."""
    return joint.join(re.findall(r"[a-z0-9]+", text.lower().translate(_ASCII)))


def _domain(organisation: str) -> str:
    """The organisation's name as a domain, its last words left out where it would be too long."""
    words = slug(organisation, "-").split("-")
    while len(words) > 1 and (len("-".join(words)) > _LONGEST_DOMAIN or words[-1] == "og"):
        words.pop()
    return "-".join(words)
