"""The sections for the sceptic, by the process: they say the same again, and leave the JSON as it was."""

import json

TITLES = ("Signed up and placed", "Who would rather have each other")


def section(text, title):
    return text.partition(title)[2].split("\n\n")[0]


def test_a_match_and_its_report_say_the_same(praktik, signups, folder):
    ended = praktik("match", signups, "--json", "--lang", "en")
    assert ended.returncode == 0
    record = json.loads(ended.stdout)
    assert record["schema"] == "praktik.run/1"
    assert "quality" not in record
    again = praktik("report", folder / "signups-matches.json", "--lang", "en")
    assert again.returncode == 0
    for title in TITLES:
        assert section(again.stdout, title) == section(ended.stderr, title) != ""


def test_a_search_that_was_stopped_still_tells(praktik, signups):
    ended = praktik("match", signups, "--time-limit", 0, "--lang", "en")
    assert ended.returncode == 0
    assert all(title in ended.stdout for title in TITLES)
