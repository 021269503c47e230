"""A statement that was proposed by a draft and that nobody has accepted yet."""

from __future__ import annotations

from collections.abc import Callable

from argmap.findings import Finding

Found = Callable[..., list[Finding]]

SLUG = "unreviewed-proposal"


def test_a_proposed_statement_is_reported(findings: Found) -> None:
    (finding,) = findings(SLUG, "[A]: The bus is full. {status: proposed}")
    assert finding.severity.value == "warning"
    assert finding.message == "“The bus is full.” is proposed and not reviewed"


def test_another_status_or_none_is_fine(findings: Found) -> None:
    assert findings(SLUG, "[A]: The bus is full. {status: accepted}\n\n[B]: It is late.") == []


def test_it_is_silenced_by_ignore(findings: Found) -> None:
    assert findings(SLUG, f"[A]: It is full. {{status: proposed, ignore: {{{SLUG}: soon}}}}") == []
