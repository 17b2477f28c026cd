"""What the analyst does with the result."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from praktik_cli.domain.report import MatchReport
from praktik_cli.i18n import Translator
from praktik_cli.reporting.layout import numbered, section
from praktik_cli.reporting.outputs import Outputs
from praktik_cli.reporting.plain import quoted, say, set_off, with_command
from praktik_cli.reporting.summary import check_command
from praktik_cli.wording.letters import letters_step


def next_section(report: MatchReport, outputs: Outputs, t: Translator) -> RenderableType:
    """The next steps, in order."""
    steps = list(_steps(report, outputs, t))
    return section(t("What to do next"), numbered(steps) if len(steps) > 1 else steps[0])


def _steps(report: MatchReport, outputs: Outputs, t: Translator) -> Iterator[Text]:
    if outputs.workbook:
        overview = t("Open {workbook}. The sheet {sheet} sums it up.", workbook=outputs.workbook, sheet=t("Overview"))
        yield set_off(overview, str(outputs.workbook))
    if outputs.workbook and report.changes:
        yield say(letters_step(report.changes, t))
    if outputs.workbook and report.matches:
        yield say(
            t(
                "Ask the intern, the manager and the host of each match. Note their answers under {column} in the"
                " sheet {sheet}.",
                column=t("Status"),
                sheet=t("Matches"),
            )
        )
        yield with_command(
            t("When answers or new sign-ups have come in, match again. What is accepted or locked stays:"),
            _match_again(report, outputs),
        )
    if report.reading.findings:
        check = check_command(report.reading)
        yield with_command(t("Look into what was doubtful in the sign-ups:"), check)
    again = f"praktik report {quoted(outputs.record)}"
    yield with_command(t("See this report again at any time:"), again)


def _match_again(report: MatchReport, outputs: Outputs) -> str:
    """The command of the next round."""
    signups = [quoted(file.path) for file in report.reading.inputs]
    return " ".join(("praktik match", *signups, "--previous", quoted(outputs.workbook or "")))
