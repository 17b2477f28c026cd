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
)
