"""The command line: Typer options become one command's arguments, its result the exit code.

The only error boundary: what is raised below ends here as a clear paragraph and an exit code.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

import typer

from praktik_cli import __version__
from praktik_cli.errors import PraktikError, UsageError
from praktik_cli.exit_codes import ExitCode
from praktik_cli.helping import Command, Group, is_help_shown, usage_problem
from praktik_cli.i18n import asked_language, mark, translator

t = translator(asked_language(sys.argv[1:]))

app = typer.Typer(
    name="praktik",
    cls=Group,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    help=t(
        "Matches hosts and interns from sign-up spreadsheets, proves that the matching is the best, "
        "and explains every match and every refusal."
    ),
    epilog=t("Start with: praktik demo, then praktik match demo-signups.xlsx"),
)

Signups = Annotated[
    list[Path],
    typer.Argument(
        metavar="SIGNUPS",
        show_default=False,
        readable=False,
        help=t(
            "The exported sign-ups: one workbook with hosts and interns, or several files "
            "(.xlsx, .xls, .ods, .csv). They are read, never changed."
        ),
    ),
]
Config = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="praktik.toml",
        show_default=False,
        help=t("Settings: rules, goals, points, columns. Without it, praktik.toml in this folder if there is one."),
    ),
]
Who = Annotated[
    str,
    typer.Argument(metavar="WHO", show_default=False, help=t("An id, an e-mail, or part of a name or workplace.")),
]
PastRun = Annotated[
    Path | None,
    typer.Option(
        "--run",
        metavar="RUN",
        show_default=False,
        help=t("A run record (.json), its workbook, or a folder. Default: the newest record in this folder."),
    ),
]
Side = Annotated[
    Literal["host", "intern"] | None,
    typer.Option(
        "--side", show_default=False, help=t("Whether WHO is a host or an intern, where both have that id or name.")
    ),
]
ComparedRun = Annotated[
    Path,
    typer.Argument(
        metavar="RUN", show_default=False, help=t("A run record (.json), its workbook, or a folder with one.")
    ),
]
Language = Annotated[
    Literal["da", "en"] | None,
    typer.Option(
        "--lang", show_default=False, help=t("Language of everything shown and written. Default: as the sign-ups.")
    ),
]
LanguageOfWorkbook = Annotated[
    Literal["da", "en"] | None,
    typer.Option(
        "--lang",
        show_default=False,
        help=t("Language of the workbook. Default: a template in the machine's, a demo in Danish."),
    ),
]
AsJson = Annotated[
    bool, typer.Option("--json", help=t("Print data for scripts on stdout; words for people go to stderr."))
]
ForceWorkbook = Annotated[
    bool, typer.Option("--force", help=t("Replace the workbook if it exists, with all that stands in it."))
]
ForceCheck = Annotated[bool, typer.Option("--force", help=t("Replace outputs that exist; never a file that is read."))]
Force = Annotated[
    bool,
    typer.Option(
        "--force",
        help=t("Replace outputs that exist; never a file that is read, nor a match workbook you have answered in."),
    ),
]


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"praktik {__version__}")
        raise typer.Exit


@app.callback()
def praktik(
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help=t("Show the version and exit.")),
    ] = False,
) -> None:
    """Holds what concerns all commands; its help text is the app's."""


