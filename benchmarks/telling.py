"""A round made scarce, with what is told of it timed: ``telling.py SIGNUPS TIMES``; answers as JSON on stdout.

Every third host is taken out. The stages are timed in one process, ``TIMES`` after each other once all is loaded, as
they come on top of a match; quoted is the run with the median sum.
"""

import json
import sys
import time
from pathlib import Path

from processes import HERE

sys.path.insert(0, str(HERE.parent / "tests"))

from praktik_cli.advising.again import Again
from praktik_cli.advising.placing import places_priced, with_prices
from praktik_cli.commands.signups import read_and_check
from praktik_cli.domain.run import Run
from praktik_cli.domain.signup import Signups
from told import Matched, advised, certificates, matched
from workbooks import scarce

Seconds = dict[str, float]


def main() -> None:
    """Solves the round, then tells of it as often as asked."""
    path, times = Path(sys.argv[1]), int(sys.argv[2])
    settings, reading = read_and_check([path], None)
    signups = Signups(tuple(scarce(reading.signups.hosts)), reading.signups.interns)
    started = time.perf_counter()
    round_ = matched(signups, settings)
    solve = time.perf_counter() - started
    if round_ is None:
        sys.exit("no matching satisfies what is required")
    tellings = sorted((_told(round_) for _ in range(times)), key=lambda one: sum(one[0].values()))
    seconds, run = tellings[times // 2]
    print(json.dumps({"solve": solve, "seconds": seconds} | _counts(signups, run)))


def _told(round_: Matched) -> tuple[Seconds, Run]:
    """The seconds of each stage, and the run with everything."""
    started = time.perf_counter()
    run = certificates(round_)
    certified = time.perf_counter()
    run = with_prices(run, dict(places_priced(run, Again(round_.signups, run.settings, round_.past))))
    priced = time.perf_counter()
    run = advised(round_, run)
    seconds = {"certificates": certified - started, "prices": priced - certified}
    return seconds | {"advice": time.perf_counter() - priced}, run


def _counts(signups: Signups, run: Run) -> dict[str, int]:
    return {
        "hosts": len(signups.hosts),
        "interns": len(signups.interns),
        "unplaced": len(run.unplaced),
        "prices": sum(why.price is not None for why in run.unplaced),
        "advice": len(run.advised.advice),
    }


if __name__ == "__main__":
    main()
