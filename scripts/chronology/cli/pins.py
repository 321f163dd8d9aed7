"""Writing the hash of its paragraph into a citation, without touching anything else of the file."""

from __future__ import annotations

from chronology.derive.cited import Cited


def pinned(text: str, cited: Cited, hash_: str) -> str:
    """Give the file's text with `paragraph: <hash_>` in this citation.

    Works line by line on the author's own layout, since a dump of the YAML would lose it; CRLF
    and a byte order mark stay as they are.
    """
    lines = text.splitlines(keepends=True)
    source, keys = cited.owner.source, ("citations", cited.name)
    if (mark := source.marks.get((*keys, "paragraph"))) is not None:
        line, column = mark
        old = lines[line - 1]
        kept = old[column - 1 :].lstrip("\"'")
        rest = kept[len(cited.citation.paragraph or "") :].lstrip("\"'")
        lines[line - 1] = f'{old[: column - 1]}"{hash_}"{rest}'
        return "".join(lines)
    line, column = source.keys[(*keys, "seed")]
    old = lines[line - 1]
    if old[: column - 1].strip():  # `name: {seed: …}` on one line
        lines[line - 1] = f'{old[: column - 1]}paragraph: "{hash_}", {old[column - 1 :]}'
    else:
        end = "\r\n" if old.endswith("\r\n") else "\n"
        lines.insert(line, f'{old[: column - 1]}paragraph: "{hash_}"{end}')
    return "".join(lines)
