"""What Argdown reads without a word and otherwise than its writer is likely to have meant it."""

from argmap.notations.argdown.traps.trap import Trap
from argmap.notations.argdown.traps.watch import LIGHT, traps

__all__ = ["LIGHT", "Trap", "traps"]
