"""The same random rounds at every run, unless a long run is asked for to find new ones."""

import os

from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("new", derandomize=False, deadline=None)
settings.load_profile("new" if os.environ.get("PRAKTIK_LONG") else "same")
