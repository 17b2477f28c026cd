"""What verification can find wrong with a matching."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Violation:
    """A rule that a matching breaks, or a figure that it does not reach.

    Attributes:
        rule: the rule's or the goal's name.
        hosts: ids concerned.
        interns: ids concerned.
        claimed: the figure that was claimed or is required, where there is one; ``found``: what was found instead.
        quota: which of ``[[rules.quota]]``, from 0.
    """

    rule: str
    hosts: tuple[str, ...] = ()
    interns: tuple[str, ...] = ()
    claimed: int | None = None
    found: int | None = None
    quota: int | None = None
