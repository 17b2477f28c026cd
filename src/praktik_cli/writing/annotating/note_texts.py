"""What stands in the note of a doubtful cell."""

from collections.abc import Sequence
from typing import Final

from praktik_cli.i18n import Translator
from praktik_cli.writing.annotating.remarks import Remark
from praktik_cli.writing.annotating.tags import xml

_MOST_REMARKS: Final = 6
_FONT: Final = '<sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/>'


class NoteText:
    """The remarks about one cell, the errors first; of very many, the rest is counted.

    Attributes:
        parts: the kind of each remark, and the remark in words.
    """

    def __init__(self, remarks: Sequence[Remark], t: Translator) -> None:
        ordered = sorted(remarks, key=lambda remark: not remark.is_error)
        self.parts = [(f"{remark.kind}: ", _body(remark)) for remark in ordered[:_MOST_REMARKS]]
        if (more := len(ordered) - _MOST_REMARKS) > 0:
            text = t.plural("And {count} more; see the last sheet.", "And {count} more; see the last sheet.", more)
            self.parts.append(("", text))

    @property
    def plain(self) -> str:
        """All of it, a remark after the other."""
        return "\n".join(kind + body for kind, body in self.parts)

    @property
    def runs(self) -> list[str]:
        """All of it as runs of formatted text, each an element, with the kinds in bold."""
        runs = []
        for number, (kind, body) in enumerate(self.parts):
            start = "\n" if number else ""
            runs += [_run(start + kind, "<b/>"), _run(body)] if kind else [_run(start + body)]
        return runs

    def stands_in(self, written: bytes) -> bool:
        """Whether a note as ``written`` in XML says all of it already."""
        return all(xml(body) in written for _, body in self.parts)


def _body(remark: Remark) -> str:
    return f"{remark.text}\n{remark.advice}" if remark.advice else remark.text


def _run(text: str, bold: str = "") -> str:
    return f'<r><rPr>{bold}{_FONT}</rPr><t xml:space="preserve">{xml(text).decode()}</t></r>'
