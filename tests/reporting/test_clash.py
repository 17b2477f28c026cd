import pytest

from praktik_cli.domain.clash import Clash, Demand
from praktik_cli.i18n import translator
from praktik_cli.reporting.clash import clash_report
from praktik_cli.settings import Quota, Rules, Settings
from samples import sample_reading

SETTINGS = Settings(rules=Rules(quota=(Quota(side="intern", field="region", value="Region Nordjylland", min=5),)))
QUOTA = Demand("quota", quota=0, wanted=5, possible=3)
CLASH = Clash((QUOTA, Demand("locked", host="V1", intern="P2"), Demand("capacity", host="V2", wanted=1)), 0.4)


@pytest.mark.parametrize("language", ["da", "en"])
def test_whole_report(language, shown, golden):
    golden(f"clash-{language}-80", shown(clash_report(CLASH, sample_reading(), SETTINGS, translator(language))))


def test_a_demand_that_cannot_be_had_alone(shown):
    text = shown(clash_report(Clash((QUOTA,), 0.1), sample_reading(), SETTINGS, translator("en")))
    assert "cannot be had by any matching" in text
    assert "any one of these" not in text
    assert "1." not in text


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_nothing_is_cut_or_too_wide(width, shown):
    text = shown(clash_report(CLASH, sample_reading(), SETTINGS, translator("da")), width)
    assert all(len(line) <= min(width, 120) for line in text.splitlines())
