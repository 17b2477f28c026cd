"""Which workplaces sign up, and with which of their units."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import Final

from praktik_cli.inventing.deck import Deck, weighted
from praktik_cli.reference.examples import Organisation, Unit, organisations, workplaces

ABROAD: Final = "abroad"
BORNHOLM: Final = "Bornholm"
SMALL_ISLAND: Final = "small island"
_ISLANDS: Final = {"0400": BORNHOLM, "0492": SMALL_ISLAND, "0741": SMALL_ISLAND, "0825": SMALL_ISLAND}


@dataclass(frozen=True, slots=True)
class Workplace:
    """A unit of an organisation; ``name``: the unit as it calls itself, unlike any drawn before."""

    organisation: Organisation
    unit: Unit
    name: str


class Workplaces:
    """Draws workplaces so that sectors keep their shares.

    Args:
        shares: sector, ``ABROAD`` or ``BORNHOLM`` → how many of the total are from there.
        named_first: workplaces that were publicly named come before the others.
    """

    def __init__(self, chance: Random, shares: dict[str, int], *, named_first: bool) -> None:
        self._groups = Deck(chance, weighted(shares))
        self._organisations = {
            group: Deck(
                chance,
                [one for one in members if not (named_first and one.named)],
                [one for one in members if named_first and one.named],
            )
            for group, members in _members().items()
        }
        self._units = {kind: Deck(chance, units) for kind, units in workplaces().items()}
        self._used: Counter[tuple[str, str]] = Counter()

    def draw(self) -> Workplace:
        """The next workplace, from the group whose turn it is."""
        return self.draw_from(self._groups.draw())

    def draw_from(self, group: str) -> Workplace:
        """The next workplace of a sector, of ``ABROAD`` or of an island."""
        organisation = self._organisations[group].draw()
        unit = self._unit(organisation)
        name = organisation.unit or unit.unit
        self._used[organisation.organisation, name] += 1
        count = self._used[organisation.organisation, name]
        return Workplace(organisation, unit, name if count == 1 else f"{name} team {count}")

    def _unit(self, organisation: Organisation) -> Unit:
        if not organisation.like:
            return self._units[organisation.kind].draw()
        return next(unit for unit in workplaces()[organisation.kind] if unit.unit == organisation.like)


def _members() -> Mapping[str, list[Organisation]]:
    members: dict[str, list[Organisation]] = defaultdict(list)
    for organisation in organisations():
        members[ABROAD if organisation.country else organisation.sector].append(organisation)
        if island := _ISLANDS.get(organisation.municipality):
            members[island].append(organisation)
    return members
