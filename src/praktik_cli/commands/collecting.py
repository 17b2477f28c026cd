"""Lets be the search for garbage while much is made that all stays."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collecting() -> Iterator[None]:
    """No search for reference cycles in the block, and none afterwards in what it made.

    A hundred thousand sign-ups are millions of objects without a cycle: looking through them again and again took a
    quarter of the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()
