"""Who would rather have each other, and what stands against it, in sentences."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from praktik_cli.domain.quality import BlockingPair, Quality
from praktik_cli.domain.report import MatchReport
from praktik_cli.i18n import Translator, mark

NOT_PROVEN: Final = "not_proven"
_OF_ALL: Final[Mapping[str, str]] = {
    "locked": mark("{count} would break up a locked match"),
    "min_interns": mark("{count} would give a host fewer interns than it takes"),
    "overlapping_days": mark("{count} would put two placements on the same days"),
    "together": mark("{count} would part people who travel together"),
    "quota": mark("{count} would break a quota"),
    "min_cross_sector_share": mark("{count} would leave too few matches across sectors"),
    "placed": mark("{count} would cost somebody a place"),
    "waited": mark("{count} would cost somebody a place who got none last time"),
    "hosts_used": mark("{count} would leave a host with nobody"),
    "kept": mark("{count} would undo a match of the last round"),
    "worst_off": mark("{count} would give a match fewer points than any has now"),
    "points": mark("{count} would lower the points in all"),
    "lottery": mark("{count} lost the lottery among equals"),
}
_OF_ONE: Final[Mapping[str, str]] = {
    "locked": mark("a locked match would be broken up"),
    "min_interns": mark("a host would get fewer interns than it takes"),
    "overlapping_days": mark("{intern} would have two placements on the same days"),
    "together": mark("people who travel together would be parted"),
    "quota": mark("a quota would be broken"),
    "min_cross_sector_share": mark("too few matches would be across sectors"),
    "placed": mark("{ousts} would have no place"),
    "waited": mark("{ousts}, who got no place last time, would have none again"),
    "hosts_used": mark("{leaves} would get nobody"),
    "kept": mark("a match of the last round would be undone"),
    "worst_off": mark("the lowest points of any match would fall by {fall}"),
    "points": mark("the points in all would fall by {fall}"),
    "lottery": mark("as good for all, and the lottery chose otherwise"),
    NOT_PROVEN: mark("may be better for all: the search ended before that was settled"),
}


@dataclass(frozen=True, slots=True)
class RatherText:
    """One pair in words.

    Attributes:
        intern_gain, host_gain: how many more points of their own they would have.
        because: what stands against it.
    """

    intern: str
    host: str
    intern_gain: int
    host_gain: int
    because: str


def rather_summary(quality: Quality, t: Translator) -> str:
    """How many pairs would both rather have each other, and why they do not."""
    if not quality.is_searched:
        return t("In a round of this size praktik does not look for them.")
    if not quality.blocking:
        return t("No intern and host would both rather have each other than what they have.")
    count = t.plural(
        "By their own wishes, {count} pair of an intern and a host would both rather have each other than what they "
        "have.",
        "By their own wishes, {count} pairs of an intern and a host would both rather have each other than what they "
        "have.",
        len(quality.blocking),
    )
    return " ".join((count, *_explained(quality.because, t)))


def _explained(because: Mapping[str, int], t: Translator) -> Iterator[str]:
    clauses = [t(_OF_ALL[name], count=t.number(count)) for name, count in because.items() if name != NOT_PROVEN]
    if clauses:
        yield t("Rules and goals that hold for all come first: {clauses}.", clauses=t.listing(clauses))
    if NOT_PROVEN in because:
        count = t.number(because[NOT_PROVEN])
        yield t("{count} of them may be better for all: the search ended before that was settled.", count=count)


def rather_texts(report: MatchReport, most: int, t: Translator) -> list[RatherText]:
    """The strongest pairs, at most ``most``."""
    signups = report.reading.signups
    names = {host.id: host.label for host in signups.hosts}, {intern.id: intern.name for intern in signups.interns}
    return [_text(pair, *names, t) for pair in report.quality.blocking[:most]]


def _text(pair: BlockingPair, hosts: Mapping[str, str], interns: Mapping[str, str], t: Translator) -> RatherText:
    intern = interns[pair.intern]
    return RatherText(
        intern=intern,
        host=hosts[pair.host],
        intern_gain=pair.intern_gain,
        host_gain=pair.host_gain,
        because=t(
            _OF_ONE[pair.because],
            intern=intern,
            ousts=interns.get(pair.ousts or "", ""),
            leaves=hosts.get(pair.leaves or "", ""),
            fall=t.number(-pair.change),
        ),
    )
