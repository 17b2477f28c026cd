"""The same people give the same matches, whatever tool wrote them and in whatever order."""

from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reading.shapes.test_every_shape import SETTINGS, SHAPES, read

from factories import Silent
from praktik_cli.building.problem import build
from praktik_cli.checking.check import check
from praktik_cli.domain.reading import Reading
from praktik_cli.domain.signup import Signup
from praktik_cli.domain.solution import Solution
from praktik_cli.explaining.outcome import matches_of
from praktik_cli.reading.headers import count_known
from praktik_cli.reading.opening import open_file
from praktik_cli.reading.options import comma_options
from praktik_cli.reading.people import People, read_people
from praktik_cli.reading.shapes.recognise import questionnaires
from praktik_cli.reading.sheets import understand
from praktik_cli.reading.tables import Table, read_tables
from praktik_cli.settings import Settings
from praktik_cli.solving.solve import solve

MATCHED = ("two sheets", "microsoft, one form", "surveyxact tab", "surveymonkey", "limesurvey codes")
SHUFFLED = ("two sheets", "one sheet", "microsoft, two forms", "surveyxact workbook", "limesurvey codes", "enalyzer")


def matches(reading: Reading) -> set[tuple[str, str, int]]:
    chosen = Settings()
    problem = build(check(reading, chosen).signups, chosen)
    solution = solve(problem, Silent())
    assert isinstance(solution, Solution)
    return {(match.host, match.intern, match.points) for match in matches_of(problem, solution)}


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str, int]]:
    return matches(read("two sheets", tmp_path_factory.mktemp("plain")))


@pytest.mark.parametrize("shape", MATCHED[1:])
def test_the_same_people_are_matched_alike(shape: str, expected: set[tuple[str, str, int]], tmp_path: Path) -> None:
    assert len(expected) > 9
    assert matches(read(shape, tmp_path)) == expected


def tables_of(shape: str, folder: Path) -> list[Table]:
    files = [open_file(path) for path in SHAPES[shape](folder)]
    return [table for file in files for table in read_tables(file, count_known)]


def signups(shape: str, tables: Sequence[Table]) -> tuple[list[dict[str, object]], list[str]]:
    """What everyone said, and the codes of what was found. Ticks have no order, so neither have the lists here."""
    mapping, codes = SETTINGS.get(shape, ({}, {}))
    sheets = [understand(one, mapping) for one in questionnaires(tables, mapping, codes)]
    usable = [sheet for sheet in sheets if sheet.side]
    people = People()
    options, _ = comma_options(usable)
    for sheet in usable:
        read_people(sheet, options, people)
    found = [finding.code for finding in people.findings]
    return sorted(map(_said, (*people.hosts, *people.interns)), key=str), found


def _said(signup: Signup) -> dict[str, object]:
    values = {name: getattr(signup, name) for name in type(signup).__dataclass_fields__ if name != "source"}
    return {name: sorted(value) if isinstance(value, tuple) else value for name, value in values.items()}


def shuffled(table: Table, random: Random) -> Table:
    """The rows below the header and the columns in another order; lists of codes and questions too."""
    columns = list(range(max(map(len, table.rows))))
    random.shuffle(columns)
    rows = [[row[at] if at < len(row) else "" for at in columns] for row in table.rows]
    below = rows[1:]
    random.shuffle(below)
    return Table(table.file, table.sheet, [rows[0], *below])


@pytest.fixture(scope="module", params=SHUFFLED)
def exported(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, list[Table]]:
    return request.param, tables_of(request.param, tmp_path_factory.mktemp("export"))


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(random=st.randoms(use_true_random=False))
def test_the_order_of_rows_columns_and_tables_leaves_no_trace(
    exported: tuple[str, list[Table]], random: Random
) -> None:
    shape, tables = exported
    expected = signups(shape, tables)
    assert len(expected[0]) == 27
    assert signups(shape, tables) == expected
    # Labels have their meaning by the order of their columns.
    mixed = [table if table.sheet == "Labels" else shuffled(table, random) for table in tables]
    random.shuffle(mixed)
    assert signups(shape, mixed) == expected
