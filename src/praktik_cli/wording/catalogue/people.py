"""What only shows when the answers of several cells or people are held together."""

from typing import Final

from praktik_cli.i18n import mark
from praktik_cli.wording.catalogue.kind import Example, FindingKind, Level, host, intern

PEOPLE: Final = (
    FindingKind(
        "min-above-capacity",
        Level.ERROR,
        message=mark("{field} is {value}, but the host takes at most {capacity}."),
        meaning=mark("The host asks for at least so many interns or nobody, but has fewer places. That can never be."),
        mend=mark("Ask the host, and correct the number that is wrong."),
        example=Example((host(capacity="1", min_interns="2"),)),
    ),
    FindingKind(
        "min-above-limit",
        Level.ERROR,
        message=mark("{field} is {value}, but the round gives a host at most {most}."),
        meaning=mark(
            "The host asks for more interns at once than the round gives to any host, so it would never get one."
        ),
        mend=mark(
            "Ask the host whether fewer will do, or raise max_interns_per_host under [programme] in praktik.toml."
        ),
        example=Example((host(capacity="3", min_interns="3"),), settings="[programme]\nmax_interns_per_host = 2"),
    ),
    FindingKind(
        "capacity-above-limit",
        Level.WARNING,
        message=mark("{field} is {value}; the round gives a host at most {most}, so that counts."),
        meaning=mark(
            "The host offers more places than the round gives to any host. Those above the limit stay unused."
        ),
        mend=mark(
            "Nothing has to be done. To use them all, raise max_interns_per_host under [programme] in praktik.toml."
        ),
        example=Example((host(capacity="3"),), settings="[programme]\nmax_interns_per_host = 2"),
    ),
    FindingKind(
        "unknown-wanted-host",
        Level.WARNING,
        message=mark("No host answers to the wish “{value}”; it earns no points."),
        meaning=mark(
            "The intern wished for a host, but no host that signed up is called that. The rest of the sign-up counts."
        ),
        mend=mark(
            "If it is misspelt, write the host's name as in its own sign-up, or its id. If the workplace did not sign "
            "up, leave it."
        ),
        example=Example((host(organisation="Prøvekøbing Kommune"), intern(wanted_hosts="Prøvkøbin Komune"))),
    ),
    FindingKind(
        "wanted-host-left-out",
        Level.WARNING,
        message=mark("The wished host “{value}” signed up, but its row is left out."),
        meaning=mark("The wished host has withdrawn, or there is an error in its row, so nobody can come there."),
        mend=mark("Mend the host's row if it should take part. If it has withdrawn, leave it."),
        example=Example(
            (
                host(organisation="Prøvekøbing Kommune", status="afmeldt"),
                intern(wanted_hosts="Prøvekøbing Kommune"),
            )
        ),
    ),
    FindingKind(
        "wish-for-own-workplace",
        Level.WARNING,
        message=mark("The wish “{value}” is the intern's own workplace, which is never a match."),
        meaning=mark("The week is about other workplaces, so this wish can never be met."),
        mend=mark(
            "Ask the person for another wish. If these are two workplaces, write their names so that they differ."
        ),
        example=Example((intern(organisation="Eksempelstyrelsen", wanted_hosts="Eksempelstyrelsen"),)),
    ),
    FindingKind(
        "unknown-excluded-host",
        Level.WARNING,
        message=mark(
            "No host answers to “{value}”, so praktik cannot keep the intern away from it. Check the spelling."
        ),
        meaning=mark(
            "The intern asked not to go to this place, and no host is called that. If the name is misspelt, the intern "
            "could be sent right there."
        ),
        mend=mark("Write the host's name as in its own sign-up. If the place is not among the hosts, leave it."),
        example=Example((host(organisation="Prøvekøbing Kommune"), intern(excluded_hosts="Prøvkøbin Komune"))),
    ),
    FindingKind(
        "ambiguous-wanted-host",
        Level.WARNING,
        message=mark(
            "Hosts of {size} employers answer to the wish “{value}” ({others}); each of them counts as wished. "
            "Write the employer too if only one is meant."
        ),
        meaning=mark(
            "Several workplaces have a department of that name, and the wish does not say which one is meant."
        ),
        mend=mark("Ask the intern, and write the workplace with its department. If all of them are meant, leave it."),
        example=Example(
            (
                host(organisation="Prøvekøbing Kommune", unit="Borgerservice"),
                host(organisation="Faxe Kommune", unit="Borgerservice", contact_email="bo@faxe.example"),
                intern(wanted_hosts="Borgerservice"),
            )
        ),
    ),
    FindingKind(
        "ambiguous-excluded-host",
        Level.WARNING,
        message=mark(
            "Hosts of {size} employers answer to “{value}” ({others}); the intern is kept away from all of them. Write "
            "the employer too if only one is meant."
        ),
        meaning=mark(
            "Several workplaces have a department of that name, and the answer does not say which one is meant."
        ),
        mend=mark("Ask the intern, and write the workplace with its department. If all of them are meant, leave it."),
        example=Example(
            (
                host(organisation="Prøvekøbing Kommune", unit="Borgerservice"),
                host(organisation="Faxe Kommune", unit="Borgerservice", contact_email="bo@faxe.example"),
                intern(excluded_hosts="Borgerservice"),
            )
        ),
    ),
    FindingKind(
        "host-and-intern",
        Level.WARNING,
        message=mark(
            "{value} signed up as host too ({others}). Both sign-ups take part; one's own workplace is never a match."
        ),
        meaning=mark(
            "One person takes an intern and travels out as well. That is allowed, and told so that nobody is surprised."
        ),
        mend=mark("Nothing has to be done, if both are meant. Else delete the sign-up that is not."),
        example=Example((host(contact_email="ida@x.example"), intern(email="ida@x.example"))),
    ),
    FindingKind(
        "perhaps-same-person",
        Level.WARNING,
        message=mark(
            "{value} may be the same person as in {other}: the workplace is the same, and so is the name or the "
            "address. Both take part; delete one of the rows if it is one person."
        ),
        meaning=mark(
            "Two sign-ups look like one person's, but name and e-mail are not both the same, so both are kept."
        ),
        mend=mark("Ask, and delete one of the rows if it is one person."),
        example=Example(
            (
                intern(name="Ida Prøve", organisation="Faxe Kommune", email="ida@x.example"),
                intern(name="Ida Prøve", organisation="Faxe Kommune", email="ida.p@x.example"),
            )
        ),
    ),
    FindingKind(
        "no-languages",
        Level.WARNING,
        message=mark(
            "The workplace is abroad ({country}) and {field} is empty, so no language is shared with anyone in Denmark."
        ),
        meaning=mark(
            "Across a border, host and intern need a common language. Without one, nobody in Denmark is possible."
        ),
        mend=mark("Ask which languages are spoken, and write them in the cell."),
        example=Example((host(country="Sverige", municipality="Malmö"),)),
    ),
    FindingKind(
        "similar-organisation",
        Level.WARNING,
        message=mark(
            "Is “{value}” the same employer as “{suggestion}” ({other})? If so, write both alike: one's own workplace "
            "is never a match."
        ),
        meaning=mark(
            "Two names are so alike that they may be one employer. They count as two, so somebody could be sent to "
            "their own workplace."
        ),
        mend=mark("If they are one, write both alike. If they are two, leave it."),
        example=Example((host(organisation="Prøvekøbing Kommune"), intern(organisation="Prøvekøbing Komune"))),
    ),
)
