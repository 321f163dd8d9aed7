"""From rendered pages to a folder that can be served: engine, shells, search, writing.

Start at `publish`, the whole way: `plan` what the engine is to dress, let the `engine` run, `dress`
(a list of makers, each of one sort of file), `follow` every link, `write` what changed. Nothing of
the project is read here: the files that people wrote come with the `Site`.
"""
