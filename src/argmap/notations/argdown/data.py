from __future__ import annotations
from argmap.notations.argdown.syntax import Data, Fault
def read_data(text: str, start: int, end: int, found: list[Fault]) -> Data:
    return Data(start, end, text[start:end], False)
