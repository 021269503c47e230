"""The map that `argmap new` lays beside an essay: how to write one, and one line to edit."""

from __future__ import annotations

TO_EDIT = "Say here, in one sentence, what the essay argues for."
"""What the only statement of a new map says."""

GUIDE = f"""\
// One statement a line:  [Title]: what it says. (¶2 “first words … last words”)
// #evidence, #counterposition or #assumption say what kind it is; without one it is a claim.
// Indented below it: + what supports it, - what speaks against it.
// `argmap show --essay` in this folder prints the essay with the ¶ numbers.

[Main claim]: {TO_EDIT} #thesis (¶1.1)
"""
