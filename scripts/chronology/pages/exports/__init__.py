"""One file, one of its kind; the file's name is its name."""
