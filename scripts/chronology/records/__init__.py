"""The door: files become records and sentences with the place of each value, or faults.

Start at `load`. `models` are the records, `prose` the sentences of a text, `refusals` the words for
what was refused, `partial` what is left of a record with a field at fault. Only `load` reads files.
"""
