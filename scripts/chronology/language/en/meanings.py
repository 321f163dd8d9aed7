"""Words of weight, in groups of those that may stand for one another.

Whoever writes that somebody left, attacked or agreed, that it was the only one, or why it came
about, says something that words of the quotation must say too: the same word, or one of its group,
or one that tells it (`by`). What no group knows is free. English, like `hedges`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

# A group, and behind the bar what tells it without being it: who was killed has died.
# A verb stands in its base form; a word in inflected form is written out after an equals sign.
_ACTIONS = """
withdraw =withdrawal =withdrawals leave depart =departure evacuate =evacuation pull_out pull_back
  =pullout =pullback =pull-out =pull-back vacate abandon exit retreat =drawdown move_out quit
  go_away | flee escape remove =removal relocate redeploy return move go =transported =transporting
  retire lose
arrive =arrival enter | land visit return come reach make_visit
=land =landed =landing =lands touch_down | -
take_off =takeoff =take-off | depart leave fly
load =loading | -
unload =unloading | -
attack assault raid ambush storm shell bomb bombard =airstrike =airstrikes | strike slaughter fire
guard protect =protection defend =defence =defense | secure =security shield preserve
kill slay murder massacre slaughter execute assassinate =airstrike | shoot
wound injure | -
capture seize conquer overrun recapture retake occupy =takeover | take lose control gain
lose =loss cede forfeit surrender relinquish give_up | seize capture abandon take conquer ouster
hand_over =handover turn_over | transfer give control
begin start commence =onset =outbreak break_out set_off
  | since last year decade month week ago early
expire =expiration lapse terminate =termination end finish cease halt stop close run_out | collapse
  over oust =overthrow disband =disbandment up_to extend =extension
complete =completion accomplish =completed | finish end
extend =extension prolong renew | another more
collapse =collapses =breakdown break_down fall_through fail =failure | break end
violate breach break =violation =violations | -
refuse =refusal reject =rejection rebuff decline turn_down | never unwilling would_not will_not
agree accept consent approve =agreement =consent =approval | deal reach promise accord ceasefire
  =cease-fire
threaten =threat =threats | warn =warning retaliate
promise pledge vow =commitment =commitments commit | told tell agree would will follow
ask request call_on urge appeal invite beg seek | demand order tell negotiate =negotiations
demand insist =ultimatum | require
order command instruct decree | direct decide =decision =orders allow
decide =decision resolve | conclude order agree plan determine prompt
meet =meeting =meetings | talk visit =talks discuss together draw encounter
praise hail applaud congratulate | welcome
condemn criticise criticize denounce blame | accuse
resign =resignation step_down | quit
oust topple overthrow depose =ouster dismiss sack | remove fall end
deny =denial | not no
confirm verify | -
prove =proof | show confirm
guarantee ensure assure | secure =continued
admit concede confess | acknowledge
destroy demolish raze ruin | burn
arrest detain jail imprison | hold =prison =prisons
release free liberate | -
win =victory defeat triumph | beat
extradite | -
betray deceive trick cheat mislead | -
celebrate enjoy | -
sanction punish | -
=signed =signs =signing =signature | agreement
cancel revoke scrap | terminate end
recognise recognize =recognition | -
support =backed =backs =backing aid =supporter =ally =allies
  | help assist partner =partner in_support
oppose resist =resistance counter =opposition | against opposite =opposed
collude conspire | -
arm =arms | equip
invade =invasion | enter intervene =intervention
annex | -
surround besiege =siege encircle | -
rescue save | -
recruit hire | -
pay bribe buy purchase sell =sale | -
fear | worry =worried concern =concerns wary
want wish desire | ask seek hope call_on request look
flee escape | -
disband dissolve =dissolution =disbandment | end
transport carry ship haul ferry truck | move transfer withdraw fly send via
settle | resolve decide agree
crash sink shoot_down | -
explode =explosion blast | bomb
"""
_STATES = """
small little minor tiny modest | limited reduced relatively few =smaller
large big huge vast massive sizeable | major substantial significant considerable most great
  =larger many large-scale
