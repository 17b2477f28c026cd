"""Who travels together: what people wrote about their companions becomes groups."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from praktik_cli.domain.signup import Intern
from praktik_cli.naming import fold, nearest

Naming = tuple[str, str]


@dataclass(frozen=True, slots=True)
class TravelGroups:
    """The groups, and what in the namings is doubtful; each naming as (the namer's id, what it says).

    Attributes:
        groups: ids of interns who travel together, each group of at least two, sorted inside and among each other.
        unknown: names that no other intern answers to.
        ambiguous: names that several others answer to; nobody is guessed.
        oneself: namings of nobody but oneself.
        one_sided: (the namer's id, the id of the one named, who did not name them back).
    """

    groups: tuple[tuple[str, ...], ...] = ()
    unknown: tuple[Naming, ...] = ()
    ambiguous: tuple[Naming, ...] = ()
    oneself: tuple[Naming, ...] = ()
    one_sided: tuple[Naming, ...] = ()


class InternDirectory:
    """Finds interns by id, else by e-mail, else by full name, spelling apart."""

    def __init__(self, interns: Iterable[Intern]) -> None:
        self._words: tuple[dict[str, set[str]], ...] = (defaultdict(set), defaultdict(set), defaultdict(set))
        self._names: list[str] = []
        for intern in interns:
            for words, word in zip(self._words, (intern.id, intern.email, intern.name), strict=True):
                words[fold(word)].add(intern.id)
            self._names.append(intern.name)

    def find(self, text: str) -> frozenset[str]:
        """The ids of the interns that ``text`` names; empty when none."""
        return next((frozenset(words[fold(text)]) for words in self._words if fold(text) in words), frozenset())

    def nearest(self, text: str) -> str | None:
        """The intern's name that is spelt most like ``text``, if any is close."""
        return nearest(text, self._names, cutoff=80)


def travel_groups(interns: Sequence[Intern]) -> TravelGroups:
    """The groups of ``interns``: who is linked by a naming, of either by the other, travels together.

    Only those in ``interns`` count, so that the rest of a group goes on without one who is left out.
    """
    ordered = sorted(interns, key=lambda intern: intern.id)
    directory = InternDirectory(ordered)
    found: dict[str, list[Naming]] = defaultdict(list)
    named: dict[str, set[str]] = {intern.id: set() for intern in ordered}
    for intern in ordered:
        for text in intern.together_with:
            meant = directory.find(text)
            others = meant - {intern.id}
            if len(others) == 1:
                named[intern.id] |= others
            else:
                found["ambiguous" if others else "oneself" if meant else "unknown"].append((intern.id, text))
    return TravelGroups(
        groups=tuple(_components(named)),
        **{kind: tuple(namings) for kind, namings in found.items()},
        one_sided=tuple(
            (namer, other) for namer, others in named.items() for other in sorted(others) if namer not in named[other]
        ),
    )


def _components(named: Mapping[str, set[str]]) -> Iterator[tuple[str, ...]]:
    """The connected components of at least two, each sorted, ordered by their first."""
    linked: dict[str, set[str]] = {one: set(others) for one, others in named.items()}
    for one, others in named.items():
        for other in others:
            linked[other].add(one)
    seen: set[str] = set()
    for start in sorted(linked):
        if linked[start] and start not in seen:
            group, waiting = {start}, [start]
            while waiting:
                new = linked[waiting.pop()] - group
                group |= new
                waiting.extend(new)
            seen |= group
            yield tuple(sorted(group))
