"""Frozen values that the stages hand on to each other."""
