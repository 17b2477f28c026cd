"""How the stages tell what they are doing; who shows it is decided elsewhere."""

from typing import Protocol


class Progress(Protocol):
    """Hears of each stage and each goal as they move."""

    def stage(self, name: str) -> None:
        """A stage begins: ``"read"``, ``"build"``, ``"solve"``, ``"verify"``, ``"explain"`` or ``"write"``."""

    def goal(self, name: str, best: int | None, bound: int | None, seconds: float) -> None:
        """The goal being solved has this best value and this bound so far (``None``: not known yet)."""
