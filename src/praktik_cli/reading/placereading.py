"""Cells that name a place: the municipality they are read as, and what is doubtful about it."""

from collections.abc import Iterable

from praktik_cli.reading.cells import Problem, Read
from praktik_cli.reference.areas import areas, bare_area, find_area, is_rough
from praktik_cli.reference.placemeanings import Place
from praktik_cli.reference.placenames import find_place, nearest_municipality
from praktik_cli.reference.places import municipalities


def read_municipality(text: str) -> Read[str]:
    """The four-digit code of the municipality; a town, a postcode or a former municipality is read with a doubt.

    What can be several municipalities, or names places that do not belong together, is not read.
    """
    place = find_place(text)
    if place is None:
        return Read(None, (Problem("unknown-municipality", text, nearest_municipality(text)),))
    return Read(place.code, _problems(text, place))


def area_doubts(parts: Iterable[str]) -> tuple[Problem, ...]:
    """What is doubtful about wishes for areas that were read: loose areas, towns and former municipalities."""
    return tuple(problem for part in parts if (area := find_area(part)) for problem in _area_problems(part, area))


def _area_problems(part: str, area: str) -> tuple[Problem, ...]:
    if is_rough(area):
        return (Problem("rough-area", part, _names(sorted(areas()[area])), is_doubt=True),)
    place = find_place(bare_area(part))
    return _problems(part, place) if place and place.code and area == _names([place.code]) else ()


def _problems(text: str, place: Place) -> tuple[Problem, ...]:
    names = _names([place.code] if place.code else place.possible)
    match place.how:
        case "exact":
            return ()
        case "mainly":
            problem = Problem("municipality-from-town", text, names, is_doubt=True)
        case "former":
            problem = Problem("former-municipality", text, names, is_doubt=True)
        case "divided":
            problem = Problem("divided-municipality", text, names, is_doubt=True)
        case "several":
            problem = Problem("several-municipalities", text, names)
        case "contradiction":
            problem = Problem("places-disagree", text, names)
    return (problem,)


def _names(codes: Iterable[str]) -> str:
    return ", ".join(municipalities()[code].name for code in codes)
