"""A quota that counts nobody is told, with the nearest employer."""

import pytest

from factories import host, intern
from praktik_cli.checking.quotas import quota_findings
from praktik_cli.domain.signup import Signups
from praktik_cli.settings import Quota, Rules, Settings

SIGNUPS = Signups((host(organisation="Prøvekøbing Kommune"),), (intern(),))


@pytest.mark.parametrize(
    ("side", "field", "value", "told"),
    [
        ("host", "organisation", "Prøvekøbing kommune", []),
        ("host", "organisation", "Prøvekøbin Kommune", [("quota-counts-nobody", "Prøvekøbing Kommune")]),
        ("host", "sector", "stat", [("quota-counts-nobody", None)]),
        ("intern", "sector", "stat", []),
        ("intern", "region", "Region Nordjylland", [("quota-counts-nobody", None)]),
    ],
)
def test_a_quota_that_counts_nobody_is_told(side, field, value, told):
    quota = Quota(side=side, field=field, value=value, max=1)
    findings = quota_findings(SIGNUPS, Settings(rules=Rules(quota=(quota,))))
    assert [(finding.code, finding.suggestion) for finding in findings] == told
