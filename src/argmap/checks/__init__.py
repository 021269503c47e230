"""The checks: one rule, one file, one test file, one page; and the table of them all."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.checks import (
    agentless_source,
    ambiguous_quote,
    anchor_crosses_block,
    attack_on_own_thesis,
    circular_support,
    dangling_reference,
    duplicate_anchor,
    duplicate_claim,
    evidence_as_conclusion,
    evidence_without_source,
    implicit_with_quote,
    link_is_not_evidence,
    linked_group_of_one,
    missing_anchor,
    more_than_one_thesis,
    no_counterposition,
    no_essay,
    no_thesis,
    orphan_claim,
    paraphrase_adds,
    quote_differs_in_typography,
    quote_not_in_essay,
    second_hand_source,
    self_attack,
    shallow_support,
    thesis_not_reached,
    unanswered_counterposition,
    unattributed_report,
    uncovered_paragraph,
    undeclared_source,
    ungrounded_claim,
    unreviewed_proposal,
    unsourced_number,
    unsupported_claim,
    wrong_paragraph,
)
from argmap.checks.reader_rules import READER_RULES
from argmap.checks.rule import LEVELS, Level, Rule
from argmap.checks.runner import examine
from argmap.checks.settings import Audience, Settings
from argmap.checks.silencing import UNUSED, WITHOUT_REASON
from argmap.checks.subject import Subject
from argmap.errors import UsageError
from argmap.findings import Finding, Report
from argmap.reading import Reading

RULES: tuple[Rule, ...] = (
    # structure
    dangling_reference.RULE,
    no_thesis.RULE,
    more_than_one_thesis.RULE,
    thesis_not_reached.RULE,
    orphan_claim.RULE,
    circular_support.RULE,
    self_attack.RULE,
    duplicate_claim.RULE,
    unsupported_claim.RULE,
    ungrounded_claim.RULE,
    # sources
    evidence_without_source.RULE,
    second_hand_source.RULE,
    agentless_source.RULE,
    unattributed_report.RULE,
    link_is_not_evidence.RULE,
    unsourced_number.RULE,
    undeclared_source.RULE,
    # dialectic
    no_counterposition.RULE,
    unanswered_counterposition.RULE,
    attack_on_own_thesis.RULE,
    # form
    evidence_as_conclusion.RULE,
    linked_group_of_one.RULE,
    shallow_support.RULE,
    # anchoring
    quote_not_in_essay.RULE,
    ambiguous_quote.RULE,
    quote_differs_in_typography.RULE,
    anchor_crosses_block.RULE,
    duplicate_anchor.RULE,
    missing_anchor.RULE,
    implicit_with_quote.RULE,
    uncovered_paragraph.RULE,
    paraphrase_adds.RULE,
    unreviewed_proposal.RULE,
    wrong_paragraph.RULE,
    # the readers of the files
    *READER_RULES,
    no_essay.RULE,
    # what the map accepts
    UNUSED,
    WITHOUT_REASON,
)

__all__ = [
    "LEVELS",
    "RULES",
    "Audience",
    "Level",
    "Rule",
    "Settings",
    "Subject",
    "check",
    "examine",
    "explain",
    "known_rules",
    "report",
]


def check(reading: Reading, settings: Settings | None = None) -> tuple[Finding, ...]:
    """The findings on a reading: by severity, then in the order of the essay and of the map."""
    return report(reading, settings).findings


def report(reading: Reading, settings: Settings | None = None) -> Report:
    """The findings on a reading with what is needed to sum them up.

    Raises:
        UsageError: the settings name a rule that does not exist.
    """
    chosen = settings or Settings()
    known_rules((*chosen.select, *chosen.ignore))
    return examine(reading, RULES, chosen)


def explain(slug: str) -> str:
    """The page of a rule, as Markdown.

    Raises:
        UsageError: there is no such rule.
    """
    known_rules((slug,))
    from importlib.resources import files

    return files("argmap.checks").joinpath("pages", f"{slug}.md").read_text(encoding="utf-8")


def known_rules(slugs: Iterable[str]) -> None:
    """See that every slug is that of a rule.

    Raises:
        UsageError: one is not.
    """
    known = {rule.slug for rule in RULES}
    for slug in slugs:
        if slug not in known:
            raise UsageError(f"no rule is called {slug!r}", remedy=_did_you_mean(slug))


def _did_you_mean(slug: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(slug, [rule.slug for rule in RULES], n=1, cutoff=0.6)
    return f"did you mean {near[0]}?" if near else "`argmap explain` lists the rules"
