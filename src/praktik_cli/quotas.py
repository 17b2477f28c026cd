"""What a quota counts: the one definition that the model, verification and the checks share."""

from collections.abc import Callable, Mapping
from typing import Final

from praktik_cli.domain.signup import Signup
from praktik_cli.naming import organisation_key
from praktik_cli.reference.areas import find_area, is_in_area
from praktik_cli.reference.placenames import find_municipality
from praktik_cli.reference.places import region_of, regions
from praktik_cli.reference.sectors import find_sector
from praktik_cli.settings import Quota


def has_value(signup: Signup, quota: Quota, week: str | None) -> bool:
    """Whether ``signup`` has the value that ``quota`` counts; a value that nobody knows is had by nobody.

    Args:
        signup: of the quota's side.
        quota: its value as written: a region or another area, a sector, a municipality or an employer.
        week: the programme's ("2018-W37"); it decides which regions there are.
    """
    return _HAS[quota.field](signup, quota.value, week)


def _region(signup: Signup, value: str, week: str | None) -> bool:
    area = find_area(value)
    if area is None:
        return False
    # Areas hold the municipalities of before and after a reform; a region those of the week alone.
    return (
        region_of(signup.municipality, week) == area if area in regions(week) else is_in_area(signup.municipality, area)
    )


def _sector(signup: Signup, value: str, _week: str | None) -> bool:
    return signup.sector == find_sector(value)


def _municipality(signup: Signup, value: str, _week: str | None) -> bool:
    return signup.municipality is not None and signup.municipality == find_municipality(value)


def _organisation(signup: Signup, value: str, _week: str | None) -> bool:
    return organisation_key(signup.organisation) == organisation_key(value)


_HAS: Final[Mapping[str, Callable[[Signup, str, str | None], bool]]] = {
    "region": _region,
    "sector": _sector,
    "municipality": _municipality,
    "organisation": _organisation,
}
