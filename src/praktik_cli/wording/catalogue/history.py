"""What is told of the people of other years, who are looked for among this year's."""

from typing import Final

from praktik_cli.i18n import mark
from praktik_cli.wording.catalogue.kind import Example, FindingKind, Level

HISTORY: Final = (
    FindingKind(
        "history-by-name",
        Level.WARNING,
        message=mark(
            "“{value}” in {history} is taken to be this sign-up: name and workplace are the same, the e-mail is not."
        ),
        meaning=mark(
            "The people of other years are known by their e-mail. Whose e-mail is not among this year's is looked for "
            "by name and workplace, which may be somebody else. So the two count as one: a host met before is not "
            "proposed again, and who was left out has waited."
        ),
        mend=mark("Nothing, if it is the same person or unit. Else match without that file of history."),
        example=Example(story=mark("An intern has moved to another e-mail address since last year.")),
    ),
    FindingKind(
        "history-every-unit",
        Level.WARNING,
        message=mark(
            "“{value}” in {history} names no unit, and the contact has several this year ({others}). All of them count "
            "as met."
        ),
        meaning=mark(
            "A contact person may sign up several units. Where it is not known which of them took the intern last "
            "time, none of them is proposed to that intern again."
        ),
        mend=mark("Write the unit in that year's match workbook, if it is known."),
        example=Example(story=mark("A contact signed up without a unit last year, and with two units this year.")),
    ),
    FindingKind(
        "history-unsure",
        Level.WARNING,
        message=mark("“{value}” in {history} may be several of this year's sign-ups ({others}). None of them counts."),
        meaning=mark(
            "praktik does not choose between people. Nobody is taken to have met a host or to have been left out on a "
            "guess."
        ),
        mend=mark(
            "Write the e-mail of the one who is meant in that year's match workbook. Or lock and decline by hand in "
            "this year's."
        ),
        example=Example(story=mark("Last year's Bo Dal had an e-mail that is gone, and two Bo Dals work there now.")),
    ),
)
