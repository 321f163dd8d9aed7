"""The repository keeps its own promises: layout, seeds, lock files, nothing that belongs elsewhere."""
