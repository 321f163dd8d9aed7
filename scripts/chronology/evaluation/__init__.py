"""Proof that the gates work: lies made of true records, and counts of those that are noticed.

Start at `mutate`; `mutations/` holds one kind of lie a file. May know every wing below `cli`;
no other wing knows it, so that what is measured never depends on the measure.
"""
