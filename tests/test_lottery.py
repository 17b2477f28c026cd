"""The lottery is what anyone can recompute."""

from praktik_cli.lottery import draw, draws


def test_a_draw_is_the_first_four_bytes_of_the_hash():
    assert draw(1, "H1", "I1") == 0x1E179F6A


def test_many_draws_are_those_of_each_pair():
    hosts, interns = ("H1", "Ø2", "H1"), ("I1", "I1", "Å|2")
    assert draws(7, hosts, interns).tolist() == [draw(7, *pair) for pair in zip(hosts, interns, strict=True)]
    assert draws(7, (), ()).tolist() == []
