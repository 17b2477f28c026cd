"""How it went, in a few sentences."""

from rich.console import Group, RenderableType
from rich.text import Text

from praktik_cli.domain.report import MatchReport
from praktik_cli.domain.run import Run
from praktik_cli.i18n import Translator
from praktik_cli.reporting.layout import QUIET, STRONG, WARNING
from praktik_cli.reporting.plain import say
from praktik_cli.wording.rounds import certainty, round_name, run_name


def headline(report: MatchReport, t: Translator, record: str | None = None) -> RenderableType:
    """The round's name, how many were placed, and how sure it is that nothing better exists.

    ``record`` is the name of an earlier run's record, of which it then says when it was made.
    """
    run = report.run
    return Group(
        say(round_name(run, t) if record is None else run_name(run, t, record), QUIET),
        "",
        say(_placed(run, t), STRONG),
        *_more_matches(run, t),
        say(certainty(run, t), "" if run.status == "optimal" else WARNING),
    )


def _placed(run: Run, t: Translator) -> str:
    counts = run.counts
    interns, placed = counts["interns"], counts["placed"]
    if not interns:
        return t("There are no interns to match.")
    if not placed and run.status == "feasible":
        return t("No matching was found in the time given.")
    if not placed:
        return t.plural("The only intern could not be placed.", "None of the {count} interns could be placed.", interns)
    return t.plural(
        "{placed} of {count} intern is placed, at {used} of {hosts}.",
        "{placed} of {count} interns are placed, at {used} of {hosts}.",
        interns,
        placed=t.number(placed),
        used=t.number(counts["hosts_used"]),
        hosts=t.plural("{count} host", "{count} hosts", counts["hosts"]),
    )


def _more_matches(run: Run, t: Translator) -> tuple[Text, ...]:
    matches = len(run.matches)
    if matches <= run.counts["placed"]:
        return ()
    text = t.plural(
        "{count} match in all: some interns visit several hosts.",
        "{count} matches in all: some interns visit several hosts.",
        matches,
    )
    return (say(text),)
