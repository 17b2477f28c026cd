"""Random small rounds for the tests of properties."""

from hypothesis import strategies as st

from factories import host, intern
from praktik_cli.domain.signup import Days, Signups

SECTORS = ("stat", "region", "kommune", "selvejende")
TOWNS = ("0101", "0461", "0751", "0813", "0360")
EMPLOYERS = ("Alfa", "Beta", "Gamma", "Delta")
TOPICS = ("Ledelse", "Digitalisering", "Jura", "Kultur", "Byudvikling")
PURPOSES = ("network", "inspiration", "solution")
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
