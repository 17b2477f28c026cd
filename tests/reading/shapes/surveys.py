"""The people as SurveyMonkey, LimeSurvey and Enalyzer export them."""

import csv
import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from reading.exports import csv_bytes, workbook
from reading.shapes.forms import SIDES, moment
from reading.shapes.ordinary import Rows
from reading.shapes.people import HOST_ASKS, INTERN_ASKS, Ask, Person, others

_MONKEY = ("Respondent ID", "Collector ID", "Start Date", "End Date", "IP Address", "Email Address", "First Name",
           "Last Name", "Custom Data 1")  # fmt: skip
_LIME = ("id", "submitdate", "lastpage", "startlanguage", "seed", "startdate", "datestamp")
_LIME_TEXTS = ("Response ID", "Date submitted", "Last page", "Start language", "Seed", "Date started",
               "Date last action")  # fmt: skip


def surveymonkey(folder: Path) -> list[Path]:
    """Two header rows: the question, and under it the option or "Response"."""
    paths = []
    for name, (asks, people) in SIDES.items():
        upper, lower = list(_MONKEY), [""] * len(_MONKEY)
        for ask in asks:
            under = [*ask.options, *(["Other (please specify)"] if ask.other else [])] if ask.many else []
            under = under or ["Response" if ask.options else "Open-Ended Response"]
            upper += [ask.header, *[""] * (len(under) - 1)]
            lower += under
        rows = [upper, lower, *(_monkey_row(asks, person) for person in people)]
        paths.append(folder / f"{name}.csv")
        paths[-1].write_bytes(csv_bytes(rows, ","))
    return paths


def _monkey_row(asks: Sequence[Ask], person: Person) -> list[Any]:
    time = moment(person).isoformat(" ")
    row = [person["id"], "4711", time, time, "192.0.2.1", "", "", "", ""]
    for ask in asks:
        answer = person[ask.header]
        row += [option if option in answer else "" for option in ask.options] if ask.many else [answer]
        row += [others(ask, answer)] if ask.other else []
    return row


def limesurvey_texts(folder: Path) -> list[Path]:
    """Full questions as headers, answers in words."""
    return _lime(
        folder, lambda code, ask, part: f"{ask.header} [{part}]" if part else ask.header, _LIME_TEXTS, "Ja", "Nej"
    )


def limesurvey_both(folder: Path) -> list[Path]:
    """Codes and questions as headers."""
    own = [f"{code}. {text}" for code, text in zip(_LIME, _LIME_TEXTS, strict=True)]

    def header(code: str, ask: Ask, part: str) -> str:
        return f"{code}[{_part_code(ask, part)}]. {ask.header} [{part}]" if part else f"{code}. {ask.header}"

    return _lime(folder, header, own, "Y", "")


def limesurvey_codes(folder: Path) -> list[Path]:
    """Codes as headers and in the cells."""

    def header(code: str, ask: Ask, part: str) -> str:
        return f"{code}[{_part_code(ask, part)}]" if part else code

    return _lime(folder, header, _LIME, "Y", "", is_coded=True)


def limesurvey_columns() -> dict[str, str]:
    """Which field each code is, as ``[columns]`` says it."""
    fields = {
        "Arbejdsplads": "organisation", "Sektor": "sector", "Kommune": "municipality", "Kontaktperson": "contact_name",
        "Antal praktikanter": "capacity", "Antal dage": "days", "Fagområder/emner": "topics", "Navn": "name",
        "Ønsket sektor for praktikant": "wanted_sectors", "Ugedage i uge 37": "weekdays", "Samtykke": "consent",
        "Arbejdskommune": "municipality", "Interesser/fag": "topics", "Ønsket geografi": "wanted_regions",
        "Ønsket vært (prioriteret)": "wanted_hosts", "Maks. afstand (km)": "max_km",
    }  # fmt: skip
    emails = {"v": "contact_email", "p": "email"}
    return {
        f"{letter}{number}": fields.get(ask.header, emails[letter])
        for letter, asks in (("v", HOST_ASKS), ("p", INTERN_ASKS))
        for number, ask in enumerate(asks, 1)
    }


