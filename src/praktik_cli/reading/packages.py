"""Surveys an .xlsx: every part to its end, the sheets cell by cell, before anything else reads it.

The format: ECMA-376, Office Open XML, part 1, sections 12.3 (parts) and 18.2 (workbook).
"""

import io
import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final
from xml.parsers import expat

from praktik_cli.reading.archives import Limits, parts_of, unpacked
from praktik_cli.reading.surveys import DeclarationError, Survey, Surveys, TooLargeError
from praktik_cli.reading.worksheet_scan import UnusualError, scan_worksheet
from praktik_cli.reading.worksheets import refuse_doctype, survey_worksheet

DAMAGE: Final = (
    zipfile.BadZipFile, zlib.error, expat.ExpatError, EOFError, NotImplementedError, RuntimeError, ValueError,
    LookupError, OSError, struct.error,
)  # fmt: skip
_WORKBOOK: Final = "xl/workbook.xml"
_LINKS: Final = "xl/_rels/workbook.xml.rels"
_TEXTS: Final = "xl/sharedstrings.xml"
_TEXT: Final = re.compile(rb"<(?:\w+:)?si[\s/>]")
_SHEET: Final = re.compile(rb"<(?:\w+:)?sheetData[\s/>]")
_DECLARES: Final = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
_XML: Final = (".xml", ".rels")
_LONGEST_TAG: Final = 64
_LARGEST_LIST: Final = 1 << 22
_MANY_BLANKS: Final = 1 << 22


def survey_package(
    data: bytes, limits: Limits, start: Callable[[int, Survey], None] = lambda _, __: None
) -> tuple[bytes, Surveys]:
    """What each sheet of the .xlsx in ``data`` holds; before it, the .xlsx without rows that would cost time in vain.

    Args:
        data: the .xlsx.
        limits: what is read at the most.
        start: is told of each sheet that can be read from ``data`` already, by its position in the workbook.

    Raises:
        TooLargeError: it holds too many cells or too much text.
        DeclarationError: it declares entities.
        One of ``DAMAGE``: it is damaged.
    """
    parts = {_path(name): part for name, part in parts_of(data).items()}
    if any(parts[path].file_size > _LARGEST_LIST for path in (_WORKBOOK, _LINKS)):
        raise TooLargeError
    names = _sheet_names(*(b"".join(unpacked(data, parts[path])) for path in (_WORKBOOK, _LINKS)))
    positions = {path: position for position, (path, _) in enumerate(names)}
    lengths = _text_lengths(unpacked(data, parts[_TEXTS]), limits) if _TEXTS in parts else ()
    sheets: dict[str, Survey] = {}
    # The largest first, so that its values can be read beside the surveys of the others.
    by_size = sorted(parts, key=lambda path: -parts[path].file_size)
    for path in [path for path in by_size if _is_sheet(data, parts[path])]:
        sheets[path] = survey = _survey(data, parts[path], lengths, limits)
        if survey.columns > limits.columns or sum(found.cells for found in sheets.values()) > limits.cells:
            raise TooLargeError
        if path in positions and not _has_many_blanks(survey):
            start(positions[path], survey)
    blanks = {path: survey.blank for path, survey in sheets.items() if _has_many_blanks(survey)}
    return _without_blank_rows(data, blanks) if blanks else data, {
        name: sheets[path] for path, name in names if path in sheets
    }


def _has_many_blanks(survey: Survey) -> bool:
    return survey.blank[1] - survey.blank[0] > _MANY_BLANKS


def _path(name: str) -> str:
    return name.lower().replace("\\", "/")


def _survey(data: bytes, part: zipfile.ZipInfo, lengths: Sequence[int], limits: Limits) -> Survey:
    try:
        try:
            return scan_worksheet(unpacked(data, part), lengths, part.file_size, limits)
        except TooLargeError:
            return scan_worksheet(unpacked(data, part), lengths, part.file_size, limits, is_close=True)
    except UnusualError:
        return survey_worksheet(unpacked(data, part), lengths, limits)


def _without_blank_rows(data: bytes, blanks: Mapping[str, tuple[int, int]]) -> bytes:
    """The .xlsx in ``data`` without the bytes in ``blanks``, by the path of their part in small letters."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, part in parts_of(data).items():
            start, end = blanks.get(_path(name), (0, 0))
            at = 0
            with archive.open(name, "w") as target:
                for piece in unpacked(data, part):
                    target.write(piece[: max(start - at, 0)])
                    target.write(piece[max(end - at, 0) :])
                    at += len(piece)
    return content.getvalue()


def _is_sheet(data: bytes, part: zipfile.ZipInfo) -> bool:
    """Whether the part has rows of cells; one that has none is read to its end, to prove that it is whole."""
    rest = b""
    is_xml = part.filename.lower().endswith(_XML)
    for piece in unpacked(data, part):
        section = rest + piece
        if is_xml and _DECLARES.search(section):
            raise DeclarationError(part.filename)
        if _SHEET.search(section):
            return True
        rest = section[-_LONGEST_TAG:]
    return False


def _text_lengths(pieces: Iterable[bytes], limits: Limits) -> Sequence[int]:
    """Bytes of each shared text with its markup."""
    starts: list[int] = []
    is_plain = True
    size = 0
    rest = b""
    for piece in (*pieces, b" " * _LONGEST_TAG):
        section = rest + piece
        known = len(section) - _LONGEST_TAG
        starts += [size + found.start() for found in _TEXT.finditer(section) if found.start() < known]
        if len(starts) > limits.cells:
            raise TooLargeError
        is_plain = is_plain and b"<!" not in section
        rest = section[max(known, 0) :]
        size += max(known, 0)
    lengths = [end - start for start, end in pairwise((*starts, size))]
    # Texts in a comment would shift the numbers of those after it.
    return lengths if is_plain else [max(lengths, default=0)] * len(lengths)


def _sheet_names(workbook: bytes, links: bytes) -> list[tuple[str, str]]:
    """The path of each sheet's part, in small letters, and the sheet's name."""
    targets = {link.get("Id", ""): link.get("Target", "") for link in _elements(links, "Relationship")}
    found = []
    for sheet in _elements(workbook, "sheet"):
        number = next((value for key, value in sheet.items() if key.endswith(":id")), "")
        path = posixpath.join("/xl", targets.get(number, "")).lstrip("/")
        found.append((posixpath.normpath(path).lower(), sheet.get("name", "")))
    return found


def _elements(xml: bytes, name: str) -> list[dict[str, str]]:
    """The attributes of each element called ``name``, whatever its prefix."""
    found: list[dict[str, str]] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag.rpartition(":")[2] == name:
            found.append(attributes)

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.StartDoctypeDeclHandler = refuse_doctype
    parser.Parse(xml, True)
    return found
