"""The commands that go on from a match workbook that was checked, as they are typed."""

from praktik_cli.domain.matchbook import Sources
from praktik_cli.reporting.plain import quoted


def verify_command(sources: Sources, *, name_signups: bool = False) -> str:
    """Checks the workbook once more against the same settings.

    The sign-ups are named where no record says which they are, or they are not those of the record.
    """
    is_named = name_signups or sources.record is None or not sources.is_as_run
    config = [] if sources.settings in {None, sources.record} else ["--config", quoted(str(sources.settings))]
    return " ".join(["praktik verify", quoted(sources.workbook), *(_signups(sources) if is_named else ()), *config])


def previous_command(sources: Sources) -> str:
    """Matches again and keeps what was changed in the workbook."""
    return " ".join(["praktik match", *_signups(sources), "--previous", quoted(sources.workbook)])


def _signups(sources: Sources) -> list[str]:
    return [quoted(path) for path in sources.signup_paths or sources.signups]
