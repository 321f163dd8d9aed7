"""A corpus of hedged sentences, each quoted between brackets, soundly or cut at the wrong word.

The sentences are invented. Floors are kept for what is caught and for what is blamed wrongly.
"""

from __future__ import annotations

from collections import defaultdict

import pytest

from chronology.language import pack
from chronology.language.en.edges import cuts
from chronology.quotes.documents import Document
from chronology.quotes.normal import Span
from chronology.quotes.verify import Verdict

BEFORE_QUALIFIER = """
[The ferry will sail on Sunday], but only if the wind drops.
[The museum reopens in May] unless the roof leaks again.
[The mayor backed the plan], although he had doubts about the price.
[All the miners were rescued], except two who are still missing.
[The strike will end tonight] if the offer is signed.
[The bridge is open to cars] only between six and nine.
[The vaccine works in adults], though not in children under two.
[The company has paid its debts], however slowly it did so.
[The team will travel to Oslo] provided that visas arrive.
[The dam will be finished in spring], despite the floods, or so the builder hopes.
[The schools stay closed] until the heating works.
[The pilot was cleared of blame], pending an appeal by the airline.
[The fund will pay half of the cost] on condition that the city pays the rest.
[Ships may enter the harbour] as long as they carry no oil.
[The union accepted the offer] — but not the new hours.
[The lake is safe for swimmers], whereas the river below it is not.
[The painting is genuine], “but not by the master himself”.
[Wolves have returned to the valley], even if only as guests.
[The farm sold its cows], not its land.
[The court upheld the ban] rather than lifting it.
[They want to strike the dock] should the talks collapse.
[Both parties signed the pact]; however, one of them did so under protest.
[The comet will be visible tonight], weather permitting, but only from the coast.
[The road was cleared of snow] apart from the last mile.
[The reactor is safe], the operator said, but only at half power.
[The choir sang three songs] or four.
[The minister promised new trains], subject to a vote.
[The island has no snakes], so far.
[The law bans plastic cups] with the exception of those made from plants.
[The orchestra will play outside] in case of good weather, yet nobody expects it.
""".strip().splitlines()

AFTER_HEDGE = """
The ferry may [sail on Sunday morning].
The mine could [close by the end of the year].
The baker might have [sold the shop to his cousin].
The museum reportedly [lost nine paintings in the fire].
The pilot allegedly [drank before the flight].
The comet appears to [have broken in two].
The comet seems to have [broken in two last night].
The bridge is expected to [open to cars in June].
The bridge is not expected to [open before the winter].
The farmer did not [sell his land to the mine].
The farmer didn’t [sell his land to the mine].
The farmers have never [sold their land to the mine].
There has been no [agreement between the two villages].
No [agreement between the two villages] has been signed.
The union denied that [its members had blocked the gate].
The company claimed that [the river was clean again].
The court refused to [lift the ban on fishing].
The city failed to [repair the roof of the school].
The train left without [its last two carriages].
The vaccine is unlikely to [work in small children].
The builder plans to [finish the dam by spring].
The builder is considering [a second tunnel under the bay].
It is unclear whether [the painting is genuine].
We don’t know if [the painting is genuine].
The villagers fear, and the mayor thinks, [the dam will break].
Perhaps [the wolves have returned to the valley].
The choir is far from [ready for the summer concert].
The lake is said to [hold a hundred kinds of fish].
The wolf is believed to have [killed forty sheep].
The strike would [cost the harbour a million a day].
The mayor threatened to [close the market square].
The road was hardly [used by anyone last year].
The fire destroyed almost [all of the old archive].
The fire destroyed about [40 paintings in the east wing].
The fire destroyed more than [40 paintings in the east wing].
The ferry is rumoured to [have been sold to a Greek owner].
The king may ask his guests to [leave the palace at once].
The clerk suggested that [the money had been spent].
The dam will probably [be finished in the spring].
The trees were supposedly [planted by the first settlers].
The reactor cannot [be restarted before the autumn].
Neither [the mayor nor the clerk] came to the feast.
""".strip().splitlines()

ATTRIBUTION = """
[The ferry will sail on Sunday], the harbour master said.
[The ferry will sail on Sunday], a clerk told the local paper.
[The ferry will sail on Sunday], according to the harbour master.
[The ferry will sail on Sunday] according to the harbour master.
[The mine is to close], the Evening Post reported on Monday.
[The mine is to close], as the Evening Post reports.
“[The mine is to close],” its owner said on Monday.
[The dam is safe], two engineers, both of them retired, said.
[The wolf has gone], citing the ranger of the park, the paper says.
The harbour master said [the ferry will sail on Sunday].
The harbour master said that [the ferry will sail on Sunday].
A clerk told the Evening Post that [the ferry will sail on Sunday].
According to the harbour master, [the ferry will sail on Sunday].
According to two clerks, [the ferry was sold to a Greek owner].
The Evening Post reported last week that [the mine is to close].
The owner announced: “[The mine is to close this year].”
As the ranger wrote, [the wolf has left the valley].
The inspector concluded that [the roof had been leaking for years].
""".strip().splitlines()

