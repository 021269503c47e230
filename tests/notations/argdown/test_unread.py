"""What of an Argdown text cannot be read is told, and nothing else."""

from __future__ import annotations

import pytest

from argmap.notations import notation_named
from argmap.notations.argdown.unread import unread
from argmap.text.joined import Joined, Stretch

FAULTY = "[A]: It is. {kind: evidense}\n\n(1) A premise\n\n[B]: So {k: [}\n\n[C]: and c\n  + [C] so\n"


def test_faults_are_those_that_a_reader_reports_and_nothing_of_keys_and_tags() -> None:
    said = [(f.rule, str(f.map), f.message, f.help) for f in unread(FAULTY, "map")]
    read = notation_named("argdown").read(FAULTY, "map").findings
    faults = ("argdown-syntax", "argdown-data")
    assert said == [(f.rule, str(f.map), f.message, f.help) for f in read if f.rule in faults]
    assert {rule for rule, *_ in said} == set(faults)


@pytest.mark.parametrize("text", ["[A]: It is. {kind: evidense}", "\ufeff[A]: x\r\n"])
def test_a_text_that_is_argdown_has_none(text: str) -> None:
    assert unread(text, "map") == ()


def test_a_fault_of_a_joined_text_stands_in_its_file() -> None:
    text = f"x\n\n{FAULTY}"
    joined = Joined([Stretch("part", 3, len(text), FAULTY)], {"part": text}, "map")
    assert str(unread(joined.text, "map", joined)[0].map) == "part:5:1"
