"""From Argdown to the typed graph: the argmap profile of the design."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from argmap.graph import ArgumentMap, Citation, End
from argmap.notations import notation_named
from argmap.reading import Reading

HEAD = "===\ntitle: A title\nessay: essay.md\n===\n\n"


def read(text: str) -> Reading:
    return notation_named("argdown").read(text, "map.argdown")


def graph(text: str) -> ArgumentMap:
    reading = read(text)
    assert [f"{f.map}: {f.rule}: {f.message}" for f in reading.findings] == []
    return reading.map


def rules(text: str) -> list[str]:
    return [f.rule for f in read(text).findings]


def statement(identifier: str) -> End:
    return End("statement", identifier)


def steps(found: ArgumentMap) -> list[str]:
    """Every step as a line: id, premises, sign, end."""
    inferences = [
        f"{i.id}: {_ends(i.premises)} -> {_end(i.conclusion)} {i.linkage}" for i in found.inferences
    ]
    conflicts = [
        f"{c.id}: {_ends(c.premises)} {'<>' if c.symmetric else '-x'} {_end(c.target)}"
        for c in found.conflicts
    ]
    return inferences + conflicts


def _ends(ends: tuple[End, ...]) -> str:
    return ", ".join(map(_end, ends))


def _end(end: End) -> str:
    return end.id if end.kind == "statement" else f"{end.kind} {end.id}"


def test_an_untagged_statement_is_an_asserted_claim() -> None:
    (s,) = graph("[Quiet nights]: The town is quieter.\n").statements
    assert (s.id, s.title, s.text, s.kind, s.stance) == (
        "quiet-nights",
        "Quiet nights",
        "The town is quieter.",
        "claim",
        "asserted",
    )


@pytest.mark.parametrize("kind", ["evidence", "counterposition", "assumption"])
def test_a_tag_says_the_kind(kind: str) -> None:
    (s,) = graph(f"[A]: a claim #{kind} (“words”)\n").statements
    assert s.kind == kind
    assert s.tags == ()
    assert s.text == "a claim"


def test_flags_are_tags_and_other_tags_are_kept() -> None:
    (s,) = graph("[A]: a #counterposition #reported #conceded #framing #given #traffic\n").statements
    assert (s.stance, s.conceded, s.framing, s.given, s.tags) == (
        "reported",
        True,
        True,
        "given",
        ("traffic",),
    )


def test_none_given_is_about_the_source_of_evidence_and_the_reason_of_a_claim() -> None:
    evidence, claim = graph("[A]: a #evidence #none-given\n\n[B]: b #none-given\n").statements
    assert (evidence.no_source, evidence.no_reason) == (True, False)
    assert (claim.no_source, claim.no_reason) == (False, True)


def test_an_assumption_without_a_quote_is_implicit_and_a_claim_without_stays_asserted() -> None:
    assumption, claim = graph("[A]: a #assumption\n\n[B]: b\n").statements
    assert (assumption.stance, claim.stance) == ("implicit", "asserted")


def test_what_somebody_else_holds_is_reported() -> None:
    (s,) = graph("[A]: a (“x y”) {by: [a newspaper, an institute]}\n").statements
    assert (s.stance, s.by) == ("reported", ("a newspaper", "an institute"))


def test_a_quote_mark_at_the_end_is_taken_out_of_the_text() -> None:
    (s,) = graph("[A]: The town is quieter. #evidence (¶2 “first … last”; ¶3.1; “more words”)\n").statements
    assert s.text == "The town is quieter."
    assert [(q.paragraph, q.sentence, q.exact) for q in s.quotes] == [
        (2, None, "first … last"),
        (3, 1, None),
        (None, None, "more words"),
    ]


def test_a_quote_has_its_place_in_the_map() -> None:
    (s,) = graph("[A]: a claim (¶2 “first words”)\n").statements
    place = s.quotes[0].place
    assert place is not None
    assert (place.line, place.column) == (1, 15)


def test_a_statement_in_quotation_marks_is_its_own_quote() -> None:
    (s,) = graph("[A]: “quiet nights for all”\n").statements
    assert [q.exact for q in s.quotes] == ["quiet nights for all"]


def test_quotes_in_data_may_be_words_a_list_or_parts() -> None:
    found = graph(
        '[A]: a {quote: "x, y"}\n\n[B]: b {quote: [x, z]}\n\n'
        "[C]: c {quote: {exact: x, occurrence: 2, prefix: the}}\n"
    )
    a, b, c = (s.quotes for s in found.statements)
    assert [q.exact for q in (*a, *b, *c)] == ["x, y", "x", "z", "x"]
    assert (c[0].occurrence, c[0].prefix) == (2, "the")


def test_the_text_of_an_essay_in_several_is_named_by_its_id() -> None:
    (s,) = graph("[A]: a (“x”) {essay: reply}\n").statements
    assert s.quotes[0].essay == "reply"


def test_a_hash_inside_a_quote_mark_is_no_tag() -> None:
    (s,) = graph("[A]: the first reason (“reason #1 of three”)\n").statements
    assert s.quotes[0].exact == "reason #1 of three"
    assert s.tags == ()


def test_a_tag_in_the_middle_stays_a_word() -> None:
    (s,) = graph("[A]: the #brexit vote was close #claim\n").statements
    assert s.text == "the brexit vote was close"
    assert s.tags == ("brexit",)


def test_sources_are_ids_with_locators_and_the_authors_own_observation() -> None:
    (s,) = graph(
        "[A]: a #evidence {source: [yearbook, {id: report, at: p. 4, via: paper}, author]}\n"
    ).statements
    assert s.citations == (
        Citation("yearbook"),
        Citation("report", at="p. 4", via="paper"),
        Citation("author"),
    )


def test_front_matter_names_essays_sources_and_settings() -> None:
    found = graph(
        "===\ntitle: T\nlanguage: en\nessay: {file: texts/a.md, author: An author, published: 2016-03-01}\n"
        "sources:\n    yearbook: {title: Yearbook, date: 2015}\nthesis: none\naliases: {US: [America]}\n"
        "argmap: {ignore: [no-counterposition]}\nmine: [1, 2]\n===\n\n[A]: a\n"
    )
    essay, source = found.essays[0], found.sources[0]
    assert (essay.id, essay.file, essay.author, essay.published) == (
        "a",
        "texts/a.md",
        "An author",
        "2016-03-01",
    )
    assert (source.id, source.title, source.date) == ("yearbook", "Yearbook", "2015")
    assert found.says_no_thesis
    assert found.settings["ignore"] == ["no-counterposition"]
    assert found.aliases == {"US": ("America",)}
    assert found.data == {"mine": [1, 2]}


def test_members_of_one_title_are_joined_in_file_order() -> None:
    (s,) = graph("[A]: a (“x”) {source: one}\n\n[A]: a (“y”) {source: two}\n").statements
    assert [q.exact for q in s.quotes] == ["x", "y"]
    assert [c.source for c in s.citations] == ["one", "two"]
    assert len(s.members) == 2


def test_one_title_with_two_texts_is_reported_and_the_last_stands() -> None:
    reading = read("[A]: first words\n\n[A]: second words\n")
    assert [f.rule for f in reading.findings] == ["conflicting-definitions"]
    assert reading.map.statements[0].text == "second words"


def test_titles_are_compared_folded() -> None:
    found = graph("[Iran's card]: a\n\n[B]: b\n  + [Iran’s card]\n")
    assert [s.id for s in found.statements] == ["irans-card", "b"]


def test_a_reference_may_use_the_id() -> None:
    found = graph("[A long title]: a {id: short}\n\n[B]: b\n  + [short]\n")
    assert steps(found) == ["short>b: short -> b convergent"]


def test_a_reference_to_nothing_is_reported_and_kept() -> None:
    reading = read("[The claim]: a\n  + [The clam]\n")
    (finding,) = reading.findings
    assert (finding.rule, finding.help) == ("undefined-title", "did you mean [The claim]?")
    assert [s.id for s in reading.map.statements] == ["the-claim", "the-clam"]


def test_two_equal_ids_are_reported_at_the_second() -> None:
    reading = read("[A]: a {id: x}\n\n[B]: b {id: x}\n")
    (finding,) = reading.findings
    assert (finding.rule, finding.map.line if finding.map else None) == ("duplicate-id", 3)
    assert [s.id for s in reading.map.statements] == ["x", "b"]


@pytest.mark.parametrize(
    ("sign", "expected"),
    [
        ("+", "b>a: b -> a convergent"),
        ("<+", "b>a: b -> a convergent"),
        ("+>", "a>b: a -> b convergent"),
        ("-", "b!a: b -x a"),
        ("->", "a!b: a -x b"),
        ("><", "a!b: a <> b"),
    ],
)
def test_relations_between_statements(sign: str, expected: str) -> None:
    assert steps(graph(f"[A]: a\n  {sign} [B]: b\n")) == [expected]


def test_a_relation_said_twice_is_one_step() -> None:
    assert steps(graph("[A]: a\n  + [B]: b\n\n[B]\n  +> [A]\n")) == ["b>a: b -> a convergent"]


STRUCTURE = """\
<Shared rival>: A common rival makes partners.

