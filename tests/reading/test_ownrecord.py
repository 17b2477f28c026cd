"""Which of several run records is that of a workbook whose name was changed."""

from dataclasses import replace

import pytest

from praktik_cli.domain.earlier import Earlier
from praktik_cli.domain.reading import InputFile
from praktik_cli.domain.run import Match
from praktik_cli.domain.solution import GoalResult
from praktik_cli.reading.ownrecord import own_record
from praktik_cli.writing.json_views import run_json
from samples import sample_run

FIRST = frozenset({("V1", "P1"), ("V1", "P2"), ("V2", "P3"), ("V3", "P4")})
SECOND = FIRST - {("V1", "P1")} | {("V4", "P1")}


@pytest.fixture
def write(tmp_path):
    def written(name, pairs, day=1, previous=None):
        matches = tuple(Match(host, intern, 0, {}) for host, intern in sorted(pairs))
        earlier = (
            Earlier(workbook=InputFile(previous, "ab" * 32), proposed=tuple(sorted(pairs))) if previous else Earlier()
        )
        sample = sample_run()
        goals = (*sample.goals, GoalResult("lottery", 0, 0, "flow", 0.0))
        created = f"2018-06-0{day}T12:00:00+02:00"
        run = replace(sample, goals=goals, matches=matches, earlier=earlier, created=created)
        (tmp_path / name).write_text(run_json(run), encoding="utf-8")
        return tmp_path / name

    return written


def test_its_own_name_decides(write, tmp_path):
    own = write("svar.json", SECOND)
    write("m.json", FIRST)
    assert own_record(tmp_path / "svar.xlsx", FIRST) == own


def test_else_the_record_whose_matches_it_shows(write, tmp_path):
    first, second = write("m.json", FIRST, 1), write("m-2.json", SECOND, 2)
    assert own_record(tmp_path / "svar.xlsx", FIRST) == first
    assert own_record(tmp_path / "svar.xlsx", SECOND) == second
    # Deleted and typed rows change nothing.
    assert own_record(tmp_path / "svar.xlsx", FIRST - {("V2", "P3")} | {("V9", "P9"), ("", "")}) == first


def test_of_two_that_are_alike_the_newer(write, tmp_path):
    write("m.json", FIRST, 1)
    newer = write("a.json", FIRST, 2)
    assert own_record(tmp_path / "svar.xlsx", FIRST) == newer


def test_what_was_matched_on_from_it_did_not_write_it(write, tmp_path):
    first = write("m.json", FIRST, 1)
    write("svar-2.json", FIRST, 2, previous="svar.xlsx")
    assert own_record(tmp_path / "svar.xlsx", FIRST) == first
    first.unlink()
    assert own_record(tmp_path / "svar.xlsx", FIRST) is None


def test_a_record_of_other_people_is_none(write, tmp_path):
    write("m.json", {("V1", "P1"), ("V8", "P8"), ("V9", "P9")})
    (tmp_path / "broken.json").write_text("{}", encoding="utf-8")
    assert own_record(tmp_path / "svar.xlsx", FIRST) is None


def test_without_ids_only_the_only_record_can_be_meant(write, tmp_path):
    first = write("m.json", FIRST)
    assert own_record(tmp_path / "svar.xlsx", {("", "")}) == first
    write("m-2.json", SECOND)
    assert own_record(tmp_path / "svar.xlsx", {("", "")}) is None
