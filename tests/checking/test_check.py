import pytest

from checks import HOST_COLUMNS, findings, host_at, ids, intern_at, reading
from factories import host, intern
from praktik_cli.checking.check import check
from praktik_cli.domain.reading import LeftOut, Reading
from praktik_cli.domain.signup import Signups, Source
from praktik_cli.settings import Settings


def test_sign_ups_with_nothing_wrong_pass_unchanged() -> None:
    everyone = reading(host_at(2), host_at(3), intern_at(2, wanted_hosts=("Prøveværten H2",)), intern_at(3))
    assert check(everyone, Settings()) == everyone


def test_a_row_that_is_host_and_intern_falls_with_its_error() -> None:
    source = Source("a.xlsx", "Ark1", 5, HOST_COLUMNS)
    checked = check(
        reading(host("X", capacity=1, min_interns=2, source=source), intern("X", source=source)), Settings()
    )
    assert ids(checked) == (["H99"], ["I99"])
    assert checked.left_out == (LeftOut("a.xlsx", "Ark1", 5, ("min-above-capacity",)),)


@pytest.mark.parametrize(("side", "code"), [("host", "no-hosts"), ("intern", "no-interns")])
def test_a_side_without_anybody_is_an_error(side: str, code: str) -> None:
    everyone = reading()
    hosts = () if side == "host" else everyone.signups.hosts
    interns = () if side == "intern" else everyone.signups.interns
    alone = Reading(Signups(hosts, interns), (), {}, everyone.sheets, everyone.inputs, (), "da")
    assert [(f.code, f.is_error, f.file) for f in check(alone, Settings()).findings] == [(code, True, "a.xlsx")]
    unread = Reading(Signups(hosts, interns), (), {}, (), everyone.inputs, (), "da")
    assert check(unread, Settings()).findings == ()


def test_findings_come_in_the_order_of_the_files() -> None:
    cells = [(cell, code) for code, _, cell, _ in findings(
        intern_at(10, wanted_hosts=("Ukendt",)),
        intern_at(9, wanted_hosts=("Ukendt",)),
        host_at(12, capacity=1, min_interns=2),
    )]  # fmt: skip
    assert cells == [("K12", "min-above-capacity"), ("P9", "unknown-wanted-host"), ("P10", "unknown-wanted-host")]
