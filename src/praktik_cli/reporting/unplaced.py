"""Everyone without a place, each with the reason."""

from itertools import groupby
from typing import Final

from rich.console import Group, RenderableType
from rich.text import Text

from praktik_cli.domain.report import MatchReport, UnplacedLine
from praktik_cli.i18n import Translator
from praktik_cli.reporting.layout import QUIET, STRONG, WARNING, indented, section, spaced
from praktik_cli.reporting.plain import say
from praktik_cli.wording.labels import label
from praktik_cli.wording.proofs import cost_sentences, left_out, tight_text
from praktik_cli.wording.reasons import REASONS, reason_text

MOST_SHOWN: Final = 100
_HOSTS_NAMED: Final = 6


def unplaced_section(report: MatchReport, t: Translator) -> RenderableType | None:
    """The interns without a place, gathered by reason, the first of each; ``None`` when all are placed."""
    if not report.unplaced:
        return None
    order = list(REASONS)
    lines = sorted(report.unplaced, key=lambda line: order.index(line.why.reason))
    groups = [_group(reason, list(members), t) for reason, members in groupby(lines, key=lambda line: line.why.reason)]
    places, interns = report.run.counts["places"], report.run.counts["interns"]
    short = t("There are {places} places for {interns} interns.", places=t.number(places), interns=t.number(interns))
    lead: list[RenderableType] = [say(short), ""] if places < interns else []
    return section(t("Without a place"), *lead, *spaced(groups))


def _group(reason: str, lines: list[UnplacedLine], t: Translator) -> RenderableType:
    title = f"{label(REASONS, reason, t)} ({t.number(len(lines))})"
    shown = lines[:MOST_SHOWN]
    # Those with many hosts and one proof in common hear it once for all.
    apart = [line for line in shown if line.proof is None or line.why.possible <= _HOSTS_NAMED]
    joint = sorted((line for line in shown if line not in apart), key=_proof)
    people = [
        *(_person(line, _reason(line, t)) for line in apart),
        *(_sharing(list(members), t) for _, members in groupby(joint, key=_proof)),
    ]
    return Group(say(title, WARNING), *map(indented, people), *_rest(len(lines) - MOST_SHOWN, t))


def _proof(line: UnplacedLine) -> int:
    return line.why.tight_set or 0


def _rest(more: int, t: Translator) -> list[RenderableType]:
    if more <= 0:
        return []
    text = t.plural(
        "and {count} more intern, in the workbook's sheet {sheet}.",
        "and {count} more interns, in the workbook's sheet {sheet}.",
        more,
        sheet=t("Not matched"),
    )
    return [indented(say(text, QUIET))]


def _sharing(lines: list[UnplacedLine], t: Translator) -> RenderableType:
    proof = lines[0].proof
    shared = [tight_text(proof, t), left_out(proof, t)] if proof else []
    where = t("The workbook's sheet {sheet} says of each host why it had no room.", sheet=t("Not matched"))
    people = [indented(_person(line, _in_short(line, t))) for line in lines]
    return Group(say(" ".join([*shared, where])), *people)


def _in_short(line: UnplacedLine, t: Translator) -> str:
    possible = t.plural("{count} possible host.", "{count} possible hosts.", line.why.possible)
    return " ".join([possible, *cost_sentences(line, t)])


def _person(line: UnplacedLine, why: str) -> RenderableType:
    intern = line.intern
    who = Text.assemble(
        say(intern.name, STRONG), *(say(f", {text}") for text in (intern.title, intern.organisation) if text)
    )
    return Group(who, indented(say(why)))


def _reason(line: UnplacedLine, t: Translator) -> str:
    """The whole reason; where that would name very many hosts and interns, where it is to be read."""
    possible, named = line.why.possible, len(line.why.no_room)
    if possible <= _HOSTS_NAMED:
        return reason_text(line, t)
    return " ".join([_where_to_read(possible, named, t), *cost_sentences(line, t)])


def _where_to_read(possible: int, named: int, t: Translator) -> str:
    if possible == named:
        return t(
            "{count} hosts are possible. The workbook's sheet {sheet} says of each why it had no room.",
            count=t.number(possible),
            sheet=t("Not matched"),
        )
    return t(
        "{count} hosts are possible. The workbook's sheet {sheet} says why of the {named} with the most points, and "
        "counts the others.",
        count=t.number(possible),
        named=t.number(named),
        sheet=t("Not matched"),
    )
