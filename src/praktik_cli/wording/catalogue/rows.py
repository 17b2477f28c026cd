"""What is told of a whole row: whether it takes part, and which of two."""

from typing import Final

from praktik_cli.i18n import mark
from praktik_cli.wording.catalogue.kind import Example, FindingKind, Level, host, intern

ROWS: Final = (
    FindingKind(
        "id-not-kept",
        Level.WARNING,
        message=mark(
            "“{value}” is not used as id: an id is short and plain, and no name or e-mail address, since it stands in "
            "records. The sign-up gets one made from its content."
        ),
        meaning=mark(
            "Ids stand in the run record, which holds no names. So a name, an e-mail address or a long text is not "
            "used as one."
        ),
        mend=mark("Nothing has to be done. If you want ids of your own, write short ones such as V12."),
        example=Example((host(id="vera@testby-museum.example"),)),
    ),
    FindingKind(
        "withdrawn",
        Level.WARNING,
        message=mark("The sign-up is withdrawn (“{value}”); it takes no part."),
        meaning=mark(
            "The status says that the person has withdrawn. The row is passed over, and nothing else in it is checked."
        ),
        mend=mark("If the person takes part after all, write aktiv."),
        example=Example((intern(status="afmeldt"),)),
    ),
    FindingKind(
        "reserve",
        Level.WARNING,
        message=mark("The sign-up is on the reserve list (“{value}”); it takes part like the others."),
        meaning=mark("praktik makes no difference: somebody on the reserve list is matched like everybody else."),
        mend=mark("If the person shall wait, write afmeldt as the status for now."),
        example=Example((intern(status="venteliste"),)),
    ),
    FindingKind(
        "no-consent",
        Level.ERROR,
        message=mark("The answer to {field} is “{value}”; without consent the sign-up cannot take part."),
        meaning=mark(
            "The person does not agree that the answers are shared, and a match shares them with the other side."
        ),
        mend=mark("Ask the person. If it stays a no, write afmeldt as the status; else correct the answer."),
        example=Example((intern(consent="nej"),)),
    ),
    FindingKind(
        "not-approved",
        Level.WARNING,
        message=mark("The manager has not approved it (“{value}”); the sign-up takes part all the same."),
        meaning=mark(
            "The manager has to agree before the intern travels. The match is proposed all the same, since the manager "
            "may still say yes."
        ),
        mend=mark("Ask before you send the match out. If it stays a no, write afmeldt as the status."),
        example=Example((intern(manager_approved="nej"),)),
    ),
    FindingKind(
        "other-side",
        Level.WARNING,
        message=mark("{field} is “{value}”, but the row stands on a sheet of the other side; the sheet counts."),
        meaning=mark(
            "The sheet is about one side and the answer says the other. Everybody on a sheet of hosts is read as a "
            "host, and everybody on one of interns as an intern."
        ),
        mend=mark("If the answer is right, move the row to the other sheet."),
        example=Example((host(role_in_round="praktikant"),)),
    ),
    FindingKind(
        "answered-again",
        Level.WARNING,
        message=mark("{value} answered again in {other}; the later answer counts and this one is left out."),
        meaning=mark(
            "The same e-mail address and name (for a host: address, workplace and unit) stand in two rows. The later "
            "one counts, by the time of the answer; where times are missing, the lower row."
        ),
        mend=mark("Nothing has to be done if the later answer is the right one. If not, delete the later row."),
        example=Example(
            (
                intern(name="Anna Prøve", email="anna@styrelse.example", submitted_at="14-05-2018 09.30"),
                intern(name="Anna Prøve", email="anna@styrelse.example", submitted_at="16-05-2018 15.00"),
            )
        ),
    ),
    FindingKind(
        "duplicate-id",
        Level.ERROR,
        message=mark("The id {value} stands in {others} too; each sign-up of a side needs its own."),
        meaning=mark("Two sign-ups of one side share an id, so a match could not say which of them is meant."),
        mend=mark("Give one of them another id, or empty both cells: then praktik makes ids of its own."),
        example=Example((host(id="V1"), host(id="V1"))),
    ),
    FindingKind(
        "unfinished",
        Level.WARNING,
        message=mark("The form was begun but never sent; the answer takes no part."),
        meaning=mark("The tool shows that the person began the form and never sent it. Such answers are not sign-ups."),
        mend=mark("If the person takes part, ask for the rest and write aktiv as the status."),
        example=Example((intern(status="Ufuldstændig"),)),
    ),
    FindingKind(
        "test-answer",
        Level.WARNING,
        message=mark("“{value}” shows that somebody tried the form; the sign-up takes no part."),
        meaning=mark(
            "The name or the address is one that people write when they try a form, such as test or asdf, and no real "
            "one."
        ),
        mend=mark("If it is a real person, write the full name and address."),
        example=Example((intern(name="Test Testesen"),)),
    ),
    FindingKind(
        "repeated-header",
        Level.WARNING,
        message=mark("The row repeats the headers; it is passed over."),
        meaning=mark("The headers stand once more among the answers, as when sheets are copied below each other."),
        mend=mark("Nothing has to be done."),
        example=Example(story=mark("Row 20 says Navn, E-mail, Arbejdsplads like row 1.")),
    ),
    FindingKind(
        "sum-row",
        Level.WARNING,
        message=mark("The row is a sum or a count (“{value}”) and no sign-up; it is passed over."),
        meaning=mark("The row holds figures and no person, as a sum below a table does."),
        mend=mark("Nothing has to be done. If it is a sign-up, fill in its name and workplace."),
        example=Example(story=mark("The last row says I alt, and 38 under the number of interns.")),
    ),
    FindingKind(
        "note-below",
        Level.WARNING,
        message=mark("The row is a note (“{value}”) below the sign-ups; it is passed over."),
        meaning=mark("Below the sign-ups stands a remark in one cell, and nothing else in its row."),
        mend=mark("Nothing has to be done. If it is a sign-up, fill in the rest of the row."),
        example=Example(story=mark("Below a blank row stands: Udtrukket den 1. juni af Mette.")),
    ),
)
