"""praktik: matches hosts and interns from sign-up spreadsheets, exactly and explainably."""

__version__ = "0.1.0"
