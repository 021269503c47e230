"""Documents of every kind thrown at argmap: it may find fault with them, never fall over.

    python3 dev.py fuzz                          100,000 documents
    python3 dev.py fuzz --count 500 --seed 7
    python3 dev.py fuzz --giants                 how the time grows with documents of one sign a million times

Whatever raises, takes longer than a document may, or breaks what is promised of every text is printed with
the smallest part of the document that still does. The exit status is 1 when there is any.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from time import process_time
from typing import NamedTuple

import argmap
from made_giants import GIANTS
from made_noise import documents
from row import Row

ROOT = Path(__file__).resolve().parent.parent
LIMIT = 5
"""CPU seconds that a document of some hundred characters may take, slow machines counted in."""

GIANT = 100_000
"""Characters of the smaller of two giants that are compared."""


WRITERS_FAULTS = {"argdown-syntax", "argdown-data"}


class BrokenError(Exception):
    """What is promised of every text does not hold of this one."""


def read_and_check(text: str) -> None:
    """A text is read, with findings."""
    for finding in argmap.check(argmap.read_text(text, "argdown")):
        assert finding.message
        assert finding.rule


def convert(text: str) -> None:
    """A text has a model, which is JSON, whatever the text."""
    json.loads(argmap.convert(text, "argdown", "argdown-json"))


def write(text: str) -> None:
    """What was read of a text is written as Argdown, which is read without a mistake of syntax or data."""
    written = argmap.convert(text, "argdown", "argdown")
    faults = {f.rule for f in argmap.read_text(written, "argdown").findings} & WRITERS_FAULTS
    if faults and argmap.read_text(written, "argdown").map.statements:
        raise BrokenError(f"what was written has {', '.join(sorted(faults))}")


def lay_out(text: str) -> None:
    """A text is laid out, or left as it is; laid out again it stays the same."""
    try:
        once = argmap.format_text(text)
    except argmap.ArgmapError:
        return
    if argmap.format_text(once) != once:
        raise BrokenError("laid out again, the text is another")


DEEDS: tuple[Callable[[str], None], ...] = (read_and_check, convert, write, lay_out)


class Fall(NamedTuple):
    """A document at which a deed of argmap fell over."""

    deed: Callable[[str], None]
    text: str
    why: str

    def __str__(self) -> str:
        return f"{self.deed.__name__}: {self.why}\n    {self.text!r}"


def falls(texts: Iterable[str]) -> Iterator[Fall]:
    """The documents at which argmap falls over; the first of each kind is cut down to what it takes."""
    known = set()
    for text in texts:
        for deed in DEEDS:
            why = why_not(deed, text)
            if why is not None:
                yield Fall(deed, text if (deed, why) in known else cut_down(deed, text, why), why)
                known.add((deed, why))


def why_not(deed: Callable[[str], None], text: str) -> str | None:
    """Why `deed` falls over at `text`: the error and where it comes from; None when it does not."""
    signal.setitimer(signal.ITIMER_PROF, LIMIT)
    try:
        deed(text)
    except Exception as error:  # noqa: BLE001 - any exception is what is looked for
        trace = error.__traceback__
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        where = f" in {Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else ""
        return f"{type(error).__name__}: {str(error)[:120]}" + ("" if is_slow(error) else where)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return None


def is_slow(error: Exception) -> bool:
    """Whether a deed was stopped because it took too long."""
    return isinstance(error, TimeoutError)


def too_slow(_number: int, _frame: object) -> None:
    """Stop the deed that is going on."""
    raise TimeoutError(f"more than {LIMIT} s of CPU")


def cut_down(deed: Callable[[str], None], text: str, why: str) -> str:
    """A part of `text` at which `deed` falls over for the same reason, as small as halving finds it."""
    if why.startswith("TimeoutError"):
        return text
    size = len(text) // 2
    while size:
        start = 0
        while start < len(text):
            shorter = text[:start] + text[start + size :]
            if why_not(deed, shorter) == why:
                text = shorter
            else:
                start += size
        size //= 2
    return text


def growth(size: int) -> Iterator[Row]:
    """How the time of each deed grows when a giant becomes twice as large."""
    for name, giant in GIANTS.items():
        texts = [giant(size), giant(2 * size)]
        for deed in DEEDS:
            small, large = (min(seconds(deed, text) for _ in range(2)) for text in texts)
            figure = large / small * len(texts[0]) / len(texts[1]) * 2
            if small + large > 0.1:
                yield Row(f"{name}: {deed.__name__} ({large:.2f} s)", figure, "x", most=3)


def seconds(deed: Callable[[str], None], text: str) -> float:
    """CPU seconds that `deed` takes for `text`."""
    start = process_time()
    deed(text)
    return process_time() - start


def seeds() -> list[str]:
    """The maps to mutate: those of the repository, and the third-party fixtures when they are here."""
    shared = Path(os.environ.get("ARGMAP_SHARED") or ROOT.parent / "shared") / "data" / "argdown"
    paths = [*sorted((ROOT / "maps").rglob("*.argdown")), *sorted(shared.rglob("*.argdown"))]
    return [path.read_bytes().decode("utf-8", "replace") for path in paths]


def main() -> int:
    """Throw the documents; return the exit status."""
    parser = argparse.ArgumentParser(prog="dev.py fuzz", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--count", type=int, default=100_000, help="how many documents (100,000)")
    parser.add_argument("--seed", type=int, default=1, help="which documents (1)")
    parser.add_argument("--giants", action="store_true", help="measure how the time grows with giants")
    options = parser.parse_args()
    if options.giants:
        over = 0
        for row in growth(GIANT):
            over += row.figure > (row.most or 0)
            print(row, flush=True)
        return 1 if over else 0
    signal.signal(signal.SIGPROF, too_slow)
    known: dict[str, int] = {}
    for fall in falls(documents(options.seed, options.count, seeds())):
        key = f"{fall.deed.__name__}: {fall.why}"
        known[key] = known.get(key, 0) + 1
        if known[key] == 1:
            print(fall, flush=True)
    print(f"{options.count:,} documents: {sum(known.values()):,} fell over, for {len(known)} reasons")
    return 1 if known else 0


if __name__ == "__main__":
    sys.exit(main())
