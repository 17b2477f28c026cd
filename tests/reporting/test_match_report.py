import re
from dataclasses import replace
from pathlib import Path

import pytest

from factories import host, intern
from praktik_cli.domain.report import CrossTable, HostLine, MatchReport, WishRanks
from praktik_cli.domain.run import NoRoom
from praktik_cli.domain.solution import GoalResult
from praktik_cli.i18n import translator
from praktik_cli.reporting.match_report import match_report
from praktik_cli.reporting.outputs import Outputs
from samples import sample_report

OUTPUTS = Outputs(Path("signups-matches.json"), Path("signups-matches.xlsx"), Path("praktik.toml"))


def proven(report: MatchReport) -> MatchReport:
    goals = tuple(replace(goal, bound=goal.value) for goal in report.run.goals)
    goals = (*goals, GoalResult("lottery", 123456789, 123456789, "cp-sat", 0.2))
    return replace(report, run=replace(report.run, status="optimal", goals=goals))


def without_matches(report: MatchReport) -> MatchReport:
    counts = {**report.run.counts, "placed": 0, "unplaced": 6, "hosts_used": 0}
    nothing = CrossTable((), (), ())
    distribution = tuple(replace(row, placed=0, matches=0) for row in report.quality.distribution)
    return replace(
        report,
        run=replace(report.run, matches=(), counts=counts),
        matches=(),
        hosts=tuple(replace(line, interns=()) for line in report.hosts),
        sector_mix=nothing,
        region_mix=nothing,
        wishes=WishRanks((0, 0), 0, 3, 3),
        cross_sector_share=None,
        quality=replace(report.quality, distribution=distribution),
    )


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("width", [80, 120])
def test_whole_report(language, width, shown, golden):
    report = match_report(sample_report(language), translator(language), outputs=OUTPUTS)
    golden(f"match-{language}-{width}", shown(report, width))


def test_proven_report(shown, golden):
    golden("match-proven-en-80", shown(match_report(proven(sample_report()), translator("en"), outputs=OUTPUTS)))


def test_report_without_matches(shown, golden):
    report = without_matches(sample_report())
    golden("match-none-en-80", shown(match_report(report, translator("en"), outputs=None)))


@pytest.mark.parametrize("width", [20, 30, 40, 60, 79, 80, 100, 120, 200])
def test_nothing_is_cut_or_too_wide(width, shown):
    text = shown(match_report(sample_report(), translator("en"), outputs=OUTPUTS), width)
    assert "…" not in text
    assert all(len(line) <= min(width, 120) for line in text.splitlines())
    words = "".join(text.split())
    for line in sample_report().unplaced:
        assert "".join(line.intern.name.split()) in words


@pytest.mark.parametrize("width", [80, 120])
def test_lines_end_without_blanks(width, shown):
    lines = shown(match_report(sample_report(), translator("en"), outputs=OUTPUTS), width).splitlines()
    assert all(line == line.rstrip() for line in lines)


def test_colour_says_nothing_that_the_text_does_not(shown):
    report = match_report(sample_report(), translator("en"), outputs=OUTPUTS)
    coloured = shown(report, 80, colour=True)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == shown(report, 80)


def test_says_what_is_not_proven_and_by_how_much(shown):
    text = " ".join(shown(match_report(sample_report(), translator("en"), outputs=None)).split())
    assert "327 gap 4 (1.2%)" in text
    assert "4 of 5 goals are proven." in text
    assert "323 found, 327 at the very most, a gap of 4 (1.2%)." in text
    assert "match again with more time" in text
    assert "Every goal is proven" not in text


@pytest.mark.parametrize(
    ("stopped", "words"),
    [(None, "The best that was found"), ("clock", "The time was up"), ("interrupt", "Stopped with Ctrl-C")],
)
def test_says_why_it_was_stopped(stopped, words, shown):
    report = sample_report()
    report = replace(report, run=replace(report.run, stopped=stopped))
    assert words in shown(match_report(report, translator("en"), outputs=None))


def test_says_that_every_goal_is_proven(shown):
    text = shown(match_report(proven(sample_report()), translator("en"), outputs=None))
    assert "Every goal is proven" in text
    assert "gap" not in text
    assert "lottery that anyone can recompute (seed 1)" in " ".join(text.split())


def test_a_lottery_that_was_stopped_is_told(shown):
    report = proven(sample_report())
    stopped = GoalResult("lottery", 10, 11, "cp-sat", 0.2)
    report = replace(report, run=replace(report.run, status="feasible", goals=(*report.run.goals[:-1], stopped)))
    assert "was stopped before its end" in shown(match_report(report, translator("en"), outputs=None))


def test_a_value_of_nothing_has_no_gap_in_percent(shown):
    report = sample_report()
    goals = (GoalResult("waited", 0, 2, "cp-sat", 0.1),)
    text = shown(match_report(replace(report, run=replace(report.run, goals=goals)), translator("en"), outputs=None))
    goals_shown = text.split("Sectors")[0]
    assert "gap 2" in goals_shown
    assert "%" not in goals_shown


