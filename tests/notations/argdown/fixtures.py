"""The documents of the reference implementation (`data/argdown` of the shared folder) and their results."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple


class Fixture(NamedTuple):
    """A document, its tokens and the reference's result; `name` is folder and stem."""

    name: str
    text: str
    tokens: list[list[Any]]
    result: dict[str, Any]

    @property
    def is_faultless(self) -> bool:
        """Whether the reference found nothing wrong."""
        return not self.result["parserErrors"] and not self.result["exceptions"]


def fixtures(shared: Path) -> Iterator[Fixture]:
    for path in sorted((shared / "data" / "argdown").rglob("*.argdown")):
        text = path.read_bytes().decode()
        tokens = json.loads(path.with_suffix(".tokens.json").read_text("utf-8"))
        result = json.loads(path.with_suffix(".json").read_text("utf-8"))
        yield Fixture(f"{path.parent.name}/{path.stem}", text, tokens, result)


def utf16_length(text: str) -> int:
    """The length of `text` as JavaScript counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
