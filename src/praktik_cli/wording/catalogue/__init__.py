"""The catalogue of findings: every code with its severity, what it means, an example and how to mend it."""
