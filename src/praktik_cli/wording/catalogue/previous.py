"""What is told of a match workbook that comes back with answers."""

from typing import Final

from praktik_cli.i18n import mark
from praktik_cli.wording.catalogue.kind import Example, FindingKind, Level

PREVIOUS: Final = (
    FindingKind(
        "previous-unknown-person",
        Level.ERROR,
        message=mark("“{value}” is nobody who is signed up, so it cannot be said which match is meant."),
        meaning=mark(
            "The row was typed in by hand, and its name, e-mail or id fits no host or intern who takes part. A pair is "
            "never guessed at."
        ),
        mend=mark("Write the name or the e-mail as in the sign-ups, or delete the row."),
        example=Example(story=mark("A new row names the intern Ida Engg, who signed up as Ida Eng.")),
    ),
    FindingKind(
        "previous-several-people",
        Level.ERROR,
        message=mark("“{value}” can be several: {other}. Write the id or the e-mail of the one who is meant."),
        meaning=mark("More than one sign-up has that name, and praktik does not choose between people."),
        mend=mark("Write the id or the e-mail in its column."),
        example=Example(story=mark("A new row names Bo Dal, and two people of that name are signed up.")),
    ),
    FindingKind(
        "previous-names-disagree",
        Level.ERROR,
        message=mark("“{value}” stands here, but the id in this row is that of {other}."),
        meaning=mark(
            "Somebody changed a name and left the id, or the other way round. Which of the two is meant cannot be seen."
        ),
        mend=mark("Change both, or clear the id and the e-mail: then the name decides."),
        example=Example(story=mark("The host's name in a row was overtyped, and the host's id was left.")),
    ),
    FindingKind(
        "previous-nobody-named",
        Level.ERROR,
        message=mark("The row does not say who is meant on the other side."),
        meaning=mark("A match is of one host and one intern; this row names only one of the two."),
        mend=mark("Write the other one's name, or delete the row."),
        example=Example(story=mark("A new row has a host, but no intern.")),
    ),
    FindingKind(
        "previous-unknown-status",
        Level.ERROR,
        message=mark("“{value}” is no status that praktik knows."),
        meaning=mark(
            "A match is proposed, accepted or declined. Another word could mean either, and the answer must not be "
            "lost."
        ),
        mend=mark("Choose from the list in the cell. What else is to be said goes into the remark."),
        example=Example(story=mark("The status of a match is “måske”.")),
    ),
    FindingKind(
        "previous-declined-and-locked",
        Level.ERROR,
        message=mark("The match is locked and declined at once."),
        meaning=mark(
            "A locked match must stay and a declined one must not come again, so only one of the two can be meant."
        ),
        mend=mark("Clear the lock, or change the status."),
        example=Example(story=mark("A match has the status declined and an x as lock.")),
    ),
    FindingKind(
        "previous-unknown-lock",
        Level.WARNING,
        message=mark("“{value}” is taken as an x: the match is locked."),
        meaning=mark("A lock is an x. Another word is taken to mean one, so that no lock is lost."),
        mend=mark("Write x to lock the match, or clear the cell."),
        example=Example(story=mark("Under Lock stands “måske”.")),
    ),
    FindingKind(
        "previous-not-newest",
        Level.WARNING,
        message=mark(
            "A later round was matched on from this workbook already: {other}. Answers that stand only there are not "
            "known here."
        ),
        meaning=mark(
            "Each round goes on from the last one. Going back to an older workbook forgets what was answered after it."
        ),
        mend=mark("Name the newest workbook with --previous, unless you want to go back."),
        example=Example(story=mark("Round three was made from the second workbook; now the first is named again.")),
    ),
    FindingKind(
        "previous-answers-differ",
        Level.ERROR,
        message=mark("This pair stands in two rows with different answers; the other one is {other}."),
        meaning=mark("Which of the two answers holds cannot be seen."),
        mend=mark("Delete the row that no longer holds."),
        example=Example(story=mark("A row was copied, and one of the two was then set to declined.")),
    ),
    FindingKind(
        "previous-pair-twice",
        Level.WARNING,
        message=mark("This pair stands in two rows with the same answer; it counts once. The other one is {other}."),
        meaning=mark("A row was copied. Both say the same, so nothing is lost."),
        mend=mark("Delete one of the two."),
        example=Example(story=mark("A row was copied and left as it was.")),
    ),
    FindingKind(
        "previous-new-id",
        Level.WARNING,
        message=mark("The id “{value}” is no longer used; by name and e-mail the same sign-up was found."),
        meaning=mark(
            "An id that praktik made from name, e-mail and workplace becomes another when one of them changes. The row "
            "is taken to mean the same sign-up."
        ),
        mend=mark("Nothing, if it is the same person."),
        example=Example(story=mark("An intern got a new e-mail address between two rounds.")),
    ),
    FindingKind(
        "previous-gone",
        Level.WARNING,
        message=mark("“{value}” no longer takes part, so this match falls away and the other side is free again."),
        meaning=mark("The sign-up was withdrawn, left out or deleted since the last round."),
        mend=mark("Nothing, if that is right. Else see to the sign-up, and match again."),
        example=Example(story=mark("An intern of the last round has withdrawn.")),
    ),
    FindingKind(
        "previous-accepted-gone",
        Level.WARNING,
        message=mark(
            "“{value}” no longer takes part, though the match was accepted. It falls away; the other side is free "
            "again and should be told."
        ),
        meaning=mark("Somebody who had said yes has withdrawn. The other side is matched anew as far as possible."),
        mend=mark("Tell the other side. If it is a mistake, see to the sign-up, and match again."),
        example=Example(story=mark("A host who had accepted two interns has withdrawn.")),
    ),
    FindingKind(
        "previous-accepted-missing",
        Level.WARNING,
        message=mark(
            "The row of host {host} and intern {intern} is gone, though the match was accepted. The match stays."
        ),
        meaning=mark(
            "A row that is missing may have been deleted by mistake, and nobody who said yes is to lose the match by "
            "that."
        ),
        mend=mark("Nothing, if the match holds. Else write the row again, with the status declined."),
        example=Example(story=mark("A row with the status accepted was deleted between two rounds.")),
    ),
    FindingKind(
        "previous-no-record",
        Level.WARNING,
        message=mark(
            "There is no run record of {value} beside it. The rows that show points are taken as the proposals of that "
            "run; what was declined in the rounds before it is not known."
        ),
        meaning=mark(
            "The run record (.json) says which matches were proposed and what was declined in earlier rounds. Without "
            "it only the workbook itself is read."
        ),
        mend=mark("Put the record beside the workbook, under the same name, and match again."),
        example=Example(story=mark("The workbook was sent by mail and saved in a folder of its own.")),
    ),
)
