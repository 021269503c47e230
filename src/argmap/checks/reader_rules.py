"""The rules of which the readers of the files speak by themselves; here they have their weight and name."""

from __future__ import annotations

from argmap.checks.rule import Rule
from argmap.findings import Severity

READER_RULES: tuple[Rule, ...] = (
    Rule("argdown-syntax", Severity.ERROR, "map", "places that are not Argdown", noun=None),
    Rule("argdown-data", Severity.ERROR, "map", "data blocks that are not YAML", noun=None),
    Rule("sign-read-as-text", Severity.WARNING, "map", "signs that Argdown reads as text", noun=None),
    Rule("text-read-as-comment", Severity.WARNING, "map", "text that Argdown reads as a comment", noun=None),
    Rule("json-syntax", Severity.ERROR, "map", "a file that is not a map in JSON", noun=None),
    Rule("invalid-value", Severity.ERROR, "map", "keys with a value that they cannot have", noun=None),
    Rule("unknown-key", Severity.WARNING, "map", "keys that argmap does not know", noun=None),
    Rule("unknown-tag", Severity.WARNING, "map", "tags that argmap does not know", noun=None),
    Rule("undefined-title", Severity.WARNING, "map", "references to what is defined nowhere", noun=None),
    Rule("duplicate-id", Severity.ERROR, "map", "ids that are taken", noun=None),
    Rule("conflicting-definitions", Severity.WARNING, "map", "statements defined twice with different words"),
    Rule("quote-cut-at-comma", Severity.WARNING, "map", "values that a comma cut off", noun=None),
    Rule("unreadable-quote", Severity.ERROR, "map", "quote marks that cannot be read", noun=None),
    Rule("note-read-as-attack", Severity.WARNING, "map", "attacks that read like a note", noun=None),
    Rule("undercut-of-statement", Severity.WARNING, "map", "undercuts that point at a statement", noun=None),
    Rule("essay-missing", Severity.ERROR, "map", "essays that are not there", noun=None),
)
