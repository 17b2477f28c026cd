"""What a person reads who asked for somebody and did not name one alone."""

from typing import Final

from rich.console import RenderableType
from rich.table import Column, Table

from praktik_cli.domain.explanation import Search
from praktik_cli.domain.reading import Reading
from praktik_cli.domain.signup import Host, Intern
from praktik_cli.i18n import Translator
from praktik_cli.naming import fold
from praktik_cli.reporting.layout import QUIET, STRONG, TABLE_FROM, FromWidth, grid, indented, listed, page
from praktik_cli.reporting.plain import quoted, say, with_command
from praktik_cli.reporting.summary import check_command, left_out_text
from praktik_cli.wording.labels import place_text

MOST_SHOWN: Final = 20


def search_result(search: Search, reading: Reading, t: Translator, command: str = "praktik explain") -> RenderableType:
    """The hits to choose from with ``command``; or whose row is left out and why; or names spelt like it."""
    if search.hits:
        return page(*_hits(search, t, f"{command} {_chosen(search.hits[0], reading)}"))
    if search.is_left_out:
        return page(*_left_out(search, reading, t))
    return page(*_nobody(search, t))


def _hits(search: Search, t: Translator, command: str) -> list[RenderableType]:
    shown, more = search.hits[:MOST_SHOWN], len(search.hits) - MOST_SHOWN
    rest = t("and {count} more. Write more of the name.", count=t.number(more))
    return [
        say(t("“{who}” may be any of {count}:", who=search.who, count=t.number(len(search.hits)))),
        "",
        _people(shown, t),
        *([indented(say(rest, QUIET))] if more > 0 else []),
        "",
        with_command(t("Choose one by its id:"), command),
    ]


def _chosen(one: Host | Intern, reading: Reading) -> str:
    """What names ``one`` alone: the id, and the side where one on the other side has the same id."""
    is_host = isinstance(one, Host)
    others = reading.signups.interns if is_host else reading.signups.hosts
    is_shared = fold(one.id) in {fold(other.id) for other in others}
    return f"{quoted(one.id)} --side {'host' if is_host else 'intern'}" if is_shared else quoted(one.id)


def _people(hits: tuple[Host | Intern, ...], t: Translator) -> RenderableType:
    return indented(FromWidth(TABLE_FROM, _table(hits, t), _list(hits, t)))


def _table(hits: tuple[Host | Intern, ...], t: Translator) -> Table:
    columns = (Column(t("Id"), style=STRONG), Column(style=QUIET), Column(t("Name")), Column(t("Workplace")))
    table = grid(*columns, Column(t("Where")), header=True)
    for one in hits:
        table.add_row(*map(say, (one.id, _side(one, t), _name(one), _workplace(one), _where(one, t))))
    return table


def _list(hits: tuple[Host | Intern, ...], t: Translator) -> Table:
    return listed(
        say(one.id, STRONG) + say(f" {_side(one, t)}: {_name(one)}, {_workplace(one)}, {_where(one, t)}")
        for one in hits
    )


def _side(one: Host | Intern, t: Translator) -> str:
    return t("host") if isinstance(one, Host) else t("intern")


def _name(one: Host | Intern) -> str:
    return one.contact_name if isinstance(one, Host) else one.name


def _workplace(one: Host | Intern) -> str:
    return one.label if isinstance(one, Host) else one.organisation


def _where(one: Host | Intern, t: Translator) -> str:
    return place_text(one.municipality, one.place, one.country, t)


def _left_out(search: Search, reading: Reading, t: Translator) -> list[RenderableType]:
    why = reading.why_left_out()
    rows = [say(left_out_text(row, why[row], t)) for row in search.left_out]
    see = with_command(t("See each row that is left out, and why:"), check_command(reading))
    return [
        say(t("“{who}” takes no part in this round: the sign-up is left out.", who=search.who)),
        *([indented(listed(rows))] if rows else [see]),
    ]


def _nobody(search: Search, t: Translator) -> list[RenderableType]:
    hint = t("Write an id, an e-mail, or part of a name or workplace. The ids are in the workbook's sheets.")
    return [
        say(t("Nobody in this round is called “{who}”.", who=search.who)),
        *([say(t("Did you mean:")), "", _people(search.nearest, t)] if search.nearest else [say(hint)]),
    ]
