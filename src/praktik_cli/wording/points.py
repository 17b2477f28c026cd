"""Why a match is worth its points, in a sentence."""

from collections.abc import Callable
from typing import Final

from praktik_cli.domain.report import MatchLine
from praktik_cli.i18n import Translator
from praktik_cli.wording.labels import PURPOSES, label, place_text

FAR_WITHOUT_A_BED: Final = 75


def points_sentence(line: MatchLine, t: Translator) -> str:
    """What earned the points, the most telling first: "Wished host no. 1; 3 common topics; another sector"."""
    clauses = [clause(line, t) for criterion, clause in _CLAUSES.items() if line.breakdown.get(criterion)]
    text = "; ".join(filter(None, [*clauses, _openness(line, t)])) or t("no wish is met, but no rule forbids it")
    return text[0].upper() + text[1:]


def missed_sentence(line: MatchLine, t: Translator) -> str:
    """Which wishes were not met, and what makes it hard to go there; empty when there is nothing.

    That an intern cannot stay overnight is told from ``FAR_WITHOUT_A_BED`` km on.
    """
    facts, intern, host = line.facts, line.intern, line.host
    must_commute = intern.overnight is False and (facts.km or 0) >= FAR_WITHOUT_A_BED
    missed = (
        (bool(intern.wanted_hosts) and not facts.wish_rank, t("not one of the wished hosts")),
        (not facts.common_topics, t("no common topic")),
        (bool(intern.wanted_regions) and not facts.region_rank, t("outside the wished regions")),
        (bool(intern.wanted_sectors) and not facts.sector_rank, t("not a wished sector")),
        (bool(host.wanted_sectors) and not facts.host_sector_rank, t("the host wished another sector")),
        (facts.host_wants_role is False, t("the host wished another role")),
        (_is_far(line), _distance(line, t)),
        (must_commute, t("cannot stay overnight")),
    )
    text = "; ".join(words for is_missed, words in missed if is_missed)
    return text[:1].upper() + text[1:]


def _wanted_host(line: MatchLine, t: Translator) -> str:
    return t("wished host no. {rank}", rank=line.facts.wish_rank)


def _topics(line: MatchLine, t: Translator) -> str:
    count = len(line.facts.common_topics)
    topics = ", ".join(line.facts.common_topics)
    return t.plural("{count} common topic ({topics})", "{count} common topics ({topics})", count, topics=topics)


def _region(line: MatchLine, t: Translator) -> str:
    return t("wished region no. {rank}", rank=line.facts.region_rank) if line.facts.region_rank else ""


def _sector(line: MatchLine, t: Translator) -> str:
    return t("wished sector no. {rank}", rank=line.facts.sector_rank) if line.facts.sector_rank else ""


def _openness(line: MatchLine, t: Translator) -> str:
    any_region, any_sector = not line.intern.wanted_regions, not line.intern.wanted_sectors
    if any_region and any_sector:
        return t("open to any region and sector")
    return t("open to any region") if any_region else t("open to any sector") if any_sector else ""


def _host_sector(line: MatchLine, t: Translator) -> str:
    return t("from a sector that the host wished") if line.facts.host_sector_rank else ""


def _purpose(line: MatchLine, t: Translator) -> str:
    purposes = t.listing([label(PURPOSES, purpose, t) for purpose in line.facts.common_purpose])
    return t("both want {purposes}", purposes=purposes)


def _role(line: MatchLine, t: Translator) -> str:
    return t("the role that the host wished") if line.facts.host_wants_role else ""


def _cross_sector(_line: MatchLine, t: Translator) -> str:
    return t("another sector")


def _days(line: MatchLine, t: Translator) -> str:
    return t.plural("{count} day fits both", "{count} days fit both", line.facts.most)


def _distance(line: MatchLine, t: Translator) -> str:
    kilometres, home = round(line.facts.km or 0), line.intern.home_municipality
    if home is None or home == line.intern.municipality:
        return t("{km} km away", km=t.number(kilometres)) if kilometres else t("in the same municipality")
    place = place_text(home, "", line.intern.country, t)
    return t("{km} km from home in {place}", km=t.number(kilometres), place=place)


def _is_far(line: MatchLine) -> bool:
    return line.facts.km is not None and not line.breakdown.get("distance")


_CLAUSES: Final[dict[str, Callable[[MatchLine, Translator], str]]] = {
    "wanted_host": _wanted_host,
    "topics": _topics,
    "cross_sector": _cross_sector,
    "region": _region,
    "sector": _sector,
    "host_sector": _host_sector,
    "purpose": _purpose,
    "role": _role,
    "days": _days,
    "distance": _distance,
}
