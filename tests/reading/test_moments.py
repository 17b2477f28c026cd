import random
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praktik_cli.reading.moments import read_datetime, reader

NINE = datetime(2018, 9, 12, 9, 41, 12)
SHAPES = [
    "2018-09-12 09:41:12", "2018-09-12T09:41:12.123", "2018/09/12 9:41:12", "12-09-2018 09.41.12", "12/9/18 9:41:12",
    "12.09.2018, kl. 09.41.12", "12/09/2018 09.41.12", "12. september 2018 kl. 9.41.12",
    "onsdag den 12. sep. 2018 09:41:12", "12-sep-18 9:41:12 AM", "September 12, 2018 9:41:12 am",
    "Wed Sep 12 2018 9:41:12 a.m.", "2018-09-12T11:41:12+02:00", "2018/09/12 9:41:12 AM GMT",
    "2018-09-12 11:41:12 CEST", "2018-09-12T09:41:12Z", "12 Sept 2018 10:41:12 (CET)",
]  # fmt: skip


@pytest.mark.parametrize("text", SHAPES)
def test_a_time_is_read_in_every_shape(text: str) -> None:
    read = read_datetime(text)
    assert (read.value, read.problems) == (NINE, ())


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (datetime(2018, 9, 12, 9, 41, 12), NINE),
        (NINE.replace(tzinfo=UTC), NINE),
        ((NINE + timedelta(hours=2)).replace(tzinfo=timezone(timedelta(hours=2))), NINE),
        (date(2018, 9, 12), datetime(2018, 9, 12)),
    ],
)
def test_a_real_date_is_itself(cell: date, value: datetime) -> None:
    assert read_datetime(str(cell), cell).value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("43355", datetime(2018, 9, 12)),
        ("43355.5", datetime(2018, 9, 12, 12)),
        ("43355,25", datetime(2018, 9, 12, 6)),
        ("12/9/2018 12:05 AM", datetime(2018, 9, 12, 0, 5)),
        ("12/9/2018 12:05 PM", datetime(2018, 9, 12, 12, 5)),
        ("9/13/2018", datetime(2018, 9, 13)),
        ("1/2/70", datetime(1970, 2, 1)),
        ("1. marts 2018", datetime(2018, 3, 1)),
    ],
)
def test_numbers_half_days_and_short_years(text: str, value: datetime) -> None:
    assert read_datetime(text).value == value


@pytest.mark.parametrize("text", ["1980-01-01 00:00:00", "01-01-1980", "29221"])
def test_limesurveys_dummy_is_no_time(text: str) -> None:
    read = read_datetime(text)
    assert (read.value, read.problems) == (None, ())


@pytest.mark.parametrize(
    "text",
    [
        "i går",
        "31-02-2018",
        "13:00",
        "2018",
        "9999999",
        "1/2/2018 13:00 PM",
        "1/2/2018 25:00",
        "13/13/2018",
        "²",
        "nan",
    ],
)
def test_what_is_no_time_is_told(text: str) -> None:
    read = read_datetime(text)
    assert read.value is None
    assert [problem.code for problem in read.problems] == ["not-a-time"]


def read_all(cells: list[str]) -> list[tuple[datetime | None, list[str]]]:
    read = reader(cells)
    found = [read(cell, cell) for cell in cells]
    return [(each.value, [problem.code for problem in each.problems]) for each in found]


def test_a_column_shows_whether_the_month_comes_first() -> None:
    assert read_all(["9/12/18 9:41:12", "9/13/18 10:00:00"])[0] == (NINE, [])
    assert read_all(["9/12/18 9:41:12", "13/9/18 10:00:00"])[0] == (datetime(2018, 12, 9, 9, 41, 12), [])
    assert read_all(["9/12/18 9:41:12"])[0] == (datetime(2018, 12, 9, 9, 41, 12), [])


def test_where_both_stand_beside_each_other_what_can_be_either_is_told() -> None:
    assert read_all(["9/12/18", "9/13/18", "13/9/18", "5/5/18"]) == [
        (datetime(2018, 12, 9), ["ambiguous-date"]),
        (datetime(2018, 9, 13), []),
        (datetime(2018, 9, 13), []),
        (datetime(2018, 5, 5), []),
    ]


def test_an_english_clock_alone_makes_a_date_doubtful() -> None:
    assert read_all(["9/12/18 9:41:12 AM"])[0] == (datetime(2018, 12, 9, 9, 41, 12), ["ambiguous-date"])
    assert read_all(["9/12/18 9:41:12 AM", "9/13/18 9:41:12 AM"])[0] == (NINE, [])


def test_a_time_of_day_that_looks_like_a_date_is_told() -> None:
    assert read_all(["14.05.33"]) == [(datetime(2033, 5, 14), ["ambiguous-date"])]
    assert read_all(["24.05.18"]) == [(datetime(2018, 5, 24), [])]


CELLS = st.lists(
    st.tuples(st.integers(1, 31), st.integers(1, 31), st.sampled_from(["", " 9:41", " 9:41 PM"])).map(
        lambda parts: f"{parts[0]}/{parts[1]}/2018{parts[2]}"
    ),
    max_size=8,
)


@given(cells=CELLS, seed=st.randoms(use_true_random=False))
def test_the_order_of_the_rows_plays_no_part(cells: list[str], seed: random.Random) -> None:
    shuffled = cells.copy()
    seed.shuffle(shuffled)
    assert dict(zip(cells, read_all(cells), strict=True)) == dict(zip(shuffled, read_all(shuffled), strict=True))


@given(st.text(), st.lists(st.one_of(st.text(), st.none(), st.floats(), st.dates()), max_size=4))
def test_no_column_ever_raises(text: str, cells: list[object]) -> None:
    read = reader(cells)
    read(text, text)
    for cell in cells:
        read(str(cell), cell)
