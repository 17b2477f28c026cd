"""The proofs that somebody has no place, as sentences."""

from dataclasses import replace

import pytest

from praktik_cli.domain.certificate import NearMiss, Price, TightSet
from praktik_cli.i18n import translator
from praktik_cli.wording.proofs import cost_sentences, left_out, near_sentences, proof_sentences, tight_text
from praktik_cli.wording.reasons import reason_to_pass_on
from samples import sample_report

EN = translator("en")


def line_of(**said):
    (line, *_) = sample_report().unplaced
    why = replace(line.why, **{"near": (), "near_count": {}} | said)
    return replace(line, why=why, intern=replace(line.intern, name="Ida Prøve", max_km=50))


def near(*misses, **count):
    host = next(iter(line_of().hosts))
    return near_sentences(line_of(near=tuple(NearMiss(host, *miss) for miss in misses), near_count=count), EN), host


def test_no_near_miss_is_no_sentence():
    assert near()[0] == []


def test_a_near_miss_says_by_how_much():
    label = next(iter(line_of().hosts.values())).label
    assert near(("days", 1), days=1)[0] == [f"1 host falls to one rule only, days do not fit: {label} (1 day too few)."]
    assert near(("distance", 12), distance=1)[0] == [
        f"1 host falls to one rule only, too far away: {label} (12 km beyond the 50 km)."
    ]
    assert near(("distance", None), distance=1)[0] == [f"1 host falls to one rule only, too far away: {label}."]


def test_of_many_near_misses_the_nearest_are_named():
    label = next(iter(line_of().hosts.values())).label
    (text,) = near(("days", 2), days=7)[0]
    assert text == f"7 hosts fall to one rule only, days do not fit. The nearest: {label} (2 days too few)."


def test_each_rule_has_its_sentence():
    sentences, _ = near(("days", 2), ("distance", 3), distance=1, days=1)
    assert ["too far away" in sentence for sentence in sentences] == [True, False]


@pytest.mark.parametrize(
    ("reason", "hosts", "text"),
    [
        (
            "hosts_full",
            1,
            "3 interns, Ida Prøve among them, can go nowhere but to this host, which can take 2 of them.",
        ),
        (
            "hosts_full",
            2,
            "3 interns, Ida Prøve among them, can go nowhere but to these 2 hosts, which together can take 2 of them.",
        ),
        (
            "tight_set",
            2,
            "It does not help to move those who are there: 3 interns, Ida Prøve among them, can go nowhere but to 2 "
            "hosts, which together can take 2 of them.",
        ),
    ],
)
def test_a_tight_set_is_told_with_the_person_in_it(reason, hosts, text):
    proof = TightSet(("I1", "I2", "I3"), tuple(f"H{n}" for n in range(hosts)), 2)
    line = replace(line_of(reason=reason), proof=proof)
    assert list(proof_sentences(line, EN)) == [text, "So one of them has to be left out."]


def test_a_shared_tight_set_is_told_without_a_name():
    proof = TightSet(("I1", "I2", "I3"), ("H1",), 1)
    assert tight_text(proof, EN) == "3 interns can go nowhere but to one host, which can take 1 of them."
    assert left_out(proof, EN) == "So 2 of them have to be left out."
    assert "to 2 hosts, which together" in tight_text(replace(proof, hosts=("H1", "H2")), EN)


def test_nothing_is_proven_where_there_is_no_proof():
    assert list(proof_sentences(line_of(reason="open_place"), EN)) == []


def test_what_can_be_passed_on_names_nobody_else():
    price = Price({"placed": 4, "points": 9}, {"placed": 4, "points": 7}, ("P1",), (line_of().intern.id,))
    line = line_of(reason="would_cost", price=price)
    other = line.interns["P1"].name
    assert list(cost_sentences(line, EN)) == [
        f"A place for Ida Prøve would cost {other} the place and 2 points in all."
    ]
    assert other not in reason_to_pass_on(line, EN)
    assert "would cost somebody else the place" in reason_to_pass_on(line, EN)


def test_where_the_cost_would_prove_it_and_is_not_known_it_says_where_to_ask():
    (where,) = cost_sentences(line_of(reason="would_cost"), EN)
    assert where.endswith(f"praktik explain {line_of().intern.id}")
    assert list(cost_sentences(line_of(reason="no_admissible_host"), EN)) == []
