"""A file's name cannot be the id of what it holds.

A file's name is a permanent id and part of an address: small letters a–z, digits and single
hyphens, 80 at the most, and no name that Windows keeps for a device, such as `con`.

Faulty:

    # docs/actors/Ole_Vik.md
    name: Ole Vik junior
    kind: person

Sound:

    # docs/actors/ole-vik-junior.md
    name: Ole Vik junior
    kind: person
"""
