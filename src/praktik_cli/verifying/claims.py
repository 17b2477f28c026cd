"""Whether what a run says of prices and advice can be true: all that shows without solving again."""

from dataclasses import astuple

from praktik_cli.domain.advice import Advice, Change, GoalPrice, Plain
from praktik_cli.domain.certificate import Price
from praktik_cli.domain.run import Run
from praktik_cli.domain.signup import Days, Host, Intern, Signups


class Claims:
    """Holds the claims of a run against its sign-ups.

    Args:
        run: its matches and goals are verified already.
        signups: those that take part.
    """

    def __init__(self, run: Run, signups: Signups) -> None:
        self._run = run
        self._hosts = {host.id: host for host in signups.hosts}
        self._interns = {intern.id: intern for intern in signups.interns}
        self._placed = frozenset(match.intern for match in run.matches)
        self._waiting = frozenset(self._interns) - self._placed
        self._values = {goal.name: goal.value for goal in run.goals}

    def are_possible(self) -> bool:
        """Whether none of them is false on the face of it."""
        run = self._run
        prices = [(why.intern, why.price) for why in run.unplaced if why.price]
        return (
            run.seed == run.settings.goals.seed
            and all(self._may_cost(intern, price) for intern, price in prices)
            and all(map(self._may_help, run.advised.advice))
            and all(map(self._may_weigh, run.advised.prices))
        )

    def _may_cost(self, intern: str, price: Price) -> bool:
        """A place for somebody: others may lose theirs, and the first goal that changes can only fall."""
        if not price.is_possible:
            return not price.loses and not price.gains
        if intern not in price.gains or not self._may_move(price.gains, price.loses):
            return False
        before, after = price.before, price.after
        gain = after.get("placed", 0) - before.get("placed", 0)
        is_so_many = "placed" not in after or gain == len(price.gains) - len(price.loses)
        is_best = self._run.status != "optimal" or tuple(after.values()) <= tuple(before.values())
        return is_so_many and is_best

    def _may_help(self, advice: Advice) -> bool:
        is_counted = advice.gain == len(advice.placed) - len(advice.loses)
        is_known = self._hosts.keys() >= set(advice.goes_to) and self._is_now(advice.change)
        return is_counted and is_known and self._may_move(advice.placed, advice.loses)

    def _may_weigh(self, price: GoalPrice) -> bool:
        now, later = self._values, price.later
        is_now = price.value == now[price.goal] and all(now[goal] == value for goal, (value, _) in later.items())
        return is_now and price.without <= price.value and all(then > value for value, then in later.values())

    def _may_move(self, gains: tuple[str, ...], loses: tuple[str, ...]) -> bool:
        """Whether the ones have no place and the others have one, each named once."""
        is_once = all(len(set(ids)) == len(ids) for ids in (gains, loses))
        return is_once and self._waiting.issuperset(gains) and self._placed.issuperset(loses)

    def _is_now(self, change: Change) -> bool:
        """Whether the sign-up says what the change starts from; of settings that is told by the record alone."""
        if change.concerns is None:
            return True
        hosts, interns = self._hosts, self._interns
        one = hosts.get(change.subject) if change.concerns == "host" else interns.get(change.subject)
        return one is not None and change.before == _said(one, change.field)


def _said(signup: Host | Intern, field: str) -> Plain:
    said: Plain | Days = getattr(signup, field)
    return astuple(said) if isinstance(said, Days) else said
