"""The waiting list by its definition, one alternate at a time, with the rules and goals that verification knows."""

from collections.abc import Iterable
from dataclasses import replace

from milp import best
from praktik_cli.domain.past import IdPair, Past
from praktik_cli.domain.run import Match
from praktik_cli.domain.signup import Signups
from praktik_cli.facts import pair_facts
from praktik_cli.verifying.pair_rules import broken
from praktik_cli.verifying.verify import verify
from rather import Round


def alternates(round_: Round, gone: Match | None, candidates: Iterable[IdPair]) -> list[IdPair]:
    """Those of ``candidates`` that could be matches instead of ``gone``, all others left as they are, best first."""
    stays = _stays(round_, gone)
    past = _after(round_.past, gone)
    reached = {}
    for host, intern in candidates:
        new = (*stays, round_.match(round_.hosts[host], round_.interns[intern]))
        if _is_admissible(round_, host, intern, past) and not verify(round_.signups, round_.settings, new, [], past):
            reached[host, intern] = [value for _, value in round_.goals(new)]
    return sorted(reached, key=lambda pair: reached[pair], reverse=True)


def solved_again(round_: Round, host: str, gone: Match | None) -> frozenset[IdPair] | None:
    """The best matching with all other matches locked and one place at the host, by an independent solver."""
    stays = {(match.host, match.intern) for match in _stays(round_, gone)}
    past = _after(round_.past, gone)
    pairs = {(one.id, other.id) for one in round_.signups.hosts for other in round_.signups.interns}
    banned = past.banned | {pair for pair in pairs - stays if pair[0] != host}
    there = sum(at == host for at, _ in stays)
    hosts = tuple(replace(one, capacity=there + 1) if one.id == host else one for one in round_.signups.hosts)
    signups = Signups(hosts, round_.signups.interns)
    found = best(signups, round_.settings, replace(past, locked=frozenset(stays), banned=banned))
    return found.pairs if found else None


def expected_again(round_: Round, host: str, gone: Match | None, listed: list[str]) -> frozenset[IdPair] | None:
    """What ``solved_again`` has to give if ``listed`` are the alternates: the first, or the place stays free."""
    stays = _stays(round_, gone)
    choices = [(*stays, round_.match(round_.hosts[host], round_.interns[one])) for one in listed[:1]]
    if not verify(round_.signups, round_.settings, stays, [], _after(round_.past, gone)):
        choices.append(stays)
    chosen = max(choices, key=lambda matches: [value for _, value in round_.goals(matches)], default=None)
    return None if chosen is None else frozenset((match.host, match.intern) for match in chosen)


def _stays(round_: Round, gone: Match | None) -> tuple[Match, ...]:
    return tuple(match for match in round_.matches if match != gone)


def _after(past: Past, gone: Match | None) -> Past:
    lost = frozenset({(gone.host, gone.intern)} if gone else ())
    return replace(past, locked=past.locked - lost, banned=past.banned | lost)


def _is_admissible(round_: Round, host: str, intern: str, past: Past) -> bool:
    one, other = round_.hosts[host], round_.interns[intern]
    facts = pair_facts(one, other, round_.directory)
    is_new = (host, intern) not in {(match.host, match.intern) for match in round_.matches} | past.banned
    return is_new and not broken(one, other, facts, round_.directory, round_.settings)
