"""Inventing: sign-ups that look like a real round, with people who do not exist."""
