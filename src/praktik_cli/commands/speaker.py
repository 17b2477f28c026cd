"""How a command speaks: which language, data to stdout, everything for people to stderr when data is asked for."""

import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from praktik_cli.domain.alternates import Alternates
from praktik_cli.domain.clash import Clash
from praktik_cli.domain.comparison import Comparison
from praktik_cli.domain.explanation import Explanation, Search
from praktik_cli.domain.marking import MarkedCopy
from praktik_cli.domain.matchbook import Sources
from praktik_cli.domain.progress import Progress
from praktik_cli.domain.reading import Reading
from praktik_cli.domain.report import MatchReport
from praktik_cli.exit_codes import ExitCode
from praktik_cli.i18n import Translator, system_language, translator
from praktik_cli.settings import Settings

if TYPE_CHECKING:
    from praktik_cli.commands.past_run import PastRun
    from praktik_cli.verifying.audit import Audit


class Speaker:
    """Shows what a command found.

    Args:
        language: ``"da"`` or ``"en"``; ``None`` follows the headers of the sign-ups.
        as_json: data goes to stdout as JSON and the words for people to stderr.
    """

    def __init__(self, language: str | None, *, as_json: bool) -> None:
        self._language = language
        self._as_json = as_json

    def translator(self, reading: Reading | None = None) -> Translator:
        """The translator for texts about ``reading``."""
        followed = reading.language if reading else system_language()
        return translator(self._language or followed)

    def progress(self) -> AbstractContextManager[Progress]:
        """A live display on stderr, gone when the block ends."""
        from praktik_cli.reporting.consoles import console  # noqa: PLC0415 - rich loads here, not for --help
        from praktik_cli.reporting.progress import LiveProgress  # noqa: PLC0415

        return LiveProgress(console(stderr=True), self.translator())

    def show_check(self, reading: Reading, copies: Sequence[MarkedCopy] = (), match: str | None = None) -> ExitCode:
        """Show the findings and the marked ``copies`` that were written; the exit code tells of errors.

        ``match`` is the command to match with; without it the plain one.
        """
        from praktik_cli.reporting.check_report import check_report  # noqa: PLC0415
        from praktik_cli.reporting.consoles import console  # noqa: PLC0415
        from praktik_cli.reporting.copies import copies_section  # noqa: PLC0415
        from praktik_cli.writing.json_views import check_json  # noqa: PLC0415

        t = self.translator(reading)
        if self._as_json:
            sys.stdout.write(check_json(reading, t))
        console(stderr=self._as_json).print(check_report(reading, t, match))
        if copies:
            console(stderr=self._as_json).print(copies_section(copies, t))
        return ExitCode.INPUT_ERRORS if reading.errors else ExitCode.DONE

    def show_saved_columns(self, path: Path, count: int, reading: Reading) -> None:
        """Show that the columns were saved in ``path``, and how many."""
        from praktik_cli.reporting.consoles import console  # noqa: PLC0415
        from praktik_cli.reporting.wrote import saved_columns  # noqa: PLC0415

        console(stderr=self._as_json).print(saved_columns(path, count, self.translator(reading)))

    def show_clash(self, clash: Clash, reading: Reading, settings: Settings, match: str | None = None) -> ExitCode:
        """Show on stderr which rules and sign-ups clash, and the command to ``match`` with again."""
        from praktik_cli.reporting.clash import clash_report  # noqa: PLC0415
        from praktik_cli.reporting.consoles import console  # noqa: PLC0415
        from praktik_cli.writing.json_views import clash_json  # noqa: PLC0415

        if self._as_json:
            sys.stdout.write(clash_json(clash))
        console(stderr=True).print(clash_report(clash, reading, settings, self.translator(reading), match))
        return ExitCode.INFEASIBLE

    def show_advice(self, report: MatchReport, record: Path) -> ExitCode:
        """Show what would give more interns a place in the run with that record, and what the goals cost."""
        from praktik_cli.reporting.consoles import console  # noqa: PLC0415
        from praktik_cli.reporting.match_report import advice_report  # noqa: PLC0415
        from praktik_cli.writing.json_views import advice_json  # noqa: PLC0415

        t = self.translator(report.reading)
        if self._as_json:
            sys.stdout.write(advice_json(report, t))
        console(stderr=self._as_json).print(advice_report(report, t, record.name))
        return ExitCode.DONE

    def show_explanation(self, found: Explanation, reading: Reading, record: Path) -> ExitCode:
        """Show all that is known of one host or intern in the run with that record."""
        from praktik_cli.reporting.consoles import console  # noqa: PLC0415
        from praktik_cli.reporting.explanation import explanation_page  # noqa: PLC0415
        from praktik_cli.writing.explanation_json import explanation_json  # noqa: PLC0415

        if self._as_json:
            sys.stdout.write(explanation_json(found))
        console(stderr=self._as_json).print(explanation_page(found, self.translator(reading), record.name))
        return ExitCode.DONE

    def show_alternates(self, found: Alternates, past: "PastRun") -> ExitCode:
        """Show who could take the places of one host or intern at once."""
        from praktik_cli.reporting.alternates import alternates_page  # noqa: PLC0415
        from praktik_cli.reporting.consoles import console  # noqa: PLC0415
        from praktik_cli.writing.alternates_json import alternates_json  # noqa: PLC0415

        if self._as_json:
            sys.stdout.write(alternates_json(found))
        page = alternates_page(found, past.reading, past.workbook, self.translator(past.reading))
        console(stderr=self._as_json).print(page)
        return ExitCode.DONE

    def show_comparison(self, compared: Comparison, records: Sequence[Path], reading: Reading) -> ExitCode:
        """Show what differs between the runs of two ``records``; the words follow ``reading``."""
        from praktik_cli.reporting.comparison import comparison_page  # noqa: PLC0415
        from praktik_cli.reporting.consoles import console  # noqa: PLC0415
        from praktik_cli.writing.comparison_json import comparison_json  # noqa: PLC0415

        if self._as_json:
            sys.stdout.write(comparison_json(compared))
        console(stderr=self._as_json).print(comparison_page(compared, records, self.translator(reading)))
        return ExitCode.DONE

    def show_search(self, search: Search, reading: Reading, command: str) -> ExitCode:
        """Show on stderr whom a search found that did not find one alone, and how to choose with ``command``."""
        from praktik_cli.reporting.consoles import console  # noqa: PLC0415
        from praktik_cli.reporting.search import search_result  # noqa: PLC0415
        from praktik_cli.writing.explanation_json import search_json  # noqa: PLC0415

        if self._as_json:
            sys.stdout.write(search_json(search))
        console(stderr=True).print(search_result(search, reading, self.translator(reading), command))
        return ExitCode.USAGE

    def show_match(self, report: MatchReport, workbook: Path | None, record: Path, config: Path | None) -> ExitCode:
        """Show the report of a run; ``workbook`` and ``config`` are given when they are known."""
        from praktik_cli.reporting.consoles import console  # noqa: PLC0415
        from praktik_cli.reporting.match_report import match_report  # noqa: PLC0415
        from praktik_cli.reporting.outputs import Outputs  # noqa: PLC0415
        from praktik_cli.writing.json_views import run_json  # noqa: PLC0415

        if self._as_json:
            sys.stdout.write(run_json(report.run))
        outputs = Outputs(workbook=workbook, record=record, settings=config)
        console(stderr=self._as_json).print(match_report(report, self.translator(report.reading), outputs=outputs))
        return ExitCode.DONE

    def show_audit(self, audit: "Audit", sources: Sources, reading: Reading) -> ExitCode:
        """Show what a match workbook breaks and what was changed in it; the exit code tells of broken rules."""
        from praktik_cli.reporting.consoles import console  # noqa: PLC0415
        from praktik_cli.reporting.verify_report import verify_report  # noqa: PLC0415
        from praktik_cli.wording.audits import notes  # noqa: PLC0415
        from praktik_cli.writing.verify_json import verify_json  # noqa: PLC0415

        t = self.translator(reading)
        wrong = len({(error.file, error.sheet, error.row) for error in reading.errors})
        told = list(notes(audit, sources, wrong, t))
        if self._as_json:
            sys.stdout.write(verify_json(audit, sources, told, t))
        console(stderr=self._as_json).print(verify_report(audit, sources, told, t))
        return ExitCode.DONE if audit.is_ok else ExitCode.BROKEN_RULE
