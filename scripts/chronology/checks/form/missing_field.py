"""A field that every record of this sort has is missing.

Faulty:

    title:

Sound:

    title: The Lighthouse Board says that a machine would run the Grey Rock light
"""
