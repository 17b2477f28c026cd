"""The sign-ups in short, the files of the run, and how large it was."""

from collections.abc import Sequence
from typing import Final

from rich.console import RenderableType

from praktik_cli.domain.finding import Finding
from praktik_cli.domain.reading import LeftOut, Reading
from praktik_cli.domain.report import MatchReport
from praktik_cli.i18n import Translator
from praktik_cli.reporting.layout import QUIET, listed, pairs, section
from praktik_cli.reporting.outputs import Outputs
from praktik_cli.reporting.plain import quoted, say, with_command
from praktik_cli.wording.findings import finding_text
from praktik_cli.wording.history import history_texts

MOST_SHOWN: Final = 20


def signups_section(reading: Reading, t: Translator) -> RenderableType | None:
    """Findings in short and the rows that took no part; ``None`` when there is neither."""
    if not reading.findings and not reading.left_out:
        return None
    check = check_command(reading)
    left_out = list(reading.why_left_out().items())
    shown = [say(left_out_text(row, why, t)) for row, why in left_out[:MOST_SHOWN]]
    more = len(left_out) - len(shown)
    rest = t.plural("and {count} more row left out.", "and {count} more rows left out.", more)
    return section(
        t("Sign-ups"),
        say(counts_text(reading, t)),
        listed(shown) if shown else None,
        say(rest, QUIET) if more else None,
        with_command(t("See each with its cell:"), check),
    )


def history_section(report: MatchReport, t: Translator) -> RenderableType | None:
    """What other years mean for the round; ``None`` where none was named."""
    texts = history_texts(report, t)
    return section(t("Other years"), *map(say, texts)) if texts else None


def counts_text(reading: Reading, t: Translator) -> str:
    """How many errors, warnings and rows left out: "No errors, 2 warnings, 1 row left out."."""
    errors = len(reading.errors)
    warnings = len(reading.findings) - errors
    left_out = len(reading.left_out)
    parts = [
        t.plural("{count} error", "{count} errors", errors) if errors else t("No errors"),
        t.plural("{count} warning", "{count} warnings", warnings) if warnings else t("no warnings"),
    ]
    if left_out:
        parts.append(t.plural("{count} row left out", "{count} rows left out", left_out))
    return ", ".join(parts) + "."


def left_out_text(row: LeftOut, why: Sequence[Finding], t: Translator) -> str:
    """A row that takes no part and why: "Praktikanter, row 8: withdrawn"."""
    place = t("{sheet}, row {row}", sheet=row.sheet or row.file, row=row.row)
    return f"{place}: {' '.join(finding_text(finding, t) for finding in why)}" if why else place


def check_command(reading: Reading) -> str:
    """The command that prints every finding."""
    return " ".join(("praktik check", *(quoted(file.path) for file in reading.inputs)))


def files_section(outputs: Outputs, t: Translator) -> RenderableType:
    """The files of the run."""
    rows = [
        (t("Workbook"), outputs.workbook),
        (t("Run record"), outputs.record),
        (t("Settings"), outputs.settings),
    ]
    return section(t("Files"), pairs([(name, str(path)) for name, path in rows if path]))


def footer(report: MatchReport, t: Translator) -> RenderableType:
    """How large the round was and how long it took."""
    run = report.run
    sizes = ", ".join(
        (
            t.plural("{count} host", "{count} hosts", run.counts["hosts"]),
            t.plural("{count} place", "{count} places", run.counts["places"]),
            t.plural("{count} intern", "{count} interns", run.counts["interns"]),
            t.plural("{count} possible pair", "{count} possible pairs", run.counts["admissible_pairs"]),
        )
    )
    time = t("{seconds} s", seconds=t.number(run.seconds.get("total", 0.0), 1))
    version = run.versions.get("praktik", "")
    return say(f"{sizes} · {time} · praktik {version}".strip(), QUIET)
