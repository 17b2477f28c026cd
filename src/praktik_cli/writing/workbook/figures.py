"""What the first sheet says in numbers and in steps."""

from collections.abc import Sequence

from praktik_cli.domain.report import MatchReport
from praktik_cli.i18n import Translator
from praktik_cli.wording.letters import letters_step


def figures(report: MatchReport, t: Translator) -> Sequence[tuple[str | int | float, str]]:
    """The key figures, each with what it counts; a share is a float."""
    counts, share = report.run.counts, report.cross_sector_share
    free, findings = sum(line.free for line in report.hosts), len(report.reading.findings)
    return (
        (_of(counts["placed"], counts["interns"], t), t("interns have a place")),
        (_of(counts["hosts_used"], counts["hosts"], t), t("hosts get interns")),
        (free, t.plural("place is free", "places are free", free)),
        ("–" if share is None else float(share), t("of the matches go across sectors")),
        (_first_wishes(report, t), t("who named hosts got wish no. 1")),
        (findings, t.plural("finding in the sign-ups", "findings in the sign-ups", findings)),
    )


def _first_wishes(report: MatchReport, t: Translator) -> str:
    wishes = report.wishes
    named = sum(wishes.by_rank) + wishes.another + wishes.unplaced
    return _of(wishes.by_rank[0], named, t) if wishes.by_rank else "–"


def _of(part: int, whole: int, t: Translator) -> str:
    return t("{part} of {whole}", part=t.number(part), whole=t.number(whole))


def steps(report: MatchReport, t: Translator) -> Sequence[tuple[str, str]]:
    """What to do next, each with the key of the sheet to do it on."""
    proposals = (
        (t("Read the sheet Matches: each row proposes one intern to one host, with the reason."), "matches"),
        (t("Ask the intern, the manager and the host, and write what they answer in Status."), "matches"),
        (t("Put x in Lock where a match must not change, and your notes in Remark, for the next round."), "matches"),
    )
    again = (_again(report, t), "matches")
    proof = (t("The sheet About the run holds the settings and the proof of each goal."), "about")
    told = (*_letters(report, t), *proposals, again) if report.matches else _letters(report, t)
    return (*told, *_unplaced(report, t), *_findings(report, t), proof)


def _letters(report: MatchReport, t: Translator) -> Sequence[tuple[str, str]]:
    return ((letters_step(report.changes, t), "changes"),) if report.changes else ()


def _again(report: MatchReport, t: Translator) -> str:
    return t(
        "With answers or new sign-ups match again: praktik match {signups} --previous and the name of this workbook.",
        signups=" ".join(file.path for file in report.reading.inputs),
    )


def _unplaced(report: MatchReport, t: Translator) -> Sequence[tuple[str, str]]:
    if not report.unplaced:
        return ()
    text = t.plural(
        "{count} intern has no place: the sheet Not matched says why. Leave others' names out when you pass it on.",
        "{count} interns have no place: the sheet Not matched says why. Leave others' names out when you pass it on.",
        len(report.unplaced),
    )
    return ((text, "unplaced"),)


def _findings(report: MatchReport, t: Translator) -> Sequence[tuple[str, str]]:
    if not report.reading.findings:
        return ()
    text = t.plural(
        "{count} finding in the sign-ups: see the sheet Findings, correct the sign-ups and match again.",
        "{count} findings in the sign-ups: see the sheet Findings, correct the sign-ups and match again.",
        len(report.reading.findings),
    )
    return ((text, "findings"),)
