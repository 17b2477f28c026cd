"""Each kind of change, carried out."""

import pytest

from factories import host, intern
from praktik_cli.advising.changes import apply
from praktik_cli.domain.advice import Change
from praktik_cli.domain.signup import Days, Signups
from praktik_cli.settings import Settings

SIGNUPS = Signups(
    (host("A", weekdays=(0, 1)), host("B")),
    (intern("A", wanted_regions=("Fyn",), max_km=20, days=Days(3, 4)), intern("C", weekdays=(2,))),
)


def changed(kind: str, subject: str, field: str, before: object, after: object) -> tuple[Signups, Settings]:
    return apply(Change(kind, subject, field, before, after), SIGNUPS, Settings())


@pytest.mark.parametrize(
    ("kind", "field", "before", "after", "value"),
    [
        ("capacity", "capacity", 1, 2, 2),
        ("host_days", "days", (1, 5), (1, 4), Days(1, 4)),
        ("host_weekdays", "weekdays", (0, 1), (0, 1, 4), (0, 1, 4)),
        ("regions", "wanted_regions", ("Fyn",), ("Fyn", "Region Hovedstaden"), ("Fyn", "Region Hovedstaden")),
        ("distance", "max_km", 20, 65, 65),
        ("days", "days", (3, 4), (2, 4), Days(2, 4)),
        ("weekdays", "weekdays", (0, 1, 2, 3, 4), (0, 1), (0, 1)),
    ],
)
def test_one_sign_up_changes_and_nothing_else(kind, field, before, after, value):
    change = Change(kind, "A", field, before, after)
    signups, settings = apply(change, SIGNUPS, Settings())
    mine, same = (signups.hosts, signups.interns) if change.concerns == "host" else (signups.interns, signups.hosts)
    was, still = (SIGNUPS.hosts, SIGNUPS.interns) if change.concerns == "host" else (SIGNUPS.interns, SIGNUPS.hosts)
    assert getattr(mine[0], field) == value
    assert (mine[1], same, settings) == (was[1], still, Settings())
    assert {name for name in was[0].__dataclass_fields__ if getattr(was[0], name) != getattr(mine[0], name)} == {field}


def test_a_new_host_is_open_and_nobodys():
    after = {"region": "Region Nordjylland", "municipality": "0851", "sector": "region", "capacity": 3}
    signups, _ = changed("new_host", "", "host", None, after)
    (found,) = [one for one in signups.hosts if one.id not in {"A", "B"}]
    assert (found.municipality, found.sector, found.capacity, found.days) == ("0851", "region", 3, Days(1, 5))
    assert found.organisation not in {one.organisation for one in (*SIGNUPS.hosts, *SIGNUPS.interns)}
    assert (found.contact_name, found.contact_email, found.wanted_sectors, found.weekdays) == (
        "",
        "",
        (),
        (0, 1, 2, 3, 4),
    )


def test_two_new_hosts_are_two():
    after = {"region": "Region Nordjylland", "municipality": "0851", "sector": "region", "capacity": 3}
    change = Change("new_host", "", "host", None, after)
    once, settings = apply(change, SIGNUPS, Settings())
    twice, _ = apply(change, once, settings)
    assert len({one.id for one in twice.hosts}) == 4
    assert len({one.organisation for one in twice.hosts}) == 4


@pytest.mark.parametrize(
    ("field", "before", "after"),
    [
        ("rules.same_sector_per_host", 2, 0),
        ("rules.distance", "require", "prefer"),
        ("rules.min_cross_sector_share", 0.5, 0.0),
        ("rules.together", "same_host", "ignore"),
        ("programme.max_interns_per_host", 1, 2),
    ],
)
def test_a_rule_gets_its_new_value(field, before, after):
    part, name = field.split(".")
    settings = Settings.model_validate({part: {name: before}})
    signups, now = apply(Change("rule", name, field, before, after), SIGNUPS, settings)
    assert signups is SIGNUPS
    assert now == Settings.model_validate({part: {name: after}})


def test_one_quota_goes_and_the_others_stay():
    quotas = [{"side": "host", "field": "sector", "value": value, "max": 1} for value in ("stat", "region", "kommune")]
    settings = Settings.model_validate({"rules": {"quota": quotas}})
    _, now = apply(Change("rule", "quota", "rules.quota.1", quotas[1], None), SIGNUPS, settings)
    assert [quota.value for quota in now.rules.quota] == ["stat", "kommune"]


def test_nobody_is_changed_who_is_not_there():
    with pytest.raises(KeyError):
        changed("capacity", "C", "capacity", 1, 2)
