"""What the export of each form tool looks like, and how it becomes questions with answers."""
