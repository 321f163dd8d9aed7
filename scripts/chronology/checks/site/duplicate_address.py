"""Two pages would have the same address.

Found when the site is built.

Faulty (when the site is built):

    # docs/events/machine-announced.md (whole file)
    ---
    title: The machine
    ---

Sound:

    # docs/events-in-short.md (whole file)
    ---
    title: The machine
    ---
"""
