"""What everything else speaks in: faults, places in files, characters, YAML with positions, dates.

Nothing here knows the project. Start anywhere; no module needs another but for its neighbours.
"""
