"""A hand-written page asks for a generated part that there is not.

Found when the site is built.

Faulty (when the site is built):

    # docs/history.md (whole file)
    ---
    title: History
    ---

    <div data-fragment="kindz"></div>

Sound:

    # docs/history.md (whole file)
    ---
    title: History
    ---

    <div data-fragment="kinds"></div>
"""
