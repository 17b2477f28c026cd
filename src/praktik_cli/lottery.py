"""The lottery that settles what is still tied, and that anyone can recompute."""

from collections.abc import Sequence
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray


def draw(seed: int, host: str, intern: str) -> int:
    """The pair's number: the first four bytes of SHA-256 of ``seed|host|intern`` in UTF-8, as an unsigned integer.

    The chance that two best matchings share the highest sum is at most the number of tied pairs ÷ 2**32.
    """
    return int.from_bytes(sha256(f"{seed}|{host}|{intern}".encode()).digest()[:4], "big")


def draws(seed: int, hosts: Sequence[str], interns: Sequence[str]) -> NDArray[np.int64]:
    """``draw`` for many pairs: ``hosts[n]`` with ``interns[n]``."""
    start = sha256(f"{seed}|".encode())

    def digest(host: str, intern: str) -> bytes:
        drawn = start.copy()
        drawn.update(f"{host}|{intern}".encode())
        return drawn.digest()[:4]

    return np.frombuffer(b"".join(map(digest, hosts, interns)), dtype=">u4").astype(np.int64)
