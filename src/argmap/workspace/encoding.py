"""What is to be said of how the file of a map is encoded: argmap reads it as meant, other tools may not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.findings import Finding, Severity
from argmap.text.place import Place

if TYPE_CHECKING:
    from argmap.text.decoding import Decoded


def unusual_encoding(found: Decoded) -> list[tuple[str, str]]:
    """That a file is not in UTF-8, has a byte order mark, or lines that end in CRLF; each with a remedy."""
    said = []
    if found.encoding == "utf-8-sig":
        said.append(("the file begins with a byte order mark", "save it as UTF-8 without one"))
    elif found.encoding != "utf-8":
        said.append((f"the file is in {found.encoding.upper()}", "save it as UTF-8"))
    if "\r\n" in found.text:
        said.append(("the lines of the file end in CRLF", "save it with LF line ends"))
    return said


def encoding_findings(found: Decoded, file: str) -> list[Finding]:
    """What is unusual about the encoding of an Argdown file, as findings."""
    return [
        Finding(
            "argdown-encoding",
            Severity.INFO,
            "map",
            f"{message}, which Argdown’s own tools may read as something else",
            help_,
            map=Place(file, 1, 1, 0),
        )
        for message, help_ in unusual_encoding(found)
    ]
