"""Two files have names that differ in letter case alone.

Half of all file systems cannot keep both.

Faulty:

    # docs/History.md (whole file)
    ---
    title: History
    ---

    # docs/history.md (whole file)
    ---
    title: History
    ---

Sound:

    # docs/history.md (whole file)
    ---
    title: History
    ---
"""
