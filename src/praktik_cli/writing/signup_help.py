"""What each column of a sign-up is for, told to the person who fills it in."""

from collections.abc import Mapping
from typing import Final

from praktik_cli.i18n import Translator, mark
from praktik_cli.reference.fields import Field

_MEANING: Final[Mapping[str, str]] = {
    "id": mark("Your own number for the sign-up. Leave it empty and praktik makes one."),
    "submitted_at": mark("When the sign-up came in. If a person signs up twice, the later one counts."),
    "organisation": mark("The employer, written the same way every time. Nobody is matched with their own workplace."),
    "unit": mark("The department that takes the interns, if it is not the whole workplace."),
    "sector": mark("The sector that the workplace belongs to."),
    "municipality": mark("The municipality where the workplace lies. Abroad: write the town, and name the country."),
    "home_municipality": mark("Where the intern lives. Distances are counted from here, else from the workplace."),
    "address": mark("Where interns are to turn up."),
    "contact_name": mark("The person whom the intern can write to."),
    "contact_email": mark("The contact person's e-mail."),
    "contact_phone": mark("The contact person's telephone."),
    "name": mark("The intern's first name and surname."),
    "email": mark("The intern's e-mail at work."),
    "phone": mark("The intern's telephone."),
    "title": mark("What the intern works as."),
    "role": mark("Whether the intern manages others."),
    "wanted_role": mark("Whether the host would rather have a manager or an employee."),
    "capacity": mark("The most interns the host takes."),
    "min_interns": mark("The fewest: if the host cannot get so many, it gets none."),
    "days": mark("How many days the placement may last: one number, or the fewest and the most."),
    "weekdays": mark("The days that are possible. Empty means all five."),
    "topics": mark("Fields of work in a few words each. Hosts and interns meet through words they share."),
    "wanted_sectors": mark("Sectors wished for, the most wished first. Empty means any."),
    "wanted_regions": mark("Regions, parts of the country or municipalities, the most wished first. Empty means any."),
    "max_km": mark(
        "The farthest the intern will travel, in whole kilometres as the crow flies. Empty means any distance."
    ),
    "overnight": mark("Whether the intern can stay overnight. For information."),
    "wanted_hosts": mark("Hosts wished for by name, the most wished first, spelt as on the sheet of hosts."),
    "excluded_hosts": mark("Hosts where the intern must not go, for instance because of a conflict of interest."),
    "description": mark("What an intern will see and do, in two or three sentences."),
    "motivation": mark("What the intern hopes to get out of the placement."),
    "manager_approved": mark("Whether the intern's manager has agreed."),
    "also_host": mark("Whether the intern's workplace is a host too. For information."),
    "consent": mark("Whether the person agrees that the answers are shared with those they are matched with."),
    "status": mark("Withdrawn sign-ups are left out; a reserve takes part like the others. Empty means active."),
    "placements": mark("How many hosts the intern will visit. Empty means one."),
    "together_with": mark("Interns who travel along, by name, e-mail or id. All of them get a place, or none."),
    "waited": mark("Whether the intern was left without a place last time; such interns come first among equals."),
    "languages": mark("Languages that can be used at work. Needed only across borders; empty means Danish."),
    "country": mark("The country of the workplace. Empty means Denmark."),
    "purpose": mark("What is to come out of the placement."),
}
_EXAMPLE: Final[Mapping[str, str]] = {
    "id": "V001",
    "submitted_at": mark("14/05/2018 10:30"),
    "organisation": "Odense Universitetshospital",
    "unit": mark("The physiotherapy"),
    "sector": mark("region"),
    "municipality": "Odense",
    "home_municipality": "Nyborg",
    "address": "Eksempelvej 12",
    "contact_name": "Mette Hybenstrøm",
    "contact_email": "mette.hybenstroem@ouh.example",
    "contact_phone": "00 12 34 56",
    "name": "Lars Tågevang",
    "email": "lars.taagevang@kolding.example",
    "phone": "00 12 34 57",
    "title": mark("town planner"),
    "role": mark("employee"),
    "wanted_role": mark("both"),
    "capacity": "2",
    "min_interns": "1",
    "days": "2-3",
    "weekdays": mark("mon;tue;wed"),
    "topics": mark("digitalisation;citizen involvement;management"),
    "wanted_sectors": mark("municipality;state"),
    "wanted_regions": mark("Funen;Central Denmark Region"),
    "max_km": "75",
    "overnight": mark("yes"),
    "wanted_hosts": "Aarhus Kommune;Finansministeriet",
    "excluded_hosts": "Region Sjælland",
    "description": mark("You follow a team for three days and join a meeting with citizens."),
    "motivation": mark("I want to see how others involve citizens, and bring home a method."),
    "manager_approved": mark("yes"),
    "also_host": mark("no"),
    "consent": mark("yes"),
    "status": mark("active"),
    "placements": "1",
    "together_with": "Inge Fyrretrætrappe",
    "waited": mark("no"),
    "languages": mark("Danish;English"),
    "country": mark("Denmark"),
    "purpose": mark("new network;inspiration"),
}


def meaning(field: Field, t: Translator) -> str:
    """What the column is for, in one or two sentences."""
    return t(_MEANING[field.key])


def example(side: str, field: Field, t: Translator) -> str:
    """A good answer; an id begins with P for an intern."""
    if field.key == "id" and side == "intern":
        return "P001"
    return t(_EXAMPLE[field.key])
