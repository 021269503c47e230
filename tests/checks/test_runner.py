"""Which rules run, in which order their findings come, and what one says after another has spoken."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from argmap.checks import RULES, Settings, check, explain, report
from argmap.checks.runner import SILENCED_BY
from argmap.errors import UsageError
from argmap.findings import Finding
from argmap.reading import Reading

Read = Callable[..., Reading]

TEXT = """
[T]: Keep the bus. #thesis (“keep the bus”)
  + [A]: It is full. (“it is full”)
    + [B]: People queue. #evidence {by: the drivers}
  - [K]: Too dear. #counterposition (“too dear”)

[O]: Buses are green. (“Buses are green”)
"""
ESSAY = "Buses are green. We must keep the bus, for it is full, though some say it is too dear."


def test_findings_come_by_severity_then_by_the_essay_then_by_the_map(reading: Read) -> None:
    found = check(reading(TEXT, ESSAY), Settings(level="strict"))
    keys = [(f.severity.rank, f.essay.span.start if f.essay else -1) for f in found]
    assert keys == sorted(keys)
    assert len({f.severity for f in found}) > 1


def test_the_same_reading_gives_the_same_findings(reading: Read) -> None:
    assert check(reading(TEXT, ESSAY)) == check(reading(TEXT, ESSAY))


def test_a_level_holds_the_rules_of_the_levels_below(reading: Read) -> None:
    default, strict = (check(reading(TEXT, ESSAY), Settings(level=level)) for level in ("default", "strict"))
    assert {f.rule for f in default} < {f.rule for f in strict} | {"ungrounded-claim"}
    levels = {rule.slug: rule.level for rule in RULES}
    assert {levels[f.rule] for f in default} == {"default"}


def test_an_audience_hears_its_own_rules_only(reading: Read) -> None:
    for audience, letter in (("student", "S"), ("fact-checker", "F"), ("author", "A")):
        found = check(reading(TEXT), Settings(audience=audience, level="strict"))  # type: ignore[arg-type]
        assert found
        assert {f.rule for f in found} <= {rule.slug for rule in RULES if letter in rule.audience}


def test_selected_rules_run_alone_and_at_any_level(reading: Read) -> None:
    found = check(reading("[T]: Keep it.\n  + [A]: Full."), Settings(select=("ungrounded-claim",)))
    assert {f.rule for f in found} == {"ungrounded-claim"}


def test_ignored_rules_do_not_run(reading: Read) -> None:
    assert "orphan-claim" in {f.rule for f in check(reading(TEXT))}
    assert "orphan-claim" not in {
        f.rule for f in check(reading(TEXT), Settings(ignore={"orphan-claim": None}))
    }


def test_what_the_map_itself_selects_and_ignores_counts(reading: Read) -> None:
    chosen = check(reading(f"===\nargmap: {{select: [orphan-claim]}}\n===\n{TEXT}"))
    assert {f.rule for f in chosen} == {"orphan-claim"}
    rest = check(reading(f"===\nargmap: {{ignore: [orphan-claim]}}\n===\n{TEXT}"))
    assert "orphan-claim" not in {f.rule for f in rest}


@pytest.mark.parametrize(
    "own",
    [
        "orphan-claim",
        "[1, 2]",
        "{select: 7}",
        "{select: {a: b}}",
        "{ignore: null}",
        "{select: [orphan-claim, [x]]}",
    ],
)
def test_settings_of_another_form_stop_nothing(reading: Read, own: str) -> None:
    check(reading(f"===\nargmap: {own}\n===\n{TEXT}"))


def test_a_map_that_selects_only_what_is_no_rule_is_checked_in_full_and_told(reading: Read) -> None:
    found = check(reading(f"===\nargmap: {{select: [orphan-clam]}}\n===\n{TEXT}"))
    assert {"orphan-claim", "unused-ignore"} <= {f.rule for f in found}
    assert "`argmap: {select: [orphan-clam]}` names no rule of argmap" in {f.message for f in found}


def test_a_rule_that_does_not_exist_is_an_error_with_a_suggestion(reading: Read) -> None:
    for settings in (Settings(select=("orphan-clam",)), Settings(ignore={"orphan-clam": None})):
        with pytest.raises(UsageError, match="did you mean orphan-claim"):
            check(reading(TEXT), settings)
    with pytest.raises(UsageError, match="did you mean orphan-claim"):
        explain("orphan-clam")
    with pytest.raises(UsageError, match="lists the rules"):
        explain("../rule")


def test_rules_that_give_way_to_others_exist() -> None:
    slugs = {rule.slug for rule in RULES}
    assert {slug for slug, others in SILENCED_BY.items() for slug in (slug, *others)} <= slugs


def test_a_report_sums_up(reading: Read) -> None:
    found = report(reading(TEXT, ESSAY))
    assert (found.statements, found.quotes, found.located) == (5, 4, 4)
    assert found.summaries["orphan-claim"] == "statements connected with no other: 1 of 5, ¶1"
    assert set(found.summaries) == {f.rule for f in found.findings}
    assert set(found.weights) <= {f.id for f in found.findings if f.about == "essay"}


def test_checking_nothing_finds_nothing_to_say_of_statements(reading: Read) -> None:
    found: tuple[Finding, ...] = check(reading(""))
    assert {f.rule for f in found} <= {"no-essay", "argdown-syntax"}
