"""The argmap profile: the keys and tags in which a map says what a notation has no syntax for.

A notation hands over plain data (what YAML or attributes gave) and a way to complain about a key;
it gets back the fields of the graph's values. Keys outside the profile are kept untouched in
`data`; one that is nearly a key of the profile is complained about as a slip.
"""

from argmap.notations.profile.front import essay_id, front_fields
from argmap.notations.profile.keys import (
    ARGDOWN_KEYS,
    ARGUMENT_KEYS,
    ESSAY_KEYS,
    FLAG_TAGS,
    FRONT_KEYS,
    QUOTE_KEYS,
    SOURCE_KEYS,
    STATEMENT_KEYS,
    STEP_KEYS,
    TAGS,
    TOLD_KEYS,
)
from argmap.notations.profile.statement import Flags, implied_stance
from argmap.notations.profile.step import step_fields
from argmap.notations.profile.values import Complain, Path, as_text, complain_of_slip, nearly

__all__ = [
    "ARGDOWN_KEYS",
    "ARGUMENT_KEYS",
    "ESSAY_KEYS",
    "FLAG_TAGS",
    "FRONT_KEYS",
    "QUOTE_KEYS",
    "SOURCE_KEYS",
    "STATEMENT_KEYS",
    "STEP_KEYS",
    "TAGS",
    "TOLD_KEYS",
    "Complain",
    "Flags",
    "Path",
    "as_text",
    "complain_of_slip",
    "essay_id",
    "front_fields",
    "implied_stance",
    "nearly",
    "step_fields",
]