(1) [P]: p
(2) [Q]: q
-- common rival {scheme: practical reasoning, warrant: "Rivals of a rival are partners."} --
(3) [C]: c
"""


def test_a_structure_is_one_linked_inference_a_step() -> None:
    found = graph(STRUCTURE)
    (i,) = found.inferences
    assert steps(found) == ["shared-rival: p, q -> c linked"]
    assert (i.scheme, i.warrant, i.rules) == (
        "practical reasoning",
        "Rivals of a rival are partners.",
        ("common rival",),
    )


def test_a_later_step_takes_the_conclusion_before_it() -> None:
    found = graph("<A>: a\n\n(1) [P]: p\n----\n(2) [Q]: q\n(3) [R]: r\n----\n(4) [C]: c\n")
    assert steps(found) == ["a: p -> q linked", "a.2: q, r -> c linked"]


def test_a_step_may_choose_its_premises_by_position() -> None:
    found = graph("<A>: a\n\n(1) [P]: p\n(2) [Q]: q\n(3) [R]: r\n-- {uses: [1, 3]} --\n(4) [C]: c\n")
    assert steps(found) == ["a: p, r -> c linked"]
    assert found.inferences[0].data == {}


def test_an_undercut_under_an_inference_line_attacks_the_inference() -> None:
    found = graph(STRUCTURE.replace("--\n(3)", "--\n  <_ [U]: u\n(3)"))
    assert steps(found)[-1] == "u!shared-rival: u -x inference shared-rival"


def test_an_undercut_under_an_argument_attacks_its_only_step() -> None:
    found = graph(STRUCTURE + "\n<Shared rival>\n  <_ [U]: u\n")
    assert steps(found)[-1] == "u!shared-rival: u -x inference shared-rival"


def test_an_undercut_under_a_sketched_reason_attacks_that_step() -> None:
    found = graph("[A]: a\n  + [B]: b\n    <_ [U]: u\n")
    assert steps(found) == ["b>a: b -> a convergent", "u!b>a: u -x inference b>a"]


def test_an_undercut_can_itself_be_undercut() -> None:
    found = graph("[A]: a\n  + [B]: b\n    <_ [U]: u\n      <_ [V]: v\n")
    assert steps(found)[-1] == "v!u!b>a: v -x conflict u!b>a"


def test_an_argument_without_a_structure_is_a_step_with_its_supports_as_premises() -> None:
    found = graph("[C]: c\n  + <A>: a\n    + [P]: p\n    + [Q]: q\n")
    assert steps(found) == ["a: p, q -> c unspecified"]
    assert found.inferences[0].argument == "a"


def test_an_argument_with_two_relations_is_two_steps() -> None:
    found = graph("<A>: a\n  + [P]: p\n  +> [C]: c\n  -> [D]: d\n")
    assert steps(found) == ["a: p -> c unspecified", "a.2: p -x d"]


def test_an_argument_may_have_no_premises() -> None:
    assert steps(graph("[C]: c\n  - <A>: a\n")) == ["a:  -x c"]


def test_an_argument_with_a_structure_attacks_by_its_conclusion() -> None:
    found = graph(STRUCTURE + "\n[T]: t\n  - <Shared rival>\n")
    assert steps(found)[-1] == "c!t: c -x t"


def test_an_argument_does_not_support_what_it_concludes_twice() -> None:
    found = graph(STRUCTURE + "\n[C]\n  + <Shared rival>\n")
    assert steps(found) == ["shared-rival: p, q -> c linked"]


def test_one_argument_attacks_another_as_a_whole() -> None:
    found = graph("<A>: a\n  - <B>: b\n")
    assert steps(found) == ["b:  -x argument a"]


def test_premises_of_an_argument_that_leads_nowhere_are_not_lost() -> None:
    assert steps(graph("<A>: a\n  + [P]: p\n")) == ["p>a: p -> argument a convergent"]


def test_a_structure_without_an_argument_is_an_inference_of_its_own() -> None:
    found = graph("(1) [P]: p\n(2) [Q]: q\n----\n(3) [C]: c\n")
    assert steps(found) == ["p+q>c: p, q -> c linked"]


def test_positions_on_an_issue_exclude_each_other_without_conflict() -> None:
    found = graph("[A]: a {issue: Russia and Iran}\n\n[B]: b {issue: Russia and Iran}\n")
    assert [(i.id, i.title, i.positions) for i in found.issues] == [
        ("russia-and-iran", "Russia and Iran", ("a", "b"))
    ]
    assert found.conflicts == ()


@pytest.mark.parametrize("kind", ["restates", "qualifies", "exemplifies"])
def test_rephrases_name_a_title_or_an_id(kind: str) -> None:
    found = graph(f"[A one]: a\n\n[B]: b {{{kind}: A one}}\n\n[C]: c {{{kind}: a-one}}\n")
    assert [(r.kind, r.from_.id, r.to.id) for r in found.rephrases] == [
        (kind, "b", "a-one"),
        (kind, "c", "a-one"),
    ]


def test_statements_belong_to_the_heading_above_them() -> None:
    found = graph("# One\n\n[A]: a\n\n## Two\n\n[B]: b\n")
    assert [(s.id, s.level, s.parent) for s in found.sections] == [("one", 1, None), ("two", 2, "one")]
    assert [s.section for s in found.statements] == ["one", "two"]


def test_ignored_rules_keep_their_reasons() -> None:
    (s,) = graph("[A]: a {ignore: {orphan-claim: it is background}}\n").statements
    assert s.ignore == {"orphan-claim": "it is background"}


def test_unknown_keys_are_kept() -> None:
    (s,) = graph("[A]: a {weather: {now: rain}}\n").statements
    assert s.data == {"weather": {"now": "rain"}}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("[A]: a {qoute: words}\n", "unknown-key"),
        ("[A]: a #evidnce\n", "unknown-tag"),
        ("[A]: a {kind: opinion}\n", "invalid-value"),
        ("[A]: a {quote: words, more words, by: x}\n", "quote-cut-at-comma"),
        ("[A]: a (¶2 words without marks)\n", "unreadable-quote"),
        ("[A]: a {b: c: d}\n", "argdown-data"),
        ("[A]: a\n\n[A] and so on\n", "argdown-syntax"),
    ],
)
def test_a_slip_is_reported_and_loses_nothing_else(text: str, rule: str) -> None:
    reading = read(f"{text}\n[Last]: the last one\n")
    assert rule in [f.rule for f in reading.findings]
    assert reading.map.statements[-1].text == "the last one"


@given(st.text(alphabet="[]<>{}()#+-_*:=|~\"'\\/ \n\tab¶“”1.,;@", max_size=120))
def test_no_text_makes_the_reader_raise(text: str) -> None:
    assert isinstance(read(text), Reading)


@given(st.text(max_size=200))
def test_no_text_of_any_letters_makes_the_reader_raise(text: str) -> None:
    assert isinstance(read(text), Reading)
