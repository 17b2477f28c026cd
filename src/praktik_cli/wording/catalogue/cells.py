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
)
