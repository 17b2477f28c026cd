"""What is told of answers that stand for one of few things."""

from typing import Final

from praktik_cli.i18n import mark
from praktik_cli.wording.catalogue.kind import Example, FindingKind, Level, host, intern

CHOICES: Final = (
    FindingKind(
        "unknown-sector",
        Level.ERROR_WHERE_NEEDED,
        message=mark(
            "“{value}” is no sector; stat, region, kommune, selvejende, privat or andet was expected in {field}."
        ),
        meaning=mark(
            "The sector decides who is mixed with whom. Each sign-up needs its own; a wished sector that is not "
            "understood is left out of the wish."
        ),
        mend=mark("Write stat, region, kommune, selvejende, privat or andet."),
        example=Example((intern(sector="Det offentlige"),)),
    ),
    FindingKind(
        "unknown-purpose",
        Level.WARNING,
        message=mark(
            "“{value}” is not understood; nyt netværk, inspiration or konkret løsning was expected in {field}."
        ),
        meaning=mark("Host and intern earn points when they want the same out of the week. This answer earns none."),
        mend=mark("Write nyt netværk, inspiration or konkret løsning."),
        example=Example((intern(purpose="Frisk luft"),)),
    ),
    FindingKind(
        "unknown-language",
        Level.WARNING,
        message=mark("“{value}” is no known language; it is left out of {field}."),
        meaning=mark("A common language matters only across a border. The other languages in the cell still count."),
        mend=mark("Write the language by its name in Danish or English."),
        example=Example((host(languages="engelsk; kragesprog"),)),
    ),
    FindingKind(
        "unknown-weekday",
        Level.ERROR,
        message=mark("“{value}” is no weekday; Monday to Friday were expected in {field}."),
        meaning=mark(
            "The days are a limit: without them somebody could be sent on a day that does not suit them. So the row "
            "takes no part until they are understood."
        ),
        mend=mark(
            "Write the weekdays by name, such as mandag, onsdag or mandag-torsdag. Leave the cell empty if all five "
            "will do."
        ),
        example=Example((intern(weekdays="fredag, helligdag"),)),
    ),
    FindingKind(
        "unknown-role",
        Level.WARNING,
        message=mark("“{value}” is not understood; leder or medarbejder was expected in {field}."),
        meaning=mark("The answer counts as not given: it earns no points and sets no limit."),
        mend=mark("Write leder, medarbejder or, for a host, begge."),
        example=Example((intern(role="konsulent"),)),
    ),
    FindingKind(
        "unknown-status",
        Level.WARNING,
        message=mark("“{value}” is not understood; aktiv, afmeldt or reserve was expected. The sign-up takes part."),
        meaning=mark("praktik cannot tell whether the person has withdrawn, so the sign-up takes part."),
        mend=mark("Write afmeldt if the person has withdrawn. Write aktiv or nothing if not."),
        example=Example((intern(status="måske næste år"),)),
    ),
    FindingKind(
        "unknown-side",
        Level.ERROR_WHERE_NEEDED,
        message=mark("“{value}” is not understood; vært, praktikant or begge was expected in {field}."),
        meaning=mark(
            "On a sheet with both hosts and interns this answer decides which of them the row is, so without it the "
            "row takes no part. On a sheet of one side only, the sheet decides."
        ),
        mend=mark("Write vært, praktikant or begge."),
        example=Example((host(role_in_round="gæst"),)),
    ),
    FindingKind(
        "not-yes-or-no",
        Level.WARNING,
        message=mark("“{value}” is neither yes nor no; {field} is read as not answered."),
        meaning=mark("The answer counts as not given. Take care with consent: only a clear no leaves a sign-up out."),
        mend=mark("Write ja or nej."),
        example=Example((intern(overnight="måske"),)),
    ),
    FindingKind(
        "other-is-a-sector",
        Level.WARNING,
        message=mark(
            "“{value}” is read as andet, but what stands after it is the sector {suggestion}. Write that if it is "
            "meant."
        ),
        meaning=mark("The form's answer was andet (other), but the words after it name one of the sectors."),
        mend=mark("Write the sector if it is the right one."),
        example=Example((intern(sector="Andet: kommunal"),)),
    ),
    FindingKind(
        "weekend-day",
        Level.ERROR_WHERE_NEEDED,
        message=mark("“{value}” is not part of the week; Monday to Friday were expected in {field}."),
        meaning=mark("The week of the programme is Monday to Friday. Where other days stand beside it, those count."),
        mend=mark("Take the Saturday or Sunday out. Ask the person where no other day is named."),
        example=Example((intern(weekdays="fredag, lørdag"),)),
    ),
    FindingKind(
        "comma-in-option",
        Level.WARNING,
        message=mark(
            "“{value}” is read as one answer, since what stands after the comma never stands without what stands "
            "before it. If they are two answers, part them with a semicolon."
        ),
        meaning=mark(
            "A comma can part two answers or belong to one. How the other rows are written shows that it belongs to "
            "this one."
        ),
        mend=mark("Nothing has to be done if it is one answer. Else write a semicolon between the two."),
        example=Example(
            (
                intern(topics="Sundhed, ældre og omsorg, Ledelse"),
                intern(topics="Digitalisering, Sundhed, ældre og omsorg"),
            )
        ),
    ),
)
