"""What proves that somebody has no place: the nearest miss, and too few places for those who can only go there."""

from collections.abc import Sequence
from typing import Final

from praktik_cli.domain.certificate import NearMiss, TightSet
from praktik_cli.domain.report import UnplacedLine
from praktik_cli.i18n import Translator
from praktik_cli.wording.costs import place_cost_text
from praktik_cli.wording.labels import RULES, label

_PROVEN_BY_PRICE: Final = frozenset({"would_cost", "programme_rules", "together", "min_interns", "earlier_goal"})


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
    limit = t.number(line.intern.max_km or 0)
    return t("{host} ({km} km beyond the {limit} km)", host=host, km=t.number(miss.short), limit=limit)


def proof_sentences(line: UnplacedLine, t: Translator) -> Sequence[str]:
    """That too many can only go to too few places, and what a place would cost; nothing where neither is known."""
    return [*tight_sentences(line, t), *cost_sentences(line, t)]


def tight_sentences(line: UnplacedLine, t: Translator) -> Sequence[str]:
    """That too many can only go to too few places; nothing where that is not the reason."""
    return [_tight(line, line.proof, t), left_out(line.proof, t)] if line.proof else []


def cost_sentences(line: UnplacedLine, t: Translator, *, is_named: bool = True) -> Sequence[str]:
    """What a place would cost others, or where to ask for it if nothing else proves the reason."""
    price = line.why.price
    if price is None:
        return [t("What a place would cost others: praktik explain {id}", id=line.intern.id)] if _is_open(line) else []
    return [place_cost_text(price, line.intern, line.interns if is_named else None, t)]


def _is_open(line: UnplacedLine) -> bool:
    """Whether the cost would be the proof, and was not worked out."""
    return line.proof is None and line.why.reason in _PROVEN_BY_PRICE


def tight_text(proof: TightSet, t: Translator) -> str:
    """How many can only go where, without a name: for those who share it."""
    return t.plural(
        "{interns} interns can go nowhere but to one host, which can take {places} of them.",
        "{interns} interns can go nowhere but to {count} hosts, which together can take {places} of them.",
        len(proof.hosts),
        interns=t.number(len(proof.interns)),
        places=t.number(proof.places),
    )


def left_out(proof: TightSet, t: Translator) -> str:
    """How many of those in the tight set have to do without."""
    return t.plural(
        "So one of them has to be left out.",
        "So {count} of them have to be left out.",
        len(proof.interns) - proof.places,
    )


def _tight(line: UnplacedLine, proof: TightSet, t: Translator) -> str:
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
