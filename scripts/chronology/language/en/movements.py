"""Words for being somewhere, going and having gone, by which a change of presence is told.

English, and deliberately plain: a change must be told by some such word of its quotations, and
"left" by one that says it is over.
"""

from __future__ import annotations

from functools import lru_cache

from chronology.language.en.hedges import find
from chronology.records.models import State

_GOING = (
    r"withdr(?:aw(?:ing|al|s|n)?|ew)",
    r"leav(?:e|es|ing)",
    r"left",
    r"pull(?:s|ed|ing)? (?:\w+ )?(?:out|back)",
    r"pull-?(?:back|out)",
    r"evacuat(?:e|es|ed|ing|ion)",
    r"depart(?:s|ed|ing|ure)?",
    r"vacat(?:e|es|ed|ing)",
    r"mov(?:e|es|ed|ing) .{0,40}\bout",
    r"relocat(?:e|es|ed|ing|ion)",
    r"redeploy(?:s|ed|ing|ment)?",
    r"remov(?:e|es|ed|al|ing)",
    r"exit(?:s|ed|ing)?",
    r"abandon(?:s|ed|ing)?",
    r"transport(?:s|ed|ing)?",
    r"loaded",
    r"drawdown",
    r"retreat(?:s|ed|ing)?",
    r"scal(?:e|ed|ing) (?:down|back)",
    r"carried",
    r"return(?:s|ed|ing)? (?:to|home)",
    r"lost",
    r"go(?:es|ing)?",
    r"went",
    r"gone",
)
_OVER = (
    (
        r"(?:have|has|had) (?:already |reportedly |since )*"
        r"(?:left|gone|departed|withdrawn|vacated|pulled|moved out|abandoned|evacuated|lost)"
    ),
    r"(?:been|were|was) (?:\w+ )?(?:abandoned|vacated|evacuated|removed|withdrawn|handed|emptied)",
    r"left",
    r"departed",
    r"vacated",
    r"abandoned",
    r"withdrew",
    r"pulled (?:out|back)",
    r"gone",
    r"evacuated",
    r"lost",
    r"handed over",
    r"no longer",
)
_UNDER_WAY = (
    r"beg(?:in|ins|an|un|inning)",
    r"start(?:s|ed|ing)?",
    r"ongoing",
    r"(?:is|are|been) \w+ing",
    r"bit by bit",
    r"still",
    r"remain(?:s|ed|ing)?",
    r"to be vacated",
    r"will",
    r"headed for",
    r"some",
)
_BEGUN = (
    r"beg(?:an|un|ins?|inning) (?:to )?(?:withdraw|leav|evacuat|mov|pull|vacat|depart)\w*",
    r"start(?:s|ed|ing)? (?:to )?(?:withdraw|leav|evacuat|mov|pull|vacat|depart)\w*",
    r"ongoing",
    r"bit by bit",
)
_STILL = (
    r"presence",
    r"present",
    r"remain(?:s|ed|ing)?",
    r"retain(?:s|ed|ing)?",
    r"still",
    r"access",
    r"\w+-(?:controlled|held|occupied)",
    r"(?:guarded|held|controlled) by",
    r"lasted",
    r"used",
)
_THERE = (
    r"presence",
    r"present",
    r"remain(?:s|ed|ing)?",
    r"retain(?:s|ed|ing)?",
    r"still",
    r"deploy(?:s|ed|ment)?",
    r"station(?:ed|s)?",
    r"based?",
    r"bases",
    r"troops",
    r"forces?",
    r"guard(?:s|ed|ing)?",
    r"control(?:s|led)?",
    r"held",
    r"hold(?:s|ing)?",
    r"us(?:e|ed|es|ing)",
    r"assets?",
    r"facilit(?:y|ies)",
    r"mission",
    r"positions?",
    r"patrols?",
    r"fl(?:y|ies|ew)",
    r"ke(?:ep|eps|pt)",
    r"serv(?:e|es|ed)",
    r"has",
    r"have",
    r"at",
    r"in",
)
_COMING = (
    r"arriv(?:e|es|ed|ing|al)",
    r"deploy(?:s|ed|ing|ment)?",
    r"en route",
    r"sen(?:d|t|ding)",
    r"return(?:s|ed|ing)?",
    r"com(?:e|es|ing)",
    r"came",
    r"enter(?:s|ed|ing)?",
    r"mov(?:e|es|ed|ing) (?:in|to)",
    r"reinforc(?:e|ed|ing)",
    r"intervention",
    r"intervened?",
    r"buildup",
    r"build-up",
    r"relocat(?:e|es|ed|ing)",
    r"redeploy(?:s|ed|ing)?",
    r"landing",
    r"landed",
    r"transported",
)
_FOUGHT = (
    r"seiz(?:e|es|ed|ing)",
    r"captur(?:e|es|ed|ing)",
    r"advanc(?:e|es|ed|ing)",
    r"fight(?:s|ing)?",
    r"fought",
    r"clash(?:es|ed|ing)?",
    r"attack(?:s|ed|ing)?",
    r"contest(?:s|ed)?",
    r"offensive",
    r"battle(?:s|d)?",
    r"siege",
    r"besieged",
    r"disput(?:e|ed|es)",
)
_GIVEN = (
    r"hand(?:s|ed|ing)? (?:\w+ ){0,3}over",
    r"handover",
    r"transferr?(?:ed|s)?",
    r"took over",
    r"takeover",
    r"gave",
    r"seized",
    r"captured",
    r"control",
)


@lru_cache(maxsize=4096)
def tells(state: State, text: str, *, ahead: bool = False) -> bool:
    """Whether some word of a text tells this change; `ahead` of it, going is as good as gone."""
    if state == "left":
        return _has(text, _GOING) if ahead else _has(text, _OVER) and not is_under_way(text)
    if state == "present":
        return _has(text, _STILL) or (_has(text, _THERE) and not _has(text, _GOING))
    words = {
        "leaving": _GOING,
        "arriving": _COMING,
        "contested": _FOUGHT,
        "handed-over": _GIVEN,
    }[state]
    return _has(text, words)


@lru_cache(maxsize=4096)
def is_under_way(text: str) -> bool:
    """Whether some word of a text tells that a change is not over yet."""
    return _has(text, _UNDER_WAY)


@lru_cache(maxsize=4096)
def has_begun(text: str) -> bool:
    """Whether some word of a text tells that leaving has begun, and so is not over."""
    return _has(text, _BEGUN)


def _has(text: str, words: tuple[str, ...]) -> bool:
    return next(find(text, words), None) is not None
