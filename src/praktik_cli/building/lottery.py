"""The lottery that settles what is still tied, and that anyone can recompute."""

from hashlib import sha256


def draw(seed: int, host: str, intern: str) -> int:
    """The pair's number: the first four bytes of SHA-256 of ``seed|host|intern`` in UTF-8, as an unsigned integer.

    The chance that two best matchings share the highest sum is about the number of tied pairs ÷ 2**32.
    """
    return int.from_bytes(sha256(f"{seed}|{host}|{intern}".encode()).digest()[:4], "big")
