import pytest

from praktik_cli.reading.emails import is_address, read_email

GIVEN = [
    "anna@x.example", " ANNA@X.Example ", "mailto:anna@x.example", "MAILTO:anna@x.example?subject=Praktik",
    "Anna Prøve <anna@x.example>", '"Prøve, Anna" <anna@x.example>', "<anna@x.example>", "anna@x.example.",
    "anna@x.example,", "anna@x.example;", "'anna@x.example'", "E-mail: anna@x.example", "anna@x.example ANNA@x.example",
    "anna@x.example <anna@x.example>",
]  # fmt: skip


@pytest.mark.parametrize("text", GIVEN)
def test_one_address_is_read_without_what_stands_around_it(text: str) -> None:
    read = read_email(text)
    assert (read.value, read.problems) == ("anna@x.example", ())


@pytest.mark.parametrize(
    ("text", "address", "code"),
    [
        ("anna@x.example; bo@x.example", "anna@x.example", "several-emails"),
        ("bo@x.example / anna@x.example", "bo@x.example", "several-emails"),
        ("anna@x.example\nbo@x.example", "anna@x.example", "several-emails"),
        ("anna@x.example (privat)", "anna@x.example", "partly-read"),
        ("anna(at)x.example", "anna@x.example", "mended-email"),
        ("anna at x.example", "anna@x.example", "mended-email"),
        ("anna [snabel-a] x [punktum] example", "anna@x.example", "mended-email"),
        ("anna @ x.example", "anna@x.example", "mended-email"),
        ("anna@x. example", "anna@x.example", "mended-email"),
        ("søren@x.example", "søren@x.example", "letters-in-email"),
    ],
)
def test_a_doubtful_address_is_read_and_told(text: str, address: str, code: str) -> None:
    read = read_email(text)
    assert read.value == address
    assert [(problem.code, problem.is_doubt) for problem in read.problems] == [(code, True)]


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("anna", None),
        ("anonymous", None),
        ("anna@x", None),
        ("@x.example", None),
        ("anna@x,example", "anna@x.example"),
        ("anna@@x.example", "anna@x.example"),
        ("anna@x..example", "anna@x.example"),
        ("a@b@x.example", None),
        ("a" * 300 + "@x.example", None),
    ],
)
def test_what_is_no_address_is_told_with_the_nearest(text: str, nearest: str | None) -> None:
    read = read_email(text)
    assert read.value is None
    assert [(problem.code, problem.nearest, problem.is_doubt) for problem in read.problems] == [
        ("not-an-email", nearest, False)
    ]


def test_a_domain_may_have_danish_letters() -> None:
    assert is_address("anna@prøve.example")
    assert read_email("anna@prøve.example").problems == ()


@pytest.mark.parametrize("text", ["finn juhl@esbjerg.example", "vibe . ly@rn.example", "anne marie.hansen@x.example"])
def test_an_address_that_a_blank_has_torn_is_nobody_elses(text: str) -> None:
    read = read_email(text)
    assert read.value is None
    assert [problem.code for problem in read.problems] == ["not-an-email"]
