"""From a checked chronology to pages, fragments and files, none of them dressed yet.

Start at `render`. Open folders: `views/` (one kind of page a file), `fragments/` (one placeholder a
file), `exports/` (one format a file); what these share stands beside them. Reads the chronology,
works out nothing that `derive` could have.
"""
