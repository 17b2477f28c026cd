"""What would give more interns a place, the best first."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from rich.console import Group, RenderableType

from praktik_cli.domain.report import AdviceLine, MatchReport
from praktik_cli.i18n import Translator
from praktik_cli.reporting.layout import QUIET, numbered, section
from praktik_cli.reporting.plain import say
from praktik_cli.wording.advice import advice_text, ask_text, contact_text, lead_text, why_no_advice

# In the report of a match, where it is one section of many.
FEW: Final = 5
_FEW_OF_A_KIND: Final = 2


def advice_section(report: MatchReport, t: Translator, most: int | None = None) -> RenderableType:
    """Some ``most`` of the advice, of every kind (all without it), and who is to be asked, or why there is none."""
    if not report.advice:
        return section(t("What would help"), say(why_no_advice(report.run, t)))
    # The numbers are those of the workbook's sheet, wherever a piece of advice is told.
    numbers = _of_every_kind(report.advice, len(report.advice) if most is None else most)
    told = numbered([_advice(report.advice[number - 1], t) for number in numbers], numbers)
    rest = _rest(len(report.advice) - len(numbers), t)
    return section(t("What would help"), say(lead_text(t), QUIET), "", told, *rest)


def _of_every_kind(lines: Sequence[AdviceLine], most: int) -> Sequence[int]:
    """Which are the first ``most``, no more than two of a kind as long as there are others; from 1, ascending."""
    seen: Counter[str] = Counter()
    turns = []
    for position, line in enumerate(lines, 1):
        seen[line.advice.change.kind] += 1
        turns.append(((seen[line.advice.change.kind] - 1) // _FEW_OF_A_KIND, position))
    return sorted(position for _, position in sorted(turns)[:most])


def _advice(line: AdviceLine, t: Translator) -> RenderableType:
    who = ", ".join((ask_text(line, t), *contact_text(line).splitlines()))
    return Group(say(advice_text(line, t)), say(who, QUIET))


def _rest(more: int, t: Translator) -> list[RenderableType]:
    if not more:
        return []
    text = t.plural(
        "and {count} more, in the workbook's sheet {sheet}.",
        "and {count} more, in the workbook's sheet {sheet}.",
        more,
        sheet=t("Advice"),
    )
    return [say(text, QUIET)]