@app.command(
    cls=Command,
    help=t("Find the best matching and write it as a workbook, with a record of the run.")
    + "\n\n"
    + t(
        "Reads and checks the sign-ups, finds the matching that is best by the goals in order, checks it again without "
        "the solver, and writes signups-matches.xlsx and signups-matches.json beside the sign-ups. "
        "Errors in the sign-ups stop it before anything is written."
    ),
)
def match(
    signups: Signups,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="OUT.xlsx",
            show_default=False,
            help=t("The workbook to write. The run record gets the same name with .json."),
        ),
    ] = None,
    config: Config = None,
    time_limit: Annotated[
        float | None,
        typer.Option(
            "--time-limit",
            metavar="SECONDS",
            min=0,
            max=1_000_000,
            show_default=False,
            help=t(
                "Stop solving after so long and take the best matching found, with its proven gap. "
                "Ctrl-C while matching does the same."
            ),
        ),
    ] = None,
    skip_invalid: Annotated[
        bool, typer.Option("--skip-invalid", help=t("Leave out rows with errors, and list them, instead of stopping."))
    ] = False,
    previous: Annotated[
        Path | None,
        typer.Option(
            "--previous",
            metavar="MATCHES.xlsx",
            show_default=False,
            help=t(
                "The match workbook of the last round with your answers: what is accepted or locked stays, what is "
                "declined never comes back, all else changes as little as the goals allow. Writes MATCHES-2.xlsx."
            ),
        ),
    ] = None,
    history: Annotated[
        list[Path] | None,
        typer.Option(
            "--history",
            metavar="RUN_OR_MATCHES",
            show_default=False,
            help=t(
                "A run record or match workbook of another year, as often as you like: who met then is not proposed "
                "again, and who was left out has waited. Name the latest year last."
            ),
        ),
    ] = None,
    force: Force = False,
    pairs: Annotated[
        Path | None,
        typer.Option(
            "--pairs",
            metavar="PAIRS.csv",
            show_default=False,
            help=t("Also write every possible pair with its points by criterion, for audit."),
        ),
    ] = None,
    lang: Language = None,
    as_json: AsJson = False,
) -> int:
    """Goes the whole way; its help text is the command's."""
    from praktik_cli.commands.match import MatchOptions  # noqa: PLC0415 - each command loads only what it needs
    from praktik_cli.commands.match import match as run_match  # noqa: PLC0415

    return run_match(
        MatchOptions(
            signups=signups,
            output=output,
            config=config,
            time_limit=time_limit,
            skip_invalid=skip_invalid,
            force=force,
            pairs=pairs,
            previous=previous,
            history=history or (),
            language=lang,
            as_json=as_json,
        )
    )


@app.command(
    cls=Command,
    help=t("Show the report of a run again.")
    + "\n\n"
    + t("Reads the sign-ups named in the run record again, and refuses if they have changed since."),
)
def report(
    run: Annotated[
        Path | None,
        typer.Argument(
            metavar="RUN",
            show_default=False,
            help=t("A run record (.json), its workbook, or a folder. Default: the newest record in this folder."),
        ),
    ] = None,
    lang: Language = None,
    as_json: AsJson = False,
) -> int:
    """Shows a run again."""
    from praktik_cli.commands.report import report as run_report  # noqa: PLC0415

    return run_report(run, lang, as_json=as_json)


@app.command(
    cls=Command,
    help=t("Everything about one host or intern: why this match, or why none, and what else was possible.")
    + "\n\n"
    + t(
        "WHO is an id, an e-mail or part of a name or workplace: praktik explain P034, or praktik explain Jensen. "
        "Several hits are listed, to choose from by id. The other hosts are tried: the round is solved again with each "
        "of the best, so what is said of who would lose a place is what would happen. Nothing is written."
    ),
)
def explain(
    who: Who,
    side: Side = None,
    run: PastRun = None,
    lang: Language = None,
    as_json: AsJson = False,
) -> int:
    """Explains one host or intern."""
    from praktik_cli.commands.explain import explain as run_explain  # noqa: PLC0415

    return run_explain(who, run, lang, side=side, as_json=as_json)


@app.command(
    cls=Command,
    help=t("Say who could take a place at once when somebody declines.")
    + "\n\n"
    + t(
        "WHO is found as praktik explain finds it. Of a host each place is listed with those who could take it now, of "
        "an intern the hosts with room, all other matches left as they are; the best by the goals comes first. "
        "For instance: praktik alternates V012. Nothing is written."
    ),
)
def alternates(
    who: Who,
    side: Side = None,
    run: PastRun = None,
    lang: Language = None,
    as_json: AsJson = False,
) -> int:
    """Lists who could take a place."""
    from praktik_cli.commands.alternates import alternates as list_alternates  # noqa: PLC0415

    return list_alternates(who, run, lang, side=side, as_json=as_json)


