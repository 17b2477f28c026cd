"""The invented rounds that must be proven, each through the engine in a process of its own."""

import math
from dataclasses import replace
from typing import Any

from measuring import COLUMNS, GIGABYTE, Asked, show_goals, show_row, solved
from specs import Spec
from tables import Tally

THOUSAND = Spec(700, 1_000)
TEN_THOUSAND = Spec(7_000, 10_000)
BINDING = "the same with programme rules that bind"


def show(tally: Tally, *, quick: bool) -> None:
    """A thousand interns, the same with programme rules that bind, ten thousand interns."""
    note = "One process each. Build and solve are timed inside it; the matching is then verified against every rule."
    tally.title("The engine on invented rounds", note)
    tally.head("round", "admissible pairs", *COLUMNS)
    plain = solved(THOUSAND.name, THOUSAND)
    show_row(tally, plain, Asked(solve=3))
    rounds = [plain]
    rules: dict[str, Any] = {}
    if plain.answer:
        rules = binding(plain.answer["mixture"])
        rounds.append(solved(BINDING, replace(THOUSAND, settings=rules)))
        show_row(tally, rounds[-1], Asked(solve=30))
    else:
        tally.check(BINDING, "a matching without them, to see what binds", is_kept=False)
    if not quick:
        rounds.append(solved(TEN_THOUSAND.name, TEN_THOUSAND))
        show_row(tally, rounds[-1], Asked(solve=45, megabytes=3 * GIGABYTE))
    if rules:
        print(f"\nThe rules that bind: {_in_words(rules['rules'])}.")
    show_goals(tally, rounds)


def binding(mixture: dict[str, Any]) -> dict[str, Any]:
    """Rules that the best matching without them just breaks: a share above its own, quotas beyond its counts."""
    sector, most = max(mixture["intern_sector"].items(), key=lambda item: (item[1], item[0]))
    region, least = min(mixture["host_region"].items(), key=lambda item: (item[1], item[0]))
    quotas = [
        {"side": "intern", "field": "sector", "value": sector, "max": most - most // 20},
        {"side": "host", "field": "region", "value": region, "min": least + max(1, least // 20)},
    ]
    share = min(1.0, math.ceil(mixture["cross_sector"] * 100 + 0.5) / 100)
    return {"rules": {"min_cross_sector_share": share, "quota": quotas}}


def _in_words(rules: dict[str, Any]) -> str:
    quotas = [
        f"{quota['side']}s of {quota['value']} " + (f"≤ {quota['max']}" if "max" in quota else f"≥ {quota['min']}")
        for quota in rules["quota"]
    ]
    return ", ".join([f"cross-sector share ≥ {rules['min_cross_sector_share']:.2f}", *quotas])
