"""An exception excuses nothing.

`allow: {rule: reason}` lives as long as the fault it excuses; after that it would hide the next
one.

Faulty:

    allow: {uncited-event: nothing could be found}

Sound:

    tier: context
"""