SOUND = """
[The ferry will sail on Sunday morning].
[The ferry will sail on Sunday morning] from the old pier.
[The ferry may sail on Sunday morning].
[The ferry will sail on Sunday, but only if the wind drops].
[The ferry will sail on Sunday], and the smaller boats will follow.
[The ferry will sail on Sunday]. But nobody has bought a ticket.
Nobody had bought a ticket. [The ferry sailed on Sunday].
The wind may drop; [the ferry sails on Sunday].
The wind did not drop, and [the ferry sailed on Monday].
The clerk was not at home when [the ferry sailed on Sunday].
The clerk, who may return, saw [the ferry sail on Sunday].
Although it could not turn, [the ferry reached the pier].
The strike was reportedly short, while [the talks went on for a year].
The mine closed [after the fire of last winter].
[The mine closed in May], after a fire had killed two men.
[The mine closed in May], which the owner had promised.
[The mine closed in May], saying nothing to its workers.
[The mine closed in May] because of a fire.
[The owner said the mine would close].
[The owner, who had denied it], sold the mine.
The owner of the mine [sold it to his cousin in May].
On Monday [the owner of the mine sold it].
In the spring, [the owner of the mine sold it].
The old owner said little, and [the new one closed the mine].
[Two men were killed in the fire] and four were hurt.
[Two men were killed in the fire], four in the flood.
[Wolves returned to the valley] in the year of the flood.
It was no longer needed following [the opening of the new bridge].
The lake has no fish, which [the ranger of the park regrets].
A statement about [the sale of the ferry] followed.
There was no statement from the owner about [the sale of the ferry].
The notes of the clerk show [the sale of the ferry to a Greek].
[The bridge opened in June], as planned.
[The bridge opened in June], while the tunnel stayed shut.
[The bridge opened in June] to cars, buses and lorries.
[The bridge opened in June]—two months late.
The bridge, [opened in June by the mayor], is closed again.
The council added two lanes and [opened the bridge in June].
The bridge opened in May, as expected, and [the tunnel opened in June].
He noted the time: [the ferry left at six].
The island is poor but [its people are proud of it].
The island, about ten miles long, [is home to forty families].
[Its people are proud of it] even as they leave.
Since the only school closed, [forty families have left].
Those who could not pay left; [those who could pay stayed on].
[The reactor has been running since May] at half power.
The reactor, once suspected of leaking, [has been running since May].
The keepers never slept well in the long bright nights there [while the lamp was lit].
[He told the court about the sale of the ferry].
Few believed it at first. [The ferry was sold to a Greek owner].
Despite the rain, [forty families came to the feast].
""".strip().splitlines()


def marked(line: str) -> set[str]:
    start, end = line.index("["), line.index("]") - 1
    document = Document("d", line.replace("[", "").replace("]", ""), reader=pack("en"))
    return {cut.rule for cut in cuts(document, Verdict(found=True, spans=(Span(start, end),)))}


CORPUS = {
    "cut-before-qualifier": (BEFORE_QUALIFIER, 0.95),
    "cut-after-hedge": (AFTER_HEDGE, 0.95),
    "cut-attribution": (ATTRIBUTION, 0.90),
}


@pytest.mark.parametrize("rule", CORPUS)
def test_nearly_every_cut_of_the_corpus_is_caught(rule: str) -> None:
    lines, floor = CORPUS[rule]

    missed = [line for line in lines if rule not in marked(line)]

    assert 1 - len(missed) / len(lines) >= floor, missed


def test_nearly_no_sound_quotation_of_the_corpus_is_blamed() -> None:
    blamed = defaultdict(list)
    sound = 0
    for line in SOUND:
        for rule in marked(line):
            blamed[rule].append(line)
    for rule, (lines, _) in CORPUS.items():
        for line in lines:
            sound += 1
            for other in marked(line) - {rule}:
                blamed[f"{other} for {rule}"].append(line)

    hard = sum(len(lines) for rule, lines in blamed.items() if rule in CORPUS)
    assert hard / len(SOUND) <= 0.05, dict(blamed)


def test_what_stands_just_outside_is_shown() -> None:
    document = Document(
        "d", "The ferry may sail on Sunday, the owner said, but only  if the wind drops."
    )
    found = {cut.rule: cut for cut in cuts(document, Verdict(found=True, spans=(Span(14, 28),)))}

    assert found["cut-after-hedge"].message == "the document says just before: “may”"
    assert "“but only if the wind drops.”" in found["cut-before-qualifier"].message
    assert "“the owner said”" in found["cut-attribution"].message


def test_long_clauses_are_shown_shortened() -> None:
    document = Document("d", "The ferry sails on Sunday, but " + "only " * 40 + "if it can.")

    (cut,) = cuts(document, Verdict(found=True, spans=(Span(0, 25),)))

    assert cut.message.endswith(" …”")


def test_what_was_not_found_is_not_cut() -> None:
    assert not [*cuts(Document("d", "It may rain."), Verdict(found=False, rule="quote-not-found"))]


def test_a_clause_of_any_length_and_shape_is_looked_at_in_time() -> None:
    text = "The ferry sails " + ", ” " * 50_000 + "x " * 50_000 + "said"
    document = Document("d", text, reader=pack("en"))

    assert isinstance([*cuts(document, Verdict(found=True, spans=(Span(0, 15),)))], list)
