"""Other programs on the same pairs and points: ``peers.py PEER ROUND.npz MATCHING.npz SECONDS``.

Each starts from the arrays of ``exchange.py`` and gives positions of hosts and interns. Timed is all from the arrays to
the matching, its model included, the loading of libraries not. What a peer cannot hold (hosts used, sector mix inside a
host) it does not get; the judge counts what it breaks by that.
"""

import json
import sys
import time
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

import arrays
from arrays import Ints, Matching, Round


class NothingFoundError(Exception):
    """The time was up before there was any matching."""


def hospital_resident(given: Round, _seconds: float) -> Matching:
    """PyPI ``matching``: stable for preferences that are the points on both sides; knows capacities only."""
    from matching.games import HospitalResident  # noqa: PLC0415 - each process loads the one peer it measures

    by_intern, by_host = arrays.ranked(given, given.intern, given.host), arrays.ranked(given, given.host, given.intern)
    room = {host: int(given.capacity[host]) for host in by_host}
    # The library copies a web of objects that all point at each other, one call deep for each step.
    sys.setrecursionlimit(10_000_000)
    found = HospitalResident.create_from_dictionaries(by_intern, by_host, room).solve()
    pairs = [(host.name, intern.name) for host, guests in found.items() for intern in guests]
    hosts, interns = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
    return Matching(hosts, interns)


def munkres(given: Round, _seconds: float) -> Matching:
    """PyPI ``munkres``, the Hungarian method in plain Python, on interns × places; knows capacities only."""
    from munkres import Munkres  # noqa: PLC0415

    worth, place_of = arrays.worth(given)
    cost: list[list[int]] = (worth.max() - worth).astype(np.int64).tolist()
    return _placed(worth, place_of, np.array(Munkres().compute(cost), dtype=np.int64).T)


def assignment(given: Round, _seconds: float) -> Matching:
    """SciPy ``linear_sum_assignment`` on interns × places (a host repeated by its capacity); knows capacities only."""
    from scipy.optimize import linear_sum_assignment  # noqa: PLC0415

    worth, place_of = arrays.worth(given)
    return _placed(worth, place_of, np.array(linear_sum_assignment(worth, maximize=True)))


def highs(given: Round, seconds: float) -> Matching:
    """HiGHS (in SciPy) on the full mixed integer program, all goals in one weighted sum.

    Faster here than one solve a goal: a row that keeps the last goal's value has an entry for every pair.
    """
    from scipy.optimize import Bounds, milp  # noqa: PLC0415

    until = time.monotonic() + seconds
    rows, worth = _program(given)
    options = {"time_limit": max(until - time.monotonic(), 0.0), "mip_rel_gap": 0.0}
    result = milp(-worth, integrality=np.ones(len(worth)), bounds=Bounds(0, 1), constraints=rows, options=options)
    if result.x is None:
        raise NothingFoundError
    chosen = np.round(result.x[: len(given.host)]) > 0
    return Matching(given.host[chosen], given.intern[chosen], is_proven=result.status == 0)


def cp_sat(given: Round, seconds: float) -> Matching:
    """CP-SAT on all pairs, all goals in one weighted sum."""
    from ortools.sat.python import cp_model  # noqa: PLC0415

    until = time.monotonic() + seconds
    model = cp_model.CpModel()
    meets = np.array([model.new_bool_var("") for _ in given.host], dtype=object)
    used = [model.new_bool_var("") for _ in range(given.hosts)]
    for group, most in given.limits():
        for members, limit in zip(arrays.members(group, len(most)), most.tolist(), strict=True):
            model.add(cp_model.LinearExpr.sum(meets[members].tolist()) <= limit)
    for members, host in zip(arrays.members(given.host, given.hosts), used, strict=True):
        model.add(cp_model.LinearExpr.sum(meets[members].tolist()) >= host)
    model.maximize(cp_model.LinearExpr.weighted_sum([*meets, *used], arrays.weights(given).tolist()))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = max(until - time.monotonic(), 0.0)
    status = solver.solve(model)
    if status not in {cp_model.OPTIMAL, cp_model.FEASIBLE}:
        raise NothingFoundError
    chosen = np.array([solver.boolean_value(variable) for variable in meets])
    return Matching(given.host[chosen], given.intern[chosen], is_proven=status == cp_model.OPTIMAL)


def _program(given: Round) -> tuple[list[Any], NDArray[np.float64]]:
    """Rows and worth over a variable a pair and, after them, one a host that says whether it is used."""
    from scipy.optimize import LinearConstraint  # noqa: PLC0415
    from scipy.sparse import csr_array, eye_array, hstack  # noqa: PLC0415

    pairs, hosts = len(given.host), given.hosts
    rows = []
    for group, most in given.limits():
        shape = (len(most), pairs + hosts)
        rows.append(LinearConstraint(csr_array((np.ones(pairs), (group, np.arange(pairs))), shape=shape), ub=most))
    meets = csr_array((np.ones(pairs), (given.host, np.arange(pairs))), shape=(hosts, pairs))
    rows.append(LinearConstraint(hstack([meets, -eye_array(hosts)], format="csr"), lb=0))
    return rows, arrays.weights(given).astype(np.float64)


def _placed(worth: NDArray[np.float64], place_of: Ints, chosen: Ints) -> Matching:
    interns, places = chosen
    real = worth[interns, places] > 0
    return Matching(place_of[places[real]], interns[real])


PEERS: Mapping[str, Callable[[Round, float], Matching]] = {
    "matching": hospital_resident,
    "munkres": munkres,
    "scipy": assignment,
    "highs": highs,
    "cp-sat": cp_sat,
}
# Loaded before the clock starts, as praktik's are.
LIBRARIES: Mapping[str, tuple[str, ...]] = {
    "matching": ("matching.games",),
    "munkres": ("munkres",),
    "scipy": ("scipy.optimize",),
    "highs": ("scipy.optimize", "scipy.sparse"),
    "cp-sat": ("ortools.sat.python.cp_model",),
}


def main() -> None:
    """Runs one peer and prints its seconds."""
    peer, given, target, seconds = sys.argv[1:]
    loaded = arrays.load(Path(given))
    for module in LIBRARIES[peer]:
        import_module(module)
    started = time.perf_counter()
    try:
        found = PEERS[peer](loaded, float(seconds))
    except NothingFoundError:
        sys.exit(f"no matching in {seconds} s")
    spent = time.perf_counter() - started
    np.savez(target, host=found.host, intern=found.intern)
    print(json.dumps({"seconds": spent, "is_proven": found.is_proven}))


if __name__ == "__main__":
    main()
