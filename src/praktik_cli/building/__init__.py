"""Building: sign-ups and settings become a problem: the admissible pairs with their points."""
