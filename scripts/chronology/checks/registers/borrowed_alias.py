"""A name has no document that uses it, or none that uses it beside the name it is an alias of.

Whoever is called "the harbour master" here says whatever the harbour master says there. So a name
is asked about where no document has it, and an alias where no document that has it also has the
name, or another alias that shares a word with the name. An alias that shares a word with the name
itself speaks for itself.

Faulty (with hidden-relay):

    # docs/actors/watch.md (whole file)
    ---
    name: Northport Mafia
    kind: group
    aliases: [harbour master]
    ---

Sound:

    # docs/actors/lighthouse-board.md
    aliases: [the Board]
"""

import re
from collections.abc import Iterable

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.language.en.remarks import content
from chronology.records.names import fold
from chronology.records.partial import if_read
from chronology.values.faults import Finding

_HELP = "show by a passage that they are one, or leave the name out"


def ask(chronology: Chronology) -> Findings:
    """Look for each name in the documents, and for what stands there beside it."""
    texts = [fold(archived.document.text) for archived in chronology.archive.values()]
    for entity in chronology.entities.values():
        if not (name := if_read(entity, "name", "")):
            continue
        if not any(_has(text, [name]) for text in texts):
            message = f"no document has “{name}”: is anybody called so?"
            yield Finding(entity.at("name"), message, _HELP, words=(name,))
        aliases = if_read(entity, "aliases", ())
        akin = [name, *(alias for alias in aliases if _are_akin(alias, name))]
        for number, alias in enumerate(aliases):
            if alias not in akin and not any(_has(t, [alias]) and _has(t, akin) for t in texts):
                message = f"no document has “{alias}” beside “{name}”: are they one?"
                yield Finding(entity.at("aliases", number), message, _HELP, words=(alias,))


def _has(text: str, forms: Iterable[str]) -> bool:
    return any(
        re.search(rf"(?<!\w){re.escape(fold(form))}(?!\w)", text, re.IGNORECASE) for form in forms
    )


def _are_akin(alias: str, name: str) -> bool:
    return bool(content(alias) & content(name))
