"""From rendered pages to a folder that can be served: engine, shells, search, writing.

Start at `publish`. The site engine dresses hand-written pages and one empty shell for each kind of
generated page; we stamp bodies into the shells. May know `pages` and what is below it.
"""
