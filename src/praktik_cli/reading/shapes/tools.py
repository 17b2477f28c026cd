"""Which form tool wrote a table, told by the columns that it fills by itself."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from praktik_cli.reading.headers import header_key


@dataclass(frozen=True, slots=True)
class Tool:
    """A form tool and its own columns, as ``header_key``.

    Attributes:
        telling: headers that only this tool writes.
        needed: how many of them tell the tool.
        own: further headers of columns that it fills by itself.
        pattern: what else such a header looks like.
    """

    name: str
    telling: frozenset[str]
    needed: int
    own: frozenset[str]
    pattern: re.Pattern[str] | None = None

    def fills(self, header: str) -> bool:
        """Whether the tool fills the column with this header by itself."""
        key = header_key(header)
        return key in self.telling or key in self.own or bool(self.pattern and self.pattern.fullmatch(key))


def _keys(*headers: str) -> frozenset[str]:
    return frozenset(map(header_key, headers))


SURVEYXACT: Final = Tool(
    "surveyxact",
    _keys("respondentid", "closetime", "difftime", "responsecollectsessions", "numberofreturnedmail", "importgroup",
          "distributionschedule", "digitaldistributionstatus", "digitaldistributionerrormessage", "statoverall_1",
          "statoverall_4", "statcompletion_1", "statinternal_1", "stato_1", "stato_4"),
    3,
    _keys("survey", "organization", "respondent", "created", "modified", "starttime", "email", "lang"),
    re.compile(r"stat(?:internal|completion|creation|distribution|source|collect|overall|[a-z])_\d+"),
)  # fmt: skip
# Questions may be in another language than the tool, so that "Name" is the tool's and "Navn" is asked.
SURVEYMONKEY: Final = "surveymonkey"
_SURVEYMONKEY: Final = (
    Tool(
        SURVEYMONKEY,
        _keys("Respondent ID", "Collector ID"),
        2,
        _keys("Start Date", "End Date", "Date Created", "Date Modified", "IP Address", "Email Address", "First Name",
              "Last Name"),
        re.compile(r"custom data \d+"),
    ),
    Tool(
        SURVEYMONKEY,
        _keys("Respondent-id", "Indsamler-id"),
        2,
        _keys("Startdato", "Slutdato", "IP-adresse", "E-mailadresse", "Fornavn", "Efternavn"),
    ),
)  # fmt: skip
LIMESURVEY: Final = Tool(
    "limesurvey",
    _keys("submitdate", "lastpage", "startlanguage", "seed", "datestamp", "Date submitted", "Last page",
          "Start language", "Date last action", "Sidste side", "Startsprog"),
    2,
    _keys("id", "Response ID", "Svar-id", "token", "Access code", "startdate", "Date started", "ipaddr", "IP address",
          "refurl", "Referrer URL", "interviewtime", "Total time"),
    re.compile(r"grouptime\d*|group time.*|.*time\d+|question time.*"),
)  # fmt: skip
_MICROSOFT_FORMS: Final = (
    Tool(
        "microsoft-forms",
        _keys("Starttidspunkt", "Færdiggørelsestidspunkt", "Fuldførelsestidspunkt"),
        2,
        _keys("ID", "Mail", "Navn", "Tidspunkt for seneste ændring", "Tidspunkt for sidste ændring", "Senest ændret"),
    ),
    Tool(
        "microsoft-forms",
        _keys("Start time", "Completion time"),
        2,
        _keys("ID", "Email", "Name", "Last modified time"),
    ),
)
_EVENTBRITE: Final = Tool(
    "eventbrite",
    _keys("Order #", "Order Date", "Attendee #", "Attendee Status", "Order ID"),
    2,
    _keys("Ticket Type", "Quantity", "Total Paid", "Fees Paid", "Eventbrite Fees", "Eventbrite Payment Processing",
          "Ticket Price", "Currency", "Order Type", "Event Name", "Event ID", "Prefix", "Suffix", "Buyer Name",
          "Buyer Email"),
)  # fmt: skip
_GOOGLE_FORMS: Final = Tool("google-forms", _keys("Tidsstempel", "Timestamp"), 1, _keys("Brugernavn", "Username"))

_TOOLS: Final = (SURVEYXACT, *_SURVEYMONKEY, LIMESURVEY, *_MICROSOFT_FORMS, _EVENTBRITE)


def find_tool(headers: Sequence[str]) -> Tool | None:
    """The tool that writes such headers; ``None`` for an ordinary table.

    Google's forms have one column of their own, so it counts only where it comes first.
    """
    keys = {header_key(header) for header in headers if header}
    found = next((tool for tool in _TOOLS if len(tool.telling & keys) >= tool.needed), None)
    if found is None and headers and header_key(headers[0]) in _GOOGLE_FORMS.telling:
        return _GOOGLE_FORMS
    return found


def tool_columns(tool: Tool | None, headers: Sequence[str]) -> frozenset[int]:
    """Positions of the columns that ``tool`` fills by itself."""
    return frozenset(at for at, header in enumerate(headers) if header and tool and tool.fills(header))
