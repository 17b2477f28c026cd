"""The match workbook: what an analyst reads, prints and answers in."""
