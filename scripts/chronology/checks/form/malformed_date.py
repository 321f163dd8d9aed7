"""A date is not written in the profile of EDTF that is read here.

Dates are EDTF (ISO 8601-2): `2001-05-04`, `2001-05`, `2001`, `2001-05-XX`, `2001-05~` for about,
`2001-05?` for uncertain, `2001-05-04/2001-05-06` for a span, `"[2001-05-04,2001-05-06]"` for one
of two days, `"[..2001-05-06]"` for some day up to then. Put a date that begins with a bracket
between quotation marks.

Faulty:

    date: 6 May 2001

Sound:

    date: 2001-05-04
"""
