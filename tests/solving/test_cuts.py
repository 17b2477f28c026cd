"""Cutting planes: the least bound that they allow, and the prices there."""

import pytest

from praktik_cli.solving.cuts import Cuts


@pytest.mark.parametrize(
    ("planes", "low", "high", "expected", "prices"),
    [
        ([(10.0, (-2.0,)), (0.0, (3.0,))], 0.0, 9.0, 6.0, (2.0,)),
        ([(10.0, (-2.0,)), (0.0, (3.0,))], 0.0, 1.0, 8.0, (1.0,)),
        ([(10.0, (-2.0,)), (0.0, (3.0,))], 3.0, 9.0, 9.0, (3.0,)),
        ([(4.0, (0.0,))], 0.0, 0.0, 4.0, (0.0,)),
    ],
)
def test_the_least_bound_lies_where_planes_cross(planes, low, high, expected, prices):
    cuts = Cuts(unit=2)
    for goal, spare in planes:
        cuts.add(goal * 2, spare)
    least, at = cuts.least([low], [high])
    assert least == pytest.approx(expected)
    assert at == pytest.approx(prices)
