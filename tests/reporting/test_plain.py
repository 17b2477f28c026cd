"""What people wrote in their sign-ups is shown, and does nothing."""

import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praktik_cli.building.problem import build
from praktik_cli.domain.finding import Finding, Severity
from praktik_cli.domain.report import MatchReport
from praktik_cli.domain.signup import Signups
from praktik_cli.errors import UsageError
from praktik_cli.explaining.report import report_of
from praktik_cli.i18n import translator
from praktik_cli.reporting.check_report import check_report
from praktik_cli.reporting.failure import failure
from praktik_cli.reporting.match_report import match_report
from praktik_cli.reporting.outputs import Outputs
from praktik_cli.reporting.plain import plain, quoted, say
from praktik_cli.settings import Settings
from samples import SIGNUPS, sample_reading, sample_run

NASTY = [
    "[bold]X[/bold]",
    "[/]",
    "[link=file:///etc]A[/link]",
    ":smiley:",
    "\x1b[31mrød\x1b]0;titel\x07",
    "A\rB\x08\x00",
    "\u202eabc",
    "\x9b2J",
]


def poisoned(text: str) -> MatchReport:
    hosts = tuple(
        replace(host, organisation=f"{host.id}{text}", unit=text, topics=(text,), place=text) for host in SIGNUPS.hosts
    )
    interns = tuple(
        replace(one, name=f"{one.id}{text}", title=text, organisation=f"{one.id}{text}", topics=(text,))
        for one in SIGNUPS.interns
    )
    finding = Finding(
        "unknown-wanted-host",
        Severity.WARNING,
        f"{text}.xlsx",
        text,
        text,
        text,
        f"{text}?",
        3,
        {"side": "intern", "field": "wanted_hosts"},
    )
    reading = replace(
        sample_reading(), signups=Signups(hosts, interns), findings=(finding,), columns={text: "organisation"}
    )
    return report_of(sample_run(), reading, build(SIGNUPS, Settings()))


@pytest.mark.parametrize("text", NASTY)
@pytest.mark.parametrize("width", [40, 80])
def test_reports_show_it_literally_and_obey_nothing(text, width, shown):
    report = poisoned(text)
    t = translator("en")
    match = shown(match_report(report, t, outputs=Outputs(Path(f"{text}.json"))), width)
    check = shown(check_report(report.reading, t), width)
    for page in (match, check):
        assert not [sign for sign in page if unicodedata.category(sign) in {"Cc", "Cf"} and sign != "\n"]
    assert "".join(plain(text).split()) in "".join(match.split())


@pytest.mark.parametrize("text", NASTY)
def test_failures_too(text, shown):
    error = UsageError("There is no file {file}. Check the spelling and the folder.", file=text, names=[text])
    page = shown(failure(error, translator("en")))
    assert page.count(plain(text)) == 2
    assert "\x1b" not in page


@given(st.text())
def test_only_printing_characters_remain(text):
    assert not [sign for sign in plain(text) if unicodedata.category(sign) in {"Cc", "Cf", "Cs"}]


@given(st.text(st.characters(categories=["L", "N", "P", "S"])))
def test_ordinary_text_is_unchanged(text):
    assert plain(text) == text
    assert say(text).plain == text


def test_line_breaks_and_tabs_become_blanks():
    assert plain("a\nb\tc\r\nd") == "a b c  d"


@pytest.mark.parametrize(("path", "typed"), [("a.xlsx", "a.xlsx"), ("a b.xlsx", '"a b.xlsx"'), (Path("c d"), '"c d"')])
def test_paths_as_they_are_typed(path, typed):
    assert quoted(path) == typed
