"""Changes of presence, and whether they can follow one another."""
