"""One file, one form of the review card; the file's name is its name."""
