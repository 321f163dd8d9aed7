"""A link leads to a place of a page that there is not.

Found when the site is built.

Faulty (when the site is built):

    # docs/history.md (whole file)
    ---
    title: History
    ---

    See [below](#keepers).

Sound:

    # docs/history.md (whole file)
    ---
    title: History
    ---

    See [below](#the-keepers).

    ## The keepers
"""
