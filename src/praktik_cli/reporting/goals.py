"""The goals in order: how far each got, and what proves that no more was possible."""

from rich.console import RenderableType
from rich.table import Column, Table
from rich.text import Text

from praktik_cli.domain.run import Run
from praktik_cli.domain.solution import GoalResult
from praktik_cli.i18n import Translator
from praktik_cli.reporting.layout import QUIET, STRONG, TABLE_FROM, WARNING, FromWidth, grid, numbered, section
from praktik_cli.reporting.plain import say
from praktik_cli.wording.labels import ENGINES, GOALS, label
from praktik_cli.wording.rounds import gap_text

LOTTERY = "lottery"


def goals_section(run: Run, t: Translator) -> RenderableType | None:
    """The goals and, below them, what settled the ties; ``None`` when nothing was maximised."""
    if not run.goals:
        return None
    lottery = next((goal for goal in run.goals if goal.name == LOTTERY), None)
    goals = [goal for goal in run.goals if goal.name != LOTTERY]
    settled = say(_lottery_sentence(lottery, run.seed, t), QUIET) if lottery else None
    return section(
        t("Goals, the most important first"), FromWidth(TABLE_FROM, _table(goals, t), _list(goals, t)), settled
    )


def _table(goals: list[GoalResult], t: Translator) -> Table:
    table = grid(
        Column(),
        Column(t("Goal")),
        Column(t("Value"), justify="right"),
        Column(t("At most"), justify="right"),
        Column(t("Proof")),
        Column(t("Time"), justify="right"),
        header=True,
    )
    for position, goal in enumerate(goals, 1):
        table.add_row(
            say(str(position), QUIET),
            say(label(GOALS, goal.name, t)),
            say(t.number(goal.value), STRONG),
            say(t.number(goal.bound)),
            proof(goal, t),
            say(t("{seconds} s", seconds=t.number(goal.seconds, 2)), QUIET),
        )
    return table


def _list(goals: list[GoalResult], t: Translator) -> Table:
    return numbered(
        say(f"{label(GOALS, goal.name, t)}: ") + say(t.number(goal.value), STRONG) + say(", ") + proof(goal, t)
        for goal in goals
    )


def proof(goal: GoalResult, t: Translator) -> Text:
    """Whether the value is proven and by what, or how much better it could at most be."""
    if goal.proven:
        return say(t("proven, {engine}", engine=label(ENGINES, goal.by, t)))
    return say(t("gap {gap}", gap=gap_text(goal, t)), WARNING)


def _lottery_sentence(lottery: GoalResult, seed: int, t: Translator) -> str:
    if lottery.proven:
        return t(
            "Ties were settled by a lottery that anyone can recompute (seed {seed}): the same sign-ups and settings"
            " always give the same matches.",
            seed=seed,
        )
    return t("The lottery that settles ties (seed {seed}) was stopped before its end.", seed=seed)
