"""When Ctrl-C is heard: real signals, in blocks that hold it and blocks that it ends."""

import signal
from threading import Thread

import pytest

from praktik_cli.commands.ctrl_c import CtrlC


def press():
    signal.raise_signal(signal.SIGINT)


def test_it_is_held_and_remembered():
    ctrl_c = CtrlC()
    with ctrl_c.held():
        assert not ctrl_c.was_pressed
        press()
    assert ctrl_c.was_pressed


def test_it_ends_what_may_be_left_out_and_no_more():
    ctrl_c, went = CtrlC(), []

    def work():
        went.append("begun")
        press()
        went.append("not stopped")

    with ctrl_c.held():
        assert ctrl_c.attempt(work) is None
        went.append("after")
    assert went == ["begun", "after"]


def test_what_may_be_left_out_is_not_begun_after_it():
    ctrl_c, went = CtrlC(), []
    with ctrl_c.held():
        press()
        assert ctrl_c.attempt(lambda: went.append("begun")) is None
    assert went == []


def test_without_it_all_goes_on():
    assert CtrlC().attempt(lambda: "done") == "done"


def test_a_second_one_ends_the_command():
    ctrl_c = CtrlC()
    with ctrl_c.held():
        press()
        with pytest.raises(KeyboardInterrupt):
            press()


def test_afterwards_it_is_heard_as_ever():
    with CtrlC().held():
        pass
    with pytest.raises(KeyboardInterrupt):
        press()


def test_outside_the_main_thread_nothing_is_held():
    went = []

    def beside():
        with CtrlC().held():
            went.append("there")

    thread = Thread(target=beside)
    thread.start()
    thread.join()
    assert went == ["there"]
