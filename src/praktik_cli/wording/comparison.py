"""What differs between two runs, in words."""

from praktik_cli.domain.comparison import Comparison, Fate, Shared, Stay
from praktik_cli.domain.run import Run
from praktik_cli.i18n import Translator
from praktik_cli.wording.labels import RUN_STATUSES, label


def certainty_text(run: Run, t: Translator) -> str:
    """How sure the matching is, in a few words."""
    return label(RUN_STATUSES, run.status, t)


def change_text(by: int, t: Translator) -> str:
    """By how much a number is higher or lower: "+3", "−12"."""
    return f"{'+' if by > 0 else '−'}{t.number(abs(by))}"


def share_text(part: tuple[int, int], t: Translator) -> str:
    """How many of how many: "12 of 30"."""
    return t("{part} of {whole}", part=t.number(part[0]), whole=t.number(part[1]))


def setting_text(value: object, t: Translator) -> str:
    """The value of a setting as an analyst reads it."""
    if value is None or value in ([], ""):
        return t("not set")
    if isinstance(value, list):
        return ", ".join(setting_text(one, t) for one in value)
    if isinstance(value, dict):
        return " · ".join(f"{key} = {setting_text(one, t)}" for key, one in value.items() if one is not None)
    return t.number(value, 2) if isinstance(value, float) else str(value)


def shared_texts(found: Comparison, t: Translator) -> list[str]:
    """Who is in both runs and who in one alone."""
    interns, hosts = found.interns, found.hosts
    both = t("{interns} and {hosts} are in both runs.", interns=_interns(interns.both, t), hosts=_hosts(hosts.both, t))
    return [both, *_alone(interns, hosts, t)]


def _alone(interns: Shared, hosts: Shared, t: Translator) -> list[str]:
    alone = [
        (len(interns.only_first), len(hosts.only_first), t("Only in the first")),
        (len(interns.only_second), len(hosts.only_second), t("Only in the second")),
    ]
    return [
        t("{where}: {interns} and {hosts}.", where=where, interns=_interns(guests, t), hosts=_hosts(at, t))
        for guests, at, where in alone
        if guests or at
    ]


def _interns(count: int, t: Translator) -> str:
    return t.plural("{count} intern", "{count} interns", count)


def _hosts(count: int, t: Translator) -> str:
    return t.plural("{count} host", "{count} hosts", count)


def basis_text(found: Comparison, t: Translator) -> str:
    """By what it is judged who wins and who loses."""
    if found.comparable:
        return t(
            "Judged by having a place, then by the intern's own points: the intern's wishes and what suits both sides."
        )
    return t("Points are not worth the same in the two runs: judged by having a place, then by the rank of the wish.")


def fate_text(fate: Fate, found: Comparison, t: Translator) -> str:
    """What an intern had in the first run and has in the second."""
    before, after = (_stay_text(stay, found, t) for stay in (fate.first, fate.second))
    return t("{intern}: {before} → {after}", intern=fate.intern.name, before=before, after=after)


def _stay_text(stay: Stay, found: Comparison, t: Translator) -> str:
    if not stay.hosts:
        return t("no place")
    hosts = t.listing([host.label for host in stay.hosts])
    if found.comparable:
        worth = t.plural("{count} point", "{count} points", stay.points)
    else:
        worth = t("wish no. {rank}", rank=stay.rank) if stay.rank else t("not wished")
    return f"{hosts} ({worth})"


def unchanged_text(found: Comparison, t: Translator) -> str:
    """How many get as much, and how many of them elsewhere."""
    same = found.interns.both - len(found.gained) - len(found.lost)
    text = t.plural("{count} gets as much in both.", "{count} get as much in both.", same)
    elsewhere = t.plural("{count} of them at another host.", "{count} of them at other hosts.", found.moved)
    return f"{text} {elsewhere}" if found.moved else text
