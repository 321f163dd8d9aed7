"""The chronology as its readers get it: all looked up once, for every page and file.

Start at `edition.Edition`; `as_data` gives records as plain data, `evidence` the cards of passages,
`drawings` and `held_map` what the figures are asked for, `facets` what events are told apart by.
Templates and addresses of pages are above; may know `figures`, and what follows from the records.
"""
