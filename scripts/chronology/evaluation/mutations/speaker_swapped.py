"""Words are said to be somebody else's."""

from collections.abc import Iterator

from chronology.derive.chronology import Chronology
from chronology.evaluation.drafts import Draft, Mutant
from chronology.evaluation.own_voice import texts
from chronology.language.en.attributions import attributions


def mutants(draft: Draft, chronology: Chronology) -> Iterator[Mutant]:
    """Put the first and the last actor that the sentence does not name in the speaker's place."""
    actors = list(chronology.actors.values())
    for text, put in texts(draft):
        named = {one.id for one in chronology.names.find(text)}
        others = [actor for actor in actors if actor.id not in named]
        for one in attributions(text):
            if one.text.lower() in ("he", "she", "it", "they", "who"):
                continue
            for other in (*others[:1], *others[-1:]):
                changed = text[: one.start] + other.name + text[one.start + len(one.text) :]
                yield Mutant(put(changed), f"“{one.text}” becomes “{other.name}”")
