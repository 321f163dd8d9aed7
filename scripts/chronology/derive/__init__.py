"""What follows from the records: documents joined, dates worked out, order, origins, presence.

Start at `chronology`, the value that rules and pages read, and `resolve`, which makes it. Knows
records and languages; knows nothing of rules, pages or disks.
"""
