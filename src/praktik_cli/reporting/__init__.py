"""Reporting: what the terminal shows, as rich renderables."""
