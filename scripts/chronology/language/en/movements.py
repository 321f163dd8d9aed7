"""Words for being somewhere, going and having gone, by which a change of presence is told.

English, and deliberately plain: a change must be told by some such word of its quotations, and
"left" by one that says it is over.
"""

from __future__ import annotations

import re
from functools import lru_cache

from chronology.language.en.hedges import NEGATIONS, Listed, find
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
# Those who can be somewhere, and what they hold there.
_THEY = (
    r"(?:troops|forces|soldiers|fighters|militants|militia|rebels|personnel|men|women|marines|sailors"
    r"|guards?|crews?|keepers?|advisers?|police|officers|peacekeepers|units?|detachments?|battalions?"
    r"|regiments?|brigades?|contingent|convoy|garrison|army|navy|planes|tanks|(?:war)?ships|equipment)"
)
_PLACE = (
    r"(?:(?:air|naval )?bases?|airports?|airfields?|ports?|harbou?rs?|camps?|barracks|outposts?"
    r"|garrisons?|installations?|facilit(?:y|ies)|positions?|checkpoints?|headquarters|towns?"
    r"|territor(?:y|ies)|assets?|villages?|cit(?:y|ies)|areas?)"
)
# What is held, and not what something is held in: “hold a village”, but “hold talks in a village”.
_OF = r"(?:(?!(?:in|at|on|to|for|of|with|from|near|by|about|over|against) )\S+ ){0,5}"
_IS = r"(?:is|are|was|were|be|been)(?: (?:still|now|also|already|currently))?"
_AT = r"(?:in|at|on|inside|aboard|near|there|behind|along|across|around)"
_STILL = (
    r"presence",
    r"present (?:in|at|on|there)",
    rf"{_THEY} (?:\w+ ){{0,3}}(?:remain|stay)(?:s|ed|ing)?",
    rf"(?:remain|stay)(?:s|ed|ing)? (?:deployed |stationed |based )?{_AT}",
    rf"retain(?:s|ed|ing)? {_OF}(?:{_PLACE}|{_THEY})",
    r"still (?:guard|hold|held|control|occup|man)\w*",
    rf"still (?:has|have|had) {_OF}(?:{_PLACE}|{_THEY})",
    rf"us(?:e|es|ed|ing) {_OF}{_PLACE}",
    r"\w+-(?:controlled|held|occupied|run)",
    r"(?:guarded|held|controlled|occupied|manned|defended|patrolled) by",
)
_THERE = (
    rf"{_THEY} (?:\w+ )?{_IS} (?:\w+ )?{_AT}",
    rf"there (?:is|are|was|were) (?:\S+ ){{0,4}}{_THEY}",
    rf"where (?:\w+ ){{0,3}}{_THEY}",
    rf"(?:deployed|stationed|garrisoned|posted|quartered) {_AT}",
    r"based (?:in|at|near|aboard|there|here)",
    rf"(?:serv|liv)(?:e|es|ed|ing) {_AT}",
    rf"(?:hous|host)(?:es|ed|ing) {_OF}{_THEY}",
    rf"(?:\w+'s|its|their) {_OF}{_PLACE}",
    r"bases? (?:in|on|at|across)",
    rf"(?:has|have|had) {_OF}(?:bases?|troops|soldiers)",
    r"control (?:of|over)",
    rf"(?:controls?|holds?|held|keeps?|kept|maintain(?:s|ed)?) {_OF}(?:{_PLACE}|{_THEY})",
    r"hold(?:s|ing)? out",
    r"occup(?:y|ies|ied|ying)",
    r"guarding",
    r"guard(?:s|ed) (?:the|an?|its|their)",
    r"patrol(?:s|led|ling| the)",
    r"interven(?:tion|es|ed|ing)",
)
# “Remained empty” tells that nobody was there.
_EMPTY = (*NEGATIONS, r"empty", r"deserted", r"abandoned", r"vacant", r"unmanned", r"absen(?:t|ce)")
_CLAUSE = re.compile(r"[,.;:–—]\s|\b(?:but|while|where|whereas|although|though|who|which|and)\b")
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
        return _has(text, _GOING) if ahead else _affirms(text, _OVER) and not is_under_way(text)
    if state == "present":
        there = _affirms(text, _THERE, _EMPTY) and not _affirms(text, _GOING)
        return there or _affirms(text, _STILL, _EMPTY)
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


def _affirms(text: str, words: tuple[str, ...], denials: tuple[str, ...] = NEGATIONS) -> bool:
    """Whether some word of a text stands in a clause that does not deny it."""
    return any(not _denied(text, found, denials) for found in find(text, words))


def _denied(text: str, found: Listed, denials: tuple[str, ...]) -> bool:
    begins = max((m.end() for m in _CLAUSE.finditer(text, 0, found.start)), default=0)
    # “No longer” denies nothing here: it is what tells the change.
    return any(one.start != found.start for one in find(text, denials, begins, found.end))


def _has(text: str, words: tuple[str, ...]) -> bool:
    return next(find(text, words), None) is not None
