import csv
from pathlib import Path

import pytest

from finding_examples import findings
from praktik_cli.checking.check import check
from praktik_cli.domain.finding import Severity
from praktik_cli.i18n import LANGUAGES, translator
from praktik_cli.reading.signups import read_signups
from praktik_cli.reference.fields import fields
from praktik_cli.settings import Settings
from praktik_cli.wording.catalogue.kind import FindingKind, Level
from praktik_cli.wording.catalogue.kinds import GROUPS, KINDS

SHOWN = [kind for kind in KINDS.values() if not kind.example.story]
# Cells that are wrong or doubtful in most columns.
ODD = (
    "",
    "#N/A",
    "en \x07 to",
    "x" * 40_000,
    "10",
    "2-3",
    "0",
    "måske",
    "nej",
    "afmeldt",
    "venteliste",
    "a@b",
    "praktikant",
)


def test_each_code_stands_in_the_catalogue_once() -> None:
    assert len(KINDS) == sum(len(group.kinds) for group in GROUPS)


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.code)
def test_every_kind_says_in_whole_sentences_what_it_means_and_how_to_mend_it(kind: FindingKind) -> None:
    for text in (kind.meaning, kind.mend):
        assert text.endswith(".")
        assert "{" not in text
    assert kind.example.rows or kind.example.settings or kind.example.story


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", SHOWN, ids=lambda kind: kind.code)
def test_the_example_of_a_kind_gives_just_that(kind: FindingKind, language: str, tmp_path: Path) -> None:
    found = findings(kind.example, translator(language), tmp_path)
    assert kind.code in {finding.code for finding in found}
    assert [finding for finding in found if not KINDS[finding.code].severity.allows(finding.severity)] == []


@pytest.mark.parametrize("side", ["host", "intern"])
def test_every_fault_is_as_grave_as_the_catalogue_says(side: str, tmp_path: Path) -> None:
    with (tmp_path / "faults.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, delimiter=";")
        rows.writerow(entry.da for entry in fields(side))
        rows.writerows([cell] * len(fields(side)) for cell in ODD)
    found = check(read_signups([tmp_path / "faults.csv"], {}), Settings()).findings
    assert len({finding.code for finding in found}) > 10
    assert {finding.code for finding in found if not KINDS[finding.code].severity.allows(finding.severity)} == set()


def test_levels() -> None:
    assert [level for level in Level if level.allows(Severity.ERROR)] == [Level.ERROR, Level.ERROR_WHERE_NEEDED]
    assert [level for level in Level if level.allows(Severity.WARNING)] == [Level.WARNING, Level.ERROR_WHERE_NEEDED]
