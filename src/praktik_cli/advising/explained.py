"""Explains one host or intern, and solves the round again for what the best of the other pairs would cost."""

from dataclasses import replace
from typing import Final

from praktik_cli.advising.again import Again
from praktik_cli.advising.costs import price_of, price_of_pair
from praktik_cli.advising.effort import is_too_large
from praktik_cli.advising.own import help_for
from praktik_cli.domain.explanation import Explanation, Other
from praktik_cli.domain.past import IdPair
from praktik_cli.domain.report import MatchReport
from praktik_cli.domain.run import Run
from praktik_cli.domain.signup import Host, Intern
from praktik_cli.explaining.advice import lines_of
from praktik_cli.explaining.explanation import Explainer

MOST_TRIED: Final = 3
LARGE: Final = 1_000_000


def explained(report: MatchReport, signup: Host | Intern) -> Explanation:
    """All about ``signup``, one of the people of ``report``.

    The three best of the possible pairs are tried; one in a round of more than a million pairs, and none where the
    search was stopped before everything was proven. Of who has no place, changes of the own sign-up are tried as well.
    """
    signups, run = report.reading.signups, report.run
    again = Again(signups, run.settings, run.earlier.past(signups))
    explainer = Explainer(report, again.problem)
    found = explainer.of_host(signup) if isinstance(signup, Host) else explainer.of_intern(signup)
    if run.status != "optimal":
        return replace(found, untried="not_proven")
    is_large = len(signups.hosts) * len(signups.interns) > LARGE
    found = _with_prices(found, again, 1 if is_large else MOST_TRIED)
    if found.unplaced and not is_too_large(again.problem, run.goals):
        found = replace(found, help=lines_of(help_for(again, run, signup.id), signups))
    return replace(found, untried="too_large" if is_large else None)


def _with_prices(found: Explanation, again: Again, most: int) -> Explanation:
    if found.unplaced and found.possible:
        price = found.unplaced.why.price or price_of(again, found.run, found.signup.id)
        # A place at the only host costs what a place costs.
        found, most = replace(found, price=price), most - 1 if found.possible > 1 else 0
    # Of a host those who hoped for it come first; of an intern the wished hosts have the most points as it is.
    best = (*found.wished, *found.others) if found.places else (*found.others, *found.wished)
    possible = [other for other in best if not other.forbidden][:most]
    priced = {id(other): _priced(other, again, found.run) for other in possible}
    wished = tuple(priced.get(id(other), other) for other in found.wished)
    return replace(found, wished=wished, others=tuple(priced.get(id(other), other) for other in found.others))


def _priced(other: Other, again: Again, run: Run) -> Other:
    price, pairs = price_of_pair(again, run, (other.line.host.id, other.line.intern.id))
    now = frozenset((match.host, match.intern) for match in run.matches)
    changed = {intern for _, intern in now ^ pairs} if pairs else set()
    return replace(other, price=price, moves=len(changed & _placed(now) & _placed(pairs) - {other.line.intern.id}))


def _placed(pairs: frozenset[IdPair]) -> frozenset[str]:
    return frozenset(intern for _, intern in pairs)
