"""Text from anywhere, made safe to show: no markup is read in it and no terminal command gets through."""

import unicodedata
from pathlib import Path
from typing import Final

from rich.style import Style
from rich.text import Text

ACCENT: Final = "cyan"
_MARK: Final = "\N{REPLACEMENT CHARACTER}"


def plain(text: str) -> str:
    """``text`` on one line: line breaks and tabs as a space, other control characters as a mark.

    Invisible format characters, such as those that turn the direction of the text, are left out.
    """
    return "".join(_harmless(character) for character in text) if not text.isprintable() else text


def _harmless(character: str) -> str:
    if character.isspace():
        return " "
    match unicodedata.category(character):
        case "Cc" | "Cs":
            return _MARK
        case "Cf":
            return ""
        case _:
            return character


def say(text: str, style: str | Style = "") -> Text:
    """``text`` to show literally, in ``style``."""
    return Text(plain(text), style=style)


def with_command(text: str, command: str) -> Text:
    """``text``, and below it the ``command``, where it can be copied from."""
    return say(text) + Text("\n") + say(command, ACCENT)


def set_off(text: str, part: str) -> Text:
    """``text`` with the ``part`` of it set off."""
    shown = say(text)
    shown.highlight_words([plain(part)], ACCENT)
    return shown


def quoted(path: Path | str) -> str:
    """``path`` as it is typed in a command."""
    return f'"{path}"' if " " in str(path) else str(path)
