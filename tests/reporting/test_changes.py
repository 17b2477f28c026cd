"""What changed since the last round, on the terminal."""

from dataclasses import replace

import pytest

from factories import intern
from praktik_cli.building.problem import build
from praktik_cli.domain.changes import ChangeLine, Ended
from praktik_cli.domain.earlier import Earlier
from praktik_cli.domain.reading import InputFile
from praktik_cli.domain.report import MatchReport
from praktik_cli.explaining.report import report_of
from praktik_cli.i18n import translator
from praktik_cli.reporting.changes import MOST_SHOWN, changes_section
from praktik_cli.reporting.layout import page
from praktik_cli.reporting.match_report import match_report
from praktik_cli.settings import Settings
from samples import SIGNUPS, sample_reading, sample_report, sample_run

# P1 and P4 stay, P4 on other days; P2 was declined and P3 is elsewhere; P5 had a host that is gone, as P9 is.
EARLIER = Earlier(
    InputFile("signups-matches.xlsx", "cd" * 32),
    proposed=(("V1", "P1"), ("V2", "P3"), ("V3", "P2"), ("V4", "P4"), ("V5", "P9"), ("V9", "P5")),
    declined=(("V3", "P2"),),
    days=(("V1", "P1", (0, 1, 2, 3, 4)), ("V4", "P4", (0, 1))),
    unplaced=(),
)


def later(earlier: Earlier = EARLIER) -> MatchReport:
    run = replace(sample_run(), earlier=earlier)
    return report_of(run, sample_reading("en"), build(SIGNUPS, Settings(), earlier.past(SIGNUPS)))


@pytest.mark.parametrize("width", [80, 120])
def test_who_is_to_be_told(width, shown, golden):
    golden(f"changes-en-{width}", shown(page(changes_section(later(), translator("en"))), width))


def test_a_first_round_says_nothing_of_changes(shown):
    text = shown(match_report(sample_report("en"), translator("en"), outputs=None), 120)
    assert "since the last round" not in text


def test_where_nothing_changed_one_line_says_so(shown):
    run = sample_run()
    same = tuple((match.host, match.intern) for match in run.matches)
    words = shown(changes_section(later(Earlier(EARLIER.workbook, proposed=same)), translator("en")), 120)
    assert "Nothing has changed since the last round." in words
    assert "Nobody needs a new letter." in words


def test_of_many_the_rest_is_counted(shown):
    report = later()
    lines = tuple(
        ChangeLine(intern(f"I{n}"), "freed", (Ended("V1", f"I{n}", "declined"),), (), (), ())
        for n in range(MOST_SHOWN + 2)
    )
    many = replace(report, changes=replace(report.changes, lines=lines))
    text = shown(changes_section(many, translator("en")), 120)
    assert text.count("was declined") == MOST_SHOWN
    assert "and 2 more, in the workbook's sheet Changes." in text