@app.command(
    cls=Command,
    help=t("Compare two runs: the goals, the wishes, sectors and regions, and who wins or loses.")
    + "\n\n"
    + t(
        "Two settings for the same sign-ups, or two rounds; each run is judged by its own settings. To try a setting: "
        "praktik match SIGNUPS --config other.toml -o other.xlsx, then praktik compare SIGNUPS-matches.json "
        "other.json. Nothing is written."
    ),
)
def compare(
    first: ComparedRun,
    second: ComparedRun,
    lang: Language = None,
    as_json: AsJson = False,
) -> int:
    """Compares two runs."""
    from praktik_cli.commands.compare import compare as run_compare  # noqa: PLC0415

    return run_compare(first, second, lang, as_json=as_json)


@app.command(
    cls=Command,
    help=t("Say what would give more interns a place, and what the goals cost each other.")
    + "\n\n"
    + t(
        "Tries one change at a time, such as one more place at a host, and matches again with each: "
        "what it promises is what happens. Reads the run record and its sign-ups; changes nothing."
    ),
)
def advise(
    run: PastRun = None,
    lang: Language = None,
    as_json: AsJson = False,
) -> int:
    """Says what would help."""
    from praktik_cli.commands.advise import advise as run_advise  # noqa: PLC0415

    return run_advise(run, lang, as_json=as_json)


@app.command(
    cls=Command,
    help=t("Read and check sign-ups only: what is wrong or doubtful, and in which cell.")
    + "\n\n"
    + t("Shows every finding with its cell, what was read, what was expected and the nearest right value."),
)
def check(
    signups: Signups,
    config: Config = None,
    annotate: Annotated[
        Path | None,
        typer.Option(
            "--annotate",
            metavar="OUT.xlsx",
            show_default=False,
            help=t(
                "Also write a copy of the sign-ups with the doubtful cells coloured and explained in notes, and a "
                "list of all findings. A workbook is copied with everything in it; a csv, .xls or .ods as its cells "
                "only. With several files each gets its own: OUT-hosts.xlsx, OUT-interns.xlsx."
            ),
        ),
    ] = None,
    save_columns: Annotated[
        Path | None,
        typer.Option(
            "--save-columns",
            metavar="praktik.toml",
            show_default=False,
            help=t(
                "Save which field each header was read as, so that next year's export is read without guessing. "
                "With --force the table of columns in an existing file is brought up to date; all else in it is kept."
            ),
        ),
    ] = None,
    force: ForceCheck = False,
    lang: Language = None,
    as_json: AsJson = False,
) -> int:
    """Reads and checks only."""
    from praktik_cli.commands.check import CheckOptions  # noqa: PLC0415
    from praktik_cli.commands.check import check as run_check  # noqa: PLC0415

    return run_check(
        CheckOptions(
            signups=signups,
            config=config,
            annotate=annotate,
            save_columns=save_columns,
            force=force,
            language=lang,
            as_json=as_json,
        )
    )


@app.command(
    cls=Command,
    help=t("Check a match workbook, hand edits included, against every rule, without the solver.")
    + "\n\n"
    + t(
        "Names each broken rule with its cells, its people and what would mend it, and tells what the edits cost. "
        "Sign-ups and settings are those of the run record beside the workbook, unless others are named. "
        "Exit code 4: a rule is broken, or a row cannot be understood."
    ),
)
def verify(
    workbook: Annotated[
        Path,
        typer.Argument(
            metavar="MATCHES.xlsx",
            show_default=False,
            help=t("The match workbook, also when it was edited, sorted, renamed or saved by another program."),
        ),
    ],
    signups: Annotated[
        list[Path],
        typer.Argument(
            default_factory=list,
            metavar="SIGNUPS",
            show_default=False,
            help=t("The sign-ups to check against. Default: those of the run record beside the workbook."),
        ),
    ],
    config: Annotated[
        Path | None,
        typer.Option(
            "--config",
            metavar="praktik.toml",
            show_default=False,
            help=t(
                "Settings to check against. Without it, those of the run record beside the workbook; without a record, "
                "praktik.toml in this folder if there is one."
            ),
        ),
    ] = None,
    lang: Language = None,
    as_json: AsJson = False,
) -> int:
    """Checks a match workbook."""
    from praktik_cli.commands.verify import VerifyOptions  # noqa: PLC0415
    from praktik_cli.commands.verify import verify as run_verify  # noqa: PLC0415

    return run_verify(VerifyOptions(workbook=workbook, signups=signups, config=config, language=lang, as_json=as_json))


