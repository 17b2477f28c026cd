"""Checking: what only shows across sign-ups, and which of them it leaves out."""
