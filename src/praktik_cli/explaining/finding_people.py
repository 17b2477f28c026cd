"""Whom a person means who writes an id, an e-mail or part of a name."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from praktik_cli.domain.explanation import Search
from praktik_cli.domain.reading import AbsentAnswer, Reading
from praktik_cli.domain.signup import Host, Intern, Signups
from praktik_cli.naming import danish_order, fold
from praktik_cli.nearness import Names

Person = Host | Intern

_MOST_NEAR: Final = 5
_WORDS: Final = re.compile(r"\w+")


class PeopleFinder:
    """Finds hosts and interns by what people write of them; the order of the sign-ups plays no part.

    Args:
        signups: those who take part.
    """

    def __init__(self, signups: Signups) -> None:
        everybody: Iterable[Person] = (*signups.interns, *signups.hosts)
        self._people = sorted(everybody, key=lambda one: (danish_order(name_of(one)), one.id))

    def find(self, who: str) -> tuple[Person, ...]:
        """Everybody whom ``who`` may mean, the likeliest first.

        A whole id wins alone, else a whole e-mail, else the whole name of a person: spelling apart, so that two are
        found where two have it. Otherwise all of whose name, organisation and unit every word of ``who`` is a part;
        those where each begins a word come first.
        """
        asked = fold(who)
        if not asked:
            return ()
        wholes = (_id, email_of, name_of)
        whole = ([one for one in self._people if fold(text(one)) == asked] for text in wholes)
        return tuple(next(filter(None, whole), self._having(_words(asked))))

    def nearest(self, who: str) -> tuple[Person, ...]:
        """Some whose e-mail or id is spelt like ``who``, or who have a word spelt like each of its words."""
        whole = email_of if "@" in who else _id
        same = Names({whole(one) for one in self._people}).nearest(who)
        spelt = Names({word for one in self._people for word in _words(_called(one))})
        words = [spelt.nearest(word) for word in _words(who)]
        meant = self._having([word for word in words if word]) if all(words) else []
        like = [one for one in self._people if whole(one) == same]
        return (*like, *(one for one in meant if one not in like))[:_MOST_NEAR]

    def _having(self, words: Sequence[str]) -> list[Person]:
        ranked = [(_fit(words, _words(_called(one))), one) for one in self._people]
        return [one for best in (2, 1) for fit, one in ranked if fit == best]


def search(who: str, reading: Reading, side: str | None = None) -> Search:
    """Whom ``who`` may mean among the people of ``reading``; where nobody, rows that are left out, else near names.

    Only hosts or only interns may be meant where ``side`` is ``"host"`` or ``"intern"``.
    """
    finder = PeopleFinder(_of_side(reading.signups, side))
    if hits := finder.find(who):
        return Search(who, hits)
    answers = _absent(who, reading.absent)
    places = {(answer.file, answer.sheet, answer.row) for answer in answers}
    left_out = tuple(row for row in reading.left_out if (row.file, row.sheet, row.row) in places)
    is_left_out = bool(left_out) or fold(who) in set(map(fold, (*reading.absent_hosts, *reading.absent_interns)))
    return Search(who, (), () if is_left_out else finder.nearest(who), left_out, is_left_out)


def _of_side(signups: Signups, side: str | None) -> Signups:
    return Signups(() if side == "intern" else signups.hosts, () if side == "host" else signups.interns)


def _absent(who: str, absent: Sequence[AbsentAnswer]) -> list[AbsentAnswer]:
    """The answers without part in the round that have the e-mail ``who``, else the words of it."""
    words = _words(who)
    mailed = [answer for answer in absent if fold(answer.person[0]) == fold(who)]
    return mailed or [answer for answer in absent if _fit(words, _words(" ".join(answer.person[1:])))]


def name_of(person: Person) -> str:
    """The person's own name; of a host, that of the contact person."""
    return person.contact_name if isinstance(person, Host) else person.name


def email_of(person: Person) -> str:
    """The address the person signed up with."""
    return person.contact_email if isinstance(person, Host) else person.email


def workplace_of(person: Person) -> str:
    """The organisation, and of a host the unit."""
    return person.label if isinstance(person, Host) else person.organisation


def _id(person: Person) -> str:
    return person.id


def _called(person: Person) -> str:
    return f"{name_of(person)} {workplace_of(person)}"


def _words(text: str) -> list[str]:
    return _WORDS.findall(fold(text))


def _fit(asked: Sequence[str], words: Sequence[str]) -> int:
    """2 when each of ``asked`` begins one of ``words``, 1 when each is a part of one, else 0; 0 for no words."""
    if asked and all(any(word.startswith(part) for word in words) for part in asked):
        return 2
    return int(bool(asked) and all(any(part in word for word in words) for part in asked))
