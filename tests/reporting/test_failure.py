from pathlib import Path

from praktik_cli.errors import InputError, UsageError
from praktik_cli.i18n import translator
from praktik_cli.reporting.failure import failure, unexpected


def test_one_paragraph(shown):
    error = UsageError("There is no file {file}. Check the spelling and the folder.", file="a.xlsx")
    assert (
        shown(failure(error, translator("en")))
        == "Error: There is no file a.xlsx. Check the spelling and the folder.\n"
    )


def test_only_the_opening_is_coloured(shown):
    page = shown(failure(UsageError("Bad."), translator("en")), colour=True)
    assert page == "\x1b[1;31mError:\x1b[0m Bad.\n"


def test_danish(shown):
    error = UsageError("There is no file {file}. Check the spelling and the folder.", file="a.xlsx")
    assert shown(failure(error, translator("da"))) == "Fejl: Filen a.xlsx findes ikke. Tjek stavemåden og mappen.\n"


def test_details_are_bullets(shown):
    details = (("There is no file {file}. Check the spelling and the folder.", {"file": "{b}.xlsx"}),)
    error = InputError("{count} of the files cannot be used.", details=details, count=2)
    assert shown(failure(error, translator("en"))) == (
        "Error: 2 of the files cannot be used.\n  • There is no file {b}.xlsx. Check the spelling and the folder.\n"
    )


def test_a_list_is_one_bullet_a_line(shown):
    assert (
        shown(failure(InputError("Unknown.", names=["a", "b"]), translator("en"))) == "Error: Unknown.\n  • a\n  • b\n"
    )


def test_a_list_that_the_message_names_stands_in_it(shown):
    error = InputError("Choose {names}.", names=["a", "b"])
    assert shown(failure(error, translator("en"))) == "Error: Choose a and b.\n"


def test_a_message_with_braces_and_no_values(shown):
    assert shown(failure(InputError("No {field} here."), translator("en"))) == "Error: No {field} here.\n"


def test_an_internal_error_names_its_log(shown):
    text = shown(unexpected(Path("/tmp/praktik.log"), translator("en")))
    assert "/tmp/praktik.log" in text
    assert "no names" in text
