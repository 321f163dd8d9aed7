"""The site engine refuses its settings, or what it was given.

The message is the engine's own. Found when the site is built.

Faulty (when the site is built):

    # mkdocs.yml (whole file)
    site_name: Leaving Grey Rock
    theme: {name: material, font: false}
    plugins: [searching]

Sound:

    # mkdocs.yml (whole file)
    site_name: Leaving Grey Rock
    theme: {name: material, font: false}
    plugins: [search]
"""
