"""Which hosts a written workplace means."""

import pytest

from factories import host
from praktik_cli.directory import HostDirectory

HOSTS = [
    host("H1", organisation="Alfa Kommune", unit="Borgerservice", contact_name="Agnete Prøvholm"),
    host("H2", organisation="Alfa Kommune", unit="Jobcenter"),
    host("H3", organisation="Eksempelstyrelsen"),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("H1", {"H1"}),
        ("alfa kommune", {"H1", "H2"}),
        ("Alfa Kommune, Jobcenter", {"H2"}),
        ("borgerservice", {"H1"}),
        ("Agnete Prøvholm", {"H1"}),
        ("h3@vaert.example", {"H3"}),
        ("Beta", set()),
        ("", set()),
    ],
)
def test_a_host_is_found_by_what_people_write(text, expected):
    assert HostDirectory(HOSTS).find(text) == expected


def test_a_misspelt_host_is_suggested():
    assert HostDirectory(HOSTS).nearest("Eksempelstyrelsn") == "Eksempelstyrelsen"
    assert HostDirectory(HOSTS).nearest("Zoologisk Have") is None
