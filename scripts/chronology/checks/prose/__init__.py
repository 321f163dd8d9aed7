"""Sentences of ours beside the quotations that they rest on."""