@app.command(
    cls=Command,
    help=t("Write an empty sign-up workbook with drop-downs and a guide to each column."),
)
def template(
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help=t("The workbook to write."))] = Path(
        "signups.xlsx"
    ),
    force: ForceWorkbook = False,
    lang: LanguageOfWorkbook = None,
) -> int:
    """Writes an empty sign-up workbook."""
    from praktik_cli.commands.samples import template as write_template  # noqa: PLC0415

    return write_template(output, lang, force=force)


@app.command(
    cls=Command,
    help=t("Write a workbook of invented but realistic sign-ups, of any size.")
    + "\n\n"
    + t("The same numbers and seed give the same people. All of them are invented."),
)
def demo(
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help=t("The workbook to write."))] = Path(
        "demo-signups.xlsx"
    ),
    hosts: Annotated[int, typer.Option("--hosts", min=0, max=100_000, metavar="N", help=t("How many hosts."))] = 59,
    interns: Annotated[
        int, typer.Option("--interns", min=0, max=100_000, metavar="N", help=t("How many interns."))
    ] = 83,
    seed: Annotated[int, typer.Option("--seed", min=0, metavar="N", help=t("Another seed gives other people."))] = 2018,
    force: ForceWorkbook = False,
    lang: LanguageOfWorkbook = None,
) -> int:
    """Writes invented sign-ups."""
    from praktik_cli.commands.samples import demo as write_demo  # noqa: PLC0415

    return write_demo(output, hosts, interns, seed, lang, force=force)


def run(arguments: Sequence[str]) -> int:
    """Runs one command and gives its exit code; shows on stderr what went wrong."""
    try:
        code = int(app(args=list(arguments), prog_name="praktik", standalone_mode=False) or 0)
    except (KeyboardInterrupt, typer.Abort):
        code = ExitCode.INTERRUPTED
    except BrokenPipeError:
        # The reader of our output, such as head, has seen enough.
        sys.stdout = None
        return ExitCode.DONE
    except OSError as error:
        return _explain(_unusable(error))
    except Exception as error:
        return _end(error)
    # typer gives Ctrl-C back as this code instead of raising it.
    if code == ExitCode.INTERRUPTED:
        sys.stderr.write(t("Stopped with Ctrl-C.") + "\n")
    return code


def _unusable(error: OSError) -> UsageError:
    file, problem = error.filename or t("The output"), error.strerror or type(error).__name__
    return UsageError(mark("{file} cannot be used: {problem}."), file=file, problem=problem)


def _end(error: Exception) -> int:
    if is_help_shown(error):
        return ExitCode.USAGE
    expected = error if isinstance(error, PraktikError) else usage_problem(error)
    return _explain(expected) if expected else _apologise(error)


def _explain(error: PraktikError) -> int:
    from praktik_cli.reporting.consoles import console  # noqa: PLC0415 - rich loads only when something is shown
    from praktik_cli.reporting.failure import failure  # noqa: PLC0415

    console(stderr=True).print(failure(error, t))
    return error.exit_code


def _apologise(error: Exception) -> int:
    from praktik_cli.reporting.consoles import console  # noqa: PLC0415
    from praktik_cli.reporting.failure import unexpected  # noqa: PLC0415
    from praktik_cli.writing.error_log import write_error_log  # noqa: PLC0415

    console(stderr=True).print(unexpected(write_error_log(error), t))
    return ExitCode.INTERNAL
