"""What a record names, and so what follows about it may change with."""

from __future__ import annotations

from chronology.evaluation.mutate import original
from chronology.records.models import Event
from chronology.records.partial import partial
from chronology.records.references import named_by
from examples import EXAMPLE


def test_a_record_names_documents_entities_and_events() -> None:
    leave = original(EXAMPLE).loaded.events["two-keepers-leave"]
    assert named_by(leave) == {"gazette", "publication", "keepers", "grey-rock"}


def test_an_event_names_what_it_follows_what_it_counts_from_and_what_became_of_it() -> None:
    event = partial(
        Event,
        {
            "after": ["a"],
            "outcome": {"is": "met", "event": "b"},
            "citations": {"x": {"at": "c", "quote": []}, "y": {"since": "d", "seed": "e"}},
        },
    )
    assert {*"abcde"} <= named_by(event)
