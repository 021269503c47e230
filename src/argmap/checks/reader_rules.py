"""The rules of which the readers of the files speak by themselves; here they have their weight and name."""

from __future__ import annotations

from argmap.checks.rule import Rule
from argmap.findings import Severity

READER_RULES: tuple[Rule, ...] = (
    Rule("argdown-syntax", Severity.ERROR, "map", "places that are not Argdown", noun=None),
    Rule("argdown-data", Severity.ERROR, "map", "data blocks that are not YAML", noun=None),
    Rule("sign-read-as-text", Severity.WARNING, "map", "signs that Argdown reads as text", noun=None),
    Rule("argdown-comment", Severity.WARNING, "map", "text that Argdown reads as a comment", noun=None),
    Rule("argdown-last-comment", Severity.WARNING, "map", "comments that Argdown reads as text", noun=None),
    Rule(
        "argdown-emphasis",
        Severity.WARNING,
        "map",
        "signs inside words that Argdown reads as emphasis",
        noun=None,
    ),
    Rule("argdown-shortcode", Severity.WARNING, "map", "letters that Argdown replaces by a sign", noun=None),
    Rule("argdown-backslash", Severity.WARNING, "map", "backslashes that Argdown drops", noun=None),
    Rule("argdown-tag", Severity.INFO, "map", "words of a text that Argdown reads as a tag", noun=None),
    Rule("argdown-link", Severity.WARNING, "map", "links that Argdown reads otherwise", noun=None),
    Rule("argdown-heading", Severity.WARNING, "map", "headings that go on in the next line", noun=None),
    Rule("argdown-braces", Severity.WARNING, "map", "braces in a text that Argdown reads as data", noun=None),
    Rule(
        "argdown-indentation", Severity.WARNING, "map", "indentation that Argdown counts otherwise", noun=None
    ),
    Rule("argdown-title", Severity.WARNING, "map", "titles that cannot be referred to", noun=None),
    Rule("argdown-reserved-title", Severity.WARNING, "map", "titles that Argdown uses itself", noun=None),
    Rule("argdown-number-title", Severity.INFO, "map", "titles that are numbers", noun=None),
    Rule(
        "argdown-title-variant",
        Severity.INFO,
        "map",
        "titles that differ in letter case or blanks alone",
        noun=None,
    ),
    Rule(
        "argdown-second-structure",
        Severity.ERROR,
        "map",
        "arguments with more than one premise-conclusion structure",
        noun=None,
    ),
    Rule(
        "argdown-parted-structure",
        Severity.WARNING,
        "map",
        "premise-conclusion structures apart from their argument",
        noun=None,
    ),
    Rule(
        "argdown-undercut",
        Severity.WARNING,
        "map",
        "undercuts that Argdown points at another inference",
        noun=None,
    ),
    Rule("argdown-list-merge", Severity.WARNING, "map", "lists that Argdown merges item by item", noun=None),
    Rule(
        "argdown-crlf-data",
        Severity.WARNING,
        "map",
        "data blocks that CRLF line ends turn into text",
        noun=None,
    ),
    Rule("argdown-scalar", Severity.INFO, "map", "values that readers of YAML take differently", noun=None),
    Rule("argdown-setting", Severity.WARNING, "map", "settings that Argdown does not know", noun=None),
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
    Rule("argdown-include", Severity.ERROR, "map", "files that cannot be included", noun=None),
    Rule("included-twice", Severity.WARNING, "map", "files that are included a second time", noun=None),
    Rule(
        "argdown-encoding", Severity.INFO, "map", "files that Argdown may read as something else", noun=None
    ),
    Rule("essay-missing", Severity.ERROR, "map", "essays that are not there", noun=None),
)
