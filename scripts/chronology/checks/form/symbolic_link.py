"""A file is a symbolic link, which could lead out of the project.

Faulty:

    # docs/actors/linked.md (link to docs/actors/ole-vik.md)

Sound:

    # docs/actors/linked.md
    name: Nils Moe
    kind: person
"""
