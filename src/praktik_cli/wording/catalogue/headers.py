"""What is told of a column and its header."""

from typing import Final

from praktik_cli.i18n import mark
from praktik_cli.wording.catalogue.kind import Example, FindingKind, Level, host

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
)
