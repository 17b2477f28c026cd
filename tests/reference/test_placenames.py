"""What a written place means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praktik_cli.reference.placenames import find_municipality, find_place, nearest_municipality
from praktik_cli.reference.places import municipalities
from praktik_cli.reference.towns import districts, former_municipalities, place_key, towns


@pytest.mark.parametrize("code", municipalities())
def test_each_municipality_is_found_by_code_name_and_kommune(code):
    one = municipalities()[code]
    name = one.name
    plain = name.replace("å", "aa").replace("ø", "oe").replace("æ", "ae").replace("-", " ")
    spellings = (name.upper(), f"{name} Kommune", f"{name}s Kommune", f" {name}\u00a0", plain, f"{plain} kommunes")
    for text in (code, code.lstrip("0"), f"{int(code)}.0", name, one.seat, *spellings, *one.also):
        assert find_municipality(text) == code


def test_no_two_municipalities_share_a_spelling():
    keys = [
        key
        for one in municipalities().values()
        for key in {place_key(name) for name in (one.name, one.seat, *one.also)}
    ]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kbh.", "0101"), ("Kbh K", "0101"), ("Kbh. Ø", "0101"), ("København Ø", "0101"), ("2100 Kbh. Ø", "0101"),
        ("Copenhagen", "0101"), ("City of Copenhagen", "0101"), ("Elsinore", "0217"), ("Århus", "0751"),
        ("Aarhus Municipality", "0751"), ("8000 Århus C", "0751"), ("Høje Taastrup", "0169"), ("Høje Tåstrup", "0169"),
        ("Høje-Tåstrup", "0169"), ("Lyngby", "0173"), ("Brønderslev-Dronninglund", "0810"), ("Maribo", "0360"),
        ("Bornholms Regionskommune", "0400"), ("Rønne", "0400"), ("Neksø", "0400"), ("Nordfyn", "0480"),
        ("Åbenrå", "0580"), ("Vesthimmerland", "0820"), ("Randers SØ", "0730"), ("Nykøbing Falster", "0376"),
        ("4930", "0360"), ("DK-4930", "0360"), ("4930 Maribo", "0360"), ("DK 4930 Maribo", "0360"),
        ("Maribo, Lolland Kommune", "0360"), ("Maribo (Lolland)", "0360"), ("4930 Lolland", "0360"),
        ("Odense, Danmark", "0461"),
        ("Aarhus, Region Midtjylland", "0751"), ("DK9000", "0851"),
        ("1499", "0101"), ("1800", "0147"), ("5750 Ringe", "0430"),
    ],
)  # fmt: skip
def test_what_leaves_no_doubt(text, code):
    assert find_municipality(text) == code


@pytest.mark.parametrize(
    ("text", "how", "names"),
    [
        ("Ry", "mainly", ["Skanderborg", "Horsens", "Silkeborg"]),
        ("8680", "mainly", ["Skanderborg", "Horsens", "Silkeborg"]),
        ("8680 Ry", "mainly", ["Skanderborg", "Horsens", "Silkeborg"]),
        ("Ry Kommune", "former", ["Skanderborg"]),
        ("8680 Ry Kommune", "former", ["Skanderborg"]),
        ("737", "former", ["Skanderborg"]),
        ("Fjends", "former", ["Viborg"]),
        ("Grenå Kommune", "former", ["Norddjurs"]),
        ("Egtved", "mainly", ["Vejle", "Kolding"]),
        ("Egtved Kommune", "divided", ["Vejle", "Kolding"]),
        ("Sønderhald", "several", ["Norddjurs", "Randers"]),
        ("Nykøbing", "several", ["Odsherred", "Guldborgsund", "Morsø"]),
        ("Tureby", "several", ["Køge", "Faxe", "Stevns"]),
        ("Amager", "several", ["København", "Dragør", "Tårnby"]),
        ("Byen København", "several", ["København", "Frederiksberg", "Dragør", "Tårnby"]),
        ("Aarhus, Region Sjælland", "contradiction", None),
        ("4930 Odense", "contradiction", ["Lolland", "Odense"]),
        ("Aarhus / Odense", "contradiction", ["Aarhus", "Odense"]),
    ],
)
def test_what_is_told(text, how, names):
    place = find_place(text)
    assert place is not None
    assert place.how == how
    assert names is None or {municipalities()[code].name for code in place.possible} == set(names)
    assert place.code == (None if how in {"several", "contradiction"} else place.possible[0])
    assert find_municipality(text) is None


@pytest.mark.parametrize("text", ["", "Atlantis", "9999", "Kommune", "12345", "4930 Marbo", "Odense, Atlantis", "0999"])
def test_what_is_not_known(text):
    assert find_place(text) is None


@pytest.mark.parametrize(
    ("text", "nearest"),
    [("Oddense", "Odense"), ("Kolling", "Kolding"), ("Frederikshvn", "Frederikshavn"), ("Århu", "Aarhus"),
     ("Svendbrg Kommune", "Svendborg"), ("Maribbo", "Maribo"), ("Nørre", None), ("Jylland", None),
     ("4930 Marbo", "4930 Maribo"), ("Atlantis", None)],
)  # fmt: skip
def test_the_nearest_is_suggested(text, nearest):
    assert nearest_municipality(text) == nearest


def test_every_post_district_and_town_is_read_or_told():
    for postcode, home in districts().items():
        for text in (postcode, f"DK-{postcode}", f"{postcode} {home.name}"):
            place = find_place(text)
            assert place is not None
            assert place.code == (home.main or None)
    assert all(find_place(home.name) for homes in towns().values() for home in homes)


def test_the_tables_know_only_municipalities_of_today():
    for home in (*districts().values(), *former_municipalities().values()):
        assert set(home.codes) <= set(municipalities())
        assert len(set(home.codes)) == len(home.codes)
        assert home.main or len(home.others) > 1


def test_the_former_municipalities_are_those_of_2005_and_five_of_bornholm():
    assert len(former_municipalities()) == 271 + 5
    assert {home.main for home in former_municipalities().values()} - {""} == set(municipalities())


@given(st.text(max_size=20) | st.from_regex(r"(DK-)?\d{3,5} ?[A-Zæøå]{0,5}", fullmatch=True))
def test_no_text_is_too_strange(text):
    place = find_place(text)
    assert place is None or set(place.possible) <= set(municipalities())
