"""Whose knowledge it is, and how sure a status may be."""
