"""Titles that Argdown's own tools cannot have, since they are programs in JavaScript."""

RESERVED = frozenset(
    (
        "__defineGetter__", "__defineSetter__", "__lookupGetter__", "__lookupSetter__", "__proto__",
        "constructor", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString",
        "toString", "valueOf",
    )
)  # fmt: skip
"""What every object of JavaScript has, so that Argdown finds it where it looks for a title."""
