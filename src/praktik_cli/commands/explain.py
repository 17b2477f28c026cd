"""``praktik explain``: everything about one host or intern of a run."""

from pathlib import Path

from praktik_cli.commands.past_run import open_run
from praktik_cli.commands.speaker import Speaker
from praktik_cli.exit_codes import ExitCode


def explain(who: str, run: Path | None, language: str | None, *, side: str | None, as_json: bool) -> ExitCode:
    """Shows the one whom ``who`` means; where it means several or nobody, those it may mean, and exit 2.

    Where ``side`` is ``"host"`` or ``"intern"``, only they may be meant.

    Raises:
        PraktikError: there is no run, it was changed, or the sign-ups it was made from have.
    """
    from praktik_cli.advising.explained import explained  # noqa: PLC0415 - pandas loads here, not for --help
    from praktik_cli.explaining.finding_people import search  # noqa: PLC0415
    from praktik_cli.explaining.report import report_of  # noqa: PLC0415

    speaker = Speaker(language, as_json=as_json)
    with speaker.progress() as progress:
        progress.stage("read")
        past = open_run(run)
        found = search(who, past.reading, side)
        if len(found.hits) == 1:
            progress.stage("explain")
            report = report_of(past.run, past.reading, past.problem)
            explanation = explained(report, *found.hits)
    if len(found.hits) != 1:
        return speaker.show_search(found, past.reading, "praktik explain")
    return speaker.show_explanation(explanation, past.reading, past.record)
