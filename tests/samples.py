"""A small finished round for tests of what people see: invented people, a fixed matching."""

from factories import host, intern
from praktik_cli.building.problem import build
from praktik_cli.domain.finding import Finding, Severity
from praktik_cli.domain.reading import InputFile, LeftOut, Reading, SheetReading
from praktik_cli.domain.report import MatchReport
from praktik_cli.domain.run import Run
from praktik_cli.domain.signup import Days, Signups
from praktik_cli.domain.solution import GoalResult, Solution
from praktik_cli.explaining.certificates import certificates_of
from praktik_cli.explaining.outcome import matches_of
from praktik_cli.explaining.report import report_of
from praktik_cli.settings import Settings

SIGNUPS = Signups(
    hosts=(
        host(
            "V1",
            organisation="Prøvekøbing Kommune",
            unit="Borgerservice",
            capacity=2,
            topics=("Ledelse", "Digitalisering"),
            wanted_sectors=("stat", "region"),
            purpose=("network", "inspiration"),
            municipality="0461",
        ),
        host(
            "V2",
            organisation="Region Eksempel",
            sector="region",
            municipality="0791",
            topics=("Sundhed", "Innovation"),
            wanted_role="leder",
            purpose=("solution",),
        ),
        host(
            "V3",
            organisation="Eksempelstyrelsen",
            sector="stat",
            municipality="0813",
            topics=("Jura",),
            days=Days(4, 5),
            weekdays=(0, 1, 2, 3),
        ),
        host(
            "V4",
            organisation="Prövestad kommun",
            municipality=None,
            place="Prövestad",
            country="SE",
            languages=("sv", "en"),
            topics=("Byudvikling",),
            capacity=3,
        ),
        host(
            "V5", organisation="Testby Museum", sector="selvejende", municipality="0360", topics=("Kultur",), capacity=3
        ),
    ),
    interns=(
        intern(
            "P1",
            name="Agnete Prøvholm",
            title="Konsulent",
            role="medarbejder",
            topics=("Ledelse", "Digitalisering"),
            wanted_hosts=("Prøvekøbing Kommune",),
            wanted_regions=("Fyn",),
            purpose=("network",),
            motivation="Et nyt netværk.",
        ),
        intern(
            "P2",
            name="Børge Testlund",
            title="Direktør",
            role="leder",
            sector="kommune",
            topics=("Sundhed",),
            municipality="0751",
            wanted_hosts=("Eksempelstyrelsen", "Region Eksempel"),
            max_km=120,
            waited=True,
        ),
        intern(
            "P3",
            name="Cille Eksempelgaard",
            title="Sagsbehandler",
            sector="region",
            topics=("Digitalisering",),
            days=Days(2, 3),
        ),
        intern(
            "P4",
            name="Ditlev Prøvensen",
            title="Byplanlægger",
            languages=("da", "en"),
            topics=("Byudvikling",),
            weekdays=(1, 2),
        ),
        intern(
            "P5",
            name="Ea Testmark",
            title="Bibliotekar",
            sector="kommune",
            municipality="0400",
            max_km=20,
            topics=("Kultur",),
        ),
        intern(
            "P6",
            name="=Fie(Formelsen)",
            title="Lærer",
            sector="kommune",
            wanted_hosts=("Region Eksempel",),
            max_km=80,
            topics=("Innovation",),
            municipality="0791",
            weekdays=(0,),
            days=Days(1, 1),
        ),
    ),
)
PAIRED = {("V1", "P1"), ("V1", "P3"), ("V2", "P2"), ("V4", "P4")}
FINDINGS = (
    Finding(
        "unknown-wanted-host",
        Severity.WARNING,
        "signups.xlsx",
        "Praktikanter",
        "Q7",
        "Eksempelstyrelsn",
        "Eksempelstyrelsen",
        7,
    ),
)


def sample_reading(language: str = "da") -> Reading:
    """The sign-ups as if read from one workbook, with a finding and a row left out."""
    return Reading(
        signups=SIGNUPS,
        findings=FINDINGS,
        columns={"Arbejdsplads": "organisation"},
        sheets=(
            SheetReading("signups.xlsx", "Værter", "host", 1, 5),
            SheetReading("signups.xlsx", "Praktikanter", "intern", 1, 7, ("Yndlingsfarve",)),
            SheetReading("signups.xlsx", "Vejledning", None, None, 0),
        ),
        inputs=(InputFile("signups.xlsx", "ab" * 32),),
        left_out=(LeftOut("signups.xlsx", "Praktikanter", 8, ("withdrawn",)),),
        language=language,
    )


def sample_run(settings: Settings | None = None) -> Run:
    """A run over ``SIGNUPS`` with the matching ``PAIRED``; its bounds are made up, the points are not proven."""
    settings = settings or Settings()
    problem = build(SIGNUPS, settings)
    chosen = [
        (h, i)
        for h, host in enumerate(problem.hosts)
        for i, intern in enumerate(problem.interns)
        if (host.id, intern.id) in PAIRED
    ]
    solution = Solution(tuple(chosen), ())
    matches = matches_of(problem, solution)
    points = sum(match.points for match in matches)
    goals = (
        GoalResult("placed", 4, 4, "flow", 0.01),
        GoalResult("waited", 1, 1, "cp-sat", 0.0),
        GoalResult("hosts_used", 3, 3, "flow", 0.02),
        GoalResult(
            "worst_off", min(match.points for match in matches), min(match.points for match in matches), "cp-sat", 0.11
        ),
        GoalResult("points", points, points + 4, "cp-sat", 1.25),
    )
    unplaced = certificates_of(problem, matches, is_optimal=False).unplaced
    return Run(
        created="2018-06-01T12:00:00+02:00",
        status="feasible",
        stopped="clock",
        inputs=(InputFile("signups.xlsx", "ab" * 32),),
        settings=settings,
        versions={"praktik": "0.1.0", "ortools": "9.15.6755", "python": "3.11.7"},
        seed=settings.goals.seed,
        counts={
            "hosts": 5,
            "interns": 6,
            "places": 10,
            "admissible_pairs": problem.pairs.count(),
            "placed": 4,
            "unplaced": 2,
            "hosts_used": 3,
        },
        goals=goals,
        matches=matches,
        unplaced=unplaced,
        left_out=(LeftOut("signups.xlsx", "Praktikanter", 8, ("withdrawn",)),),
        seconds={"read": 0.1, "build": 0.05, "solve": 1.4, "explain": 0.01, "write": 0.2, "total": 1.76},
    )


def sample_report(language: str = "da") -> MatchReport:
    """The finished round."""
    return report_of(sample_run(), sample_reading(language), build(SIGNUPS, Settings()))
