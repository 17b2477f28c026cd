"""Which of two fills a font can be read on, by the contrast of WCAG 2.1, success criterion 1.4.3."""

from collections.abc import Mapping, Sequence
from typing import Final

_INDEXED: Final[Mapping[int, str]] = dict(
    enumerate(["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"] * 2)
)
# Light 1, dark 1, light 2, dark 2 and the accents, as in the theme of Office.
_THEME: Final = (
    "FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1",
    "954F72",
)  # fmt: skip
_BLACK: Final = "000000"


def font_colour(attributes: Mapping[str, str]) -> str:
    """The colour of a font's ``attributes`` as ``"RRGGBB"``; black where it is not known."""
    if "rgb" in attributes:
        return attributes["rgb"][-6:].rjust(6, "0")
    if "theme" in attributes:
        theme = int(attributes["theme"])
        return _tinted(_THEME[theme] if theme < len(_THEME) else _BLACK, float(attributes.get("tint", 0)))
    return _INDEXED.get(int(attributes.get("indexed", 0)), _BLACK)


def readable(font: str, fills: Sequence[str]) -> str:
    """That of the ``fills`` on which the ``font`` is easiest to read; all colours are ``"RRGGBB"``."""
    return max(fills, key=lambda fill: contrast(font, fill))


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black and white)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel) for channel in bytes.fromhex(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: int) -> float:
    share = channel / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - the sRGB curve


def _tinted(colour: str, tint: float) -> str:
    """Lighter or darker by ``tint``, -1 to 1, as ECMA-376 Part 1, section 18.8.19, has it (nearly: by channel)."""
    whole = 255 if tint > 0 else 0
    return bytes(round(channel + (whole - channel) * abs(tint)) for channel in bytes.fromhex(colour)).hex()
