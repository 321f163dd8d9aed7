"""Dates, anchors, order, plans and what became of them, disagreements."""
