"""Quotations and documents: whether the words stand there, whole and in their place."""
