"""Two files have the same name, which is the id of what they hold.

Ids are permanent and unique over all years, since addresses are made of them.

Faulty:

    # events/2002/board-silent.md (copy of events/2001/board-silent.md)

Sound:

    # events/2001/board-still-silent.md (copy of events/2001/board-silent.md)
"""
