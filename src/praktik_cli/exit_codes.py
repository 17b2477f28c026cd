"""What the process says to a script when it ends."""

from enum import IntEnum


class ExitCode(IntEnum):
    """The exit codes of every command."""

    DONE = 0
    INPUT_ERRORS = 1
    USAGE = 2
    INFEASIBLE = 3
    BROKEN_RULE = 4
    INTERNAL = 70
    INTERRUPTED = 130