robust stable solid firm | holding hold =strong
fragile shaky brittle precarious | weak
hostile | opposed enemy rival against opposite fight =fighting
loyal faithful | ally =pro-government led
fond trusting | -
scarce =shortage =shortages lack | short
ample plenty abundant plentiful | enough
guilty convicted culpable | -
innocent | -
illegal unlawful illicit | -
secret secretly covert covertly clandestine hidden | obscure undisclosed
deliberate deliberately intentional intentionally | target
brutal brutally savage ruthless barbaric cruel | slaughter =atrocities
heroic heroically brave bravely glorious | -
shameful shamefully disgraceful humiliating cowardly | -
successful successfully =success | victory
=failed unsuccessful unsuccessfully | fail
unilateral unilaterally | -
unanimous unanimously | -
forced forcibly coerced | force prompt compel
voluntary voluntarily | -
permanent permanently forever | -
peaceful peacefully | -
illegitimate self-declared | -
exclusive exclusively | only
officially formal formally | official government ministry statement announce
necessary needed | unnecessary need
unnecessary needless | necessary
related linked connected | relate =relation
unrelated | not no nothing
unwilling | not no
willing | -
=former =formerly | had_been depose =deposed oust ex serve once
=gradually bit_by_bit little_by_little step_by_step | =slowly
=current =currently | now
east eastern | northeast northeastern northeastern southeast =coast
west western | northwest northwestern southwest southwestern
north northern | northeast northeastern northwest northwestern
south southern | southeast southeastern southwest southwestern
northeast northeastern | -
northwest northwestern | -
southeast southeastern | -
southwest southwestern | -
increase rise grow growth expand =expansion strengthen reinforce | more =buildup =growing
decrease reduce =reduction shrink | less fewer limited withdraw
"""
_CAUSES = """
because caused causing owing_to as_a_result thanks_to in_response_to in_retaliation therefore
  consequently cause | reason factor prompt over so_that response retaliation result reflect
  lead because
in_order_to in_order_that | to so for aim support intend
in_return_for in_exchange_for | return exchange price
"""
_EXTENTS = """
all every entire entirely whole wholly full fully total totally complete completely altogether
  everything everyone everybody each | near-complete both
