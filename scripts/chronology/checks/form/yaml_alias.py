"""A YAML alias repeats another part of the file.

What a reader of the file cannot see beside the name is not read, and chains of aliases can grow
a small file without bound.

Faulty:

    # docs/actors/aliased.md (whole file)
    ---
    name: &name A keeper
    aliases: [*name]
    kind: person
    ---

Sound:

    # docs/actors/aliased.md (whole file)
    ---
    name: A keeper
    aliases: [the keeper]
    kind: person
    ---
"""
