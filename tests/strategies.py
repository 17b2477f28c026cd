"""Random small rounds for the tests of properties."""

from dataclasses import replace

from hypothesis import strategies as st

from factories import host, intern
from praktik_cli.domain.past import Past
from praktik_cli.domain.signup import Days, Signups
from praktik_cli.settings import Settings

SECTORS = ("stat", "region", "kommune", "selvejende")
TOWNS = ("0101", "0461", "0751", "0813", "0360")
EMPLOYERS = ("Alfa", "Beta", "Gamma", "Delta")
TOPICS = ("Ledelse", "Digitalisering", "Jura", "Kultur", "Byudvikling")
PURPOSES = ("network", "inspiration", "solution")
GOALS = ("placed", "waited", "hosts_used", "kept", "worst_off", "points")
AREAS = ("Fyn", "Region Hovedstaden", "Jylland", "Udlandet", "Region Midtjylland")

days = st.tuples(st.integers(1, 5), st.integers(1, 5)).map(lambda pair: Days(min(pair), max(pair)))
weekdays = st.sets(st.integers(0, 4), min_size=1).map(lambda found: tuple(sorted(found)))


def _some(values: tuple[str, ...], most: int) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), unique=True, max_size=most).map(tuple)


_shared = {
    "sector": st.sampled_from(SECTORS),
    "organisation": st.sampled_from(EMPLOYERS),
    "municipality": st.sampled_from(TOWNS),
    "days": days,
    "weekdays": weekdays,
    "topics": _some(TOPICS, 3),
    "wanted_sectors": _some(SECTORS, 2),
    "purpose": _some(PURPOSES, 2),
}
_host_fields = st.fixed_dictionaries(
    _shared
    | {
        "capacity": st.integers(1, 3),
        "min_interns": st.integers(1, 2),
        "wanted_role": st.sampled_from((None, "leder", "medarbejder")),
    }
)
_intern_fields = st.fixed_dictionaries(
    _shared
    | {
        "role": st.sampled_from((None, "leder", "medarbejder")),
        "wanted_regions": _some(AREAS, 2),
        "wanted_hosts": _some((*EMPLOYERS, "H0", "H1"), 3),
        "excluded_hosts": _some(EMPLOYERS, 1),
        "max_km": st.one_of(st.none(), st.integers(0, 300)),
        "placements": st.one_of(st.none(), st.integers(1, 3)),
        "waited": st.booleans(),
    }
)
_abroad = {"municipality": None, "place": "Prövestad", "country": "SE", "languages": ("sv", "en")}


@st.composite
def rounds(draw: st.DrawFn, most_hosts: int = 4, most_interns: int = 5) -> Signups:
    """A few hosts and interns of every kind, some abroad; ids H0…, I0…."""
    hosts = draw(st.lists(_host_fields, max_size=most_hosts))
    interns = draw(st.lists(_intern_fields, max_size=most_interns))
    travel = draw(st.integers(0, 3))
    hosts = [fields | (_abroad if number == travel else {}) for number, fields in enumerate(hosts)]
    for fields in hosts:
        fields["min_interns"] = min(fields["min_interns"], fields["capacity"])
    return Signups(
        tuple(host(f"H{number}", **fields) for number, fields in enumerate(hosts)),
        tuple(
            intern(f"I{number}", **(fields | ({"languages": ("da", "en")} if number % 2 else {})))
            for number, fields in enumerate(interns)
        ),
    )


levels = st.sampled_from(("require", "prefer", "ignore"))
settings_tables = st.fixed_dictionaries(
    {
        "programme": st.fixed_dictionaries(
            {"max_interns_per_host": st.integers(1, 3), "placements_per_intern": st.integers(1, 2)}
        ),
        "rules": st.fixed_dictionaries(
            dict.fromkeys(("regions", "sectors", "wanted_hosts", "role", "days", "distance", "language"), levels)
            | {"same_sector_per_host": st.integers(0, 2), "same_organisation_per_host": st.integers(0, 2)}
        ),
        "goals": st.fixed_dictionaries(
            {
                "order": st.permutations(("placed", "waited", "hosts_used", "worst_off", "points")),
                "seed": st.integers(0, 9),
            }
        ),
    }
)


_counted = {
    "region": ("Region Syddanmark", "Region Hovedstaden", "Jylland", "Udlandet", "Ukendt"),
    "sector": ("Stat", "region", "Kommune"),
    "municipality": ("Odense", "0101"),
    "organisation": ("Alfa", "beta A/S"),
}


@st.composite
def _quotas(draw: st.DrawFn) -> dict[str, object]:
    field = draw(st.sampled_from(tuple(_counted)))
    least = draw(st.sampled_from((0, 0, 1, 2)))
    room = draw(st.one_of(st.none(), st.integers(0, 3)))
    return {
        "side": draw(st.sampled_from(("host", "intern"))),
        "field": field,
        "value": draw(st.sampled_from(_counted[field])),
        "min": least,
        "max": None if room is None else least + room,
    }


@st.composite
def whole_rounds(draw: st.DrawFn, most_hosts: int = 4, most_interns: int = 5) -> tuple[Signups, Settings, Past]:
    """Every rule there is: travel groups, shares, quotas, placements, earlier rounds; some that nothing satisfies.

    Days are mostly wide and some rounds plain, so that not all pairs are forbidden from the start.
    """
    few = draw(rounds(most_hosts, most_interns))
    plain = draw(st.sampled_from(({}, {"wanted_sectors": (), "topics": (), "purpose": ()})))
    along = draw(st.sampled_from((0, 0, 1, 3)))
    hosts = [replace(one, min_interns=draw(st.integers(1, one.capacity)), **plain, **draw(_wide)) for one in few.hosts]
    interns = [
        replace(
            one, together_with=(draw(st.sampled_from(few.interns)).id,) if n < along else (), **plain, **draw(_wide)
        )
        for n, one in enumerate(few.interns)
    ]
    signups = Signups(tuple(hosts), tuple(interns))
    return signups, draw(_programmes()), draw(_pasts(signups))


_wide = st.sampled_from(({"days": Days(1, 5), "weekdays": (0, 1, 2, 3, 4)}, {"days": Days(2, 3)}, {}))


@st.composite
def _programmes(draw: st.DrawFn) -> Settings:
    tables = draw(settings_tables)
    few = draw(st.sampled_from((0.0, 0.0, 0.0, 0.5, 0.6667, 0.75, 0.9, 1.0)))
    order = draw(st.permutations(GOALS))
    tables["rules"] |= {
        "min_cross_sector_share": few,
        "together": draw(st.sampled_from(("same_host", "same_municipality", "ignore"))),
        "quota": draw(st.lists(_quotas(), max_size=2)),
    }
    tables["goals"]["order"] = order[: draw(st.sampled_from((6, 6, 6, 1, 2, 4)))]
    tables["programme"]["placements_per_intern"] = draw(st.integers(1, 3))
    return Settings.model_validate(tables)


@st.composite
def _pasts(draw: st.DrawFn, signups: Signups) -> Past:
    ids = [(host.id, intern.id) for host in signups.hosts for intern in signups.interns]
    if not ids:
        return Past()
    locked, banned, matched = (
        frozenset(draw(st.lists(st.sampled_from(ids), max_size=most))) for most in draw(st.sampled_from(_REMEMBERED))
    )
    return Past(locked, banned, matched)


_REMEMBERED = ((0, 0, 6), (0, 2, 6), (0, 4, 0), (1, 2, 6), (2, 0, 6), (4, 1, 3))
