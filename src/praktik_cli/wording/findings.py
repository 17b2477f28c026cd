"""What a finding says: what was read, what was expected, and what happens now."""

from collections.abc import Mapping
from typing import Final

from praktik_cli.domain.finding import Finding
from praktik_cli.i18n import Translator, mark
from praktik_cli.reference.fields import field

TEXTS: Final[Mapping[str, str]] = {
    # files and sheets
    "no-signups": mark(
        "No sheet holds sign-ups. Headers found: {found}. Hosts need: {host_fields}. Interns need: {intern_fields}."
    ),
    "no-hosts": mark("No host can take part, so nothing can be matched."),
    "no-interns": mark("No intern can take part, so nothing can be matched."),
    # headers and [columns]
    "missing-column": mark("There is no column for {field}, which every sign-up needs."),
    "unknown-column": mark("No field answers to the header “{value}”; the column is not used."),
    "column-without-header": mark("The column has values but no header; it is not used."),
    "two-columns": mark("“{value}” and “{other}” ({cell}) both hold {field}; only “{other}” is used."),
    "unknown-field": mark("[columns] says that “{header}” is “{value}”, but there is no such field."),
    "unknown-header": mark("[columns] names the header “{value}”, but no file has it."),
    # values
    "missing-value": mark("{field} is empty, and every sign-up needs it."),
    "formula-error": mark("The formula ends in the error {value}; {field} was expected."),
    "formula-without-value": mark(
        "The formula has never been calculated; {field} was expected. Open and save the file in Excel."
    ),
    "control-characters": mark("{field} held invisible control characters; they are left out."),
    "too-long": mark("{field} is longer than the 32,767 characters that a cell of a workbook can hold."),
    "not-an-email": mark("“{value}” is no e-mail address; one such as name@workplace.example was expected in {field}."),
    "unknown-sector": mark(
        "“{value}” is no sector; stat, region, kommune, selvejende, privat or andet was expected in {field}."
    ),
    "unknown-municipality": mark(
        "“{value}” is no Danish municipality; its name or its four-digit code was expected in {field}."
    ),
    "unknown-area": mark("“{value}” is no region, part of the country or municipality; it is left out of {field}."),
    "unknown-purpose": mark(
        "“{value}” is not understood; nyt netværk, inspiration or konkret løsning was expected in {field}."
    ),
    "unknown-language": mark("“{value}” is no known language; it is left out of {field}."),
    "unknown-country": mark("“{value}” is no known country; the sign-up is read as Danish."),
    "unknown-weekday": mark("“{value}” is no weekday; Monday to Friday were expected in {field}."),
    "unknown-role": mark("“{value}” is not understood; leder or medarbejder was expected in {field}."),
    "unknown-status": mark(
        "“{value}” is not understood; aktiv, afmeldt or reserve was expected. The sign-up takes part."
    ),
    "unknown-side": mark("“{value}” is not understood; vært, praktikant or begge was expected in {field}."),
    "not-a-count": mark("“{value}” is no single number; 1, 2 or 3 was expected in {field}."),
    "count-out-of-range": mark("{value} is outside what is possible; 1, 2 or 3 was expected in {field}."),
    "not-days": mark("“{value}” is no number of days; 1 to 5, or a range such as 2-3, was expected in {field}."),
    "days-out-of-range": mark("“{value}” is outside a working week; 1 to 5 days were expected in {field}."),
    "date-instead-of-days": mark(
        "The cell holds the date {value}; Excel makes dates of ranges such as 2-3. "
        "Format the cell as text and write the days again."
    ),
    "not-kilometres": mark(
        "“{value}” is no number of kilometres; a number such as 50 was expected in {field}, or nothing for no limit."
    ),
    "not-yes-or-no": mark("“{value}” is neither yes nor no; {field} is read as not answered."),
    "not-a-time": mark("“{value}” is no date or time; {field} is read as not answered."),
    "repaired-text": mark("The letters of “{value}” were damaged on the way here; it is read as “{suggestion}”."),
    "lost-characters": mark(
        "“{value}” has lost letters on the way here; {field} is read as it stands. Write them again."
    ),
    "lost-digits": mark(
        "The spreadsheet shortened a long number to “{value}”; its last digits are gone. Write {field} again, as text."
    ),
    "partly-read": mark("Of “{value}” only “{suggestion}” is read as {field}; the rest plays no part."),
    "range-for-a-number": mark("“{value}” is a range, and {field} is one number; it is read as {suggestion}."),
    "weekdays-instead-of-days": mark(
        "“{value}” names weekdays, and a number of days was expected in {field}; it is read as {suggestion}."
    ),
    "weekend-day": mark("“{value}” is not part of the week; Monday to Friday were expected in {field}."),
    "several-emails": mark("“{value}” holds several e-mail addresses; the first, {suggestion}, is used."),
    "mended-email": mark("“{value}” is written as no e-mail address is; it is read as {suggestion}."),
    "letters-in-email": mark("“{value}” has letters before the @ that hardly any mailbox has; check the address."),
    "ambiguous-date": mark(
        "“{value}” can be read in two ways, and the column does not tell which; it is read as {suggestion}."
    ),
    "other-is-a-sector": mark(
        "“{value}” is read as andet, but what stands after it is the sector {suggestion}. Write that if it is meant."
    ),
    "comma-in-option": mark(
        "“{value}” is read as one answer, since what stands after the comma never stands without what stands before "
        "it. If they are two answers, part them with a semicolon."
    ),
    # rows
    "id-not-kept": mark(
        "“{value}” is not used as id: an id is short and plain, and no name or e-mail address, "
        "since it stands in records. The sign-up gets one made from its content."
    ),
    "withdrawn": mark("The sign-up is withdrawn (“{value}”); it takes no part."),
    "unfinished": mark("The answers were never finished and sent (“{value}”); the sign-up takes no part."),
    "test-answer": mark("“{value}” shows that somebody tried the form; the sign-up takes no part."),
    "reserve": mark("The sign-up is on the reserve list (“{value}”); it takes part like the others."),
    "no-consent": mark("The answer to {field} is “{value}”; without consent the sign-up cannot take part."),
    "not-approved": mark("The manager has not approved it (“{value}”); the sign-up takes part all the same."),
    "other-side": mark("{field} is “{value}”, but the row stands on a sheet of the other side; the sheet counts."),
    # across sign-ups
    "answered-again": mark("{value} answered again in {other}; the later answer counts and this one is left out."),
    "duplicate-id": mark("The id {value} stands in {others} too; each sign-up of a side needs its own."),
    "min-above-capacity": mark("{field} is {value}, but the host takes at most {capacity}."),
    "min-above-limit": mark("{field} is {value}, but the round gives a host at most {most}."),
    "capacity-above-limit": mark("{field} is {value}; the round gives a host at most {most}, so that counts."),
    "unknown-wanted-host": mark("No host answers to the wish “{value}”; it earns no points."),
    "wanted-host-left-out": mark("The wished host “{value}” signed up, but its row is left out."),
    "wish-for-own-workplace": mark("The wish “{value}” is the intern's own workplace, which is never a match."),
    "unknown-excluded-host": mark(
        "No host answers to “{value}”, so praktik cannot keep the intern away from it. Check the spelling."
    ),
    "unknown-companion": mark("No intern answers to the name “{value}” in {field}; nobody is joined by it."),
    "companion-left-out": mark(
        "“{value}” in {field} signed up, but the row is left out; the others travel together without."
    ),
    "ambiguous-companion": mark(
        "“{value}” in {field} can be several ({others}); nobody is joined by it. Write the id or the e-mail instead."
    ),
    "companion-is-oneself": mark("“{value}” in {field} is the intern's own name; nobody is joined by it."),
    "one-sided-companion": mark("{value} did not name this intern back ({other}); they travel together all the same."),
    "group-above-capacity": mark(
        "{names} travel together, but no host takes {size} interns; the most is {most}. So none of them can get a "
        'place. Set together = "same_municipality" under [rules], or split the group.'
    ),
    "group-of-colleagues": mark(
        "{names} travel together, and {size} of them have the same employer, but a host gets at most {limit} from one "
        'employer. So none of them can get a place. Set together = "same_municipality", or raise '
        "same_organisation_per_host, both under [rules]."
    ),
    "group-of-one-sector": mark(
        "{names} travel together, and {size} of them are from one sector, but a host gets at most {limit} from one "
        'sector. So none of them can get a place. Set together = "same_municipality", or raise same_sector_per_host, '
        "both under [rules]."
    ),
    "no-languages": mark(
        "The workplace is abroad ({country}) and {field} is empty, so no language is shared with anyone in Denmark."
    ),
    "similar-organisation": mark(
        "Is “{value}” the same employer as “{suggestion}” ({other})? If so, write both alike: "
        "one's own workplace is never a match."
    ),
    # settings
    "quota-counts-nobody": mark("[[rules.quota]] {number}: nobody who takes part has “{value}”, so it counts nobody."),
}
_LONGEST_SHOWN: Final = 80


def finding_text(finding: Finding, t: Translator) -> str:
    """The message of ``finding`` in the language of ``t``; what is suggested instead stands beside it.

    Raises:
        KeyError: there is no text for its code.
    """
    fields = {"value": finding.value or "", "suggestion": finding.suggestion or "", **finding.values}
    side = str(finding.values.get("side", "host"))
    return t(TEXTS[finding.code], **{name: _shown(name, value, side, t) for name, value in fields.items()})


def _shown(name: str, value: object, side: str, t: Translator) -> str:
    if name == "field":
        return f"“{field(side, str(value)).label(t.language)}”"
    if name in {"host_fields", "intern_fields"} and isinstance(value, tuple):
        return t.listing([field(name.removesuffix("_fields"), key).label(t.language) for key in value])
    if isinstance(value, tuple):
        return t.listing([_short(str(item)) for item in value]) or "–"
    return _short(str(value))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_SHOWN else f"{line[: _LONGEST_SHOWN - 1]}…"
