"""The YAML of a citation, sliced from the document so that nothing is mistyped."""

from __future__ import annotations

import yaml

from chronology.derive.cited import Archived
from chronology.quotes.verify import Verdict

_WIDTH = 96


def snippet(archived: Archived, verdict: Verdict, name: str, origin: str | None) -> str:
    """Write a citation of the words found, to stand under `citations:`."""
    text = archived.document.text
    quote = " […] ".join(" ".join(text[start:end].split()) for start, end in verdict.spans)
    origins = list(archived.seed.origins)
    citation = {
        "seed": archived.id,
        "quote": quote,
        "origin": origin or (origins[0] if len(origins) == 1 else "article"),
        "paragraph": archived.document.paragraph_hash(verdict.spans),
    }
    dumped = yaml.safe_dump(
        {name: citation}, sort_keys=False, allow_unicode=True, width=_WIDTH, default_style=None
    )
    lines = [f"  {line}" for line in dumped.splitlines()]
    if origin is None and len(origins) > 1:
        lines.append(f"  # origin: whose words are they? One of {', '.join(origins)}")
    lines.append("  # says: the words of the quotation from which the date follows, if any")
    return "\n".join(lines) + "\n"
