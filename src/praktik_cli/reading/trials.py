"""Answers that somebody gave to try the form.

The rule is narrow, since a real person must never be left out for a name: a name is a test when every word of it is one
of few ("Test", "Testesen", "asdf", "xxx", …, with or without a number), an address when both its mailbox and its domain
are. So Teste Hansen, Testcenter Danmark and Anna Prøve stay.
"""

from collections.abc import Iterable
from typing import Final

_WORDS: Final = frozenset(
    {
        "test", "teste", "tester", "testen", "testesen", "testsen", "testersen", "testperson", "testbruger",
        "testrunde", "prøve", "prøvesen", "prøveperson", "asd", "asdf", "asdfg", "asdfasdf", "qwe", "qwerty", "xxx",
        "xxxx", "xxxxx", "testuser", "testing", "testtest", "dummy",
    }
)  # fmt: skip
# Every one of the words has one of these, and hardly any real name or address.
_HINTS: Final = ("test", "prøve", "asd", "qwe", "xxx", "dummy")
_AROUND: Final = "0123456789 .,:;!?*-_+#()'\""
# A name of only these may be a person's: they are names too, or short for one.
_NAMES_OF_PEOPLE: Final = frozenset({"teste", "tester", "testen", "prøve", "asd", "qwe", "dummy"})


def may_be_tests(cells: Iterable[object]) -> bool:
    """Whether any of ``cells`` may be a test's name or address: in most sheets none is, and no row is looked at."""
    joined = "\n".join(map(str, cells)).casefold()
    return any(hint in joined for hint in _HINTS)


def is_test_name(name: str) -> bool:
    """Whether ``name`` is plainly a test's, such as "Test Testesen", "test 2" or "asdf"."""
    words = list(filter(None, map(_bare, name.casefold().split())))
    return bool(words) and _WORDS.issuperset(words) and not _NAMES_OF_PEOPLE.issuperset(words)


def is_test_email(address: str) -> bool:
    """Whether ``address`` is plainly a test's, such as "test@test.dk" or "asdf2@asdf.com"."""
    mailbox, _, domain = address.casefold().partition("@")
    return _bare(mailbox) in _WORDS and domain.partition(".")[0] in _WORDS


def _bare(word: str) -> str:
    return word.strip(_AROUND)
