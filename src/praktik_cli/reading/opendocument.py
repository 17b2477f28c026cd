"""Looks into the XML of an .ods before anything reads it: a cut one would hang the reader."""

import io
import zipfile
from typing import Final
from xml.parsers import expat

from praktik_cli.reading.archives import LIMITS, Limits, damaged, too_large

_CONTENT: Final = "content.xml"


class _Counter:
    """Counts the cells that hold something, those that stand for many with as many as they stand for."""

    def __init__(self) -> None:
        self.cells = 0
        self._rows = 1

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "table:table-row":
            self._rows = int(attributes.get("table:number-rows-repeated", 1))
        elif name == "table:table-cell" and "office:value-type" in attributes:
            self.cells += self._rows * int(attributes.get("table:number-columns-repeated", 1))


def check_content(name: str, data: bytes, limits: Limits = LIMITS) -> None:
    """Nothing, when the content of an .ods is whole and of a size that can be read.

    Raises:
        InputError: it is damaged or too large.
    """
    counter = _Counter()
    parser = expat.ParserCreate()
    parser.StartElementHandler = counter.start
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(_CONTENT) as content:
            parser.ParseFile(content)
    except (expat.ExpatError, ValueError):
        raise damaged(name) from None
    if counter.cells > limits.cells:
        raise too_large(name)
