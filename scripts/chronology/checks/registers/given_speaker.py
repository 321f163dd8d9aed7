"""A change gives the words of an origin to somebody, or somebody a name that is not theirs.

Whose words a document has is read off its text, and does not change with the register. So a change
of an origin's actor is asked about, and so is an alias that a change adds and that shares no word
with the name: between them they put any words into any mouth.

Faulty:

    # seeds/gazette.yml
    origins: {harbour-master: {actor: lighthouse-board}}

    # docs/actors/lighthouse-board.md
    aliases: [the Board, harbour master]

Sound:

    # docs/actors/lighthouse-board.md
    aliases: [the Board, Board of Lighthouses]
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.revision import Edit
from chronology.language.en.remarks import content
from chronology.values.faults import Finding, Place

_ORIGIN = 3
"""Keys that lead to the actor of an origin: `origins`, its id, `actor`."""


def ask(edit: Edit, chronology: Chronology) -> Findings:
    """Look for an actor of an origin, and for an alias, that was not there before."""
    if not edit.new or edit.new == edit.old:
        return
    place = Place(edit.path)
    if len(edit.keys) == _ORIGIN and (edit.keys[0], edit.keys[2]) == ("origins", "actor"):
        message = f"the words of `{edit.keys[1]}` are now those of `{edit.new}`"
        yield Finding(place, message, "show by the document that they are", words=(edit.new,))
    elif edit.keys[0] == "aliases":
        named = (one for one in chronology.entities.values() if one.path == edit.path)
        for entity in named:
            if not content(edit.new) & content(entity.name):
                message = f"“{edit.new}” is now a name of “{entity.name}”"
                yield Finding(
                    place, message, "show by a passage that they are one", words=(edit.new,)
                )
