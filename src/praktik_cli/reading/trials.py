"""Answers that somebody gave to try the form.

The rule is narrow, since a real person must never be left out for a name: a name is a test when every word of it is one
of few ("Test", "Testesen", "asdf", "xxx", …, with or without a number), an address when both its mailbox and its domain
are. So Teste Hansen, Testcenter Danmark and Anna Prøve stay.
"""

import re
from typing import Final

from praktik_cli.naming import fold

_WORDS: Final = frozenset(
    {
        "test", "teste", "tester", "testen", "testesen", "testsen", "testersen", "testperson", "testbruger",
        "testrunde", "prøve", "prøvesen", "prøveperson", "asd", "asdf", "asdfg", "asdfasdf", "qwe", "qwerty", "xxx",
        "xxxx", "xxxxx", "testuser", "testing", "testtest", "dummy",
    }
)  # fmt: skip
_NUMBER: Final = re.compile(r"[\d\W_]+$")
# What tests are called in full; one of these alone is also a name that people bear.
_NAMES_OF_PEOPLE: Final = frozenset({"teste", "tester", "testen", "prøve", "asd", "qwe", "dummy"})


def is_test_name(name: str) -> bool:
    """Whether ``name`` is plainly a test's, such as "Test Testesen", "test 2" or "asdf"."""
    words = [word for part in fold(name).split() if (word := _NUMBER.sub("", part))]
    return bool(words) and all(word in _WORDS for word in words) and not _NAMES_OF_PEOPLE.issuperset(words)


def is_test_email(address: str) -> bool:
    """Whether ``address`` is plainly a test's, such as "test@test.dk" or "asdf2@asdf.com"."""
    mailbox, at, domain = fold(address).partition("@")
    return bool(at) and _NUMBER.sub("", mailbox) in _WORDS and domain.partition(".")[0] in _WORDS
