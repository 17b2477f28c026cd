"""How a check makes a finding of a sign-up's answer."""

from dataclasses import replace

from praktik_cli.domain.finding import Finding, Severity
from praktik_cli.domain.signup import Host, Signup


def error(code: str, signup: Signup, field: str, value: str | None = None, **values: object) -> Finding:
    """An error that makes the sign-up's row unusable."""
    finding = warning(code, signup, field, value, None, **values)
    return replace(finding, severity=Severity.ERROR, row=signup.source.row)


def warning(
    code: str, signup: Signup, field: str, value: str | None = None, suggestion: str | None = None, **values: object
) -> Finding:
    """A warning about the answer to ``field``."""
    source = signup.source
    return Finding(
        code,
        Severity.WARNING,
        source.file,
        source.sheet,
        cell=source.cell(field) or f"A{source.row}",
        value=value,
        suggestion=suggestion,
        values={"field": field, "side": "host" if isinstance(signup, Host) else "intern"} | values,
    )


def shown(signup: Signup, field: str) -> str:
    """Where the answer to ``field`` stands, as a person says it: ``Praktikanter!D3``."""
    source = signup.source
    return f"{source.sheet or source.file}!{source.cell(field) or f'A{source.row}'}"
