"""Yes or no, as forms and people write it."""

import re
from typing import Final

from praktik_cli.reading.cells import Problem, Read
from praktik_cli.reference.words import find_yes_no

_WORD: Final = re.compile(r"\w+")
_ANSWERS: Final = {"ja": True, "yes": True, "nej": False, "no": False}
# What the tick of a form stands for, whatever it goes on to say.
_GIVEN: Final = re.compile(r"(?:jeg (?:accepterer|samtykker|giver samtykke|bekræfter)|i (?:accept|agree|consent))\b")
_REFUSED: Final = re.compile(
    r"(?:jeg (?:accepterer|samtykker|bekræfter) ikke|jeg giver ikke samtykke"
    r"|i (?:do not|don't) (?:accept|agree|consent))\b"
)
_BUT: Final = frozenset({"men", "ikke", "hvis", "kun", "but", "not", "if", "only", "måske", "maybe"})


def read_yes_no(text: str) -> Read[bool]:
    """Yes or no; a sentence counts by its first word, and as neither where the other answer stands in it too.

    A condition after it, as in "Ja, men kun om mandagen", is told.
    """
    known = find_yes_no(text)
    if known is not None:
        return Read(known)
    words = _WORD.findall(text.casefold())
    answer = _first_answer(text.casefold(), words)
    if answer is None or any(_ANSWERS.get(word, answer) != answer for word in words):
        return Read(None, (Problem("not-yes-or-no", text),))
    if answer and _BUT & set(words):
        return Read(answer, (Problem("partly-read", text, words[0], is_doubt=True),))
    return Read(answer)


def _first_answer(text: str, words: list[str]) -> bool | None:
    if not words or words[0] in _ANSWERS:
        return _ANSWERS[words[0]] if words else None
    if _REFUSED.match(text):
        return False
    return True if _GIVEN.match(text) else None
