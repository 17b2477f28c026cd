"""Marked copies: a person's own workbook, all of it kept, with the doubtful cells coloured and explained."""
