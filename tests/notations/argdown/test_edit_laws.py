"""What holds of every edit of every map: only its own lines change, and the map says that one thing more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings, strategies as st

import argmap
from argmap.errors import ArgmapError
from argmap.graph import ArgumentMap, End, Inference, Member, Statement
from argmap.graph.builder import MapBuilder
from argmap.notations.argdown.editing import Change, Edit, edit
from argmap.notations.argdown.editing.changes import applied, joined
from argmap.notations.argdown.grammar.parser import parse
from argmap.notations.argdown.names import Named, Names
from argmap.notations.argdown.outline import Outline
from argmap.text.quote import Quote
from conftest import ROOT
from strategies import maps

QUOTE = Quote("x", paragraph=2)
NEW = Statement("a-new-one", "A new one", "New {words} #here.", kind="evidence", quotes=(QUOTE,))
FEW = settings(max_examples=10)
SET: dict[str, Callable[[Edit, str], Edit]] = {
    "text": lambda e, name: e.set_text(name, "Other *words* {here} // there."),
    "quotes": lambda e, name: e.set_quotes(name, QUOTE),
    "kind": lambda e, name: e.set_kind(name, "assumption"),
    "tag": lambda e, name: e.add_tag(name, "a new one"),
    "data": lambda e, name: e.set_data(name, "new", ["a}b: c", {"x": None}]),
    "data inside": lambda e, name: e.set_data(name, ("new", "inside"), "} x"),
    "rename": lambda e, name: e.rename(name, "A new one"),
}
WORDS = st.text(st.sampled_from("ab {}[]<>#*_\\:;,.\"'“”-+()=/1¶é"), min_size=1, max_size=12)


def written() -> st.SearchStrategy[str]:
    """A random map as it is written."""
    return maps().map(argmap.write)


def read(text: str) -> ArgumentMap:
    return argmap.read_text(text, "argdown").map


@cache
def documents(shared: Path) -> tuple[str, ...]:
    """Documents of the reference and our own maps: as they are, with CRLF, without a last line end."""
    found = sorted((shared / "data" / "argdown").rglob("*.argdown"))
    for folder in ("maps", "tests/cases"):
        found += sorted((ROOT / folder).rglob("map.argdown"))
    texts = []
    for number, path in enumerate(found):
        text = path.read_bytes().decode()
        plain = text.replace("\r\n", "\n")
        texts.append((text, plain.replace("\n", "\r\n"), plain.rstrip("\n"))[number % 3])
    return tuple(texts)


def named(text: str) -> list[Named]:
    return Names(Outline(parse(text)).elements, MapBuilder()).all


def name_of(one: Named) -> str:
    return f"<{one.title or one.id}>" if one.kind == "argument" else f"[{one.title or one.id}]"


def attempt(action: Callable[[], Edit]) -> Edit | None:
    try:
        return action()
    except ArgmapError:
        return None


def own_lines(text: str, one: Named) -> list[tuple[int, int]]:
    """The offsets between which the lines of an element, with its text and data, stand."""
    found = []
    for element in one.elements:
        ends = [at for at in (text.find("\n", element.end), text.find("\r", element.end)) if at >= 0]
        start = max(text.rfind("\n", 0, element.start), text.rfind("\r", 0, element.start)) + 1
        found.append((start, min(ends, default=len(text))))
    return found


def comments(text: str) -> Counter[str]:
    return Counter(text[c.start : c.end] for c in parse(text).comments)


@pytest.mark.parametrize("verb", SET)
def test_a_change_touches_only_the_lines_of_what_it_changes(shared: Path, verb: str) -> None:
    done = refused = 0
    for text in documents(shared):
        start = edit(text)
        for one in named(text)[:2]:
            new = attempt(lambda start=start, one=one: SET[verb](start, name_of(one)))  # type: ignore[misc]
            if new is None:
                refused += 1
                continue
            done += 1
            assert applied(text, new.changes) == new.text
            assert comments(new.text) == comments(text)
            if verb != "rename":
                lines = own_lines(text, one)
                assert all(any(a <= c.start and c.end <= b for a, b in lines) for c in new.changes)
    assert done > refused


def test_a_line_more_is_all_that_adding_changes(shared: Path) -> None:
    done = refused = 0
    for number, text in enumerate(documents(shared)):
        start = edit(text)
        for one in named(text)[:2]:
            relation = ("supports", "attacks")[number % 2]
            new = attempt(lambda start=start, one=one: start.add_statement(NEW, relation, name_of(one)))  # type: ignore[misc]  # noqa: B023
            if new is None:
                refused += 1
                continue
            done += 1
            (change,) = new.changes
            assert change.start == change.end
            assert text[change.end : change.end + 1] in ("", "\r", "\n")
            assert comments(new.text) == comments(text)
            assert new.remove("A new one").text == text
    assert done > 5 * refused


@FEW
@given(written(), st.data())
def test_an_added_statement_is_one_statement_and_one_step_more(text: str, data: st.DataObject) -> None:
    before = read(text)
    target = data.draw(st.sampled_from([s.id for s in before.statements if s.defined] or [""]))
    new = attempt(lambda: edit(text).add_statement(NEW, "supports", f"[{target}]"))
    if new is None:
        return
    after = read(new.text)
    added = after.by_id[NEW.id]
    assert evolve(added, section=None) == evolve(NEW, members=(Member(NEW.text),))
    assert [s for s in after.statements if s.id != NEW.id] == list(before.statements)
    assert after.arguments == before.arguments
    steps = [s for s in after.steps if s not in before.steps]
    assert len(after.steps) == len(before.steps) + 1
    assert [(s.premises, isinstance(s, Inference)) for s in steps] == [((End("statement", NEW.id),), True)]


@FEW
@given(written(), WORDS, st.data())
def test_a_text_that_is_set_is_all_that_changes(text: str, words: str, data: st.DataObject) -> None:
    before = read(text)
    identifier = data.draw(st.sampled_from([s.id for s in before.statements if s.title] or [""]))
    new = attempt(lambda: edit(text).set_text(f"[{identifier}]", words))
    if new is None:
        return
    after, old = read(new.text), before.by_id[identifier]
    expected = evolve(old, text=" ".join(words.split()))
    for s in after.statements:
        assert s.id != identifier or (s.text, s.data, s.tags) == (expected.text, old.data, old.tags)
        assert s.id == identifier or s == before.by_id[s.id]
    assert (after.inferences, after.conflicts) == (before.inferences, before.conflicts)


@FEW
@given(written(), st.data())
def test_a_key_that_is_set_and_taken_out_again_leaves_the_map_as_it_was(
    text: str, data: st.DataObject
) -> None:
    before = read(text)
    identifier = data.draw(st.sampled_from([s.id for s in before.statements]))
    value = data.draw(st.none() | st.booleans() | st.integers(-9, 9) | WORDS | st.lists(WORDS, max_size=2))
    new = attempt(lambda: edit(text).set_data(f"[{identifier}]", "a-new-key", value))
    if new is None:
        return
    after = read(new.text)
    old = before.by_id[identifier]
    assert after.by_id[identifier].data == {**old.data, "a-new-key": value}
    assert new.remove_data(f"[{identifier}]", "a-new-key").text == text


@FEW
@given(written(), st.data())
def test_a_renamed_statement_keeps_its_relations(text: str, data: st.DataObject) -> None:
    before = read(text)
    identifier = data.draw(st.sampled_from([s.id for s in before.statements]))
    new = attempt(lambda: edit(text).rename(f"[{identifier}]", "A new one"))
    if new is None:
        return
    after = read(new.text)
    renamed = next(s.id for s in after.statements if s.title == "A new one")

    def mapped(end: End) -> End:
        return End(end.kind, renamed) if end == End("statement", identifier) else end

    for old, now in zip(before.inferences, after.inferences, strict=True):
        assert now.premises == tuple(map(mapped, old.premises))
        assert now.conclusion == mapped(old.conclusion)
    assert [mapped(r.to) for r in before.rephrases] == [r.to for r in after.rephrases]
    assert len(after.statements) == len(before.statements)


@FEW
@given(written(), st.data())
def test_what_is_removed_is_all_that_is_gone(text: str, data: st.DataObject) -> None:
    before = read(text)
    identifier = data.draw(st.sampled_from([s.id for s in before.statements]))
    new = attempt(lambda: edit(text).remove(f"[{identifier}]", references=True, below="keep"))
    if new is None:
        return
    after = read(new.text)
    gone = {s.id for s in before.statements} - {s.id for s in after.statements}
    assert gone <= {identifier}
    assert {(s.id, s.text) for s in after.statements} <= {(s.id, s.text) for s in before.statements}


CHANGES = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 4), st.text("xyz", max_size=3)), max_size=3)


def apart(text: str, drawn: list[tuple[int, int, str]]) -> list[Change]:
    found: list[Change] = []
    for start, length, words in sorted(drawn):
        end = min(start + length, len(text))
        if start <= len(text) and not (found and start <= found[-1].end):
            found.append(Change(start, end, words))
    return found


@given(st.text("abc", max_size=12), st.lists(CHANGES, max_size=3))
@settings(max_examples=200)
def test_changes_of_changes_are_changes_of_the_first_text(
    text: str, drawn: list[list[tuple[int, int, str]]]
) -> None:
    now, changes = text, tuple[Change, ...]()
    for some in drawn:
        more = apart(now, some)
        changes, now = joined(now, changes, more), applied(now, more)
    assert applied(text, changes) == now
    assert all(one.end < other.start for one, other in pairwise(changes))
