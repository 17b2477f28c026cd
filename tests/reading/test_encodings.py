from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praktik_cli.reading.encodings import find_encoding, is_text

TEXT = "Navn;By\r\nÅse Sørensen;Ærøskøbing\r\nJosé;Næstved\r\n"
DANISH = st.text("abcdefghijklmnopqrstuvwxyzæøåÆØÅéö ;,\n", min_size=1, max_size=200)


def decoded(data: bytes) -> str:
    encoding = find_encoding(data)
    return data[encoding.start :].decode(encoding.name)


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("cp1252", "cp1252"),
        ("mac_roman", "mac_roman"),
        ("cp850", "cp850"),
    ],
)
def test_danish_text_is_read_in_the_encoding_it_is_in(written: str, named: str) -> None:
    data = TEXT.encode(written)
    assert find_encoding(data).name == named
    assert decoded(data) == TEXT
    assert is_text(data)


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"])
def test_a_byte_order_mark_tells_utf16_and_is_no_part_of_the_text(mark: bytes) -> None:
    data = mark + TEXT.encode("utf-16-le" if mark[0] == 0xFF else "utf-16-be")
    assert decoded(data) == TEXT


def test_the_euro_sign_of_latin_9_is_no_currency_sign() -> None:
    assert decoded("Pris i €;Søren".encode("iso-8859-15")) == "Pris i €;Søren"


def test_quotation_marks_of_word_processors_speak_for_windows() -> None:
    assert decoded("“citat” – Søren’s".encode("cp1252")) == "“citat” – Søren’s"


def test_a_few_stray_bytes_leave_the_rest_utf8() -> None:
    encoding = find_encoding("Åse;Ærø;Søren;".encode() + b"S\xf8ren")
    assert (encoding.name, encoding.is_clean) == ("utf-8", False)
    assert find_encoding(TEXT.encode()).is_clean


def test_a_picture_is_no_text(tmp_path: Path) -> None:
    assert not is_text(bytes(range(256)) * 40)


@given(DANISH)
def test_text_in_utf8_is_always_read_as_it_was(text: str) -> None:
    assert decoded(text.encode()) == text


@given(st.binary(max_size=300))
def test_any_bytes_get_an_encoding_that_exists(data: bytes) -> None:
    encoding = find_encoding(data)
    data[encoding.start :].decode(encoding.name, "replace")
