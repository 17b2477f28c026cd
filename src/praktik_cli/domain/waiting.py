"""Who is next in line for each place."""

from collections.abc import Mapping

from praktik_cli.domain.signup import Intern

# (Id of the host, id of the intern who may decline; None: the place is free) → who could take it at once, in order.
WaitingList = Mapping[tuple[str, str | None], tuple[Intern, ...]]
