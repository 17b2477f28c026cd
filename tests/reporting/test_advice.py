"""What would help and what the goals cost, on the terminal."""

from dataclasses import replace

import pytest

from praktik_cli.building.problem import build
from praktik_cli.domain.advice import Advice, Advised, Change, GoalPrice
from praktik_cli.domain.report import MatchReport
from praktik_cli.explaining.report import report_of
from praktik_cli.i18n import translator
from praktik_cli.reporting.advice import advice_section
from praktik_cli.reporting.match_report import advice_report, match_report
from praktik_cli.settings import Settings
from samples import SIGNUPS, sample_reading, sample_run

ADVICE = tuple(
    Advice(Change("capacity", host, "capacity", 1, 2), 1, ("P5",)) for host in ("V1", "V2", "V3", "V4", "V5", "V1")
)
PRICES = (GoalPrice("placed", 4, 4, {}), GoalPrice("worst_off", 30, 20, {"points": (200, 220)}))


def advised(advice: tuple[Advice, ...] = ADVICE) -> MatchReport:
    run = replace(sample_run(), status="optimal", advised=Advised(advice, PRICES))
    return report_of(run, sample_reading("en"), build(SIGNUPS, Settings()))


@pytest.mark.parametrize("width", [80, 120])
def test_every_piece_stands_with_who_is_to_be_asked(width, shown):
    text = shown(advice_report(advised(), translator("en"), "run-matches.json"), width)
    words = " ".join(text.split())
    assert words.count("1 more intern gets a place: Ea Testmark.") == 6
    assert "6. With one more place" in words
    assert "v2@vaert.example" in words
    assert "could be 220 (now 200), but the lowest points would only be 20 (now 30)." in words
    assert "run-matches.json · made" in words
    assert max(map(len, text.splitlines())) <= width


def test_the_report_of_a_match_names_a_few(shown):
    words = " ".join(shown(match_report(advised(), translator("en"), outputs=None), 120).split())
    assert words.count("more intern gets a place") == 5
    assert "and 1 more, in the workbook's sheet Advice." in words


def test_the_few_are_of_every_kind(shown):
    rule = Advice(Change("rule", "same_sector_per_host", "rules.same_sector_per_host", 2, 0), 1, ("P5",))
    words = " ".join(shown(match_report(advised((*ADVICE, rule)), translator("en"), outputs=None), 120).split())
    assert words.count("more intern gets a place") == 5
    assert "7. Without the rule that a host gets at most 2 from one sector" in words
    assert "5. With" not in words


def test_where_nothing_helps_it_says_so(shown):
    assert "None of the changes" in shown(advice_section(advised(()), translator("en")), 120)


def test_where_all_are_placed_the_report_of_a_match_says_nothing(shown):
    placed = replace(advised(()), unplaced=())
    assert "What would help" not in shown(match_report(placed, translator("en"), outputs=None), 120)
