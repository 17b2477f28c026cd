"""The last sheet: all that is needed to check the run or to make it again."""

from collections.abc import Mapping, Sequence
from typing import Final

from openpyxl import Workbook

from praktik_cli.domain.report import MatchReport
from praktik_cli.domain.run import Run
from praktik_cli.domain.solution import GoalResult
from praktik_cli.i18n import Translator, mark
from praktik_cli.settings import CRITERIA, Settings
from praktik_cli.wording.criteria import FORMULAS, RULE_TITLES, limits
from praktik_cli.wording.history import history_texts
from praktik_cli.wording.labels import CRITERIA as CRITERION_NAMES
from praktik_cli.wording.labels import ENGINES, GOALS, LEVELS, STAGES, label
from praktik_cli.wording.rounds import certainty, created_text, result_text, week_text
from praktik_cli.writing.workbook.canvas import Canvas
from praktik_cli.writing.workbook.looks import SLATE, Looks
from praktik_cli.writing.workbook.page import Page
from praktik_cli.writing.workbook.sheets import new_sheet

_COUNTS: Final[Mapping[str, str]] = {
    "hosts": mark("Hosts"),
    "interns": mark("Interns"),
    "places": mark("Places at the hosts"),
    "admissible_pairs": mark("Possible pairs of a host and an intern"),
    "placed": mark("Interns placed"),
    "unplaced": mark("Interns without a place"),
    "hosts_used": mark("Hosts used"),
}


def write_about(workbook: Workbook, report: MatchReport, looks: Looks, t: Translator) -> None:
    """The outcome of each goal, the settings in full, the input files, and how to recompute the lottery."""
    page = Page(Canvas(new_sheet(workbook, "about", SLATE, report, t), looks))
    page.title(t("About the run"))
    page.pairs(_round(report.run, t))
    _goals(page, report.run, t)
    _settings(page, report.run.settings, t)
    _inputs(page, report, t)
    _numbers(page, report.run, t)


def _round(run: Run, t: Translator) -> Sequence[tuple[str, str | int]]:
    programme = run.settings.programme
    return (
        (t("Programme"), programme.name),
        (t("Week"), week_text(programme.week, t) if programme.week else t("not set")),
        (t("Made"), created_text(run, t)),
        (t("Result"), _capital(result_text(run, t))),
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _goals(page: Page, run: Run, t: Translator) -> None:
    page.heading(t("Goals, the most important first"))
    page.note(t("Each goal is as high as it can be without giving up any of the goals above it."))
    headers = (t("Goal"), t("Reached"), t("Highest possible"), t("Proven"), t("By"), t("Seconds"))
    page.table("Goals", headers, [_goal(goal, t) for goal in run.goals])
    if run.status == "feasible":
        page.note(certainty(run, t))
    page.note(
        t(
            "What is then still equal is settled by a lottery that anyone can recompute: each pair's number is the "
            "first four bytes of the SHA-256 of “{seed}|host id|intern id” (UTF-8), read as a whole number, the first "
            "byte the highest. Among the equal matchings the one whose numbers have the highest sum is chosen, so the "
            "order of the rows decides nothing. The seed is {seed}.",
            seed=run.seed,
        )
    )


def _goal(goal: GoalResult, t: Translator) -> Sequence[str | int | float]:
    proven = t("yes") if goal.proven else t("no")
    return (label(GOALS, goal.name, t), goal.value, goal.bound, proven, label(ENGINES, goal.by, t), goal.seconds)


def _settings(page: Page, settings: Settings, t: Translator) -> None:
    page.heading(t("Rules"))
    always = [(t("Own workplace"), t("never")), (t("Hosts that the intern must not visit"), t("never"))]
    levels = [(t(title), label(LEVELS, settings.level(rule), t)) for rule, title in RULE_TITLES.items()]
    page.pairs([*always, *levels])
    page.heading(t("Limits"))
    page.pairs(limits(settings, t))
    page.heading(t("Points"))
    page.note(t("What each criterion earns a pair, rounded to whole points. A rule that is ignored earns nothing."))
    headers = (t("Criterion"), t("At most"), t("How it is earned"))
    rows = [(label(CRITERION_NAMES, name, t), settings.most(name), _capital(t(FORMULAS[name]))) for name in CRITERIA]
    page.triples(headers, rows)
    if settings.columns:
        page.heading(t("Columns named in the settings"))
        page.pairs(list(settings.columns.items()))


def _inputs(page: Page, report: MatchReport, t: Translator) -> None:
    page.heading(t("Sign-up files and their SHA-256"))
    page.pairs([(file.path, file.sha256) for file in report.run.inputs])
    if history := report.run.earlier.history:
        page.heading(t("Files of other years and their SHA-256"))
        page.pairs([(file.path, file.sha256) for file in history])
        for text in history_texts(report, t):
            page.note(text)
    if report.run.left_out:
        page.heading(t("Rows that took no part"))
        page.note(t("The sheet Findings says why."))
        page.pairs([(row.sheet or row.file, t("row {row}", row=row.row)) for row in report.run.left_out])


def _numbers(page: Page, run: Run, t: Translator) -> None:
    page.heading(t("Counts"))
    page.pairs([(_named(_COUNTS, name, t), count) for name, count in run.counts.items()])
    if run.seconds:
        page.heading(t("Seconds"))
        page.pairs([(label(STAGES, name, t) if name in STAGES else name, spent) for name, spent in run.seconds.items()])
    page.heading(t("Versions"))
    page.pairs(list(run.versions.items()))


def _named(names: Mapping[str, str], key: str, t: Translator) -> str:
    return label(names, key, t) if key in names else key
