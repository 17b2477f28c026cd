"""What can be wrong with any cell, whatever it is about."""

from typing import Final

from praktik_cli.i18n import mark
from praktik_cli.wording.catalogue.kind import Example, FindingKind, Level, host, intern

CELLS: Final = (
    FindingKind(
        "missing-value",
        Level.ERROR,
        message=mark("{field} is empty, and every sign-up needs it."),
        meaning=mark("Nobody can be matched without this answer, so the row takes no part until it is there."),
        mend=mark("Ask the person, and write the answer in the cell."),
        example=Example((intern(days=""),)),
    ),
    FindingKind(
        "formula-error",
        Level.ERROR,
        message=mark("The formula ends in the error {value}; {field} was expected."),
        meaning=mark("The cell holds a formula that could not be calculated, so nobody can see what the answer was."),
        mend=mark("Write the answer itself instead of the formula, or mend what the formula refers to."),
        example=Example((intern(municipality="#N/A"),)),
    ),
    FindingKind(
        "formula-without-value",
        Level.ERROR,
        message=mark("The formula has never been calculated; {field} was expected. Open and save the file in Excel."),
        meaning=mark(
            "Another program than Excel wrote a formula and never calculated it, so the file holds no answer."
        ),
        mend=mark("Open the file in Excel, which calculates the formula, save it and check again."),
        example=Example((host(capacity="=1+1"),)),
    ),
    FindingKind(
        "control-characters",
        Level.WARNING,
        message=mark("{field} held invisible control characters; they are left out."),
        meaning=mark(
            "The answer holds characters that nobody can see, often from text that was copied out of another program. "
            "The rest of it is read."
        ),
        mend=mark("Nothing has to be done. Type the answer again to be rid of the warning."),
        example=Example((host(unit="Borger\x07service"),)),
    ),
    FindingKind(
        "too-long",
        Level.WARNING,
        message=mark("{field} is longer than the 32,767 characters that a cell of a workbook can hold."),
        meaning=mark(
            "A cell in Excel cannot hold so long a text. praktik reads all of it, but the match workbook shows only "
            "what there is room for."
        ),
        mend=mark("Shorten the answer if all of it is to be seen in the match workbook."),
        example=Example((host(description="Vi holder til på det gamle rådhus. " * 1000),)),
    ),
    FindingKind(
        "not-an-email",
        Level.ERROR,
        message=mark("“{value}” is no e-mail address; one such as name@workplace.example was expected in {field}."),
        meaning=mark(
            "The address tells people with the same name apart, and it is where they are written to. So it must be one "
            "that can be used."
        ),
        mend=mark(
            "Write one address and nothing else in the cell. Ask the person if you cannot see what it should be."
        ),
        example=Example((intern(email="anna.proeve@styrelse"),)),
    ),
    FindingKind(
        "repaired-text",
        Level.WARNING,
        message=mark("The letters of “{value}” were damaged on the way here; it is read as “{suggestion}”."),
        meaning=mark(
            "On its way into the file the text was read in a wrong encoding or kept signs from a web page. praktik has "
            "put the letters back."
        ),
        mend=mark("See that the text is right. To be rid of the warning, write it again in the cell."),
        example=Example((host(contact_name="SÃ¸ren PrÃ¸ve"),)),
    ),
    FindingKind(
        "lost-characters",
        Level.WARNING,
        message=mark("“{value}” has lost letters on the way here; {field} is read as it stands. Write them again."),
        meaning=mark(
            "Letters such as æ, ø and å became question marks before praktik read the file, and nobody can see from it "
            "which they were."
        ),
        mend=mark("Export again, as xlsx if you can. Else write the letters in the cell."),
        example=Example((host(contact_name="S?ren Pr?ve"),)),
    ),
    FindingKind(
        "lost-digits",
        Level.WARNING,
        message=mark(
            "The spreadsheet shortened a long number to “{value}”; its last digits are gone. Write {field} again, as "
            "text."
        ),
        meaning=mark("Excel shows a long number as a short one, and saved it so. The last digits are not in the file."),
        mend=mark("Format the column as text before you write the number again, or export again."),
        example=Example((host(contact_phone="4,51E+09"),)),
    ),
    FindingKind(
        "partly-read",
        Level.WARNING,
        message=mark("Of “{value}” only “{suggestion}” is read as {field}; the rest plays no part."),
        meaning=mark("The cell says more than the field can hold. praktik reads the part that fits."),
        mend=mark("See whether the rest matters. If it is a condition, ask the person."),
        example=Example((host(capacity="2 (helst kun én)"),)),
    ),
    FindingKind(
        "several-emails",
        Level.WARNING,
        message=mark("“{value}” holds several e-mail addresses; the first, {suggestion}, is used."),
        meaning=mark("A person has one address here, so the first one is used."),
        mend=mark("Take the others out, or put the one that should be used first."),
        example=Example((intern(email="anna@styrelse.example; anna.proeve@privat.example"),)),
    ),
    FindingKind(
        "mended-email",
        Level.WARNING,
        message=mark("“{value}” is written as no e-mail address is; it is read as {suggestion}."),
        meaning=mark("The address was written with spaces or with (at) for @, as people do to hide it from machines."),
        mend=mark("See that it is the right address."),
        example=Example((intern(email="anna.proeve (at) styrelse.example"),)),
    ),
    FindingKind(
        "letters-in-email",
        Level.WARNING,
        message=mark("“{value}” has letters before the @ that hardly any mailbox has; check the address."),
        meaning=mark("Addresses may hold æ, ø and å, but hardly any mailbox does. The address is used as it stands."),
        mend=mark("Ask the person, and write ae, oe or aa if that is how it is spelt."),
        example=Example((intern(email="søren@styrelse.example"),)),
    ),
)
