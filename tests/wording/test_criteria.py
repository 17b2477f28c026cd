"""The limits of a round in words."""

import pytest

from praktik_cli.i18n import translator
from praktik_cli.settings import Quota, Rules, Settings
from praktik_cli.wording.criteria import limits, share_text

DA, EN = translator("da"), translator("en")


def test_the_limits_of_the_programme_are_told():
    quotas = (
        Quota(side="intern", field="region", value="Region Nordjylland", min=5, max=20),
        Quota(side="host", field="municipality", value="0461", max=3),
        Quota(side="host", field="sector", value="statslig", min=1),
    )
    rules = Rules(min_cross_sector_share=0.8, together="same_municipality", quota=quotas)
    assert limits(Settings(rules=rules), EN)[4:] == (
        ("People who travel together", "in the same municipality, or none of them"),
        ("Matches across sectors, at least", "80%"),
        ("Quota 1: matches with interns from Region Nordjylland", "at least 5, at most 20"),
        ("Quota 2: matches with hosts in Odense Municipality", "at most 3"),
        ("Quota 3: matches with hosts of the sector State", "at least 1"),
    )


@pytest.mark.parametrize(("share", "text"), [(0.0, "no limit"), (0.5, "50%"), (0.725, "72.5%"), (1.0, "100%")])
def test_the_share_is_told_as_it_was_set(share, text):
    assert share_text(Settings(rules=Rules(min_cross_sector_share=share)), EN) == text


def test_a_share_in_danish():
    assert share_text(Settings(rules=Rules(min_cross_sector_share=0.125)), DA) == "12,5\N{NO-BREAK SPACE}%"
