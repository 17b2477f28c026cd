"""No file may end in anything but a reading or an expected error, and none may take long.

``PRAKTIK_LONG=1 python -m pytest tests/reading/test_fuzz.py`` tries some thousands of damages a file, always new ones.
"""

import faulthandler
import os
import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading.exports import HOST, INTERN, csv_bytes, ods, rows_of, two_sheets, unzipped, xls, zipped

from praktik_cli.checking.check import check
from praktik_cli.errors import PraktikError
from praktik_cli.reading.signups import read_signups
from praktik_cli.settings import Settings

IS_LONG = bool(os.environ.get("PRAKTIK_LONG"))
TIMES = 3000 if IS_LONG else 25
MOST_SECONDS = 20
SEED = random.SystemRandom().randrange(10**9) if IS_LONG else 7

Damage = Callable[[bytes, random.Random], bytes]


def flip(data: bytes, chance: random.Random) -> bytes:
    """Some bytes become others."""
    changed = bytearray(data)
    for _ in range(chance.choice([1, 1, 3, 20])):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def truncate(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))]


def drop(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + data[start + chance.choice([1, 2, 7, 64, 500]) :]


def swap(data: bytes, chance: random.Random) -> bytes:
    """Two pieces change places."""
    size = chance.choice([1, 4, 16, 128, 512])
    one, other = sorted(chance.randrange(len(data)) for _ in range(2))
    return (
        data[:one]
        + data[other : other + size]
        + data[one + size : other]
        + data[one : one + size]
        + data[other + size :]
    )


def repeat(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + data[start : start + chance.choice([8, 64, 512])] * chance.choice([2, 50]) + data[start:]


def number(data: bytes, chance: random.Random) -> bytes:
    """A digit becomes a number that is out of all proportion."""
    places = [at for at, byte in enumerate(data) if 48 <= byte <= 57]
    if not places:
        return data
    at = chance.choice(places)
    return (
        data[:at] + chance.choice([b"0", b"-1", b"99999999999", b"1048577", b"1e400", b"4294967296"]) + data[at + 1 :]
    )


DAMAGES: list[Damage] = [flip, truncate, drop, swap, repeat, number]


def inside(data: bytes, chance: random.Random) -> bytes:
    """Damage to one part of a zipped workbook, under right sizes and checksums."""
    parts = unzipped(data)
    name = chance.choice([name for name, content in sorted(parts.items()) if content])
    content = parts[name]
    for _ in range(chance.choice([1, 1, 2])):
        content = chance.choice(DAMAGES)(content, chance) or b"?"
    return zipped(parts | {name: content})


def rich_workbook(path: Path) -> Path:
    """An xlsx with formulas, dates, hidden rows, merged cells and an empty formatted tail."""
    two_sheets(path, [HOST] * 3, [INTERN] * 3)
    book = openpyxl.load_workbook(path)
    sheet = book["Værter"]
    sheet["J2"] = "=1/0"
    sheet["J3"] = "#N/A"
    sheet["J3"].data_type = "e"
    sheet.row_dimensions[3].hidden = True
    sheet.merge_cells("A6:C7")
    sheet["A90"].number_format = "0.00"
    book["Praktikanter"].sheet_state = "hidden"
    book.save(path)
    return path


def samples(folder: Path) -> dict[str, tuple[bytes, list[Damage]]]:
    sheets = {"Værter": rows_of([HOST] * 3), "Praktikanter": rows_of([INTERN] * 3)}
    made = {
        "a.xlsx": rich_workbook(folder / "a.xlsx").read_bytes(),
        "a.ods": ods(folder / "a.ods", sheets).read_bytes(),
        "a.xls": xls(folder / "a.xls", sheets).read_bytes(),
        "vaerter-8.csv": csv_bytes(sheets["Værter"]),
        "vaerter-16.csv": csv_bytes(sheets["Værter"], "\t", "utf-16"),
        "vaerter-win.csv": csv_bytes(sheets["Værter"], ",", "cp1252"),
    }
    return {name: (data, [*DAMAGES, *[inside] * 12] if data[:2] == b"PK" else DAMAGES) for name, data in made.items()}


def watched(path: Path) -> None:
    """Reads and checks ``path``; ends all where that hangs, and fails where it takes long."""
    started = time.process_time()
    faulthandler.dump_traceback_later(MOST_SECONDS * 9, exit=True)
    try:
        check(read_signups([path], {}), Settings())
    except PraktikError:
        pass
    finally:
        faulthandler.cancel_dump_traceback_later()
    assert time.process_time() - started < MOST_SECONDS


@pytest.mark.parametrize("name", ["a.xlsx", "a.ods", "a.xls", "vaerter-8.csv", "vaerter-16.csv", "vaerter-win.csv"])
def test_a_damaged_file_is_read_or_refused(name: str, tmp_path: Path) -> None:
    data, damages = samples(tmp_path)[name]
    chance = random.Random(f"{SEED} {name}")
    path = tmp_path / f"damaged-{name}"
    for turn in range(TIMES * (8 if name.endswith(".xls") else 1)):
        path.write_bytes(chance.choice(damages)(data, chance))
        try:
            watched(path)
        except BaseException as problem:
            problem.add_note(f"seed {SEED}, turn {turn}; the file is {path}")
            raise


TEXTS = st.lists(
    st.sampled_from(
        ['"', ";", ",", "\t", "\n", "\r", "\0", "\ufeff", "|", "sep=;\n", "Navn", "E-mail", "Sektor", "æ", "\ud7ff"]
    )
    | st.text(max_size=5),
    max_size=60,
).map("".join)


@given(TEXTS, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252"]))
def test_any_text_is_read_or_refused(tmp_path_factory: Any, text: str, encoding: str) -> None:
    path = tmp_path_factory.mktemp("text") / "vaerter.csv"
    path.write_bytes(csv_bytes([list(HOST)]) + text.encode(encoding, "replace"))
    watched(path)


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(tmp_path_factory: Any, data: bytes) -> None:
    path = tmp_path_factory.mktemp("bytes") / "vaerter.csv"
    path.write_bytes(data)
    watched(path)
