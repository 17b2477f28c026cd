"""What is told of praktik.toml, held against the sign-ups."""

from typing import Final

from praktik_cli.i18n import mark
from praktik_cli.wording.catalogue.kind import Example, FindingKind, Level

SETTINGS: Final = (
    FindingKind(
        "unknown-field",
        Level.ERROR,
        message=mark("[columns] says that “{header}” is “{value}”, but there is no such field."),
        meaning=mark("A line under [columns] says what a header is, but names no field of praktik's."),
        mend=mark("Write the name that is suggested. The guide to exports lists all of them."),
        example=Example(settings='[columns]\n"Antal praktikanter" = "capacty"'),
    ),
    FindingKind(
        "unknown-header",
        Level.WARNING,
        message=mark("[columns] names the header “{value}”, but no file has it."),
        meaning=mark(
            "A line under [columns] is about a header that none of the files has. Perhaps the form was changed since "
            "the line was written."
        ),
        mend=mark("Write the header as it is now, or delete the line."),
        example=Example(settings='[columns]\n"Pladser hos jer" = "capacity"'),
    ),
    FindingKind(
        "quota-counts-nobody",
        Level.WARNING,
        message=mark("[[rules.quota]] {number}: nobody who takes part has “{value}”, so it counts nobody."),
        meaning=mark(
            "Nobody who takes part is what the quota counts. So its max limits nobody, and its min cannot be reached."
        ),
        mend=mark("Check the spelling. If nobody of that kind signed up, delete the quota."),
        example=Example(settings='[[rules.quota]]\nside = "host"\nfield = "sector"\nvalue = "privat"\nmax = 2'),
    ),
    FindingKind(
        "unknown-coded-header",
        Level.WARNING,
        message=mark("[codes] names the header “{value}”, but no file has it."),
        meaning=mark(
            "A line under [codes] says what the numbers in a column stand for, but none of the files has a column with "
            "that header."
        ),
        mend=mark("Write the header as it is now, or delete the lines."),
        example=Example(settings='[codes."Hvilken del"]\n1 = "stat"\n2 = "region"'),
    ),
)
