"""Wording: codes and numbers become sentences in the language of the reader."""
