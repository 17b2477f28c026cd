"""Commands: each composes the stages, nothing else."""
