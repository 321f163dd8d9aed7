"""A field stands twice in one record, and only one of the two would count.

Faulty:

    # docs/actors/twice.md (whole file)
    ---
    name: A keeper
    kind: person
    name: Another keeper
    ---

Sound:

    # docs/actors/twice.md (whole file)
    ---
    name: A keeper
    kind: person
    ---
"""
