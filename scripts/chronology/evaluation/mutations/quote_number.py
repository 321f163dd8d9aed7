"""A number of a quotation is changed."""

from collections.abc import Iterator

from chronology.evaluation.drafts import Draft, Mutant
from chronology.language.en.mentions import mentions

_OTHER = {"two": "three", "three": "two", "five": "six", "six": "five", "four": "five"}


def mutants(draft: Draft) -> Iterator[Mutant]:
    """Change the last digit, or the word, of each number and date."""
    for name, quote in draft.quotes:
        found = mentions(quote)
        for start, end in [(one.start, one.end) for one in found.numbers] + [
            (one.start, one.end) for one in found.days
        ]:
            old = quote[start:end]
            new = other_number(old)
            if new != old:
                changed = quote[:start] + new + quote[end:]
                yield Mutant(
                    draft.put(changed, "citations", name, "quote"),
                    f"{name}: “{old}” becomes “{new}”",
                )


def other_number(text: str) -> str:
    """Give a number like this one that is another."""
    for at in range(len(text) - 1, -1, -1):
        if text[at].isdigit():
            return text[:at] + str((int(text[at]) + 1) % 10) + text[at + 1 :]
    return _OTHER.get(text.lower(), "seven" if text.isalpha() and text.islower() else text)
