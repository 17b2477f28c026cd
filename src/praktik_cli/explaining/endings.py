"""Why matches of the last round are none now: computed from what was answered, what is possible and who is where."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from praktik_cli.domain.changes import Ended
from praktik_cli.domain.past import IdPair
from praktik_cli.domain.problem import Problem
from praktik_cli.domain.run import Run
from praktik_cli.explaining.rooms import blocking_rule
from praktik_cli.explaining.undoing import Against, Undoing

_ABOUT_HOSTS = frozenset({"hosts_used"})
_ABOUT_GUESTS = frozenset({"placed", "waited"})


class Endings:
    """Says why, of the matches that ``run`` no longer has."""

    def __init__(self, run: Run, problem: Problem) -> None:
        self._run, self._problem = run, problem
        self._hosts = {host.id: position for position, host in enumerate(problem.hosts)}
        self._interns = {intern.id: position for position, intern in enumerate(problem.interns)}
        self._fixed_guests, self._fixed_hosts = _by_side(
            (match.host, match.intern) for match in run.matches if match.status != "proposed"
        )

    def of(self, pairs: Sequence[IdPair]) -> tuple[Ended, ...]:
        """Each of ``pairs`` with its reason, in their order."""
        answered = {pair: ended for pair in pairs if (ended := self._answered(pair))}
        open_pairs = [pair for pair in pairs if pair not in answered]
        limited = self._limited(open_pairs)
        told = answered | limited | self._undone([pair for pair in open_pairs if pair not in limited])
        return tuple(told[pair] for pair in pairs)

    def _answered(self, pair: IdPair) -> Ended | None:
        """What somebody decided, or a rule on the pair."""
        (host, intern), earlier = pair, self._run.earlier
        has_host, has_intern = host in self._hosts, intern in self._interns
        if not (has_host and has_intern):
            gone = "host_gone" if has_intern else "intern_gone" if has_host else "both_gone"
            return Ended(host, intern, gone)
        for because, decided in (("declined", earlier.declined), ("dropped", earlier.dropped)):
            if pair in decided:
                return Ended(host, intern, because)
        rules = self._problem.pairs.forbidding(self._hosts[host], self._interns[intern])
        return Ended(host, intern, "forbidden", rules=rules) if rules else None

    def _limited(self, pairs: Sequence[IdPair]) -> dict[IdPair, Ended]:
        """What the sign-ups, or the answers of others, leave no room for, of ``pairs`` that could all have stayed."""
        before = set(self._run.earlier.proposed)
        stays = [pair for match in self._run.matches if (pair := (match.host, match.intern)) in before]
        guests, hosts = _by_side([*stays, *pairs])
        found = {
            (host, intern): self._limit(host, intern, len(guests[host]), len(hosts[intern])) for host, intern in pairs
        }
        return {pair: ended for pair, ended in found.items() if ended}

    def _limit(self, host: str, intern: str, guests: int, hosts: int) -> Ended | None:
        """``guests``: how many could come to the host; ``hosts``: how many the intern could visit."""
        capacity = self._problem.capacity(self._hosts[host])
        placements = self._problem.placements(self._interns[intern])
        if guests > capacity:
            return Ended(host, intern, "capacity", most=capacity)
        if hosts > placements:
            return Ended(host, intern, "placements", most=placements)
        if len(self._fixed_hosts[intern]) >= placements:
            return Ended(host, intern, "elsewhere", others=tuple(self._fixed_hosts[intern]))
        if self._is_taken(host, intern, capacity):
            return Ended(host, intern, "taken", others=tuple(self._fixed_guests[host]))
        return None

    def _is_taken(self, host: str, intern: str, capacity: int) -> bool:
        """Whether the accepted and locked guests of the host already leave no room for the intern."""
        signups = [self._problem.interns[self._interns[one]] for one in (*self._fixed_guests[host], intern)]
        rule = blocking_rule(self._problem.hosts[self._hosts[host]], signups, capacity, self._problem.settings)
        return rule not in {None, "min_interns"}

    def _undone(self, pairs: Sequence[IdPair]) -> dict[IdPair, Ended]:
        """What would come of keeping each of the rest."""
        if not pairs:
            return {}
        is_drawn = any(goal.name == "lottery" and goal.proven for goal in self._run.goals)
        before = frozenset(self._run.earlier.proposed)
        undoing = Undoing(self._problem, self._run.matches, before, is_drawn=is_drawn)
        found = undoing.against([(self._hosts[host], self._interns[intern]) for host, intern in pairs])
        return {pair: _ended(pair, against) for pair, against in zip(pairs, found, strict=True)}


def _ended(pair: IdPair, against: Against) -> Ended:
    because, guest, host, fall = against
    named = guest if because in _ABOUT_GUESTS else host if because in _ABOUT_HOSTS else None
    return Ended(*pair, because, others=(named,) if named else (), fall=fall)


def _by_side(pairs: Iterable[IdPair]) -> tuple[defaultdict[str, list[str]], defaultdict[str, list[str]]]:
    """Host → interns and intern → hosts."""
    guests: defaultdict[str, list[str]] = defaultdict(list)
    hosts: defaultdict[str, list[str]] = defaultdict(list)
    for host, intern in pairs:
        guests[host].append(intern)
        hosts[intern].append(host)
    return guests, hosts
