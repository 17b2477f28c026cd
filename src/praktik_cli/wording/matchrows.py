"""What is wrong or doubtful about a row of a match workbook, and what would mend it, each in a sentence."""

from collections.abc import Mapping
from typing import Final

from praktik_cli.domain.matchbook import MatchBook, RowFault
from praktik_cli.i18n import Translator, mark
from praktik_cli.wording.labels import MATCH_STATUSES, label

_ROW: Final[Mapping[str, str]] = {
    "unknown_signup/host": mark("“{value}” is none of the hosts that take part."),
    "unknown_signup/intern": mark("“{value}” is none of the interns that take part."),
    "left_out_signup/host": mark("“{value}” takes no part: the row of this host is left out of the sign-ups."),
    "left_out_signup/intern": mark("“{value}” takes no part: the row of this intern is left out of the sign-ups."),
    "several_signups/host": mark("“{value}” can be several hosts: {others}."),
    "several_signups/intern": mark("“{value}” can be several interns: {others}."),
    "names_disagree/host": mark(
        "The row says “{value}”, but by {basis} the host is {own}. Which is meant, nobody can say."
    ),
    "names_disagree/intern": mark(
        "The row says “{value}”, but by {basis} the intern is {own}. Which is meant, nobody can say."
    ),
    "nobody_named/host": mark("The row names no host."),
    "nobody_named/intern": mark("The row names no intern."),
    "unknown_status/": mark("The status “{value}” is no word praktik knows. Until it is, the row counts as a match."),
    "unknown_lock/": mark("“{value}” under Lock is no word praktik knows, and counts as a lock. Write x, or nothing."),
    "differs/host": mark("The row says “{value}”, the sign-up of the host says “{own}”. It counts as the same host."),
    "differs/intern": mark(
        "The row says “{value}”, the sign-up of the intern says “{own}”. It counts as the same intern."
    ),
}
_NOTHING: Final = mark("nothing")
_MEND: Final[Mapping[str, str]] = {
    "unknown_signup": mark("Correct it to the id, the e-mail or the name of a sign-up."),
    "left_out_signup": mark("Take the match away, or mend the sign-up: praktik check tells what is wrong with it."),
    "several_signups/host": mark(
        "Write the id, the e-mail or the unit of the one that is meant: each of them decides."
    ),
    "several_signups/intern": mark(
        "Write the id, the e-mail or the workplace of the one that is meant: each of them decides."
    ),
    "names_disagree/host": mark("If {partner} is to go to {value}, clear {against}; if not, correct {wrong}."),
    "names_disagree/intern": mark("If {value} is to go to {partner}, clear {against}; if not, correct {wrong}."),
    "names_disagree": mark("If “{value}” is right, clear {against}; if not, correct {wrong}."),
    "nobody_named": mark("Write who is meant, by id, e-mail or name, or delete the row."),
    "unknown_status": mark("Choose one of: {choices}."),
}
_ANSWERS: Final = ("proposed", "accepted", "declined")


def row_text(fault: RowFault, book: MatchBook, t: Translator) -> str:
    """What is wrong or doubtful, in a sentence."""
    return t(
        _ROW[f"{fault.code}/{fault.side}"],
        value=" ".join(fault.value.split()),
        own=fault.own or t(_NOTHING),
        others=t.listing(list(fault.others)),
        basis=book.place(fault.cells[-1]),
    )


def row_mend(fault: RowFault, t: Translator) -> str:
    """What would mend it, with the nearest right value where there is one."""
    choices = ", ".join(label(MATCH_STATUSES, answer, t) for answer in _ANSWERS)
    wrong = [cell for cell in fault.cells if cell not in fault.against]
    mend = t(
        _mend(fault),
        choices=choices,
        value=" ".join(fault.value.split()),
        partner=" ".join(fault.partner.split()),
        against=t.listing(list(fault.against)),
        wrong=t.listing(wrong),
    )
    return f"{mend} {t('Nearest right value: {value}', value=fault.nearest)}." if fault.nearest else mend


def _mend(fault: RowFault) -> str:
    """Of a row that names nobody on the other side, no sentence can say who is to go where."""
    is_whole = fault.code != "names_disagree" or fault.partner
    of_side = _MEND.get(f"{fault.code}/{fault.side}") if is_whole else None
    return of_side or _MEND[fault.code]
