import json

from factories import host, intern
from finished import finished
from praktik_cli.advising.explained import explained
from praktik_cli.domain.explanation import Search
from praktik_cli.domain.reading import LeftOut
from praktik_cli.domain.signup import Signups
from praktik_cli.writing.explanation_json import explanation_json, search_json

TOPICS = {"topics": ("Ledelse",)}
PEOPLE = Signups(
    (host("H1", capacity=2, **TOPICS), host("H2", municipality="0101")),
    (intern("I1", **TOPICS), intern("I2", max_km=75), intern("I3", max_km=1)),
)


def told(who):
    report = finished(PEOPLE)
    one = next(one for one in (*PEOPLE.hosts, *PEOPLE.interns) if one.id == who)
    return json.loads(explanation_json(explained(report, one)))


def test_of_a_placed_intern():
    data = told("I1")
    assert (data["schema"], data["side"], data["id"]) == ("praktik.explain/1", "intern", "I1")
    assert data["signup"]["days"] == [1, 5]
    assert data["signup"]["topics"] == ["Ledelse"]
    assert "source" not in data["signup"]
    for pair in (*data["matches"], *data["alternatives"]):
        assert sum(pair["breakdown"].values()) == sum(pair["sides"].values()) == pair["points"]
    assert (data["certificate"], data["price"], data["places"]) == (None, None, None)
    (other,) = data["alternatives"]
    assert other["possible"] is True
    assert list(other["goals"]) == ["placed", "waited", "hosts_used", "worst_off", "points", "lottery"]
    assert all(len(values) == 2 for values in other["goals"].values())


def test_of_an_intern_without_a_place():
    data = told("I3")
    assert (data["matches"], data["alternatives"], data["price"]) == ([], [], None)
    assert data["certificate"]["reason"] == "no_admissible_host"
    assert data["certificate"]["removed"] == {"distance": 2}


def test_of_a_host():
    data = told("H1")
    assert data["side"] == "host"
    assert data["signup"]["contact_email"] == "h1@vaert.example"
    assert data["places"]["capacity"] == 2
    assert data["places"]["free"] + data["places"]["taken"] == 2
    assert data["places"]["waiting"] == 1


def test_hits_and_rows_left_out():
    hits = (host("H1", unit="Borgerservice"), intern("I1"))
    data = json.loads(search_json(Search("x", hits, hits[1:], (LeftOut("a.xlsx", None, 3, ("withdrawn",)),))))
    assert data["schema"] == "praktik.explain/1"
    assert [(hit["side"], hit["id"], hit["name"]) for hit in data["hits"]] == [
        ("host", "H1", "Kontakt H1"),
        ("intern", "I1", "Praktikant I1"),
    ]
    assert data["hits"][0]["organisation"] == "Prøveværten H1, Borgerservice"
    assert data["left_out"] == [{"file": "a.xlsx", "sheet": None, "row": 3, "codes": ["withdrawn"]}]
    assert [one["id"] for one in data["nearest"]] == ["I1"]
