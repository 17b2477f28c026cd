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
        message=mark("No host can take part, so nothing can be matched."),
        meaning=mark("When the rows that take no part are left out, nobody is left who takes interns."),
        mend=mark(
            "Check that the hosts' file or sheet is among those you named. If it is, mend the findings on its rows."
        ),
        example=Example((host(status="afmeldt"),)),
    ),
    FindingKind(
        "no-interns",
        Level.ERROR,
        message=mark("No intern can take part, so nothing can be matched."),
        meaning=mark("When the rows that take no part are left out, nobody is left who travels out."),
        mend=mark(
            "Check that the interns' file or sheet is among those you named. If it is, mend the findings on its rows."
        ),
        example=Example((intern(status="afmeldt"),)),
    ),
)
