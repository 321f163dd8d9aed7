"""Time the comparison of quotations, against a bare `in` on texts folded beforehand.

`PYTHONPATH=scripts:tests python -m bench.quotes`; quote ratios, not seconds: `in` knows neither
words nor zones.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable

import click

from chronology.quotes.documents import Document
from chronology.quotes.normal import normal_form
from chronology.quotes.verify import verify

_SYLLABLES = "ba de fi go ku la me ni po ru sa te vi wo xu za".split()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quotes", type=int, default=10_000)
    options = parser.parse_args()
    chance = random.Random(1)  # noqa: S311 - no secret
    for name, texts in {
        "200 documents of 5 kB": [_text(chance, 5_000) for _ in range(200)],
        "one document of 5 MB": [_text(chance, 5_000_000)],
    }.items():
        measure(name, texts, options.quotes, chance)


def measure(name: str, texts: list[str], count: int, chance: random.Random) -> None:
    documents = [Document(str(number), text) for number, text in enumerate(texts)]
    asked = [_quoted(chance.choice(documents), chance) for _ in range(count)]
    wrong = [(document, quote.replace(" ", " xyz ", 1)) for document, quote in asked[:200]]
    click.echo(f"{name}, {count} quotations of 5 to 30 words")
    bare = len(documents) > 1
    folded = [normal_form(text) for text in texts]
    steps: dict[str, Callable[[], object]] = {
        "normal forms": lambda: [document.normal for document in documents],
        "first look": lambda: [verify(*_quoted(document, chance)) for document in documents],
        "verify": lambda: [verify(document, quote) for document, quote in asked],
        "not found, with its hint": lambda: [verify(document, quote) for document, quote in wrong],
    }
    if bare:
        steps["bare `in`"] = lambda: [
            normal_form(quote) in folded[int(document.id)] for document, quote in asked
        ]
    times = {"not found, with its hint": len(wrong), "verify": count, "bare `in`": count}
    for step, run in steps.items():
        start = time.process_time()
        run()
        spent = time.process_time() - start
        each = f"{spent / times[step] * 1e6:9.1f} µs each" if step in times else ""
        click.echo(f"  {step:<26}{spent:8.3f} s{each}")


def _text(chance: random.Random, length: int) -> str:
    words: list[str] = []
    size = 0
    while size < length:
        word = "".join(chance.choice(_SYLLABLES) for _ in range(chance.choice((1, 2, 2, 3, 3, 4))))
        word += chance.choice(("",) * 12 + (",", ".", "’s", " —", "\n\n"))
        words.append(word)
        size += len(word) + 1
    return " ".join(words)


def _quoted(document: Document, chance: random.Random) -> tuple[Document, str]:
    start = chance.randrange(len(document.text) - 400)
    words = document.text[start : start + 400].split()
    return document, " ".join(words[1 : 6 + chance.randrange(25)])


if __name__ == "__main__":
    main()
