"""What a round is called, when it is and was made, and how sure its matching is."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from praktik_cli.domain.run import Run
from praktik_cli.domain.solution import GoalResult
from praktik_cli.i18n import Translator, mark
from praktik_cli.wording.labels import GOALS, RUN_STATUSES, label

_FRIDAY: Final = 5
_STOPPED: Final[Mapping[str | None, str]] = {
    None: mark("The best that was found. The round is too large to prove all of it."),
    "clock": mark("The time was up: this is the best that was found in the time given."),
    "interrupt": mark("Stopped with Ctrl-C: this is the best that was found until then."),
}


def round_name(run: Run, t: Translator) -> str:
    """The programme and its week: "Innovationspraktik 2018 · week 37, 10–14 September 2018"."""
    programme = run.settings.programme
    return f"{programme.name} · {week_text(programme.week, t)}" if programme.week else programme.name


def run_name(run: Run, t: Translator, record: str = "") -> str:
    """The round, the file of its record, and when the run was made."""
    made = t("made {when}", when=created_text(run, t))
    return " · ".join(filter(None, (round_name(run, t), record, made)))


def week_text(week: str, t: Translator) -> str:
    """The week and its days: "week 37, 10–14 September 2018"; an impossible week as it is written."""
    from babel.dates import format_interval  # noqa: PLC0415 - few settings name a week

    year, number = (int(part) for part in week.split("-W"))
    try:
        monday = date.fromisocalendar(year, number, 1)
    except ValueError:
        return week
    friday = date.fromisocalendar(year, number, _FRIDAY)
    return t("week {week}, {days}", week=number, days=format_interval(monday, friday, "yMMMMd", locale=_locale(t)))


def created_text(run: Run, t: Translator) -> str:
    """When the run was made, by the clock of the place: "1 June 2018, 12:00"."""
    from babel.dates import format_date  # noqa: PLC0415

    moment = datetime.fromisoformat(run.created)
    return t("{date}, {time}", date=format_date(moment, "long", locale=_locale(t)), time=f"{moment:%H:%M}")


def _locale(t: Translator) -> str:
    return "da" if t.language == "da" else "en_GB"


def certainty(run: Run, t: Translator) -> str:
    """Whether anything better exists; where the search was stopped, why, how much better at most, and what to do."""
    open_goals = [goal for goal in run.goals if not goal.proven]
    if not open_goals:
        return t("Every goal is proven: with these sign-ups and settings no matching is better.")
    goals = [goal.proven for goal in run.goals if goal.name != "lottery"]
    proven = t("{proven} of {count} goals are proven.", proven=sum(goals), count=len(goals))
    again = [t("Run praktik match again with more time to settle that.")] if run.stopped else []
    return " ".join((t(_STOPPED[run.stopped]), proven, *(_room(goal, t) for goal in open_goals), *again))


def result_text(run: Run, t: Translator) -> str:
    """The run's status in a few words, and what stopped it."""
    return t("best found until Ctrl-C") if run.stopped == "interrupt" else label(RUN_STATUSES, run.status, t)


def gap_text(goal: GoalResult, t: Translator) -> str:
    """How far the bound of ``goal`` lies above its value: "4 (1.2%)"."""
    return gap_between(goal.value, goal.bound, t)


def gap_between(value: int, bound: int, t: Translator) -> str:
    """How far ``bound`` lies above ``value``; without a per cent of nothing."""
    gap = bound - value
    if not value:
        return t.number(gap)
    return t("{gap} ({percent}%)", gap=t.number(gap), percent=t.number(100 * gap / abs(value), 1))


def _room(goal: GoalResult, t: Translator) -> str:
    if goal.name == "lottery":
        return t("Other matchings may be just as good: the lottery among them is not settled.")
    return t(
        "{goal}: {value} found, {bound} at the very most, a gap of {gap}.",
        goal=label(GOALS, goal.name, t),
        value=t.number(goal.value),
        bound=t.number(goal.bound),
        gap=gap_text(goal, t),
    )
