"""What is told of interns who name each other, and of the groups they make."""

from typing import Final

from praktik_cli.i18n import mark
from praktik_cli.wording.catalogue.kind import Example, FindingKind, Level, host, intern

COMPANIONS: Final = (
    FindingKind(
        "unknown-companion",
        Level.WARNING,
        message=mark("No intern answers to the name “{value}” in {field}; nobody is joined by it."),
        meaning=mark("The person wants to travel with somebody whom praktik does not find among the interns."),
        mend=mark("Write the other one's e-mail address or id, or the name as in the sign-up."),
        example=Example((intern(name="Bo Eksempel"), intern(together_with="Bo Eksemplel"))),
    ),
    FindingKind(
        "companion-left-out",
        Level.WARNING,
        message=mark("“{value}” in {field} signed up, but the row is left out; the others travel together without."),
        meaning=mark("The one who is named has withdrawn, or there is an error in the row."),
        mend=mark("Mend that row if the person should take part. If not, leave it."),
        example=Example((intern(name="Bo Eksempel", status="afmeldt"), intern(together_with="Bo Eksempel"))),
    ),
    FindingKind(
        "ambiguous-companion",
        Level.WARNING,
        message=mark(
            "“{value}” in {field} can be several ({others}); nobody is joined by it. Write the id or the e-mail "
            "instead."
        ),
        meaning=mark("Several interns have this name, and praktik does not choose between them."),
        mend=mark("Write the e-mail address or the id of the one who is meant."),
        example=Example((intern(name="Bo Eksempel"), intern(name="Bo Eksempel"), intern(together_with="Bo Eksempel"))),
    ),
    FindingKind(
        "companion-is-oneself",
        Level.WARNING,
        message=mark("“{value}” in {field} is the intern's own name; nobody is joined by it."),
        meaning=mark("The cell names the very person whose row it is."),
        mend=mark("Write the other one's name. Empty the cell if the person travels alone."),
        example=Example((intern(name="Anna Prøve", together_with="Anna Prøve"),)),
    ),
    FindingKind(
        "one-sided-companion",
        Level.WARNING,
        message=mark("{value} did not name this intern back ({other}); they travel together all the same."),
        meaning=mark(
            "One of the two names the other, but not the other way round. One naming is enough: both get a place, or "
            "neither."
        ),
        mend=mark("Ask the other one. If they do not travel together, take the name out."),
        example=Example((intern(name="Bo Eksempel"), intern(together_with="Bo Eksempel"))),
    ),
    FindingKind(
        "group-above-capacity",
        Level.WARNING,
        message=mark(
            "{names} travel together, but no host takes {size} interns; the most is {most}. So none of them can get a "
            'place. Set together = "same_municipality" under [rules], or split the group.'
        ),
        meaning=mark("All of a group go to one host, and the group is larger than any host has places for."),
        mend=mark(
            "Let the group split, ask a host for one more place, or let a group be at several hosts in one "
            "municipality (together, under [rules] in praktik.toml)."
        ),
        example=Example((host(capacity="1"), intern(name="Bo Eksempel"), intern(together_with="Bo Eksempel"))),
    ),
    FindingKind(
        "group-of-colleagues",
        Level.WARNING,
        message=mark(
            "{names} travel together, and {size} of them have the same employer, but a host gets at most {limit} from "
            'one employer. So none of them can get a place. Set together = "same_municipality", or raise '
            "same_organisation_per_host, both under [rules]."
        ),
        meaning=mark(
            "All of a group go to one host, but more of them are from one employer than a host may get. As it stands, "
            "none of them can get a place."
        ),
        mend=mark(
            "Let colleagues be at several hosts in one municipality, or let a host get more from one employer; both "
            "are settings under [rules] in praktik.toml."
        ),
        example=Example(
            (
                intern(name="Bo Eksempel", organisation="Eksempelstyrelsen"),
                intern(organisation="Eksempelstyrelsen", together_with="Bo Eksempel"),
            )
        ),
    ),
    FindingKind(
        "group-of-one-sector",
        Level.WARNING,
        message=mark(
            "{names} travel together, and {size} of them are from one sector, but a host gets at most {limit} from one "
            'sector. So none of them can get a place. Set together = "same_municipality", or raise '
            "same_sector_per_host, both under [rules]."
        ),
        meaning=mark(
            "All of a group go to one host, but more of them are from one sector than a host may get. As it stands, "
            "none of them can get a place."
        ),
        mend=mark(
            "Let the group split, or let a host get more from one sector (same_sector_per_host, under [rules] in "
            "praktik.toml)."
        ),
        example=Example(
            (
                host(capacity="3"),
                intern(name="Bo Eksempel", sector="stat"),
                intern(name="Ida Forsøg", sector="stat"),
                intern(sector="stat", together_with="Bo Eksempel; Ida Forsøg"),
            )
        ),
    ),
)
