"""Drawings as text: each module turns plain data into SVG or HTML, and knows no subject.

A figure carries no colour: it names classes, and `docs/assets/css/figures.css` dresses them, so
that one drawing serves light, dark and paper. What colour says, shape or pattern says too.
"""
