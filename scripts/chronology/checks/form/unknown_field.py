"""A field is not one of those that this record has.

A misspelt field would be silently ignored, so none is.

Faulty:

    citation: {}

Sound:

    tier: context
"""
