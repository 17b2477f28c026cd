"""Each demand of a clash in a sentence, and what can be changed about it."""

from dataclasses import replace

import pytest

from factories import host, intern
from praktik_cli.domain.clash import Demand
from praktik_cli.domain.signup import Signups
from praktik_cli.i18n import translator
from praktik_cli.settings import Quota, Rules, Settings
from praktik_cli.verifying.pair_rules import RULES as PAIR_RULES
from praktik_cli.wording.clashes import change_text, demand_text

DA, EN = translator("da"), translator("en")
SIGNUPS = Signups(
    (host("H1", organisation="Prøvekøbing Kommune", unit="Havnen", capacity=2, min_interns=2),),
    (intern("I1", name="Anna Prøve", together_with=("Bo Prøve",)), intern("I2", name="Bo Prøve")),
)
SETTINGS = Settings(
    rules=Rules(
        min_cross_sector_share=0.725,
        quota=(
            Quota(side="host", field="sector", value="Statslig", min=2, max=4),
            Quota(side="intern", field="region", value="Region Nordjylland", min=5),
        ),
    )
)
RULES = (
    "locked",
    "banned",
    "quota",
    "min_cross_sector_share",
    "capacity",
    "same_sector_per_host",
    "same_organisation_per_host",
    "min_interns",
    "placements",
    "overlapping_days",
    "together",
    *PAIR_RULES,
)


def told(demand, t=EN, settings=SETTINGS):
    return demand_text(demand, SIGNUPS, settings, t), change_text(demand, settings, t)


def test_a_quota_that_wants_more_than_there_is():
    demand = Demand("quota", quota=1, wanted=5, possible=3)
    assert told(demand, DA) == (
        "Kvote 2 vil have mindst 5 match med praktikanter fra Region Nordjylland; højst 3 er mulige.",
        "Sæt min i [[rules.quota]] 2 ned til 3.",
    )
    assert told(demand)[0] == (
        "Quota 2 wants at least 5 matches with interns from Region Nordjylland; 3 is the most possible."
    )
    assert told(replace(demand, possible=None))[1] == "Change [[rules.quota]] 2."


def test_a_quota_that_wants_fewer_than_there_must_be():
    demand = Demand("quota", quota=0, wanted=4, possible=6)
    assert told(demand) == (
        "Quota 1 wants at most 4 matches with hosts of the sector State; 6 is the least possible.",
        "Raise max in [[rules.quota]] 1 to 6.",
    )
    assert "at most 4" in told(replace(demand, possible=None))[0]
    assert "at least 2" in told(Demand("quota", quota=0, wanted=2))[0]


@pytest.mark.parametrize(
    ("demand", "text"),
    [
        (Demand("locked", host="H1", intern="I1"), "Anna Prøve at Prøvekøbing Kommune, Havnen must be a match"),
        (Demand("min_cross_sector_share"), "At least 72.5% of the matches must go across sectors."),
        (Demand("capacity", host="H1"), "Prøvekøbing Kommune, Havnen has places for 2 interns."),
        (Demand("capacity", host="H1", wanted=1), "Prøvekøbing Kommune, Havnen has places for 1 intern."),
        (Demand("same_sector_per_host"), "A host gets at most 2 interns from one sector."),
        (Demand("same_organisation_per_host", host="H1"), "Prøvekøbing Kommune, Havnen gets at most 1 intern from one"),
        (Demand("min_interns", host="H1"), "Prøvekøbing Kommune, Havnen takes at least 2 interns, or nobody."),
        (Demand("placements", intern="I1"), "Anna Prøve visits at most 1 host."),
        (Demand("overlapping_days", intern="I1"), "The placements of Anna Prøve need days of their own."),
        (Demand("together", intern="I2"), "Anna Prøve and Bo Prøve travel together"),
        (Demand("distance", host="H1", intern="I2"), "Bo Prøve and Prøvekøbing Kommune, Havnen cannot be a match: too"),
        (Demand("distance"), "Pairs are no match where this holds: too far away."),
    ],
)
def test_a_demand_names_its_people(demand, text):
    assert told(demand)[0].startswith(text)


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("t", [DA, EN], ids=["da", "en"])
@pytest.mark.parametrize("people", [{}, {"host": "H1"}, {"intern": "I1"}, {"host": "H1", "intern": "I1"}])
def test_every_rule_has_its_words_with_and_without_people(rule, t, people):
    demand = Demand(rule, quota=0 if rule == "quota" else None, **people)
    for text in told(demand, t):
        assert text
        assert "{" not in text
        assert not text.startswith((" ", ":"))
        assert "  " not in text
