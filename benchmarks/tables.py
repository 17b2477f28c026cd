"""Tables in markdown, printed row by row as they are measured, and the limits that were broken."""

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass
class Tally:
    """Prints, and remembers which limits were broken."""

    broken: list[str] = field(default_factory=list)

    def title(self, text: str, note: str = "") -> None:
        """A heading and what there is to know about the table."""
        print(f"\n## {text}\n" + (f"\n{note}\n" if note else ""), flush=True)

    def head(self, *names: str) -> None:
        """The first two lines of a table."""
        self.row(names)
        self.row(["---"] * len(names))

    def row(self, cells: Sequence[object]) -> None:
        """One line of a table."""
        print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)

    def check(self, name: str, asked: str, *, is_kept: bool) -> str:
        """Whether a limit is kept, in words; a broken one counts."""
        if not is_kept:
            self.broken.append(f"{name}: {asked}")
        return "yes" if is_kept else "**no**"