def limesurvey_labels() -> dict[str, dict[str, str]]:
    """What the codes stand for, as ``[codes]`` says it."""
    return {
        f"{letter}{number}": {(f"SQ{at}" if ask.many else f"A{at}"): option for at, option in enumerate(ask.options, 1)}
        for letter, asks in (("v", HOST_ASKS), ("p", INTERN_ASKS))
        for number, ask in enumerate(asks, 1)
        if ask.options
    }


def _part_code(ask: Ask, part: str) -> str:
    return f"SQ{ask.options.index(part) + 1}" if part in ask.options else "other"


def _lime(
    folder: Path,
    header: Callable[[str, Ask, str], str],
    own: Sequence[str],
    yes: str,
    no: str,
    *,
    is_coded: bool = False,
) -> list[Path]:
    paths = []
    for (name, (asks, people)), letter in zip(SIDES.items(), "vp", strict=True):
        heads = list(own)
        for number, ask in enumerate(asks, 1):
            parts = [*ask.options, *(["Andet"] if ask.other else [])] if ask.many else [""]
            heads += [header(f"{letter}{number}", ask, part) for part in parts]
        rows: Rows = [heads, *(_lime_row(asks, person, yes, no, is_coded=is_coded) for person in people)]
        text = io.StringIO()
        csv.writer(text, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerows(rows)
        paths.append(folder / f"{name}.csv")
        paths[-1].write_bytes(text.getvalue().encode("utf-8-sig"))
    return paths


def _lime_row(asks: Sequence[Ask], person: Person, yes: str, no: str, *, is_coded: bool) -> list[Any]:
    row: list[Any] = [
        person["id"],
        "1980-01-01 00:00:00",
        "3",
        "da",
        "1234567",
        "1980-01-01 00:00:00",
        "1980-01-01 00:00:00",
    ]
    for ask in asks:
        answer = person[ask.header]
        if ask.many:
            row += [yes if option in answer else no for option in ask.options]
            row += [others(ask, answer)] if ask.other else []
        else:
            row.append(f"A{ask.options.index(answer) + 1}" if is_coded and ask.options else answer)
    return row


def enalyzer(folder: Path) -> list[Path]:
    """Label numbers instead of labels, and a column of 0 and 1 for each of several answers."""
    return [workbook(folder / f"{name}.xlsx", {"Data": _enalyzer(*side)}) for name, side in SIDES.items()]


def enalyzer_with_codebook(folder: Path) -> list[Path]:
    """The same, with a sheet that lists what the numbers stand for."""
    paths = []
    for name, (asks, people) in SIDES.items():
        listed = [
            [ask.header, code, label] for ask in asks if not ask.many for code, label in enumerate(ask.options, 1)
        ]
        sheets = {"Kodebog": [["Spørgsmål", "Kode", "Tekst"], *listed], "Data": _enalyzer(asks, people)}
        paths.append(workbook(folder / f"{name}.xlsx", sheets))
    return paths


def enalyzer_labels() -> dict[str, dict[str, str]]:
    """What the numbers stand for, as ``[codes]`` says it."""
    return {
        ask.header: {str(code): label for code, label in enumerate(ask.options, 1)}
        for ask in (*HOST_ASKS, *INTERN_ASKS)
        if ask.options and not ask.many
    }


def _enalyzer(asks: Sequence[Ask], people: Sequence[Person]) -> Rows:
    heads = ["Respondent ID"]
    for ask in asks:
        parts = [*ask.options, *(["Andet"] if ask.other else [])] if ask.many else []
        heads += [f"{ask.header} - {part}" for part in parts] or [ask.header]
    rows: Rows = [heads]
    for person in people:
        row: list[Any] = [int(person["id"])]
        for ask in asks:
            answer = person[ask.header]
            if ask.many:
                row += [int(option in answer) for option in ask.options]
                row += [others(ask, answer)] if ask.other else []
            else:
                row.append(ask.options.index(answer) + 1 if ask.options else answer)
        rows.append(row)
    return rows
