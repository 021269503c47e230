"""Editing a map in Argdown by program: one thing changes, every other line stays byte for byte."""

from argmap.notations.argdown.editing.changes import Change
from argmap.notations.argdown.editing.edit import Edit, edit

__all__ = ["Change", "Edit", "edit"]
