"""A file lies where only records belong, under a name that no record has.

It would be left out silently; whoever put it there would think that it is published.

Faulty:

    # events/stray.md (copy of events/2001/board-silent.md)

Sound:

    # events/2001/stray.md (copy of events/2001/board-silent.md)
"""
