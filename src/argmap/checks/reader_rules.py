"""The rules of which the readers of the files speak by themselves; here they have their weight and name."""

from __future__ import annotations

from argmap.checks.rule import Rule
from argmap.findings import Severity

READER_RULES: tuple[Rule, ...] = (
    Rule("argdown-syntax", Severity.ERROR, "map", "stand in a file that is not all Argdown"),
    Rule("argdown-data", Severity.ERROR, "map", "stand in a file with a data block that is not YAML"),
    Rule("json-syntax", Severity.ERROR, "map", "could be read: the file is not a map in JSON"),
    Rule("invalid-value", Severity.ERROR, "map", "have a key with a value that it cannot have"),
    Rule("unknown-key", Severity.WARNING, "map", "have a key that argmap does not know"),
    Rule("unknown-tag", Severity.WARNING, "map", "have a tag that argmap does not know"),
    Rule("undefined-title", Severity.WARNING, "map", "are referred to and defined nowhere"),
    Rule("duplicate-id", Severity.ERROR, "map", "ask for an id that is taken"),
    Rule("conflicting-definitions", Severity.WARNING, "map", "are defined twice with different words"),
    Rule("quote-cut-at-comma", Severity.WARNING, "map", "have a value that a comma cut off"),
    Rule("unreadable-quote", Severity.ERROR, "map", "have a quote mark that cannot be read"),
    Rule("note-read-as-attack", Severity.WARNING, "map", "are attacks that read like a note"),
    Rule("essay-missing", Severity.ERROR, "map", "quote an essay that is not there", noun="quotes"),
)
