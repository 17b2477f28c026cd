"""The grid: what is true of every host and every intern, read off arrays instead of one pair at a time."""
