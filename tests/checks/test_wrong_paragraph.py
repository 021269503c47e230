"""A quote that names one paragraph or sentence while its words stand in another."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from argmap.findings import Finding

Found = Callable[..., list[Finding]]

SLUG = "wrong-paragraph"
ESSAY = """## The bus

The bus is full. It is late.

It should stay.
"""


def quoting(findings: Found, mark: str) -> list[Finding]:
    return findings(SLUG, f"[A]: It is so. ({mark})", ESSAY)


@pytest.mark.parametrize(
    ("mark", "message", "help_"),
    [
        (
            "¶1 “should stay”",
            "the map quotes “should stay” from ¶1, and the essay has it in ¶2",
            "write ¶2, or quote what ¶1 says",
        ),
        (
            "¶1.1 “is late”",
            "the map quotes “is late” from ¶1.1, and the essay has it in ¶1.2",
            "write ¶1.2, or quote what ¶1.1 says",
        ),
        (
            "¶9 “should stay”",
            "the map quotes “should stay” from ¶9, and the essay has it in ¶2",
            "write ¶2: the essay has no ¶9",
        ),
    ],
)
def test_number_and_words_disagree(findings: Found, mark: str, message: str, help_: str) -> None:
    (finding,) = quoting(findings, mark)
    assert (finding.message, finding.help) == (message, help_)


def test_words_at_several_places_are_another_matter(findings: Found) -> None:
    assert quoting(findings, "¶2 “The bus”") == []


def test_words_of_a_heading_have_no_number(findings: Found) -> None:
    (finding,) = findings(SLUG, "[A]: It is so. (¶2 “Timetable”)", "## Timetable\n\nOne.\n\nTwo.")
    assert finding.message.endswith("outside its numbered paragraphs")
    assert finding.help == "leave the number out"


@pytest.mark.parametrize(
    "mark", ["¶2 “should stay”", "¶1.2 “is late”", "“should stay”", "¶1", "¶1 “full. It is”"]
)
def test_number_and_words_agree(findings: Found, mark: str) -> None:
    assert quoting(findings, mark) == []


def test_it_is_silenced_by_ignore(findings: Found) -> None:
    assert findings(SLUG, f"[A]: So. (¶1 “should stay”) {{ignore: {{{SLUG}: old}}}}", ESSAY) == []
