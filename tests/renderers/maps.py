"""Maps to draw: one with everything that a map may hold, and the smallest ones."""

from __future__ import annotations

from typing import Any

from argmap.graph import (
    Argument,
    ArgumentMap,
    Citation,
    Conflict,
    End,
    Inference,
    MapBuilder,
    Rephrase,
    Section,
    Source,
    Statement,
)


class Draft:
    """A map under construction; ends are named by statement id, or by kind and id as ``inference:i1``."""

    def __init__(self, title: str | None = None) -> None:
        self.builder = MapBuilder()
        self.builder.title = title
        self.section: str | None = None

    def heading(self, identifier: str, title: str, parent: str | None = None) -> None:
        """Begin a section."""
        self.builder.sections.append(Section(identifier, title, 1 if parent is None else 2, parent))
        self.section = identifier

    def say(self, identifier: str, text: str, kind: Any = "claim", **more: Any) -> None:
        """Add a statement to the section at hand."""
        if "issue" in more:
            more["issue"] = self.builder.issue(more["issue"])
        more.setdefault("section", self.section)
        self.builder.statement(Statement(identifier, text=text, kind=kind, **more))

    def infer(self, conclusion: str, *premises: str, **more: Any) -> None:
        """Add an inference; several premises are linked unless told otherwise."""
        identifier = more.pop("id", None) or f"{','.join(premises)}>{conclusion}"
        more.setdefault("linkage", "linked" if len(premises) > 1 else "convergent")
        self.builder.inference(Inference(identifier, tuple(map(end, premises)), end(conclusion), **more))

    def attack(self, target: str, *premises: str, **more: Any) -> None:
        """Add a conflict."""
        identifier = more.pop("id", None) or f"{','.join(premises)}!{target}"
        self.builder.conflict(Conflict(identifier, tuple(map(end, premises)), end(target), **more))

    def rephrase(self, kind: Any, from_: str, to: str) -> None:
        """Add a rephrase."""
        self.builder.rephrase(Rephrase(f"{from_}={to}", kind, end(from_), end(to)))

    def argue(self, identifier: str, title: str, text: str = "") -> None:
        """Add an argument."""
        self.builder.argument(Argument(identifier, title, text, self.section))

    def map(self) -> ArgumentMap:
        """The map."""
        return self.builder.build()


def end(name: str) -> End:
    """The end that `name` names."""
    kind, _, identifier = name.rpartition(":")
    return End(kind or "statement", identifier)  # type: ignore[arg-type]


