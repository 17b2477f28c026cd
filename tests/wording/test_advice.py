"""Every kind of advice as a sentence."""

from dataclasses import replace

import pytest

from factories import host, intern
from praktik_cli.domain.advice import Advice, Advised, Change, GoalPrice
from praktik_cli.domain.report import AdviceLine
from praktik_cli.i18n import translator
from praktik_cli.wording.advice import advice_text, ask_text, contact_text, help_text, why_no_advice
from praktik_cli.wording.prices import no_prices_text, price_text
from samples import sample_run

T = translator("en")
HOST = host("H1", organisation="Kolding Kommune", unit="Borgerservice", contact_phone="00 11 22 33")
PETER = intern("I1", name="Peter Valmuekrog", organisation="Miljøstyrelsen")
ASTRID = intern("I2", name="Astrid Murstenplads")
QUOTA = {"side": "intern", "field": "region", "value": "Region Nordjylland", "min": 0, "max": 2}
NEW = {"region": "Region Nordjylland", "municipality": "0851", "sector": "region", "capacity": 3}


def line(kind: str, field: str, before: object, after: object, *, subject: str = "", loses=()) -> AdviceLine:
    change = Change(kind, subject, field, before, after)
    return AdviceLine(
        advice=Advice(change, 1, ("I2",), tuple(one.id for one in loses)),
        host=HOST if change.concerns == "host" else None,
        intern=PETER if change.concerns == "intern" else None,
        placed=(ASTRID,),
        loses=loses,
    )


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        (("capacity", "capacity", 1, 2), "With one more place at Kolding Kommune, Borgerservice (2 instead of 1)"),
        (
            ("host_days", "days", (4, 5), (3, 5)),
            "If Kolding Kommune, Borgerservice can take somebody for 3–5 days instead of 4–5 days",
        ),
        (
            ("host_weekdays", "weekdays", (0, 1), (0, 1, 4)),
            "If Kolding Kommune, Borgerservice can also take somebody on a Friday",
        ),
        (
            ("regions", "wanted_regions", ("Fyn",), ("Fyn", "Region Hovedstaden")),
            "If Peter Valmuekrog will also go to Region Hovedstaden",
        ),
        (("distance", "max_km", 20, 65), "If Peter Valmuekrog can travel 65 km instead of 20"),
        (("days", "days", (2, 2), (1, 2)), "If Peter Valmuekrog can come for 1–2 days instead of 2 days"),
        (("weekdays", "weekdays", (1,), (0, 1)), "If Peter Valmuekrog can also come on a Monday"),
    ],
)
def test_the_change_is_named_and_who_gets_a_place(said, begins):
    assert advice_text(line(*said), T) == f"{begins}, 1 more intern gets a place: Astrid Murstenplads."


def test_of_a_new_host_it_says_what_it_may_give():
    text = advice_text(line("new_host", "host", None, NEW), T)
    assert text == (
        "With a new host in Region Nordjylland (sector Region, 3 places, open all week for 1–5 days), for instance in "
        "Aalborg, up to 1 more intern gets a place, such as Astrid Murstenplads; "
        "who it is depends on the host's topics and days."
    )
    assert advice_text(line("new_host", "host", None, NEW, loses=(PETER,)), T).endswith(
        "Then Peter Valmuekrog could lose theirs."
    )


def test_an_intern_who_is_asked_hears_where_to():
    asked = replace(line("distance", "max_km", 20, 65), goes_to=(HOST,))
    assert advice_text(asked, T).endswith(
        "gets a place: Astrid Murstenplads. Peter Valmuekrog would go to Kolding Kommune, Borgerservice."
    )


def test_help_names_the_host_and_who_loses():
    alone = replace(line("weekdays", "weekdays", (1,), (0, 1)), goes_to=(HOST,))
    opening = "If Peter Valmuekrog can also come on a Monday, there is a place at Kolding Kommune, Borgerservice."
    assert help_text(alone, T) == opening
    assert help_text(replace(alone, loses=(ASTRID,)), T) == f"{opening} Astrid Murstenplads would lose the place."


