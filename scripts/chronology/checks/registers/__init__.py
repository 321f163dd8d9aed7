"""Entities: names, parents, who and what must be listed."""
