"""The kinds of token of Argdown, under the names of its reference implementation."""

from __future__ import annotations

from typing import Final

from argmap.notations.argdown.grammar.syntax import Direction, RelationType

FRONT_MATTER: Final = "FrontMatter"
DATA: Final = "Data"
ESCAPED: Final = "EscapedChar"
SHORTCODE: Final = "SpecialChar"
EMPTYLINE: Final = "Emptyline"
NEWLINE: Final = "Newline"
INDENT: Final = "Indent"
DEDENT: Final = "Dedent"
INFERENCE_START: Final = "InferenceStart"
INFERENCE_END: Final = "InferenceEnd"
LIST_DELIMITER: Final = "ListDelimiter"
HEADING_START: Final = "HeadingStart"
STATEMENT_NUMBER: Final = "StatementNumber"
ORDERED_ITEM: Final = "OrderedListItem"
UNORDERED_ITEM: Final = "UnorderedListItem"
LINK: Final = "Link"
TAG: Final = "Tag"
STATEMENT_DEFINITION: Final = "StatementDefinition"
STATEMENT_REFERENCE: Final = "StatementReference"
STATEMENT_MENTION: Final = "StatementMention"
ARGUMENT_DEFINITION: Final = "ArgumentDefinition"
ARGUMENT_REFERENCE: Final = "ArgumentReference"
ARGUMENT_MENTION: Final = "ArgumentMention"
FREESTYLE: Final = "Freestyle"
CONTROL: Final = "UnusedControlChar"

END_OF_TEXT: Final = "EOF"
"""What stands after the last token; never among the tokens."""

RELATIONS: Final[dict[str, tuple[RelationType, Direction]]] = {
    "IncomingSupport": ("support", "outward"),
    "IncomingAttack": ("attack", "outward"),
    "OutgoingSupport": ("support", "inward"),
    "OutgoingAttack": ("attack", "inward"),
    "Contradiction": ("contradiction", "outward"),
    "IncomingUndercut": ("undercut", "outward"),
    "OutgoingUndercut": ("undercut", "inward"),
}

RANGE_STARTS: Final = {
    "AsteriskBoldStart": "AsteriskBoldEnd",
    "UnderscoreBoldStart": "UnderscoreBoldEnd",
    "AsteriskItalicStart": "AsteriskItalicEnd",
    "UnderscoreItalicStart": "UnderscoreItalicEnd",
}
RANGE_ENDS: Final = frozenset(RANGE_STARTS.values())

LITERAL: Final = frozenset((FREESTYLE, CONTROL))
PLAIN: Final = frozenset((FREESTYLE, CONTROL, ESCAPED, SHORTCODE))
CONTENT: Final = (
    PLAIN
    | RANGE_STARTS.keys()
    | RANGE_ENDS
    | {
        LINK,
        TAG,
        STATEMENT_MENTION,
        ARGUMENT_MENTION,
        NEWLINE,
    }
)
DEFINITIONS: Final = frozenset((STATEMENT_DEFINITION, ARGUMENT_DEFINITION))
REFERENCES: Final = frozenset((STATEMENT_REFERENCE, ARGUMENT_REFERENCE))
TITLED: Final = DEFINITIONS | REFERENCES
INDENTATION: Final = frozenset((INDENT, DEDENT))
LIST_ITEMS: Final = frozenset((ORDERED_ITEM, UNORDERED_ITEM))
