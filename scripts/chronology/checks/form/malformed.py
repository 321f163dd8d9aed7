"""A file or a value cannot be read.

The file is no UTF-8, its front matter has no fences or is no YAML, it is too large or nested too
deep, or a value is of the wrong sort: a list where a word belongs, a word that is not in a closed
list. Found where files become values; the other files are read all the same.

Faulty:

    status: done

Sound:

    status: occurred
"""
