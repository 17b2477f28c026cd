"""Explaining: why each match, and why no place; a run together with its people becomes the match report."""
