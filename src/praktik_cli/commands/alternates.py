"""``praktik alternates``: who could take a place at once when somebody declines."""

from pathlib import Path

from praktik_cli.commands.past_run import open_run
from praktik_cli.commands.rounds import with_kept
from praktik_cli.commands.speaker import Speaker
from praktik_cli.exit_codes import ExitCode


def alternates(who: str, run: Path | None, language: str | None, *, side: str | None, as_json: bool) -> ExitCode:
    """Shows the waiting list of the one whom ``who`` means; where it means several or nobody, those, and exit 2.

    Where ``side`` is ``"host"`` or ``"intern"``, only they may be meant.

    Raises:
        PraktikError: there is no run, it was changed, or the sign-ups it was made from have.
    """
    from praktik_cli.advising.new_round import with_new_rounds  # noqa: PLC0415 - pandas loads here, not for --help
    from praktik_cli.explaining.alternates import alternates_of  # noqa: PLC0415
    from praktik_cli.explaining.finding_people import search  # noqa: PLC0415
    from praktik_cli.explaining.report import report_of  # noqa: PLC0415

    past = open_run(run)
    speaker = Speaker(language, as_json=as_json)
    found = search(who, past.reading, side)
    if len(found.hits) != 1:
        return speaker.show_search(found, past.reading, "praktik alternates")
    listed = alternates_of(report_of(past.run, past.reading, past.problem), past.problem, *found.hits)
    listed = with_new_rounds(listed, past.reading.signups, with_kept(past.run.settings))
    return speaker.show_alternates(listed, past)
