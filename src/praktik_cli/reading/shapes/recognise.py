"""All tables of all files become questionnaires: which tool wrote them, and what belongs together."""

from collections.abc import Mapping, Sequence

from praktik_cli.reading.headers import NEEDED_TO_BE_SIGNUPS, count_known, header_key
from praktik_cli.reading.questions import Questionnaire
from praktik_cli.reading.shapes.codebooks import Codes, read_codebook
from praktik_cli.reading.shapes.ordinary import read_ordinary
from praktik_cli.reading.shapes.surveyxact import read_surveyxact
from praktik_cli.reading.tables import Table


def questionnaires(
    tables: Sequence[Table], mapping: Mapping[str, str], codes: Codes | None = None
) -> list[Questionnaire]:
    """What each table asks and what was answered, in the order of ``tables``.

    A table gives more than one where another header row begins below the first, and an empty one where it holds
    no answers.

    Args:
        tables: the tables of all files, since some tools write what belongs together to several.
        mapping: headers that the settings name; they count as known.
        codes: question → code → label, from the settings; they win over what the files say.
    """
    settled = codes or {}
    known = read_surveyxact(tables, settled)
    books = {
        index: book for index, table in enumerate(tables) if index not in known and (book := _book(table, mapping))
    }
    listed = [*books.values(), settled]
    found = {
        index: [known[index]] if index in known else read_ordinary(table, mapping, listed)
        for index, table in enumerate(tables)
        if index not in books
    }
    asked = {header_key(question.header) for group in found.values() for one in group for question in one.questions}
    for index, book in books.items():
        is_used = not asked.isdisjoint(map(header_key, book))
        found[index] = [Questionnaire(tables[index], None, None, (), (), explains=is_used)]
    return [one for index in range(len(tables)) for one in found[index]]


def _book(table: Table, mapping: Mapping[str, str]) -> Codes:
    """The codes that ``table`` lists; nothing where it may hold sign-ups."""
    book = read_codebook(table)
    most = max((count_known(row, mapping) for row in table.rows[:1]), default=0) if book else 0
    return book if most < NEEDED_TO_BE_SIGNUPS else {}