only sole solely single nobody_else | one =last exclusive
most majority | mostly largely bulk =mostly much
always constantly | continue every ongoing
repeatedly often frequently regularly | second continue number
suddenly abruptly overnight immediately | quickly rapid once
finally ultimately eventually | last end long
first =first-ever | earliest before
largest biggest greatest | most main
smallest | -
worst deadliest bloodiest | -
best | -
unprecedented historic | first
no_longer | end former terminate lose abandon still_not
already | have has had been now
still | remain retain continue yet so_far
more_than over_half exceeding | over at_least least exceed than
at_least | more_than least several
less_than fewer_than | up_to at_most under
"""
_IRREGULAR = {
    "withdraw": "withdrew withdrawn", "leave": "left", "flee": "fled", "take": "took taken",
    "begin": "began begun beginning", "break": "broke broken", "give": "gave given",
    "lose": "lost losing", "seize": "seized", "draw": "drew drawn", "meet": "met meeting",
    "tell": "told",
    "go": "went gone", "come": "came", "send": "sent", "fall": "fell fallen", "hold": "held",
    "win": "won winning", "fly": "flew flown", "slay": "slew slain",
    "overthrow": "overthrew overthrown",
    "shoot": "shot", "let": "let letting", "run": "ran running", "make": "made", "keep": "kept",
    "fight": "fought", "quit": "quit", "buy": "bought", "sell": "sold", "seek": "sought",
    "stop": "stopped stopping", "commit": "committed committing", "admit": "admitted admitting",
    "retake": "retook retaken", "turn": "turned", "deny": "denied denies denying", "set": "set",
    "overrun": "overran overrunning", "sink": "sank sunk", "beg": "begged begging",
    "mislead": "misled", "lie": "lied lying", "step": "stepped stepping", "lead": "led leading",
    "see": "saw seen", "find": "found", "say": "said", "speak": "spoke spoken",
    "write": "wrote written",
    "catch": "caught", "bring": "brought", "grow": "grew grown", "build": "built",
}  # fmt: skip
_INFLECTION = re.compile(r"(?:(?<=[^s])s|ed|ing|ies|ied|y)$")
_ENDING = re.compile(r"e$|(?<=(.))\1$")
_SHORTEST = 4
_STEM = 5
_ADVERB = re.compile(r"\b[a-z]{3,}ly\b")
# These are no adverbs, or say no more than when, or in whose name.
_NO_ADVERB = frozenset(
    "early only family supply reply july daily weekly monthly yearly ally likely assembly formerly "
    "previously namely newly recently shortly respectively apply rely imply differently similarly "
    "narrowly broadly literally".split()
)
_BASES = {form: base for base, forms in _IRREGULAR.items() for form in forms.split()}
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_KINDS = (("action", _ACTIONS), ("state", _STATES), ("cause", _CAUSES), ("extent", _EXTENTS))


class Weighed(NamedTuple):
    """A word of weight in a text: what kind, the groups in which it is, and where it stands."""

    kind: str
    groups: frozenset[int]
    text: str
    start: int
    end: int


@lru_cache(maxsize=8192)
def said(text: str) -> tuple[Weighed, ...]:
    """Find the words of weight, the longer phrase before the word in it."""
    return tuple(_said(text))


@lru_cache(maxsize=8192)
def told(text: str) -> frozenset[int]:
    """Give the groups that a text tells, by a word of theirs or one that comes to the same."""
    words = [word for word, _, _ in tokens(text)]
    found: set[int] = set()
    for number, word in enumerate(words):
        if word == "over" and _A_TIME & {*words[number + 2 : number + 3]}:
            found |= _TELLING[word] - _TELLING["because"]  # "over the past year"
            continue
        found |= _TELLING.get(word, _NONE)
        if word in _HEADS:
            for phrase in _phrases(words, number):
                found |= _TELLING.get(phrase, _NONE)
    return frozenset(found)


def adverbs(text: str) -> Iterator[tuple[str, int]]:
    """Yield the words in -ly that are in no group, and where they stand."""
    for match in _ADVERB.finditer(text):
        if match[0] not in _NO_ADVERB and match[0] not in _ASSERTING:
            yield match[0], match.start()


@lru_cache(maxsize=8192)
def stems(text: str) -> frozenset[str]:
    """Give the stems of all words of a text."""
    return frozenset(stem(word) for word, _, _ in tokens(text))


@lru_cache(maxsize=8192)
def tokens(text: str) -> tuple[tuple[str, int, int], ...]:
    """Give the words of a text in small letters, and where they stand."""
    return tuple(
        (word[:-2] if word.endswith(("'s", "’s")) else word.rstrip("'’"), m.start(), m.end())
        for m in _WORD.finditer(text)
        if (word := m[0].lower())
    )


@lru_cache(maxsize=32768)
def alike(word: str) -> frozenset[str | int]:
    """Give what makes two words one: their stem, and the groups of actions that they are in."""
    return frozenset({stem(word), *(n for n in _ASSERTING.get(word, ()) if n in _ACTS)})


@lru_cache(maxsize=32768)
def stem(word: str) -> str:
    """Cut a word to what its forms have in common, roughly."""
    word = _BASES.get(word, word)
    return _ENDING.sub("", _INFLECTION.sub("", word) if len(word) > _SHORTEST else word)[:_STEM]


def _said(text: str) -> Iterator[Weighed]:
    words = tokens(text)
    bare = [word for word, _, _ in words]
    at = 0
    while at < len(words):
        _, start, end = words[at]
        length = 1
        groups = _ASSERTING.get(bare[at], {})
        for size, phrase in enumerate(_phrases(bare, at) if bare[at] in _HEADS else (), 2):
            if phrase in _ASSERTING:
                groups, length, end = _ASSERTING[phrase], size, words[at + size - 1][2]
        if groups:
            kind = next(iter(groups.values()))
            yield Weighed(kind, frozenset(groups), text[start:end], start, end)
        at += length


def _phrases(words: Sequence[str], at: int) -> Iterator[str]:
    """Yield the phrases of two, three words that begin here."""
    for size in (2, 3):
        if at + size <= len(words):
            yield " ".join(words[at : at + size])


def _forms(entry: str) -> Iterator[str]:
    """Yield a word with its inflections; of a phrase the first word is inflected."""
    if entry.startswith("="):
        yield entry[1:]
        return
    head, _, rest = entry.partition("_")
    rest = " " + rest.replace("_", " ") if rest else ""
    forms = [head, *_IRREGULAR.get(head, "").split()]
    if head.endswith("ee"):
        forms += [head + "s", head + "d", head + "ing"]
    elif head.endswith("e"):
        forms += [head + "s", head + "d", head[:-1] + "ing"]
    elif head.endswith("y") and head[-2:-1] not in "aeiou":
        forms += [head[:-1] + "ies", head[:-1] + "ied", head + "ing"]
    else:
        forms += [head + "s", head + "es", head + "ed", head + "ing"]
    yield from (form + rest for form in forms)


def _tables() -> tuple[dict[str, dict[int, str]], dict[str, frozenset[int]]]:
    asserting: dict[str, dict[int, str]] = {}
    telling: dict[str, set[int]] = {}
    number = 0
    for kind, table in _KINDS:
        for line in re.sub(r"\n\s+", " ", table).strip().splitlines():
            ours, _, theirs = line.partition("|")
            for entry in ours.split():
                for form in _forms(entry):
                    asserting.setdefault(form, {})[number] = kind
            for entry in (*ours.split(), *theirs.split()):
                for form in _forms(entry):
                    telling.setdefault(form, set()).add(number)
            number += 1
    return asserting, {form: frozenset(numbers) for form, numbers in telling.items()}


_ASSERTING, _TELLING = _tables()
_TELLING.pop("according")  # whoever says so need not have agreed
_ACTS = frozenset(
    n for groups in _ASSERTING.values() for n, kind in groups.items() if kind == "action"
)
_A_TIME = frozenset("past last previous next coming following".split())
_HEADS = frozenset(form.split()[0] for form in _TELLING if " " in form)
_NONE: frozenset[int] = frozenset()