def breakwater() -> ArgumentMap:
    """Some forty statements on a second breakwater, with everything that can be drawn."""
    m = Draft("A second breakwater for Port Alder")
    m.builder.sources += [
        Source("log", "Harbour log 2009 to 2019", author="Port Alder harbour office", date="2020"),
        Source("survey", "Household survey of the outer islands", publisher="County statistics", date="2018"),
        Source("tide", "Tides and swell at Cape Alder", author="M. Ferrand", date="2016"),
    ]
    m.say(
        "T",
        "Port Alder should build the second breakwater before the next ferry contract begins.",
        thesis=True,
    )
    m.heading("ferries", "What the ferries need")
    m.say("C1", "Without shelter from the south-west the ferries cannot keep a winter timetable.")
    m.say("C2", "A timetable that holds all winter is what keeps families on the outer islands.")
    m.say("C3", "A harbour that closes on one day in four is of little use to a family with school children.")
    m.say(
        "E1",
        "Between 2009 and 2019 the harbour was closed to ferries on 27 of 110 winter days.",
        "evidence",
        citations=(Citation("log", at="table 4"),),
    )
    m.say("E2", "Swell from the south-west runs straight through the present entrance.", "evidence")
    m.say(
        "E3",
        "Six in ten of those who left in the last decade named the crossing as a reason.",
        "evidence",
        citations=(Citation("survey", at="p. 31"),),
    )
    m.say("C4", "School children missed eleven days of lessons in the winter of 2018 for want of a boat.")
    m.say("A1", "Families leave where they cannot plan their week.", "assumption", stance="implicit")
    m.infer("T", "C1", "C2", id="r1")
    m.infer("C1", "E1", id="r2")
    m.infer("C1", "E2", id="r3")
    m.infer("C2", "E3", "A1", id="r4")
    m.infer("C2", "C3", id="r5")
    m.infer("C3", "C4", id="r6")

    m.heading("money", "What it costs and who pays")
    m.say("C5", "The town can carry the cost without raising the harbour dues.")
    m.say("C6", "Most of the money would come from the county and from the state.")
    m.say("C7", "Building is cheaper now than it will be in ten years.")
    m.say("E4", "The county has promised 40 per cent of the cost of any work begun by 2024.", "evidence")
    m.say(
        "E5",
        "The state's coastal fund has paid for a third of every breakwater built since 1995.",
        "evidence",
        stance="reported",
        by=("the mayor", "the state's coastal office"),
    )
    m.say("C8", "The quarry at Holm, from which the stone would come, closes in 2027.")
    m.say(
        "C9",
        "Stone brought by sea costs two to three times as much as stone from Holm.",
        stance="reported",
        by=("the harbour engineer",),
    )
    m.say("E6", "The dues have covered the upkeep of the first breakwater in every year but one.", "evidence")
    m.infer("T", "C5", id="r7")
    m.infer("T", "C7", id="r8")
    m.infer("C5", "C6", id="r9")
    m.infer("C5", "E6", id="r10")
    m.infer("C6", "E4", "E5", id="r11")
    m.infer("C7", "C8", "C9", id="r12")

    m.heading("doubts", "Doubts")
    m.say(
        "K1",
        "The breakwater would silt up the inner harbour within a generation.",
        "counterposition",
        stance="reported",
        by=("the anglers' club",),
    )
    m.say(
        "K2",
        "Larger ferries with stabilisers would make the breakwater needless.",
        "counterposition",
        stance="reported",
        by=("a former ferry captain",),
        issue="How to keep the winter crossing",
    )
    m.say(
        "K3",
        "A helicopter for urgent cases is enough; nobody needs to cross in a gale.",
        "counterposition",
        stance="reported",
        by=("two members of the council",),
        issue="How to keep the winter crossing",
        conceded=True,
    )
    m.say("E7", "The first breakwater took eight metres of depth in forty years.", "evidence")
    m.say("C10", "The new entrance would be flushed by the tide, as the old one is not.")
    m.say(
        "E8",
        "At spring tide two knots run past the place where the new entrance would be.",
        "evidence",
        citations=(Citation("tide", via="log"),),
    )
    m.say("C11", "Ferries of that size cannot turn in the inner harbour.")
    m.say("E9", "The turning basin measures 90 metres; the ferries proposed are 84 metres long.", "evidence")
    m.say("C12", "A helicopter carries six people and no goods.", given="common-knowledge")
    m.say("E10", "On 19 of the 27 closed days the wind was too strong for a helicopter as well.", "evidence")
    m.attack("T", "K1", id="x1")
    m.attack("inference:r1", "K2", id="x2")
    m.attack("C2", "K3", id="x3")
    m.attack("K2", "K3", id="x4", symmetric=True)
    m.infer("K1", "E7", id="r13")
    m.attack("inference:r13", "C10", id="x5")
    m.infer("C10", "E8", id="r14")
    m.attack("conflict:x2", "C11", id="x6")
    m.infer("C11", "E9", id="r15")
    m.attack("K3", "C12", id="x7")
    m.attack("K3", "E10", id="x8")

    m.heading("alternatives", "What else could be done")
    m.say("C13", "Dredging the old entrance would not help, since it is the swell that closes the harbour.")
    m.say("C14", "Moving the landing to Holm would add forty minutes to every crossing.")
    m.say("C15", "Every other way costs more in the long run or does less.")
    m.say("E11", "Holm lies eleven miles further up the sound.", "evidence", given="common-knowledge")
    m.say("C16", "Passengers will not put up with a crossing of more than two hours.")
    m.say("C17", "It is the swell, and not the depth, that keeps the ferries out.")
    m.argue(
        "trial", "The trial of 2011", "In 2011 the entrance was dredged to seven metres and nothing changed."
    )
    m.infer("T", "C15", id="r16")
    m.infer("C15", "C13", id="r17")
    m.infer("C15", "C14", id="r18")
    m.infer("C14", "E11", "C16", id="r19")
    m.infer("C13", id="r20", argument="trial", linkage="unspecified")
    m.infer("C13", "C17", id="r21")
    m.rephrase("restates", "C17", "E2")
    return m.map()
