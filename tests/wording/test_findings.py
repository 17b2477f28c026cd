import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import praktik_cli
from praktik_cli.domain.finding import Finding, Severity
from praktik_cli.i18n import Translator
from praktik_cli.wording.catalogue.kinds import KINDS
from praktik_cli.wording.findings import finding_text

PACKAGE = Path(praktik_cli.__file__).parent
MAKERS = {"Finding", "Problem", "error", "warning", "_warning", "_finder", "_read_known", "problem"}
CODE = re.compile(r"[a-z]+(-[a-z]+)*")


class English(Translator):
    """Translates nothing, so that no catalogue is needed."""

    def __init__(self) -> None:
        self.language = "en"

    def __call__(self, message: str, /, **values: object) -> str:
        return message.format(**values)


def codes_in(path: Path) -> Iterator[str]:
    """Every code that a module hands to a function that makes a finding, and those of the catalogue that it names."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and "-" in str(node.value) and node.value in KINDS:
            yield str(node.value)
        if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in MAKERS:
            constants = [argument.value for argument in node.args if isinstance(argument, ast.Constant)]
            yield from (value for value in constants if isinstance(value, str) and "-" in value)
            if node.args and isinstance(node.args[0], ast.Constant) and CODE.fullmatch(str(node.args[0].value)):
                yield str(node.args[0].value)


def test_the_codes_that_are_made_are_those_of_the_catalogue() -> None:
    modules = [path for room in ("checking", "reading") for path in sorted((PACKAGE / room).rglob("*.py"))]
    made = {code for module in modules for code in codes_in(module)}
    assert made == set(KINDS)


VALUES = {
    "field": "days",
    "side": "host",
    "header": "Hvor?",
    "other": "Praktikanter!D3",
    "cell": "B1",
    "key": "days",
    "found": ("Navn", "Alder"),
    "host_fields": ("capacity", "days"),
    "intern_fields": ("name",),
    "others": ("Værter!A3",),
    "history": "2017.xlsx",
    "host": "V1",
    "intern": "P1",
    "capacity": 2,
    "most": 3,
    "limit": 1,
    "size": 2,
    "number": 1,
    "names": ("Anna Prøve", "Bo Prøve"),
    "country": "SE",
    "percent": 80,
    "lines": 3,
    "encoding": "utf-8",
}


@pytest.mark.parametrize("code", KINDS)
def test_every_text_can_be_filled_and_says_what_was_read(code: str) -> None:
    finding = Finding(code, Severity.ERROR, "a.xlsx", "Værter", "F17", "det læste", "Kolding", 17, VALUES)
    text = finding_text(finding, English())
    assert "{" not in text
    assert text.endswith((".", "?"))
    if "{value}" in KINDS[code].message:
        assert "det læste" in text


def test_a_field_is_named_by_its_label() -> None:
    finding = Finding("missing-value", Severity.ERROR, "a.xlsx", values={"field": "contact_email", "side": "host"})
    assert finding_text(finding, English()) == "“E-mail” is empty, and every sign-up needs it."


def test_a_long_value_is_shortened_to_one_line() -> None:
    finding = Finding(
        "unknown-area",
        Severity.WARNING,
        "a.xlsx",
        value="a\nb" * 100,
        values={"field": "wanted_regions", "side": "intern"},
    )
    text = finding_text(finding, English())
    assert "\n" not in text
    assert "…”" in text
    assert len(text) < 200


def test_a_brace_in_a_value_is_only_text() -> None:
    finding = Finding("unknown-header", Severity.WARNING, "praktik.toml", value="{x} {0}", values={"key": "days"})
    assert "{x} {0}" in finding_text(finding, English())


def test_a_code_that_is_not_in_the_catalogue_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        finding_text(Finding("no-such-code", Severity.ERROR, "a.xlsx"), English())
