"""What is told of a column and its header."""

from typing import Final

from praktik_cli.i18n import mark
from praktik_cli.wording.catalogue.kind import Example, FindingKind, Level, host, intern

HEADERS: Final = (
    FindingKind(
        "missing-column",
        Level.ERROR,
        message=mark("There is no column for {field}, which every sign-up needs."),
        meaning=mark(
            "Nobody can be matched without this answer, and no header was understood as the question. No row of the "
            "sheet can take part before the column is there."
        ),
        mend=mark(
            "If the question has another name in your form, say so under [columns] in praktik.toml, or change the "
            "header. If it was never asked, add a column and fill it in."
        ),
        example=Example((host(capacity=None),)),
    ),
    FindingKind(
        "unknown-column",
        Level.WARNING,
        message=mark("No field answers to the header “{value}”; the column is not used."),
        meaning=mark(
            "praktik does not know what the answers in this column are for, so they play no part. Everything else in "
            "the rows is read."
        ),
        mend=mark(
            "If the answers matter for the matches, say under [columns] in praktik.toml which field they are. If not, "
            "leave it."
        ),
        example=Example((host(**{"Har I elevator?": "Ja"}),)),
    ),
    FindingKind(
        "unread-consent",
        Level.ERROR,
        message=mark(
            "“{value}” seems to ask for consent, but the column is not read. Under [columns], write that it is "
            "consent, or ignore."
        ),
        meaning=mark(
            "Somebody who said no to the use of their answers must not be matched. So praktik does not go on before it "
            "knows whether this column says so."
        ),
        mend=mark(
            'In praktik.toml under [columns], write "the header" = "consent" where it is the consent, else '
            '"the header" = "ignore".'
        ),
        example=Example((host(**{"Persondatapolitik læst?": "Nej"}),)),
    ),
    FindingKind(
        "option-without-label",
        Level.WARNING,
        message=mark(
            "“{value}” ticks the answer {other}, of which the export has only the code; the code is read as the "
            "answer. Export with full answers."
        ),
        meaning=mark(
            "Each answer has a column of its own here, and its header holds a code instead of the answer. Codes mean "
            "nothing beside other people's words, and the same code can mean something else in another form."
        ),
        mend=mark("Export again with whole questions and answers instead of codes."),
        example=Example(story=mark("A column Interesser/fag[SQ001] from LimeSurvey, exported with codes.")),
    ),
    FindingKind(
        "column-without-header",
        Level.WARNING,
        message=mark("The column has values but no header; it is not used."),
        meaning=mark("There is something below an empty header, often notes that somebody wrote beside the answers."),
        mend=mark("If these are answers, write the question above them. If they are notes, leave them."),
        example=Example((host(**{"": "Ring efter kl. 12"}),)),
    ),
    FindingKind(
        "two-columns",
        Level.WARNING,
        message=mark("“{value}” and “{other}” ({cell}) both hold {field}; only “{other}” is used."),
        meaning=mark(
            "Two headers mean the same, and only one of them can be read: the one that says it more exactly, else the "
            "one further to the left."
        ),
        mend=mark(
            "If the other one holds the right answers, say so under [columns] in praktik.toml, or rename one of the "
            "headers."
        ),
        example=Example((host(Pladser="3"),)),
    ),
    FindingKind(
        "guessed-column",
        Level.WARNING,
        message=mark(
            "“{value}” is no header that praktik knows; by its likeness and its values the column is read as {field} "
            "({percent} % sure)."
        ),
        meaning=mark(
            "The header is not one that praktik knows, but it and the answers below it are so like one field that the "
            "column is read as that."
        ),
        mend=mark(
            "Look at the answers. If the guess is wrong, write the right field under [columns] in praktik.toml; with "
            "--save-columns you get all the lines at once."
        ),
        example=Example((host(**{"Antal prakikanter": "2"}, capacity=None),)),
    ),
    FindingKind(
        "column-question",
        Level.WARNING,
        message=mark(
            "Does “{value}” hold {field}? That is not certain enough ({percent} %), or another column or field is as "
            "likely, so the column is not used. Write it under [columns] if it does."
        ),
        meaning=mark(
            "The column may hold this field, but it is not sure enough to be read. praktik asks instead of guessing."
        ),
        mend=mark(
            "If it does, write the line that the report shows under [columns] in praktik.toml. If not, leave it."
        ),
        example=Example((intern(**{"Er du leder?": "nej"}),)),
    ),
    FindingKind(
        "second-header",
        Level.WARNING,
        message=mark("Another header row begins here; the rows below are read by it."),
        meaning=mark("The sheet holds a second table below the first, with columns of its own."),
        mend=mark(
            "Nothing has to be done if the answers below are read rightly. Else move the second table to a sheet of "
            "its own."
        ),
        example=Example(
            story=mark("The hosts stand from row 1 and the interns from row 30, each with their headers, on one sheet.")
        ),
    ),
)
