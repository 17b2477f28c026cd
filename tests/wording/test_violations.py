"""Every rule that a match workbook can break has its sentence, with the people and the numbers."""

import re

import pytest

from factories import host, intern
from praktik_cli.domain.matchbook import MatchBook, RowFault
from praktik_cli.domain.signup import Days, Signups
from praktik_cli.i18n import translator
from praktik_cli.settings import Settings
from praktik_cli.verifying.earned import Earned
from praktik_cli.verifying.edits import Edit, GoalChange
from praktik_cli.verifying.goals import GOALS
from praktik_cli.verifying.pair_rules import RULES
from praktik_cli.verifying.problems import Violation
from praktik_cli.verifying.sides import HOST_RULES
from praktik_cli.wording.edits import cost_text, difference_text, edit_text, rows_text, signed
from praktik_cli.wording.matchrows import row_mend, row_text
from praktik_cli.wording.rule_words import WORDS
from praktik_cli.wording.violations import mend_text, violation_text

EN = translator("en")
SIGNUPS = Signups(
    (
        host("H1", organisation="Alfa", unit="Skole", capacity=2, min_interns=2, days=Days(3, 5)),
        host("H2", organisation="Beta", municipality=None, country="SE"),
        host("H3", organisation="Delta", weekdays=("mon",)),
    ),
    (
        intern("I1", name="Ane", organisation="Alfa", max_km=1234, days=Days(1, 2)),
        intern("I2", name="Bo", organisation="Alfa", sector="region"),
        intern("I3", name="Eva", organisation="Gamma", sector="region"),
        intern("I4", name="Ulla", organisation="Gamma", weekdays=("tue",)),
    ),
)
OTHERS = {"placements", "same_pair_twice", "overlapping_days", "together", "min_cross_sector_share", "unknown_signup"}
PAST = {"locked", "banned"}


def earned(**rules):
    return Earned(SIGNUPS, Settings.model_validate({"rules": rules}))


def text(violation, **rules):
    return violation_text(violation, earned(**rules), EN)


def test_every_rule_has_its_sentence():
    assert set(WORDS) == set(RULES) | set(HOST_RULES) | OTHERS | PAST | {"points"}


@pytest.mark.parametrize("rule", [*WORDS, *GOALS])
def test_every_sentence_is_whole(rule):
    both = Violation(rule, ("H1",), ("I1", "I2"), 4, 3) if rule in WORDS else Violation(rule, claimed=4, found=3)
    for sentence in (text(both), mend_text(both, earned(), EN)):
        assert re.match(r"[A-Z0-9].*[.)]$", sentence), sentence
        assert "{" not in sentence


@pytest.mark.parametrize(
    ("violation", "said"),
    [
        (Violation("own_organisation", ("H1",), ("I1",)), "Ane works at Alfa"),
        (Violation("days", ("H1",), ("I1",)), "Ane at Alfa, Skole needs 3 days, but at most 2 days fits them both."),
        (Violation("days", ("H3",), ("I4",)), "Ulla and Delta have no day in common."),
        (Violation("distance", ("H1",), ("I1",)), "who travels 1,234 km at most"),
        (Violation("distance", ("H2",), ("I1",)), "is not known"),
        (Violation("capacity", ("H1",), ("I1", "I2", "I3")), "2 interns, and gets 3 interns: Ane, Bo, and Eva."),
        (Violation("same_sector_per_host", ("H1",), ("I1", "I2", "I3")), "gets Bo and Eva from the same sector"),
        (Violation("same_organisation_per_host", ("H1",), ("I1", "I2", "I3")), "Ane and Bo from the same workplace"),
        (Violation("min_interns", ("H1",), ("I1",)), "at least 2 interns, or nobody, and gets 1 intern: Ane."),
        (Violation("placements", ("H1", "H2"), ("I1",)), "Ane has 2 hosts (Alfa, Skole and Beta), but visits 1 host"),
        (Violation("together", ("H1",), ("I1", "I2")), "Ane and Bo travel together"),
        (Violation("unknown_signup", ("H9",), ("I1",)), "H9 and Ane are a match, but not both"),
        (Violation("points", ("H1",), ("I1",), 55, 32), "55 points. The pair earns 32."),
        (Violation("points", claimed=55, found=32), "“Points in all”: 55 is claimed, 32 is reached."),
    ],
)  # fmt: skip
def test_the_people_and_the_numbers_are_named(violation, said):
    assert said in text(violation)


