"""What is told of municipalities, parts of the country and countries."""

from typing import Final

from praktik_cli.i18n import mark
from praktik_cli.wording.catalogue.kind import Example, FindingKind, Level, host, intern

PLACES: Final = (
    FindingKind(
        "unknown-municipality",
        Level.ERROR_WHERE_NEEDED,
        message=mark("“{value}” is no Danish municipality; its name or its four-digit code was expected in {field}."),
        meaning=mark(
            "Distance and region come from the municipality, and praktik does not guess which one is meant. Where it "
            "is the home that is not understood, the workplace counts instead."
        ),
        mend=mark(
            "Write the name of the municipality or its four-digit code. For a workplace abroad, fill in the country."
        ),
        example=Example((host(municipality="Oddense"),)),
    ),
    FindingKind(
        "unknown-area",
        Level.WARNING,
        message=mark("“{value}” is no region, part of the country or municipality; it is left out of {field}."),
        meaning=mark(
            "The person wished for a part of the country that praktik does not know. The other areas in the cell still "
            "count."
        ),
        mend=mark("Write a region, a part of the country or a municipality. Leave the cell empty if anywhere will do."),
        example=Example((intern(wanted_regions="Fyn; Syd for Limfjorden"),)),
    ),
    FindingKind(
        "unknown-country",
        Level.WARNING,
        message=mark("“{value}” is no known country; the sign-up is read as Danish."),
        meaning=mark(
            "Without a country that praktik knows, the workplace is taken to be in Denmark, and its municipality must "
            "be a Danish one."
        ),
        mend=mark("Write the country by its name in Danish or English. Leave the cell empty for Denmark."),
        example=Example((intern(country="Norden"),)),
    ),
    FindingKind(
        "municipality-from-town",
        Level.WARNING,
        message=mark(
            "“{value}” is a town or post district that reaches into more municipalities; it is read as {suggestion}."
        ),
        meaning=mark("The town or post district lies in more than one municipality. The one with most of it is read."),
        mend=mark("Write the municipality if it is another one."),
        example=Example((host(municipality="2950 Vedbæk"),)),
    ),
    FindingKind(
        "former-municipality",
        Level.WARNING,
        message=mark("“{value}” was a municipality before 2007; it is read as {suggestion}, which it is part of."),
        meaning=mark("The municipality was joined with others in 2007. The one that it is part of today is read."),
        mend=mark("Nothing has to be done if that is right."),
        example=Example((host(municipality="Otterup Kommune"),)),
    ),
    FindingKind(
        "divided-municipality",
        Level.WARNING,
        message=mark(
            "“{value}” was a municipality before 2007 and was divided; it is read as {suggestion}, which got most of "
            "it."
        ),
        meaning=mark("The municipality was divided between several in 2007. The one that got most of it is read."),
        mend=mark("Ask where the workplace lies, and write that municipality."),
        example=Example((host(municipality="Brædstrup Kommune"),)),
    ),
    FindingKind(
        "several-municipalities",
        Level.ERROR_WHERE_NEEDED,
        message=mark("“{value}” can be more than one municipality ({suggestion}); write in {field} which one it is."),
        meaning=mark("The name fits several places far apart, and praktik does not choose between them."),
        mend=mark("Write the municipality, or the postcode too."),
        example=Example((host(municipality="Nykøbing"),)),
    ),
    FindingKind(
        "places-disagree",
        Level.ERROR_WHERE_NEEDED,
        message=mark(
            "“{value}” names places that do not belong together ({suggestion}); write one municipality in {field}."
        ),
        meaning=mark("The cell names two places, a postcode and a town, say, that lie in different municipalities."),
        mend=mark("Find out which of them is right, and write the municipality."),
        example=Example((host(municipality="5000 Aalborg"),)),
    ),
    FindingKind(
        "rough-area",
        Level.WARNING,
        message=mark("“{value}” has no borders of today; it is read as {suggestion}."),
        meaning=mark(
            "This part of the country has no borders of today, so people mean different things by it. The message says "
            "which municipalities praktik counts in."
        ),
        mend=mark("Write regions or municipalities instead if something else is meant."),
        example=Example((intern(wanted_regions="Trekantområdet"),)),
    ),
)
