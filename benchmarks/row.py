"""The rows that a measurement prints."""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """One line of the table: `figure` in `unit`, beside the most that it should be, or the `least`."""

    what: str
    figure: float
    unit: str
    most: float | None = None
    least: float | None = None

    def __str__(self) -> str:
        figure = f"{self.what:<72} {self.figure:8.2f} {self.unit:<3}"
        if self.least is not None:
            return f"{figure} at least {self.least:5.1f}  {'OK' if self.figure >= self.least else 'UNDER'}"
        if self.most is not None:
            return f"{figure} at most  {self.most:5.1f}  {'OK' if self.figure <= self.most else 'OVER'}"
        return figure.rstrip()


class Skipped(NamedTuple):
    """A line for what could not be measured here, with the reason."""

    what: str
    why: str

    def __str__(self) -> str:
        return f"{self.what}: not measured, {self.why}"