def test_the_rules_of_the_round_are_named():
    quota = [{"side": "intern", "field": "region", "value": "Region Nordjylland", "min": 2, "max": 3}]
    most, least = (Violation("quota", claimed=claimed, found=found, quota=0) for claimed, found in ((3, 4), (2, 1)))
    assert text(most, quota=quota).startswith("Quota 1 allows at most 3 matches with interns from Region Nordjylland.")
    assert text(least, quota=quota).endswith("There are 1.")
    assert "asks for at least 2" in text(least, quota=quota)
    share = Violation("min_cross_sector_share", claimed=5, found=4)
    assert text(share, min_cross_sector_share=0.725) == "4 of the matches go across sectors. At least 5 must (72.5%)."
    apart = Violation("together", ("H1",), ("I1", "I2"))
    assert "same municipality" in text(apart, together="same_municipality")


BOOK = MatchBook("a.xlsx", "Match", ())


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (RowFault("unknown_signup", ("X8",), "host", "V9", "V1"), "Nearest right value: V1."),
        (RowFault("names_disagree", ("A8", "X8"), "intern", "Bo", own="Ane"), "but by Match!X8 the intern is Ane"),
        (
            RowFault("names_disagree", ("A8", "X8"), "host", "Alfa", own="Beta", against=("X8", "S8"), partner="Bo"),
            "If Bo is to go to Alfa, clear X8 and S8; if not, correct A8.",
        ),
        (
            RowFault("names_disagree", ("B8", "Y8"), "intern", "Bo", own="Ane", against=("Y8",), partner="Alfa"),
            "If Bo is to go to Alfa, clear Y8; if not, correct B8.",
        ),
        (
            RowFault("names_disagree", ("B8", "Y8"), "intern", "Bo", own="Ane", against=("Y8",)),
            "If “Bo” is right, clear Y8; if not, correct B8.",
        ),
        (RowFault("several_signups", ("A8",), "host", "Alfa", others=("a", "b")), "several hosts: a and b."),
        (RowFault("several_signups", ("A8",), "host", "Alfa"), "Write the id, the e-mail or the unit"),
        (RowFault("several_signups", ("B8",), "intern", "Bo"), "Write the id, the e-mail or the workplace"),
        (RowFault("left_out_signup", ("A8",), "host", "Alfa"), "left out of the sign-ups"),
        (RowFault("nobody_named", ("A8",), "intern"), "The row names no intern."),
        (RowFault("unknown_status", ("M8",), "", "afvsit", "afvist"), "Choose one of: proposed, accepted, declined."),
    ],
)  # fmt: skip
def test_a_row_that_cannot_be_understood_says_why_and_what_would_mend_it(fault, said):
    assert said in f"{row_text(fault, BOOK, EN)} {row_mend(fault, EN)}"


def test_edits_are_told_with_their_points():
    moved = Edit("moved", "H2", "I1", 32, "B7", before_host="H1", before_points=55, difference={"region": -23})
    assert edit_text(moved, earned(), EN) == "Ane goes to Beta (32 points) instead of Alfa, Skole (55 points): −23."
    assert difference_text(moved, EN) == "Region −23"
    stale = Edit("stale_points", "H2", "I1", 32, "J7", shown=55)
    assert edit_text(stale, earned(), EN) == "Ane at Beta: the row still shows 55 points; the pair earns 32."
    assert edit_text(Edit("removed", "H9", "I9", 1), earned(), EN) == "I9 at H9 is gone (1 point)."
    assert [signed(number, EN) for number in (1234, 0, -5)] == ["+1,234", "0", "−5"]


@pytest.mark.parametrize(
    ("change", "is_ok", "has_edits", "said"),
    [
        (None, True, False, "The matches are those of the run."),
        (None, True, True, "The changes are free"),
        (GoalChange("placed", 4, 3), True, True, "The changes cost: Interns placed falls from 4 to 3."),
        (GoalChange("placed", 3, 4), True, True, "The changes gain"),
        (GoalChange("placed", 3, 4), False, True, "but rules are broken for it"),
    ],
)
def test_what_edits_cost_is_said_honestly(change, is_ok, has_edits, said):
    assert said in cost_text(change, EN, is_ok=is_ok, has_edits=has_edits)


def test_a_move_for_the_same_points_says_so():
    moved = Edit(
        "moved", "H2", "I1", 45, "B7", before_host="H1", before_points=45, difference={"region": 2, "topics": -2}
    )
    assert edit_text(moved, earned(), EN) == "Ane goes to Beta instead of Alfa, Skole, for the same points (45 points)."


def test_of_very_many_rows_the_first_are_named():
    assert rows_text(range(1, 4), EN) == "1, 2, and 3"
    assert rows_text(range(1, 41), EN).endswith("20, and 20 more")
