"""Who travels together: what people wrote about their companions becomes groups."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from praktik_cli.domain.signup import Intern
from praktik_cli.naming import fold
from praktik_cli.nearness import Names

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
        self._interns = tuple(interns)

    def find(self, text: str) -> frozenset[str]:
        """The ids of the interns that ``text`` names; empty when none."""
        folded = fold(text)
        return next((frozenset(words[folded]) for words in self._words if folded in words), frozenset())

    def nearest(self, text: str) -> str | None:
        """The intern's name that is spelt most like ``text``, if any is close."""
        return self._names.nearest(text)

    @cached_property
    def _words(self) -> tuple[Mapping[str, Sequence[str]], ...]:
        """Ids, e-mails and names, each → the ids of the interns that have it; made when the first name is sought."""
        found: tuple[dict[str, list[str]], ...] = (defaultdict(list), defaultdict(list), defaultdict(list))
        for intern in self._interns:
            for words, word in zip(found, (intern.id, intern.email, intern.name), strict=True):
                words[fold(word)].append(intern.id)
        return found

    @cached_property
    def _names(self) -> Names:
        return Names(intern.name for intern in self._interns)


def travel_groups(interns: Sequence[Intern], directory: InternDirectory | None = None) -> TravelGroups:
    """The groups of ``interns``: who is linked by a naming, of either by the other, travels together.

    Only those in ``interns`` count, so that the rest of a group goes on without one who is left out.

    Args:
        interns: those that take part.
        directory: of ``interns``, when there is one already.
    """
    ordered = sorted(interns, key=lambda intern: intern.id)
    directory = directory or InternDirectory(ordered)
    found: dict[str, list[Naming]] = defaultdict(list)
    named: dict[str, set[str]] = {}
    for intern in ordered:
        for text in intern.together_with:
            meant = directory.find(text)
            others = meant - {intern.id}
            if len(others) == 1:
                named.setdefault(intern.id, set()).update(others)
            else:
                found["ambiguous" if others else "oneself" if meant else "unknown"].append((intern.id, text))
    return TravelGroups(
        groups=tuple(_components(named)),
        **{kind: tuple(namings) for kind, namings in found.items()},
        one_sided=tuple(
            (namer, other)
            for namer, others in named.items()
            for other in sorted(others)
            if namer not in named.get(other, ())
        ),
    )


def _components(named: Mapping[str, set[str]]) -> Iterator[tuple[str, ...]]:
    """The connected components of at least two, each sorted, ordered by their first."""
    linked: dict[str, set[str]] = defaultdict(set)
    for one, others in named.items():
        linked[one] |= others
        for other in others:
            linked[other].add(one)
    seen: set[str] = set()
    for start in sorted(linked):
        if start not in seen:
            group, waiting = {start}, [start]
            while waiting:
                new = linked[waiting.pop()] - group
                group |= new
                waiting.extend(new)
            seen |= group
            yield tuple(sorted(group))
