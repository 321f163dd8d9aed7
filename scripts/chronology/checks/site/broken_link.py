"""A link leads to a page that there is not.

Hand-written pages link to files, `method.md`, `events/<id>.md`, `bases/<id>.md`, whether people or
the build made the page. Found when the site is built.

Faulty (when the site is built):

    # docs/history.md (whole file)
    ---
    title: History
    ---

    See [the machine](events/machine-anounced.md).

Sound:

    # docs/history.md (whole file)
    ---
    title: History
    ---

    See [the machine](events/machine-announced.md).
"""
