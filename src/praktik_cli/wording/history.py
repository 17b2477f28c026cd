"""What the files of other years mean for a round, in sentences."""

from collections.abc import Sequence

from praktik_cli.domain.report import MatchReport
from praktik_cli.i18n import Translator


def history_texts(report: MatchReport, t: Translator) -> Sequence[str]:
    """How many pairs are not proposed because they met, and how many interns have waited; none without other years."""
    earlier, signups = report.run.earlier, report.reading.signups
    if not earlier.history:
        return ()
    hosts, interns = {host.id for host in signups.hosts}, {intern.id for intern in signups.interns}
    banned = earlier.past(signups).banned.intersection(earlier.met)
    met = sum(host in hosts and intern in interns for host, intern in banned)
    waited = len(interns.intersection(earlier.waited))
    return (
        t.plural(
            "{count} pair met in another year and is not proposed again.",
            "{count} pairs met in another year and are not proposed again.",
            met,
        ),
        t.plural(
            "{count} intern was left out in another year and has waited.",
            "{count} interns were left out in another year and have waited.",
            waited,
        ),
    )
