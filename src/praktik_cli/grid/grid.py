"""Facts of pairs of a host and an intern as arrays: the same as ``facts.pair_facts``, for many pairs together.

Rules and points are read off them. A fact is worked out when it is first asked for.
"""

from functools import cached_property

import numpy as np

from praktik_cli.grid.arrays import Flags, Floats, Ints
from praktik_cli.grid.columns import Columns


class Grid:
    """Facts of ``hosts`` and ``interns``, positions in ``columns`` that broadcast against each other.

    With ``hosts`` of shape (h, 1) and ``interns`` of shape (1, i) it is a matrix of all pairs, with one shape of both
    a list of pairs.

    Attributes:
        reads: what was read so far, as (table, name): which columns decide the facts that were asked for.
    """

    def __init__(self, columns: Columns, hosts: Ints, interns: Ints) -> None:
        self.shape = np.broadcast_shapes(hosts.shape, interns.shape)
        self.reads: set[tuple[str, str]] = set()
        self._columns, self._hosts, self._interns = columns, hosts, interns

    def _of_host(self, name: str) -> Ints:
        self.reads.add(("hosts", name))
        return np.asarray(self._columns.hosts[name][self._hosts])

    def _of_intern(self, name: str) -> Ints:
        self.reads.add(("interns", name))
        return np.asarray(self._columns.interns[name][self._interns])

    def _rank(self, links: str) -> Ints:
        self.reads.add(("links", links))
        return self._columns.links[links].rank(self._hosts, self._interns)

    def _common(self, name: str) -> Ints:
        return self._columns.sets[name].common(self._of_host(name), self._of_intern(name))

    @cached_property
    def own(self) -> Flags:
        """The intern's own organisation."""
        return self._rank("own") > 0

    @cached_property
    def excluded(self) -> Flags:
        """A workplace the intern must not visit."""
        return self._rank("excluded") > 0

    @cached_property
    def banned(self) -> Flags:
        """Declined, or met before."""
        return self._rank("banned") > 0

    @cached_property
    def wish_rank(self) -> Ints:
        """The host's place in the intern's list of wished hosts from 1; 0: not in it."""
        return self._rank("wanted")

    @cached_property
    def names_hosts(self) -> Flags:
        """The intern wished hosts."""
        return self._of_intern("names_hosts") > 0

    @cached_property
    def region_rank(self) -> Ints:
        """The first of the intern's wished areas that the host lies in, from 1; 0: in none."""
        return np.asarray(self._columns.ranks["regions"][self._of_intern("wanted_regions"), self._of_host("place")])

    @cached_property
    def names_regions(self) -> Flags:
        """The intern wished areas."""
        return self._of_intern("names_regions") > 0

    @cached_property
    def sector_rank(self) -> Ints:
        """The host's sector's place in the intern's list of wished sectors from 1; 0: not in it."""
        return np.asarray(self._columns.ranks["sectors"][self._of_intern("wanted_sectors"), self._of_host("sector")])

    @cached_property
    def names_sectors(self) -> Flags:
        """The intern wished sectors."""
        return self._of_intern("names_sectors") > 0

    @cached_property
    def host_sector_rank(self) -> Ints:
        """The intern's sector's place in the host's list of wished sectors from 1; 0: not in it."""
        return np.asarray(
            self._columns.ranks["host_sectors"][self._of_host("wanted_sectors"), self._of_intern("sector")]
        )

    @cached_property
    def host_names_sectors(self) -> Flags:
        """The host wished sectors."""
        return self._of_host("names_sectors") > 0

    @cached_property
    def wants_role(self) -> Flags:
        """The host wishes one role."""
        return self._of_host("wanted_role") > 0

    @cached_property
    def role_fits(self) -> Flags:
        """The intern has the role that the host wishes."""
        return np.asarray(self.wants_role & (self._of_host("wanted_role") == self._of_intern("role")))

    @cached_property
    def km(self) -> Floats:
        """Between the seats; NaN when unknown."""
        return np.asarray(self._columns.km[self._of_intern("start"), self._of_host("place")])

    @cached_property
    def max_km(self) -> Floats:
        """The intern's limit; NaN when there is none."""
        limit = self._of_intern("max_km")
        return np.where(limit < 0, np.nan, limit)

    @cached_property
    def abroad(self) -> Flags:
        """The countries differ."""
        return np.asarray(self._of_host("country") != self._of_intern("country"))

    @cached_property
    def common_language(self) -> Flags:
        """At least one."""
        return self._common("languages") > 0

    @cached_property
    def common_topics(self) -> Ints:
        """How many."""
        return self._common("topics")

    @cached_property
    def common_purposes(self) -> Ints:
        """How many."""
        return self._common("purpose")

    @cached_property
    def weekdays(self) -> Ints:
        """Common weekdays as bits, Monday the lowest."""
        return self._of_host("weekdays") & self._of_intern("weekdays")

    @cached_property
    def need(self) -> Ints:
        """The fewest days a placement takes."""
        return np.maximum(self._of_host("low"), self._of_intern("low"))

    @cached_property
    def most(self) -> Ints:
        """The most days that a placement can take."""
        longest = np.minimum(self._of_host("high"), self._of_intern("high"))
        return np.minimum(longest, np.bitwise_count(self.weekdays))

    @cached_property
    def longest(self) -> Ints:
        """The intern's most days."""
        return self._of_intern("high")

    @cached_property
    def cross_sector(self) -> Flags:
        """The sectors differ."""
        return np.asarray(self._of_host("sector") != self._of_intern("sector"))


class SharedGrid(Grid):
    """A grid that knows nothing but how many words are shared: for facts that depend on no more."""

    def __init__(self, shared: Ints) -> None:
        self.shape = shared.shape
        self._shared = shared

    def _common(self, _name: str) -> Ints:
        return self._shared
