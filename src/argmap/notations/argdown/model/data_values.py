"""The values of data blocks as the official model has them."""

from __future__ import annotations

from typing import Any

from argmap.notations.argdown.data.simple_yaml import read_simply
from argmap.notations.argdown.data.values import Data
from argmap.notations.argdown.fault import Fault
from argmap.notations.argdown.model.elements import UNDEFINED

_UNREADABLE = object()


class LostError(Exception):
    """The official packages read no further here, and say nothing."""


class DataValues:
    """Gives the values of the data blocks of `source`.

    `is_accepted`: the official parser takes the document, so that what its model loses is lost here as well;
    of any other document as much as possible is kept. `block_format` is the setting
    ``data.switchToBlockFormatIfMultiline``.
    """

    def __init__(self, source: str, faults: list[Fault], is_accepted: bool, block_format: bool) -> None:
        self.source = source
        self.faults = [fault.offset for fault in faults if fault.code == "data"]
        self.is_accepted = is_accepted
        self.block_format = block_format

    def value(self, data: Data) -> Any:
        """The value of `data`, UNDEFINED for none.

        Raises:
            LostError: the official reading ends here.
        """
        if data.block and not self.block_format and not data.raw.startswith("="):
            value = self._in_flow_form(data)
        elif any(data.start <= offset < data.end for offset in self.faults):
            value = _UNREADABLE
        else:
            value = data.value
            if value is None and data.block and not data.raw.strip("{} \r\n"):
                return UNDEFINED
        if value is _UNREADABLE:
            if self.is_accepted:
                raise LostError
            return UNDEFINED
        return value

    def _in_flow_form(self, data: Data) -> Any:
        """The value of a block of several lines, read with its braces."""
        flow = Data(data.start, data.end, data.raw, block=False)
        if not read_simply(self.source, data.start, data.end, flow):
            from argmap.notations.argdown.data.full_yaml import DataError, read_fully

            try:
                read_fully(self.source, data.start, data.end, flow)
            except DataError:
                return _UNREADABLE
        return flow.value
