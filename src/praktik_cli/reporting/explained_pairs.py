"""The matches of one host or intern, and the pairs that are none, each with its reason."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from rich.console import Group, RenderableType
from rich.text import Text

from praktik_cli.domain.explanation import Explanation, Other
from praktik_cli.domain.report import MatchLine
from praktik_cli.i18n import Translator
from praktik_cli.reporting.explained_points import points_table, sides_sentence
from praktik_cli.reporting.layout import QUIET, STRONG, listed, numbered, section, spaced
from praktik_cli.reporting.plain import say
from praktik_cli.wording.labels import place_text, weekdays_text
from praktik_cli.wording.others import tried_text, why_not_text
from praktik_cli.wording.points import missed_sentence, points_sentence
from praktik_cli.wording.reasons import possible_hosts

MOST_WISHED: Final = 10


def matches_section(found: Explanation, t: Translator) -> RenderableType | None:
    """Each match with its reason, and the points by criterion; ``None`` without matches."""
    if not found.matches:
        return None
    title = t.plural("The match", "The {count} matches", len(found.matches))
    lines = [_match(line, found, t) for line in found.matches]
    headings = [_heading(line, number, found, t) for number, line in enumerate(found.matches, 1)]
    earned = [(heading, line.breakdown) for heading, line in zip(headings, found.matches, strict=True)]
    several = len(lines) > 1
    body = [numbered(lines)] if several and found.side == "intern" else spaced(lines)
    return section(
        title,
        *body,
        "",
        points_table(earned, found.run.settings, t),
        None if several else Group("", sides_sentence(found.matches[0], t)),
    )


def wished_section(found: Explanation, t: Translator) -> RenderableType | None:
    """The wishes that were not met; ``None`` when there are none."""
    if not found.wished:
        return None
    title = t("Who else wished for it") if found.side == "host" else t("Wished, but not matched")
    shown, more = found.wished[:MOST_WISHED], len(found.wished) - MOST_WISHED
    rest = t("and {count} more.", count=t.number(more))
    items = listed(spaced_items([_other(other, found, t) for other in shown]))
    tried = tried_text(shown, found, t)
    lead = Group(say(tried), "") if tried else None
    return section(title, lead, items, say(rest, QUIET) if more > 0 else None)


def others_section(found: Explanation, t: Translator) -> RenderableType | None:
    """The best of the pairs that were possible, what they would have earned and cost; ``None`` without any."""
    if not found.others:
        return None
    earned = [(f"{number}.", other.line.breakdown) for number, other in enumerate(found.others, 1)]
    return section(
        _others_title(found, t),
        say(_lead(found, t)),
        "",
        numbered(spaced_items([_other(other, found, t) for other in found.others])),
        *_beyond(found, t),
        "",
        points_table(earned, found.run.settings, t),
    )


def _others_title(found: Explanation, t: Translator) -> str:
    if found.side == "host":
        return t("Who else could come")
    return t("Where else") if found.matches else t("Where it was possible")


def spaced_items(items: Sequence[RenderableType]) -> list[RenderableType]:
    """``items`` for a list, each but the last with an empty line after it."""
    return [*(Group(item, "") for item in items[:-1]), *items[-1:]]


def _lead(found: Explanation, t: Translator) -> str:
    more = found.possible - len(found.matches)
    some = _how_many(found, more, t)
    tried = tried_text(found.others, found, t)
    if more <= len(found.others):
        return f"{some} {tried}".strip()
    if not tried:
        return t("{some} Those with the most points:", some=some)
    return t("{some} Here are those with the most points. {tried}", some=some, tried=tried)


def _beyond(found: Explanation, t: Translator) -> list[RenderableType]:
    """Why those of the possible hosts that are not listed had no room either."""
    if found.unplaced is None:
        return []
    why, listed_ones = found.unplaced.why, {other.line.host.id for other in found.others}
    more = Counter(place.because for place in why.no_room if place.host not in listed_ones) + Counter(why.more)
    if not more:
        return []
    rest = replace(found.unplaced, why=replace(why, no_room=(), more=dict(more)))
    return ["", say(possible_hosts(rest, 0, t), QUIET)]


def _how_many(found: Explanation, more: int, t: Translator) -> str:
    if found.side == "host":
        return t.plural("{count} other intern was possible.", "{count} other interns were possible.", more)
    if found.matches:
        return t.plural("{count} other host was possible.", "{count} other hosts were possible.", more)
    return t.plural("{count} host was possible.", "{count} hosts were possible.", more)


def _heading(line: MatchLine, number: int, found: Explanation, t: Translator) -> str:
    if len(found.matches) == 1:
        return t("Earned")
    return line.intern.name if found.side == "host" else f"{number}."


def _match(line: MatchLine, found: Explanation, t: Translator) -> RenderableType:
    days = weekdays_text(line.days, t)
    points = t.plural("{count} point", "{count} points", line.points)
    return Group(
        pair_title(line, found.side, t), say(" · ".join(filter(None, (days, points)))), say(pair_reason(line, t))
    )


def pair_title(line: MatchLine, side: str, t: Translator) -> Text:
    """The other one of the pair, seen from ``side``, and where from."""
    if side == "host":
        about = ", ".join(filter(None, (line.intern.title, line.intern.organisation)))
        return say(line.intern.name, STRONG) + say(f" · {about} · {line.intern.id}", QUIET)
    place = place_text(line.host.municipality, line.host.place, line.host.country, t)
    return say(line.host.label, STRONG) + say(f" · {place} · {line.host.id}", QUIET)


def pair_reason(line: MatchLine, t: Translator) -> str:
    """What earned the points, and what was not met."""
    missed = missed_sentence(line, t)
    earned = points_sentence(line, t) + "."
    return f"{earned} {t('But: {missed}.', missed=missed[0].lower() + missed[1:])}" if missed else earned


def _other(other: Other, found: Explanation, t: Translator) -> RenderableType:
    line = other.line
    wish = t("wish no. {rank}", rank=line.facts.wish_rank) if line.facts.wish_rank and found.side == "host" else ""
    points = "" if other.forbidden else t.plural("{count} point", "{count} points", line.points)
    where = _instead(other, found, t) if found.side == "host" else ""
    facts = " · ".join(filter(None, (wish, points, where)))
    told = [say(facts)] if facts else []
    reason = [] if other.forbidden else [say(pair_reason(line, t), QUIET)]
    return Group(
        pair_title(line, found.side, t), *told, *reason, *map(say, filter(None, [why_not_text(other, found, t)]))
    )


def _instead(other: Other, found: Explanation, t: Translator) -> str:
    if not other.instead:
        return t("has no place")
    hosts = t.listing([host.label for host in other.instead])
    if all((host.id, other.line.intern.id) in found.proposed for host in other.instead):
        return t("proposed for {hosts}", hosts=hosts)
    return t("goes to {hosts}", hosts=hosts)
