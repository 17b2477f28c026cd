"""What proves that somebody has no place: the nearest miss, and too few places for those who can only go there."""

from collections.abc import Sequence

from praktik_cli.domain.certificate import NearMiss
from praktik_cli.domain.report import UnplacedLine
from praktik_cli.i18n import Translator
from praktik_cli.wording.labels import RULES, label


def near_sentences(line: UnplacedLine, t: Translator) -> list[str]:
    """For each rule that alone keeps hosts from being possible: how many, and the nearest."""
    return [_near(rule, count, line, t) for rule, count in line.why.near_count.items()]


def _near(rule: str, count: int, line: UnplacedLine, t: Translator) -> str:
    misses = [miss for miss in line.why.near if miss.rule == rule]
    told = {"rule": label(RULES, rule, t), "hosts": "; ".join(_miss(miss, line, t) for miss in misses)}
    if count > len(misses):
        return t("{count} hosts fall to one rule only, {rule}. The nearest: {hosts}.", count=t.number(count), **told)
    return t.plural(
        "{count} host falls to one rule only, {rule}: {hosts}.",
        "{count} hosts fall to one rule only, {rule}: {hosts}.",
        count,
        **told,
    )


def _miss(miss: NearMiss, line: UnplacedLine, t: Translator) -> str:
    host = line.hosts[miss.host].label
    if miss.short is None:
        return host
    if miss.rule == "days":
        return t.plural("{host} ({count} day too few)", "{host} ({count} days too few)", miss.short, host=host)
    return t("{host} ({km} km too far)", host=host, km=t.number(miss.short))


def proof_sentences(line: UnplacedLine, t: Translator) -> Sequence[str]:
    """That too many can only go to too few places; nothing where that is not the reason."""
    if line.proof is None:
        return ()
    left_out = len(line.proof.interns) - line.proof.places
    return (
        _tight(line, t),
        t.plural("So one of them has to be left out.", "So {count} of them have to be left out.", left_out),
    )


def _tight(line: UnplacedLine, t: Translator) -> str:
    proof = line.proof
    if proof is None:
        return ""
    told = {
        "interns": t.number(len(proof.interns)),
        "places": t.number(proof.places),
        "name": line.intern.name,
    }
    if line.why.reason == "hosts_full":
        return t.plural(
            "{interns} interns, {name} among them, can go nowhere but to this host, which can take {places} of them.",
            "{interns} interns, {name} among them, can go nowhere but to these {count} hosts, which together can take "
            "{places} of them.",
            len(proof.hosts),
            **told,
        )
    return t(
        "It does not help to move those who are there: {interns} interns, {name} among them, can go nowhere but to "
        "{hosts} hosts, which together can take {places} of them.",
        hosts=t.number(len(proof.hosts)),
        **told,
    )
