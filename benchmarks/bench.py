"""The speed of argmap as ratios, measured in one run: `python3 dev.py bench`.

Absolute times drift by half from one minute to the next; ratios of runs that alternate do not. So
each round runs every competitor once, a ratio is taken within the round, and the median is shown
beside its bar. A figure on the wrong side of its bar is said, not failed: other work on the machine may
be why.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TypeVar

import argmap
from beside_official import beside_official
from made_map import write_map
from pages import pages
from row import Row, Skipped

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "maps" / "iran-russia"
SMALL, LARGE = 1_000, 10_000
Given = TypeVar("Given")
Measure = Callable[[int, Path], Iterable[Row | Skipped]]

# Without compiled files every start would compile argmap anew.
ENVIRON = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def seconds(deed: Callable[[Given], object], given: Given) -> float:
    """Seconds that one call of `deed` takes."""
    start = perf_counter()
    deed(given)
    return perf_counter() - start


def process(*arguments: str | Path, cache: Path) -> float:
    """Seconds that one run of Python with `arguments` takes; statuses above 1 mean that it could not run."""
    command = [sys.executable, *map(str, arguments)]
    start = perf_counter()
    done = subprocess.run(
        command,
        env=ENVIRON | {"ARGMAP_CACHE": str(cache)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    taken = perf_counter() - start
    if done.returncode not in {0, 1}:
        sys.exit(f"bench: could not run {' '.join(command[1:])}:\n{done.stderr}")
    return taken


def starts(rounds: int, folder: Path) -> list[Row]:
    """How many times longer than an empty Python program whole commands take."""
    version, check = ("-m", "argmap", "--version"), ("-m", "argmap", "check", SAMPLE)
    warm = folder / "warm"
    process(*check, cache=warm)
    ratios = []
    for number in range(rounds):
        nothing = process("-c", "pass", cache=warm)
        ratios.append(
            (
                process(*version, cache=warm) / nothing,
                process(*check, cache=folder / f"cold-{number}") / nothing,
                process(*check, cache=warm) / nothing,
            )
        )
    shown, cold, again = (median(column) for column in zip(*ratios, strict=True))
    return [
        Row("argmap --version / python -c pass", shown, "x", 4),
        Row(f"argmap check {SAMPLE.name}, nothing cached / python -c pass", cold, "x", 14),
        Row(f"argmap check {SAMPLE.name}, cached / python -c pass", again, "x", 8),
    ]


def scale(rounds: int, folder: Path) -> list[Row]:
    """How the time for each statement grows with the map."""
    small, large = (write_map(folder / f"map-{size}", size) for size in (SMALL, LARGE))
    deeds: list[Callable[[Path], object]] = [argmap.read, lambda path: argmap.check(argmap.read(path))]
    ratios = [
        [seconds(deed, large) / seconds(deed, small) * SMALL / LARGE for deed in deeds] for _ in range(rounds)
    ]
    reading, checking = (median(column) for column in zip(*ratios, strict=True))
    return [
        Row(f"reading a statement, of {LARGE:,} / of {SMALL:,}", reading, "x", 1.5),
        Row(f"reading and checking a statement, of {LARGE:,} / of {SMALL:,}", checking, "x", 1.5),
    ]


def works(rounds: int, folder: Path) -> list[Row]:
    """What may be done with a map of 1,000 statements, in seconds and beside reading it."""
    path = write_map(folder / f"map-{SMALL}", SMALL)
    reading = argmap.read(path)
    deeds: dict[str, Callable[[argmap.Reading], object]] = {
        "reading": lambda _: argmap.read(path),
        "all default checks": argmap.check,
        "rendering markdown": lambda reading: argmap.render(reading, "markdown"),
        "rendering dot": lambda reading: argmap.render(reading, "dot"),
    }
    times = [{name: seconds(deed, reading) for name, deed in deeds.items()} for _ in range(rounds)]
    rows = []
    for name in deeds:
        rows.append(Row(f"{name}, {SMALL:,} statements", median(taken[name] for taken in times), "s"))
        if name != "reading":
            rows.append(
                Row(f"{name} / reading", median(taken[name] / taken["reading"] for taken in times), "x")
            )
    return rows


def main() -> None:
    """Measure what is asked for and print the table."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--rounds", type=int, default=11, help="alternating runs of each command (11)")
    only = parser.add_mutually_exclusive_group()
    only.add_argument("--official", action="store_true", help="only argmap beside the official Argdown")
    only.add_argument("--pages", action="store_true", help="only builds and their pages in a browser")
    options = parser.parse_args()
    rounds: int = options.rounds
    measured: dict[Measure, int] = {starts: rounds, works: max(rounds // 2, 1), scale: max(rounds // 4, 1)}
    measured |= {pages: max(rounds // 4, 1), beside_official: rounds}
    if options.official:
        measured = {beside_official: rounds}
    if options.pages:
        measured = {pages: max(rounds // 4, 1)}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["ARGMAP_CACHE"] = str(folder / "library")
        for measure, times in measured.items():
            for row in measure(times, folder):
                print(row, flush=True)


if __name__ == "__main__":
    main()
