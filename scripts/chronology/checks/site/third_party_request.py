"""A page would make the reader's browser ask another site.

No script, style, font, picture or frame comes from elsewhere: readers of a subject may be at risk,
and a page must work offline. A link that a reader may follow is no request. Found when the site is
built.

Faulty (when the site is built):

    # docs/history.md (whole file)
    ---
    title: History
    ---

    ![A boat](https://example.org/boat.png)

Sound:

    # docs/history.md (whole file)
    ---
    title: History
    ---

    [A boat](https://example.org/boat.png)
"""
