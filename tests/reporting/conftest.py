"""How the tests look at a report: as text on a screen of a given width."""

import io
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.console import Console, RenderableType

GOLDENS = Path(__file__).parent / "goldens"
RENEW = "PRAKTIK_RENEW_GOLDENS"

Shown = Callable[..., str]


@pytest.fixture
def shown() -> Shown:
    """Gives what a renderable prints on a screen ``width`` wide, without colour unless asked for."""

    def show(renderable: RenderableType, width: int = 80, *, colour: bool = False) -> str:
        file = io.StringIO()
        system = "truecolor" if colour else None
        Console(
            file=file,
            width=width,
            force_terminal=colour,
            color_system=system,
            legacy_windows=False,
            markup=False,
            emoji=False,
            highlight=False,
        ).print(renderable)
        return file.getvalue()

    return show


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    """Holds a text against ``goldens/NAME.txt``; PRAKTIK_RENEW_GOLDENS=1 writes the file instead."""

    def compare(name: str, text: str) -> None:
        path = GOLDENS / f"{name}.txt"
        if os.environ.get(RENEW):
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8")

    return compare
