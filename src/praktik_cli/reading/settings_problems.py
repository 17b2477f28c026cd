"""What is wrong in a settings file, in the words of someone who edits it."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from pydantic import BaseModel, ValidationError

from praktik_cli.i18n import mark
from praktik_cli.naming import nearest
from praktik_cli.settings import Quota, Settings

Detail = tuple[str, Mapping[str, object]]
Location = tuple[int | str, ...]

_MESSAGES: Final[Mapping[str, str]] = {
    "literal_error": mark("{setting} is {value}; it can be {allowed}."),
    "int_type": mark("{setting} is {value}; it must be a whole number."),
    "int_from_float": mark("{setting} is {value}; it must be a whole number."),
    "greater_than_equal": mark("{setting} is {value}; it must be at least {least}."),
    "less_than_equal": mark("{setting} is {value}; it must be at most {most}."),
    "finite_number": mark("{setting} is {value}; it must be a number from 0 to 1."),
    "float_type": mark("{setting} is {value}; it must be a number from 0 to 1."),
    "float_parsing": mark("{setting} is {value}; it must be a number from 0 to 1."),
    "string_type": mark("{setting} is {value}; it must be a text in quotation marks."),
    "string_pattern_mismatch": mark('{setting} is {value}; it must be a year and a week such as "2018-W37".'),
    "tuple_type": mark("{setting} is {value}; it must be a list in square brackets."),
    "too_short": mark("{setting} is empty; it must name at least one goal."),
    "model_type": mark("{setting} is {value}; it must be a table with settings of its own."),
    "dict_type": mark("{setting} is {value}; it must be a table with settings of its own."),
    "missing": mark("{setting} is missing."),
    "value_error": mark("{setting} names a goal twice; each may stand in the order once."),
}
_OTHER: Final = mark("{setting} is {value}, which is not allowed there.")
_SETTINGS_IN_ONE_TABLE: Final = 2


def problems_of(data: Mapping[str, object]) -> list[Detail]:
    """A message for each thing that is wrong in ``data``; empty when it makes settings."""
    try:
        Settings.model_validate(data)
    except ValidationError as error:
        found = error.errors(include_url=False, include_context=True)
        return [_detail(problem) for problem in found if not _is_echo(problem)]
    return []


def _is_echo(problem: Mapping[str, Any]) -> bool:
    """Whether a list is only too short because what stood in it was wrong."""
    return problem["type"] == "too_short" and bool(problem["input"])


def _detail(problem: Mapping[str, Any]) -> Detail:
    where: Location = problem["loc"]
    if problem["type"] == "extra_forbidden":
        return _unknown(where)
    context = problem.get("ctx", {})
    location = (*where, "order") if problem["type"] == "value_error" else where
    values = {
        "setting": written(location),
        "value": _as_toml(problem["input"]),
        "allowed": ", ".join(re.findall(r"'([^']*)'", str(context.get("expected", "")))),
        "least": context.get("ge"),
        "most": _number(context.get("le")),
    }
    return _MESSAGES.get(problem["type"], _OTHER), values


def _unknown(where: Location) -> Detail:
    table, key = where[:-1], str(where[-1])
    setting = written(where)
    here = nearest(key, list(_keys(table)))
    if here:
        close: str | None = written((*table, here))
    else:
        everywhere = {name: written((part, name)) for part in Settings.model_fields for name in _keys((part,))}
        named = nearest(key, list(everywhere), cutoff=85)
        close = everywhere[named] if named else None
    if close:
        return mark("{setting}: no such setting; nearest: {nearest}."), {"setting": setting, "nearest": close}
    known = ", ".join(_keys(table))
    return mark("{setting}: no such setting; there are {known}."), {"setting": setting, "known": known}


def _keys(table: Location) -> Iterator[str]:
    """The names of the settings in ``table``; none where the table takes any name."""
    if table[:2] == ("rules", "quota"):
        yield from Quota.model_fields
        return
    model: Any = Settings
    for part in table:
        model = model.model_fields[part].annotation if part in model.model_fields else None
    if isinstance(model, type) and issubclass(model, BaseModel):
        yield from model.model_fields


def written(where: Location) -> str:
    """A place in the settings as the file has it: ``[rules] regions``, ``[points]``, ``[[rules.quota]] 1: value``."""
    if where[:2] == ("rules", "quota") and len(where) > _SETTINGS_IN_ONE_TABLE:
        number = int(where[2]) + 1
        return " ".join([f"[[rules.quota]] {number}:", *map(str, where[3:])]).rstrip(":")
    table, *names = map(str, where)
    return f"[{table}] {names[0]}" if names else f"[{table}]"


def _as_toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, list):
        return f"[{', '.join(map(_as_toml, value))}]"
    return str(value)


def _number(value: object) -> object:
    return int(value) if isinstance(value, float) and value.is_integer() else value
