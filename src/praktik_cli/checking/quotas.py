"""Quotas that count nobody: a misspelt employer would otherwise limit nothing without a word."""

from collections.abc import Iterator, Sequence
from typing import Final

from praktik_cli.domain.finding import Finding, Severity
from praktik_cli.domain.signup import Signup, Signups
from praktik_cli.naming import nearest
from praktik_cli.quotas import has_value
from praktik_cli.settings import Quota, Settings

_SETTINGS_FILE: Final = "praktik.toml"


def quota_findings(signups: Signups, settings: Settings) -> Iterator[Finding]:
    """A warning for each quota whose value none of its side has."""
    for number, quota in enumerate(settings.rules.quota, 1):
        side: Sequence[Signup] = signups.hosts if quota.side == "host" else signups.interns
        if side and not any(has_value(signup, quota, settings.programme.week) for signup in side):
            yield Finding(
                "quota-counts-nobody",
                Severity.WARNING,
                _SETTINGS_FILE,
                value=quota.value,
                suggestion=_suggestion(quota, side),
                values={"number": number},
            )


def _suggestion(quota: Quota, side: Sequence[Signup]) -> str | None:
    if quota.field != "organisation":
        return None
    return nearest(quota.value, sorted({signup.organisation for signup in side}), cutoff=80)
