"""Writing: workbooks and run records. The only room that writes files."""
