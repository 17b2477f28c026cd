"""Verifying: every rule and every goal again on a finished matching, without the solver."""
