"""A date of a sentence or a title is moved by a day, a month or a year."""

from collections.abc import Iterator

from chronology.evaluation.drafts import Draft, Mutant
from chronology.evaluation.mutations.quote_number import other_number
from chronology.evaluation.own_voice import texts
from chronology.language.en.mentions import MONTHS, WEEKDAYS, mentions


def mutants(draft: Draft) -> Iterator[Mutant]:
    """Change the day, the month and the year of each date, and each weekday."""
    for text, put in texts(draft):
        found = mentions(text)
        for start, end in [(day.start, day.end) for day in found.days] + [
            (day.start, day.end) for day in found.weekdays
        ]:
            old = text[start:end]
            for new in sorted(_others(old)):
                changed = text[:start] + new + text[end:]
                yield Mutant(put(changed), f"“{old}” becomes “{new}” at {start}")


def _others(text: str) -> set[str]:
    others = {other_number(text)}
    for words in (MONTHS, WEEKDAYS):
        for word, following in zip(words, [*words[1:], words[0]], strict=True):
            if word.capitalize() in text:
                others.add(text.replace(word.capitalize(), following.capitalize()))
    first = text.split(maxsplit=1)[0]
    if first.isdigit() and len(text.split()) > 1:
        others.add(text.replace(first, str(int(first) % 28 + 1), 1))
    return others - {text}
