"""Advising: a round is changed and solved again, so that what is said of "what if" is what happens."""
