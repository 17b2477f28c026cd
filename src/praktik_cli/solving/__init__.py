"""Solving: a problem becomes a solution. The only room that knows the solver."""
