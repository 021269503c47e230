"""What holds of the findings on every map."""

from __future__ import annotations

from collections import Counter
from typing import Any

from attrs import evolve
from hypothesis import given, strategies as st

from argmap.checks import Settings, check
from argmap.findings import Finding
from argmap.graph import ArgumentMap, Citation, Conflict, End, Inference, Rephrase
from argmap.reading import Reading
from argmap.text.essay import Essay
from argmap.text.quote import Quote
from strategies import maps

PARTS = ("statements", "inferences", "conflicts", "rephrases", "arguments")


def found(graph: ArgumentMap, *essays: Essay) -> tuple[Finding, ...]:
    return check(Reading(graph).with_essays(essays), Settings(level="strict"))


def ids(graph: ArgumentMap, rule: str, *, heaviest: int = 2) -> set[str | None]:
    """The statements of which a rule speaks, at least as heavily as that rank."""
    return {f.id for f in found(graph) if f.rule == rule and f.severity.rank <= heaviest}


@given(maps(plain=True, dangling=True), st.data())
def test_a_source_more_adds_no_finding_about_missing_sources_or_reasons(
    graph: ArgumentMap, data: st.DataObject
) -> None:
    chosen = data.draw(st.sampled_from(graph.statements))
    cited = evolve(chosen, citations=(*chosen.citations, Citation("almanac")))
    more = evolve(graph, statements=tuple(cited if s is chosen else s for s in graph.statements))
    for rule in ("evidence-without-source", "unsupported-claim", "ungrounded-claim"):
        assert ids(more, rule, heaviest=1) <= ids(graph, rule, heaviest=1)
        assert chosen.id not in ids(more, rule)


@given(maps(plain=True, dangling=True), st.data())
def test_a_reason_more_leaves_its_conclusion_supported(graph: ArgumentMap, data: st.DataObject) -> None:
    premise, conclusion = (End("statement", data.draw(st.sampled_from(graph.statements)).id) for _ in "pc")
    more = evolve(graph, inferences=(*graph.inferences, Inference("more", (premise,), conclusion)))
    assert conclusion.id not in ids(more, "unsupported-claim")


@given(maps(plain=True, dangling=True), st.data())
def test_a_reply_more_adds_no_unanswered_counterposition(graph: ArgumentMap, data: st.DataObject) -> None:
    speaker, chosen = (data.draw(st.sampled_from(graph.statements)) for _ in "sc")
    if speaker.by_author and chosen.kind == "counterposition":
        reply = Conflict("more", (End("statement", speaker.id),), End("statement", chosen.id))
        before = {f.id for f in check(Reading(graph), Settings(select=("unanswered-counterposition",)))}
        more = evolve(graph, conflicts=(*graph.conflicts, reply))
        after = {f.id for f in check(Reading(more), Settings(select=("unanswered-counterposition",)))}
        assert after <= before - {chosen.id}


def signs(findings: tuple[Finding, ...], names: dict[str, str]) -> Counter[tuple[Any, ...]]:
    """Findings without their place in the map, ids turned back by `names`."""
    return Counter(
        (f.rule, f.severity, f.about, names.get(f.id or "", f.id), f.essay, f.message, f.help)
        for f in findings
    )


def renamed(graph: ArgumentMap, names: dict[str, str]) -> ArgumentMap:
    def end(old: End) -> End:
        return End(old.kind, names[old.id])

    return evolve(
        graph,
        statements=tuple(evolve(s, id=names[s.id]) for s in graph.statements),
        arguments=tuple(evolve(a, id=names[a.id]) for a in graph.arguments),
        inferences=tuple(
            evolve(
                i,
                id=names[i.id],
                premises=tuple(map(end, i.premises)),
                conclusion=end(i.conclusion),
                argument=i.argument and names[i.argument],
            )
            for i in graph.inferences
        ),
        conflicts=tuple(
            evolve(
                c,
                id=names[c.id],
                premises=tuple(map(end, c.premises)),
                target=end(c.target),
                argument=c.argument and names[c.argument],
            )
            for c in graph.conflicts
        ),
        rephrases=tuple(Rephrase(names[r.id], r.kind, end(r.from_), end(r.to)) for r in graph.rephrases),
    )


@given(maps(plain=True), st.permutations(range(100, 140)))
def test_other_ids_change_no_finding(graph: ArgumentMap, numbers: list[int]) -> None:
    old = [thing.id for part in PARTS for thing in getattr(graph, part)]
    names = {identifier: f"n{number}" for identifier, number in zip(old, numbers, strict=False)}
    back = {new: identifier for identifier, new in names.items()}
    assert signs(found(renamed(graph, names)), back) == signs(found(graph), {})


@given(maps(plain=True), st.randoms(use_true_random=False), st.booleans())
def test_another_order_of_the_file_changes_no_finding(graph: ArgumentMap, random: Any, quoted: bool) -> None:
    essays = []
    if quoted:
        said = [evolve(s, quotes=(Quote(s.text),)) for s in graph.statements]
        graph = evolve(graph, statements=tuple(said))
        words = [s.text for s in graph.statements]
        random.shuffle(words)
        essays = [Essay("\n\n".join(words))]
    parts = {}
    for part in PARTS:
        items = list(getattr(graph, part))
        random.shuffle(items)
        parts[part] = tuple(items)
    assert signs(found(evolve(graph, **parts), *essays), {}) == signs(found(graph, *essays), {})


@given(maps(dangling=True))
def test_no_map_stops_a_check_and_every_finding_says_something(graph: ArgumentMap) -> None:
    for finding in found(graph):
        assert finding.message
        assert finding.help
