"""Everyone without a place gets a certificate, which is checked without the solver before it is told."""

from typing import Final

from praktik_cli.domain.problem import Problem
from praktik_cli.domain.run import Match
from praktik_cli.domain.signup import Signups
from praktik_cli.explaining.certificates import Certificates, certificates_of
from praktik_cli.explaining.rulings import TableRulings
from praktik_cli.verifying.certificates import PlainRulings, Rulings, verify_unplaced

# So many pairs are looked at one by one, in about three seconds; beyond that the tables of the problem are asked.
_MOST_PLAIN: Final = 120_000


def certified(problem: Problem, signups: Signups, matches: tuple[Match, ...], *, is_optimal: bool) -> Certificates:
    """The certificates of ``matches``.

    Raises:
        RuntimeError: one of them is not true.
    """
    certificates = certificates_of(problem, matches, is_optimal=is_optimal)
    rulings = _rulings(problem, signups, certificates)
    wrong = verify_unplaced(signups, problem.settings, matches, certificates, rulings)
    if wrong:
        raise RuntimeError(f"certificates do not verify: {wrong}")
    return certificates


def _rulings(problem: Problem, signups: Signups, certificates: Certificates) -> Rulings:
    asked = {why.intern for why in certificates.unplaced}
    asked.update(intern for tight in certificates.tight_sets for intern in tight.interns)
    if len(asked) * len(signups.hosts) <= _MOST_PLAIN:
        return PlainRulings(signups, problem.settings, problem.past)
    return TableRulings(problem)
