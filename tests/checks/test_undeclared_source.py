"""A citation of a source that the map does not describe."""

from __future__ import annotations

from argmap.checks import Settings, check
from argmap.findings import Finding, Severity
from argmap.notations import notation_named

SOURCES = "===\nsources:\n    yearbook: {title: Yearbook}\n===\n\n"


def found(text: str) -> list[Finding]:
    reading = notation_named("argdown").read(text, "map.argdown")
    return list(check(reading, Settings(select=("undeclared-source",))))


def test_a_slip_in_the_id_of_a_source_is_reported_with_what_was_meant() -> None:
    (finding,) = found(SOURCES + "[A]: a #evidence {source: yearbok}\n")
    assert (finding.severity, finding.help) == (Severity.WARNING, "did you mean `yearbook`?")


def test_a_source_that_is_described_is_not() -> None:
    assert found(SOURCES + "[A]: a #evidence {source: yearbook}\n") == []


def test_the_authors_own_observation_needs_no_description() -> None:
    assert found(SOURCES + "[A]: a #evidence {source: author}\n") == []


def test_the_work_through_which_a_source_is_known_is_looked_up_too() -> None:
    (finding,) = found(SOURCES + "[A]: a #evidence {source: {id: yearbook, via: paper}}\n")
    assert "`paper`" in finding.message


def test_it_is_information_in_a_map_that_describes_no_source() -> None:
    (finding,) = found("[A]: a #evidence {source: Hale 2019}\n")
    assert finding.severity is Severity.INFO


def test_a_source_cited_twice_is_reported_once() -> None:
    assert len(found(SOURCES + "[A]: a {source: x1}\n\n[B]: b {source: x1}\n")) == 1


def test_it_can_be_accepted() -> None:
    assert found(SOURCES + "[A]: a {source: x1, ignore: undeclared-source}\n") == []
