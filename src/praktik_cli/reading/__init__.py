"""Reading: files become sign-ups and findings. The only room that reads files."""
