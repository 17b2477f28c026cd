"""What changed since the last round, in words: what is new for each host and intern, and why."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from praktik_cli.domain.changes import Begun, ChangeLine, Ended, PairChange, Shifted
from praktik_cli.domain.report import MatchReport
from praktik_cli.i18n import Translator, mark
from praktik_cli.wording.labels import RULES, label, weekdays_text

KINDS: Final[Mapping[str, str]] = {
    "new": mark("Gets a place"),
    "moved": mark("Goes to another host"),
    "freed": mark("Has no place any more"),
    "added": mark("Gets one more host"),
    "lost": mark("Keeps fewer hosts"),
    "gets": mark("Somebody new comes"),
    "loses": mark("Somebody no longer comes"),
    "exchanges": mark("Others come"),
    "days": mark("Other days"),
}
# {other} is the other side of the match, seen from whom the line is about.
_ENDED: Final[Mapping[str, str]] = {
    "intern_gone": mark("{intern} no longer takes part."),
    "host_gone": mark("{host} no longer takes part."),
    "declined": mark("The match with {other} was declined."),
    "dropped": mark("The match with {other} was taken out of the workbook."),
    "forbidden": mark("The match with {other} is no longer possible: {rules}."),
    "elsewhere": mark("{intern} has an accepted or locked match with {others}."),
    "taken": mark("{others}, accepted or locked at {host}, leave no room for {intern} there."),
    "locked": mark("Keeping the match with {other} would have broken up a locked one."),
    "min_interns": mark("Keeping the match with {other} would have left a host with fewer interns than it takes."),
    "overlapping_days": mark("Keeping the match with {other} would have put two placements on the same days."),
    "together": mark("Keeping the match with {other} would have parted people who travel together."),
    "quota": mark("Keeping the match with {other} would have broken a quota."),
    "min_cross_sector_share": mark("Keeping the match with {other} would have left too few matches across sectors."),
    "placed": mark("This makes room for {others}, who would otherwise have no place."),
    "waited": mark("This makes room for {others}, who was left out last time."),
    "hosts_used": mark("{others} would otherwise have no intern."),
    "kept": mark("This lets another match of the last round stay."),
    "worst_off": mark("With the match with {other} the lowest points of any match would have been lower by {fall}."),
    "points": mark("With the match with {other} the points in all would have been lower by {fall}."),
    "lottery": mark("Without the match with {other} it is as good for all, and the lottery chose so."),
    "not_proven": mark("The search ended before it was settled whether the match with {other} could have been kept."),
    "other": mark("The place at {host} is used otherwise, as the goals of the round ask for."),
}
_BEGUN: Final[Mapping[str, str]] = {
    "typed_in": mark("The match with {other} was written into the workbook by hand."),
    "new_signup": mark("{intern} has signed up since the last round."),
    "had_none": mark("{intern} had no place in the last round."),
    "added": mark("{intern} gets one host more."),
}


@dataclass(frozen=True, slots=True)
class ChangeText:
    """One line in words.

    Attributes:
        was, now, stays: the names of the other side that end, begin and are as before.
        why: the reasons in sentences.
        remark: what the analyst wrote beside the matches.
    """

    who: str
    kind: str
    was: str
    now: str
    stays: str
    why: str
    remark: str


class ChangeWords:
    """Puts the changes of ``report`` in the language of ``t``."""

    def __init__(self, report: MatchReport, t: Translator) -> None:
        signups = report.reading.signups
        self._t, self._notes = t, report.notes
        named = {("host", one.id): one.label for one in signups.hosts}
        named |= {("intern", one.id): one.name for one in signups.interns}
        self._names = {**report.called, **named}

    def text(self, line: ChangeLine) -> ChangeText:
        """All that the line says."""
        other = _other(line.side)
        return ChangeText(
            who=self._name(line.side, line.signup.id),
            kind=label(KINDS, line.kind, self._t),
            was=self._listed(other, [getattr(one, other) for one in line.ended]),
            now=self._listed(other, [getattr(one, other) for one in line.begun]),
            stays=self._listed(other, line.stays),
            why=" ".join(dict.fromkeys(self._reasons(line))),
            remark="\n".join(dict.fromkeys(self._remarks(line))),
        )

    def _reasons(self, line: ChangeLine) -> Iterator[str]:
        for ended in line.ended:
            yield self._why_ended(ended, line.side)
        for begun in line.begun:
            yield from self._why_begun(begun, line.side)
        for shifted in line.shifted:
            yield self._days(shifted, line.side)

    def _why_ended(self, ended: Ended, side: str) -> str:
        count = {"capacity": self._capacity, "placements": self._placements}
        if ended.because in count:
            return count[ended.because](ended)
        others = "host" if ended.because in {"elsewhere", "hosts_used"} else "intern"
        return self._t(
            _ENDED[ended.because],
            **self._pair(ended, side),
            others=self._listed(others, ended.others),
            rules=self._t.listing([label(RULES, rule, self._t) for rule in ended.rules]),
            fall=self._t.number(ended.fall),
        )

    def _capacity(self, ended: Ended) -> str:
        return self._t.plural(
            "{host} now takes {count} intern at most, fewer than were to come.",
            "{host} now takes {count} interns at most, fewer than were to come.",
            ended.most,
            host=self._name("host", ended.host),
        )

    def _placements(self, ended: Ended) -> str:
        return self._t.plural(
            "{intern} now visits {count} host at most.",
            "{intern} now visits {count} hosts at most.",
            ended.most,
            intern=self._name("intern", ended.intern),
        )

    def _why_begun(self, begun: Begun, side: str) -> Iterator[str]:
        t = self._t
        if begun.because in _BEGUN:
            yield t(_BEGUN[begun.because], **self._pair(begun, side))
        elif side == "host":
            yield t(
                "{intern} was to visit {hosts}.",
                intern=self._name("intern", begun.intern),
                hosts=self._listed("host", begun.instead_of),
            )
        if side == "intern" and begun.place_of and begun.because in {"new_signup", "had_none", "added"}:
            yield t.plural(
                "{names} no longer comes to {host}.",
                "{names} no longer come to {host}.",
                len(begun.place_of),
                names=self._listed("intern", begun.place_of),
                host=self._name("host", begun.host),
            )

    def _days(self, shifted: Shifted, side: str) -> str:
        t = self._t
        return t(
            "The days with {other} are {now} instead of {before}.",
            other=self._pair(shifted, side)["other"],
            now=weekdays_text(shifted.now, t),
            before=weekdays_text(shifted.before, t),
        )

    def _remarks(self, line: ChangeLine) -> Iterator[str]:
        notes = (self._notes.get((one.host, one.intern)) for one in (*line.ended, *line.begun, *line.shifted))
        return (note.remark for note in notes if note and note.remark)

    def _pair(self, change: PairChange, side: str) -> dict[str, str]:
        names = {one: self._name(one, getattr(change, one)) for one in ("host", "intern")}
        return names | {"other": names[_other(side)]}

    def _listed(self, side: str, ids: Sequence[str]) -> str:
        return self._t.listing([self._name(side, one) for one in ids]) if ids else ""

    def _name(self, side: str, key: str) -> str:
        return self._names.get((side, key), key)


def _other(side: str) -> str:
    return "intern" if side == "host" else "host"
