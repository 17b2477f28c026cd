"""What is told of a whole file or sheet."""

from typing import Final

from praktik_cli.i18n import mark
from praktik_cli.wording.catalogue.kind import Example, FindingKind, Level, host, intern, sheet

FILES: Final = (
    FindingKind(
        "no-signups",
        Level.ERROR,
        message=mark(
            "No sheet holds sign-ups. Headers found: {found}. Hosts need: {host_fields}. Interns need: {intern_fields}."
        ),
        meaning=mark(
            "In no sheet of the file is there a row with enough headers that praktik knows, so it cannot tell where "
            "the sign-ups are."
        ),
        mend=mark(
            "Check that it is the right file, and that the questions stand as headers above the answers. If the "
            "headers are your own, say under [columns] in praktik.toml what they mean."
        ),
        example=Example((sheet(Navn="Anna Prøve", Yndlingsret="Stegt flæsk"),)),
    ),
    FindingKind(
        "no-hosts",
        Level.ERROR,
        message=mark(
            "No host can take part, so nothing can be matched. If the hosts are in another file, name it too."
        ),
        meaning=mark("When the rows that take no part are left out, nobody is left who takes interns."),
        mend=mark(
            "Check that the hosts' file or sheet is among those you named. If it is, mend the findings on its rows."
        ),
        example=Example((host(status="afmeldt"),)),
    ),
    FindingKind(
        "no-interns",
        Level.ERROR,
        message=mark(
            "No intern can take part, so nothing can be matched. If the interns are in another file, name it too."
        ),
        meaning=mark("When the rows that take no part are left out, nobody is left who travels out."),
        mend=mark(
            "Check that the interns' file or sheet is among those you named. If it is, mend the findings on its rows."
        ),
        example=Example((intern(status="afmeldt"),)),
    ),
    FindingKind(
        "hidden-sheet",
        Level.WARNING,
        message=mark("The sheet is hidden; it is read like the others."),
        meaning=mark("Somebody hid the sheet, perhaps since it is old, but it holds sign-ups."),
        mend=mark("Show the sheet in Excel and look. Delete it if its sign-ups shall not take part."),
        example=Example(story=mark("The sheet Praktikanter is hidden in the workbook.")),
    ),
    FindingKind(
        "hidden-rows",
        Level.WARNING,
        message=mark("Hidden rows are read like the others: {value}."),
        meaning=mark(
            "A filter, or somebody's hand, hides rows of the sheet. A filter says what is looked at, not who takes "
            "part, so they are read."
        ),
        mend=mark(
            "Show all rows in Excel and look. Delete those that shall not take part, or write afmeldt as their status."
        ),
        example=Example(story=mark("The sheet is filtered, so that the rows 12 to 15 are hidden.")),
    ),
    FindingKind(
        "structure-missing",
        Level.ERROR,
        message=mark(
            "This is data from SurveyXact without its questions. Name the files with labels and structure too, or "
            "export a workbook."
        ),
        meaning=mark(
            "The file has SurveyXact's variable names instead of questions, and the list of what they mean is not "
            "among the files."
        ),
        mend=mark("Name all three csv files at once, or export a workbook: it holds all three as sheets."),
        example=Example(story=mark("Only dataset.csv is named, with headers such as v_1 and v_2.")),
    ),
    FindingKind(
        "parts-not-aligned",
        Level.ERROR,
        message=mark(
            "The columns of {other} go on here, but not every row is the same respondent. Export the two again "
            "together."
        ),
        meaning=mark(
            "SurveyXact divides wide data between two sheets, a row a respondent on each. Here the rows do not belong "
            "together, so the second sheet is not used."
        ),
        mend=mark("Export again. Do not sort or filter one of the sheets alone."),
        example=Example(story=mark("Dataset(1) has 40 rows and Dataset(2) only 39.")),
    ),
    FindingKind(
        "open-quotation",
        Level.ERROR,
        message=mark(
            "A quotation mark opens in this cell, and the {lines} lines after it are read as part of it, so the "
            "sign-ups in them are missing. Close or remove the mark in a text editor, or export the sign-ups again."
        ),
        meaning=mark(
            "In a csv an answer with line breaks stands in quotation marks. Here the closing one is missing, so that "
            "the rows below became part of the answer."
        ),
        mend=mark(
            "Export again, as xlsx if you can. Or open the csv in Notepad, and close or delete the quotation mark."
        ),
        example=Example(story=mark("An answer begins with a quotation mark that is never closed.")),
    ),
    FindingKind(
        "row-too-long",
        Level.ERROR,
        message=mark(
            "The row has more cells than there are headers, from “{value}” on. Most likely an answer holds a separator "
            "without quotation marks around it, so that the answers after it stand one column too far right; none of "
            "them can be trusted."
        ),
        meaning=mark(
            "In a csv a comma or semicolon parts the cells. One inside an answer moved those after it to the right, so "
            "none of them can be trusted."
        ),
        mend=mark("Export again, as xlsx if you can. Or move the cells of the row back where they belong, in an xlsx."),
        example=Example(
            story=mark("The cells are parted by commas, and a name stands as Hansen, Bo without quotation marks.")
        ),
    ),
    FindingKind(
        "unreadable-characters",
        Level.WARNING,
        message=mark(
            "The file is in {encoding}, but some characters in this cell are not; the cell is read as “{value}”. Check "
            "how it is spelled."
        ),
        meaning=mark(
            "A csv has one encoding, and some letters in this cell are in another. They are read as Windows would show "
            "them."
        ),
        mend=mark("See that the text is right. Export again, as xlsx if you can, if it is not."),
        example=Example(
            story=mark("Somebody pasted a row from another csv into the file, and its letters are in another encoding.")
        ),
    ),
)
