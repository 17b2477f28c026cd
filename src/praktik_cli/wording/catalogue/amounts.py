"""What is told of answers that are numbers or times."""

from datetime import date
from typing import Final

from praktik_cli.i18n import mark
from praktik_cli.wording.catalogue.kind import Example, FindingKind, Level, host, intern

AMOUNTS: Final = (
    FindingKind(
        "not-a-count",
        Level.ERROR_WHERE_NEEDED,
        message=mark("“{value}” is no single number; 1, 2 or 3 was expected in {field}."),
        meaning=mark("One number is needed here, and praktik does not choose it for anybody."),
        mend=mark("Ask the person, and write 1, 2 or 3."),
        example=Example((host(capacity="det kommer an på"),)),
    ),
    FindingKind(
        "count-out-of-range",
        Level.ERROR_WHERE_NEEDED,
        message=mark("{value} is outside what is possible; 1, 2 or 3 was expected in {field}."),
        meaning=mark("A host takes one to three interns, and an intern visits one to three hosts."),
        mend=mark("Write 1, 2 or 3. A host that can take nobody has withdrawn: write afmeldt as its status."),
        example=Example((host(capacity="10"),)),
    ),
    FindingKind(
        "not-days",
        Level.ERROR,
        message=mark("“{value}” is no number of days; 1 to 5, or a range such as 2-3, was expected in {field}."),
        meaning=mark(
            "Host and intern are matched only if their numbers of days fit, so praktik must know how many are meant."
        ),
        mend=mark("Write a number from 1 to 5, or a range such as 2-3."),
        example=Example((host(days="ved vi ikke endnu"),)),
    ),
    FindingKind(
        "days-out-of-range",
        Level.ERROR,
        message=mark("“{value}” is outside a working week; 1 to 5 days were expected in {field}."),
        meaning=mark("The programme lasts one working week, so nobody can stay for more than five days, or for none."),
        mend=mark("Write how many days of that week are meant. Ask the person if you are in doubt."),
        example=Example((intern(days="10 dage"),)),
    ),
    FindingKind(
        "date-instead-of-days",
        Level.ERROR,
        message=mark(
            "The cell holds the date {value}; Excel makes dates of ranges such as 2-3. Format the cell as text and "
            "write {field} again."
        ),
        meaning=mark(
            "Somebody wrote a range such as 2-3, and Excel made a date of it. praktik cannot know whether it was so, "
            "and does not turn it back by itself."
        ),
        mend=mark("Format the cell as text, and write the answer again."),
        example=Example((host(days=date(2018, 3, 2)),)),
    ),
    FindingKind(
        "not-kilometres",
        Level.ERROR,
        message=mark(
            "“{value}” is no number of kilometres; a number such as 50 was expected in {field}, or nothing for no "
            "limit."
        ),
        meaning=mark(
            "The distance is a limit: without it somebody could be sent too far away. So the row takes no part until "
            "it is understood."
        ),
        mend=mark("Write a whole number of kilometres, such as 50. Leave the cell empty if there is no limit."),
        example=Example((intern(max_km="halvanden time"),)),
    ),
    FindingKind(
        "not-a-time",
        Level.WARNING,
        message=mark("“{value}” is no date or time; {field} is read as not answered."),
        meaning=mark(
            "When an answer was given matters only where a person answered twice: the later answer counts. Where a "
            "time is missing, the lower row counts as the later."
        ),
        mend=mark("Write date and time, such as 14-05-2018 09.30, or leave it if nobody answered twice."),
        example=Example((intern(submitted_at="i går"),)),
    ),
    FindingKind(
        "range-for-a-number",
        Level.WARNING,
        message=mark("“{value}” is a range, and {field} is one number; it is read as {suggestion}."),
        meaning=mark(
            "One number is needed, and the answer gives two. The higher counts; for the fewest interns the lower one."
        ),
        mend=mark("Write the number that is meant, if it is another one."),
        example=Example((host(capacity="2-3"),)),
    ),
    FindingKind(
        "weekdays-instead-of-days",
        Level.WARNING,
        message=mark(
            "“{value}” names weekdays, and a number of days was expected in {field}; it is read as {suggestion}."
        ),
        meaning=mark("The answer names weekdays where their number was asked for. praktik counts them."),
        mend=mark(
            "Nothing has to be done if the number is right. Write the days under the weekdays too if no others will do."
        ),
        example=Example((intern(days="tirsdag og onsdag"),)),
    ),
    FindingKind(
        "ambiguous-date",
        Level.WARNING,
        message=mark(
            "“{value}” can be read in two ways, and the column does not tell which; it is read as {suggestion}."
        ),
        meaning=mark(
            "The date can be meant in two ways, with the day or the month first, or even as a time of day, and the "
            "rest of the column does not tell. The day is read first, as in Danish."
        ),
        mend=mark("It matters only where a person answered twice. Then see which answer is the later."),
        example=Example((intern(submitted_at="14.05.33"),)),
    ),
)