def test_counts_matches_where_interns_visit_several_hosts(shown):
    report = sample_report()
    run = replace(report.run, counts={**report.run.counts, "placed": 3})
    text = shown(match_report(replace(report, run=run), translator("en"), outputs=None))
    assert "4 matches in all: some interns visit several hosts." in " ".join(text.split())


def test_long_list_of_free_hosts_ends_with_an_exact_count(shown):
    lines = tuple(HostLine(host(f"H{n:03}"), 1, ()) for n in range(143))
    text = shown(match_report(replace(sample_report(), hosts=lines), translator("en"), outputs=None))
    assert "Prøveværten H019" in text
    assert "Prøveværten H020" not in text
    assert "and 123 more hosts, in the workbook's sheet Hosts." in text


def test_twenty_free_hosts_are_all_shown(shown):
    lines = tuple(HostLine(host(f"H{n:03}"), 1, ()) for n in range(20))
    text = shown(match_report(replace(sample_report(), hosts=lines), translator("en"), outputs=None))
    assert "Prøveværten H019" in text
    assert "more host" not in text


def test_no_free_place_no_section(shown):
    report = replace(sample_report(), hosts=(HostLine(host("H1"), 1, (intern("I1"),)),))
    assert "Hosts with free places" not in shown(match_report(report, translator("en"), outputs=None))


def test_everybody_placed_no_section(shown):
    report = replace(sample_report(), unplaced=())
    assert "Without a place" not in shown(match_report(report, translator("en"), outputs=None))


def test_an_intern_with_very_many_full_hosts_points_to_the_workbook(shown):
    report = sample_report()
    line = report.unplaced[0]
    hosts = {f"H{n}": host(f"H{n}") for n in range(10)}
    why = replace(line.why, no_room=tuple(NoRoom(key, "full", ()) for key in hosts))
    text = shown(
        match_report(replace(report, unplaced=(replace(line, why=why, hosts=hosts),)), translator("en"), outputs=None)
    )
    words = " ".join(text.split())
    assert "10 hosts are possible. The workbook's sheet Not matched says of each why it had no room." in words
    assert "Prøveværten H9" not in words


def test_hosts_that_even_the_workbook_only_counts_are_not_passed_over(shown):
    report = sample_report()
    line = report.unplaced[0]
    hosts = {f"H{n}": host(f"H{n}") for n in range(10)}
    why = replace(line.why, no_room=tuple(NoRoom(key, "full", ()) for key in hosts), more={"full": 4000})
    report = replace(report, unplaced=(replace(line, why=why, hosts=hosts),))
    words = " ".join(shown(match_report(report, translator("en"), outputs=None)).split())
    assert (
        "4,010 hosts are possible. The workbook's sheet Not matched says why of the 10 with the most points, "
        "and counts the others." in words
    )


def test_without_findings_there_is_nothing_about_the_sign_ups(shown):
    report = sample_report()
    report = replace(report, reading=replace(report.reading, findings=(), left_out=()))
    text = shown(match_report(report, translator("en"), outputs=OUTPUTS))
    assert "Sign-ups ─" not in text
    assert "praktik check" not in text


def test_a_report_shown_again_names_only_the_record(shown):
    text = shown(match_report(sample_report(), translator("en"), outputs=Outputs(Path("a b.json"))))
    assert 'praktik report "a b.json"' in text
    assert "Workbook" not in text
    assert "Open " not in text


def test_nobody_named_a_host_no_section(shown):
    report = replace(sample_report(), wishes=WishRanks((), 0, 0, 6))
    assert "Wished hosts" not in shown(match_report(report, translator("en"), outputs=None))


def test_no_interns_at_all(shown):
    report = without_matches(sample_report())
    counts = dict.fromkeys(report.run.counts, 0)
    report = replace(report, run=replace(report.run, counts=counts, goals=()), hosts=(), unplaced=())
    assert "There are no interns to match." in shown(match_report(report, translator("en"), outputs=None))


def test_of_very_many_without_a_place_the_first_are_shown_and_where_the_others_are(shown):
    line = sample_report().unplaced[0]
    lines = tuple(replace(line, intern=replace(line.intern, name=f"Prøve {number:03}")) for number in range(103))
    text = shown(match_report(replace(sample_report(), unplaced=lines), translator("en"), outputs=None))
    assert "Prøve 099" in text
    assert "Prøve 100" not in text
    assert "and 3 more interns, in the workbook's sheet Not matched." in " ".join(text.split())


def test_of_very_many_rows_left_out_the_first_are_shown_and_how_many_more(shown):
    report = sample_report()
    left_out = tuple(replace(report.reading.left_out[0], row=row) for row in range(101, 123))
    report = replace(report, reading=replace(report.reading, left_out=left_out))
    text = shown(match_report(report, translator("en"), outputs=OUTPUTS))
    assert "row 120" in text
    assert "row 121" not in text
    assert "and 2 more rows left out." in text
