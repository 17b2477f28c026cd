"""How the stages tell what they are doing; who shows it is decided elsewhere."""

from typing import Protocol


class Progress(Protocol):
    """Hears of each stage and each goal as they move."""

    def stage(self, name: str) -> None:
        """A stage begins, a key of ``wording.labels.STAGES``, such as ``"read"``, ``"solve"`` or ``"advise"``."""

    def goal(self, name: str, best: int | None, bound: int | None, seconds: float) -> None:
        """The goal being solved has this best value and this bound so far (``None``: not known yet)."""

    def tried(self, done: int, of: int) -> None:
        """Of the changes that the stage tries out, so many are done."""
