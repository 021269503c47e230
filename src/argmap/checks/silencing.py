"""Findings that a map accepts beforehand: ``ignore`` on a statement, an argument or a step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from argmap.checks.rule import Rule, thing_of
from argmap.findings import Finding, Severity, Thing
from argmap.graph import Argument, ArgumentMap, Statement, Step
from argmap.reading import Reading
from argmap.text.place import Place

UNUSED = Rule(
    slug="unused-ignore",
    severity=Severity.INFO,
    about="map",
    summary="ignored rules that say nothing",
    noun=None,
)
WITHOUT_REASON = Rule(
    slug="ignore-without-reason",
    severity=Severity.WARNING,
    about="map",
    summary="ignored rules without a reason",
    noun=None,
    level="strict",
)


class Silencing:
    """The ignores of a map, and which of them were of use."""

    def __init__(self, graph: ArgumentMap) -> None:
        self._things = [
            (thing, ignores)
            for things in (graph.statements, graph.arguments, graph.inferences, graph.conflicts)
            for thing in things
            if (ignores := _ignores(thing))
        ]
        self._of = {(thing_of(thing), thing.id): ignores for thing, ignores in self._things}
        self._used: set[tuple[Thing, str, str]] = set()

    def takes(self, finding: Finding) -> bool:
        """Whether the map accepts this finding."""
        if finding.id is None:
            return False
        key = (finding.thing or "statement", finding.id)
        accepted = finding.rule in self._of.get(key, ())
        if accepted:
            self._used.add((*key, finding.rule))
        return accepted

    def remarks(self, chosen: Iterable[Rule], known: Mapping[str, Rule]) -> Iterator[Finding]:
        """What is to be said of the ignores themselves, by the chosen rules."""
        slugs = {rule.slug for rule in chosen}
        for thing, ignores in self._things:
            for rule, reason in ignores.items():
                if UNUSED.slug in slugs and (thing_of(thing), thing.id, rule) not in self._used:
                    if rule in known and rule not in slugs:
                        continue
                    what = "does not fire here" if rule in known else "is no rule of argmap"
                    help_ = "take the ignore out; `argmap explain` lists the rules"
                    yield _remark(UNUSED, thing, f"`{rule}` is ignored but {what}", help_)
                if WITHOUT_REASON.slug in slugs and not reason:
                    help_ = f"write `ignore: {{{rule}: why it is accepted}}`"
                    yield _remark(WITHOUT_REASON, thing, f"`{rule}` is ignored without a reason", help_)


def _remark(rule: Rule, thing: Statement | Argument | Step, message: str, help_: str) -> Finding:
    title = thing.label if isinstance(thing, Statement) else getattr(thing, "title", None)
    about = (thing.id, title, thing.place, None, thing_of(thing))
    return Finding(rule.slug, rule.severity, "map", message, help_, *about)


def _ignores(thing: Statement | Argument | Step) -> Mapping[str, str | None]:
    if isinstance(thing, (Statement, Argument)):
        return thing.ignore
    return slugs_with_reasons(thing.data.get("ignore"))


def slugs_with_reasons(value: object) -> dict[str, str | None]:
    """The rules that a map names, with the reasons if there are: a slug, a list of them, or a mapping."""
    if isinstance(value, Mapping):
        return {str(rule): str(reason) if reason else None for rule, reason in value.items()}
    items = value if isinstance(value, (list, tuple)) else [value]
    return dict.fromkeys(item for item in items if isinstance(item, str))


def strangers(reading: Reading, known: Mapping[str, Rule]) -> Iterator[Finding]:
    """What the map as a whole selects or ignores and is no rule."""
    for key in ("select", "ignore"):
        for rule in slugs_with_reasons(reading.map.settings.get(key)):
            if rule not in known:
                message = f"`argmap: {{{key}: [{rule}]}}` names no rule of argmap"
                place = Place(reading.file, 1, 1, 0)
                help_ = "mend the name; `argmap explain` lists the rules"
                yield Finding(UNUSED.slug, Severity.WARNING, "map", message, help_, map=place)
