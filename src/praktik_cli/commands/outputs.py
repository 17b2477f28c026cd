"""Where a command writes: names, and the checks before any work is done."""

import os
from collections.abc import Sequence
from pathlib import Path

from praktik_cli.commands.handwork import refuse_to_lose_handwork
from praktik_cli.errors import UsageError
from praktik_cli.i18n import mark
from praktik_cli.writing.atomic import check_writable, refuse_inputs


def match_outputs(signups: Sequence[Path], asked: Path | None) -> tuple[Path, Path]:
    """The workbook and the run record beside it: ``signups.xlsx`` gives ``signups-matches.xlsx`` and ``.json``.

    Raises:
        UsageError: the asked name does not end in .xlsx.
    """
    workbook = asked or signups[0].parent / f"{signups[0].stem}-matches.xlsx"
    insist_on_xlsx(workbook)
    return workbook, workbook.with_suffix(".json")


def insist_on_xlsx(workbook: Path) -> None:
    """An Excel workbook must be named as one.

    Raises:
        UsageError: it is not.
    """
    if workbook.suffix.lower() != ".xlsx":
        raise UsageError(mark("{path} must end in .xlsx: what is written is an Excel workbook."), path=workbook)


def refuse_bad_outputs(
    outputs: Sequence[Path], inputs: Sequence[Path], *, force: bool, previous: Path | None = None
) -> None:
    """Find out before the long work whether every output can be written and none is an input or named twice.

    Args:
        outputs: what is to be written.
        inputs: what is read.
        force: an output that exists may be replaced.
        previous: the match workbook that is matched on from, whose answers are carried over.

    Raises:
        UsageError: one of them cannot, or it is a match workbook with answers or changes of the analyst.
    """
    refuse_inputs(outputs, inputs)
    for output in outputs:
        check_writable(output, force=force)
        if output.is_file() and output.suffix.lower() == ".xlsx":
            refuse_to_lose_handwork(output, previous)
    if len({output.resolve() for output in outputs}) < len(outputs):
        raise UsageError(mark("Two of the outputs have the same name. Choose another with -o or --pairs."))


def relative_to(path: str, folder: Path) -> str:
    """``path`` as seen from ``folder``, with forward slashes; absolute where no relative path exists."""
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:
        return Path(path).resolve().as_posix()
