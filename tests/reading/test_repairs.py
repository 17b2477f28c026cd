import ftfy.bad_codecs  # noqa: F401 - registers sloppy-windows-1252
import pytest
from hypothesis import given
from hypothesis import strategies as st

from praktik_cli.reading.repairs import has_lost_digits, has_lost_letters, repair
from praktik_cli.reference.areas import areas
from praktik_cli.reference.places import municipalities

NAMES = [
    "København", "Århus", "Ærø", "Østjylland", "Blåvand", "Å", "å", "SMØRUM", "Søren Åge Ærø",
    "Børne- og Ungeforvaltningen", "Ängelholm", "Göteborg", "Malmö", "Ödeshög", "München", "Straße", "Österreich",
    "François", "Besançon", "naïve", "Noël",
]  # fmt: skip
RIGHT = [
    *NAMES, "JOÃO", "SÃO PAULO", "IRMÃ MARIA", "Âge", "GRÂCE", "château", "Å…", "på »Å«", "“Årø” – ‘Ø’", "ﬁnans",
    "to\r\nlinjer", "R&D; It", "Bo & Co", "AT&T;", "√", "√ 2", "├──┤", "½", "§ 5", "Ångström (Å)", "a\tb", "½ & ¾",
    "ＡＢＣ",
]  # fmt: skip


@pytest.mark.parametrize("text", [*RIGHT, *areas(), *(each.seat for each in municipalities().values())])
def test_a_right_text_stays_as_it_is(text: str) -> None:
    assert repair(text) == text


@given(st.text(alphabet="abcdefgæøåÆØÅäöüÄÖÜéß &;#-–“”'…,.()/½§\n", max_size=40))
def test_no_text_of_nordic_or_german_letters_is_ever_changed(text: str) -> None:
    assert repair(text) == text


@pytest.mark.parametrize("encoding", ["sloppy-windows-1252", "latin-1", "cp850", "cp437", "mac_roman"])
@pytest.mark.parametrize("name", NAMES[:10])
def test_utf8_read_as_another_encoding_is_repaired(name: str, encoding: str) -> None:
    assert repair(name.encode().decode(encoding)) == name


@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=3).map(" ".join), st.integers(1, 2))
def test_also_where_it_happened_twice(text: str, times: int) -> None:
    damaged = text
    for _ in range(times):
        damaged = damaged.encode().decode("sloppy-windows-1252")
    assert repair(damaged) == text


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        ("Åse SÃ¸ren", "Åse Søren"),
        ("Bj&oslash;rn &amp; Co", "Bjørn & Co"),
        ("&#248;&#xF8;", "øø"),
        ("&amp;oslash;", "ø"),
        ("K&Atilde;&cedil;benhavn", "København"),
        ("1 \x96 2", "1 – 2"),
    ],
)
def test_what_is_damaged_in_part_is_repaired_in_part(text: str, repaired: str) -> None:
    assert repair(text) == repaired


@pytest.mark.parametrize("text", ["K\ufffdbenhavn", "K?benhavn", "Ã?rhus", "Ren? Bj?rk"])
def test_lost_letters_are_seen(text: str) -> None:
    assert has_lost_letters(text)


@pytest.mark.parametrize(
    "text", ["København", "Hvad?", "Ledelse? Ja", "www.x.example/a?b", "Er du mon glad for det?ja", "1?2"]
)
def test_a_question_is_no_lost_letter(text: str) -> None:
    assert not has_lost_letters(text)


def test_lost_digits_are_seen() -> None:
    assert has_lost_digits("4,51E+09")
    assert not has_lost_digits("+45 12 34 56 78")