@pytest.mark.parametrize(
    ("rule", "before", "after", "begins"),
    [
        ("same_sector_per_host", 2, 0, "Without the rule that a host gets at most 2 from one sector"),
        ("min_cross_sector_share", 0.5, 0.0, "Without the rule that at least 50% of the matches go across sectors"),
        ("quota", QUOTA, None, "Without the quota on matches with interns from Region Nordjylland"),
        ("max_interns_per_host", 1, 2, "If a host could get 2 interns instead of 1"),
    ],
)
def test_a_rule_is_named_with_its_number(rule, before, after, begins):
    assert advice_text(line("rule", f"rules.{rule}", before, after, subject=rule), T).startswith(f"{begins}, 1 more")


def test_who_would_lose_a_place_is_told():
    text = advice_text(line("capacity", "capacity", 1, 2, loses=(PETER,)), T)
    assert text.endswith("Astrid Murstenplads would get one, Peter Valmuekrog would lose theirs.")


def test_of_very_many_the_first_are_named():
    many = replace(line("capacity", "capacity", 1, 2), placed=(ASTRID,) * 20)
    assert advice_text(many, T).endswith("Astrid Murstenplads, and 8 more.")


def test_who_is_to_be_asked():
    asked = line("capacity", "capacity", 1, 2)
    assert (ask_text(asked, T), contact_text(asked)) == (
        "Kontakt H1, Kolding Kommune, Borgerservice",
        "h1@vaert.example\n00 11 22 33",
    )
    travels = line("distance", "max_km", 20, 65)
    assert (ask_text(travels, T), contact_text(travels)) == (
        "Peter Valmuekrog, Miljøstyrelsen",
        "i1@praktikant.example",
    )
    quota = line("rule", "rules.quota.0", QUOTA, None, subject="quota")
    removed = "Your own choice: remove [[rules.quota]] (number 1) from praktik.toml"
    assert (ask_text(quota, T), contact_text(quota)) == (removed, "")
    wish = line("rule", "rules.distance", "require", "prefer", subject="distance")
    assert ask_text(wish, T) == 'Your own choice: write [rules] distance = "prefer" in praktik.toml'
    limit = line("rule", "programme.max_interns_per_host", 1, 2, subject="max_interns_per_host")
    assert ask_text(limit, T) == "Your own choice: write [programme] max_interns_per_host = 2 in praktik.toml"
    assert contact_text(line("new_host", "host", None, NEW)) == ""


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"status": "optimal"}, "None of the changes"),
        ({"status": "feasible"}, "The search was stopped"),
        ({"status": "optimal", "unplaced": ()}, "Every intern has a place"),
        ({"advised": Advised(left_out="too_large")}, "praktik advise"),
        ({"advised": Advised(left_out="too_large")}, "so many pairs, or such rules"),
        ({"advised": Advised(left_out="clock")}, "--time-limit"),
        ({"advised": Advised(left_out="interrupted")}, "Ctrl-C"),
    ],
)
def test_why_there_is_no_advice(changes, says):
    assert says in why_no_advice(replace(sample_run(), **changes), T)


@pytest.mark.parametrize("before", ["same_host", "same_municipality"])
def test_who_travels_together_may_go_to_different_hosts_already(before):
    text = advice_text(line("rule", "rules.together", before, "ignore", subject="together"), T)
    assert text.startswith("If people who travel together were not kept together, ")


ONE = Advice(Change("capacity", "H1", "capacity", 1, 2), 1, ("I1",))


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"advised": Advised((ONE,))}, "so many pairs"),
        ({"advised": Advised((ONE,), prices=(GoalPrice("placed", 62, 62, {}),))}, ""),
        ({"advised": Advised(left_out="too_large")}, ""),
        ({"advised": Advised()}, ""),
    ],
)
def test_why_it_is_not_said_what_the_goals_cost(changes, says):
    text = no_prices_text(replace(sample_run(), **changes), T)
    assert (says in text, bool(text)) == (True, bool(says))


def test_what_a_goal_costs():
    assert price_text(GoalPrice("placed", 62, 62, {}), T) == "Costs the goals after it nothing."
    assert price_text(GoalPrice("placed", 62, 60, {"points": (4300, 4350)}), T) == (
        "If this goal did not count, the points in all could be 4,350 (now 4,300), "
        "but only 60 interns would get a place (now 62)."
    )
    assert price_text(GoalPrice("placed", 62, 62, {"points": (4300, 4350)}), T) == (
        "If this goal did not count, the points in all could be 4,350 (now 4,300)."
    )
