"""What is said of those who would rather have each other."""

from dataclasses import replace

import pytest

from praktik_cli.domain.quality import BlockingPair
from praktik_cli.explaining.blocking import LOTTERY, NOT_PROVEN
from praktik_cli.explaining.swap_goals import GOALS
from praktik_cli.explaining.swap_rules import RULES
from praktik_cli.i18n import translator
from praktik_cli.wording.rather import rather_summary, rather_texts
from samples import sample_report

EN = translator("en")
PAIR = BlockingPair("V1", "P1", 12, 7, leaves="V2", ousts="P2", because="placed", change=-3)
REPORT = sample_report()


def quality(*because, **changes):
    return replace(REPORT.quality, blocking=tuple(replace(PAIR, because=name) for name in because), **changes)


def said(**changes):
    report = replace(REPORT, quality=replace(REPORT.quality, blocking=(replace(PAIR, **changes),)))
    (text,) = rather_texts(report, 5, EN)
    return text


@pytest.mark.parametrize("because", [*RULES, *GOALS, LOTTERY, NOT_PROVEN])
def test_every_explanation_has_words_for_one_and_for_many(because):
    assert said(because=because).because
    assert "1 " in rather_summary(quality(because), EN).partition("have.")[2]


def test_one_pair_in_words():
    text = said()
    assert (text.intern, text.host) == ("Agnete Prøvholm", "Prøvekøbing Kommune, Borgerservice")
    assert (text.intern_gain, text.host_gain) == (7, 12)
    assert text.because == "Børge Testlund would have no place"
    assert said(because="hosts_used").because == "Region Eksempel would get nobody"
    assert said(because="points").because == "the points in all would fall by 3"


def test_no_more_than_asked_for():
    report = replace(REPORT, quality=quality("placed", "placed", "points"))
    assert len(rather_texts(report, 2, EN)) == 2


def test_the_summary_counts_each_explanation():
    text = rather_summary(quality("points", "placed", "placed"), EN)
    assert text.startswith("By their own wishes, 3 pairs")
    assert text.endswith("come first: 2 would cost somebody a place and 1 would lower the points in all.")


def test_what_is_not_proven_is_not_said_to_have_a_reason():
    text = rather_summary(quality(NOT_PROVEN, NOT_PROVEN), EN)
    assert "come first" not in text
    assert "2 of them may be better for all" in text


def test_none_and_not_looked_for_are_told_apart():
    assert rather_summary(quality(), EN).startswith("No intern and host would")
    assert "does not look" in rather_summary(quality(is_searched=False), EN)
