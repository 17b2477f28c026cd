from checks import findings, host_at, intern_at
from praktik_cli.settings import Programme, Rules, Settings


def test_a_host_that_wants_more_than_it_takes_is_an_error() -> None:
    assert findings(host_at(2, capacity=2, min_interns=3)) == [("min-above-capacity", "error", "K2", None)]
    assert findings(host_at(2, capacity=2, min_interns=2)) == []
    two = Settings(programme=Programme(max_interns_per_host=2))
    assert findings(host_at(2, capacity=3, min_interns=3), settings=two) == [
        ("capacity-above-limit", "warning", "J2", None),
        ("min-above-limit", "error", "K2", None),
    ]


def test_a_host_that_takes_more_than_the_round_allows_is_told() -> None:
    one = Settings(programme=Programme(max_interns_per_host=1))
    assert findings(host_at(2, capacity=3), settings=one) == [("capacity-above-limit", "warning", "J2", None)]


def test_a_workplace_abroad_without_a_language_is_told() -> None:
    abroad = {"country": "SE", "municipality": None}
    assert findings(host_at(2, languages=(), **abroad)) == [("no-languages", "warning", "A2", None)]
    assert findings(intern_at(2, languages=(), **abroad)) == [("no-languages", "warning", "A2", None)]
    assert findings(host_at(2, languages=("sv",), **abroad)) == []
    assert findings(host_at(2, languages=(), **abroad), settings=Settings(rules=Rules(language="prefer"))) == []
